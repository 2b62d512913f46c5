"""Last Friday or next Friday? Read off the clause: preposition, tense, mood, modal, planning participles.

The clause is what lies between commas around the expression; where it has no verb, the sentence decides.
Method: the finite verb first (Reichenbach's event before or after reference time), then the preposition.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lagebild.language.times.clauses import CLAUSE_END, SENTENCE_END, clause, sentence
from lagebild.language.times.lexer import Lexeme
from lagebild.language.times.tense import (
    FUTURE,
    OPEN,
    PAST,
    PRESENT,
    attributive_participle,
    closes_perfect,
    listed,
    passive,
    verbs_say,
)
from lagebild.resources import table

__all__ = ["FUTURE", "OPEN", "PAST", "PRESENT", "agreed", "attributive_participle", "clause", "direction", "passive", "sentence"]


def direction(lexemes: Sequence[Lexeme], first: int, last: int) -> int:
    """PAST, PRESENT (present tense, no sign of plan), FUTURE, or OPEN where no verb tells."""
    while first and (
        lexemes[first - 1].kind == "edge" or (first > 1 and lexemes[first - 1].kind == "det" and lexemes[first - 2].kind == "edge")
    ):
        first -= 1
    lead = lexemes[first - 1].text.lower() if first else ""
    if first > 1 and lead in ("spätestens", "einschließlich", "mindestens", "voraussichtlich", "längstens"):
        first, lead = first - 1, lexemes[first - 2].text.lower()
    if first > 1 and lead in ("zum", "am", "zu", "den", "dem", "der", "einschließlich"):
        before = lexemes[first - 2].text.lower()
        lead = before if before in ("bis", "für", "ab", "auf", "seit", "aus") else lead
    around = clause(lexemes, first, last)
    found = (
        None if lexemes[around[0]].text == "sondern" else verbs_say(lexemes, *around, lead)
    )  # "fand nicht am Montag, sondern am Dienstag statt"
    if found is None:
        found = _beyond(lexemes, first, last, lead)
    elif found == PRESENT and _closed_behind(lexemes, first, last):
        found = PAST
    if first > 1 and lexemes[first - 2].text == "noch" and lexemes[first - 3].text in ("als", "wie"):
        return PAST  # "weniger als noch im Mai geplant"
    return _by_preposition(lexemes, first, last, lead, found)


SUBORDINATORS = frozenset({"wenn", "dass", "weil", "da", "ob", "obwohl", "falls", "sobald", "bevor", "nachdem"})


def _closed_behind(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "Ist am Samstag ein Flugzeug, darunter acht Gäste, abgestürzt": the participle stands behind an insertion."""
    left, right = clause(lexemes, first, last)
    end = sentence(lexemes, first, last)[1]
    if right >= end or lexemes[right].kind != "comma":
        return False
    return closes_perfect(lexemes, (left, right), clause(lexemes, end - 1, end - 1))


def _beyond(lexemes: Sequence[Lexeme], first: int, last: int, lead: str) -> int | None:
    """For a clause without verb: a subordinate one goes on behind an insertion ("wenn du im Mai, so früh es geht, beginnst");
    otherwise the sentence tells.
    """
    left, right = clause(lexemes, first, last)
    end = sentence(lexemes, first, last)[1]
    if lexemes[left].text.lower() in SUBORDINATORS:
        while right < end:
            start = right + 1
            right = clause(lexemes, start, start)[1]
            if (found := verbs_say(lexemes, start, right, lead)) is not None:
                return found
    begin = sentence(lexemes, first, last)[0]
    while left > begin:  # a list of names has commas too
        left = clause(lexemes, left - 1, left - 1)[0]
        if (found := verbs_say(lexemes, left, right, lead)) is not None:
            return found
    return verbs_say(lexemes, begin, end, lead)


