"""Writing a shipped file: tables as int8, graph, settings, manifest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import nn

from lagebild.weights.archive import FORMAT
from lagebild.weights.features import RESERVED
from lagebild.weights.words import TABLES, word_hash
from training.encoder.coarse import PARTS, VALUES
from training.net.card import card
from training.net.encoder import Encoder
from training.net.graph import array
from training.net.provenance import sha256


def table(layer: nn.Module) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """A table as int8 with a scale per row."""
    rows = array(layer.weight)  # type: ignore[arg-type]  # every table has a weight
    scale = (np.maximum(np.abs(rows).max(axis=1), 1e-6) / 127).astype(np.float16)
    scale = np.maximum(scale, np.float16(6e-8))
    whole = np.clip(np.round(rows / scale.astype(np.float32)[:, None]), -127, 127)
    return whole.astype(np.int8), scale


def text(value: str) -> NDArray[np.uint8]:
    """A string as an array of its UTF-8 bytes."""
    return np.frombuffer(value.encode(), dtype=np.uint8)


def word_arrays(encoder: Encoder, forms: dict[str, int]) -> dict[str, NDArray[Any]]:
    """Tables and form keys as `lagebild.weights.words` reads them."""
    keys = sorted(forms, key=forms.__getitem__)
    learnt = encoder.shape.forms - RESERVED
    found: dict[str, NDArray[Any]] = {"forms": text("\n".join(keys[:learnt]))} | static_arrays(encoder, keys)
    for name in TABLES:
        found[f"{name}.rows"], found[f"{name}.scale"] = table(getattr(encoder.words, name))
    found["ngram.rows"][0] = 0  # the padding row, which torch leaves out by its number
    return found


def static_arrays(encoder: Encoder, keys: list[str]) -> dict[str, NDArray[Any]]:
    """Hashes of the known words in order, and for each its part numbers; the parts' values.

    Of two words with one hash the more frequent stays.
    """
    rows = array(encoder.words.static.weight)
    found, first = np.unique(np.array([word_hash(key) for key in keys], dtype=np.uint32), return_index=True)
    books = np.zeros((PARTS, VALUES + 1, rows.shape[1] // PARTS), dtype=np.float16)
    codes = np.empty((len(found), PARTS), dtype=np.uint8)
    for part in range(PARTS):
        values, number = np.unique(rows[RESERVED:, part::PARTS], axis=0, return_inverse=True)
        books[part, : len(values)] = values
        codes[:, part] = number.reshape(-1)[first]
    return {"static.hash": found, "static.codes": codes, "static.books": books}


def write(
    folder: Path,
    name: str,
    arrays: dict[str, NDArray[Any]],
    settings: dict[str, Any],
    manifest: dict[str, Any],
    texts: dict[str, str],
) -> Path:
    """Write `name.npz`, its manifest `name.json` and its card `name.md`; the path of the first."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.npz"
    with path.open("wb") as stream:
        np.savez_compressed(stream, settings=text(json.dumps(settings, ensure_ascii=False)), **arrays)  # type: ignore[arg-type]
    facts = {"name": name, "format": FORMAT, "sha256": sha256(path), "bytes": path.stat().st_size} | manifest
    path.with_suffix(".json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    scores = {f"{group}: {key}": value for group, part in manifest["scores"].items() for key, value in part.items()}
    path.with_suffix(".md").write_text(card(facts, scores, texts), encoding="utf-8")
    return path
