"""The reading a verb form has in its clause: finite or not, indicative or Konjunktiv, by what stands around it."""

from __future__ import annotations

from lagebild.language.closed import Reading
from lagebild.language.lists import listed
from lagebild.language.tags.verbs import Form

_FEATS = {
    "sg": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "pl": "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
    "past": "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
    "pasts": "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
    "sub1": "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "sub2": "Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
    "sub2s": "Mood=Sub|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
    "part": "VerbForm=Part",
    "inf": "VerbForm=Inf",
    "zu": "VerbForm=Inf",
}
#: Kinds whose tag depends on nothing around the word where no other kind fits it.
_FINITE = ("past", "pasts", "sub2", "sub2s", "sg")
_ONLY = {"zu": "VVIZU", **dict.fromkeys(_FINITE, "VVFIN")}
FIRST = "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"
SUBORDINATORS = listed("subordinators")
AUX = listed("auxiliary forms")
MODAL = listed("modal forms")


class Clause:
    """The tokens of one clause: what stands between two marks, in lower case."""

    def __init__(self, lower: list[str], first: int, last: int) -> None:
        self.lower, self.first, self.last = lower, first, last
        self.subordinate = first < last and lower[first] in SUBORDINATORS
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """The words of the clause, collected where a verb asks for them."""
        if self._words is None:
            self._words = frozenset(self.lower[self.first : self.last])
        return self._words

    @property
    def has_aux(self) -> bool:
        """True where an auxiliary stands in the clause."""
        return not AUX.isdisjoint(self.words)

    @property
    def has_modal(self) -> bool:
        """True where a modal verb stands in the clause."""
        return not MODAL.isdisjoint(self.words)

    def beside_ich(self, i: int) -> bool:
        """True where "ich" stands so near that it is the subject of the verb at `i`."""
        return "ich" in self.lower[max(self.first, i - 3) : min(self.last, i + 4)]

    def closes(self, i: int) -> bool:
        """True where only verbs or nothing follow in the clause."""
        if i + 1 >= self.last:
            return True
        following = self.lower[i + 1]
        return following in AUX or following in MODAL or following in ("und", "oder", "worden")


def verb(clause: Clause, i: int, readings: tuple[Form, ...]) -> Reading | None:
    """The tag of a verb form in its clause; None where the word is rather an adjective or noun."""
    if len(readings) == 1 and (only := _ONLY.get(readings[0].kind)):
        return _reading(readings[0].kind, readings[0].lemma, only)
    by_kind = {form.kind: form for form in reversed(readings)}
    if "zu" in by_kind:
        return _reading("zu", by_kind["zu"].lemma, "VVIZU")
    if "part" in by_kind and (clause.has_aux or not by_kind.keys() - {"part"}) and (clause.closes(i) or "sg" not in by_kind):
        return _reading("part", by_kind["part"].lemma, "VVPP")
    if "pl" in by_kind:
        return _plural(clause, i, by_kind["pl"])
    for kind in _FINITE:
        if kind in by_kind:
            return _reading(kind, by_kind[kind].lemma, "VVFIN")
    if "sub1" in by_kind:
        lemma = by_kind["sub1"].lemma
        return Reading("VERB", "VVFIN", lemma, FIRST) if clause.beside_ich(i) else _reading("sub1", lemma, "VVFIN")
    return None


def _plural(clause: Clause, i: int, form: Form) -> Reading:
    """An -en form: infinitive after zu or at the end of a clause with a modal, else plural."""
    after_zu = i > clause.first and clause.lower[i - 1] == "zu"
    if after_zu or (clause.has_modal and (clause.closes(i) or not clause.subordinate)):
        return _reading("inf", form.lemma, "VVINF")
    return _reading("pl", form.lemma, "VVFIN")


def _reading(kind: str, lemma: str, stts: str) -> Reading:
    return Reading("VERB", stts, lemma, _FEATS[kind])
