"""Names of people from open lists, to put other people into sentences: a tagger should read the place, not know the name."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

FILES = ("names/MdB-Stammdaten.zip", "names/world-leaders-wikidata.csv", "names/world-leaders-wikipedia.csv")
MEMBER = re.compile(r"<NACHNAME>([^<]+)</NACHNAME>\s*<VORNAME>([^<]+)</VORNAME>")


def people(data: Path) -> list[tuple[str, str]]:
    """First and last name (single tokens) of members of the Bundestag and of heads of state and government."""
    with zipfile.ZipFile(data / FILES[0]) as archive:
        text = archive.read("MDB_STAMMDATEN.XML").decode("utf-8")
    found = [(first, last) for last, first in MEMBER.findall(text)]
    for name in FILES[1:]:
        with (data / name).open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                label = row.get("officeholderLabel") or row.get("officeholderlabel") or ""
                first, _, last = label.rpartition(" ")
                found.append((first, last))
    return sorted({(first, last) for first, last in found if first and last and " " not in first + last})
