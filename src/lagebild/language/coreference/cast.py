"""The cast of one article: who its names stand for, grouped before any pronoun is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lagebild.language.names.gazetteer import Entry, entries
from lagebild.language.names.given import gender_of, surname
from lagebild.language.names.nations import state_of
from lagebild.language.names.titles import Title, title
from lagebild.records.actor import Actor, ActorKind, Mention, Role
from lagebild.records.article import Article
from lagebild.records.layers import Name, Sentence, Token
from lagebild.text.transliteration import key

#: More persons than this in one text are no article; role phrases weigh only that many.
CROWD = 200


@dataclass(slots=True)
class Member:
    """An actor in the making. `states` are those the text ties a person to, `heads` the office words it bears."""

    kind: ActorKind
    name: str
    gender: str = ""
    aliases: set[str] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    states: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    names: int = 0

    def actor(self, identity: str) -> Actor:
        """The finished record under the id that :attr:`id` gives."""
        return Actor(id=identity, name=self.name, kind=self.kind, aliases=tuple(sorted(self.aliases)), roles=tuple(self.roles))

    @property
    def id(self) -> str:
        """The actor's id by kind and canonical name."""
        return Actor.identify(self.kind, self.name)


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch that stands for a member: code points and tokens ``[first:last]``, with the form of the mention."""

    start: int
    end: int
    first: int
    last: int
    member: Member
    form: str


class Cast:
    """All members of one article, and where they stand."""

    def __init__(self, article: Article, tokens: Sequence[Token], sentences: Sequence[Sentence], names: Sequence[Name]) -> None:
        self.article = article
        self.text = article.text
        self.tokens = tokens
        self.sentences = sentences
        self.members: list[Member] = []
        self._persons: list[Member] = []
        self._named: list[Spot] = []
        self._firsts: list[int] = []
        self.spots: list[Spot] = []
        self.place: dict[str, Member] = {}
        self.by_surname: dict[str, list[Member]] = {}
        self.token_at = {token.start: i for i, token in enumerate(tokens)}
        self.covered = bytearray(len(tokens))
        self.sentence_of = [n for n, s in enumerate(sentences) for _ in range(s.first, s.last)]

    def add(self, member: Member, first: int, last: int, form: str) -> None:
        """`member` stands at the tokens ``[first:last]``; its surface becomes an alias."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        self.spots.append(Spot(start, end, first, last, member, form))
        self.covered[first:last] = b"\x01" * (last - first)
        if form in ("name", "role"):
            member.aliases.add(self.text[start:end])
        if form == "name":
            member.names += 1

    def new(self, kind: ActorKind, name: str, gender: str = "") -> Member:
        """A member of its own."""
        member = Member(kind, name, gender)
        if kind == "person":
            self._persons.append(member)
        self.members.append(member)
        return member

    def keyed(self, kind: ActorKind, name: str, gender: str = "") -> Member:
        """The one member of that kind and name, new where the article has not named it yet."""
        at = f"{kind} {key(name) or name}"
        if at not in self.place:
            self.place[at] = self.new(kind, name, gender)
        return self.place[at]

    def state(self, name: str) -> Member:
        """The state of that name as a member."""
        found = entries().get(name)
        return self.keyed("country", name, found.gender if found else "n")

    def persons(self) -> list[Member]:
        """The persons of the article; of a crowd only its end, so that time stays linear."""
        return self._persons[-CROWD:]

    def named_before(self, i: int) -> list[Member]:
        """The persons whose names stand before token `i`, nearest first, each once."""
        at = bisect_right(self._firsts, i)
        return list({id(s.member): s.member for s in reversed(self._named[max(at - CROWD, 0) : at])}.values())

    def named_between(self, first: int, last: int) -> list[Spot]:
        """The persons' names that stand among the tokens ``[first:last]``."""
        low, high = bisect_right(self._firsts, first), bisect_right(self._firsts, last)
        return self._named[low:high]

    def settle(self) -> None:
        """Call when all names are entered: keeps the persons' names in text order."""
        self._named = sorted((s for s in self.spots if s.member.kind == "person"), key=lambda s: s.start)
        self._firsts = [s.last for s in self._named]

    def records(self) -> tuple[list[Actor], list[Mention]]:
        """Actors in order of first mention, mentions in text order."""
        spots = sorted(self.spots, key=lambda s: (s.start, s.end))
        ids = {id(member): member.id for member in {id(s.member): s.member for s in spots}.values()}
        order: dict[str, Actor] = {}
        for spot in spots:
            identity = ids[id(spot.member)]
            if identity not in order:
                order[identity] = spot.member.actor(identity)
        mentions = [Mention(self.article.id, ids[id(s.member)], s.start, s.end, self.text[s.start : s.end], s.form) for s in spots]  # type: ignore[arg-type]
        return list(order.values()), mentions


