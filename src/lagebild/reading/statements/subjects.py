"""Subjects: which noun phrase of a clause is the nominative of its finite verb. A shallow parse from left to right."""

from __future__ import annotations

from lagebild.language.names.given import gender_of
from lagebild.language.names.titles import title
from lagebild.reading.statements import media, sourcewords, words
from lagebild.reading.statements.draft import Range
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.phrases import noun_phrase, temporal
from lagebild.reading.statements.view import View


def subject(view: View, start: int, finite: int, stop: int, *, final: bool = False) -> Range | None:
    """The subject of the finite verb at `finite` in the clause ``[start:stop]``; `final` for verb-final clauses."""
    if final:
        return first_nominative(view, start, finite)
    quoted = view.quotation_at(start)
    if quoted and quoted.last == finite and quoted.last - quoted.first > 4:
        return first_nominative(view, finite + 1, stop)  # "„…“ heißt es", "„…“ schrieb X"
    front = front_subject(view, start, finite)
    middle = first_nominative(view, finite + 1, stop)
    if front and middle and _plural_verb(view, finite) and _single(view, middle) and not _single(view, front):
        return front  # "Kritiker werfen Obama vor"
    if front is None or (middle and (_disagrees(view, front, finite) or _better(view, front, middle) or _adverb(view, front, middle))):
        return middle or front
    return front


def without_object(view: View, part: Range, head: int, finite: int, rest: list[int]) -> Range:
    """ "prangert der Minister | Morde an": a verb that must have an object, and no other noun to be it; then the last noun of the
    subject is none of its own."""
    first, last = part
    if last - first < 3 or not (view.is_noun(last - 1) and view.is_noun(last - 2)) or view.lower[first] not in words.DETERMINERS:
        return part
    fronted = front_subject(view, head, finite) is not None or view.lower[head] in words.OBLIQUE_DETERMINERS
    tied = {i + 1 for i in rest if view.lower[i] in words.PREPOSITIONS}
    free = any((view.is_noun(i) or view.lower[i] in OBJECTS) and not _behind_preposition(view, i, tied) for i in rest)
    known = gender_of(view.tokens[last - 1].text) or view.mentioned[last - 2] == 2 or sourcewords.medium(view.tokens[last - 1].text)
    return part if fronted or free or known else (first, last - 1)


OBJECTS = words.word_set("das dies dieses ihn es sie ihm ihnen alles nichts dass")


def _behind_preposition(view: View, i: int, opened: set[int]) -> bool:
    """True for a noun of a prepositional phrase: a preposition up to four words before it, only lower-case words between."""
    while i > 0 and i not in opened and view.tokens[i - 1].text[:1].islower() and view.lower[i - 1] not in words.PREPOSITIONS:
        i -= 1
    return i in opened or view.lower[i - 1] in words.PREPOSITIONS


def _disagrees(view: View, front: Range, finite: int) -> bool:
    """ "Die Anwohner forderte …": a plural in front of a singular verb is no subject."""
    head = next((i for i in range(*front) if view.is_noun(i)), front[0])
    plural = view.tokens[head].feat("Number") == "Plur" and view.lower[front[0]] in ("die", "alle", "beide", "viele")
    alone = not any(view.lower[i] in words.COORDINATORS for i in range(*front))
    return plural and alone and view.lower[finite].endswith("te") and view.tokens[finite].feat("Number") != "Plur"


def _plural_verb(view: View, finite: int) -> bool:
    return view.lower[finite].endswith("en") and view.lower[finite] not in words.SUBJECT_PRONOUNS


def _single(view: View, part: Range) -> bool:
    """One name, one pronoun or one thing with a singular determiner."""
    if any(view.lower[i] in words.COORDINATORS for i in range(*part)):
        return False
    first = view.lower[part[0]]
    return first in ("er", "es", "der", "das", "ein", "eine", "dem", "den") or (view.mentioned[part[0]] == 2 and view.voices[part[0]])


def _tied(view: View, start: int, at: int) -> bool:
    """True for a word of an attribute inside a phrase: behind a preposition or a genitive determiner."""
    return any(view.lower[i] in words.PREPOSITIONS or view.lower[i] in words.GENITIVE_OPENERS for i in range(start + 1, at))


