"""A total and all its parts in one window: "21 in A und 14 in B, macht zusammen 35", "1.360 (612 Frauen, 748 Männer)"."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.language.quantities import stretch
from lagebild.reading.checks.relations.links import of_it
from lagebild.reading.checks.relations.nearness import slip
from lagebild.reading.checks.relations.terms import YEAR, Term
from lagebild.reading.checks.sums import CLOSED, ONE, at_most, left_of, total_of, within
from lagebild.records.quantity import Check
from lagebild.resources import table
from lagebild.text.folding import fold

#: Between two parts: what adds, and nothing that sets them against each other.
ADDS = re.compile(
    r"\b(?:zusätzlich\w*|[Zz]usammen mit|kommen|kommt|noch|und|sowie|plus|auch|weitere|weiteren|hinzu|dazu|zuzüglich|außerdem|ferner"
    r"|zudem|noch einmal|nochmals)\b|,|;"
)
AGAINST = re.compile(
    r"\b(?:statt|auf|nach|als|aber|sondern|gegenüber|von denen|davon|darunter|bis|je|jeweils|pro|obwohl|während|weil|mindestens|oder"
    r"|nur|bei(?=\s+\w)|mehr|weniger)\b"
)
#: Words in the total's own clause that tell it is of something else: "mit insgesamt 40 Fahrzeugen", "insgesamt 18 weitere".
ELSE = re.compile(
    r"\b(?:mit|in|aus|an|bei|von|vor|für|auf|der|den|dieser|seit|sowie|weitere)\s+(?:insgesamt|zusammen)\b|\b(?:sowie|und"
    r"|auch)\s+(?:\w+\s+)?insgesamt\b"
)
#: "Das macht insgesamt …", "… in Summe": all amounts before it are its parts, whatever stands between.
STRONG = re.compile(
    r"\b(?:[Dd]as|[Dd]ies)\s+(?:macht|sind|wären|ergibt|waren)\s+(?:[a-zäöüß]+\s+){0,3}(?:insgesamt|zusammen"
    r"|in (?:der )?Summe)\s+(?:[a-zäöüß]+\s+)*$|\b[Mm]acht zusammen\s+$"
    r"|\b(?:summier|addier)\w+ sich (?:damit |somit |also )?auf\s+(?:[a-zäöüß]+\s+)?$|\bzusammen (?:also|sind das|macht das"
    r"|damit)\s+(?:[a-zäöüß]+\s+)?$"
)
SUMS_UP = re.compile(r"\b(?:macht|ergibt|ergeben|summieren|addieren|stehen|sind|waren|wären|kommen|alle|zusammen|insgesamt)\b")
MOST = 7
ADDED_UP = re.compile(r"^[^.;:!?]{0,40}(?::|\s[–—])\s*$")
PARTITIVE = re.compile(r"\s+(?:der|von|der insgesamt|von insgesamt|von den)\s+")
HURT = re.compile(r"^[^,;.]{0,40}\b(?:verletzt|getötet|starben|umgekommen|ums Leben)\b")
UNHURT = re.compile(r"^[^,;.]{0,40}\b(?:unverletzt|unversehrt|überlebten|mit dem Schrecken)\b")
STILL = re.compile(r"\b(?:hält|hat|bleiben|blieben|verfügt|besitzt|zählt|sind|stellt|kommt)\b[^.;:!?]{0,30}\bnoch\s+(?:[a-zäöüß]+\s+)?$")
AND_SO_ON = re.compile(r"\b(?:usw|u\. ?a|etc|und so weiter|unter anderem|beispielsweise|zum Beispiel|und viele)\b")
THEREOF = re.compile(r"\b(?:davon|darunter|unter ihnen|von ihnen|unter denen)\s+(?:[a-zäöüß]+\s+){0,2}$")
AMONG = re.compile(
    r"\b(?:darunter|unter ihnen|mehr|weniger|je|jeweils|pro|statt|auf|gegenüber|nach|als|zwischen|oder|bis|von denen|aber|mindestens"
    r"|etwa|rund)\b"
)
ALL_OF = re.compile(r"\b(?:teilen sich|setzt sich|bestehend aus|besteht aus|davon|hiervon|wozu|nämlich)\b")
COLON = re.compile(r"^(?:\s+[\w-]+){0,3}:\s*$")
#: What joins one part to the next: nothing between comma or "und" and the number but small words, least of all a preposition.
SHARED = re.compile(r"\bteilen sich\b")
CLEAN = re.compile(r"(?:,|;|\bund|\bsowie)\s+(?:(?:und|weitere|noch|nur|rund|etwa|knapp|gut|die|der|den|dem|[A-ZÄÖÜ][\w-]+)\s+){0,3}$")
FROM_ALL = re.compile(r"\b[Vv]on\s+(?:(?:den|insgesamt|allen|ihren|seinen|diesen|rund|etwa)\s+){0,3}$")
SUMMED = re.compile(r"\b(?:summier|addier)\w*\s+sich\b[^.;]*$")
UP_TO = re.compile(r"\bauf\s+(?:[a-zäöüß]+\s+){0,2}$")
HAPPENED = re.compile(r"^[^.;:!?,]{0,60}\b(?:wurden|sind|waren|seien|haben|hatten|konnten)\s+(?:[a-zäöüß]+\s+){0,2}$")
VERBS = re.compile(
    r"\b(?:blieb\w*|war\w*|wurde\w*|sei\w*|sind|habe\w*|hat|schlug\w*|ging\w*|kam\w*|fiel\w*|konnt\w*|steh\w*|gelten|gilt|starb\w*"
    r"|überleb\w*)\b"
)
#: What is counted may be counted again.
TWICE = re.compile(
    r"\b(?:darunter|auch|zudem|außerdem|Frauen|Männer|Kinder|zugleich|sowohl|mindestens)\b|\b(?:davon|von ihnen)\b.*\b(?:davon"
    r"|von ihnen)\b"
)
SPREAD = re.compile(r"^\s+(auf|in|im|aus|an|am|für|nach)\b")
NEARBY = 90
OTHERS = re.compile(r"(?:,|;|\bund|\bdoch|\baber)\s+(?:in|bei|auf|an)?\s*$")
NO_PARTS = ("percent", "share", "year", "times", "month", "day", "hour", "week", "minute")
WEAK = re.compile(r"\.\s+Insgesamt\b")


def find(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """Totals behind their parts, and a bracket of two halves behind its whole."""
    for k, total in enumerate(found):
        summed = UP_TO.search(total.lead) and SUMMED.search(found[0].lead)
        if ("total" in total.roles or summed) and 2 <= k <= MOST:
            yield from _behind(article, text, found[:k], total)
        if 3 <= k <= MOST and ADDED_UP.search(total.lead) and "total" not in total.roles:
            yield from _added_up(article, text, found[:k], total)
        if len(found) - k > 2 and _halves(text, *found[k : k + 3]):
            yield from total_of(article, [t.quantity for t in found[k + 1 : k + 3]], total.quantity)
        yield from _ahead(article, text, total, found[k + 1 :])
    if board := _board(found):
        yield from total_of(article, [t.quantity for t in board[:2]], board[2].quantity)
    yield from _rests(article, text, found)
    yield from _spread(article, found)
    yield from _of_one(article, found)
    yield from _others(article, text, found)
    yield from _shares_left(article, text, found)
    yield from _more_than_all(article, text, found)
    yield from _fates(article, text, found)
    yield from _too_many(article, found)


def _shares_left(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "60 Prozent dafür, 25 Prozent dagegen, die restlichen 15 Prozent": the hundred is not said."""
    parts = [t for t in found if t.quantity.unit == "percent" or (t.quantity.unit == "1" and not t.noun and t.value < 100)]
    if (
        len(parts) == len(found) >= 2
        and "rest" in parts[-1].roles
        and parts[-1].quantity.unit == parts[0].quantity.unit == "percent"
        and not any(t.roles & {"by", "rest"} for t in parts[:-1])
    ):
        rest = parts[-1].quantity
        whole = replace(rest, value=100.0, bound="exact", number_start=None, text="100")
        gone = replace(parts[0].quantity, value=sum(t.value for t in parts[:-1]))
        if (gone.value or 0.0) < 100:
            yield from left_of(article, whole, [gone], rest)


