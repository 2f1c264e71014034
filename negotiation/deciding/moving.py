"""A booked interview is to be moved: by the candidate alone until some hours before, later by a person.

The old time stays booked until the new one is; the search for it is a new session, round 1.
"""

from __future__ import annotations

from negotiation.acts import Intent, Reading
from negotiation.bot_acts import Because
from negotiation.commands import NewSession
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.offering import fresh
from negotiation.deciding.settling import keep_as_booked, nothing_free
from negotiation.deciding.table import offer, times_will_come
from negotiation.deciding.wishing import general
from negotiation.session import Facts, Pending, Reason, Session, State, Status
from scheduling.timex.mention import Stretch

ABOUT_TIME = {Intent.PROPOSE, Intent.ASK_ALTERNATIVES, Intent.RESCHEDULE}


def wants_to_move(session: Session, reading: Reading) -> bool:
    """Whether the message, if followed, would lead away from the booked time."""
    if session.status is not Status.CONFIRMED:
        return False
    return reading.intent in ABOUT_TIME or (session.moving and reading.intent is Intent.ACCEPT)


def too_late(session: Session, facts: Facts) -> bool:
    """Whether it can no longer be moved without a person."""
    if session.scheduled is None:
        return False
    return facts.now > session.scheduled.start - facts.policy.self_reschedule_until


def start_moving(draft: Draft) -> Draft:
    """A new session, round 1. What held for one day is forgotten, general limits still hold."""
    if draft.session.state is not State.RESOLVED:
        return draft
    return draft.do(NewSession()).changed(
        round=1,
        state=State.AWAITING_AVAILABILITY,
        pending=Pending.NOTHING,
        offered=(),
        refused=(),
        insisted=(),
        misunderstood=0,
        wishes=general(draft.session.wishes),
    )


def keep_or_hand_over(draft: Draft, reading: Reading) -> Draft | None:
    """What is left to do with the wish to move where it may not be followed; None where it may."""
    booked = draft.session.scheduled
    if booked is not None and reading.windows == (Stretch(booked.start, None),):
        return keep_as_booked(draft, booked)
    return escalate(draft, Reason.TOO_LATE_TO_MOVE) if too_late(draft.session, draft.facts) else None


def offer_other_times(draft: Draft) -> Draft:
    """They want another time and named none."""
    if draft.facts.calendar is None:
        return times_will_come(draft)
    slots = fresh(draft.session, draft.facts)
    return offer(draft, slots, Because.RESCHEDULE) if slots else nothing_free(draft)
