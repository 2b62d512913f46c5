"""Who "der SPD-Politiker", "die 52-Jährige", "der FDP-Chef in Berlin" is: somebody the text has named before."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.language.names.given import gender_of
from lagebild.language.names.titles import title
from lagebild.reading.statements.cast import Cast
from lagebild.reading.statements.view import View
from lagebild.records.actor import Mention

EPITHETS = ("politiker", "politikerin", "abgeordneter", "abgeordnete", "jährige", "jähriger")
CHAIRS = ("chef", "chefin", "vorsitzende", "vorsitzender")
"""Who leads a party: "FDP-Chef", "CDU-Vorsitzende"."""
CHAIRED = frozenset(
    ("Parteichef", "Parteichefin", "Parteivorsitzender", "Parteivorsitzende", "Vorsitzender", "Vorsitzende", "Bundesvorsitzender")
)
SPELLINGS = {"Grünen": ("Grünen", "Grüne", "Bündnis 90/Die Grünen"), "Linken": ("Linken", "Linke"), "Linke": ("Linken", "Linke")}
BOUND = ("botschafter", "konsul", "korrespondent", "bischof", "bürgermeister", "landrat", "gouverneur", "pfarrer", "richter", "anwalt")
"""Offices of a place: "der Botschafter in Wien" need not speak there."""
BACK = 3000
"""How many characters back a bearer may be named."""


def place_of_saying(view: View, head: int, last: int) -> bool:
    """ "sagte der FDP-Chef | in Berlin": a place right behind a role and behind its verb is where it was said."""
    if head + 2 >= last or view.lower[head + 1] != "in" or not view.on_the_map(head + 2, last):
        return False
    role = title(view.tokens[head].text)
    first_field = last < len(view.tokens) and view.finite[last]
    return role is not None and not first_field and not view.lower[head].removesuffix("in").endswith(BOUND)


def bearer(cast: Cast, first: int, last: int) -> str | None:
    """ "Der SPD-Politiker" after "Holger Brandt (SPD)": the one person named before whom it fits; None where two do."""
    view = cast.view
    if last - first > 2 and place_of_saying(view, first + 1, last):
        last = first + 2
    noun = view.lower[last - 1]
    if last - first != 2 or view.lower[first] not in ("der", "die") or not noun.endswith((*EPITHETS, *CHAIRS)):
        return None
    start, gender = view.tokens[first].start, "m" if view.lower[first] == "der" else "f"
    party = view.tokens[last - 1].text.rpartition("-")[0]
    if noun.endswith(CHAIRS) and not party:
        return None
    fitting = [
        one for one in _before(cast, start, gender) if not party or party.isdigit() or _fits(cast, one, view.tokens[last - 1].text, start)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _before(cast: Cast, start: int, gender: str) -> list[str]:
    """Persons named before `start` whose name does not bar the gender, nearest first."""
    found: list[str] = []
    for mention in reversed(cast.within(max(0, start - BACK), start)):
        actor = cast.actor(mention.actor)
        if actor.kind == "person" and mention.actor not in found and gender_of(actor.name) in (gender, ""):
            found.append(mention.actor)
    return found


def _fits(cast: Cast, actor: str, word: str, before: int) -> bool:
    party = word.rpartition("-")[0]
    if not word.lower().endswith(CHAIRS):
        return _of_party(cast, actor, party, before)
    if any(
        cast.view.text.startswith((" ist ", " war ", " bleibt "), m.end) and _predicate(cast, m.end, word)
        for m in _mentions(cast, actor, before)
    ):
        return True
    return any(_same_office(role.title, word) for role in cast.actor(actor).roles) and _of_party(cast, actor, party, before)


def _same_office(role: str, word: str) -> bool:
    """ "Parteichef" and "FDP-Vorsitzender" are "FDP-Chef"; "Fraktionschef" is another chair."""
    party, _, chair = word.rpartition("-")
    if chair.lower() in CHAIRS:
        return role in CHAIRED or role.removeprefix(f"{party}-") in CHAIRED | {"Chef", "Chefin"}
    return role.removeprefix(f"{party}-") == chair


def _predicate(cast: Cast, end: int, word: str) -> bool:
    """ "Ada Wenz ist seit zwei Jahren FDP-Chefin": the rest of the clause says so."""
    rest = cast.view.text[end : end + 80]
    stops = (rest.find(mark) for mark in ".,;:!?\n")
    clause = rest[: min((at for at in stops if at >= 0), default=len(rest))]
    return f" {word}" in clause and " nicht " not in clause and " kein" not in clause


def _mentions(cast: Cast, actor: str, before: int) -> Iterator[Mention]:
    return (m for m in cast.within(max(0, before - BACK), before) if m.actor == actor)


def _of_party(cast: Cast, actor: str, party: str, before: int) -> bool:
    """True where one of the actor's mentions stands beside the party: "Holger Brandt (SPD)", "SPD-Chef Brandt"."""
    text = cast.view.text
    forms = SPELLINGS.get(party, (party,))
    return any(
        any(_beside(text[m.end : m.end + 50], form) for form in forms) or f"{party}-" in text[max(0, m.start - 40) : m.start]
        for m in _mentions(cast, actor, before)
    )


def _beside(behind: str, party: str) -> bool:
    bracket = behind[2:].partition(")")[0] if behind.startswith(" (") else ""
    listed = party in bracket.replace("/", ",").replace(" ", ",").split(",") or party == bracket
    chair = behind.startswith((", Vorsitzende", ", Vorsitzender", ", Chef")) and f" der {party}" in behind.partition(".")[0]
    return listed or behind.startswith((f", {party}", f" von der {party}", f" von den {party}")) or chair
