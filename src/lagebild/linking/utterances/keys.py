"""Keys of statements: those without a common one never make one claim. They know no actors, so later merges change none."""

from __future__ import annotations

from lagebild.linking.utterances.senses import PART, ROOT, groups_of
from lagebild.linking.utterances.utterance import UNVOICED, Utterance, Voiced
from lagebild.records.statement import Statement
from lagebild.text.fingerprint import hash63, shingles, winnow
from lagebild.text.transliteration import key

#: Carrying words of one shingle of a statement.
WIDTH = 3
WINDOW = 2
#: So many words of a long statement are keys.
MOST = 24
#: A key begins with so many bits of the speaker's name: keys of one speaker lie side by side, and so do the statements they lead to.
NAME_BITS = 24


def statement_keys(statement: Statement, voice: Voiced = UNVOICED) -> list[int]:
    """From the runs of its carrying words, and of a known voice (a named speaker, an institution, a state) from every word, its group of
    near synonyms, its family and its last part.
    """
    utterance = Utterance.of(statement, None, voice)
    terms = list(utterance.terms)
    if not terms:
        return []
    found = winnow(shingles(terms, WIDTH), WINDOW) if len(terms) >= WIDTH else [hash63("\x1f".join(sorted(terms)))]
    name = key(statement.speaker_name or "").rpartition(" ")[2]
    voices = [hash63(name)] * bool(name) + sorted(utterance.organs) + [utterance.state] * bool(utterance.state)
    return list(dict.fromkeys([*found, *(_spoken(v, mark) for v in voices for mark in _marks(utterance, terms[:MOST]))]))


def _marks(utterance: Utterance, terms: list[str]) -> list[str]:
    """What another telling of the utterance may share."""
    found = list(terms)
    for sense in utterance.senses.words[:MOST]:
        if sense.weight == 1.0:
            found += [f"={group}" for group in sorted(groups_of(sense.key))]
            found.append(f"^{sense.key[:ROOT]}")
            if len(sense.key) >= 2 * PART - 1:
                found.append(f"^{sense.key[-PART:]}")
    return found


def _spoken(voice: int, mark: str) -> int:
    low = 63 - NAME_BITS
    return (voice >> low << low) | (hash63(f"{voice}\x1f{mark}") >> NAME_BITS)
