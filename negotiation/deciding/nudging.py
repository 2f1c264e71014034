"""A word after a silence: fresh times, or those that are left on the table, and until when to answer."""

from __future__ import annotations

from negotiation.bot_acts import Nudge
from negotiation.deciding.draft import Draft
from negotiation.deciding.offering import Times, fresh, still_free
from negotiation.deciding.table import lay_out


def nudge(draft: Draft) -> Draft:
    """Nothing where no time is free, or it is too late for an answer."""
    deadline = draft.session.deadline
    slots = _fresh_or_left(draft)
    if deadline is None or deadline <= draft.facts.now or not slots:
        return draft
    return lay_out(draft, slots).say(Nudge(slots, deadline))


def _fresh_or_left(draft: Draft) -> Times:
    return fresh(draft.session, draft.facts) or still_free(draft.session, draft.facts)
