"""What several articles assert, with independent origins counted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from lagebild.linking.claims import Provenance, find, statement_keys
from lagebild.records.claim import Claim
from lagebild.records.event import Event, Participant
from lagebild.records.passage import Passage, PassageSide
from lagebild.records.span import Span
from lagebild.records.statement import Statement

ANNA, BERT = "ac_anna", "ac_bert"


def said(article: str, text: str, *, speaker: str | None = ANNA, at: int = 0, stance: str = "asserts") -> Statement:
    span = Span(at, at + len(text), text)
    return Statement(
        id=Statement.identify(article, "direct", (span,)),
        article=article,
        kind="direct",
        spans=(span,),
        text=text,
        speaker=speaker,
        speaker_name="Anna" if speaker else None,
        stance=stance,
    )


def happened(
    article: str, day: str | tuple[str, str], *parties: str, type: str = "meeting", status: str = "planned", **more: object
) -> Event:
    trigger = Span(4, 11, "Treffen")
    interval = (day, day) if isinstance(day, str) else day
    facts: dict[str, object] = {"participants": tuple(Participant(p, p) for p in parties), "status": status, "interval": interval}
    return Event(
        id=Event.identify(article, type, trigger),
        article=article,
        type=type,
        start=0,
        end=20,
        text="Das Treffen ist fix.",
        trigger_span=trigger,
        **(facts | more),  # type: ignore[arg-type]
    )


def labels(*articles: str, credits: dict[str, tuple[str, ...]] | None = None) -> dict[str, Provenance]:
    return {a: Provenance(a, f"{a}.txt", f"Blatt {a}", f"2025-08-0{i + 1}", (credits or {}).get(a, ())) for i, a in enumerate(articles)}


def claims(records: Sequence[Statement | Event], passages: Sequence[Passage] = (), **more: object) -> list[Claim]:
    statements = [r for r in records if isinstance(r, Statement)]
    events = [r for r in records if isinstance(r, Event)]
    articles = sorted({r.article for r in records})
    return find(statements, events, labels(*articles, **more), passages, {ANNA: "Anna", BERT: "Bert"})  # type: ignore[arg-type]


BRIDGE = "Wir bauen die neue Brücke bis zum Frühjahr fertig"


def test_the_same_words_of_one_speaker_are_one_claim_of_one_origin() -> None:
    (claim,) = claims([said("a", BRIDGE), said("b", BRIDGE + ", koste es was es wolle"), said("c", "Die Brücke wird teuer")])
    assert claim.kind == "statement"
    assert claim.outlets == ("Blatt a", "Blatt b")
    assert [(o.name, o.why) for o in claim.origins] == [("Anna", "same named source")]
    assert claim.state == "single_origin"
    assert [s.date for s in claim.history] == ["2025-08-01", "2025-08-02"]


def test_another_speaker_makes_another_claim() -> None:
    assert claims([said("a", BRIDGE), said("b", BRIDGE, speaker=BERT)]) == []


def test_one_event_of_one_article_is_no_claim_but_an_utterance_told_twice_is() -> None:
    assert claims([happened("a", "2025-08-15", ANNA, BERT), happened("a", "2025-08-15", ANNA, BERT, type="visit")]) == []
    (claim,) = claims([said("a", BRIDGE), said("a", BRIDGE, at=100)])
    assert claim.outlets == ("Blatt a",)
    assert claim.state == "single_origin"
    assert [v.likeness for v in claim.variants] == ["same_words"]


def test_unknown_speakers_need_more_words_alike() -> None:
    assert claims([said("a", "Die Brücke wird fertig", speaker=None), said("b", "Die Brücke wird fertig", speaker=None)]) == []
    longer = "Wir bauen die neue Brücke über den alten Kanal bis zum Frühjahr ganz ohne Kredite fertig"
    assert len(claims([said("a", longer, speaker=None), said("b", longer, speaker=None)])) == 1


def test_one_event_by_day_and_parties() -> None:
    (claim,) = claims(
        [happened("a", "2025-08-15", ANNA, BERT), happened("b", "2025-08-15", BERT, ANNA), happened("c", "2025-08-16", ANNA, BERT)]
    )
    assert {s.article for s in claim.history} == {"a", "b"}
    assert claim.state == "corroborated"
    assert sorted(o.name for o in claim.origins) == ["Blatt a", "Blatt b"]


def test_a_week_meets_the_one_day_in_it_and_no_day_where_two_would_fit() -> None:
    week = ("2025-08-11", "2025-08-17")
    (claim,) = claims([happened("a", week, ANNA, BERT), happened("b", "2025-08-15", ANNA, BERT)])
    assert len(claim.members) == 2
    assert claims([happened("a", week, ANNA, BERT), happened("b", "2025-08-15", ANNA, BERT), happened("c", "2025-08-12", ANNA, BERT)]) == []


@pytest.mark.parametrize(
    "other",
    [
        happened("b", "2025-08-15", ANNA),
        happened("b", "2025-08-15", ANNA, BERT, type="call"),
        happened("b", "2025-08-15", ANNA, BERT, hypothetical=True),
        happened("b", ("2025-01-01", "2025-12-31"), ANNA, BERT),
        happened("b", ("2025-08-15", None), ANNA, BERT),  # type: ignore[arg-type]
    ],
)
def test_what_is_not_surely_the_same_stays_apart(other: Event) -> None:
    assert claims([happened("a", "2025-08-15", ANNA, BERT), other]) == []


def test_the_place_counts_as_a_party() -> None:
    left, right = (happened(a, "2025-08-15", ANNA, type="attack", status="held", where="Emden") for a in "ab")
    assert len(claims([left, right])) == 1


def test_a_denial_disputes() -> None:
    pair = [happened("a", "2025-08-15", ANNA, BERT), happened("b", "2025-08-15", ANNA, BERT, status="denied")]
    assert claims(pair)[0].state == "disputed"
    both = [happened(a, "2025-08-15", ANNA, BERT, status="denied") for a in "ab"]
    assert claims(both)[0].state == "denied"


def test_origins_by_agency_wording_and_named_source() -> None:
    three = [happened(a, "2025-08-15", ANNA, BERT) for a in "abc"]
    (claim,) = claims(three, credits={"a": ("dpa",), "b": ("dpa",)})
    assert [(o.name, len(o.members)) for o in claim.origins] == [("dpa", 2), ("Blatt c", 1)]
    left, right = PassageSide("b", 0, 20, "Das Treffen ist fix."), PassageSide("c", 0, 20, "Das Treffen ist fix.")
    shared = Passage(id=Passage.identify(left, right), a=left, b=right, similarity=1.0, kind="verbatim")
    (claim,) = claims(three, [shared], credits={"a": ("dpa",), "b": ("dpa",)})
    assert [len(o.members) for o in claim.origins] == [3]
    assert claim.state == "single_origin"
    told = [happened(a, "2025-08-15", ANNA, BERT, attributed_to=BERT) for a in "ab"]
    (claim,) = claims(told)
    assert [(o.name, o.why) for o in claim.origins] == [("Bert", "same named source")]


def test_records_of_one_claim_share_a_key() -> None:
    assert set(statement_keys(said("a", BRIDGE))) & set(statement_keys(said("b", BRIDGE + ", koste es was es wolle")))


def test_the_order_does_not_matter() -> None:
    records = [happened(a, "2025-08-15", ANNA, BERT) for a in "abc"] + [said(a, BRIDGE) for a in "abc"]
    assert claims(records) == claims(records[::-1])


def undated(article: str, *parties: str, **more: object) -> Event:
    return happened(article, ("", ""), *parties, **({"interval": None} | more))


def test_a_meeting_without_its_day_joins_the_one_it_can_mean() -> None:
    dated = happened("a", "2025-08-15", ANNA, BERT)
    (claim,) = claims([dated, undated("b", ANNA, BERT)])
    assert len(claim.members) == 2
    assert claims([dated, undated("b", ANNA, "ac_carl")]) == []
    assert claims([dated, undated("b", ANNA, BERT, "ac_carl")]) == []
    assert claims([dated, happened("c", "2025-08-20", ANNA, BERT), undated("b", ANNA, BERT)]) == []
    assert claims([happened("a", "2025-08-15", ANNA, BERT, where="Emden"), undated("b", ANNA, BERT, where="Kiel")]) == []


def test_named_sources_are_origins_of_their_own() -> None:
    plan = undated("a", ANNA, BERT, status="agreed", attributed_to=ANNA)
    denial = undated("b", ANNA, BERT, status="denied", attributed_to=BERT)
    (claim,) = claims([plan, denial])
    assert [o.name for o in claim.origins] == ["Anna", "Bert"]
    assert [s.status for s in claim.history] == ["agreed", "denied"]
    assert claim.state == "disputed"
