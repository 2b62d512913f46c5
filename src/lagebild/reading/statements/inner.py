"""Quotations inside and beside statements: what is verbatim, what is only a name, a title or a word held at arm's length."""

from __future__ import annotations

from bisect import bisect_left

from lagebild.reading.statements import words
from lagebild.reading.statements.draft import Draft
from lagebild.reading.statements.quotation import Quotation
from lagebild.reading.statements.view import View

TITLED = words.word_set(
    "film buch roman album lied song single titel serie sendung stück oper zeitung magazin zeitschrift tageszeitung blatt ausstellung "
    "motto projekt schiff begriff namen name partei bündnis operation aktion initiative programm preis gruppe verein festival agentur "
    "nachrichtenagentur sender wochenzeitung nachrichtenmagazin unternehmen firma spiel software dokumentarfilm drama rubrik kategorie "
    "hit musical gemälde bild skulptur yacht fähre frachter tanker kreuzer satellit sonde rakete hurrikan taifun orkan sturm"
)


def verbatim(view: View, quoted: Quotation) -> bool:
    """True where the words inside the marks are somebody's words: a sentence, or a phrase that is no name."""
    first, last = quoted.first + 1, quoted.last - (1 if quoted.closed else 0)
    size = sum(1 for i in range(first, last) if view.tokens[i].text[:1].isalnum())
    if not size:
        return False
    sentence = any(view.finite[i] for i in range(first, last))
    if (size >= 3 and sentence and not view.is_noun(last - 1)) or (size >= 6 and sentence):
        return not (titled(view, quoted) and size < 9)
    opener = view.lower[quoted.first - 1] if quoted.first else ""
    phrase = (
        size >= 3
        and opener in ("ein", "eine", "einen", "einem", "einer")
        and any(view.tokens[i].text[:1].islower() for i in range(first, last))
    )
    return (view.tokens[first].text[:1].islower() or phrase) and not so_called(view, quoted)


def sentence_marked(view: View, quoted: Quotation) -> bool:
    """True where the words end like a sentence, in whatever language they are."""
    last = quoted.last - (2 if quoted.closed else 1)
    return quoted.last - quoted.first > 5 and view.tokens[last].text in (".", "!", "?", "…")


def titled(view: View, quoted: Quotation) -> bool:
    """True where the noun before the marks says that they hold a name or a title."""
    return quoted.first > 0 and view.lower[quoted.first - 1].endswith(tuple(TITLED)) and view.is_noun(quoted.first - 1)


def so_called(view: View, quoted: Quotation) -> bool:
    """True where the words before the marks say that they hold a name."""
    return quoted.first > 0 and (
        view.lower[quoted.first - 1] in ("sogenannte", "sogenannten", "sogenannter", "genannte", "genannten") or titled(view, quoted)
    )


def nested(view: View, carrier: Draft) -> list[Draft]:
    """Direct statements inside the content of another one; they share its roles."""
    found: list[Draft] = []
    for first, last in carrier.content:
        found.extend(_inside(carrier, quoted) for quoted in outermost(view, first, last) if verbatim(view, quoted) or _phrase(view, quoted))
    return found


def spoken(view: View, quoted: Quotation) -> bool:
    """True where the words have the shape of somebody's words, not that of a name or title."""
    return quoted.closed and (verbatim(view, quoted) or sentence_marked(view, quoted) or _phrase(view, quoted))


def _phrase(view: View, quoted: Quotation) -> bool:
    """ "eine wachsende „Kluft zwischen Arm und Reich“": a noun phrase too long for a term, where words are reported anyway."""
    first, last = quoted.first + 1, quoted.last - (1 if quoted.closed else 0)
    size = sum(1 for i in range(first, last) if view.tokens[i].text[:1].isalnum())
    small = any(view.lower[i] in words.GOVERNING or view.lower[i] == "und" for i in range(first + 1, last - 1))
    named = any(view.mentioned[i] == 2 or view.tokens[i].text[:1].isdigit() for i in range(first, last))
    return quoted.closed and size >= 3 and small and not named and not so_called(view, quoted)


def outermost(view: View, first: int, last: int) -> list[Quotation]:
    """The quotations within ``[first:last]`` that stand in no other one."""
    at = bisect_left(view.quotations, first, key=lambda q: q.first)
    found: list[Quotation] = []
    while at < len(view.quotations) and view.quotations[at].first < last:
        if view.quotations[at].depth == 0 and view.quotations[at].last <= last:
            found.append(view.quotations[at])
        at += 1
    return found


def _inside(carrier: Draft, quoted: Quotation) -> Draft:
    draft = Draft("direct", [(quoted.first, quoted.last)], carrier.speaker, list(carrier.cue), list(carrier.frame), carrier.addressee)
    draft.stance, draft.medium, draft.unit, draft.carrier = carrier.stance, carrier.medium, carrier.unit, carrier
    draft.why, draft.impersonal = ["quotation-inside", *carrier.why[1:]], carrier.impersonal
    return draft
