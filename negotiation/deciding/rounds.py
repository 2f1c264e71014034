"""Rounds: a message uses one up exactly when after it no offered or named time is both wanted and free.

The third such message goes to a person. Asking, small talk and losing a time to somebody else never
come here.
"""

from __future__ import annotations

from datetime import datetime

from negotiation.bot_acts import Because, Wider
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate, with_person
from negotiation.deciding.offering import Times
from negotiation.deciding.table import clear, offer
from negotiation.session import Reason, State

NOT_POSSIBLE = {
    Because.OUTSIDE_HOURS: Reason.OUTSIDE_HOURS,
    Because.OUTSIDE_HORIZON: Reason.OUTSIDE_HORIZON,
}


def use_up(
    draft: Draft,
    instead: Times,
    because: Because,
    wanted: datetime | None = None,
    wider: Wider | None = None,
) -> Draft:
    """The round ends without a time: `instead` opens the next one, or a person goes on."""
    if draft.session.state is State.ESCALATED:
        return offer(draft, instead, because, wanted, wider) if instead else with_person(clear(draft))
    ended = draft.record()
    if draft.session.round >= draft.facts.policy.max_rounds:
        return escalate(clear(ended), Reason.ROUND_LIMIT)
    if not instead:
        return escalate(clear(ended), NOT_POSSIBLE.get(because, Reason.NOTHING_FREE))
    return offer(ended.changed(round=draft.session.round + 1), instead, because, wanted, wider)
