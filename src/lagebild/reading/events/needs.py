"""Needs: what a clause must hold so that a verb has the sense its frame means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lagebild.reading.clauses.arguments import Argument
from lagebild.reading.clauses.clause import Clause
from lagebild.reading.clauses.predicate import Head
from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.reading.events.frames import VerbFrame
from lagebild.resources import table

PARTIES = frozenset({"person", "organisation", "country", "group", "place", "medium"})
AGENTS = frozenset({"person", "organisation", "country", "group"})


@dataclass(frozen=True, slots=True)
class Case:
    """One verb in one clause with the arguments that can be its subject and object."""

    context: Context
    draft: Draft
    frame: VerbFrame
    head: Head
    subject: list[Argument]
    objects: list[Argument]

    @property
    def words(self) -> list[str]:
        """The clause's tokens as written."""
        return [self.context.words.text(index) for index in self.draft.clause.tokens]

    @property
    def lower(self) -> list[str]:
        """The clause's tokens in lower case."""
        return [self.context.words.lower[index] for index in self.draft.clause.tokens]

    def with_preposition(self, *prepositions: str) -> list[Argument]:
        """The arguments governed by one of the prepositions."""
        return [a for a in self.context.arguments(self.draft.clause) if a.preposition in prepositions]


def missing(case: Case) -> str | None:
    """The first need that the clause does not meet, None where all are met."""
    for need in case.frame.needs:
        if not TESTS[need](case):
            return need
    return None


def _actors(case: Case) -> bool:
    """Two sides, or one side and a word that says there is another ("sich", "miteinander")."""
    reciprocal = any(word in ("sich", "miteinander", "einander", "beiden", "beide") for word in case.lower)
    if reciprocal and (len(case.subject) > 1 or case.with_preposition("mit") or _plural(case)):
        return bool(case.draft.parties) or _plural(case)
    return len(case.draft.parties) > 1


def _plural(case: Case) -> bool:
    clause = case.draft.clause
    if clause.kind == "inf" and clause.parent is not None:  # "Sie vereinbarten, sich zu treffen": as many as agree on it
        return _many(case, clause.parent)
    return _many(case, clause)


def _many(case: Case, clause: Clause) -> bool:
    """A finite verb in the plural, and a noun that can be its subject."""
    finite = clause.finite
    return finite is not None and any(r.form == "fin" and r.plural for r in case.context.words.readings[finite]) and _nominal(case, clause)


def _nominal_subject(case: Case) -> bool:
    return _nominal(case, case.draft.clause)


def _nominal(case: Case, clause: Clause) -> bool:
    """A capitalised noun that no mention covers stands where a subject stands: "Die Außenminister trafen sich"."""
    if clause.finite is None:
        return False
    position = clause.tokens.index(clause.finite)
    near = [*clause.tokens[:position], *clause.tokens[position + 1 : position + 4]]
    return any(case.context.words.capital[index] for index in near)


def _agent(case: Case) -> bool:
    """A named side does it (behind "von" in the passive); else, where the type allows, a noun as subject beside a date or place."""
    passive = case.draft.clause.predicate.passive
    doers = case.with_preposition("von", "durch") if passive else case.subject
    if any(a.actor.kind in AGENTS or (a.actor.kind == "place" and case.draft.type != "visit") for a in doers):
        return True
    unnamed = not case.frame.has("persons") and case.draft.type not in ("visit", "statement_act")
    return unnamed and _nominal_subject(case) and bool(case.draft.when or case.draft.where)


def _object_actor(case: Case) -> bool:
    if case.draft.clause.predicate.passive:
        return bool(case.subject)
    kinds = PARTIES if case.draft.type == "visit" else PARTIES - {"place"}
    return any(a.actor.kind in kinds for a in case.objects)


def _object(case: Case) -> bool:
    return len([word for word in case.words[1:] if word[0].isupper()]) > 1


def _with(case: Case) -> bool:
    return bool(case.with_preposition("mit"))


def _persons_mit(case: Case) -> bool:
    """ "Macron sprach mit Tusk": named persons on both sides."""
    sides = (case.subject, case.with_preposition("mit"))
    return not case.draft.clause.predicate.passive and all(any(a.actor.kind == "person" for a in side) for side in sides)


