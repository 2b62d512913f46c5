"""One sentence of any corpus, with the layers that corpus has."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field


@dataclass(slots=True)
class Sentence:
    """Tokens and their layers; an empty layer, and an entry None, mean "not annotated", never "nothing there".

    `names` holds BIO labels; ``?`` is not annotated, ``O*`` is "nothing of the types this corpus annotates".
    `end` says whether a sentence ends with the last token (None: unknown).
    """

    tokens: list[str]
    source: str
    upos: list[str | None] = field(default_factory=list)
    stts: list[str | None] = field(default_factory=list)
    feats: list[dict[str, str] | None] = field(default_factory=list)
    lemma: list[str | None] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    end: bool | None = True


def held_out(key: str, one_in: int = 5) -> bool:
    """Whether the unit with this key (its text or its number) is kept from all training."""
    return zlib.crc32(key.encode()) % one_in == 0


def sentence_key(tokens: list[str]) -> str:
    """The key of a sentence for `held_out`: its letters and digits, so that tokenisation does not matter."""
    return "".join(char for token in tokens for char in token if char.isalnum())
