"""Holding a reading against gold. A stretch counts as found where its words overlap the gold's with F1 of one half or more."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bench import f1
from lagebild.linking.actors import judge, resolve
from lagebild.linking.passages import find as find_passages
from lagebild.records.actor import Mention
from lagebild.records.reading import Reading

Stretch = tuple[int, int]
HALF = 0.5
#: An institution may be named by its country or capital.
STANDS_FOR = {
    "russland": {"russland", "kreml", "moskau", "russische", "russischen"},
    "ukraine": {"ukraine", "kiew"},
}


@dataclass(slots=True)
class Tally:
    """`counts` maps a measure to [hits, total]; `misses` says what was missed."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, measure: str, hit: bool, what: str) -> None:
        """Count one."""
        count = self.counts.setdefault(measure, [0, 0])
        count[0] += hit
        count[1] += 1
        if not hit:
            self.misses.append(f"{measure}: {what}")

    def share(self, measure: str) -> float:
        """Hits over total, 1.0 where nothing was asked."""
        hit, of = self.counts.get(measure, [0, 0])
        return hit / of if of else 1.0


def article(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    """All measures that concern one article."""
    text = reading.article.text
    for residue in gold["boilerplate"]:
        tally.add("residue cut", residue not in text, f"{stem} still holds {residue!r}")
    for kept in [s["text"] for s in gold["statements"]] + [e["evidence"] for e in gold["events"]] + gold["headings"]:
        tally.add("article kept", kept in text, f"{stem} lost {kept!r}")
    _published(tally, stem, gold, reading)
    _genre(tally, stem, gold, reading)
    _statements(tally, stem, gold, reading)
    _times(tally, stem, gold, reading)
    _events(tally, stem, gold, reading)
    _positions(tally, stem, gold, reading)
    _quantities(tally, stem, gold, reading)
    _actors(tally, stem, gold, reading)


def _published(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    earliest, latest = gold["published"]
    article = reading.article
    day = (article.published or "")[:10]
    tally.add(
        "publish date right or openly unknown", earliest <= day <= latest if day else article.published_basis == "unknown", f"{stem}: {day}"
    )
    tally.add("publish date known", bool(day), stem)


def _genre(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    tally.add("genre", reading.article.genre == gold["genre"], f"{stem}: {reading.article.genre} for {gold['genre']}")


def _statements(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    text = reading.article.text
    names = {a.id: {a.name, *a.aliases} for a in reading.actors}
    found = [(s, _words(text, [(p.start, p.end) for p in s.spans])) for s in reading.statements]
    for expected in gold["statements"]:
        at = _place(text, expected["text"])
        want = _words(text, [at]) if at else set()
        best, overlap = max(((s, f1.of_sets(w, want)) for s, w in found), key=lambda pair: pair[1], default=(None, 0.0))
        tally.add("statement found", overlap >= HALF, f"{stem}: {expected['text']}")
        if best is None or overlap < HALF:
            continue
        tally.add(
            "statement kind", (best.kind == "direct") == (expected["kind"] == "direct"), f"{stem}: {best.kind} for {expected['text']}"
        )
        known = {best.speaker_name or ""} | names.get(best.speaker or "", set())
        tally.add(
            "speaker", _same(expected["speaker"], known), f"{stem}: {best.speaker_name} for {expected['speaker']}: {expected['text']}"
        )
        for via in expected["via"]:
            tally.add("source chain", any(_same(via, {v}) for v in best.via), f"{stem}: {best.via} for {via}")
        if expected["confirmation"]:
            stance = {"confirmed": "confirms", "not_confirmed": "does_not_confirm"}[expected["confirmation"]]
            tally.add("confirmation", best.stance == stance, f"{stem}: {best.stance} for {expected['text']}")
        if expected["said"]:
            tally.add("day of saying", (best.said_on or "")[:10] == expected["said"], f"{stem}: {best.said_on} for {expected['text']}")


def _times(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    for wording, value in gold["times"]:
        near = [t for t in reading.times if t.text in wording or wording in t.text]
        tally.add(
            "time value",
            any((t.value or "").startswith(value) for t in near),
            f"{stem}: {wording} is {value}, not {[t.value for t in near]}",
        )


def _events(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    text = reading.article.text
    names = {a.id: {a.name, *a.aliases} for a in reading.actors}
    for expected in gold["events"]:
        at = _place(text, expected["evidence"])
        near = [e for e in reading.events if at and e.type == expected["type"] and e.start < at[1] and at[0] < e.end]
        label = f"{stem}: {expected['type']} in {expected['evidence']!r}"
        tally.add("event found", bool(near), label)
        if not near:
            continue
        tally.add(
            "event status",
            any(e.status == expected["status"] for e in near),
            f"{label}: {[e.status for e in near]} for {expected['status']}",
        )
        if expected["when"]:
            tally.add("event date", any((e.when or "").startswith(expected["when"]) for e in near), f"{label}: {[e.when for e in near]}")
        if expected["where"]:
            tally.add("event place", any(expected["where"] in (e.where or "") for e in near), f"{label}: {[e.where for e in near]}")
        if expected["count"]:
            tally.add("event count", any(c.value == expected["count"] for e in near for c in e.counts), label)
        for who in expected["participants"]:
            hit = any(_same(who, {p.name} | names.get(p.actor or "", set())) for e in near for p in e.participants)
            tally.add("event participant", hit, f"{label}: {who}")


def _positions(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    text = reading.article.text
    names = {a.id: {a.name, *a.aliases} for a in reading.actors}
    for expected in gold["positions"]:
        at = _place(text, expected["text"])
        want = _words(text, [at]) if at else set()
        near = [p for p in reading.positions if f1.of_sets(_words(text, [(p.start, p.end)]), want) >= 0.3]
        tally.add("position found", bool(near), f"{stem}: {expected['text']}")
        if near:
            tally.add(
                "position kind", any(p.kind == expected["kind"] for p in near), f"{stem}: {[p.kind for p in near]} for {expected['text']}"
            )
            hit = any(_same(expected["actor"], {p.actor_name or ""} | names.get(p.actor or "", set())) for p in near)
            tally.add("position actor", hit, f"{stem}: {[p.actor_name for p in near]} for {expected['actor']}: {expected['text']}")
            if expected["deadline"]:
                tally.add("deadline", any((p.deadline or "")[:10] == expected["deadline"] for p in near), f"{stem}: {expected['text']}")


def _quantities(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    for wording, value, unit in gold["quantities"]:
        near = [q for q in reading.quantities if q.text in wording or wording in q.text]
        hit = any(q.unit == unit and q.value is not None and abs(q.value - value) < 1e-9 * max(1, value) for q in near)
        tally.add("quantity", hit, f"{stem}: {wording}")
    wrong = [c for c in reading.checks if c.verdict == "inconsistent"]
    for flag in gold["number_flags"]:
        tally.add("wrong number flagged", any(flag in s.text or s.text in flag for c in wrong for s in c.spans), f"{stem}: {flag}")
    for check in wrong:
        hit = any(flag in s.text or s.text in flag for flag in gold["number_flags"] for s in check.spans)
        tally.add("flag is right", hit, f"{stem}: {check.why.en}")


def _actors(tally: Tally, stem: str, gold: dict[str, Any], reading: Reading) -> None:
    for name, forms in gold["actors"].items():
        ids = [m.actor for form in forms for m in reading.mentions if _stands_for(m, form)]
        most = max(Counter(ids).values(), default=0)
        tally.add("actor under one id", bool(ids) and most >= len(ids) / 2, f"{stem}: {name}: {forms}")


def _stands_for(mention: Mention, form: str) -> bool:
    """True for a mention of exactly that form, or of a name that carries its last word: "Lawrow" in "Außenminister Sergej Lawrow"."""
    return mention.text == form or (mention.form == "name" and form.split()[-1] in mention.text)


def story(tally: Tally, gold: dict[str, Any], readings: dict[str, Reading]) -> None:
    """What holds across articles: shared passages, name variants."""
    articles = {stem: r.article for stem, r in readings.items()}
    pairs = find_passages(list(articles.values()))
    for left, left_text, right, right_text in gold.get("shared", []):
        ids = {articles[left].id, articles[right].id}
        near = [p for p in pairs if {p.a.article, p.b.article} == ids]
        hit = any(side.text in wording or wording in side.text for p in near for side in (p.a, p.b) for wording in (left_text, right_text))
        tally.add("shared passage", hit, f"{left} and {right}: {left_text}")
    actors = [a for r in readings.values() for a in r.actors]
    merged = resolve(actors, judge(actors))
    for one, other in gold.get("same_actor", []):
        hit = any(all(any(n in alias for alias in (a.name, *a.aliases)) for n in (one, other)) for a in merged.values())
        tally.add("name variants joined", hit, f"{one} = {other}")


def _place(text: str, wording: str) -> Stretch | None:
    start = text.find(wording)
    return None if start < 0 else (start, start + len(wording))


def _words(text: str, stretches: list[Stretch]) -> set[int]:
    return {start + m.start() for start, end in stretches for m in re.finditer(r"\w+", text[start:end])}


def _same(name: str, known: set[str]) -> bool:
    last = name.split()[-1].lower()
    wanted = STANDS_FOR.get(last, {last})
    return any(w in {part.lower() for part in form.split()} for form in known for w in wanted)
