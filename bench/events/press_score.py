"""Scoring mentions of events: found if the type is right and the trigger stands in the gold's sentence, one to one; then their details."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from bench import f1
from bench.events.press import TYPES, Mention, Story
from bench.events.score import same
from lagebild.records.event import Event

DETAILS = ("status", "negated", "participant_recall", "antecedent_recall", "participant_precision", "role", "day", "place")


class Figures:
    """Counts over all articles; `misses` are readable lines of the open half."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.by_type: dict[str, Counter[str]] = {name: Counter() for name in TYPES}
        self.misses: list[str] = []

    def add(self, story: Story, text: str, events: Sequence[Event]) -> None:
        """Scores one article; `text` is what was read, `story.text` with its white space cleared."""
        inside = [event for event in events if event.type in TYPES]
        starts = places(story.text, text, [event.trigger_span.start for event in inside])
        pairs = _pairs(story.mentions, inside, starts)
        self.counts["optional"] += sum(story.mentions[number].optional for number in pairs)
        for number, mention in enumerate(story.mentions):
            if not mention.optional:
                self._wanted(story, mention, inside[pairs[number]] if number in pairs else None)
        for number in sorted(set(range(len(inside))) - set(pairs.values())):
            self._left(story, inside[number], starts[number])

    def _wanted(self, story: Story, mention: Mention, found: Event | None) -> None:
        of_type = self.by_type[mention.types[0]]
        of_type["gold"] += 1
        of_type["found"] += found is not None
        if found is None:
            self._say(story, f"missed {mention.types[0]}/{mention.statuses[0]}", mention)
        else:
            self._details(story, mention, found)

    def _left(self, story: Story, event: Event, start: int) -> None:
        again = any(event.type in m.types and _within(start, m.sentence) for m in story.mentions)
        self.by_type[event.type]["again" if again else "extra"] += 1
        if not again and story.half == "open":
            self.misses.append(f"{story.name} extra {event.type}/{event.status} „{event.trigger_span.text}“: {event.text}")

    def _details(self, story: Story, wanted: Mention, found: Event) -> None:
        self._check(story, wanted, "status", found.status in wanted.statuses, f"{found.status} for {wanted.statuses[0]}")
        self._check(story, wanted, "negated", found.negated == wanted.negated, f"{found.negated}")
        self._sides(story, wanted, found)
        if wanted.day:
            self._check(story, wanted, "day", (found.when or "").startswith(wanted.day), f"{found.when} for {wanted.day}")
        if wanted.places:
            right = any(same(place, found.where or "") for place in wanted.places)
            self._check(story, wanted, "place", right, f"{found.where} for {wanted.places[0]}")

    def _sides(self, story: Story, wanted: Mention, found: Event) -> None:
        for side in wanted.sides:
            fitting = [p for p in found.participants if any(alike(name, p.name) for name in side.names)]
            if side.kind != "noun":
                name = "participant_recall" if side.kind == "name" else "antecedent_recall"
                self._check(story, wanted, name, bool(fitting), f"no {side.names[0]}")
            if fitting:
                roles = {p.role for p in fitting}
                self._check(story, wanted, "role", not roles.isdisjoint(side.roles), f"{side.names[0]} {sorted(roles)} for {side.roles[0]}")
        known = [name for side in wanted.sides for name in side.names]
        for found_side in found.participants:
            right = any(alike(name, found_side.name) for name in known)
            self._check(story, wanted, "participant_precision", right, f"{found_side.role} {found_side.name}")

    def _check(self, story: Story, wanted: Mention, name: str, right: bool, what: str) -> None:
        self.counts[f"{name}_of"] += 1
        self.counts[name] += right
        if not right:
            self._say(story, f"{name} {what} of {wanted.types[0]}", wanted)

    def _say(self, story: Story, what: str, mention: Mention) -> None:
        if story.half == "open":
            trigger, sentence = (story.text[start:end] for start, end in (mention.trigger, mention.sentence))
            self.misses.append(f"{story.name} {what} „{trigger}“: {' '.join(sentence.split())}")

    def figures(self) -> dict[str, object]:
        """`again` are further records of a type in a sentence that has its own; details are shares of the mentions found.

        `strict_precision` holds both them and the `optional` ones found against the program.
        """
        total = sum(self.by_type.values(), Counter[str]())
        precision = _share(total["found"], total["found"] + total["extra"])
        recall = _share(total["found"], total["gold"])
        whole = {name: total[name] for name in ("gold", "found", "extra", "again")}
        strict = _share(total["found"], total.total() - total["gold"] + self.counts["optional"])
        shares = {"precision": precision, "recall": recall, "f1": f1.of_shares(precision, recall), "strict_precision": strict}
        details = {name: _share(self.counts[name], self.counts[f"{name}_of"]) for name in DETAILS if self.counts[f"{name}_of"]}
        types = {name: {key: counts[key] for key in whole} for name, counts in self.by_type.items()}
        sizes = {f"{name}_of": self.counts[f"{name}_of"] for name in ("participant_recall", "participant_precision", "day", "place")}
        return {
            **whole,
            "optional": self.counts["optional"],
            **{name: round(value, 4) for name, value in (shares | details).items()},
            **sizes,
            "types": types,
        }


def places(raw: str, read: str, offsets: Sequence[int]) -> list[int]:
    """Offsets of `read` as offsets of `raw`, which differ in white space (and in what was cut off at the end) only."""
    ink = [at for at, char in enumerate(raw) if not char.isspace()]
    read_ink = [at for at, char in enumerate(read) if not char.isspace()]
    return [ink[max(0, min(bisect_right(read_ink, offset), len(ink)) - 1)] if ink else 0 for offset in offsets]


def alike(gold: str, found: str) -> bool:
    """Names agree as in `score.same`, a genitive's s apart."""
    return same(_plain(gold), _plain(found))


def _plain(name: str) -> str:
    return " ".join(word.rstrip("s.") or word for word in name.split())


def _pairs(mentions: Sequence[Mention], events: Sequence[Event], starts: Sequence[int]) -> dict[int, int]:
    """Number of the mention to number of the event: those that share the trigger first, then those that must be found."""
    fitting = sorted(
        (not _within(starts[e], m.trigger), m.optional, event.status not in m.statuses, number, e)
        for number, m in enumerate(mentions)
        for e, event in enumerate(events)
        if event.type in m.types and _within(starts[e], m.sentence)
    )
    pairs: dict[int, int] = {}
    for *_, number, e in fitting:
        if number not in pairs and e not in pairs.values():
            pairs[number] = e
    return pairs


def _within(at: int, span: tuple[int, int]) -> bool:
    return span[0] <= at < span[1]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
