"""Gazetteer of general knowledge: countries with their names, demonyms and capitals, and other well-known places.

A country's key is its common English name, folded. Seats of government ("Moscow", "the Kremlin") lead to the country that
they stand for; whether they stand for it in a sentence is for `claimcheck.identity` to weigh.
"""

from __future__ import annotations

# One country a line: names, the first is the key | adjective and inhabitants | capital, other spellings after it.
_COUNTRIES = """
Afghanistan|Afghan,Afghans|Kabul
Albania|Albanian,Albanians|Tirana
Algeria|Algerian,Algerians|Algiers
Andorra|Andorran,Andorrans|
Angola|Angolan,Angolans|Luanda
Antigua and Barbuda|Antiguan,Antiguans|
Argentina|Argentine,Argentinian,Argentines,Argentinians|Buenos Aires
Armenia|Armenian,Armenians|Yerevan
Australia|Australian,Australians|Canberra
Austria|Austrian,Austrians|Vienna
Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
Bahamas|Bahamian,Bahamians|Nassau
Bahrain|Bahraini,Bahrainis|Manama
Bangladesh|Bangladeshi,Bangladeshis|Dhaka
Barbados|Barbadian,Barbadians|Bridgetown
Belarus,Belorussia|Belarusian,Belarusians,Belarussian|Minsk
Belgium|Belgian,Belgians|
Belize|Belizean,Belizeans|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian,Bolivians|La Paz
Bosnia,Bosnia and Herzegovina,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo
Botswana|Botswanan,Batswana|Gaborone
Brazil|Brazilian,Brazilians|Brasilia,Brasília
Brunei|Bruneian,Bruneians|
Bulgaria|Bulgarian,Bulgarians|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian,Burundians|Bujumbura
Cambodia|Cambodian,Cambodians|Phnom Penh
Cameroon|Cameroonian,Cameroonians|Yaounde
Canada|Canadian,Canadians|Ottawa
Cape Verde|Cape Verdean|
Central African Republic|Central African|Bangui
Chad|Chadian,Chadians|N'Djamena
Chile|Chilean,Chileans|Santiago
China,People's Republic of China,PRC|Chinese|Beijing,Peking
Colombia|Colombian,Colombians|Bogota,Bogotá
Congo,Democratic Republic of Congo,Democratic Republic of the Congo,DRC|Congolese|Kinshasa
Costa Rica|Costa Rican,Costa Ricans|
Croatia|Croatian,Croatians,Croat,Croats|Zagreb
Cuba|Cuban,Cubans|Havana
Cyprus|Cypriot,Cypriots|Nicosia
Czech Republic,Czechia|Czech,Czechs|Prague
Denmark|Danish,Danes,Dane|Copenhagen
Djibouti|Djiboutian|
Dominican Republic|Dominican,Dominicans|Santo Domingo
East Timor,Timor-Leste|Timorese|Dili
Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
Egypt|Egyptian,Egyptians|Cairo
El Salvador|Salvadoran,Salvadorans|San Salvador
Eritrea|Eritrean,Eritreans|Asmara
Estonia|Estonian,Estonians|Tallinn
Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Fiji|Fijian,Fijians|Suva
Finland|Finnish,Finns,Finn|Helsinki
France|French,Frenchman,Frenchwoman|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian,Gambians|Banjul
Georgia|Georgian,Georgians|Tbilisi
Germany|German,Germans|Berlin
Ghana|Ghanaian,Ghanaians|Accra
Greece|Greek,Greeks|Athens
Greenland|Greenlandic,Greenlanders|Nuuk
Guatemala|Guatemalan,Guatemalans|
Guinea|Guinean,Guineans|Conakry
Guyana|Guyanese|
Haiti|Haitian,Haitians|Port-au-Prince
Honduras|Honduran,Hondurans|Tegucigalpa
Hong Kong|Hong Konger,Hong Kongers|
Hungary|Hungarian,Hungarians|Budapest
Iceland|Icelandic,Icelanders|Reykjavik
India|Indian,Indians|New Delhi,Delhi
Indonesia|Indonesian,Indonesians|Jakarta
Iran|Iranian,Iranians|Tehran,Teheran
Iraq|Iraqi,Iraqis|Baghdad
Ireland,Republic of Ireland|Irish,Irishman|Dublin
Israel|Israeli,Israelis|Jerusalem
Italy|Italian,Italians|Rome
Ivory Coast,Cote d'Ivoire,Côte d'Ivoire|Ivorian,Ivorians|Abidjan
Jamaica|Jamaican,Jamaicans|
Japan|Japanese|Tokyo
Jordan|Jordanian,Jordanians|Amman
Kazakhstan|Kazakh,Kazakhs|Astana
Kenya|Kenyan,Kenyans|Nairobi
Kosovo|Kosovar,Kosovars|Pristina
Kuwait|Kuwaiti,Kuwaitis|
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Laotians|Vientiane
Latvia|Latvian,Latvians|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian,Liberians|Monrovia
Libya|Libyan,Libyans|Tripoli
Liechtenstein||Vaduz
Lithuania|Lithuanian,Lithuanians|Vilnius
Luxembourg|Luxembourgish|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian,Malawians|Lilongwe
Malaysia|Malaysian,Malaysians|Kuala Lumpur
Maldives|Maldivian,Maldivians|
Mali|Malian,Malians|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian,Mauritanians|Nouakchott
Mauritius|Mauritian,Mauritians|
Mexico|Mexican,Mexicans|Mexico City
Moldova|Moldovan,Moldovans|Chisinau
Monaco|Monegasque|
Mongolia|Mongolian,Mongolians|Ulaanbaatar
Montenegro|Montenegrin,Montenegrins|Podgorica
Morocco|Moroccan,Moroccans|Rabat
Mozambique|Mozambican,Mozambicans|Maputo
Myanmar,Burma|Burmese|Naypyidaw
Namibia|Namibian,Namibians|Windhoek
Nepal|Nepalese,Nepali|Kathmandu
Netherlands,Holland|Dutch,Dutchman|Amsterdam
New Zealand|New Zealander,New Zealanders|
Nicaragua|Nicaraguan,Nicaraguans|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian,Nigerians|Abuja
North Korea,DPRK|North Korean,North Koreans|Pyongyang
North Macedonia,Macedonia|Macedonian,Macedonians|Skopje
Norway|Norwegian,Norwegians|Oslo
Oman|Omani,Omanis|Muscat
Pakistan|Pakistani,Pakistanis|Islamabad
Palestine,Palestinian territories|Palestinian,Palestinians|Ramallah
Panama|Panamanian,Panamanians|
Papua New Guinea|Papuan|Port Moresby
Paraguay|Paraguayan,Paraguayans|
Peru|Peruvian,Peruvians|Lima
Philippines|Philippine,Filipino,Filipinos|Manila
Poland|Polish,Poles,Pole|Warsaw
Portugal|Portuguese|Lisbon
Puerto Rico|Puerto Rican,Puerto Ricans|
Qatar|Qatari,Qataris|Doha
Romania|Romanian,Romanians|Bucharest
Russia,Russian Federation|Russian,Russians|Moscow
Rwanda|Rwandan,Rwandans|Kigali
Samoa|Samoan,Samoans|Apia
Saudi Arabia,Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serbians,Serb,Serbs|Belgrade
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean,Singaporeans|
Slovakia|Slovak,Slovaks,Slovakian|Bratislava
Slovenia|Slovenian,Slovenians,Slovene|Ljubljana
Somalia|Somali,Somalis|Mogadishu
South Africa|South African,South Africans|Pretoria
South Korea,Republic of Korea|South Korean,South Koreans|Seoul
South Sudan|South Sudanese|Juba
Soviet Union,USSR,U.S.S.R.|Soviet,Soviets|
Spain|Spanish,Spaniard,Spaniards|Madrid
Sri Lanka|Sri Lankan,Sri Lankans|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swedes,Swede|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian,Syrians|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik,Tajiks|Dushanbe
Tanzania|Tanzanian,Tanzanians|Dodoma
Thailand|Thai,Thais|Bangkok
Tibet|Tibetan,Tibetans|Lhasa
Togo|Togolese|Lome
Tonga|Tongan,Tongans|
Trinidad and Tobago,Trinidad|Trinidadian|Port of Spain
Tunisia|Tunisian,Tunisians|Tunis
Turkey,Türkiye|Turkish,Turks,Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan,Ugandans|Kampala
Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi
United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Britons|London
United States,US,U.S.,USA,U.S.A.,America,United States of America|American,Americans|Washington,Washington D.C.
Uruguay|Uruguayan,Uruguayans|Montevideo
Uzbekistan|Uzbek,Uzbeks|Tashkent
Vatican,Holy See,Vatican City||
Venezuela|Venezuelan,Venezuelans|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni,Yemenis|Sanaa,Sana'a
Zambia|Zambian,Zambians|Lusaka
Zimbabwe|Zimbabwean,Zimbabweans|Harare
England|English,Englishman|
Scotland|Scottish,Scots,Scot,Scotsman|Edinburgh
Wales|Welsh,Welshman|Cardiff
Northern Ireland|Northern Irish|Belfast
"""

