"""Articles to padded batches, with other quotation marks in some of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from lagebild.weights.statements import SIGNS, signs
from training.net.lexicon import Lexicon
from training.statements.gold import GLYPHS, NONE, SKIP, Article, other_glyphs


@dataclass(frozen=True, slots=True)
class Batch:
    """What the network reads, the gold of it, and the mask of real tokens (b, t, 1)."""

    types: tuple[Tensor, Tensor, Tensor]
    index: Tensor
    signs: Tensor
    gold: dict[str, Tensor]
    keep: Tensor


def crop(article: Article, length: int, random: np.random.Generator) -> Article:
    """A random window of a longer article; links that leave it become unknown."""
    n = len(article.tokens)
    if n <= length:
        return article
    at = int(random.integers(0, n - length + 1))
    part = slice(at, at + length)
    links = article.links[part].copy()
    moved = np.where(links >= 0, links - at, links)
    moved[(links >= 0) & ((moved < 0) | (moved >= length))] = SKIP
    moved[links == NONE] = NONE
    return Article(
        article.name, article.tokens[part], article.starts[part], article.kinds[part], article.roles[part],
        article.media[part], moved,
    )  # fmt: skip


def collate(articles: list[Article], lexicon: Lexicon, random: np.random.Generator) -> Batch:
    """A padded batch; two articles in five get another style of quotation marks."""
    size = max(len(a.tokens) for a in articles)
    numbers = np.zeros((len(articles), size), dtype=np.int64)
    keep = np.zeros((len(articles), size, 1), dtype=np.float32)
    signed = np.zeros((len(articles), size, SIGNS), dtype=np.float32)
    gold = {
        name: np.full((len(articles), size, *getattr(articles[0], name).shape[1:]), fill, dtype=np.int64)
        for name, fill in (("kinds", 0), ("roles", 0), ("media", SKIP), ("links", SKIP))
    }
    for row, article in enumerate(articles):
        n = len(article.tokens)
        tokens = article.tokens
        if random.random() < 0.4:
            tokens = other_glyphs(tokens, int(random.integers(len(GLYPHS))))
        numbers[row, :n] = [lexicon.add(token) for token in tokens]
        keep[row, :n] = 1
        signed[row, :n] = signs(article.sentences(tokens))
        for name, array in gold.items():
            array[row, :n] = getattr(article, name)
    types, index = lexicon.batch(numbers)
    return Batch(types, index, torch.from_numpy(signed), {k: torch.from_numpy(v) for k, v in gold.items()}, torch.from_numpy(keep))


def epoch(articles: list[Article], lexicon: Lexicon, random: np.random.Generator, batch: int, length: int) -> list[Batch]:
    """All articles once, similar lengths together, in random order."""
    cropped = [crop(a, length, random) for a in articles if a.tokens]
    noisy = sorted(cropped, key=lambda a: len(a.tokens) + random.random() * 60)
    groups = [noisy[at : at + batch] for at in range(0, len(noisy), batch)]
    return [collate(groups[at], lexicon, random) for at in random.permutation(len(groups))]
