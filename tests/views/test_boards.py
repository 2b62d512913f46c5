"""The boards over a small story read by hand: each line stands on its passage and says no more than the record."""

from __future__ import annotations

import dataclasses

from lagebild.records.article import Article
from lagebild.records.claim import Claim, Origin, Stage
from lagebild.records.event import MOVED, MOVED_FROM, Event
from lagebild.records.reading import Reading
from lagebild.records.span import Span
from lagebild.views import checks, claims, dossier, meetings, people, positions, profile, shared, statements, timeline
from lagebild.views.desk import Desk
from lagebild.views.evidence import Source, headline, label, source
from tests.views import harbour
from tests.views.harbour import BRANDT, JENSEN

VIEW = harbour.view()
TEXTS = {a.id: a.text for a in VIEW.articles()}


def sources(value: object) -> list[Source]:
    """All evidence anywhere inside a dataclass."""
    if isinstance(value, Source):
        return [value]
    if isinstance(value, tuple | list):
        return [s for item in value for s in sources(item)]
    if dataclasses.is_dataclass(value):
        return [s for f in dataclasses.fields(value) for s in sources(getattr(value, f.name))]
    return []


def test_every_evidence_of_the_dossier_is_verbatim() -> None:
    found = sources(dossier.compose(VIEW, harbour.story()))
    assert len(found) > 20
    for proof in found:
        assert TEXTS[proof.article][proof.start : proof.end] == proof.text
        bare = proof.before.removeprefix("… ") + proof.text + proof.after.removesuffix(" …")
        assert bare in TEXTS[proof.article]


def test_the_same_view_gives_the_same_dossier() -> None:
    assert dossier.compose(VIEW, harbour.story()) == dossier.compose(harbour.view(), harbour.story())


def test_the_head_counts_articles_outlets_and_origins() -> None:
    composed = dossier.compose(VIEW, harbour.story())
    assert composed.title == "Fährstreit in Lindenau"
    assert (composed.start, composed.end) == ("2025-05-06", "2025-05-07")
    assert composed.outlets == ("Küstenblatt", "Nordkurier")
    assert len(composed.origins) == 3
    assert [p.label for p in composed.pieces] == ["Küstenblatt", "Nordkurier", "c.txt"]
    assert {u.kind: u.count for u in composed.unknowns} == {"undated_article": 1, "speaker": 1, "said_on": 3, "event_date": 1}


def test_a_dossier_can_be_kept_to_some_articles() -> None:
    only = [VIEW.articles()[0].id]
    composed = dossier.compose(VIEW, articles=only)
    assert [p.id for p in composed.pieces] == only
    assert not composed.shared
    assert {s.article for s in sources(composed)} == set(only)


def test_a_small_part_of_a_corpus_is_asked_for_by_article() -> None:
    only = [VIEW.articles()[1].id]
    whole = dossier.compose(VIEW, articles=only)
    view = harbour.FakeView((*VIEW.readings, *(dataclasses.replace(VIEW.readings[2], article=_copy(n)) for n in range(9))))
    assert dossier.compose(view, articles=only) == whole


def _copy(n: int) -> Article:
    return dataclasses.replace(VIEW.articles()[2], id=f"ar_copy{n}")


def test_an_empty_view_is_an_empty_dossier() -> None:
    composed = dossier.compose(harbour.FakeView(()))
    assert composed.title == ""
    assert not sources(composed)


def test_a_meeting_keeps_its_history_and_shows_the_newest_word() -> None:
    (meeting,) = meetings.compose(VIEW)
    assert [s.status for s in meeting.steps] == ["planned", "denied"]
    assert meeting.status == "denied"
    assert meeting.turned
    assert (meeting.when, meeting.where) == ("2025-05-08", "Lindenau")
    assert [p.name for p in meeting.parties] == ["Karla Brandt", "Ole Jensen"]
    assert meeting.steps[1].attributed is not None
    assert meeting.steps[1].attributed.actor == JENSEN


def test_meetings_whose_dates_exclude_each_other_stay_apart() -> None:
    first = VIEW.readings[0]
    planned = first.events[0]
    later = dataclasses.replace(planned, id="ev_later", when="2025-06-01", interval=("2025-06-01", "2025-06-01"))
    view = harbour.FakeView((dataclasses.replace(first, events=(planned, later)),))
    assert len(meetings.compose(view)) == 2


