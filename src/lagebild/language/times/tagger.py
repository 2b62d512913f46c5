"""Lex, match, resolve in text order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.language.times import calendar, ellipsis, grammar, intervals, nowadays, spans
from lagebild.language.times.grammar import Match
from lagebild.language.times.lexer import Lexeme, lex
from lagebild.language.times.meaning import Context, Meaning
from lagebild.language.times.meanings.registry import builders
from lagebild.records.time import TimeExpression


def tag(article: str, text: str, anchor: str | None) -> list[TimeExpression]:
    """All expressions of `text`, without overlaps, in text order."""
    lexemes = lex(text)
    kinds = {lexeme.kind for lexeme in lexemes}
    days = {lexeme.value for lexeme in lexemes if lexeme.kind == "day"} if "day" in kinds else set[int]()
    context = Context(lexemes, calendar.publication(anchor), daily=-1 in days, essay=nowadays.essay(text, kinds, days))
    found = sorted(_found(article, text, lexemes, context), key=lambda t: (t.start, -t.end))
    return _disjoint(found)


def _disjoint(found: Sequence[TimeExpression]) -> list[TimeExpression]:
    kept: list[TimeExpression] = []
    for time in found:
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return kept


def _found(article: str, text: str, lexemes: list[Lexeme], context: Context) -> Iterator[TimeExpression]:
    taken, known = 0, builders()
    for options in grammar.matches(lexemes):
        if options[0].first < taken:
            continue
        for match in options:
            context.match = match
            meaning = known[match.rule.build](match, context)
            if meaning is not None:
                context.tell(meaning)
                yield from _with_partners(article, text, context, match, meaning)
                taken = match.last - meaning.cut
                break


def _with_partners(article: str, text: str, context: Context, match: Match, meaning: Meaning) -> Iterator[TimeExpression]:
    lexemes = context.lexemes
    start = match.first + meaning.skip
    head = match.groups.get("unit", lexemes[start])
    for index, partner in ellipsis.partners(lexemes, match.rule.build, start, head, meaning):
        begin = index - 2 if index > 1 and lexemes[index - 1].kind == "comma" and lexemes[index - 2].kind == "weekday" else index
        yield _record(context, article, text, lexemes[begin].start, lexemes[index].end, match.rule.id + ".shared", partner, partner.mod)
        if lexemes[index + 1].kind in ("until", "dash"):
            context.tell(partner)  # a programme from the 21st to the 27th starts on the 21st
    first, mod = spans.widen(lexemes, start, meaning)
    yield _record(context, article, text, lexemes[first].start, lexemes[match.last - meaning.cut - 1].end, match.rule.id, meaning, mod)


def _record(
    context: Context, article: str, text: str, start: int, end: int, rule: str, meaning: Meaning, mod: str | None
) -> TimeExpression:
    return TimeExpression(
        article=article,
        start=start,
        end=end,
        text=text[start:end],
        type=meaning.type,
        value=meaning.value,
        interval=meaning.interval or intervals.of(meaning.value, mod),
        anchor=meaning.anchor or _implied(context, meaning, rule),
        mod=mod,
        freq=meaning.freq,
        quant=meaning.quant,
        rule=rule,
    )


def _implied(context: Context, meaning: Meaning, rule: str) -> str | None:
    """The day of publication, where an interval was counted from it ("seit drei Jahren", "kürzlich")."""
    counted = meaning.interval and rule != "duration.years_span" and not (meaning.value or "").startswith(("1", "2"))
    return context.anchor.isoformat() if counted and context.anchor else None
