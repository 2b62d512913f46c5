"""Who had a shared passage from whom. Where nothing tells, the answer is unknown."""

from __future__ import annotations

import re

from lagebild.records.article import Article
from lagebild.records.passage import Direction, PassageSide

#: So many words alike are copied, not said twice by chance.
COPIED = 20
QUOTED = re.compile(r"[„»“\"]([^„“”\"»«]{3,600})[“”\"«]")


def direction(a: Article, b: Article, left: PassageSide, right: PassageSide, words: int) -> tuple[Direction, str]:
    """The direction and, in one English sentence, why."""
    if shared := sorted(set(a.credits) & set(b.credits)):
        return "common_source", f"both credit {', '.join(shared)}"
    for one, other, whence in ((a, b, "b_from_a"), (b, a, "a_from_b")):
        if one.outlet and one.outlet.casefold() in {c.casefold() for c in other.credits}:
            return ("b_from_a" if whence == "b_from_a" else "a_from_b"), f"the later credits {one.outlet}"
    if a.previous == b.id or b.previous == a.id:
        return ("a_from_b" if a.previous == b.id else "b_from_a"), "two versions of one article"
    if _quoted(a.text, left) and _quoted(b.text, right):
        return "common_source", "both quote the same words"
    return _by_date(a, b, words)


def _by_date(a: Article, b: Article, words: int) -> tuple[Direction, str]:
    if a.credits or b.credits:
        credited = ", ".join(sorted({*a.credits, *b.credits}))
        return "unknown", f"only one of them credits {credited}"
    first, second = (a.published or "")[:10], (b.published or "")[:10]
    if not first or not second:
        return "unknown", "the publish date of at least one is not known"
    if first == second or words < COPIED:
        return "unknown", "published on one day" if first == second else "too few words to tell copying from a common source"
    return ("b_from_a" if first < second else "a_from_b"), f"{words} words alike, and the other appeared first ({min(first, second)})"


def _quoted(text: str, side: PassageSide) -> bool:
    """True where the whole passage stands in quotation marks."""
    around = max(0, side.start - 600)
    window = text[around : side.end + 600]
    return any(around + m.start() <= side.start and side.end <= around + m.end() for m in QUOTED.finditer(window))
