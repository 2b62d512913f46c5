"""Content: which stretch of the sentence says what is demanded, offered, refused, threatened or promised."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.grammar import QUOTES, grammar
from lagebild.reading.clauses.predicate import Head
from lagebild.reading.events.context import Context
from lagebild.reading.positions.taken import Taken

Stretch = tuple[int, int]
_LASTING = frozenset(
    {"weiterhin", "weiter", "erneut", "bisher", "vorerst", "derzeit", "kategorisch", "strikt", "vehement", "entschieden", "rundweg"}
)
#: Capitalised at the head of a sentence, and still no noun.
COMMON = frozenset({"und", "aber", "doch", "denn", "auch", "so", "dann", "er", "sie", "es", "wir", "man", "nun", "jetzt", "damit", "dabei"})


def below(context: Context, clause: Clause, *, purpose: bool = False) -> Stretch | None:
    """The infinitive or dass-clause right under `clause`, with everything that hangs on it; None where there is none.

    `purpose`: "um … zu" counts too.
    """
    under = [c for c in context.beside(clause) if c.parent is clause and _content_clause(c, purpose)]
    if not under:
        return None
    first = under[0]
    tail = _tail(context, first)
    return first.tokens[0], max([first.tokens[-1], *tail])


def _content_clause(clause: Clause, purpose: bool) -> bool:
    if clause.kind == "inf":
        return clause.opener not in ("ohne", "statt", "anstatt") and (purpose or clause.opener != "um")
    return clause.kind == "sub" and clause.opener in ("dass", "daß")


def _tail(context: Context, clause: Clause) -> list[int]:
    """Last tokens of the clauses that hang on a content clause, a conditional one apart; a clause stands behind what it hangs on."""
    hanging, found = {id(clause)}, []
    for other in context.beside(clause):
        above = id(other.parent) in hanging or id(other.follows) in hanging
        if above and other is not clause and other.opener not in grammar().conditional and other.kind != "main":
            hanging.add(id(other))
            found.append(other.tokens[-1])
    return found


def reported(context: Context, clause: Clause, head: Head) -> Stretch | None:
    """ "Bis Donnerstag müsse sie einen Entwurf vorlegen, verlangte Reinholt": what stands in front of a verb that opens its clause."""
    if clause.finite != clause.tokens[0] or clause.before is None or clause.before.sentence is not clause.sentence:
        return None
    start, end = context.words.tokens[head.index].start, context.words.tokens[head.index].end
    said = (s for s in context.statements if s.cue_span and s.cue_span.start <= start < end <= s.cue_span.end and len(s.spans) == 1)
    span = next((s.spans[0] for s in said if s.spans[0].end <= start), None)
    if span is None:
        return None
    inside = [i for i in range(clause.sentence.first, clause.tokens[0]) if span.start <= context.words.tokens[i].start < span.end]
    return (inside[0], inside[-1]) if inside else None


def clause_of(context: Context, taken: Taken) -> Clause:
    """The clause that says what is wanted, where it stands in front of the one that says by whom."""
    first, last = taken.stretch
    if last >= taken.clause.tokens[0]:
        return taken.clause
    return next((c for c in context.beside(taken.clause) if first in c.tokens), taken.clause)


def field(context: Context, clause: Clause, head: Head, subject: Sequence[int]) -> Stretch | None:
    """The longest stretch of the clause's own words apart from subject, finite verb, particle and leading adverbs; it must hold a noun."""
    outer = {head.index, head.particle, clause.finite, *subject}
    outer |= {h.index for h in clause.predicate.heads} | {clause.predicate.negator}
    if clause.opener and context.words.lower[clause.tokens[0]] == clause.opener:
        outer.add(clause.tokens[0])
    runs: list[list[int]] = [[]]
    for index in clause.tokens:
        if index in outer or (runs[-1] and index != runs[-1][-1] + 1 and not _bridged(context, runs[-1][-1], index)):
            runs.append([] if index in outer else [index])
        else:
            runs[-1].append(index)
    trimmed = [run for run in (_trim(context, run) for run in runs) if run and _has_noun(context, run)]
    prepositions = grammar().prepositions
    best = max(trimmed, key=lambda run: (context.words.lower[run[0]] not in prepositions, len(run), -run[0]), default=None)
    return _quoted(context, best[0], best[-1]) if best else None


