"""General English words for what people are and hold: offices, role nouns, forms of address, institutions, documents."""

from __future__ import annotations

from functools import lru_cache


def _forms(table: str) -> frozenset[str]:
    """The entries of a table whose entries are divided by commas or line ends."""
    return frozenset(entry.strip() for line in table.splitlines() for entry in line.split(",") if entry.strip())


# Forms of address with the gender they tell; without and with a full stop.
HONORIFICS: dict[str, str] = {
    **dict.fromkeys("mr mister sir lord fr herr monsieur senor señor don baron count prince king rabbi imam".split(), "m"),
    **dict.fromkeys("mrs ms miss madam madame mme lady dame frau senora señora baroness duchess princess queen".split(), "f"),
    **dict.fromkeys("dr doctor prof professor rev reverend hon sheikh ayatollah saint mx pope".split(), ""),
}

# Shortened titles before a name, and what they stand for.
SHORT_TITLES: dict[str, str] = {
    "pm": "prime minister", "pres": "president", "gov": "governor", "lt gov": "lieutenant governor",
    "sen": "senator", "sens": "senator", "reps": "representative", "govs": "governor",
    "rep": "representative", "del": "delegate", "gen": "general", "lt gen": "lieutenant general", "maj gen": "major general",
    "brig gen": "brigadier general", "col": "colonel", "lt col": "lieutenant colonel", "maj": "major", "capt": "captain",
    "cpt": "captain", "lt": "lieutenant", "sgt": "sergeant", "cpl": "corporal", "pvt": "private", "cmdr": "commander",
    "adm": "admiral", "det": "detective", "insp": "inspector", "supt": "superintendent", "pc": "constable",
    "dc": "detective constable",
    "det sgt": "detective sergeant", "det lt": "detective lieutenant", "atty": "attorney", "ag": "attorney general",
    "mp": "member of parliament", "mep": "member of the european parliament", "ceo": "chief executive", "msgr": "monsignor",
    "asst": "assistant", "dep": "deputy", "sec": "secretary", "amb": "ambassador", "comr": "comrade",
    "ch con": "chief constable", "ch insp": "chief inspector", "ch supt": "chief superintendent",
    "chief con": "chief constable", "sgt maj": "sergeant major", "dep ch con": "deputy chief constable", "spc": "specialist",
    "ofc": "officer", "dist atty": "district attorney", "da": "district attorney", "vp": "vice president",
    "cfo": "chief financial officer",
}  # fmt: skip

# Offices that one person at a time holds in a country, an organisation or a place: "the president" can be resolved by them.
OFFICES = _forms(
    """president, vice president, prime minister, deputy prime minister, premier, chancellor, vice chancellor, king, queen,
    prince, princess,
    crown prince, emperor, empress, sultan, emir, pope, secretary of state, secretary of defense, secretary general,
    secretary-general,
    deputy secretary, attorney general, solicitor general, surgeon general, foreign minister, foreign secretary, home secretary,
    defense minister, defence minister, defense secretary, defence secretary, finance minister, interior minister,
    justice minister,
    health minister, health secretary, treasury secretary, transport minister, education minister, energy minister,
    trade minister,
    environment minister, culture minister, economy minister, labor minister, agriculture minister, press secretary,
    chief of staff,
    national security adviser, national security advisor, governor, lieutenant governor, mayor, deputy mayor, speaker,
    house speaker, majority leader,
    minority leader, opposition leader, party leader, party chairman, first minister, first lady, chief executive,
    chief executive officer,
    chief financial officer, chief operating officer, managing director, director general, director-general, chairman,
    chairwoman, chairperson, chair,
    chief justice, police chief, fire chief, sheriff, district attorney, county executive, city manager, superintendent,
    commissioner,
    police commissioner, high commissioner, coroner, medical examiner, archbishop, patriarch, dalai lama, supreme leader,
    head of state,
    editor-in-chief, running mate, campaign manager, head coach, nominee, presidential nominee, candidate,
    presidential candidate, president-elect,
    provost, rector, dean, headmaster, headmistress, principal, founder, co-founder, owner, dictator, ruler,
    foreign office minister"""
)

