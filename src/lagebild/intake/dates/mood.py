"""What the clause around a date says: is it told, announced, looked back at? Finite verbs, prepositions and clause order of German."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from lagebild.language.tags.verbs import principal_parts

_AHEAD = re.compile(
    r"\b(?:wird|werden|soll|sollen|sollte|sollten|will|wollen|(?:vor)?geplant\w*|plan(?:t|en)|vorgesehen\w*|festgesetzt|angesetzt|"
    r"angekündigt\w*|voraussichtlich|frühestens|spätestens|künftig\w*|anstehend\w*|bevorstehend\w*|kommend\w*|nächste\w*|möchten?|würden?|"
    r"dürften?|erwartet|Termin|beginnt|findet|finden|startet|tritt|endet|läuft|stattfindet|stattfinden)\b"
)
_PARTICIPLE = r"(?:(?!gegen\b)\w*ge\w+(?:t|en)|worden|\w+iert|(?:ver|be|er|ent|zer|über|unter)\w+(?:t|en))"
_MOVED = (
    r"worden|gewesen|geflohen|geflüchtet|gegangen|gekommen|gefahren|geflogen|gestorben|gefallen|gereist|gestürzt|gesunken|gestiegen|"
    r"gelaufen|gescheitert|verschwunden|entkommen|entstanden|erschienen|geworden"
)
_TOLD_MODAL = re.compile(rf"\b{_PARTICIPLE}\s(?:zu\s)?haben\b|\b\w*(?:{_MOVED})\s(?:zu\s)?sein\b")
""" "Soll geflohen sein" tells; "soll fertiggestellt sein" announces."""
_PERFECT = re.compile(rf"\b(?:ist|sind|hat|haben|habe|seien?)\b.*\b{_PARTICIPLE}\b|\b{_PARTICIPLE}\s(?:ist|sind|hat|haben|habe|seien?)\b")
_NO_PRETERITE = (
    r"(?!\w*(?:chst|gst|kst|mst|ößt|ltest|best|erst|meist|letzt|zweit|dritt|ehnt|heut)en?\b"
    r"|(?:alt|gut|spät|breit|weit|echt|recht|leicht|schlecht|bekannt|privat|hart|kalt|tot|rot|direkt|konkret|komplett|fest|sogenannt)en?\b"
    r"|ge(?!hört|stalt|nüg|statt|währ|fährd|dach|nehmig)|(?:soll|könn|müss|dürf|möch)te)"
)
_WEAK = re.compile(rf"{_NO_PRETERITE}[a-zäöüß]{{3,}}te[nt]?")
_LOWER = re.compile(r"\b[a-zäöüß]{3,}\b")
_PLUPERFECT = re.compile(rf"\bhatten?\b|\bwar(?:en)?\b.{{0,120}}\b{_PARTICIPLE}\b")
_BACK = re.compile(
    r"\b(?:damals|zuletzt|erstmals|einst|früher\w*|ursprünglich|\w*gegründet\w*|geboren\w*|gestorben\w*|verstorben\w*|seinerzeit|"
    r"letzt(?:mals|malig)|vergleich\w*|erinner\w*|gedenk\w*|denkmal\w*|jahrestag\w*|historisch\w*|vorherig\w*|wahl\sim|landtagswahl\w*\s(?:im|vom))\b",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"\s?(?:(?:in|an|auf|mit|von|bei|nach|zu|für|durch|über|unter|aus|um|gegen|vor|seit)\s)?"
    r"(?:der|die|das|dem|den|dessen|deren|denen|welche[rsnm]?|wo|wodurch|womit|als|nachdem|wonach)\b"
)
_EDGE = re.compile(r"[,;:()–\n„“\"]")
_DATE_NEXT = re.compile(r"\s?(?:(?:de[mnr]|am|im)\s)?(?:\d{1,2}\.|Jahre?\b)")
_SINCE = re.compile(r"\b[Ss]eit\s[^.,;:!?]{0,70}$")
_UNTIL = re.compile(
    r"\b(?:[Bb]is|[Zz]um|[Ff]ür|[Aa]b|[Ss]pätestens|[Ff]rühestens|[Nn]ach|[Vv]or)(?:\s(?:zum|Ende|Anfang|Mitte|den|dem|das|Jahre?|Herbst|Sommer|Frühjahr|in))*\s$"
)
_SPANNED = re.compile(
    r"(?:\bvo[nm]|\bzwischen|\bseit)\s[^.,;]{2,30}\s(?:bis|und)\s(?:zum\s|Ende\s|Anfang\s)?$|\d\.?\s?(?:bis|und|/|–|-)\s?(?:zum\s)?$"
)
_LASTING = re.compile(r"\bbis\s(?:[\w-]+\s){0,3}$")
_NIGHT = re.compile(r"Nacht\s(?:vom\s[^,.]{1,20}\s)?(?:zum|auf\s(?:den|\w+tag,?\sde[nm]))\s$")
_COMING = re.compile(
    r"\b(?:anstehend|bevorstehend|kommend|nächst|geplant|angesetzt|vorgesehen|angekündigt|Termin|stattfindend|Neuwahl)\w*\s(?:[\w-]+\s){0,4}$"
)
_TERM = re.compile(
    r"\b(?:\w*[Vv]ertr[aä]g\w*|Kündigung\w*|Garantie\w*|Mandat\w*|Laufzeit\w*|Amtszeit\w*|befristet\w*|gültig\w*|haltbar\w*|"
    r"Mindesthaltbarkeit\w*|Lizenz\w*|verpflichte\w*|Frist\w*)\b"
)
_FIGURES = re.compile(
    r"\bVorjahr\w*|\b(?:mehr|weniger|höher|niedriger|Plus|Minus|Zuwachs|Steigerung|Rückgang)\b.{0,40}"
    r"\b(?:als|gegenüber|von)\s(?:im\s)?(?:Jahre?\s)?(?:19|20)\d\d"
)
_BEFORE = 80  # characters before a date in which its preposition stands
_AFTER = 160  # characters after a sentence in which its figures are compared


@cache
def _past_stems() -> frozenset[str]:
    """Third person singular of the past of strong and irregular verbs (Duden, principal parts)."""
    return frozenset(parts[1] for parts in principal_parts().values()) | {"wurde", "hatte", "war", "worden"}


@lru_cache(maxsize=20_000)
def _is_past(word: str) -> bool:
    """A past form by its ending or its stem, with any prefix but "ge": "erhielten", "unterschrieb", "stürzte"."""
    if _WEAK.fullmatch(word):
        return True
    for form in (word, word.removesuffix("n"), word.removesuffix("en")):
        if form in _past_stems() or (not form.startswith("ge") and any(form[cut:] in _past_stems() for cut in range(2, 9))):
            return True
    return False


def _told(clause: str) -> bool:
    return any(_is_past(word) for word in _LOWER.findall(clause)) or _PERFECT.search(clause) is not None


@dataclass(frozen=True, slots=True)
class Mood:
    """Of the clause: `ahead` (announced), `past` (told), `pluperfect`, `back` (looks back), `linked` (a relative clause or "als"),
    `term` (a contract runs until then), `bracket`.

    Of the words before the date: `since`, `until` (also "für", "ab", "vor"), `spanned` (end of "von … bis"), `lasting` ("bis").
    `alleged`: "soll … haben".
    Of the sentence: `ahead_nearby`, `past_nearby`, and with the next `figures` (compared with those of a year before).
    """

    ahead: bool
    past: bool
    pluperfect: bool
    back: bool
    linked: bool
    term: bool
    bracket: bool
    since: bool
    until: bool
    spanned: bool
    lasting: bool
    alleged: bool
    ahead_nearby: bool
    past_nearby: bool
    figures: bool


def mood(text: str, low: int, high: int, at: int, end: int) -> Mood:
    """Of the date ``text[at:end]`` in its sentence ``text[low:high]``."""
    start, stop = _clause(text, low, high, at, end)
    clause, sentence = text[start:stop], text[low:high]
    before = text[max(low, at - _BEFORE) : at]
    night, coming = bool(_NIGHT.search(before)), bool(_COMING.search(before))
    spanned = not night and bool(_SPANNED.search(before))
    told_modal = bool(_TOLD_MODAL.search(clause))
    return Mood(
        ahead=coming or (bool(_AHEAD.search(clause)) and not told_modal),
        past=not coming and (night or told_modal or _told(clause)),
        pluperfect=bool(_PLUPERFECT.search(clause)),
        back=bool(_BACK.search(clause)),
        linked=start > low and bool(_LINKED.match(clause)),
        term=bool(_TERM.search(clause)),
        bracket=text[max(0, start - 1) : start] == "(",
        since=bool(_SINCE.search(before)),
        until=not (night or spanned) and bool(_UNTIL.search(before)),
        spanned=spanned,
        lasting=bool(_LASTING.search(before)),
        alleged=told_modal,
        ahead_nearby=bool(_AHEAD.search(sentence)),
        past_nearby=_told(sentence),
        figures=bool(_FIGURES.search(text[low : high + _AFTER])),
    )


def _clause(text: str, low: int, high: int, at: int, end: int) -> tuple[int, int]:
    """Between the signs around it; a comma that belongs to the date ("am Freitag, dem 3. Mai, …") is none."""
    start = low
    for match in _EDGE.finditer(text, low, high):
        if match.end() <= at:
            if match.group() != "," or not _DATE_NEXT.match(text, match.end()):
                start = match.end()
        elif match.start() >= end and not (match.group() == "," and match.start() == end and start == low):
            return start, match.start()
    return start, high
