"""A tagger's layers and the rules' in one token: the tagger speaks first, the rules where it is silent, and on mood."""

from __future__ import annotations

from lagebild.records.layers import Token


def merged(rule: Token, *, upos: str, stts: str, lemma: str, feats: str | None) -> Token:
    """The tagger's layers; "" is filled by the rules, of `feats` None ("" are no features there).

    Conjugation tables know a Konjunktiv better than taggers that have seen few.
    """
    feats = rule.feats if feats is None else feats
    upos, stts, lemma = upos or rule.upos, stts or rule.stts, lemma or rule.lemma
    if "Mood=Sub" in rule.feats:
        feats, stts, upos = rule.feats, rule.stts, rule.upos
    elif "Mood=Sub" in feats:
        feats = feats.replace("Mood=Sub", "Mood=Ind")
    return Token(rule.start, rule.end, rule.text, upos, stts, lemma, feats)
