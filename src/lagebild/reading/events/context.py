"""Context: one article with its clauses and everything the rules of this room look up by token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from lagebild.reading.clauses.arguments import Argument, Cast, arguments_of, subject_of
from lagebild.reading.clauses.clause import Clause, clauses_of
from lagebild.reading.clauses.verbforms import Analysis, closed_lexicon, lemma_of, lexicon
from lagebild.reading.clauses.words import Words, read_words
from lagebild.reading.events.frames import frames
from lagebild.records.actor import Actor, Mention
from lagebild.records.layers import Annotated, Name
from lagebild.records.quantity import Quantity
from lagebild.records.statement import Statement
from lagebild.records.time import TimeExpression
from lagebild.resources import table


@cache
def verb_lexicon() -> dict[str, tuple[Analysis, ...]]:
    """The forms of every verb that a table of events or positions names."""
    status, positions = table("event_status"), table("positions")
    named = [item["verb"] for item in (*status["predicates"], *status["governors"], *status["object_control"], *positions["verbs"])]
    found = lexicon(dict.fromkeys((*frames().specs, *named, *positions["plain"])))
    closed = closed_lexicon()
    return {form: (*closed.get(form, ()), *found.get(form, ())) for form in (*closed, *found)}


@cache
def object_control() -> tuple[str, ...]:
    """Lemmas of the verbs whose object is to do what the infinitive below them says."""
    return tuple(lemma_of(item["verb"]) for item in table("event_status")["object_control"])


class Context:
    """Look-ups by token and clause; built once an article, in time linear in its length."""

    def __init__(self, annotated: Annotated, statements: Sequence[Statement]) -> None:
        self.annotated = annotated
        self.statements = statements
        self.words: Words = read_words(annotated, verb_lexicon())
        self.clauses: list[Clause] = clauses_of(self.words, annotated)
        self.cast = Cast(annotated, self.words)
        self._by_sentence: dict[int, list[Clause]] = {}
        for clause in self.clauses:
            self._by_sentence.setdefault(clause.sentence.first, []).append(clause)
        self._starts = [token.start for token in annotated.tokens]
        self.times = self._by_first(annotated.times)
        self.dated = frozenset(i for first, (last, _) in self.times.items() for i in range(first, last + 1))
        self.quantities = self._by_first(annotated.quantities)
        self.names: dict[int, Name] = {self.token_at(name.start): name for name in annotated.names}
        self._ends: dict[int, int] = {}
        self._arguments: dict[int, list[Argument]] = {}
        self._subjects: dict[int, list[Argument]] = {}
        self._innermost = self._spoken()

    def _spoken(self) -> dict[int, Statement]:
        """The shortest statement each token stands in; the longer ones are laid down first."""
        found: dict[int, Statement] = {}
        for statement in sorted(self.statements, key=lambda s: (sum(span.end - span.start for span in s.spans), s.id), reverse=True):
            for span in statement.spans:
                inside = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
                found.update(dict.fromkeys(inside, statement))
        return found

    @classmethod
    def of(cls, annotated: Annotated, statements: Sequence[Statement]) -> Context:
        """The context of `annotated`; asked again for the same object (events first, positions after them), the one just built."""
        last = _LATEST.get("context")
        if last is None or last.annotated is not annotated or last.statements is not statements:
            last = _LATEST["context"] = cls(annotated, statements)
        return last

    def token_at(self, offset: int) -> int:
        """The token that covers a character offset."""
        found = bisect_left(self._starts, offset)
        return found if found < len(self._starts) and self._starts[found] == offset else max(found - 1, 0)

    def _by_first(self, records: Sequence[TimeExpression] | Sequence[Quantity]) -> dict[int, tuple[int, TimeExpression | Quantity]]:
        return {self.token_at(record.start): (self.token_at(record.end - 1), record) for record in records}

    def arguments(self, clause: Clause) -> list[Argument]:
        """The actors of a clause."""
        key = id(clause)
        if key not in self._arguments:
            self._arguments[key] = arguments_of(self.cast, clause)
        return self._arguments[key]

    def subject(self, clause: Clause) -> list[Argument]:
        """The actors that are the subject: its own, else that of the clause it shares one with (coordination, infinitive).

        Clauses in front are asked first, so that a long chain of them does not nest.
        """
        chain, seen = [clause], {id(clause)}
        while (above := chain[-1].follows or chain[-1].parent) is not None and id(above) not in seen and id(above) not in self._subjects:
            seen.add(id(above))
            chain.append(above)
        for link in reversed(chain):
            if id(link) not in self._subjects:
                self._subjects[id(link)] = []  # a clause that shares its subject in a circle has none
                self._subjects[id(link)] = self._find_subject(link)
        return self._subjects[id(clause)]

    def _find_subject(self, clause: Clause) -> list[Argument]:
        own = subject_of(self.words, clause, self.arguments(clause)) or self._speaking(clause)
        if own:
            return own
        if clause.follows is not None and self._lacks_subject(clause):
            return self.subject(clause.follows)
        if clause.before is None and clause.kind == "main" and self._goes_on(clause):
            before = self._main_before(clause)
            return self.subject(before) if before else []
        if clause.kind == "inf" and clause.parent is not None:
            return self._controller(clause.parent)
        if clause.kind == "rel" and clause.parent is not None and clause.opener in ("der", "die", "das", "welcher", "welche"):
            return self._antecedent(clause)
        return []

    def _speaking(self, clause: Clause) -> list[Argument]:
        """ "Danach wolle er …, so Trump": inside what somebody is said to say, a pronoun that nobody else explains is the speaker."""
        index = next((i for i in clause.tokens if self.words.lower[i] in _SPEAKING and not self.cast.inside(i, i)), None)
        if index is None:
            return []
        token = self.words.tokens[index]
        inner = self._innermost.get(index)
        word = token.text.lower()
        body = word in ("man", "wir")  # "man habe zugestimmt", says a spokesman: his organisation has
        actor = (self._body(inner) if body else self.cast.actors.get(inner.speaker or "")) if inner else None
        if actor is None or inner is None or (not body and actor.kind != "person"):
            return []
        if word != "man" and (word in ("ich", "wir")) != (inner.kind == "direct"):
            return []
        mention = Mention(self.annotated.article.id, actor.id, token.start, token.end, token.text, "pronoun")
        return [Argument(mention, actor, index, index, index, "core", cases=("nom",))]

    def _body(self, statement: Statement) -> Actor | None:
        """The organisation or country that speaks, or that the speaker is named with: "ein Sprecher der Hamas"."""
        span = statement.speaker_span
        inside = (m for m in self.annotated.mentions if span and span.start <= m.start < span.end)
        named = (a for m in inside if (a := self.cast.actors.get(m.actor)))
        return next(
            (a for a in (self.cast.actors.get(statement.speaker or ""), *named) if a and a.kind in ("organisation", "country")), None
        )

    def _goes_on(self, clause: Clause) -> bool:
        """ "Und forderte …": a sentence that opens with a conjunction and its verb shares the subject of the one before."""
        return self.words.lower[clause.tokens[0]] in ("und", "oder", "aber") and clause.finite in clause.tokens[1:2]

    def _main_before(self, clause: Clause) -> Clause | None:
        """The last main clause of the sentence in front."""
        return next((c for c in reversed(self.in_front(clause)) if c.kind == "main"), None)

    def _lacks_subject(self, clause: Clause) -> bool:
        """ "… und drohte Russland": the finite verb stands first, nobody in front of it."""
        return clause.finite == clause.tokens[0] or not any(
            self.words.capital[index] or self.words.lower[index] in ("er", "sie", "es", "man", "dieser", "diese", "wir")
            for index in clause.tokens
            if clause.finite is None or index < clause.finite
        )

    def _controller(self, parent: Clause) -> list[Argument]:
        """Who is to do what the infinitive says: the object of asking and urging, else the subject."""
        if parent.predicate.head(*object_control()):
            subject = self.subject(parent)
            others = [a for a in self.arguments(parent) if a.slot == "core" and a not in subject]
            return others[:1]
        return self.subject(parent)

    def _antecedent(self, clause: Clause) -> list[Argument]:
        """The actor right before a relative clause."""
        assert clause.parent is not None
        before = [a for a in self.arguments(clause.parent) if a.last < clause.tokens[0]]
        return before[-1:] if before and clause.tokens[0] - before[-1].last <= 2 else []

    def beside(self, clause: Clause) -> list[Clause]:
        """All clauses of its sentence, in text order."""
        return self._by_sentence[clause.sentence.first]

    def in_front(self, clause: Clause) -> list[Clause]:
        """All clauses of the sentence before, in text order; none where no sentence ends at its first token."""
        if not self._ends:
            self._ends = {c.sentence.last: c.sentence.first for c in self.clauses}
        return self._by_sentence.get(self._ends.get(clause.sentence.first, -1), [])

    def heading(self, clause: Clause) -> bool:
        """True for a title, sub-heading or ticker entry, where the present tense tells of what happened."""
        blocks = self.annotated.article.blocks
        index = clause.sentence.block
        return 0 <= index < len(blocks) and blocks[index].kind in ("title", "heading", "entry")

    def question(self, clause: Clause) -> bool:
        """True where the sentence ends in a question mark."""
        last = clause.sentence.last
        return any(self.words.text(index) == "?" for index in range(max(last - 2, 0), last))


_SPEAKING = frozenset({"er", "ich", "man", "wir"})
#: The context built last: one article's, so that its clauses are cut once for the two rooms that read them.
_LATEST: dict[str, Context] = {}
