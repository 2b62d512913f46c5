"""German quantities: numbers with unit, bound and what they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lagebild.language.quantities.guards import counts, stands_alone
from lagebild.language.quantities.scan import Amount, Scanner
from lagebild.records.layers import Sentence, Token
from lagebild.records.quantity import Quantity
from lagebild.records.time import TimeExpression

#: "von 20 auf zuletzt gut 60 Euro".
MOST_BETWEEN = 4
#: "40 Millionen, auf die Straßen 25 und auf die Kultur 12 Millionen Euro": the one between has unit and multiplier of its neighbours.
GAPPED = re.compile(r",? (?:und |sowie )?(?:auf|für|an|in|bei) (?:(?:die|den|das|der|dem) )?[A-ZÄÖÜ][\w-]+ ")
YEARS = re.compile(r"(?:1\d|20)\d\d(?:\s*(?:bis|und|[-–])\s*(?:1\d|20)\d\d)?")


def find(
    article: str, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> list[Quantity]:
    """All quantities of `text`; what a date, clock time or recurring time already covers is not one, a duration is both."""
    taken = sorted((t.start, t.end) for t in times if t.type != "DURATION")
    scanner = Scanner(text)
    amounts = _shared_units(scanner, list(scanner.amounts()))
    return [
        _quantity(article, scanner, a)
        for a in amounts
        if _stands(scanner, a) and (counts(scanner, a.first, a.number) or not _covered(taken, *a.number))
    ]


def _shared_units(scanner: Scanner, amounts: list[Amount]) -> list[Amount]:
    """``von 20 auf 60 Millionen Euro``: the first number takes unit and multiplier of the second."""
    done = list(amounts)
    for k in reversed(range(len(amounts) - 1)):  # "28, 14 und zehn Prozent": the last one's unit is that of all
        before, after = done[k], done[k + 1]
        bare = before.unit == "1" and before.of is None and before.value is not None
        large = scanner.text[slice(*after.number)].split()[-1] in scanner.lex.magnitudes
        between = scanner.text[before.number[1] : after.number[0]]
        joined = (between.split()[:1] in (["auf"], ["statt"]) and len(between.split()) <= MOST_BETWEEN) or between in (
            " und ",
            " beziehungsweise ",
            " bzw. ",
            " mal ",
        )
        joined = joined or (large and k > 0 and _large(scanner, amounts[k - 1]) and bool(GAPPED.fullmatch(between)))
        joined = joined or (between in (" der ", " von ", " der insgesamt ") and large and "," in scanner.text[slice(*before.number)])
        joined = joined or (between == ", " and done[k + 1] is not amounts[k + 1])
        if bare and joined and (after.unit != "1" or (large and (before.value or 0.0) < 1000)):
            own = scanner.text[slice(*before.number)].split()[-1] in scanner.lex.magnitudes
            scale = 1.0 if own else scanner.lex.magnitudes.get(scanner.text[slice(*after.number)].split()[-1], 1.0)
            done[k] = replace(before, unit=after.unit, value=before.value * scale if before.value else before.value)
    return done


def _large(scanner: Scanner, amount: Amount) -> bool:
    return scanner.text[slice(*amount.number)].split()[-1] in scanner.lex.magnitudes


def _stands(scanner: Scanner, amount: Amount) -> bool:
    if amount.unit != "1" or amount.of:
        return True
    if amount.bound != "exact" or amount.range is not None:
        return not YEARS.fullmatch(scanner.text[slice(*amount.number)])  # "gegen 1990" is a year
    large = scanner.text[slice(*amount.number)].split()[-1] in ("Millionen", "Milliarden", "Billionen", "Mio.", "Mrd.")
    return large or stands_alone(scanner, amount.first, amount.number)  # "der Umbau 1,8 Millionen": no name has millions


def _covered(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    i = bisect_left(taken, (end, -1))
    return any(s < end and start < e for s, e in taken[max(0, i - 2) : i])


def _quantity(article: str, scanner: Scanner, amount: Amount) -> Quantity:
    start, end = scanner.words[amount.first].start, max(scanner.words[amount.last - 1].end, amount.number[1])
    if scanner.text[end - 1] == "." and amount.unit == "1":
        end -= 1  # the full stop the scanner kept with an abbreviation's sake
    return Quantity(
        article=article,
        start=start,
        end=end,
        text=scanner.text[start:end],
        value=amount.value,
        unit=amount.unit,
        bound=amount.bound,
        range=amount.range,
        of=amount.of,
        per=amount.per,
        number_start=amount.number[0],
        number_end=amount.number[1],
    )
