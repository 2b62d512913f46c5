"""Saved pages: trafilatura chooses what belongs to the article, the words are taken from the page itself."""

from __future__ import annotations

import hashlib
from typing import Any, NamedTuple

from lagebild.errors import IntakeError
from lagebild.intake.clean.residue import applicable
from lagebild.intake.decode import Decoded
from lagebild.intake.formats.align import locate
from lagebild.intake.formats.join import Joined
from lagebild.intake.formats.liveblog import add_entries
from lagebild.intake.formats.pagefacts import page_facts
from lagebild.intake.formats.structured import Item, items
from lagebild.intake.formats.visible import Visible, visible
from lagebild.intake.raw import Facts, Raw
from lagebild.records.article import Cut
from lagebild.text.lines import Stretch, lines, strip

LEAST = 150  # characters of running text that make an article


class Block(NamedTuple):
    """One block of the extractor's output."""

    text: str
    kind: str | None


def raw_of_page(decoded: Decoded, data: bytes, *, source: str, url: str | None = None) -> Raw:
    """The article of a page. Raises IntakeError (no-article, consent-page)."""
    page = decoded.text
    structured = items(page)
    facts = page_facts(page, structured, url)
    shown = visible(page)
    joined = Joined(page)
    dropped: tuple[Cut, ...] = ()
    if not _from_live_blog(joined, structured, facts):
        blocks = _extract(page, facts.url)
        if _prose(blocks) < LEAST:
            _refuse(shown, source)
        dropped = _compose(joined, shown, blocks)
    return Raw(
        source=source,
        text=joined.text,
        decoded=page,
        runs=tuple(joined.runs),
        encoding=decoded.encoding,
        skip=decoded.skip,
        digest=hashlib.sha256(data).hexdigest(),
        facts=facts,
        marks=tuple(joined.marks),
        dropped=dropped,
    )


def _from_live_blog(joined: Joined, structured: list[Item], facts: Facts) -> bool:
    """A live blog's entries stand complete and stamped in its JSON-LD; the page itself often loads them late."""
    item = next((i for i in structured if i.data.get("liveBlogUpdate")), None)
    return item is not None and add_entries(joined, item, facts.title)


def _prose(blocks: list[Block]) -> int:
    return sum(len(b.text) for b in blocks if len(b.text) > 40 and b.text.rstrip('“”"«»)’ ')[-1:] in ".!?…:")


def _refuse(shown: Visible, source: str) -> None:
    """Tell a consent page from one that simply holds no article."""
    text = shown.page.text
    found = [e for e in applicable(text) if e.reason == "consent"]
    if any(e.match(text[s.start : s.end]) for e in found for s in lines(text)):
        raise IntakeError(f"{source}: a consent page, not an article", code="consent-page", source=source)
    raise IntakeError(f"{source}: no article found in the page", code="no-article", source=source)


def _extract(page: str, url: str | None) -> list[Block]:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(page, url=url, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # a foreign parser over arbitrary bytes; whatever it was, there is no article
        return []
    body = getattr(found, "body", None)
    return [] if body is None else [b for b in _blocks(body) if b.text]


def _blocks(body: Any) -> list[Block]:
    found: list[Block] = []
    for element in body.iter("head", "p", "item", "quote", "row", "code"):
        inside = {a.tag for a in element.iterancestors()}
        if inside & {"p", "item", "quote", "row", "head"}:
            continue  # its words came with the element around it
        kind = {"head": "heading", "item": "paragraph"}.get(element.tag)
        if element.tag == "head" and element.get("rend") == "h1" and not any(b.kind == "title" for b in found):
            kind = "title"
        found.extend(Block(text, kind) for text in _texts(element))
    return found


def _texts(element: Any) -> list[str]:
    parts: list[str] = []
    for node in element.iter():
        parts.append({"cell": " "}.get(node.tag, "\n" if node.tag in ("lb", "p", "item", "row") else ""))
        parts.append(node.text or "")
        if node is not element:
            parts.append(node.tail or "")
    return [" ".join(line.split()) for line in "".join(parts).split("\n") if line.strip()]


def _compose(joined: Joined, shown: Visible, blocks: list[Block]) -> tuple[Cut, ...]:
    """Fill `joined` from the page; what lies between two blocks is a caption or was dropped."""
    dropped: list[Cut] = []
    before: int | None = None
    for block, place in zip(blocks, locate(shown.page.text, [b.text for b in blocks]), strict=True):
        if place is None:
            joined.add(block.text, kind=block.kind)
            continue
        if before is not None and before < place.start:
            dropped.extend(_between(joined, shown, before, place.start))
        joined.add(shown.page.part(place.start, place.end), kind=block.kind)
        before = max(before or 0, place.end)
    return tuple(dropped)


def _between(joined: Joined, shown: Visible, start: int, end: int) -> list[Cut]:
    dropped = []
    for low, high in _stretches(shown, start, end):
        piece = strip(shown.page.text, low, high)
        if (low, high) in shown.captions:
            joined.add(shown.page.part(piece.start, piece.end), kind="caption")
        elif any(c.isalnum() for c in shown.page.text[piece.start : piece.end]):
            dropped.append(Cut(shown.page.text[piece.start : piece.end], "page", shown.page.starts[piece.start]))
    return dropped


def _stretches(shown: Visible, start: int, end: int) -> list[Stretch]:
    """``[start, end)`` split at the captions that lie inside it."""
    found: list[Stretch] = []
    for low, high in shown.captions:
        if start <= low and high <= end:
            found.extend([Stretch(start, low), Stretch(low, high)])
            start = high
    return [s for s in [*found, Stretch(start, end)] if s.start < s.end]
