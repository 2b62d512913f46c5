"""To whom: "gegenüber der Zeitung", "sagte dem Sender", "vor Journalisten", "forderte die Anwohner auf", "warf dem Minister vor"."""

from __future__ import annotations

from lagebild.reading.statements import phrases, sourcewords, words
from lagebild.reading.statements.draft import Range
from lagebild.reading.statements.lexicon import Entry
from lagebild.reading.statements.view import View

ACCUSATIVE = words.word_set(
    "auf/fordern auf/rufen bitten warnen an/weisen beauftragen beschuldigen bezichtigen ermahnen ermutigen "
    "verdächtigen informieren fragen erinnern ein/laden unterrichten verpflichten ersuchen drängen"
)
BARE = words.word_set("vor/werfen vor/halten unterstellen danken gratulieren raten ab/raten versprechen zu/sichern sagen versichern")
"""Verbs whose dative may stand without an article: "warf Meier vor", "sagte Reportern"."""
FRONTED = words.word_set(
    "auf/fordern auf/rufen vor/werfen vor/halten beschuldigen bezichtigen bitten beauftragen an/weisen ersuchen unterstellen"
)
"""Verbs whose first field, or whose subject in the passive, is whom they address."""
DATIVE = words.word_set("dem den einem einer der seinem ihrem seinen ihren seiner ihrer ihm ihr ihnen uns mir diesem diesen dieser")
AUDIENCE = (
    "presse",
    "journalisten",
    "reportern",
    "medienvertretern",
    "abgeordneten",
    "anhängern",
    "parlament",
    "publikum",
    "delegierten",
    "kameras",
)
TALKS = ("interview", "gespräch", "telefonat", "telefoninterview", "telefongespräch", "zeitungsinterview")


def find(view: View, entry: Entry, first: int, last: int, speaker: Range | None, cue: list[int]) -> Range | None:
    """The addressee in the frame ``[first:last]``; the speaker's own tokens are stepped over."""
    at = first
    while at < last:
        if speaker and speaker[0] <= at < speaker[1]:
            at = speaker[1]
            continue
        lower = view.lower[at]
        if _leads(view, entry, at, last) and (end := phrases.noun_phrase(view, at + 1, last, places=False)) > at + 1:
            return at + 1, end
        if lower in words.PREPOSITIONS and not (at == first and view.tokens[at].text.isupper()):
            at = max(phrases.noun_phrase(view, at + 1, last, attach=entry.lemma in ACCUSATIVE, places=False), at + 1)
        elif _fits(view, entry, at, last, speaker) and (end := _extent(view, entry, at, last)) > at:
            return at, end
        else:
            at = max(phrases.noun_phrase(view, at, last), at + 1) if view.is_noun(at) else at + 1
    return None


def _leads(view: View, entry: Entry, at: int, last: int) -> bool:
    """Prepositions that an addressee follows."""
    lower = view.lower[at]
    if lower == "gegenüber":
        return True
    if lower in ("an", "ans"):
        return "an" in entry.prepositions
    if lower in ("vor", "zu", "zur"):
        end = phrases.noun_phrase(view, at + 1, last, attach=False)
        noun = view.lower[end - 1]
        return noun.endswith(AUDIENCE) or (lower != "vor" and "agentur" in " ".join(view.lower[at + 1 : end]))
    return lower == "mit" and at > 0 and view.lower[at - 1].endswith(TALKS)


def _extent(view: View, entry: Entry, at: int, last: int) -> int:
    end = phrases.noun_phrase(view, at, last, places=False)
    small = end == at and at + 1 < last and view.lower[at] in ("der", "dem") and (not view.is_noun(at - 1) or view.voices[at - 1])
    if small and sourcewords.medium(view.tokens[at + 1].text):
        return at + 2  # "sagte Rehm | der dpa": a name in small letters
    if entry.lemma in BARE and end > at and view.lower[at] in DATIVE:
        return _to_first_noun(view, at, phrases.noun_phrase(view, at, last, attach=False))
    return end


def _to_first_noun(view: View, first: int, last: int) -> int:
    """ "der Koalition | Versagen vor": the phrase up to its first noun, and the name that follows it."""
    noun = next((i for i in range(first, last) if view.is_noun(i)), last - 1)
    while (
        noun + 1 < last
        and view.tokens[noun + 1].text != "("
        and (view.is_name(noun + 1) or view.mentioned[noun + 1] == 2 or not view.is_noun(noun + 1))
    ):
        noun += 1
    return noun + 1


def _fits(view: View, entry: Entry, at: int, last: int, speaker: Range | None) -> bool:
    lower = view.lower[at]
    if lower == "sich" or view.finite[at]:
        return False
    if entry.lemma in ACCUSATIVE:
        return lower not in ("des", "dem") and (
            lower in words.DETERMINERS
            or lower in ("ihn", "sie", "ihm")
            or view.mentioned[at] > 0
            or (view.is_noun(at) and view.lower[at].endswith("n"))
        )
    if entry.lemma in BARE and speaker and _bare(view, at):
        return True
    if lower not in DATIVE or phrases.temporal(view, at + 1) or "zufolge" in view.lower[at + 1 : min(last, at + 6)]:
        return False
    if lower in ("den", "seinen", "ihren", "diesen"):
        return _plural(view, at, last)
    genitive = (
        lower in ("der", "einer", "seiner", "ihrer", "dieser")
        and at > 0
        and (view.is_noun(at - 1) or view.tokens[at].feat("Case") == "Gen")
    )
    return not genitive or (speaker is not None and speaker[1] == at)


def _bare(view: View, at: int) -> bool:
    """A person's name or a plural dative ("Reportern", "Journalisten") without an article."""
    return view.mentioned[at] == 2 or (view.is_noun(at) and view.lower[at].endswith(AUDIENCE))


def _plural(view: View, at: int, last: int) -> bool:
    """True where "den …" is a plural dative, no accusative: nouns in -n or -s that no table or tag knows as singular."""
    end = phrases.noun_phrase(view, at, last, attach=False)
    noun = next((i for i in range(at, end) if view.is_noun(i)), None)
    if noun is None or view.tokens[noun].feat("Number") == "Sing" or view.tokens[noun].feat("Case") == "Acc":
        return False
    return view.lower[noun].endswith(("n", "s")) and not view.lower[noun].endswith(SINGULAR)


SINGULAR = (
    "schaden",
    "garten",
    "boden",
    "plan",
    "namen",
    "frieden",
    "willen",
    "glauben",
    "konzern",
    "beginn",
    "gewinn",
    "termin",
    "wagen",
    "ion",
    "ismus",
    "kurs",
    "laden",
    "hafen",
)
