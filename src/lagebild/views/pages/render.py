"""Rendering: Jinja2 with autoescape on everywhere, and the article's marks written so that its text can never become markup."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from lagebild.views import dates
from lagebild.views.chains import draw
from lagebild.views.highlight import Part
from lagebild.views.pages.links import Links, outside
from lagebild.views.reasons import reason
from lagebild.views.wording import LANGS, Wording

OPENING = "„“”\"»«‚‘'›‹"


@cache
def environment() -> Environment:
    """The one template environment."""
    made = Environment(
        loader=PackageLoader("lagebild.views.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["bare"] = bare
    made.globals["outside"] = outside
    return made


@cache
def asset(name: str) -> str:
    """The text of a style sheet or script of this package."""
    return files("lagebild.views.pages").joinpath("assets", name).read_text(encoding="utf-8")


def render(template: str, words: Wording, links: Links, **facts: Any) -> str:
    """The page of a template. In it `w` is the wording, `link` the links, `on` writes a date, `marked` the parts of a text."""
    given: dict[str, Any] = {
        "w": words,
        "link": links,
        "langs": LANGS,
        "written": lambda value, **how: dates.written(value, words, **how),
        "moment": lambda value, earliest, latest: dates.moment(value, earliest, latest, words),
        "out": lambda published, **how: dates.published(published, words, **how),
        "between": lambda start, end: dates.between(start, end, words),
        "span": lambda start, end: dates.span(start, end, words),
        "marked": partial(marked, words=words),
        "drawn": draw,
        "reason": partial(reason, lang=words.lang),
    }
    return environment().get_template(template).render(**given, **facts)


def bare(text: str) -> str:
    """A quotation without the quotation marks around it, so that the page can set its own."""
    text = text.strip()
    if text[:1] in OPENING and text[:1]:
        text = text[1:]
    return text[:-1] if text[-1:] in OPENING and text[-1:] else text


def marked(parts: Iterable[Part], words: Wording) -> Markup:
    """Parts of a text as nested spans; every text and attribute is escaped."""
    return Markup("").join(_part(part, words) for part in parts)


def _part(part: Part, words: Wording) -> Markup:
    mark = part.mark
    if mark is None:
        return escape(part.text)
    if part.kind == "close":
        return _reference(part, words) + Markup("</span>")
    anchor = Markup(' id="m-{}"').format(mark.id) if mark.id and part.first else Markup("")
    form = Markup(" f-{}").format(mark.form) if mark.layer in ("statement", "check", "name") and mark.form else Markup("")
    told = Markup(' title="{}"').format(mark.form) if mark.layer == "time" and mark.form else Markup("")
    leads = Markup(' data-r="{}"').format(mark.target) if mark.target and mark.layer != "name" else Markup("")
    return Markup('<span class="m l-{}{}"{}{}{}>').format(mark.layer, form, anchor, leads, told)


def _reference(part: Part, words: Wording) -> Markup:
    """The little number that leads from the mark to its line beside the text."""
    mark = part.mark
    if mark is None or mark.number is None or not part.last:
        return Markup("")
    what = words("article.to_claim", n=mark.number, what=words.term("layer", mark.layer))
    return Markup('<a class="ref" href="#f-{}" aria-label="{}">{}</a>').format(mark.target, what, mark.number)
