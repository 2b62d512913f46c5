"""What a page shows, with the way back into its markup: tags away, entities resolved, blanks as a browser counts them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from lagebild.text.projection import Builder, Projection

_PIECE = re.compile(r"[ \t\r\n\f]+|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});?|[^ \t\r\n\f&]+|&")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_HIDDEN = ("script", "style", "noscript", "template", "svg", "title", "head", "iframe", "textarea", "select", "object")
_CLOSERS = {name: re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE) for name in _HIDDEN}
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q")
) | {"s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}


@dataclass(slots=True)
class Visible:
    """The shown text (block elements divided by a newline, cells by a blank) and the stretches of it that stood in a ``figcaption``."""

    page: Projection
    captions: list[tuple[int, int]] = field(default_factory=list)


def visible(source: str) -> Visible:
    """Project `source`, HTML however broken, in one pass."""
    builder = Builder()
    captions: list[tuple[int, int]] = []
    opened: int | None = None
    at = 0
    while at < len(source):
        less = source.find("<", at)
        less = len(source) if less < 0 else less
        _text(source, at, less, builder)
        if less == len(source):
            break
        at, name, closing = _markup(source, less)
        if name is None:
            builder.copy("<", less)
            continue
        if name in ("td", "th"):
            builder.put(" " if builder.last not in ("", " ", "\n") else "", less, at)
        elif name not in _INLINE and builder.last not in ("", "\n"):
            builder.put("\n", less, at)
        if name == "figcaption":
            if closing and opened is not None:
                captions.append((opened, len(builder)))
            opened = None if closing else len(builder)
    return Visible(builder.done(), captions)


def _text(source: str, start: int, end: int, builder: Builder) -> None:
    for match in _PIECE.finditer(source, start, end):
        piece = match.group()
        if piece[0] in " \t\r\n\f":
            if builder.last not in ("", " ", "\n"):
                if piece == " ":
                    builder.copy(piece, match.start())
                else:
                    builder.put(" ", *match.span())
        elif piece[0] == "&" and len(piece) > 1:
            builder.put(html.unescape(piece), *match.span())
        else:
            builder.copy(piece, match.start())


def _markup(source: str, less: int) -> tuple[int, str | None, bool]:
    """(end of the tag, its name in lower case or "" for none, whether it closes); (…, None, …) where "<" is only a sign."""
    if source.startswith("<!--", less):
        end = source.find("-->", less + 4)
        return (len(source) if end < 0 else end + 3), "", False
    match = _TAG.match(source, less)
    if match is None and source[less + 1 : less + 2] not in ("!", "?"):
        return less + 1, None, False
    end = source.find(">", less)
    end = len(source) if end < 0 else end + 1
    name = match[1].lower() if match else ""
    closing = source.startswith("</", less)
    if name in _CLOSERS and not closing and name != "head":
        closer = _CLOSERS[name].search(source, end)
        end = closer.end() if closer else len(source) if name in ("script", "style") else end
    return end, name, closing
