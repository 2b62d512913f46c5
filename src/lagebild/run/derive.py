"""What follows from the corpus as a whole: stories and claims. Derived from records that stay, so set anew; nothing is read at once but
lists of ids and what decides whether two records say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from lagebild.linking import claims as linking_claims
from lagebild.linking import stories as linking_stories
from lagebild.linking.claims import UNVOICED, Occasion, Provenance, Utterance
from lagebild.linking.stories import Profile, Spread
from lagebild.records.claim import Claim
from lagebild.run.voices import Voices
from lagebild.store.corpus import Store
from lagebild.store.fetch import chunks
from lagebild.store.pairs import Card
from lagebild.store.view import View

#: Stories or claims written in one transaction.
TOGETHER = 50
#: Statements read at once.
AT_ONCE = 400


def derive_stories(store: Store) -> None:
    """Gather the articles into stories."""
    themes = store.themes
    order = {article: place for place, article in enumerate(themes.by_day())}
    groups = linking_stories.gather(_profiles(store, list(order)), Spread(len(order), themes.spread()))
    store.pairs.clear_stories()
    ordered = (sorted(group, key=order.__getitem__) for group in groups)
    stories = (linking_stories.tell(_profiles(store, group), themes.kinds, themes.cast) for group in ordered)
    _write(store, stories)


def derive_claims(store: Store) -> None:
    """Gather statements and events that say the same into claims."""
    view = store.view
    voices = Voices(store, view)
    said = linking_claims.same_statements(_sharing(store, view, voices))
    happened = linking_claims.same_events(_occasions(store, view))
    store.pairs.clear_claims()
    _write(
        store, (_claim(store, view, kind, group, voices) for kind, groups in (("statement", said), ("event", happened)) for group in groups)
    )


def _write(store: Store, records: Iterable[object]) -> None:
    rest = iter(records)
    while some := list(islice(rest, TOGETHER)):
        store.append(some)


def _profiles(store: Store, articles: Sequence[str]) -> Iterator[Profile]:
    for some in chunks(articles, TOGETHER):
        cards = store.pairs.cards(some)
        for theme in store.themes.of(some):
            card = cards[theme.article]
            headline, titled = linking_stories.headline(card.title, card.opening)
            counts, forms = {t: n for t, _, n in theme.nouns}, {t: f for t, f, _ in theme.nouns}
            day = (card.published or "")[:10] or None
            yield Profile(card.id, counts, forms, headline, titled, day, theme.actors, theme.wording)


def _sharing(store: Store, view: View, voices: Voices) -> Iterator[list[Utterance]]:
    """The statements that share a key, for every key; of one article too."""
    days = _days(store)
    known: dict[str, Utterance] = {}  # the keys of one speaker lie side by side: what one batch reads the next needs again
    for rows in store.pairs.claim_keys("statement", within=True):
        wanted = {record for _, record in rows}
        known = {i: u for i, u in known.items() if i in wanted}
        for some in chunks(sorted(wanted - known.keys()), AT_ONCE):
            statements = view.records_of("statement", some)
            spoken = voices.of(statements)
            known |= {s.id: Utterance.of(s, days[s.article], spoken.get(s.id, UNVOICED)) for s in statements}
        holders: dict[int, list[Utterance]] = {}
        for key, record in rows:
            holders.setdefault(key, []).append(known[record])
        yield from holders.values()


def _occasions(store: Store, view: View) -> Iterator[Occasion]:
    """Of every event that is known well enough to be told from others."""
    days = _days(store)
    found = (linking_claims.occasion(e, days[e.article]) for e in view.records("event") if not e.hypothetical)
    return (o for o in found if len(o.parties) > 1)


def _days(store: Store) -> dict[str, date | None]:
    return {article: Provenance(article, "", published=when).day for article, when in store.pairs.published().items()}


def _claim(store: Store, view: View, kind: str, group: Sequence[str], voices: Voices) -> Claim:
    records = view.records_of(kind, group)
    cards = store.pairs.cards(sorted({r.article for r in records}))
    provenance = {c.id: _provenance(c) for c in cards.values()}
    sources = {r.speaker if kind == "statement" else r.attributed_to for r in records} - {None}
    known = store.themes.kinds(sources)
    names = {i: name for i, (_, name) in known.items()}
    anonymous = {i for i, (sort, _) in known.items() if sort == "source"}
    spoken = voices.of(records) if kind == "statement" else {}
    return linking_claims.assemble(records, provenance, store.pairs.shared(sorted(cards)), names, anonymous, spoken)


def _provenance(card: Card) -> Provenance:
    return Provenance(card.id, card.source, card.outlet, card.published, card.credits)
