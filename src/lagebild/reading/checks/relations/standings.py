"""Games and votes: wins, draws and defeats make the games; two legs the score; yes, no and abstentions are at most all who may vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lagebild.language.quantities.stretch import Stretch
from lagebild.reading.checks.findings import Sides, check
from lagebild.reading.checks.relations.terms import Term
from lagebild.reading.checks.sums import at_most, left_of, total_of
from lagebild.records.article import Article
from lagebild.records.quantity import Check, Quantity, Why

GAMES = re.compile(r"(?:Spiel|Partie|Begegnung|Duell|Match|Länderspiel|Einsätz|Kämpf)")
WON = re.compile(r"Sieg")
DRAWN = re.compile(r"Unentschieden|Remis")
LOST = re.compile(r"Niederlage|Pleite")
WON_VERB = re.compile(r"\b(?:gewann|gewonnen|gewannen|siegte)\b")
LOST_VERB = re.compile(r"\b(?:verlor|verloren|unterlag)\b")
DRAWN_VERB = re.compile(r"\b(?:unentschieden|remis)\b")
SCORE = re.compile(r"(?<![\d:.,])(\d{1,2}):(\d{1,2})(?![\d:]|,\d)")
BOTH = re.compile(r"Hinspiel|Rückspiel")
RULES, OPPOSED = re.compile(r"Koalition|Regierung"), re.compile(r"[Oo]pposition")
POLES = (
    ("zufrieden", "unzufrieden"), ("dafür", "dagegen"), ("ja", "nein"), ("männer", "frauen"), ("befürworten", "lehnen"),
    ("gut", "schlecht"),
    ("städter", "landbewohner"), ("geimpft", "ungeimpft"), ("vertrauen", "misstrauen"), ("optimistisch", "pessimistisch"),
)  # fmt: skip
OF_PARTS = re.compile(r"^\s+(?:der|von|aller)\b")
SEATS = re.compile(r"(?:Sitze?n?|Mandaten?|Abgeordneten?|Mitglieder)$")
HOUSE = re.compile(
    r"(?:[Pp]arlament|[Kk]ammer|[a-z]tag|Senat|[Rr]at|Knesset|[Hh]aus|Rada|Duma|Sejm|Kongress|[Vv]ersammlung|Volksvertretung)(?:es|s)?\b"
)
CHAMBER = re.compile(
    HOUSE.pattern + r"[^.;:]{0,30}\b(?:zählt|hat|umfasst|besteht aus|verfügt über|gehören|insgesamt)\s+(?:[a-zäöüß]+\s+)?$"
)
#: Two and no third: a run-off, a yes and a no.
DUEL = re.compile(r"\b(?:Stichwahl|Stichentscheid|Referendum|Volksabstimmung|Volksentscheid|Bürgerentscheid|Mitgliederentscheid)\w*")
RIVAL = re.compile(r"\b(?:gegen|Gegner|Herausforder|Rival|Kontrahent|Konkurrent|Gegenkandidat|unterlag|dagegen|Nein)\w*")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
OTHERWISE = re.compile(r"[Bb]eteiligung|ungültig|ersten (?:Wahlg|R)|Umfrage|enthielt|Enthaltung|Frauen|Männer|mehr|weniger")
OVERALL = re.compile(
    r"\b(?:Gesamtwertung|insgesamt|Gesamtergebnis|Gesamtscore|Addition|zusammen|Summe|in der Addition|beide[rn] (?:Spiele|Partien))\b"
)
MEDALS = re.compile(r"^\s+(?:Gold|Silber|Bronze)\b|medaille")
TOOK_PART = re.compile(r"\b(?:beteiligt\w*|anwesend\w*|abgestimmt|abgegeben\w*|nahmen|teilgenommen|insgesamt|anwesenden)\b", re.IGNORECASE)
ALL_MEDALS = re.compile(r"^(?:Medaillen|Edelmetalle?)$")


def find(article: Article, span: tuple[int, int], found: Sequence[Term]) -> Iterator[Check]:
    """All tables and scores of one window."""
    if found:
        yield from _games(article.id, found)
        yield from _medals(article.id, found)
        yield from _seats(article.id, found)
        yield from _duel(article, span, found)
    yield from _scores(article, span)


def _games(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "In 20 Spielen 14 Siege, vier Unentschieden und zwei Niederlagen"."""
    all_ = [t for t in found if GAMES.search(t.noun)]
    kinds = [next((t for t in found if pattern.search(t.noun)), None) for pattern in (WON, DRAWN, LOST)]
    parts = [t.quantity for t in kinds if t]
    if len(all_) == 1 and len(parts) == 3:
        yield from total_of(article, parts, all_[0].quantity)
    elif len(all_) == 1 and len(found) == 4:
        verbs = [
            next(
                (t for t in found if t is not all_[0] and pattern.search(t.lead[-25:] + (t.tail[:16] if pattern is DRAWN_VERB else ""))),
                None,
            )
            for pattern in (WON_VERB, DRAWN_VERB, LOST_VERB)
        ]
        told = [t.quantity for t in verbs if t]
        if len(told) == len({q.start for q in told}) == 3:
            yield from _total(article, told, all_[0].quantity)


