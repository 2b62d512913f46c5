"""Coordinated expressions that share their right end: "am 3., 4. und 7. Oktober", "16 bis 17.30 Uhr", "50 statt 30 Jahre"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lagebild.language.times import calendar
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.meaning import Meaning

LINKS = frozenset({"and", "until", "comma", "slash", "dash"})
SKIPPED = frozenset({"am", "det", "zu", "um", "from", "im", "in", "for"})
STEPS = {"last": -1, "this": 0, "current": 0, "next": 1}
HEADS = {
    "day_month": ("ordinal",),
    "short_date": ("ordinal",),
    "full_date": ("ordinal",),
    "clock": ("clock", "number"),
    "century": ("ordinal",),
    "duration": ("number", "fraction", "decimal", "one"),
    "counted_later": ("number", "fraction", "decimal", "one"),
    "relative_unit": ("last", "this", "current", "next"),
    "this_unit": ("last", "next"),
    "relative_range": ("number", "fraction", "decimal"),
}
MOST = 31


def partners(lexemes: Sequence[Lexeme], build: str, first: int, head: Lexeme, meaning: Meaning) -> Iterator[tuple[int, Meaning]]:
    """(lexeme index, meaning) of the shortened partners left of an expression that starts at lexeme `first`, from right to left."""
    kinds = HEADS.get(build)
    if kinds is None or meaning.value is None:
        return
    for _ in range(MOST):
        found = _before(lexemes, first, kinds)
        if found is None:
            return
        partner = _like(meaning, build, lexemes[found], head)
        if partner is None:
            return
        yield found, partner
        first = found


def _before(lexemes: Sequence[Lexeme], first: int, kinds: tuple[str, ...]) -> int | None:
    index = first - 1
    while index >= 0 and (lexemes[index].kind in SKIPPED or lexemes[index].text == "nur") and first - index < 4:
        index -= 1
    if index < 0:
        return None
    if _from_to(lexemes, index, kinds):
        return index
    if lexemes[index].kind not in LINKS and not _from_to(lexemes, index - 1, kinds):
        return None
    index -= 1
    if index >= 0 and lexemes[index].kind == "comma":
        index -= 1
    return index if index >= 0 and lexemes[index].kind in kinds else None


def _from_to(lexemes: Sequence[Lexeme], index: int, kinds: tuple[str, ...]) -> bool:
    """ "Vom 10. zum 11. Mai", "vom 10. auf den 11. Mai": the link is one between days only behind "vom"."""
    if index < 1 or kinds != ("ordinal",) or lexemes[index].kind != "ordinal" or lexemes[index - 1].kind != "from":
        return False
    return lexemes[index + 1].kind in ("zu", "onto")


def _like(meaning: Meaning, build: str, partner: Lexeme, head: Lexeme) -> Meaning | None:
    value = meaning.value or ""
    if build in ("day_month", "short_date", "full_date"):
        return _day(meaning, value, partner.value)
    if build == "clock":
        hour, minute = partner.value if partner.kind == "clock" else (partner.value, 0)
        if not 0 <= hour <= 24:
            return None
        return Meaning(
            "TIME", f"{value[: value.index('T')]}T{hour:02d}:{minute:02d}{value[value.index('T') + 6 :]}", anchor=meaning.anchor, bare=True
        )
    if build in ("relative_unit", "this_unit"):
        return _relative(meaning, partner, head)
    if build == "century":
        centuries = head.value == "P1CE" and 1 <= partner.value <= 30
        return Meaning("DATE", f"{partner.value - 1:02d}", bare=True) if centuries else None
    return Meaning("DURATION", calendar.scale(head.value, partner.value), interval=meaning.interval, bare=True)


def _relative(meaning: Meaning, partner: Lexeme, head: Lexeme) -> Meaning | None:
    """ "In **diesem** und im nächsten Jahr"."""
    anchor = calendar.parse_day(meaning.anchor)
    if anchor is None or meaning.type != "DATE" or head.value not in ("P1Y", "P1M", "P1W", "P1D", "P1Q"):
        return None
    found = calendar.shift(anchor, head.value, STEPS[partner.kind])
    return Meaning("DATE", calendar.unit_value(found, head.value), anchor=meaning.anchor, bare=True) if found else None


def _day(meaning: Meaning, value: str, number: int) -> Meaning | None:
    if not 1 <= number <= 31:
        return None
    text = f"{value[:8]}{number:02d}"
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return Meaning("DATE", text, bare=True) if value.startswith("XXXX") else None
    return Meaning("DATE", text, day=day, anchor=meaning.anchor, bare=True)