def _more_than_all(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "289 der 259 Passagiere"."""
    for part, whole in itertools.pairwise(found):
        if (
            part.quantity.unit == whole.quantity.unit == "1"
            and whole.noun
            and PARTITIVE.fullmatch(text[part.quantity.end : whole.quantity.start])
        ):
            yield from within(article, whole.quantity, part.quantity)


def _of_one(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "98 Drohnen …, 64 davon abgefangen, 22 weitere verschwunden, 12 schlugen ein": parts that are told apart are at most the whole."""
    whole, parts = found[0], found[1:]
    bare = all(
        t.quantity.unit == whole.quantity.unit == "1" and not t.noun and not t.roles & {"by", "before", "total", "each"} for t in parts
    )
    if (
        len(parts) == 1
        and bare
        and FROM_ALL.search(whole.lead)
        and whole.noun
        and HAPPENED.search(parts[0].lead)
        and parts[0].value > whole.value
    ):
        yield from within(article, whole.quantity, parts[0].quantity)
    first = len(parts) > 1 and ("part" in parts[0].roles or FROM_ALL.search(whole.lead)) and whole.noun
    said = all(t.value < whole.value and VERBS.search(t.tail[:60]) for t in parts)
    if first and bare and said and not TWICE.search(" ".join(t.lead + t.tail for t in parts)):
        yield from at_most(article, [t.quantity for t in parts], whole.quantity)


def _others(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "30 der 45 Dörfer haben wieder Strom, in 15 ist es dunkel": those of one kind and the others are at most all."""
    if len(found) != 3 or not PARTITIVE.fullmatch(text[found[0].quantity.end : found[1].quantity.start]):
        return
    part, whole, other = found
    bare = not other.noun and not other.roles & {"by", "before", "part", "each", "total", "now"} and other.quantity.bound == "exact"
    if (
        bare
        and whole.noun
        and OTHERS.search(other.lead)
        and all(t.quantity.unit == "1" for t in found)
        and other.value <= whole.value * 1.5
    ):
        yield from at_most(article, [part.quantity, other.quantity], whole.quantity)


def _spread(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "Von den 900 Stellen entfallen 500 auf A und 300 auf B": shares of one whole by one preposition are at most all of it."""
    whole, parts = found[0], found[1:]
    led = [match[1] if (match := SPREAD.match(t.tail)) else None for t in parts]
    bare = all(stretch.alike(t.quantity, whole.quantity) and not t.noun and not t.roles & {"by", "before", "rest"} for t in parts)
    if len(parts) > 1 and FROM_ALL.search(whole.lead) and bare and len(set(led)) == 1 and led[0]:
        yield from at_most(article, [t.quantity for t in parts], whole.quantity)


def _fates(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "Im Bus saßen 45; 38 wurden verletzt, 17 blieben unversehrt": who was hurt and who was not are at most all."""
    if len(found) == 3 and all(t.quantity.unit == "1" for t in found) and HURT.search(found[1].tail) and UNHURT.search(found[2].tail):
        yield from at_most(article, [t.quantity for t in found[1:]], found[0].quantity)


def _too_many(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "300 Plätze, belegt sind davon 380": a part larger than every whole before it."""
    for k, part in enumerate(found):
        wholes = [t for t in found[:k] if t.quantity.unit == part.quantity.unit and not t.quantity.per and not t.roles & {"by", "each"}]
        far = part.noun and wholes and part.quantity.start - max(t.quantity.end for t in wholes) > NEARBY
        if THEREOF.search(part.lead) and not far and part.quantity.unit not in ("percent", "share") and wholes and len(wholes) == k:
            yield from within(article, max(wholes, key=lambda t: t.value).quantity, part.quantity)


def _ahead(article: str, text: str, whole: Term, after: Sequence[Term]) -> Iterator[Check]:
    """ "132 Schulen, davon 87 staatliche und 45 private", "184 Anläufe, 142 in A und 42 in B": all that follows makes the whole."""
    parts = list(after[:6])
    plain = [
        t
        for t in parts
        if stretch.alike(t.quantity, whole.quantity) and not t.quantity.per and not t.roles & {"by", "before", "rest", "total"}
    ]
    if (
        "part" in whole.roles
        or len(parts) < 2
        or len(plain) < len(after)
        or whole.quantity.unit in NO_PARTS
        or not _listed(text, whole, parts)
    ):
        return
    first = next((n for n in range(len(parts), 1, -1) if _explains(parts[:n], whole)), None)
    if first or _closed(text, whole, parts):
        yield from total_of(article, [t.quantity for t in parts[:first]], whole.quantity)


def _closed(text: str, whole: Term, parts: Sequence[Term]) -> bool:
    """Must the list be all of its whole: "davon" or a colon before it, "und" at its end, no part in words and none of another kind?"""
    between = text[whole.quantity.end : parts[-1].quantity.start] + parts[-1].tail.split(". ")[0]
    if ONE.search(between) or not whole.value or not (SHARED.search(parts[0].lead) or all(CLEAN.search(t.lead) for t in parts[1:])):
        return False
    ratio = sum(t.value for t in parts) / whole.value
    if COLON.search(parts[0].lead) and len(parts) > 2 and (abs(ratio - 10) < 0.05 or abs(ratio - 0.1) < 0.0005):
        return True
    if ALL_OF.search(parts[0].lead):
        return (ratio > 1.0 and (len(parts) == 2 or ratio <= 1.5)) or _slipped(parts, whole)
    bare = len(parts) > 2 and all(not t.quantity.of for t in parts)
    return (
        bool(COLON.search(parts[0].lead))
        and (bare or bool(re.search(r"\b(?:und|sowie)\b", CLOSED.sub("", parts[-1].lead))))
        and 0.75 <= ratio <= 1.3
    )


def _slipped(parts: Sequence[Term], whole: Term) -> bool:
    """Would the list be all of its whole if the comma of one part stood elsewhere? One that merely falls short may leave some out."""
    values = [t.value for t in parts]
    tens = any(abs(sum(values) - v + v * k - whole.value) < 0.01 * whole.value for v in values for k in (10.0, 0.1, 100.0, 0.01))
    return tens or any(slip(whole.value - sum(values) + v, v) for v in values)


def _listed(text: str, whole: Term, parts: Sequence[Term]) -> bool:
    """One list: its parts are joined by commas and a last "und", and nobody says "darunter"."""
    gaps = [text[a.quantity.end : b.quantity.start] for a, b in zip([whole, *parts], parts, strict=False)]
    last = re.search(r"\bund\b|,|;", gaps[-1])
    return bool(last) and all(len(g) < 90 and not AMONG.search(g) for g in gaps) and not re.search(r"[.!?]\s", "".join(gaps))


def _behind(article: str, text: str, before: Sequence[Term], total: Term) -> Iterator[Check]:
    """All numbers before the total are its parts; where some of them alone explain it, those are."""
    parts = _row(text, before) or [t for t in before if stretch.alike(t.quantity, total.quantity) and not t.quantity.per]
    if (
        not 2 <= len(parts) <= 6
        or AND_SO_ON.search(total.lead)
        or (ELSE.search(total.lead) and not _row(text, before))
        or not _added(text, parts, total)
    ):
        return
    chosen = next(
        (parts[n:] for n in range(len(parts) - 1) if _explains(parts[n:], total) and not (n and _one_list(text, parts[n - 1 : n + 1]))),
        parts,
    )
    whole = (
        _of_them(parts, total)
        and (len(parts) == len(before) or parts == _row(text, before))
        and not any(t.roles & {"by", "before", "rest", "part", "total", "each"} for t in parts)
    )
    other = len(chosen) == len(parts) > 2 and any(_explains(parts[n:], total) for n in range(1, len(parts) - 1))
    if len(chosen) < len(parts) or _explains(chosen, total) or (whole and not other):
        yield from total_of(article, [t.quantity for t in chosen], total.quantity)


def _added_up(article: str, text: str, parts: Sequence[Term], total: Term) -> Iterator[Check]:
    """ "Zwölf in A, neun in B, vier in C: 25 Menschen": three or more of one list, and a colon before what they come to."""
    gaps = [text[a.quantity.end : b.quantity.start] for a, b in itertools.pairwise(parts)]
    alike = all(t.quantity.unit == total.quantity.unit == "1" and not t.roles & {"by", "before", "part"} for t in parts)
    bare = sum(not t.quantity.of for t in parts) >= len(parts) - 1
    if (
        alike
        and bare
        and all(re.fullmatch(r"[^.;:!?]{0,40}(?:,|\bund\b)[^.;:!?,]{0,20}", g) for g in gaps)
        and (_explains(parts, total) or _of_them(parts, total))
    ):
        yield from total_of(article, [t.quantity for t in parts], total.quantity)


def _one_list(text: str, pair: Sequence[Term]) -> bool:
    gap = text[pair[0].quantity.end : pair[1].quantity.start]
    return bool(re.search(r",|\b(?:und|sowie)\b", gap)) and len(gap) < 40 and not re.search(r"[.;!?]", gap)


def _row(text: str, before: Sequence[Term]) -> list[Term]:
    """ "1.200, 800 und 500 Beschäftigten": numbers with nothing but commas and "und" between them, right before the total."""
    row = [before[-1]]
    for term in reversed(before[:-1]):
        if (
            not re.fullmatch(r",?\s*(?:und|sowie|,)?\s*", text[term.quantity.end : row[0].quantity.start])
            or term.quantity.unit != row[0].quantity.unit
        ):
            break
        row.insert(0, term)
    return row if len(row) > 1 else []


def _explains(parts: Sequence[Term], total: Term) -> bool:
    stretches = [s for t in parts if (s := stretch.of(t.quantity))]
    said = stretch.of(total.quantity)
    return said is not None and len(stretches) == len(parts) and sum(stretches[1:], start=stretches[0]).meets(said)


#: A total so far from its parts is of something else, unless only the comma slipped.
FAR = 2.5


def _of_them(parts: Sequence[Term], total: Term) -> bool:
    """Do the words speak against a total of these: another noun, a year of its own, a size far off?"""
    nouns = {fold(t.noun)[:4] for t in parts if t.noun}
    if YEAR.search(total.lead[-60:]) or (WEAK.search(total.lead) and total.noun and nouns and fold(total.noun)[:4] not in nouns):
        return False
    ratio = total.value / (sum(t.value for t in parts) or 1.0)
    tens = round(math.log10(ratio)) if ratio > 0 else 0
    return 1 / FAR <= ratio <= FAR or (tens != 0 and 0.9 <= ratio / 10.0**tens <= 1.1)


def _added(text: str, parts: Sequence[Term], total: Term) -> bool:
    if STRONG.search(total.lead) or (UP_TO.search(total.lead) and SUMMED.search(parts[0].lead)):
        return True
    gaps = [text[a.quantity.end : b.quantity.start] for a, b in itertools.pairwise(parts)]
    last = text[parts[-1].quantity.end : total.quantity.number_start or total.quantity.start]
    last = re.sub(r"\b(?:zusammen|insgesamt) auf\b", "zusammen", last)
    if re.search(r"\b(?:und|sowie)\b(?! damit| somit| zusammen| insgesamt| hätten| haben| kommen| kämen)", last):
        return False
    return (
        all(ADDS.search(g) and not AGAINST.search(g) and len(g) < 90 for g in gaps)
        and bool(SUMS_UP.search(last))
        and not AGAINST.search(last)
    )


def _board(found: Sequence[Term]) -> list[Term]:
    """ "Fünf Männer und vier Frauen im neunköpfigen Vorstand": two halves and the number of heads."""
    heads = [t for t in found if t.quantity.unit == "person"]
    halves = [t for t in found if t.quantity.unit == "1"]
    known = len(heads) == 1 and len(halves) == 2 and len(found) == 3 and [t.noun for t in halves] in table("number_cues")["halves"]
    return [*halves, *heads] if known else []


def _halves(text: str, whole: Term, first: Term, second: Term) -> bool:
    """ "1.360 Mitglieder (612 Frauen, 748 Männer)": a bracket of two nouns that make the whole."""
    pair = [first.noun, second.noun] in table("number_cues")["halves"]
    bracket = (
        text[whole.quantity.end : first.quantity.start].rstrip().endswith("(")
        and ")" in text[second.quantity.end : second.quantity.end + 30]
    )
    bracket = bracket or (first.lead.endswith(", ") and re.fullmatch(r"\s+[A-ZÄÖÜ]\w+ und ", first.tail) is not None)
    return pair and bracket and whole.quantity.unit == first.quantity.unit == second.quantity.unit == "1"


def _rests(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "Von 278 … 132 …, die übrigen 146": the rest of the one whole when the one part has gone."""
    for rest in found:
        others = [t for t in found if t is not rest and t.quantity.unit == rest.quantity.unit and not t.quantity.per]
        if (
            len(others) == 2
            and STILL.search(rest.lead)
            and others[0].value < others[1].value
            and of_it(text, others[0].quantity, others[1].quantity)
        ):
            yield from left_of(article, others[1].quantity, [others[0].quantity], rest.quantity)
        if "rest" not in rest.roles or len(others) != 2:
            continue
        whole, part = sorted(others, key=lambda t: -t.value)
        if part.value and _partitive(text, whole, part, rest):
            yield from left_of(article, whole.quantity, [part.quantity], rest.quantity)


def _partitive(text: str, whole: Term, part: Term, rest: Term) -> bool:
    """Is the larger number the whole of the two others: said with "von", or taken up by "von ihnen", "davon"?"""
    said = re.search(r"\b(?:[Vv]on|[Uu]nter|der|aller)\s+(?:(?:den|insgesamt|rund|etwa|zuletzt)\s+){0,2}$", whole.lead)
    again = "part" in part.roles or re.match(r"\s+(?:von ihnen|davon)\b", part.tail)
    first = whole.quantity.start < part.quantity.start
    return bool(said or (first and again))
