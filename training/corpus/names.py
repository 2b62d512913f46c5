"""Corpora of names in columns, and SmartData; each to `Sentence` with labels of our scheme."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.corpus.labels import Scheme
from training.corpus.rawtext import TOKEN
from training.corpus.sentence import Sentence


def blocks(text: str) -> Iterator[list[list[str]]]:
    """Sentences as rows of columns (tabs, or else spaces), divided by empty lines."""
    found: list[list[str]] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        columns = line.split("\t") if "\t" in line else line.split()
        if line.strip():
            found.append(columns)
        elif found:
            yield found
            found = []
    if found:
        yield found


def read_columns(text: str, scheme: Scheme, token: int, label: int) -> list[Sentence]:
    """Sentences of a column format; comment rows (``#`` followed by an address, or DOCSTART) are left out."""
    sentences = []
    for found in blocks(text):
        rows = [r for r in found if not (r[0] == "#" and len(r) > 1 and not r[-1][:1].isalpha()) and r[0] != "-DOCSTART-"]
        if rows:
            tokens = [row[token] for row in rows]
            sentences.append(Sentence(tokens, scheme.corpus, names=scheme.labels([row[label] for row in rows], tokens)))
    return sentences


def read_germeval(data: Path) -> list[Sentence]:
    """GermEval 2014, outer layer."""
    return read_columns((data / "ner/germeval2014-test-as-train.tsv").read_text(encoding="utf-8"), Scheme("germeval"), 1, 2)


def read_plenar(data: Path) -> list[Sentence]:
    """Bundestag protocols."""
    scheme = Scheme("plenar")
    texts = [(data / f"ner/plenar-gold-{number}.conll").read_text(encoding="utf-8") for number in ("01143", "09036")]
    return [s for text in texts for s in read_columns(text, scheme, 1, 4)]


def read_europarl(data: Path) -> list[Sentence]:
    """Europarl, with its automatic STTS tags."""
    sentences = []
    for part in ("train", "dev"):
        text = (data / f"ner/europarl-{part}.tsv").read_text(encoding="utf-8")
        for found in blocks(text):
            tokens = [row[0] for row in found]
            labels = Scheme("europarl").labels([row[4] for row in found], tokens)
            sentences.append(Sentence(tokens, "europarl", names=labels, stts=[row[2] for row in found]))
    return sentences


def read_ler(data: Path) -> list[Sentence]:
    """Court decisions; every fourth sentence, the domain is far from the press."""
    sentences = []
    for part in ("dev", "test"):
        text = (data / f"ner/ler-{part}.conll").read_text(encoding="utf-8")
        sentences += read_columns(text, Scheme("ler"), 0, 1)
    return sentences[::4]


def read_mobie(data: Path) -> list[Sentence]:
    """MobIE, all parts."""
    with zipfile.ZipFile(data / "ner/mobie-ner.zip") as archive:
        texts = [archive.read(f"{part}.conll2003").decode() for part in ("train", "dev", "test")]
    return [s for text in texts for s in read_columns(text, Scheme("mobie"), 0, 3)]


def objects(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]  # the format's own nested records
    """The concatenated JSON objects of a SmartData file."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        text, decoder, at = stream.read(), json.JSONDecoder(), 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            return
        found, at = decoder.raw_decode(text, at)
        yield found


def read_smartdata(data: Path) -> list[Sentence]:
    """SmartData documents, one `Sentence` per line of text; only the line end is known as a boundary."""
    seen: set[str] = set()
    scheme = Scheme("smartdata")
    sentences = []
    for part in ("train", "test"):
        for document in objects(data / f"ner/smartdata-v1-{part}.json.gz"):
            if document["id"] in seen:
                continue
            seen.add(document["id"])
            text = document["text"]["string"]
            spans = sorted(
                ((m["span"]["start"], m["span"]["end"], m["type"]) for m in document["conceptMentions"]["array"]),
                key=lambda span: (span[0], -span[1]),
            )
            at = 0
            for line in io.StringIO(text):
                sentences += _line(line, at, spans, scheme)
                at += len(line)
    return sentences


def _line(line: str, at: int, spans: list[tuple[int, int, str]], scheme: Scheme) -> list[Sentence]:
    found = list(TOKEN.finditer(line))
    if not found:
        return []
    raw = []
    for match in found:
        start, end = at + match.start(), at + match.end()
        span = next((s for s in spans if s[0] < end and start < s[1]), None)
        raw.append("O" if span is None else f"{'B' if start <= span[0] else 'I'}-{span[2]}")
    tokens = [match.group() for match in found]
    return [Sentence(tokens, "smartdata", names=scheme.labels(raw, tokens))]
