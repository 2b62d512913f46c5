"""Undated articles dated by their neighbours, over a corpus: judgements are appended, and taken back where they no longer follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lagebild.linking import dated, meant
from lagebild.linking.dating import Dating, Hint, Told, dated_by, plain
from lagebild.records.article import Article
from lagebild.records.claim import Claim
from lagebild.records.judgement import Judgement
from lagebild.records.story import Story
from lagebild.run.numbers import Numbers
from lagebild.store.corpus import Store
from lagebild.store.view import View


def derive_dating(store: Store) -> None:
    """Ask the neighbours of every undated article; a person's retraction stays in force."""
    view = store.view
    before = {j.id: j for j in view.judgements() if j.by == dated.BY}
    rows = store.pairs.addresses()
    undated = {article for article, _, _, _, day in rows if day is None}
    numbers = Numbers(rows)
    now = [
        j
        for article, found in _datings(view, undated, numbers)
        if (record := view.article(article))
        for j in dated.judgements(article, found, numbers.estimate(record, found))
    ]
    said = {j.id for j in now}
    gone = [replace(j, retracted=True, reasons=(*j.reasons, dated.GONE)) for j in before.values() if j.id not in said and not j.retracted]
    store.append([*gone, *(j for j in now if not _kept_back(before.get(j.id)))])


def _kept_back(last: Judgement | None) -> bool:
    return last is not None and dated.withdrawn_by_person(last)


def _datings(view: View, undated: set[str], numbers: Numbers) -> Iterator[tuple[str, Dating]]:
    if not undated:
        return
    claims = _claims(view)
    inside: set[str] = set()
    for story in sorted(view.stories(), key=lambda s: s.id):
        waiting = sorted(undated.intersection(story.articles))
        inside.update(waiting)
        if waiting:
            yield from _of_story(view, story, waiting, claims, numbers)
    for article in sorted(undated - inside):
        yield from _of_one(view, article, {}, (), claims, numbers.hints(article))


def _of_story(
    view: View, story: Story, waiting: Sequence[str], claims: Mapping[str, Claim], numbers: Numbers
) -> Iterator[tuple[str, Dating]]:
    homes = {i: a for i in story.articles if (a := view.article(i)) is not None and a.published}
    events = meant.index((e for i in sorted(homes) for e in view.events(article=i)), homes)
    for article in waiting:
        yield from _of_one(view, article, events, [homes[i] for i in sorted(homes)], claims, numbers.hints(article))


def _of_one(
    view: View, article: str, events: meant.Dated, story: Sequence[Article], claims: Mapping[str, Claim], numbers: Sequence[Hint]
) -> Iterator[tuple[str, Dating]]:
    record = view.article(article)
    if record is None:
        return
    own, passages = view.events(article=article), view.passages(article)
    told = Told(
        _shared(view, "event", [e.id for e in own], claims),
        _shared(view, "statement", [s.id for s in view.statements(article=article)], claims),
        passages,
    )
    others = {a.id: a for a in story} | {
        i: a for p in passages for i in (p.a.article, p.b.article) if i != article and (a := view.article(i)) is not None
    }
    near = meant.hints(plain(record, own), list(view.records("time", article=article)), events, story)
    found = dated_by(record, told, others, [*near, *numbers])
    if found is not None:
        yield article, found


def _claims(view: View) -> dict[str, Claim]:
    """By member, those of what was said and what happened."""
    found = {}
    for claim in view.claims():
        if claim.kind in ("event", "statement"):
            found.update(dict.fromkeys(claim.members, claim))
    return found


def _shared(view: View, kind: str, own: Sequence[str], claims: Mapping[str, Claim]) -> list[list[Any]]:
    """The records of every claim that one of `own` is a member of."""
    groups = {claim.id: claim for record in own if (claim := claims.get(record)) is not None and claim.kind == kind}
    return [view.records_of(kind, claim.members) for _, claim in sorted(groups.items())]
