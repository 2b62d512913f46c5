"""Events read by the whole program, names and times included: what long sentences of the press once got wrong."""

from __future__ import annotations

import pytest

from lagebild import intake
from lagebild.reading.read import read
from lagebild.records.event import Event


def _one(text: str, type_: str) -> Event:
    found = [e for e in read(intake.from_text(f"Aus aller Welt\n{text}", published="2025-08-07")).events if e.type == type_]
    assert len(found) == 1, found
    return found[0]


def _roles(event: Event) -> set[tuple[str, str]]:
    return {(party.role, party.name) for party in event.participants}


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        (
            "Am Donnerstag fand ein Treffen zwischen dem bereits als Kandidat feststehenden Senator Barack Obama und seiner knapp "
            "unterlegenen Rivalin Hillary Clinton statt.",
            "meeting",
            {("agent", "Barack Obama"), ("agent", "Hillary Clinton")},
        ),
        (
            "In Oslo gab es Gespräche zwischen der erst im Mai gewählten Präsidentin Maia Sandu und dem seit Jahren amtierenden Premier "
            "Edi Rama.",
            "negotiation",
            {("agent", "Maia Sandu"), ("agent", "Edi Rama")},
        ),
        (
            "Der Gouverneur des Bundesstaates Texas, Greg Abbott, ernannte am Freitag die Juristin Jane Nelson zur Staatssekretärin.",
            "appointment",
            {("agent", "Greg Abbott"), ("patient", "Jane Nelson")},
        ),
        (
            "Im Juli 1995 hatten serbische Truppen die von Muslimen bewohnte Stadt Zepa erobert.",
            "territorial_change",
            {("target", "Zepa")},
        ),
        ("Russische Truppen haben die schwer umkämpfte Stadt Bachmut eingenommen.", "territorial_change", {("target", "Bachmut")}),
        ("Ein Sprengsatz ist nach Angaben von der Agentur Reuters in einem Bus in Izmir explodiert.", "attack", set()),
    ],
)
def test_attributes_and_appositions_do_not_hide_or_invent_a_side(text: str, type_: str, expected: set[tuple[str, str]]) -> None:
    assert _roles(_one(text, type_)) == expected


def test_who_comes_from_a_town_was_not_attacked_there() -> None:
    assert _one("In Mali wurden am Montag zwei deutsche Ärzte aus Rostock entführt.", "attack").where == "Mali"


def test_an_island_on_which_somebody_was_shot_is_no_target() -> None:
    event = _one("Die Opfer hatte ein Amokläufer vor drei Jahren in einem Zug auf Sizilien erschossen.", "attack")
    assert (event.where, _roles(event)) == ("Sizilien", set())


def test_the_day_of_remembering_is_not_that_of_the_deed() -> None:
    event = _one("Am Mittwoch jährte sich zum zehnten Mal der Anschlag auf das Bataclan in Paris.", "attack")
    assert (event.status, event.when, event.where) == ("held", None, "Paris")


def test_an_infinitive_of_the_past_is_no_plan() -> None:
    convicted = "Das Gericht befand Karl Meier für schuldig, im Mai 2016 die Abgeordnete Rosa Klein ermordet zu haben."
    assert _one(convicted, "attack").status == "alleged"


def test_a_relative_clause_that_tells_of_it_counts_more_than_who_approved_it() -> None:
    event = _one("General Tamm billigte den Angriff auf Goma, der am Montag stattfand.", "attack")
    assert (event.status, event.when) == ("held", "2025-08-04")


def test_an_agreement_that_something_rests_on_stands() -> None:
    text = "Der Bund werde das Gelände entsprechend einem Abkommen zwischen Berlin und dem Bund vom Dezember 2007 kaufen."
    assert _one(text, "agreement").status == "held"


def test_what_is_said_about_a_meeting_that_was_held_does_not_put_it_ahead() -> None:
    text = "Macron und Scholz trafen sich am Montag in Paris. Beobachter äußern sich skeptisch über das Treffen."
    found = [e for e in read(intake.from_text(text, published="2025-08-07")).events if e.type == "meeting"]
    assert [e.status for e in found] == ["held", "held"]


def test_a_hearing_in_court_is_no_negotiation() -> None:
    found = read(intake.from_text("Das Landgericht Köln rechnet mit einer mündlichen Verhandlung im Mai.", published="2025-08-07")).events
    assert [e.type for e in found if e.type == "negotiation"] == []


