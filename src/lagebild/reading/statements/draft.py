"""Draft: a statement in token numbers, before it is resolved into a record."""

from __future__ import annotations

from dataclasses import dataclass, field

from lagebild.records.statement import StatementKind

Range = tuple[int, int]
"""Tokens ``[first:last]``."""


@dataclass(slots=True)
class Draft:
    """Content, roles and the rules that took them. `carrier` is the draft whose content this one stands in,
    `teller` a phrase that names who passes the words on, `antecedent` whom a pronoun of the frame most likely means."""

    kind: StatementKind
    content: list[Range]
    speaker: Range | None = None
    cue: list[int] = field(default_factory=list)
    frame: list[Range] = field(default_factory=list)
    addressee: Range | None = None
    stance: str = "asserts"
    medium: str = "unclear"
    why: list[str] = field(default_factory=list)
    unit: int = 0
    negated: bool = False
    carrier: Draft | None = None
    impersonal: bool = False
    teller: Range | None = None
    antecedent: Range | None = None

    @property
    def first(self) -> int:
        """First token of the content."""
        return self.content[0][0]

    @property
    def last(self) -> int:
        """Token after the last of the content."""
        return self.content[-1][1]

    def settle(self) -> bool:
        """Drop what is empty; False where no content is left."""
        self.content = sorted(part for part in self.content if part[0] < part[1])
        self.frame = [part for part in self.frame if part[0] < part[1]]
        if self.speaker and self.speaker[0] >= self.speaker[1]:
            self.speaker = None
        if self.addressee and self.addressee[0] >= self.addressee[1]:
            self.addressee = None
        return bool(self.content)

    def tokens(self) -> set[int]:
        """All tokens of the content."""
        return {i for first, last in self.content for i in range(first, last)}
