"""The parts of a person's name, spelled without regard to transliteration."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lagebild.records.actor import Actor
from lagebild.text.transliteration import key

PART = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words that open a surname: "von der Leyen", "bin Salman", "van Aken".
PARTICLES = frozenset(
    {"von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "del", "della", "di", "da", "dos", "du"}
    | {"la", "le", "el", "al", "bin", "ibn", "ben", "ter", "ten"}
)


_HEARD = tuple(
    (re.compile(pattern), to)
    for pattern, to in (("ai", "ei"), ("dt", "t"), ("d$", "t"), ("b$", "p"), ("g$", "k"), ("(?<=[aeiou])h(?=[^aeiou]|$)", ""))
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """`given` and `surname` as keys; `given` is empty where the text uses the surname alone. Initials are single letters."""

    given: tuple[str, ...]
    surname: tuple[str, ...]

    @property
    def core(self) -> str:
        """The last part of the surname: what remains when particles are dropped."""
        return self.surname[-1]


def person(name: str) -> PersonName | None:
    """The parts of `name`; None where it holds no word."""
    raw = PART.findall(name)
    if not raw:
        return None
    first = len(raw) - 1
    while first > 0 and raw[first - 1].lower() in PARTICLES and (first > 1 or raw[0].lower() in PARTICLES):
        first -= 1
    given = tuple(key(p) for p in _split_initials(raw[:first]))
    return PersonName(given, tuple(key(p) for p in raw[first:]))


def _split_initials(parts: list[str]) -> list[str]:
    """The letters of initials: "JD" and "J. D." are both two initials."""
    return [letter for p in parts for letter in (p if p.isupper() and 1 < len(p) <= 3 else [p])]


def scoped(actor: Actor) -> bool:
    """True for one that has no name of its own ("ein Sprecher" of one article): never the same as another."""
    return actor.id != Actor.identify(actor.kind, actor.name)


def compatible_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """True where two given names may be one person's: equal, one an initial of the other, or one with a middle name more."""
    short, long = sorted((a, b), key=len)
    if not short:
        return True
    return _alike(short[0], long[0]) and all(any(_alike(p, q) for q in long[1:]) for p in short[1:])


def _alike(p: str, q: str) -> bool:
    return p == q or (1 in (len(p), len(q)) and p[:1] == q[:1])


def name_keys(actor: Actor) -> list[str]:
    """Keys of the names `actor` may be meant by: actors without a common one are never judged together.

    A person's is the surname (one alone that ends in s may be a genitive); others go by their name and its other forms.
    """
    if actor.kind == "source" or scoped(actor):
        return []
    if actor.kind != "person":
        return sorted({f"name {plain(name)}" for name in (actor.name, *actor.aliases)})
    name = person(actor.name)
    if name is None:
        return []
    genitive = {name.core[:-1]} if not name.given and name.core.endswith("s") else set()
    heard = [f"heard {name.given[0]} {sound(name.core)}"] if name.given and len(name.given[0]) > 1 else []
    return sorted([*(f"person {core}" for core in {name.core} | genitive), *heard])


def sound(core: str) -> str:
    """A surname as it is heard: final stops are voiceless in German, ai is ei, dt is t ("Reinhold", "Reinholt"; "Maier", "Meier")."""
    for pattern, to in _HEARD:
        core = pattern.sub(to, core)
    return core


def plain(name: str) -> str:
    """A name as it is compared: each word without regard to its spelling, hyphens as blanks."""
    return " ".join(key(part) for part in name.replace("-", " ").split())
