"""Own stories told by several outlets: utterances that are one, and reactions with the statement they answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.utterances.reading import Story
from lagebild.records.statement import Statement

FILES = tuple(Path(__file__).parent / name for name in ("stories.yml", "stories_kept.yml", "stories_after.yml"))


@dataclass
class Tally:
    """Counts of one part; `misses` are lines for somebody who mends the rules."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, object]:
        """Precision and recall of joining and of answering."""
        c = self.counts
        return {
            "stories": c["stories"],
            "pairs that are one": c["same"],
            "pairs that are two": c["two"],
            "pairs where both were read": c["same, read"],
            "joined": _scores(c["joined"], c["joined"] + c["joined wrongly"], c["same"]),
            "joined, where read": _scores(c["joined"], c["joined"] + c["joined wrongly"], c["same, read"]),
            "joined besides": c["besides"],
            "reactions": c["reactions"],
            "answered": _scores(c["answered"], c["answers"], c["answerable"]),
            "answering nothing, left alone": f"{c['left alone']} of {c['reactions'] - c['answerable']}",
        }


def run(data: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Figures by part; ``misses=seen`` prints what went wrong there."""
    import yaml

    tallies: dict[str, Tally] = {}
    for file in [data] if data else FILES:
        for item in yaml.safe_load(file.read_text(encoding="utf-8")):
            if options.get("part") in (None, item["part"]):
                _score(item, tallies.setdefault(item["part"], Tally()))
    for line in tallies[part].misses if (part := options.get("misses", "")) in tallies else ():
        print(line)
    return {"parts": {part: tally.figures() for part, tally in tallies.items()}}


def _score(item: dict[str, Any], tally: Tally) -> None:
    story = Story(item["articles"])
    tally.counts["stories"] += 1
    places = [(u["id"], tuple(at), story.statements(*at)) for u in item["utterances"] for at in u["at"]]
    for one, other in combinations(places, 2):
        _pair(story, one, other, tally)
    listed = {s.id for _, _, told in places for s in told}
    for claim in story.claims:
        if not listed.intersection(claim.members):
            tally.counts["besides"] += 1
            tally.misses.append(f"  besides: {' | '.join(story.text(m) for m in claim.members)}")
    for reaction in item["reactions"]:
        _reaction(story, item, reaction, tally)


Place = tuple[str, tuple[str, str], list[Statement]]


def _pair(story: Story, one: Place, other: Place, tally: Tally) -> None:
    same, joined = one[0] == other[0], story.verdict(one[2], other[2]) != "different"
    read = bool(one[2] and other[2])
    tally.counts["same" if same else "two"] += 1
    tally.counts["same, read"] += same and read
    tally.counts["joined"] += same and joined
    tally.counts["joined wrongly"] += joined and not same
    if same != joined:
        told = f"{one[1]} {[s.speaker_name for s in one[2]]} | {other[1]} {[s.speaker_name for s in other[2]]}"
        tally.misses.append(f"{one[0]} {other[0]} {'not joined' if same else 'JOINED WRONGLY'}{'' if read else ' (not read)'}: {told}")


def _reaction(story: Story, item: dict[str, Any], gold: dict[str, Any], tally: Tally) -> None:
    """A reaction may answer any wording of the utterance."""
    made = {s.id for s in story.statements(*gold["at"])}
    found = sorted({target for reaction, target in story.answers() if reaction in made})
    wanted = {s.id for place in _wordings(item, gold["to"]) for s in story.statements(*place)}
    right = [t for t in found if t in wanted]
    tally.counts["reactions"] += 1
    tally.counts["answerable"] += gold["to"] is not None
    tally.counts["answers"] += bool(found)
    tally.counts["answered"] += bool(right) and len(right) == len(found)
    tally.counts["left alone"] += gold["to"] is None and not found
    if bool(found) != (gold["to"] is not None) or len(right) != len(found):
        tally.misses.append(
            f"reaction {gold['at']} -> {[story.text(t) for t in found]}, wanted {gold['to']}{'' if made else ' (not read)'}"
        )


def _wordings(item: dict[str, Any], place: list[str] | None) -> Iterator[list[str]]:
    if place is not None:
        yield place
        yield from (at for u in item["utterances"] if place in u["at"] for at in u["at"])


def _scores(hits: int, taken: int, wanted: int) -> dict[str, object]:
    share = {name: round(100 * hits / of, 1) if of else None for name, of in (("precision", taken), ("recall", wanted))}
    return {**share, "hits": f"{hits} of {taken} taken, {wanted} in gold"}