def _by_preposition(lexemes: Sequence[Lexeme], first: int, last: int, lead: str, found: int | None) -> int:
    if lead == "seit":
        return PAST
    attribute = _participle_attribute(lexemes, first, last)
    if (
        lead in ("für", "innerhalb")
        or attribute == FUTURE
        or (lead == "ab" and found != PAST)
        or (lead in ("bis", "auf") and not _ranged(lexemes, first) and not _lasted(lexemes, first, last, found))
    ):
        return FUTURE
    if attribute == PAST:
        return PAST
    if lead in ("vom", "von") and found != FUTURE and _attribute(lexemes, first, last) and not _opens_range(lexemes, last, found):
        return PAST
    if lead == "aus" and found in (PRESENT, None):
        return PAST  # "die Zahlen aus dem Juni zeigen"
    if found in (PRESENT, None) and (_after_event(lexemes, first) or _of_happening(lexemes, first) or _searched(lexemes, first, last)):
        return PAST
    if found == FUTURE and _after_disaster(lexemes, first, last):
        return PAST
    if found is None and any(lexeme.kind in ("uhr", "clock") for lexeme in lexemes[last : last + 8]):
        return FUTURE
    return OPEN if found is None else found


LIMIT_ENDS = ("t", "te", "ten", "tet", "en", "gab", "gaben", "bat", "baten")
RANGE_START = frozenset({"ordinal", "number", "month", "weekday", "year", "clock", "uhr", "full_date", "day_month", "unit"})


