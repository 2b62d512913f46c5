"""Every wording exists in both languages, and every one a template asks for exists."""

from __future__ import annotations

import re
from importlib.resources import files
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild import resources
from lagebild.records.event import EVENT_TYPES
from lagebild.views.wording import WORDED, Wording, choose

TABLE = resources.table("wording")
ENTRIES = [(f"{group}.{name}", entry) for group, names in TABLE.items() for name, entry in names.items()]
TEMPLATES = sorted(p for p in files("lagebild.views.pages").joinpath("templates").iterdir() if p.name.endswith(".html"))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("key", "entry"), ENTRIES)
def test_both_languages_say_it_with_the_same_facts(key: str, entry: dict[str, str | list[str]]) -> None:
    assert set(entry) == {"de", "en"}
    forms = {lang: said if isinstance(said, list) else [said] for lang, said in entry.items()}
    assert len(forms["de"]) == len(forms["en"])
    assert all(text.strip() for said in forms.values() for text in said)
    assert len({frozenset(fields(text)) for said in forms.values() for text in said}) == 1, key


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.name)
def test_templates_ask_only_for_wordings_that_exist(template: object) -> None:
    text = template.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    for group, name in re.findall(r"""w\(\s*["'](\w+)\.(\w+)["']\s*[,)]""", text):
        assert name in TABLE[group], f"{group}.{name}"
    for group in re.findall(r"""w\.term\(\s*["'](\w+)["']""", text):
        assert group in TABLE, group


def test_every_event_type_has_a_name() -> None:
    assert not [t for t in EVENT_TYPES if t not in TABLE["event"]]


def values(node: object, key: str) -> set[str]:
    """All texts under `key` anywhere in a table."""
    if isinstance(node, dict):
        own = {node[key]} if isinstance(node.get(key), str) else set()
        return own | {v for child in node.values() for v in values(child, key)}
    return {v for child in node for v in values(child, key)} if isinstance(node, list) else set()


@pytest.mark.parametrize("table", ["speech_verbs", "speech_nouns", "speech_phrases"])
def test_every_stance_of_the_tables_has_a_name(table: str) -> None:
    found = values(resources.table(table), "stance")
    assert found
    assert sorted(found - set(TABLE["stance"])) == []


def test_every_reason_for_a_cut_has_a_name() -> None:
    found = values(resources.table("residue"), "reason")
    assert found
    assert sorted(found - set(TABLE["cut"])) == []


def test_what_somebody_does_not_say() -> None:
    de, en = Wording("de"), Wording("en")
    assert de.stance("does_not_announce") == "kündigt nicht an"
    assert de.stance("does_not_demand") == "fordert nicht"
    assert de.stance("does_not_deny") == "bestreitet nicht"
    assert de.stance("does_not_confirm") == "bestätigt nicht"
    assert en.stance("does_not_demand") == "does not demand"
    assert de.stance("does_not_flinch") == "does not flinch"


def test_who_gives_to_know_announces_nothing() -> None:
    de, en = Wording("de"), Wording("en")
    assert de.stance("announces", "mit/teilen") == "teilt mit"
    assert en.stance("announces", "mit/teilen") == "says"
    assert de.stance("does_not_announce", "mit/teilen") == "teilt nicht mit"
    assert en.stance("does_not_announce", "mit/teilen") == "does not say"
    assert de.stance("announces", "an/kündigen") == "kündigt an"
    assert de.stance("denies", "mit/teilen") == "bestreitet"


def test_verbs_with_a_wording_of_their_own_are_verbs_of_the_tables() -> None:
    entries = [e for name in ("speech_verbs", "speech_nouns") for e in resources.table(name)]
    for root, group in WORDED.items():
        fitting = {e.get("verb") or e.get("noun") for e in entries if WORDED.get(e["stance"].rstrip("s")) == group}
        assert sorted(set(TABLE[group]) - fitting) == [], root


def test_who_rejects_an_offer_or_rules_nothing_out_denies_nothing() -> None:
    de, en = Wording("de"), Wording("en")
    assert de.stance("denies", "zurück/weisen") == "weist zurück"
    assert de.stance("does_not_deny", "aus/schließen") == "schließt nicht aus"
    assert en.stance("does_not_deny", "aus/schließen") == "does not rule out"
    assert en.stance("does_not_deny", "ab/tun") == "does not dismiss"
    assert de.stance("denies", "bestreiten") == "bestreitet"


def test_plural_numbers_and_lists() -> None:
    de, en = Wording("de"), Wording("en")
    assert [de("count.outlets", n=n) for n in (1, 2)] == ["1 Medium", "2 Medien"]
    assert de.number(4000.5) == "4.000,5"
    assert en.number(4000.0) == "4,000"
    assert de.number(None) == "?"
    assert de.listed(["A", "B", "C"]) == "A, B und C"
    assert en.listed(["A"]) == "A"
    assert de.listed([]) == ""


def test_a_value_without_a_wording_is_shown_as_it_stands() -> None:
    assert Wording("de").term("stance", "shrugs_off") == "shrugs off"
    assert Wording("de").term("stance", None) == ""
    assert Wording("en").term("stance", "denies") == "denies"


@pytest.mark.parametrize(
    ("wanted", "cookie", "accepted", "lang"),
    [
        (None, None, "", "de"),
        ("en", "de", "de", "en"),
        ("xx", "en", "de", "en"),
        (None, None, "en-GB,en;q=0.9,de;q=0.8", "en"),
        (None, None, "fr,de;q=0.5,en;q=0.7", "en"),
        (None, None, "fr", "de"),
        (None, None, "en;q=0,de", "de"),
        (None, None, "en;q=abc", "de"),
    ],
)
def test_language_is_asked_for_remembered_or_accepted(wanted: str | None, cookie: str | None, accepted: str, lang: str) -> None:
    assert choose(wanted, cookie, accepted) == lang


@given(st.text(max_size=60))
def test_no_header_breaks_the_choice(header: str) -> None:
    assert choose(None, None, header) in ("de", "en")


@pytest.mark.parametrize(
    ("status", "name", "told"),
    [
        ("held", "Polizei", "laut Polizei"),
        ("held", "Verhandlungskreise", "laut Verhandlungskreisen"),
        ("held", "örtliche Behörden", "laut örtlichen Behörden"),
        ("held", "russische Führung", "laut russischer Führung"),
        ("alleged", "Ole Jensen", "laut Ole Jensen"),
        ("denied", "Ole Jensen", "von Ole Jensen"),
        ("unconfirmed", "deutsche Regierungskreise", "von deutschen Regierungskreisen"),
    ],
)
def test_who_a_status_comes_from(status: str, name: str, told: str) -> None:
    assert Wording("de").told_by(status, name) == told


def test_who_a_status_comes_from_in_english() -> None:
    assert Wording("en").told_by("denied", "Ole Jensen") == "by Ole Jensen"
    assert Wording("en").told_by("held", "örtliche Behörden") == "according to örtliche Behörden"
