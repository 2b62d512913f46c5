"""Role phrases: "der US-Präsident", "des russischen Machthabers", "sein ukrainischer Amtskollege", "der Ukrainer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from lagebild.language.closed import is_function_word
from lagebild.language.coreference.cast import Cast, Member, note_role
from lagebild.language.names.gazetteer import entries, match
from lagebild.language.names.given import Holder, holders, surname
from lagebild.language.names.nations import demonyms, state_of
from lagebild.language.names.titles import Title, title
from lagebild.records.actor import Role
from lagebild.resources import table
from lagebild.text.transliteration import key

_DEFINITE = frozenset(("der", "die", "den", "dem", "des", "dieser", "diesen", "diesem"))
_OWN = frozenset(("sein", "seine", "seinen", "seinem", "seines", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"))
_PARTING = frozenset((":", ";", "–", "—", "„", '"', "»"))
_OPENING = frozenset(("„", "»", '"', "“"))
_PEERS = ("Amtskollege", "Kollege")
#: Adverbs and particles of a name's own apposition that do not part the name from its role.
_FORMER = ("ehemalig", "früher", "einstig", "damalig", "künftig", "designiert", "vorherig")


def resolve(cast: Cast) -> None:
    """Appositions give roles; then every definite role phrase without a name of its own finds its bearer, if one fits."""
    _appositions(cast)
    tokens, covered, people = cast.tokens, cast.covered, demonyms()
    for sentence in cast.sentences:
        for i in range(sentence.first, sentence.last):
            word = tokens[i].text
            if word[0].isupper() and not covered[i] and (title(word) is not None or word in people):
                _phrase(cast, i, sentence.first, sentence.last)


def _appositions(cast: Cast) -> None:
    """ "Jurij Uschakow, Assistent des …" and "die Sprecherin des Hauses, Karoline Leavitt,"."""
    for spot in [s for s in cast.spots if s.member.kind == "person"]:
        sentence = cast.sentences[cast.sentence_of[spot.first]]
        for first, i in (*_behind(cast, spot.last, sentence.last), *_ahead(cast, spot.first, sentence.first)):
            found = title(cast.tokens[i].text)
            if found and found.sort != "address":
                end = _genitive_end(cast, i + 1, sentence.last)
                state = _state_of_phrase(cast, first, end)
                note_role(cast, spot.member, found, state, cast.tokens[first].start, cast.tokens[end - 1].end)
                spot.member.gender = spot.member.gender or found.gender


def _behind(cast: Cast, i: int, last: int) -> Iterator[tuple[int, int]]:
    """(first token, title token) of an apposition behind the name."""
    if i >= last or cast.tokens[i].text != ",":
        return
    first = k = i + 1
    while k < last and k - i < 5 and cast.tokens[k].text[0].islower():
        k += 1
    named = k + 1 < last and cast.covered[k + 1] and cast.tokens[k + 1].text[0].isupper()
    if k < last and title(cast.tokens[k].text) and not cast.covered[k] and not named:
        yield first, k


def _ahead(cast: Cast, i: int, begin: int) -> Iterator[tuple[int, int]]:
    """(first token, title token) of a title phrase that a comma parts from the name behind it."""
    if i <= begin + 2 or cast.tokens[i - 1].text != ",":
        return
    for k in range(i - 2, max(begin, i - 9) - 1, -1):
        if cast.tokens[k].text in (",", ".", ";", ":") or cast.tokens[k].stts.startswith("V"):
            return  # "Der Kanzler versprach Gall, Brandt zu treffen": no apposition
        if title(cast.tokens[k].text) and not cast.covered[k]:
            first = k
            while first > begin and k - first < 4 and _adjective(cast.tokens[first - 1].text):
                first -= 1
            if first > begin and cast.tokens[first - 1].text.lower() in _DEFINITE:
                yield first, k
            return


def _genitive_end(cast: Cast, i: int, last: int) -> int:
    """Past a genitive or "von" phrase that completes a title: "Assistent des russischen Machthabers"."""
    if i >= last or cast.tokens[i].text not in ("des", "der", "von", "in", "im", "für", "beim", "bei"):
        return i
    k = i + 1
    while k < last and k - i < 5 and cast.tokens[k].text[0].islower() and cast.tokens[k].text[0].isalpha():
        k += 1
    if k >= last or not cast.tokens[k].text[0].isupper():
        return i
    while k + 1 < last and cast.covered[k] and cast.covered[k + 1] and cast.tokens[k + 1].text[0].isupper():
        k += 1
    return k + 1


def _state_of_phrase(cast: Cast, first: int, end: int) -> str:
    for token in cast.tokens[first:end]:
        found = entries().get(token.text)
        state = state_of(token.text) or (found.canonical if found and found.sort == "country" else "")
        if state:
            return state
    return ""


def _phrase(cast: Cast, i: int, begin: int, last: int) -> None:
    word = cast.tokens[i].text
    found = title(word)
    if found is None and word not in demonyms():
        return
    first, determiner, state = _left(cast, i, begin)
    if determiner in _DEFINITE and word in demonyms() and not state:
        _demonym(cast, i, first)
        return
    if found is None or found.sort == "address" or _followed(cast, i, last):
        return
    if state == "" and i + 1 < last:
        state = _state_behind(cast, i + 1, last)
    possessor = _owner(cast, first)
    if determiner in _OWN and found.head in _PEERS:
        _take(cast, _peer(cast, i, state, found), first, i + 1)
    elif determiner in _DEFINITE or (state and word[:1].isupper() and "-" in word) or possessor:
        opens = first == begin or cast.tokens[first - 1].text in _OPENING
        others = _named_behind(cast, i, last) if opens and not state and not possessor else ()
        house = state or possessor or _house(cast, first, begin)
        member = _bearer(cast, found, house, _former(cast, first, i), others)
        _take(cast, member, first, i + 1)


def _named_behind(cast: Cast, i: int, last: int) -> Sequence[Member]:
    """Whom the rest of the sentence names: the subject that opens it is none of them (Chomsky 1981, principle C)."""
    stop = next((k for k in range(i + 1, last) if cast.tokens[k].text in _PARTING), last)
    return [spot.member for spot in cast.named_between(i + 1, stop)]


def _house(cast: Cast, first: int, begin: int) -> str:
    """ "Das Weiße Haus teilte mit: „Der Präsident …“": inside its words an organ of a state means the state's own office holder."""
    opened = next((k for k in range(first - 1, begin, -1) if cast.tokens[k].text in _OPENING), begin)
    words = [token.text for token in cast.tokens[begin:opened]]
    for at, word in enumerate(words):
        known = match(words, at, len(words))
        state = _organs().get(known.entry.canonical if known else "") or _organs().get(
            word.removesuffix("sprecherin").removesuffix("sprecher")
        )
        if state:
            return state
    return ""


