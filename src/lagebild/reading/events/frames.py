"""Event frames compiled from ``event_frames.yml``: nouns by form and head, verbs by lemma."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from lagebild.reading.clauses.verbforms import lemma_of
from lagebild.resources import table

ENDINGS = ("", "s", "es", "e", "en", "n")
#: Letters; no frame's noun is longer, so a word of a hundred thousand letters is not tried at each of them.
LONGEST_HEAD = 40


@dataclass(frozen=True, slots=True)
class NounFrame:
    """`forms` are all inflected forms, lower case; `bars` words that only look like it; `weak` asks for two anchors."""

    type: str
    noun: str
    forms: frozenset[str]
    bars: tuple[str, ...]
    weak: bool
    head: bool
    options: dict[str, Any] = field(default_factory=dict)

    def has(self, option: str) -> bool:
        """True where the entry sets that switch."""
        return bool(self.options.get(option))


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """`needs` name what the clause must hold, `nouns` the words of which one must stand in it, `bars` those that make another sense."""

    type: str
    lemma: str
    needs: tuple[str, ...]
    nouns: frozenset[str]
    bars: frozenset[str]
    bars_prep: frozenset[str]
    options: dict[str, Any] = field(default_factory=dict)

    def has(self, option: str) -> bool:
        """True where the entry sets that switch."""
        return bool(self.options.get(option))


@dataclass(frozen=True, slots=True)
class Frames:
    """`by_form` finds a noun by any form, `by_verb` all senses of a lemma; `roles` maps slot or preposition to role for each type."""

    by_form: dict[str, NounFrame]
    by_verb: dict[str, tuple[VerbFrame, ...]]
    roles: dict[str, dict[str, str]]
    specs: tuple[str, ...]


@cache
def frames() -> Frames:
    """The compiled table; the first entry of a form wins, so a compound of its own stands before its head."""
    by_form: dict[str, NounFrame] = {}
    by_verb: dict[str, list[VerbFrame]] = {}
    specs: list[str] = []
    raw = table("event_frames")
    for type_, entry in raw.items():
        for item in entry["nouns"]:
            frame = _noun(type_, item)
            for form in sorted(frame.forms):
                by_form.setdefault(form, frame)
        for item in entry["verbs"]:
            specs.append(item["verb"])
            by_verb.setdefault(lemma_of(item["verb"]), []).append(_verb(type_, item))
    roles = {type_: dict(entry["roles"]) for type_, entry in raw.items()}
    return Frames(by_form, {lemma: tuple(senses) for lemma, senses in by_verb.items()}, roles, tuple(specs))


def _noun(type_: str, item: dict[str, Any]) -> NounFrame:
    if "only" in item:
        forms = {form.lower() for form in item["only"]}
    else:
        forms = {item["noun"].lower() + ending for ending in ENDINGS}
        if plural := item.get("plural"):
            forms |= {plural.lower(), plural.lower() + "n"}
        if item.get("singular"):
            forms -= {item["noun"].lower() + ending for ending in ("e", "en", "n")}
    bars = tuple(word.lower() for word in item.get("not", ()))
    return NounFrame(type_, item["noun"], frozenset(forms), bars, bool(item.get("weak")), item.get("head", True), item)


def _verb(type_: str, item: dict[str, Any]) -> VerbFrame:
    return VerbFrame(
        type_,
        lemma_of(item["verb"]),
        tuple(item["needs"]),
        frozenset(item.get("nouns", ())),
        frozenset(item.get("bars", ())),
        frozenset(item.get("bars_prep", ())),
        item,
    )


@dataclass(frozen=True, slots=True)
class NounMatch:
    """The frame of a noun and the parts of the compound in front of its head ("Trump-Putin-Gipfel": Trump, Putin)."""

    frame: NounFrame
    modifiers: tuple[str, ...]


@lru_cache(maxsize=50_000)
def match_noun(text: str) -> NounMatch | None:
    """The frame whose noun is `text` or the head of the compound `text`; None where there is none."""
    if not text[0].isupper() or len(text) < 4:
        return None
    *front, last = [piece for piece in text.replace("/", "-").replace("‑", "-").split("-") if piece] or [text]
    found, rest = _head(last.lower(), bool(front))
    if found is None or (front and not found.head) or _barred(found, text.lower()):
        return None
    return NounMatch(found, (*front, *((rest,) if rest else ())))


def _head(word: str, compound: bool) -> tuple[NounFrame | None, str]:
    by_form = frames().by_form
    if word in by_form:
        return by_form[word], ""
    for cut in range(max(3, len(word) - LONGEST_HEAD), len(word) - 3):
        frame = by_form.get(word[cut:])
        if frame is not None and frame.head:
            return frame, word[:cut].capitalize()
    return None, ""


def _barred(frame: NounFrame, word: str) -> bool:
    return any(bar in word for bar in frame.bars)
