"""A stage for the rules of reading: text with a cast given by hand, so that a test of events does not test the finding of names."""

from __future__ import annotations

import re

from lagebild.language import quantities, sentences, tags, times, tokens
from lagebild.records.actor import Actor, ActorKind, Mention
from lagebild.records.article import Article, Block
from lagebild.records.layers import Annotated, Name

PERSONS = """Macron Starmer Lula Milei Modi Xi_Jinping Erdoğan Rutte Biden Xi Putin Trump Meloni Tusk Scholz Orbán Merz Wadephul Blinken Fico
Netanjahu Gallant Yoon Sarkozy Bolsonaro Le_Pen İmamoğlu Duterte Gürlek Bjaljazki Meyer Nawalny Nawrocki Barnier Bayrou Moïse Nemzow Fiala Sánchez
Habeck Söder Petro Støre Stubb Rubio Sunak Jens_Stoltenberg Stoltenberg Costa Sisi Guterres Papst_Leo König_Charles Narendra_Modi Araghtschi
Karina_Moreau Voigt Mélenchon Selenskyj Leo Witkoff Donald_Trump Wladimir_Putin Lawrow Uschakow Peskow""".split()
COUNTRIES = """Russland Ukraine USA China Israel Iran Polen Kanada Norwegen Finnland Schweden Indien Pakistan Japan Kenia Uganda Türkei Belarus
Moldau Haiti Katar Griechenland Ägypten Ungarn Frankreich Armenien Aserbaidschan Belgien Indonesien Australien Peru Chile Äthiopien Somaliland
Serbien Kosovo Südsudan Sudan Libanon Nordkorea Deutschland Spanien Dänemark Schweiz Mexiko Jordanien Ruanda Kongo Kuwait Irak Syrien Nordsyrien
Philippinen Kuba Georgien Portugal Tschechien Rumänien Nepal Nigeria Litauen Mali Vietnam Kambodscha Irland Schottland Taiwan Kasachstan Guinea
Tschad Pakistan Papua-Neuguinea Krim Donbass Gaza Slowakei Bolivien""".split()
ORGANISATIONS = "EU EU-Kommission Hamas Huthi Verdi Bahn Lufthansa Boeing CDU SPD Union Bundestag Kongress Ford Vereinten_Nationen NATO Nato Sicherheitsrat".split()
PLACES = """Paris Riad Genf Brüssel Budapest Ankara Rom Delhi Warschau Kiew Vilnius Doha Maskat Luxemburg Istanbul Nancy Aleppo Goma Charkiw Lyon
Rafah Cherson Idlib Robotyne Marseille Graz Solingen Rjasan Odessa Port-au-Prince Butscha Moskau Manila Essen Khartum Memphis Mannheim Bachmut
Awdijiwka Tikrit Palmyra Bukavu Pokrowsk Köln Lützerath Mittelmeer Brasília Buenos_Aires Tiflis Leipzig Nairobi Belgrad Magdeburg Dhaka Nanterre
Rotterdam Berlin Daraa Minsk Hanau Hamburg Erfurt Lissabon Mailand Athen Valencia Ahmedabad Kansas Tirol Ahrtal Rügen Flores Riedlingen Hull
Genua Mumbai Lampedusa Oslo Bogotá Rio Seoul Eilat Taiwan Kairo Posen Kigali New_York Wien Kabul Astana Belgorod Karlsruhe Oslo Posen Alaska
Gazastreifen Brandenburg Nordrhein-Westfalen Düsseldorf Dschidda Washington Anchorage Sumy Ottawa Peking Tokio""".split()

KINDS: dict[str, ActorKind] = {
    **dict.fromkeys((n.replace("_", " ") for n in PLACES), "place"),
    **dict.fromkeys((n.replace("_", " ") for n in ORGANISATIONS), "organisation"),
    **dict.fromkeys((n.replace("_", " ") for n in COUNTRIES), "country"),
    **dict.fromkeys((n.replace("_", " ") for n in PERSONS), "person"),
}
LABELS = {"person": "PER", "organisation": "ORG", "country": "LOC", "place": "LOC"}
TITLES = (
    r"(?:(?:[A-ZÄÖÜ][\w-]*(?:präsident|präsidentin|minister|ministerin|sekretär|kanzler)|Präsident|Minister|Premierminister|Papst|König) )?"
)


def stage(text: str, *, published: str | None = "2025-08-07") -> Annotated:
    """`text` as one paragraph, its names from the lists above, everything else by the rules of language."""
    identity, digest = Article.identify(text, url=None, outlet=None, published=published)
    article = Article(
        id=identity, source="<stage>", text=text, sha256=digest, published=published, blocks=(Block("paragraph", 0, len(text)),)
    )
    words = tokens.tokenize(text)
    parts = sentences.split(text, words, article.blocks)
    words = tags.tag(words, parts)
    when = times.find(article.id, text, words, parts, published)
    amounts = quantities.find(article.id, text, words, parts, when)
    names, actors, mentions = _cast(article)
    return Annotated(
        article=article, tokens=tuple(words), sentences=tuple(parts), names=tuple(names), actors=tuple(actors),
        mentions=tuple(mentions), times=tuple(when), quantities=tuple(amounts),
    )  # fmt: skip


def _cast(article: Article) -> tuple[list[Name], list[Actor], list[Mention]]:
    pattern = re.compile(rf"\b({TITLES})({'|'.join(sorted(map(re.escape, KINDS), key=len, reverse=True))})(s?)\b(?!-)")
    names, actors, mentions = [], {}, []
    for found in pattern.finditer(article.text):
        base = found[2]
        kind = KINDS[base]
        actor = actors.setdefault(base, Actor(id=Actor.identify(kind, base), name=base, kind=kind, aliases=(base,)))
        names.append(Name(found.start(), found.end(), found[0], LABELS[kind], found.start(2), found.end(2), base, found[1].strip()))  # type: ignore[arg-type]
        mentions.append(Mention(article.id, actor.id, found.start(), found.end(), found[0], "name"))
    return names, sorted(actors.values(), key=lambda a: a.id), mentions
