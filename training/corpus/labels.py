"""The reviewed table of label schemes, and office words."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

TABLE = Path(__file__).parent.parent / "language" / "label-map.yml"
OFFICE = re.compile(
    r"(?:.*(?:präsident|minister|kanzler|sprecher|chef|direktor|vorsitzende[rn]?|beauftragte[rn]?|sekretär|bürgermeister"
    r"|abgeordnete[rn]?|botschafter|kommissar|gouverneur|senator|premier|könig|papst|bischof|general|oberst|trainer"
    r"|professor|richter|anwalt|intendant|vorstand|manager|gründer|experte|berater|politiker|unterhändler|gesandte[rn]?)"
    r"(?:s|es|in|innen|en|e|n)?|(?:CEO|Papst|Zar|Kaiser|Fürst|Prinz|Prinzessin|Königin|Kollegin|Kollege|Kollegen|Herr|Herrn|Frau))$",
    re.IGNORECASE,
)
CIVIL = {"herr", "herrn", "frau", "kollege", "kollegen", "kollegin"}
ACADEMIC = {"Dr.", "Prof.", "h.", "c.", "Dr", "Prof"}


class Scheme:
    """The labels of one corpus, as the table maps them."""

    def __init__(self, corpus: str) -> None:
        self.corpus = corpus
        entry = yaml.safe_load(TABLE.read_text(encoding="utf-8"))[corpus]
        self.map: dict[str, str] = entry["map"]
        self.suffixes: dict[str, str] = entry.get("suffixes", {})
        self.titles = "TITLE" in self.map.values()

    def labels(self, raw: list[str], tokens: list[str]) -> list[str]:
        """BIO labels of our scheme; the I-only scheme and stray I are repaired."""
        found: list[str] = []
        before = "O"
        for label in raw:
            kind = self.kind(label)
            if kind in {"O", "?"}:
                found.append("O*" if kind == "O" else "?")
            else:
                inside = label.startswith("I-") and before == kind
                found.append(f"{'I' if inside else 'B'}-{kind}")
            before = kind
        return with_titles(found, tokens)

    def kind(self, label: str) -> str:
        """One raw label without its BIO prefix, mapped."""
        if label == "O":
            return "O"
        raw = label.partition("-")[2]
        for suffix, kind in self.suffixes.items():
            if raw.endswith(suffix):
                return kind
        return self.map[raw]


def with_titles(labels: list[str], tokens: list[str]) -> list[str]:
    """Office words right before a person become TITLE; other office words are left open."""
    found = list(labels)
    follows_person = False
    for at in range(len(tokens) - 1, -1, -1):
        label, token = labels[at], tokens[at]
        if label == "B-PER":
            follows_person = True
        elif label == "O*" and OFFICE.match(token) and token[:1].isupper() and token.lower() not in CIVIL:
            found[at] = "B-TITLE" if follows_person else "?T"
            follows_person = False
        elif token not in ACADEMIC:
            follows_person = False
    return found
