"""Which dated event of a neighbour an undated article means by "am Mittwoch", "gestern", "am 6. August", and what that says of its own day.

The same event: of one type, with two sides in common, on a day that fits the words; where neighbours put such events on several fitting
days, it is not known which is meant. A bare weekday is the last or the next one, a day without a year the nearest of the story's time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from lagebild.linking.dating import COMING, HELD, Hint, again
from lagebild.linking.days import one_day
from lagebild.records.article import Article
from lagebild.records.event import Event
from lagebild.records.time import TimeExpression

#: Of these two sides have so many that a weekday tells none from another.
MANY = frozenset({"attack", "casualties", "statement_act", "sanction", "aid"})
#: Days between an event and a neighbour that tells of it: what lies further back is background.
RECENT = timedelta(21)
#: "Am Mittwoch" is at most so many days old, or ahead.
WEEK = timedelta(7)
#: The longest time a story's dated articles may span for a day without a year to fall into one year, and how far from it the day may lie.
SPAN, AROUND = timedelta(120), timedelta(120)
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T\w+)?$")
_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)(?:T\w+)?$")
_SINCE = {"heute": 0, "heutigen": 0, "gestern": 1, "gestrigen": 1, "vorgestern": 2, "morgen": -1}

Key = tuple[str, str, str]
Dated = Mapping[Key, Sequence[tuple[date, Event]]]


def index(events: Iterable[Event], homes: Mapping[str, Article]) -> Dated:
    """Events that dated articles put on a day of their own weeks, by type and each pair of sides."""
    found: dict[Key, list[tuple[date, Event]]] = defaultdict(list)
    for event in events:
        day, home = one_day(event), homes.get(event.article)
        if day is None or home is None or not home.published or event.negated or event.hypothetical or event.type in MANY:
            continue
        if abs(date.fromisoformat(home.published[:10]) - day) <= RECENT:
            for key in _keys(event):
                found[key].append((day, event))
    return found


def hints(own: Sequence[Event], times: Sequence[TimeExpression], dated: Dated, story: Sequence[Article]) -> list[Hint]:
    """What the words for days beside the events `own` of one article say.

    `dated` are events of its neighbours, `story` the dated articles of its story.
    """
    found = []
    for event in own:
        if event.negated or event.hypothetical or event.status not in HELD | COMING:
            continue
        found += _weekday(event, dated) or _relative(event, times, dated) or []
        found += _calendar(event, story)
    return found


def _keys(event: Event) -> list[Key]:
    sides = sorted({p.actor for p in event.participants if p.actor and p.role != "place"})
    return [(event.type, a, b) for a, b in combinations(sides, 2)]


def _others(event: Event, dated: Dated) -> list[tuple[date, Event]]:
    """Events of neighbours with the same sides, sorted; none where it happened more than once.

    For a told one only told ones: a plan may have changed.
    """
    same = {e.id: (day, e) for key in _keys(event) for day, e in dated.get(key, ())}
    fitting = [(day, e) for day, e in same.values() if event.status in COMING or e.status in HELD]
    if any(again(e) for _, e in fitting):
        return []
    return sorted(fitting, key=lambda de: (de[0], de[1].article, de[1].id))


def _weekday(event: Event, dated: Dated) -> list[Hint]:
    match = _WEEKDAY.match(event.when or "")
    if match is None:
        return []
    fitting = [(day, e) for day, e in _others(event, dated) if day.isoweekday() == int(match[1])]
    if len({day for day, _ in fitting}) != 1:
        return []
    day, other = fitting[0]
    low, high = (day, day + WEEK) if event.status in HELD else (day - WEEK, day)
    return [Hint("weekday", other.article, day.isoformat(), other.id, low, high, event.id)]


def _relative(event: Event, times: Sequence[TimeExpression], dated: Dated) -> list[Hint]:
    """ "Gestern" in the article's own voice: that event's day and one."""
    words = [t.text.lower().split()[0] for t in times if event.start <= t.start and t.end <= event.end and t.type in ("DATE", "TIME")]
    since = {_SINCE[word] for word in words if word in _SINCE}
    others = _others(event, dated)
    if event.attributed_to or len(words) != 1 or not since or len({day for day, _ in others}) != 1:
        return []
    day, other = others[0]
    own = day + timedelta(since.pop())
    return [Hint("relative", other.article, day.isoformat(), other.id, own, own, event.id)]


def _calendar(event: Event, story: Sequence[Article]) -> list[Hint]:
    match = _DAY.match(event.when or "")
    days = sorted((date.fromisoformat((a.published or "")[:10]), a.id) for a in story if a.published)
    if match is None or not days or days[-1][0] - days[0][0] > SPAN:
        return []
    found = []
    for year in range(days[0][0].year - 1, days[-1][0].year + 2):
        try:
            day = date(year, int(match[1]), int(match[2]))
        except ValueError:
            continue
        if days[0][0] - AROUND <= day <= days[-1][0] + AROUND:
            found.append(day)
    if len(found) != 1:
        return []
    (day,), (_, nearest) = found, min(days, key=lambda da: (abs(da[0] - found[0]), da[1]))
    low, high = (day, None) if event.status in HELD else (None, day)
    return [Hint("calendar", nearest, day.isoformat(), nearest, low, high, event.id)]
