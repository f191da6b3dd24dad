"""Words that say the opposite of each other in one place of one sentence, in general English; data and its table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.comparing.lemmas import Word, cut, fold, stem

_ROWS = """
* increase increases increased increasing rise rises rose risen rising raise raises raised raising grow grows grew
    grown growing growth climb climbs climbed gain gains gained surge surged soar soared jump jumped expand expanded
    expansion boost boosted up upward upwards higher enlarge enlarged improve improved improves improving improvement
    strengthen strengthened strengthens strengthening accelerate accelerated accelerating escalate escalated advance
    advanced | decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping
    decline declines declined declining reduce reduces reduced reducing reduction cut cuts cutting shrink shrank
    shrunk shrinking lower lowers lowered lowering lose plunge plunged slump slumped down downward downwards contract
    contracted worsen worsened worsens worsening deteriorate deteriorated deterioration weaken weakened weakens
    weakening slow slowed slowing ease eased contain contained containing curb curbed deescalate diminish diminished
high higher highest | low lower lowest
strong stronger strongest strongly robust solid | weak weaker weakest weakly poor sluggish
large larger largest big bigger biggest huge great greater greatest major | small smaller smallest little tiny minor
    slight
long longer longest | short shorter shortest brief
many more most | few fewer fewest less least
early earlier earliest | late later latest
first | last final
old older oldest elderly | young younger youngest new newer newest
new | used pre-owned preowned owned secondhand second-hand
fast faster fastest quick quicker quickly rapid rapidly swift speedy | slow slower slowest slowly sluggish
hot hotter warm warmer | cold colder cool cooler
heavy heavier heavily | light lighter lightly
good better best positive favourable favorable | bad worse worst negative unfavourable unfavorable poor terrible
easy easier easily simple | hard harder difficult complicated complex
rich richer wealthy | poor poorer
* happy glad pleased satisfied delighted | unhappy sad displeased dissatisfied disappointed angry
safe safer safely safety | dangerous unsafe perilous danger risky
cheap cheaper inexpensive affordable | expensive dear costly dearer pricey
free | paid
public publicly | private privately secret secretly
domestic internal national | foreign external international
common usual frequent frequently often always | rare rarely seldom unusual infrequent infrequently never
full fully complete completely entire entirely total totally | partial partially partly empty incomplete
* open opens opened opening reopen reopened reopens | close closes closed closing shut shuts shutter shuttered
* start starts started starting begin begins began begun beginning launch launched establish establishes established
    establishment introduce introduces introduced introduction inaugurate inaugurated | end
    ends ended ending stop stops stopped stopping finish finished cease ceased halt halted
continue continues continued continuing keep keeps kept resume resumed | stop stops stopped stopping cease ceased end
    ended halt halted abandon abandoned discontinue discontinued quit
* arrive arrives arrived arriving arrival enter enters entered entering come reach reached | leave leaves left leaving
    depart departs departed departing departure exit exits exited
* accept accepts accepted accepting agree agrees agreed approve approves approved approval consent consented welcome
    welcomed | refuse refuses refused refusing refusal reject rejects rejected rejecting rejection decline declines
    declined disagree disagreed disapprove disapproved veto vetoed turn-down oppose opposed
* allow allows allowed allowing permit permits permitted permitting let authorise authorised authorize authorized
    enable enables | ban bans banned banning forbid forbids forbidden forbade prohibit prohibits prohibited
    prohibiting prevent prevents prevented block blocks blocked disallow disallowed bar barred
* support supports supported supporting back backs backed backing favour favours favoured favor favors favored endorse
    endorsed | oppose opposes opposed opposing criticise criticised criticize criticized condemn condemned
* praise praises praised laud lauded | criticise criticises criticised criticize criticizes criticized condemn
    condemns condemned blame blamed
* win wins won winning victory victorious triumph | lose loses lost losing loss defeat defeated
* win wins won winning earn earns earned earnings earning profit profits gain gains gained | lose loses lost losing
    loss losses