def test_an_undated_mention_joins_only_what_it_can_mean() -> None:
    first, second = VIEW.readings[:2]
    one = first.events[0]
    same = dataclasses.replace(one, id="ev_same", when=None, interval=None)
    elsewhere = second.events[0]
    later = dataclasses.replace(elsewhere, id="ev_later", when="2025-06-01", interval=("2025-06-01", "2025-06-01"))
    readings = (dataclasses.replace(first, events=(one, same)), dataclasses.replace(second, events=(later, elsewhere)))
    found = {frozenset(s.id for s in m.steps) for m in meetings.compose(harbour.FakeView(readings))}
    assert found == {frozenset({one.id, "ev_same"}), frozenset({"ev_later", elsewhere.id})}
    third = dataclasses.replace(VIEW.readings[2].article, blocks=())
    lost = harbour.event(third, "Die Stadt hat lange gewartet.", "gewartet", "meeting", participants=harbour.BOTH)
    view = harbour.FakeView((*readings, dataclasses.replace(VIEW.readings[2], events=(lost,))))
    assert [lost.id] in [[s.id for s in m.steps] for m in meetings.compose(view)]


def test_a_tickers_entries_are_told_by_their_clock() -> None:
    text = "Ticker\n21.10 Uhr: Sie reden.\n18.30 Uhr: Sie kommen."
    home = harbour.article(text, outlet="Bote", published="2025-05-08", source="t", title="Ticker")
    blocks = tuple(dataclasses.replace(b, kind="entry", at=at) for b, at in zip(home.blocks[1:], ("21:10", "18:30"), strict=True))
    home = dataclasses.replace(home, blocks=(home.blocks[0], *blocks))
    events = (
        harbour.event(home, "Sie reden.", "reden", "meeting", participants=harbour.BOTH, status="ongoing"),
        harbour.event(home, "Sie kommen.", "kommen", "meeting", participants=harbour.BOTH, status="planned"),
    )
    (meeting,) = meetings.compose(harbour.FakeView((Reading(article=home, events=events),)))
    assert [(s.source.at, s.status) for s in meeting.steps] == [("18:30", "planned"), ("21:10", "ongoing")]
    assert meeting.status == "ongoing"


def test_a_report_leads_with_its_news() -> None:
    text = "Sie haben sich geeinigt. Vorher wollte Brandt nur reden."
    home = harbour.article(text, outlet="Bote", published="2025-05-08", source="t", title=None)
    events = (
        harbour.event(home, "Sie haben sich geeinigt.", "geeinigt", "meeting", participants=harbour.BOTH, status="agreed"),
        harbour.event(home, "Vorher wollte Brandt nur reden.", "reden", "meeting", participants=harbour.BOTH, status="proposed"),
    )
    (meeting,) = meetings.compose(harbour.FakeView((Reading(article=home, events=events),)))
    assert meeting.status == "agreed"
    assert [s.status for s in meeting.newest_first] == ["agreed", "proposed"]


def test_a_sentence_around_its_evidence() -> None:
    text = "Erster Satz. Brandt nannte das „gut“, aber teuer. Dritter Satz."
    home = harbour.article(text, outlet=None, published=None, source="x", title=None)
    place = harbour.span(home, "„gut“")
    proof = source(home, place.start, place.end)
    assert (proof.lead, proof.tail) == ("Brandt nannte das ", ", aber teuer.")
    whole = harbour.span(home, "Brandt nannte das „gut“, aber teuer.")
    proof = source(home, whole.start, whole.end)
    assert (proof.lead, proof.tail) == ("", "")


def test_meetings_with_one_known_side_are_never_put_together() -> None:
    first = VIEW.readings[0]
    alone = [dataclasses.replace(first.events[0], id=f"ev_{n}", participants=harbour.BOTH[:1]) for n in range(2)]
    view = harbour.FakeView((dataclasses.replace(first, events=tuple(alone)),))
    assert len(meetings.compose(view)) == 2


def test_meetings_that_a_claim_joins_stand_in_one_line() -> None:
    first = VIEW.readings[0]
    alone = [dataclasses.replace(first.events[0], id=f"ev_{n}", participants=harbour.BOTH[:1]) for n in range(3)]
    claim = Claim(id="cl_1", kind="event", members=("ev_0", "ev_2", "ev_elsewhere"))
    view = harbour.FakeView((dataclasses.replace(first, events=tuple(alone)),), extra={"claim": [claim]})
    assert sorted(sum(1 + len(s.also) for s in m.steps) for m in meetings.compose(view)) == [1, 2]