def enter(cast: Cast, names: Sequence[Name]) -> None:
    """All names of the article as members: persons by surname, states and organisations by what the tables call them."""
    _persons(cast, [name for name in names if name.kind == "PER"])
    _shortened(cast, [name for name in names if name.kind == "ORG"])
    for name in names:
        if name.kind != "PER":
            _other(cast, name)
    cast.settle()


def _shortened(cast: Cast, bodies: Sequence[Name]) -> None:
    """ "Gewerkschaft Deutscher Lokomotivführer (GDL)": both are one, under the short form."""
    for long, short in pairwise(bodies):
        between, behind = cast.text[long.core_end : short.core_start], cast.text[short.core_end : short.core_end + 1]
        at = f"organisation {key(long.base) or long.base}"
        if between == " (" and behind == ")" and short.base.isupper() and at not in cast.place:
            cast.place[at] = cast.keyed("organisation", short.base)


def _range(cast: Cast, name: Name) -> tuple[int, int]:
    first = cast.token_at[name.core_start]
    last = first + 1
    while last < len(cast.tokens) and cast.tokens[last].end <= name.core_end:
        last += 1
    return first, last


def _persons(cast: Cast, names: Sequence[Name]) -> None:
    """Full names first, so that a surname finds its bearer wherever it stands."""
    bearers = {name.base: _bearer(cast, name.base) for name in sorted(names, key=lambda n: (-len(n.base.split()), n.start))}
    for name in names:
        member = bearers[name.base]
        if member is None:
            continue
        first, last = _range(cast, name)
        cast.add(member, first, last, "name")
        member.gender = member.gender or _gender(name)
        note_title(cast, member, name)


def _bearer(cast: Cast, base: str) -> Member | None:
    """The member a name belongs to; None where a surname alone fits two."""
    last = key(surname(base))
    rivals = cast.by_surname.setdefault(last, [])
    fitting = [member for member in rivals if _same_person(member.name, base)]
    if len(fitting) == 1:
        if len(base.split()) == len(fitting[0].name.split()) and len(base) > len(fitting[0].name):
            return fitting[0]
        return fitting[0]
    if len(fitting) > 1:
        return None
    member = cast.new("person", base, gender_of(base))
    rivals.append(member)
    return member


def _same_person(long: str, short: str) -> bool:
    """A surname alone fits; two full names fit where their first words do, spelled either way, initials included."""
    a, b = key(long).split(), key(short).split()
    if len(b) == 1 or len(a) == 1:
        return True
    return a[0] == b[0] or (1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0])


def _gender(name: Name) -> str:
    found = title_of(name.title)
    return found.gender if found else ""


def title_of(words: str) -> Title | None:
    """The last title word of a stretch."""
    hits = [found for found in map(title, words.split()) if found]
    return hits[-1] if hits else None


def note_title(cast: Cast, member: Member, name: Name) -> None:
    """The title before a name becomes a role with its span; a genitive or an adjective before it says of what."""
    found = title_of(name.title)
    if found is None or found.sort == "address":
        return
    words = name.title.split()
    states = [state for state in map(state_of, words) if state]
    state = states[0] if states else _possessor(cast, name)
    if not state and any(role.title.endswith(found.head.lower()) or found.head == role.title for role in member.roles):
        return
    note_role(cast, member, found, state, name.start, name.start + len(name.title))


BESIDE = ("Vize", "Alt", "Ex-", "Stellvertret")
"""What makes another office of one: a "Vizekanzler" is not "der Kanzler"."""


