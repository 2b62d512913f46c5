"""SpkAtt JSON: one document a line with tokens, sentences and annotations (SpkAtt-2023 task 2, Petersen-Frey & Biemann 2024).

The corpus behind the format knows five types and four media, marks cue and frame only for direct and indirect quotes, and
counts fewer speech acts as Reported than the records do: no praise, criticism, denial, confirmation, refusal, offer, promise,
regret, wish or doubt without content of its own; nor those told in passing, in a dependent clause, of earlier times ("hatte
gefordert") or of what was not said; nor what direct speech tells of the words of others. What one voice says and another
passes on it holds twice, once for each.
:func:`annotation` follows it, so the records keep what the format leaves out.
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
from lagebild.reading.statements.calling import CALLING
from lagebild.reading.statements.circumstances import INSIDE, NOT_IN_CORPUS
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
        "erteilen Absage", "stellen sich hinter", "stellen sich gegen", "bekennen sich zu",
        "bekannt/geben", "melden", "halten für", "erwarten", "befürchten", "an/ordnen",
    )
)  # fmt: skip
BACKGROUND = frozenset(("hat", "haben", "hatte", "hatten", "will", "wollen", "wollte", "wollten", "kann", "können", "konnte", "konnten"))
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
    kept = [s for s in statements if INSIDE not in s.why and not (s.kind == "reported" and (s.nested_in or _left_out(s)))]
    return [found for statement in _run_on(kept) for found in (annotation(statement, starts), *passed_on(statement, tokens))]


def _left_out(statement: Statement) -> bool:
    """Acts the corpus does not count as Reported."""
    weighed = statement.stance in NOT_IN_CORPUS and CALLING.isdisjoint(statement.why)
    return weighed or not ACTS_LEFT_OUT.isdisjoint(statement.why) or _in_passing(statement)


def _in_passing(statement: Statement) -> bool:
    """An act told as background: negated, in the perfect or with a modal verb, or in a clause that another one governs."""
    cue = {word for span in statement.cue_spans for word in span.text.lower().split()}
    return statement.negated_cue or not cue.isdisjoint(BACKGROUND) or statement.text[:1].islower()


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


def passed_on(statement: Statement, tokens: Sequence[Token]) -> list[dict[str, Any]]:
    """The same words as told by whoever passes them on: "zitiert die Agentur den Minister", "laut der Agentur sagte der Minister"."""
    starts = [token.start for token in tokens]
    if "cue:zitieren" in statement.why and statement.via:
        teller = _teller(statement, tokens, starts)
        return [annotation(statement, starts) | {"speaker": {"tokenIds": teller}}] if teller else []
    source = next((why.removeprefix("source:") for why in statement.why[1:] if why.startswith("source:")), "")
    frames = [_numbers((span,), starts) for span in statement.frame_spans]
    phrase = min((f for f in frames if f and source in (tokens[f[0]].text.lower(), tokens[f[-1]].text.lower())), key=len, default=None)
    if not source or phrase is None or statement.nested_in:
        return []
    cue = phrase[0] if tokens[phrase[0]].text.lower() == source else phrase[-1]
    whole = {*_numbers(statement.spans, starts), *(i for frame in frames for i in frame)}
    told = [i for i in range(min(whole), max(whole) + 1) if i not in phrase]
    while told and not tokens[told[0]].text[:1].isalnum() and tokens[told[0]].text not in OPENING:
        del told[0]
    parts = {"quote": told, "speaker": [i for i in phrase if i != cue], "cue": [cue], "frame": phrase, "addressee": []}
    return [{"type": TYPES["indirect"], "medium": MEDIA["unclear"], **{p: {"tokenIds": ids} if ids else {} for p, ids in parts.items()}}]


OPENING = frozenset("„“”\"»«‚‘'(")


def _teller(statement: Statement, tokens: Sequence[Token], starts: Sequence[int]) -> list[int]:
    """Tokens of the frame that name the nearest teller, with article and apposition before the name."""
    name = statement.via[0].split()[-1]
    frame = _numbers(statement.frame_spans, starts)
    last = next((i for i in frame if tokens[i].text == name), None)
    if last is None:
        return []
    first = last
    while first - 1 in frame and (tokens[first - 1].text[:1].isupper() or tokens[first - 1].text in OPENING):
        first -= 1
    if first - 1 in frame and tokens[first - 1].text.lower() in ARTICLES:
        first -= 1
    return list(range(first, last + 1))


ARTICLES = frozenset(("der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einer"))


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _numbers(spans: Iterable[Span], starts: Sequence[int]) -> list[int]:
    """Numbers of the tokens that begin inside one of the spans."""
    found: set[int] = set()
    for span in spans:
        found.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return sorted(found)
