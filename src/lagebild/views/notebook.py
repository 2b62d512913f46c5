"""A reading as a piece of HTML for a notebook: the text with its highlighted spans, and what was found in numbers.

No script, no link, no style outside of the piece; every text is escaped.
"""

from __future__ import annotations

from html import escape

from lagebild.records.article import Block
from lagebild.records.reading import Reading
from lagebild.views.highlight import Mark, Part, stream
from lagebild.views.marks import of_reading

#: Underlines work on a light and on a dark page alike; the shape differs as well as the colour.
STYLES = {
    "statement": "border-bottom:2px solid #2f6fb0",
    "event": "border-bottom:3px double #b0532f",
    "position": "border-bottom:2px dashed #7a3fa0",
    "check": "outline:2px solid #c02020",
    "quantity": "border-bottom:2px dotted #3f8f5f",
    "time": "border-bottom:2px dotted #a08020",
    "name": "font-weight:600",
}
TAGS = {"title": "h3", "heading": "h4", "caption": "figcaption", "quote_box": "blockquote"}
COUNTED = ("statements", "events", "positions", "times", "quantities", "checks")


def html(reading: Reading) -> str:
    """The piece of HTML."""
    article, marks = reading.article, of_reading(reading)
    blocks = article.blocks or (Block("paragraph", 0, len(article.text)),)
    body = "".join(_block(article.text, block, marks) for block in blocks)
    return f'<article lang="{escape(article.language or "de")}" style="max-width:46em;line-height:1.6">{_summary(reading)}{body}</article>'


def _summary(reading: Reading) -> str:
    article = reading.article
    facts = [article.outlet, article.published, *(f"{len(getattr(reading, name))} {name}" for name in COUNTED)]
    return f'<p style="opacity:.75;font-size:90%">{escape(" · ".join(f for f in facts if f))}</p>'


def _block(text: str, block: Block, marks: list[Mark]) -> str:
    tag = TAGS.get(block.kind, "p")
    return f"<{tag}>{''.join(_part(p) for p in stream(text, block.start, block.end, marks))}</{tag}>"


def _part(part: Part) -> str:
    if part.kind == "text":
        return escape(part.text)
    if part.kind == "close" or part.mark is None:
        return "</span>"
    title = " ".join(word for word in (part.mark.layer, part.mark.form) if word)
    return f'<span style="{STYLES.get(part.mark.layer, "")}" title="{escape(title)}">'
