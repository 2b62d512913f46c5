"""TimeML inline and stand-off: well-formed, the same text, true offsets, whatever the text holds."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.language.times import find
from lagebild.records.time import TimeExpression
from lagebild.views.export import timeml

TEXT = 'Am Freitag & "morgen" <b>tagt</b> der Rat.\nKürzlich tagte er im Mai 2023.'


def body(document: str) -> ET.Element:
    element = ET.fromstring(document.encode()).find("TEXT")
    assert element is not None
    return element


def test_inline() -> None:
    found = find("a", TEXT, (), (), "2024-05-15")
    element = body(timeml.inline(TEXT, found, published="2024-05-15", docid="a"))
    assert "".join(element.itertext()) == TEXT
    assert [(t.text, t.get("value")) for t in element] == [("Freitag", "2024-05-17"), ("morgen", "2024-05-16"), ("Mai 2023", "2023-05")]


def test_standoff() -> None:
    found = find("a", TEXT, (), (), "2024-05-15")
    root = ET.fromstring(timeml.standoff(TEXT, found).encode())
    tags = root.findall("TIMEX3S/TIMEX3")
    assert root.findtext("TEXT") == TEXT
    assert (
        [TEXT[int(t.get("start", "")) : int(t.get("end", ""))] for t in tags]
        == [t.get("text") for t in tags]
        == ["Freitag", "morgen", "Mai 2023"]
    )
    assert tags[0].get("comment") == "2024-05-17/2024-05-17"


def test_overlaps_keep_the_first() -> None:
    times = [TimeExpression(article="a", start=s, end=e, text=TEXT[s:e], type="DATE", value="v") for s, e in ((0, 4), (2, 6), (4, 6))]
    assert [t.text for t in body(timeml.inline(TEXT, times))] == [TEXT[0:4], TEXT[4:6]]
    assert timeml.standoff(TEXT, times).count("<TIMEX3 ") == 3


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_well_formed(noise: str) -> None:
    text = f"{noise} am Freitag {noise}"
    found = find("a", text, (), (), "2024-05-15")
    root = ET.fromstring(timeml.standoff(text, found, docid=noise).encode())
    assert root.find("TEXT") is not None
    assert len(body(timeml.inline(text, found, published="2024-05-15", docid=noise))) >= 1


def records(element: ET.Element) -> list[tuple[int, int, str | None, str | None, str | None]]:
    """(start, end, type, value, mod) of each tag inside the text, by counting code points."""
    found, position = [], len(element.text or "")
    for tag in element:
        end = position + len(tag.text or "")
        found.append((position, end, tag.get("type"), tag.get("value"), tag.get("mod")))
        position = end + len(tag.tail or "")
    return found


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x1F9FF, exclude_categories=["Cs"]), max_size=20))
def test_both_forms_come_back_as_the_records_they_were(noise: str) -> None:
    text = f'{noise} Mitte Mai, "vor fast drei Jahren" & jeden Montag <um 9 Uhr> {noise}'
    times = [t for t in find("a", text, (), (), "2024-05-15") if t.value]
    wanted = [(t.start, t.end, t.type, t.value, t.mod) for t in times]
    assert records(body(timeml.inline(text, times))) == wanted
    tags = ET.fromstring(timeml.standoff(text, times).encode()).iter("TIMEX3")
    assert [(int(t.get("start", "")), int(t.get("end", "")), t.get("type"), t.get("value"), t.get("mod")) for t in tags] == wanted
