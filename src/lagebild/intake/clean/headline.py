"""What looks like a headline: a sub-heading of this article or the teaser of another one."""

from __future__ import annotations

import re

LONGEST = 120
MOST_WORDS = 17
_PICTURE = re.compile(r"(?:Bild|Foto|Grafik|Karte|Symbolbild|Archivbild)(?: \w+)?\s?:\s")
_BULLET = re.compile(r"[-–—•*·▪►]\s|\d{1,2}\)\s")
_BREAK = re.compile(r"[a-zäöüß]{2}[.!][“\"«]?\s+[„\"»‚A-ZÄÖÜ]")
_KICKER = re.compile(r"[^:.!?„\"»\n]{2,60}[^\W\d_]:\s+[„“\"»«‚]?[^\W\d_]\S*(?:\s+\S+){2}")
_TABLE = re.compile(r"\d\s?[:%]|\d\s*$")  # scores, shares: a row of a table, not a headline
_PART = re.compile(
    r"(?:\d|Kapitel|Teil|Szenario|Variante|Option|Schritt|Frage|Punkt|Tag|Runde|Akt|Phase|These|Fall|Grund)\b", re.IGNORECASE
)
_SPOKEN = re.compile(r"(?:Also|Wir|Ich|Sie|Er|Es|Das|Dies|Deshalb|Darum|Und|Aber|Denn|Herr|Frau|Höre|Ja|Nein|Da|So|Nun|Hier)\b")
LONGEST_QUESTION = 9  # words; a longer one is somebody's question, not a headline
_OPENING = "„“\"»«‚'›‹"


def is_headline(text: str) -> bool:
    """One line without a full stop, short, not an item of a list. Question and exclamation marks are allowed at its end."""
    if not 2 < len(text) <= LONGEST or text.rstrip('“”"«»’‘ ')[-1:] in tuple(".;,:…") or _BULLET.match(text) or is_picture(text):
        return False
    first = text[0]
    if not (first.isupper() or first.isdigit() or first in _OPENING or first == "…"):
        return False
    return len(text.split()) <= MOST_WORDS and not _BREAK.search(text)


def is_picture(text: str) -> bool:
    """ "Bild: Die Brücke vor dem Umbau": a caption that says so."""
    return bool(_PICTURE.match(text))


def is_question(text: str) -> bool:
    """A headline that asks: the form of explainers."""
    return text.rstrip('“"«”').endswith("?")


def has_kicker(text: str) -> bool:
    """ "Streit um die Rente: Minister lenkt ein": the form of a headline, not of "Teil 2: Die Folgen" or of somebody speaking."""
    if _PART.match(text) or _TABLE.search(text) or _SPOKEN.match(text):
        return False
    return bool(_KICKER.match(text)) and not (text[-1] in "?!“" and len(text.split()) > LONGEST_QUESTION)
