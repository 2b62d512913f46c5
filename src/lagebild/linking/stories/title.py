"""A group of articles as a story with its title and cast."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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


Kinds = Callable[[Iterable[str]], Mapping[str, tuple[str, str]]]
Cast = Callable[[Iterable[str]], Mapping[str, Actor]]


def tell(members: Iterable[Profile], kinds: Kinds, cast: Cast) -> Story:
    """The story of profiles in order of publication; none is kept. `kinds` gives kind and name of actor ids, `cast` the actors."""
    outline = _Outline()
    for profile in members:
        outline.add(profile)
    leading = _leading(outline, kinds)
    actors = cast(leading)
    return Story(
        id=Story.identify(tuple(outline.articles)),
        title=_title(outline, [actors[c] for c in leading]),
        articles=tuple(outline.articles),
        start=outline.first,
        end=outline.last,
        actors=tuple(leading),
    )


@dataclass
class _Outline:
    """What is counted of the profiles of one story."""

    articles: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    titled: str | None = None
    first: str | None = None
    last: str | None = None
    mentions: Counter[str] = field(default_factory=Counter)
    present: Counter[str] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    used: Counter[str] = field(default_factory=Counter)
    forms: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, p: Profile) -> None:
        self.articles.append(p.article)
        if not self.headlines:
            self.headlines.append(p.headline)
        self.titled = self.titled or (p.headline if p.titled else None)
        if p.day:
            self.first, self.last = min(self.first or p.day, p.day), max(self.last or p.day, p.day)
        self.mentions.update(p.actors)
        self.present.update(p.actors.keys())
        for noun, n in p.nouns.items():
            self.nouns[noun] += n
            self.used[noun] += 1
            self.forms[noun][p.forms[noun]] += n


def _leading(outline: _Outline, kinds: Kinds) -> list[str]:
    """Whom the story is about: in how many articles first, then how often."""
    known = kinds(outline.mentions)
    leading = [a for a in outline.mentions if a in known and known[a][0] in LEADING]
    return sorted(leading, key=lambda a: (-outline.present[a], -outline.mentions[a], known[a][1], a))[:LARGEST_CAST]


def _title(outline: _Outline, cast: Sequence[Actor]) -> str:
    """A single article's headline; else the three leading actors, persons before others, and the noun most articles share."""
    if len(outline.articles) == 1:
        return outline.headlines[0]
    persons = [a for a in cast if a.kind == "person"]
    leading = [*persons[:3], *(a for a in cast if a.kind != "person")][:3]
    topic = _topic(outline, cast)
    if not leading:
        return outline.titled or topic or outline.headlines[0]
    names = ", ".join(a.name.split()[-1] if a.kind == "person" else a.name for a in leading)
    return f"{names}: {topic}" if topic else names


def _topic(outline: _Outline, cast: Sequence[Actor]) -> str | None:
    """The noun that stands in most articles and most often, in its most frequent form. No word of a name in the cast."""
    named = {w.term for a in cast for name in (a.name, *a.aliases, *(r.title for r in a.roles)) for w in content_words(name)}
    named |= {fold(word) for word in CALENDAR}
    best = min((n for n in outline.used if n not in named), key=lambda n: (-outline.used[n], -outline.nouns[n], n), default=None)
    return None if best is None else min(outline.forms[best], key=lambda f: (-outline.forms[best][f], f))
