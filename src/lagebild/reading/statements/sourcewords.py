"""Tables of unnamed speakers, media and platforms, compiled once."""

from __future__ import annotations

from functools import cache, lru_cache

from lagebild import resources

GROUPS = ("anonymous", "organisations", "documents", "media")


@cache
def collective() -> dict[str, tuple[str, str]]:
    """Surface form to (word, actor kind)."""
    table = resources.table("attribution")
    return {form: (raw["word"], raw["kind"]) for group in GROUPS for raw in table[group] for form in (raw["word"], *raw["forms"])}


@lru_cache(maxsize=4096)
def kind_of(noun: str) -> str | None:
    """Actor kind of a noun that is or ends with a collective word, None where it is none."""
    table = collective()
    if noun in table:
        return table[noun][1]
    lower = noun.lower()
    for form in sorted(table, key=len, reverse=True):
        if len(form) > 4 and lower.endswith(form.lower()):
            return table[form][1]
    return None


@cache
def things() -> tuple[str, ...]:
    """Endings, in small letters, of nouns that no speaker is."""
    return tuple(form.lower() for raw in resources.table("attribution")["things"] for form in (raw["word"], *raw["forms"]))


@cache
def kept_plurals() -> tuple[str, ...]:
    """Endings, in small letters, of nominatives that look like plural datives."""
    return tuple(form.lower() for raw in resources.table("attribution")["plurals"] for form in (raw["word"], *raw["forms"]))


@cache
def media() -> dict[str, str]:
    """Lower-case name to canonical name of every medium the tables know."""
    found: dict[str, str] = {}
    for raw in resources.table("attribution")["names"]:
        found |= {form.lower(): raw["name"] for form in (raw["name"], *raw["forms"])}
    for raw in resources.table("agencies"):
        found |= {form.lower(): raw["name"] for form in (raw["name"], *raw["signs"]) if len(form) > 2}
    for raw in resources.table("outlets"):
        found.setdefault(raw["name"].lower(), raw["name"])
        found.setdefault(raw["name"].lower().removeprefix("der ").removeprefix("die ").removeprefix("das "), raw["name"])
    return found


@cache
def _media_by_letter() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in media():
        found.setdefault(name[:1], []).append(name)
    return {letter: tuple(names) for letter, names in found.items()}


@lru_cache(maxsize=16_384)
def opens_medium(word: str) -> bool:
    """True where a name that `medium` knows can begin with this word; it settles nearly every word without a look-up of its phrases."""
    bare = word.strip(_MARKS).lower()
    if not bare or bare in _ARTICLES:
        return True
    return any(name.startswith(bare) for name in _media_by_letter().get(bare[:1], ()))


_MARKS = "„“”\"»«›‹‚‘’' "
_ARTICLES = ("der", "die", "das")


def medium(name: str) -> str | None:
    """The canonical name of a medium, None where the tables do not know it."""
    bare = name.strip(_MARKS).lower()
    for article in ("der ", "die ", "das "):
        if bare in media():
            return media()[bare]
        bare = bare.removeprefix(article)
    return media().get(bare)


@cache
def platforms() -> dict[str, tuple[str, str, str]]:
    """Surface form to (name, kind, preposition that must stand before it)."""
    return {
        form: (raw["name"], raw["kind"], raw.get("preposition", ""))
        for raw in resources.table("platforms")
        for form in (raw["name"], *raw["forms"])
    }


@cache
def platform_heads() -> frozenset[str]:
    """What the first word of a platform's name may be, wherever the tokenizer cuts it."""
    return frozenset(form[:end] for form in platforms() for end in range(1, len(form) + 1))
