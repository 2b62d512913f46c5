"""Cues: reporting verbs and phrases in a segment, with their auxiliaries, particles and negation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lagebild.reading.statements import other_meanings, segments, words
from lagebild.reading.statements.lexicon import Entry, attitude, lexicon
from lagebild.reading.statements.segments import Segment
from lagebild.reading.statements.view import View

NEGATIONS = frozenset(("nicht", "nie", "niemals", "kein", "keine", "keinen", "keiner", "keinem", "keinerlei", "weder"))
TELLING_MODALS = words.word_set(
    "wollte wollten konnte konnten mochte mochten möchte möchten musste mussten muss müssen kann können will wollen durfte dürfen"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """`tokens` are all parts of the cue in text order, `finite` its finite verb, `main` the part that carries the meaning."""

    entry: Entry
    tokens: tuple[int, ...]
    finite: int
    main: int
    passive: bool = False
    negated: bool = False
    modal: str = ""


def find(view: View, pieces: list[Segment], number: int) -> Iterator[Cue]:
    """All cues whose finite verb stands in segment `number`, at most one per finite verb."""
    segment = pieces[number]
    reach = _reach(view, pieces, number)
    for order, finite in enumerate(segment.finite):
        start = segment.head if order == 0 else segment.finite[order - 1] + 1
        stop = segment.finite[order + 1] if order + 1 < len(segment.finite) and segment.kind in ("v1", "v2") else segment.last
        zone = [
            i
            for i in reach
            if i >= (segment.head if segment.kind in ("sub", "rel", "wie") else start) and (i < stop or stop == segment.last)
        ]
        cue = _cue(view, segment, finite, zone)
        if cue and _reflexive(view, cue, zone) and not other_meanings.meant(view, cue, zone):
            yield cue


def _reflexive(view: View, cue: Cue, zone: list[int]) -> bool:
    """Whether the verb has its "sich", or has none where that makes another verb of it ("befand sich")."""
    reflexive = any(view.lower[i] == "sich" for i in zone)
    if cue.entry.lemma in NEVER_REFLEXIVE:
        return not reflexive
    return reflexive or cue.entry.lemma not in ALWAYS_REFLEXIVE


def _reach(view: View, pieces: list[Segment], number: int) -> list[int]:
    """Top-level tokens of the segment and of verbless ones that follow it: appositions split a clause ("teilte der Sprecher, X, mit")."""
    last = pieces[number].last
    found = segments.top_level(view, pieces[number].first, last)
    for piece in pieces[number + 1 :]:
        if piece.kind not in ("none", "rel") or piece.left != ",":
            break
        found.extend(segments.top_level(view, piece.first, piece.last))
    return found


def _cue(view: View, segment: Segment, finite: int, zone: list[int]) -> Cue | None:
    table, lower = lexicon(), view.lower[finite]
    final = segment.kind in ("sub", "rel", "wie")
    phrase = _phrase(view, segment, finite, zone)
    if phrase:
        return phrase
    for entry in table.joined.get(lower, ()) if final or finite == segment.last - 1 else ():
        return _made(view, entry, (finite, *_correlates(view, entry, zone)), finite, finite, zone)
    simple = _simple(view, segment, finite, zone, final) if lower in table.finite else None
    if simple:
        return simple
    if lower in words.MODALS:
        return _modal(view, finite, zone)
    if lower in words.PERFECT_AUXILIARIES or lower in words.PASSIVE_AUXILIARIES:
        return _compound(view, segment, finite, zone)
    return None


def _simple(view: View, segment: Segment, finite: int, zone: list[int], final: bool) -> Cue | None:
    entries = lexicon().finite[view.lower[finite]]
    ends = [i for i in zone if i > finite]
    for entry in entries:
        if not entry.particle:
            continue
        particle = finite - 1 if final and view.lower[finite - 1] == entry.particle else _particle(view, entry.particle, ends, segment.last)
        if particle is not None:
            return _made(view, entry, (finite, particle, *_correlates(view, entry, zone)), finite, finite, zone)
    plain = [entry for entry in entries if not entry.particle]
    if not plain or _other_particle(view, ends, segment.last):
        return None
    return _made(view, plain[0], (finite, *_correlates(view, plain[0], zone)), finite, finite, zone)


def _particle(view: View, particle: str, ends: list[int], stop: int) -> int | None:
    """The separated particle: at the end of a segment, or right before a coordinating word or a quotation."""
    for i in reversed(ends):
        if (
            view.lower[i] == particle
            and (i + 1 >= len(view.tokens) or not view.is_noun(i + 1))
            and (
                i + 1 >= stop
                or view.tokens[i + 1].text in CLOSERS_AFTER
                or view.lower[i + 1] in words.COORDINATORS
                or view.quotation_at(i + 1)
                or view.tokens[i].stts == "PTKVZ"
            )
        ):
            return i
    return None


CLOSERS_AFTER = frozenset((",", ":", ".", ";", "!", "?", ")", "–", "-", "("))
BARE_PARTICLES = words.word_set(
    "ab an auf aus ein fest hervor heraus hinzu mit nach nieder vor weg wieder zurück zusammen dar bei frei los um "
    "teil zu voran bereit herum"
)


def _other_particle(view: View, ends: list[int], stop: int) -> bool:
    """True where a particle the table does not know makes another verb of it ("schlug … ein")."""
    last = next((i for i in reversed(ends) if i < stop and view.lower[i] not in words.COORDINATORS), None)
    if last is None or view.lower[last - 1] == "darüber":
        return False  # "darüber hinaus"
    return (view.tokens[last].stts == "PTKVZ" and view.lower[last] not in ("weiter", "fort")) or (
        view.lower[last] in BARE_PARTICLES and (last + 1 >= stop or view.lower[last + 1] in words.COORDINATORS)
    )


def _correlates(view: View, entry: Entry, zone: list[int]) -> list[int]:
    found = [i for i in zone if view.lower[i] in entry.correlates][:1]
    found += (
        [i for i in zone if view.lower[i] in CORRELATES and view.tokens[min(i + 1, len(view.tokens) - 1)].text == ","][:1]
        if not found
        else []
    )
    found += _with_words(view, zone)
    if entry.lemma in REFLEXIVE:
        found += [i for i in zone if view.lower[i] == "sich"][:1]
    return found


def _with_words(view: View, zone: list[int]) -> list[int]:
    """ "mit den Worten" belongs to its cue."""
    return next(([i - 2, i - 1, i] for i in zone if view.lower[i] == "worten" and i >= 2 and view.lower[i - 2] == "mit"), [])


CORRELATES = words.word_set("damit dazu darum davon darauf daran darüber dafür dagegen dahingehend")
REFLEXIVE = words.word_set(
    "äußern weigern verwahren aus/sprechen distanzieren bedanken entschuldigen erhoffen wünschen freuen beschweren einigen"
)


def _modal(view: View, finite: int, zone: list[int]) -> Cue | None:
    if view.lower[finite] not in TELLING_MODALS:
        return None
    for i in zone:
        if view.tokens[i].text[:1].isupper():
            continue
        joined = view.lower[i - 1] + view.lower[i] if i else ""
        known = lexicon().infinitives
        for entry in known.get(joined, known.get(view.lower[i], [])) if i != finite else []:
            parts = (i - 1, i) if joined in known else (i,)
            return _made(view, entry, (finite, *parts, *_correlates(view, entry, zone)), finite, i, zone, modal=view.lower[finite])
    return None


def _compound(view: View, segment: Segment, finite: int, zone: list[int]) -> Cue | None:
    """Perfect and passive: an auxiliary with a participle, which may be written in two words ("bekannt gegeben")."""
    table = lexicon().participles
    for i in reversed(zone):
        if i == finite or (view.tokens[i].text[:1].isupper() and not (i == segment.head and i + 1 == finite)):
            continue
        joined = view.lower[i - 1] + view.lower[i] if i else ""
        entries = table.get(joined) or table.get(view.lower[i])
        if not entries or view.lower[i] == "bekannt":
            continue
        if i > finite or (
            view.lower[finite] in words.AUXILIARIES and all(view.lower[j] in words.AUXILIARIES for j in range(i + 1, finite + 1))
        ):
            parts = (finite, *((i - 1,) if table.get(joined) else ()), i, *_correlates(view, entries[0], zone))
            return _made(view, entries[0], parts, finite, i, zone, passive=_passive(view, finite, i))
    return None


def _passive(view: View, finite: int, participle: int) -> bool:
    lower = view.lower[finite]
    if lower in words.PASSIVE_AUXILIARIES:
        return True
    return lower in ("ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären")


def _phrase(view: View, segment: Segment, finite: int, zone: list[int]) -> Cue | None:
    best: Cue | None = None
    for entry in _phrases(view, finite, zone):
        parts = _all_words(view, entry, zone)
        if parts is not None and entry.by and any(_in_phrase(view, i, entry) for i in parts):
            continue
        if parts is not None and (best is None or len(parts) >= len(best.tokens)):
            if (
                entry.lemma in ("sein sicher", "werden bekannt", "halten für")
                and segment.right not in (",", ":")
                and "object" not in entry.takes
            ):
                continue
            shown = attitude(entry.lemma)
            near = [i for i in zone if parts[-1] - 4 < i < parts[-1]] if shown else zone
            manner = shown and entry.lemma.startswith(("äußern", "reagieren"))  # "äußerte sich | kritisch" says how
            best = _made(view, entry, (finite, *(parts[:-1] if manner else parts)), finite, parts[-1] if parts else finite, near)
            if shown and any(view.lower[i] in ("wenig", "kaum") for i in near):
                best = replace(best, negated=True)  # "wenig begeistert"
    return best


def _in_phrase(view: View, at: int, entry: Entry) -> bool:
    """ "kam mit großer Unterstützung": a noun that a preposition of no phrase of ours governs."""
    if not view.is_noun(at):
        return False
    while at > 0 and view.tokens[at - 1].text[:1].islower() and view.lower[at - 1] not in words.PREPOSITIONS and not view.finite[at - 1]:
        at -= 1
    return at > 0 and view.lower[at - 1] in words.PREPOSITIONS and view.lower[at - 1] not in entry.words and view.lower[at - 1] != "in"


def _phrases(view: View, finite: int, zone: list[int]) -> list[Entry]:
    """Phrases of the finite verb, or of the participle beside an auxiliary ("hatte die Ansicht vertreten")."""
    table, lower = lexicon().phrases, view.lower[finite]
    if lower in words.PERFECT_AUXILIARIES or lower in words.PASSIVE_AUXILIARIES:
        participles = [e for i in zone if i != finite for e in table.get(view.lower[i], ()) if view.lower[i] not in words.AUXILIARIES]
        return [*table.get(lower, ()), *participles]
    return table.get(lower, [])


@lru_cache(maxsize=4096)
def _wanted(word: str) -> frozenset[str]:
    """What a word of a phrase may look like in the text, in lower case."""
    return frozenset((word.lower(), *_FUSED.get(word, ())))


_FUSED = {"zu": ("zum", "zur"), "von": ("vom",), "nicht": ("weder",)}


def _all_words(view: View, entry: Entry, zone: list[int]) -> list[int] | None:
    """Tokens of the phrase's other words, None unless all stand in the zone; "zu" is found in "zum" and "zur" as well."""
    found: list[int] = []
    for word in entry.words:
        wanted = _wanted(word)
        at = next(
            (
                i
                for i in zone
                if view.lower[i] in wanted and i not in found and (not word[:1].isupper() or view.tokens[i].text[:1].isupper())
            ),
            None,
        )
        if at is None:
            return None
        found.append(at)
    return found


NEVER_REFLEXIVE = frozenset(("befinden", "bestätigen", "finden"))
ALWAYS_REFLEXIVE = words.word_set("verbitten weigern verwahren aus/sprechen distanzieren bedanken beschweren einigen verpflichten")


def _made(
    view: View, entry: Entry, tokens: tuple[int, ...], finite: int, main: int, zone: list[int], *, passive: bool = False, modal: str = ""
) -> Cue:
    negated = any(view.lower[i] in NEGATIONS for i in zone) and not any(word in NEGATIONS for word in entry.words)
    return Cue(entry, tuple(sorted(set(tokens))), finite, main, passive, negated, modal)
