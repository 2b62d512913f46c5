"""Shares in words that are no numbers of their own: "jeder vierte", "jede zehnte"."""

from __future__ import annotations

import re

from lagebild.records.quantity import Quantity

ORDINALS = {
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7, "achte": 8, "neunte": 9, "zehnte": 10, "zwölfte": 12,
    "zwanzigste": 20, "fünfzigste": 50, "hundertste": 100,
}  # fmt: skip
EVERY = re.compile(
    r"\b[Jj]ede[rnsm]? ("
    + "|".join(ORDINALS)
    + "|"
    + "|".join(o.capitalize() for o in ORDINALS)
    + r")[nrsm]?\b(?! (?:Tag|Woche|Monat|Jahr|Mal|Stunde|Minute))(?: ([A-ZÄÖÜ][\w-]+))?"
)


def find(article: str, text: str, span: tuple[int, int]) -> list[Quantity]:
    """The shares of ``text[span[0]:span[1]]`` as quantities ("jeder vierte" is about 0.25); a time's turn ("jede zweite Woche") is none."""
    if "ede" not in text[slice(*span)]:
        return []
    return [_share(article, m) for m in EVERY.finditer(text, *span)]


def _share(article: str, match: re.Match[str]) -> Quantity:
    start, end = match.start(), match.end(1)
    value = 1 / ORDINALS[match[1].lower()]
    return Quantity(
        article=article,
        start=start,
        end=end,
        text=match.string[start:end],
        value=value,
        unit="share",
        bound="about",
        of=match[2],
        number_start=start,
        number_end=end,
    )
