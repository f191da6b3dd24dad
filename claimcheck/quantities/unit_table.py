"""The table of units and currencies: normal name, kind, exact factor to the kind's base, and the words that write it."""

# ruff: noqa: E501  (one unit a line)

from __future__ import annotations

# name | dimension | factor to the base unit of the dimension | words (any case; plurals given) | signs (this case only)
# Factors are exact by definition (BIPM SI brochure; international yard and pound, 1959); months and years are Gregorian means.
_UNITS = """
metre | length | 1 | metre, metres, meter, meters, mètre, mètres, metro, metros | m
kilometre | length | 1000 | kilometre, kilometres, kilometer, kilometers, kilomètre, kilomètres, kilómetro, kilómetros, kms | km, KM, Km
centimetre | length | 0.01 | centimetre, centimetres, centimeter, centimeters, cms | cm
millimetre | length | 0.001 | millimetre, millimetres, millimeter, millimeters | mm
micrometre | length | 0.000001 | micrometre, micrometres, micrometer, micrometers, micron, microns | μm, µm
nanometre | length | 0.000000001 | nanometre, nanometres, nanometer, nanometers | nm
mile | length | 1609.344 | mile, miles | mi
nautical mile | length | 1852 | nautical mile, nautical miles, sea miles | nmi
yard | length | 0.9144 | yard, yards | yd, yds
foot | length | 0.3048 | foot, feet | ft, ′
inch | length | 0.0254 | inch, inches | in., ″
light-year | length | 9460730472580800 | light-year, light-years, light year, light years |
square metre | area | 1 | square metre, square metres, square meter, square meters, sq m, sq metres, sq meters, sq. m | m2, m², sqm
square kilometre | area | 1000000 | square kilometre, square kilometres, square kilometer, square kilometers, sq km, sq kms | km2, km²
square centimetre | area | 0.0001 | square centimetre, square centimetres, square centimeter, square centimeters, sq cm | cm2, cm²
square mile | area | 2589988.110336 | square mile, square miles, sq mile, sq miles, sq mi |
square foot | area | 0.09290304 | square foot, square feet, sq ft, sq. ft, sqft | ft2, ft²
square inch | area | 0.00064516 | square inch, square inches, sq in |
square yard | area | 0.83612736 | square yard, square yards |
hectare | area | 10000 | hectare, hectares, hektar | ha
acre | area | 4046.8564224 | acre, acres |
litre | volume | 0.001 | litre, litres, liter, liters | l, L
millilitre | volume | 0.000001 | millilitre, millilitres, milliliter, milliliters | ml, mL
centilitre | volume | 0.00001 | centilitre, centilitres, centiliter, centiliters | cl
cubic metre | volume | 1 | cubic metre, cubic metres, cubic meter, cubic meters | m3, m³
cubic kilometre | volume | 1000000000 | cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers | km3, km³
cubic centimetre | volume | 0.000001 | cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters | cm3, cm³, cc
cubic foot | volume | 0.028316846592 | cubic foot, cubic feet |
cubic inch | volume | 0.000016387064 | cubic inch, cubic inches |
cubic yard | volume | 0.764554857984 | cubic yard, cubic yards |
cubic mile | volume | 4168181825.44057921536 | cubic mile, cubic miles |
gallon | volume | 0.003785411784 | gallon, gallons | gal
quart | volume | 0.000946352946 | quart, quarts |
pint | volume | 0.000473176473 | pint, pints |
fluid ounce | volume | 0.0000295735295625 | fluid ounce, fluid ounces, fl oz |
decimetre | length | 0.1 | decimetre, decimetres, decimeter, decimeters | dm
cup | volume | 0.0002365882365 | cup, cups |
teaspoon | volume | 0.00000492892159375 | teaspoon, teaspoons | tsp
tablespoon | volume | 0.00001478676478125 | tablespoon, tablespoons | tbsp
barrel | volume | 0.158987294928 | barrel, barrels | bbl
kilogram | mass | 1 | kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kgs | kg, Kg, KG
gram | mass | 0.001 | gram, grams, gramme, grammes | g
milligram | mass | 0.000001 | milligram, milligrams, milligramme, milligrammes | mg
microgram | mass | 0.000000001 | microgram, micrograms, microgramme, microgrammes | μg, µg, mcg
tonne | mass | 1000 | tonne, tonnes, metric ton, metric tons, metric tonnes, tonnen | t
ton | mass | 907.18474 | ton, tons, short ton, short tons |
long ton | mass | 1016.0469088 | long ton, long tons |
kilotonne | mass | 1000000 | kilotonne, kilotonnes, kiloton, kilotons | kt
megatonne | mass | 1000000000 | megatonne, megatonnes, megaton, megatons | Mt
pound | mass | 0.45359237 | pound, pounds, lbs | lb
ounce | mass | 0.028349523125 | ounce, ounces | oz
stone | mass | 6.35029318 | stone |
carat | mass | 0.0002 | carat, carats |
second | duration | 1 | second, seconds, secs, sec, sekunden, secondes, segundos | s
millisecond | duration | 0.001 | millisecond, milliseconds | ms
minute | duration | 60 | minute, minutes, mins, min, minuten, minutos |
hour | duration | 3600 | hour, hours, hrs, hr, stunden, heures, horas | h
day | duration | 86400 | day, days, tage, tagen, jours, días |
week | duration | 604800 | week, weeks, wks, wochen, semaines, semanas |
fortnight | duration | 1209600 | fortnight, fortnights |
month | duration | 2629746 | month, months, mths, monate, monaten, mois, meses |
quarter | duration | 7889238 | |
year | duration | 31556952 | year, years, yrs, yr, jahre, jahren, ans, años |
decade | duration | 315569520 | decade, decades |
century | duration | 3155695200 | century, centuries |
millennium | duration | 31556952000 | millennium, millennia |
night | duration | 86400 | night, nights |
weekend | duration | 172800 | weekend, weekends |
percent | percent | 0.01 | percent, per cent, percents, pct, per-cent, prozent, pour cent, por ciento | %, pc, ％
per mille | percent | 0.001 | per mille, promille | ‰
basis point | percentage point | 0.01 | basis point, basis points, bps |
percentage point | percentage point | 1 | percentage point, percentage points, percent point, per cent points, percentage-point, pp |
ppm | percent | 0.000001 | ppm, parts per million, parts-per-million |
ppb | percent | 0.000000001 | ppb, parts per billion, parts-per-billion |
ratio | percent | 1 | |
celsius | temperature | 1 | celsius, celcius, ° celsius, degrees celcius, degrees celsius, degree celsius, degrees centigrade, degree centigrade, centigrade, deg celsius, deg c, degrees c, degree c | °C, ℃, C
fahrenheit | temperature | 0.5555555555555555555555555556 | fahrenheit, farenheit, degrees farenheit, ° fahrenheit, degrees fahrenheit, degree fahrenheit, deg fahrenheit, deg f, degrees f, degree f | °F, ℉, F
kelvin | temperature | 1 | kelvin, kelvins, degrees kelvin | K
radian | angle | 57.295779513082320876798154814 | radian, radians | rad
degree | angle | 1 | degree, degrees, deg | °
knot | speed | 0.5144444444444444444444444444 | knot, knots |
kilometre per hour | speed | 0.2777777777777777777777777778 | kph, kmh, kmph | km/h, km/hr, kmh
mile per hour | speed | 0.44704 | mph, mph |
metre per second | speed | 1 | | m/s, mps
mach | speed | 343 | |
mile per gallon | fuel economy | 1 | mpg |
watt | power | 1 | watt, watts | W
kilowatt | power | 1000 | kilowatt, kilowatts | kW, KW
megawatt | power | 1000000 | megawatt, megawatts | MW
gigawatt | power | 1000000000 | gigawatt, gigawatts | GW
terawatt | power | 1000000000000 | terawatt, terawatts | TW
horsepower | power | 745.69987158227022 | horsepower, hp, bhp, brake horsepower | PS
watt hour | energy | 3600 | watt hour, watt hours, watt-hour, watt-hours | Wh
kilowatt hour | energy | 3600000 | kilowatt hour, kilowatt hours, kilowatt-hour, kilowatt-hours | kWh, KWh
megawatt hour | energy | 3600000000 | megawatt hour, megawatt hours, megawatt-hour, megawatt-hours | MWh
gigawatt hour | energy | 3600000000000 | gigawatt hour, gigawatt hours, gigawatt-hour, gigawatt-hours | GWh
terawatt hour | energy | 3600000000000000 | terawatt hour, terawatt hours, terawatt-hour, terawatt-hours | TWh
joule | energy | 1 | joule, joules | J
kilojoule | energy | 1000 | kilojoule, kilojoules | kJ
megajoule | energy | 1000000 | megajoule, megajoules | MJ
calorie | energy | 4.184 | calorie, calories |
kilocalorie | energy | 4184 | kilocalorie, kilocalories | kcal
newton | force | 1 | newton, newtons | N
newton metre | torque | 1 | newton metre, newton metres, newton meter, newton meters, newton-metres, newton-meters | Nm
foot pound | torque | 1.3558179483314004 | pound-foot, pound-feet, foot-pound, foot-pounds, pound feet, foot pounds | lb-ft, ft-lb, lb ft
pascal | pressure | 1 | pascal, pascals | Pa
hectopascal | pressure | 100 | hectopascal, hectopascals | hPa
kilopascal | pressure | 1000 | kilopascal, kilopascals | kPa
megapascal | pressure | 1000000 | megapascal, megapascals | MPa
gigapascal | pressure | 1000000000 | gigapascal, gigapascals | GPa
bar | pressure | 100000 | millibars |
millibar | pressure | 100 | millibar, millibars | mb, mbar
psi | pressure | 6894.757293168361 | psi |
hertz | frequency | 1 | hertz | Hz, HZ
kilohertz | frequency | 1000 | kilohertz | kHz, KHz
megahertz | frequency | 1000000 | megahertz | MHz
gigahertz | frequency | 1000000000 | gigahertz | GHz
rpm | frequency | 0.0166666666666666666666666667 | rpm, revolutions per minute |
volt | voltage | 1 | volt, volts | V
kilovolt | voltage | 1000 | kilovolt, kilovolts | kV
millivolt | voltage | 0.001 | millivolt, millivolts | mV
ampere | current | 1 | ampere, amperes, amp, amps | A
milliampere | current | 0.001 | milliampere, milliamperes, milliamp, milliamps | mA
milliampere hour | charge | 3.6 | milliampere hour, milliampere hours, milliampere-hours | mAh
ohm | resistance | 1 | ohm, ohms | Ω
farad | capacitance | 1 | farad, farads |
decibel | sound | 1 | decibel, decibels | dB
lumen | light | 1 | lumen, lumens |
byte | data | 1 | byte, bytes |
kilobyte | data | 1000 | kilobyte, kilobytes | kB, KB
megabyte | data | 1000000 | megabyte, megabytes | MB
gigabyte | data | 1000000000 | gigabyte, gigabytes, gigs | GB, Gb
terabyte | data | 1000000000000 | terabyte, terabytes | TB
petabyte | data | 1000000000000000 | petabyte, petabytes | PB
bit | data | 0.125 | bit, bits |
kilobit | data | 125 | kilobit, kilobits | kbit
megabit | data | 125000 | megabit, megabits | Mbit
gigabit | data | 125000000 | gigabit, gigabits | Gbit
megabit per second | data rate | 125000 | mbps | Mbps, Mbit/s, Mb/s
gigabit per second | data rate | 125000000 | gbps | Gbps, Gbit/s, Gb/s
megapixel | resolution | 1 | megapixel, megapixels | MP
sievert | dose | 1 | sievert, sieverts | Sv
millisievert | dose | 0.001 | millisievert, millisieverts | mSv
becquerel | activity | 1 | becquerel, becquerels | Bq
time | multiple | 1 | |
"""

