"""Institutions and their voices in a corpus: what of them is noted for an article, and what of it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagebild.linking import claims as linking_claims
from lagebild.linking import voices
from lagebild.linking.claims import UNVOICED, Voiced
from lagebild.records.actor import Actor
from lagebild.records.article import Article
from lagebild.records.statement import Statement
from lagebild.store.corpus import Store
from lagebild.store.view import View

#: Keys of records by kind and id.
Keys = dict[tuple[str, str], Iterable[int]]


def note_voices(store: Store, article: Article, actors: Sequence[Actor], statements: Sequence[Statement]) -> Keys:
    """The keys of an article's statements, with those of the institutions and states that speak in them; who speaks for whom is judged,
    unless it was before: what somebody took back stays so.
    """
    own = [replace(a, roles=tuple(r for r in a.roles if r.article in (None, article.id))) for a in actors]
    told = voices.speaking(own, statements)
    judged = voices.judgements(told, own)
    known = {j.id for j in store.people.judgements(sorted({j.left for j in judged}))} if judged else set()
    store.append([j for j in judged if j.id not in known])
    found: Keys = {}
    for s in statements:
        voice = voices.keys(told[s.speaker].voice) if s.speaker in told else UNVOICED
        found["statement", s.id] = linking_claims.statement_keys(s, voice)
        if voice != UNVOICED:
            found["organ", s.id] = sorted(voice[0])
            found["state", s.id] = [voice[1]] if voice[1] else []
    return found


class Voices:
    """Whom the speakers of statements speak for, as far as nobody judged otherwise."""

    def __init__(self, store: Store, view: View) -> None:
        self._store = store
        self._denied: dict[str, set[int]] = {}
        for j in voices.denied(view.judgements()):
            institution = view.actor(j.right)
            voice = voices.named(institution.name) if institution else None
            if voice:
                organs, state = voices.keys(voice)
                self._denied.setdefault(view.merged_id(j.left), set()).update(organs, {state})

    def of(self, statements: Sequence[Statement]) -> dict[str, Voiced]:
        """By the ids of the statements, their speakers merged; those of nobody are left out."""
        found = self._store.pairs.voices([s.id for s in statements])
        for s in statements if self._denied else ():
            denied = self._denied.get(s.speaker or "")
            if denied and s.id in found:
                organs, state = found[s.id]
                found[s.id] = (organs - denied, 0 if organs & denied or state in denied else state)
        return found