@pytest.mark.parametrize(
    ("text", "type_", "status", "expected"),
    [
        (
            "Die für Freitag geplanten Gespräche zwischen Markus Söder und Robert Habeck sind geplatzt.",
            "negotiation",
            "failed",
            {("agent", "Markus Söder"), ("agent", "Robert Habeck")},
        ),
        ("Nach dem gescheiterten Gipfel in Genf telefonierte Macron am Abend mit Putin.", "meeting", "failed", set()),
        (
            "Der Kreml dementierte Berichte, wonach Putin und Trump am Dienstag telefoniert hätten.",
            "call",
            "denied",
            {("agent", "Putin"), ("agent", "Trump")},
        ),
        ("Die GDL ruft ihre Mitglieder von Mittwoch bis Freitag zum Streik auf.", "strike", "planned", {("agent", "GDL")}),
        ("Die Hamas hat dem Vorschlag für eine Waffenruhe zugestimmt.", "ceasefire", "agreed", {("agent", "Hamas")}),
        (
            "Ein Sprecher der Hamas sagte, man habe dem Vorschlag für eine Waffenruhe zugestimmt.",
            "ceasefire",
            "agreed",
            {("agent", "Hamas")},
        ),
        (
            "Ein Treffen des Kanzlers Friedrich Merz mit Vertretern der Gewerkschaft IG Metall wurde abgesagt.",
            "meeting",
            "cancelled",
            {("agent", "Friedrich Merz"), ("counterpart", "IG Metall")},
        ),
        (
            "Die Gespräche zwischen Gewerkschaft und Arbeitgebern laufen seit Montag.",
            "negotiation",
            "ongoing",
            {("agent", "Gewerkschaft"), ("agent", "Arbeitgeber")},
        ),
        (
            "SPD-Chef Lars Klingbeil und CDU-Generalsekretär Carsten Linnemann wollen am Sonntagabend über den Haushalt beraten.",
            "meeting",
            "planned",
            {("agent", "Lars Klingbeil"), ("agent", "Carsten Linnemann")},
        ),
        (
            "Selenskyj und Macron berieten am Sonntag telefonisch über Luftabwehr.",
            "call",
            "held",
            {("agent", "Selenskyj"), ("agent", "Macron")},
        ),
        (
            "Finanzministerin Ute Lange hat Berichte über ein Geheimtreffen mit Karl Sommer zurückgewiesen.",
            "meeting",
            "denied",
            {("counterpart", "Karl Sommer"), ("agent", "Ute Lange")},
        ),
        (
            "Verdi und die Arbeitgeber haben sich in der Nacht auf einen Tarifvertrag geeinigt.",
            "agreement",
            "agreed",
            {("agent", "Verdi"), ("agent", "Arbeitgeber")},
        ),
        (
            "Die EU-Staaten haben sich auf ein 19. Sanktionspaket gegen Russland verständigt.",
            "sanction",
            "agreed",
            {("target", "Russland"), ("agent", "EU-Staaten")},
        ),
        (
            "Israels Armee hat in der Nacht Stellungen der Hisbollah im Südlibanon angegriffen.",
            "attack",
            "held",
            {("agent", "Israel"), ("target", "Hisbollah")},
        ),
        (
            "Die Schlichtung zwischen der IG BAU und den Arbeitgebern ist gescheitert.",
            "negotiation",
            "failed",
            {("agent", "IG BAU"), ("agent", "Arbeitgeber")},
        ),
        (
            "Ein für August angedachtes Treffen von Trump und Putin ist nach Angaben des Kremls vom Tisch.",
            "meeting",
            "cancelled",
            {("agent", "Trump"), ("agent", "Putin")},
        ),
        (
            "Kremlsprecher Dmitri Peskow sagte, ein Telefonat zwischen Putin und Merz stehe derzeit nicht auf der Tagesordnung.",
            "call",
            "denied",
            {("agent", "Putin"), ("agent", "Merz")},
        ),
        ("Finnlands Präsident Alexander Stubb wird am Montag in Washington erwartet.", "visit", "planned", {("agent", "Alexander Stubb")}),
        (
            "Wegen eines Warnstreiks der Gewerkschaft Verdi fallen am Montag in Köln alle Busse aus.",
            "strike",
            "planned",
            {("agent", "Verdi")},
        ),
    ],
)
def test_status_and_sides_of_what_the_press_tells_every_day(text: str, type_: str, status: str, expected: set[tuple[str, str]]) -> None:
    event = _one(text, type_)
    assert (event.status, _roles(event)) == (status, expected)


def test_the_dead_are_dead_whatever_could_not_be_done_with_them() -> None:
    event = _one("Zwei Tote konnten am Montag in Neuss nicht geborgen werden.", "casualties")
    assert (event.status, event.negated) == ("held", False)


def test_protests_of_a_summer_long_past_are_not_planned() -> None:
    text = "Neun Teilnehmer von Protesten gegen die Regierung in Teheran im Sommer 2009 sollen noch auf ihr Urteil warten."
    assert _one(text, "protest").status == "held"


def test_a_strike_runs_from_its_first_to_its_last_day() -> None:
    event = _one("Die GDL ruft ihre Mitglieder von Montag bis Mittwoch zum Streik auf.", "strike")
    assert event.interval == ("2025-08-11", "2025-08-13")


