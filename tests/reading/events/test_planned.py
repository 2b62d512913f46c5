"""Planned, agreed, denied, held, cancelled: types, status, sides, days and places of sentences of our own, read as whole articles."""

from __future__ import annotations

import pytest

from lagebild.intake import from_text
from lagebild.reading.read import read
from lagebild.records.event import MOVED, MOVED_FROM

#: type, status, sides, day, place, sentence; "" is not asked for.
TOLD = (
    ("meeting", "planned", "Macron Meloni", "2025-08-11", "Nizza", "Am Montag kommen Macron und Meloni in Nizza zusammen."),
    ("meeting", "denied", "Lula Milei", "", "", "Lula wird Milei nach eigenen Worten vorerst nicht empfangen."),
    ("meeting", "failed", "Merz Orbán", "", "", "Merz ließ das für Donnerstag vereinbarte Treffen mit Orbán platzen."),
    ("meeting", "planned", "Merz Orbán", "", "", "Das Treffen zwischen Merz und Orbán wurde auf September verschoben."),
    ("meeting", "held", "Sánchez", "2025-08-06", "Porto", "Sánchez saß am Mittwoch in Porto drei Stunden lang mit Macron zusammen."),
    ("meeting", "proposed", "Erdogan Putin Selenskyj", "", "", "Erdogan bot an, Putin und Selenskyj an einen Tisch zu bringen."),
    ("meeting", "denied", "Orbán Tusk", "", "", "Tusk dementierte, Orbán getroffen zu haben."),
    ("meeting", "alleged", "Orbán Tusk", "", "", "Tusk soll Orbán heimlich in Prag getroffen haben."),
    ("meeting", "agreed", "Modi Macron", "", "", "Modi und Macron vereinbarten, sich im Herbst in Delhi zu treffen."),
    ("meeting", "denied", "Macron Putin", "", "", "Macron ist nicht bereit, Putin zu treffen."),
    ("meeting", "proposed", "Macron Putin Selenskyj", "", "", "Macron zeigte sich offen für ein Treffen mit Putin und Selenskyj."),
    ("meeting", "planned", "Macron Putin Selenskyj", "2025-08-11", "", "Macron will am Montag sowohl Putin als auch Selenskyj treffen."),
    ("call", "held", "Merz Trump", "2025-08-06", "", "Merz und Trump telefonierten am Mittwochabend miteinander."),
    ("call", "planned", "Merz Trump", "2025-08-08", "", "Für Freitag ist ein Telefonat von Merz und Trump angesetzt."),
    ("call", "cancelled", "Merz Trump", "", "", "Das Telefonat zwischen Merz und Trump fiel aus."),
    ("call", "held", "Rubio Lawrow", "", "", "Rubio und sein Kollege Lawrow haben sich am Telefon ausgetauscht."),
    ("attack", "denied", "Ruanda", "", "", "Ruanda bestreitet, Goma beschossen zu haben."),
    ("attack", "threatened", "Iran", "", "", "Iran drohte, Haifa zu beschießen."),
    ("prisoner_exchange", "planned", "Russland Ukraine", "2025-08-09", "", "Am Samstag tauschen Russland und die Ukraine Gefangene aus."),
    ("prisoner_exchange", "cancelled", "Russland Ukraine", "", "", "Ein Gefangenenaustausch von Russland und der Ukraine fiel aus."),
    ("agreement", "held", "Chile Peru", "2025-08-04", "Lima", "Chile und Peru unterzeichneten am Montag in Lima ein Handelsabkommen."),
    ("agreement", "cancelled", "Chile Peru", "", "", "Chile kündigte das Fischereiabkommen mit Peru auf."),
    ("ceasefire", "denied", "Israel Hamas", "", "", "Israel lehnt eine Waffenruhe mit der Hamas ab."),
    ("strike", "planned", "", "2025-08-12", "", "Die Lokführer wollen am Dienstag die Arbeit niederlegen."),
    ("strike", "ongoing", "", "", "Paris", "In Paris streiken die Fluglotsen seit Montag."),
    ("vote", "held", "Bundestag", "2025-08-06", "", "Der Bundestag stimmte am Mittwoch mit 390 zu 210 Stimmen für das Gesetz."),
    ("vote", "planned", "Bundestag", "2025-08-14", "", "Der Bundestag stimmt am 14. August über das Gesetz ab."),
    ("meeting", "planned", "Merz Orbán", "2025-08-11", "", "Das für Freitag geplante Treffen von Merz und Orbán ist auf Montag verlegt."),
    ("meeting", "planned", "Merz Orbán", "2025-08-14", "", "Das Treffen von Merz und Orbán wurde vom 12. auf den 14. August verlegt."),
    ("meeting", "planned", "Merz Orbán", "", "", "Das Treffen von Merz und Orbán wurde nicht verschoben."),
    ("meeting", "planned", "Merz Orbán", "", "", "Das Treffen von Merz und Orbán wurde nicht abgesagt."),
    ("meeting", "planned", "Merz Orbán", "", "", "Ein Treffen von Merz und Orbán ist nicht vom Tisch."),
    ("meeting", "cancelled", "Merz Orbán", "", "", "Das geplante Treffen von Merz und Orbán findet nicht statt."),
    ("meeting", "cancelled", "Merz Orbán", "", "", "Das ursprünglich geplante Treffen von Merz und Orbán entfällt."),
    ("ceasefire", "failed", "", "", "Wien", "Das Treffen in Wien ist ohne Einigung auf eine Waffenruhe zu Ende gegangen."),
    ("ceasefire", "failed", "", "", "", "Bei dem Treffen in Wien gab es keine Einigung auf eine Waffenruhe."),
    ("negotiation", "ongoing", "Iran USA", "", "", "Die Verhandlungen zwischen Iran und den USA sind nicht gescheitert."),
    ("negotiation", "held", "", "2025-08-05", "", "Die Tarifverhandlung ist am Dienstag ergebnislos vertagt worden."),
    ("negotiation", "held", "", "", "Genf", "Nach Angaben Katars gab es in Genf Verhandlungen über eine Waffenruhe."),
    ("visit", "cancelled", "Macron", "", "Warschau", "Macron hat seine Reise nach Warschau abgesagt."),
    ("negotiation", "failed", "Iran USA", "", "", "Die Atomgespräche zwischen Iran und den USA sind gescheitert."),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "status", "sides", "day", "place", "text"), TOLD, ids=[case[-1][:40] for case in TOLD])
