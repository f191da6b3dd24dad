"""Gazetteer of general knowledge: countries, well-known places, and the words that make a name a place's.

Seats of government ("Moscow", "the Kremlin") lead to the country that
they stand for; whether they stand for it in a sentence is for `claimcheck.naming.identity` to weigh.
"""

from __future__ import annotations

from claimcheck.naming.countries import CAPITALS, COUNTRIES, DEMONYMS

__all__ = ["ADJECTIVES", "CAPITALS", "CITIES", "COUNTRIES", "DEMONYMS", "GOVERNMENTS", "PLACE_ENDS", "PLACE_STARTS", "REGIONS"]
__all__ += ["WEAK_PLACES", "WELL_KNOWN"]

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
    ridge prairie plains basin glacier reef freeway motorway expressway terminal mall pier dock ave blvd rd""".split()
)
PLACE_STARTS = frozenset(
    "lake mount mt fort port cape san santa los las el la saint st new north south east west upper lower".split()
)


def _listed(table: str) -> frozenset[str]:
    """The entries of a table whose columns are divided by bars."""
    return frozenset(entry for entry in table.replace("\n", "").split("|") if entry)


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
