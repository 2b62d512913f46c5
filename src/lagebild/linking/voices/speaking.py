"""Who speaks for whom in one article, and what of it is a judgement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from lagebild.linking.voices.institutions import PLACE, Voice, generic, governing, named, of_state, office
from lagebild.records.actor import Actor
from lagebild.records.judgement import Judgement
from lagebild.records.statement import Statement
from lagebild.text.fingerprint import hash63
from lagebild.text.folding import fold

#: Who judges: the name of this rule set.
BY = "lagebild.linking.voices/1"
#: What stands before an office: "nach den Worten einer", "der".
LEADING = re.compile(r"^.*\b(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|sein|seine|ihr|ihre)\s+(?=.*precher)", re.I | re.S)
#: Kinds that are institutions themselves.
INSTITUTIONS = frozenset({"organisation", "group"})


@dataclass(frozen=True, slots=True)
class Speaking:
    """`actor` (its own id, before any merging) is an institution, or speaks for one by the words `office`."""

    actor: str
    voice: Voice
    office: str = ""


def speaking(actors: Sequence[Actor], statements: Iterable[Statement]) -> dict[str, Speaking]:
    """Everybody in an article who is an institution or speaks for one, by actor id."""
    named_as: dict[str, list[tuple[str, str]]] = {}
    for statement in statements:
        if statement.speaker and statement.speaker_span:
            named_as.setdefault(statement.speaker, []).append((statement.speaker_span.text, _place(statement)))
    found = {a.id: told for a in sorted(actors, key=lambda a: a.id) if (told := _speaking(a, named_as.get(a.id, ())))}
    return {id_: replace(told, voice=_taken_up(told.voice, found.values())) for id_, told in found.items()}


def _place(statement: Statement) -> str:
    """The place that the frame names behind the speaker: "das Außenministerium in Ankara", "sagte Doyle am Mittwoch in Washington"."""
    span = statement.speaker_span
    behind = (f.text[max(0, span.end - f.start) :] for f in statement.frame_spans if span and f.end > span.end)
    return next((found[1] for text in behind if (found := PLACE.search(text))), "")


def _speaking(actor: Actor, spans: Sequence[tuple[str, str]]) -> Speaking | None:
    if actor.kind == "country":
        return Speaking(actor.id, Voice(actor.name, frozenset(), actor.name))
    if actor.kind in INSTITUTIONS:
        texts = (*(f"{text} in {place}" if place else text for text, place in spans), actor.name)
        told = [voice for text in texts if (voice := named(text))]
        return Speaking(actor.id, next((v for v in told if v.state), told[-1])) if told else None
    names = (actor.name,) if actor.kind == "source" else ()
    places = ((text, "") for text in (*names, *(role.title for role in actor.roles)))
    for text, place in (*spans, *places) if actor.kind in ("person", "source") else ():
        if voice := office(text, place):
            return Speaking(actor.id, voice, " ".join(LEADING.sub("", text).split()))
    own = named(actor.name) if actor.kind == "source" and _institutional(actor.name) else None
    return Speaking(actor.id, own) if own else None


def _institutional(name: str) -> bool:
    """True for a source whose name ends in a word for an institution: "ukrainisches Präsidentenbüro", "Reederei Ostwind"."""
    return governing(name.split()[-1]) or any(fold(w) in generic() for w in name.split())


def _taken_up(voice: Voice, told: Iterable[Speaking]) -> Voice:
    """Where a voice is only a word that takes up an institution, the one of the article that it can mean."""
    if not voice.generic:
        return _same_head(voice, told)
    ends = generic()[fold(voice.name.split()[-1])]
    fitting = {s.voice.organs: s.voice for s in told if not s.voice.generic and s.voice.organs and _fits(s.voice, ends)}
    if fitting and frozenset.intersection(*fitting):  # "Reederei Ostwind" and "Ostwind" are one
        return next(v for organs, v in fitting.items() if organs == max(fitting, key=len))
    states = {s.voice.state for s in told if s.voice.state and not s.office}
    seat = next(iter(states)) if len(states) == 1 and governing(voice.name) else ""
    return of_state(voice, seat) if seat else voice


def _fits(voice: Voice, ends: tuple[str, ...]) -> bool:
    """True for a name with one of the endings; where there are none, for one that no other word takes up and that is no state's."""
    last = [fold(part) for w in voice.name.split() for part in w.split("-")]
    if ends:
        return any(word.endswith(ends) for word in last)
    others = tuple(e for more in generic().values() for e in more)
    return not voice.state and not any(word.endswith(others) for word in last)


def _same_head(voice: Voice, told: Iterable[Speaking]) -> Voice:
    """A bare "Außenministerium" is the one whose state the article names, if it names one."""
    if voice.state or len(voice.organs) != 1:
        return voice
    (key,) = voice.organs
    fuller = {s.voice.organs: s.voice for s in told if s.voice.state and any(o.startswith(f"{key} ") for o in s.voice.organs)}
    return next(iter(fuller.values())) if len(fuller) == 1 else voice


def keys(voice: Voice) -> tuple[frozenset[int], int]:
    """Whole numbers for its organs, and for its state (0 for none)."""
    return frozenset(hash63(f"organ {o}") for o in voice.organs), hash63(f"state {voice.state}") if voice.state else 0


def judgements(told: Mapping[str, Speaking], actors: Iterable[Actor]) -> list[Judgement]:
    """One for everybody who speaks for an institution that the article names too, and for every organ of a state it names, by id."""
    by_voice: dict[str, list[Actor]] = {}
    for actor in sorted(actors, key=lambda a: a.id):
        own = told.get(actor.id)
        if own and not own.office and fold(actor.name) not in generic():  # "der Konzern" is another one in the next article
            for key in own.voice.organs or {own.voice.state}:
                by_voice.setdefault(key, []).append(actor)
    found: dict[str, Judgement] = {}
    for speaker in told.values():
        for key in sorted(_above(speaker)):
            for institution in by_voice.get(key, ()):
                if institution.id != speaker.actor:
                    made = _judgement(speaker, institution)
                    found[made.id] = made
    return [found[i] for i in sorted(found)]


def _above(speaker: Speaking) -> Set[str]:
    """The institution of somebody who speaks for one, the state of an organ."""
    if speaker.office:
        return speaker.voice.organs
    return {speaker.voice.state} - {""} if speaker.voice.organs else frozenset()


def _judgement(speaker: Speaking, institution: Actor) -> Judgement:
    why = f"named as {speaker.office}" if speaker.office else f"an organ of the state: {speaker.voice.state}"
    return Judgement(
        id=Judgement.identify(speaker.actor, institution.id, BY, None),
        left=speaker.actor,
        right=institution.id,
        verdict="speaks_for",
        score=0.9,
        reasons=(why,),
        by=BY,
    )
