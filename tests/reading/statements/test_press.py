"""How the press attributes: agencies, tickers, courts, sports, headlines; who passes words on, and who says nothing."""

from __future__ import annotations

import pytest

from lagebild.records.statement import Statement
from tests.reading.statements.telling import told


def one(text: str, words: str) -> Statement:
    """The statement of `text` whose content holds `words`."""
    return next(s for s in told(text).statements if words in s.text)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "stance"),
    [
        ("Angaben der „Havelpost“ zu einem Verkauf bestätigte das Ministerium nicht.", "Verkauf", "Ministerium", "does_not_confirm"),
        ("Berichte der Agentur über Tote wies die Armee zurück.", "Berichte", "Armee", "denies"),
        ("Die Reederei schweigt zu den Vorwürfen.", "schweigt", "Reederei", "does_not_answer"),
        ("Das Unternehmen lehnte eine Stellungnahme ab.", "Stellungnahme", "Unternehmen", "does_not_answer"),
        ("Die Stadt schweigt. Eine Anfrage des Senders ließ sie unbeantwortet.", "Anfrage", "Stadt", "does_not_answer"),
        ("In seinem Bericht prangert der Minister Morde an.", "prangert", "Minister", "criticises"),
        ("Am Freitag prangerte die Sprecherin Folter in Gefängnissen an.", "Folter", "Sprecherin", "criticises"),
        ("Der Landrat denkt nicht daran, sein Amt aufzugeben.", "aufzugeben", "Landrat", "refuses"),
        ("Es gebe keinen Grund zur Panik, beschwichtigte Ministerin Helle Toft.", "Panik", "Helle Toft", "asserts"),
        ("„Na also“, feixte Trainer Udo Kern.", "Na also", "Udo Kern", "asserts"),
        ("Karin Holm: Wir brauchen keinen neuen Flughafen\nIn Kiel wird gestritten.", "Flughafen", "Karin Holm", "asserts"),
    ],
)
def test_who_says_what(text: str, words: str, speaker: str, stance: str) -> None:
    found = one(text, words)
    assert (found.speaker_name, found.stance) == (speaker, stance)


def test_a_place_or_a_topic_before_a_colon_says_nothing() -> None:
    assert not told("Kiew: Drei Tote nach Angriff gefunden\nDie Lage ist ernst.").statements
    assert not told("Bilanz: Was der Gipfel bringt\nDie Lage ist ernst.").statements


@pytest.mark.parametrize(
    ("text", "words", "via"),
    [
        (
            "Die Nachrichtenagentur Reuters meldete unter Berufung auf einen Bericht der „Nikkei“, "
            "die sich ihrerseits auf Konzernkreise beruft, das Werk schließe.",
            "Werk",
            ("Reuters", "Nikkei", "Konzernkreise"),
        ),
        (
            "Wie die „Washington Post“ unter Berufung auf drei mit der Sache vertraute Personen berichtet, soll das Treffen platzen.",
            "Treffen",
            ("Washington Post", "drei mit der Sache vertraute Personen"),
        ),
        (
            "Laut „New York Times“ hat Jan Kolb angeboten, die Front einzufrieren. "
            "Das berichtete die Zeitung unter Berufung auf zwei ranghohe Beamte.",
            "Front",
            ("New York Times", "zwei ranghohe Beamte"),
        ),
        (
            "Nach einem Bericht der „Times“, der sich auf zwei ranghohe Beamte beruft, werde Kolb gehen.",
            "Kolb",
            ("Times", "zwei ranghohe Beamte"),
        ),
    ],
)
def test_through_whom(text: str, words: str, via: tuple[str, ...]) -> None:
    assert one(text, words).via == via


def test_damit_points_at_who_has_just_spoken() -> None:
    assert one("Paul Rubin sei nicht eingeladen, sagte Jan Kolb. Damit dementierte er Berichte.", "Damit").speaker_name == "Jan Kolb"


def test_a_denied_report_and_its_claim() -> None:
    denial, claim = told("Der Konzern dementierte am Dienstag einen Bericht der „Welt“, wonach die Sparte verkauft wird.").statements
    assert (denial.stance, denial.speaker_name, denial.said_on) == ("denies", "Konzern", "2025-09-16")
    assert (claim.text, claim.speaker_name, claim.said_on) == ("die Sparte verkauft wird", "Die Welt", None)


def test_the_day_of_the_paper_is_no_day_of_saying() -> None:
    found = one("„Wir schaffen das nicht“, sagte Rita Blank dem „Westfalenboten“ (Samstag).", "schaffen")
    assert (found.said_on, found.via) == (None, ("Westfalenbote",))


def test_advice_right_behind_a_voice_is_its_own() -> None:
    found = one("Die Feuerwehr teilte mit, der Brand sei gelöscht. Anwohner sollten Fenster schließen.", "Fenster")
    assert (found.kind, found.speaker_name) == ("indirect_free_indirect", "Feuerwehr")


def test_a_new_day_begins_with_nobody() -> None:
    text = "Minister Paul Rinke schloss die Reise aus. Am Donnerstag hieß es dann, sie sei möglich."
    assert one(text, "möglich").speaker is None


def test_apostrophes_and_feet_are_no_quotation_marks() -> None:
    assert not told("Rock 'n' Roll, 's ist schade. Der 27\"-Monitor kostet viel, der 5'10\" große Spieler kam nicht.").statements
