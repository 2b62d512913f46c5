"""Speed of reading and building on one core, memory, start-up; beside a fixed workload of the same run, so that machines compare."""

from __future__ import annotations

from pathlib import Path

from bench.speed.articles import folder_of, tiny
from bench.speed.measure import builds, growth, reading, reference, startup

QUESTION = "How many articles a second are read and built on one core, with how much memory, and how fast does it start?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """Figures; `data` may be a folder of articles, else articles are made by rule. Options: ``small``, ``large`` (articles of the two
    builds, 100 and 1000), ``sample`` (articles that are read in this process, 60).

    ``growth=200,1000,3000`` builds so many tiny articles of many stories, each time anew, and gives the peaks; nothing else is measured.

    ``*_per_reference`` is the rate divided by that of the reference workload: the figure to compare between runs and machines.
    """
    if counts := [int(count) for count in options.get("growth", "").split(",") if count]:
        with folder_of(None, max(counts), tiny) as folder:
            return {f"growth_{name}": values for name, values in growth(folder, counts).items()}
    small, large, sample = (int(options.get(name, standard)) for name, standard in (("small", "100"), ("large", "1000"), ("sample", "60")))
    unit = reference()
    with folder_of(data, large) as folder:
        read = reading(folder, sample)
        built = builds(folder, small, large)
    rates = {"read_per_s": read["articles_per_s"], "build_per_s": built["articles_per_s"]}
    return {
        "reference_per_s": round(unit, 1),
        **rates,
        **{f"{name.removesuffix('_s')}_reference": round(float(rate) / unit, 4) for name, rate in rates.items()},
        "words_per_article": read["words_per_article"],
        **{f"build_{name}": value for name, value in built.items() if name != "articles_per_s"},
        **startup(),
    }