# Houses of government that stand for their country (and for who governs it).
GOVERNMENTS = {
    "Kremlin": "Russia",
    "White House": "United States",
    "Pentagon": "United States",
    "State Department": "United States",
    "Capitol Hill": "United States",
    "Downing Street": "United Kingdom",
    "Whitehall": "United Kingdom",
    "Westminster": "United Kingdom",
    "Elysee": "France",
    "Élysée": "France",
    "Blue House": "South Korea",
    "Bundestag": "Germany",
    "Knesset": "Israel",
    "Duma": "Russia",
}

_REGIONS = """
Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Oceania|Middle East|Far East|
West Bank|Gaza|
Gaza Strip|Balkans|Caribbean|Caucasus|Crimea|Donbas|Donbass|Siberia|Chechnya|Kashmir|Kurdistan|Catalonia|Scandinavia|Bavaria|
Brittany|
Normandy|Sicily|Sardinia|Corsica|Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Xinjiang|Punjab|Sindh|Sinai|
Golan Heights|Darfur|
Sumatra|Java|Borneo|Bali|Okinawa|Hokkaido|Honshu|Guam|Hawaii|Bermuda|Gibraltar|Crimean peninsula|Korean peninsula|Arctic|
Western Europe|Eastern Europe|Central Europe|Southeast Asia|Central Asia|East Asia|North Africa|West Africa|East Africa|
Atlantic|Pacific|Mediterranean|Black Sea|Baltic|Baltic Sea|North Sea|Red Sea|Persian Gulf|Gulf of Mexico|Sea of Japan|
South China Sea|
Rhine|Danube|Thames|Seine|Nile|Mississippi|Volga|Dnieper|Alps|Himalayas|Andes|Sahara|Amazon River|
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|
Louisiana|
Maine|West|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|
New York|
North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|
Vermont|
West Virginia|Wisconsin|Wyoming|District of Columbia|New England|Midwest|Silicon Valley|Long Island|Manhattan|Brooklyn|Queens|
Bronx|
Staten Island|Harlem|Hollywood|Wall Street|Pearl Harbor|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|
Nova Scotia|New Brunswick|
Newfoundland|Yukon|New South Wales|Queensland|Tasmania|Western Australia|South Australia|Cornwall|Devon|Essex|Kent|Surrey|Sussex|
Yorkshire|Lancashire|Norfolk|Suffolk|Wiltshire|Hampshire|Cumbria|North Rhine-Westphalia|Lower Saxony|Hesse|Saxony|Tuscany|Lombardy
"""