def test_an_undated_article_never_sets_the_current_status() -> None:
    undated = VIEW.readings[2]
    wild = harbour.event(undated.article, "Die Stadt hat lange gewartet.", "gewartet", "meeting", participants=harbour.BOTH, status="held")
    view = harbour.FakeView((*VIEW.readings[:2], dataclasses.replace(undated, events=(wild,))))
    (meeting,) = meetings.compose(view)
    assert [s.status for s in meeting.steps] == ["planned", "denied", "held"]
    assert meeting.status == "denied"


def test_statements_are_grouped_by_speaker_and_the_unknown_come_last() -> None:
    speakers = statements.compose(VIEW)
    assert [s.party.name if s.party else None for s in speakers] == ["Ole Jensen", "Karla Brandt", "ein Sprecher", None]
    assert speakers[1].role == "Bürgermeisterin"
    assert [p.name for p in speakers[-1].said[0].candidates] == ["Karla Brandt", "Ole Jensen"]


def test_only_quotation_marks_make_a_statement_verbatim() -> None:
    forms = {line.pieces[0]: line.form for s in statements.compose(VIEW) for line in s.said}
    assert forms["So nicht"] == "verbatim"
    assert forms["Es gebe keinen Plan"] == "indirect"
    assert forms["Jensen bestritt am Mittwoch, dass ein Treffen vereinbart sei."] == "reported"


def test_a_quotation_inside_the_same_speakers_statement_is_no_line_of_its_own() -> None:
    first = VIEW.readings[0]
    outer = first.statements[0]
    inner = dataclasses.replace(outer, id="st_inner", nested_in=outer.id)
    told = dataclasses.replace(outer, id="st_told", nested_in=outer.id, speaker=JENSEN)
    view = harbour.FakeView((dataclasses.replace(first, statements=(outer, inner, told)),))
    assert [line.id for s in statements.compose(view) for line in s.said] == [outer.id, "st_told"]
    part = harbour.statement(first.article, "über alles", "direct", speaker=BRANDT, verbatim=True)
    crossing = harbour.statement(first.article, "auch über das Geld“, sagte", "indirect", speaker=BRANDT)
    assert statements.outermost((part, outer, crossing)) == [outer, crossing]
    assert statements.outermost((dataclasses.replace(part, speaker=None), dataclasses.replace(outer, speaker=None, speaker_name=None)))[1:]


def test_a_meeting_is_read_from_its_newest_dated_word() -> None:
    undated = VIEW.readings[2]
    wild = harbour.event(undated.article, "Die Stadt hat lange gewartet.", "gewartet", "meeting", participants=harbour.BOTH, status="held")
    (meeting,) = meetings.compose(harbour.FakeView((*VIEW.readings[:2], dataclasses.replace(undated, events=(wild,)))))
    assert [s.status for s in meeting.newest_first] == ["denied", "planned", "held"]


def test_the_same_words_in_several_outlets_stand_once() -> None:
    first = VIEW.readings[0]
    other = dataclasses.replace(first.article, id="ar_copy", outlet="Nordkurier")
    copied = [dataclasses.replace(s, id=f"{s.id}x", article="ar_copy") for s in first.statements]
    told = [dataclasses.replace(e, id=f"{e.id}x", article="ar_copy") for e in first.events]
    copy = dataclasses.replace(first, article=other, statements=tuple(copied), events=tuple(told), positions=(), checks=(), mentions=())
    view = harbour.FakeView((first, copy))
    brandt = next(s for s in statements.compose(view) if s.party and s.party.actor == BRANDT)
    assert (len(brandt.said), brandt.articles) == (1, 2)
    assert [s.article for s in brandt.said[0].also] == ["ar_copy"]
    assert [len(e.also) for e in timeline.compose(view) if e.clock != "published"] == [1, 1]


def test_the_chain_runs_from_the_speaker_to_the_outlet() -> None:
    brandt = next(s for s in statements.compose(VIEW) if s.party and s.party.actor == BRANDT)
    assert brandt.said[0].chain == ("Karla Brandt", "Küstenfunk", "Küstenblatt")


