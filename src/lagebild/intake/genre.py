"""Genre by plain signals: labels, stamps, questions, how the text talks. Unsure is "report"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagebild.intake.clean.headline import is_question
from lagebild.records.article import Block, Genre

_LABELS: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    ("ticker", re.compile(r"\b(?:Live-?[Tt]icker|Live-?[Bb]log|News-?[Bb]log|News-?[Tt]icker)\b")),
    ("interview", re.compile(r"\b(?:Interview|[Ii]m Gespräch)\b")),
    ("opinion", re.compile(r"\b(?:Kommentar|Leitartikel|Gastbeitrag|Kolumne|Glosse|Essay|Meinung|Standpunkt|Pro und Contra)\b")),
    (
        "explainer",
        re.compile(r"\b(?:Fragen und Antworten|FAQ|im Überblick|Die wichtigsten (?:Fragen|Antworten)|Was (?:wir|Sie|man) .{0,40}wissen)\b"),
    ),
    ("analysis", re.compile(r"\b(?:Analyse|Hintergrund|Einordnung)\b")),
)
_WEIGHING = re.compile(
    r"\b(?:allerdings|andererseits|einerseits|freilich|fraglich|vermutlich|wohl|offenbar|dennoch|trotzdem|zwar|letztlich|jedenfalls|eben|"
    r"ohnehin|immerhin|geradezu|dürfte|dürften|könnte|könnten|müsste|müssten|wäre|wären|würde|würden|hätte|hätten|[Dd]enn|[Ff]est steht)\b"
)
_SPEAKER = re.compile(r"(?P<who>[A-ZÄÖÜ][\w.-]*(?:\s[A-ZÄÖÜ][\w.-]*){0,2}):\s\S")
_FIRST = re.compile(r"\b(?:[Ii]ch|[Ww]ir|mich|mir|uns)\b")
_QUOTE = re.compile(r"[„»][^“«„»\n]{3,600}[“«\"]|\"[^\"\n]{3,600}\"")
_WEIGHED_SHARE = 0.012  # of the words outside of quotations


def guess(text: str, blocks: Sequence[Block], labels: Sequence[str], title: str | None) -> Genre:
    """The genre the signals agree on. `labels` are words of bylines and cut lines that name one ("Ein Kommentar von …")."""
    if sum(b.kind == "entry" for b in blocks) >= 3:
        return "ticker"
    heads = [text[b.start : b.end] for b in blocks if b.kind in ("title", "heading")]
    signed = " ".join([*labels, title or "", *heads[:2]])
    for genre, pattern in _LABELS:
        if pattern.search(signed):
            return genre
    bodies = [text[b.start : b.end] for b in blocks if b.kind == "paragraph"]
    if _is_interview(bodies, heads):
        return "interview"
    if sum(is_question(h) for h in heads) >= 2:
        return "explainer"
    return "analysis" if _weighs(bodies) else "report"


def _is_interview(bodies: Sequence[str], heads: Sequence[str]) -> bool:
    """Names before colons that take turns, or questions answered in the first person."""
    turns = [m["who"] for body in bodies if (m := _SPEAKER.match(body))]
    if len(turns) >= 4 and len(turns) * 2 >= len(bodies) and len(set(turns)) * 2 <= len(turns):
        return True
    asked = sum(body.endswith("?") and len(body) < 400 for body in [*bodies, *heads])
    answers = [body for body in bodies if not body.endswith("?")]
    personal = sum(bool(_FIRST.search(_QUOTE.sub("", body))) for body in answers)
    return asked >= 3 and 2 * personal > len(answers)


def _weighs(bodies: Sequence[str]) -> bool:
    """The author weighs and supposes, and quotes little: words of weighing per word outside of quotations."""
    whole = " ".join(bodies)
    own = _QUOTE.sub("", whole)
    words = len(own.split())
    return words >= 150 and len(_WEIGHING.findall(own)) >= _WEIGHED_SHARE * words and len(own) > 0.85 * len(whole)
