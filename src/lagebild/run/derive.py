"""What follows from the corpus as a whole: stories and claims. Derived from records that stay, so set anew each time."""

from __future__ import annotations

from collections import Counter

from lagebild.linking import claims as linking_claims
from lagebild.linking import stories as linking_stories
from lagebild.linking.claims import Provenance
from lagebild.linking.stories import Profile
from lagebild.store.corpus import Store
from lagebild.store.pairs import Card


def derive_stories(store: Store) -> None:
    """Gather the articles into stories."""
    view = store.view
    nouns, mentions = store.pairs.nouns(), store.pairs.mention_counts()
    profiles = []
    for card in store.pairs.cards():
        counted: Counter[str] = Counter()
        for actor, n in mentions.get(card.id, {}).items():
            counted[view.merged_id(actor)] += n
        profiles.append(_profile(card, nouns.get(card.id, []), counted))
    shared = ((p.a.article, p.b.article) for p in view.passages())
    store.pairs.replace_stories(linking_stories.from_profiles(profiles, shared, view.actors()))


def derive_claims(store: Store) -> None:
    """Gather statements and events that say the same into claims."""
    view = store.view
    provenance = {c.id: Provenance(c.id, c.source, c.outlet, c.published, c.credits) for c in store.pairs.cards()}
    statements = view.records_of("statement", store.pairs.claim_candidates("statement"))
    events = view.records_of("event", store.pairs.claim_candidates("event"))
    names = {a.id: a.name for a in view.actors()}
    store.pairs.replace_claims(linking_claims.find(statements, events, provenance, view.passages(), names))


def _profile(card: Card, nouns: list[tuple[str, str, int]], actors: Counter[str]) -> Profile:
    headline, titled = linking_stories.headline(card.title, card.opening)
    counts, forms = {t: n for t, _, n in nouns}, {t: f for t, f, _ in nouns}
    return Profile(card.id, counts, forms, headline, titled, (card.published or "")[:10] or None, actors)