_CITIES = """
New York City|Los Angeles|Chicago|Houston|Philadelphia|San Antonio|San Diego|Dallas|San Jose|Austin|Jacksonville|
San Francisco|Columbus|
Indianapolis|Seattle|Denver|Boston|Nashville|Detroit|Oklahoma City|Portland|Las Vegas|Memphis|Louisville|Baltimore|Milwaukee|
Albuquerque|
Tucson|Fresno|Sacramento|Kansas City|Atlanta|Omaha|Raleigh|Miami|Cleveland|Tulsa|Oakland|Minneapolis|Tampa|Orlando|
New Orleans|Wichita|
Honolulu|Anaheim|Pittsburgh|Cincinnati|St. Louis|St Louis|Saint Louis|Toledo|Newark|Buffalo|Fort Worth|Fort Lauderdale|
Salt Lake City|
Des Moines|Spokane|Tacoma|Charlotte|Richmond|Birmingham|Rochester|Baton Rouge|Little Rock|Albany|Anchorage|Boise|Santa Fe|El Paso|
Toronto|Montreal|Vancouver|Calgary|Edmonton|Winnipeg|Halifax|Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart|Auckland|Wellington|
Christchurch|Manchester|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Leicester|Glasgow|Aberdeen|Oxford|Cambridge|
Brighton|
Southampton|Portsmouth|Plymouth|Coventry|Hull|Bradford|Croydon|Cork|Galway|Lyon|Marseille|Marseilles|Nice|Toulouse|Bordeaux|
Strasbourg|
Lille|Nantes|Cannes|Calais|Hamburg|Munich|Cologne|Frankfurt|Stuttgart|Dusseldorf|Düsseldorf|Duisburg|Dortmund|Essen|Leipzig|
Dresden|
Hanover|Bremen|Nuremberg|Bonn|Potsdam|Zurich|Zürich|Geneva|Basel|Lausanne|Davos|Salzburg|Milan|Naples|Turin|Venice|Florence|
Bologna|
Genoa|Palermo|Barcelona|Valencia|Seville|Bilbao|Malaga|Porto|Rotterdam|Utrecht|The Hague|Hague|Antwerp|Ghent|Bruges|Brussels|
Gothenburg|Malmo|
Bergen|Krakow|Gdansk|Wroclaw|Lodz|Brno|Odessa|Odesa|Kharkiv|Kharkov|Lviv|Mariupol|Donetsk|Luhansk|Dnipro|Kherson|Zaporizhzhia|
Sevastopol|
Simferopol|Chernobyl|St. Petersburg|St Petersburg|Saint Petersburg|Novosibirsk|Kazan|Vladivostok|Sochi|Grozny|Volgograd|
Istanbul|Izmir|
Antalya|Aleppo|Homs|Idlib|Raqqa|Mosul|Basra|Fallujah|Kirkuk|Erbil|Tel Aviv|Haifa|Hebron|Nablus|Jenin|Rafah|Gaza City|
Bethlehem|Mecca|
Medina|Jeddah|Dubai|Sharjah|Aden|Benghazi|Alexandria|Casablanca|Marrakesh|Lagos|Kano|Mombasa|Johannesburg|Cape Town|Durban|Soweto|
Dar es Salaam|Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bangalore|Bengaluru|Hyderabad|Ahmedabad|Pune|Jaipur|Lucknow|
Karachi|Lahore|
Peshawar|Rawalpindi|Quetta|Kandahar|Herat|Jalalabad|Chittagong|Yangon|Rangoon|Mandalay|Phuket|Chiang Mai|Ho Chi Minh City|
Saigon|Penang|
Surabaya|Bandung|Medan|Banda Aceh|Cebu|Davao|Shanghai|Guangzhou|Shenzhen|Wuhan|Chongqing|Tianjin|Nanjing|Chengdu|Xian|Xi'an|
Harbin|Urumqi|
Macau|Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Fukuoka|Hiroshima|Nagasaki|Fukushima|Sendai|Kobe|Busan|Incheon|Sao Paulo|São Paulo|
Rio de Janeiro|Salvador|Recife|Guadalajara|Tijuana|Monterrey|Cancun|Acapulco|Ciudad Juarez|Juarez|Medellin|Medellín|Cali|
Guayaquil|Maracaibo|
Cordoba|Rosario|San Juan|Guantanamo Bay|Guantanamo|Port Said|Suez
"""

