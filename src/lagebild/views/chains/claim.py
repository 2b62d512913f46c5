"""The chain of a claim: every outlet that carries it in one graph, with the independent origins marked."""

from __future__ import annotations

from dataclasses import replace

from lagebild.records.claim import Claim
from lagebild.records.event import Event
from lagebild.records.position import Position
from lagebild.records.statement import Statement
from lagebild.text.transliteration import key
from lagebild.views.chains.graph import Builder, Chain
from lagebild.views.chains.statement import add, kind
from lagebild.views.desk import Desk

#: Members whose chains are drawn; a text a thousand outlets carry is no picture.
DRAWN = 24
DENIED = ("denied", "denies")

Member = Statement | Event | Position


def of_claim(desk: Desk, claim: Claim, members: list[Member]) -> Chain:
    """The members of the desk's articles, in order of publication; of one outlet, the first."""
    order = {article: place for place, article in enumerate(desk.articles)}
    ordered = sorted((m for m in members if m.article in order), key=lambda m: (order[m.article], m.id))
    builder = Builder()
    if claim.kind == "statement":
        for member in ordered[:DRAWN]:
            if isinstance(member, Statement):
                add(builder, desk, member)
    else:
        _lead_back(builder, desk, claim, ordered[:DRAWN])
    return _marked(builder.chain(max(0, len(ordered) - DRAWN)), claim)


def _lead_back(builder: Builder, desk: Desk, claim: Claim, members: list[Member]) -> None:
    """Every outlet is led back to the origin its record has; who denies takes a stand on what the first origin tells."""
    by_record = {member: origin for origin in claim.origins for member in origin.members}
    tellers: dict[str, str] = {}
    for member in members:
        origin = by_record.get(member.id)
        source = desk.source(member.article, *_place(member), member.id)
        outlet = builder.node("outlet", source.label, source=source)
        if origin is None or key(origin.name) in (key(source.label), key(desk.articles[member.article].source)):
            continue
        actor = desk.names.get(key(origin.name))
        teller = builder.node(kind(desk, origin.name, actor), origin.name, actor)
        against = isinstance(member, Event) and (member.negated or member.status in DENIED)
        if against:
            for other in tellers.values():
                builder.edge(other, teller, "denied_by", source)
        else:
            tellers.setdefault(origin.name, teller)
        builder.edge(teller, outlet, "reported_by", source)


def _place(member: Member) -> tuple[int, int]:
    if isinstance(member, Statement):
        return min(s.start for s in member.spans), max(s.end for s in member.spans)
    return member.start, member.end


def _marked(chain: Chain, claim: Claim) -> Chain:
    """The origins that linking counted are marked, whatever leads to them."""
    origins = {key(o.name) for o in claim.origins}
    return replace(chain, nodes=tuple(replace(n, origin=n.origin or key(n.name) in origins) for n in chain.nodes))
