"""The chain as a graph: kinds, edges, origins, and a drawing that reads downwards."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lagebild.records.actor import Actor
from lagebild.records.claim import Claim, Origin, Variant
from lagebild.records.statement import Statement
from lagebild.views import chains, statements
from lagebild.views.chains.graph import Builder
from lagebild.views.desk import Desk
from tests.views import harbour

MORNING, EVENING = (r.article for r in harbour.readings()[:2])


def desk(*more: Statement, actors: tuple[Actor, ...] = (), claims: tuple[Claim, ...] = ()) -> Desk:
    first, second, third = harbour.readings()
    first = replace(first, statements=(*first.statements, *(s for s in more if s.article == MORNING.id)), actors=(*first.actors, *actors))
    second = replace(second, statements=(*second.statements, *(s for s in more if s.article == EVENING.id)))
    return Desk.of(harbour.FakeView((first, second, third), extra={"claim": list(claims)}))


def edges(chain: chains.Chain) -> list[tuple[str, str, str]]:
    return [(chain.node(e.start).name, e.type, chain.node(e.end).name) for e in chain.edges]


def told(home: Any, text: str, **more: Any) -> Statement:
    return harbour.statement(home, text, "indirect", **more)


def test_speaker_place_teller_and_outlet() -> None:
    said = told(MORNING, "Treffen in Lindenau geplant", speaker=harbour.BRANDT, speaker_name="Brandt", via=("dpa",), platform="Telegram")
    chain = chains.of_statements(desk(said), [said])
    assert edges(chain) == [
        ("Karla Brandt", "via", "Telegram"),
        ("Telegram", "cited_by", "dpa"),
        ("dpa", "reported_by", "Küstenblatt"),
    ]
    assert [n.kind for n in chain.nodes] == ["person", "agency", "outlet", "platform"]
    assert [n.name for n in chain.nodes if n.origin] == ["Karla Brandt"]
    assert not chain.plain


def test_a_paper_that_names_its_source_stands_behind_it() -> None:
    said = told(MORNING, "Das kündigte die Stadt am Dienstag an", speaker_name="New York Times", via=("New York Times", "Regierungskreise"))
    chain = chains.of_statements(desk(said), [said])
    assert edges(chain)[0] == ("Regierungskreise", "cited_by", "New York Times")
    assert statements.said(desk(said), said).chain == ("Regierungskreise", "New York Times", "Küstenblatt")


def test_reactions_stand_between_teller_and_outlet() -> None:
    said = told(MORNING, "Das kündigte die Stadt am Dienstag an", speaker_name="New York Times")
    denial = told(MORNING, "Die Reederei sei zu", speaker=harbour.JENSEN, speaker_name="Jensen", stance="denies")
    board = replace(desk(said, denial), reactions={said.id: (denial,)})
    chain = chains.of_statements(board, [said])
    assert ("New York Times", "denied_by", "Ole Jensen") in edges(chain)
    assert ("Ole Jensen", "reported_by", "Küstenblatt") in edges(chain)
    assert chain.reactions == (("denied_by", "Ole Jensen"),)
    assert chain.telling


def test_a_listener_is_no_teller() -> None:
    said = told(MORNING, "Treffen in Lindenau geplant", speaker=harbour.BRANDT, speaker_name="Brandt", addressee=harbour.JENSEN)
    assert ("Karla Brandt", "said_to", "Ole Jensen") in edges(chains.of_statements(desk(said), [said]))


def test_the_wordings_of_one_utterance_stand_under_the_fullest_line() -> None:
    full = harbour.statement(MORNING, "Wir reden über alles, auch über das Geld", "direct")
    other = told(EVENING, "Brandt forderte eine Antwort", speaker=harbour.BRANDT, speaker_name="Brandt")
    members = tuple(sorted((full.id, other.id)))
    claim = Claim(
        id="cl_1", kind="statement", members=members, origins=(Origin("Karla Brandt", "same named source", members),),
        variants=(Variant(full.id, other.id, "shortened", 0.6, ("Geld",), ()),),
    )  # fmt: skip
    board = desk(other, claims=(claim,))
    brandt = next(s for s in statements.compose(board) if s.party and s.party.actor == harbour.BRANDT)
    (line,) = brandt.said
    assert line.id == full.id
    assert [(v.likeness, v.form, v.only_there) for v in line.variants] == [("shortened", "indirect", ("Geld",))]
    assert {n.name for n in line.path.nodes if n.kind == "outlet"} == {"Küstenblatt", "Nordkurier"}
    whole = chains.of_claim(board, claim, [s for s in board.statements if s.id in members])
    assert [n.name for n in whole.nodes if n.origin] == ["Karla Brandt"]
    assert chains.find(harbour.view(), full.id) is not None
    assert chains.find(harbour.view(), "st_none") is None


def test_an_edge_that_would_close_a_circle_is_left_out() -> None:
    builder = Builder()
    a, b, c = (builder.node("person", name) for name in "abc")
    for start, end in ((a, b), (b, c), (c, a), (a, a)):
        builder.edge(start, end, "cited_by")
    assert len(builder.chain().edges) == 2


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25))
def test_every_graph_is_drawn_downwards_and_no_marker_lies_on_another(pairs: list[tuple[int, int]]) -> None:
    builder = Builder()
    names = [builder.node("outlet" if n > 6 else "person", f"Name {n}") for n in range(10)]
    for start, end in pairs:
        builder.edge(names[start], names[end], "reported_by")
    chain = builder.chain()
    drawing = chains.draw(chain)
    y = {s.node.id: s.y for s in drawing.spots}
    assert len(drawing.spots) == len({(s.x, s.y) for s in drawing.spots}) == len(chain.nodes)
    assert all(y[e.start] < y[e.end] for e in chain.edges)
    assert all(s.x < s.text_x for s in drawing.spots)
