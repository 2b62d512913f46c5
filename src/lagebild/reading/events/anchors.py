"""Anchors: when, where and how many, from the times, places and quantities around a trigger."""

from __future__ import annotations

from dataclasses import replace

from lagebild.language.numerals import digits, spelled
from lagebild.reading.clauses.arguments import phrase_left
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.moments import calendar_times, of_telling, placed_durations, sided, stretched
from lagebild.records.event import MOVED, MOVED_FROM, Count
from lagebild.records.quantity import Quantity
from lagebild.records.time import TimeExpression
from lagebild.resources import table

WHERE = frozenset({"in", "nach", "auf", "bei", "vor", "an", "über", "nahe"})
#: In these phrases the noun is the circumstance of another deed, and so is the clause's date.
LOOSE = frozenset({"nach", "vor", "seit", "zu", "für", "über", "wegen", "trotz", "um", "mit", "von"})
PERSON = ("Mensch", "Menschen", "Person", "Mann", "Frau", "Kind", "Soldat", "Polizist", "Zivilist", "Toter", "Verletzter")
SPELLS = ("jahre", "jahren", "tage", "tagen", "wochen", "monate", "monaten", "stunden", "minuten")
PEOPLE = frozenset({"casualties", "attack", "disaster", "prisoner_exchange", "protest", "deployment", "court", "strike", "vote"})
MONEY = frozenset({"aid", "sanction", "disaster", "agreement"})
THINGS = frozenset({"attack", "aid", "deployment", "territorial_change"})


def place(context: Context, draft: Draft) -> None:
    """Sets `when`, `interval`, `where` and `counts` of a draft from its clause."""
    if draft.slot not in LOOSE or (draft.type == "strike" and draft.slot == "wegen"):  # "wegen eines Streiks fallen am Montag Züge aus"
        date(context, draft)
    elif behind := _behind(context, draft) or _within(context, draft):
        _set(context, draft, behind)
    where(context, draft)
    _counts(context, draft)


def _set(context: Context, draft: Draft, chosen: TimeExpression) -> None:
    """The day the status is reckoned from, and beside it the stretch before or after it ("vor Weihnachten")."""
    draft.when, draft.interval = stretched(context, draft.clause, chosen)
    side = sided(context.annotated.article.text, chosen)
    draft.beyond = (draft.when, side) if side else None


def date(context: Context, draft: Draft) -> None:
    """The date right behind the noun, else the most precise and nearest one of the clause."""
    times = _dates(context, draft)
    if times:
        nearest = min(times, key=lambda entry: (not _precise(entry[1]), abs(entry[0] - draft.first)))[1]
        chosen = _behind(context, draft) or nearest
        _set(context, draft, chosen)
    elif draft.clause.follows is not None and draft.slot in ("core", "verb") and (shared := calendar_times(context, draft.clause.follows)):
        time = shared[-1][1]  # "zog heute die Konsequenzen und erklärte seinen Rücktritt"
        if time.value and not time.value.endswith("_REF"):
            draft.when, draft.interval = time.value, time.interval
    elif draft.interval is None:
        placed = placed_durations(context, draft.clause)
        draft.interval = min(placed, key=lambda entry: abs(entry[0] - draft.first))[1].interval if placed else None


def _dates(context: Context, draft: Draft) -> list[tuple[int, TimeExpression]]:
    return [
        (i, t)
        for i, t in calendar_times(context, draft.clause)
        if t.value
        and not t.value.endswith("_REF")
        and not of_telling(context, draft.clause, i)
        and not _deadline(context, draft, i)
        and not _denied(context, i)
    ]


def _denied(context: Context, index: int) -> bool:
    """ "Nicht am Montag, sondern am Dienstag": the day that is denied dates nothing."""
    lower = context.words.lower
    return "nicht" in lower[max(index - 2, 0) : index] and "sondern" in lower[index : index + 6]


