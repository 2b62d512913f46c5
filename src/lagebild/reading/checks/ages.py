"""Ages: a birth, a death or the article's day, and the age that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Quantity, Why

YEAR_ = r"(?P<{0}>1[6-9]\d\d|20\d\d)"
DATE = r"(?:\d{{1,2}}\.\s*(?:[A-ZÄ][a-zä]+|\d{{1,2}}\.)\s*|[A-ZÄ][a-zä]+\s+|Jahr\s+|Jahre\s+)?" + YEAR_
LIVED = re.compile(r"\(\s*\*?\s*" + YEAR_.format("born") + r"\s*[-–—]\s*†?\s*" + YEAR_.format("died") + r"\s*\)")
BORN = (
    LIVED,
    re.compile(
        r"\bgeboren(?:e[nrsm]?)?\b(?:\s+(?:worden|wurde|ist|war))*(?:\s+(?:er|sie))?(?:\s+in\s+[A-ZÄÖÜ][\w-]+)?(?:\s+(?:am|im))?\s+"
        + DATE.format("born")
    ),
    re.compile(r",\s+" + DATE.format("born") + r"\s+in\s+[\w-]+\s+geboren,"),
    re.compile(r"\b(?:am|im|[Dd]er|[Dd]ie|[Dd]en|[Dd]em)\s+" + DATE.format("born") + r"(?:\s+in\s+[\w-]+)?\s+geboren"),
    re.compile(r"\b(?:am|im)\s+" + DATE.format("born") + r"(?:\s+in\s+[\w-]+)?\s+(?:zur|auf die) Welt\b"),
    re.compile(r"\b(?:[Aa]m|[Ii]m)\s+" + DATE.format("born") + r"\s+kam\s+[^.;,\d]{2,40}\s(?:zur|auf die) Welt\b"),
    re.compile(r"\bJahrgang\s+" + YEAR_.format("born")),
    re.compile(r"\*\s*" + DATE.format("born")),
)
DIED = re.compile(r"(?:†\s*|\b(?:starb|verstarb|gestorben|tot)\b[^.;]{0,25}?(?:am\s+|im\s+|\s))" + DATE.format("died"))
DIED_BEFORE = re.compile(YEAR_.format("died") + r"(?:\s+in\s+[\w-]+)?\s+(?:ver|ge)storbene")
#: Died just now: the article tells it as its news.
LATELY = re.compile(
    r"\b(?:nun|jetzt|heute|gestern|soeben|am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\w*)\b"
    r"[^.;]{0,60}(?:gestorben|verstorben|tot\b)"
)
#: An age of those days: "die damals 17-jährige Sängerin".
THEN = re.compile(r"\b(?:als|damals|einst|seinerzeit|bereits|schon)\s+(?:\w+\s+)?$")
ANY_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
DEATH = re.compile(r"\b(?:starb|verstarb|gestorben|verstorben|tot)\b|†")
AGE = re.compile(
    r"\bim Alter von (?P<a>\d{2,3}) Jahren|\b(?P<b>\d{2,3}) Jahre alt\b"
    r"|\bstarb(?: im Jahr)?(?: (?:1[89]|20)\d\d)?[^.;,()\d]{0,40}?\bmit (?P<c>\d{2,3})(?: Jahren)?\b"
    r"|\bmit (?P<g>\d{2,3})(?: Jahren)? (?:ge|ver)storben|(?<![\d.,-])(?P<h>\d{2,3})-jährige"
    r"|\b(?P<d>\d{2,3})\. Geburtstag|\((?P<e>\d{2,3})\)|\bist (?P<f>\d{2,3}), (?=Jahrgang)"
)
#: The age is one of the day the article was published.
TODAY = re.compile(
    r"\b(?:ist|wird|feiert|begeht)\b[^.;]{0,40}\b(?:heute|nun|jetzt|inzwischen|mittlerweile|in diesem Jahr|dieses Jahr|morgen)\b"
    r"|\bist \d{2,3}, Jahrgang"
)
CUES = re.compile(r"gebor|Jahrgang|Welt\b|\*|\(\s*1[6-9]\d\d\s*[-–—]")
OLDEST = 125


@dataclass(frozen=True, slots=True)
class Age:
    """An age as it is written: ``text[start:end]``, in years; `shown` after a name in brackets, `day` a birthday."""

    start: int
    end: int
    years: int
    way: str


def find(article: Article, span: tuple[int, int]) -> Iterator[Check]:
    """At most one age of the sentence ``text[span[0]:span[1]]``: two persons in one sentence are not told apart, so two births are none."""
    sentence = article.text[slice(*span)]
    if not CUES.search(sentence):
        return
    born = next((m for pattern in BORN if (m := pattern.search(sentence))), None)
    ages = [_age(m) for m in AGE.finditer(sentence)]
    if born is None or len(ages) != 1 or not _same_person(sentence, born, ages[0]):
        return
    end = _end(article, sentence, born, ages[0])
    if end is not None:
        yield from against(article, span[0], sentence, int(born["born"]), end, ages[0])


def _age(match: re.Match[str]) -> Age:
    way = match.lastgroup or ""
    return Age(match.start(way), match.end(way), int(match[way]), way)


def _same_person(sentence: str, born: re.Match[str], age: Age) -> bool:
    """An age in brackets belongs to the birth right before it; any other to the only birth of the sentence, unless another one is named."""
    between = sentence[min(born.end(), age.end) : max(born.start(), age.start)]
    if age.way == "e":
        return age.start > born.end() and len(between) < 50 and not re.search(r"[.,;:()]", between.rstrip("("))
    return not re.search(r"\b(?:Tochter|Sohn|Mutter|Vater|Bruder|Schwester|Mann|Frau|Kind|Ehefrau|Ehemann|Witwe)\b", between)


def _end(article: Article, sentence: str, born: re.Match[str], age: Age) -> tuple[int, bool] | None:
    """The year the age is reckoned to, and whether it is that of death; None where the sentence does not say."""
    told = DIED.search(sentence) or DIED_BEFORE.search(sentence)
    died = born.groupdict().get("died") or (told["died"] if told else None)
    if died:
        return int(died), True
    if not article.published:
        return None
    if DEATH.search(sentence):
        return (int(article.published[:4]), True) if LATELY.search(sentence) else None
    alone = len(ANY_YEAR.findall(sentence)) == 1 and not THEN.search(sentence[: age.start])
    now = age.way == "e" or (age.way == "h" and alone) or TODAY.search(sentence)
    return (int(article.published[:4]), False) if now else None


def against(article: Article, offset: int, sentence: str, born: int, end: tuple[int, bool], age: Age) -> Iterator[Check]:
    """`age` against the years from `born` to `end` (a year, and whether it is that of death); `sentence` starts at `offset`."""
    years, dead = end[0] - born, end[1]
    if not 0 < years <= OLDEST or (age.way == "e" and not 10 <= age.years <= OLDEST):
        return
    low = years if age.way == "d" else years - 1
    until_de, until_en = (f"gestorben {end[0]}", f"died {end[0]}") if dead else (f"erschienen {end[0]}", f"published {end[0]}")
    basis = Why(f"Geboren {born}, {until_de}", f"Born {born}, {until_en}")
    start, stop = offset + age.start, offset + age.end
    said = Quantity(
        article=article.id,
        start=start,
        end=stop,
        text=sentence[age.start : age.end],
        value=float(age.years),
        unit="year",
        number_start=start,
        number_end=stop,
    )
    sides = Sides(Stretch(low - 0.5, years + 0.5), Stretch(age.years, age.years), years, age.years, "year", _years(low, years))
    yield check(article.id, "age", (said,), sides, basis)


def _years(low: int, high: int) -> Why:
    return Why(f"{high} Jahre", f"{high} years") if low == high else Why(f"{low} oder {high} Jahre", f"{low} or {high} years")
