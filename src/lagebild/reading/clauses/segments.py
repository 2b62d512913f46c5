"""Segments: the stretches of a sentence between its stops, each with its finite verb and its kind."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.reading.clauses.grammar import QUOTES, STOPS, grammar
from lagebild.reading.clauses.words import Words
from lagebild.records.layers import Sentence

_DATIVE = frozenset({"von", "mit", "bei", "nach", "zu", "aus", "seit", "gegenüber"})
SPLITTING = frozenset({"und", "oder", "aber", "doch", "sondern"})


@dataclass(slots=True)
class Segment:
    """`tokens` are indices, `kind` one of main, sub, rel, inf, cont (begins with its finite verb), frag; `stop` is the stop before it."""

    tokens: list[int]
    stop: str
    finite: int | None = None
    kind: str = "frag"
    opener: str = ""


def segment(words: Words, sentence: Sentence) -> list[Segment]:
    """The segments of one sentence in text order."""
    found: list[Segment] = []
    for piece in _pieces(words, sentence):
        for part in _coordinated(words, piece):
            part.finite = finite_of(words, part.tokens)
            part.kind, part.opener = _kind(words, part, not found)
            found.append(part)
    return found


def _pieces(words: Words, sentence: Sentence) -> list[Segment]:
    pieces = [Segment([], "")]
    for index in range(sentence.first, sentence.last):
        text = words.lower[index]
        if text in STOPS or (text == "-" and pieces[-1].tokens):
            if pieces[-1].tokens:
                pieces.append(Segment([], text))
            else:
                pieces[-1].stop += text
        elif text not in QUOTES and text not in ".!?":
            pieces[-1].tokens.append(index)
    return [piece for piece in pieces if piece.tokens]


def _coordinated(words: Words, piece: Segment) -> list[Segment]:
    """Two clauses without a comma between them: "… traf Putin und drohte ihm"; each side of the conjunction has its own finite verb."""
    tokens, parts, start, stop = piece.tokens, [], 0, piece.stop
    lower = words.lower
    ands = [at for at in range(1, len(tokens) - 1) if lower[tokens[at]] in SPLITTING]
    if not ands:
        return [piece]
    for at, until in zip(ands, [*ands[1:], len(tokens)], strict=False):
        if _strong_finite(words, tokens[start:at]) and _strong_finite(words, tokens[at + 1 : until]):
            parts.append(Segment(tokens[start:at], stop))
            start, stop = at + 1, words.lower[tokens[at]]
    return [*parts, Segment(tokens[start:], stop)]


def _strong_finite(words: Words, tokens: list[int]) -> bool:
    return any(words.ranks[index] in (1, 2) or (words.ranks[index] == 3 and position in (0, 1)) for position, index in enumerate(tokens))


def finite_of(words: Words, tokens: list[int]) -> int | None:
    """The token that is the finite verb, None where there is none. After "zu" stands no finite verb."""
    best: tuple[int, int] | None = None
    last = len(tokens) - 1 if words.lower[tokens[0]] in grammar().verb_last else -1
    for position, index in enumerate(tokens):
        level = words.ranks[index]
        if not level or (position and words.lower[tokens[position - 1]] == "zu"):
            continue
        if level > 2 and _below_zu(words, tokens, position):
            continue
        if level == 2 and _attributive(words, tokens, position):
            continue
        if level >= 3 and _infinitive_before(words, tokens, position):
            continue
        if best is None or level < best[0] or (level == best[0] == 3 and position == last):
            best = (level, index)
    return best[1] if best and _plausible(words, tokens, best) else None


def _below_zu(words: Words, tokens: list[int], position: int) -> bool:
    """ "treffen zu wollen", "getroffen zu haben": the verb in front of such an infinitive is not finite."""
    after = tokens[position + 1 : position + 3]
    if len(after) < 2 or words.lower[after[0]] != "zu":
        return False
    return any(reading.form == "inf" and reading.lemma in grammar().closed for reading in words.readings[after[1]])


def _attributive(words: Words, tokens: list[int], position: int) -> bool:
    """ "Der erst kürzlich ernannte Bischof", "das für Mai angesetzte Treffen": between an article and its noun stands no finite verb."""
    if position + 1 >= len(tokens) or not words.capital[tokens[position + 1]] or not words.lower[tokens[position]].endswith("te"):
        return False
    front = tokens[:position]
    if not front or words.lower[front[0]] not in grammar().openers:
        return False
    nested = len(front) > 1 and words.lower[front[1]] in grammar().prepositions
    return nested or not any(words.capital[i] for i in front[1:])


def _infinitive_before(words: Words, tokens: list[int], position: int) -> bool:
    """ "… anzugreifen haben", "getroffen haben soll": the finite one stands elsewhere; a lone participle is none."""
    return position == 0 and len(tokens) > 1 and words.readings[tokens[0]][0].form == "part" and len(words.readings[tokens[0]]) == 1


def _plausible(words: Words, tokens: list[int], best: tuple[int, int]) -> bool:
    """A form that may be an infinitive or participle is finite only behind something ("weil sie planen"), a lone auxiliary never."""
    level, index = best
    if level == 4:
        return index != tokens[0]
    return level != 3 or len(tokens) > 1


def _kind(words: Words, part: Segment, first: bool) -> tuple[str, str]:
    rules = grammar()
    lower = [words.lower[i] for i in part.tokens[:3]]
    start = 1 if lower[0] in rules.coordinators and len(lower) > 1 else 0
    opener = lower[start]
    if part.finite is None:
        if infinitive_of(words, part.tokens) is not None:
            return "inf", opener
        if opener in rules.subordinators:
            if _seems_final(words, part.tokens, start):
                return "sub", opener
            return "frag", "" if opener in rules.prepositions else opener  # "…, bis Freitag, 18 Uhr, zum Streik auf"
        if opener in rules.relatives and not first and _seems_final(words, part.tokens, start):
            return "rel", opener
        return "frag", ""
    position = part.tokens.index(part.finite)
    final = _closes(words, part.tokens, position)
    if opener in rules.subordinators and position > start and (final or opener in ("dass", "daß", "ob", "weil", "wenn", "falls")):
        return "sub", opener
    relative = opener if opener in rules.relatives else lower[start + 1] if _after_preposition(lower, start) else ""
    if (
        relative
        and _verb_final(words, part.tokens, position)
        and position > start
        and not (first and relative in ("der", "die", "das", "den", "dem"))
    ):
        return "rel", relative
    return ("cont" if position == start and not first else "main"), ""


def _seems_final(words: Words, tokens: list[int], start: int) -> bool:
    """The last word looks like a finite verb that nothing knows: "wenn auch Brasilien die Zölle senke"."""
    last = tokens[-1]
    token = words.tokens[last]
    shaped = token.text[0].islower() and token.text.lower() not in grammar().unverbal
    return shaped and len(tokens) > start + 2 and token.upos in ("", "VERB", "AUX", "X")


def _after_preposition(lower: list[str], start: int) -> bool:
    if len(lower) <= start + 1 or lower[start] not in grammar().prepositions or lower[start + 1] not in grammar().relatives:
        return False
    return not (lower[start] in _DATIVE and lower[start + 1] in ("den", "die", "das"))  # "von den Taliban": the relative would be "denen"


def _closes(words: Words, tokens: list[int], position: int) -> bool:
    """Verb-final order: after the finite verb come verbs only."""
    return all(words.readings[index] for index in tokens[position + 1 :])


def _verb_final(words: Words, tokens: list[int], position: int) -> bool:
    """The finite verb stands last, or in front of two infinitives ("die er hätte kommen sehen"), else it is no relative clause."""
    behind = [words.readings[index] for index in tokens[position + 1 :]]
    if not behind:
        return True
    replacing = any(reading.lemma in ("haben", "werden") for reading in words.readings[tokens[position]])
    return replacing and len(behind) > 1 and all(any(r.form == "inf" for r in readings) for readings in behind)


def _joined_zu(words: Words, index: int) -> bool:
    """ "mitzutragen", "einzulenken": a particle, "zu" and an infinitive in one word no table has to know."""
    word = words.lower[index]
    at = word.find("zu", 2)
    return 1 < at < len(word) - 4 and word.endswith("n") and word[:at] in grammar().separable and words.text(index)[0].islower()


def infinitive_of(words: Words, tokens: list[int]) -> int | None:
    """The token that is the infinitive with "zu" ("zu treffen", "anzugreifen"), None where there is none."""
    for position in range(len(tokens) - 1, -1, -1):
        index = tokens[position]
        if not words.lower[index].endswith(("n", "tun")):
            continue  # so ends every infinitive
        if any(reading.form == "zu" for reading in words.readings[index]) or _joined_zu(words, index):
            return index
        if position and words.lower[tokens[position - 1]] == "zu":
            known = any(reading.form == "inf" for reading in words.readings[index])
            if known or (not words.capital[index] and position == len(tokens) - 1):
                return index
    return None
