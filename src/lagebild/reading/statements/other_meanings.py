"""What a reporting verb means with other objects: a disaster "fordert" victims, guests are greeted, a place is kept for somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lagebild.language.names.titles import title
from lagebild.reading.statements import words
from lagebild.reading.statements.lexicon import attitude
from lagebild.reading.statements.view import View

if TYPE_CHECKING:
    from lagebild.reading.statements.cues import Cue


def meant(view: View, cue: Cue, zone: list[int]) -> bool:
    """ "Es wird erwartet", "war geplant": what everybody and nobody thinks is no telling. Nor is "war in Not geraten", "verfügt über"."""
    if cue.entry.lemma == "verfügen":
        return any(view.lower[i] == "über" for i in zone)
    if cue.entry.lemma == "fordern":
        return any(view.lower[i].endswith(VICTIMS) and view.is_noun(i) for i in zone)
    if cue.entry.lemma in ("drohen", "geben grünes Licht") and "es" in view.lower[max(0, cue.finite - 1) : cue.finite + 2]:
        return True  # "es droht ein Streik": nobody does
    if cue.entry.lemma == "verurteilen":
        return any(view.lower[i] in ("zu", "zum", "zur", "wegen") for i in zone)  # a court's sentence
    if cue.entry.lemma in MEANT_OTHERWISE:
        return MEANT_OTHERWISE[cue.entry.lemma](view, cue, zone)
    if attitude(cue.entry.lemma):
        return any(
            view.lower[i].endswith(REACTING_THINGS) and view.is_noun(i) and view.lower[i - 1] not in words.PREPOSITIONS for i in zone
        )
    if cue.entry.lemma == "raten" and cue.passive:
        return view.lower[cue.finite] not in words.PASSIVE_AUXILIARIES
    return cue.passive and ((cue.entry.stance == "expects" and cue.entry.lemma not in FEARED) or cue.entry.lemma == "planen")


def _on_ground(view: View, cue: Cue, zone: list[int]) -> bool:
    """ "drangen auf das Gelände": into a place, not for something."""
    return any(view.lower[i].endswith(GROUNDS) and view.is_noun(i) for i in zone)


def _greeted(view: View, cue: Cue, zone: list[int]) -> bool:
    """ "begrüßte die Gäste am Eingang": people are greeted, a decision is welcomed."""
    for i in zone:
        if i <= cue.finite + 1 or not view.is_noun(i):
            continue
        at = i - 1
        while at > cue.finite and view.tokens[at].text.islower() and view.lower[at] not in ACCUSATIVE:
            at -= 1
        if view.lower[at] in ACCUSATIVE and view.lower[at - 1] not in words.PREPOSITIONS:
            person = title(view.tokens[i].text) is not None and view.lower[at] not in ("die", "das")
            return view.lower[i].endswith(GUESTS) or person
    return False


def _held(view: View, cue: Cue, zone: list[int]) -> bool:
    """ "hielt eine Rede für den Frieden", "hielt den Platz für ihn frei": nothing is thought to be something."""
    last = max((i for i in zone if view.lower[i] not in words.COORDINATORS), default=cue.finite)
    return view.lower[last] in KEPT or any(view.lower[i].endswith(SPEECHES) and view.is_noun(i) for i in zone if i < cue.main)


MEANT_OTHERWISE = {"dringen": _on_ground, "begrüßen": _greeted, "halten für": _held}
"""Verbs that tell something only with some objects."""
GROUNDS = ("gelände", "grundstück", "feld", "platz", "hof", "dach", "gebiet", "territorium", "rasen", "bahnsteig", "bühne")
ACCUSATIVE = words.word_set("den die das seinen seine sein ihren ihre ihr einen eine")
GUESTS = (
    "gäste",
    "gast",
    "besucher",
    "publikum",
    "zuschauer",
    "anwesenden",
    "teilnehmer",
    "delegation",
    "fans",
    "kinder",
    "soldaten",
    "jahr",
    "tag",
    "frühling",
)
KEPT = words.word_set("frei bereit offen fest auf an vor geheim")
SPEECHES = ("rede", "ansprache", "vortrag", "plädoyer", "laudatio", "predigt", "messe", "andacht", "platz", "raum", "tür")
REACTING_THINGS = ("börse", "börsen", "markt", "märkte", "kurs", "kurse", "aktie", "aktien", "körper", "patient", "himmel", "motor")
"""What reacts or shows itself without a word."""
FEARED = frozenset(("befürchten", "fürchten"))
VICTIMS = ("opfer", "tote", "toten", "todesopfern", "menschenleben", "verletzte", "verletzten", "tribut")
"""What a disaster "fordert"."""
