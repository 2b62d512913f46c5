"""The chain of one statement, with those who confirmed or denied it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from lagebild import resources
from lagebild.records.statement import Statement
from lagebild.text.transliteration import key
from lagebild.views.chains.graph import Builder, Chain
from lagebild.views.desk import Desk

#: The stance of a reaction as an edge.
REACTED = {
    "confirms": "confirmed_by", "does_not_confirm": "not_confirmed_by", "denies": "denied_by", "does_not_deny": "not_denied_by",
    "does_not_answer": "unanswered_by",
}  # fmt: skip


def of_statements(desk: Desk, statements: Iterable[Statement]) -> Chain:
    """From the speaker (or the source the speaker names) over every teller to the outlets; of several wordings of one utterance, all."""
    builder = Builder()
    for statement in statements:
        add(builder, desk, statement)
    return builder.chain()


def add(builder: Builder, desk: Desk, statement: Statement) -> None:
    """Put the chain of a statement into a graph."""
    source = desk.across(statement.article, statement.spans, statement.id)
    tellers = [_teller(builder, desk, name, actor) for name, actor in line(desk, statement)]
    outlet = builder.node("outlet", source.label, source=source)
    if statement.platform:
        place = builder.node("platform", statement.platform)
        tellers[1:1] = [place]
    listener = _listener(builder, desk, statement)
    for one, other in pairwise(tellers):
        type_ = "via" if statement.platform and other == tellers[1] else "said_to" if other == listener else "cited_by"
        builder.edge(one, other, type_, source)
    if listener and tellers and listener not in tellers:
        builder.edge(tellers[0], listener, "said_to", source)
    last = tellers[-1] if tellers else builder.node("nobody", "")
    builder.edge(last, outlet, "reported_by", source)
    for reaction in desk.reactions.get(statement.id, ()):
        _react(builder, desk, reaction, last)


def line(desk: Desk, statement: Statement) -> list[tuple[str, str | None]]:
    """Names (and actor ids) of all who told it, the origin first; a paper that speaks for its authors stands where its chain puts it."""
    party = desk.party(statement.speaker, statement.speaker_name)
    spoken = statement.speaker_name or ""
    tellers: list[tuple[str, str | None]] = [(name, None) for name in reversed(statement.via)]
    if party is None:
        return tellers
    own = {key(spoken), key(party.name)}
    if any(key(name) in own for name, _ in tellers):
        return [(party.name, party.actor) if key(name) in own else (name, actor) for name, actor in tellers]
    return [(party.name, party.actor), *tellers]


def _teller(builder: Builder, desk: Desk, name: str, actor: str | None) -> str:
    known = actor or desk.names.get(key(name))
    shown = desk.actors[known].name if known in desk.actors and known else name
    return builder.node(kind(desk, shown, known), shown, known)


def kind(desk: Desk, name: str, actor: str | None) -> str:
    """What a teller is: an agency or paper by the tables, else what its actor is."""
    if name.casefold() in _listed("agencies"):
        return "agency"
    known = desk.actors.get(actor) if actor else None
    if known is not None:
        return known.kind
    return "medium" if name.casefold() in _listed("media") else "source"


@cache
def _listed(table: str) -> frozenset[str]:
    media = [(row["group"] == "agencies", name) for row in resources.table("media") for names in row.get("names", ()) for name in names]
    if table == "media":
        return frozenset(name.casefold() for agency, name in media if not agency)
    signs = [sign for row in resources.table("agencies") for sign in (row["name"], *row["signs"])]
    return frozenset(name.casefold() for name in (*signs, *(name for agency, name in media if agency)))


def _listener(builder: Builder, desk: Desk, statement: Statement) -> str | None:
    """The node of who was spoken to, where that is somebody known by name."""
    known = desk.actors.get(statement.addressee) if statement.addressee else None
    if known is None:
        return None
    sort = kind(desk, known.name, known.id)
    return builder.node("group" if sort == "source" else sort, known.name, known.id)


def _react(builder: Builder, desk: Desk, reaction: Statement, teller: str) -> None:
    """Who took a stand on what was told, and the outlet that says so."""
    source = desk.across(reaction.article, reaction.spans, reaction.id)
    party = desk.party(reaction.speaker, reaction.speaker_name)
    who = _teller(builder, desk, party.name, party.actor) if party else builder.node("nobody", "")
    builder.edge(teller, who, REACTED[reaction.stance], source)
    builder.edge(who, builder.node("outlet", source.label, source=source), "reported_by", source)
