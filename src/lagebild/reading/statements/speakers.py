"""Who a speaker phrase stands for: an actor of the article, a medium, or somebody who is only described."""

from __future__ import annotations

from dataclasses import replace

from lagebild.language.names import titles
from lagebild.language.names.given import gender_of
from lagebild.reading.statements import epithets, media, naming, phrases, sourcewords, words
from lagebild.reading.statements.cast import Cast, Resolved
from lagebild.reading.statements.draft import Range
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.view import View
from lagebild.records.actor import Mention

POSSESSIVES = words.word_set("sein seine seinen seiner seinem seines ihr ihre ihren ihrer ihrem ihres dessen deren")
SINGULAR_PRONOUNS = frozenset(("er", "sie", "ihm", "ihr", "ihn"))


def resolve(cast: Cast, part: Range | None) -> Resolved:
    """The actor that the speaker phrase `part` stands for."""
    if part is None:
        return Resolved()
    first, last = _without_source_noun(cast.view, part)
    if first >= last:
        first, last = part
    view = cast.view
    both = _coordinated(cast, first, last)
    if both:
        return both
    unknown = _unlisted(view, first, last)
    if unknown:
        return cast.add("person", view.slice(*unknown), unknown)
    found = _mention(cast, first, last)
    paper = media.named(view, first, last) if found is not None and cast.actor(found.actor).kind != "person" else None
    if found is not None and paper and found.text != paper and found.text in paper:
        return cast.add("medium", paper, (first, last), local=False)  # the layers know "Wall Street", the table the "Journal"
    if found is not None:
        return Resolved(found.actor, cast.actor(found.actor).name)
    if last - first == 1 and view.lower[first] in ("dieser", "letzterer", "letztere"):
        latest = _candidates(cast, view.tokens[first].start)[:1]
        return Resolved(latest[0], cast.actor(latest[0]).name) if latest else Resolved()
    if last - first == 1 and view.lower[first] in words.SUBJECT_PRONOUNS | POSSESSIVES | words.RELATIVES:
        return Resolved(None, None, _candidates(cast, view.tokens[first].start, view.lower[first]))
    meant = epithets.bearer(cast, first, last)
    if meant:
        return Resolved(meant, cast.actor(meant).name)
    return _described(cast, first, last)


def _unlisted(view: View, first: int, last: int) -> Range | None:
    """ "Bundesrat Reto Amsler": two capitalised words behind an office that no layer knows are a person's name."""
    start = last - 2
    if start <= first or not view.is_noun(start - 1) or view.outer[start] >= 0 or view.lower[start - 1] in words.PREPOSITIONS:
        return None
    plain = all(view.tokens[i].text.isalpha() and view.tokens[i].text.istitle() and not view.mentioned[i] for i in (start, start + 1))
    known = any(sourcewords.kind_of(view.tokens[i].text) or view.lower[i] in words.GENITIVE_OPENERS for i in (start, start + 1))
    office = titles.title(view.tokens[start - 1].text) is not None or view.lower[start - 1].endswith("rat")
    return (start, last) if plain and not known and office else None


def _coordinated(cast: Cast, first: int, last: int) -> Resolved | None:
    """ "Die „Woche“ und der NDR", "Bund und Länder", "weder Meier noch die Polizei": all who say the same, as one group with every
    one of them in `candidates`."""
    view = cast.view
    cuts = _joints(view, first, last)
    if not cuts or any(view.tokens[i].text == "(" for i in range(first, last)):
        return None
    begins = [_opened(view, start, last) for start in (first, *(at + 1 for at in cuts))]
    parts = list(zip(begins, (*cuts, last), strict=True))
    found = [_named_one(cast, *part) for part in parts]
    if len(parts) == 2 and None in found and (found != [None, None] or view.lower[begins[1]] in ARTICLES) and _apart(view, *parts):
        found = [one or _one_described(cast, *part) for one, part in zip(found, parts, strict=True)]
    members = [one for one in found if one is not None]
    if len(members) < len(parts) or len(set(members)) < len(members):
        return None
    names = [cast.actor(one).name for one in members]
    name = f"{', '.join(names[:-1])} und {names[-1]}"
    return replace(cast.add("group", name, (first, last)), candidates=tuple(members))


