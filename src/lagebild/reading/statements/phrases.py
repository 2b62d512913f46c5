"""Noun phrases: where one begins and ends. A shallow parse from left to right."""

from __future__ import annotations

from lagebild.language.names import titles
from lagebild.reading.statements import media, sourcewords, words
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.view import View

PREMODIFIERS = frozenset(("ADJA", "CARD", "ART", "PIAT", "PPOSAT", "PDAT", "PIDAT", "VVPP", "ADJD", "ADV", "PIS", "TRUNC"))
SPECIALS = frozenset(
    (
        "so",
        "genannte",
        "genannten",
        "sogenannte",
        "sogenannten",
        "rund",
        "etwa",
        "knapp",
        "mehr",
        "als",
        "mindestens",
        "sowohl",
        "weder",
        "noch",
    )
)
ATTACHED = frozenset(("von", "vom", "für", "aus", "beim", "bei", "im", "in", "zur", "zum", "der", "des", "gegen", "am", "an"))
OF = frozenset(("von", "vom"))
MEDIA_HEADS = (
    "zeitung",
    "nachrichtenagentur",
    "presseagentur",
    "staatsagentur",
    "magazin",
    "sender",
    "blatt",
    "zeitschrift",
    "portal",
    "fernsehen",
    "rundfunk",
    "radio",
    "presse",
)


def noun_phrase(view: View, start: int, stop: int, *, attach: bool = True, places: bool = True) -> int:
    """Token after the noun phrase that begins at `start`; `start` itself where there is none.

    `attach` takes genitives, coordinated phrases and attributes with "von"; `places` those with "in", "bei", "für", … as well.
    """
    if start >= stop:
        return start
    if view.lower[start] in words.SUBJECT_PRONOUNS | words.OBLIQUE_PRONOUNS and not _modifies(view, start, stop):
        return start + 1
    at, noun = _core(view, start, stop)
    if not noun:
        at = _extended(view, start, stop)
        if at <= start:
            return start
    return _tail(view, start, at, stop, places and view.lower[start] in words.DETERMINERS) if attach else at


def _extended(view: View, start: int, stop: int) -> int:
    """ "drei mit der Sache vertraute Personen", "einer am Dienstag veröffentlichten Mitteilung": an attribute that has one of its own."""
    opens = view.lower[start] in words.DETERMINERS or view.tokens[start].stts == "CARD"
    if not opens or start + 2 >= stop or view.lower[start + 1] not in words.PREPOSITIONS:
        return start
    inner, noun = _core(view, start + 2, stop)
    at = inner
    while at < min(stop, inner + 3) and view.tokens[at].text[:1].islower() and view.lower[at][-1:] in "enrsm":
        at += 1
    return _core(view, at, stop)[0] if noun and inner < at < stop and view.is_noun(at) else start


def _modifies(view: View, at: int, stop: int) -> bool:
    """True where a word that may be a pronoun is a determiner: a noun follows within its phrase."""
    if view.lower[at] not in words.DETERMINERS or at + 1 >= stop:
        return False
    following = at + 1
    return (
        view.is_noun(following)
        or view.tokens[following].stts in ("ADJA", "CARD")
        or (
            view.tokens[following].text[:1].islower()
            and not view.finite[following]
            and following + 1 < stop
            and view.is_noun(following + 1)
        )
    )


def _core(view: View, start: int, stop: int) -> tuple[int, bool]:
    """Determiner, modifiers and nouns: the token after them, and whether a noun was among them."""
    at, noun = start, False
    while at < stop:
        quoted = view.quotation_at(at)
        if quoted:
            if quoted.first != at or quoted.last > stop or quoted.last - quoted.first > 12 or not _name_in_marks(view, at, start):
                break
            at, noun = quoted.last, True
            if at < stop and view.is_noun(at):
                break  # "die „Zeitung“ Meier": two phrases
        elif view.tokens[at].text == "(":
            closing = _bracket(view, at, stop)
            if not noun or not closing:
                break
            at = closing
        elif noun and at in view.name_ends and not _possessor(view, at - 1) and not view.is_name(at):
            break  # "hatte Meier | Gutes zu melden"
        elif noun and (_next_phrase(view, at) or _day_over(view, start, at)):
            break  # "prangert der Minister | Morde an", "am Donnerstag | Berichte"
        elif (view.is_noun(at) and not view.finite[at]) or (noun and view.mentioned[at] == 2):
            at, noun = at + 1, True
        elif noun and at == start + 1 and _possessor(view, start) and _adjective(view, at):
            at, noun = at + 1, False  # "Putins außenpolitischer Berater"
        elif (noun and _number(view, at)) or (not noun and _premodifier(view, start, at)):
            at += 1
        else:
            break
    return at, noun


