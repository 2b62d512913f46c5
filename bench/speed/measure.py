"""The measurements. Rates are the best of several rounds where that is cheap: other programs only ever slow one down."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

CHILD = """
import json, resource, sys, time
from itertools import islice
from pathlib import Path
from lagebild import Lagebild
files = sorted(p for p in Path(sys.argv[1]).rglob("*") if p.is_file())[:int(sys.argv[3])]
started = time.perf_counter()
with Lagebild(sys.argv[2]) as corpus:
    report = corpus.build(files)
    seconds = time.perf_counter() - started
    again = time.perf_counter()
    corpus.build(files)
    again = time.perf_counter() - again
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"new": report.new, "seconds": seconds, "again": again, "peak_mb": peak}))
"""
REFERENCE_TEXT = "Der Rat der Stadt hat am Abend mit knapper Mehrheit beschlossen, die alte Brücke bis zum Herbst zu sperren. " * 25


def best(work: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest round."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def reference() -> float:
    """Rounds a second of a fixed workload of the kind this program does: regular expressions, dictionaries, hashing, JSON."""

    def work() -> None:
        words = re.findall(r"\w+|[^\w\s]", REFERENCE_TEXT)
        counts = Counter(word.lower() for word in words)
        for _ in range(20):
            json.dumps(sorted(counts.items()))
            hashlib.sha256(REFERENCE_TEXT.encode()).hexdigest()

    def rounds() -> None:
        for _ in range(50):
            work()

    return 50 / best(rounds, 3)


def reading(folder: Path, sample: int) -> dict[str, float]:
    """`lagebild.read` in this process, after one article to load the tables."""
    import lagebild

    texts = [p.read_text(encoding="utf-8", errors="replace") for p in sorted(folder.rglob("*")) if p.is_file()][:sample]
    lagebild.read(texts[0], published="2025-08-07")
    seconds = best(lambda: [lagebild.read(t, published="2025-08-07") for t in texts], 2)
    words = sum(len(t.split()) for t in texts) / len(texts)
    return {"articles_per_s": round(len(texts) / seconds, 1), "words_per_article": round(words)}


def builds(folder: Path, small: int, large: int) -> dict[str, float]:
    """A small and a large build, each in a process of its own."""
    few, many = _build(folder, small), _build(folder, large)
    return {
        "articles_per_s": round(many["new"] / many["seconds"], 1),
        "small_articles": few["new"],
        "small_articles_per_s": round(few["new"] / few["seconds"], 1),
        "small_peak_mb": round(few["peak_mb"], 1),
        "large_articles": many["new"],
        "large_peak_mb": round(many["peak_mb"], 1),
        "large_again_s": round(many["again"], 3),
        "large_file_kb_per_article": round(many["file_kb"] / max(1, many["new"]), 1),
    }


def _build(folder: Path, count: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="lagebild-speed-") as place:
        database = Path(place) / "lage.db"
        command = [sys.executable, "-c", CHILD, str(folder), str(database), str(count)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        figures: dict[str, float] = json.loads(said.splitlines()[-1])
        return figures | {"file_kb": database.stat().st_size / 1024}


def growth(folder: Path, counts: Sequence[int]) -> dict[str, list[float]]:
    """Builds of more and more tiny articles, each in a process of its own: how memory and time grow with the corpus."""
    built = [_build(folder, count) for count in counts]
    return {
        "articles": [b["new"] for b in built],
        "peak_mb": [round(b["peak_mb"], 1) for b in built],
        "articles_per_s": [round(b["new"] / b["seconds"], 1) for b in built],
        "again_s": [round(b["again"], 3) for b in built],
    }


def startup() -> dict[str, float]:
    """Milliseconds of a bare interpreter, of ``import lagebild`` beyond it, and of ``lagebild --help`` in all."""

    def started(*arguments: str) -> float:
        return 1000 * best(lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True), 5)

    bare = started("-c", "pass")
    return {
        "start_python_ms": round(bare),
        "start_import_ms": round(started("-c", "import lagebild") - bare),
        "start_help_ms": round(started("-m", "lagebild", "--help")),
    }
