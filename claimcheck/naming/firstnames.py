"""First names of many languages with the gender that they usually tell; names used for both are given as such."""

from __future__ import annotations

_MALE = """
Aaron Abdel Abdul Abdullah Abdulla Abraham Adam Adil Adolf Adrian Ahmad Ahmed Ahmet Akhmed Akira Alan Alastair Albert Alberto
Aldo Alejandro
Alec Aleksandar Aleksander Aleksandr Alessandro Alex Alexander Alexandre Alexandros Alexei Alexey Alexis Alfonso Alfred
Alfredo Ali Alistair Allan Allen
Alonso Alvaro Alvin Amir Amos Anatoly Anatoliy Anders Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrzej
Andy Angus Ansel Anthony Antoine
Anton Antonio Antony Antti Ari Ariel Aristide Arjun Armando Arne Arnold Arseniy Artem Arthur Artur Arturo Arvind Asad Asif
Atal Attila August Augusto Aung
Avi Axel Aydin Aziz Balazs Barack Barney Barry Bart Bartosz Bashar Basil Bastian Ben Benedict Benito Benjamin Benny Benoit
Bernard Bernardo Bernd
Bernie Bert Bill Billy Binyamin Bjorn Björn Blake Bo Bob Bobby Bogdan Boris Brad Bradley Brandon Brendan Brent Brett Brian
Bruce Bruno Bryan Bryce Burt Byron
Caleb Calvin Carl Carlo Carlos Carsten Cedric Cesar Chad Charles Charlie Chester Chris Christian Christoph Christophe
Christopher Chuck Cillian Clarence Claude
Claudio Clark Claus Clay Clayton Cliff Clifford Clint Clinton Clive Clyde Cody Cole Colin Conor Connor Conrad Constantin
Corey Cornelius Cory Costas Craig
Cristian Curtis Cyril Cyrus Dale Damian Damien Damon Dan Daniel Daniele Danilo Danny Dante Darin Dario Darius Darrell Darren
Darryl Dave David Davide
Dean Denis Dennis Denys Derek Deshawn Devin Dexter Didier Diego Dieter Dietrich Dimitar Dimitri Dimitris Dirk Dmitri Dmitriy
Dmitry Dmytro Dominic Dominik
Dominique Don Donald Donnie Douglas Doug Drew Duane Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Edison Eduard
Eduardo Edmund Edward Edwin
Efrain Ehud Einar Eli Elias Elijah Elliot Elliott Ellis Elon Elton Emanuel Emil Emile Emilio Emmanuel Emre Enrico Enrique
Eric Erich Erik Ernest Ernesto
Ernst Ervin Erwin Esteban Ethan Etienne Eugene Evan Evgeny Yevgeny Evo Ezra Fabio Fabian Farid Faisal Federico Felipe Felix
Ferdinand Ferenc Fernando Fidel Filip
Finn Florian Floyd Francesco Francis Francisco Franck Franco Francois François Frank Franklin Frans Franz Fred Freddie
Frederic Frederick Frederik
Fredrik Friedrich Fritz Gabor Gábor Gabriel Garrett Gareth Gary Gavin Geert Gennady Geoff Geoffrey Georg George Georges
Georgi Georgios Gerald Gerard Gerardo
Gerd Gerhard Gerry Giacomo Gideon Gilbert Giles Gino Giorgio Giorgos Giovanni Giuliano Giulio Giuseppe Glen Glenn Gordon
Graeme Graham Grant Greg Gregg
Gregor Gregory Grigory Guenter Guido Guillaume Guillermo Gunnar Gunter Günter Guy Gustav Gustavo Gyorgy György Haider Hamid
Hamza Hank Hannes Hans Harald
Hari Harold Haroon Harry Harvey Hasan Hashim Hassan Hector Heiko Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herbert
Herman Hermann Hernan Hiroshi
Horst Hossein Howard Hubert Hugh Hugo Hussain Hussein Ian Ibrahim Igor Ilya Imran Imre Ingo Ioannis Isaac Isaiah Ismail
Istvan István Ivan Ivo Jaap
Jack Jacek Jackson Jacob Jacques Jaime Jair Jake Jakob Jakub Jamal James Jamie Jan Janos János Jared Jaroslav Jaroslaw Jason
Javier Jay Jean Jean-Claude Jean-Luc
Jean-Marie Jean-Pierre Jeb Jed Jeff Jefferson Jeffrey Jens Jeremiah Jeremy Jermaine Jerome Jeronimo Jerry Jesper Jesse Jesus
Jesús Jim Jimmy Jiri Joachim
Joao João Joaquin Jochen Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jonathon Joost Jordan Jorge Jose
José Josef Joseph Josep Josh Joshua Josip
Jozef Juan Juergen Jürgen Jules Julian Julien Julio Julius Junichiro Juri Justin Kaan Karim Karl Karl-Heinz Kareem Kamal
Kazuo Keith Keir Kemal Ken Kenji Kenneth
Kenny Kent Kevin Khaled Khalid Khalil Kirill Kirk Kjell Klaus Knut Kofi Konrad Konstantin Kostas Krzysztof Kurt Kwame Kyle
Kyriakos Lamar Lance Lars Lasse
Laszlo László Laurence Laurent Lawrence Lech Lee Leif Len Lennart Leo Leon Leonard Leonardo Leonid Leopold Leroy Les Leszek
Levi Lewis Liam Lindsey Lionel Lloyd Lorenzo
Lothar Louis Luc Luca Lucas Luciano Ludwig Luigi Luis Luiz Lukas Luke Luther Lyndon Magnus Mahmoud Mahmud Mahathir Malcolm
Malik Manfred Manmohan Manoj Manuel Marc Marcel
Marcelo Marcin Marco Marcos Marcus Marek Marian Mario Marius Mariusz Mark Marko Markus Marlon Marshall Martin Márton Marton
Marty Marvin Masoud Massimo Mateo Mateusz Mathew
Mathias Mathieu Mats Matt Matteo Matthew Matthias Matti Maurice Mauricio Maurizio Max Maxim Maxime Maximilian Mehdi Mehmet
Mel Melvin Mervyn Micah Michael Michal
Michel Micheal Mick Miguel Mihai Mikael Mike Mikhail Miklos Miklós Mikko Milan Miles Milos Mircea Mitch Mitchell Mitt Mohamed
Mohammad Mohammed Moises Morris Mortimer Moses Moshe
Muammar Muhammad Muhammadu Murat Murray Mustafa Mykhailo Mykola Naftali Narendra Nasser Nate Nathan Nathaniel Nawaz Ned Neil
Nelson Neville Newt Niall Nicholas Nick Nico
Nicola Nicolas Nigel Nikita Niklas Nikola Nikolai Nikolas Nikolay Nikos Nils Noah Noel Norbert Norman Nouri Nuno Octavio Olaf
Ole Oleg Oleh Oleksandr Oleksii Oleksiy
Oliver Olivier Omar Orlando Orrin Orville Oscar Oskar Osama Osman Oswald Otto Owen Pablo Paolo Pascal Pat Patrice Patrick
Paul Paulo Pavel Pavlo Pawel Pedro Pekka Per
Percy Pervez Pete Peter Péter Petr Petro Petros Phil Philip Philippe Phillip Pierre Pieter Pietro Piotr Pranab Preston Pyotr
Qasem Quentin Quincy Radek Radoslaw Rafael Rafal Rafik
Rahul Rainer Raj Rajiv Ralf Ralph Ramon Ramzan Rand Randall Randy Raoul Raphael Rashid Raul Raúl Ravi Ray Raymond Recep
Reggie Reginald Reinhard Reinhold Reiner
Rene René Reza Rex Rhys Ricardo Riccardo Rich Richard Rick Ricky Riley Rob Robert Roberto Robin Rod Roderick Rodney Rodolfo
Rodrigo Roger Rohan Roland Rolf Roman
Romano Ron Ronald Ronan Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell Rustam Ryan Saad Saddam Sadiq
Saeed Said Sajid Salah Saleh Salim Salman Salvador Salvatore
Sam Sami Samir Samuel Sander Sandor Sándor Sanjay Santiago Sasha Saul Scott Sean Sebastian Sepp Serge Sergei Sergey Sergej
Sergi Sergio Serhii Serhiy Seth Shane Shaun Shawn Sheldon
  Shigeru Shimon Shinzo Sidney Siegfried Sigmar Silvio Simon Slava Slobodan Sofiane Spencer Stan Stanislav Stanislaw Stanley
  Stavros Stefan Stefano Steffen Stelios Stephan Stephane
Stephen Steve Steven Stewart Stig Stuart Sunil Suresh Sven Taavi Tadeusz Takeshi Tamir Tariq Taro Tarek Taylor Ted Terence
Terrence Terry Thabo Theo Theodor Theodore Thierry
Thom Thomas Thorsten Tiberiu Tim Timo Timothy Titus Tobias Toby Todd Tom Tomas Tomás Tomasz Tommy Toni Tony Torsten Travis
Trent Trevor Tristan Troy Tsutomu Tyler Tyrone Tzipi
Udo Uday Uli Ulrich Umar Umberto Urho Uri Usman Uwe Vaclav Václav Vadim Vadym Valentin Valeriy Valery Vasily Vasyl Vernon
Victor Viktor Vijay Vikram Viljar Vince Vincent Vincenzo Vinod
Vitali Vitaliy Vitaly Vito Vlad Vladimir Vladislav Volker Volodymyr Vojislav Wade Wael Waleed Walid Wallace Walt Walter
Warren Wayne Wendell Werner Wesley Wilbur Wilfried Wilhelm Will Willem
William Willie Willy Wim Winfried Winston Wladimir Wojciech Wolfgang Woodrow Xavier Yair Yakov Yann Yannis Yanis Yaroslav
Yasser Yitzhak Yoshihiko Yoshihide Yoweri Yousef Yuri Yuriy Yury Yusuf Yves Zachary
Zack Zbigniew Zdravko Zeev Zeljko Zine Zoltan Zoltán Zoran Andrii Dmytrii Taras Bohdan Ruslan Denys Maksym Serhey Ihor Yehor
Kirilo Mevlut Tayyip Bulent Turgut Hakan Selim Orhan Rajesh Ramesh Amit Ashok Anil
Deepak Sandeep Prakash Mahesh Mukesh Naveen Nitin Rakesh Sachin Sanjeev Satish Shashi Somchai Thaksin Prayut Joko Susilo Agus
Budi Bambang Prabowo Eko Wahid Rodrigo Benigno Antonin Wolf Robby Vann Mack Tad Kurtis Reince Corey Sal Rocco Dino Enzo Elio
Nils Arvid Torbjorn Halvard Sigurd Eirik Geir Odd Tor Svein Oyvind Espen Kristian Kristoffer Mads Rasmus Soren Søren Anders
Lasse Jukka Kari Ville Petteri Jussi Antero Ferdinand Jinping Xi Fumio
Naoto Yukio Kenichi Satoshi Takashi Hiro Kenta Haruki Jong-un Jae-in Min-jun Ban Kwang-su Nguyen Chukwu Olusegun Goodluck
Babatunde Emeka Ikenna Kwesi Uhuru Raila Mwai Jomo Julius Thulani Sipho Jacob Cyril Tendai Morgan Robert
"""

