"""German time expressions: TIMEX3 with values and intervals, direction from grammar, vague time as intervals, deadlines.

The grammar is a table (``resources/times.yml``) over word classes (``times_words.yml``); see docs/times.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.language.times.deadlines import Deadline, deadlines
from lagebild.language.times.tagger import tag
from lagebild.language.times.within import within
from lagebild.records.layers import Sentence, Token
from lagebild.records.time import TimeExpression

__all__ = ["Deadline", "deadlines", "find", "within"]


def find(article: str, text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], anchor: str | None) -> list[TimeExpression]:
    """All time expressions of `text`; `article` is its id, `anchor` the ISO day relative expressions count from (None: unknown).

    In text order, without overlaps, each ``text[start:end]`` verbatim. Without an anchor, what needs one gets an open value
    (``XXXX-05-03``) or none. `tokens` and `sentences` are not needed: the grammar reads the text with a lexer of its own.
    """
    return tag(article, text, anchor)
