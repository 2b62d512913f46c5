"""Is one utterance recognised in its wordings, and two utterances as two? Own pairs, read from their articles to the claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

QUESTION = "Which statements are one utterance (direct and indirect, shortened, translated differently), and which quotations differ?"

GOLD = Path(__file__).parent / "gold.yml"
PARTS = ("tune", "kept", "later", "last")


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Precision and recall of "one utterance" and of "disputed quotation" for every part, over all pairs and over those of which both
    statements were read. `data`: another file of pairs; ``part`` tune or kept alone; ``misses=tune`` prints what went wrong there.

    ``task=paraphrases`` with `data` the folder of the three references of newstest2021: how likely unrelated and equal segments are
    taken for one utterance. ``task=stories``: stories told by several outlets, with reactions; `data` another file of them.
    """
    if options.get("task") == "paraphrases":
        from bench.utterances import paraphrases

        return paraphrases.run(data)
    if options.get("task") == "stories":
        from bench.utterances import stories

        return stories.run(data, options)
    import yaml

    items = yaml.safe_load((data or GOLD).read_text(encoding="utf-8"))
    results: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for item in items:
        if options.get("part") in (None, item["part"]):
            verdict, read = judge(item)
            results[item["part"]].append((item["verdict"], verdict, read))
            if verdict != item["verdict"] and options.get("misses") == item["part"]:
                print(item["id"], f"{item['verdict']} taken as {verdict}" + ("" if read else " (not read)"), "|", item["why"])
    return {"pairs": len(items), "parts": {part: _figures(results[part]) for part in PARTS if part in results}}


def judge(item: dict[str, Any]) -> tuple[str, bool]:
    """The system's verdict on a pair (same, disputed, different), and whether both statements were read at all."""
    from bench.utterances.reading import Story

    story = Story({name: item[name] for name in ("a", "b") if name in item})
    left, right = (story.statements(*item[side]) for side in ("left", "right"))
    return story.verdict(left, right), bool(left and right)


def _figures(found: list[tuple[str, str, bool]]) -> dict[str, object]:
    read = [f for f in found if f[2]]
    one = {"one utterance": ("same", "disputed"), "disputed quotation": ("disputed",)}
    return {
        "pairs": dict(sorted(Counter(gold for gold, _, _ in found).items())),
        "read": len(read),
        **{name: _scores(found, kinds) for name, kinds in one.items()},
        "one utterance, where read": _scores(read, one["one utterance"]),
    }


def _scores(found: list[tuple[str, str, bool]], kinds: tuple[str, ...]) -> dict[str, object]:
    hits = sum(gold in kinds and verdict in kinds for gold, verdict, _ in found)
    taken, wanted = sum(v in kinds for _, v, _ in found), sum(g in kinds for g, _, _ in found)
    return {"precision": _share(hits, taken), "recall": _share(hits, wanted), "hits": f"{hits} of {taken} taken, {wanted} in gold"}


def _share(hits: int, of: int) -> float | None:
    return round(100 * hits / of, 1) if of else None
