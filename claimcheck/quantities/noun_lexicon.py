"""General English word lists: irregular plurals, words for people, function words, common verbs."""

from __future__ import annotations

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "thieves": "thief",
    "wolves": "wolf", "shelves": "shelf", "loaves": "loaf", "calves": "calf", "oxen": "ox", "criteria": "criterion",
    "phenomena": "phenomenon", "bacteria": "bacterium", "data": "datum", "media": "medium", "crises": "crisis", "bases": "base",
    "theses": "thesis", "analyses": "analysis", "hypotheses": "hypothesis", "viruses": "virus", "buses": "bus", "gases": "gas",
    "alumni": "alumnus", "cacti": "cactus", "fungi": "fungus", "stimuli": "stimulus", "indices": "index", "matrices": "matrix",
    "vertices": "vertex", "appendices": "appendix", "movies": "movie", "cookies": "cookie", "zombies": "zombie", "ties": "tie",
    "pies": "pie", "lies": "lie", "rookies": "rookie", "goalies": "goalie", "selfies": "selfie", "calories": "calorie",
    "species": "species", "series": "series", "persons": "person", "folks": "folk", "troops": "troop", "cows": "cow",
    "brothers-in-law": "brother-in-law", "axes": "axe", "shoes": "shoe", "canoes": "canoe", "toes": "toe", "foes": "foe",
    "aches": "ache", "headaches": "headache", "caches": "cache", "avalanches": "avalanche", "niches": "niche", "olives": "olive",
    "archives": "archive", "detectives": "detective", "executives": "executive", "representatives": "representative",
    "relatives": "relative", "natives": "native", "operatives": "operative", "fugitives": "fugitive", "incentives": "incentive",
    "motives": "motive", "explosives": "explosive", "initiatives": "initiative", "dives": "dive", "drives": "drive",
    "moves": "move",
    "graves": "grave", "waves": "wave", "caves": "cave", "slaves": "slave", "olympics": "olympics", "gloves": "glove",
    "curves": "curve", "reserves": "reserve", "nerves": "nerve", "valves": "valve", "sleeves": "sleeve",
}  # fmt: skip
INVARIANT = frozenset(
    "aircraft spacecraft watercraft hovercraft warcraft fish sheep deer salmon trout cod tuna series species cattle "
    "poultry police "
    "personnel staff crew youth military infantry cavalry clergy offspring shrimp bison moose elk swine livestock mail people "
    "men women children headquarters crossroads barracks gallows works means percent".split()
)
# Words in -s that are not plurals, beyond those that the endings -ss, -us, -is and -ous give away.
NOT_PLURAL = frozenset(
    "has was is does says its his hers ours theirs yes thus perhaps always sometimes afterwards towards besides "
    "news politics economics physics mathematics athletics gas bias atlas canvas christmas texas kansas paris wales james "
    "williams times plus minus bus campus virus status focus bonus chaos cosmos as this us goes gets makes takes comes "
    "regardless nevertheless less unless across overseas whereas".split()
)
_PERSON_WORDS = """
person people man men woman women child children boy girl baby infant toddler teen teenager teenage youth youngster adult senior
pensioner elder kid guy lad folk human individual citizen civilian resident inhabitant villager neighbour neighbor
tenant homeowner
national foreigner immigrant migrant emigrant refugee evacuee expatriate asylum-seeker settler nomad native local islander
victim survivor casualty fatality patient hostage captive prisoner inmate detainee convict suspect defendant accused offender
criminal gunman attacker assailant shooter bomber robber thief burglar killer murderer terrorist militant insurgent rebel fighter
guerrilla extremist jihadist jihadi separatist hijacker kidnapper smuggler trafficker gangster gang-member looter rioter
troop soldier serviceman servicewoman servicemember service-member conscript reservist recruit paratrooper marine sailor airman
gunner sniper commando guardsman peacekeeper mercenary veteran officer cop policeman policewoman constable sergeant lieutenant
captain colonel general admiral commander deputy sheriff detective trooper agent guard lifeguard bodyguard firefighter fireman
paramedic medic rescuer responder first-responder doctor nurse surgeon physician dentist pharmacist therapist psychologist
worker employee employer staffer labourer laborer miner farmer fisherman driver pilot passenger traveller traveler tourist
visitor guest pedestrian cyclist motorcyclist motorist biker commuter rider crewman crewmember stewardess steward attendant
student pupil teacher professor lecturer tutor graduate undergraduate scholar academic scientist researcher engineer
expert analyst economist lawyer attorney judge juror magistrate prosecutor solicitor barrister witness plaintiff
politician lawmaker legislator senator congressman congresswoman representative parliamentarian minister president premier
chancellor governor mayor councillor councilor councilman ambassador diplomat envoy delegate official bureaucrat aide adviser
advisor spokesman spokeswoman spokesperson leader chief director manager executive chairman founder owner boss president
candidate voter supporter opponent protester protestor demonstrator activist campaigner marcher striker picketer dissident
journalist reporter editor correspondent photographer cameraman writer author blogger novelist poet publisher
artist actor actress singer musician dancer performer comedian celebrity filmmaker producer star
player footballer athlete swimmer runner golfer boxer wrestler cricketer goalkeeper defender midfielder striker coach referee
competitor contestant participant attendee fan spectator onlooker bystander concertgoer concert-goer partygoer
churchgoer worshipper worshiper pilgrim priest bishop cardinal pope imam rabbi monk nun pastor cleric
parent mother father mum mom dad son daughter brother sister sibling twin cousin uncle aunt nephew niece grandparent grandmother
grandfather grandson granddaughter grandchild husband wife spouse widow widower orphan relative friend colleague partner couple
companion mourner customer client consumer shopper buyer seller subscriber user viewer listener reader follower investor
shareholder trader broker banker taxpayer applicant claimant beneficiary donor volunteer member delegate ally enemy
entrepreneur contractor builder carpenter electrician plumber mechanic technician craftsman tradesman salesman businessman
businesswoman merchant vendor shopkeeper waiter waitress chef cook cleaner janitor porter clerk cashier secretary receptionist
intern apprentice trainee novice rookie newcomer beginner amateur professional specialist consultant climber hiker skier surfer
diver camper hunter trekker caver sherpa astronaut cosmonaut crew staff personnel police soul life nominee retiree
escapee trustee absentee returnee drinker smoker addict sufferer carer caregiver landlord colonist american european african asian
stowaway drone-operator operator crewmate classmate teammate roommate gunmen peer minor juvenile
trucker chauffeur aviator skipper abductor landlady headteacher headmistress goalie bride bridegroom midwife jockey bartender
barber baker butcher snowboarder nanny babysitter hairdresser influencer gamer rapper painter courier cabbie welder fugitive
intruder guide ranger warden steward usher
"""
PERSONS = frozenset(_PERSON_WORDS.split()) - {"general", "local", "star", "life", "couple", "minor"}
# Endings that make a noun of a person, and the words of those endings that are none.
PERSON_ENDINGS = ("ist", "man", "woman", "person", "goer", "holder", "maker", "keeper", "seeker", "worker", "fighter", "player",
                  "owner", "eer", "ian", "ologist", "grapher", "ster", "taker", "giver", "dweller", "bearer", "leader",
                  "breaker", "walker")  # fmt: skip