@cache
def _organs() -> dict[str, str]:
    """Institutions of governments, by name, with their states."""
    return {row["name"]: row["of"] for row in table("institutions")["organs"]}


def _take(cast: Cast, member: Member | None, first: int, last: int) -> None:
    if member is not None and not any(cast.covered[first:last]):
        cast.add(member, first, last, "role")


def _left(cast: Cast, i: int, begin: int) -> tuple[int, str, str]:
    """(first token, determiner, state) of the noun phrase that ends with token `i`."""
    state = state_of(cast.tokens[i].text)
    k = i
    while k > begin and i - k < 4 and _adjective(cast.tokens[k - 1].text):
        k -= 1
        state = state or state_of(cast.tokens[k].text)
    before = cast.tokens[k - 1].text.lower() if k > begin else ""
    if before in _DEFINITE or before in _OWN:
        return k - 1, before, state
    return k, "", state


def _adjective(word: str) -> bool:
    return word[0].islower() and word.endswith(("e", "en", "er", "es", "em")) and not is_function_word(word)


def _former(cast: Cast, first: int, i: int) -> bool:
    return any(cast.tokens[k].text.startswith(_FORMER) for k in range(first, i))


def _followed(cast: Cast, i: int, last: int) -> bool:
    """True where the name itself follows: "der US-Präsident Donald …"."""
    return i + 1 < last and bool(cast.covered[i + 1]) and cast.tokens[i + 1].text[0].isupper()


def _state_behind(cast: Cast, i: int, last: int) -> str:
    """ "der Präsident der Ukraine", "der Präsident Russlands"."""
    k = i + 1 if cast.tokens[i].text in ("der", "des", "von") else i
    if k >= last or not cast.covered[k]:
        return ""
    found = entries().get(cast.tokens[k].text) or entries().get(cast.tokens[k].text.removesuffix("s"))
    genitive = k > i or cast.tokens[k].text.endswith("s")
    return found.canonical if found and found.sort == "country" and genitive else ""


def _owner(cast: Cast, first: int) -> str:
    """ "Russlands Präsident": the state in the genitive right before the phrase."""
    before = cast.tokens[first - 1].text if first else ""
    found = entries().get(before[:-1]) if before.endswith("s") and not before.endswith("ss") else None
    return found.canonical if found and found.sort == "country" else ""


def _demonym(cast: Cast, i: int, first: int) -> None:
    """ "der Ukrainer": the one person of the article that belongs to the state and is not a woman."""
    state, gender = demonyms()[cast.tokens[i].text]
    fitting = [m for m in cast.named_before(i) if state in _states(cast, m) and m.gender in ("", gender)]
    article = cast.tokens[first].text.lower()
    plural = (article == "die" and gender == "m") or (article == "der" and cast.tokens[i].text.endswith("n"))
    if len(fitting) == 1 and not plural and not (article == "den" and cast.tokens[i].text.endswith("ern")):
        _take(cast, fitting[0], first, i + 1)


def _states(cast: Cast, member: Member) -> set[str]:
    return member.states | {h.country for h in offices_of(key(member.name)) if _in_time(cast, h)}


