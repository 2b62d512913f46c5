"""The same count in several articles: what agrees, what contradicts, what grew, what was corrected, and what must not be compared."""

from __future__ import annotations

from collections import defaultdict

import pytest

import lagebild
from lagebild.linking import figures
from lagebild.linking.figures import Figure, Finding, Layers
from lagebild.linking.figures.lexicon import lexicon
from lagebild.linking.origins import Provenance
from lagebild.records.claim import Claim
from lagebild.resources import table

MON, TUE, WED = "2025-08-04", "2025-08-05", "2025-08-06"


def told(text: str, published: str | None, outlet: str) -> tuple[list[Figure], Provenance]:
    reading = lagebild.read(text, published=published, outlet=outlet)
    layers = Layers(reading.quantities, reading.events, reading.times, reading.mentions, {a.id: a for a in reading.actors})
    article = reading.article
    return figures.tell(article, layers), Provenance(article.id, f"{outlet}.txt", outlet, article.published)


def compared(*articles: tuple[str | None, str], apart: frozenset[frozenset[str]] = frozenset()) -> tuple[list[Finding], list[Claim]]:
    holders: dict[int, list[Figure]] = defaultdict(list)
    provenance = {}
    for number, (published, text) in enumerate(articles):
        found, origin = told(text, published, f"Blatt {number}")
        provenance[origin.article] = origin
        for figure in found:
            for key in figure.keys:
                holders[key].append(figure)
    findings = figures.findings(holders.values(), provenance, apart)
    return findings, figures.claims(findings, provenance)


def verdicts(*articles: tuple[str | None, str]) -> list[str]:
    return [f.verdict for f in compared(*articles)[0]]


BLAST = "Bei einer Explosion in einer Chemiefabrik in Kirkuk sind am Montag {} getötet worden. Das teilte die Feuerwehr mit."
QUAKE = "Das Erdbeben in Nepal vom Montag hat nach Angaben der Regierung {} Todesopfer gefordert. Viele Straßen sind zerstört."


@pytest.mark.parametrize("name", sorted(table("figures")["measures"]))
def test_every_measure_of_the_table_is_found_in_its_example(name: str) -> None:
    example = table("figures")["measures"][name]["example"]
    found, _ = told(example["text"] + " Das teilte die Behörde am Abend mit.", TUE, "Blatt")
    assert [(f.measure, f.span.text, f.people) for f in found] == [(name, example["figure"], example["people"])]


@pytest.mark.parametrize("entry", table("figures")["happenings"], ids=lambda e: e["classes"][0])
def test_every_happening_of_the_table_is_found_in_its_example(entry: dict[str, object]) -> None:
    text = str(entry["example"])
    ends = tuple(end for end, _ in lexicon().ends)
    assert any(word.strip(".").lower().endswith(ends) for word in text.split())


def test_two_outlets_of_one_day_contradict_each_other() -> None:
    found, claims = compared((TUE, BLAST.format("zwölf Menschen")), (TUE, BLAST.format("15 Menschen")))
    assert [f.verdict for f in found] == ["conflict"]
    assert {f.left.span.text for f in found} | {f.right.span.text for f in found} == {"zwölf", "15"}
    assert [(c.kind, c.state, len(c.history)) for c in claims] == [("quantity", "disputed", 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("mindestens 12 Menschen", "15 Menschen"), ("mehr als ein Dutzend Menschen", "15 Menschen"), ("rund 15 Menschen", "14 Menschen"),
     ("zwölf Menschen", "12 Menschen"), ("bis zu 20 Menschen", "18 Menschen"), ("zwischen zehn und 15 Menschen", "zwölf Menschen")],
)  # fmt: skip
def test_bounds_and_rounding_leave_room(one: str, other: str) -> None:
    assert verdicts((TUE, BLAST.format(one)), (TUE, BLAST.format(other))) == ["agrees"]


def test_a_later_article_that_raises_the_toll_shows_a_drift() -> None:
    later = "Die Zahl der Todesopfer nach der Explosion in Kirkuk ist auf 19 gestiegen. Die Suche in den Trümmern geht weiter."
    found, claims = compared((TUE, BLAST.format("mindestens 12 Menschen")), ("2025-08-07", later))
    assert [(f.verdict, f.left.span.text, f.right.span.text) for f in found] == [("drift", "mindestens 12", "19")]
    assert claims[0].state == "superseded"
    assert [s.status for s in claims[0].history] == ["stated", "drift"]


def test_a_toll_that_falls_contradicts_what_was_said_before() -> None:
    assert verdicts((TUE, BLAST.format("15 Menschen")), (WED, BLAST.format("zwölf Menschen"))) == ["conflict"]


