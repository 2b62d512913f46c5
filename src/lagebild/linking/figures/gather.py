"""Figures of several articles: every finding about two of them, and the claims they make together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from lagebild.linking.figures.compare import Finding, Telling, compare, fits, tellings
from lagebild.linking.figures.figure import Figure
from lagebild.linking.figures.wording import sentence
from lagebild.linking.groups import Groups
from lagebild.linking.origins import Provenance, Shared, Witness, origins
from lagebild.records.claim import Claim, ClaimState, Stage
from lagebild.records.judgement import Judgement

#: Who judges, in the records.
BY = "lagebild.linking.figures/1"
#: A telling is held against so many of those before it.
COMPARED = 8
#: Two figures that somebody says are of two happenings.
Pair = frozenset[str]


def findings(holders: Iterable[Sequence[Figure]], provenance: Mapping[str, Provenance], apart: Collection[Pair] = ()) -> list[Finding]:
    """All findings about figures that share a key; `holders`: the figures of every key. Order does not matter."""
    found: dict[tuple[str, str], Finding] = {}
    for figures in holders:
        for kind in _by_kind(figures):
            told = [t for own in _by_article(kind) for t in tellings(own, provenance[own[0].article].published)]
            found |= {(f.left.id, f.right.id): f for f in _of_block(told) if frozenset((f.left.id, f.right.id)) not in apart}
    return [found[k] for k in sorted(found)]


def judgements(found: Sequence[Finding], provenance: Mapping[str, Provenance]) -> list[Judgement]:
    """Each finding as a judgement that both figures count the same: `reasons` are the verdict and the sentence in German and English."""
    return [_judgement(f, provenance) for f in found]


def _judgement(finding: Finding, provenance: Mapping[str, Provenance]) -> Judgement:
    left, right = finding.left, finding.right
    why = sentence(finding, provenance[left.article], provenance[right.article])
    return Judgement(
        id=Judgement.identify(left.id, right.id, BY, None),
        left=left.id,
        right=right.id,
        verdict="same",
        score=1.0,
        reasons=(finding.verdict, why.de, why.en),
        by=BY,
    )


def claims(found: Sequence[Finding], provenance: Mapping[str, Provenance], shared: Sequence[Shared] = ()) -> list[Claim]:
    """What articles say together about one count: one stage a figure, its status the weightiest of its findings."""
    figures = {f.id: f for finding in found for f in (finding.left, finding.right)}
    groups = Groups(sorted(figures))
    for finding in found:
        groups.join(finding.left.id, finding.right.id)
    verdicts: dict[str, set[str]] = defaultdict(set)
    for finding in found:
        verdicts[finding.right.id].add(finding.verdict)
    return [_claim([figures[i] for i in members], verdicts, provenance, shared) for members in groups.all()]


#: What weighs most comes first.
WEIGHT = ("conflict", "corrected", "drift", "agrees")


def _claim(
    members: Sequence[Figure], verdicts: Mapping[str, set[str]], provenance: Mapping[str, Provenance], shared: Sequence[Shared]
) -> Claim:
    ids = tuple(sorted(f.id for f in members))
    stages = [_stage(f, verdicts.get(f.id, set()), provenance[f.article]) for f in members]
    found = origins([Witness(f.id, f.article, f.span.start, f.span.end) for f in members], provenance, shared)
    return Claim(
        id=Claim.identify("quantity", ids),
        kind="quantity",
        members=ids,
        outlets=tuple(sorted({provenance[f.article].name for f in members})),
        origins=found,
        state=_state({s.status for s in stages}, len(found)),
        history=tuple(sorted(stages, key=lambda s: (s.date or "9999", s.article, s.evidence.start))),
    )


def _stage(figure: Figure, verdicts: set[str], provenance: Provenance) -> Stage:
    status = next((v for v in WEIGHT if v in verdicts), "stated")
    return Stage((provenance.published or "")[:10] or None, status, figure.article, figure.span)


def _state(statuses: set[str], count: int) -> ClaimState:
    if "conflict" in statuses:
        return "disputed"
    if statuses & {"drift", "corrected"}:
        return "superseded"
    return "corroborated" if count > 1 else "single_origin"


def _by_kind(figures: Iterable[Figure]) -> list[list[Figure]]:
    kinds: dict[tuple[str, str, str, bool], list[Figure]] = defaultdict(list)
    for figure in figures:
        kinds[figure.kind].append(figure)
    return [kinds[k] for k in sorted(kinds)]


def _by_article(figures: Iterable[Figure]) -> list[list[Figure]]:
    articles: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        articles[figure.article].append(figure)
    return [sorted(articles[a], key=lambda f: f.span.start) for a in sorted(articles)]


def _of_block(told: Sequence[Telling]) -> list[Finding]:
    """Each telling against those published last before it."""
    ordered = sorted(told, key=lambda t: t.order)
    near = _near(ordered)
    torn = {n for n, telling in enumerate(ordered) if _torn(telling, [ordered[k] for k in near[n]])}
    found = []
    for place, newer in enumerate(ordered):
        before = [k for k in near[place] if k < place and k not in torn] if place not in torn else []
        found += [finding for k in before[-COMPARED:] if (finding := compare(ordered[k], newer))]
    return found


def _near(ordered: Sequence[Telling]) -> list[list[int]]:
    """For every telling the places of those of other articles that may mean the same happening; looked up by day, not pair by pair."""
    by_day: dict[date, list[int]] = defaultdict(list)
    for n, telling in enumerate(ordered):
        for day in _days(telling):
            by_day[day].append(n)
    return [
        [k for k in sorted({k for day in _days(t) for k in by_day[day]}) if _article(ordered[k]) != _article(t) and fits(ordered[k], t)]
        for t in ordered
    ]


def _days(telling: Telling) -> list[date]:
    first, last = telling.days or (date.max, date.min)
    return [first + timedelta(days=n) for n in range((last - first).days + 1)] if first <= last else []


def _torn(telling: Telling, others: Sequence[Telling]) -> bool:
    """Does what it tells without a day fit two happenings of different days, or two of one article?"""
    if len({_article(o) for o in others}) < len(others):
        return True
    days = [o.days for o in others if o.dated and o.days]
    return not telling.dated and bool(days) and max(d[0] for d in days) > min(d[1] for d in days)


def _article(telling: Telling) -> str:
    return telling.figures[0].article
