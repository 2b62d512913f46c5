"""Lines that hold nothing but when a text appeared: "Stand: 12.08.2025, 14:35 Uhr", "Kiel, 12. August 2025", "14:35 Uhr | 12.8.25"."""

from __future__ import annotations

import re
from functools import cache

from lagebild.intake.dates.parse import DAY, ZONES, day_of
from lagebild.resources import table

_PUBLISHED = (
    r"Stand|Veröffentlicht|Erstellt|Publiziert|Erschienen|Erstmals veröffentlicht|Datum|Erstveröffentlichung|Publikationsdatum|Ausgabe|"
    r"(?:(?:Dieser|Der)\s)?(?:Artikel|Text|Beitrag)\s(?:erschien|wurde)(?:\s(?:zuerst|erstmals|ursprünglich))?"
)
_MODIFIED = (
    r"(?:Zuletzt\s)?(?:[Aa]ktualisiert|[Gg]eändert|bearbeitet)|(?:Letzte\s)?Aktualisierung|Letztes Update|Update|Letzte Änderung|"
    r"\bund\swurde(?:\szuletzt)?"
)
_LABEL = re.compile(rf"(?:(?P<modified>{_MODIFIED})|(?P<published>{_PUBLISHED}))(?:\s(?:am|um|vom))?\s?:?")
_CHANGED = re.compile(r"\b(?:aktualisiert|geändert|bearbeitet|ergänzt)\b")
_SHORT = r"\d{1,2}\.\s?\d{1,2}\.\s?\d\d(?!\d)"
_DAY = re.compile(rf"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|\w+tag|Mittwoch|Sonnabend)\.?,\s)?(?:den\s|dem\s)?(?P<day>{DAY}|{_SHORT})")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])(?:[:.]([0-5]\d)(?:\s?Uhr)?|\sUhr)(?!\w)(?:\s\(?(MESZ|MEZ|CEST|CET|UTC|GMT)\)?)?(?!\.\s?\d)")
_SECTION = (
    r"Lokales|Politik|Wirtschaft|Kultur|Sport|Panorama|Nachrichten|News|Region|Regional|Ausland|Inland|Welt|Wissen|Wissenschaft|Digital|"
    r"Gesellschaft|Meinung|Reise|Gesundheit|Vermischtes|Aktuell(?:es)?|Presse(?:mitteilung|meldung|information)|Meldung|Bericht|Artikel"
)
_EVENT = (
    r"\w*(?:[Ff]est|[Kk]onzert|[Ll]esung|[Aa]usstellung|[Mm]esse|[Mm]arkt|[Ss]piel|[Tt]ag|[Aa]bend|[Nn]acht|[Ll]auf|[Pp]remiere|[Tt]ermin|"
    r"[Ww]ahl|[Tt]reffen|[Ss]itzung|[Dd]emo|[Pp]rozess)"
)
_CLOCK_LATER = r".*(?:\d[:.]\d\d\b|\sUhr\b)"  # "Konzert, 12. September 2025, 20 Uhr" announces
_NAMED = r"[A-ZÄÖÜ][\w/-]+(?:\s[\w/-]+){0,2}(?:\s\([A-Za-z/, ]{2,30}\))?"  # a place or outlet: "Kiel (dpa)", "Der Havelkurier"
_HEAD = re.compile(
    rf"(?:(?:{_SECTION})\s?[,·|•–—:]\s|(?!{_EVENT}\s?[,·|•–—-])(?:{_NAMED}\s[·|•]\s|{_NAMED}(?:,|\s[–—-])\s(?!{_CLOCK_LATER})|(?P<place>{_NAMED}),\s))"
)
_LEFT_OVER = re.compile(
    r"[\s,.|•·–—:()/-]|\b(?:am|um|Uhr|den|dem|vom|ab|seit|aktualisiert|veröffentlicht|geändert|bearbeitet|ergänzt|und|Seite\s\d{1,3}|"
    r"Lesezeit:?\s\d{1,2}\sMin(?:uten?)?)\b"
)

Stamp = tuple[str, str]
"""``("published" or "modified", ISO 8601)``"""


def has_label(text: str) -> bool:
    """A word says what kind of date follows."""
    return _LABEL.search(text) is not None


def stamps(text: str, *, placed: bool = False) -> list[Stamp] | None:
    """What `text` says if it consists of dates, clock times and their labels; None otherwise, or where a day does not exist.

    A year of two digits ("12.8.25") needs a label; `placed` lets a place or a section stand in front ("Kiel, …", "Lokales · …").
    """
    if placed and (head := _HEAD.match(text)) and not _LABEL.match(text) and not _DAY.match(text) and _is_place(head["place"]):
        text = text[head.end() :]
    labelled = has_label(text)
    days = [m for m in _DAY.finditer(text) if labelled or len(m["day"].rstrip()) > 8 or not re.fullmatch(_SHORT, m["day"])]
    if not days:
        return None
    found: list[Stamp] = []
    left, last = [], 0
    for number, match in enumerate(days):
        day = day_of(_full_year(match["day"]))
        if day is None:
            return None
        end = days[number + 1].start() if number + 1 < len(days) else len(text)
        label = _LABEL.search(text, last, match.start())
        clock = _CLOCK.search(text, match.end(), end)
        before = _CLOCK.search(text, label.end() if label else last, match.start()) if clock is None else None
        gap = (text[last : label.start()], text[label.end() : match.start()]) if label else ("", text[last : match.start()])
        left += [gap[0], gap[1].replace(before.group(), "") if before else gap[1]]
        last = clock.end() if clock else match.end()
        found.append((_kind(label, text[match.end() : end]), day + _time(clock or before)))
    left.append(text[last:])
    return found if not _LEFT_OVER.sub("", " ".join(left)) else None


def _is_place(name: str | None) -> bool:
    """ "Konzert, 12. September 2025, 20 Uhr" announces; with a clock time behind, only places known as such may stand in front."""
    return name is None or all(part in _places() for part in re.sub(r"\s\(.*", "", name).split("/"))


@cache
def _places() -> frozenset[str]:
    named = {name.replace("_", " ") for row in table("places") for name in row.get("names", "").split()}
    return frozenset(named | {country["capital"] for country in table("countries") if country.get("capital")})


def _kind(label: re.Match[str] | None, after: str) -> str:
    """ "Dieser Text wurde am … aktualisiert": the verb behind the day decides."""
    if label is None or label.lastgroup is None:
        return "published"
    return "modified" if "wurde" in label.group() and _CHANGED.search(after) else label.lastgroup


def _full_year(day: str) -> str:
    """12.8.25 → 12.8.2025; 12.8.98 → 12.8.1998."""
    match = re.fullmatch(r"(.*\.\s?)(\d\d)", day)
    return f"{match[1]}{'20' if match[2] < '70' else '19'}{match[2]}" if match else day


def _time(clock: re.Match[str] | None) -> str:
    if clock is None:
        return ""
    return f"T{int(clock[1]):02d}:{clock[2] or '00'}{ZONES.get(clock[3] or '', '')}"
