"""Neighbours date an article that does not date itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lagebild.intake import from_text
from lagebild.linking import dated, meant
from lagebild.linking.dating import Told, dated_by
from lagebild.records.article import Article
from lagebild.records.event import Event, Participant
from lagebild.records.passage import Passage, PassageSide
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.records.time import TimeExpression

SHARED = (
    "Der Rat der Stadt Kiel hat am Abend nach langer Sitzung beschlossen die alte Brücke am Hafen abzureißen und an ihrer Stelle binnen "
    "zwei Jahren eine neue zu bauen"
)
OWN = from_text(f"Im Norden ändert sich vieles.\n{SHARED}, hieß es.")
OTHER = from_text(f"Kieler Rat entscheidet.\n{SHARED}.", published="2025-08-12T18:00")


def _event(article: Article, status: str, day: str | None = None) -> Event:
    text = article.text[:10]
    return Event(
        id=f"{article.id}-{status}", article=article.id, type="vote", start=0, end=10, text=text, trigger_span=Span(0, 10, text),
        status=status, interval=(day, day) if day else None,  # type: ignore[arg-type]
    )  # fmt: skip


def _passage(kind: str = "verbatim", words: int = 99, why: str = "", direction: str = "unknown") -> Passage:
    shared = " ".join(SHARED.split()[:words])
    a, b = (PassageSide(x.id, s := x.text.index(shared), s + len(shared), shared) for x in (OWN, OTHER))
    return Passage(id="p", a=a, b=b, similarity=1.0, kind=kind, why=why, direction=direction)  # type: ignore[arg-type]


NEIGHBOURS = {OTHER.id: OTHER}


def test_an_event_told_as_held_was_before_and_an_announced_one_comes_after() -> None:
    held = dated_by(OWN, Told([[_event(OWN, "held"), _event(OTHER, "held", "2025-08-11")]]), NEIGHBOURS)
    assert held is not None and (held.earliest, held.latest) == (date(2025, 8, 11), None)
    coming = dated_by(OWN, Told([[_event(OWN, "planned"), _event(OTHER, "held", "2025-08-15")]]), NEIGHBOURS)
    assert coming is not None and (coming.earliest, coming.latest) == (None, date(2025, 8, 15))
    assert [h.kind for h in coming.hints] == ["coming"] and coming.hints[0].neighbour == OTHER.id


def test_shared_wording_dates_within_days_and_joins_the_other_bounds() -> None:
    found = dated_by(OWN, Told([[_event(OWN, "held"), _event(OTHER, "held", "2025-08-11")]], passages=[_passage()]), NEIGHBOURS)
    assert found is not None and (found.earliest, found.latest) == (date(2025, 8, 11), date(2025, 8, 19))


def test_a_dated_article_and_one_without_witnesses_get_nothing() -> None:
    assert dated_by(OTHER, Told(passages=[_passage()]), {OWN.id: OWN}) is None
    assert dated_by(OWN, Told(), NEIGHBOURS) is None
    assert dated_by(OWN, Told(passages=[_passage()]), {OTHER.id: replace(OTHER, published=None)}) is None


def test_few_words_a_paraphrase_and_what_both_quote_prove_nothing() -> None:
    quoted = _passage(why="both quote the same words", direction="common_source")
    for passage in (_passage(words=12), _passage(kind="paraphrase"), quoted):
        assert dated_by(OWN, Told(passages=[passage]), NEIGHBOURS) is None


def test_neighbours_that_contradict_one_another_or_themselves_say_nothing() -> None:
    late = [_event(OWN, "held"), _event(OTHER, "held", "2025-09-30")]
    assert dated_by(OWN, Told([late], passages=[_passage()]), NEIGHBOURS) is None
    two = [_event(OWN, "held"), _event(OTHER, "held", "2025-08-11"), replace(_event(OTHER, "held", "2025-08-12"), id="x")]
    assert dated_by(OWN, Told([two]), NEIGHBOURS) is None


def test_a_denied_or_imagined_event_of_the_article_bounds_nothing() -> None:
    for own in (replace(_event(OWN, "held"), negated=True), replace(_event(OWN, "held"), hypothetical=True), _event(OWN, "denied")):
        assert dated_by(OWN, Told([[own, _event(OTHER, "held", "2025-08-11")]]), NEIGHBOURS) is None


def test_a_copy_is_not_older_than_its_model_and_a_model_not_younger_than_its_copy() -> None:
    copy = dated_by(OWN, Told(passages=[_passage(direction="a_from_b")]), NEIGHBOURS)
    model = dated_by(OWN, Told(passages=[_passage(direction="b_from_a")]), NEIGHBOURS)
    assert copy is not None and (copy.earliest, copy.latest) == (date(2025, 8, 12), date(2025, 8, 19))
    assert model is not None and (model.earliest, model.latest) == (date(2025, 8, 5), date(2025, 8, 12))


def test_a_week_bounds_by_its_ends() -> None:
    week = replace(_event(OTHER, "planned"), interval=("2025-08-11", "2025-08-17"))
    coming = dated_by(OWN, Told([[_event(OWN, "planned"), week]]), NEIGHBOURS)
    held = dated_by(OWN, Told([[_event(OWN, "held"), week]]), NEIGHBOURS)
    assert coming is not None and (coming.earliest, coming.latest) == (None, date(2025, 8, 17))
    assert held is not None and (held.earliest, held.latest) == (date(2025, 8, 11), None)


def test_the_bounds_of_the_text_may_not_be_contradicted() -> None:
    bounded = replace(OWN, published_range=("2025-09-01", None))
    assert dated_by(bounded, Told([[_event(OWN, "planned"), _event(OTHER, "held", "2025-08-15")]]), NEIGHBOURS) is None


def test_what_happened_more_than_once_bounds_nothing() -> None:
    again = replace(_event(OTHER, "held", "2025-08-11"), text="Der Rat tagte abermals.")
    assert dated_by(OWN, Told([[_event(OWN, "held"), again]]), NEIGHBOURS) is None


def test_a_headline_in_the_present_is_neither_told_nor_announced() -> None:
    article = from_text("Rat tagt am 15. August\n\nDer Rat der Stadt Kiel berät über die alte Brücke am Hafen und über deren Abriss.")
    assert article.blocks[0].kind == "title"
    own = replace(_event(OWN, "held"), article=article.id, start=0, end=8)
    assert dated_by(article, Told([[own, _event(OTHER, "held", "2025-08-11")]]), NEIGHBOURS) is None


def test_what_was_said_on_a_day_is_reported_on_it_or_later() -> None:
    def said(article: Article, on: str | None) -> Statement:
        span = Span(0, 4, article.text[:4])
        told = Statement(id=f"s-{article.id}", article=article.id, kind="indirect", spans=(span,), text=span.text)
        return replace(told, said_on=on, said_on_span=span if on else None)

    found = dated_by(OWN, Told(statements=[[said(OWN, None), said(OTHER, "2025-08-10")]]), NEIGHBOURS)
    assert found is not None and (found.earliest, found.latest) == (date(2025, 8, 10), None)


SIDES = (Participant("ac_a", "Kallas"), Participant("ac_b", "Frederiksen"))


def _meeting(article: Article, status: str, when: str | None = None, day: str | None = None) -> Event:
    return replace(_event(article, status, day), type="meeting", participants=SIDES, when=when)


def _hints(own: Event, *others: Event, times: tuple[TimeExpression, ...] = ()) -> set[tuple[str, date | None, date | None]]:
    found = meant.hints([own], times, meant.index(others, NEIGHBOURS), [OTHER])
    return {(h.kind, h.earliest, h.latest) for h in found}


def test_a_bare_weekday_of_the_same_event_gives_a_week() -> None:
    wednesday = _meeting(OTHER, "held", day="2025-08-06")
    assert _hints(_meeting(OWN, "held", "XXXX-WXX-3"), wednesday) == {("weekday", date(2025, 8, 6), date(2025, 8, 13))}
    assert _hints(_meeting(OWN, "planned", "XXXX-WXX-3"), wednesday) == {("weekday", date(2025, 7, 30), date(2025, 8, 6))}
    assert not _hints(_meeting(OWN, "held", "XXXX-WXX-4"), wednesday)


def test_two_events_that_fit_a_weekday_and_one_of_long_ago_say_nothing() -> None:
    two = _meeting(OTHER, "held", day="2025-08-06"), replace(_meeting(OTHER, "held", day="2025-07-30"), id="x")
    assert not _hints(_meeting(OWN, "held", "XXXX-WXX-3"), *two)
    assert not _hints(_meeting(OWN, "held", "XXXX-WXX-3"), _meeting(OTHER, "held", day="2025-02-05"))


def test_yesterday_gives_the_day_and_somebody_elses_yesterday_none() -> None:
    own = _meeting(OWN, "held")
    yesterday = TimeExpression(article=OWN.id, start=1, end=8, text="gestern", type="DATE", value=None)
    other = _meeting(OTHER, "held", day="2025-08-06")
    assert _hints(own, other, times=(yesterday,)) == {("relative", date(2025, 8, 7), date(2025, 8, 7))}
    assert not _hints(replace(own, attributed_to="ac_a"), other, times=(yesterday,))


def test_a_day_without_a_year_falls_into_the_time_of_the_story() -> None:
    assert _hints(_meeting(OWN, "planned", "XXXX-08-15")) == {("calendar", None, date(2025, 8, 15))}
    assert _hints(_meeting(OWN, "held", "XXXX-08-06")) == {("calendar", date(2025, 8, 6), None)}
    assert not _hints(_meeting(OWN, "held", "XXXX-02-30"))
    assert not _hints(_meeting(OWN, "held", "XXXX-02-03"))


def test_a_judgement_carries_its_hints_and_gives_them_back() -> None:
    found = dated_by(OWN, Told([[_event(OWN, "held"), _event(OTHER, "held", "2025-08-11")]], passages=[_passage()]), NEIGHBOURS)
    assert found is not None
    (made,) = dated.judgements(OWN.id, found)
    assert (made.left, made.right, made.verdict, made.score) == (OWN.id, OTHER.id, "dated_by", 0.9)
    assert set(dated.hints([made], OWN.id)) == set(found.hints)
    assert dated.hints([replace(made, retracted=True)], OWN.id) == []
    assert dated.withdrawn_by_person(replace(made, retracted=True))
    assert not dated.withdrawn_by_person(replace(made, retracted=True, reasons=(*made.reasons, dated.GONE)))
