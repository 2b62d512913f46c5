"""Predicate: what the verbs of a clause say together, the lexical ones apart from tense, mood, modal and negation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lagebild.reading.clauses.future import ambiguous_verb
from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.clauses.verbforms import Analysis
from lagebild.reading.clauses.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """A lexical verb of the clause: token index, lemma ("" where only its form is known) and form; `particle` the token apart from it."""

    index: int
    lemma: str
    form: str
    particle: int | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """`tense` is pres, past, perf, plup, future, state ("ist geplant") or "" (no finite verb), `mood` ind, sub1 or sub2.

    `anterior` is the infinitive perfect ("soll getroffen haben"); `negator` the token of "nicht", "kein" or the like.
    """

    heads: tuple[Head, ...] = ()
    tense: str = ""
    mood: str = "ind"
    modal: str = ""
    passive: bool = False
    anterior: bool = False
    negator: int | None = None

    def head(self, *lemmas: str) -> Head | None:
        """The first head with one of the lemmas."""
        return next((head for head in self.heads if head.lemma in lemmas), None)

    @property
    def past(self) -> bool:
        """True where the clause speaks of what lies behind."""
        return self.anterior or self.tense in ("past", "perf", "plup")


def predicate_of(words: Words, tokens: list[int], finite: int | None) -> Predicate:
    """The predicate of a clause of `tokens` whose finite verb is `finite` (None: an infinitive clause or a fragment)."""
    closed = _closed(words, finite)
    nonfinite = _nonfinite(words, tokens, finite, closed)
    if (both := ambiguous_verb(words, tokens, finite)) is not None:
        index, ahead = both
        mine = [h for h in nonfinite if h.index == index] or [Head(index, words.lower[index], "")]
        nonfinite = [*(h for h in nonfinite if h.index != index), *(replace(h, form="inf" if ahead else "part") for h in mine)]
    heads = [head for head in nonfinite if head.lemma not in _auxiliary()]
    if finite is not None and closed is None:
        lexical = _lexical(words, tokens, finite)
        heads = [*lexical, *heads]
    auxiliaries = {head.lemma for head in nonfinite if head.lemma in _auxiliary()}
    return _combine(words, tokens, finite, closed, heads, auxiliaries)


def _auxiliary() -> frozenset[str]:
    return grammar().closed


def _closed(words: Words, finite: int | None) -> Analysis | None:
    """The auxiliary or modal reading of the finite verb; "habe" and "werde" are Konjunktiv I, for nobody says "ich" in the press."""
    if finite is None:
        return None
    readings = [r for r in words.readings[finite] if r.form == "fin" and r.lemma in _auxiliary()]
    singular = words.lower[finite] in ("habe", "werde")
    return next((r for r in readings if not singular or r.mood == "sub1"), None)


def _nonfinite(words: Words, tokens: list[int], finite: int | None, closed: Analysis | None) -> list[Head]:
    heads: list[Head] = []
    perfective = closed is not None and (closed.lemma in ("haben", "sein") or (closed.lemma == "werden" and _agentive(words, tokens)))
    for position, index in enumerate(tokens):
        readings = words.readings[index]
        if not readings or index == finite or (words.capital[index] and position):
            continue
        after_zu = position > 0 and words.lower[tokens[position - 1]] == "zu"
        heads.extend(_forms(index, readings, after_zu, perfective))
    return heads


def _agentive(words: Words, tokens: list[int]) -> bool:
    return any(words.lower[index] in ("von", "vom", "durch") for index in tokens)


def _forms(index: int, readings: tuple[Analysis, ...], after_zu: bool, perfective: bool) -> list[Head]:
    """One head a lemma; what is both infinitive and participle ("empfangen") is the participle behind "haben", "sein", "wird von …"."""
    seen: dict[str, Head] = {}
    for reading in readings:
        if reading.form == "fin":
            continue
        form = "zu" if after_zu and reading.form == "inf" else reading.form
        if reading.lemma not in seen or (form == "part" and perfective):
            seen[reading.lemma] = Head(index, reading.lemma, form)
    return list(seen.values())


def _lexical(words: Words, tokens: list[int], finite: int) -> list[Head]:
    """The readings of a lexical finite verb; one with a particle needs the particle later in the clause, and then excludes the others."""
    readings = [r for r in words.readings[finite] if r.form == "fin"]
    split = [
        Head(finite, r.lemma, "fin", at)
        for r in readings
        if r.particle and (at := _particle(words, tokens, finite, r.particle)) is not None
    ]
    if split:
        return list(dict.fromkeys(split))
    return list(dict.fromkeys(Head(finite, r.lemma, "fin") for r in readings if not r.particle))


def _particle(words: Words, tokens: list[int], finite: int, particle: str) -> int | None:
    """The separated particle: the last word of its field, so nothing but a stop, a comparison or an afterthought may follow it."""
    for position in range(len(tokens) - 1, -1, -1):
        index = tokens[position]
        if index <= finite:
            return None
        if words.lower[index] == particle and _ends_field(words, tokens, position):
            return index
    return None


def _ends_field(words: Words, tokens: list[int], position: int) -> bool:
    if position == len(tokens) - 1 or tokens[position + 1] != tokens[position] + 1:
        return True
    after = words.lower[tokens[position + 1]]
    return after in (
        "als",
        "wie",
        "und",
        "oder",
        "seit",
        "nach",
        "in",
        "bei",
        "mit",
        "um",
        "auf",
        "am",
        "im",
        "zwischen",
        "von",
        "wegen",
        "an",
    )


def _combine(
    words: Words, tokens: list[int], finite: int | None, closed: Analysis | None, heads: list[Head], auxiliaries: set[str]
) -> Predicate:
    part = any(head.form == "part" for head in heads)
    negator = _negator(words, tokens)
    if finite is None:
        return Predicate(tuple(heads), negator=negator, anterior=part and bool(auxiliaries & {"haben", "sein"}))
    if closed is None:
        reading = next((r for r in words.readings[finite] if r.form == "fin"), None)
        tense, mood = (reading.tense, reading.mood) if reading else ("", "ind")
        return Predicate(tuple(heads), tense, mood, negator=negator)
    return Predicate(
        tuple(heads),
        _tense(closed, part, heads, auxiliaries),
        closed.mood,
        closed.lemma if closed.lemma in grammar().modals else "",
        _passive(closed, part, auxiliaries, heads),
        closed.lemma in grammar().modals and part and bool(auxiliaries & {"haben", "sein"}),
        negator,
    )


def _tense(closed: Analysis, part: bool, heads: list[Head], auxiliaries: set[str]) -> str:
    infinitive = any(head.form == "inf" for head in heads) or "werden" in auxiliaries
    if closed.lemma == "haben":
        return ("plup" if closed.tense == "past" else "perf") if part else closed.tense
    if closed.lemma == "sein" and part:
        if "werden" in auxiliaries or any(head.lemma in grammar().sein_perfect for head in heads):
            return "plup" if closed.tense == "past" else "perf"
        return "state" if closed.tense == "pres" else "past"
    if closed.lemma == "werden" and not part and infinitive and closed.tense == "pres":
        return "future"
    return closed.tense


def _passive(closed: Analysis, part: bool, auxiliaries: set[str], heads: list[Head]) -> bool:
    if not part:
        return False
    if closed.lemma == "werden" or "werden" in auxiliaries:
        return True
    return closed.lemma == "sein" and not any(head.lemma in grammar().sein_perfect for head in heads)


#: Tokens within which "sondern" answers "nicht".
CONTRAST = 15


def _negator(words: Words, tokens: list[int]) -> int | None:
    rules, lower = grammar(), words.lower
    for position, index in enumerate(tokens):
        if lower[index] not in rules.negators:
            continue
        after = words.lower[tokens[position + 1]] if position + 1 < len(tokens) else ""
        if words.lower[index] == "nie" and position and words.lower[tokens[position - 1]] == "noch":
            continue  # "wie noch nie" boasts
        if words.lower[index] == "nicht" and _of_phrase(words, tokens, position):
            continue
        if not (words.lower[index] == "nicht" and after in rules.not_negating):
            return index
    return None


def _of_phrase(words: Words, tokens: list[int], position: int) -> bool:
    """ "Aus nicht ganz klaren Gründen", "nicht am Montag, sondern am Dienstag": a part of the clause is negated, not what it tells."""
    before = words.lower[tokens[position - 1]] if position else ""
    if before in grammar().prepositions:
        return True
    if before in grammar().articles and position + 2 < len(tokens):
        attribute = words.text(tokens[position + 1]).endswith(("e", "en", "er", "es", "em"))
        return attribute and words.capital[tokens[position + 2]]  # "die nicht geladenen Gäste"
    last = tokens[position]
    behind = range(last + 1, min(last + CONTRAST, len(words.lower) - 1))
    stop = next((i for i in behind if words.text(i) in ".!?;"), len(words.lower))
    return any(words.lower[i] == "sondern" and i < stop and words.text(i - 1) == "," for i in behind)
