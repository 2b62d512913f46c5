"""What surrounds a cue: its stance and negation, hedges, the day it was said, the place, and the tellers in between."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from lagebild.reading.statements import media, papers, phrases, sourcewords, words
from lagebild.reading.statements.cast import Cast
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.lexicon import attitude, lexicon
from lagebild.reading.statements.speakers import resolve
from lagebild.reading.statements.view import View
from lagebild.records.span import Span
from lagebild.records.time import TimeExpression

NEGATED = {
    "confirms": "does_not_confirm",
    "denies": "does_not_deny",
    "announces": "does_not_announce",
    "asserts": "does_not_say",
    "demands": "does_not_demand",
    "promises": "does_not_promise",
    "believes": "doubts",
    "expects": "does_not_expect",
}
NEGATED_ATTITUDES = {"praises": "criticises", "hopes": "doubts", "believes": "doubts", "agrees": "rejects", "offers": "refuses"}
"""What is shown by who does not show it; whoever is not angry or not surprised just says so."""
NEGATED_PHRASES = {"supports": "criticises", "agrees": "rejects", "offers": "refuses"}
"""What is not shown or signalled: "zeigte kein Verständnis", "signalisierte keine Bereitschaft"."""
NOT_IN_CORPUS = frozenset(
    (
        "criticises",
        "denies",
        "praises",
        "confirms",
        "refuses",
        "offers",
        "regrets",
        "asks",
        "promises",
        "hopes",
        "doubts",
        "reserves",
        "does_not_answer",
        "does_not_confirm",
        "does_not_deny",
    )
)
"""Stances of reported acts that the quote corpus does not annotate: no model trained on it can speak for or against them."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WEEKDAY = re.compile(r"(?i)(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend")
BEFORE = frozenset(("vor", "für", "über", "zum", "zur"))
ABOUT = words.word_set("für bis ab seit nach vor zum zur gegen um")
TELLER_AGAIN = "teller-points-back"
INSIDE = "inside-direct-speech"
CITING = frozenset(("berufung", "verweis", "hinweis"))


def stance(draft: Draft) -> str:
    """The stance of the cue, turned where the cue is negated; "schloss einen Rücktritt aus" refuses, "schloss aus, dass …" denies."""
    if "cue:aus/schließen" in draft.why and not draft.negated and (draft.kind == "reported" or "infinitive-after-cue" in draft.why):
        return "refuses"
    if draft.negated and "cue:denken" in draft.why and "infinitive-after-cue" in draft.why:
        return "refuses"  # "denkt nicht daran, zu gehen"
    if draft.negated and any(attitude(why.removeprefix("cue:")) for why in draft.why):
        return NEGATED_ATTITUDES.get(draft.stance, "asserts")
    if draft.negated and draft.stance in NEGATED_PHRASES and any(why.startswith("cue:") and " " in why for why in draft.why):
        return NEGATED_PHRASES[draft.stance]
    return NEGATED.get(draft.stance, draft.stance) if draft.negated else draft.stance


def against(view: View, draft: Draft) -> bool:
    """ "sprach sich gegen den Verkauf aus": no support."""
    if "cue:aus/sprechen" not in draft.why or not draft.cue:
        return False
    return any(view.lower[i] in ("gegen", "dagegen") for a, b in (*draft.content, *draft.frame) for i in range(a, b))


def hedge(view: View, draft: Draft) -> str | None:
    """The first hedging word of content or frame outside of quotations; "soll" where the whole statement hangs on it."""
    for first, last in (*draft.content, *draft.frame):
        for i in range(first, last):
            if view.lower[i] in words.HEDGES and view.outer[i] < 0:
                return view.tokens[i].text
    if draft.kind == "free_indirect" or _hearsay(view, draft):
        return next((view.tokens[i].text for i in range(draft.first, draft.last) if view.lower[i] in words.REPORTIVE_MODALS), None)
    return None


def _hearsay(view: View, draft: Draft) -> bool:
    """ "soll … gesprengt haben" as what an indirect statement says."""
    ends = draft.kind == "indirect" and any(view.lower[b - 1] in ("haben", "sein") for _, b in draft.content)
    return ends and not any(view.lower[i] in words.SUBORDINATORS for i in range(draft.first, draft.last))


def said_on(view: View, draft: Draft) -> tuple[str, Span] | None:
    """The day named in the frame (in the clause itself for reported acts): value and span."""
    parts = draft.frame if draft.kind in ("direct", "indirect") else draft.content if draft.kind == "reported" else []
    for first, last in parts:
        found = _day(view, first, last, draft.cue)
        if found:
            return found
    return None


def _day(view: View, first: int, last: int, cue: list[int]) -> tuple[str, Span] | None:
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    times = view.annotated.times
    for time in times[bisect_left(times, start, key=lambda t: t.start) : bisect_left(times, end, key=lambda t: t.start)]:
        if time.end > end or not time.value or time.type not in ("DATE", "TIME"):
            continue
        if DAY.match(time.value) and not _about(view, time, first):
            day = _past(time, view.annotated.article.published)
            return (day, Span.of(view.text, time.start, time.end)) if day else None
    return None


def _past(time: TimeExpression, published: str | None) -> str | None:
    """What is told was said before it was printed: a weekday is the last one; another day to come is none of saying."""
    day = (time.value or "")[:10]
    if published is None or day <= published[:10]:
        return day
    earlier = (date.fromisoformat(day) - timedelta(days=7)).isoformat()
    return earlier if WEEKDAY.search(time.text) and earlier <= published[:10] else None


def _about(view: View, time: TimeExpression, first: int) -> bool:
    """True where a preposition makes the time part of what is told ("für Freitag", "bis Montag")."""
    at = first
    while view.tokens[at].start < time.start:
        at += 1
    if at > first and view.tokens[at - 1].text == "(":
        return True  # "dem „Boten“ (Samstag)": the day of the paper
    opening = view.lower[at]
    before = view.lower[at - 1] if at > first else ""
    noun = at - 2 if before == "am" else at - 1 if opening == "am" else first
    tied = noun > first + 1 and view.is_noun(noun) and not BEFORE.isdisjoint(view.lower[max(first, noun - 2) : noun])
    return before in ABOUT or opening in ABOUT or tied  # "vor dem Gipfel am Freitag"


def platform(view: View, draft: Draft) -> str | None:
    """Where it was said, by the table of platforms and occasions; a network wins over a kind of writing."""
    table, heads = sourcewords.platforms(), sourcewords.platform_heads()
    found: list[tuple[int, str]] = []
    for first, last in draft.frame if draft.kind != "reported" else draft.content:
        for i in range(first, last):
            for size in (2, 1) if view.tokens[i].text in heads else ():
                text = view.slice(i, min(i + size, last))
                entry = table.get(text)
                if entry and _placed(view, i, entry[2], draft):
                    found.append((0 if entry[1] == "network" else 1, entry[0]))
    return min(found)[1] if found else None


def _placed(view: View, at: int, preposition: str, draft: Draft) -> bool:
    """True where the word stands in a phrase of place and is not the speaker's own name."""
    if draft.speaker and draft.speaker[0] <= at < draft.speaker[1]:
        return False
    before = [view.lower[i] for i in range(max(0, at - 4), at)]
    if preposition:
        return preposition in before[-1:] or (preposition in before and view.lower[at - 1] not in words.PREPOSITIONS)
    return any(word in ("auf", "in", "im", "bei", "beim", "über", "via", "per", "am", "während", "zu") for word in before)


def tellers(cast: Cast, draft: Draft) -> tuple[str, ...]:
    """Media and sources between the article and the speaker, nearest teller first."""
    view = cast.view
    found: list[str] = []
    addressed = _medium_name(cast, draft.addressee)
    asked = addressed or _interviewer(cast, draft)
    if asked:
        found.append(asked)
    if draft.teller:
        passing = resolve(cast, draft.teller).name
        found += [passing] if passing and passing not in found else []
    outer = draft.carrier
    if outer is not None and outer.speaker and outer.speaker != draft.speaker and (outer.kind != "direct" or INSIDE in draft.why):
        name = resolve(cast, outer.speaker).name
        found += [name] if name else []
    cited = _cited(view, draft)
    if cited:
        own = None if TELLER_AGAIN in draft.why else resolve(cast, draft.speaker).name
        names = [resolve(cast, part).name for part in cited]
        found += [n for n in (own, *names) if n and n not in found]
    return tuple(dict.fromkeys(found))


def _medium_name(cast: Cast, part: Range | None) -> str | None:
    """The medium a phrase names, by table, by its head noun or by the kind of its actor."""
    if part is None:
        return None
    return _medium_in(cast, part) or _medium_in_marks(cast, part)


def _medium_in_marks(cast: Cast, part: Range) -> str | None:
    """ "sagte der „Havelpost“": who is spoken to in quotation marks is a paper, whether the tables know it or not."""
    quoted = cast.view.quotation_at(part[1] - 1)
    if quoted is None or quoted.last != part[1] or not 0 <= quoted.first - part[0] <= 1 or quoted.last - quoted.first > 6:
        return None
    name = papers.nominative(cast.view.slice(quoted.first + 1, quoted.last - 1))
    return cast.add("medium", name, part, local=False).name if name else None


def _medium_in(cast: Cast, part: Range) -> str | None:
    view = cast.view
    known = media.named(view, *part)
    if known:
        cast.add("medium", known, part, local=False)
        return known
    if any(sourcewords.kind_of(view.tokens[i].text) == "medium" for i in range(*part) if view.is_noun(i)):
        return resolve(cast, part).name
    return None


def _interviewer(cast: Cast, draft: Draft) -> str | None:
    """ "im Interview mit der Zeitung", "im Gespräch mit dem Sender", "in der Zeitung"."""
    view = cast.view
    for first, last in draft.frame:
        for i in range(first, last - 1):
            if view.lower[i] in ("mit", "in", "im", "gegenüber", "von", "bei") and not (
                draft.speaker and draft.speaker[0] <= i < draft.speaker[1]
            ):
                end = phrases.noun_phrase(view, i + 1, last, places=False)
                if end > i + 1 and (name := _medium_in(cast, (i + 1, end))):
                    return name
    return None


def _cited(view: View, draft: Draft) -> list[Range]:
    """The sources behind "unter Berufung auf", nearest first: "… einen Bericht der „Post“, die sich auf Kreise beruft"."""
    found: list[Range] = []
    for first, last in draft.frame if draft.kind != "reported" else draft.content:
        for i in range(first + 1, last - 1):
            invoked = view.lower[i] == "sich" and view.lower[i - 1] in ("beruft", "berufen", "berief", "beriefen")
            if (invoked or (view.lower[i] in CITING and view.lower[i - 1] in ("unter", "mit"))) and view.lower[i + 1] == "auf":
                found.append((i + 2, _with_paper(view, i + 2, last)))
            elif view.lower[i] == "sich" and (at := _auf(view, i, last)):  # "…, der sich auf zwei Beamte beruft"
                end = phrases.noun_phrase(view, at, last)
                if at < end < last and view.lower[end] in INVOKES:
                    found.append((at, end))
    return [part for part in found if part[0] < part[1]]


def _with_paper(view: View, first: int, last: int) -> int:
    """Token after the phrase, with the paper whose report it is: "einen Bericht | der „Post“"."""
    end = phrases.noun_phrase(view, first, last)
    report = first < end < last and view.lower[end] == "der" and lexicon().noun(view.tokens[end - 1].text) is not None
    return max(end, phrases.noun_phrase(view, end, last)) if report else end


def _auf(view: View, at: int, last: int) -> int:
    """Token after "auf" right behind "sich", perhaps with an adverb between ("sich ihrerseits auf"); 0 where there is none."""
    return next((i + 1 for i in range(at + 1, min(at + 3, last - 1)) if view.lower[i] == "auf"), 0)


INVOKES = frozenset(("beruft", "berufen", "berief", "beriefen", "stützt", "stützte"))
