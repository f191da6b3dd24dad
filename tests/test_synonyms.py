from claimcheck.comparing.lemmas import stem
from claimcheck.comparing.synonyms import SAME


def test_words_of_one_class_meet_and_no_class_is_split() -> None:
    assert SAME[stem("requested")] == SAME[stem("asked")]
    assert SAME[stem("halted")] == SAME[stem("stopped")]
    assert all(SAME[head] == head for head in SAME.values())