# Heads of role nouns for one person; plural forms are derived.
PEOPLE = _forms(
    """official, officer, spokesman, spokeswoman, spokesperson, leader, minister, secretary, undersecretary, envoy,
    ambassador, diplomat, consul, general,
    commander, colonel, captain, major, lieutenant, sergeant, corporal, private, admiral, marshal, soldier, marine, sailor,
    pilot, co-pilot,
    senator, congressman, congresswoman, lawmaker, legislator, deputy, representative, delegate, assemblyman, assemblywoman,
    councilman, councilwoman,
    councillor, councilor, councilmember, alderman, politician, parliamentarian, backbencher, candidate, nominee, contender,
    rival, opponent, counterpart,
    adviser, advisor, aide, strategist, consultant, operative, staffer, staff member, lobbyist, donor, surrogate, pollster,
    analyst, expert, specialist, scholar,
    researcher, scientist, professor, lecturer, academic, historian, economist, sociologist, psychologist, psychiatrist,
    political scientist,
    geologist, seismologist, meteorologist, forecaster, engineer, technician, investigator, inspector, detective, policeman,
    policewoman, police officer, constable, trooper,
    ranger, guard, firefighter, fireman, paramedic, medic, rescuer, rescue worker, aid worker, relief worker, coroner,
    pathologist, doctor, physician, surgeon, nurse, midwife,
    prosecutor, lawyer, attorney, solicitor, barrister, judge, justice, magistrate, juror, defendant, plaintiff, suspect,
    gunman, shooter, attacker,
    assailant, bomber, hijacker, robber, thief, burglar, killer, murderer, terrorist, militant, rebel, insurgent, fighter,
    hostage, victim, survivor, witness,
    eyewitness, bystander, onlooker, passer-by, passerby, neighbor, neighbour, resident, local, villager, citizen, voter,
    supporter, protester, protestor, demonstrator, activist,
    campaigner, advocate, critic, dissident, refugee, migrant, immigrant, asylum seeker, worker, employee, employer, manager,
    executive, director, chief, head, boss,
    chairman, chairwoman, chairperson, chair, president, vice president, vice-president, vice-chairman, vice-chair, owner,
    founder, co-founder, businessman,
    businesswoman, entrepreneur, investor, trader, banker, broker, developer,
    tycoon, billionaire, farmer, fisherman, driver, passenger, conductor, operator, captain, crew member, tourist, visitor,
    guest, customer, shopper, consumer, client, patient,
    teacher, instructor, coach, trainer, student, pupil, teenager, graduate, principal, superintendent, parent, mother, mum,
    mom, mam,
    dad, daddy, gran, granny, grandma, grandad, granddad, grandpa, nan, mother-of-one, mother-of-two, mother-of-three,
    mother-of-four,
    mum-of-one, mum-of-two, mum-of-three, mum-of-four, father-of-one, father-of-two, father-of-three, father-of-four, dad-of-one,
    dad-of-two, dad-of-three, dad-of-four, grandmother-of-one, holidaymaker, skipper, shopkeeper, publican, barman, barmaid,
    bouncer,
    schoolgirl, schoolboy, schoolteacher, headteacher, housewife, newlywed, father, son, daughter, brother, sister, wife, husband,
    widow, widower, spouse, boyfriend, girlfriend, fiance, fiancee, partner, friend, colleague, relative, cousin, uncle,
    aunt, nephew, niece, grandmother, grandfather, stepfather,
    stepmother, roommate, family member, loved one, man, woman, boy, girl, child, baby, toddler, person, individual,
    pensioner, retiree, veteran, author, writer, novelist, poet, editor, reporter, journalist,
    correspondent, columnist, commentator, blogger, broadcaster, presenter, anchor, host, photographer, publisher, producer,
    filmmaker, actor, actress, singer, musician, artist,
    comedian, player, athlete, striker, goalkeeper, champion, referee, bishop, priest, pastor, rabbi, imam, cleric, nun,
    monk, preacher, minister, archbishop, cardinal,
    governor, mayor, sheriff, premier, chancellor, king, queen, prince, princess, commissioner, administrator, moderator,
    source, insider, whistleblower, whistle-blower,
    informant, observer, monitor, inspector, negotiator, mediator, arbitrator, regulator, watchdog, member, participant,
    attendee, applicant, tenant, landlord, homeowner, zookeeper, keeper,
    member of parliament, author, co-author, creator, organizer, organiser, volunteer, intern, hunter, hiker, climber,
    swimmer, motorist, cyclist, pedestrian, conservative, liberal,
    reader, narrator, announcer, questioner, speechwriter, taxpayer, proponent, storyteller, ex-wife, ex-husband,
    environmentalist, sponsor, backer, caller, commenter,
    interviewer, moderator, panelist, panellist, signatory, loyalist, hardliner, heckler, vendor, shopkeeper, crewman,
    deckhand, skipper, mayor-elect, curator, archaeologist,
    republican, democrat, socialist, communist, nationalist, loyalist, separatist, official, jeweler, jeweller, salesman,
    saleswoman, clerk, cashier, bartender, waiter, waitress, chef,
    contractor, carpenter, plumber, mechanic, electrician, janitor, bodyguard, translator, interpreter, biographer, attache,
    attaché, chaplain, lawman, secretary of state, prime minister, press secretary"""
)

