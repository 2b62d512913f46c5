"""Lemmas that are looked up before any rule is asked: from gold, and for nouns and verbs from silver text."""

from __future__ import annotations

from collections import Counter, defaultdict

from training.corpus.sentence import Sentence

SURE = 0.8
"""The share that a lemma must have among those of its word."""
TRUSTED = {"NOUN", "VERB"}
"""Where the silver lemmas are better than the rules on held-out gold; for adjectives they are worse."""
Counts = dict[tuple[str, str], Counter[str]]


def lookup(gold: list[Sentence], silver: list[Sentence]) -> str:
    """Lines of form, UPOS, lemma: words whose lemma is in no doubt; gold goes before silver."""
    known = sure(counted(gold))
    tags = usual_upos(gold)
    pairs: Counts = defaultdict(Counter)
    for sentence in silver:
        for token, stts, lemma in zip(sentence.tokens, sentence.stts, sentence.lemma, strict=True):
            if lemma and tags.get(stts or "") in TRUSTED:
                pairs[token, tags[stts or ""]][lemma] += 1
    found = sure(pairs) | known
    return "\n".join(f"{token}\t{upos}\t{lemma}" for (token, upos), lemma in sorted(found.items()) if "\t" not in token)


def counted(sentences: list[Sentence]) -> Counts:
    """Lemmas of each form and UPOS."""
    seen: Counts = defaultdict(Counter)
    for sentence in sentences:
        for token, upos, lemma in zip(sentence.tokens, sentence.upos, sentence.lemma, strict=False):
            if upos and lemma:
                seen[token, upos][lemma] += 1
    return seen


def sure(seen: Counts) -> dict[tuple[str, str], str]:
    """The lemma of each word that nearly always has it."""
    best = {word: counts.most_common(1)[0] for word, counts in seen.items()}
    return {word: lemma for word, (lemma, count) in best.items() if count >= SURE * seen[word].total()}


def usual_upos(sentences: list[Sentence]) -> dict[str, str]:
    """The most frequent UPOS of each STTS tag."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for stts, upos in zip(sentence.stts, sentence.upos, strict=False):
            if stts and upos:
                seen[stts][upos] += 1
    return {stts: counts.most_common(1)[0][0] for stts, counts in seen.items()}
