"""Who speaks for whom: names of institutions, offices, and what of it is judged; persons and institutions stay two."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lagebild
from lagebild import resources
from lagebild.linking.voices import BY, denied, judgements, keys, named, office, speakers, speaking
from lagebild.records.actor import Actor
from lagebild.records.judgement import Judgement

ENTRIES = [row for rows in resources.table("institutions").values() for row in rows]


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("Kremlsprecher Wadim Ohm", "Kreml"),
        ("Die Sprecherin des Weißen Hauses, Ada Ohm", "Weißes Haus"),
        ("Eine Sprecherin des Auswärtigen Amtes", "Auswärtiges Amt"),
        ("ein US-Regierungssprecher", "Weißes Haus"),
        ("Außenamtssprecherin Ohm", "Auswärtiges Amt"),
        ("Chefsprecherin der EU-Kommission", "EU-Kommission"),
        ("Meridiana-Sprecherin Ada Ohm", "Meridiana"),
        ("ein Sprecher der Reederei Ostwind", "Reederei Ostwind"),
    ],
)
def test_an_office_names_its_institution(text: str, institution: str) -> None:
    voice, whole = office(text), named(institution)
    assert voice
    assert whole
    assert voice.one(whole)
    assert whole.one(voice)


@pytest.mark.parametrize("text", ["verkehrspolitische Sprecherin der Grünen", "Die Sprecherin", "Kanzlerin Ewa Nowak", ""])
def test_other_offices_speak_for_nobody(text: str) -> None:
    assert office(text) is None


def test_a_capital_is_the_government_but_two_ministries_are_two() -> None:
    ministry, other, palace = (named(n) for n in ("Außenministerium in Moskau", "russisches Finanzministerium", "Kreml"))
    assert ministry
    assert other
    assert palace
    assert ministry.state == palace.state == "Russland"
    assert not ministry.one(other)
    assert not ministry.one(palace)
    assert ministry.one(named("russisches Außenministerium"))  # type: ignore[arg-type]
    told = speaking([Actor(id="ac_1", name="Russland", kind="country")], [])
    assert told["ac_1"].voice.one(ministry)


@pytest.mark.parametrize("row", ENTRIES, ids=lambda r: r.get("name") or r.get("word") or r["words"][0])
def test_every_entry_joins_an_institution_and_its_voice(row: dict[str, Any]) -> None:
    first, second = row["example"]
    reading = lagebild.read(f"{first} {second}", published="2026-03-04")
    told = speaking(reading.actors, reading.statements)
    voices = [told[s.speaker].voice for s in reading.statements if s.speaker in told]
    assert len(voices) == 2
    assert voices[0].one(voices[1])
    assert (keys(voices[0])[0] & keys(voices[1])[0]) or keys(voices[0])[1] == keys(voices[1])[1] != 0


def test_judgements_name_the_office_and_merge_nobody() -> None:
    reading = lagebild.read(
        "Der Kreml schwieg. Kremlsprecher Wadim Ohm sagte, der Saal sei leer. Moskau lehnte das ab.", published="2026-03-04"
    )
    told = speaking(reading.actors, reading.statements)
    made = judgements(told, reading.actors)
    names = {a.id: a.name for a in reading.actors}
    assert {(names[j.left], names[j.right]) for j in made} == {("Wadim Ohm", "Kreml"), ("Kreml", "Russland")}
    assert {j.verdict for j in made} == {"speaks_for"}
    assert "named as Kremlsprecher Wadim Ohm" in {j.reasons[0] for j in made}


def judged(left: str, right: str, verdict: Any = "speaks_for", **more: Any) -> Judgement:
    by = more.pop("by", BY)
    id_ = Judgement.identify(left, right, by, more.get("at"))
    return Judgement(id=id_, left=left, right=right, verdict=verdict, score=0.9, reasons=("office",), by=by, **more)


def test_who_speaks_for_an_organ_speaks_for_its_state_until_somebody_denies_it() -> None:
    made = [judged("ac_ohm", "ac_kreml"), judged("ac_kreml", "ac_russland")]
    same = {"ac_russland": {"ac_kreml": "office", "ac_ohm": "office"}, "ac_kreml": {"ac_ohm": "office"}}
    assert speakers(made, str) == same
    no = judged("ac_ohm", "ac_kreml", "different", by="desk", at="2026-03-05T10:00:00")
    assert denied([*made, no]) == [made[0]]
    assert speakers([*made, no], str) == {"ac_russland": {"ac_kreml": "office"}}
    assert speakers([judged("ac_ohm", "ac_kreml", retracted=True), made[1]], str) == {"ac_russland": {"ac_kreml": "office"}}


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    named(text)
    office(text)
