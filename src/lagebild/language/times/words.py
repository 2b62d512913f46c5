"""The vocabulary of ``times_words.yml`` as two look-ups: words that inflect and stand in lower case, and nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lagebild.language.numerals import number, ordinals
from lagebild.language.times.lasting import lasting
from lagebild.resources import table

ENDINGS = ("", "e", "en", "er", "es", "em")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is to the grammar: its class, and the value the rules compute with."""

    kind: str
    value: Any


OTHER = Entry("other", None)
NOUN = Entry("noun", None)
ADJECTIVE = Entry("adjective", None)


@cache
def _vocabulary() -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for kind, by_value in table("times_words").items():
        if kind.startswith("compound_") or kind == "part_suffix":
            continue
        for value, forms in by_value.items():
            for form in _forms(forms):
                entries.setdefault(form, Entry(kind, value))
    for feast in table("times_holidays"):
        entries |= {name: Entry("holiday", feast) for name in feast["names"]}
    return entries


@cache
def phrases() -> dict[str, list[str]]:
    """Entries of more than one word by their first, longest first; the lexer takes them as one."""
    by_first: dict[str, list[str]] = {}
    for name in sorted((name for name in _vocabulary() if " " in name), key=lambda name: (-len(name), name)):
        by_first.setdefault(re.split(r"[ -]", name)[0] if "- " in name else name.split(" ")[0].rstrip("."), []).append(name)
    return by_first


def _forms(forms: Any) -> list[str]:
    if isinstance(forms, list):
        return forms
    inflected = [stem + ending for stem in forms.get("stems", []) for ending in ENDINGS[1:]]
    return inflected + list(forms.get("forms", []))


@lru_cache(maxsize=65536)
def look_up(word: str) -> Entry:
    """The class of one word as it stands in a text; capitals at a sentence's start or throughout make no difference."""
    vocabulary = _vocabulary()
    lower = word.lower()
    found = vocabulary.get(word) or vocabulary.get(lower) or (vocabulary.get(word.capitalize()) if word.isupper() else None)
    if found:
        return found
    value = number(lower)
    if value is not None:
        return Entry("fraction" if isinstance(value, float) else "number", value)
    if lower in ordinals():
        return Entry("ordinal_word", ordinals()[lower])
    return _compound(word, lower) or _shape(word, lower)


def _shape(word: str, lower: str) -> Entry:
    if word[0].isupper():
        return NOUN
    return ADJECTIVE if len(word) > 3 and lower.endswith(("e", "en", "er", "es", "em")) else OTHER


@cache
def _compounds() -> list[tuple[re.Pattern[str], str, dict[str, Any]]]:
    words = table("times_words")
    parts = {suffix: code for code, suffixes in words["part_suffix"].items() for suffix in suffixes}
    days = {form.lower(): n for n, forms in words["weekday"].items() for form in forms[:1] + forms[4:5]}
    heads = {head: code for code, found in words["compound_unit"].items() for head in found}
    months = {form.lower(): n for n, forms in words["month"].items() for form in forms}
    seasons = {"frühlings": "SP", "frühsommer": "SU", "sommer": "SU", "spätsommer": "SU", "herbst": "FA", "winter": "WI"}
    firsts = words["compound_first"]["whole"]
    return [
        (re.compile(rf"({_any(days)})-?({_any(parts)})s?"), "weekday_part", {"a": days, "b": parts}),
        (re.compile(rf"({_any(firsts)})()({_any(heads)})"), "compound_unit", {"c": heads}),
        (re.compile(rf"({_any(months)})-?(tag|{_any(parts)})e?s?"), "month_day", {"a": months, "b": parts | {"tag": ""}}),
        (re.compile(rf"({_any(seasons)})({_any(parts)})s?"), "season_part", {"a": seasons, "b": parts}),
        (re.compile(rf"({_any(months)})()-?(?:hälfte|wochen?|tagen?|wochenende)"), "month_part", {"a": months}),
        (re.compile(rf"[a-zäöüß]{{3,}}({_any(days)})"), "weekday", {"a": days}),
    ]


def _any(words: Any) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


TAILS = [
    "morgens",
    "abends",
    "nachts",
    "ig",
    "ige",
    "igen",
    "iger",
    "iges",
    "igem",
    "tag",
    "woche",
    "wochen",
    "hälfte",
    "wochenende",
    "jubiläum",
    "frist",
    "plan",
    "pläne",
    "feier",
    "vertrag",
    "vertrags",
    "vertrages",
    "verträge",
    "verträgen",
    "hoch",
    "tief",
    "haushalt",
    "programm",
    "zeitraum",
    "periode",
    "prognose",
    "vergleich",
    "mandat",
    "pause",
    "sperre",
    "streik",
    "streiks",
    "ticket",
    "trend",
    "bilanz",
    "plans",
    "planes",
]


@cache
def _tails() -> tuple[str, ...]:
    """Ends of words worth a closer look; all others are settled by one comparison."""
    words = table("times_words")
    return (*TAILS, *(s for v in words["part_suffix"].values() for s in v), *(s for v in words["compound_unit"].values() for s in v))


def _compound(word: str, lower: str) -> Entry | None:
    if not lower.endswith(_tails()) and lower.count("-") < 2:
        return None
    stem = lower.removesuffix("es").removesuffix("en").removesuffix("e").removesuffix("s")
    named = stem.endswith(tuple(table("times_words")["compound_other"]["words"]))
    for pattern, kind, maps in _compounds():
        if named and kind == "compound_unit":
            continue
        if found := pattern.fullmatch(lower):
            value = tuple(maps[key][found[i]] for i, key in enumerate("abc", 1) if key in maps)
            return Entry(kind, value if len(value) > 1 else value[0])
    return lasting(word) or (_any_unit(lower) if word[0].isupper() else None)


def _any_unit(lower: str) -> Entry | None:
    """ "Spielstunden", "Ferientage": after a number a duration, otherwise a name for something."""
    words = table("times_words")
    stem = lower.removesuffix("es").removesuffix("en").removesuffix("e").removesuffix("n").removesuffix("s")
    if any(stem.endswith(other) or lower.endswith(other) for other in words["compound_other"]["words"]) or "-" in lower:
        return None
    for code, heads in words["compound_unit"].items():
        for head in heads:
            if lower.endswith(head) and len(lower) > len(head) + 2:
                return Entry("any_unit", code)
    return None