MEASURES = (
    "art",
    "zahl",
    "million",
    "milliard",
    "tonne",
    "liter",
    "prozent",
    "kilo",
    "paar",
    "reihe",
    "tausend",
    "hundert",
    "dutzend",
    "meter",
)


def _next_phrase(view: View, at: int) -> bool:
    """True where a plural common noun without an article follows a common noun that measures nothing."""
    before, token = view.tokens[at - 1], view.tokens[at]
    plural = token.stts == "NN" and token.feat("Number") == "Plur" and not view.mentioned[at] and before.stts == "NN"
    return plural and not any(view.lower[at - 1].startswith(m) or view.lower[at - 1].endswith(m) for m in MEASURES)


def _day_over(view: View, start: int, at: int) -> bool:
    """ "am Donnerstag | Berichte", "auf Anfrage | Gerüchte": behind a bare day or month another noun begins a phrase of its own,
    unless it goes on with the time."""
    if at != start + 1 or not view.is_noun(at):
        return False
    asked = view.lower[start] in ("anfrage", "nachfrage", "rückfrage", "angaben", "wunsch") and view.lower[start - 1] in ("auf", "nach")
    dated = view.lower[start] in DAYS or (
        temporal(view, start) and view.lower[start].endswith(("tag", "abend", "morgen", "mittag", "nacht"))
    )
    return asked or (dated and not temporal(view, at))


def _possessor(view: View, at: int) -> bool:
    return view.tokens[at].text[:1].isupper() and view.lower[at].endswith("s") and (view.is_name(at) or view.mentioned[at] > 0)


def _adjective(view: View, at: int) -> bool:
    token = view.tokens[at]
    return token.text[:1].islower() and (token.stts == "ADJA" or view.lower[at].endswith(("er", "e", "en"))) and not view.finite[at]


def _name_in_marks(view: View, at: int, start: int) -> bool:
    """True where quotation marks hold a name: a capital behind the mark, no person's name before it."""
    inside = view.tokens[at + 1].text if at + 1 < len(view.tokens) else ""
    quoted = view.quotation_at(at)
    short = at == start and quoted is not None and quoted.last - quoted.first <= 5
    return (inside[:1].isupper() or inside[:1].isdigit() or short) and not (
        at > start and view.mentioned[at - 1] == 2 and view.tokens[at - 1].text.istitle() and view.is_name(at - 1)
    )


def _number(view: View, at: int) -> bool:
    text = view.tokens[at].text
    return (text[:1].isdigit() and view.lower[at - 1] in ("artikel", "paragraf", "paragraph", "nummer")) or text.rstrip(".") in (
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "XVI",
        "XIV",
    )


def _premodifier(view: View, start: int, at: int) -> bool:
    token, lower = view.tokens[at], view.lower[at]
    if lower in words.DETERMINERS:
        return at == start or view.lower[at - 1] in ("all", "alle", "allen", "sowohl", "auch", "so", "nur", "selbst")
    if view.finite[at]:
        return False
    if token.stts:
        return token.stts in PREMODIFIERS or lower in SPECIALS
    return (
        token.text[:1].isdigit()
        or lower in SPECIALS
        or (token.text[:1].islower() and lower[-1:] in "enrsm" and lower not in words.PREPOSITIONS)
    )


def _bracket(view: View, at: int, stop: int) -> int:
    """Token after a short bracket that opens at `at`, 0 where it does not close soon."""
    return next((i + 1 for i in range(at + 1, min(stop, at + 14)) if view.tokens[i].text == ")"), 0)