NOT_PERSONS = frozenset(
    "list mist fist twist wrist gist waist heist checklist playlist shortlist whitelist blacklist wishlist human roman "
    "german career beer "
    "deer frontier reindeer veneer cheer speaker semester poster roster cluster disaster register monster hamster "
    "canister booster filter "
    "boaster plaster blister toaster coaster rooster lobster holster bolster median meridian placeholder household "
    "steer sheer sneer gear "
    "icebreaker windbreaker cupholder newsletter oyster duster trailer easter scanner pacemaker folder indian canadian "
    "italian asian "
    "sister-city stakeholder-group circuit-breaker tie-breaker".split()
)
FUNCTION = frozenset(
    "a an the this that these those my your his her its our their whose which who whom what whatever whichever when "
    "where why how "
    "i you he she it we they me him us them mine yours hers ours theirs myself himself herself itself themselves "
    "of in on at by for from to with without within into onto upon over under above below between among amongst amid "
    "amidst through "
    "throughout across along around about after before since until till during against toward towards near beside besides behind "
    "beyond beneath off out up down via per than as like unlike despite except plus minus versus vs including excluding "
    "regarding concerning according due following given "
    "and or but nor so yet if unless because although though while whereas whether once not no never only just also "
    "too even still "
    "already again ever almost nearly both either neither each every all any some such same there here then now thus hence "
    "is am are was were be been being has have had having do does did doing done will would shall should can could may "
    "might must "
    "ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't "
    "ago away apart later earlier sooner afterwards together alone respectively meanwhile however moreover therefore instead "
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri "
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec very more less most least much many further else overall altogether combined apiece nationwide worldwide "
    "abroad overseas everywhere somewhere anywhere home online well".split()
)
# Finite verbs that often stand right after a subject; forms in -ed are known by their ending.
VERBS = frozenset(
    "say says said tell tells told think thinks thought believe believes know knows knew go goes went gone come comes "
    "came become "
    "becomes became get gets got make makes made take takes took taken give gives gave given see sees saw seen find finds found "
    "keep keeps kept let lets leave leaves begin begins began begun start starts bring brings brought hold holds held "
    "stand stands "
    "stood sit sits sat lie lies lay lain fall falls fell fallen rise rises rose risen grow grows grew grown run runs ran drive "
    "drives drove fly flies flew flown flee flees fled fight fights fought win wins won lose loses lost hit hits hurt "
    "hurts strike strikes "
    "struck shoot shoots shot throw throws threw send sends sent spend spends spent pay pays paid buy buys bought sell "
    "sells sold "
    "build builds built lead leads led meet meets met read reads write writes wrote speak speaks spoke show shows "
    "shown set sets put "
    "puts cut cuts break breaks broke broken shake shakes shook wake woke wear wears wore sing sang swim swam sink "
    "sank sunk burn "
    "burnt die dies live lives remain remains stay stays appear appears seem seems need needs want wants expect expects include "
    "includes face faces work works play plays call calls ask asks try tries turn turns help helps move moves serve "
    "serves suffer "
    "suffers receive receives join joins arrive arrives vote votes gather gathers claim claims report reports "
    "open opens "
    "close closes allow allows require requires continue continues involve involves represent represents cost costs "
    "cause causes contain "
    "contains carry carries add adds offer offers sign signs agree agrees feel feels felt use uses support supports "
    "quit quits bid steal stole stolen hide hid tear tore swear swore bear bore dig dug hang hung lend lent slid slide slides "
    "stretch stretches cover covers sleep slept drop drops climb climbs jump jumps share-with test-positive "
    "demand-that".split()
)
FINITE = frozenset(
    "say says said tell tells told went came became got made took gave knew kept began stood sat fell fallen rose grew "
    "flew fled struck threw "
    "sent spent paid bought sold built wrote spoke broke shook wore die died remain remains remained seem seems seemed "
    "appear appears appeared "
    "believe believed think thought want wanted survived escaped perished".split()
)
# Words in -ed and -ing that are nouns or plain adjectives.
NO_PARTICIPLES = frozenset(
    "red hundred sacred naked wicked rugged united armed unmanned seed speed breed weed deed creed greed steed need "
    "feed shed sled bleed "
    "bed king ring wing thing string spring building wedding meeting painting ceiling evening morning sibling being "
    "sting swing offering "
    "gathering warning hearing shooting killing bombing landing crossing sitting ruling clothing sling bring housing "
    "engineering funding "
    "shipping training listing rating opening ending beginning finding reading writing drawing recording screening "
    "beating stabbing hanging "
    "sighting crossing dwelling lodging filling helping serving briefing booking viewing ranking pairing racing boxing "
    "farming mining".split()
)
