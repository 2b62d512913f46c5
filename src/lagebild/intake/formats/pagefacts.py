"""What a page states about itself: JSON-LD, meta elements, time elements, then htmldate."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import NamedTuple

from lagebild.intake.dates.parse import MONTHS, iso, month_number
from lagebild.intake.formats.fields import facts_of
from lagebild.intake.formats.structured import Item
from lagebild.intake.raw import Facts

_META = re.compile(r"<(?:meta|link)\b[^>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z:_-]{1,40})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)')""")
_DATED = re.compile(r"<(?:time|span|div|p)\b[^>]{0,400}\b(?:datetime|content)\s?=[^>]{0,400}>", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "publish-date",
    "cxenseparse:recs:publishtime",
)
_MODIFIED = ("article:modified_time", "datemodified", "last-modified", "og:updated_time", "dcterms.modified")
ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
LATEST = "2099-12-31"  # htmldate would take today, and the same page would be dated differently tomorrow


class Meta(NamedTuple):
    """Name (or property) in lower case → content, first one wins; and the canonical address."""

    values: dict[str, str]
    canonical: str | None


def page_facts(page: str, structured: list[Item], url: str | None) -> Facts:
    """Facts of a saved page. The publish date keeps time and offset where the page states them."""
    meta = _meta(page)
    best = structured[0].data if structured else {}
    facts = facts_of(best, where="metadata of the page: JSON-LD '{}'")
    facts = replace(
        facts,
        title=facts.title or meta.values.get("og:title") or meta.values.get("title"),
        url=url or meta.canonical or meta.values.get("og:url") or facts.url,
        outlet=meta.values.get("og:site_name") or facts.outlet,
        authors=facts.authors or tuple(a for a in [meta.values.get("author")] if a and not a.startswith("http")),
        modified=facts.modified or _first(meta, _MODIFIED)[1] or _element(page, "modified", "updated"),
    )
    return facts if iso(facts.published) else _dated(facts, meta, page)


def _dated(facts: Facts, meta: Meta, page: str) -> Facts:
    name, value = _first(meta, _PUBLISHED)
    if value:
        return replace(facts, published=value, why=f"metadata of the page: meta '{name}'")
    value = _element(page, "publish", "pubdate")
    if value:
        return replace(facts, published=value, why="metadata of the page: time element marked as published")
    value = _htmldate(page, facts.url)
    if value and value == (iso(facts.modified) or "")[:10]:  # a page that states a change alone was published on that day or before
        value = None
    return replace(facts, published=value, why="metadata of the page: found by htmldate" if value else "")


def _first(meta: Meta, names: tuple[str, ...]) -> tuple[str, str | None]:
    return next(((name, meta.values[name]) for name in names if iso(meta.values.get(name))), ("", None))


def _meta(page: str) -> Meta:
    values: dict[str, str] = {}
    canonical = None
    for match in _META.finditer(page, 0, 400_000):
        found = {k.lower(): html.unescape(a or b) for k, a, b in _ATTRIBUTE.findall(match.group())}
        name = (found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv") or "").lower()
        if name and found.get("content"):
            values.setdefault(name, found["content"].strip())
        if found.get("rel", "").lower() == "canonical" and found.get("href", "").startswith("http"):
            canonical = canonical or found["href"]
    return Meta(values, canonical)


def _element(page: str, *words: str) -> str | None:
    """An element that says which date it holds (``itemprop``, ``class``, ``pubdate``); any other one may date a comment or an event."""
    for match in _DATED.finditer(page):
        found = {k.lower(): a or b for k, a, b in _ATTRIBUTE.findall(match.group())}
        said = f"{found.get('itemprop', '')} {found.get('class', '')} {'pubdate' if 'pubdate' in match.group().lower() else ''}".lower()
        value = found.get("datetime") or found.get("content")
        if iso(value) and any(word in said for word in words):
            return str(value)
    return None


def _htmldate(page: str, url: str | None) -> str | None:
    from htmldate import find_date

    try:
        found = find_date(page, extensive_search=False, original_date=True, url=url, min_date="1995-01-01", max_date=LATEST)
    except Exception:  # a foreign parser over arbitrary bytes; no date is the honest answer
        return None
    return str(found) if found and _is_written(page, str(found)) else None


def _is_written(page: str, day: str) -> bool:
    """The page names that very day: "30.02.2025" is completed to the first of February by programs that must find a date."""
    year, month, number = day.split("-")
    names = [n for n in MONTHS if month_number(n) == int(month)] + [ENGLISH[int(month) - 1], ENGLISH[int(month) - 1][:3]]
    named = rf"(?:{'|'.join(names)})\.?"
    n, m = int(number), int(month)
    forms = (
        rf"{year}[-/.]?{month}[-/.]?{number}",
        rf"0?{n}[./-]\s?0?{m}[./-]\s?(?:{year}|{year[2:]})",
        rf"0?{n}(?:\.|st|nd|rd|th)?\s?{named}\s{year}",
        rf"{named}\s0?{n}(?:st|nd|rd|th)?,?\s{year}",
    )
    return re.search(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)", page, re.IGNORECASE) is not None
