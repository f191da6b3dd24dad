"""English words whose forms no rule of spelling brings together, and words that carry no meaning of their own; data."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those there here it its he she they them his her their theirs him himself herself itself
    themselves i me my mine we us our ours you your yours who whom whose which what where when how why and or but nor so
    if then than as of in on at by for from to into onto with about over under up down out off through between within
    upon is are was were be been being am do does did done doing have has had having will would shall should can could
    may might must not n't 's ' yes well just also too very really quite still already now even again ever rather such
    both either neither each every any some all no more most much many few less least other another same own while
    because since until till although though whether per via said say says saying told tell tells one ones let get gets
    got getting go goes going went gone come came make made like
    """.split()
)
"""Pronouns, articles, prepositions, conjunctions, auxiliaries, and the verbs and adverbs that every sentence uses."""

_ROWS = """
be: was were is are am been
begin: began begun
break: broke broken
bring: brought
build: built
buy: bought
catch: caught
choose: chose chosen choice
come: came
cut: cut
deal: dealt
do: did done
draw: drew drawn
drive: drove driven
eat: ate eaten
fall: fell fallen
feel: felt
fight: fought
find: found
fly: flew flown flight
forget: forgot forgotten
freeze: froze frozen
give: gave given gift
go: went gone
grow: grew grown growth
have: had has
hear: heard
hold: held
hide: hid hidden
hit: hit
hang: hung
hurt: hurt
keep: kept
know: knew known
lay: laid
lead: led
leave: left leaves
lend: lent
let: let
lose: lost loss losses
make: made
mean: meant
meet: met
pay: paid
run: ran
rise: rose risen
say: said
see: saw seen
sell: sold sale sales
send: sent
set: set
shake: shook shaken
shoot: shot
show: shown
shut: shut
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
speak: spoke spoken speech
spend: spent
stand: stood
steal: stole stolen
strike: struck
stick: stuck
swear: swore sworn
sweep: swept
swim: swam
take: took taken
teach: taught
tell: told
think: thought
throw: threw thrown
understand: understood
wake: woke
wear: wore worn
win: won
write: wrote written
die: dying died death dead
lie: lying lied
tie: tying
man: men
woman: women
child: children
people: people
foot: feet
tooth: teeth
life: lives
wife: wives
knife: knives
half: halves
wolf: wolves
kill: killing
good: better best
bad: worse worst badly
threaten: threat threatened
respond: responses response
reply: replies
believe: belief believed
arrive: arrival
refuse: refusal
deny: denial denied denies denying
prove: proof proven
injure: injuries injury
visit: visitor
"""
IRREGULAR = {form: base for base, forms in (row.split(": ") for row in _ROWS.strip().splitlines()) for form in forms.split()}
"""Irregular forms, and nouns that name the doing of a verb ("arrival"), by the word under which they meet."""