# ISO 4217 code | symbols and codes before or after the number | nouns that name it without a country
_CURRENCIES = """
USD | $, US$, $US, USD, USD$, US-$ | dollar, dollars, buck, bucks, us dollar, us dollars, u.s. dollar, u.s. dollars, greenback, greenbacks
EUR | €, EUR, e | euro, euros
GBP | £, GBP, PS, UK£ | pound sterling, pounds sterling, sterling, quid, british pound, british pounds
JPY | ¥, JPY, Y=, JP¥ | yen, japanese yen
CNY | CNY, RMB, CN¥, 元 | kuai, yuan, renminbi, yuans, chinese yuan
AUD | A$, AU$, $A, AUD, AUD$, AU$ | australian dollar, australian dollars, aussie dollars
CAD | C$, CA$, Can$, CAD, CAD$, CDN$, $CDN | canadian dollar, canadian dollars
NZD | NZ$, $NZ, NZD, NZD$ | new zealand dollar, new zealand dollars, kiwi dollars
HKD | HK$, HKD, HK $ | hong kong dollar, hong kong dollars
SGD | S$, SG$, SGD | singapore dollar, singapore dollars
TWD | NT$, TWD | taiwan dollar, taiwan dollars, new taiwan dollars
BRL | R$, BRL | reais, brazilian real, brazilian reais
MXN | MX$, Mex$, MXN, MXN$ | mexican peso, mexican pesos
INR | ₹, Rs, Rs., INR, Re | rupee, rupees, indian rupee, indian rupees
PKR | PKR | pakistani rupee, pakistani rupees
LKR | LKR | sri lankan rupee, sri lankan rupees
NPR | NPR | nepalese rupee, nepalese rupees
IDR | Rp, IDR | rupiah, rupiahs, indonesian rupiah
MYR | RM, MYR | ringgit, ringgits, malaysian ringgit
THB | ฿, THB | baht, thai baht
PHP | ₱, PHP, Php | philippine peso, philippine pesos
KRW | ₩, KRW | south korean won, korean won
VND | ₫, VND | dong, vietnamese dong
RUB | ₽, RUB | ruble, rubles, rouble, roubles, russian rubles, russian roubles
UAH | ₴, UAH | hryvnia, hryvnias
BYN | BYN | belarusian rubles, belarusian roubles
KZT | ₸, KZT | tenge, tenges
PLN | zł, PLN | zloty, zlotys, zlotych, zloties, polish zloty
CZK | Kč, CZK | koruna, korunas, koruny, czech crown, czech crowns, czech koruna
HUF | Ft, HUF | forint, forints
RON | RON | romanian leu, romanian lei
BGN | BGN | bulgarian lev, bulgarian leva
HRK | HRK | croatian kuna, kunas
RSD | RSD | serbian dinar, serbian dinars
SEK | SEK | krona, kronor, swedish krona, swedish crown, swedish crowns, swedish kronor
NOK | NOK | norwegian krone, norwegian kroner, norwegian crown, norwegian crowns
DKK | DKK, Dkr | danish krone, danish kroner, danish crown, danish crowns
ISK | ISK | icelandic krona, icelandic kronur
CHF | CHF, SFr, Fr., SFr. | swiss franc, swiss francs, franken
TRY | ₺, TRY, TL | turkish lira, turkish liras, lira, liras
ILS | ₪, ILS, NIS | shekel, shekels, israeli shekel, israeli shekels, new israeli shekels
EGP | EGP | egyptian pound, egyptian pounds
LBP | LBP | lebanese pound, lebanese pounds, lebanese lira
SYP | SYP | syrian pound, syrian pounds
SDG | SDG | sudanese pound, sudanese pounds
SAR | SAR | riyal, riyals, saudi riyal, saudi riyals
QAR | QAR | qatari riyal, qatari riyals
AED | AED, Dh, Dhs | dirham, dirhams, uae dirhams
KWD | KWD | kuwaiti dinar, kuwaiti dinars
IQD | IQD | iraqi dinar, iraqi dinars
JOD | JOD | jordanian dinar, jordanian dinars
IRR | IRR | iranian rial, iranian rials, toman, tomans
AFN | AFN | afghani, afghanis
ZAR | ZAR | rand, south african rand
NGN | ₦, NGN | naira, nairas, nigerian naira
KES | KES, KSh, Ksh, Sh | kenyan shilling, kenyan shillings
UGX | UGX | ugandan shilling, ugandan shillings
TZS | TZS | tanzanian shilling, tanzanian shillings
GHS | GH₵, GHS, GHC | cedi, cedis
ETB | ETB | birr, ethiopian birr
ZMW | ZMW | kwacha, zambian kwacha
XOF | CFA, XOF, FCFA | cfa franc, cfa francs
MAD | MAD | moroccan dirham, moroccan dirhams
ARS | ARS | argentine peso, argentine pesos, argentinian pesos
CLP | CLP | chilean peso, chilean pesos
COP | COP | colombian peso, colombian pesos
PEN | PEN, S/ | peruvian sol, peruvian soles
VES | VES, VEF | bolivar, bolivars, bolívares
CUP | CUP | cuban peso, cuban pesos
JMD | J$, JMD | jamaican dollar, jamaican dollars
TTD | TT$, TTD | trinidad and tobago dollars
BDT | ৳, BDT, Tk | taka, takas, bangladeshi taka
MMK | MMK | kyat, kyats
DEM | DM, DEM | deutsche mark, deutsche marks, deutschmark, deutschmarks, d-mark, d-marks, deutschemark, deutschemarks
FRF | FRF | french franc, french francs
ESP | ESP | peseta, pesetas
ITL | ITL | italian lira, italian lire, lire
NLG | NLG | guilder, guilders, dutch guilder, dutch guilders
FIM | FIM | markka, markkaa, finnish markka, finnish markkaa
ATS | ATS | austrian schilling, austrian schillings, schillings
BEF | BEF | belgian franc, belgian francs
GRD | GRD | drachma, drachmas
PTE | PTE | escudo, escudos
IEP | IEP | irish pound, irish pounds
CRC | ₡, CRC | costa rican colon, costa rican colones
GEL | ₾, GEL | lari, georgian lari
LAK | ₭, LAK | kip, lao kip
MNT | ₮, MNT | tugrik, tugriks
PYG | ₲, PYG | guarani, guaranies
BTC | ₿, BTC | bitcoin, bitcoins
ETH | ETH | ether
"""

# Money that is named without its country, and small change: the table gives no exchange between them.
_SMALL_MONEY = """
peso | money | 1 | peso, pesos |
franc | money | 1 | franc, francs |
dinar | money | 1 | dinar, dinars |
crown | money | 1 | kroner, krone |
rial | money | 1 | rial, rials |
shilling | money | 1 | shilling, shillings |
cent | money | 0.01 | cent, cents, ct | ¢, c
sen | money | 0.01 | sen |
penny | money | 0.01 | pence, penny, pennies | p
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(",") if word.strip())


UNITS = tuple((name, kind, factor, _listed(words), _listed(signs)) for name, kind, factor, words, signs in _rows(_UNITS))
SMALL_MONEY = tuple(
    (name, kind, factor, _listed(words), _listed(signs)) for name, kind, factor, words, signs in _rows(_SMALL_MONEY)
)
CURRENCIES = tuple((code, _listed(signs), _listed(words)) for code, signs, words in _rows(_CURRENCIES))