def test_the_day_an_ultimatum_runs_out_is_not_the_day_it_was_set() -> None:
    assert _one("Die Ministerin Anna Berg stellte dem Kanzler Friedrich Merz ein Ultimatum bis Freitag.", "statement_act").when is None


@pytest.mark.parametrize(
    "text",
    [
        "Von einigen Rednern auf der Sitzung des Sicherheitsrats wurde Kritik laut.",
        "Später wandte sich Shultz von einigen republikanischen Positionen ab.",
        "Er war nach der deutschen Wiedervereinigung bis 1991 Minister.",
        "Der Geschäftsmann war auf Geschäftsreise auf dem Balkan.",
    ],
)
def test_words_that_only_look_like_an_event(text: str) -> None:
    assert read(intake.from_text(f"Aus aller Welt\n{text}", published="2025-08-07")).events == ()


def test_where_they_did_not_agree_they_still_met() -> None:
    text = "Die Minister der EU haben sich auf einem Treffen in Innsbruck heute nicht darauf geeinigt, Soldaten zu entsenden."
    event = _one(text, "meeting")
    assert (event.status, event.negated, event.where) == ("held", False, "Innsbruck")


def test_who_was_told_of_a_visit_was_not_visited() -> None:
    text = "Peter Meier bezeichnete die Reise von Javier Solana in den Kongo in einem Interview mit dem Deutschlandfunk als hilfreich."
    assert _roles(_one(text, "visit")) == {("agent", "Javier Solana")}


def test_the_two_are_those_told_of_before() -> None:
    text = "Merz und Macron trafen sich am Montag in Paris. Die beiden berieten am Abend zwei Stunden lang über die Ukraine."
    found = [e for e in read(intake.from_text(f"Aus aller Welt\n{text}", published="2025-08-07")).events if e.type == "meeting"]
    assert [sorted(p.name for p in e.participants) for e in found] == [["Macron", "Merz"], ["Macron", "Merz"]]


def test_an_agreement_that_was_not_reached_failed() -> None:
    event = _one("Bahn und GDL konnten sich am Montag nicht auf einen Tarifvertrag einigen.", "agreement")
    assert (event.status, event.negated) == ("failed", True)


def test_those_killed_by_somebody_after_an_insertion() -> None:
    text = "Nach Behördenangaben wurden am Sonntag 17 Teilnehmer einer Feier, die im Bezirk Kajaki stattfand, von den Taliban enthauptet."
    event = _one(text, "attack")
    assert (event.when, _roles(event)) == ("2025-08-03", {("agent", "Taliban")})


def test_an_end_somebody_might_be_talked_into_is_none() -> None:
    text = "Selbst wenn er Trump überreden könnte, die amerikanische Militärhilfe zu stoppen, würde die europäische Hilfe weitergehen."
    assert read(intake.from_text(f"Aus aller Welt\n{text}", published="2025-08-07")).events == ()
    assert _one("Lula hat am Montag beschlossen, den Besuch in Berlin abzusagen.", "visit").status == "cancelled"


@pytest.mark.parametrize(
    ("text", "type_", "status", "negated", "when"),
    [
        ("Das Treffen von Lula und Milei fand nicht am Montag, sondern am Dienstag statt.", "meeting", "held", False, "2025-08-05"),
        (
            "Das Auto wurde am Montag in Bagdad aus nicht ganz klaren Gründen von Soldaten beschossen.",
            "attack",
            "held",
            False,
            "2025-08-04",
        ),
        ("Zwei Männer haben am Montag den Absturz in Nepal nicht überlebt.", "disaster", "held", False, "2025-08-04"),
        ("Ministerin Beate Merk wies dies am Rande einer Klausurtagung in München zurück.", "meeting", "held", False, None),
    ],
)
def test_what_is_negated_is_not_the_event(text: str, type_: str, status: str, negated: bool, when: str | None) -> None:
    event = _one(text, type_)
    assert (event.status, event.negated, event.when) == (status, negated, when)


def test_what_is_im_gespraech_is_no_talk() -> None:
    assert read(intake.from_text("Aus aller Welt\nIm Gespräch sind auch Zölle auf Autos aus Kanada.", published="2025-08-07")).events == ()


def test_one_goes_and_another_comes() -> None:
    text = "Nach dem Rücktritt von Ministerin Klara Weiss übernimmt Staatssekretär Jonas Roth das Ressort."
    found = [e for e in read(intake.from_text(f"Aus aller Welt\n{text}", published="2025-08-07")).events if e.type == "appointment"]
    assert [(e.status, [p.name for p in e.participants]) for e in found] == [("held", ["Klara Weiss"]), ("held", ["Jonas Roth"])]


