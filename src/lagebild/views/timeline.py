"""The timeline with its three clocks kept apart: what happened, what was said, what was published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from lagebild.records.article import Article
from lagebild.records.event import MOVED, Event
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.views import evidence
from lagebild.views.desk import Desk, Party
from lagebild.views.evidence import Source
from lagebild.views.rows import Rows
from lagebild.views.statements import form, outermost, verb

Clock = Literal["happened", "said", "published"]
CLOCKS: tuple[Clock, ...] = ("happened", "said", "published")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line on one clock. `value` is TIMEX3 or ISO; `earliest` and `latest` are what it may cover (either may be None).

    `label` is the event's type, the statement's form (verbatim, indirect, reported) or "article"; `status` is an event's status
    or a statement's stance. `who` are the people in it, `attributed` who asserts an event (None: the article itself).
    `verb` is the cue of a statement ("mit/teilen"). `also` is where else the same words stand, told of the same time.
    """

    clock: Clock
    value: str | None
    earliest: str | None
    latest: str | None
    label: str
    status: str | None
    who: tuple[Party, ...]
    where: str | None
    attributed: Party | None
    text: str
    record: str
    source: Source
    also: tuple[Source, ...] = ()
    verb: str = ""

    @property
    def day(self) -> str | None:
        """The ISO day the entry begins on (ten characters), None where it names no single beginning."""
        begin = self.earliest or self.latest
        return begin[:10] if begin else None


@dataclass(frozen=True, slots=True)
class Day:
    """The entries that share one stretch of time (a day, a week, a year); `value` is its TIMEX3 where all name the same."""

    value: str | None
    earliest: str | None
    latest: str | None
    entries: tuple[Entry, ...]


def days(entries: Iterable[Entry]) -> list[Day]:
    """Entries in order of time, put together by the stretch they name; a clock's hour does not part a day."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault(((entry.earliest or "")[:10], (entry.latest or "")[:10]), []).append(entry)
    return [_day(key, group) for key, group in sorted(groups.items(), key=lambda item: (item[0][0] or item[0][1], item[0][1]))]


def _day(key: tuple[str, str], entries: list[Entry]) -> Day:
    earliest, latest = key
    values = {(e.value or "")[:10] if earliest == latest else e.value for e in entries}
    return Day(
        earliest if earliest == latest else values.pop() if len(values) == 1 else None, earliest or None, latest or None, tuple(entries)
    )


def compose(view: Rows | Desk) -> list[Entry]:
    """All datable lines in order of time; those of one day by clock. What has no date at all is not here: see `dossier.Unknown`."""
    desk = Desk.of(view)
    lines = [*_once([*_happened(desk), *_said(desk)]), *_published(desk)]
    return sorted(lines, key=lambda e: (e.day or "9999", CLOCKS.index(e.clock), e.source.order, e.record))


def _once(entries: list[Entry]) -> list[Entry]:
    found: dict[object, list[Entry]] = {}
    for e in entries:
        found.setdefault((e.clock, e.label, e.status, e.value, e.day, e.text, e.attributed), []).append(e)
    return [replace(told[0], also=tuple(t.source for t in told[1:])) for told in found.values()]


def _happened(desk: Desk) -> Iterator[Entry]:
    said = spoken(desk)
    for event in desk.events:
        if event.interval and any(event.interval) and not event.hypothetical and event.id not in said:
            yield happening(desk, event)


def spoken(desk: Desk) -> set[str]:
    """Events that are acts of saying ("drohte mit") and stand as statements already: nothing is shown twice."""
    told: dict[str, list[Span]] = {}
    for statement in desk.statements:
        told.setdefault(statement.article, []).extend(s for s in (statement.cue_span, statement.frame_span, *statement.spans) if s)
    acts = [e for e in desk.events if e.type == "statement_act"]
    return {e.id for e in acts if any(s.start < e.trigger_span.end and e.trigger_span.start < s.end for s in told.get(e.article, ()))}


def happening(desk: Desk, event: Event) -> Entry:
    """One event as an entry of the clock "happened", dated or not."""
    earliest, latest = event.interval or (None, None)
    people = (desk.party(p.actor, p.name, p.role) for p in event.participants if p.role != "place")
    return Entry(
        "happened", event.when, earliest, latest, event.type, standing(event),
        tuple(p for p in people if p), event.where, desk.party(event.attributed_to, None), event.text, event.id,
        desk.source(event.article, event.start, event.end, event.id),
    )  # fmt: skip


def standing(event: Event) -> str:
    """What to show as an event's status: one the article says did not take place must never look as if it had, nor a plan that was
    moved as if nothing had changed ("postponed"), nor somebody who does not confirm it as if he alleged it ("unconfirmed").
    """
    if event.status == "planned" and MOVED in event.why:
        return "postponed"
    if event.status == "alleged" and event.certainty == "unknown":
        return "unconfirmed"  # somebody did not confirm it, which is not to say so
    return "negated" if event.negated and event.status not in ("denied", "cancelled", "failed") else event.status


def _said(desk: Desk) -> Iterator[Entry]:
    for statement in outermost(desk.statements):
        if statement.said_on:
            yield _statement(desk, statement)


def _statement(desk: Desk, statement: Statement) -> Entry:
    party = desk.party(statement.speaker, statement.speaker_name)
    source = desk.across(statement.article, statement.spans, statement.id)
    day = statement.said_on
    return Entry(
        "said", day, day, day, form(statement), statement.stance, (party,) if party else (), None, None,
        statement.text, statement.id, source, verb=verb(statement),
    )  # fmt: skip


def _published(desk: Desk) -> Iterator[Entry]:
    for article in desk.articles.values():
        out = evidence.published(article)
        if out.on or (out.earliest and out.latest):  # a bound on one side only is no place in time
            yield _article(desk, article)


def _article(desk: Desk, article: Article) -> Entry:
    out = evidence.published(article)
    head = evidence.headline(article)
    end = min(len(article.text), max(1, len(head)))
    return Entry(
        "published", out.on, out.on or out.earliest, out.on or out.latest, "article", article.genre, (), None, None,
        head, article.id, desk.source(article.id, 0, end, article.id),
    )  # fmt: skip
