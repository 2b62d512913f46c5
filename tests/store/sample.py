"""Small articles with readings made by hand, so that the store is tested without anybody reading German."""

from __future__ import annotations

from lagebild.records.actor import Actor, Mention, Role
from lagebild.records.article import Article, Block, Cut, SourceSegment
from lagebild.records.event import Count, Event, Participant
from lagebild.records.position import Position
from lagebild.records.quantity import Check, Quantity, Reference, Why
from lagebild.records.reading import Reading, Refusal
from lagebild.records.span import Span
from lagebild.records.statement import Statement
from lagebild.records.time import TimeExpression

TEXT = (
    "Ministerin Anna Körber besucht Häfen\n"
    "Verkehrsministerin Anna Körber will am Montag die Städte Emden und Kiel besuchen. „Wir bauen die Brücke bis 2031“, "
    "sagte sie. Etwa 40 Kilometer Gleis fehlen. Der Zoll kontrolliert schärfer."
)


def article(
    text: str = TEXT, *, source: str = "hafen.txt", url: str | None = None, published: str | None = "2025-03-02", **more: object
) -> Article:
    """An article with one block a line."""
    outlet = more.pop("outlet", "Küstenblatt")
    identity, digest = Article.identify(text, url=url, outlet=outlet, published=published)  # type: ignore[arg-type]
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph" if at else "title", at, at + len(line)))
        at += len(line) + 1
    return Article(
        id=identity,
        source=source,
        text=text,
        sha256=digest,
        url=url,
        outlet=outlet,  # type: ignore[arg-type]
        published=published,
        published_basis="metadata" if published else "unknown",
        published_range=("2025-03-01", None),
        blocks=tuple(b for b in blocks if b.start < b.end),
        cut=(Cut("Teilen", "share_bar", 3), Cut("Mehr zum Thema", "teaser")),
        source_map=(SourceSegment(0, 5, 2, 7), SourceSegment(5, len(text), 9, 9 + len(text), False)),
        **more,  # type: ignore[arg-type]
    )


def span(text: str, words: str) -> Span:
    """Where `words` stand in `text`."""
    at = text.index(words)
    return Span.of(text, at, at + len(words))


def reading(of: Article | None = None, *, speaker: str = "Anna Körber") -> Reading:
    """A reading with every kind of record, each list filled."""
    of = of or article()
    text, id_ = of.text, of.id
    person = Actor(
        id=Actor.identify("person", speaker),
        name=speaker,
        kind="person",
        aliases=(speaker, speaker.split()[-1]),
        roles=(Role("Verkehrsministerin", start="2024-05-01", evidence=span(text, "Verkehrsministerin"), article=id_),),
    )
    town = Actor(id=Actor.identify("place", "Emden"), name="Emden", kind="place", aliases=("Emden",))
    quote, said = span(text, "Wir bauen die Brücke bis 2031"), span(text, "sagte")
    pronoun = span(text, "sie.")
    statement = Statement(
        id=Statement.identify(id_, "direct", (quote,)),
        article=id_,
        kind="direct",
        spans=(quote,),
        text=quote.text,
        speaker=person.id,
        speaker_name=speaker,
        speaker_span=Span.of(text, pronoun.start, pronoun.end - 1),
        cue_span=said,
        cue_spans=(said,),
        frame_span=Span.of(text, said.start, pronoun.end - 1),
        via=("dpa", "Küstenblatt"),
        verbatim=True,
        candidates=(person.id, town.id),
        why=("quoted",),
    )
    clause = span(text, f"Verkehrsministerin {speaker} will am Montag die Städte Emden und Kiel besuchen.")
    trigger = span(text, "besuchen")
    event = Event(
        id=Event.identify(id_, "visit", trigger),
        article=id_,
        type="visit",
        start=clause.start,
        end=clause.end,
        text=clause.text,
        trigger_span=trigger,
        participants=(Participant(person.id, speaker), Participant(town.id, "Emden", "host"), Participant(None, "Kiel", "host")),
        status="planned",
        when="2025-03-03",
        interval=("2025-03-03", "2025-03-03"),
        counts=(Count(2.0, "Städte"),),
        attributed_to=None,
        plover="CONSULT",
    )
    monday, rails = span(text, "am Montag"), span(text, "Etwa 40 Kilometer")
    position = Position(
        id=Position.identify(id_, "promise", quote.start, quote.end),
        article=id_,
        actor=person.id,
        actor_name=speaker,
        kind="promise",
        start=quote.start,
        end=quote.end,
        text=quote.text,
        statement=statement.id,
    )
    check = Check(
        id=Check.identify(id_, "sum", (rails,)),
        article=id_,
        kind="sum",
        verdict="not_checkable",
        spans=(rails,),
        expected=None,
        found=40.0,
        why=Why("Es gibt nichts zu summieren.", "There is nothing to add up."),
        reference=Reference("Länge", 41.5, "km", "Kursbuch", "2024-12-31"),
    )
    return Reading(
        article=of,
        actors=(person, town),
        mentions=tuple(
            Mention(id_, who.id, s.start, s.end, s.text, "name") for who, s in ((person, span(text, speaker)), (town, span(text, "Emden")))
        ),
        times=(TimeExpression(article=id_, start=monday.start, end=monday.end, text=monday.text, type="DATE", value="2025-03-03"),),
        quantities=(
            Quantity(
                article=id_, start=rails.start, end=rails.end, text=rails.text, value=40.0, unit="km", bound="about", range=(36.0, None)
            ),
        ),
        statements=(statement,),
        events=(event,),
        positions=(position,),
        checks=(check,),
        refusals=(Refusal(id_, 0, 10, "name", "too short"),),
    )
