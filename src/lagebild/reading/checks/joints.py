"""Joints: the words that say two numbers speak of the same thing."""

from __future__ import annotations

import re
from itertools import pairwise

from lagebild.records.layers import Sentence
from lagebild.records.quantity import Quantity

#: A copula or apposition between an amount and its other form, and nothing between that starts something else.
SAME = re.compile(
    r"^(?:[^.;!?]{0,60}?(?:\bdas (?:sind|ist|waren|entspricht|entsprechen|wären|macht)\b"
    r"|\b(?:also|entspricht|entsprechend|das heißt|und damit"
    r"|und (?:nimmt|macht|umfasst|bedeckt|belegt|stellt) damit|sprich|oder|umgerechnet|mithin"
    r"|nach (?:heutigem|derzeitigem|aktuellem|damaligem) (?:Kurs|Wechselkurs|Umrechnungskurs))\b|[–(—]|\s-\s|,\s*was\b|\bwas\b)"
    r"[^.;!?\d]{0,40}$"
    r"|[^.;!?]{0,60}[.!]\s+(?:Das|Dies) (?:sind|ist|waren|entspricht|entsprach|entsprechen|macht)\b(?:\s+[a-zäöüß]+){0,3}\s*$)"
)
CLOSED = re.compile(r"\s*\([^()]*\)")
#: A year of which a newspaper speaks.
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: … but "(mit 9 Prozent …)" and "dann bei umgerechnet 11 Euro" speak of something else.
OTHER = re.compile(r"\(\s*mit\s+(?:\w+\s+)?$|\b(?:dann|später|zuvor|danach)\b")
#: A sentence that only says the last one's number in another form, or sums it up.
CARRIES_ON = re.compile(
    r"(?:Das|Dies) (?:sind|ist|waren|entspricht|entsprach|entsprechen|macht)\b"
    r"|(?:Zusammen|Zusammengenommen|In der Summe) (?:sind|waren|wären|macht|ergibt|ergeben|ergab) (?:das|dies|sie)\b"
    r"|Insgesamt (?:sind|waren|wären) (?:das|es)\b"
    r"|Insgesamt (?:wurden [\d.]+ Stimmen abgegeben|gaben [\d.]+ (?:Abgeordnete|Mitglieder|Wähler) ihre Stimmen? ab)"
    r"|(?:Im|In einem|Aufs|Auf das|Pro) (?:Jahr|Monat)\b(?: gerechnet| hochgerechnet)? (?:wären|sind|macht|ergibt|entspricht) das\b"
)
#: A sentence that takes a part of the last one's whole away.
TAKES_AWAY = re.compile(r"(?:Davon wurden )?[\d.]+ (?:davon )?(?:wurden|sind|waren)\b[^.;]{0,60}\b(?:sodass|so dass|damit|somit) ")


def same_thing(text: str, first: Quantity, second: Quantity) -> bool:
    """True where `second` is said to be `first` in another form: "…, das sind …", "also", "(…)"."""
    gap = CLOSED.sub("", text[first.end : second.start])
    return bool(SAME.match(gap)) and not OTHER.search(gap)


def units_of_sense(text: str, sentences: tuple[Sentence, ...]) -> list[tuple[int, int]]:
    """The sentences, each joined with a next one that only restates its number; numbers are compared within these alone."""
    spans = [(s.start, s.end) for s in sentences]
    joined = spans[:1]
    for (_, _), (start, end) in pairwise(spans):
        if (
            (CARRIES_ON.match(text, start) or TAKES_AWAY.match(text, start))
            and joined[-1][1] <= start
            and "\n" not in text[joined[-1][1] : start]
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
