"""Publish dates from the text alone, on German Wikinews articles whose title carries the true day (which is hidden)."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO, NamedTuple

from bench.published import neighbours, serial
from lagebild.intake.dates.infer import Inferred, infer
from lagebild.intake.dates.likely import Likely
from lagebild.intake.dates.parse import MONTH, month_number

QUESTION = "Does the range given for an undated article hold its true publish day, and how narrow is it where the text allows?"

_TITLE = re.compile(r"\((\d{4}-\d\d-\d\d)\)$")
_DAY = re.compile(rf"\b(\d{{1,2}})\.\s?({MONTH}|\d{{1,2}}\.)(?:\s?(\d{{4}}))?(?!\d)")
NEAR = 3  # days
FORTNIGHT = 14  # days


class Document(NamedTuple):
    """A text, its true day, and what of it stands in the text."""

    name: str
    text: str
    truth: date

    @property
    def year_stands(self) -> bool:
        return bool(re.search(rf"\b{self.truth.year}\b", self.text))

    @property
    def day_stands(self) -> bool:
        return any(abs((d - self.truth).days) <= NEAR for d in _days(self.text, self.truth.year))


def _days(text: str, year: int) -> Iterator[date]:
    """Every day and month of the text, in its own year or in those around the true one."""
    for match in _DAY.finditer(text):
        month = int(match[2][:-1]) if match[2][0].isdigit() else month_number(match[2])
        for y in [int(match[3])] if match[3] else [year - 1, year, year + 1]:
            try:
                yield date(y, month or 0, int(match[1]))
            except ValueError:
                continue


def documents(data: Path, part: str) -> Iterator[Document]:
    """`data` is a folder with ``<part>.jsonl.gz`` or such a file; the day in `documentName` goes no further than `truth`."""
    path = data / f"{part}.jsonl.gz" if data.is_dir() else data
    opened: IO[str] = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")  # noqa: SIM115
    with opened as stream:
        for line in stream:
            record = json.loads(line)
            match = _TITLE.search(record["documentName"])
            if match and not match[1].startswith("0001"):  # two documents carry no true day
                yield Document(record["documentName"], record["originalText"], date.fromisoformat(match[1]))


def _numbered(data: Path, judged: str) -> list[serial.Document]:
    """Of a folder all parts are neighbours, one of them is judged."""
    parts = sorted(p.name.split(".")[0] for p in data.glob("*.jsonl.gz")) if data.is_dir() else [judged]
    return [
        serial.Document(_TITLE.sub("", d.name), d.text, d.truth, part == judged, d.day_stands, d.year_stands)
        for part in parts
        for d in documents(data, part)
    ]


def _holds(found: Inferred, truth: date) -> bool:
    return (found.earliest is None or found.earliest <= truth) and (found.latest is None or truth <= found.latest)


def _narrow(found: Inferred | None) -> bool:
    return bool(found and found.earliest and found.latest and (found.latest - found.earliest).days <= 366)


def _days_wide(found: Inferred) -> float:
    return (found.latest - found.earliest).days if found.earliest and found.latest else float("inf")


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Options: ``part`` (train or dev, default dev); ``task=neighbours`` hides the date of each article of a story in turn, without data
    in our own stories, with data in that one; ``task=serial`` lets the running numbers of all dated articles in the folder speak as well.
    `predictions` gets one line a document: name, earliest, latest, day, why.
    """
    if options.get("task") == "neighbours":
        return neighbours.run(data, predictions)
    if data is None:
        raise SystemExit("published: --data FOLDER (with train.jsonl.gz, dev.jsonl.gz) is needed")
    if options.get("task") == "serial":
        return serial.run(_numbered(data, options.get("part", "dev")), predictions)
    rows = [(doc, infer(doc.text)) for doc in documents(data, options.get("part", "dev"))]
    if predictions is not None:
        with predictions.open("w", encoding="utf-8") as out:
            for doc, found in rows:
                out.write(json.dumps({"name": doc.name, **_plain(found)}, ensure_ascii=False) + "\n")
    given = [(d, f) for d, f in rows if f is not None]
    years = [(d, f) for d, f in rows if d.year_stands]
    days = [(d, f) for d, f in rows if d.day_stands]
    both = [f for _, f in given if f.earliest and f.latest]
    return {
        "documents": len(rows),
        "range_given": len(given),
        "bounded_on_both_sides": len(both),
        "narrowed_to_a_year": sum(_narrow(f) for _, f in rows),
        "range_holds_truth": _share(sum(_holds(f, d.truth) for d, f in given), len(given)),
        "year_range_holds_truth": _share(*_right(rows)),
        "narrowed_to_two_weeks": len(short := [(d, f) for d, f in given if _days_wide(f) <= FORTNIGHT]),
        "two_weeks_hold_truth": _share(sum(_holds(f, d.truth) for d, f in short), len(short)),
        "year_in_text": len(years),
        "narrowed_where_year_in_text": _share(sum(_narrow(f) and f is not None and _holds(f, d.truth) for d, f in years), len(years)),
        "day_in_text": len(days),
        "day_given": sum(f is not None and f.day is not None for _, f in rows),
        "day_given_right": sum(f is not None and f.day == d.truth for d, f in rows),
        "exact_where_day_in_text": _share(sum(f is not None and f.day == d.truth for d, f in days), len(days)),
        **_estimates([(d, f.likely) for d, f in rows if f is not None and f.likely is not None], days),
        **_ceiling([d for d, _ in days]),
    }


