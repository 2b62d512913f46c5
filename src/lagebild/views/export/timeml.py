"""TimeML 1.2.1: an article's text with its time expressions, inline (TIMEX3 around the words) or stand-off (TIMEX3 by offsets).

Both are pure functions of the text and the records. Code points XML 1.0 cannot hold (most control characters, lone surrogates)
become U+FFFD, one for one, so offsets stay true. TimeML has no place for a vague interval; it travels in ``comment`` as EDTF.
An expression without a TIMEX3 value ("kürzlich") is left out: the attribute is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from lagebild.records.time import TimeExpression

HEADER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def inline(text: str, times: Sequence[TimeExpression], *, published: str | None = None, docid: str = "") -> str:
    """One TimeML document, the tags inside the text. Of expressions that overlap, the earlier (then longer) keeps its tag."""
    parts: list[str] = []
    position = 0
    for number, time in _disjoint(times):
        parts += [
            _clean(text[position : time.start]),
            f"<TIMEX3 {_attributes(number, time)}>",
            _clean(text[time.start : time.end]),
            "</TIMEX3>",
        ]
        position = time.end
    parts.append(_clean(text[position:]))
    return f"{HEADER}{_front(docid, published)}<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"


def standoff(text: str, times: Sequence[TimeExpression], *, published: str | None = None, docid: str = "") -> str:
    """One TimeML document, the text untouched; each TIMEX3 points at it by half-open code points. Overlaps are kept."""
    tags = "".join(
        f'<TIMEX3 {_attributes(number, time)} start="{time.start}" end="{time.end}" text={_quoted(time.text)}/>\n'
        for number, time in enumerate(sorted((t for t in times if t.value), key=_order), 1)
    )
    return f"{HEADER}{_front(docid, published)}<TEXT>{_clean(text)}</TEXT>\n<TIMEX3S>\n{tags}</TIMEX3S>\n</TimeML>\n"


def _order(time: TimeExpression) -> tuple[int, int]:
    return time.start, -time.end


def _disjoint(times: Sequence[TimeExpression]) -> Iterator[tuple[int, TimeExpression]]:
    end = number = 0
    for time in sorted(times, key=_order):
        if time.value and time.start >= end:
            number += 1
            end = time.end
            yield number, time


def _front(docid: str, published: str | None) -> str:
    head = f"<DOCID>{_clean(docid)}</DOCID>\n" if docid else ""
    if published is None:
        return head
    value = _quoted(published)
    timex = f'<TIMEX3 tid="t0" type="DATE" value={value} temporalFunction="false" functionInDocument="CREATION_TIME">'
    return f"{head}<DCT>{timex}{_clean(published)}</TIMEX3></DCT>\n"


def _attributes(number: int, time: TimeExpression) -> str:
    pairs = {
        "tid": f"t{number}",
        "type": time.type,
        "value": time.value or "",
        "mod": time.mod,
        "freq": time.freq,
        "quant": time.quant,
        "comment": _edtf(time),
    }
    return " ".join(f"{name}={_quoted(value)}" for name, value in pairs.items() if value is not None)


def _edtf(time: TimeExpression) -> str | None:
    if time.interval is None:
        return None
    return "/".join(bound or ".." for bound in time.interval)


def _clean(text: str) -> str:
    return escape(NOT_XML.sub("\ufffd", text))


def _quoted(text: str) -> str:
    return quoteattr(NOT_XML.sub("\ufffd", text))
