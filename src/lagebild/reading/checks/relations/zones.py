"""One moment on two clocks: "16.39 Uhr MESZ (14.39 Uhr UTC)"; of a local time only that clocks differ by quarters of an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.records.article import Article
from lagebild.records.quantity import Check, Why
from lagebild.records.span import Span

#: Hours ahead of UTC (IANA time zone database); "Ortszeit" may be any.
AHEAD = {
    "MESZ": 2.0, "MEZ": 1.0, "UTC": 0.0, "GMT": 0.0, "WEZ": 0.0, "BST": 1.0, "Moskauer Zeit": 3.0, "MSK": 3.0, "EST": -5.0,
    "EDT": -4.0, "CST": -6.0,
    "CDT": -5.0, "MST": -7.0, "PST": -8.0, "PDT": -7.0, "Kiewer Zeit": None, "Ortszeit": None, "Lokalzeit": None, "örtlicher Zeit": None,
    "deutscher Zeit": None,
}  # fmt: skip
ZONE = "|".join(re.escape(z) for z in AHEAD)
CLOCK = r"(?P<h{0}>[01]?\d|2[0-4])(?:[.:](?P<m{0}>[0-5]\d))?\s*(?:Uhr|h)?\s*\(?(?P<z{0}>" + ZONE + r")\)?"
TWICE = re.compile(
    r"(?<![\d.:,])"
    + CLOCK.format(1)
    + r"(?:\s+[A-ZÄÖÜ]{2,4}\b)?\s*(?:[,(/;–—-]|\bist\b|\boder\b)\s*(?:[a-zäöüß]+\s+){0,3}"
    + CLOCK.format(2)
)
DAY = 24 * 60
DEUTSCH = (1.0, 2.0)  # MEZ or MESZ


def told(text: str) -> bool:
    """True where a zone is named at all; without one no sentence need be read."""
    return any(zone in text for zone in AHEAD)


def find(article: Article, span: tuple[int, int]) -> Iterator[Check]:
    """All moments told by two clocks in ``text[span[0]:span[1]]``."""
    for match in TWICE.finditer(article.text, *span):
        first, second = _minutes(match, 1), _minutes(match, 2)
        apart = (second - first) % DAY
        choices = _apart(match["z1"], match["z2"])
        near = min(choices, key=lambda c: min((c - apart) % DAY, (apart - c) % DAY)) if choices else round(apart / 15) * 15
        yield _check(article, match, (first + near) % DAY, second % DAY)


def _apart(first: str, second: str) -> list[int]:
    """The minutes two zones may lie apart; [] where one of them may be any, for local time lies some quarters of an hour from any other."""
    sides = [DEUTSCH if z == "deutscher Zeit" else (AHEAD[z],) for z in (first, second)]
    return [round(60 * (b - a)) for a in sides[0] for b in sides[1] if a is not None and b is not None]


def _minutes(match: re.Match[str], which: int) -> int:
    return 60 * int(match[f"h{which}"]) + int(match[f"m{which}"] or 0)


def _check(article: Article, match: re.Match[str], expected: int, said: int) -> Check:
    spans = tuple(_span(match, k) for k in (1, 2))
    fits = expected == said
    de = f"{spans[0].text} Uhr {match['z1']} ist {_clock(expected)} Uhr {match['z2']}"
    en = f"{spans[0].text} {match['z1']} is {_clock(expected)} {match['z2']}"
    return Check(
        id=Check.identify(article.id, "clock", spans),
        article=article.id,
        kind="clock",
        verdict="consistent" if fits else "inconsistent",
        spans=spans,
        expected=_clock(expected),
        found=_clock(said),
        why=Why(f"{de}." if fits else f"{de}, nicht {_clock(said)} Uhr.", f"{en}." if fits else f"{en}, not {_clock(said)}."),
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02d}"


def _span(match: re.Match[str], which: int) -> Span:
    start, end = match.start(f"h{which}"), match.end(f"m{which}") if match[f"m{which}"] else match.end(f"h{which}")
    return Span(start, end, match.string[start:end])
