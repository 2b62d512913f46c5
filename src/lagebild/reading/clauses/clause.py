"""Clauses: segments joined again where an embedded clause tore them apart, each with its predicate."""

from __future__ import annotations

from dataclasses import dataclass

from lagebild.reading.clauses.grammar import grammar
from lagebild.reading.clauses.predicate import Predicate, predicate_of
from lagebild.reading.clauses.segments import Segment, segment
from lagebild.reading.clauses.words import Words
from lagebild.records.layers import Annotated, Sentence

NOTHING = Predicate()
#: Tokens; what is longer is a list or a broken text, and no grammar of clauses holds in it.
LONGEST = 400


@dataclass(slots=True)
class Clause:
    """`tokens` are indices in text order (with gaps where a clause is embedded); `parent` is the clause it hangs on.

    `kind` is main, sub, rel, inf or frag (no verb at all); `opener` the subordinator or relative word; `condition` the
    conditional clause in front of it; `follows` the coordinated clause whose subject it shares; `before` the clause it stands behind.
    """

    sentence: Sentence
    tokens: list[int]
    kind: str
    opener: str = ""
    parent: Clause | None = None
    condition: Clause | None = None
    follows: Clause | None = None
    before: Clause | None = None
    finite: int | None = None
    predicate: Predicate = NOTHING


def clauses_of(words: Words, annotated: Annotated) -> list[Clause]:
    """All clauses of an article in text order of their first token; sentences of more than LONGEST tokens have none."""
    found: list[Clause] = []
    for sentence in annotated.sentences:
        if sentence.last - sentence.first <= LONGEST:
            found.extend(_sentence(words, sentence))
    return found


def _sentence(words: Words, sentence: Sentence) -> list[Clause]:
    clauses: list[Clause] = []
    touched: Clause | None = None
    for part in segment(words, sentence):
        _demote(words, clauses, part)
        touched = _add(clauses, part, sentence, touched)
    for clause in clauses:
        clause.predicate = predicate_of(words, clause.tokens, clause.finite)
    return clauses


def _add(clauses: list[Clause], part: Segment, sentence: Sentence, touched: Clause | None) -> Clause:
    host = _host(clauses, part)
    if host is not None:
        host.tokens = sorted([*host.tokens, *part.tokens])
        if part.finite is not None:
            host.finite = part.finite
        return host
    kind = "main" if part.kind == "cont" else part.kind
    previous = clauses[-1] if clauses else None
    clause = Clause(sentence, part.tokens, kind, part.opener, finite=part.finite)
    if kind in ("sub", "rel", "inf"):
        clause.parent = touched
    elif previous is not None:
        clause.condition = previous if part.kind == "cont" and previous.kind == "sub" else None
        clause.follows = previous if part.stop in ("und", "oder", "aber", "doch", "sondern") else None
        if clause.follows and previous.kind in ("sub", "rel") and previous.finite is not None:
            clause.kind, clause.opener, clause.parent = previous.kind, previous.opener, previous.parent
    clause.before = previous
    clauses.append(clause)
    if previous is not None and previous.kind in ("sub", "inf") and previous.parent is None:
        previous.parent = clause
    return clause


def _demote(words: Words, clauses: list[Clause], part: Segment) -> None:
    """ "… wurden – mit einer Waffe – neun Menschen ermordet": what may be a participle is one where an auxiliary waits for it."""
    if part.finite is None or words.ranks[part.finite] != 4 or part.kind not in ("main", "rel") or not clauses:
        return
    behind = part.tokens[part.tokens.index(part.finite) + 1 :]
    host = clauses[-1].parent if clauses[-1].kind in ("rel", "sub", "inf") and clauses[-1].parent else clauses[-1]
    waiting = (
        host.finite is not None
        and words.ranks[host.finite] in (1, 3)
        and not any(words.readings[i] for i in host.tokens if i > host.finite)
    )
    if waiting and all(words.readings[i] for i in behind):
        part.finite, part.kind, part.opener = None, "frag", ""


def _host(clauses: list[Clause], part: Segment) -> Clause | None:
    """The clause a segment continues: an open fragment takes the finite verb, a finished clause takes a fragment."""
    if not clauses or ":" in part.stop or ";" in part.stop:
        return None
    if clauses[-1].kind == "frag" and clauses[-1].opener and part.kind in ("main", "cont"):
        clauses[-1].kind = "rel" if clauses[-1].opener in grammar().relatives - grammar().subordinators else "sub"
        clauses[-1].parent = clauses[-1].before
        return clauses[-1]
    opened = next((clause for clause in reversed(clauses) if clause.finite is None and clause.kind == "frag"), None)
    if part.kind == "cont":
        return opened
    if part.kind == "main":
        return opened if opened is clauses[-1] and part.stop not in ("–", "—") else None
    if part.kind == "frag" and not part.opener:
        last = clauses[-1]
        return last.parent if last.kind == "rel" and last.parent is not None else last
    return None
