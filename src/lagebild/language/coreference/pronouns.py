"""Pronouns and possessives of the third person: resolved by gender, nearness and subject preference, or refused.

After Lappin and Leass (1994) in spirit: salience by recency, grammatical role and repetition; where two people fit equally there is
no mention, because a wrong speaker is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from lagebild.language.closed import is_function_word
from lagebild.language.coreference.cast import Cast, Member, Spot
from lagebild.language.names.titles import title

_MASCULINE = {"er": 3, "ihm": 1, "ihn": 1}
_FEMININE = {"sie": 3, "ihr": 1}
_HIS = frozenset(("sein", "seine", "seinen", "seinem", "seiner", "seines"))
_HERS = frozenset(("ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"))
#: How many sentences back a pronoun looks, how far ahead the best candidate must be, how many spots are weighed.
REACH, MARGIN, LIMIT = 3, 2.0, 60
History = dict[int, list[Spot]]
_PREPOSITIONS = frozenset(
    (
        "mit",
        "von",
        "für",
        "gegen",
        "über",
        "zwischen",
        "bei",
        "an",
        "auf",
        "nach",
        "vor",
        "durch",
        "um",
        "ohne",
        "zu",
        "aus",
        "neben",
        "zum",
        "vom",
    )
)
_OBLIQUE = frozenset(
    ("dem", "den", "des", "seinem", "seinen", "seines", "ihrem", "ihren", "ihres", "einem", "einen", "eines", "beim", "im")
)


def resolve(cast: Cast) -> None:
    """Every resolvable pronoun of the article becomes a mention, in text order; earlier ones feed later ones."""
    history: dict[int, list[Spot]] = {}
    for spot in sorted(cast.spots, key=lambda s: s.start):
        history.setdefault(cast.sentence_of[spot.first], []).append(spot)
    tokens = cast.tokens
    for number, sentence in enumerate(cast.sentences):
        for i in range(sentence.first, sentence.last):
            word = tokens[i].text
            if word[0] not in "eisESI" or len(word) > 6 or cast.covered[i]:
                continue
            member, form = _antecedent(cast, history, number, i, word.lower())
            if member is not None:
                cast.add(member, i, i + 1, form)
                insort(history.setdefault(number, []), cast.spots[-1], key=lambda s: s.start)


def _near(history: History, number: int, i: int) -> Iterator[tuple[int, Spot]]:
    """(sentences back, spot) of what stands before token `i`, nearest first; a bounded number, so that time stays linear."""
    left = LIMIT
    for back in range(min(REACH, number) + 1):
        spots = history.get(number - back, [])
        at = bisect_left(spots, i, key=lambda s: s.first) if back == 0 else len(spots)
        for spot in reversed(spots[max(at - left, 0) : at]):
            yield back, spot
        left = max(left - at, 0)


def _antecedent(cast: Cast, history: History, number: int, i: int, word: str) -> tuple[Member | None, str]:
    if word in _MASCULINE:
        return _best(cast, history, number, i, "m"), "pronoun"
    if word in _HIS and _before_noun(cast, i):
        return _best(cast, history, number, i, "m", possessive=True), "possessive"
    if word in _HERS and word != "ihr" and _before_noun(cast, i):
        return _best(cast, history, number, i, "f", possessive=True), "possessive"
    if word in _FEMININE and not _polite(cast, i) and _singular(cast, i):
        return _best(cast, history, number, i, "f"), "pronoun"
    return None, ""


def _before_noun(cast: Cast, i: int) -> bool:
    """A possessive stands before a noun or an adjective; "sein" before a full stop or a finite verb ("sein könnte") is the verb."""
    if i + 1 >= len(cast.tokens) or not cast.tokens[i + 1].text[0].isalpha():
        return False
    following = cast.tokens[i + 1].text
    return following[0].isupper() or not is_function_word(following)


def _polite(cast: Cast, i: int) -> bool:
    """ "Sie" with a capital letter inside a sentence addresses somebody."""
    return cast.tokens[i].text[0].isupper() and cast.sentences[cast.sentence_of[i]].first != i


def _singular(cast: Cast, i: int) -> bool:
    """The finite verb next to "sie" tells the number: "sie sagte" against "sie sagten"."""
    near = [cast.tokens[k] for k in (i + 1, i - 1) if 0 <= k < len(cast.tokens)]
    for token in near:
        number = token.feat("Number") if token.stts.endswith("FIN") else ""
        if number:
            return number == "Sing"
    return False


def _best(cast: Cast, history: History, number: int, i: int, gender: str, *, possessive: bool = False) -> Member | None:
    """The one member that fits clearly better than any other, else None."""
    scores: dict[int, float] = {}
    members: dict[int, Member] = {}
    barred: set[int] = set()
    for back, spot in _near(history, number, i):
        if not _fits(spot.member, gender, possessive=possessive, near=back == 0):
            continue
        if not possessive and back == 0 and _same_clause(cast, spot.last, i):
            barred.add(id(spot.member))
        if id(spot.member) in barred:
            continue
        at = id(spot.member)
        members.setdefault(at, spot.member)
        scores[at] = max(scores.get(at, 0.0), _salience(cast, spot, back)) + (0.25 if at in scores else 0.0)
    if not scores or (not possessive and _object_between(cast, number, i, gender)):
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1], members[item[0]].name))
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    winner = members[ranked[0][0]]
    return winner if ranked[0][1] > 2.5 else None


def _same_clause(cast: Cast, first: int, last: int) -> bool:
    """No comma, colon, bracket, quotation mark or dash between: a personal pronoun does not point back inside its own clause."""
    return last - first < 40 and all(cast.tokens[k].text[0].isalnum() for k in range(first, last))


def _fits(member: Member, gender: str, *, possessive: bool, near: bool) -> bool:
    if member.kind == "person":
        return member.gender in (gender, "")
    if member.kind == "country" and possessive and near:
        return member.gender in (("n", "m") if gender == "m" else ("f", "pl"))
    return member.kind == "organisation" and gender == "m" and member.name == "Kreml"


def _salience(cast: Cast, spot: Spot, back: int) -> float:
    score = 9.0 - 3.0 * back
    if _coordinated(cast, spot):
        return score + 2.5
    if spot.first == cast.sentences[cast.sentence_of[spot.first]].first:
        return score + 2.5
    if spot.form in ("pronoun", "possessive"):
        return score + (2.0 if cast.tokens[spot.first].text.lower() in ("er", "sie") else 0.5)
    before = cast.tokens[spot.first - 1].text if spot.first and cast.sentence_of[spot.first - 1] == cast.sentence_of[spot.first] else ""
    genitive = cast.tokens[spot.last - 1].text.endswith("s") and not spot.member.name.endswith("s")
    if genitive:
        return score - 2.0
    if before.lower() in _PREPOSITIONS or before in ("und", "dem", "den", "des") or _in_phrase(cast, spot):
        return score - 1.5
    return score + 2.0 + (0.5 if spot.form == "name" else 0.0)


def _coordinated(cast: Cast, spot: Spot) -> bool:
    """ "Melnik und Sorin": the second of two subjects is as near as the first."""
    k = spot.first - 1
    return k > 1 and cast.tokens[k].text in ("und", "oder") and bool(cast.covered[k - 1]) and not _governed(cast, k - 1)


def _governed(cast: Cast, k: int) -> bool:
    """Whether a preposition opens the list that ends with token `k`."""
    while k > 0 and cast.covered[k]:
        k -= 1
    return cast.tokens[k].text.lower() in _PREPOSITIONS or cast.tokens[k].text.lower() in _OBLIQUE


def _in_phrase(cast: Cast, spot: Spot) -> bool:
    """ "mit dem ukrainischen Präsidenten …", "das Gespräch seines Beraters …": the phrase is governed, so it is no subject."""
    begin = cast.sentences[cast.sentence_of[spot.first]].first
    for k in range(spot.first, max(spot.first - 6, begin - 1), -1):
        word = cast.tokens[k].text
        if word.lower() in _PREPOSITIONS or word.lower() in _OBLIQUE:
            return True
        adjective = word[0].islower() and word.endswith(("e", "en", "er", "es", "em")) and not is_function_word(word)
        if k < spot.first and not adjective and title(word) is None:
            return False
    return False


def _object_between(cast: Cast, number: int, i: int, gender: str) -> bool:
    """A masculine (feminine) thing of the same sentence may be meant as well: "Auf den Ort habe man sich geeinigt, er werde …"."""
    sentence = cast.sentences[number]
    wanted = ("den", "der", "einen", "ein") if gender == "m" else ("die", "eine", "der")
    people = False
    thing = False
    for k in range(max(sentence.first, i - 40), i):
        word = cast.tokens[k].text.lower()
        people = people or bool(cast.covered[k])
        if word in wanted and k + 1 < i and not cast.covered[k + 1] and cast.tokens[k + 1].text[0].isupper():
            thing = word != "der" or k == sentence.first
    return thing and not people
