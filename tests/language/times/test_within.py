"""Times of a text whose own day is known only as a range."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagebild import read
from lagebild.language.times import find, within


def _values(text: str, earliest: str, latest: str) -> list[tuple[str, str | None]]:
    return [(t.text, t.value) for t in within("a", text, earliest, latest)]


def test_what_both_ends_agree_on_is_settled_and_the_rest_stays_open() -> None:
    text = "Der Rat tagte am 3. Mai. Er tagte auch am Freitag."
    assert _values(text, "2007-05-04", "2007-05-13") == [("3. Mai", "2007-05-03"), ("Freitag", "XXXX-WXX-5")]
    settled = within("a", text, "2007-05-04", "2007-05-13")[0]
    assert settled.anchor == "2007-05-04/2007-05-13" and settled.interval == ("2007-05-03", "2007-05-03")


def test_a_range_of_more_than_a_year_settles_nothing() -> None:
    text = "Der Rat tagte am 3. Mai."
    assert _values(text, "2006-01-01", "2007-05-13") == [(t.text, t.value) for t in find("a", text, (), (), None)]


def test_an_article_with_a_range_uses_it() -> None:
    reading = read("Am Dienstag, dem 3. Mai 2011, wurde in Kiel der Damm geöffnet. Der Rat hatte das am 12. April beschlossen.")
    assert reading.article.published is None and reading.article.published_range == ("2011-05-03", "2011-05-12")
    assert "2011-04-12" in {t.value for t in reading.times}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine draws slowly
@given(
    st.lists(
        st.sampled_from(
            [
                "am Freitag",
                "am 3. Mai",
                "gestern",
                "im Mai",
                "soll",
                "tagte",
                "bis Montag",
                "vor drei Wochen",
                "im Vorjahr",
                ".",
                "Weihnachten",
            ]
        ),
        max_size=12,
    ),
    st.dates(date(2001, 1, 1), date(2030, 1, 1)),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_a_settled_value_holds_on_every_day_between(words: list[str], day: date, width: int, offset: int) -> None:
    text = " ".join(words)
    last = day + timedelta(width)
    between = min(day + timedelta(offset), last)
    truth = {(t.start, t.end): t.value for t in find("a", text, (), (), between.isoformat())}
    for time in within("a", text, day.isoformat(), last.isoformat()):
        if time.anchor and "/" in time.anchor:
            assert truth[(time.start, time.end)] == time.value