def _quoted(context: Context, first: int, last: int) -> Stretch:
    """The stretch with the quotation mark right behind or in front of it that the one inside it belongs to."""
    marks = sum(context.words.text(i) in QUOTES for i in range(first, last + 1))
    if marks % 2 == 1 and last + 1 < len(context.words.tokens) and context.words.text(last + 1) in QUOTES:
        return first, last + 1
    return (first - 1, last) if marks % 2 == 1 and first > 0 and context.words.text(first - 1) in QUOTES else (first, last)


def _bridged(context: Context, left: int, right: int) -> bool:
    """Quotation marks and commas of a list do not break the content."""
    return all(context.words.text(i) in QUOTES or context.words.text(i) == "," for i in range(left + 1, right))


def _trim(context: Context, run: list[int]) -> list[int]:
    """Without adverbs, times, pronouns and conjunctions at its ends: "kürzlich erneut Verhandlungen kategorisch" -> "Verhandlungen"."""
    at = 0
    while at < len(run):
        index = run[at]
        if index in context.times:
            at += context.times[index][0] - index + 1
        elif _light(context, index) and at + 1 < len(run):
            at += 1
        else:
            break
    last = _verdict(context, run) or len(run)
    while last - at > 1 and context.words.capital[run[last - 2]] and _manner(context, run[last - 1]):
        last -= 1
    return run[at:last]


def _verdict(context: Context, run: Sequence[int]) -> int:
    """Where "als unzureichend" begins behind a noun; 0 where no such verdict closes the stretch."""
    at = next((i for i, index in enumerate(run) if i > 1 and context.words.lower[index] == "als"), 0)
    return 0 if any(context.words.capital[index] for index in run[at:]) else at


def _manner(context: Context, index: int) -> bool:
    """An adverb or uninflected adjective right behind a noun: how it is demanded or refused, not what."""
    token = context.words.tokens[index]
    inflected = token.text.endswith(("e", "en", "er", "es", "em"))
    bare = token.upos in ("ADV", "ADJ") or token.text in grammar().lead_ins
    return (bare and not inflected and token.text[0].islower()) or token.text.lower() in _LASTING


def _light(context: Context, index: int) -> bool:
    token = context.words.tokens[index]
    if token.text.lower() in grammar().lead_ins or token.text in QUOTES:
        return True
    prepositional = token.text.lower() in grammar().prepositions and index + 1 in context.times
    return prepositional or (token.upos == "ADV" and token.text.lower() not in ("nicht", "mehr", "nur"))


def _has_noun(context: Context, run: Sequence[int]) -> bool:
    return any(context.words.capital[index] and context.words.lower[index] not in COMMON for index in run)


def prepositional(context: Context, clause: Clause, preposition: str) -> Stretch | None:
    """From the preposition to the end of its field: "mit Zöllen auf Autos". Verbs and particles at the end stay out."""
    rules = grammar()
    heads = {h.index for h in clause.predicate.heads} | {h.particle for h in clause.predicate.heads}
    zu = {h.index for h in clause.predicate.heads if h.form == "zu"}
    for position, index in enumerate(clause.tokens[:-1]):
        word = context.words.lower[index]
        if rules.contracted.get(word, word) != preposition:
            continue
        end = position
        for later in range(position + 1, len(clause.tokens)):
            if clause.tokens[later] in heads or clause.tokens[later] == clause.finite or clause.tokens[later] + 1 in heads & zu:
                break
            end = later
        if end > position:
            return index, clause.tokens[end]
    return None


def issue_of(context: Context, stretch: Stretch) -> str | None:
    """The first common noun of the content, as written."""
    for index in range(stretch[0], stretch[1] + 1):
        token = context.words.tokens[index]
        common = context.words.capital[index] and token.upos in ("", "NOUN", "X") and token.text.lower() not in grammar().openers
        if common and not _named(context, index) and index not in context.times:
            return token.text
    return None


def _named(context: Context, index: int) -> bool:
    """True inside a proper name."""
    start = context.words.tokens[index].start
    return any(i in context.names and context.names[i].start <= start < context.names[i].end for i in range(max(index - 4, 0), index + 1))
