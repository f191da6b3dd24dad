"""Words that make a run of capitals the name of an institution."""

WORDS = frozenset(
    """ministry department organization organisation university college institute institution bank committee council court
    agency association union
    party school church commission federation fund society league foundation center centre authority bureau office board
    service services group
    company corporation corp inc ltd llc plc co holdings industries airlines airways motors press news times post journal
    tribune herald guardian
    telegraph gazette observer mirror chronicle magazine radio television tv network networks media club team army navy force
    forces corps guard
    police hospital clinic academy parliament congress senate house assembly administration government cabinet embassy front
    movement alliance
    coalition brigade project initiative campaign conference museum theatre theater library trust partners associates systems
    technologies
    laboratory laboratories register daily weekly review examiner enquirer inquirer dispatch bulletin star globe sun poll
    research survey
    studies republicans democrats caucus pac lobby brotherhood treasury exchange reserve mosque synagogue temple cathedral records
    entertainment communications international insurance brothers hotel casino restaurant bar cafe store market pharmacy zoo
    jewelers united
    cooperation act bill law amendment show prize award day treaty accord agreement plan deal system program programme summit
    games cup
    olympics code pact strategy tribunal inspectorate directorate secretariat command bundestag rescue ambulance
    medical""".split()
)
STARTS = frozenset(
    """ministry department university bank house organization organisation institute association committee council court
    academy board bureau office
    school center centre chamber museum city""".split()
)
# "Sheriff's Office", "Children's Hospital": a genitive that does not end the name.
OWNERS = frozenset(
    """sheriff attorney children women men veterans people mayor governor coroner prosecutor master king queen teachers
    nurses firefighters
    workers farmers victims state district""".split()
)
GENITIVE_HEADS = frozenset(
    """attorney attorneys hospital office department association union court college school journal club party affairs
    federation""".split()
)
# What may end an institution's name and is also a surname.
SURNAMES = frozenset("post star sun bar guard house market church bank temple hotel rose press college".split())