_FEMALE = """
Abby Abigail Ada Adele Adriana Adrienne Agata Agnes Agnieszka Aisha Aicha Aileen Ainsley Alana Aleksandra Alena Alessandra
Alexandra Alexia Alice Alicia Alina Alison Allison Alma Alyssa Amanda
Amber Amelia Amelie Amina Amy Ana Anastasia Andrea Andree Angela Angelina Angelique Angie Anita Anja Anke Ann Anna Annabel
Anne Anneliese Annegret Annette Annie Anouk Antje Antonia Antoinette April Ariana
Arlene Asha Ashley Astrid Audrey Aung Aurelie Ava Avril Ayse Barbara Beata Beatrice Beatriz Becky Belinda Bella Bernadette
Bernice Bertha Beth Bethany Betsy Betty Beverly Bianca Birgit Blanca Blanche
Bonnie Brenda Bridget Brigitte Brittany Brooke Camila Camilla Camille Candace Carina Carla Carly Carme Carmen Carol Carole
Carolina Caroline Carolyn Carrie Cassandra Catalina Caterina Catherine
Cathy Cecilia Cecile Celeste Celia Celine Chantal Charlene Charlotte Chelsea Cheri Cherie Cheryl Chloe Christa Christiane
Christie Christina Christine Cindy Claire Clara Clare Clarissa Claudia Clementine
Colette Colleen Condoleezza Connie Constance Consuelo Cora Corinne Cornelia Courtney Cressida Cristina Crystal Cynthia Dagmar
Daisy Dalia Dana Daniela Danielle Daphne Daria Darlene Dawn Deb Debbie
Deborah Debra Deirdre Delia Delores Denise Diana Diane Dianne Dilma Dina Dolores Dominika Donna Dora Doreen Doris Dorothea
Dorothy Dorte Edda Edith Edna Edwina Eileen Elaine Elena Eleanor Eleanora Elfriede
Elin Elina Elisa Elisabeth Elise Eliza Elizabeth Ella Elle Ellen Elsa Elsie Elvira Emilia Emily Emma Erica Erika Erin Erna
Esperanza Estelle Esther Ethel Eugenia Eunice Eva Evelyn Ewa Faith Farah Fatima
Fatma Fawzia Federica Felicia Felicity Fiona Flavia Flora Florence Frances Francesca Francine Francoise Françoise Franziska
Frauke Freda Frederica Frida Friederike Gabriela Gabriele Gabriella Gabrielle Gail Galina
Gemma Genevieve Georgia Georgina Geraldine Gertrude Gesine Ghazala Gina Ginger Giorgia Giovanna Gisela Giselle Giulia Gladys
Glenda Gloria Golda Grace Greta Gretchen Gretel Guadalupe Gudrun Gwen Gwendolyn Hanan Hanna
Hannah Hannelore Harriet Hazel Heather Hedwig Heidi Heike Helen Helena Helene Helga Henrietta Hermine Hilary Hilda Hildegard
Hillary Hina Holly Hope Huda Ida Ilana Ilse Imelda Indira Inez Ines
Inga Inge Ingeborg Ingrid Inna Irene Irena Irina Iris Irma Iryna Isabel Isabella Isabelle Ivana Ivanka Ivy Iwona Jacinda
Jackie Jacqueline Jada Jan Jana Jane Janet Janice Janine Jasmin Jasmine Jean Jeanette
Jeanne Jeannette Jen Jenna Jennie Jennifer Jenny Jessica Jessie Jill Joan Joanna Joanne Jocelyn Jodie Jody Johanna Josefina
Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julianne Julie Juliet Juliette June
Justina Justine Kamala Karen Karin Karina Karla Karolina Kate Katarina Katarzyna Kate Katerina Katharina Katherine Kathleen
Kathryn Kathy Katie Katja Katrin Katrina Katy Kay Kayla Keiko Kelly Kellyanne Kelli Kendra
Kerry Khadija Kim Kimberly Kirsten Kirstie Kirstjen Kristen Kristin Kristina Kristine Kyla Lana Lara Larisa Latoya Laura
Lauren Laurie Lavinia Layla Lea Leah Leila Lena Leona Leonor Leslie Leticia Lidia
Liesbeth Lila Lilian Liliana Lillian Lily Lina Linda Lindsay Lisa Lise Liv Livia Liz Liza Lois Lola Lorena Loretta Lori Lorna
Lorraine Louisa Louise Lourdes Luana Lucia Luciana Lucie Lucille Lucinda
Lucy Ludmila Luisa Luz Lydia Lyudmila Lynda Lynn Lynne Mabel Madeleine Madeline Madison Magdalena Maggie Maia Maja Malala
Malgorzata Mandy Manuela Mara Marcela Marcia Margaret Margareta Margarita Margot Marguerite Maria
María Mariam Mariana Marianne Maribel Marie Marielle Marietta Marija Marilyn Marina Marine Marion Marisa Marissa Marjorie
Marlene Marsha Marta Martha Martina Mary Maryam Maryna Masha Mathilde Matilda Maud Maureen
Maxine Maya Meagan Meg Megan Meghan Mei Melania Melanie Melinda Melissa Mercedes Meredith Mia Michaela Michele Michelle Mila
Milena Mildred Mimi Mina Minna Mira Miranda Miriam Moira Molly Mona
Monica Monika Monique Muriel Myra Myriam Myrna Nada Nadia Nadine Nadezhda Nancy Naomi Natalia Natalie Nataliya Natalya
Natasha Nathalie Nellie Nelly Nicky Nicole Nicolette Nikki Nina Noelle Noemi Noor Nora Norma Nuria
Octavia Odette Oksana Olena Olga Olha Olive Olivia Olympia Oprah Orla Paige Pamela Pam Paola Patrice Patricia Patsy Patti
Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Petra Phoebe
Phyllis Pia Pilar Polly Pooja Priscilla Priti Priya Rachel Raisa Ramona Rana Rania Raquel Rebecca Reem Regina Regine Renata
Renate Renee Renée Rhonda Rita Roberta Rochelle Romina Rosa Rosalie Rosalind Rosalyn
Rose Roseanne Rosemary Rosie Rosita Rowena Roxana Roxanne Ruby Ruth Sabine Sabina Sabrina Sadie Safiya Sahar Sally Salma
Salome Samantha Samira Sandra Sandy Saoirse Sara Sarah Sasha Savannah Selena Selma Serena
Shannon Sharon Sheila Shelley Shelly Sherry Sheryl Shirin Shirley Sibylle Sigrid Silke Silvia Simone Sofia Soledad Sonia
Sonja Sonya Sophia Sophie Stacey Stacy Stefanie Stella Stephanie Sue Summer Susan Susana Susanna
Susanne Susi Suzanne Suzette Svetlana Svitlana Swati Sylvia Sylvie Tabitha Tamara Tammy Tania Tanja Tanya Tara Tatiana
Tatyana Tess Tessa Thea Thelma Theresa Therese Tiffany Tina Toni Tonya Tracey Traci Tracy Trisha Trudy Tulsi
Uma Ulrike Una Ursula Ute Valentina Valeria Valerie Vanessa Vera Verena Veronica Veronika Vicki Vickie Vicky Victoria
Viktoria Viola Violet Violetta Virginia Viviane Vivian Vivien Wanda Wendy Whitney Wilhelmina
Wilma Winnie Winifred Xiomara Yael Yasmin Yasmine Yekaterina Yelena Yevgenia Yingluck Yoko Yolanda Yuki Yulia Yuliya Yvette
Yvonne Zahra Zainab Zara Zeinab Zelda Zoe Zofia Zsuzsanna Zuzana Aung-San Benazir Corazon Cristina Ellen Tsai
Ayaan Ilhan Rashida Nikki Loretta Elena Sonia Ruth Latisha Lakisha Keisha Shaniqua Ebony Tamika Imani Aaliyah Jasmin Marisol
Rocio Xochitl Graciela Ximena Pilar Anneke Saskia Maaike Femke Sigourney Solveig Tarja Aino
"""

# Given names of East Asia that are short and also surnames or words are left out on purpose: too weak as evidence.
_M, _F = frozenset(_MALE.split()), frozenset(_FEMALE.split())
BOTH = (_M & _F) | frozenset(
    """Alexis Ariel Ashley Avery Bailey Blair Cameron Casey Chris Dakota Dana Drew Elliot Emerson Evelyn Frankie Hayden
    Jackie Jaime Jamie Jean Jessie Jody
    Jordan Kelly Kerry Kim Lee Leslie Lindsay Lindsey Logan Loren Lynn Marion Morgan Nicola Noel Pat Quinn Reese Riley Robin
    Rory Sam Sandy Sasha Shannon Shawn
    Sidney Skyler Stacy Sydney Taylor Terry Toni Tracy Tyler Aung Andrea Xi Nguyen Ban Patrice Simone""".split()
)
MALE = _M - BOTH
FEMALE = _F - BOTH
FIRST_NAMES = _M | _F | BOTH


def gender(first: str) -> str:
    """The gender that a first name usually tells: "m", "f", or "" where it tells none (a hyphened name: its first part)."""
    for form in (first, first.split("-")[0]):
        if form in MALE:
            return "m"
        if form in FEMALE:
            return "f"
    return ""
