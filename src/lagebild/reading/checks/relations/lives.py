"""An age, a birth and the year both meet in: of a death, of what happened then, or of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lagebild.language.numerals import spelled
from lagebild.reading.checks.ages import Age, against
from lagebild.records.article import Article
from lagebild.records.quantity import Check

YEAR = r"(?<![\d.,-])(?P<{0}>1[6-9]\d\d|20\d\d)(?![\d-]|[.,]\d)"
#: A birth: its year within the clause of a word that says so.
BIRTHS = (
    re.compile(
        r"\b(?:geboren\w*|Jahrgang|[Gg]eburtsjahr|geb\.|\*)(?:(?!starb|gestorb|verst|Tod\b)[^.;,()]){0,40}?" + YEAR.format("born"),
        re.IGNORECASE,
    ),
    re.compile(YEAR.format("born") + r"[^.;,()]{0,40}?\b(?:geboren\w*|(?:zur|auf die) Welt)\b"),
)
LIVED = re.compile(r"\blebte\s+(?:von\s+)?" + YEAR.format("born") + r"\s*(?:bis|–|-)\s*" + YEAR.format("died"))
DEATHS = (
    re.compile(r"\b(?:starb|verstarb|[Gg]estorben|[Vv]erstorben|Tod|†)[^.;()]{0,40}?" + YEAR.format("died")),
    re.compile(YEAR.format("died") + r"[^.;,()]{0,30}?\b(?:starb|verstarb|gestorben\w*|verstorben\w*|starb)\b"),
)
AGE = re.compile(
    r"(?<![\w.,-])(?P<a>\d{1,3})[- ]?[Jj]ährige\w*|\b(?:im Alter von|mit)\s+(?P<b>\d{1,3})(?=\s+Jahren|\b[^.,;\d]{0,25}(?:starb|gestorben))"
    r"|(?<![\d.,-])(?P<c>\d{1,3}) Jahre alt|\b(?P<d>\d{1,3})\. Geburtstag|\b(?P<e>[a-zäöüß]{4,})[- ]?[Jj]ährige\w*"
    r"|\bwird\b[^.;,\d]{0,30}\b(?P<g>\d{2,3})(?=\s*(?:[.;,]|$))"
    r"|\b(?:im Alter von)\s+(?P<f>[a-zäöüß]{4,})\s+Jahren"
)
ANY_YEAR = re.compile(YEAR.format("y"))
NOW = re.compile(r"\b(?:heute|jetzt|nun|inzwischen|mittlerweile|feiert|begeht|in diesem Jahr|heuer|wird|ist)\b")
LATELY = re.compile(
    r"\b(?:gestern|heute|soeben|am (?:vergangenen )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\w*|in der Nacht)\b"
)
THEN = re.compile(r"\b(?:damals|seinerzeit|einst|als|war|wurde|gewann|mit)\b")
OTHER = re.compile(
    r"\b(?:Tochter|Sohn|Mutter|Vater|Bruder|Schwester|Ehefrau|Ehemann|Witwe|Frau|Mann|Kind|Enkel\w*|Nachfolger\w*|Vorgänger\w*|Eltern"
    r"|Partner\w*)\b"
)


def find(article: Article, span: tuple[int, int]) -> Iterator[Check]:
    """At most one age of a window with one birth and nobody else's kin named."""
    text = article.text[slice(*span)]
    if not re.search(r"\blebte\b|[Gg]ebor|Jahrgang|Welt\b|geb\.|\*|Geburts", text) or OTHER.search(text):
        return
    lived = LIVED.search(text)
    births = {int(lived["born"])} if lived else {int(m["born"]) for pattern in BIRTHS for m in pattern.finditer(text)}
    ages = list(AGE.finditer(text))
    if len(births) != 1 or len(ages) != 1:
        return
    (born,) = births
    age = _age(ages[0])
    end = _end(article, text, born, ages[0])
    if age and end:
        yield from against(article, span[0], text, born, end, age)


def _age(match: re.Match[str]) -> Age | None:
    name = match.lastgroup or ""
    value = float(match[name]) if match[name].isdigit() else spelled(match[name])
    return Age(match.start(name), match.end(name), int(value), "d" if name == "d" else "a") if value and value == int(value) else None


def _end(article: Article, text: str, born: int, age: re.Match[str]) -> tuple[int, bool] | None:
    """The year the age is of: that of death, the one other year named, or the article's."""
    lived = LIVED.search(text)
    died = {int(lived["died"])} if lived else {int(m["died"]) for pattern in DEATHS for m in pattern.finditer(text)} - {born}
    others = {int(m["y"]) for m in ANY_YEAR.finditer(text)} - {born}
    if len(died) == 1 and others == died:
        return next(iter(died)), True
    published = (article.published or "")[:4]
    if died or re.search(r"\b(?:starb|verstarb|tot|gestorben|verstorben)\b", text):
        return (int(published), True) if published.isdigit() and not others and LATELY.search(text) else None
    lead = text[max(0, age.start() - 40) : age.start()]
    if len(others) == 1 and THEN.search(lead) and not NOW.search(lead) and next(iter(others)) > born:
        return next(iter(others)), False
    now = not others and (NOW.search(lead) or age["a"] or age["d"] or age["g"])
    return (int(published), False) if now and published.isdigit() and not re.search(r"\bdamals\b", lead) else None
