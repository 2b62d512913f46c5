"""A small story of our own, read by hand: three articles about a ferry dispute, and a view made of nothing but records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from lagebild.records.actor import Actor, Mention, Role
from lagebild.records.article import Article, Block, Cut
from lagebild.records.event import Event, Participant
from lagebild.records.passage import Passage, PassageSide
from lagebild.records.position import Position
from lagebild.records.quantity import Check, Quantity, Why
from lagebild.records.reading import Reading
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.records.story import Story
from lagebild.records.time import TimeExpression

MORNING = """Fährstreit: Treffen in Lindenau geplant
Bürgermeisterin Karla Brandt und Reeder Ole Jensen wollen sich am Donnerstag in Lindenau treffen. Das kündigte die Stadt am Dienstag an.
„Wir reden über alles, auch über das Geld“, sagte Brandt dem Küstenfunk. Die Reederei sei zu Zugeständnissen bereit, erklärte ein Sprecher.
Jensen droht, die Linie bis Freitag einzustellen, falls die Stadt nicht zahlt.
Die Fähre beförderte im Vorjahr 4000 Menschen, das ist die Hälfte der 6000 Einwohner."""

EVENING = """Jensen sagt ab
Bürgermeisterin Karla Brandt und Reeder Ole Jensen wollen sich am Donnerstag in Lindenau treffen. Das kündigte die Stadt am Dienstag an.
Jensen bestritt am Mittwoch, dass ein Treffen vereinbart sei. "So nicht", schrieb er <script>alert("Hafen")</script> auf seiner Seite.
Brandt forderte eine Antwort bis Montag & drohte mit „Folgen“."""

UNDATED = """Die Stadt hat lange gewartet. Es gebe keinen Plan, hieß es aus dem Rathaus. Wer das sagte, blieb offen."""

BRANDT, JENSEN, CITY = (Actor.identify("person", n) for n in ("Karla Brandt", "Ole Jensen", "Stadt Lindenau"))


@dataclass
class FakeView:
    """The store's view, made of readings in memory. Actor ids are final here."""

    readings: tuple[Reading, ...]
    shared: tuple[Passage, ...] = ()
    told: tuple[Story, ...] = ()
    extra: dict[str, list[Any]] = field(default_factory=dict)

    def articles(self) -> list[Article]:
        return [r.article for r in self.readings]

    def article(self, id: str) -> Article | None:
        return next((a for a in self.articles() if a.id == id), None)

    def records(self, kind: str, *, article: str | None = None) -> Iterator[Any]:
        if kind in self.extra:
            yield from self.extra[kind]
            return
        for reading in self.readings:
            if article in (None, reading.article.id):
                yield from getattr(reading, kind + "s", ())

    def record(self, id: str) -> Any | None:
        rows = (r for kind in ("statement", "event", "claim") for r in self.records(kind))
        return next((r for r in rows if r.id == id), None)

    def statements(self, by: str | None = None, about: str | None = None, article: str | None = None) -> list[Statement]:
        found = self.records("statement", article=article)
        return [s for s in found if by in (None, s.speaker) and (about is None or about in s.text)]

    def events(self, type: str | None = None, article: str | None = None, actor: str | None = None) -> list[Event]:
        found = self.records("event", article=article)
        return [e for e in found if type in (None, e.type) and (actor is None or any(p.actor == actor for p in e.participants))]

    def actors(self) -> list[Actor]:
        return list({a.id: a for r in self.readings for a in r.actors}.values())

    def actor(self, id: str) -> Actor | None:
        return next((a for a in self.actors() if a.id == id), None)

    def find_actor(self, name: str) -> list[Actor]:
        return [a for a in self.actors() if name.lower() in a.name.lower()]

    def search(self, words: str, limit: int = 20) -> Sequence[Any]:
        return [Hit(a.id, at, at + len(words)) for a in self.articles() if (at := a.text.find(words)) >= 0][:limit]

    def stories(self) -> list[Story]:
        return list(self.told)

    def counts(self) -> dict[str, int]:
        return {"article": len(self.readings)}

    def passages(self, article: str | None = None) -> list[Passage]:
        return [p for p in self.shared if article in (None, p.a.article, p.b.article)]


