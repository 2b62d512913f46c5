"""Is it German? By the share of function words, which no text of some length can do without."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters
_WORDS = {
    "de": "der die das und ist nicht ein eine den dem des zu mit von auf für im sich auch als es an er sie wir ich dass daß hat haben war wird "
    "werden sind nach bei aus wie aber oder über einen einem einer eines noch nur so am zum zur durch um vor kann wenn habe sei mehr gegen hatte",
    "en": "the of and to in is that it was for on with as are be at by this have from or had not but what all were when we there can an said he she "
    "his her they which their will would been who has its",
    "fr": "le la les de des et est un une du en que qui dans pour pas sur au avec il elle ce se sont par plus ne ou mais nous vous été cette aux",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog naar heeft hebben uit wordt door over worden ze",
    "es": "el la los las de que y en un una es por con no para su al lo como más pero sus le ha este sí porque esta entre son del se",
    "it": "il lo la i gli le di che e un una è per con non del della in da al si come più anche ma sono nel alla dei delle questo ha",
    "pl": "i w na z do nie się że jest to o jak po co ale za od przez dla są tak by było tego który",
    "da": "og i at det er en på til med af de for der den har som ikke et om var jeg vi han fra men skal kan",
}  # the most frequent words of each language that are function words
_SETS = {name: frozenset(words.split()) for name, words in _WORDS.items()}
ENOUGH = 12  # words below which nothing is refused


def language_of(text: str) -> str | None:
    """ "de" or another ISO 639-1 code by the largest share of function words; None where the text is too short or fits none.

    German stays German with long quotations in another language: it needs only the largest share.
    """
    words = [w.lower() for w in _WORD.findall(text[:_SAMPLE])]
    if len(words) < ENOUGH:
        return None
    shares = {name: sum(w in known for w in words) / len(words) for name, known in _SETS.items()}
    best = max(shares, key=lambda name: (shares[name], name == "de"))
    return best if shares[best] >= 0.08 else None


def is_foreign(text: str) -> bool:
    """True where the text is clearly not German: too long to be without German words, and without them."""
    words = [w.lower() for w in _WORD.findall(text[:_SAMPLE])]
    letters = sum(len(w) for w in words)
    if len(words) < ENOUGH:
        return letters == 0 or _other_script(text)
    return language_of(text) != "de"


def _other_script(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return sum(ord(c) > 0x24F for c in letters) * 2 > len(letters)