def _joints(view: View, first: int, last: int) -> list[int]:
    """Where a list of speakers is joined: its last conjunction ("und", "sowie", "noch", "als auch") and the commas before it."""
    paired = PAIRED.get(view.lower[first - 1] if first else "") or PAIRED.get(view.lower[first])
    if paired:
        return [i for i in range(first + 1, last - 1) if view.lower[i] == paired][-1:]
    at = next((i for i in range(last - 2, first, -1) if view.lower[i] in ("und", "sowie") and view.outer[i] < 0), None)
    if at is None:
        return []
    return [*(i for i in range(first + 1, at) if view.tokens[i].text == "," and view.outer[i] < 0), at]


PAIRED = {"weder": "noch", "sowohl": "als"}
"""Conjunctions of two parts: "weder … noch", "sowohl … als auch"."""


ARTICLES = frozenset(("der", "die", "das", "des", "dem", "den"))


def _opened(view: View, at: int, last: int) -> int:
    return next((i for i in range(at, last) if view.lower[i] not in OPENING), at)


OPENING = frozenset(("weder", "sowohl", "auch", "selbst"))


def _apart(view: View, left: Range, right: Range) -> bool:
    """ "Uwe Brandt | und der Verein": no attribute of the first ("der Präsident der Union und der SPD"), no second office of the same."""
    plain = not any(view.lower[i] in words.GOVERNING for i in range(left[0] + 1, left[1]))
    oblique = view.lower[left[0]] in words.GENITIVE_OPENERS | {"dem", "den"}
    opens = view.tokens[right[0]].text in (words.DETERMINERS if oblique else words.NOMINATIVE_DETERMINERS) or view.is_name(right[0])
    return opens and (plain or view.tokens[right[0]].text in ("das", "die"))


def _one_described(cast: Cast, first: int, last: int) -> str | None:
    """Who a noun phrase with its own article stands for."""
    found = _mention(cast, first, last) if first < last else None
    return found.actor if found is not None else _described(cast, first, last).actor if first < last else None


def _named_one(cast: Cast, first: int, last: int) -> str | None:
    """The person, medium, institution or country that ``[first:last]`` names and nothing else."""
    if first >= last:
        return None
    known = media.named(cast.view, first, last)
    if known and last - first <= 6:
        return cast.add("medium", known, (first, last), local=False).actor
    found = _mention(cast, first, last)
    if found is None or found.end != cast.view.tokens[last - 1].end:
        return None
    person = found.form == "name" and cast.actor(found.actor).kind == "person"
    bare = found.start == cast.view.tokens[first].start or (
        cast.view.lower[first] in words.DETERMINERS and found.start == cast.view.tokens[min(first + 1, last - 1)].start
    )
    return found.actor if person or bare else None


def agrees(cast: Cast, pronoun: Range | None, part: Range, actor: str) -> bool:
    """True where a pronoun can stand for the noun phrase `part`: by its article, or a person's name that has none."""
    said = cast.view.lower[pronoun[0]] if pronoun and pronoun[1] - pronoun[0] == 1 else ""
    article = cast.view.lower[part[0]]
    if article in words.NOMINATIVE_DETERMINERS:
        return article in {"er": ("der", "ein"), "sie": ("die", "eine"), "es": ("das", "ein")}.get(said, ())
    female = cast.view.tokens[part[0]].text.endswith("in") and part[1] - part[0] > 1
    return cast.actor(actor).kind == "person" and said == ("sie" if female else "er")


def fits(cast: Cast, pronoun: Range | None, actor: str) -> bool:
    """True where nothing speaks against a pronoun standing for a person: gender, or that it is no person at all."""
    said = cast.view.lower[pronoun[0]] if pronoun else ""
    barred = {"er": "f", "sie": "m"}.get(said, "-")
    return cast.actor(actor).kind == "person" and gender_of(cast.actor(actor).name) != barred


