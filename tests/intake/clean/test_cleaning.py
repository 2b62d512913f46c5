"""What stays and what goes, on texts written for the purpose."""

from lagebild.intake import from_text
from lagebild.records.article import Article

PAGE = """Streit um die Brücke
Die Stadt zahlt nicht mehr
Von Mia Muster, Kiel
Stand: 07.08.2025, 14:35 Uhr | Aktualisiert: 08.08.2025, 09:00 Uhr
Lesezeit: 3 Min.
Kiel (dpa/lno) - Die Stadt hat den Bau gestoppt. Video | Bagger stehen still Player wird geladen Quelle: dpa Der Rat berät am Montag.
Anzeige
Der Bürgermeister vor der Brücke. Foto: Jo Muster/dpa
Was kostet das?
Rund zehn Millionen Euro, sagt der Kämmerer.
Lesen Sie auch
Haushalt: Kiel muss sparen
Warum Brücken teuer sind
Am Ende zahlt der Bund.
Mehr zum Thema
Verkehr: Stau im Norden
Bahn: Züge fallen aus
Teilen Facebook WhatsApp E-Mail
12 Kommentare
dpa/AFP/mm"""


def shape(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def reasons(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for cut in article.cut:
        found.setdefault(cut.reason, []).append(cut.text)
    return found


def test_a_whole_page_keeps_its_sentences_and_loses_the_rest() -> None:
    article = from_text(PAGE)
    assert shape(article) == [
        ("title", "Streit um die Brücke"),
        ("heading", "Die Stadt zahlt nicht mehr"),
        ("paragraph", "Die Stadt hat den Bau gestoppt. Der Rat berät am Montag."),
        ("caption", "Der Bürgermeister vor der Brücke."),
        ("heading", "Was kostet das?"),
        ("paragraph", "Rund zehn Millionen Euro, sagt der Kämmerer."),
        ("heading", "Warum Brücken teuer sind"),
        ("paragraph", "Am Ende zahlt der Bund."),
    ]
    assert article.authors == ("Mia Muster",)
    assert article.credits == ("dpa", "lno", "AFP", "mm")
    assert (article.published, article.published_basis, article.modified) == ("2025-08-07T14:35", "stated", "2025-08-08T09:00")
    assert reasons(article)["player"] == ["Video | Bagger stehen still Player wird geladen Quelle: dpa"]
    assert reasons(article)["dateline"] == ["Kiel (dpa/lno) -"]


def test_residue_glued_between_two_sentences_leaves_one_blank() -> None:
    article = from_text("Der Rat tagt. (Foto: Jo Muster/dpa) Er berät lange.")
    assert article.text == "Der Rat tagt. Er berät lange."
    assert [(s.start, s.end) for s in article.source_map] == [(0, 13), (13, 29)]


def test_a_dateline_with_its_day_dates_the_text() -> None:
    for opening in ("Kiel, 4. Mai 2024 – ", "Kiel, den 4.5.2024. ", "Kiel, 4. Mai 2024 (dpa) - "):
        article = from_text(f"{opening}Der Rat hat am Montag über die neue Brücke an der Förde beraten.")
        assert article.text.startswith("Der Rat")
        assert (article.published, article.published_basis) == ("2024-05-04", "stated")
        assert list(reasons(article)) == ["dateline"]


def test_years_ahead_are_no_look_back() -> None:
    for ahead in (
        "Nach 2031 soll die Brücke breiter werden.",
        "Bis 2040 sind drei Milliarden Euro nötig.",
        "Der Bau ist für das Jahr 2031 geplant.",
        "Die Kosten bezifferte er auf drei Milliarden Euro bis 2040.",
    ):
        assert from_text(f"Kiel, 4. Mai 2024. Der Rat hat am Montag beraten. {ahead}").published == "2024-05-04"
    assert from_text("Kiel, 4. Mai 2014. Der Rat hat am Montag beraten. Nach 2016 kam es zum Streit.").published is None


def test_the_scene_of_a_look_back_is_no_dateline() -> None:
    for text in (
        "Kiel, 4. Mai 2004. Der Rat berät über die Brücke. Zwanzig Jahre später, im Mai 2024, steht sie noch immer nicht.",
        "Kiel, 4. Mai 1974. Der Rat berät über die Brücke, und niemand ahnt, wie lange der Streit darüber dauern wird.",
        "In Kiel, 4. Mai 2024 – so steht es im Protokoll – wurde über die Brücke beraten, heißt es in einem Brief der Stadt.",
    ):
        assert from_text(text).published is None
        assert from_text(text).text == text


def test_a_crawlers_date_is_cut_and_dates_the_text() -> None:
    article = from_text(" date 2024-05-01 Der Rat tagt.\nEr berät.")
    assert article.text.startswith("Der Rat tagt.")
    assert (article.published, article.published_why) == ("2024-05-01", "stated in the text: 'date 2024-05-01'")


def test_a_headline_over_a_headline_announces_another_article() -> None:
    article = from_text("Der Rat tagt.\nStreit in Kiel: Rat verlässt den Saal\nLange Nacht im Rathaus\nEs dauerte bis drei Uhr.")
    assert reasons(article) == {"related-article": ["Streit in Kiel: Rat verlässt den Saal"]}
    assert ("heading", "Lange Nacht im Rathaus") in shape(article)


def test_title_and_subtitle_questions_lists_and_tables_are_no_teasers() -> None:
    for text in (
        "Streit in Kiel: Rat verlässt den Saal\nLange Nacht im Rathaus\nEs dauerte bis drei Uhr.",
        "Das Ergebnis:\nSüden: Partei der Mitte gewinnt\nNorden: Partei der Küste gewinnt\nDamit bleibt alles offen.",
        "Der Spieltag war lang.\nKiel – Lübeck 2:1 (1:0)\nBremen – Hamburg: 3:3 (2:1)\nDamit führt Kiel.",
        "Was nun folgt, ist offen.\nKapitel 1: Die Brücke am Fluss\nWie alles begann\nEs war kalt.",
    ):
        assert not from_text(text).cut, text


def test_a_pull_quote_that_stands_in_the_text_is_a_quote_box() -> None:
    article = from_text("Sie sprach lange. „Wir bauen die Brücke neu“, sagte sie.\n„Wir bauen die Brücke neu.“\nDann ging sie.")
    assert [b.kind for b in article.blocks] == ["paragraph", "quote_box", "paragraph"]


def test_ticker_entries_carry_their_time_and_day() -> None:
    article = from_text(
        "Liveticker: Alle Züge stehen\nSamstag, 16. August 2025\n14.05 Uhr: Absage\nEin Sprecher bedauerte das.\n13:30 Uhr – Angebot\n"
        "Die Bahn legt vor.\n+++ 9:15 Uhr: Beginn +++\nUm 9.15 Uhr ging es los."
    )
    assert article.genre == "ticker" and article.published == "2025-08-16T09:15"  # its first entry
    assert [b.at for b in article.blocks if b.kind == "entry"] == [
        *["2025-08-16T14:05"] * 2,
        *["2025-08-16T13:30"] * 2,
        *["2025-08-16T09:15"] * 2,
    ]


def test_days_of_a_chronicle_do_not_date_the_text() -> None:
    article = from_text(
        "Die Spiele im Überblick.\nFreitag, 8. Februar 2008\nKiel gewinnt hoch.\nSamstag, 9. Februar 2008\nBremen verliert."
    )
    assert article.published is None and "2008" in article.text


def test_an_interview_takes_turns_in_paragraphs() -> None:
    article = from_text("BLATT: Frau Muster, was tun?\nMia Muster: Ich rate zur Ruhe.\nBLATT: Warum?\nMia Muster: Weil wir Zeit haben.")
    assert article.genre == "interview" and {b.kind for b in article.blocks} == {"paragraph"}


def test_wrapped_lines_are_one_paragraph_with_its_breaks() -> None:
    text = (
        "Die Regierung hat am Montag in Berlin ein neues Gesetz\nbeschlossen. Es soll die Mieten senken, sagte die Ministerin\n"
        "nach der Sitzung.\n\nDie Opposition lehnt das ab."
    )
    article = from_text(text)
    assert [b.kind for b in article.blocks] == ["paragraph", "paragraph"]
    assert article.text == text.replace("\n\n", "\n")


def test_nothing_inside_a_paragraph_is_rewritten() -> None:
    inner = "Er sagte:\xa0„Ja“ …  und ging dann 😀\u200d😀."
    assert from_text(f"  {inner}\r\n\r\nEnde.").text == f"{inner}\nEnde."


def test_genres_by_their_labels_and_forms() -> None:
    body = "Die Stadt baut. Das dauert lange, sagte ein Sprecher."
    assert from_text(f"Ein Kommentar von Mia Muster\n{body}").genre == "opinion"
    assert from_text(f"{body}\nWas kostet das?\n{body}\nWer zahlt das?\n{body}").genre == "explainer"
    assert from_text(body).genre == "report"


def test_a_credit_with_a_paper_sign_at_the_end_becomes_credits() -> None:
    article = from_text("Es gab „kein Ergebnis“.\xa0(dpa, AFP, Blt)")
    assert article.text == "Es gab „kein Ergebnis“." and article.credits == ("dpa", "AFP", "Blt")
    assert from_text("Das Protokoll (mit Anhang) liegt vor (Seite drei).").credits == ()


def test_a_headline_over_one_long_line_is_no_wrapped_paragraph() -> None:
    head = "Der Rat der Stadt berät am Montag über die alte Brücke"
    article = from_text(f"{head}\n{'Die Stadt hat die Brücke gesperrt. ' * 6}\n\nAm Ende zahlt der Bund, sagte der Kämmerer.")
    assert article.text[article.blocks[0].start : article.blocks[0].end] == head