@cache
def _by_name() -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for holder in holders():
        for name in dict.fromkeys((key(holder.name), key(surname(holder.name)))):
            found.setdefault(name, []).append(holder)
    return found


def offices_of(name: str) -> Sequence[Holder]:
    """The offices of whoever a folded full name or surname may mean."""
    return _by_name().get(name, ())


@lru_cache(maxsize=10_000)
def _offices(found: Title, state: str) -> tuple[Holder, ...]:
    return tuple(h for h in holders() if _names_office(h, found, state))


def _bearer(cast: Cast, found: Title, state: str, former: bool, others: Sequence[Member] = ()) -> Member | None:
    """The one person a role phrase can mean: who bears the role in this article, else who held the office on its day; none of `others`."""
    persons = [m for m in cast.persons() if m not in others] if others else cast.persons()
    own = [m for m in persons if _bears(m, found, state)]
    if len(own) == 1 and (state or found.word not in _generic()):
        return own[0]
    held = [h for h in _offices(found, state) if not former and _in_time(cast, h) and (found.gender != "f" or h.gender != "m")]
    held = [h for h in held if not state and found.word in h.words] or held
    named = _distinct([m for m in persons if any(_is_holder(m, h) for h in held)])
    if len(named) == 1 and (state or len(_countries(held)) == 1 or len(own) == 1):
        return _with_office(cast, named[0], held, found)
    if not state and len(own) == 1:
        return own[0]
    akin = [] if named or own or former else [m for m in persons if _bears_akin(m, found, state)]
    if akin:
        return akin[0] if len(akin) == 1 else None  # "Bundeskanzler Eberlein … der Kanzler", whoever the table knows in office
    sure = bool(cast.article.published) and len({h.name for h in held}) == 1 and (state or found.word in held[0].words)
    if named or own or not sure:
        return None
    member = cast.keyed("person", held[0].name, held[0].gender)
    cast.by_surname.setdefault(key(surname(held[0].name)), []).append(member)
    return _with_office(cast, member, held, found)


def _bears(member: Member, found: Title, state: str) -> bool:
    same = found.word in member.heads or (found.head in member.heads and (not state or state in member.states))
    return same and (not state or not member.states or state in member.states) and member.gender in ("", found.gender or member.gender)


def _bears_akin(member: Member, found: Title, state: str) -> bool:
    """Another word for the office that the article gives to `member`: "Kanzler" for a "Bundeskanzler"."""
    right = (not state or not member.states or state in member.states) and member.gender in ("", found.gender or member.gender)
    return right and not member.heads.isdisjoint(_akin(found.word))


@lru_cache(maxsize=1000)
def _akin(word: str) -> frozenset[str]:
    """The words that name the same office alone as `word` does, by the table of office holders."""
    return frozenset(other for h in holders() if word in h.words for other in h.words)


def _generic() -> frozenset[str]:
    return frozenset(("Präsident", "Präsidentin", "Minister", "Sprecher", "Chef", "Berater", "Kollege"))


def _countries(held: list[Holder]) -> set[str]:
    return {h.country for h in held}


def _distinct(members: list[Member]) -> list[Member]:
    return list({id(m): m for m in members}.values())


def _names_office(holder: Holder, found: Title, state: str) -> bool:
    core = found.word.rsplit("-", 1)[-1]
    if found.word in holder.words or found.head in holder.words:
        return not state or state == holder.country
    return bool({found.head, found.word, core[:1].upper() + core[1:]} & set(holder.titles)) and (holder.country == state or not state)


def _is_holder(member: Member, holder: Holder) -> bool:
    """A full name must agree in full, a surname alone in the surname."""
    return holder in offices_of(key(member.name))


def _in_time(cast: Cast, holder: Holder) -> bool:
    """In office on the article's day; with an undated article any term of somebody the text names counts."""
    day = (cast.article.published or "")[:10]
    return not day or (holder.start <= day and (not holder.end or day < holder.end))


def _with_office(cast: Cast, member: Member, held: list[Holder], found: Title) -> Member:
    """The dated office as a role of the member; its evidence is a table, not the text."""
    for holder in held:
        if _is_holder(member, holder):
            member.states.add(holder.country)
            member.heads.update(holder.titles)
            office = Role(found.word, holder.country, holder.start, holder.end or None, basis="offices")
            if cast.article.published and all(r.basis != "offices" or r.title != office.title for r in member.roles):
                member.roles.append(office)
    return member


def _peer(cast: Cast, i: int, state: str, found: Title) -> Member | None:
    """ "sein russischer Amtskollege": who holds the same office in that state as the person named last before it."""
    before = cast.named_before(i)
    if not before or not state:
        return None
    heads = before[0].heads
    held = [h for h in holders() if h.country == state and set(h.titles) & heads and _in_time(cast, h)]
    named = _distinct([m for m in cast.persons() if state in _states(cast, m) and any(_is_holder(m, h) for h in held)])
    return named[0] if len(named) == 1 else None
