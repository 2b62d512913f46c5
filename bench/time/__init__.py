"""Time expressions: TempEval-3 style figures on a folder of TimeML files, and the direction of weekdays and months on our own gold.

``python -m bench time --data DIR [--predictions OUT] [--opt system=DIR] [--opt split=tune|opened|late|held]``:
`system` scores another program's ``.tml`` files of the same names instead of ours;
`split` keeps one part of the files by a hash of their names.
``python -m bench time --opt task=direction [--opt part=open|untouched]`` needs no data.
``python -m bench time --data CORPORA --opt gold=own [--opt part=open|untouched]`` scores passages we annotated ourselves.
"""

from __future__ import annotations

from pathlib import Path

from bench.time import direction, own, speed, timex

QUESTION = "How well are German time expressions found and resolved (strict, relaxed, value F1)?"


def run(data: Path | None, predictions: Path | None, options: dict[str, str]) -> dict[str, object]:
    """The figures of one task: ``timex`` (default), ``direction`` or ``speed``."""
    task = options.get("task", "timex")
    if task == "direction":
        return direction.run(options)
    if data is None:
        raise SystemExit("bench time: --data DIR with .tml files is needed (or --opt task=direction)")
    if options.get("gold") == "own":
        return own.run(data, options)
    if task == "speed":
        return speed.run(data)
    return timex.run(data, predictions, options)
