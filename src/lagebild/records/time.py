"""TimeExpression: a stretch of text that names a time, with its TIMEX3 value and the interval it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """`value` is TIMEX3 (TimeML 1.2.1), None where it cannot be known; `interval` is [earliest, latest] in ISO 8601 or EDTF.

    `anchor` is the date the value was counted from; `rule` names the table entry or rule that gave the value;
    `mod` (APPROX, START, MID, END, MORE_THAN, …), `freq` and `quant` are the TIMEX3 attributes of those names.
    Exported as record `time`.
    """

    article: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str | None
    interval: tuple[str | None, str | None] | None = None
    anchor: str | None = None
    mod: str | None = None
    freq: str | None = None
    quant: str | None = None
    rule: str = ""
