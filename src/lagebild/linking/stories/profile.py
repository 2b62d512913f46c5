"""What of an article decides which story it tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from lagebild.records.article import Article
from lagebild.text.content import content_words

#: Changes whenever an article's profile may change.
RECIPE = "profile-1"
#: Nouns kept of an article, the most frequent first.
NOUNS = 40


@dataclass(frozen=True, slots=True)
class Profile:
    """`nouns`: folded noun or name to how often it stands in the article; `forms`: its most frequent spelling there;
    `actors`: merged actor id to its mentions; `day`: ISO day of publication; `headline`: the title, or the first words;
    `wording`: article to the number of passages shared with it.
    """

    article: str
    nouns: Mapping[str, int]
    forms: Mapping[str, str]
    headline: str
    titled: bool = False
    day: str | None = None
    actors: Mapping[str, int] = field(default_factory=dict)
    wording: Mapping[str, int] = field(default_factory=dict)


def profile(article: Article, actors: Mapping[str, int] | None = None) -> Profile:
    """The profile of one article. In German a capital marks nouns and names."""
    counts: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for w in content_words(article.text):
        if w.weight == 1 and w.term.isalpha() and len(w.term) > 2:
            counts[w.term] += 1
            spelled[w.term][article.text[w.start : w.end]] += 1
    nouns = dict(sorted(counts.items(), key=lambda n: (-n[1], n[0]))[:NOUNS])
    forms = {n: min(spelled[n], key=lambda f: (-spelled[n][f], f)) for n in nouns}
    start, titled = headline(article.title, article.text)
    return Profile(article.id, nouns, forms, start, titled, (article.published or "")[:10] or None, dict(actors or {}))


def headline(title: str | None, text: str) -> tuple[str, bool]:
    """The title, or the first words of the text; and whether it is a title."""
    words = text[:200].split()
    return (title, True) if title else (" ".join(words[:8]) + (" …" if len(words) > 8 else ""), False)
