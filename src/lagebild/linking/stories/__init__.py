"""Which articles tell one running story: what they speak of, what wording they share, and when they appeared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lagebild.linking.stories.gather import Spread, gather
from lagebild.linking.stories.profile import RECIPE, Profile, headline, profile
from lagebild.linking.stories.title import tell
from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.passage import Passage
from lagebild.records.story import Story

__all__ = ["RECIPE", "Profile", "Spread", "find", "gather", "headline", "profile", "tell"]


def find(
    articles: Sequence[Article], mentions: Iterable[Mention] = (), passages: Iterable[Passage] = (), actors: Sequence[Actor] = ()
) -> list[Story]:
    """The stories of `articles`, by id; every article stands in exactly one. `mentions` and `actors` are merged ones."""
    by_id = {a.id: a for a in actors}
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        counted[mention.article][mention.actor] += mention.actor in by_id
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for p in passages:
        shared[p.a.article][p.b.article] += 1
        shared[p.b.article][p.a.article] += 1
    made = (replace(profile(a, +counted[a.id]), wording=shared[a.id]) for a in articles)
    profiles = {p.article: p for p in sorted(made, key=lambda p: (p.day or "9999", p.article))}
    spread = Counter(term for p in profiles.values() for term in (*p.nouns, *p.actors))

    def kinds(ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        return {i: (by_id[i].kind, by_id[i].name) for i in ids}

    groups = gather(profiles.values(), Spread(len(profiles), spread))
    order = {article: place for place, article in enumerate(profiles)}
    ordered = (sorted(group, key=order.__getitem__) for group in groups)
    return sorted((tell((profiles[a] for a in group), kinds, lambda _: by_id) for group in ordered), key=lambda s: s.id)
