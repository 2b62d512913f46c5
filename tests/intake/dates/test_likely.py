from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagebild.intake import from_text
from lagebild.intake.dates.infer import infer
from lagebild.intake.dates.likely import likely, near_signs, own_weekday, rules, shares, told_days
from lagebild.intake.dates.mentions import mentions

DAM = "Am Dienstag, dem 3. Mai 2011, brach bei Ahlstedt der alte Damm. Die Feuerwehr rückte aus, am Mittwoch kamen Helfer aus Brunnkirch."
YEAR = (date(2011, 1, 1), date(2011, 12, 31))


@pytest.mark.parametrize("row", rules()["weights"], ids=lambda r: r["sign"])
def test_a_sign_holds_in_its_example(row: dict[str, str]) -> None:
    text = row["example"]
    assert row["sign"] in near_signs(text, told_days(text, mentions(text), *YEAR))


def test_the_shares_are_probabilities() -> None:
    for name in ("days", "days_today"):
        assert 0.98 < sum(rules()[name]) <= 1.01


def test_the_estimate_lies_after_what_is_told_inside_the_range_and_below_certainty() -> None:
    found = likely(DAM, mentions(DAM), *YEAR)
    assert found is not None
    assert date(2011, 5, 3) <= found.first <= found.day <= found.last <= date(2011, 5, 7)
    assert 0 < found.probability <= found.within < 1


def test_an_estimate_is_no_publish_date() -> None:
    article = from_text(DAM)
    assert article.published is None and article.published_basis == "unknown"
    assert "estimate, not counted from" in article.published_why
    assert article.published_range is not None and article.published_range[0] != article.published_range[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das sagte er am gestrigen Montag.", 1),
        ("Das sagte er heute (Freitag).", 4),
        ("Das sagte er am heutigen Sonnabend.", 5),
        ("Am gestrigen Montag sagte er zu, am heutigen Freitag ab.", None),
        ("Das sagte er gestern.", None),
    ],
)
def test_the_weekday_of_writing(text: str, expected: int | None) -> None:
    assert own_weekday(text) == expected


def test_a_weekday_of_writing_leaves_one_day_of_the_week() -> None:
    told = date(2011, 5, 3)
    spread = shares("Das teilte die Stadt am gestrigen Donnerstag mit.", told)
    (after,) = [k for k, share in enumerate(spread) if share]
    assert (told + timedelta(after)).weekday() == 4


def test_days_without_a_year_fall_into_the_range_and_agree_with_their_weekday() -> None:
    text = "Am Dienstag, dem 3. Mai, brach der Damm. Am Freitag, dem 5. Mai, war er zu. Am 8. Mai soll er halten. Am 31. Februar nie."
    assert [t.day for t in told_days(text, mentions(text), *YEAR)] == [date(2011, 5, 3)]


def test_a_text_without_days_gets_no_estimate() -> None:
    text = "Im Jahr 2011 kamen viele Gäste nach Ahlstedt."
    assert likely(text, mentions(text), *YEAR) is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(["3. Mai", "2011", "am heutigen Montag,", "dem", "Am 5. Mai 2011", "brach", "der Damm.", "31. Februar", "\n"]),
        max_size=30,
    )
)
def test_any_order_of_words_gives_an_estimate_inside_the_range_or_none(words: list[str]) -> None:
    found = infer(" ".join(words))
    if found and found.likely and found.earliest and found.latest:
        assert found.earliest <= found.likely.first <= found.likely.day <= found.likely.last <= found.latest
