"""The recipe of what is noted of single records for claims, and how vague the time of an event may be."""

from __future__ import annotations

#: Changes whenever a record's keys may change.
RECIPE = "claims-5"
#: An event whose time is wider than so many days is too vague to be told from others.
WIDEST = 14
