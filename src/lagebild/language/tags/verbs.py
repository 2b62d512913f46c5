"""Verb forms: what a word can be as a form of the verbs of the table, prefixes included.

Weak verbs are conjugated by rule, strong ones from their principal parts (Duden, Die Grammatik, "Konjugation"). The third persons and
the infinitive forms are built; the second person, rare in the press, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from lagebild.resources import table

Kind = Literal["sg", "pl", "past", "pasts", "sub1", "sub2", "sub2s", "part", "zu"]
"""3sg present; infinitive or plural present; past singular and plural; Konjunktiv I singular; Konjunktiv II singular and plural;
participle II; infinitive with zu inside ("anzugreifen")."""


class Form(NamedTuple):
    """One reading of a verb form."""

    kind: Kind
    lemma: str


@lru_cache(maxsize=50_000)
def forms(word: str) -> tuple[Form, ...]:
    """All readings of a lower-case word as a verb form; () where the table has no such verb."""
    if len(word) > 40:
        return ()
    plain = _plain().get(word, ())
    return plain or tuple(_prefixed(word))


def _prefixed(word: str) -> Iterator[Form]:
    for prefix in _prefixes("separable prefixes"):
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < 3:
            continue
        if rest.startswith("zu") and any(f.kind == "pl" for f in _known(rest[2:])):
            yield from (Form("zu", prefix + f.lemma) for f in _known(rest[2:]) if f.kind == "pl")
        yield from (Form(f.kind, prefix + f.lemma) for f in _known(rest))
    yield from _inseparable(word)


def _known(word: str) -> tuple[Form, ...]:
    return _plain().get(word) or tuple(_inseparable(word))


def _inseparable(word: str) -> Iterator[Form]:
    for prefix in _prefixes("inseparable prefixes"):
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) > 2:
            yield from (Form(f.kind, prefix + f.lemma) for f in _plain().get(rest, ()) if f.kind != "part")
            yield from (Form("part", prefix + f.lemma) for f in _plain().get("ge" + rest, ()) if f.kind == "part")


@cache
def _prefixes(name: str) -> tuple[str, ...]:
    words = next(row["prefixes"].split() for row in table("verbs") if row["class"] == name)
    return tuple(sorted(set(words), key=lambda w: (-len(w), w)))


@cache
def _plain() -> dict[str, tuple[Form, ...]]:
    found: dict[str, tuple[Form, ...]] = {}
    for form, reading in (*_strong(), *_weak()):
        if reading not in found.get(form, ()):
            found[form] = (*found.get(form, ()), reading)
    return found


@cache
def principal_parts() -> dict[str, tuple[str, str, str, str]]:
    """Strong and irregular verbs without prefix: infinitive to present, past and Konjunktiv II (third person singular), participle II."""
    lines = next(row["parts"] for row in table("verbs") if row["class"] == "strong").split("\n")
    rows = (line.split() for line in lines if line)
    return {infinitive: (present, past, second, participle) for infinitive, present, past, second, participle in rows}


def _strong() -> Iterator[tuple[str, Form]]:
    for infinitive, parts in principal_parts().items():
        yield from _build(infinitive, *parts)


def _weak() -> Iterator[tuple[str, Form]]:
    listed = next(row["infinitives"].split() for row in table("verbs") if row["class"] == "weak")
    known = {form.lemma for _, form in _strong()}
    for infinitive in listed:
        if infinitive not in known:
            stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
            link = "e" if stem[-1] in "td" or (stem[-1] in "mn" and stem[-2] not in "aeiouäöülrhmn") else ""
            past = stem + link + "te"
            participle = stem + link + "t" if _without_ge(infinitive) else "ge" + stem + link + "t"
            yield from _build(infinitive, stem + link + "t", past, past, participle)


def _without_ge(infinitive: str) -> bool:
    if infinitive.endswith("ieren"):
        return True
    return any(infinitive.startswith(prefix) and len(infinitive) > len(prefix) + 4 for prefix in _UNSTRESSED)


_UNSTRESSED = ("be", "ver", "er", "ent", "zer", "miss", "ge", "über", "unter", "voll", "wiederh")


def _build(infinitive: str, present: str, past: str, second: str, participle: str) -> Iterator[tuple[str, Form]]:
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    first = stem[:-2] + "le" if stem.endswith("el") else stem + "e"
    rows: list[tuple[str, Kind]] = [(present, "sg"), (infinitive, "pl"), (past, "past"), (_plural(past), "pasts"), (participle, "part")]
    rows += [(stem + "e", "sub1"), (first, "sub1")]
    if second != past:
        rows += [(second, "sub2"), (_plural(second), "sub2s")]
    for form, kind in rows:
        yield form, Form(kind, infinitive)


def _plural(form: str) -> str:
    return form + "n" if form.endswith("e") else form + "en"
