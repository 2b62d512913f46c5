"""SpkAtt JSON: tokens, sentences and annotations of what the records hold, and nothing the corpus does not know."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from lagebild.intake import from_text
from lagebild.reading.read import read
from lagebild.views.export import spkatt

TEXT = "Die Ministerin sagte, das Geld reiche. Man werde bauen. Es fehle an nichts. "
TEXT += "Der Verband lobte den Plan. „Wir bauen“, schrieb der Konzern."


class Records:
    def records(self, kind: str) -> Iterator[Any]:
        reading = read(from_text(TEXT))
        yield from {"article": (reading.article,), "statement": reading.statements}.get(kind, ())


def documents() -> list[dict[str, Any]]:
    out = io.StringIO()
    assert spkatt.write(Records(), out) == 1
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_tokens_and_sentences_are_verbatim() -> None:
    (document,) = documents()
    text = document["originalText"]
    assert all(text[t["charBegin"] : t["charEnd"]] == t["text"] for t in document["tokens"])
    assert document["sentences"][-1]["end"] == len(document["tokens"])


def test_annotations_follow_the_corpus() -> None:
    (document,) = documents()
    words = [t["text"] for t in document["tokens"]]
    quotes = {a["type"]: " ".join(words[i] for i in a["quote"]["tokenIds"]) for a in document["annotations"]}
    assert quotes["Indirect"] == "das Geld reiche"
    assert quotes["IndirectFreeIndirect"] == "Man werde bauen . Es fehle an nichts ."
    assert quotes["Direct"] == "„ Wir bauen “"
    assert "Reported" not in quotes  # praise without content
    run_on = next(a for a in document["annotations"] if a["type"] == "IndirectFreeIndirect")
    assert run_on["cue"] == run_on["frame"] == {}
    assert run_on["speaker"]["tokenIds"]


def annotated(text: str) -> list[tuple[str, str, str]]:
    """Type, content and speaker of every annotation of `text`."""
    found = read(from_text(text))
    tokens = spkatt.tokenize(found.article.text)
    words = [t.text for t in tokens]
    return [
        (a["type"], *(" ".join(words[i] for i in a[part].get("tokenIds", ())) for part in ("quote", "speaker")))
        for a in spkatt.quotes(found.statements, tokens)
    ]


def test_what_another_voice_passes_on_is_annotated_for_both() -> None:
    found = annotated("Am Montag bestätigte Minister Jan Kolb laut der Agentur, dass der Vertrag gilt.")
    assert ("Indirect", "dass der Vertrag gilt", "Minister Jan Kolb") in found
    assert ("Indirect", "Am Montag bestätigte Minister Jan Kolb , dass der Vertrag gilt", "der Agentur") in found


def test_a_quoting_paper_is_annotated_beside_who_is_quoted() -> None:
    found = annotated("Der Sender zitierte Ministerin Petra Vogt mit den Worten: „Wir bauen im Mai.“")
    assert [speaker for _, _, speaker in found] == ["Ministerin Petra Vogt", "Der Sender"]


def test_acts_in_passing_are_left_out() -> None:
    assert not [f for f in annotated("Der Verein hatte einen Neubau gefordert.") if f[0] == "Reported"]
    assert [f for f in annotated("Der Verein forderte einen Neubau.") if f[0] == "Reported"]