def _estimates(given: list[tuple[Document, Likely]], days: list[tuple[Document, Inferred | None]]) -> dict[str, object]:
    """How often the most likely day and the days around it hold, beside how often they were said to."""
    near = {d.name for d, _ in days}
    right = [d.name in near for d, e in given if e.day == d.truth]
    return {
        "day_estimated": len(given),
        "estimate_right": _share(len(right), len(given)),
        "estimate_said": _share_of([e.probability for _, e in given]),
        "estimate_days_hold": _share(sum(e.first <= d.truth <= e.last for d, e in given), len(given)),
        "estimate_days_said": _share_of([e.within for _, e in given]),
        "exact_or_estimated_where_day_in_text": _share(
            sum(right) + sum(f is not None and f.day == d.truth for d, f in days),
            len(days),
        ),
        "to_one_day_where_day_in_text": _share(sum(_off(d, f) <= 1 for d, f in days), len(days)),
    }


def _off(document: Document, found: Inferred | None) -> float:
    """Days between the day given, or else estimated, and the true one."""
    day = (found.day or (found.likely.day if found.likely else None)) if found else None
    return abs((day - document.truth).days) if day else float("inf")


def _ceiling(near: list[Document]) -> dict[str, object]:
    """What a perfect choice would reach where day and month stand within three days of the truth.

    Among the days the text names as they are; and the one distance from a day named that fits most articles, were the year always known.
    """
    distances = [[(d.truth - day).days for day in _days(d.text, d.truth.year) if abs((d.truth - day).days) <= NEAR] for d in near]
    best = max(range(-NEAR, NEAR + 1), key=lambda k: sum(k in found for found in distances))
    return {
        "ceiling_year_in_text": _share(sum(d.year_stands for d in near), len(near)),
        "ceiling_day_named": _share(sum(0 in found for found in distances), len(near)),
        "ceiling_day_named_and_year": _share(
            sum(0 in found and d.year_stands for d, found in zip(near, distances, strict=True)), len(near)
        ),
        "ceiling_one_distance": _share(sum(best in found for found in distances), len(near)),
    }


def _share_of(said: list[float]) -> float:
    return round(sum(said) / len(said), 4) if said else 0.0


def _right(rows: list[tuple[Document, Inferred | None]]) -> tuple[int, int]:
    narrow = [(d, f) for d, f in rows if f is not None and _narrow(f)]
    return sum(_holds(f, d.truth) for d, f in narrow), len(narrow)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _plain(found: Inferred | None) -> dict[str, object]:
    if found is None:
        return {"earliest": None, "latest": None, "day": None, "why": ""}
    ends = {
        key: value.isoformat() if value else None
        for key, value in (("earliest", found.earliest), ("latest", found.latest), ("day", found.day))
    }
    return {**ends, "why": found.why}
