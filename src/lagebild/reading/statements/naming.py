"""What an unnamed speaker is called: a nominative noun phrase of people or an institution, never a thing."""

from __future__ import annotations

from lagebild.reading.statements import epithets, papers, sourcewords, words
from lagebild.reading.statements.lexicon import lexicon
from lagebild.reading.statements.view import View

ANGABEN = ("angaben", "meldungen", "berichten", "berichte", "quellen", "meinung", "aussagen", "ansicht")
MARKS = "„“”\"»«›‹‚‘’' "
NEUTER = tuple(
    words.word_set(
        "um ums amt amtes amts gericht gerichts militär militärs haus hauses institut instituts lager lagers umfeld umfelds "
        "unternehmen unternehmens parlament parlaments blatt magazin portal "
        "papier papiers schreiben schreibens dokument dokuments protokoll gutachten"
    )
)
CIRCUMSTANCES = frozenset(("bei", "beim", "während", "nach", "vor", "anlässlich", "gegenüber"))
OBLIQUE = frozenset(("des", "dem", "den", "einem", "eines"))
ADJECTIVE = ("ADJA", "VVPP", "")


def speaks(noun: str, before: str = "") -> bool:
    """False for what nobody can be: words for what is said ("Angaben", "Antworten"), and things the table lists ("Austausch")."""
    if sourcewords.kind_of(noun) is not None:
        return True
    entry = lexicon().noun(noun)
    if entry is not None and entry.medium != "writing" and not _compound(noun):
        return False
    lower = noun.lower()
    if lower == "seite" and before.endswith(("ische", "ischen", "ischer")):
        return True  # "die russische Seite"
    return not any(lower.endswith(thing) for thing in sourcewords.things())


def _compound(noun: str) -> bool:
    """ "Polizeiangaben": who gives them stands in the word."""
    return any(noun.lower().endswith(suffix) and len(noun) > len(suffix) + 3 for suffix in ANGABEN)


def canonical(view: View, first: int, last: int, head: int) -> str:
    """The phrase as a name: no article, no marks around it, nominative ("hochrangigen Kreisen" → "hochrangige Kreise")."""
    at = first
    while at < head and (view.lower[at] in words.BEFORE_NOUNS or view.lower[at] == "eigenen"):
        at += 1
    noun = view.tokens[head].text
    if _compound(noun):
        suffix = next(s for s in ANGABEN if noun.lower().endswith(s))
        return noun[: -len(suffix)]
    article = view.lower[at - 1] if at > 0 else ""
    plural = _plural(noun)
    dative = plural != noun or (article not in ("der", "die", "das", "dem", "des", "den") and _weak_plural(view, at, head))
    name = plural if dative else _singular(noun, article)
    if dative and at < head and noun.endswith(("ten", "amten")) and plural == noun and not _counted(view, at):
        name = noun[:-1] if noun.endswith("amten") else noun
    adjectives = [_adjective(view, i, article, noun, dative) for i in range(at, head)]
    behind = head + 1 if epithets.place_of_saying(view, head, last) else _before_circumstance(view, head + 1, last)
    name, rest = papers.nominative(name) if article in OBLIQUE else name, view.slice(head + 1, behind)
    found = _clean(" ".join(part for part in (*adjectives, name, rest) if part).replace(f"{name} .", f"{name}."))
    quoted = view.quotation_at(head)
    inside = view.slice(quoted.first + 1, quoted.last - 1) if quoted and first <= quoted.first < quoted.last <= last else ""
    return papers.nominative(inside) if papers.nominative(inside) != inside else found


def _before_circumstance(view: View, first: int, last: int) -> int:
    """Where a circumstance begins that belongs to the telling, not to the name: "der Politiker | bei einem Besuch"."""
    return next((i for i in range(first, last) if view.lower[i] in CIRCUMSTANCES), last)


def _clean(name: str) -> str:
    bare = name.strip(MARKS)
    inside = name[1:-1] if len(name) > 2 else ""
    return bare if not any(mark in bare for mark in '„“”"»«') and (inside or bare) else name.replace("„ ", "„").replace(" “", "“")


def _counted(view: View, at: int) -> bool:
    return view.tokens[at].stts == "CARD" and not view.lower[at].endswith("en")


def _weak_plural(view: View, at: int, head: int) -> bool:
    """ "ukrainischen Beamten" without an article is a plural dative."""
    return at < head and all(view.tokens[i].text.endswith("en") for i in range(at, head)) and view.tokens[head].text.endswith("n")


def _plural(noun: str) -> str:
    """Plural datives as nominatives: "Beobachtern" → "Beobachter", "Geheimdiensten" → "Geheimdienste"."""
    lower = noun.lower()
    if lower.endswith(("ern", "eln")) and not any(lower.endswith(kept) for kept in sourcewords.kept_plurals()):
        return noun[:-1]
    return (
        noun[:-1]
        if lower.endswith(
            ("leuten", "kreisen", "diensten", "verbänden", "ständen", "betrieben", "vereinen", "berichten", "instituten", "konzernen")
        )
        else noun
    )


def _singular(noun: str, article: str) -> str:
    """Genitives behind their article: "des Ministeriums" → "Ministerium", "des Gerichtes" → "Gericht"."""
    table = sourcewords.collective()
    if article in ("des", "eines", "seines", "ihres", "dieses") and noun.endswith("s") and not noun.endswith("ss"):
        stem = noun[:-2] if noun.endswith(("tes", "ses", "des")) else noun[:-1]
        return table[noun][0] if noun in table and table[noun][0][:4] == noun[:4] else stem
    return noun


def _adjective(view: View, i: int, article: str, noun: str, dative: bool) -> str:
    """The adjective as it stands before its noun without an article."""
    token = view.tokens[i]
    if (
        token.text.endswith("er")
        and token.stts == "ADJA"
        and token.text[:1].islower()
        and i > 0
        and article == view.lower[i - 1]
        and view.is_noun(i - 1)
    ):
        return token.text[:-1]  # "Angaben ukrainischer Beobachter": a genitive plural
    if token.stts not in ADJECTIVE or not token.text[:1].islower() or not token.text.endswith("en"):
        return token.text
    stem = token.text[:-2]
    if dative or article in ("die", "der", "den", "einer", "seiner", "ihrer", "dieser"):
        return stem + "e"
    if article in ("dem", "des", "einem", "eines", "diesem", "dieses", "einen"):
        return stem + ("es" if noun.lower().endswith(NEUTER) else "er")
    return token.text
