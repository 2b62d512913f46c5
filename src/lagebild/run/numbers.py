"""The running numbers of a corpus, and what they say of its undated articles."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lagebild.intake.dates.weighed import weigh
from lagebild.linking.dated import Estimate
from lagebild.linking.dating import Dating, Hint
from lagebild.linking.serial import Numbered, numbered, series
from lagebild.records.article import Article


class Numbers:
    """Of rows (article, source, address, title, publish day or moment)."""

    def __init__(self, rows: Iterable[tuple[str, str, str | None, str | None, str | None]]) -> None:
        read = [(numbered(source, url, title), article, published) for article, source, url, title, published in rows]
        self._series = series(read)
        self._undated: dict[str, Numbered] = {article: one for one, article, published in read if one and not published}

    def hints(self, article: str) -> list[Hint]:
        """What its dated neighbours in its series leave."""
        one = self._undated.get(article)
        return self._series[one.series].hints(one.number) if one and one.series in self._series else []

    def estimate(self, article: Article, found: Dating) -> Estimate | None:
        """The likeliest day inside of all bounds; None where its number has no part in them."""
        one = self._undated.get(article.id)
        if one is None or one.series not in self._series or not any(h.kind == "number" for h in found.hints):
            return None
        low, high = _bounds(article, found)
        chances = {d: chance for d, chance in self._series[one.series].chances(one.number).items() if low <= d <= high}
        likely = weigh(article.text, chances)
        return Estimate(likely.day, likely.probability, likely.first, likely.last, likely.within) if likely else None


def _bounds(article: Article, found: Dating) -> tuple[date, date]:
    own = [date.fromisoformat(d[:10]) if d else None for d in article.published_range or (None, None)]
    low = max((d for d in (found.earliest, own[0]) if d), default=date.min)
    return low, min((d for d in (found.latest, own[1]) if d), default=date.max)
