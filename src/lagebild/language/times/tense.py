"""Tense of a clause by its verbs: the finite verb, its auxiliaries and modals, participles and infinitives.

Method: word forms and their places (strong preterites, participles of "sein", verbs that plan stand in ``times_direction.yml``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lagebild.language.times.lexer import Lexeme
from lagebild.resources import table

PAST, OPEN, PRESENT, FUTURE = -1, 0, 1, 2
PREPOSED = frozenset({"in", "from", "zu", "nach", "vor", "onto", "over", "for", "seit", "other"})
NOUN_PHRASE = frozenset({"det", "one", "adjective", "this", "few", "number", "am", "im", "zu", "from", "in"})
_PRETERITE = re.compile(r"[a-zäöüß]{2,}te(?:n|st)?")
_PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]{0,9}ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{0,9}getan|(?:be|er|ver|zer|ent|miss|über|unter|wider)[a-zäöüß]{2,}t|[a-zäöüß]{3,}iert)"
)


_STRONG = re.compile(r"(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|[a-zäöüß]{0,8}ge)[a-zäöüß]{3,}ene[nrms]?")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of ``times_direction.yml``."""
    return frozenset(table("times_direction")[name]["words"])


INTENDED, ALREADY = frozenset({"sollte", "sollten"}), frozenset({"bereits", "schon"})  # "sollte bereits am Montag beginnen": it did not


def verbs_say(lexemes: Sequence[Lexeme], left: int, right: int, lead: str) -> int | None:
    """PAST, PRESENT or FUTURE by the verbs of ``lexemes[left:right]``, None where none tells; `lead`: the preposition of the time."""
    words = [lexeme.text.lower() for lexeme in lexemes[left:right]]
    verbs = [lexeme.text.lower() for lexeme in lexemes[left:right] if lexeme.text[0].islower() or lexeme is lexemes[left]]
    present = set(verbs)
    compared = {verbs[i] for i in range(1, len(verbs)) if verbs[i - 1] in ("als", "wie")}  # "mehr als erwartet"
    planned = (present - compared) & listed("planning") or (present & listed("agreeing") and lead in ("bis", "für", "auf", "zum", "ab"))
    if planned:
        return FUTURE
    future = present & listed("future_verbs")
    if future and (_over(verbs, future, lead) or (future & INTENDED and future <= INTENDED | {"werden"} and present & ALREADY)):
        return PAST
    if present & listed("past_auxiliaries") or (not future and any(map(_past, _finite_only(verbs, present)))):
        return PAST
    if future:
        return FUTURE
    if any(_preterite(lexemes, i) for i in range(left, right)):
        return PAST
    if present & listed("auxiliaries"):
        return PAST if _participle(verbs) or _before_auxiliary(lexemes, left, right) else PRESENT
    if present & listed("states"):
        return PAST if any(word.endswith(_perfect_ends()) for word in verbs) else PRESENT
    if "zu" in present and _perfect_infinitive(verbs):
        return PAST  # "beschuldigt, im Mai dabei gewesen zu sein"
    if (
        "zu" in verbs[-3:-1]
        and verbs[-1].endswith("n")
        and (verbs[-2] == "zu" or not (_PARTICIPLE.fullmatch(verbs[-1]) or verbs[-1].endswith("sten")))
    ):
        return FUTURE
    participle_ends = bool(verbs) and _PARTICIPLE.fullmatch(verbs[-1]) and verbs[-1] == words[-1]
    if participle_ends and verbs[-1].endswith("t") and subordinate(lexemes, left):
        return PRESENT  # "die Messe, die am Freitag beginnt"
    stop = right - 1 if participle_ends else right  # its auxiliary stands in another clause
    return PRESENT if any(_finite(lexemes, i) for i in range(left, stop)) or not words else None


def subordinate(lexemes: Sequence[Lexeme], left: int) -> bool:
    """Whether the clause that begins at `left` is a subordinate one, whose finite verb stands at its end."""
    if left >= len(lexemes):
        return False
    opening = lexemes[left]
    if opening.text.lower() in listed("subordinators"):
        return True
    behind_comma = left > 0 and lexemes[left - 1].kind == "comma"
    relative = opening.kind == "det" or (opening.kind in PREPOSED and left + 1 < len(lexemes) and lexemes[left + 1].kind == "det")
    return behind_comma and relative


def _finite_only(verbs: list[str], present: set[str]) -> list[str]:
    """Without the participle that closes a clause of "ist": "ist am Freitag verboten" is no preterite."""
    closed = verbs and verbs[-1].endswith("en") and present & listed("states")
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


def closes_perfect(lexemes: Sequence[Lexeme], main: tuple[int, int], rest: tuple[int, int]) -> bool:
    """Whether the words `rest` that end a sentence have the participle of an auxiliary in the clause `main`, and no verb of their own."""
    next_to_it = rest[0] == main[1] + 1
    if rest[0] <= main[0] or (next_to_it and subordinate(lexemes, rest[0])) or lexemes[rest[0]].text.lower() in listed("subordinators"):
        return False
    words = {lexeme.text for lexeme in lexemes[slice(*main)]}
    closing = lexemes[rest[1] - 1].text
    behind = {lexeme.text for lexeme in lexemes[slice(*rest)]}
    if behind & _auxiliary_forms() or "zu" in behind or not closing[0].islower() or closing in listed("not_participles"):
        return False
    if words & listed("states"):
        return closing.endswith(_perfect_ends())
    return bool(words & listed("auxiliaries")) and bool(_PARTICIPLE.fullmatch(closing) or _STRONG.fullmatch(closing + "e"))


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
    past = listed("past_verbs")
    return verb in past or ((prefix := _PREFIX.match(verb)) is not None and verb[prefix.end() :] in past)


