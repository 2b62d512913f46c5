"""What the encoder sees of a word: its form if it is known, affixes, shape and character 4-grams, hashed.

The vocabulary is open: every string has features. The cost per word is bounded, whatever its length.
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Mapping
from typing import NamedTuple

AFFIX_ROWS = 1 << 14
NGRAM_ROWS = 1 << 15
AFFIXES = 11
"""Shape, prefixes of 1 to 4, suffixes of 1 to 5, and one for the last part of a hyphenated word."""
NGRAMS = 16
"""Most 4-grams that are looked at: the first 8 and the last 8 of a longer word."""
UNKNOWN = 0
MASK = 1
RESERVED = 2
EDGE = 40
"""Characters that are looked at on each side of a long token."""

_DIGITS = str.maketrans("123456789", "000000000")
_DROP = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = str.maketrans({"»": "“", "«": "„", "‟": "“", "‹": "‚", "›": "‘", "‑": "-", "‐": "-", "−": "–"})


class Features(NamedTuple):
    """Row numbers: of the form table, of the affix table (always `AFFIXES`), of the n-gram table (0 to `NGRAMS`)."""

    form: int
    affixes: list[int]
    ngrams: list[int]


def normalise(token: str) -> str:
    """The token as the encoder reads it: composed umlauts, no soft hyphens, bounded length."""
    if len(token) > 2 * EDGE:
        token = token[:EDGE] + token[-EDGE:]
    if not token.isascii():
        token = unicodedata.normalize("NFC", token.translate(_DROP)).translate(_QUOTES)
    return token


def form_key(token: str) -> str:
    """The key of the form vocabulary: lower case, digits as zeros."""
    return token.lower().translate(_DIGITS)


def shape(token: str) -> str:
    """``Xxxx``, ``XX``, ``x-X``, ``d.d``: runs longer than two are cut to two."""
    marks: list[str] = []
    for char in token[:20]:
        mark = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if marks[-2:] != [mark, mark]:
            marks.append(mark)
    return "".join(marks)


def _row(seed: str, text: str, rows: int) -> int:
    return zlib.crc32((seed + text).encode("utf-8", "surrogatepass")) % rows


def features(token: str, forms: Mapping[str, int]) -> Features:
    """The features of a token; `forms` maps form keys to rows of the form table."""
    clean = normalise(token)
    key = form_key(clean)
    affixes = [_row("~", shape(clean), AFFIX_ROWS)]
    affixes += [_row(f"p{size}", key[:size], AFFIX_ROWS) for size in (1, 2, 3, 4)]
    affixes += [_row(f"s{size}", key[-size:], AFFIX_ROWS) for size in (1, 2, 3, 4, 5)]
    affixes.append(_row("h", key.rpartition("-")[2] if "-" in key[1:] else "", AFFIX_ROWS))
    framed = f"^{key}$"
    grams = [framed[at : at + 4] for at in range(len(framed) - 3)]
    if len(grams) > NGRAMS:
        grams = grams[: NGRAMS // 2] + grams[-NGRAMS // 2 :]
    return Features(forms.get(key, UNKNOWN), affixes, [_row("g", gram, NGRAM_ROWS - 1) + 1 for gram in grams])
