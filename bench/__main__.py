"""``python -m bench [TASK] [--data PATH] [--predictions OUT] [--opt key=value]``: the last line is one JSON object with the figures."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import platform
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import bench
from bench.fingerprint import data_hash


def tasks() -> dict[str, str]:
    """Task name to the question it answers."""
    found = sorted(m.name for m in pkgutil.iter_modules(bench.__path__) if m.ispkg)
    return {name: importlib.import_module(f"bench.{name}").QUESTION for name in found}


def main(argv: list[str] | None = None) -> int:
    """Run one task (or list all) and print its figures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measures Lagebild. Without a task: lists them.")
    parser.add_argument("task", nargs="?", help="which question to answer")
    parser.add_argument("--data", type=Path, help="data set in its own published layout")
    parser.add_argument("--predictions", type=Path, help="write the system's output here, in the data set's own format")
    parser.add_argument("--opt", action="append", default=[], metavar="KEY=VALUE", help="option of the task")
    args = parser.parse_args(argv)
    if not args.task:
        for name, question in tasks().items():
            print(f"{name:12s} {question}")
        return 0
    if args.task not in {m.name for m in pkgutil.iter_modules(bench.__path__) if m.ispkg}:
        print(f"no task named {args.task}; python -m bench lists them", file=sys.stderr)
        return 2
    if args.data and not args.data.exists():
        print(f"no such data: {args.data}", file=sys.stderr)
        return 2
    options = dict(pair.partition("=")[::2] for pair in args.opt)
    started = time.perf_counter()
    figures = importlib.import_module(f"bench.{args.task}").run(args.data, args.predictions, options)
    figures |= {
        "task": args.task,
        "data": data_hash(args.data) if args.data else None,
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()} {platform.python_implementation()} {platform.python_version()}",
        "seconds": round(time.perf_counter() - started, 2),
    }
    print(json.dumps(figures, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
