"""Names of papers as a dictionary would list them: "der „Rheinischen Post“" is the "Rheinische Post"."""

from __future__ import annotations

ENDINGS = (
    ("e", ("zeitung", "zeitschrift", "post", "presse", "rundschau", "nachrichten", "allgemeine", "agentur", "illustrierte", "stimme")),
    ("er", ("anzeiger", "kurier", "merkur", "bote", "spiegel", "express", "rundfunk", "beobachter", "telegraf")),
    ("es", ("blatt", "echo", "journal", "magazin", "wochenende", "fernsehen", "deutschland")),
)
"""What a strong adjective ends in before the last word of a paper's name: by gender and number of that word."""
GENITIVE = (
    "anzeigers",
    "kuriers",
    "merkurs",
    "spiegels",
    "expresses",
    "rundfunks",
    "beobachters",
    "blatts",
    "blattes",
    "journals",
    "magazins",
)
WEAK = ("bote", "allgemeine", "illustrierte")


def nominative(name: str) -> str:
    """`name` in the nominative where its last word is one that papers end in; else as it is."""
    *before, last = name.split(" ")
    noun = _bare(last)
    ending = next((ending for ending, heads in ENDINGS if noun.lower().endswith(heads)), None)
    if ending is None:
        return name
    return " ".join([*(w[:-2] + ending if _oblique(w) else w for w in before), noun])


def _oblique(word: str) -> bool:
    return word[:1].isupper() and word.endswith(
        ("schen", "euen", "esten", "einen", "utigen", "lichen", "eien", "igen", "eiten", "alten", "oßen")
    )


def _bare(word: str) -> str:
    """The last word without the ending of its case: "Spreeboten", "Hafenkuriers"."""
    lower = word.lower()
    if lower.endswith(tuple(f"{weak}n" for weak in WEAK)):
        return word[:-1]
    return (word[:-2] if lower.endswith(("sses", "blattes")) else word[:-1]) if lower.endswith(GENITIVE) else word
