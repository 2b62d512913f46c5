"""Two utterances beside each other: are they one, and how do their wordings differ?"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from lagebild.language.names.gazetteer import index
from lagebild.language.names.given import given_names, known_surnames
from lagebild.linking.utterances.apart import apart
from lagebild.linking.utterances.utterance import Utterance
from lagebild.linking.utterances.words import WORD
from lagebild.records.claim import Likeness
from lagebild.text.transliteration import key

#: (carrying words alike, share of the shorter one's that they must be) where both name the same speaker: few words must be all of it.
SAME_SPEAKER = ((2, 1.0), (3, 0.74), (5, 0.6))
#: … where at least one names no speaker, or one is a teller in the chain of the other.
UNKNOWN_SPEAKER = ((6, 0.8),)
#: Of so many words alike, each may have nouns that the other lacks, if they are so large a share of the longer one.
LONG = (6, 0.6)
#: The loosest share of any rule, and so many words may be alike in another spelling.
LOOSEST, TWINS = 0.6, 2
#: A part of a longer wording that has words of its own must be so much of it.
PART = 0.45
#: Quotations of one occasion: so much of all their words stands in the same order.
QUOTED = 0.7


@dataclass(frozen=True, slots=True)
class Match:
    """Two utterances that are one: `score` from 0 to 1 and the words of content that one alone has."""

    likeness: Likeness
    score: float
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    why: str


def compare(a: Utterance, b: Utterance) -> Match | None:
    """How two wordings of one utterance differ; None where nothing shows that they are one."""
    if not _likely(a, b) or _within(a, b):
        return None
    shared, only_left, only_right = _aligned(a, b)
    score = 2 * len(shared) / (len(a.terms) + len(b.terms))
    if apart(a, b, shared, score) or (_names(only_left) and _names(only_right)):
        return None
    if not (only_left and only_right) or not _quotations(a, b):
        return _wordings(a, b, shared, score, only_left, only_right)
    return _disputed(a, b, shared, score, only_left, only_right)


def _likely(a: Utterance, b: Utterance) -> bool:
    """False where the words they share cannot be enough: a quick look before the long one."""
    alike, shorter = len(a.terms.keys() & b.terms.keys()), min(len(a.terms), len(b.terms))
    return alike > 0 and alike + TWINS >= LOOSEST * shorter


def _within(a: Utterance, b: Utterance) -> bool:
    """True where one stands inside the other: a quotation within indirect speech is its part, not its variant."""
    if a.article != b.article:
        return False
    return a.nested_in == b.id or b.nested_in == a.id or (a.start < b.end and b.start < a.end)


def _aligned(a: Utterance, b: Utterance) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Keys that both have (of `a`, and of `b` where they are the same word otherwise spelled), and the words only one has."""
    shared = a.terms.keys() & b.terms.keys()
    left = {k: w for k, w in a.terms.items() if k not in shared}
    right = {k: w for k, w in b.terms.items() if k not in shared}
    pairs = set(shared)
    for k, word in list(left.items()):
        twin = next((other for other, text in right.items() if _twins(word, text)), None)
        if twin:
            pairs |= {k}
            del left[k], right[twin]
    return frozenset(pairs), tuple(left.values()), tuple(right.values())


def _twins(left: str, right: str) -> bool:
    """One name in two spellings, or a compound and its last part ("Schulausschuss", "Ausschuss")."""
    if not (left[0].isupper() and right[0].isupper()):
        return False
    short, long = sorted((left.lower(), right.lower()), key=len)
    return key(left) == key(right) or (len(short) > 5 and long.endswith(short) and not long.startswith(("un", "ver", "ent", "ab")))


def _wordings(
    a: Utterance, b: Utterance, shared: frozenset[str], score: float, left: tuple[str, ...], right: tuple[str, ...]
) -> Match | None:
    if not _enough(a, b, shared, score, left, right):
        return None
    likeness: Likeness = "same_words" if not left and not right else "reworded" if left and right else "shortened"
    return Match(likeness, round(score, 3), left, right, _why(a, b))


def _enough(a: Utterance, b: Utterance, shared: frozenset[str], score: float, left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    named = bool(a.speaker and a.speaker == b.speaker)
    shorter = min(len(a.terms), len(b.terms))
    rules = SAME_SPEAKER if named else UNKNOWN_SPEAKER
    alike = len(shared)
    if not any(alike >= least and alike >= share * shorter for least, share in rules):
        return False
    if alike == 2 and not (score == 1.0 or (_occasion(a, b) and a.verbatim and b.verbatim)):
        return False
    if alike < shorter and score < PART:
        return False
    if _nouns(left) and _nouns(right):
        return alike >= LONG[0] and score >= LONG[1]
    return named or score >= LONG[1]


def _names(words: tuple[str, ...]) -> bool:
    """True where one of them is a known name: of two places or persons, each told by one alone, nothing says that they are one."""
    return any(w in index() or w in given_names() or w.lower() in known_surnames() for w in words)


def _nouns(words: tuple[str, ...]) -> bool:
    return any(w[0].isupper() for w in words)


def _quotations(a: Utterance, b: Utterance) -> bool:
    """True where both stood in quotation marks on one known occasion, and neither is told as something further that was said."""
    return a.verbatim and b.verbatim and bool(a.speaker) and a.speaker == b.speaker and _occasion(a, b) and not (a.more or b.more)


def _occasion(a: Utterance, b: Utterance) -> bool:
    """True where the texts themselves name one occasion: the same day, the same platform or the same listener."""
    day = bool(a.said and a.said == b.said)
    return day or bool(a.platform and a.platform == b.platform) or bool(a.addressee & b.addressee)


def _disputed(
    a: Utterance, b: Utterance, shared: frozenset[str], score: float, left: tuple[str, ...], right: tuple[str, ...]
) -> Match | None:
    """Quotations that are one sentence but for a word or two; where less is alike, they may be two sentences."""
    words = [[w.lower() for w in WORD.findall(u.content)] for u in (a, b)]
    steps = SequenceMatcher(None, words[0], words[1], autojunk=False)
    swaps = [tag for tag, *_ in steps.get_opcodes() if tag != "equal"]
    if len(shared) < 2 or steps.ratio() < QUOTED or len(swaps) > 2 or max(len(left), len(right)) > max(1, len(shared) // 2):
        return None
    return Match("disputed", round(score, 3), left, right, _why(a, b))


def _why(a: Utterance, b: Utterance) -> str:
    """What makes them one besides their words, in English."""
    speaker = "same speaker" if a.speaker and a.speaker == b.speaker else "speaker not named by both"
    if a.said and a.said == b.said:
        return f"{speaker}, same day"
    if a.platform and a.platform == b.platform:
        return f"{speaker}, same platform"
    return f"{speaker}, one article" if a.article == b.article else speaker
