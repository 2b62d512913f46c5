"""To whom: "gegenüber der Zeitung", "sagte dem Sender", "forderte die Anwohner auf", "warf dem Minister vor"."""

from __future__ import annotations

from lagebild.reading.statements import phrases, words
from lagebild.reading.statements.draft import Range
from lagebild.reading.statements.lexicon import Entry
from lagebild.reading.statements.view import View

ACCUSATIVE = words.word_set(
    "auf/fordern auf/rufen bitten warnen an/weisen beauftragen beschuldigen bezichtigen ermahnen ermutigen "
    "verdächtigen informieren fragen erinnern ein/laden unterrichten verpflichten"
)
DATIVE = words.word_set("dem den einem einer der seinem ihrem seinen ihren seiner ihrer ihm ihr ihnen uns mir")


def find(view: View, entry: Entry, first: int, last: int, speaker: Range | None, cue: list[int]) -> Range | None:
    """The addressee in the frame ``[first:last]``; the speaker's own tokens are stepped over."""
    at = first
    while at < last:
        if speaker and speaker[0] <= at < speaker[1]:
            at = speaker[1]
            continue
        lower = view.lower[at]
        if lower == "gegenüber" and (end := phrases.noun_phrase(view, at + 1, last)) > at + 1:
            return at + 1, end
        if lower in ("an", "ans") and "an" in entry.prepositions and (end := phrases.noun_phrase(view, at + 1, last)) > at + 1:
            return at + 1, end
        if lower in words.PREPOSITIONS and not (at == first and view.tokens[at].text.isupper()):
            at = max(phrases.noun_phrase(view, at + 1, last, attach=False), at + 1)
        elif _fits(view, entry, at) and (end := phrases.noun_phrase(view, at, last)) > at:
            return at, end
        else:
            at = max(phrases.noun_phrase(view, at, last), at + 1) if view.is_noun(at) else at + 1
    return None


def _fits(view: View, entry: Entry, at: int) -> bool:
    lower = view.lower[at]
    if lower == "sich" or view.finite[at]:
        return False
    if entry.lemma in ACCUSATIVE:
        return lower in words.DETERMINERS or lower in ("ihn", "sie", "ihm") or view.is_noun(at)
    return lower in DATIVE and not phrases.temporal(view, at + 1)
