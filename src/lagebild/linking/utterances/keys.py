"""Keys of statements: those without a common one never make one claim. They know no actors, so later merges change none."""

from __future__ import annotations

from lagebild.linking.utterances.utterance import Utterance
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


def statement_keys(statement: Statement) -> list[int]:
    """From the runs of its carrying words, and of a named speaker from every such word."""
    terms = list(Utterance.of(statement).terms)
    if not terms:
        return []
    found = winnow(shingles(terms, WIDTH), WINDOW) if len(terms) >= WIDTH else [hash63("\x1f".join(sorted(terms)))]
    name = key(statement.speaker_name or "").rpartition(" ")[2]
    return [*found, *(_spoken(name, term) for term in terms[:MOST])] if name else found


def _spoken(name: str, term: str) -> int:
    low = 63 - NAME_BITS
    return (hash63(name) >> low << low) | (hash63(f"{name}\x1f{term}") >> NAME_BITS)
