"""A finding as one sentence, in German and in English."""

from __future__ import annotations

from lagebild.language.quantities.stretch import power_of_ten
from lagebild.language.quantities.wording import figure as written
from lagebild.linking.figures.compare import Finding
from lagebild.linking.figures.lexicon import lexicon
from lagebild.linking.origins import Provenance
from lagebild.records.quantity import Why

VERDICTS = {
    "agrees": ("Das passt zusammen.", "They agree."),
    "conflict": ("Das widerspricht sich.", "They contradict each other."),
    "rose": ("Die Zahl ist gestiegen.", "The figure has risen."),
    "fell": ("Die Zahl ist gesunken.", "The figure has fallen."),
    "corrected": ("Die frühere Angabe wurde korrigiert.", "The earlier figure was corrected."),
}


def sentence(finding: Finding, left: Provenance, right: Provenance) -> Why:
    """ "Tote, Visby: Blatt A (4.8.2025) nennt „mindestens 12“, Blatt B (4.8.2025) „15“. Das passt zusammen." """
    a, b = finding.left, finding.right
    names = lexicon().measures[a.measure].name
    of = "" if a.people == "people" or not a.of else f" ({a.of})"
    de, en = VERDICTS[_key(finding)]
    ten = power_of_ten(a.means, b.means) if finding.verdict == "conflict" else None
    more = Why("", "") if ten is None else _tenfold(ten)
    return Why(
        f"{names[0]}{of}, {a.happening.place}: {_who(left, german=True)} nennt „{a.span.text}“, "
        f"{_who(right, german=True)} „{b.span.text}“. {de}{more.de}",
        f"{names[1].capitalize()}{of}, {a.happening.place}: {_who(left, german=False)} says “{a.span.text}”, "
        f"{_who(right, german=False)} “{b.span.text}”. {en}{more.en}",
    )


def _key(finding: Finding) -> str:
    if finding.verdict != "drift":
        return finding.verdict
    return "rose" if finding.right.value > finding.left.value else "fell"


def _tenfold(k: int) -> Why:
    many = [written(10.0 ** abs(k), german=g) for g in (True, False)]
    return Why(f" Sie liegen um den Faktor {many[0]} auseinander.", f" They are a factor of {many[1]} apart.")


def _who(provenance: Provenance, *, german: bool) -> str:
    day = provenance.day
    if day is None:
        return provenance.name
    return f"{provenance.name} ({day.day}.{day.month}.{day.year})" if german else f"{provenance.name} ({day.isoformat()})"
