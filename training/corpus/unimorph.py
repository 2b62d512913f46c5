"""UniMorph bundles to UPOS and features of Universal Dependencies (the part that both can say)."""

from __future__ import annotations

FEATS = {
    "MASC": ("Gender", "Masc"),
    "FEM": ("Gender", "Fem"),
    "NEUT": ("Gender", "Neut"),
    "SG": ("Number", "Sing"),
    "PL": ("Number", "Plur"),
    "NOM": ("Case", "Nom"),
    "ACC": ("Case", "Acc"),
    "DAT": ("Case", "Dat"),
    "GEN": ("Case", "Gen"),
    "1": ("Person", "1"),
    "2": ("Person", "2"),
    "3": ("Person", "3"),
    "IND": ("Mood", "Ind"),
    "SBJV": ("Mood", "Sub"),
    "IMP": ("Mood", "Imp"),
    "PRS": ("Tense", "Pres"),
    "PST": ("Tense", "Past"),
    "FIN": ("VerbForm", "Fin"),
    "NFIN": ("VerbForm", "Inf"),
    "V.PTCP": ("VerbForm", "Part"),
    "PASS": ("Voice", "Pass"),
    "DEF": ("Definite", "Def"),
    "INDF": ("Definite", "Ind"),
    "REFL": ("Reflex", "Yes"),
}
UPOS = {"N": "NOUN", "PROPN": "PROPN", "ADJ": "ADJ", "ADV": "ADV", "ADP": "ADP", "DET": "DET", "PRO": "PRON"}
AUXILIARIES = {"sein", "haben", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen"}
SUBORDINATING = {"dass", "daß", "ob", "weil", "wenn", "obwohl", "nachdem", "bevor", "damit", "falls", "sodass"}
COORDINATING = {"und", "oder", "aber", "sondern", "sowie", "denn", "&", "doch"}


def universal(form: str, lemma: str, bundle: str) -> tuple[str | None, dict[str, str] | None]:
    """UPOS (None where the bundle does not tell) and features."""
    if bundle == "_":
        return (None, None) if any(c.isalnum() for c in form) else ("PUNCT", {})
    parts = bundle.split(";")
    feats = dict(FEATS[part] for part in parts if part in FEATS)
    upos = next((UPOS[part] for part in parts if part in UPOS), None)
    if upos is None and ("V" in parts or "V.PTCP" in parts):
        upos = None if lemma in AUXILIARIES else "VERB"
    elif upos is None and "CONJ" in parts:
        upos = "CCONJ" if form.lower() in COORDINATING else "SCONJ" if form.lower() in SUBORDINATING else None
    elif upos is None and parts in (["NUM"], ["PART"]):
        upos = parts[0]
    return upos, feats
