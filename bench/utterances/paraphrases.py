"""Three independent wordings of the same news segments: how many pairs are taken for one, and how many neighbours wrongly are."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

from lagebild.linking.utterances import Utterance
from lagebild.linking.utterances.compare import compare
from lagebild.records.span import Span
from lagebild.records.statement import Statement

#: Segments of one document lie side by side; each is held against so many behind it.
NEIGHBOURS = 20


def run(data: Path | None) -> dict[str, object]:
    """Shares in percent. `data`: the folder with ``newstest2021.ref.{A,C,D}.de``; every segment counts as told by one speaker."""
    if data is None:
        raise SystemExit("utterances needs --data for paraphrases: the folder of the newstest references")
    files = sorted(data.glob("newstest2021.ref.*.de"))
    wordings = [[_utterance(line, f"{f.name}:{n}") for n, line in enumerate(_lines(f))] for f in files]
    same: Counter[str] = Counter()
    pairs = [(a, b) for left, right in combinations(wordings, 2) for a, b in zip(left, right, strict=True)]
    for a, b in pairs:
        found = compare(a, b)
        same[found.likeness if found else "different"] += 1
    behind = range(1, NEIGHBOURS + 1)
    neighbours = [(a, b) for left, right in combinations(wordings, 2) for d in behind for a, b in zip(left, right[d:], strict=False)]
    wrong = sum(compare(a, b) is not None for a, b in neighbours)
    taken = len(pairs) - same["different"]
    return {
        "references": len(files),
        "pairs": len(pairs),
        "taken": round(100 * taken / len(pairs), 2),
        "likeness": dict(sorted(same.items())),
        "neighbours": len(neighbours),
        "wrongly": wrong,
        "wrongly_per_10000": round(10_000 * wrong / len(neighbours), 2),
    }


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _utterance(text: str, name: str) -> Utterance:
    span = Span(0, len(text), text)
    return Utterance.of(Statement(id=name, article=name, kind="indirect", spans=(span,), text=text, speaker="ac_one", speaker_name="One"))