def test_a_figure_taken_back_is_a_correction() -> None:
    first = "Bei dem Zugunglück bei Lüneburg sind am Dienstag 20 Menschen verletzt worden. Die Strecke ist gesperrt."
    second = "Bei dem Zugunglück bei Lüneburg wurden am Dienstag acht Menschen verletzt. Zunächst war von 20 Verletzten die Rede."
    found, claims = compared((TUE, first), (WED, second))
    assert [(f.verdict, f.left.span.text, f.right.span.text) for f in found] == [("corrected", "20", "acht")]
    assert claims[0].state == "superseded"


@pytest.mark.parametrize(
    "other",
    [
        "Bei einer Explosion in einer Chemiefabrik in Kirkuk sind am Montag 40 Menschen verletzt worden.",
        "Bei einer Explosion in einer Chemiefabrik in Kirkuk sind am Montag drei Feuerwehrleute getötet worden.",
        "Bei einer Explosion in einer Chemiefabrik in Mossul sind am Montag drei Menschen getötet worden.",
        "Bei einer Explosion in Kirkuk sind am vergangenen Mittwoch drei Menschen getötet worden.",
        "Bei einer Explosion in Kirkuk waren 2019 insgesamt 40 Menschen getötet worden.",
        "Nach der Explosion in Kirkuk starben zwei weitere Menschen im Krankenhaus.",
        "Nach der Explosion in Kirkuk könnten noch 30 Menschen getötet worden sein.",
        "Seit Januar wurden bei Explosionen in Kirkuk 60 Menschen getötet.",
        "In Kirkuk sind am Montag drei Menschen bei einem Verkehrsunfall getötet worden, einer Explosion entgingen sie.",
        "Bei der Explosion in Kirkuk wurden am Montag drei Tonnen Ammoniak frei.",
        "Nach der Explosion in Kirkuk erlagen drei Verletzte ihren Verletzungen.",
        "Bei der Explosion in Kirkuk sind am Montag Dutzende Menschen getötet worden.",
        "Bei der Explosion in Kirkuk sind am Montag bis zu 100 Menschen getötet worden.",
        "Von den Verletzten der Explosion in Kirkuk sind drei gestorben.",
    ],
)  # fmt: skip
def test_what_counts_something_else_is_not_compared(other: str) -> None:
    assert verdicts((TUE, BLAST.format("zwölf Menschen")), (TUE, other + " Das berichtete die Zeitung.")) == []


def test_attacks_of_two_days_are_two_happenings() -> None:
    text = "Bei einem Drohnenangriff auf Charkiw sind am {} {} Menschen getötet worden, wie die Behörden mitteilten."
    assert verdicts((WED, text.format("Montag", "sieben")), (WED, text.format("Dienstag", "drei"))) == []


def test_a_country_is_no_place_of_an_attack_but_one_of_an_earthquake() -> None:
    text = "Bei einem Angriff im Sudan sind am Montag {} Menschen getötet worden, wie die Behörden mitteilten."
    assert verdicts((TUE, text.format("sieben")), (TUE, text.format("drei"))) == []
    assert verdicts((TUE, QUAKE.format("300")), (TUE, QUAKE.format("420"))) == ["conflict"]


def test_each_side_and_both_together_are_two_counts() -> None:
    each = "Russland und die Ukraine haben am Mittwoch jeweils 300 Gefangene ausgetauscht. Das teilten beide Seiten mit."
    both = "Russland und die Ukraine haben am Mittwoch insgesamt 600 Gefangene ausgetauscht. Das teilten beide Seiten mit."
    assert verdicts((WED, each), (WED, both)) == []
    assert verdicts((WED, each), (WED, each.replace("300", "350"))) == ["conflict"]


def test_where_the_order_is_not_known_nothing_is_said_to_contradict() -> None:
    dated = BLAST.replace("am Montag", "am 4. August 2025")
    assert verdicts((None, dated.format("zwölf Menschen")), (None, dated.format("15 Menschen"))) == []


def test_a_power_of_ten_is_named() -> None:
    found, _ = compared((TUE, QUAKE.format("300")), (TUE, QUAKE.format("3.000")))
    names = {f.article: Provenance(f.article, "x", "Blatt", TUE) for one in found for f in (one.left, one.right)}
    (judgement,) = figures.judgements(found, names)
    assert judgement.reasons[0] == "conflict"
    assert "Faktor 10" in judgement.reasons[1] and "factor of 10" in judgement.reasons[2]


def test_a_person_may_say_that_two_figures_are_of_two_happenings() -> None:
    articles = ((TUE, BLAST.format("zwölf Menschen")), (TUE, BLAST.format("15 Menschen")))
    (finding,), _ = compared(*articles)
    pair = frozenset((finding.left.id, finding.right.id))
    assert compared(*articles, apart=frozenset({pair})) == ([], [])


def test_figures_lead_to_their_text() -> None:
    text = BLAST.format("mindestens 12 Menschen")
    (figure,), _ = told(text, TUE, "Blatt")
    article, _, place = figure.id.partition("#char=")
    start, end = map(int, place.split(","))
    assert article == figure.article and text[start:end] == "mindestens 12"