def _deadline(context: Context, draft: Draft, index: int) -> bool:
    """ "Ein Ultimatum bis Freitag", "setzte Zölle bis Mai aus": the day it runs out is not the day it was set."""
    return draft.type in ("statement_act", "sanction") and "bis" in _before(context, index)


def _behind(context: Context, draft: Draft) -> TimeExpression | None:
    finite = draft.clause.finite or -1  # in front of the verb all is one phrase: "nach dem Anruf von Merz bei Selenskyj am Sonntag"
    near = (
        t for i, t in _dates(context, draft) if 0 < i - draft.last <= (8 if i < finite else 4) and _unbroken(context, draft.last + 1, i)
    )
    return next(near, None)


def _within(context: Context, draft: Draft) -> TimeExpression | None:
    """ "Des heutigen Besuchs": the day stands right in front of the noun."""
    entry = context.times.get(draft.first - 1)
    time = entry[1] if entry else None
    return time if isinstance(time, TimeExpression) and time.type == "DATE" and time.value and not time.value.endswith("_REF") else None


def belongs(context: Context, draft: Draft) -> bool:
    """True where the draft's date stands right behind its noun, behind "für" or "auf", or after the day of publication."""
    published = (context.annotated.article.published or "")[:10]
    if published and draft.interval and (draft.interval[0] or "")[:10] > published:
        return True
    for index, time in calendar_times(context, draft.clause):
        if time.value == draft.when or (time.value or "-") == (draft.when or "")[:10]:
            near = context.words.lower[max(index - 2, 0) : index + 1]
            behind = 0 < index - draft.last <= 3 and _unbroken(context, draft.last + 1, index)
            ranges = draft.interval is not None and draft.interval[0] != draft.interval[1] and bool({"von", "vom", "zwischen"} & set(near))
            return behind or ranges or any(word in ("für", "auf", "ab", "zum") for word in near)
    return False


def ahead(context: Context, draft: Draft) -> None:
    """What is agreed lies ahead: of the clause's times the one behind publication, none where there is none."""
    published = (context.annotated.article.published or "")[:10]
    times = [*_dates(context, draft), *placed_durations(context, draft.clause)]
    later = [t for _, t in times if published and t.interval and (t.interval[1] or t.interval[0] or "")[:10] > published]
    draft.when = later[0].value if later and later[0].type != "DURATION" else None
    draft.interval = later[0].interval if later else None


def moved(context: Context, draft: Draft) -> None:
    """What is put off happens on the day behind "auf", on none known where there is none; the day behind "für" was the one before."""
    times = _dates(context, draft)
    later = next((t for i, t in times if "auf" in _before(context, i)), None)
    former = next((t for i, t in times if t is not later and {"für", "vom", "von"} & set(_before(context, i))), None)
    draft.when, draft.interval = (later.value, later.interval) if later else (None, None)
    draft.why.append(MOVED)
    if former and former.value and former.value != draft.when:
        draft.why.append(f"{MOVED_FROM}{former.value}")


def _before(context: Context, index: int) -> list[str]:
    return list(context.words.lower[max(index - 2, 0) : index + 1])


def _precise(time: TimeExpression) -> bool:
    return bool(time.value and time.value[:4].isdigit())


def _unbroken(context: Context, first: int, last: int) -> bool:
    """Nothing but lower-case words and names between the noun and its date: "Gipfel in Brüssel am Freitag"."""
    return all(context.words.text(i) not in ",;:" and not context.words.readings[i] for i in range(first, last))


