"""Names of institutions and of offices that speak for one, read with the reviewed table ``institutions``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.language.names.nations import state_of
from lagebild.resources import table
from lagebild.text.folding import fold

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
#: Words of a name that say nothing about which institution it is.
ARTICLES = frozenset("der die das des dem den ein eine eines einer einem einen sein seine ihr ihre".split())  # noqa: SIM905
LEAD = re.compile(r"\s+(?:des|der|von|vom|beim|bei)\s+")
PLACE = re.compile(r"\bin ([A-ZÄÖÜ][\w-]+)")
#: Who speaks on a subject for a party speaks for himself: "verkehrspolitischer Sprecher der Fraktion".
ON_A_SUBJECT = re.compile(r"politisch\w*\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom somebody speaks for: `organs` are keys of an institution (every form its name may have), `state` the state whose government it
    belongs to, "" for none. A capital or state that speaks has no organs. `name` as a reader would write it.
    """

    name: str
    organs: frozenset[str]
    state: str = ""
    generic: bool = False

    def one(self, other: Voice) -> bool:
        """True where both are one institution, or one is the government that the other belongs to."""
        whole = bool(self.state) and self.state == other.state and not (self.organs and other.organs)
        return whole or bool(self.organs & other.organs)


@lru_cache(maxsize=20_000)
def named(name: str) -> Voice | None:
    """The institution that a name means, None where it holds no word: "russisches Außenministerium", "Konzern Norkalit"."""
    words = [w for w in WORD.findall(name) if w.lower() not in ARTICLES]
    place = PLACE.search(name)
    state = _capitals().get(place[1], "") if place else ""
    if state:
        words = words[: words.index("in")] if "in" in words else words
    if not words:
        return None
    return _known(_described(words, state), _key(words))


def _known(found: Voice, key: str = "") -> Voice:
    """The organ of the table that a description means, else the description."""
    organ = _organs().get(key) or next((organ for key in sorted(found.organs) if (organ := _organs().get(key))), None)
    return Voice(organ[0], frozenset({_key(organ[0].split())}), organ[1]) if organ else found


def of_state(voice: Voice, state: str) -> Voice:
    """An organ of a government that is only named by its kind, as that of a state."""
    return _known(Voice(voice.name, frozenset(f"{o} {fold(state)}" for o in voice.organs), state))


def _described(words: list[str], state: str) -> Voice:
    """An institution by its head noun, with the state that an adjective, a first part or a genitive names."""
    lands = [(w, land) for w in words if (land := _land(w))]
    state = state or (lands[0][1] if lands else "")
    rest = [w for w in words if not any(w == land for land, _ in lands)] or words
    head = rest[0].rpartition("-")[2] if "-" in rest[0] and state else rest[0]
    key = _key([head, *rest[1:]])
    organs = {f"{key} {fold(state)}".strip()}
    if len(rest) > 1 and fold(rest[0]) in generic():
        organs.add(_key(rest[1:]))
    alone = len(rest) == 1 and not lands and fold(head) in generic()
    return Voice(" ".join(words), frozenset(organs), state if governing(head) else "", alone)


def governing(name: str) -> bool:
    """True for the name of an organ of a government."""
    return any(fold(name.lower()).endswith(fold(h)) for h in heads())


@lru_cache(maxsize=20_000)
def office(text: str, place: str = "") -> Voice | None:
    """Whom the bearer of an office speaks for: "Sprecherin des Auswärtigen Amts", "Kremlsprecher", "Norkalit-Sprecherin Voss".

    `place`: where they spoke; a government's spokesman speaks in its capital. None for an office that speaks for nobody.
    """
    for match in _speaker().finditer(text):
        before, first = text[: match.start()], (match["first"] or "").rstrip("-")
        if ON_A_SUBJECT.search(before):
            return None
        if first:
            voice = _compound(first, _adjective(before))
            return _seated(voice, place) if voice else None
        lead = LEAD.match(text, match.end())
        if lead:
            return named(re.split(r"[,;(]", text[lead.end() :])[0].strip())
        return None
    return None


def _seated(voice: Voice, place: str) -> Voice | None:
    """A government that only its seat tells."""
    return named(f"{voice.name} in {place}") if voice.generic and place in _capitals() and governing(voice.name) else voice


def _compound(first: str, adjective: str) -> Voice | None:
    """What stands before "-sprecher": with or without the s that glues it."""
    forms = (first, first[:-1]) if first.endswith("s") else (first,)
    capital = [f[:1].upper() + f[1:] for f in forms]
    known = next((f for f in capital if _key([f]) in _organs()), None)
    plain = known or next((f for f in reversed(capital) if fold(f) in generic()), capital[-1])
    return named(f"{adjective} {plain}".strip())


def _adjective(before: str) -> str:
    """The state's adjective right before an office, "" for none."""
    last = before.split()[-1:] or [""]
    return last[0] if state_of(last[0]) else ""


def _land(word: str) -> str:
    """The state that a word of a name points to, the name itself in the genitive too."""
    own = word.lower().startswith(("bundes", "kreml"))  # parts of a name of their own
    return "" if own else state_of(word) or _states().get(word.removesuffix("s"), "")


def _key(words: list[str]) -> str:
    return " ".join(_part(part) for word in words for part in word.split("-"))


def _part(word: str) -> str:
    """A part of a name without the endings of a genitive that a short stem keeps ("Amtes", "Amts")."""
    folded = fold(word)
    return folded[:-1] if len(folded) > 3 and folded.endswith(("e", "s")) and not folded.endswith("ss") else folded


@cache
def _organs() -> dict[str, tuple[str, str]]:
    """Keys of all names of the organs to (name, state)."""
    forms = [(form.split(), (row["name"], row["of"])) for row in table("institutions")["organs"] for form in (row["name"], *row["words"])]
    found = {_key(words): organ for words, organ in forms}
    described = {key: organ for words, organ in forms if len(words) > 1 or "-" in words[0] for key in _described(words, "").organs}
    return described | found


@cache
def heads() -> tuple[str, ...]:
    """Words that the name of an organ of a government ends in."""
    return tuple(row["word"] for row in table("institutions")["heads"])


@cache
def generic() -> dict[str, tuple[str, ...]]:
    """Folded words that take up an institution, to the endings of the names they may take up."""
    return {fold(w): tuple(map(fold, row["ends"])) for row in table("institutions")["generic"] for w in row["words"]}


@cache
def _speaker() -> re.Pattern[str]:
    words = [w for row in table("institutions")["voices"] for w in row["words"]]
    ends = "|".join(sorted((w.lower() for w in words), key=len, reverse=True))
    return re.compile(rf"\b(?P<first>[A-ZÄÖÜÉ][\w-]*?)??(?:{ends})\b", re.IGNORECASE)


@cache
def _capitals() -> dict[str, str]:
    rows = table("countries")
    return {city: row["name"] for row in rows for city in (row.get("capital"), *row.get("capital_aliases", ())) if city}


@cache
def _states() -> dict[str, str]:
    return {row["name"]: row["name"] for row in table("countries")}
