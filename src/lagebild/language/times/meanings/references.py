"""Times without a calendar value: PAST_REF, PRESENT_REF, FUTURE_REF, kept with a vague interval where the word implies one."""

from __future__ import annotations

from datetime import date, timedelta

from lagebild.language.times.grammar import Match
from lagebild.language.times.meaning import Context, Interval, Meaning
from lagebild.language.times.meanings.registry import builder
from lagebild.resources import table

BY_RELATION = {
    "last": "PAST_REF",
    "next": "FUTURE_REF",
    "that": "PAST_REF",
    "recent": "PAST_REF",
    "near": "FUTURE_REF",
    "current": "PRESENT_REF",
    "past_ref_adjective": "PAST_REF",
    "present_ref_adjective": "PRESENT_REF",
}


def vague(context: Context, word: str, value: str) -> Interval | None:
    """[earliest, latest] of a vague word, in days from publication by ``times_vague.yml``; open to one side where it has no bound."""
    anchor = context.anchor
    if anchor is None:
        return None
    for entry in table("times_vague"):
        if word.lower() in entry["words"]:
            low, high = entry["days"]
            return _moved(anchor, low), _moved(anchor, high)
    day = anchor.isoformat()
    return {"PAST_REF": (None, day), "FUTURE_REF": (day, None)}.get(value, (day, day))


def _moved(anchor: date, days: int | None) -> str | None:
    return None if days is None else (anchor + timedelta(days=days)).isoformat()


def _reference(context: Context, value: str, word: str = "", *, bare: bool = True) -> Meaning:
    return Meaning("DATE", value, interval=vague(context, word, value), bare=bare)


@builder
def reference(match: Match, context: Context) -> Meaning | None:
    """Damals, jetzt, demnächst, ehemalig."""
    lexeme = match.groups["value"]
    return _reference(context, lexeme.value, lexeme.text)


@builder
def earlier(match: Match, context: Context) -> Meaning | None:
    """ "Früher" alone is the past; beside a measure or "als" it compares."""
    before, behind = context.lead(), context.follow()
    if (behind and behind.text.lower() in ("oder", "als", "erkennen", "erkannt")) or (
        behind
        and behind.kind in ("noun", "unit")
        and before
        and before.text.lower() in ("zu", "in", "aus", "von", "mit", "nach", "seit", "bei")
    ):
        return None  # "zu früher Stunde", "in früher Jugend"
    if before and before.text.lower() in ("viel", "noch", "deutlich", "etwas", "je", "umso", "desto", "immer", "wesentlich"):
        return None
    return _reference(context, "PAST_REF", "früher")


@builder
def reference_noun(match: Match, context: Context) -> Meaning | None:
    """Die Zukunft, in Zukunft, in der Vergangenheit; no genitive of another noun ("Spuren der Vergangenheit")."""
    lexeme = match.groups["value"]
    before, noun = context.lead(), context.lead(2)
    if before and before.kind == "det" and before.text.lower() == "der" and noun and noun.kind == "noun":
        return None
    if before and before.kind not in ("det", "in", "zu", "from", "this"):
        return None
    return _reference(context, lexeme.value, bare=False)


@builder
def soon(match: Match, context: Context) -> Meaning | None:
    """ "Bald" ahead of the text's day; "schon bald" of a story is no date."""
    before = context.lead()
    if (before and before.text.lower() in ("schon", "so", "möglichst", "allzu")) or context.direction() < 0:
        return None
    return _reference(context, "FUTURE_REF", "bald")


@builder
def now_on(match: Match, context: Context) -> Meaning | None:
    """Von nun an."""
    if match.groups["now"].text.lower() != "nun" or context.lexemes[match.last - 1].text != "an":
        return None
    return Meaning("DATE", "PRESENT_REF", interval=vague(context, "nun", "PRESENT_REF"), skip=1, cut=1, bare=True)


@builder
def to_time(match: Match, context: Context) -> Meaning | None:
    """Zur Zeit, without a genitive that says whose time."""
    behind = context.follow()
    if context.lexemes[match.first].text.lower() != "zur" or match.groups["value"].text != "Zeit":
        return None
    return (
        None if behind and behind.kind in ("det", "noun") and behind.text.lower() in ("der", "des") else _reference(context, "PRESENT_REF")
    )


@builder
def vague_word(match: Match, context: Context) -> Meaning | None:
    """Kürzlich, bisher, künftig: TIMEX3 cannot hold them, so no value; the interval says what can be said."""
    word = match.groups["value"].text
    return Meaning("DATE", None, interval=vague(context, word, "PAST_REF"), bare=True)


@builder
def present(match: Match, context: Context) -> Meaning | None:
    """Im Moment, im Augenblick."""
    behind = context.follow()
    if behind and behind.text.lower() in ("der", "des", "als"):
        return None
    return _reference(context, "PRESENT_REF")


@builder
def to_the_hour(match: Match, context: Context) -> Meaning | None:
    """Zur Stunde."""
    word = context.lexemes[match.first].text.lower()
    return _reference(context, "PRESENT_REF") if word == "zur" and match.groups["unit"].text == "Stunde" else None


@builder
def shortly(match: Match, context: Context) -> Meaning | None:
    """Vor kurzem, seit längerem."""
    before = context.lead()
    if before and before.text.lower() == "bis":
        return None
    if match.groups["short"].text in ("Kürze", "Bälde"):
        return _reference(context, "FUTURE_REF", "bald") if match.groups["lead"].text.lower() == "in" else None
    lead, short = match.groups["lead"].text.lower(), match.groups["short"].text.lower()
    return Meaning("DATE", None, interval=vague(context, f"{lead} {short}", "PAST_REF"), bare=True)


@builder
def time_reference(match: Match, context: Context) -> Meaning | None:
    """In letzter Zeit, zu dieser Zeit, in dieser schwierigen Zeit."""
    kind = match.groups["relative"].kind
    value = BY_RELATION.get(kind)
    if kind == "day_adjective" and match.groups["relative"].value == 0:
        value = "PRESENT_REF"
    elif kind == "this":
        value = "PAST_REF" if context.lead_is("zu") or context.direction() < 0 else "PRESENT_REF"
    return _reference(context, value, "letzter zeit" if kind == "last" else "", bare=False) if value else None
