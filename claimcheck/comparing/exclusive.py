"""Kinds of one thing, of which nothing is two at once: a car is no bus, a week no month; general English, data and table."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparing.lemmas import Word, fold, stem

_ROWS = """
car cars automobile sedan | truck trucks lorry lorries | bus buses coach coaches | motorcycle motorbike scooter moped
    | bicycle bicycles | train trains | tram trams | plane planes airplane aeroplane airliner jet | helicopter
    helicopters chopper | submarine submarines | ferry ferries | yacht yachts
rifle rifles | shotgun shotguns | pistol pistols handgun handguns revolver | knife knives machete | axe axes hatchet |
    hammer | sword swords | bomb bombs grenade | crossbow
red scarlet crimson | blue | green | yellow | black | white | brown | orange | purple violet | pink | grey gray
dog dogs puppy | cat cats kitten | horse horses pony | cow cows cattle | pig pigs | sheep | goat goats | lion lions |
    tiger tigers | bear bears | wolf wolves | elephant elephants | monkey monkeys ape | snake snakes | shark sharks |
    whale whales | dolphin dolphins | crocodile alligator | chicken chickens hen | duck ducks | rabbit rabbits | fox
    foxes | deer
leg legs thigh | arm arms elbow | head skull | neck throat | chest | stomach abdomen | shoulder shoulders | knee knees
    | ankle ankles | hip hips | eye eyes | ear ears | nose | jaw | spine
father dad | mother mum mom | brother brothers | sister sisters | son sons | daughter daughters | uncle | aunt |
    grandfather | grandmother | nephew | niece | cousin
football soccer | rugby | cricket | tennis | basketball | baseball | hockey | golf | boxing | swimming | cycling |
    rowing | skiing | volleyball | badminton | athletics | gymnastics | wrestling
hurricane typhoon cyclone | tornado tornadoes twister | earthquake quake tremor | flood floods flooding | blizzard
    snowstorm | drought | wildfire wildfires bushfire | avalanche | landslide mudslide | tsunami | heatwave | eruption
hill hills hilltop | cliff cliffs clifftop | valley valleys | desert deserts | beach beaches | lake lakes | river
    rivers | island islands | forest forests | canyon
hospital hospitals clinic | church churches cathedral chapel | mosque mosques | synagogue synagogues | hotel hotels |
    restaurant restaurants cafe | museum museums | library libraries | airport airports | prison prisons jail |
    courthouse | stadium stadiums | theatre theater | cinema | bank banks | supermarket supermarkets | warehouse
    warehouses | factory factories | school schools university college | embassy
murder | manslaughter | robbery theft burglary heist | rape | arson | fraud | kidnapping abduction | bribery | perjury
    | treason | smuggling | blackmail extortion | vandalism
measles | cholera | malaria | flu influenza | tuberculosis | cancer | diabetes | ebola | polio | smallpox | dengue |
    pneumonia | stroke | dementia
gold | silver | bronze | copper | iron | steel | aluminium aluminum | platinum | diamond diamonds | ruby rubies |
    emerald
wood wooden timber | stone | brick | concrete | glass | plastic | leather | cotton | wool | silk | paper
beef | pork | chicken | lamb | fish salmon tuna
tea | coffee | beer | wine | milk | whisky whiskey | vodka
breakfast | lunch | dinner supper
teacher teachers | nurse nurses | lawyer lawyers attorney | engineer engineers | pilot pilots | farmer farmers |
    carpenter | plumber | baker | butcher | librarian | architect | accountant | dentist | chef cook | hairdresser |
    electrician | journalist reporter | photographer | actor actress | singer | painter | firefighter fireman |
    mechanic
minute minutes | hour hours | day days | week weeks | month months | quarter quarters | year years | decade decades |
    century centuries
hourly | daily | nightly | weekly | fortnightly | monthly | quarterly | annual annually yearly
book novel | film movie | album | song | poem | painting | sculpture | podcast | opera | ballet
guitar | piano | violin | drum drums | trumpet | flute | cello | saxophone
quarterfinal quarterfinals | semifinal semifinals
shirt | trousers pants jeans | hat cap | shoe shoes boots | coat jacket | dress | glove gloves | skirt
kitchen | bedroom | bathroom | garage | basement cellar | attic | balcony
coal | solar | wind | nuclear | hydroelectric
army | navy
spring | summer | autumn | winter
mathematics maths | physics | chemistry | biology | history | geography | economics | medicine | law | literature |
    philosophy
single | double | triple
two-dimensional | three-dimensional
kilogram kilograms | gram grams | litre litres liter liters | metre metres meter meters | kilometre kilometres
    kilometer kilometers | mile miles | foot feet | inch inches
dollar dollars | euro euros | pound pounds | yen | rouble roubles ruble rubles | rupee rupees | yuan | peso pesos
hundred hundreds | thousand thousands | million millions | billion billions | trillion trillions
""".strip()


def _table() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for number, row in enumerate(_ROWS.replace("\n    ", " ").splitlines()):
        for kind, words in enumerate(row.split("|")):
            for word in words.split():
                found.setdefault(stem(fold(word)), set()).add((number, kind))
    return {word: frozenset(places) for word, places in found.items()}


_TABLE = _table()


def two_kinds(left: Sequence[Word], right: Sequence[Word]) -> tuple[Word, Word] | None:
    """The first two words, one of each side, that name two kinds of which nothing is both; None where there are none.

    Meant for two wordings of one place of a sentence: a side that names both kinds says of neither that it is the other.
    """
    for a in left:
        for b in right:
            for row, _ in sorted(_TABLE.get(a.stem, ())):
                mine, yours = (_kinds(side, row) for side in (left, right))
                if _kinds((b,), row) and not mine & yours:
                    return a, b
    return None


def _kinds(words: Sequence[Word], row: int) -> set[int]:
    """The kinds of one row that the words name."""
    return {kind for w in words for number, kind in _TABLE.get(w.stem, ()) if number == row}
