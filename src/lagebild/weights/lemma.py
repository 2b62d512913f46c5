"""Lemmas as edits of the form: ``L|>|en>en`` and the like, learnt as classes.

A rule is ``case|prefix>new prefix|suffix>new suffix``; ``=word`` is the word itself, for irregular forms. Case is L
(lower-case the form first), K (keep it) or T (keep it, capitalise the first letter of the result).
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache


def derive(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`."""
    low, goal = form.lower(), lemma.lower()
    if len(low) == len(form) and len(goal) == len(lemma) and len(form) < 60:
        match = SequenceMatcher(None, low, goal, autojunk=False).find_longest_match()
        if match.size >= min(2, len(goal)):
            for case in "LKT":
                new_prefix, new_suffix = lemma[: match.b], lemma[match.b + match.size :]
                if case != "K":
                    new_prefix = new_prefix.lower()
                rule = f"{case}|{low[: match.a]}>{new_prefix}|{low[match.a + match.size :]}>{new_suffix}"
                if apply(rule, form) == lemma:
                    return rule
    return "=" + lemma


@lru_cache(maxsize=50_000)
def apply(rule: str, form: str) -> str:
    """The lemma that a rule makes of a form; the form itself where the rule does not fit."""
    if rule.startswith("="):
        return rule[1:]
    case, prefix, suffix = rule.split("|", 2)
    old_prefix, _, new_prefix = prefix.partition(">")
    old_suffix, _, new_suffix = suffix.partition(">")
    low = form.lower()
    fits = low.startswith(old_prefix) and low.endswith(old_suffix) and len(low) >= len(old_prefix) + len(old_suffix)
    if not fits or len(low) != len(form):
        return form
    stem = (low if case == "L" else form)[len(old_prefix) : len(form) - len(old_suffix)]
    lemma = new_prefix + stem + new_suffix
    return lemma[:1].upper() + lemma[1:] if case == "T" else lemma or form
