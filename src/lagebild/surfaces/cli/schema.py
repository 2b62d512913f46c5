"""``lagebild schema``: the JSON Schema of the export."""

from __future__ import annotations

import json

import click

from lagebild.surfaces.cli.parameters import verb


def make() -> click.Command:
    """The verb."""

    def run() -> None:
        from lagebild.records.schema import json_schema

        click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))

    return verb("schema", run)
