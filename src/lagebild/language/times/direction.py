"""Last Friday or next Friday? Read off the clause: preposition, tense, mood, modal, planning participles.

The clause is what lies between commas around the expression; where it has no verb, the sentence decides.
Method: the finite verb first (Reichenbach's event before or after reference time), then the preposition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lagebild.language.times.lexer import Lexeme
from lagebild.resources import table

PAST, OPEN, PRESENT, FUTURE = -1, 0, 1, 2
NOUN_PHRASE = frozenset({"det", "one", "adjective", "this", "few", "number", "am", "im", "zu", "from", "in"})
SENTENCE_END = frozenset({"stop", "gap"})
CLAUSE_END = frozenset({"comma", "open", "close", "dash", "colon"})
INSERTION = 14  # lexemes
_PRETERITE = re.compile(r"[a-zäöüß]{2,}te(?:n|st)?")
_PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]{0,9}ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{0,9}getan|(?:be|er|ver|zer|ent|miss|über|unter|wider)[a-zäöüß]{2,}t|[a-zäöüß]{3,}iert)"
)


_STRONG = re.compile(r"(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|[a-zäöüß]{0,8}ge)[a-zäöüß]{3,}ene[nrms]?")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("times_direction")[name]["words"])


def sentence(lexemes: Sequence[Lexeme], first: int, last: int) -> tuple[int, int]:
    """The lexemes of the sentence around ``[first:last]``."""
    return _bounds(lexemes, first, last, SENTENCE_END)


def clause(lexemes: Sequence[Lexeme], first: int, last: int) -> tuple[int, int]:
    """The lexemes of the clause around ``[first:last]``: between signs that divide clauses."""
    return _bounds(lexemes, first, last, SENTENCE_END | CLAUSE_END)


def _bounds(lexemes: Sequence[Lexeme], first: int, last: int, ends: frozenset[str]) -> tuple[int, int]:
    left, right = first, last
    while left > 0 and first - left < 80:
        if lexemes[left - 1].kind in ends:
            opened = _bracket(lexemes, left - 1, -1)
            if opened is None:
                break
            left = opened + 1
        left -= 1
    while right < len(lexemes) and right - last < 80:
        if lexemes[right].kind in ends:
            closed = _bracket(lexemes, right, 1)
            if closed is None:
                break
            right = closed
        right += 1
    return left, right


def _bracket(lexemes: Sequence[Lexeme], index: int, step: int) -> int | None:
    """The other end of a short insertion in brackets that begins at `index`, read in the direction of `step`; a clause goes on behind it."""
    begins, ends = ("open", "close") if step > 0 else ("close", "open")
    if lexemes[index].kind != begins:
        return None
    for other in range(index + step, index + step * INSERTION, step):
        if not 0 <= other < len(lexemes) or lexemes[other].kind in SENTENCE_END:
            return None
        if lexemes[other].kind == ends:
            return other
    return None


def direction(lexemes: Sequence[Lexeme], first: int, last: int) -> int:
    """PAST, PRESENT (present tense, no sign of plan), FUTURE, or OPEN where no verb tells."""
    while first and (
        lexemes[first - 1].kind == "edge" or (first > 1 and lexemes[first - 1].kind == "det" and lexemes[first - 2].kind == "edge")
    ):
        first -= 1
    lead = lexemes[first - 1].text.lower() if first else ""
    if first > 1 and lead in ("zum", "am", "zu", "den", "dem", "der", "einschließlich"):
        before = lexemes[first - 2].text.lower()
        lead = before if before in ("bis", "für", "ab", "auf", "seit") else lead
    found = _verbs(lexemes, *clause(lexemes, first, last), lead)
    if found is None:
        found = _beyond(lexemes, first, last, lead)
    if first > 1 and lexemes[first - 2].text == "noch" and lexemes[first - 3].text in ("als", "wie"):
        return PAST  # "weniger als noch im Mai geplant"
    return _by_preposition(lexemes, first, last, lead, found)


SUBORDINATORS = frozenset({"wenn", "dass", "weil", "da", "ob", "obwohl", "falls", "sobald", "bevor", "nachdem"})


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
            if (found := _verbs(lexemes, start, right, lead)) is not None:
                return found
    return _verbs(lexemes, *sentence(lexemes, first, last), lead)


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
    if lead in ("vom", "von") and found != FUTURE and _attribute(lexemes, first, last):
        return PAST
    if found in (PRESENT, None) and (_after_event(lexemes, first) or _of_happening(lexemes, first)):
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


def _lasted(lexemes: Sequence[Lexeme], first: int, last: int, found: int | None) -> bool:
    """ "Das Treffen dauerte bis Freitag" is over; "gab ihm bis Freitag Zeit", "forderte bis Freitag eine Antwort" is not."""
    if found != PAST:
        return False
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return not words & (_words("limits") | _words("agreeing") | _words("planning")) and not any(map(_sets_limit, words))


@cache
def _limiting() -> tuple[str, ...]:
    return tuple(table("times_direction")["limiting"]["words"])


def _sets_limit(word: str) -> bool:
    """ "Forderte", "aufgefordert", "verlängerte": verbs by which someone sets a day to come."""
    return word.endswith(LIMIT_ENDS) and any(stem in word for stem in _limiting())


def _participle_attribute(lexemes: Sequence[Lexeme], first: int, last: int) -> int | None:
    """ "Die am Montag veröffentlichte Studie" is out, "die am Freitag beginnende Messe" is to come; None for anything else."""
    if first < 2 or last >= len(lexemes) or lexemes[first - 2].kind not in ("det", "one", "noun", "this", "adjective"):
        return None
    if lexemes[first - 2].kind in ("det", "one", "this") and lexemes[first - 1].kind in ("am", "im", "in"):
        last = _far_participle(lexemes, first, last)
    word = lexemes[last].text.lower()
    noun = last + 1 < len(lexemes) and lexemes[last + 1].kind in ("noun", "adjective")
    if not noun or not lexemes[last].text[0].islower():
        return None
    stem = word.rstrip("enrsm") if not word.endswith("t") else word
    if stem + "t" in _words("planning") or stem in _words("planning") or word.endswith(("nde", "nden", "nder", "ndes")):
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
    for _ in range(8):
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
            "other",
        ):
            return False
        if lexemes[index].kind in ("nach", "seit"):
            return lexemes[start].kind == "noun"
    return False


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


INTENDED, ALREADY = frozenset({"sollte", "sollten"}), frozenset({"bereits", "schon"})  # "sollte bereits am Montag beginnen": it did not


def _verbs(lexemes: Sequence[Lexeme], left: int, right: int, lead: str) -> int | None:
    words = [lexeme.text.lower() for lexeme in lexemes[left:right]]
    verbs = [lexeme.text.lower() for lexeme in lexemes[left:right] if lexeme.text[0].islower() or lexeme is lexemes[left]]
    present = set(verbs)
    compared = {verbs[i] for i in range(1, len(verbs)) if verbs[i - 1] in ("als", "wie")}  # "mehr als erwartet"
    planned = (present - compared) & _words("planning") or (present & _words("agreeing") and lead in ("bis", "für", "auf", "zum", "ab"))
    if planned:
        return FUTURE
    future = present & _words("future_verbs")
    if future and (_over(verbs, future, lead) or (future & INTENDED and future <= INTENDED | {"werden"} and present & ALREADY)):
        return PAST
    if present & _words("past_auxiliaries") or (not future and any(map(_past, _finite_only(verbs, present)))):
        return PAST
    if future:
        return FUTURE
    if any(_preterite(lexemes, i) for i in range(left, right)):
        return PAST
    if present & _words("auxiliaries"):
        return PAST if _participle(verbs) or _before_auxiliary(lexemes, left, right) else PRESENT
    if present & _words("states"):
        return PAST if any(word.endswith(_perfect_ends()) for word in verbs) else PRESENT
    if "zu" in present and _perfect_infinitive(verbs):
        return PAST  # "beschuldigt, im Mai dabei gewesen zu sein"
    if "zu" in present and verbs[-1].endswith("n") and verbs[-1] != "zu":
        return FUTURE
    participle_ends = bool(verbs) and _PARTICIPLE.fullmatch(verbs[-1]) and verbs[-1] == words[-1]
    stop = right - 1 if participle_ends else right  # its auxiliary stands in another clause
    return PRESENT if any(_finite(lexemes, i) for i in range(left, stop)) or not words else None


def _finite_only(verbs: list[str], present: set[str]) -> list[str]:
    """Without the participle that closes a clause of "ist": "ist am Freitag verboten" is no preterite."""
    closed = verbs and verbs[-1].endswith("en") and present & _words("states")
    return verbs[:-1] if closed else verbs


CERTAIN = frozenset({"will", "wollen", "wolle", "wird", "werden", "werde", "muss", "müssen", "möchte", "möchten", "könnte", "könnten"})


def _over(verbs: list[str], future: set[str], lead: str) -> bool:
    """ "Soll gestohlen haben", "soll geflohen sein" are over; "soll gesperrt sein", "will bis Freitag entschieden haben" are not."""
    if not _perfect_infinitive(verbs):
        return False
    participle, auxiliary = [verb for verb in verbs[-3:] if verb != "zu"][-2:]
    if auxiliary == "sein":
        return participle.endswith(_perfect_ends())
    return not (lead == "bis" and future & CERTAIN)


def agreed(lexemes: Sequence[Lexeme], first: int, last: int) -> bool:
    """Whether the clause tells of a plan or agreement: "ein Treffen in wenigen Tagen vereinbart" lies ahead."""
    left, right = clause(lexemes, first, last)
    words = {lexeme.text.lower() for lexeme in lexemes[left:right]}
    return bool(words & (_words("agreeing") | _words("planning")))


def attributive_participle(word: str) -> bool:
    """ "Bekanntgegebenen", "eröffnete", "beschlossene": a participle inflected as an attribute."""
    return bool(_STRONG.fullmatch(word)) or any(
        word.endswith(end) and bool(_PARTICIPLE.fullmatch(word.removesuffix(end))) for end in ("e", "en", "er", "es", "em")
    )


def passive(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a clause ends in a participle ("wird heute noch erzählt")."""
    return bool(lexemes) and bool(_PARTICIPLE.fullmatch(lexemes[-1].text))