* promote promoted promotion upgrade upgraded | demote demoted demotion downgrade downgraded relegated
* marry married wed | divorce divorced separated
* upheld uphold confirmed | overturn overturned quash quashed reversed annulled
* withdraw withdrew withdrawn withdrawal retreat retreated pull-out | advance advanced invade invaded deploy deployed
* extend extended prolong prolonged renew renewed | shorten shortened curtail curtailed expire expired
* evict evicted expel expelled deport deported | welcome welcomed shelter sheltered
* overpaid overstate overstated overestimate overestimated | underpaid understate understated underestimate
    underestimated
* buy buys bought buying purchase purchased acquire acquires acquired | sell sells sold selling sale
* import imports imported importing | export exports exported exporting
* lend lends lent lending | borrow borrows borrowed borrowing
give gives gave given giving offer | take takes took taken taking
send sends sent sending | receive receives received receiving get gets got
push pushed pushing | pull pulled pulling
accelerate accelerated | brake braked
* hire hires hired hiring recruit recruited | fire fired firing dismiss dismissed sack sacked lay-off
* build builds built building construct constructed create created creates | destroy destroys destroyed destroying
    demolish demolished dismantle dismantled raze razed
* install installs installed installing add adds added adding include includes included including insert attach |
    remove removes removed removing delete deletes deleted deleting uninstall exclude excludes excluded excluding omit
    omitted subtract
* save saves saved saving | waste wastes wasted wasting spend spends spent spending
protect protects protected protecting defend defended | attack attacks attacked attacking endanger endangered expose
    exposed harm
remember remembers remembered | forget forgets forgot forgotten
love loves loved like likes liked | hate hates hated dislike dislikes disliked
* succeed succeeds succeeded success successful successfully | fail fails failed failing failure unsuccessful
    unsuccessfully
* admit admits admitted confess confesses confessed acknowledge acknowledged confirm confirms confirmed | deny denies
    denied denying dispute disputes disputed
* true truly correct right accurate | false untrue wrong incorrect inaccurate
* guilty convicted | innocent acquitted cleared exonerated
* alive living survive survives survived survivor surviving | dead die dies died dying kill kills killed death
* arrest arrests arrested detain detained jail jailed imprison imprisoned | release releases released free freed
    acquit acquitted
* born birth | died dead death deceased
* appoint appointed elect elected join joins joined joining | dismiss dismissed resign resigns resigned quit leave
    left leaving oust ousted
* unite united unify unified merge merged | divide divided split separate separated
gather gathered assemble assembled | scatter scattered disperse dispersed
* present attend attended | absent absence miss missed
* sign signed ratify ratified adopt adopted | reject rejected repeal repealed revoke revoked cancel cancelled canceled
* impose imposed imposes tighten tightened | lift lifted lifts ease eased loosen loosened relax relaxed
* encourage encourages encouraged urge urged advise advised recommend recommends recommended recommending | discourage
    discourages discouraged warn warned avoid avoids avoided avoiding
* hide hides hid hidden conceal concealed | reveal reveals revealed show shown disclose disclosed expose exposed
love romantic friend friends friendly ally allies | enemy enemies hostile foe rival rivals
male man men boy husband father son brother | female woman women girl wife mother daughter sister
he him his himself | she her hers herself
north northern northward | south southern southward
east eastern eastward | west western westward
left leftist | right rightist
above over | below under beneath underneath
inside within indoor indoors inner | outside outdoor outdoors outer
before ahead prior | after behind following
with | without
to into toward towards | from
for | against
on onto | off
in | out
more | less fewer
maximum most top peak | minimum least bottom
upper | lower
majority | minority
morning | evening afternoon night
day daytime | night nighttime
summer | winter
spring | autumn
online | offline
live | recorded pre-recorded prerecorded taped
active actively | inactive passive
permanent permanently | temporary temporarily
voluntary voluntarily | compulsory mandatory obligatory required
optional | mandatory compulsory required obligatory
* legal lawful legally lawfully | illegal unlawful illegally unlawfully
urban | rural
modern contemporary | ancient
real genuine authentic actual | fake false counterfeit
vivid clear sharp | blurry blurred vague dim unclear faint
bright | dark dim
loud loudly noisy | quiet quietly silent silently
dry | wet rainy
thick | thin
wide broad wider broader | narrow narrower
deep deeper | shallow
rough | smooth
soft | hard
tight | loose
polite | rude
brave | cowardly
generous | stingy
optimistic hopeful upbeat | pessimistic gloomy downbeat
conservative | liberal progressive
friendly | hostile unfriendly
peaceful peace | violent war
accidental accidentally | deliberate deliberately intentional intentionally
unanimous unanimously | split divided
single unmarried | married
profit profits profitable | loss losses unprofitable
surplus | deficit
asset assets | liability liabilities debt debts
income revenue revenues | expense expenses expenditure cost costs
supply | demand
ally | adversary
buyer buyers | seller sellers
employer employers | employee employees
landlord | tenant tenants
teacher teachers | student students pupil
parent parents | child children
doctor | patient
lender lenders creditor creditors | borrower borrowers debtor debtors
winner winners | loser losers
victim victims | attacker attackers perpetrator suspect
defendant | plaintiff prosecutor
question questions asked ask | answer answers answered
unchanged stable steady constant flat same | changed increased decreased rising falling increasing decreasing rose
    fell higher lower volatile
