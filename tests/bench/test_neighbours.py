"""Our own stories with hidden dates."""

from bench.published.neighbours import cases, stories


def test_yesterday_and_today_of_the_same_call_give_the_day() -> None:
    found = list(cases(stories(None)["Telefonat"]))
    assert all(case.given and case.right for case in found) and [case.width for case in found][1:] == [0, 0]


def test_meetings_that_repeat_bound_nothing() -> None:
    assert not any(case.given for case in cases(stories(None)["Zwei Treffen"]))
