"""Which actors of different articles are one and the same. Rules judge; nothing is rewritten, and a person's judgement outweighs theirs."""

from __future__ import annotations

from lagebild.linking.actors.judge import BY, RECIPE, judge
from lagebild.linking.actors.naming import name_keys
from lagebild.linking.actors.resolve import in_force, resolve

__all__ = ["BY", "RECIPE", "in_force", "judge", "name_keys", "resolve"]
