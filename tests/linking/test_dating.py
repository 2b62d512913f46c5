"""Neighbours date an article that does not date itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lagebild.intake import from_text
from lagebild.linking.dating import dated_by
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.passage import Passage, PassageSide
from lagebild.records.span import Span

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
    held = dated_by(OWN, [[_event(OWN, "held"), _event(OTHER, "held", "2025-08-11")]], [], NEIGHBOURS)
    assert held is not None and (held.earliest, held.latest) == (date(2025, 8, 11), None)
    coming = dated_by(OWN, [[_event(OWN, "planned"), _event(OTHER, "held", "2025-08-15")]], [], NEIGHBOURS)
    assert coming is not None and (coming.earliest, coming.latest) == (None, date(2025, 8, 15))
    assert [h.kind for h in coming.hints] == ["coming"] and coming.hints[0].neighbour == OTHER.id


def test_shared_wording_dates_within_days_and_joins_the_other_bounds() -> None:
    found = dated_by(OWN, [[_event(OWN, "held"), _event(OTHER, "held", "2025-08-11")]], [_passage()], NEIGHBOURS)
    assert found is not None and (found.earliest, found.latest) == (date(2025, 8, 11), date(2025, 8, 19))


def test_a_dated_article_and_one_without_witnesses_get_nothing() -> None:
    assert dated_by(OTHER, [], [_passage()], {OWN.id: OWN}) is None
    assert dated_by(OWN, [], [], NEIGHBOURS) is None
    assert dated_by(OWN, [], [_passage()], {OTHER.id: replace(OTHER, published=None)}) is None


def test_few_words_a_paraphrase_and_what_both_quote_prove_nothing() -> None:
    quoted = _passage(why="both quote the same words", direction="common_source")
    for passage in (_passage(words=12), _passage(kind="paraphrase"), quoted):
        assert dated_by(OWN, [], [passage], NEIGHBOURS) is None


def test_neighbours_that_contradict_one_another_or_themselves_say_nothing() -> None:
    late = [_event(OWN, "held"), _event(OTHER, "held", "2025-09-30")]
    assert dated_by(OWN, [late], [_passage()], NEIGHBOURS) is None
    two = [_event(OWN, "held"), _event(OTHER, "held", "2025-08-11"), replace(_event(OTHER, "held", "2025-08-12"), id="x")]
    assert dated_by(OWN, [two], [], NEIGHBOURS) is None


def test_a_denied_or_imagined_event_of_the_article_bounds_nothing() -> None:
    for own in (replace(_event(OWN, "held"), negated=True), replace(_event(OWN, "held"), hypothetical=True), _event(OWN, "denied")):
        assert dated_by(OWN, [[own, _event(OTHER, "held", "2025-08-11")]], [], NEIGHBOURS) is None
