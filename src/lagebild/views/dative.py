"""Names behind "laut" and "von": sources without a name of their own take the dative ("laut örtlichen Behörden")."""

from __future__ import annotations

import re

_PLURAL_E = re.compile(r"(?:[Kk]reise|[Bb]erichte|[Dd]ienste|[Ll]eute)$")
_ADJECTIVE = re.compile(r"[a-zäöüß]+e$")


def dative(name: str) -> str:
    """`name` in the dative where it opens with an adjective or is a plural of sources; names of people and bodies stay as they are.

    Duden, Die Grammatik: strong adjective without an article, -en in the plural and -er in the feminine singular.
    """
    words = name.split(" ")
    last = words[-1]
    bare = bool(_PLURAL_E.search(last))
    plural = bare or last.endswith("en")
    if bare:
        words[-1] = last + "n"
    if len(words) > 1 and _ADJECTIVE.match(words[0]):
        words[0] += "n" if plural else "r"
    return " ".join(words)
