"""The patterns of ``times.yml`` as regular expressions over one character per lexeme, and the scan for the longest rule.

A class gets a private-use character, so a pattern over classes is a plain regular expression over a string as long as the list
of lexemes. Patterns have no repetition, hence the scan is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.language.times.lexer import Lexeme
from lagebild.resources import table

_ELEMENT = re.compile(r"(?:(\w+)=)?([\w|]+)(\?)?")


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the table, compiled."""

    id: str
    build: str
    expression: re.Pattern[str]
    first: frozenset[str]
    second: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Match:
    """Lexemes ``[first:last]`` fit `rule`; `groups` are the named ones."""

    rule: Rule
    first: int
    last: int
    groups: dict[str, Lexeme]


@cache
def _codes() -> dict[str, str]:
    names = {name for entry in table("times") for element in _ELEMENT.finditer(entry["pattern"]) for name in element[2].split("|")}
    return {name: chr(0xE000 + i) for i, name in enumerate(sorted(names))}


@cache
def rules() -> list[Rule]:
    """All rules in the table's order."""
    return [_compile(entry) for entry in table("times")]


def _compile(entry: dict[str, str]) -> Rule:
    codes = _codes()
    pieces, elements = [], list[tuple[list[str], bool]]()
    for name, kinds, optional in _ELEMENT.findall(entry["pattern"]):
        chars = [codes[kind] for kind in kinds.split("|")]
        group = f"(?P<{name}>[{''.join(chars)}])" if name else f"[{''.join(chars)}]"
        pieces.append(f"(?:{group})?" if optional else group)
        elements.append((chars, bool(optional)))
    return Rule(entry["id"], entry["build"], re.compile("".join(pieces)), *_openings(elements))


def _openings(elements: Sequence[tuple[list[str], bool]]) -> tuple[frozenset[str], frozenset[str] | None]:
    """What a match can begin with, and what its second lexeme can be; None for that where it may end after the first."""
    first, heads, _ = _reach(elements, 0)
    second, ends = set[str](), False
    for k in range(heads):
        chars, _, open_ = _reach(elements, k + 1)
        second |= chars
        ends = ends or open_
    return frozenset(first), None if ends else frozenset(second)


def _reach(elements: Sequence[tuple[list[str], bool]], start: int) -> tuple[set[str], int, bool]:
    """What can come next from element `start`, the element after the last of these, and whether nothing need come."""
    found = set[str]()
    for k in range(start, len(elements)):
        chars, optional = elements[k]
        found.update(chars)
        if not optional:
            return found, k + 1, False
    return found, len(elements), True


@cache
def _by_first() -> dict[str, list[Rule]]:
    index: dict[str, list[Rule]] = {}
    for rule in rules():
        for char in sorted(rule.first):
            index.setdefault(char, []).append(rule)
    return index


@lru_cache(maxsize=10_000)
def _fitting(first: str, second: str) -> tuple[Rule, ...]:
    """The rules that may fit where these two lexemes stand, in the table's order."""
    return tuple(rule for rule in _by_first().get(first, ()) if rule.second is None or second in rule.second)


def encode(lexemes: Sequence[Lexeme]) -> str:
    """One character per lexeme: its class, or a dot where no rule knows the class."""
    codes = _codes()
    return "".join([codes.get(lexeme.kind, ".") for lexeme in lexemes])


def matches(lexemes: Sequence[Lexeme]) -> Iterator[list[Match]]:
    """For each lexeme where rules fit: what fits there, best (longest, then first in the table) first."""
    string = encode(lexemes)
    index = _by_first()
    for position, char in enumerate(string):
        known = _fitting(char, string[position + 1 : position + 2]) if char in index else ()
        if not known:
            continue
        found = [(rule, match) for rule in known if (match := rule.expression.match(string, position))]
        if found:
            found.sort(key=lambda pair: -pair[1].end())
            yield [_match(rule, match, lexemes) for rule, match in found]


def _match(rule: Rule, match: re.Match[str], lexemes: Sequence[Lexeme]) -> Match:
    groups = {name: lexemes[match.start(name)] for name, hit in match.groupdict().items() if hit is not None}
    return Match(rule, match.start(), match.end(), groups)
