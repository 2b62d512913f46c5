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
