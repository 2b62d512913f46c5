"""Two utterances beside each other: are they one, and how do their wordings differ?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from lagebild.language.names.gazetteer import index
from lagebild.language.names.given import given_names, known_surnames
from lagebild.linking.utterances.alignment import Alignment, align
from lagebild.linking.utterances.apart import apart, other_voices
from lagebild.linking.utterances.free import freely
from lagebild.linking.utterances.utterance import Utterance
from lagebild.linking.utterances.words import WORD
from lagebild.records.claim import Likeness

#: (carrying words alike, share of the shorter one's that they must be) where both name the same speaker: few words must be all of it.
SAME_SPEAKER = ((2, 1.0), (3, 0.74), (5, 0.6))
#: … where at least one names no speaker, or one is a teller in the chain of the other.
UNKNOWN_SPEAKER = ((5, 0.8),)
#: Of so many words alike, if they are so large a share, each may have so many nouns that the other lacks.
LONG = (6, 0.6, 2)
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
    free: bool = False


def compare(a: Utterance, b: Utterance) -> Match | None:
    """How two wordings of one utterance differ; None where nothing shows that they are one."""
    if _within(a, b):
        return None
    return _closely(a, b) or _told_freely(a, b)


def _told_freely(a: Utterance, b: Utterance) -> Match | None:
    found = freely(a, b)
    if found is None or (_names(found.only_left) and _names(found.only_right)):
        return None
    laid = align(a, b)
    if laid.swapped or laid.substituted:
        return None
    return Match("reworded", found.score, found.only_left, found.only_right, f"{_why(a, b)}, told freely", True)


def _closely(a: Utterance, b: Utterance) -> Match | None:
    """By the words themselves."""
    if not _likely(a, b):
        return None
    laid = align(a, b)
    if apart(a, b, laid.shared, laid.score) or (_names(laid.left.values()) and _names(laid.right.values())) or laid.swapped:
        return None
    quoted = laid.left and laid.right and _quotations(a, b)
    fits = _disputed(laid) if quoted else _enough(laid)
    if not fits:
        return None
    likeness: Likeness = "disputed" if quoted else "reworded" if laid.left and laid.right else "shortened"
    if not laid.left and not laid.right:
        likeness = "same_words"
    return Match(likeness, round(laid.score, 3), tuple(laid.left.values()), tuple(laid.right.values()), _why(a, b))


def _likely(a: Utterance, b: Utterance) -> bool:
    """False where the words they share cannot be enough: a quick look before the long one."""
    alike, shorter = len(a.terms.keys() & b.terms.keys()), min(len(a.terms), len(b.terms))
    if alike < 2 and shorter > 2:
        return False
    spelled = TWINS if shorter > TWINS * 2 else 1
    return alike > 0 and alike + spelled >= LOOSEST * shorter and not (a.speaker and b.speaker and other_voices(a, b))


def _within(a: Utterance, b: Utterance) -> bool:
    """True where one stands inside the other: a quotation within indirect speech is its part, not its variant."""
    if a.article != b.article:
        return False
    return a.nested_in == b.id or b.nested_in == a.id or (a.start < b.end and b.start < a.end)


def _enough(laid: Alignment) -> bool:
    """True where so many words are alike that the two are one."""
    a, b, alike = laid.a, laid.b, len(laid.shared)
    named = bool(a.speaker and a.speaker == b.speaker) or a.one_voice(b)
    shorter = min(len(a.terms), len(b.terms))
    if not any(alike >= least and alike >= share * shorter for least, share in (SAME_SPEAKER if named else UNKNOWN_SPEAKER)):
        return False
    if alike == 2 and not (laid.score == 1.0 or _occasion(a, b) or a.article == b.article):
        return False
    if alike < shorter and laid.score < PART:
        return False
    if laid.nouns:
        return alike >= LONG[0] and laid.score >= LONG[1] and laid.nouns <= LONG[2] and not laid.substituted
    return named or laid.score >= LONG[1]


def _names(words: Iterable[str]) -> bool:
    """True where one of them is a known name: of two places or persons, each told by one alone, nothing says that they are one."""
    return any(w in index() or w in given_names() or w.lower() in known_surnames() for w in words)


def _quotations(a: Utterance, b: Utterance) -> bool:
    """True where both stood in quotation marks on one known occasion, and neither is told as something further that was said."""
    return a.verbatim and b.verbatim and bool(a.speaker) and a.speaker == b.speaker and _occasion(a, b) and not (a.more or b.more)


def _occasion(a: Utterance, b: Utterance) -> bool:
    """True where the texts themselves name one occasion: the same day, the same platform or the same listener."""
    day = bool(a.said and a.said == b.said)
    return day or bool(a.platform and a.platform == b.platform) or bool(a.addressee & b.addressee)


def _disputed(laid: Alignment) -> bool:
    """True for quotations that are one sentence but for a word or two; where less is alike, they may be two sentences."""
    words = [[w.lower() for w in WORD.findall(u.content)] for u in (laid.a, laid.b)]
    steps = SequenceMatcher(None, words[0], words[1], autojunk=False)
    swaps = [tag for tag, *_ in steps.get_opcodes() if tag != "equal"]
    differing = max(len(laid.left), len(laid.right))
    return len(laid.shared) > 1 and steps.ratio() >= QUOTED and len(swaps) < 3 and differing <= max(1, len(laid.shared) // 2)


def _why(a: Utterance, b: Utterance) -> str:
    """What makes them one besides their words, in English."""
    same = bool(a.speaker) and a.speaker == b.speaker
    speaker = "same speaker" if same else "one speaks for the other" if a.one_voice(b) else "speaker not named by both"
    if a.said and a.said == b.said:
        return f"{speaker}, same day"
    if a.platform and a.platform == b.platform:
        return f"{speaker}, same platform"
    return f"{speaker}, one article" if a.article == b.article else speaker
