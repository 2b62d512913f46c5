"""What keeps two statements apart however many words they share: another number or day, a negation, a contrary, another listener.

Where the texts do not decide, they stay apart: two statements of one speaker on one topic must never become one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.linking.utterances.utterance import Utterance
from lagebild.linking.utterances.words import Carrier, opposites

#: Days between two articles beyond which only the same words are the same utterance.
LATER = 7
CALENDAR = re.compile(
    r"(?:mon|diens|donners|frei|sams|sonn)tag|sonnabend|mittwoch|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober"
    r"|november|dezember|frühjahr|frühling|sommer|herbst|winter|montags|gestern|heute|morgen|vormittag|nachmittag|morgens|abend|nacht"
)


def apart(a: Utterance, b: Utterance, shared: frozenset[str], likeness: float) -> str:
    """The reason why two utterances are two, "" where none is seen. `shared`: keys of carrying words that both have; `likeness`: how
    much of what they carry is alike, 0 to 1.
    """
    return next(_reasons(a, b, shared, likeness), "")


def besides(a: Utterance, b: Utterance) -> bool:
    """True where something else than their words keeps them apart, or a number, a time of the calendar or a question of one alone."""
    silent = {a.against, b.against} - {"", "against"}
    return (
        (other_voices(a, b) and not _may_be_one(a, b))
        or (bool(silent) and a.against != b.against)
        or bool(a.addressee and b.addressee and not a.addressee & b.addressee)
        or _days(a, b, 0.0)
        or _only(a, b, "value")
        or _only(a, b, "calendar")
    )


def _reasons(a: Utterance, b: Utterance, shared: frozenset[str], likeness: float) -> Iterator[str]:
    if a.speaker and b.speaker and other_voices(a, b):
        yield "speaker"
    if a.against != b.against:
        yield "stance"
    if a.addressee and b.addressee and not a.addressee & b.addressee:
        yield "addressee"
    if _days(a, b, likeness):
        yield "day"
    if _only(a, b, "value"):
        yield "number"
    if _only(a, b, "calendar"):
        yield "time"
    if _negated(a, shared) != _negated(b, shared):
        yield "negation"
    if _contrary(a, b):
        yield "contrary"


def other_voices(a: Utterance, b: Utterance) -> bool:
    """True where another said it, neither tells what the other told it, and neither speaks for the other."""
    return a.speaker != b.speaker and not (a.passes_on(b) or a.one_voice(b) or _by_surname(a.name, b.name))


def _may_be_one(a: Utterance, b: Utterance) -> bool:
    """True where it is not known who of several spoke, and the other is one of them."""
    return b.speaker in a.fitting if a.speaker is None else a.speaker in b.fitting if b.speaker is None else False


def _by_surname(left: str, right: str) -> bool:
    """True where one goes by the other's surname alone."""
    short, long = sorted((left, right), key=len)
    return bool(short) and " " not in short and long.endswith(f" {short}")


def _days(a: Utterance, b: Utterance, likeness: float) -> bool:
    """True where they cannot have been said at one time, or where nothing but a few words says that they were."""
    exact = likeness >= 0.9 and min(len(a.terms), len(b.terms)) >= 4
    if a.said and b.said:
        return abs((a.said - b.said).days) > (1 if exact and a.verbatim and b.verbatim else 0)
    for said, told in ((a.said, b.told), (b.said, a.told)):
        if said and told and (told - said).days < 0:
            return True
    left, right = a.said or a.told, b.said or b.told
    return bool(left and right and abs((left - right).days) > LATER and not exact)


def _only(a: Utterance, b: Utterance, what: str) -> bool:
    """True where each has a number (or a time of the calendar) that the other lacks."""
    left, right = ({w.key for w in u.carried.words if _is(w, what)} for u in (a, b))
    return bool(left - right and right - left)


def _is(word: Carrier, what: str) -> bool:
    return word.value is not None if what == "value" else bool(CALENDAR.fullmatch(word.text.lower().rstrip("s")))


def _negated(u: Utterance, shared: frozenset[str]) -> bool:
    """True where a clause that holds something shared is negated."""
    clauses = {w.clause for w in u.carried.words if w.key in shared}
    return bool(clauses & u.carried.negated)


def _contrary(a: Utterance, b: Utterance) -> bool:
    """True where a word of one and a word of the other exclude each other: steigen and sinken, klar and unklar."""
    left, right = a.terms.keys() - b.terms.keys(), b.terms.keys() - a.terms.keys()
    return any(frozenset((x, y)) in opposites() or f"un{x}" == y or f"un{y}" == x for x in left for y in right)