def _case(view: View, part: Range) -> str:
    """Case of the phrase's determiner or first noun, "" where it is not known."""
    first = view.tokens[part[0]]
    head = next((view.tokens[i] for i in range(*part) if view.is_noun(i)), first)
    return first.feat("Case") or head.feat("Case")


def _adverb(view: View, front: Range, middle: Range) -> bool:
    """A lone unknown word in front of "der Minister" or a name is an adverb the tagger missed."""
    if front[1] - front[0] > 1 or view.mentioned[front[0]] or view.lower[front[0]] in words.SUBJECT_PRONOUNS or view.is_name(front[0]):
        return False
    return view.lower[middle[0]] in ("der", "die", "das") and view.lower[front[0]].endswith(("lich", "lang", "end", "weise", "isch", "ig"))


def front_subject(view: View, start: int, finite: int) -> Range | None:
    """The whole first field where it is a noun phrase that can be nominative."""
    while start < finite and (
        view.tokens[start].text in (",", "–", "-", ":")
        or (
            view.lower[start] in ("auch", "selbst", "sogar", "nur", "aber", "allein", "und", "doch", "denn", "sondern", "sowohl", "weder")
            and start + 1 < finite
        )
    ):
        start += 1
    if start >= finite or not nominative(view, start):
        return None
    inner = next((i for i in range(finite - 1, start, -1) if view.finite[i] and view.outer[i] < 0), None)
    if inner is not None:  # "Das war knapp und die Wirte befürchten"
        joint = next((i for i in range(inner + 1, finite - 1) if view.lower[i] in words.COORDINATORS), None)
        if joint is not None and nominative(view, joint + 1):
            start = joint + 1
    end = _without_relative(view, start, finite)
    if any(view.finite[i] and view.outer[i] < 0 for i in range(start, end)):
        end = noun_phrase(view, start, finite)
    while end > start and view.tokens[end - 1].text in (",", "–", "-"):
        end -= 1
    while end - 1 > start and view.lower[end - 1] in ADVERBS_AFTER and not view.is_noun(end - 1):
        end -= 1
    return (
        (start, end)
        if start < end
        and (noun_phrase(view, start, finite) > start or view.lower[start] in words.NOMINATIVE_DETERMINERS or _named(view, start, end))
        else None
    )


def _without_relative(view: View, start: int, end: int) -> int:
    """The first field up to a relative clause: comma, pronoun (perhaps with a preposition), later a finite verb."""
    for i in range(start + 1, end - 2):
        if view.tokens[i].text != "," or view.outer[i] >= 0:
            continue
        opener = i + 2 if view.lower[i + 1] in words.PREPOSITIONS else i + 1
        if view.lower[opener] in words.RELATIVES and any(view.finite[j] for j in range(opener + 1, end)):
            return i
    return end


def _named(view: View, start: int, end: int) -> bool:
    """A short front of capitalised words is a name even where the tagger missed it."""
    if end - start == 1 and view.lower[start].endswith(("lich", "isch", "weise", "zelt", "falls", "mals")):
        return False
    return end - start <= 3 and all(view.tokens[i].text[:1].isupper() for i in range(start, end)) and view.lower[start] not in words.ADVERBS


ADVERBS_AFTER = words.ADVERBS | {"aber", "jedoch", "hingegen", "dagegen", "wiederum"}


def nominative(view: View, at: int) -> bool:
    """True where a phrase that begins at `at` can be a subject."""
    lower, token = view.lower[at], view.tokens[at]
    if lower in ("kurz", "unmittelbar", "direkt", "gleich") and view.lower[at + 1 : at + 2] in (["vor"], ["nach"]):
        return False  # "Kurz vor dem Spiel sagte der Trainer"
    if lower in words.OBLIQUE_DETERMINERS or lower in words.OBLIQUE_PRONOUNS or to_woman_or_paper(view, at):
        return False
    if lower in words.PREPOSITIONS and not token.text.isupper() and view.mentioned[at] != 2:
        return False
    if lower in words.NOMINATIVE_DETERMINERS or lower in words.SUBJECT_PRONOUNS or lower in words.AMBIGUOUS_DETERMINERS:
        return not temporal(view, at + 1)
    if view.quotation_at(at):
        return True
    if lower in words.ADVERBS or view.finite[at] or lower in ("als", "wie", "erst", "seit"):
        return False
    if token.stts in (
        "ADV",
        "ADJD",
        "PAV",
        "PROAV",
        "APPR",
        "APPRART",
        "KOUS",
        "PWAV",
        "PTKVZ",
        "PTKNEG",
        "PTKZU",
        "VVPP",
        "VVINF",
        "VAPP",
        "KOKOM",
    ):
        return False
    return not temporal(view, at) and (
        view.is_noun(at) or token.text[:1].isdigit() or token.stts in ("ADJA", "PIS", "PIAT", "CARD", "PDS", "PIDAT") or not token.stts
    )


