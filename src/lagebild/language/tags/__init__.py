"""Tags by rule: closed classes from the reviewed table, verbs by conjugation, the rest by shape and neighbours.

What the rules do not know stays "", which is not the same as "has none". Tag sets: UPOS and FEATS of Universal Dependencies, STTS.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.closed import Reading, readings
from lagebild.language.tags import attributes, verbs
from lagebild.language.tags.clause import FIRST, MODAL, Clause, verb
from lagebild.language.tags.words import choose, shape
from lagebild.records.layers import Sentence, Token, token

__all__ = ["tag"]
_GOVERNORS = frozenset(("ART", "APPR", "APPRART", "PPOSAT", "PIAT", "PDAT", "CARD"))
_MARKS = frozenset((",", ";", ":", "(", ")", "–", "—", "„", "“", "”", '"', "»", "«", ".", "!", "?", "…"))


def tag(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens with upos, stts, lemma and feats where the rules know them."""
    words = [plain.text for plain in tokens]
    lower = [word.lower() for word in words]
    tagged = list(tokens)
    for sentence in sentences:
        for clause in _clauses(lower, sentence):
            for i in range(clause.first, clause.last):
                reading = _read(words, lower, i, sentence, clause)
                if reading is not None:
                    plain = tokens[i]
                    tagged[i] = token(plain.start, plain.end, words[i], *reading)
    return tagged


def _clauses(lower: list[str], sentence: Sentence) -> list[Clause]:
    """Stretches between two marks; the mark belongs to the stretch it closes."""
    found, begin = [], sentence.first
    for i in range(sentence.first, sentence.last):
        if lower[i] in _MARKS:
            found.append(Clause(lower, begin, i))
            found.append(Clause(lower, i, i + 1))
            begin = i + 1
    found.append(Clause(lower, begin, sentence.last))
    return found


def _read(words: list[str], lower: list[str], i: int, sentence: Sentence, clause: Clause) -> Reading | None:
    first = words[i][0]
    small = first.islower()
    known = readings().get(lower[i])
    if known and (small or i == sentence.first or _opens(words, i) or known[0].stts == "PPER"):
        return _first_person(choose(words, lower, i, known, clause), i, clause)
    if (small or i == sentence.first) and first.isalpha():
        found = verbs.forms(lower[i])
        adjective = _attributive(words, lower, i, sentence) or (small and attributes.participle(words, lower, i, clause.first, clause.last))
        if found and (small or not _noun_like(words, i, sentence)) and not adjective:
            return verb(clause, i, found)
    return shape(words, lower, i, sentence)


def _first_person(reading: Reading, i: int, clause: Clause) -> Reading:
    """ "habe", "werde" beside "ich" are indicative."""
    if reading.lemma not in ("haben", "werden") or "Mood=Sub" not in reading.feats or "Tense=Pres" not in reading.feats:
        return reading
    return reading._replace(feats=FIRST) if clause.beside_ich(i) else reading


def _opens(words: list[str], i: int) -> bool:
    return i > 0 and words[i - 1] in '„“"»«‚:–'


def _attributive(words: list[str], lower: list[str], i: int, sentence: Sentence) -> bool:
    """An inflected word between a determiner, preposition or adjective and a noun is an adjective: "die erklärte Absicht"."""
    if i + 1 >= sentence.last or not lower[i].endswith(("e", "en", "er", "es", "em")) or i == sentence.first:
        return False
    before = readings().get(lower[i - 1], ())
    governed = any(r.stts in _GOVERNORS for r in before) and lower[i - 1] not in ("zu", "um")
    following = words[i + 1]
    noun = following[0].isupper() and lower[i + 1] not in readings()
    if governed and noun:
        return True
    chain = words[i - 1][0].islower() and lower[i - 1].endswith(("e", "en", "er", "em")) and not before and not verbs.forms(lower[i - 1])
    return (noun and chain) or (governed and i + 2 < sentence.last and _second_adjective(words, lower, i + 1))


def _second_adjective(words: list[str], lower: list[str], i: int) -> bool:
    """ "eine gescheiterte neue Runde": another adjective goes on to the noun."""
    return words[i][0].islower() and lower[i].endswith(("e", "en", "er")) and words[i + 1][0].isupper() and not verbs.forms(lower[i])


def _noun_like(words: list[str], i: int, sentence: Sentence) -> bool:
    """A capitalised first word is a verb only in a question or before its subject; "Treffen" is rather the noun."""
    if words[i].endswith("en") or i + 1 >= sentence.last:
        return True
    return words[sentence.last - 1] != "?" and words[i + 1].lower() not in MODAL and not words[i + 1][0].isupper()
