"""Closed classes of English: words that are no names even with a capital, and words at which a noun phrase ends."""

from __future__ import annotations

PRONOUNS: dict[str, tuple[str, bool, bool]] = {
    # word: gender, plural, genitive
    "he": ("m", False, False), "him": ("m", False, False), "his": ("m", False, True), "himself": ("m", False, False),
    "she": ("f", False, False), "her": ("f", False, True), "hers": ("f", False, True), "herself": ("f", False, False),
    "it": ("n", False, False), "its": ("n", False, True), "itself": ("n", False, False),
    "they": ("", True, False), "them": ("", True, False), "their": ("", True, True), "theirs": ("", True, True),
    "themselves": ("", True, False),
    "i": ("", False, False), "me": ("", False, False), "my": ("", False, True), "mine": ("", False, True),
    "myself": ("", False, False),
    "we": ("", True, False), "us": ("", True, False), "our": ("", True, True), "ours": ("", True, True),
    "ourselves": ("", True, False),
}  # fmt: skip
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})

ARTICLES = frozenset({"a", "an", "the"})
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
GENITIVES = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
NUMERALS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands scores
    some many several few both all most any no another other each every either neither various numerous certain countless
    more fewer""".split()
)
DETERMINERS = ARTICLES | DEMONSTRATIVES | GENITIVES | NUMERALS

PREPOSITIONS = frozenset(
    """of in on at by for with from to into onto upon about against among amid amidst around before after behind below
    beneath beside besides between
    beyond despite down during except inside like near off outside over past per since through throughout toward towards
    under underneath unlike
    until till up via within without across along above as than concerning regarding following including versus vs aboard
    alongside amongst atop""".split()
)
CONJUNCTIONS = frozenset(
    """and or but nor yet so because although though while whereas if unless when whenever where wherever whether that since
    once lest both either neither""".split()
)
AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did doing done will would shall should can could may
    might must ought
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mustn't
    isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t shouldn’t can’t couldn’t mustn’t
    gets got""".split()
)
# Finite verbs that mostly people and institutions govern; the past and the present.
SPEECH_VERBS = frozenset(
    """said says told tells asked asks added adds wrote writes argued argues claimed claims denied denies insisted insists
    warned warns announced announces
    explained explains noted notes stated states replied replies responded responds acknowledged acknowledges admitted admits
    accused accuses
    confirmed confirms declared declares called calls urged urges vowed vows pledged pledges promised promises believes
    believed thinks thought
    suggested suggests stressed stresses tweeted tweets recalled recalls testified testifies reported reports described
    describes criticized criticised
    condemned condemns praised praises demanded demands predicted predicts complained complains concluded concludes continued
    continues joked jokes
    contended contends maintained maintains remarked remarks revealed reveals conceded concedes cautioned cautions reiterated
    reiterates emphasized
    emphasizes wants wanted hopes hoped fears feared expects expected knows knew feels felt dismissed dismisses rejected
    rejects refused refuses
    agreed agrees disagreed decided decides ordered orders met visited arrived attended signed spoke speaks talked
    talks""".split()
)
WH = frozenset("who whom whose which what how why where when whether".split())
# The same verbs after a plural ("police say").
PLURAL_VERBS = frozenset(
    """say tell ask add write argue claim deny insist warn announce explain note state reply respond acknowledge admit accuse
    confirm declare
    call urge vow pledge promise believe think suggest stress recall testify describe criticize condemn praise demand predict
    complain
    conclude contend maintain concede caution want hope fear expect know feel dismiss reject refuse agree disagree decide
    worry doubt
    suspect plan seek allege need try use find show support oppose favor prefer see""".split()
)

IRREGULAR_PASTS = frozenset(
    """came went left took gave found held saw made shot fled knew began fell stood ran brought caught kept led lost met paid
    put read rose sat
    sent set spent struck swore threw won wore wrote broke built chose drew drove fought forgot froze got grew hid hit hung
    hurt laid lay let
    rang sank sang slept slid sold sought spun stole stuck taught tore understood withdrew became bound cut dealt dug""".split()
)

# Words that open sentences with a capital and name nobody.
_OPENERS = """
    however meanwhile moreover furthermore nevertheless nonetheless instead otherwise therefore thus hence then now today
    yesterday tomorrow tonight
    here there also even still just only perhaps maybe indeed again later earlier soon already once often sometimes usually
    always never ever
    recently currently previously finally eventually initially originally actually apparently reportedly allegedly clearly
    certainly
    first second third last next another such same much more most less least very too quite rather almost nearly about around
    roughly approximately
    not no yes yeah oh well okay ok please thank thanks sorry hello hi dear let let's look see listen watch read go come get
    give take make tell ask
    click share follow subscribe sign join support photo photos video image images picture file credit caption story stories
    update updated breaking exclusive
    correction editor's note related advertisement comments comment copyright source sources getty reuters/ according asked
    given due thanks prior
    speaking talking writing citing noting adding saying asking calling referring responding reacting based born despite
    while amid
    everyone everybody everything anyone anybody anything someone somebody something nobody nothing none
    people men women children others those these this that it's he's she's they're we're i'm you're there's that's what's
    here's who's let’s it’s he’s she’s they’re
    we’re i’m you’re there’s that’s what’s here’s who’s don't don’t can't can’t didn't didn’t isn't isn’t won't won’t i've
    i’ve we've we’ve i'll i’ll we'll we’ll
    new old big small good bad great high low long short early late full half several
    you your yours yourself
    last earlier efforts questions experts critics supporters opponents officials authorities police witnesses residents
    voters lawmakers prosecutors
    president
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar apr jun jul aug sept
    sep oct nov dec
    christmas easter thanksgiving ramadan halloween hanukkah new-year noon midnight
    am pm a.m p.m a.m. p.m. est edt gmt utc cet bst pst pdt bc ad
    one-time mr's god jesus internet
"""
NEVER_NAMES = frozenset(
    {*PRONOUNS, *DETERMINERS, *PREPOSITIONS, *CONJUNCTIONS, *AUXILIARIES, *WH, *(w for w in _OPENERS.split() if w != "president")}
)
# Not even inside a sentence do these belong to a name that they do not open.
NOWHERE_NAMES = frozenset(
    {
        *PRONOUNS,
        *ARTICLES,
        *DEMONSTRATIVES,
        *AUXILIARIES,
        *WH,
        *"no not and or but if because as am pm a.m p.m a.m. p.m. est edt gmt cet bst".split(),
    }
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)

# At these a noun phrase ends on its left: what stands before a premodifier cannot reach over them.
BREAKS = (
    PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | SPEECH_VERBS | WH | frozenset(PRONOUNS) - GENITIVES
) | frozenset("you not also then now there here who which being become became becoming".split())  # fmt: skip

PARTICLES = frozenset(
    """de da do dos das del della di du des la le el al ul bin ibn ben van von der den ter ten te zu zur y e af av bint abu
    st""".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
