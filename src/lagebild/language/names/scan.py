"""One article's tokens as the name rules see them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lagebild.language.closed import readings
from lagebild.language.lists import listed
from lagebild.language.names.gazetteer import index
from lagebild.language.names.titles import title
from lagebild.records.layers import Name, NameKind, Sentence, Token

_NOUN_ENDINGS = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "tion",
    "ismus",
    "tät",
    "nis",
    "tum",
    "chen",
    "ungen",
    "heiten",
    "keiten",
    "schaften",
    "tionen",
)
_CALENDAR = listed("calendar and measures")
PARTICLES = frozenset(
    (
        "von",
        "van",
        "de",
        "der",
        "den",
        "di",
        "da",
        "del",
        "della",
        "bin",
        "ibn",
        "al",
        "el",
        "ten",
        "ter",
        "te",
        "zu",
        "la",
        "le",
        "du",
        "dos",
        "vom",
    )
)

ARABIC_ARTICLES = frozenset(("al-", "el-", "as-", "ad-", "an-", "ar-", "at-", "az-", "ed-", "es-"))
"""The article of an Arabic name as it is spelled before its noun, assimilated or not: "al-Fattah", "as-Sisi"."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")


def plain_words(text: str, tokens: Sequence[Token]) -> list[str]:
    """The tokens without soft hyphens and zero-width characters, umlauts composed, so that the tables know them."""
    words = [token.text for token in tokens]
    if text.isascii() or (_INVISIBLE.search(text) is None and unicodedata.is_normalized("NFC", text)):
        return words
    return [_INVISIBLE.sub("", unicodedata.normalize("NFC", word)) or word for word in words]


def nameable_first(word: str) -> bool:
    """False for nearly every word that cannot be part of a name: neither a capital nor an Arabic article before a hyphen."""
    return word[:1].isupper() or word[2:3] == "-"


def _surname_like(word: str) -> bool:
    if len(word) < 2:
        return False
    if not word[0].isupper():
        return word[:3] in ARABIC_ARTICLES and word[3:4].isupper()
    lower = word.lower()
    ending = len(word) > 4 and lower.endswith(_NOUN_ENDINGS)  # "Jung" is no noun in -ung
    if lower in readings() or word in _CALENDAR or (word.isupper() and len(word) > 3) or ending:
        return False
    return title(word) is None


class Scan:
    """`words` are the tokens as written, `taken` marks what a name already covers; `names` collects."""

    def __init__(self, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.tokens = tokens
        self.words = plain_words(text, tokens)
        self.vocabulary = frozenset(self.words)
        self.sentences = sentences
        self.taken = bytearray(len(tokens))
        self.opens = bytearray(len(tokens))
        for sentence in sentences:
            self.opens[sentence.first] = 1
        self.names: list[Name] = []
        self._before = ["" if opens else word for word, opens in zip(["", *self.words], self.opens, strict=False)]
        self._surnames: dict[str, bool] = {}

    def before(self, i: int) -> str:
        """The word before token `i` of the same sentence, "" at its beginning."""
        return self._before[i]

    def capital(self, i: int) -> bool:
        """True for a capitalised word that is no function word: a noun or a name."""
        word = self.words[i]
        return word[0].isupper() and (len(word) > 1 and word.lower() not in readings())

    def surname_like(self, i: int) -> bool:
        """True where the word can be a surname: capitalised (or al-Assad), no title, no calendar word, no noun by its ending."""
        if self.taken[i]:
            return False
        word = self.words[i]
        found = self._surnames.get(word)
        if found is None:
            found = self._surnames[word] = _surname_like(word)
        return found

    def add(self, kind: NameKind, first: int, last: int, base: str, title_first: int | None = None) -> None:
        """The tokens ``[first:last]`` are a name; its title words begin at `title_first`."""
        start = self.tokens[first if title_first is None else title_first].start
        core, end = self.tokens[first].start, self.tokens[last - 1].end
        words = self.text[start:core].strip(" ,\n„“\"»‚'") if title_first is not None else ""
        self.names.append(Name(start, end, self.text[start:end], kind, core, end, base, words))
        self.taken[first:last] = b"\x01" * (last - first)

    def ordered(self) -> list[Name]:
        """The names in text order."""
        return sorted(self.names, key=lambda name: (name.core_start, name.core_end))

    def base(self, first: int, last: int) -> str:
        """The words as written, joined by single blanks."""
        return " ".join(self.words[first:last])

    def is_known(self, i: int) -> bool:
        """True where a table knows a name that begins with this word."""
        return self.words[i] in index()