def test_who_is_met_in_front_of_the_verb_takes_no_part_in_what_follows() -> None:
    text = "Nach dem Gipfel mit Donald Trump in Alaska telefonierte Wladimir Putin am Freitag mit Xi Jinping."
    assert _roles(_one(text, "call")) == {("agent", "Wladimir Putin"), ("counterpart", "Xi Jinping")}
    text = "Nach Gesprächen mit Emmanuel Macron flog Friedrich Merz nach Rom."
    assert _roles(_one(text, "visit")) == {("agent", "Friedrich Merz")}


def test_who_was_missing_or_spoke_afterwards_was_not_there() -> None:
    assert _roles(_one("Beim Treffen der Außenminister in Brüssel fehlte Annalena Baerbock.", "meeting")) == set()
    session = _one("Nach einer sechsstündigen Sitzung des Koalitionsausschusses trat Friedrich Merz vor die Presse.", "meeting")
    assert (session.status, _roles(session)) == ("held", {("agent", "Koalitionsausschuss")})


def test_a_day_at_the_end_of_the_phrase_in_front_is_that_of_its_noun() -> None:
    assert _one("Nach dem Anruf von Biden bei Netanjahu am Sonntag lenkte Israel ein.", "call").when == "2025-08-03"


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Vor dem 3. September wird Friedrich Merz Emmanuel Macron treffen.", (None, "2025-09-02")),
        ("Nach dem 3. September wird Friedrich Merz Emmanuel Macron treffen.", ("2025-09-04", None)),
        ("Am 3. September wird Friedrich Merz Emmanuel Macron treffen.", ("2025-09-03", "2025-09-03")),
    ],
)
def test_what_is_before_or_after_a_day_is_not_on_it(text: str, interval: tuple[str | None, str | None]) -> None:
    event = _one(text, "meeting")
    assert (event.status, event.interval) == ("planned", interval)
    assert event.when == (interval[0] if interval[0] == interval[1] else None)


def test_a_threat_may_stand_behind_what_is_threatened() -> None:
    assert _one("Es werde noch vor Weihnachten Streiks geben, drohte Claus Weselsky.", "strike").status == "threatened"


def test_a_report_that_is_turned_down_is_a_denial() -> None:
    for text in (
        "Berichte, wonach Friedrich Merz am Montag mit Wladimir Putin telefoniert habe, wies ein Sprecher zurück.",
        "Gerüchte, nach denen Friedrich Merz am Montag mit Wladimir Putin telefoniert habe, nannte sein Sprecher falsch.",
        "Der Kreml widersprach Angaben, denen zufolge Friedrich Merz am Montag mit Wladimir Putin telefonierte.",
    ):
        call = _one(text, "call")
        assert (call.status, call.negated) == ("denied", True), text
    confirmed = _one("Der Kreml bestätigte einen Bericht, wonach Friedrich Merz am Montag mit Wladimir Putin telefoniert habe.", "call")
    assert (confirmed.status, confirmed.negated) == ("held", False)


def test_who_is_at_odds_negotiates() -> None:
    text = "Im Tarifkonflikt zwischen der Deutschen Bahn und der GDL ist die dritte Verhandlungsrunde am Dienstag gescheitert."
    talks = _one(text, "negotiation")
    assert (talks.status, _roles(talks)) == ("failed", {("agent", "Deutsche Bahn"), ("agent", "GDL")})


def test_what_brought_nothing_took_place() -> None:
    met = _one("Am Montag brachte ein Treffen von Friedrich Merz mit Emmanuel Macron nichts.", "meeting")
    assert (met.status, met.negated) == ("held", False)


@pytest.mark.parametrize(
    "text",
    [
        "Das Treffen zwischen Friedrich Merz und Emmanuel Macron findet am Samstag nicht statt.",
        "Das Treffen zwischen Friedrich Merz und Emmanuel Macron wird nicht stattfinden.",
        "Zu einem für Samstag geplanten Gespräch zwischen Friedrich Merz und Emmanuel Macron kommt es nun nicht.",
        "Das für Montag geplante Treffen zwischen Friedrich Merz und Emmanuel Macron fand nicht statt.",
    ],
)
def test_what_was_planned_and_does_not_take_place_is_off(text: str) -> None:
    off = _one(text, "meeting")
    assert (off.status, off.negated) == ("cancelled", True)


def test_a_sentence_may_open_with_a_noun_that_looks_like_a_verb() -> None:
    for text in (
        "Berichte über ein geplantes Treffen zwischen Friedrich Merz und Emmanuel Macron bestritt der Sprecher.",
        "Berichte, wonach Friedrich Merz sich mit Emmanuel Macron getroffen habe, wies ein Sprecher zurück.",
    ):
        met = _one(text, "meeting")
        assert (met.status, {name for _, name in _roles(met)}) == ("denied", {"Friedrich Merz", "Emmanuel Macron"})
