"""View records as JSON Lines, for scripts."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import Any

import click

from lagebild.records.codec import record_by_type, to_dict
from lagebild.surfaces.cli.main import NOT_FOUND


def emit(rows: Iterable[Any]) -> int:
    """One JSON object a line; returns the exit code (1 where there is nothing)."""
    code = NOT_FOUND
    for row in rows:
        known = type(row) in record_by_type
        body = row if isinstance(row, dict) else to_dict(row) if known else dataclasses.asdict(row)
        click.echo(json.dumps(body, ensure_ascii=False))
        code = 0
    return code
