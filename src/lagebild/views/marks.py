"""The marks of one reading, for surfaces that show an article without a corpus around it."""

from __future__ import annotations

from lagebild.records.reading import Reading
from lagebild.views.highlight import Mark


def of_reading(reading: Reading) -> list[Mark]:
    """One mark per stretch of every record, layers named as in `highlight.LAYERS`; pronouns and role phrases are left out."""
    marks = [Mark(s.start, s.end, "statement", r.id, r.kind) for r in reading.statements for s in r.spans]
    marks += [Mark(e.trigger_span.start, e.trigger_span.end, "event", e.id, e.status) for e in reading.events]
    marks += [Mark(p.start, p.end, "position", p.id, p.kind) for p in reading.positions]
    marks += [Mark(c.spans[-1].start, c.spans[-1].end, "check", c.id, c.verdict) for c in reading.checks if c.spans]
    marks += [Mark(q.start, q.end, "quantity", form=q.unit) for q in reading.quantities]
    marks += [Mark(t.start, t.end, "time", form=t.type) for t in reading.times]
    marks += [Mark(m.start, m.end, "name", target=m.actor) for m in reading.mentions if m.form == "name"]
    return marks