def _without_source_noun(view: View, part: Range) -> Range:
    """ "Angaben der Polizei" speaks with the voice of "der Polizei"; "Polizeiangaben" stays as it is."""
    first, last = part
    at = _past_attribute(view, first, last)
    while at < last and (view.lower[at] in words.BEFORE_NOUNS or not view.is_noun(at)):
        at += 1
    if last - first == 2 and view.tokens[first].text.endswith("s") and view.tokens[last - 1].text in lexicon().nouns:
        return first, first + 1  # "nach Moskaus Lesart"
    entry = lexicon().nouns.get(view.tokens[at].text) if at < last else None
    if entry is None or not entry.takes & {"source"} or at + 1 >= last:
        return part
    following = at + 1
    if view.lower[following] in ("von", "vom", "aus", "durch"):
        following += 1
    elif (
        view.lower[following] not in words.GENITIVE_OPENERS
        and not (view.tokens[following].stts == "ADJA" or view.lower[following].endswith("er"))
        and not view.is_noun(following)
        and not view.quotation_at(following)
    ):
        return part
    return following, last


def _mention(cast: Cast, first: int, last: int) -> Mention | None:
    """The mention that is the head of the phrase: not a genitive, not a possessor, names before roles."""
    view = cast.view
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    inside = [m for m in cast.within(start, end) if not _modifier(view, m, first, last) and not _common(m)]
    whole = [m for m in inside if m.form != "possessive"]
    people = [m for m in whole if cast.actor(m.actor).kind == "person" and m.form == "name"]
    if people:
        return people[0]
    leading = [m for m in whole if m.start - start <= _lead(view, first, last)]
    if leading:
        return leading[0]
    return next((m for m in inside if last - first == 1), None)


def _common(mention: Mention) -> bool:
    """ "Die Zeitung": an article and a word for a medium are no name, whatever the layers say."""
    first, _, rest = mention.text.partition(" ")
    return first.lower() in words.DETERMINERS and rest in sourcewords.collective() and sourcewords.medium(mention.text) is None


def _lead(view: View, first: int, last: int) -> int:
    """Characters of determiners and adjectives at the beginning of the phrase."""
    at = first
    while at < last - 1 and (
        view.lower[at] in words.DETERMINERS or view.tokens[at].stts in ("ADJA", "CARD") or view.tokens[at].text in '„"»«“'
    ):
        at += 1
    return view.tokens[at].start - view.tokens[first].start


def _modifier(view: View, mention: Mention, first: int, last: int) -> bool:
    """True for a mention that a genitive determiner or a preposition ties to the noun before it."""
    at = first
    while at < len(view.tokens) and view.tokens[at].start < mention.start:
        at += 1
    if mention.form == "possessive" and view.tokens[at].end < mention.end:
        return False
    lower = view.lower[at]
    if at > first:
        before = view.lower[at - 1]
        if before in words.PREPOSITIONS or (before in words.GENITIVE_OPENERS and at - 1 > first) or (lower in words.GENITIVE_OPENERS):
            return True
    return _possessor(view, mention, at, last)


def _possessor(view: View, mention: Mention, at: int, end: int) -> bool:
    """ "Putins Berater", "Merkels außenpolitischer Sprecher": a name in the genitive with more of its phrase behind it."""
    last = at
    while last + 1 < len(view.tokens) and view.tokens[last + 1].start < mention.end:
        last += 1
    name = next((actor.name for actor in view.annotated.actors if actor.id == mention.actor), "")
    if not mention.text.endswith("s") or name.endswith("s") or mention.text == name or last + 1 >= end:
        return False
    return view.is_noun(last + 1) or view.tokens[last + 1].stts == "ADJA" or view.lower[last + 1].endswith(("er", "e", "en"))


