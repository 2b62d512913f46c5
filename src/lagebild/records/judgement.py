"""Judgement: somebody or some rule decided that two records are the same, or not.

Appended, never changed; a new one outweighs an old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lagebild.records.ids import make_id

#: ``same``, ``different`` and ``unsure`` are about two actors, figures or records; ``speaks_for`` says that the actor `left` is a voice of
#: the institution or state `right`; ``answers`` that the statement `left` confirms, denies or leaves open what the statement `right` tells;
#: ``dated_by`` that the dated article `right` bounds the day of the undated article `left`.
JudgementVerdict = Literal["same", "different", "unsure", "speaks_for", "answers", "dated_by"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`by` names the rule set or person; `at` is an ISO date-time for a person's judgement, None for a rule's
    (a rule's judgement is a function of the corpus, so a clock in it would break reproducibility); `retracted` withdraws it.
    """

    id: str
    left: str
    right: str
    verdict: JudgementVerdict
    score: float
    reasons: tuple[str, ...]
    by: str
    at: str | None = None
    retracted: bool = False

    @staticmethod
    def identify(left: str, right: str, by: str, at: str | None) -> str:
        """Id from the unordered pair, the judge and the time of judging."""
        return make_id("ju", *sorted([left, right]), by, at)