def note_role(cast: Cast, member: Member, found: Title, state: str, start: int, end: int) -> None:
    """`member` is called `found` in ``text[start:end]``."""
    from lagebild.records.span import Span

    member.heads.add(found.word)
    if not found.word.startswith(BESIDE):
        member.heads.add(found.head)
    if state:
        member.states.add(state)
    if found.head in ("Amtskollege", "Kollege"):
        return
    role = Role(found.word, state or None, evidence=Span.of(cast.text, start, end), article=cast.article.id)
    if all((r.title, r.of) != (role.title, role.of) for r in member.roles):
        member.roles.append(role)


def _possessor(cast: Cast, name: Name) -> str:
    """ "Finnlands Präsident …": the state right before the title."""
    first = cast.token_at.get(name.start, 0)
    if first == 0:
        return ""
    found = entries().get(cast.tokens[first - 1].text.removesuffix("s")) if cast.tokens[first - 1].text.endswith("s") else None
    return found.canonical if found and found.sort == "country" else ""


def _other(cast: Cast, name: Name) -> None:
    if name.kind == "MISC":  # a prize or a film is nobody
        return
    first, last = _range(cast, name)
    entry = entries().get(name.base)
    if entry and entry.sort == "country":
        cast.add(cast.state(entry.canonical), first, last, "name")
    elif entry and entry.sort == "capital":
        _capital(cast, entry, first, last)
    elif name.kind == "LOC":
        cast.add(_namesake(cast, name.base, first) or cast.keyed("place", name.base), first, last, "name")
    elif entry:
        cast.add(cast.keyed("medium" if entry.sort == "medium" else "organisation", entry.canonical), first, last, "name")
    elif _government(name.base):
        cast.add(cast.state(state_of(name.base.split(" ")[0])), first, last, "role")
    elif name.kind == "ORG":
        cast.add(cast.keyed(_sort(cast, first), name.base), first, last, "name")


def _namesake(cast: Cast, base: str, first: int) -> Member | None:
    """ "Andreas Kiel … Kiel sagte": the one person of the article whose surname is a town's name, where nothing before it says place."""
    bearers = [member for member in cast.by_surname.get(key(base), ()) if " " in member.name]
    before = cast.tokens[first - 1].text.lower() if first else ""
    return bearers[0] if len(bearers) == 1 and before not in _OF_PLACES else None


_OF_PLACES = frozenset((
    "in", "nach", "aus", "bei", "um", "über", "vor", "durch", "nahe", "richtung", "zwischen", "von", "bis", "ab", "stadt", "gemeinde",
    "ort", "landeshauptstadt", "raum", "region", "kreis", "und",
))  # fmt: skip
_SEATS = frozenset(("in", "nach", "aus", "bei", "um", "über", "vor", "durch", "in der", "rund", "nahe", "Richtung"))
_GOVERNMENTS = frozenset(("Regierung", "Führung", "Seite"))


def _capital(cast: Cast, entry: Entry, first: int, last: int) -> None:
    """A capital is a place after a preposition of place, else its state's government."""
    before = cast.tokens[first - 1].text.lower() if first else ""
    if before in _SEATS or (before in ("und", ",") and first > 2 and _listed_place(cast, first)):
        cast.add(cast.keyed("place", entry.canonical), first, last, "name")
    else:
        cast.add(cast.state(entry.of), first, last, "role")


def _listed_place(cast: Cast, first: int) -> bool:
    """ "in Paris und Kiew": the preposition holds for the whole list."""
    k = first - 2
    while k > 0 and first - k < 8 and cast.tokens[k].text[0].isupper():
        k -= 2 if cast.tokens[k - 1].text in (",", "und") else 1
    return cast.tokens[k].text.lower() in _SEATS


def _government(base: str) -> bool:
    parts = base.split(" ")
    return len(parts) == 2 and parts[1] in _GOVERNMENTS and bool(state_of(parts[0]))


def _sort(cast: Cast, first: int) -> ActorKind:
    """A medium where a noun for media stands before the name."""
    from lagebild.language.names.patterns import announces_medium

    return "medium" if announces_medium([t.text for t in cast.tokens[max(first - 2, 0) : first]]) else "organisation"
