"""Raw German, one paragraph or sentence a line: documents of tokenised lines."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from pathlib import Path

ABBREVIATIONS = (
    "bzw|ca|d\\.h|Dr|etc|evtl|geb|gegr|gem|ggf|Hrsg|Inc|inkl|Jh|Jr|jun|Kap|lat|lt|max|min|Mio|Mrd|Nr|o\\.ä|o\\.g|Prof|"
    "rd|S|s\\.o|sen|sog|St|Str|s\\.u|Tel|u|u\\.a|usw|v\\.a|v\\.Chr|vgl|Vgl|vs|z\\.B|z\\.T|zzgl|bspw|Abs|Art|Aufl|Bd|Co|"
    "engl|franz|griech|ital|span|russ|dt|insb|insbes|jew|zit|Hl|hl|d|i|z|B|Z|n|Chr|v|a|h|e|V"
)
MONTHS = "Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jh|Mal|und|bis|oder|/|–|-"
TOKEN = re.compile(
    rf"https?://\S+|www\.\S+|[@#]\w+"
    rf"|(?:{ABBREVIATIONS})\.(?=\s|,|\)|$)"
    rf"|\b[A-ZÄÖÜ]\.(?=[\s-])"
    rf"|\d+(?:[.,:]\d+)+|\d{{1,3}}\.(?=\s+(?:[a-zäöü]|{MONTHS}))"
    rf"|\d+(?:-\w+)+|\w+(?:[-‐]\w+)*-?|\w+|\.\.\.|--|\S"
)


def tokenise(text: str) -> list[str]:
    """Tokens of a line in the manner of UD German-GSD, good enough to pretrain on."""
    return TOKEN.findall(text)


def paragraphs(path: Path) -> Iterator[list[str]]:
    """Documents of an `.xz` file: lists of non-empty lines, divided by empty lines."""
    lines: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            if line.strip():
                lines.append(line.strip())
            elif lines:
                yield lines
                lines = []
    if lines:
        yield lines
