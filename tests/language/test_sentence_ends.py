"""Ends of sentences at numbers, ordinals, initials, abbreviations, units, marks and glued headings; a stroke shows each end."""

from __future__ import annotations

import pytest

from lagebild.language import sentences, tokens

MARKED = (
    "Der Deutschlandtakt startet auf Gleis 4.| Womöglich kommt er zu spät.",
    "Der Fall beschäftigt auch Puls 4.| Womöglich wird geklagt.",
    "Die Lage entspannte sich erst gegen 22.| Anschließend ging es weiter.",
    "Sie wohnt in Haus 7.| Vermutlich zieht sie um.",
    "Das Spiel endete 3:2.| Glücklich war niemand.",
    "Die Quote fiel auf 12.| Trotz allem blieb er ruhig.",
    "Er trat am 3. März zurück.| Danach schwieg er.",
    "Am 3. Oktober war Feiertag.| Alle Läden blieben zu.",
    "Der 2. Wahlgang folgt am Sonntag.| Er gilt als offen.",
    "Das 1. Halbjahr lief gut.| Die Aktie stieg.",
    "Sie landete auf Platz 1.| Dahinter folgte Wien.",
    "Er kam auf Rang 15.| Insgesamt starteten 40 Läufer.",
    "Die Bahn hält an Gleis 12.| Reisende müssen umsteigen.",
    "Laut § 12 Abs. 3 gilt das nicht.| Ausnahmen nennt Art. 5 des Vertrags.",
    "Nach Art. 20 Abs. 2 Satz 1 geht alle Gewalt vom Volk aus.| Das gilt bis heute.",
    "Nr. 3 der Liste zog zurück.| Nr. 4 rückte nach.",
    "Das regelt die Verordnung Nr. 12.| Sie gilt seit Mai.",
    "Er wohnt in der Hauptstr. 5.| Dort brannte es.",
    "W. Brandt war da.| J. F. Kennedy auch.",
    "Der Mörder war Otto B.| Er schwieg vor Gericht.",
    "Angeklagt ist Thomas M.| Ihm drohen zehn Jahre.",
    "Es ging um Geld, Öl usw.| Die Liste war lang.",
    "Der Bericht liegt vor, s. Anhang.| Er ist lang.",
    "Prof. Dr. Meier lehrt in Bonn.| Dr. Huber nicht.",
    "Die Firma Braun & Co.| Sie ist insolvent.",
    "Der Vorstand der Muster AG u. Co. KG trat zurück.| Das kam überraschend.",
    "Er kommt z. B. am Montag.| Oder am Dienstag.",
    "Das Fest beginnt um 18 Uhr.| Einlass ist ab 17.30 Uhr.",
    "Bis 22. August gilt die Regel.| Dann endet sie.",
    "Die Inflation lag bei 2,3 Prozent.| Im Juli waren es 2,1.",
    "Im Juli waren es 2,1.| Experten rechnen mit mehr.",
    "„Wir gehen“, sagte er.| „Und zwar sofort.“",
    "„Wir gehen.| Und zwar sofort“, sagte er.| Niemand widersprach.",
    "Er rief: „Halt!“| Dann schoss er.",
    "Sie fragte: „Warum?“, und ging.| Er blieb.",
    "War das nötig?| Ja!| Und ob.",
    "Das war (so der Minister) nötig.| (Die Opposition sah es anders.)| Am Ende siegte er.",
    "Der Preis stieg auf 5 Mio. Euro.| Das sind 3 Mio. mehr.",
    "Das sind 3 Mio.| Mehr will niemand zahlen.",
    "Er lebte von 1900 bis ca. 1970.| Genaues weiß keiner.",
    "König Ludwig XIV. regierte lange.| Ihm folgte Ludwig XV.| Der starb 1774.",
    "Papst Benedikt XVI. trat zurück.| Ihm folgte Franziskus.",
    "Das Konzert gab Karl V. zu Ehren statt.| Er lachte.",
    "So steht es auf S. 12.| Seite 13 fehlt.",
    "Ab dem 1. Januar steigen die Preise.| Am 2. Januar auch.",
    "Die Partie endet 1:1.| 1000 Fans jubelten.",
    "2023 waren es 12.| 2024 schon 30.",
    "Sie stammt aus St. Pölten.| Er aus St. Gallen.",
    "Der FC St. Pauli gewann.| Der HSV verlor.",
    "Die 1. Bundesliga pausiert.| Die 2. Liga spielt.",
    "Er ist Leiter der Abt. Verkehr.| Sie leitet die Abt. Bau.",
    "Das Auto fuhr 100 km/h.| Erlaubt waren 50.",
    "Das kostet 50 ct.| Früher waren es 30.",
    "Der Chef von Yahoo! ging.| Sein Nachfolger kam.",
    "Sie heißt „Wer wird Millionär?“ und läuft montags.| Er schaut zu.",
    "Um 10.30 Uhr begann es ...| Dann kam der Regen.",
    "Er sagte nichts …| Sie auch nicht.",
    "Das gilt für Punkt 3.| Punkt 4 entfällt.",
    "Der Plan umfasst Kap. 3.| Er ist fertig.",
    "Das Lokal Zum Löwen schließt.| Der Wirt geht in Rente.",
    "Der Sender Das Erste zeigt die Partie.| Beginn ist um 20.15 Uhr.",
    "Die Bahn baut um.| Was Reisende wissen müssen| Ab Montag fahren weniger Züge.",
    "Das Wetter bleibt mild.| Aussichten bis Freitag| Im Norden regnet es, im Süden scheint die Sonne.",
    "Die Wahl gewann Partei A.| Partei B verlor.",
    "Er lebt in den U.S.A.| Sie in der Schweiz.",
    "[12.30 Uhr] Die Polizei räumt das Gebäude.",
    "Das Gerät misst 5 x 3 cm.| Es wiegt 40 g.| Es kostet 9 Euro.",
    "Der Pegel erreichte 4,2 m.| Normal sind 2 m.",
    "Die Firma wächst.| Neue Stellen in Kiel| Bis Ende Mai sollen 300 Menschen eingestellt werden.",
    "Auf dem Plakat stand: Die Rente ist sicher.| Keiner glaubte es.",
)


@pytest.mark.parametrize("marked", MARKED)
def test_sentences_end_where_the_strokes_stand(marked: str) -> None:
    text = marked.replace("|", "")
    found = sentences.split(text, tokens.tokenize(text), ())
    assert [text[s.start : s.end] for s in found] == [part.strip() for part in marked.split("|")]
