"""The figures of one article: how many dead, injured, missing … of which happening."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lagebild.language.quantities import stretch
from lagebild.linking.figures.figure import Figure
from lagebild.linking.figures.lexicon import Measure, lexicon
from lagebild.linking.figures.scene import Layers, Scene, happens, scenes
from lagebild.records.article import Article
from lagebild.records.quantity import Quantity
from lagebild.records.span import Span
from lagebild.records.time import TimeExpression
from lagebild.text.folding import fold

#: A sentence that speaks of a longer time than this, in days, sums up more than one happening.
LONGEST = 3
BORDER = re.compile(r"[,;:–—(]|\s-\s|\b(?:und|sowie|während|nachdem|aber)\b")
ASIDE = re.compile(r",?\s*(?:darunter|davon|unter ihnen)\b[^,.;]*")
NUMBER_OF = re.compile(r"\b(?:Zahl|Anzahl) der (?:[a-zäöüß]+ )?([A-ZÄÖÜ][\w-]+)[^.;\d]*$")
SEVERE = re.compile(r"(?<![\w-])(?:schwer|lebensgefährlich|leicht)(?= verletzt|e? Verletz)|\b(?:Schwer|Leicht)verletzt", re.IGNORECASE)
EACH = re.compile(r"(?<![\w-])(?:jeweils|je)\b")
#: "von 12 auf 15": the first is the older one.
FROM_TO = re.compile(r"^\s*(?:\w+\s+)?auf\b")
OF_THEM = re.compile(r"\b[Vv]on (?:den|ihnen|diesen)\b")
INSTEAD = re.compile(r"\b[Ss]tatt\b[^.;,\d]{0,30}$")
#: "nahm 38 Demonstranten fest": the particle behind says more than the noun.
HELD = re.compile(r"(?:\s+[A-ZÄÖÜ]\w+)?\s+fest\b")
WHOLE = "people"


def tell(article: Article, layers: Layers) -> list[Figure]:
    """All figures of an article that may be held against another's, in text order."""
    counted = [q for q in layers.quantities if (q.unit == "1" or q.unit in _units()) and not q.per]
    if not counted or not happens(article.text, layers.events):
        return []
    return [f for scene in scenes(article, layers) for f in _of_scene(article, scene, _inside(counted, scene), layers.times)]


def _units() -> frozenset[str]:
    return frozenset().union(*(m.units for m in lexicon().measures.values()))


def _inside(quantities: Sequence[Quantity], scene: Scene) -> list[Quantity]:
    first = bisect_left(quantities, scene.start, key=lambda q: q.start)
    last = bisect_left(quantities, scene.end, key=lambda q: q.start)
    return list(quantities[first:last])


def _of_scene(article: Article, scene: Scene, group: Sequence[Quantity], times: Sequence[TimeExpression]) -> Iterator[Figure]:
    if scene.happening is None or not scene.happening.places or not group:
        return
    sentence = article.text[scene.start : scene.end]
    if _sums_up(times, scene) or lexicon().not_sure.search(sentence):
        return
    corrects, goes_on = (bool(pattern.search(sentence)) for pattern in (lexicon().corrected, lexicon().goes_on))
    was = ""  # the measure before, where its figure was one of before: "am Vortag waren zwölf getötet und 30 verletzt worden"
    for k, quantity in enumerate(group):
        found = _figure(article, scene, group, k)
        if found is None:
            continue
        before = article.text[group[k - 1].end if k else scene.start : quantity.start]
        older = FROM_TO.match(article.text[quantity.end : quantity.end + 20]) and re.search(r"\bvon\s*$", before)
        earlier = bool(older or lexicon().earlier.search(before) or (was and was != found[0].key))
        was = found[0].key if earlier else ""
        yield replace(_placed(article, quantity, found, scene), earlier=earlier, corrects=corrects, goes_on=goes_on)


def _placed(article: Article, q: Quantity, what: tuple[Measure, str], scene: Scene) -> Figure:
    means = stretch.said(q)
    assert scene.happening is not None and means is not None
    return Figure(
        article=article.id,
        span=Span(q.start, q.end, article.text[q.start : q.end]),
        measure=what[0].key,
        people=what[1],
        unit=q.unit,
        each=bool(EACH.search(q.text) or EACH.search(article.text[max(0, q.start - 9) : q.start])),
        value=q.value if q.value is not None else means.low,
        bound=q.bound,
        means=means,
        happening=scene.happening,
        of=q.of or "",
    )


