"""The reviewed tables of reporting verbs, nouns and phrases, compiled once into look-ups by surface form."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from lagebild import resources


@dataclass(frozen=True, slots=True)
class Entry:
    """One reporting expression: its stance, medium and the constructions it takes."""

    lemma: str
    particle: str
    stance: str
    medium: str
    takes: frozenset[str]
    form: str = ""
    prepositions: frozenset[str] = frozenset()
    correlates: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    impersonal: bool = False
    by: frozenset[str] = frozenset()


NO_VOICE = frozenset(("Voraussicht", "Hinsicht", "Übersicht", "Aufsicht", "Vorsicht", "Rücksicht", "Nachsicht"))
"""Words that end like a reporting noun ("Sicht") and are none."""


@dataclass(slots=True)
class Lexicon:
    """Surface forms (lower case for verbs) to entries. `joined` holds verb-final forms with their particle ("ankündigte")."""

    finite: dict[str, list[Entry]] = field(default_factory=dict)
    participles: dict[str, list[Entry]] = field(default_factory=dict)
    infinitives: dict[str, list[Entry]] = field(default_factory=dict)
    joined: dict[str, list[Entry]] = field(default_factory=dict)
    nouns: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[str, list[Entry]] = field(default_factory=dict)

    def is_finite(self, lower: str) -> bool:
        """True where the form can be a finite reporting verb."""
        return lower in self.finite or lower in self.joined

    def noun(self, word: str) -> Entry | None:
        """The reporting noun that `word` is or ends with ("Polizeiangaben")."""
        found = self.nouns.get(word)
        if found or len(word) < 8 or word in NO_VOICE:
            return found
        return next((self.nouns[word[i:].capitalize()] for i in range(3, len(word) - 3) if word[i:].capitalize() in self.nouns), None)


SEIN = ("ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären", "gewesen")
IRREGULAR = {
    "sein": SEIN, "kommen": ("kommt", "kommen", "kam", "kamen", "gekommen"), "geben": ("gibt", "geben", "gab", "gaben", "gegeben"),
    "zeigen": ("zeigt", "zeigen", "zeigte", "zeigten", "gezeigt"), "vertreten": ("vertritt", "vertreten", "vertrat", "vertraten"),
    "bringen": ("bringt", "bringen", "brachte", "brachten", "gebracht"),
    "stellen": ("stellt", "stellen", "stellte", "stellten", "gestellt"),
    "üben": ("übt", "üben", "übte", "übten", "geübt"), "machen": ("macht", "machen", "machte", "machten", "gemacht"),
    "erheben": ("erhebt", "erheben", "erhob", "erhoben"), "halten": ("hält", "halten", "hielt", "hielten", "gehalten"),
    "nehmen": ("nimmt", "nehmen", "nahm", "nahmen", "genommen"), "heißen": ("heißt", "hieß", "geheißen"),
    "werden": ("wird", "wurde", "wurden", "geworden", "ist", "war"),
    "lassen": ("lässt", "lassen", "ließ", "ließen", "gelassen"), "reagieren": ("reagiert", "reagieren", "reagierte", "reagierten"),
    "äußern": ("äußert", "äußern", "äußerte", "äußerten", "geäußert"),
    "kommentieren": ("kommentiert", "kommentieren", "kommentierte", "kommentierten"),
    "antworten": ("antwortet", "antworten", "antwortete", "antworteten", "geantwortet"),
    "wollen": ("will", "wollen", "wollte", "wollten"), "ansehen": ("sieht", "sehen", "sah", "sahen", "angesehen"),
    "lehnen": ("lehnt", "lehnen", "lehnte", "lehnten", "abgelehnt"),
    "legen": ("legt", "legen", "legte", "legten", "gelegt"), "sehen": ("sieht", "sehen", "sah", "sahen", "gesehen"),
    "nennen": ("nennt", "nennen", "nannte", "nannten", "genannt"), "schlagen": ("schlägt", "schlagen", "schlug", "schlugen", "geschlagen"),
    "zollen": ("zollt", "zollen", "zollte", "zollten", "gezollt"), "weisen": ("weist", "weisen", "wies", "wiesen", "gewiesen"),
    "ziehen": ("zieht", "ziehen", "zog", "zogen", "gezogen"), "ernten": ("erntet", "ernten", "erntete", "ernteten", "geerntet"),
    "signalisieren": ("signalisiert", "signalisieren", "signalisierte", "signalisierten"),
    "stoßen": ("stößt", "stoßen", "stieß", "stießen", "gestoßen"), "erhalten": ("erhält", "erhalten", "erhielt", "erhielten"),
    "erteilen": ("erteilt", "erteilen", "erteilte", "erteilten"), "bekennen": ("bekennt", "bekennen", "bekannte", "bekannten", "bekannt"),
}  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """The compiled tables."""
    found = Lexicon()
    for raw in resources.table("speech_verbs"):
        _add_verb(found, raw)
    for raw in resources.table("speech_nouns"):
        entry = Entry(raw["noun"], "", raw["stance"], raw["medium"], frozenset(raw["takes"]))
        for form in (raw["noun"], *raw["forms"]):
            found.nouns[form] = entry
    for raw in resources.table("speech_phrases"):
        _add_phrase(found, raw)
    for raw in resources.table("attitudes"):
        for verb in raw["with"]:
            words = [verb, *(() if verb == "reagieren" else ("sich",)), raw["word"]]
            taken = {"takes": ["object", *raw.get("takes", ())], "prepositions": ABOUT}
            _add_phrase(found, {"words": words, "stance": raw["stance"], "medium": "speech", **taken})
    return found


def attitude(lemma: str) -> bool:
    """True for what somebody shows: "zeigen sich besorgt", "reagieren skeptisch"."""
    first, _, rest = lemma.partition(" ")
    return first in SHOWING and bool(rest) and rest.startswith("sich ") != (first == "reagieren")


ABOUT = ("zu", "über", "von", "mit", "für", "auf")
"""Before what somebody shows how they take."""


@cache
def attitudes() -> frozenset[str]:
    """The words of how somebody takes something: "besorgt", "begeistert"."""
    return frozenset(raw["word"] for raw in resources.table("attitudes"))


SHOWING = frozenset(("zeigen", "geben", "äußern", "reagieren"))


def _add_verb(found: Lexicon, raw: dict[str, Any]) -> None:
    particle, _, stem = raw["verb"].rpartition("/")
    present, past, participle = raw["parts"]
    entry = Entry(
        raw["verb"], particle, raw["stance"], raw["medium"], frozenset(raw["takes"]) | _prepositional(raw), raw.get("object", "plain"),
        frozenset(raw.get("prepositions", ())), frozenset(raw.get("correlate", ())), (), raw.get("impersonal", False),
    )  # fmt: skip
    for form in finite_forms(stem, present, past):
        found.finite.setdefault(form, []).append(entry)
        if particle:
            found.joined.setdefault(particle + form, []).append(entry)
    found.participles.setdefault(participle, []).append(entry)
    found.infinitives.setdefault(particle + stem, []).append(entry)


def _prepositional(raw: dict[str, Any]) -> frozenset[str]:
    return frozenset({"prepositional"} if raw.get("prepositions") else ())


def finite_forms(infinitive: str, present: str, past: str) -> tuple[str, ...]:
    """Third person forms and the plural ones that share them, present subjunctive included."""
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    plural = past + ("n" if past.endswith("e") else "en")
    return tuple(dict.fromkeys((present, past, plural, infinitive, stem + "e")))


def _add_phrase(found: Lexicon, raw: dict[str, Any]) -> None:
    verb, *others = raw["words"]
    entry = Entry(
        " ".join(raw["words"]),
        "",
        raw["stance"],
        raw["medium"],
        frozenset(raw["takes"]),
        words=tuple(others),
        impersonal=raw.get("impersonal", False),
        prepositions=frozenset(raw.get("prepositions", ())),
        by=frozenset(raw.get("by", ())),
    )
    for form in IRREGULAR[verb]:
        found.phrases.setdefault(form, []).append(entry)