@dataclass(frozen=True)
class Hit:
    article: str
    start: int
    end: int

    @property
    def marks(self) -> tuple[Span, ...]:
        return (Span(self.start, self.end, "x" * (self.end - self.start)),)


def article(text: str, *, outlet: str | None, published: str | None, source: str, title: str | None, **more: Any) -> Article:
    """An article whose first line is its title and whose other lines are paragraphs."""
    name, digest = Article.identify(text, url=None, outlet=outlet, published=published)
    blocks, at = [], 0
    for n, line in enumerate(text.split("\n")):
        blocks.append(Block("title" if n == 0 and title else "paragraph", at, at + len(line)))
        at += len(line) + 1
    return Article(
        id=name, source=source, text=text, sha256=digest, outlet=outlet, title=title, published=published, blocks=tuple(blocks), **more
    )


def span(home: Article, text: str) -> Span:
    """The first place of `text`."""
    start = home.text.index(text)
    return Span.of(home.text, start, start + len(text))


def statement(home: Article, text: str, kind: Any, **more: Any) -> Statement:
    spans = (span(home, text),)
    return Statement(id=Statement.identify(home.id, kind, spans), article=home.id, kind=kind, spans=spans, text=text, **more)


def event(home: Article, text: str, trigger: str, type: str, **more: Any) -> Event:
    place, word = span(home, text), span(home, trigger)
    name = Event.identify(home.id, type, word)
    return Event(id=name, article=home.id, type=type, start=place.start, end=place.end, text=text, trigger_span=word, **more)


def position(home: Article, text: str, kind: Any, **more: Any) -> Position:
    place = span(home, text)
    name = Position.identify(home.id, kind, place.start, place.end)
    return Position(id=name, article=home.id, kind=kind, start=place.start, end=place.end, text=text, **more)


def mention(home: Article, text: str, actor: str) -> Mention:
    place = span(home, text)
    return Mention(home.id, actor, place.start, place.end, text, "name")


BOTH = (Participant(BRANDT, "Karla Brandt"), Participant(JENSEN, "Ole Jensen", "counterpart"))


@cache
def readings() -> tuple[Reading, ...]:
    """Three readings by hand."""
    return _morning(), _evening(), _undated()


def _actors(home: Article) -> tuple[Actor, ...]:
    office = Role("Bürgermeisterin", None, evidence=span(home, "Bürgermeisterin"), article=home.id)
    brandt = Actor(id=BRANDT, name="Karla Brandt", kind="person", aliases=("Brandt", "Karla Brandt"), roles=(office,))
    return brandt, Actor(id=JENSEN, name="Ole Jensen", kind="person", aliases=("Jensen", "Ole Jensen"))


