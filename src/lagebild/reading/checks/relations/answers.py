"""Answers: for, against and undecided shares of one poll exclude each other, so together they are at most a hundred per cent.

Also told over neighbouring sentences: "62 Prozent der Befragten sind dafür. 31 Prozent sind dagegen, zwölf Prozent haben keine Meinung."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lagebild.language.quantities import stretch
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.sums import ZERO
from lagebild.reading.checks.wording import with_unit
from lagebild.records.layers import Sentence
from lagebild.records.quantity import Check, Quantity, Why
from lagebild.resources import table

#: A poll says whom it asked.
ASKED = re.compile(
    r"\b(?:[Uu]mfrage\w*|Befragung\w*|[Bb]efragte\w*|Deutschen|Bundesbürger\w*|Bürger\w*|Wähler\w*|Wahlberechtigten|Einwohner\w*"
    r"|Bevölkerung"
    r"|Menschen|Mitglieder\w*|Beschäftigten|Unternehmen|Betriebe\w*|Firmen|Teilnehmer\w*|Leser\w*|Schüler\w*|Eltern|Anhänger\w*|Studenten"
    r"|Studierenden|Lehrer\w*|Ärzte|Österreicher|Schweizer|Franzosen|Briten|Ukrainer\w*|Polen|Amerikaner|US-Amerikaner|Delegierten)\b"
)
#: Several answers were allowed, or other times and people are compared.
LOOSE = re.compile(
    r"[Mm]ehrfach(?:nennung|antwort|auswahl)|[Mm]ehrere (?:Antworten|Angaben|Nennungen)|\b(?:[Vv]orjahr\w*|[Vv]ormonat\w*|zuvor"
    r"|früher|damals|zuletzt"
    r"|[Jj]etzt|inzwischen|mittlerweile|bisher|noch vor|[Vv]or (?:einem|zwei|drei|vier|fünf) \w+|zugleich|gleichzeitig|zudem|außerdem"
    r"|auch|ebenfalls"
    r"|darunter|davon|hiervon|von ihnen|von diesen|unter ihnen|wiederum|aber auch|andere Frage|jeweils|Prozentpunkte?|Punkte?)\b"
)
#: Where the part of a text that belongs to one share begins; and what it may name besides the question.
BOUNDARY = re.compile(r"[.;:!?,(–—]\s|\b(?:und|während|wohingegen|aber|doch)\s")
NOUN = re.compile(r"(?<=[\s(„])[A-ZÄÖÜ][\wäöüß-]*")
SMALL = re.compile(
    r"(?:Prozent|Befragten?|Meinung|Angaben?|Antwort|Urteil|Haltung|Ansicht|Der|Die|Das|Den|Dem|Es|Sie|Für|Gegen|Dafür|Dagegen|Keine"
    r"|Nur|Rund|Etwa"
    r"|Weitere|Weiteren|Knapp|Gut|Fast|Immerhin|Mit|Nicht|Übrigen|Rest|Ja|Nein|Frage|Vorschlag|Plan|Vorhaben|Teilnehmer|Umfrage)$"
)
NEGATED = re.compile(r"\b(?:nicht|kein\w*|weder|kaum)\b")
#: A later answer with a clause of its own answers another question.
OTHER = re.compile(r",\s[^.;]*\b(?:zu [a-zäöüß]+n|\w+zu\w+en|dass|wenn|weil|ob|falls|um)\b")
WHOLE = 100.0
MOST, FURTHEST, LEAST = 4, 260, 5


@dataclass(frozen=True, slots=True)
class _Answer:
    share: Quantity
    side: str
    nouns: frozenset[str]
    claused: bool


def find(article: str, text: str, sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> Iterator[Check]:
    """All polls of one article whose answers are told one behind the other."""
    shares = [q for q in quantities if q.unit == "percent" and q.value is not None]
    if len(shares) < 2 or not ASKED.search(text):
        return
    told = [_answer(text, sentences, quantities, q) for q in shares]
    k = 0
    while k < len(told):
        group = _group(text, told[k:])
        if len(group) > 1 and ASKED.search(_around(text, sentences, group)) and not LOOSE.search(_around(text, sentences, group)):
            yield from _of_hundred(article, [a.share for a in group])
        k += max(1, len(group))


def _group(text: str, told: Sequence[_Answer | None]) -> list[_Answer]:
    """The answers from the first on that speak of the same question and are each another one."""
    group: list[_Answer] = []
    for answer in told[:MOST]:
        if answer is None or any(answer.side == a.side for a in group):
            break
        if group and (answer.claused or answer.nouns - group[0].nouns or answer.share.start - group[-1].share.end > FURTHEST):
            break
        if group and "\n\n" in text[group[-1].share.end : answer.share.start]:
            break
        group.append(answer)
    return group


def _around(text: str, sentences: Sequence[Sentence], group: Sequence[_Answer]) -> str:
    first, last = group[0].share.start, group[-1].share.end
    return " ".join(text[s.start : s.end] for s in sentences if s.end > first and s.start < last)


def _answer(text: str, sentences: Sequence[Sentence], quantities: Sequence[Quantity], share: Quantity) -> _Answer | None:
    """The side a share takes, by the words of its own part of the sentence; None where it takes none or two."""
    home = next((s for s in sentences if s.start <= share.start < s.end), None)
    others = [q for q in quantities if home and home.start <= q.start < home.end]
    if home is None or any(q.unit != "percent" for q in others):
        return None
    after = next((q.start for q in others if q.start > share.start), None)
    before = max((q.end for q in others if q.end <= share.start), default=None)
    start = home.start if before is None else _boundary(text, before, share.start)
    end = home.end if after is None else _boundary(text, share.end, after)
    side = side_of(text[start:end])
    nouns = frozenset(n for n in NOUN.findall(f" {text[start : share.start]} {text[share.end : end]}") if not SMALL.match(n))
    return _Answer(share, side, nouns, bool(OTHER.search(text, start, end))) if side else None


def _boundary(text: str, start: int, end: int) -> int:
    marks = [m.start() for m in BOUNDARY.finditer(text, start, end)]
    return marks[-1] if marks else start


def side_of(part: str) -> str | None:
    """The side that the words of one answer take, "for", "against" or "undecided"; None where they take none or two."""
    found = [side for side, patterns in _patterns() if any(p.search(part) for p in patterns)]
    if len(found) > 1 and "undecided" in found:
        return None
    if found == ["for"] and NEGATED.search(part):
        return None
    return found[0] if len(found) == 1 else None


@cache
def _patterns() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    """For each side the patterns of resources/poll_answers.yml."""
    return tuple((side, tuple(re.compile(e["pattern"]) for e in entries)) for side, entries in table("poll_answers").items())


def _of_hundred(article: str, shares: Sequence[Quantity]) -> Iterator[Check]:
    """A finding where the last cannot be what is left of a hundred by the others, whatever they were rounded from."""
    stretches = [s for q in shares if (s := stretch.of(q))]
    *others, last = shares
    if len(stretches) < len(shares) or sum(q.value or 0.0 for q in shares) <= WHOLE + len(shares) / 2:
        return
    gone = sum(stretches[:-1], start=ZERO)
    most, told = max(0.0, WHOLE - gone.low), max(0.0, WHOLE - sum(q.value or 0.0 for q in others))
    if stretches[-1].low <= most:
        return
    bound = [with_unit(told, "percent", german=g) for g in (True, False)]
    shown = Why(f"höchstens {bound[0]}", f"at most {bound[1]}")
    sums = [" + ".join(with_unit(q.value or 0.0, "percent", german=g) for q in others) for g in (True, False)]
    basis = Why(f"Antworten, die sich ausschließen ({sums[0]})", f"Answers that exclude each other ({sums[1]})")
    sides = Sides(Stretch(0.0, most), stretches[-1], told, last.value or 0.0, "percent", shown)
    yield check(article, "sum", tuple(shares), sides, basis)
