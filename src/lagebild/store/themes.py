"""What every article speaks of, one piece of the corpus at a time: what decides which story it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from lagebild.records.actor import Actor
from lagebild.store import schema
from lagebild.store.access import Access
from lagebild.store.cast import merged_of
from lagebild.store.fetch import chunks

#: Articles taken together.
AT_ONCE = 100
#: Merged actors kept at hand while stories are told.
KEPT = 2000


@dataclass(slots=True)
class Theme:
    """`nouns` as (folded, spelling, how often); `actors`: merged id to mentions; `wording`: article to the passages shared with it."""

    article: str
    nouns: list[tuple[str, str, int]] = field(default_factory=list)
    actors: Counter[str] = field(default_factory=Counter)
    wording: Counter[str] = field(default_factory=Counter)


class Themes:
    """Streams; nothing here grows with the corpus but lists of ids and the vocabulary."""

    def __init__(self, store: Access) -> None:
        self._store = store
        self._met: dict[str, Actor] = {}

    def by_day(self) -> list[str]:
        """Ids of all articles by day of publication, undated last, then by id."""
        c = schema.articles.c
        day = sa.func.coalesce(sa.func.substr(c.published, 1, 10), "9999")
        with self._store.reading() as connection:
            return list(connection.scalars(sa.select(c.id).order_by(day, c.id)))

    def of(self, articles: Sequence[str]) -> Iterator[Theme]:
        """The themes of these articles, in this order."""
        for some in chunks(articles, AT_ONCE):
            themes = {a: Theme(a) for a in some}
            self._add_nouns(themes)
            self._add_actors(themes)
            self._add_wording(themes)
            yield from themes.values()

    def spread(self) -> dict[str, int]:
        """In how many articles a noun or merged actor stands, those of a single article left out."""
        noun, said, merge = schema.article_nouns.c, schema.article_actors, schema.actor_merges
        several = sa.func.count() > 1
        who = sa.func.coalesce(merge.c.merged, said.c.actor)
        count = sa.func.count(sa.distinct(said.c.article))
        nouns = sa.select(noun.term, sa.func.count()).group_by(noun.term).having(several)
        actors = sa.select(who, count).select_from(said.outerjoin(merge, merge.c.actor == said.c.actor)).group_by(who).having(count > 1)
        with self._store.reading() as connection:
            return {name: n for select in (nouns, actors) for name, n in connection.execute(select)}

    def cast(self, ids: Iterable[str]) -> dict[str, Actor]:
        """The merged actors of these merged ids. Those met are kept for a while: a capital is in the cast of thousands of stories."""
        wanted = sorted(set(ids))
        found = {i: self._met[i] for i in wanted if i in self._met}
        missing = [i for i in wanted if i not in found]
        if missing:
            with self._store.reading() as connection:
                loaded = {a.id: a for some in chunks(missing) for a in merged_of(connection, some)}
            if len(self._met) > KEPT:
                self._met.clear()
            self._met |= loaded
            found |= loaded
        return found

    def kinds(self, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Kind and name of these merged actors."""
        actor, merge = schema.actors.c, schema.actor_merges.c
        named = sa.select(merge.name).where(merge.actor == actor.id).scalar_subquery()
        select = sa.select(actor.id, actor.kind, sa.func.coalesce(named, actor.name).label("name"))
        with self._store.reading() as connection:
            return {r.id: (r.kind, r.name) for some in chunks(sorted(ids)) for r in connection.execute(select.where(actor.id.in_(some)))}

    def _add_nouns(self, themes: dict[str, Theme]) -> None:
        c = schema.article_nouns.c
        select = sa.select(c.article, c.term, c.form, c["count"]).where(c.article.in_(list(themes))).order_by(c.article, c.number)
        with self._store.reading() as connection:
            for article, term, form, count in connection.execute(select):
                themes[article].nouns.append((term, form, count))

    def _add_actors(self, themes: dict[str, Theme]) -> None:
        said, merge = schema.mentions, schema.actor_merges
        who = sa.func.coalesce(merge.c.merged, said.c.actor).label("who")
        select = sa.select(said.c.article, who, sa.func.count()).select_from(said.outerjoin(merge, merge.c.actor == said.c.actor))
        select = select.where(said.c.article.in_(list(themes))).group_by(said.c.article, who).order_by(said.c.article, who)
        with self._store.reading() as connection:
            for article, actor, count in connection.execute(select):
                themes[article].actors[actor] = count

    def _add_wording(self, themes: dict[str, Theme]) -> None:
        c = schema.passages.c
        with self._store.reading() as connection:
            for mine, other in ((c.a_article, c.b_article), (c.b_article, c.a_article)):
                select = sa.select(mine, other, sa.func.count()).where(mine.in_(list(themes))).group_by(mine, other)
                for article, partner, count in connection.execute(select):
                    themes[article].wording[partner] += count