def _ranged(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "Vom 3. bis 5. Mai": "bis" closes a range and says nothing of its own."""
    closing = next((i for i in range(first - 1, max(0, first - 4), -1) if lexemes[i].kind == "until"), 0)
    return closing > 0 and lexemes[closing - 1].kind in RANGE_START


def _opens_range(lexemes: Sequence[Lexeme], last: int, found: int | None) -> bool:
    """ "Ruft die Mitglieder von Mittwoch, 2 Uhr, bis Freitag zum Streik auf": a stretch, no attribute of the noun in front."""
    return found == PRESENT and any(lexeme.kind == "until" for lexeme in lexemes[last : last + 5])


def _lasted(lexemes: Sequence[Lexeme], first: int, last: int, found: int | None) -> bool:
    """ "Das Treffen dauerte bis Freitag" is over; "gab ihm bis Freitag Zeit", "forderte bis Freitag eine Antwort" is not."""
    if found != PAST:
        return False
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return not words & (listed("limits") | listed("agreeing") | listed("planning")) and not any(map(_sets_limit, words))


@cache
def _limiting() -> tuple[str, ...]:
    return tuple(table("times_direction")["limiting"]["words"])


def _sets_limit(word: str) -> bool:
    """ "Forderte", "aufgefordert", "verlängerte": verbs by which someone sets a day to come."""
    return word.endswith(LIMIT_ENDS) and any(stem in word for stem in _limiting())


LASTING = (
    "entsprechend",
    "folgend",
    "laufend",
    "bestehend",
    "anhaltend",
    "geltend",
    "lebend",
    "umfassend",
    "anwesend",
    "führend",
    "bedeutend",
)


def _participle_attribute(lexemes: Sequence[Lexeme], first: int, last: int) -> int | None:
    """ "Die am Montag veröffentlichte Studie" is out, "die am Freitag beginnende Messe" is to come; None for anything else."""
    if first < 2 or last >= len(lexemes) or lexemes[first - 2].kind not in ("det", "one", "noun", "this", "adjective"):
        return None
    if lexemes[first - 2].kind == "adjective" and (
        first < 3 or lexemes[first - 3].kind not in ("det", "one", "this", "adjective", "few", "number")
    ):
        return None  # "bestätigte am Donnerstag entsprechende Angaben": a verb
    if lexemes[first - 2].kind in ("det", "one", "this") and lexemes[first - 1].kind in ("am", "im", "in"):
        last = _far_participle(lexemes, first, last)
    word = lexemes[last].text.lower()
    noun = last + 1 < len(lexemes) and lexemes[last + 1].kind in ("noun", "adjective")
    if not noun or not lexemes[last].text[0].islower():
        return None
    stem = word.rstrip("enrsm") if not word.endswith("t") else word
    if (
        stem + "t" in listed("planning")
        or stem in listed("planning")
        or (word.endswith(("nde", "nden", "nder", "ndes")) and not word.startswith(LASTING))
    ):
        return FUTURE
    return PAST if attributive_participle(word) and lexemes[first - 2].kind != "noun" else None


def _far_participle(lexemes: Sequence[Lexeme], first: int, last: int) -> int:
    """ "Die am Donnerstag aus der Haftanstalt geflohenen Männer": where the participle stands; `last` where there is none."""
    if first > 2 and lexemes[first - 3].kind == "comma":
        return last  # ", der am Donnerstag aus der Haft kam": a relative clause
    for index in range(last, min(last + 10, len(lexemes) - 1)):
        if lexemes[index].kind in SENTENCE_END | CLAUSE_END:
            break
        text = lexemes[index].text
        if (
            text[0].islower()
            and lexemes[index + 1].kind == "noun"
            and (attributive_participle(text) or text.endswith(("enden", "ende", "ender")))
        ):
            return index
    return last


def _after_event(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "Nach dem Anschlag am Samstag sucht die Polizei": the day belongs to what is over."""
    start = first - 1 if first and lexemes[first - 1].kind == "noun" else first - 2
    index = start + 1
    for _ in range(12):
        index -= 1
        if index < 0 or lexemes[index].kind not in (
            "noun",
            "det",
            "adjective",
            "one",
            "nach",
            "seit",
            "number",
            "in",
            "im",
            "from",
            "vor",
            "other",
            "junk",
            "clock",
        ):
            return False
        if lexemes[index].kind in ("nach", "seit"):
            bound_for = lexemes[index + 1].kind == "noun" and index > 0 and lexemes[index - 1].kind == "noun"  # "der Flug nach London"
            return not bound_for and any(lexeme.kind in ("noun", "junk", "clock") for lexeme in lexemes[index + 1 : index + 4])
    return False


def _after_disaster(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "Nach dem Fährunglück am Montag werden noch 30 Menschen vermisst": "werden" makes a passive, and what nobody plans is over."""
    if not _after_event(lexemes, first) or not passive(lexemes[slice(*clause(lexemes, first, last))]):
        return False
    return any(one.kind == "noun" and one.text.lower().endswith(_happened()) for one in lexemes[max(first - 8, 0) : first])


def _searched(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "Die Polizei ermittelt nach Schüssen in Bonn am Mittwoch wegen Mordes": what is looked into has happened."""
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return bool(words & listed("looking_into")) and bool(words & {"nach", "wegen", "zu", "zum", "zur", "gegen"})


def _of_happening(lexemes: Sequence[Lexeme], first: int) -> bool:
    """ "Die Ursache des Unglücks am Mittwoch ist unklar": the noun the day hangs on names what has happened."""
    noun = lexemes[first - 2] if first > 1 and lexemes[first - 1].kind in ("am", "im", "from") else None
    return noun is not None and noun.kind == "noun" and noun.text.lower().endswith(_happened())


@cache
def _happened() -> tuple[str, ...]:
    return tuple(noun + end for noun in table("times_direction")["happened"]["words"] for end in ("", "s", "es", "e", "en", "n"))


def _attribute(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """ "der Beschluss vom Freitag": a noun before, and no "bis" or "an" behind."""
    noun = first > 1 and lexemes[first - 2].kind == "noun"
    after = lexemes[last].text.lower() if last < len(lexemes) else ""
    return noun and after not in ("bis", "an", "und", "-", "–")


INTENDED = frozenset({"soll", "sollen", "solle", "sollte", "sollten", "wollte", "wollten"})


def intended(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clause tells what was meant or is said to be so ("sollte", "soll"): it may be over."""
    left, right = clause(lexemes, first, last)
    return any(lexeme.text in INTENDED for lexeme in lexemes[left:right])


def meant(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clause tells with "sollte" what was meant at the time told of."""
    left, right = clause(lexemes, first, last)
    return any(lexeme.text in ("sollte", "sollten") for lexeme in lexemes[left:right])


def wanted(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clause demands, plans or sets something: "sie haben eine Wahl im Juni gefordert"."""
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return bool(words & (listed("agreeing") | listed("planning"))) or any(map(_sets_limit, words))


def agreed(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clause tells of a plan or agreement: "ein Treffen in wenigen Tagen vereinbart" lies ahead."""
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return bool(words & (listed("agreeing") | listed("planning")))