def test_an_event_has_its_status_sides_day_and_place(kind: str, status: str, sides: str, day: str, place: str, text: str) -> None:
    [event] = [e for e in read(from_text(text, published="2025-08-07")).events if e.type == kind]
    assert event.status == status
    named = " ".join(p.name for p in event.participants)
    assert all(side in named for side in sides.split())
    assert (event.when or "").startswith(day)
    assert not place or event.where == place


def test_whom_somebody_is_open_to_meet_do_not_meet_each_other() -> None:
    text = (
        "US-Präsident Donald Trump sprach in Washington. "
        "Der Präsident ist offen dafür, sowohl Präsident Putin als auch Präsident Selenskyj zu treffen."
    )
    [event] = [e for e in read(from_text(text, published="2025-08-07")).events if e.type == "meeting"]
    assert {(p.name, p.role) for p in event.participants} == {
        ("Donald Trump", "agent"), ("Putin", "counterpart"), ("Selenskyj", "counterpart"),
    }  # fmt: skip
    assert event.status == "proposed"


def test_the_subject_of_a_sentence_is_nobody_it_names_later() -> None:
    reading = read(from_text("Der Kanzler versprach Selenskyj, Putin zu treffen.", published="2025-08-07"))
    [meeting] = [e for e in reading.events if e.type == "meeting"]
    assert [p.name for p in meeting.participants] == ["Friedrich Merz", "Putin"]


@pytest.mark.parametrize(
    ("text", "when", "why"),
    [
        (
            "Das für Freitag geplante Treffen von Merz und Orbán wurde auf Montag verschoben.",
            "2025-08-11",
            [MOVED, MOVED_FROM + "2025-08-08"],
        ),
        ("Das für Freitag geplante Treffen von Merz und Orbán wurde verschoben.", None, [MOVED, MOVED_FROM + "2025-08-08"]),
        ("Merz verschob am Mittwoch sein Treffen mit Orbán.", None, [MOVED]),
        ("Das Treffen von Merz und Orbán wurde nicht verschoben.", None, []),
        ("Merz könnte sein Treffen mit Orbán verschieben.", None, []),
    ],
)
def test_a_plan_that_is_moved_keeps_both_days_apart(text: str, when: str | None, why: list[str]) -> None:
    [event] = [e for e in read(from_text(text, published="2025-08-07")).events if e.type == "meeting"]
    assert event.when == when
    assert [w for w in event.why if w.startswith("moved")] == why
