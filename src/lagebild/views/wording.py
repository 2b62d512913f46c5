"""The reader's language: strings of the dossier in German and English, numbers and plurals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from lagebild import resources
from lagebild.views.dative import dative

Lang = Literal["de", "en"]
LANGS: tuple[Lang, ...] = ("de", "en")
#: Stances that some of their verbs do not mean (roots, without "s"), and the group that words those verbs.
WORDED = {"announce": "told", "denie": "retorted", "deny": "retorted", "ask": "requested"}


@dataclass(frozen=True, slots=True)
class Wording:
    """Call it with a dotted key of ``resources/wording.yml``; `n` chooses the plural and fills ``{n}``."""

    lang: Lang = "de"

    def __call__(self, key: str, **facts: object) -> str:
        """The wording of `key`; KeyError where there is none."""
        group, _, name = key.partition(".")
        return self._fill(resources.table("wording")[group][name][self.lang], facts)

    def term(self, group: str, value: str | None) -> str:
        """The wording of a record's value ("status", "held"); a value without one is shown as it stands, spaces for underscores."""
        entry = resources.table("wording")[group].get(value or "")
        return entry[self.lang] if entry else (value or "").replace("_", " ")

    def stance(self, value: str, verb: str = "") -> str:
        """A stance; "does_not_announce" is told from "announces" ("kündigt nicht an").

        `verb` is the cue: who gives a fact to know announces nothing ("teilt mit"), who rejects an offer denies nothing ("weist zurück"),
        so such a verb is worded by itself.
        """
        own = self._own(value, verb)
        if own or self.has("stance", value) or not value.startswith("does_not_"):
            return own or self.term("stance", value)
        root = value.removeprefix("does_not_")
        told = next((v for v in (f"{root}s", f"{root}es", f"{root[:-1]}ies") if self.has("stance", v)), "")
        if self.lang != "de" or not told:
            return value.replace("_", " ")
        verb, _, particle = self.term("stance", told).partition(" ")
        return f"{verb} nicht {particle}".strip()

    def _own(self, value: str, verb: str) -> str:
        """The verb's own wording where it has one; "" where the stance says enough."""
        group = WORDED.get(value.removeprefix("does_not_").rstrip("s")) if verb else None
        if not group or not self.has(group, verb):
            return ""
        own = self.term(group, verb)
        if not value.startswith("does_not_"):
            return own
        first, _, rest = own.partition(" ")
        if self.lang == "de":
            return f"{first} nicht {rest}".strip()
        return f"does not {first[: -2 if first.endswith('sses') else -1]} {rest}".strip()

    def told_by(self, status: str | None, name: str) -> str:
        """Who an event's status comes from: somebody reports it ("laut X"), but denies it or does not confirm it himself ("von X")."""
        shown = dative(name) if self.lang == "de" else name
        return self("meeting.by" if status in ("denied", "unconfirmed") else "meeting.according", name=shown)

    def has(self, group: str, value: str) -> bool:
        """True where `value` has a wording in `group`."""
        return value in resources.table("wording")[group]

    def number(self, value: float | str | None) -> str:
        """A number with the language's separators and at most four decimals ("1.234,5"); text passes through, None is "?"."""
        if value is None:
            return "?"
        if isinstance(value, str):
            return value
        shown = f"{value:,.4f}".rstrip("0").rstrip(".")
        return shown.translate(str.maketrans(",.", ".,")) if self.lang == "de" else shown

    def listed(self, names: list[str] | tuple[str, ...], last: str | None = None) -> str:
        """ "A, B und C"; `last` replaces the "und"."""
        word = last or {"de": "und", "en": "and"}[self.lang]
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + f" {word} " + names[-1]

    def _fill(self, entry: Any, facts: dict[str, object]) -> str:
        if isinstance(entry, list):
            entry = entry[0 if facts.get("n") == 1 else 1]
        return str(entry).format(**facts) if facts else str(entry)


def choose(wanted: str | None, cookie: str | None, accepted: str) -> Lang:
    """The language to answer in: asked for, remembered, or the first of an Accept-Language header we speak; German otherwise."""
    for value in (wanted, cookie):
        if value in LANGS:
            return "de" if value == "de" else "en"
    ranked = []
    for n, part in enumerate(accepted.split(",")[:20]):
        tag, _, quality = part.strip().partition(";q=")
        ranked.append((-_quality(quality), n, tag[:2].lower()))
    for negative, _, code in sorted(ranked):
        if negative and code in LANGS:
            return "de" if code == "de" else "en"
    return "de"


def _quality(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0
