"""How long ago: "zum 36. Jahrestag … von 1989", "vor 20 Jahren, 2005", "1961 gegründet … 64-jähriges Bestehen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.language.numerals import spelled
from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Quantity, Why

YEAR = r"(?<![\d.,-])(?P<{0}>1[0-9]\d\d|20\d\d)(?![\d-]|\.\d|,\d)"
DAY = r"(?:\d{1,2}\.\s*(?:[A-ZÄ][a-zä]+|\d{1,2}\.)\s*|[A-ZÄ][a-zä]+\s+|(?:Jahre?|Sommer|Herbst|Winter|Frühjahr|Frühling)\s+)?"
EVENT = r"Jahrestage?s?|Todestage?s?|Jubiläums?|Hochzeitstag|Gründungstag|Gründungsjubiläum"
STANDS = r"Bestehens?|Jubiläums?|Bühnenjubiläum|Dienstjubiläum|Firmenjubiläum|Thronjubiläum|Gründungsjubiläum|Vereinsjubiläum"
#: The number of years, and what counts them.
SAID = re.compile(
    rf"(?P<a>\d{{1,4}})\.\s+(?:{EVENT})\b|(?<![\w-])(?P<b>\d{{1,4}}|[a-zäöüß]{{4,}})-?(?:jährige[nsm]?)\s+(?:{STANDS})\b"
    rf"|\bzum\s+(?P<c>\d{{1,4}})\.\s+Mal\b|(?<![\w.,-])(?P<d>\d{{1,4}})\s+Jahre\s+alt\b"
)
#: "vor 36 Jahren, 1989", "1989, also vor 36 Jahren", "vor 36 Jahren (1989)".
AGO = re.compile(
    r"\b[Vv]or\s+(?:(?P<bound>genau|exakt|fast|knapp|gut|rund|etwa|mehr als|über|beinahe|nahezu)\s+)?(?P<ago>\d{1,4}"
    r"|[a-zäöüß]{3,})\s+Jahren\s*(?:,\s*(?:also\s+|und zwar\s+|nämlich\s+)?(?:im\s+|am\s+)?|\(\s*|–\s*(?:im\s+|am\s+)?)"
    + DAY
    + YEAR.format("then")
    + r"\s*[),.;–]"
)
AGO_AFTER = re.compile(
    YEAR.format("then")
    + r"\s*(?:,\s*also|\(|–\s*also|,)\s*(?:genau\s+)?vor\s+(?:genau\s+)?(?P<ago>\d{1,4}|[a-zäöüß]{3,})\s+Jahren\s*[),.;–]"
)
BEGAN = re.compile(
    r"\b(?:von|vom|aus dem|im|in|am|des|der|dem|seit|Jahr|Jahre|wurde|wurden|die|den|das|ist)\s+"
    + DAY
    + YEAR.format("then")
    + r"|^\W*"
    + YEAR.format("first")
    + r"\s+(?:gegründet|eröffnet|erbaut|errichtet|entstanden|eingeführt|gebaut|geschaffen)"
)
BORN_OF = re.compile(r"gegründet|Gründung|eröffnet|entstand|errichtet|erbaut|bestehen|Bestehen|Jahrestag|Todestag|gestorben|starb|jährt")
NOW = re.compile(
    r"\b(?:heuer|in diesem Jahr|dieses Jahr|heute|gestern|feiert|begeht|begehen|feiern|jährt|derzeit|am (?:Mon|Diens|Mitt|Donners"
    r"|Frei|Sams|Sonn)\w+|morgen)\b"
)
MARKS = re.compile(r"Jahr|jähr|tag|ubil")
COUNTED = re.compile(YEAR.format("year"))
ROUGHLY = {"fast": (0.85, 1.0), "knapp": (0.85, 1.0), "beinahe": (0.85, 1.0), "nahezu": (0.85, 1.0), "gut": (1.0, 1.2),
           "mehr als": (1.0, 1.3),
           "über": (1.0, 1.3), "rund": (0.9, 1.1), "etwa": (0.9, 1.1)}  # fmt: skip
#: "80 Jahre nach dem Ende des Krieges 1945 liegen noch Bomben im Boden": of what is, not of what was.
AFTER = re.compile(
    r"(?<![\w.,])(?P<ago>\d{1,4}|[A-Za-zäöüß]{3,})\s+Jahre nach\s+[^.;,:()\d]{3,60}?\s" + DAY + YEAR.format("then") + r"(?P<rest>[^.;!?]*)"
)
IS = re.compile(r"\b(?:sind|ist|gibt|liegen|liegt|leben|lebt|wird|werden|hat|haben|leidet|leiden|steht|stehen)\b")
WAS = re.compile(r"\b(?:war|waren|wurde|wurden|hatte|hatten|gab|kam|kamen|starb)\b|\d{4}")
LONGEST = 1300


def find(article: Article, span: tuple[int, int]) -> Iterator[Check]:
    """All anniversaries and years ago of ``text[span[0]:span[1]]`` whose two ends are known."""
    text = article.text
    if not MARKS.search(text, *span):
        return
    published = (article.published or "")[:4]
    now = int(published) if published.isdigit() else None
    for pattern in (AGO, AGO_AFTER) if text.find("Jahren", *span) >= 0 else ():
        for match in pattern.finditer(text, *span):
            if now and (years := _number(match["ago"])):
                yield from _against(
                    article, match.span("ago"), years, int(match["then"]), now, slack=1, bound=match.groupdict().get("bound")
                )
    for match in AFTER.finditer(text, *span) if text.find("Jahre nach", *span) >= 0 else ():
        years = _number(match["ago"].lower())
        before = [int(m["year"]) for m in COUNTED.finditer(text, span[0], match.start())]
        if years and len(before) == 1 and before[0] > int(match["then"]) and not COUNTED.search(match["rest"]):
            yield from _against(article, match.span("ago"), years, int(match["then"]), before[0], slack=1)
        elif now and IS.search(match["rest"]) and not WAS.search(match["rest"]) and (years := _number(match["ago"].lower())):
            yield from _against(article, match.span("ago"), years, int(match["then"]), now, slack=1)
    said = list(SAID.finditer(text, *span))
    if len(said) == 1:
        yield from _anniversary(article, span, said[0], now)


def _number(word: str) -> int | None:
    value = float(word) if word.isdigit() else spelled(word)
    return int(value) if value and value == int(value) and value <= LONGEST else None


def _anniversary(article: Article, span: tuple[int, int], match: re.Match[str], now: int | None) -> Iterator[Check]:
    """The years of the sentence: one where the anniversary is of this year, two where its own year is named."""
    years = sorted({int(m["year"]) for m in COUNTED.finditer(article.text, *span)})
    name = match.lastgroup or ""
    number = _number(match[name])
    sentence = article.text[slice(*span)]
    if (
        number is None
        or not BORN_OF.search(sentence)
        or (name == "c" and "jähr" not in sentence)
        or (name == "d" and "gegründet" not in sentence)
    ):
        return
    if len(years) == 2:
        yield from _against(article, match.span(name), number, years[0], years[1], slack=0)
    elif len(years) == 1 and now and NOW.search(sentence) and years[0] < now:
        yield from _against(article, match.span(name), number, years[0], now, slack=0)


def _against(
    article: Article, where: tuple[int, int], said: int, then: int, now: int, *, slack: int, bound: str | None = None
) -> Iterator[Check]:
    years = now - then
    if not 0 < years <= LONGEST:
        return
    quantity = Quantity(article=article.id, start=where[0], end=where[1], text=article.text[slice(*where)], value=float(said), unit="year")
    low, high = ROUGHLY.get(bound or "", (1.0, 1.0))
    sides = Sides(Stretch(years - slack, years + slack), Stretch(said * low, said * high), years, said, "year")
    if slack and said % 5 == 0 and said >= 10 and abs(years - said) <= 2:
        return  # round years are said of what is nearly so long ago
    yield check(article.id, "anniversary", (quantity,), sides, Why(f"Von {then} bis {now}", f"From {then} to {now}"))