def _reflexive(case: Case) -> bool:
    return "sich" in case.lower or "einander" in case.lower


def _place(case: Case) -> bool:
    return case.draft.where is not None


def _nouns(case: Case) -> bool:
    return any(word in case.frame.nouns for word in case.words)


def _anchor(case: Case) -> bool:
    return case.draft.anchors() > 0


def _agent_or_patient(case: Case) -> bool:
    told = case.draft.when is not None or (case.draft.clause.predicate.past and _object(case))
    return bool(case.draft.parties) or case.draft.where is not None or (_nominal_subject(case) and told)


def _patient_person(case: Case) -> bool:
    if case.draft.clause.predicate.passive:
        return any(a.actor.kind == "person" for a in case.subject)
    return any(a.actor.kind == "person" for a in case.objects)


def _count_or_person(case: Case) -> bool:
    if case.draft.counts:
        return True
    patients = case.objects if case.draft.type == "casualties" and case.head.lemma in ("töten", "verletzen", "verwunden") else case.subject
    passive = case.draft.clause.predicate.passive
    return any(a.actor.kind == "person" for a in (case.subject if passive else patients))


def _place_or_area(case: Case) -> bool:
    nouns = table("event_nouns")["areas"]
    named = case.subject if case.draft.clause.predicate.passive else case.objects
    if any(a.actor.kind in ("place", "country") for a in named):
        return True
    return any(word in nouns for word in case.words) or any(count.of == "km2" for count in case.draft.counts)


def _money(case: Case) -> bool:
    return any(count.of is None or len(count.of) == 3 for count in case.draft.counts)


def _elected(case: Case) -> bool:
    offices = table("event_nouns")["offices"]
    lower, words = case.lower, case.words
    titled = any(word in ("zum", "zur") and words[i + 1 : i + 3] and words[i + 1][0].isupper() for i, word in enumerate(lower[:-1]))
    return titled or any(word in offices for word in words)


def _votes(case: Case) -> bool:
    return any(word in ("für", "gegen") for word in case.lower) and (bool(case.draft.counts) or _parliament(case))


def _parliament(case: Case) -> bool:
    bodies = tuple(table("event_nouns")["parliaments"])
    return any(word.endswith(bodies) or word.lower().endswith(tuple(b.lower() for b in bodies)) for word in case.words if word[0].isupper())


def _sentence(case: Case) -> bool:
    nouns = table("event_nouns")["sentences"]
    return any(word in nouns for word in case.words) and ("zu" in case.lower or "wegen" in case.lower)


def _impact(case: Case) -> bool:
    """A building is hit, or a missile hits: the patient in the passive or a weapon as the subject."""
    return case.draft.clause.predicate.passive or any(
        word.startswith(("Rakete", "Drohne", "Geschoss", "Granate", "Bombe")) for word in case.words
    )


def _said(case: Case) -> bool:
    """A main clause in the article's own voice, of a named side, neither wished nor denied."""
    predicate, clause = case.draft.clause.predicate, case.draft.clause
    plain = (
        clause.kind == "main" and not predicate.modal and predicate.negator is None and predicate.mood == "ind" and not predicate.passive
    )
    return plain and predicate.tense in ("pres", "past", "perf", "plup") and any(a.actor.kind in AGENTS | {"place"} for a in case.subject)


TESTS: dict[str, Callable[[Case], bool]] = {
    "actors": _actors,
    "agent": _agent,
    "object_actor": _object_actor,
    "object": _object,
    "mit": _with,
    "persons_mit": _persons_mit,
    "sich": _reflexive,
    "place": _place,
    "noun": _nouns,
    "anchor": _anchor,
    "agent_or_patient": _agent_or_patient,
    "patient_person": _patient_person,
    "at": lambda case: "auf" in case.lower,
    "passive": lambda case: case.draft.clause.predicate.passive,
    "count_or_person": _count_or_person,
    "place_or_area": _place_or_area,
    "money": _money,
    "elected": _elected,
    "votes": _votes,
    "parliament": _parliament,
    "sentence": _sentence,
    "impact": _impact,
    "said": _said,
}