def _figure(article: Article, scene: Scene, group: Sequence[Quantity], k: int) -> tuple[Measure, str] | None:
    """What the number counts and of whom; None where it is no figure of a whole."""
    quantity, text = group[k], article.text
    vague = quantity.value is None and quantity.bound == "about"  # "hunderte" contradicts nobody
    if vague or stretch.said(quantity) is None:
        return None
    begin = group[k - 1].end if k else scene.start
    end = group[k + 1].start if k + 1 < len(group) else scene.end
    before, after = text[begin : quantity.start], text[quantity.end : end]
    if k and before.strip() == "auf":  # "von 26 auf 35": what is said before the first is said of both
        before = text[group[k - 2].end if k > 1 else scene.start : group[k - 1].start]
    if k + 1 < len(group) and INSTEAD.search(before):  # "statt wie zunächst 40 seien 28 getötet worden"
        return _figure(article, scene, group, k + 1)
    part = lexicon().part_before.search(text[max(scene.start, quantity.start - 40) : quantity.start])
    people = _people(quantity.of)
    grows = re.match(r"\s+(?:weitere|weiterer|zusätzliche|davon|von ihnen)\b", after) or OF_THEM.search(before)
    if grows or (part and (people == WHOLE or "darunter" not in part.group().lower())):
        return None
    measure = _measure(quantity, before, after)
    if measure is None or not _fits(measure, quantity, scene):
        return None
    severe = SEVERE.search(f"{quantity.of or ''} {after[:60]}")
    return measure, f"{severe.group().lower()[:6]} {people}" if severe and measure.key == "injured" else people


def _measure(quantity: Quantity, before: str, after: str) -> Measure | None:
    """By the noun that is counted, else by the words of the clause behind the number, else by those before it."""
    noun = fold(quantity.of.split()[-1]) if quantity.of else ""
    measures = [m for m in lexicon().measures.values() if (quantity.unit == "1") == (not m.units) and (not m.of or noun in m.of)]
    if HELD.match(after):
        return lexicon().measures["arrested"]
    adjectives = " ".join((quantity.of or "").split()[:-1])
    if named := next((m for m in measures if adjectives and m.cues.search(adjectives)), None):
        return named  # "drei verletzte Demonstranten"
    if named := next((m for m in measures if noun and noun in m.nouns), None):
        return named
    behind = BORDER.split(ASIDE.sub("", after), maxsplit=1)[0]
    total = NUMBER_OF.search(before)
    ahead = BORDER.split(before)[-1]
    if total and (named := next((m for m in measures if fold(total[1]) in m.nouns), None)):
        return named
    for clause in (behind, ahead):
        found = [(hit.start(), m) for m in measures if (hit := m.cues.search(clause))]
        if found:
            return min(found, key=lambda f: f[0])[1]
    return None


def _fits(measure: Measure, quantity: Quantity, scene: Scene) -> bool:
    """Nobody demonstrates in an earthquake: measures of one kind of happening only."""
    assert scene.happening is not None
    own = {"protesters": {"protest"}, "exchanged": {"exchange"}, "shot_down": {"violence"}, "launched": {"violence"}}.get(measure.key)
    exchange = scene.happening.classes == {"exchange"} and measure.key != "exchanged"
    return not exchange and (own is None or bool(own & scene.happening.classes)) and quantity.unit in (measure.units or {"1"})


def _people(of: str | None) -> str:
    """Who is counted, folded: "people" for all, "ukrainisch soldat" for some."""
    lex = lexicon()
    nouns = frozenset().union(*(m.nouns for m in lex.measures.values())) | lex.people | {"gefangen", "kriegsgefangen"}
    words = [fold(w) for w in re.findall(r"[\w-]+", of or "")]
    return " ".join(w for w in words if w not in nouns and w not in lex.plain) or WHOLE


def _sums_up(times: Sequence[TimeExpression], scene: Scene) -> bool:
    """Does the sentence speak of a longer time, or of a rate, than one happening takes?"""
    first = bisect_left(times, scene.start, key=lambda t: t.start)
    for time in times[first:]:
        if time.start >= scene.end:
            return False
        if time.type == "SET" or (time.type == "DATE" and _days(time) > LONGEST):
            return True
    return False


def _days(time: TimeExpression) -> int:
    if time.interval is None:
        return 0
    try:
        first, last = (date.fromisoformat(str(end)[:10]) for end in time.interval)
    except ValueError:
        return LONGEST + 1 if None in time.interval else 0
    return (last - first).days
