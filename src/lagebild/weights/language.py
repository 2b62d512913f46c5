"""The clean heads at run time: class numbers to tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from lagebild.weights import lemma
from lagebild.weights.mood import settled
from lagebild.weights.naming import Naming
from lagebild.weights.network import Network
from lagebild.weights.tag import Tag

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lagebild.weights.archive import Archive

HEADS = 3
"""Heads before the features: upos, stts, lemma."""


class Language:
    """`LanguageModel` over an archive."""

    def __init__(self, archive: Archive) -> None:
        self.name = "language"
        self.version: str = archive.manifest["version"]
        self.network = Network(archive)
        layers = archive.settings["layers"]
        self.upos: list[str] = layers["upos"]
        self.stts: list[str] = layers["stts"]
        self.rules: list[str] = layers["lemma"]
        self.feats: list[tuple[str, list[str]]] = list(layers["feats"].items())
        self.naming = Naming(archive, self.network.words)
        rows = (line.split("\t") for line in archive.arrays["lemmas"].tobytes().decode().split("\n") if line)
        self.lemmas = {(form, upos): lemma for form, upos, lemma in rows}
        self.bundles: dict[bytes, str] = {}
        self._last: tuple[tuple[str, ...], list[NDArray[np.float32]]] | None = None

    def ends(self, tokens: Sequence[str]) -> list[float]:
        """See `LanguageModel.ends`."""
        found: list[float] = self._read(tokens)[0][:, 0].tolist() if len(tokens) else []
        return found

    def tag(self, sentences: Sequence[Sequence[str]], rules: Sequence[str] | None = None) -> list[list[Tag]]:
        """One tag per token, in the shape of the input; see `LanguageModel.tag`."""
        tokens = [token for sentence in sentences for token in sentence]
        if not tokens:
            return [[] for _ in sentences]
        ends, choices, context = self._read(tokens)
        tags = self._tags(tokens, ends[:, 0], choices.astype(np.uint16), self.naming(tokens, context, rules))
        return [[next(tags) for _ in sentence] for sentence in sentences]

    def _read(self, tokens: Sequence[str]) -> list[NDArray[np.float32]]:
        """The outputs for a text; those of the last text are kept, since a caller first asks where its sentences end."""
        key, last = tuple(tokens), self._last
        if last is None or last[0] != key:
            self._last = last = (key, self.network(key))
        return last[1]

    def _tags(self, tokens: list[str], ends: NDArray[np.float32], choices: NDArray[np.uint16], names: list[str]) -> Iterator[Tag]:
        features = np.ascontiguousarray(choices[:, HEADS:])
        bundles = [row.tobytes() for row in features]
        rows = zip(tokens, ends.tolist(), choices[:, :HEADS].tolist(), bundles, strict=True)
        for at, (token, end, (upos_at, stts_at, rule_at), bundle) in enumerate(rows):
            upos = self.upos[upos_at]
            feats = self.bundles.get(bundle) or self._bundle(bundle)
            word = self._lemma(token, upos, rule_at)
            if "VerbForm=Fin" in feats:
                feats = settled(tokens, at, word, feats)
            yield Tag(upos, self.stts[stts_at], feats, word, names[at], end)

    def _lemma(self, token: str, upos: str, rule: int) -> str:
        """A lemma that the training data leaves no doubt about, or else the form edited by the chosen rule."""
        sure = self.lemmas.get((token, upos))
        if sure is None and not token.islower():
            sure = self.lemmas.get((token.lower(), upos))
        return sure or lemma.apply(self.rules[rule], token)

    def _bundle(self, key: bytes) -> str:
        values = np.frombuffer(key, dtype=np.uint16)
        parts = [f"{name}={classes[at]}" for (name, classes), at in zip(self.feats, values, strict=True) if at]
        text = "|".join(sorted(parts, key=str.lower)) or "_"
        self.bundles[key] = text
        return text