def _tail(view: View, start: int, at: int, stop: int, places: bool) -> int:
    """Genitives, attached prepositional phrases and coordinated phrases after the core."""
    while at < stop:
        end = _step(view, start, at, stop, places)
        if end <= at:
            return at
        at = end
    return at


def _step(view: View, start: int, at: int, stop: int, places: bool) -> int:
    lower = view.lower[at]
    proper = view.is_name(at - 1) and not view.lower[at - 1].endswith(("amt", "amtes", "bund", "bundes"))
    if (
        view.tokens[at].stts in ("ADJA", "PIAT", "PIDAT", "")
        and lower.endswith("er")
        and view.tokens[at].text == lower
        and at - 1 > start - 1
        and view.tokens[at - 1].text in lexicon().nouns
    ):
        return _inner(view, at, stop)  # "Schätzungen französischer Behörden"
    if lower in words.GENITIVE_OPENERS and not proper and not _addressed_medium(view, at, stop):
        return _inner(view, at, stop)
    if (
        lower in (ATTACHED if places else OF)
        and lower not in words.GENITIVE_OPENERS
        and (not proper or (lower == "für" and not view.voices[at - 1]))
        and not temporal(view, at + 1)
        and not (lower in ("am", "im") and temporal(view, at + 2))
        and not _place_of_saying(view, at)
    ):
        end = _inner(view, at + 1, stop)
        return end if end > at + 1 else at
    joins = lower in ("und", "sowie", "oder", "&") and at + 1 < stop
    if joins and (lower == "sowie" or view.lower[at + 1] not in words.SUBJECT_PRONOUNS):
        end = _inner(view, at + 1, stop)
        return end if end > at + 1 and not (end < stop and view.finite[end]) else at
    return at


def _place_of_saying(view: View, at: int) -> bool:
    """ "im Fernsehen", "in einem Interview": where it was said, no attribute of who said it."""
    near = range(at + 1, min(at + 4, len(view.tokens)))
    return any(view.tokens[i].text in sourcewords.platforms() or view.lower[i].endswith(("ausgabe", "beitrag", "artikel")) for i in near)


def _inner(view: View, at: int, stop: int) -> int:
    end, noun = _core(view, at, stop)
    return end if noun else at


def temporal(view: View, at: int) -> bool:
    lower = view.lower[at] if at < len(view.lower) else ""
    return (
        lower in TEMPORAL
        or (lower.endswith(("tag", "abend", "morgen", "mittag")) and not lower.endswith(ASSEMBLIES))
        or (lower.rstrip(".").isdigit() and (lower.endswith(".") or len(lower) == 4))
    )


ASSEMBLIES = ("bundestag", "landtag", "kreistag", "städtetag", "gemeindetag", "reichstag", "ärztetag", "kirchentag")
DAYS = words.word_set(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag wochenende vormittag nachmittag abend januar februar märz "
    "april mai juni juli august september oktober november dezember frühjahr frühling sommer herbst winter"
)
TEMPORAL = words.word_set(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag vormittag nachmittag abend morgen januar "
    "februar märz april mai juni "
    "juli august september oktober november dezember jahr jahre jahres gestrigen heutigen vergangenen letzten interview gespräch"
)


def _addressed_medium(view: View, at: int, stop: int) -> bool:
    """True for "der Zeitung", "der „Welt“" after a person: whom it was said to, not a genitive."""
    if view.lower[at] != "der" or at + 1 >= stop:
        return False
    following = view.lower[at + 1]
    known = following in ("dpa", "afp", "ap", "taz", "faz", "bbc") or (_bare_surname(view, at - 1) and media.feminine(view, at + 1, stop))
    return following.endswith(MEDIA_HEADS) or bool(view.quotation_at(at + 1)) or known


def _bare_surname(view: View, at: int) -> bool:
    """ "sagte Kahlmann | der ARD": a word that no table knows as an office or an institution, and the tagger for no common noun."""
    token = view.tokens[at]
    unknown = titles.title(token.text) is None and sourcewords.kind_of(token.text) is None
    verb = view.finite[at - 1] and not view.lower[at - 1].endswith("en") if at else False
    bare = token.stts in ("NE", "") or (verb and not view.lower[at].endswith(("en", "ern", "eln")))  # a lone noun that speaks is a name
    return bare and token.text.istitle() and unknown
