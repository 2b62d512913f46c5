"""A word before a number that says it follows from those before it: "230 …, im zweiten 270, also 500"."""

from __future__ import annotations

import re

from lagebild.reading.checks.relations.terms import Term

#: What is asked for follows from nothing, and what is net from more than is said.
NEEDED = re.compile(r"\b(?:erforderlich|nötig|notwendig|benötigt|netto)\w*")
#: "zu 75 Prozent ausgelastet", and a share between a comma and the end of its clause.
FILLED = re.compile(
    r"^\s+(?:ausgelastet|belegt|gefüllt|voll|besetzt|erfüllt|gedeckt|ausgebucht|ausgeschöpft|abgerufen|abgeschlossen|fertig)\b"
)
SET_OFF = re.compile(r",\s+(?:[a-zäöüß]+\s+){0,3}$")
CLOSED = re.compile(r"^\s*(?:[.;)]|$)")
SHARES = ("percent", "share")
#: A word in the clause of the number that says it follows from those before it.
CONCLUDES = re.compile(
    r"\b(?:also|somit|demnach|mithin|folglich|macht|machte|(?:sind|wären|ist|wäre|macht|ergibt|waren|war) (?:das|dies)|[Dd](?:as"
    r"|ies) (?:sind|wären|ist|wäre|macht|machte|waren|war|ergibt|entspricht|entsprach|bedeutet)"
    r"|was (?:\w+ )?(?:entspricht|bedeutet)|entspricht|ergibt|ergäbe|nämlich|rechnerisch|unterm Strich|[Dd]amit"
    r"|in Summe)\b[^.;:!?,()–\d]{0,60}$"
)
#: … but not where the clause opens with something that is compared, limited or listed.
BREAKS = re.compile(
    r"\b(?:von|aus|seit|bis|zwischen|vor|pro|je|jeweils|mindestens|höchstens|statt|weil|nach|und|oder|sowie|ab|davon|darunter|gegen"
    r"|im Alter|(?<!also )um|auf|nochmals?|weitere[nr]?)\s+(?:[a-zäöüß]+\s+){0,2}$"
)


def concluded(term: Term) -> bool:
    """Does a word before the number say that it follows from those before it?"""
    if CONCLUDES.search(term.lead):
        named = term.roles & {"apart", "by"} and term.lead.rstrip().endswith(("von", "in Höhe von"))
        return bool(named or not BREAKS.search(term.lead)) and not NEEDED.search(term.lead)
    return term.quantity.unit in SHARES and bool(FILLED.match(term.tail) or (SET_OFF.search(term.lead) and CLOSED.match(term.tail)))
