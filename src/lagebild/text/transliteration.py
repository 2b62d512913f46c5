"""A key for names that does not depend on how a foreign script was put into Latin letters.

German, English, Ukrainian and scholarly romanisation of Cyrillic and Arabic names fall together: Selenskyj, Selenskij, Zelensky and
Zelenskyy; Tschechow and Chekhov; Jurij, Juri and Yury. The key is for comparing, never for showing; equal keys are a reason to look
closer, not a proof. Rules after DIN 1460, ISO 9 and the BGN/PCGN tables, folded to what they have in common.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from lagebild.resources import table

#: In this order; the left side is a regular expression over lower-case letters without marks.
_FOLDS = (
    ("dsch|dzh", "j"),
    ("schtsch|shch", "s"),
    ("tsch+|tch+", "c~"),
    ("sch|sh|zh", "s"),
    ("kh+|ch+", "c~"),
    ("c(?!~)|qh*", "k"),
    ("c~", "c"),
    ("x", "ks"),
    ("tz|ts|z", "s"),
    ("ph+", "f"),
    ("th+", "t"),
    ("w", "v"),
    ("(?<=[^aeiouy])([aou])e(?![aeiou])", r"\1"),
    ("[yj]", "i"),
    ("i+e", "e"),
    (r"(.)\1+", r"\1"),
)
_COMPILED = tuple((re.compile(pattern), to) for pattern, to in _FOLDS)
_PLAIN = str.maketrans({"ß": "ss", "ł": "l", "đ": "d", "ø": "o", "æ": "a", "œ": "o", "ı": "i", "þ": "th", "ð": "d"})
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """The words of `name`, each folded, joined by one blank; "" where `name` holds no letter or digit."""
    return " ".join(_known(word) for word in _WORD.findall(_bare(name)))


def _bare(name: str) -> str:
    """Lower case without accents, apostrophes and soft hyphens."""
    decomposed = unicodedata.normalize("NFKD", name[:400].lower().translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’ʻʼ`´\u00ad")


def _known(word: str) -> str:
    folded = _fold(word)
    return _same().get(folded, folded)


def _fold(word: str) -> str:
    for pattern, to in _COMPILED:
        word = pattern.sub(to, word)
    return word


@cache
def _same() -> dict[str, str]:
    """Folded spellings of the reviewed table, each with the folded spelling it is compared as."""
    return {_fold(_bare(other)): _fold(_bare(row["same"][0])) for row in table("spellings") for other in row["same"][1:]}
