"""Help pages and usage errors in the reader's language; click itself speaks English only."""

from __future__ import annotations

import re

import click

from lagebild.resources import table
from lagebild.surfaces.cli.wording import language, t

_DEFAULT = re.compile(r"\[default: ([^;\]]*)(?:;[^\]]*)?\]")
_RANGE = re.compile(r"\s*\[(?:\d+<=)?x[<>]=?\d+\]")


class Page(click.Command):
    """The words of a help page that click would say in English."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = local(" ".join(self.collect_usage_pieces(ctx)))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{t('options.usage')}: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = t("options.help")
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        found = [(param, record) for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        rows = [(local(name), _explained(param, said)) for param, (name, said) in found]
        if rows:
            with formatter.section(t("options.options")):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


def local(names: str) -> str:
    """The names of arguments and of kinds of values as the reader's language has them."""
    words = table("cli")["metavars"]
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", lambda m: words[m[0]][language()], names)


def _explained(param: click.Parameter, said: str) -> str:
    if isinstance(param, click.Argument) and not said and param.name in table("cli")["options"]:
        said = t(f"options.{param.name}")
    return _RANGE.sub("", _DEFAULT.sub(lambda m: t("options.default", value=m[1]), said))


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
        return t("errors.missing", name=local(_name(error)))
    if isinstance(error, click.BadParameter):
        return t("errors.bad_value", name=_name(error), message=_refused(error))
    return error.format_message()


def _refused(error: click.BadParameter) -> str:
    """What would have been right, where click says it in English."""
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return t("errors.one_of", names=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        high = kind.max is not None
        return t("errors.range", low=kind.min, high=kind.max) if high else t("errors.at_least", low=kind.min)
    return error.message


def _name(error: click.BadParameter) -> str:
    if error.param is not None:
        return error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[-1]
    return str(error.param_hint or "")