@cache
def _perfect_ends() -> tuple[str, ...]:
    return tuple(table("times_direction")["perfect_with_sein"]["words"])


def _preterite(lexemes: Sequence[Lexeme], index: int) -> bool:
    word = lexemes[index].text
    if not _PRETERITE.fullmatch(word) or word in listed("not_preterite") or _stem_in_t(word):
        return False
    behind = lexemes[index + 1].kind if index + 1 < len(lexemes) else ""
    before = lexemes[index - 1].kind if index else ""
    if before in ("det", "am") and word.endswith(("ste", "sten")):
        return False  # "zu den ärmsten", "am schnellsten"
    inside_noun_phrase = before in NOUN_PHRASE and behind in ("noun", "adjective") and word not in listed("never_attributes")
    return not inside_noun_phrase and not (word.startswith("ge") and behind == "noun")


def _stem_in_t(word: str) -> bool:
    """ "Leiten", "einleiten", "er leite": the present of a verb whose stem ends in t."""
    infinitive = word if word.endswith("n") else word + "n"
    known, prefix = listed("not_preterite"), _PREFIX.match(infinitive)
    return infinitive in known or (prefix is not None and infinitive[prefix.end() :] in known)


def _participle(verbs: list[str]) -> bool:
    """A participle at the clause's end, or just before its auxiliary."""
    tail = [word for word in verbs[-3:] if word not in listed("auxiliaries") | listed("states")]
    if len(tail) > 1 and tail[-2] == "zu":
        return False
    return any(_looks_participle(word, word == verbs[-1]) for word in tail) or any(
        _PARTICIPLE.fullmatch(w) for w in verbs if w not in listed("not_participles")
    )


def _before_auxiliary(lexemes: Sequence[Lexeme], left: int, right: int) -> bool:
    """ "…, dass er am Freitag begonnen hat": the word right before a closing auxiliary is its participle."""
    if right - left < 2 or lexemes[right - 1].text not in listed("auxiliaries"):
        return False
    word = lexemes[right - 2].text
    return word[0].islower() and lexemes[right - 3].text != "zu" and _looks_participle(word, True)


def _looks_participle(word: str, final: bool) -> bool:
    if word in listed("not_participles"):
        return False
    return bool(_PARTICIPLE.fullmatch(word)) or (final and len(word) > 4 and word.endswith(("t", "en")))


def _nominal(lexemes: Sequence[Lexeme], index: int) -> bool:
    """ "Die drei kleineren am Montag": an adjective that stands for a noun."""
    before = [lexeme.kind for lexeme in lexemes[max(0, index - 2) : index]]
    compared = lexemes[index].text.endswith(("ere", "eren", "ste", "sten"))
    return before == ["det", "number"] or (compared and before[-1:] == ["det"])


PREFIXED = ("be", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wider", "ge")
CLEAR = frozenset(
    {"beginnt", "beginnen", "entscheidet", "entscheiden", "erscheint", "erscheinen", "erklärte", "berichtete"}
)  # no participles
REACH = 16  # lexemes


@cache
def _auxiliary_forms() -> frozenset[str]:
    return listed("future_verbs") | listed("past_auxiliaries") | listed("auxiliaries") | listed("states")


def opens_clause(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether the word behind "und" is a finite verb and begins a clause: "wurde vorgestellt und **soll** am Freitag beginnen"."""
    if not 0 < index < len(lexemes) or lexemes[index].kind not in ("other", "adjective"):
        return False
    word = lexemes[index].text
    if word in _auxiliary_forms():
        return word not in ("werden", "haben") or not _infinitives(lexemes, index)
    if word in CLEAR:
        return not word.endswith("en") or not _infinitives(lexemes, index)
    if not word[0].islower() or word in listed("not_participles") or (word.startswith(PREFIXED) and not word.endswith("te")):
        return False
    if _past(word) or word in listed("one_day"):
        return not word.endswith("en") or not _infinitives(lexemes, index)
    return _preterite(lexemes, index) or (len(word) > 3 and word.endswith("t") and not word.endswith("iert"))


def _infinitives(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether a modal stands before: "will kommen und spielen" has two infinitives."""
    before = {lexeme.text.lower() for lexeme in lexemes[max(0, index - REACH) : index]}
    return bool(before & (listed("future_verbs") | {"zu"}))


SHORT = frozenset({"weiß", "tut", "rät", "mag"})  # finite forms without the ends of the present


def _finite(lexemes: Sequence[Lexeme], index: int) -> bool:
    lexeme = lexemes[index]
    word = lexeme.text
    if lexeme.kind not in ("other", "adjective") or not word[0].islower():
        return False
    if word not in SHORT and (len(word) < 4 or not word.endswith(("t", "en", "e", "eln", "ern"))):
        return False
    behind = lexemes[index + 1].kind if index + 1 < len(lexemes) else ""
    attributive = behind in ("noun", "adjective") and lexeme.kind == "adjective" and index > 0 and lexemes[index - 1].kind in NOUN_PHRASE
    return not attributive and not _nominal(lexemes, index) and word not in listed("not_participles")
