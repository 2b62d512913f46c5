"""``lagebild``: finds the verb, imports only that one, and turns errors into words and exit codes."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches

import click

from lagebild import __version__
from lagebild.errors import LagebildError
from lagebild.resources import table
from lagebild.surfaces.cli.page import Page, usage_error
from lagebild.surfaces.cli.wording import choose_language, describe, prefers_color, t, why
from lagebild.text.printable import file_name, one_line

NOT_FOUND, USAGE, PARTLY, FAILED, INTERRUPTED = 1, 2, 3, 4, 130


class Verbs(Page, click.Group):
    """Verbs are modules of this package; ``--help`` lists them from the wording table and imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(table("cli")["commands"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in table("cli")["commands"]:
            return None
        command: click.Command = importlib.import_module(f"lagebild.surfaces.cli.{cmd_name}").make()
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = get_close_matches(name, self.list_commands(ctx))
            hint = " " + t("errors.did_you_mean", names=", ".join(near)) if near else ""
            raise click.UsageError(t("errors.no_such_command", name=name) + hint, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(t("options.commands")):
            formatter.write_dl([(name, t(f"commands.{name}")) for name in self.list_commands(ctx)])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        for line in t("exit_codes").splitlines():
            formatter.write(line + "\n")


def root() -> click.Group:
    """The command group, in the language chosen before."""
    group = Verbs(
        "lagebild",
        help="\b\n" + t("about").replace("\n\n", "\n\n\b\n"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
        params=[
            click.Option(["--lang"], type=click.Choice(["de", "en"]), help=t("options.lang"), expose_value=False),
        ],
        invoke_without_command=False,
        no_args_is_help=True,
    )
    return click.version_option(__version__, "-V", "--version", prog_name="lagebild", help=t("options.version"))(group)


def main(argv: Sequence[str] | None = None) -> None:
    """Entry point: parse, run, exit with a documented code."""
    args = list(sys.argv[1:] if argv is None else argv)
    choose_language(args, os.environ)
    try:
        status = root().main(args=args, prog_name="lagebild", standalone_mode=False, color=None if prefers_color() else False)
    except click.exceptions.Abort:
        status = _end(t("messages.interrupted"), INTERRUPTED)
    except KeyboardInterrupt:
        status = _end(t("messages.interrupted"), INTERRUPTED)
    except click.ClickException as error:
        status = _end(usage_error(error), error.exit_code)
    except LagebildError as error:
        status = _end(describe(error.code, str(error), error.facts), FAILED)
    except (BrokenPipeError, SystemExit):
        # A reader such as `head` has seen enough, which click ends with an exit of its own: not an error, and nothing to say at shutdown.
        status = _silence()
    except OSError as error:
        if error.errno == errno.ENOSPC:
            _silence()
        elif error.filename is None:
            raise
        status = _end(_trouble(error), FAILED)
    sys.exit(status if isinstance(status, int) else 0)


def _trouble(error: OSError) -> str:
    """What the operating system refused, and where: an output that cannot be written, a medium that is full."""
    if error.errno == errno.ENOSPC:
        return t("messages.output_full")
    return t("messages.path_trouble", path=one_line(file_name(str(error.filename))), why=why(error.strerror or str(error)))


def _silence() -> int:
    """Standard output leads nowhere from here on, so that Python does not complain about it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _end(message: str, status: int) -> int:
    click.echo(f"lagebild: {message}", err=True)
    return status
