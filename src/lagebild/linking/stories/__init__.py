"""Which articles tell one running story: what they speak of, what wording they share, and when they appeared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lagebild.linking.stories.gather import gather
from lagebild.linking.stories.profile import RECIPE, Profile, headline, profile
from lagebild.linking.stories.title import tell
from lagebild.records.actor import Actor, Mention
from lagebild.records.article import Article
from lagebild.records.passage import Passage
from lagebild.records.story import Story

__all__ = ["RECIPE", "Profile", "find", "from_profiles", "headline", "profile"]


def find(
    articles: Sequence[Article], mentions: Iterable[Mention] = (), passages: Iterable[Passage] = (), actors: Sequence[Actor] = ()
) -> list[Story]:
    """The stories of `articles`, by id; every article stands in exactly one. `mentions` and `actors` are merged ones."""
    counted: dict[str, Counter[str]] = {}
    for mention in mentions:
        counted.setdefault(mention.article, Counter())[mention.actor] += 1
    return from_profiles([profile(a, counted.get(a.id, {})) for a in articles], ((p.a.article, p.b.article) for p in passages), actors)


def from_profiles(profiles: Sequence[Profile], shared: Iterable[tuple[str, str]], actors: Sequence[Actor]) -> list[Story]:
    """As `find`, from what is kept of the articles. The same set gives the same stories, in whatever order it comes."""
    by_id = {a.id: a for a in actors}
    return sorted((tell(group, by_id) for group in gather(profiles, shared, set(by_id))), key=lambda s: s.id)