def _seats(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "36 Sitze, auf die Grünen 25 …; das Parlament zählt 101 Abgeordnete": the seats of all are at most those there are."""
    if len(found) == 3 and SEATS.match(found[1].noun) and RULES.search(found[0].lead) and OPPOSED.search(found[2].lead):
        if not found[2].roles & {"by", "before"}:
            yield from left_of(article, found[1].quantity, [found[0].quantity], found[2].quantity)
        return
    whole = [t for t in found if SEATS.match(t.noun) and CHAMBER.search(t.lead)]
    parts = [t for t in found if t not in whole and (SEATS.match(t.noun) or not t.noun)]
    if any(HOUSE.search(t.lead) for t in parts):
        return
    plain = all(t.quantity.unit == "1" and not t.roles & {"by", "apart", "before", "total", "rest"} for t in parts)
    if len(whole) == 1 and len(parts) == len(found) - 1 >= 2 and any(SEATS.match(t.noun) for t in parts) and plain:
        yield from at_most(article, [t.quantity for t in parts], whole[0].quantity)


def _duel(article: Article, span: tuple[int, int], found: Sequence[Term]) -> Iterator[Check]:
    """ "In der Stichwahl siegte sie mit 54 Prozent gegen …, der auf 46 Prozent kam": two make a hundred."""
    shares = [t for t in found if t.quantity.unit == "percent" and t.value < 100]
    sentence = article.text[slice(*span)]
    if len(shares) == len(found) == 2:
        yield from _opposites(article.id, *shares)
    if (
        len(shares) != 2
        or len(found) != 2
        or not DUEL.search(sentence)
        or not RIVAL.search(sentence)
        or OTHERWISE.search(sentence)
        or len(set(YEARS.findall(sentence))) > 1
    ):
        return
    first, second = shares
    whole = replace(second.quantity, value=100.0, bound="exact", text="100", number_start=None)
    yield from left_of(article.id, whole, [first.quantity], second.quantity)


def _opposites(article: str, first: Term, second: Term) -> Iterator[Check]:
    """ "80 Prozent sind unzufrieden, nur 40 Prozent zufrieden": together at most a hundred."""
    words = [re.findall(r"\w+", f"{t.lead[-25:]} {t.quantity.of or ''} {t.tail[:40]}".lower()) for t in (first, second)]
    against = any((a in words[0] and b in words[1]) or (b in words[0] and a in words[1]) for a, b in POLES)
    if against and not any(t.roles & {"by", "before"} or OF_PARTS.search(t.tail) for t in (first, second)):
        whole = replace(second.quantity, value=100.0, bound="exact", text="100", number_start=None)
        yield from at_most(article, [first.quantity, second.quantity], whole)


def _total(article: str, parts: Sequence[Quantity], whole: Quantity) -> Iterator[Check]:
    yield from total_of(article, list(parts), whole)


def _medals(article: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "neunmal Gold, sechsmal Silber und siebenmal Bronze, insgesamt 22 Medaillen"."""
    parts = [t.quantity for t in found if MEDALS.search(t.tail) or MEDALS.search(t.noun)]
    all_ = [t.quantity for t in found if ALL_MEDALS.match(t.noun)]
    if len(parts) == 3 and len(all_) == 1 and all_[0] not in parts:
        yield from total_of(article, parts, all_[0])


def _scores(article: Article, span: tuple[int, int]) -> Iterator[Check]:
    """Two legs and the score of both: either side may have been at home."""
    sentence = article.text[slice(*span)]
    if len(BOTH.findall(sentence)) < 1 or not OVERALL.search(sentence):
        return
    scores = list(SCORE.finditer(article.text, *span))
    if len(scores) != 3:
        return
    (a, b), (c, d), (x, y) = ((int(m[1]), int(m[2])) for m in scores)
    ways = [(a + c, b + d), (a + d, b + c)]
    fits = any((x, y) in (way, way[::-1]) for way in ways)
    numbers = tuple(Quantity(article=article.id, start=m.start(), end=m.end(), text=m[0], value=float(m[1]), unit="1") for m in scores)
    shown = Why(" oder ".join(f"{p}:{q}" for p, q in ways), " or ".join(f"{p}:{q}" for p, q in ways))
    goals = Stretch(float(x + y), float(x + y))
    sides = Sides(goals if fits else Stretch(x + y + 1.0, x + y + 1.0), goals, float(ways[0][0]), float(x), "1", shown)
    yield check(article.id, "sum", numbers, sides, Why(f"{a}:{b} und {c}:{d}", f"{a}:{b} and {c}:{d}"))


def votes(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """Those for and against are at most all: "304 der 603 Abgeordneten, 296 dagegen"."""
    if len(found) == 4:
        yield from _cast(article, text, found)
    if len(found) != 3 or not re.search(r"\b(?:stimm|votier)", " ".join(t.lead + t.tail for t in found)):
        return
    yes, whole, no = found
    if re.match(r"^\s*(?:der|von)\s+(?:den\s+|insgesamt\s+)?$", text[yes.quantity.end : whole.quantity.start]) and re.search(
        r"\b(?:dagegen|dafür|mit (?:Nein|Ja)|enthielten)\b", no.lead[-20:] + no.tail[:60]
    ):
        yield from at_most(article, [yes.quantity, no.quantity], whole.quantity)


def _cast(article: str, text: str, found: Sequence[Term]) -> Iterator[Check]:
    """ "82 gegen 20 Stimmen bei zwei Enthaltungen; 104 hatten sich beteiligt"."""
    yes, no, third, all_ = found
    counted = re.match(
        r"^(?:\s+Ja-?)?(?:\s*Stimmen)?\s+(?:zu|gegen)\s+$", text[yes.quantity.end : no.quantity.start]
    ) and no.noun.startswith(("Stimme", "Nein"))
    if counted and third.noun.startswith("Enthaltung") and TOOK_PART.search(all_.lead[-50:] + all_.tail[:60]):
        yield from total_of(article, [yes.quantity, no.quantity, third.quantity], all_.quantity)