negligible insignificant marginal | significant substantial considerable dramatic huge
success | failure
advantage advantages | disadvantage disadvantages
pass passed passes | fail failed fails
* get gets got receive receives received accept accepts accepted win wins won | decline declines declined refuse
    refuses refused reject rejects rejected lose loses lost
* satisfied satisfaction content | unsatisfied dissatisfied dissatisfaction discontent
""".strip()

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de")
_BASE = 4
"""Letters that a word needs behind a prefix of negation, so that "under" is not the opposite of "der"."""


def _rows() -> list[str]:
    return _ROWS.replace("\n    ", " ").splitlines()


def _table(rows: Sequence[str]) -> Mapping[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        for side, words in enumerate(row.removeprefix("* ").split("|")):
            for word in words.split():
                for key in _keys(word):
                    found.setdefault(key, set()).add((number, side))
    return {word: frozenset(places) for word, places in found.items()}


def _keys(word: str) -> set[str]:
    """The forms under which a word of the table turns up in texts: its own, its stem, and both in the spelling of `cut`."""
    found = cut(word)
    return {key for w in found[:1] for key in (w.form, w.stem, fold(word), stem(fold(word)))} if len(found) == 1 else set()


_TABLE = _table(_rows())
_ACTS = _table([row for row in _rows() if row.startswith("* ")])
"""Those that say what happens or holds (the rows with a star), not how something is: they oppose wherever they stand."""


def opposites(left: Sequence[Word], right: Sequence[Word]) -> tuple[Word, Word] | None:
    """The first two words, one of each side, that say the opposite of each other; None where there are none.

    Meant for two wordings of one place of a sentence: what stands there in both is no opposition ("up or down").
    """
    mine, yours = ({w.form for w in side} for side in (left, right))
    found = ((a, b) for a in left for b in right if a.form not in yours and b.form not in mine and _opposed(a, b))
    return next(found, None)


def opposed_acts(left: Sequence[Word], right: Sequence[Word]) -> tuple[Word, Word] | None:
    """The first two words, one of each side, of which one tells the opposite of what the other tells; None where there are none.

    Meant for the words around one figure in two sentences.
    """
    mine, yours = ({w.stem for w in side} for side in (left, right))
    found = ((a, b) for a in left for b in right if a.stem not in yours and b.stem not in mine and _apart(a, b, _ACTS))
    return next(found, None)


def _opposed(a: Word, b: Word) -> bool:
    return _apart(a, b, _TABLE) or _negated(a.form, b.form) or _negated(b.form, a.form)


def _apart(a: Word, b: Word, table: Mapping[str, frozenset[tuple[int, int]]]) -> bool:
    mine, yours = (table.get(w.form, frozenset()) | table.get(w.stem, frozenset()) for w in (a, b))
    return any((row, 1 - side) in yours for row, side in mine)


def _negated(plain: str, negated: str) -> bool:
    """Whether the second word is the first with a prefix of negation, or one ends in -less and the other in -ful."""
    if any(negated == prefix + plain for prefix in _PREFIXES) and len(plain) >= _BASE:
        return True
    return plain.endswith("ful") and negated.endswith("less") and plain[:-3] == negated[:-4]