# Plural or collective words for people: always more than one.
COLLECTIVES: dict[str, str] = {
    **dict.fromkeys(
        """police authorities people crowd crew staff personnel troops forces militia gang jury panel team family couple
        public media press
        prosecution defense opposition leadership management coalition public cavalry
        clergy faculty electorate navy army military coastguard""".split(),
        "group",
    )
}

# Institutions that speak: "the ministry", "the company".
INSTITUTIONS = _forms(
    """ministry, department, government, administration, agency, bureau, office, commission, committee, council, board,
    court, parliament, congress,
    senate, house, legislature, cabinet, embassy, consulate, company, firm, corporation, bank, airline, operator,
    manufacturer, maker, retailer, store, union, association,
    organization, organisation, group, foundation, institute, institution, university, college, school, hospital, clinic,
    church, party, campaign, newspaper,
    paper, magazine, tabloid, broadcaster, network, station, channel, outlet, website, site, blog, publication, news agency,
    wire service, newswire, agency, service, regulator, watchdog, think tank, charity, nonprofit,
    league, club, federation, alliance, bloc, coalition, committee, tribunal, inquiry, inquest, task force,
    police department, sheriff's office, fire department, coast guard,
    state department, justice department, foreign ministry, defense ministry, defence ministry, interior ministry,
    finance ministry, health ministry, white house, county, city, state, zoo,
    authority, secretariat, presidency, central bank, treasury, pentagon, kremlin, junta, regime, monarchy, fund, movement,
    industry, squad,  palace, vatican, country, nation, kingdom, republic, brigade, fire brigade, fire service, coastguard"""
)

# Texts that say things.
DOCUMENTS = _forms(
    """report, statement, study, survey, poll, paper, document, documents, data, statistics, records, memo, letter, email,
    e-mail, tweet, post, article, editorial, column, book, memoir, indictment,
    complaint, affidavit, filing, lawsuit, ruling, verdict, order, bill, law, transcript, website, press release, release,
    communique, communiqué, declaration, analysis, review, research, findings,
    audit, investigation, headline, ad, advertisement, video, footage, film, documentary, warrant, petition, manifesto,
    platform, charter, treaty, constitution, census, forecast, advisory, clip, recording, slide, spot, piece, rules, bylaws,
    emails, tweets, e-mails, submission, database, tally,  bulletin, reports, results, polls, surveys, studies, statements"""
)

# What may stand between the determiner and the head of a role noun, in lower case.
MOODS = frozenset(
    """sobbing weeping tearful grieving heartbroken devastated distraught furious angry fuming shocked stunned shaken terrified
    horrified worried concerned delighted jubilant beaming proud relieved defiant emotional smiling grinning excited brave
    hero""".split()
)
"""How a popular paper says that somebody felt, right before the name: "Sobbing Ana Ruiz"."""

