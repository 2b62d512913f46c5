"""Windows: a sentence alone, and with the ones before it where it takes up their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.records.layers import Sentence

#: At the head of a sentence, or with its number, these point back: "Davon …", "Damit …", "Die übrigen 40 …", "30 von ihnen …".
TAKES_UP = re.compile(
    r"^\W*(?:[Dd]avon|[Dd]amit|[Ss]omit|[Dd]arunter|[Zz]usammen|[Ii]nsgesamt|[Dd]as|[Dd]ies|[Uu]nter ihnen|[Vv]on ihnen|[Ii]m Vorjahr"
    r"|[Ee]in Jahr zuvor|[Vv]or einem Jahr"
    r"|[Zz]uvor|[Bb]isher|[Bb]islang|[Ee]ingenommen|[Mm]acht|[Uu]nterm? (?:dem )?Strich|[Ii]n (?:der )?Summe|[Aa]lles in allem"
    r"|[Aa]lso|[Uu]mgerechnet|[Ii]m Schnitt"
    r"|[Dd]urchschnittlich|[Pp]ro|[Jj]ede[rs]?|[Aa]uf[sd]|[Gg]erechnet|[Ii]m (?:Jahr|Monat)\b(?! \d)|[Dd]as Jahr darauf"
    r"|[Ii]m Jahr darauf)\b"
    r"|^\W*(?:Im Alter von|Mit \d+ Jahren)\b|^\W*[Aa]bge(?:stimmt|geben)\b|\b(?:also|davon|von ihnen|unter ihnen|übrigen|restlichen"
    r"|verbleibenden|(?:wären|sind|macht|ergibt) (?:das|dies)|zusammen|insgesamt|damit|somit|sind dann|wären dann)\b"
)
MOST = 3


def windows(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    """Stretches of one to three sentences in which numbers may speak of one thing; shorter ones first."""
    spans = [(s.start, s.end) for s in sentences]
    for k, (start, end) in enumerate(spans):
        yield start, end
        first = k
        while (
            first
            and k - first < MOST - 1
            and TAKES_UP.search(text[slice(*spans[first])][:160])
            and _near(text, spans[first - 1], spans[first])
        ):
            first -= 1
        if first < k:
            yield spans[first][0], end


def _near(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    return before[1] <= after[0] and "\n\n" not in text[before[1] : after[0]]
