"""Votes: yes, no and abstentions make the votes cast."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lagebild.reading.checks.sums import at_most, total_of
from lagebild.records.quantity import Check, Quantity

YES = re.compile(r"Ja-?Stimmen?$|Stimmen dafür$")
NO = re.compile(r"(?:Nein|Gegen)-?[Ss]timmen?$")
ABSTAIN = re.compile(r"Enthaltung(?:en)?$")
BEFORE = {
    "yes": re.compile(r"\b[Dd]afür(?: (?:stimmten|votierten|waren|sprachen sich))?(?: \w+)?\s+$"),
    "no": re.compile(r"\b[Dd]agegen(?: (?:stimmten|votierten|waren))?(?: \w+)?\s+$"),
}
AFTER = {
    "yes": re.compile(r"^(?: stimmten| votierten| waren)? (?:dafür|mit Ja)|^ (?:stimmten|votierten|sprachen sich) für\b"),
    "no": re.compile(r"^(?: stimmten| votierten| waren)? (?:dagegen|mit Nein)|^ (?:stimmten|votierten|sprachen sich) gegen\b"),
    "abstain": re.compile(r"^ enthielten sich\b"),
}
#: What says that a number is that of all votes cast, before or behind it.
CAST_BEFORE = re.compile(r"\b(?:[Ii]nsgesamt(?: wurden)?|abgestimmt haben|[Aa]bgegeben wurden)\s+(?:\w+\s+)?$")
CAST_AFTER = re.compile(
    r"^(?:\s+[\w-]+){0,2}\s+(?:(?:gaben|haben) ihre Stimmen? ab|abgegeben|(?:haben )?abgestimmt|stimmten (?:insgesamt )?ab)"
)
#: "28 zu 14 Stimmen": the second number's noun belongs to both.
AGAINST = re.compile(r"^\s+(?:zu|gegen)\s+$")
#: "Von 598 Abgeordneten votierten …"
ENTITLED = re.compile(r"\b[Vv]on (?:den |insgesamt )?$")
VOTING = re.compile(r"timm|votier|enthielten")
SPOILT = re.compile(r"ungültig|nicht teil|abwesend|fehlten")


def find(article: str, text: str, span: tuple[int, int], group: Sequence[Quantity]) -> Iterator[Check]:
    """One check where yes, no and the total all stand in ``text[span[0]:span[1]]``."""
    if len(group) < 3 or not VOTING.search(text[slice(*span)]) or SPOILT.search(text[slice(*span)]):
        return
    parts = _parts(text, group)
    totals = [q for q in group if q not in parts.values() and q.unit == "1" and _cast(text, q)]
    if {"yes", "no"} <= parts.keys() and len(totals) == 1:
        yield from total_of(article, [parts[k] for k in ("yes", "no", "abstain") if k in parts], totals[0])
    elif {"yes", "no"} <= parts.keys() and not totals and (all_ := next((q for q in group if ENTITLED.search(text[: q.start])), None)):
        yield from at_most(article, [parts[k] for k in ("yes", "no", "abstain") if k in parts], all_)  # some may have stayed away


def _parts(text: str, group: Sequence[Quantity]) -> dict[str, Quantity]:
    parts: dict[str, Quantity] = {}
    for k, quantity in enumerate(group):
        follower = group[k + 1] if k + 1 < len(group) else None
        if follower and (follower.of or "").startswith("Stimme") and AGAINST.match(text[quantity.end : follower.start]):
            parts |= {"yes": quantity, "no": follower}
        elif quantity not in parts.values() and (role := _role(text, quantity)):
            parts.setdefault(role, quantity)
    return parts


def _role(text: str, quantity: Quantity) -> str | None:
    of = quantity.of or ""
    for role, noun in (("yes", YES), ("no", NO), ("abstain", ABSTAIN)):
        if noun.search(of):
            return role
    before, after = text[max(0, quantity.start - 45) : quantity.start], _behind(text, quantity)
    for role, pattern in AFTER.items():
        if pattern.match(after):
            return role
    return next((role for role, pattern in BEFORE.items() if pattern.search(before)), None)


def _behind(text: str, quantity: Quantity) -> str:
    """What follows the number and the noun it counts."""
    rest = text[quantity.end : quantity.end + 80]
    noun = quantity.of
    return rest.lstrip()[len(noun) :] if noun and rest.lstrip().startswith(noun) else rest


def _cast(text: str, quantity: Quantity) -> bool:
    return bool(
        CAST_BEFORE.search(text[max(0, quantity.start - 40) : quantity.start]) or CAST_AFTER.match(text[quantity.end : quantity.end + 80])
    )