def _morning() -> Reading:
    home = article(
        MORNING,
        outlet="Küstenblatt",
        published="2025-05-06",
        source="a.txt",
        title="Fährstreit: Treffen in Lindenau geplant",
        published_basis="stated",
        published_why="Datumszeile",
        credits=("dpa",),
        cut=(Cut("Newsletter bestellen", "newsletter"),),
    )
    numbers = tuple(span(home, t) for t in ("4000 Menschen", "die Hälfte der 6000 Einwohner"))
    check = Check(
        id=Check.identify(home.id, "share_of_total", numbers),
        article=home.id,
        kind="share_of_total",
        verdict="inconsistent",
        spans=numbers,
        expected=3000.0,
        found=4000.0,
        why=Why("4000 sind nicht die Hälfte von 6000.", "4000 is not half of 6000."),
    )
    when = span(home, "am Donnerstag")
    return Reading(
        article=home,
        actors=_actors(home),
        mentions=(mention(home, "Karla Brandt", BRANDT), mention(home, "Ole Jensen", JENSEN)),
        times=(TimeExpression(article=home.id, start=when.start, end=when.end, text=when.text, type="DATE", value="2025-05-08"),),
        quantities=(Quantity(article=home.id, start=numbers[0].start, end=numbers[0].end, text=numbers[0].text, value=4000.0, unit="1"),),
        statements=(
            statement(
                home,
                "Wir reden über alles, auch über das Geld",
                "direct",
                speaker=BRANDT,
                speaker_name="Brandt",
                via=("Küstenfunk",),
                verbatim=True,
                said_on="2025-05-06",
            ),
            statement(home, "Die Reederei sei zu Zugeständnissen bereit", "indirect", speaker_name="ein Sprecher"),
        ),
        events=(
            event(
                home,
                "Bürgermeisterin Karla Brandt und Reeder Ole Jensen wollen sich am Donnerstag in Lindenau treffen.",
                "treffen",
                "meeting",
                participants=BOTH,
                status="planned",
                when="2025-05-08",
                interval=("2025-05-08", "2025-05-08"),
                where="Lindenau",
            ),
        ),
        positions=(
            position(
                home,
                "die Linie bis Freitag einzustellen",
                "threat",
                actor=JENSEN,
                actor_name="Jensen",
                towards="Stadt",
                deadline="2025-05-09",
                conditional_on="falls die Stadt nicht zahlt",
            ),
        ),
        checks=(check,),
    )


def _evening() -> Reading:
    home = article(
        EVENING,
        outlet="Nordkurier",
        published="2025-05-07",
        source="b.txt",
        title="Jensen sagt ab <img src=x onerror=alert(1)>",
        published_basis="metadata",
        url="javascript:alert(1)",
        credits=("dpa",),
    )
    return Reading(
        article=home,
        actors=_actors(home),
        mentions=(mention(home, "Karla Brandt", BRANDT), mention(home, "Jensen", JENSEN)),
        statements=(
            statement(home, "So nicht", "direct", speaker=JENSEN, speaker_name="er", verbatim=True, stance="denies", said_on="2025-05-07"),
            statement(
                home,
                "Jensen bestritt am Mittwoch, dass ein Treffen vereinbart sei.",
                "reported",
                speaker=JENSEN,
                speaker_name="Jensen",
                stance="denies",
            ),
        ),
        events=(
            event(
                home,
                "Jensen bestritt am Mittwoch, dass ein Treffen vereinbart sei.",
                "Treffen",
                "meeting",
                participants=BOTH,
                status="denied",
                attributed_to=JENSEN,
            ),
        ),
        positions=(position(home, "eine Antwort bis Montag", "demand", actor=BRANDT, actor_name="Brandt", deadline="2025-05-12"),),
    )


def _undated() -> Reading:
    home = article(UNDATED, outlet=None, published=None, source="ordner/c.txt", title=None, published_range=("2025-05-01", None))
    return Reading(
        article=home,
        statements=(statement(home, "Es gebe keinen Plan", "indirect", candidates=(BRANDT, JENSEN)),),
    )


def passage() -> Passage:
    """The two lines that morning and evening share."""
    text = MORNING.split("\n")[1]
    sides = []
    for reading in readings()[:2]:
        place = span(reading.article, text)
        sides.append(PassageSide(reading.article.id, place.start, place.end, text))
    a, b = sorted(sides, key=lambda s: (s.article, s.start))
    return Passage(id=Passage.identify(a, b), a=a, b=b, similarity=1.0, kind="verbatim", direction="common_source", why="dpa")


def story() -> Story:
    """All three articles."""
    ids = tuple(r.article.id for r in readings())
    return Story(id=Story.identify(ids), title="Fährstreit in Lindenau", articles=ids, start="2025-05-06", end="2025-05-07")


def view() -> FakeView:
    """The whole story."""
    return FakeView(readings(), (passage(),), (story(),))