def test_the_chain_puts_the_nearest_teller_next_to_the_outlet() -> None:
    told = dataclasses.replace(VIEW.readings[0].statements[0], via=("Küstenfunk", "Rathaus"))
    line = statements.said(Desk.of(VIEW), told)
    assert line.chain == ("Karla Brandt", "Rathaus", "Küstenfunk", "Küstenblatt")


def test_positions_and_their_deadlines() -> None:
    sides = positions.compose(VIEW)
    assert [(s.party.name if s.party else None, s.stands[0].kind) for s in sides] == [("Karla Brandt", "demand"), ("Ole Jensen", "threat")]
    assert [line.deadline for _, line in positions.deadlines(sides)] == ["2025-05-09", "2025-05-12"]


def test_a_deadline_behind_the_newest_article_is_no_longer_pending() -> None:
    sides = positions.compose(VIEW)
    assert [line.deadline for _, line in positions.pending(sides, "2025-05-10T08:00")] == ["2025-05-12"]
    assert len(positions.pending(sides, None)) == 2
    vague = [dataclasses.replace(s, stands=tuple(dataclasses.replace(x, deadline="2025-W19") for x in s.stands)) for s in sides]
    assert len(positions.pending(vague, "2025-05-10")) == 2
    months = [dataclasses.replace(s, stands=tuple(dataclasses.replace(x, deadline="2025-05") for x in s.stands)) for s in sides]
    assert (len(positions.pending(months, "2025-05-10")), len(positions.pending(months, "2025-06-01"))) == (2, 0)


def test_the_three_clocks_stay_apart() -> None:
    entries = timeline.compose(VIEW)
    assert [(e.clock, e.day) for e in entries if e.clock != "published"] == [
        ("said", "2025-05-06"), ("said", "2025-05-07"), ("happened", "2025-05-08"),
    ]  # fmt: skip
    assert [e.source.label for e in entries if e.clock == "published"] == ["Küstenblatt", "Nordkurier"]
    assert [d.earliest for d in timeline.days(entries)] == ["2025-05-06", "2025-05-07", "2025-05-08"]


def test_people_with_aliases_and_offices() -> None:
    found = {p.name: p for p in people.compose(VIEW)}
    assert found["Karla Brandt"].aliases == ("Brandt",)
    assert found["Karla Brandt"].offices[0].title == "Bürgermeisterin"
    assert found["Karla Brandt"].offices[0].source is not None
    assert (found["Ole Jensen"].mentions, found["Ole Jensen"].articles, found["Ole Jensen"].statements) == (2, 2, 2)


def test_a_profile_holds_what_one_actor_said_held_and_did() -> None:
    one = profile.compose(VIEW, JENSEN)
    assert one is not None
    assert [len(x) for x in (one.said, one.stands, one.events)] == [2, 1, 2]
    assert profile.compose(VIEW, "ac_nobody") is None


def test_shared_wording_and_origins() -> None:
    (pair,) = shared.compose(VIEW)
    assert all(w.same for w in (*pair.left, *pair.right))
    assert {o.basis for o in shared.origins(VIEW)} == {"alone"}


def test_articles_that_share_most_of_their_text_are_one_origin() -> None:
    first, second = (r.article for r in VIEW.readings[:2])
    whole = harbour.PassageSide(second.id, 0, len(second.text), second.text)
    passage = dataclasses.replace(harbour.passage(), a=harbour.PassageSide(first.id, 0, len(second.text), ""), b=whole)
    roots = shared.origins(harbour.FakeView(VIEW.readings, (passage,)))
    assert [(r.name, r.basis, len(r.articles)) for r in roots] == [("dpa", "shared", 2), ("c.txt", "alone", 1)]


def test_an_outlets_own_texts_are_one_origin() -> None:
    first, second, third = VIEW.readings
    same = dataclasses.replace(second.article, outlet="Küstenblatt")
    view = harbour.FakeView((first, dataclasses.replace(second, article=same), third))
    assert [(r.name, r.basis, len(r.articles)) for r in shared.origins(view)] == [("Küstenblatt", "alone", 2), ("c.txt", "alone", 1)]


