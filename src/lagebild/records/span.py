"""Span: a verbatim stretch of an article's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open stretch of an article's canonical text, in Unicode code points.

    Invariant, checked by :func:`lagebild.records.proof.verify`: ``article.text[start:end] == text``.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Span:
        """The span ``source[start:end]``; raises ValueError where it is empty or outside of `source`."""
        if not 0 <= start < end <= len(source):
            raise ValueError(f"no span [{start}:{end}] in a text of {len(source)} characters")
        return cls(start, end, source[start:end])

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