def where(context: Context, draft: Draft) -> None:
    """Sets `where` from the nearest phrase of place of the clause."""
    found: list[tuple[int, str]] = []
    for index in sorted(context.names.keys() & draft.clause.tokens):
        name = context.names[index]
        if name.kind != "LOC":
            continue
        opens, preposition, _ = phrase_left(context.words, index, draft.clause.tokens[0])
        if not preposition and opens > draft.clause.tokens[0] and context.words.capital[opens - 1]:
            opens, preposition, _ = phrase_left(context.words, opens - 1, draft.clause.tokens[0])  # "im Süden der Ukraine"
        if not preposition and draft.type == "disaster" and draft.slot == "core":
            found.append((len(draft.clause.tokens), _nominative(context, index, name.base)))
        if preposition in WHERE and not _told_there(context, opens, index) and not _is_party(draft, name.base, preposition):
            distance = opens - draft.last if opens > draft.last else draft.first - index + 3
            if draft.type == "visit" and preposition == "nach":
                distance -= len(draft.clause.tokens)
            found.append((distance, _nominative(context, index, name.base)))
    if found and draft.where is None:
        draft.where = min(found)[1]


def _told_there(context: Context, opens: int, index: int) -> bool:
    """ "Nach Angaben Katars": who tells of it is not where it is."""
    return any(context.words.text(i) in table("event_nouns")["tellings"] for i in range(opens, index))


def _is_party(draft: Draft, name: str, preposition: str) -> bool:
    """ "Angriff auf die Ukraine": the target is a participant, and still where it happened."""
    if preposition in ("auf", "an", "über") and draft.type in ("attack", "sanction"):
        return False
    return any(p.name == name and p.role not in ("place", "host", "target") for p in draft.parties)


def _nominative(context: Context, index: int, base: str) -> str:
    for first, last, mention in context.cast.inside(index, index):
        if first <= index <= last:
            actor = context.cast.actors[mention.actor]
            if actor.kind in ("place", "country") and mention.form == "name":  # "der marokkanischen Hauptstadt Rabat" is Rabat
                return actor.name
    return base


def _counts(context: Context, draft: Draft) -> None:
    for index in sorted(context.quantities.keys() & draft.clause.tokens):
        entry = context.quantities[index]
        if not isinstance(entry[1], Quantity) or entry[1].value is None or _whole_follows(context, entry[0]):
            continue
        quantity = entry[1]
        if (part := _part_of(context, index)) is not None:
            quantity = replace(quantity, value=part)
        itself = draft.type != "casualties" and (quantity.of or "").endswith(context.words.text(draft.first))
        if _fits(draft.type, quantity) and not itself and Count(quantity.value or 0.0, quantity.of) not in draft.counts:
            draft.counts.append(Count(quantity.value or 0.0, quantity.of or _unit(quantity)))


def _whole_follows(context: Context, last: int) -> bool:
    """ "zehn von 160 Booten": a number in front of "von" and another number counts what that one counts."""
    lower = context.words.lower
    return last + 2 < len(lower) and lower[last + 1] in ("von", "der") and last + 2 in context.quantities


def _part_of(context: Context, index: int) -> float | None:
    """The number before "von" where the quantity at `index` is the whole."""
    if index < 2 or context.words.lower[index - 1] not in ("von", "der"):
        return None
    before = context.quantities.get(index - 2)
    if before is not None and isinstance(before[1], Quantity) and before[0] == index - 2:
        return before[1].value if before[1].unit == "1" else None
    word = context.words.lower[index - 2]
    return digits(word) if word[:1].isdigit() else spelled(word)


def _unit(quantity: Quantity) -> str | None:
    return None if quantity.unit == "1" else quantity.unit


def _fits(type_: str, quantity: Quantity) -> bool:
    if quantity.of and (quantity.of.split()[-1] in table("event_status")["uncounted"] or quantity.of.endswith(SPELLS)):
        return False
    if quantity.unit == "1" and not quantity.of and type_ != "casualties":
        return False
    person = (quantity.of or "").endswith(PERSON)
    if quantity.value == 1 and not person and not any(c.isdigit() for c in quantity.text) and " ein" in f" {quantity.text.lower()}":
        return False
    if quantity.unit == "1":
        return type_ in PEOPLE | THINGS
    if len(quantity.unit) == 3 and quantity.unit.isupper():
        return type_ in MONEY
    return quantity.unit == "km2" and type_ in ("territorial_change", "disaster")