# One-word names of agencies, media, movements and bodies that would else be taken for surnames.
WELL_KNOWN = frozenset(
    """GOP Reuters Bloomberg Politico Breitbart Xinhua Sputnik Tass Interfax Kyodo Yonhap Axios Newsweek Time Fortune Forbes
    Vox Slate Salon
    Twitter Facebook Google Apple Microsoft Amazon Instagram YouTube Uber Tesla Boeing Airbus Samsung Toyota Volkswagen
    Siemens Gazprom
    Interpol Europol Hamas Hezbollah Taliban Al-Qaeda Greenpeace Amnesty Congress Parliament Senate Oxfam Frontex Eurostat
    Eurotunnel
    Gallup Quinnipiac Rasmussen YouGov Monmouth Walmart Christie's Sotheby's Tiffany Republicans Democrats Tories Islam
    Christianity
    Medicare Medicaid Obamacare Brexit""".split()
)

# Capitalised adjectives that name nobody by themselves.
ADJECTIVES = frozenset(
    """Western Eastern Northern Southern Central European Asian African Arab Arabic Arabian Islamic Islamist Muslim Christian
    Jewish Catholic Protestant
    Orthodox Hispanic Latino Latin Crimean Caribbean Scandinavian Baltic Balkan Nordic Atlantic Pacific Arctic Mediterranean
    Kurdish Sunni
    Shiite Shia Buddhist Hindu Sikh Communist Socialist Marxist Nazi Democratic Republican Conservative Liberal Californian
    Texan Parisian
    Victorian Olympic Internet Google-owned Sicilian Bavarian Siberian Chechen Catalan Basque Breton Tamil Bengali Punjabi Pashtun
    Roman Greco-Roman Byzantine Ottoman Persian Semitic Slavic Anglo-Saxon Native Black White Caucasian Evangelical Presbyterian
    Lutheran Anglican Methodist Baptist Mormon Zionist Ivy Cold World Civil Great""".split()
)

