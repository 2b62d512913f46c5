"""Why an article has the publish date it has, in the reader's language."""

from __future__ import annotations

import re
from functools import cache

from lagebild import resources
from lagebild.views.wording import Lang


def reason(why: str, lang: Lang) -> str:
    """`why` in English as the record states it, in German by resources/date_reasons.yml; a reason without a wording stays as it is."""
    if lang == "en":
        return why
    return "; ".join(_german(part) for part in why.split("; "))


def _german(part: str) -> str:
    for pattern, wording in _table():
        if match := pattern.fullmatch(part):
            return wording.format(**match.groupdict())
    return part


@cache
def _table() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(entry["pattern"], re.DOTALL), entry["de"]) for entry in resources.table("date_reasons")]
