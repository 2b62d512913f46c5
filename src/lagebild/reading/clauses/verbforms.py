"""Verb forms: every form of the verbs the tables name, generated from principal parts.

A specification is an infinitive; ``an|greifen`` marks a separable particle, ``emp+fangen`` an inseparable prefix. Irregular bases
stand in ``verbs.yml``, all others are conjugated as weak verbs (Duden, Die Grammatik, "Konjugation").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from lagebild.language.tags.verbs import principal_parts
from lagebild.resources import table

Form = Literal["fin", "inf", "zu", "part"]

UNSTRESSED = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss")


class Analysis(NamedTuple):
    """One reading of one form: `tense` pres or past, `mood` ind, sub1 or sub2 (finite forms); `particle` must stand apart in the clause."""

    lemma: str
    form: Form
    tense: str = ""
    mood: str = ""
    plural: bool = False
    particle: str = ""


def lemma_of(spec: str) -> str:
    """The plain infinitive of a specification."""
    return spec.replace("|", "").replace("+", "")


def conjugate(spec: str) -> Iterator[tuple[str, Analysis]]:
    """(form, analysis) for every form of one verb; third persons only, plus the plural that "wir" shares with "sie"."""
    particle, _, rest = spec.rpartition("|")
    prefix, _, base = rest.rpartition("+")
    lemma = lemma_of(spec)
    for form, tense, mood, plural in _finite(base):
        whole = prefix + form
        yield whole, Analysis(lemma, "fin", tense, mood, plural, particle)
        if particle:
            yield particle + whole, Analysis(lemma, "fin", tense, mood, plural)
    yield lemma, Analysis(lemma, "inf")
    if particle:
        yield particle + "zu" + prefix + base, Analysis(lemma, "zu")
    yield particle + _participle(prefix, base), Analysis(lemma, "part")


def _finite(base: str) -> Iterator[tuple[str, str, str, bool]]:
    stem = base.removesuffix("en") if base.endswith("en") else base.removesuffix("n")
    present, past, second, _ = principal_parts().get(base) or _weak(stem)
    yield present, "pres", "ind", False
    yield base, "pres", "ind", True
    yield past, "past", "ind", False
    yield _plural(past), "past", "ind", True
    yield stem + "e", "pres", "sub1", False
    if second != past:
        yield second, "pres", "sub2", False
        yield _plural(second), "pres", "sub2", True


def _plural(form: str) -> str:
    return form + ("n" if form.endswith("e") else "en")


def _weak(stem: str) -> tuple[str, str, str, str]:
    linked = stem + ("e" if _needs_e(stem) else "")
    return linked + "t", linked + "te", linked + "te", linked + "t"


def _needs_e(stem: str) -> bool:
    """ "warnet", "atmet" need an e that "lernt" and "filmt" do not."""
    if stem.endswith(("t", "d")):
        return True
    return len(stem) > 2 and stem[-1] in "mn" and (stem[-2] not in "aeiouäöülrhmny" or stem[-3:-1] == "ch")


def _participle(prefix: str, base: str) -> str:
    strong = principal_parts().get(base)
    stem = base.removesuffix("en") if base.endswith("en") else base.removesuffix("n")
    part = strong[3] if strong else _weak(stem)[3]
    if strong:
        return prefix + (part.removeprefix("ge") if prefix and not base.startswith("ge") else part)
    bare = prefix or base.startswith(UNSTRESSED) or base.endswith("ieren")
    return prefix + part if bare else "ge" + part


def lexicon(specs: Iterable[str]) -> dict[str, tuple[Analysis, ...]]:
    """All forms of all `specs`, lower case, each with its analyses in order of specification."""
    found: dict[str, list[Analysis]] = {}
    for spec in specs:
        for form, analysis in conjugate(spec):
            readings = found.setdefault(form.lower(), [])
            if analysis not in readings:
                readings.append(analysis)
    return {form: tuple(readings) for form, readings in found.items()}


def closed_lexicon() -> dict[str, tuple[Analysis, ...]]:
    """Forms of the auxiliaries and modals."""
    found: dict[str, list[Analysis]] = {}
    grammar = table("clause_grammar")
    for lemma, forms in (grammar["auxiliaries"] | grammar["modals"]).items():
        for slot, words in forms.items():
            for word in words:
                found.setdefault(word, []).append(_closed(lemma, slot, word))
    return {form: tuple(readings) for form, readings in found.items()}


def _closed(lemma: str, slot: str, word: str) -> Analysis:
    if slot in ("inf", "part"):
        return Analysis(lemma, "inf" if slot == "inf" else "part")
    mood = slot if slot.startswith("sub") else "ind"
    return Analysis(lemma, "fin", "past" if slot == "past" else "pres", mood, word.endswith("n"))
