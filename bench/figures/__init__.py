"""Do two articles give one count, and do they agree?"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

QUESTION = "Counts of one happening in pairs of articles of our own: agrees, conflict, drift, corrected, or not to be compared"
SETS = {"first": "pairs.yml", "second": "pairs_second.yml"}
PUBLISHED = "2025-08-05"
#: Behind every text, so that the language can be told.
TAIL = " Das teilte die Behörde am Abend in einer Erklärung mit, die der Redaktion vorliegt."


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """`found` of the pairs that have a verdict, `right` of them, `false` where nothing may be found; ``--opt misses=1`` prints the rest.

    ``--opt set=second`` reads the second file of pairs.
    """
    counts: Counter[str] = Counter()
    for pair in pairs(options.get("set", "first")):
        want = pair.get("verdict")
        got = verdicts(pair)
        counts["compared" if want else "apart"] += 1
        counts["found"] += bool(want and got)
        counts["right"] += bool(want and got == [want])
        counts["false"] += bool(got and not want)
        if options.get("misses") and got != ([want] if want else []):
            print(f"{got} for {want}: {pair['a']} | {pair['b']}")
    return {name: counts[name] for name in ("compared", "found", "right", "apart", "false")}


def pairs(name: str = "first") -> list[dict[str, str]]:
    """The pairs of the set `name` with what must be found; KeyError for a set that does not exist."""
    import yaml

    rows: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name(SETS[name]).read_text(encoding="utf-8"))
    return rows


def verdicts(pair: dict[str, str]) -> list[str]:
    """What is found about the two articles of a pair."""
    from lagebild.linking import figures
    from lagebild.linking.origins import Provenance

    holders: dict[int, list[Any]] = defaultdict(list)
    provenance = {}
    for name, published in (("a", PUBLISHED), ("b", pair.get("later", PUBLISHED))):
        reading = _read(pair[name] + TAIL, published, name)
        article = reading.article
        provenance[article.id] = Provenance(article.id, name, f"Blatt {name}", article.published)
        layers = figures.Layers(reading.quantities, reading.events, reading.times, reading.mentions, {a.id: a for a in reading.actors})
        for figure in figures.tell(article, layers):
            for key in figure.keys:
                holders[key].append(figure)
    return [finding.verdict for finding in figures.findings(holders.values(), provenance)]


def _read(text: str, published: str, name: str) -> Any:
    import lagebild

    return lagebild.read(text, published=published, outlet=f"Blatt {name}")
