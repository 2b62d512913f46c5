"""A group of articles as a story with its title and cast."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from lagebild.linking.stories.profile import Profile
from lagebild.records.actor import Actor
from lagebild.records.story import Story
from lagebild.text.content import content_words
from lagebild.text.folding import fold

#: Kinds that a story can be about.
LEADING = ("person", "country", "organisation", "group", "place")
#: Nouns that say when, never what.
CALENDAR = (
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Januar", "Februar", "März", "April",
    "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", "Jahr", "Monat", "Woche", "Tag", "Stunde", "Uhr",
    "Morgen", "Abend", "Nacht", "Vormittag", "Nachmittag", "Ende", "Anfang", "Zeit", "Prozent", "Angabe",
)  # fmt: skip
#: Actors a story names; one that stands in a single article of many is no part of the cast.
LARGEST_CAST = 30


def tell(members: Sequence[Profile], actors: Mapping[str, Actor]) -> Story:
    """The story of profiles in order of publication."""
    days = sorted(p.day for p in members if p.day)
    cast = _cast(members, actors)
    ids = tuple(p.article for p in members)
    return Story(
        id=Story.identify(ids),
        title=_title(members, [actors[c] for c in cast]),
        articles=ids,
        start=days[0] if days else None,
        end=days[-1] if days else None,
        actors=tuple(cast),
    )


def _cast(members: Sequence[Profile], actors: Mapping[str, Actor]) -> list[str]:
    """Whom the story is about: in how many articles first, then how often."""
    total: Counter[str] = Counter()
    present: Counter[str] = Counter()
    for p in members:
        total.update(p.actors)
        present.update(p.actors.keys())
    leading = [a for a in total if a in actors and actors[a].kind in LEADING]
    return sorted(leading, key=lambda a: (-present[a], -total[a], actors[a].name, a))[:LARGEST_CAST]


def _title(members: Sequence[Profile], cast: Sequence[Actor]) -> str:
    """A single article's headline; else the three leading actors, persons before others, and the noun most articles share."""
    if len(members) == 1:
        return members[0].headline
    persons = [a for a in cast if a.kind == "person"]
    leading = [*persons[:3], *(a for a in cast if a.kind != "person")][:3]
    topic = _topic(members, cast)
    if not leading:
        return next((p.headline for p in members if p.titled), topic or members[0].headline)
    names = ", ".join(a.name.split()[-1] if a.kind == "person" else a.name for a in leading)
    return f"{names}: {topic}" if topic else names


def _topic(members: Sequence[Profile], cast: Sequence[Actor]) -> str | None:
    """The noun that stands in most articles and most often, in its most frequent form. No word of a name in the cast."""
    named = {w.term for a in cast for name in (a.name, *a.aliases, *(r.title for r in a.roles)) for w in content_words(name)}
    present: Counter[str] = Counter()
    total: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for p in members:
        for noun, n in p.nouns.items():
            present[noun] += 1
            total[noun] += n
            forms[noun][p.forms[noun]] += n
    named |= {fold(word) for word in CALENDAR}
    ranked = sorted((n for n in present if n not in named), key=lambda n: (-present[n], -total[n], n))
    return min(forms[ranked[0]], key=lambda f: (-forms[ranked[0]][f], f)) if ranked else None
