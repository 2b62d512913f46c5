"""Deadlines: by when something is to happen, from a time expression and the words around it.

Who set it for whom and what for is read elsewhere; this says which stretch is a deadline and which day it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lagebild.language.times import calendar
from lagebild.records.time import TimeExpression
from lagebild.resources import table

_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z]+)")
_RELATIVE = re.compile(r"(?:die |den )?(?:kommende|nächste|folgende)", re.IGNORECASE)
_RANGE = re.compile(r"\b(?:von|vom|zwischen)(?: de[mn])?\s*$", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:Es|Sie|Dieses|Diese|Dies) (?:läuft|laufen|endet|enden|verstreicht|lief|endete)\b")
_LASTED = re.compile(r"\b(?:(?:dauer|währ|tag|feier|arbeite|verhandel)ten?|zog(?:en)? sich|waren?|blieb(?:en)?|saß(?:en)?)\b")
CLAUSE = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class Deadline:
    """``text[start:end]`` with its cue ("bis Freitag"); `day` is the last day (ISO), None where it cannot be known.

    `time` is the expression it rests on, `rule` the table entry that took it.
    """

    start: int
    end: int
    text: str
    day: str | None
    time: TimeExpression
    rule: str


def deadlines(
    text: str, times: Sequence[TimeExpression], start: int = 0, end: int | None = None, anchor: str | None = None
) -> list[Deadline]:
    """The deadlines among `times` inside ``text[start:end]``; `anchor` is the ISO day durations without one of their own count from."""
    stop = len(text) if end is None else end
    opened = {time.end for time in times if _RANGE.search(text[max(0, time.start - 14) : time.start])}
    inside = (time for time in times if start <= time.start and time.end <= stop)
    found = (_deadline(text, time, start, stop, anchor) for time in inside)
    return [one for one in found if one and len(text[: one.start].rstrip()) not in opened]


def _deadline(text: str, time: TimeExpression, start: int, stop: int, anchor: str | None) -> Deadline | None:
    for rule in _rules():
        if time.type not in rule["type"]:
            continue
        for first, last in _fits(rule, text, time, start, stop):
            day = _last_day(time, anchor)
            over = _over(time, day, anchor) or (rule["id"] == "until" and _lasted(text, time, day, anchor))
            return None if over else Deadline(first, last, text[first:last], day, time, rule["id"])
    return None


def _over(time: TimeExpression, day: str | None, anchor: str | None) -> bool:
    """ "Bis heute", "bis 2008 war er Richter": a stretch that has ended is no deadline."""
    if time.value in ("PAST_REF", "PRESENT_REF") or time.text.lower() in ("heute", "gestern"):
        return True
    base = calendar.parse_day(anchor) or calendar.parse_day(time.anchor)
    last = calendar.parse_day(day)
    return base is not None and last is not None and last < base


def _lasted(text: str, time: TimeExpression, day: str | None, anchor: str | None) -> bool:
    """ "Die Sitzung dauerte bis Mitternacht": over by the time it is told."""
    if time.type != "TIME" or (day is not None and anchor is not None and day > anchor[:10]):
        return False
    clause = CLAUSE.split(text[max(0, time.start - 200) : time.start])[-1] + CLAUSE.split(text[time.end : time.end + 120])[0]
    return _LASTED.search(clause) is not None


@cache
def _rules() -> list[dict[str, Any]]:
    compiled = []
    for entry in table("times_deadlines"):
        rule = {"id": entry["id"], "type": entry["type"], "relative": entry.get("relative", False), "near": entry.get("near", False)}
        if "before" in entry:
            rule["before"] = re.compile(rf"\b{entry['before']}\s+$", re.IGNORECASE)
        for key in ("behind", "around", "verb"):
            if key in entry:
                rule[key] = re.compile(rf"\b{entry[key]}\b" if entry[key][:1] != "," else entry[key])
        compiled.append(rule)
    return compiled


def _fits(rule: dict[str, Any], text: str, time: TimeExpression, start: int, stop: int) -> Iterator[tuple[int, int]]:
    left = text[max(start, time.start - 40) : time.start]
    right = text[time.end : min(stop, time.end + 80)]
    if "verb" in rule and not _speaks_of_limit(rule, text, time, start, stop):
        return
    if "before" in rule:
        found = rule["before"].search(left)
        if (
            found
            and not _RANGE.search(left[: found.start()])
            and (not rule["relative"] or (_RELATIVE.match(time.text) and _DURATION.fullmatch(time.value or "")))
        ):
            yield time.start - len(left) + found.start(), time.end
    elif "behind" in rule:
        if "verb" in rule:
            right = text[time.end : time.end + 80]  # the clause behind is no part of this one
        found = rule["behind"].match(right.lstrip())
        if found:
            named = "verb" not in rule  # a word of its own ("Zeit", "Frist") belongs to it, a clause behind does not
            yield time.start, time.end + (len(right) - len(right.lstrip()) + found.end() if named else 0)
    else:
        yield time.start, time.end


def _speaks_of_limit(rule: dict[str, Any], text: str, time: TimeExpression, start: int, stop: int) -> bool:
    before = CLAUSE.split(text[max(start, time.start - 200) : time.start])[-1]
    if _PRONOUN.match(before.strip()):  # "Das Ultimatum steht. Es läuft am Freitag ab."
        before = " ".join(CLAUSE.split(text[max(0, time.start - 400) : time.start])[-2:])
    behind = CLAUSE.split(text[time.end : min(stop, time.end + 120)])[0]
    around = f"{before} {behind}"
    return bool(rule["around"].search(around) and rule["verb"].search(around))


def _last_day(time: TimeExpression, anchor: str | None) -> str | None:
    if time.interval and time.interval[1]:
        return time.interval[1][:10]
    base, found = calendar.parse_day(anchor), _DURATION.fullmatch(time.value or "")
    if base is None or not found:
        return None
    day = calendar.shift(base, f"P{found[1]}1{found[3]}", float(found[2]))
    return day.isoformat() if day else None
