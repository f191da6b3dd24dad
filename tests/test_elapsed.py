"""Weekdays are held against the calendar, durations against the dates from which they run."""

from numbers_line import compared, report


def test_a_weekday_that_does_not_fit_its_date() -> None:
    [finding] = compared(report("one", "The court will sit on Monday, March 5, 2024.", "2024-02-20")).findings
    assert finding.verdict == "self_inconsistent"
    assert "2024-03-05 was a Tuesday" in finding.message


def test_a_weekday_that_fits_and_one_without_a_year() -> None:
    assert compared(report("one", "The court will sit on Tuesday, March 5, 2024.", "2024-02-20")).findings == ()
    assert compared(report("one", "The court will sit on Monday, March 5.", "2024-02-20")).findings == ()


SINCE = "The harbour bridge has been closed to lorries since 4 April, the council said."


def test_a_duration_that_fits_the_date_it_runs_from() -> None:
    found = compared(
        report("a", SINCE, "2024-05-06"), report("b", "The harbour bridge has been closed to lorries for a month.", "2024-05-06")
    )
    assert found.findings == ()
    assert any("32 days" in step.result for a in found.agreements for step in a.derivation)


def test_a_duration_that_does_not() -> None:
    found = compared(
        report("a", SINCE, "2024-05-06"),
        report("b", "The harbour bridge has been closed to lorries for four months.", "2024-05-06"),
    )
    assert [f.verdict for f in found.findings] == ["derived_conflict"]
    assert "32 days" in found.findings[0].message