def _candidates(cast: Cast, before: int, pronoun: str = "") -> tuple[str, ...]:
    """People named in the text right before a pronoun that the layers left open, nearest first, two at most."""
    found: list[str] = []
    barred = {"er": "f", "sie": "m"}.get(pronoun, "-")
    for mention in reversed(cast.within(max(0, before - 400), before)):
        actor = cast.actor(mention.actor)
        if actor.kind == "person" and mention.actor not in found and gender_of(actor.name) != barred:
            found.append(mention.actor)
    return tuple(found[:2])


def _described(cast: Cast, first: int, last: int) -> Resolved:
    """Somebody without a mention of their own: a medium, an institution, an anonymous source."""
    view = cast.view
    known = media.named(view, first, last)
    if known:
        return cast.add("medium", known, (first, last), local=False)
    if first + 1 < last and view.lower[first] in ("beide", "beiden") and view.lower[first + 1] in BOTH:
        return _both(cast, first, last)
    head = _head(view, first, last)
    if head is None:
        return Resolved(None, view.slice(first, last) if last - first > 1 else None)
    noun = view.tokens[head].text
    kind = sourcewords.kind_of(noun)
    earlier = (
        _medium_before(cast, view.tokens[first].start)
        if kind == "medium" and view.lower[first] in ("die", "das", "der", "dem", "den") and head == last - 1
        else None
    )
    if earlier:
        return cast.add("medium", earlier, (first, last), local=False)
    if kind is None and not naming.speaks(noun, view.lower[head - 1] if head > first else ""):
        return Resolved(thing=True)
    name = naming.canonical(view, first, last, head)
    if kind is None:
        kind = "person" if view.tokens[head].stts == "NE" else "source"
    return cast.add(kind, name, (first, last))  # type: ignore[arg-type]


BOTH = words.word_set(
    "seiten parteien länder ländern staaten regierungen politiker politikern präsidenten minister ministern lager teams vereine"
)


def _both(cast: Cast, first: int, last: int) -> Resolved:
    """ "Beide Seiten": the two that the text joins by "und" right before; nobody where it names no such pair."""
    start = cast.view.tokens[first].start
    near = cast.within(max(0, start - 300), start)
    for left, right in zip(reversed(near[:-1]), reversed(near), strict=False):
        between = cast.view.text[left.end : right.start].split()
        pair = (left.actor, right.actor)
        if between[:1] == ["und"] and all(w.islower() and w not in words.PREPOSITIONS for w in between) and len(set(pair)) == 2:
            name = " und ".join(cast.actor(identity).name for identity in pair)
            return replace(cast.add("group", name, (first, last)), candidates=pair)
    return Resolved()


def _medium_before(cast: Cast, start: int) -> str | None:
    """The medium named last before `start`: "die Zeitung" stands for it."""
    if cast.media is None:
        cast.media = media.everywhere(cast.view)
    return next((name for at, name in reversed(cast.media) if at < start), None)


def _head(view: View, first: int, last: int) -> int | None:
    """The first noun of the phrase."""
    nouns = (i for i in range(_past_attribute(view, first, last), last) if view.is_noun(i) and view.lower[i] not in words.BEFORE_NOUNS)
    return next((i for i in nouns if not _capital_adjective(view, i, last)), None)


def _past_attribute(view: View, first: int, last: int) -> int:
    """Token after an attribute's own preposition and noun: "einer | am Dienstag | veröffentlichten Mitteilung"."""
    if first + 2 < last and view.lower[first + 1] in words.PREPOSITIONS and not view.is_noun(first):
        inner = phrases.noun_phrase(view, first + 2, last, attach=False)
        if first + 2 < inner < last and view.tokens[inner].text[:1].islower() and any(view.is_noun(i) for i in range(inner, last)):
            return inner
    return first


def _capital_adjective(view: View, i: int, last: int) -> bool:
    """ "Ersten Schätzungen zufolge": the capital of a sentence's first word makes no noun."""
    inflected = (
        view.lower[i].endswith(("en", "er", "e", "es")) and not view.mentioned[i] and sourcewords.kind_of(view.tokens[i].text) is None
    )
    return i in view.sentence_starts and inflected and i + 1 < last and view.is_noun(i + 1) and view.lower[i + 1] != view.tokens[i + 1].text