def _perfect_infinitive(verbs: list[str]) -> bool:
    """ "Soll gestohlen haben", "gewesen zu sein": told of what is over."""
    told = [verb for verb in verbs[-3:] if verb != "zu"]
    if len(told) < 2 or told[-1] not in ("haben", "sein"):
        return False
    return bool(_PARTICIPLE.fullmatch(told[-2])) or told[-2] in ("worden", "gewesen")


_PREFIX = re.compile(
    r"(?:zusammen|entgegen|gegenüber|bekannt|zurück|hervor|heraus|herein|hinaus|hinzu|voran|voraus|vorbei|wieder|weiter|bevor|empor|statt|teil|fest|frei|fehl|hoch"
    r"|durch|ab|an|auf|aus|bei|be|dar|da|ein|emp|ent|er|fort|hinter|her|hin|los|mit|nach|nieder|über|unter|um|ver|vor|weg|wider|zer|zu)(?=\w{3})"
)


def _past(verb: str) -> bool:
    """A strong preterite of the table, with a prefix or without ("ließ", "hinterließ")."""
    past = _words("past_verbs")
    return verb in past or ((prefix := _PREFIX.match(verb)) is not None and verb[prefix.end() :] in past)


@cache
def _perfect_ends() -> tuple[str, ...]:
    return tuple(table("times_direction")["perfect_with_sein"]["words"])