def test_claims_of_several_articles_with_their_origins() -> None:
    one, two = VIEW.readings[0].events[0], VIEW.readings[1].events[0]
    stages = tuple(Stage(None, e.status, e.article, Span(e.start, e.end, e.text)) for e in (one, two))
    told = Claim(
        id="cl_1", kind="event", members=(one.id, two.id), origins=(Origin("dpa", "same agency", (one.id, two.id)),), history=stages
    )
    alone = dataclasses.replace(told, id="cl_2", history=stages[:1])
    (line,) = claims.compose(dataclasses.replace(VIEW, extra={"claim": [told, alone]}))
    assert (line.origins, line.labels) == (("dpa",), ("Küstenblatt", "Nordkurier"))
    assert [w.source.record for w in line.witnesses] == [one.id, two.id]
    assert [w.status for w in line.witnesses] == ["planned", "denied"]


def test_compared_wordings_give_back_both_texts() -> None:
    a, b = "Der Rat tagt am Montag in Kiel", "Der Rat tagte am  Montag in Kiel wieder"
    left, right = shared.compare(a, b)
    assert "".join(w.text for w in left) == a
    assert "".join(w.text for w in right) == b
    assert [w.text for w in left if not w.same and w.text.strip()] == ["tagt"]


def test_what_does_not_add_up_comes_first() -> None:
    line = checks.compose(VIEW)[0]
    assert line.verdict == "inconsistent"
    assert line.numbers == ("4000 Menschen", "die Hälfte der 6000 Einwohner")
    assert line.source.text.startswith("4000 Menschen, das ist")


def test_context_ends_at_sentences_inside_its_own_block() -> None:
    text = "Kopf\n" + "Das ist ein Satz. " * 30 + "Hier steht es. " + "Noch ein Satz. " * 30
    home = harbour.article(text, outlet=None, published=None, source="x/y.html", title=None)
    start = text.index("Hier steht es.")
    proof = source(home, start, start + 14)
    assert proof.before.startswith("Das ist ein Satz.")
    assert proof.after.endswith("Noch ein Satz.")
    assert len(proof.before) <= 180


def test_an_article_without_outlet_or_title_is_named_by_what_is_known() -> None:
    home = harbour.article("Ein Text " * 40, outlet=None, published=None, source="C:\\texte\\eins.txt", title=None)
    assert label(home) == "eins.txt"
    assert headline(home).endswith(" …")
    web: Article = dataclasses.replace(home, url="https://www.nordkurier.example/a?b=c")
    assert label(web) == "nordkurier.example"


def _line(id: str, day: str, **facts: object) -> Event:
    """The first meeting of the story as another article might tell it."""
    base = dataclasses.replace(VIEW.readings[0].events[0], id=id, when=day, interval=(day, day))
    return dataclasses.replace(base, **facts)  # type: ignore[arg-type]


def test_a_plan_that_was_moved_stands_in_one_line_with_both_days() -> None:
    first, second = VIEW.readings[:2]
    old = _line("ev_old", "2025-05-08", participants=harbour.BOTH[:1])
    new = _line("ev_new", "2025-05-12", article=second.article.id, why=(MOVED, f"{MOVED_FROM}2025-05-08"))
    view = harbour.FakeView((dataclasses.replace(first, events=(old,)), dataclasses.replace(second, events=(new,))))
    [meeting] = meetings.compose(view)
    assert (meeting.status, meeting.when, meeting.before) == ("postponed", "2025-05-12", ("2025-05-08",))
    assert [(s.status, s.when, s.before) for s in meeting.steps] == [
        ("planned", "2025-05-08", None), ("postponed", "2025-05-12", "2025-05-08"),
    ]  # fmt: skip


def test_a_plan_of_another_day_is_not_taken_for_the_one_that_was_moved() -> None:
    first, second = VIEW.readings[:2]
    old = _line("ev_old", "2025-05-07", participants=harbour.BOTH[:1])
    new = _line("ev_new", "2025-05-12", article=second.article.id, why=(MOVED, f"{MOVED_FROM}2025-05-08"))
    view = harbour.FakeView((dataclasses.replace(first, events=(old,)), dataclasses.replace(second, events=(new,))))
    assert len(meetings.compose(view)) == 2


def test_meetings_of_one_name_and_day_stand_in_one_line_where_nobody_is_named() -> None:
    first, second = VIEW.readings[:2]
    told = [_line(f"ev_{n}", "2025-05-08", article=r.article.id, participants=()) for n, r in enumerate((first, second))]
    view = harbour.FakeView((dataclasses.replace(first, events=(told[0],)), dataclasses.replace(second, events=(told[1],))))
    assert [len(m.steps) + len(m.steps[0].also) for m in meetings.compose(view)] == [2]


