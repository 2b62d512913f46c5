"""Uses of event nouns that are no events: figures of speech, mountains, sport."""

from __future__ import annotations

from functools import cache

from lagebild.reading.events.context import Context
from lagebild.reading.events.draft import Draft
from lagebild.resources import table

SPORTS_WORDS = 4


def idiom(context: Context, draft: Draft, noun: str) -> str | None:
    """The reason where an entry of the idiom table fits, else None."""
    entries = [item for item in table("event_status")["idioms"] if item["noun"] == noun]
    if not entries:
        return None
    words = context.words
    behind = {words.text(index) for index in range(draft.last + 1, min(draft.last + 4, len(words.tokens)))}
    sentence = {words.text(index) for index in range(draft.clause.sentence.first, draft.clause.sentence.last)}
    lower = words.lower
    for item in entries:
        if pair := item.get("before"):  # the word in front of the noun and the one behind it: "im Gespräch sind"
            if lower[max(draft.first - 1, 0)] == pair[0] and lower[draft.last + 1 : draft.last + 2] == (pair[1],):
                return f"figure of speech: „{noun}“"
            continue
        followed = not item.get("follows") or behind & set(item["follows"])
        accompanied = not item.get("with") or sentence & set(item["with"])
        if followed and accompanied:
            return f"figure of speech: „{noun}“"
    return None


@cache
def _sports() -> frozenset[str]:
    return frozenset(table("event_status")["sports"])


def sports(context: Context) -> bool:
    """True where the article speaks the language of sport: four different words of the table, and one in a hundred tokens."""
    found = [token.text for token in context.annotated.tokens if token.text in _sports()]
    return len(set(found)) >= SPORTS_WORDS and len(found) * 100 >= len(context.annotated.tokens)
