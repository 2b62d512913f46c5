"""Words that say what a person is: "Präsident", "Außenministerin", "US-Sondergesandten", "Dr."."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from lagebild.resources import table


class Title(NamedTuple):
    """`word` is the dictionary form of the whole word, `head` that of its last part; `sort` office, profession or address."""

    word: str
    head: str
    sort: str
    gender: str


@cache
def bodies() -> frozenset[str]:
    """Titles that are bodies too: "Bundesrat"."""
    return frozenset(word for row in table("titles") if row.get("bodies") for word in row["words"].split())


@lru_cache(maxsize=50_000)
def title(word: str) -> Title | None:
    """The title that `word` is or ends in; None where it is none."""
    if not word[:1].isupper() or len(word) > 60:
        return None
    exact = _forms().get(word)
    if exact:
        return exact
    part = word.rsplit("-", 1)[-1]
    if part != word:
        inner = title(part[:1].upper() + part[1:])
        return inner and inner._replace(word=word[: len(word) - len(part)] + _shape(inner.word, part))
    return _compound(word)


def _compound(word: str) -> Title | None:
    """ "Vizekanzlers": the longest known title at the end of the word."""
    forms = _lower_forms()
    for cut in range(3, len(word) - 3):
        found = forms.get(word[cut:])
        if found:
            return found._replace(word=word[:cut] + found.word.lower())
    return None


def _shape(base: str, part: str) -> str:
    return base if part[:1].isupper() else base.lower()


@cache
def _lower_forms() -> dict[str, Title]:
    return {form[0].lower() + form[1:]: found for form, found in _forms().items() if found.sort != "address" and len(form) > 3}


@cache
def _forms() -> dict[str, Title]:
    found: dict[str, Title] = {}
    for row in table("titles"):
        for base in row["words"].split():
            for form, gender in _inflect(base, row["class"]):
                word = base if gender == "m" or form[-1] == "e" else form
                found.setdefault(form, Title(word, base, row["class"], gender))
    return found


def _inflect(base: str, sort: str) -> list[tuple[str, str]]:
    if sort == "address":
        female = base in ("Frau", "Mrs.", "Ms.", "Lady", "Madame", "Freifrau") or base.endswith("in")
        gender = "f" if female else "" if (base[-1] == "." and base != "Mr.") or base == "Familie" else "m"
        return [(base, gender)]
    if base in _FEMALE:
        return [(base, "f")]
    stem = base.removesuffix("e")
    forms = [(base, "m" if base[-3:] not in ("nde", "dte", "gte", "ete") else "")]
    if base.endswith(("nder", "dter", "ndter", "gter", "eter", "ndeter")) and base not in _AGENTS:
        root = base.removesuffix("r")
        return [(base, "m"), (root, ""), (root + "n", "m"), (root + "m", "m")]
    forms += [(base + ending, "m") for ending in (("n", "ns") if base.endswith("e") else ("s", "es", "en", "n"))]
    return [*forms, (stem + "in", "f"), (_umlaut(stem) + "in", "f")]


_FEMALE = frozenset(("Königin", "Prinzessin", "Tochter", "Schwester", "Mutter", "Ehefrau", "Witwe"))
_AGENTS = frozenset(("Gründer", "Mitgründer", "Verteidiger", "Vertreter"))


def _umlaut(stem: str) -> str:
    return {"Staatsanwalt": "Staatsanwält", "Anwalt": "Anwält", "Rechtsanwalt": "Rechtsanwält", "Arzt": "Ärzt", "Landrat": "Landrät"}.get(
        stem, stem
    )