def test_a_line_says_who_alone_tells_of_it_and_who_denies_it() -> None:
    first, second = VIEW.readings[:2]
    told = _line("ev_told", "2025-05-08", article=second.article.id, status="held", attributed_to=BRANDT)
    denied = _line("ev_denied", "2025-05-08", status="denied", attributed_to=JENSEN)
    view = harbour.FakeView((dataclasses.replace(first, events=(denied,)), dataclasses.replace(second, events=(told,))))
    [meeting] = meetings.compose(view)
    assert meeting.status == "held"
    assert meeting.attributed and meeting.attributed.actor == BRANDT
    assert [p.actor for p in meeting.denied_by] == [JENSEN]


def test_a_bound_long_before_the_story_is_not_shown() -> None:
    first, undated = VIEW.readings[0], VIEW.readings[-1]
    loose = dataclasses.replace(undated.article, published=None, published_range=("1995-12-16", None))
    desk = Desk.of(harbour.FakeView((first, dataclasses.replace(undated, article=loose))))
    assert desk.published(loose).earliest is None
    near = dataclasses.replace(loose, published_range=("2024-05-06", None))
    assert desk.published(near).earliest == "2024-05-06"
    both = dataclasses.replace(loose, published_range=("1995-12-16", "2026-01-01"))
    assert desk.published(both).earliest == "1995-12-16"


def test_of_two_versions_of_an_article_the_newer_one_stands_in_a_story() -> None:
    first = VIEW.readings[0]
    newer = dataclasses.replace(first.article, id="ar_newer", version=2, previous=first.article.id)
    view = harbour.FakeView((first, Reading(article=newer)))
    assert list(Desk.of(view, {first.article.id, "ar_newer"}).articles) == ["ar_newer"]
    assert list(Desk.of(view, {first.article.id}).articles) == [first.article.id]


def test_what_is_answered_is_shown_once_in_the_words_of_its_own_article() -> None:
    first, second = VIEW.readings[:2]
    near, far = first.statements[0], dataclasses.replace(first.statements[0], id="st_far", article=second.article.id)
    denial = dataclasses.replace(first.statements[1], stance="denies")
    claim = Claim(id="cl_same", kind="statement", members=(near.id, far.id))
    desk = dataclasses.replace(Desk.of(VIEW), answered={denial.id: (far, near)}, utterances={near.id: claim, far.id: claim})
    assert [s.article for s in statements.said(desk, denial).answers] == [first.article.id]


def test_who_does_not_confirm_a_meeting_does_not_allege_it() -> None:
    first = VIEW.readings[0]
    told = _line("ev_open", "2025-05-08", status="alleged", certainty="unknown", attributed_to=BRANDT)
    [meeting] = meetings.compose(harbour.FakeView((dataclasses.replace(first, events=(told,)),)))
    assert meeting.status == "unconfirmed"


def test_other_events_stand_beside_the_meetings_and_acts_of_saying_with_the_statements() -> None:
    first = VIEW.readings[0]
    strike = _line("ev_strike", "2025-05-08", type="strike", participants=())
    act = _line("ev_act", "2025-05-08", type="statement_act", trigger_span=first.statements[0].spans[0])
    composed = dossier.compose(harbour.FakeView((dataclasses.replace(first, events=(strike, act)),)))
    assert [h.type for h in composed.happenings] == ["strike"]
    assert not composed.meetings
    assert [e.record for e in composed.timeline if e.clock == "happened"] == ["ev_strike"]


def test_the_stages_hold_what_each_article_leads_with() -> None:
    first, second = VIEW.readings[:2]
    text = first.article.text
    lead = _line("ev_lead", "2025-05-08", status="held")
    below = _line("ev_below", "2025-05-08", status="alleged", start=lead.end + 1, end=lead.end + 9, text=text[lead.end + 1 : lead.end + 9])
    later = _line("ev_later", "2025-05-08", status="denied", article=second.article.id, attributed_to=JENSEN)
    view = harbour.FakeView((dataclasses.replace(first, events=(lead, below)), dataclasses.replace(second, events=(later,))))
    [meeting] = meetings.compose(view)
    assert len(meeting.steps) == 3
    assert meeting.stages == ("held", "denied")
    assert meeting.turned
    [alone] = meetings.compose(harbour.FakeView((dataclasses.replace(first, events=(lead, below)),)))
    assert (alone.stages, alone.turned) == (("held",), False)