def _preterite(lexemes: Sequence[Lexeme], index: int) -> bool:
    word = lexemes[index].text
    if not _PRETERITE.fullmatch(word) or word in _words("not_preterite") or _stem_in_t(word):
        return False
    behind = lexemes[index + 1].kind if index + 1 < len(lexemes) else ""
    before = lexemes[index - 1].kind if index else ""
    inside_noun_phrase = before in NOUN_PHRASE and behind in ("noun", "adjective")
    return not inside_noun_phrase and not (word.startswith("ge") and behind == "noun")


def _stem_in_t(word: str) -> bool:
    """ "Leiten", "einleiten", "er leite": the present of a verb whose stem ends in t."""
    infinitive = word if word.endswith("n") else word + "n"
    known, prefix = _words("not_preterite"), _PREFIX.match(infinitive)
    return infinitive in known or (prefix is not None and infinitive[prefix.end() :] in known)


def _participle(verbs: list[str]) -> bool:
    """A participle at the clause's end, or just before its auxiliary."""
    tail = [word for word in verbs[-3:] if word not in _words("auxiliaries") | _words("states")]
    if len(tail) > 1 and tail[-2] == "zu":
        return False
    return any(_looks_participle(word, word == verbs[-1]) for word in tail) or any(
        _PARTICIPLE.fullmatch(w) for w in verbs if w not in _words("not_participles")
    )


def _before_auxiliary(lexemes: Sequence[Lexeme], left: int, right: int) -> bool:
    """ "…, dass er am Freitag begonnen hat": the word right before a closing auxiliary is its participle."""
    if right - left < 2 or lexemes[right - 1].text not in _words("auxiliaries"):
        return False
    word = lexemes[right - 2].text
    return word[0].islower() and lexemes[right - 3].text != "zu" and _looks_participle(word, True)


def _looks_participle(word: str, final: bool) -> bool:
    if word in _words("not_participles"):
        return False
    return bool(_PARTICIPLE.fullmatch(word)) or (final and len(word) > 4 and word.endswith(("t", "en")))


def _nominal(lexemes: Sequence[Lexeme], index: int) -> bool:
    """ "Die drei kleineren am Montag": an adjective that stands for a noun."""
    before = [lexeme.kind for lexeme in lexemes[max(0, index - 2) : index]]
    compared = lexemes[index].text.endswith(("ere", "eren", "ste", "sten"))
    return before == ["det", "number"] or (compared and before[-1:] == ["det"])


SHORT = frozenset({"weiß", "tut", "rät", "mag"})  # finite forms without the ends of the present


def _finite(lexemes: Sequence[Lexeme], index: int) -> bool:
    lexeme = lexemes[index]
    word = lexeme.text
    behind = lexemes[index + 1].kind if index + 1 < len(lexemes) else ""
    attributive = behind in ("noun", "adjective") and lexeme.kind == "adjective" and index > 0 and lexemes[index - 1].kind in NOUN_PHRASE
    return (
        not attributive
        and not _nominal(lexemes, index)
        and lexeme.kind in ("other", "adjective")
        and word[0].islower()
        and (word in SHORT or (len(word) > 3 and word.endswith(("t", "en", "e", "eln", "ern"))))
        and word not in _words("not_participles")
    )