# Words whose capital says what a run of capitals names ("Baker Street", "Lake Como").
PLACE_ENDS = frozenset(
    """street avenue road boulevard lane drive highway bridge river creek lake sea ocean bay gulf strait straits island
    islands isle peninsula
    mountain mountains mount hill hills valley canyon desert forest woods park square plaza airport station harbor harbour
    port beach coast shore
    county city town village township district province region territory parish borough canal tunnel dam cape springs heights
    falls
    ridge prairie plains basin glacier reef zoo freeway motorway expressway terminal mall pier dock ave blvd rd""".split()
)
PLACE_STARTS = frozenset(
    "lake mount mt fort port cape san santa los las el la saint st new north south east west upper lower".split()
)


def _countries() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """The tables name -> key, demonym -> key, capital -> key."""
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        forms, people, seats = (part.split(",") if part else [] for part in line.split("|"))
        key = forms[0].lower()
        names.update(dict.fromkeys(forms, key))
        demonyms.update(dict.fromkeys(people, key))
        capitals.update(dict.fromkeys(seats, key))
    return names, demonyms, capitals


def _listed(table: str) -> frozenset[str]:
    """The entries of a table whose columns are divided by bars."""
    return frozenset(entry for entry in table.replace("\n", "").split("|") if entry)


COUNTRIES, DEMONYMS, CAPITALS = _countries()
REGIONS = _listed(_REGIONS)
CITIES = _listed(_CITIES)
# Names that are as often a given name, a surname or a word: a place only when nothing else speaks.
WEAK_PLACES = frozenset(
    """Chad Jordan Georgia Turkey Nice Essen Cork Hull Kent Devon Java Jackson Austin Charlotte Houston Lima Sofia Columbus
    Santiago
    Paris Vienna Virginia Carolina Washington Lincoln Salvador Milan Valencia Sydney Florence Adelaide Victoria Rosario
    Norfolk Suffolk
    Madison Montana Dallas Denver Orlando Israel Bradford Essex Sussex Hamilton Preston Chester Lancaster York Richmond
    Albany Raleigh
    Perth Bergen Bern Nassau Surrey Juarez Medina Cordoba Cali Kobe Niger Mali Togo Queens""".split()
)
