"""SpkAtt JSON: one document a line with tokens, sentences and annotations (SpkAtt-2023 task 2, Petersen-Frey & Biemann 2024).

The corpus behind the format knows five types and four media, marks cue and frame only for direct and indirect quotes, and
counts fewer speech acts as Reported than the records do: no praise, criticism, denial, confirmation, refusal, offer, promise,
regret, wish or doubt without content of its own. :func:`annotation` follows it, so the records keep what the format leaves out.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import IO, Any, Protocol

from lagebild.language.sentences import split
from lagebild.language.tokens import tokenize
from lagebild.reading.statements.circumstances import NOT_IN_CORPUS
from lagebild.records.article import Article
from lagebild.records.layers import Token
from lagebild.records.span import Span
from lagebild.records.statement import Statement

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
TYPES = {
    "direct": "Direct",
    "indirect": "Indirect",
    "free_indirect": "FreeIndirect",
    "indirect_free_indirect": "IndirectFreeIndirect",
    "reported": "Reported",
}
MEDIA = {"speech": "Speech", "writing": "Writing", "thought": "ST", "unclear": "SW"}
ACTS_LEFT_OUT = frozenset(
    f"cue:{lemma}"
    for lemma in (
        "äußern", "aus/sprechen", "auf/rufen", "aus/rufen", "verantwortlich/machen", "verteidigen", "sein die Rede von", "informieren",
        "nehmen Stellung", "erheben Vorwürfe", "beantragen", "zeigen sich besorgt", "spekulieren", "erzählen", "signalisieren",
        "bekannt/geben", "melden",
    )
)  # fmt: skip
RUN_ON = ("indirect_free_indirect", "free_indirect")


class Records(Protocol):
    """What an export needs: the records of a kind in a fixed order."""

    def records(self, kind: str) -> Iterator[Any]:
        """All records of a public kind."""
        ...


def write(view: Records, out: IO[str], *, lang: str = "de") -> int:
    """One JSON document a line, its statements in text order; the number of documents. The format is the same in every language."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in view.records("statement"):
        said[statement.article].append(statement)
    count = 0
    for article in view.records("article"):
        found = sorted(said[article.id], key=lambda s: (s.spans[0].start, -s.spans[-1].end))
        out.write(json.dumps(document(article, found), ensure_ascii=False) + "\n")
        count += 1
    return count


def document(article: Article, statements: Sequence[Statement]) -> dict[str, Any]:
    """An article with its statements in the corpus' layout; its tokens are ours."""
    tokens = tokenize(article.text)
    return {
        "documentName": article.source,
        "originalText": article.text,
        "tokens": [{"id": i, "charBegin": t.start, "charEnd": t.end, "text": t.text} for i, t in enumerate(tokens)],
        "sentences": [
            {"id": i, "begin": s.first, "end": s.last, "charBegin": s.start, "charEnd": s.end}
            for i, s in enumerate(split(article.text, tokens, article.blocks))
        ],
        "annotations": quotes(statements, tokens),
    }


def quotes(statements: Iterable[Statement], tokens: Sequence[Token]) -> list[dict[str, Any]]:
    """The statements the corpus would annotate, in the order given; parts are token numbers, an empty role is ``{}``."""
    starts = [token.start for token in tokens]
    kept = [s for s in statements if not (s.kind == "reported" and (s.nested_in or _left_out(s)))]
    return [annotation(statement, starts) for statement in _run_on(kept)]


def _left_out(statement: Statement) -> bool:
    """Acts the corpus does not count as Reported."""
    return statement.stance in NOT_IN_CORPUS or not ACTS_LEFT_OUT.isdisjoint(statement.why)


def _run_on(statements: Iterable[Statement]) -> list[Statement]:
    """Sentences of one voice that run on without a cue are one quote in the corpus, and one record each with us."""
    found: list[Statement] = []
    last: dict[str, int] = {}
    for statement in statements:
        before = last.get(statement.kind)
        if statement.kind in RUN_ON and before is not None and _follows(found[before], statement):
            whole = found[before]
            found[before] = replace(whole, spans=(*whole.spans, *statement.spans))
            continue
        last[statement.kind] = len(found)
        found.append(statement)
    return found


def _follows(before: Statement, statement: Statement) -> bool:
    """The next sentence of the same paragraph, in the same voice."""
    near = 0 <= statement.spans[0].start - before.spans[-1].end <= 1
    return near and statement.speaker_span == before.speaker_span


def annotation(statement: Statement, starts: Sequence[int]) -> dict[str, Any]:
    """One annotation; `starts` are the first characters of the document's tokens."""
    spans: dict[str, tuple[Span, ...]] = {
        "quote": statement.spans,
        "speaker": _one(statement.speaker_span),
        "cue": statement.cue_spans or _one(statement.cue_span),
        "frame": statement.frame_spans or _one(statement.frame_span),
        "addressee": _one(statement.addressee_span),
    }
    if statement.kind not in ("direct", "indirect"):
        spans |= {"cue": (), "frame": ()}
    numbers = {part: _numbers(spans[part], starts) for part in PARTS}
    parts = {part: {"tokenIds": found} if found else {} for part, found in numbers.items()}
    return {"type": TYPES[statement.kind], "medium": MEDIA[statement.medium], **parts}


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _numbers(spans: Iterable[Span], starts: Sequence[int]) -> list[int]:
    """Numbers of the tokens that begin inside one of the spans."""
    found: set[int] = set()
    for span in spans:
        found.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return sorted(found)
