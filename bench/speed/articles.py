"""Articles to measure with: a given folder, or some made by rule, of about 400 words each."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TOWNS = (
    "Emden", "Kiel", "Wismar", "Stade", "Husum", "Celle", "Gotha", "Suhl", "Trier", "Worms", "Bonn", "Ulm", "Jena", "Gera", "Hof", "Unna",
    "Marl", "Hamm", "Peine", "Goslar", "Uelzen", "Lingen", "Soest", "Verden", "Itzehoe", "Anklam", "Pasewalk", "Görlitz", "Zittau", "Pirna",
)  # fmt: skip
GIVEN = ("Karl", "Anna", "Jens", "Ute", "Olaf", "Marta", "Ines", "Horst", "Petra", "Sven", "Rita", "Emil")
FAMILY = ("Ahrens", "Körber", "Petersen", "Brandt", "Reimers", "Nowak", "Falk", "Ottens", "Wiechert", "Jürgens", "Lorenz", "Kessler")
PEOPLE = tuple(f"{given} {family}" for given in GIVEN for family in FAMILY)
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "15. August", "3. März", "27. Mai")
WHAT = ("Brücken", "Werft", "Schleusen", "Bahnhofs", "Klinik", "Schul", "Raffinerie", "Messe", "Deponie", "Hafen", "Theater", "Museums")
HOW = ("bau", "sanierung", "erweiterung", "schließung", "prüfung", "finanzierung", "planung", "versteigerung")
THINGS = tuple(what + how for what in WHAT for how in HOW)
OFFICES = ("Bürgermeister", "Ministerin", "Landrat", "Sprecherin", "Staatssekretär", "Präsidentin", "Botschafter", "Kanzler")
SAYING = ("sagte", "erklärte", "betonte", "kritisierte", "warnte", "bestätigte", "behauptete", "versicherte", "räumte ein")
DOING = ("geplant", "beschlossen", "verschoben", "abgelehnt", "gefordert", "vereinbart", "geprüft", "angekündigt", "gestoppt")
BODIES = ("Polizei", "Reederei", "Gewerkschaft", "Behörde", "Opposition", "Verwaltung", "Bundesregierung", "Kommission", "Stiftung")
#: Every few words something else stands, so that two articles hardly share a run of four words.
SENTENCES = (
    "{office} {person} hat am {day} {thing} und {thing} in {town} {doing}.",
    "„Unsere {thing} wird {doing}, {person} weiß das“, {saying} {person} in {town}.",
    "Rund {number} Millionen Euro habe die {body} für {thing} und {thing} {doing}, teilte {person} mit.",
    "Nach Angaben der {body} aus {town} wurden bei {thing} {number} Menschen verletzt.",
    "{person} wies Vorwürfe der {body} zurück und {saying}, {thing} sei {doing}.",
    "Die {body} habe {thing} {doing}, so {person}; am {day} treffe man {person} in {town}.",
    "Ob {town} die {thing} bekommt, ist offen, {saying} {office} {person} am {day}.",
    "{office} {person} drohte mit Klage, sollte die {body} {thing} nicht bis {day} {doing} haben.",
    "Laut {person} unter Berufung auf die {body} in {town} könnte {thing} {doing} werden.",
    "{number} Prozent der {thing} waren {doing}, in {town} nur {number}.",
    "Am {day} telefonierte {person} mit {office} {person} aus {town}.",
    "Die {body} {saying} am {day} in {town}, {number} Kilometer {thing} seien {doing}.",
)
SLOTS = {
    "town": TOWNS, "person": PEOPLE, "day": DAYS, "thing": THINGS, "office": OFFICES, "saying": SAYING, "doing": DOING, "body": BODIES,
    "number": tuple(str(n) for n in range(2, 99)),
}  # fmt: skip
LONG = 32  # sentences of one article


#: Sounds that names of people and towns are made of: like in the press, new names keep coming, and some come again and again.
ONSETS = ("B", "Br", "D", "F", "G", "H", "K", "Kr", "L", "M", "N", "P", "R", "S", "St", "T", "W", "Z")
CORES = ("ach", "al", "and", "eck", "ell", "er", "ich", "ind", "ock", "ol", "orn", "ub", "und", "as")
CODAS = ("berg", "er", "inger", "mann", "ke", "feld", "sen", "witz", "ow", "lein")
#: Sentences of a tiny article.
TINY = 5


def text(number: int, long: int = LONG) -> str:
    """Article `number`: the same on every run."""
    draw = random.Random(number)
    return _written(draw, SLOTS, long)


def tiny(number: int) -> str:
    """A tiny article about something of its own: few names of a large supply that grows with the articles."""
    draw = random.Random(f"tiny {number}")
    story = random.Random(f"story {draw.randrange(number // 12 + 1)}")
    people = (*(f"{story.choice(GIVEN)} {_name(story)}" for _ in range(3)), f"{draw.choice(GIVEN)} {_name(draw)}")
    things = (*(story.choice(THINGS) for _ in range(2)), f"{_name(draw)}-{draw.choice(HOW).capitalize()}")
    own = {"person": people, "town": (_name(story) + "hausen", _name(draw) + "dorf"), "thing": things}
    return _written(draw, SLOTS | own, TINY)


def _name(draw: random.Random) -> str:
    return draw.choice(ONSETS) + draw.choice(CORES) + draw.choice(CODAS)


def _written(draw: random.Random, slots: dict[str, tuple[str, ...]], long: int) -> str:
    out = []
    for i in range(long):
        sentence = draw.choice(SENTENCES)
        for slot, values in slots.items():
            while f"{{{slot}}}" in sentence:
                sentence = sentence.replace(f"{{{slot}}}", draw.choice(values), 1)
        out.append(sentence + ("\n" if i % 5 == 4 else " "))
    return "".join(out)


@contextmanager
def folder_of(data: Path | None, count: int, write: Callable[[int], str] = text) -> Iterator[Path]:
    """`data`, or a folder of `count` articles for as long as it is needed."""
    if data is not None:
        yield data
        return
    with tempfile.TemporaryDirectory(prefix="lagebild-speed-") as made:
        for number in range(count):
            day = f"2025-{number // 28 % 12 + 1:02d}-{number % 28 + 1:02d}"
            (Path(made) / f"{number:05d}_{day}.txt").write_text(write(number), encoding="utf-8")
        yield Path(made)
