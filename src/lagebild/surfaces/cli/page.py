"""Help pages and usage errors in the reader's language; click itself speaks English only."""

from __future__ import annotations

import click

from lagebild.surfaces.cli.wording import t


class Page(click.Command):
    """The words of a help page that click would say in English."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{t('options.usage')}: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = t("options.help")
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        if rows:
            with formatter.section(t("options.options")):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


class Verb(Page):
    """One verb."""


def usage_error(error: click.ClickException) -> str:
    """A usage error in the reader's language, with the way to the help page."""
    message = _message(error)
    context = error.ctx if isinstance(error, click.UsageError) else None
    hint = "\n" + t("errors.usage_hint", command=context.command_path) if context else ""
    return message + hint


def _message(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return t("errors.no_such_option", name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return t("errors.missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return t("errors.bad_value", name=_name(error), message=error.message)
    return error.format_message()


def _name(error: click.BadParameter) -> str:
    if error.param is not None:
        return error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[-1]
    return str(error.param_hint or "")
