"""What the model may add: quotations in their marks, whole clauses nobody holds yet."""

from __future__ import annotations

from lagebild.reading.statements import join, reader
from lagebild.reading.statements.decode import Guess
from lagebild.reading.statements.draft import Draft, Range
from lagebild.reading.statements.view import View
from lagebild.records.statement import StatementKind
from tests.reading.statements.telling import layers


def allowed(text: str, kind: StatementKind, words: str) -> bool:
    """Whether the model may add the tokens of `words` as a statement of `kind` to what the rules read in `text`."""
    view = View(layers(text))
    return join.shaped(view, Guess(kind, [_range(view, words)], 1.0), reader.read(view))


def _range(view: View, words: str) -> Range:
    start = view.text.index(words)
    first = next(i for i, t in enumerate(view.tokens) if t.start >= start)
    return first, next(i for i, t in enumerate(view.tokens) if t.end >= start + len(words)) + 1


def test_a_whole_clause_may_be_added() -> None:
    assert allowed("Als Grund galt, dass der Damm bricht.", "indirect", "dass der Damm bricht")


def test_half_a_clause_may_not() -> None:
    assert not allowed("Als Grund galt, dass der Damm bricht.", "indirect", "dass der")
    assert not allowed("Bisher liegen nach dem Bericht keine Zahlen vor.", "indirect", "Bisher liegen")


def test_what_a_statement_holds_is_taken() -> None:
    assert not allowed("Die Ministerin sagte, der Damm halte, das Tal sei sicher.", "indirect", "das Tal sei sicher")


def test_a_quotation_is_cut_to_its_marks() -> None:
    view = View(layers("Die Aufschrift „Brot für alle Menschen“ war zu lesen."))
    guess = Guess("direct", [_range(view, "Brot für")], 1.0)
    assert join.shaped(view, guess, [])
    assert view.slice(*guess.content[0]) == "„Brot für alle Menschen“"


def test_no_quotation_without_marks() -> None:
    assert not allowed("Brot für alle Menschen war zu lesen.", "direct", "Brot für alle")


def test_who_answers_does_not_ask() -> None:
    assert not allowed("Auf die Frage, ob er bleibt, lachte der Wirt.", "indirect", "ob er bleibt")


def test_acts_stand_whatever_the_model_says() -> None:
    limits = join.Thresholds()
    assert limits.keeps(Draft("reported", [(0, 3)], why=["speech-act"])) == 0.0
    assert limits.keeps(Draft("indirect", [(0, 3)], why=["clause-of-noun"])) > 0.0
    assert limits.adds("indirect_free_indirect") > 1.0
