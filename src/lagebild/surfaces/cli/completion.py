"""``lagebild completion SHELL``: prints the completion script of a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from lagebild.surfaces.cli.parameters import verb
from lagebild.surfaces.cli.wording import t


def make() -> click.Command:
    """The verb."""

    def run(shell: str) -> None:
        from lagebild.surfaces.cli.main import root

        found = get_completion_class(shell)
        assert found is not None  # click ships all three
        click.echo(found(root(), {}, "lagebild", "_LAGEBILD_COMPLETE").source())

    run.__doc__ = t("commands.completion")
    return verb("completion", click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))(run))
