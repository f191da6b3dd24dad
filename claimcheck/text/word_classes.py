"""The closed word classes of English that the cheap clause grammar steers by."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BE = _words("am is are was were be been being 's 're 'm isn't aren't wasn't weren't ain't")
HAVE = _words("has have had having 've 'd hasn't haven't hadn't")
DO = _words("do does did don't doesn't didn't")
MODALS = _words(
    "will would can could may might must shall should ought 'll 'd won't wouldn't can't cannot couldn't mightn't mustn't "
    "shouldn't"
)
MAYBE = _words("may might could can would should")
AUX = BE | HAVE | DO | MODALS
NEGATIONS = _words("not never no neither nor hardly scarcely barely nobody none nothing n't cannot without") | frozenset(
    word for word in AUX if word.endswith("n't")
)
ADVERBS = _words(
    "also then now never always often still even just once again later earlier already further soon recently so both "
    "himself herself "
    "themselves itself twice first ever not too since today yesterday meanwhile however instead thus therefore long almost once "
    "nonetheless nevertheless perhaps maybe together quickly only apparently back"
)
NOT_ADVERBS = _words(
    "family ally reply supply assembly italy july likely elderly friendly deadly weekly daily bully lovely rally early monthly"
)
DETERMINERS = _words(
    "the a an this that these those his her its their my our your some any each every no another all both several many "
    "most few such "
    "what whose more less other much either neither"
)
ARTICLES = _words("the a an this these those his her its their my our your some any no another")
POSSESSIVES = _words("his her its their my our your whose")
PRONOUNS = _words("i you he she it we they who this that those there one everyone everybody someone somebody nobody anyone none")
PLAIN_SUBJECTS = _words("he she they we i it you")
PREPOSITIONS = _words(
    "of in on at by for with from to into about over under against between among through during without within toward "
    "towards upon "
    "across behind beyond near off amid despite like than around along inside outside per via regarding concerning following"
)
SUBORDINATORS = _words(
    "that because if when while although though unless until whether since before after as than where why how what once "
    "whereas so "
    "lest which who whom"
)
WH = _words("whether how why what who where when if which")
COORDINATORS = _words("and but or nor yet")
RELATIVES = _words("who which that")
TIMES = _words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening "
    "night week month "
    "year last earlier later recently early late"
)
MASS_SUBJECTS = _words(
    "people police men women percent majority many most some few others children families staff crew youth media public"
)
IRREGULAR_PASTS = _words(
    "went came took made got gave began kept left led met won lost ran sat stood brought bought sent spent built held "
    "fell grew rose "
    "drew drove broke chose became went let paid set cut fought caught taught wore shot struck hit flew threw rode woke "
    "slept dealt "
    "meant sought laid lay lied drank ate sank shook stole swam tore hung hid fed fled bore bit blew froze"
)
REFUSALS = _words(
    "refuse refused refuses refusing decline declined declines declining fail failed fails failing unable unwilling avoided"
)
SENTENCE_END = _words(". ? ! …")
DASHES = _words("- – — ―")
