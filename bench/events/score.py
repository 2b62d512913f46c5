"""Scoring events: found if the type is right and the spans overlap, one to one; then what else is right about those found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bench import f1
from bench.events.gold import GoldEvent, GoldText
from lagebild.records.event import Event


class Tally:
    """Counts over all texts; `misses` are readable lines."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.misses: list[str] = []

    def add(self, gold: GoldText, events: Sequence[Event]) -> None:
        """Scores one text."""
        free = list(events)
        for wanted in gold.events:
            self.counts["gold"] += 1
            found = _best(wanted, free)
            if found is None:
                self.misses.append(f"missed {wanted.types[0]}/{wanted.statuses[0]}: {gold.text[wanted.spans[0][0] : wanted.spans[0][1]]}")
                continue
            free.remove(found)
            self.counts["found"] += 1
            self._details(gold, wanted, found)
        extra = [event for event in free if not any(_again(event, wanted) for wanted in gold.events)]
        self.counts["extra"] += len(extra)
        self.counts["again"] += len(free) - len(extra)
        self.misses.extend(f"extra {e.type}/{e.status} „{e.trigger_span.text}“: {e.text}" for e in extra)

    def _details(self, gold: GoldText, wanted: GoldEvent, found: Event) -> None:
        self._check("status", found.status in wanted.statuses, gold, f"{found.status} for {wanted.statuses[0]}")
        for name in wanted.participants:
            self._check("participant", any(same(name, p.name) for p in found.participants), gold, f"no {name}")
        if wanted.when:
            self._check("when", any((found.when or "").startswith(w) for w in wanted.when), gold, f"{found.when} for {wanted.when[0]}")
        if wanted.where:
            self._check("where", same(wanted.where, found.where or ""), gold, f"{found.where} for {wanted.where}")
        for value in wanted.counts:
            self._check("count", any(c.value == value for c in found.counts), gold, f"no {value:g}")

    def _check(self, name: str, right: bool, gold: GoldText, what: str) -> None:
        self.counts[f"{name}_of"] += 1
        self.counts[name] += right
        if not right:
            self.misses.append(f"{name} {what}: {gold.text[:120]}")

    def figures(self) -> dict[str, object]:
        """Precision counts every predicted event that repeats no found one; `again` are further mentions of a found event."""
        c = self.counts
        precision = c["found"] / (c["found"] + c["extra"]) if c["found"] + c["extra"] else 0.0
        recall = c["found"] / c["gold"] if c["gold"] else 0.0
        shares = {n: round(c[n] / c[f"{n}_of"], 4) for n in ("status", "participant", "when", "where", "count") if c[f"{n}_of"]}
        return {
            "gold": c["gold"],
            "found": c["found"],
            "extra": c["extra"],
            "again": c["again"],
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1.of_shares(precision, recall), 4),
            **{f"{name}_accuracy": value for name, value in shares.items()},
        }


def _best(wanted: GoldEvent, events: Sequence[Event]) -> Event | None:
    fitting = [e for e in events if e.type in wanted.types and _overlaps(e, wanted)]
    return max(fitting, key=lambda e: (e.status in wanted.statuses, _shared(wanted, e), -e.start), default=None)


def _again(event: Event, wanted: GoldEvent) -> bool:
    return event.type in wanted.types and _overlaps(event, wanted) and len(wanted.spans) > 1


def _overlaps(event: Event, wanted: GoldEvent) -> bool:
    return any(event.start < end and start < event.end for start, end in wanted.spans)


def _shared(wanted: GoldEvent, event: Event) -> int:
    return sum(any(same(name, p.name) for p in event.participants) for name in wanted.participants)


def same(gold: str, found: str) -> bool:
    """Names agree if the last word of one is a word of the other, so "Trump" is "Donald Trump"."""
    if not found or not gold:
        return False
    return gold.split()[-1].lower() in found.lower().split() or found.split()[-1].lower() in gold.lower().split()