def to_woman_or_paper(view: View, at: int) -> bool:
    """ "der ARD", "der Ministerin": "der" before a feminine is genitive or dative, never the subject."""
    if view.lower[at] != "der" or at + 1 >= len(view.tokens):
        return False
    found = title(view.tokens[at + 1].text)
    return (found is not None and found.gender == "f") or media.feminine(view, at + 1, len(view.tokens))


def _man(view: View, part: Range) -> bool:
    """ "der Kanzler": the article before a masculine office is a nominative and nothing else."""
    noun = next((i for i in range(part[0] + 1, part[1]) if view.is_noun(i)), None)
    found = title(view.tokens[noun].text) if noun is not None and view.lower[part[0]] == "der" else None
    return found is not None and found.gender == "m"


REACH = 80
"""How many tokens behind its verb a subject may begin."""


def first_nominative(view: View, start: int, stop: int) -> Range | None:
    """The first noun phrase between `start` and `stop` that can be a subject; prepositional and oblique phrases are stepped over."""
    at, second = start, None
    stop = min(stop, start + REACH)
    while at < stop:
        lower = view.lower[at]
        if lower in words.PREPOSITIONS and not view.tokens[at].text.isupper():
            end = noun_phrase(view, at + 1, stop)
            at = max(end, at + 1)
        elif nominative(view, at) and (end := noun_phrase(view, at, stop)) > at:
            if lower != "es" and _case(view, (at, end)) in ("", "Nom", "Acc"):
                return at, end
            second = second or ((at, end) if lower != "es" else None)
            at = end
        elif lower in words.OBLIQUE_DETERMINERS or to_woman_or_paper(view, at):
            at = max(noun_phrase(view, at, stop), at + 1)
        else:
            at += 1
    return second


def _better(view: View, front: Range, middle: Range) -> bool:
    """True where the phrase after the verb is the subject and the one before it an object."""
    lower = view.lower[middle[0]]
    if lower in ("er", "man", "wir", "ich"):
        return view.lower[front[0]] not in ("er", "sie", "man", "wir", "ich", "wer")
    if lower == "sie":
        named = any(view.is_name(i) and not _tied(view, front[0], i) for i in range(*front))
        return view.lower[front[0]] not in ("der", "er", "sie", "man", "ein") and not named
    if view.lower[front[0]] in ("das", "dies", "dieses", "was") and front[1] - front[0] == 1:
        return True
    head = next((i for i in range(*front) if view.is_noun(i)), front[0])
    if view.tokens[head].text in lexicon().nouns:
        return lower not in ("den", "dem")
    cases = _case(view, front), _case(view, middle)
    if "Nom" in cases and cases[0] != cases[1] and "" not in cases:
        return cases[1] == "Nom"
    if _man(view, middle) and view.lower[front[0]] not in words.SUBJECT_PRONOUNS | {"der", "dieser", "jeder"}:
        return True  # "Eine Minderheitsregierung schloss der Kanzler aus", "Neuwahlen lehnt der Kanzler ab"
    if view.lower[front[0]] in ("der", "ein", "dieser", "jeder", "kein", "mein", "sein", "ihr"):
        return False  # masculine nominative
    fronted = max((view.mentioned[i] for i in range(*front) if not _tied(view, front[0], i)), default=0)
    behind = max(view.mentioned[middle[0] : middle[1]], default=0)
    return behind == 2 and fronted == 0 and lower not in ("den", "dem")
