"""Links: two numbers said to be one thing in two forms, and a number said to be of another."""

from __future__ import annotations

import re

from lagebild.records.quantity import Quantity

#: Small words a number may be led by: bounds, articles, particles.
LEADS = r"(?:(?:[a-zäöüß]+|ca\.|[Nn]ur|[Rr]und|[Gg]ut|[Kk]napp|[Ff]ast)\s+){0,4}"
SAYS = (
    r"(?:das|dies|es)\s+(?:sind|ist|waren|war|wären|wäre|macht|machte|ergibt|ergab|entspricht|entsprach|entsprechen|bedeutet|heißt)"
    r"|was\s+(?:rund\s+|etwa\s+)?(?:einer?m?|einem)?|also|mithin|somit|demnach|folglich|sprich|nämlich|und zwar|das heißt|umgerechnet"
    r"|entsprechend|genauer"
    r"|und damit|damit|rechnerisch|ergibt|macht|entspricht|beziehungsweise|oder"
)
#: What may stand between two forms of one thing, behind the noun of the first: a dash, bracket or comma, with or without a
#: word that says so.
SAME = re.compile(
    rf"^(?:(?:\s+[a-zäöüß]+)?\s*\((?:[A-ZÄÖÜ][\w-]+:?(?:\s+von)?\s*)?|\s*[,;:–—(]|\s+-\s"
    rf"|\s*\.)?\s*(?:(?i:{SAYS})\b\s*[:,]?\s*)?(?:(?i:{SAYS})\b\s*)?{LEADS}$"
)
SAID = re.compile(rf"\b(?:{SAYS})\b|[–—(]|\s-\s|:", re.IGNORECASE)
NEGATED = re.compile(r"\b(?:nicht|kein\w*|netto|brutto)\b")
COMMA = re.compile(r"^\s*,\s*")
CLOSED = re.compile(r"^(?:\s+[\w-]+){0,3}\s*(?:[,.;:)–—]|\s-\s|$)")
#: Words that make the second number another thing.
OTHER = re.compile(
    r"\b(?:mit|in|nach|vor|später|zuvor|davor|danach|dann|statt|sowie|aber|darunter|davon|weitere|weiteren|zwischen|bis|auf|seit|ab"
    r"|aus|bei|um|von|gegen|je|pro"
    r"|mehr|weniger|netto|brutto|und(?! zwar| damit| somit))\b"
)
#: A whole clause, then a sentence that only gives its number again: "… zugesagt. Das sind zum heutigen Kurs …".
NEXT_SAYS = re.compile(
    r"^[^.;:!?\d]{0,70}[.;,]\s+(?:(?:[Dd]as|[Dd]ies|[Ww]as)\s+(?:sind|ist|waren|war|wären|macht|ergibt|entspricht|entsprach"
    r"|entsprechen|bedeutet)"
    r"|was|also|damit)\s+(?:(?:rund |etwa |ungefähr |knapp |gut )?eine[mr]?\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ]\w+\s+von\s+)?(?:(?:nach"
    r"|zu[mr]?)\s+(?:[a-zäöüß]+\s+)?(?:Wechselk|Umrechnungsk|K)urs\s+)?" + LEADS + "$"
)
AT_RATE = re.compile(r"\b(?:nach|zu[mr]?)\s+(?:[a-zäöüß]+\s+)?(?:Wechselk|Umrechnungsk|K)urs\s+")
RATE = re.compile(r"^\s+(?:pro|je|die|in der|am|im)\s+(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)\b")
AGAIN = re.compile(r"^\s+(?:von ihnen|von denen|davon|darunter|hiervon)\b")
OF = re.compile(
    r"^(?:\s+(?:der|des|an|am)\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][\w-]+)?(?:\s+in Höhe)?(?:\s+bei\s+einem\s+Gesamt\w+"
    r"|\s+bei\s+einer\s+Gesamt\w+)?"
    r"\s+(?:von|der|des|aus|unter|dieser|ihrer|seiner|aller|bei|ihre[rn]?|seine[rn]?)(?:\s+(?:damals|heute|den|insgesamt|allen|ihren"
    r"|seinen|diesen|zuletzt|bisher|bislang|nur|mehr|als|gut|etwa|rund|knapp|fast|"
    r"über|zusammen|gezählten|befragten|einst|ehemals|derzeit|aktuell|\w+ten|\w+enen)){0,4}\s*$"
)
BRACKET = re.compile(r"^(?:\s+[A-ZÄÖÜ][\w-]+)?\s*\([^()]{1,40}\)|^\s*\)")
NOUNS = re.compile(r"^(?:\s+[a-zäöüß]+e[nrsm]?){0,2}(?:\s+[A-ZÄÖÜ][\w-]*){1,2}(?:\s+und\s+[A-ZÄÖÜ][\w-]*)?")


def gap(text: str, first: Quantity, second: Quantity) -> str:
    """What stands between two numbers, behind the noun phrase the first one counts and before the bound words of the second."""
    between = text[first.end : second.start]
    if first.per and (rate := RATE.match(between)):
        between = between[rate.end() :]
    return between[_noun(between, first) :]


def _noun(between: str, first: Quantity) -> int:
    of = first.of
    lead = len(between) - len(between.lstrip())
    if of and between[lead:].startswith(of):
        return lead + len(of)
    match = AGAIN.match(between) or NOUNS.match(between)
    return match.end() if match else 0


def said_again(text: str, first: Quantity, second: Quantity, *, plain: bool = True) -> bool:
    """Is `second` (behind `first`) the same thing in another form: "also 575", "(rund 48)" and, if `plain`, ", 900 Menschen,"?"""
    between = AT_RATE.sub("", gap(text, first, second))
    if NEXT_SAYS.match(between) and not NEGATED.search(between):
        return True
    if len(between) > 60 or not SAME.match(between) or OTHER.search(between):
        return False
    if SAID.search(between):
        return True
    return bool(plain and COMMA.match(between) and CLOSED.match(_after(text, second)))


def _after(text: str, quantity: Quantity) -> str:
    rest = text[quantity.end : quantity.end + 80]
    return rest[_noun(rest, quantity) :]


def of_it(text: str, part: Quantity, whole: Quantity) -> bool:
    """Is `part` said to be of `whole`, which follows it: "12 der 48", "ein Drittel von insgesamt 90"?"""
    between = text[part.end : whole.number_start or whole.start]
    between, behind = (BRACKET.sub("", b) for b in (between, gap_to_number(text, part, whole)))
    return bool(OF.match(between) or OF.match(behind))


def gap_to_number(text: str, first: Quantity, second: Quantity) -> str:
    """As `gap`, up to the number itself."""
    between = text[first.end : second.number_start or second.start]
    return between[_noun(between, first) :]
