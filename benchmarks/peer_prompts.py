"""What the other tools are told in the comparison on one model: one task, one example of our own, the same for both."""

TASK = (
    "Extract from the news report every quotation (the words between quotation marks, exactly as they stand) with the full name "
    'of the person who says it, and every number phrase (exactly as it stands, with its hedge and what it counts: "more than 40 '
    'boats") with the lowest and the highest value that it allows. Copy words from the report, never change them. Use a name for '
    'the speaker where the report gives one ("he" is no name); leave the speaker empty where it does not say who speaks.'
)

EXAMPLE = (
    "More than 40 boats lay in the harbour of Lund when the storm came, said harbour master Ada Brenn. "
    '"We lost three of them," she told reporters.'
)

QUOTATIONS = (("We lost three of them,", "Ada Brenn"),)
NUMBERS = (("More than 40 boats", "40", ""), ("three", "3", "3"))