MODIFIERS = (
    frozenset(
        """senior junior former ex-president then-president current incumbent acting interim deputy assistant associate vice
    chief top high-ranking ranking leading lead prominent veteran longtime long-time
    local regional federal national international state provincial municipal county city village town foreign domestic public
    private independent anonymous unnamed unidentified
    military army navy naval police law enforcement intelligence security defense defence government governmental
    administration presidential vice-presidential congressional
    parliamentary legislative judicial legal political diplomatic ministerial royal church religious health medical hospital
    emergency rescue fire coast guard transport aviation airport airline railway rail train bus ship port maritime
    border customs immigration prison court district school university college academic research science press news media
    television tv radio newspaper magazine campaign party opposition ruling
    right-wing left-wing far-right far-left center-right centre-right center-left centre-left conservative liberal republican
    democratic socialist communist nationalist progressive moderate hardline hard-line
    pro-russian pro-western pro-government anti-government armed masked alleged suspected convicted accused wounded injured
    dead young old older younger elderly middle-aged new newly-elected elected outgoing incoming
    visiting first second third third-party one-time onetime retired disgraced embattled controversial outspoken key main
    chief-of-staff many several some most other various fellow
    human rights civil rights labor labour trade union business finance financial economic economics budget treasury tax
    energy oil gas environmental climate weather housing education transportation agriculture
    communications publicity public-relations relations affairs policy program project operations field site team squad unit
    group crew company corporate bank store shop museum zoo park hotel restaurant factory plant farm nuclear space
    criminal homicide crime murder fraud drug narcotics terror terrorism counterterrorism counter-terrorism bomb war peace
    aid relief disaster earthquake western eastern northern southern central european western-backed u.n. un eu
    american british russian black white male female gay muslim christian jewish catholic evangelical protestant orthodox
    hispanic latino asian african arab sunni shiite shia kurdish
    ambulance traffic highway road transit metro election electoral voting polling polls voter swing early undecided likely
    registered ordinary average unaffiliated young working-class middle-class wealthy rich poor
    lead special chief lower-level high-level mid-level working experienced respected famous wealthy long-serving two-term
    first-term three-time onetime high-profile low-level career elite private-sector industry
    grand supreme high appeals appellate circuit superior trial defense prosecution investigative eye star team club football
    soccer baseball basketball sports""".split()
    )
    | MOODS
)

FEMALE_HEADS = frozenset(
    """spokeswoman chairwoman congresswoman councilwoman assemblywoman policewoman businesswoman saleswoman actress mother
    wife daughter sister widow girlfriend
    fiancee aunt niece grandmother stepmother woman girl queen princess waitress nun lady headmistress empress""".split()
)
MALE_HEADS = frozenset(
    """spokesman chairman congressman councilman assemblyman alderman policeman businessman salesman father husband son
    brother widower boyfriend uncle nephew
    grandfather stepfather man boy king prince gunman fisherman fireman priest monk emperor sultan lawman headmaster pope
    archbishop cardinal""".split()
)

_IRREGULAR = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "wives": "wife", "thieves": "thief",
    "chiefs": "chief",
    "passers-by": "passer-by", "passersby": "passerby", "witnesses": "witness", "bosses": "boss",
    "actresses": "actress", "waitresses": "waitress",
    "staff": "staff", "attorneys general": "attorney general", "secretaries": "secretary",
    "members of parliament": "member of parliament",
    "attaches": "attache", "coaches": "coach", "statistics": "statistics", "mps": "mp", "meps": "mep",
}  # fmt: skip


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The singular of a role noun in lower case; the noun itself where it already is one."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for plural, single in (("men", "man"), ("women", "woman"), ("ies", "y"), ("ches", "ch"), ("sses", "ss")):
        if noun.endswith(plural) and len(noun) > len(plural) + 2:
            return noun[: -len(plural)] + single
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def gender(head: str) -> str:
    """The gender that a role noun tells: "m", "f" or ""."""
    last = head.split()[-1] if head else ""
    return "f" if last in FEMALE_HEADS else "m" if last in MALE_HEADS else ""


@lru_cache(maxsize=8192)
def shape(noun: str) -> str:
    """What a noun in lower case names: "person", "people", "institution", "institutions", "document", or ""."""
    if noun in COLLECTIVES:
        return "people"
    if noun in DOCUMENTS:
        return "document"
    if noun in PEOPLE or noun in OFFICES:
        return "person"
    if noun in INSTITUTIONS:
        return "institution"
    single = singular(noun)
    if single != noun:
        if single in PEOPLE or single in OFFICES:
            return "people"
        if single in INSTITUTIONS:
            return "institutions"
    return ""
