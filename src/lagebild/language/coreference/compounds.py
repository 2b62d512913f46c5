"""Persons inside compounds: "Lindqvist-Besuch", "Trump-Putin-Gipfel", "Merz-Regierung".

The first parts of a hyphen compound stand to its head as a genitive does (Duden, Die Grammatik, "Determinativkompositum"), so the
mention has the form "possessive": it names the person, yet nobody who could speak or act in the clause. Its span is the name alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.language.coreference.cast import Cast, Member, Spot
from lagebild.language.lists import listed
from lagebild.language.names.given import gender_of, known_surnames
from lagebild.text.transliteration import key

_OF_BODIES = ("Chef", "Vorstand", "Vorsitz", "Verhandlungsführer", "Politiker", "Fraktion", "Mitglied", "Generalsekretär", "Aufsichtsrat")


def resolve(cast: Cast) -> None:
    """Adds a mention for each part that is the surname of one person of the article or of an office holder."""
    for i, token in enumerate(cast.tokens):
        if "-" in token.text and token.text[0].isupper() and not cast.covered[i]:
            for start, part in _parts(token.text):
                member = _person(cast, part)
                if member is not None:
                    first = token.start + start
                    cast.spots.append(Spot(first, first + len(part), i, i + 1, member, "possessive"))


def _parts(word: str) -> Iterator[tuple[int, str]]:
    """(offset, part) of all parts but the head; none where the head makes a street, a prize or a house of the name."""
    parts = word.split("-")
    if parts[-1].startswith(_OF_BODIES):
        return  # "Verdi-Chef": who has one is a body and no person
    if not parts[-1][:1].isupper() or parts[-1].lower().endswith(tuple(sorted(listed("named after persons")))):
        return
    at = 0
    for part in parts[:-1]:
        if len(part) > 1 and part[0].isupper():
            yield at, part
        at += len(part) + 1


def _person(cast: Cast, part: str) -> Member | None:
    """The one person of that surname in the article, else the office holder whom the surname alone names."""
    last = key(part)
    members = cast.by_surname.get(last, [])
    if members:
        return members[0] if len(members) == 1 and part in (members[0].name.split()[-1], *_spelled(members[0])) else None
    bearer = known_surnames().get(last, "")
    if not bearer.endswith(part) or len(part) < 4:
        return None
    member = cast.new("person", part, gender_of(bearer))
    cast.by_surname[last] = [member]
    return member


def _spelled(member: Member) -> tuple[str, ...]:
    return tuple(alias.rsplit(" ", 1)[-1] for alias in sorted(member.aliases))
