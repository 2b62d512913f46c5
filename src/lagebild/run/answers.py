"""What reactions of one article answer in another: judged story by story, appended, and taken back where it no longer follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lagebild.linking import answers as linking_answers
from lagebild.linking.answers import Told
from lagebild.linking.claims import UNVOICED, Provenance, Voiced
from lagebild.linking.reactions import REACTING, reactions
from lagebild.records.statement import Statement
from lagebild.run.voices import Voices
from lagebild.store.corpus import Store
from lagebild.store.pairs import Card
from lagebild.store.view import View

#: Articles of one story that are read together; of a longer one, so many neighbours in time.
TOGETHER = 400


def derive_answers(store: Store) -> None:
    """Find them anew in every story of several articles."""
    view = store.view
    judged = view.judgements()
    apart = {frozenset((j.left, j.right)) for j in judged if j.verdict == "different" and j.at and not j.retracted}
    now = [j for a in _found(store, view) if frozenset((a.reaction, a.target)) not in apart for j in [a.judgement()]]
    said = {j.id for j in now}
    gone = [replace(j, retracted=True) for j in judged if j.by == linking_answers.BY and j.id not in said and not j.retracted]
    store.append([*gone, *now])


def _found(store: Store, view: View) -> Iterator[linking_answers.Answer]:
    voices = Voices(store, view)
    one = {member: claim.id for claim in view.claims("statement") for member in claim.members}
    for story in view.stories():
        order = sorted(store.pairs.cards(story.articles).values(), key=lambda c: (c.published or "9999", c.id))
        for at in range(0, len(order) if len(order) > 1 else 0, TOGETHER):
            yield from _of(view, voices, {c.id: c for c in order[at : at + TOGETHER]}, one)


def _of(view: View, voices: Voices, cards: Mapping[str, Card], one: Mapping[str, str]) -> list[linking_answers.Answer]:
    """Of some articles; nothing is done where nobody reacts to anything."""
    statements = [s for article in sorted(cards) for s in view.records("statement", article=article)]
    reacting = {s.article for s in statements if s.stance in REACTING}
    if not reacting:
        return []
    events = {e.id: e for article in sorted(reacting) for e in view.records("event", article=article)}
    inside = {r: target for target, made in reactions((s for s in statements if s.article in reacting), events).items() for r in made}
    spoken = voices.of(statements)
    told = (_told(s, cards[s.article], spoken) for s in statements)
    return linking_answers.answers(told, one, inside)


def _told(statement: Statement, card: Card, spoken: Mapping[str, Voiced]) -> Told:
    day = Provenance(card.id, card.source, card.outlet, card.published).day
    return Told(statement, day, card.outlet or "", spoken.get(statement.id, UNVOICED))
