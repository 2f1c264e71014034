"""A booked interview is to be moved: by the candidate alone until some hours before, later by a person.

The old time stays booked until the new one is; the search for it is a new session, round 1.
"""

from __future__ import annotations

from negotiation.acts import Asked, Intent, Reading
from negotiation.bot_acts import AskMoveOrCancel, Because
from negotiation.commands import NewSession
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.offering import fresh
from negotiation.deciding.settling import keep_as_booked, nothing_free
from negotiation.deciding.table import offer, times_will_come
from negotiation.deciding.wishing import general, within
from negotiation.session import LEAVING, Facts, Pending, Reason, Session, State, Status
from scheduling.timex.mention import Stretch

ABOUT_TIME = {Intent.PROPOSE, Intent.ASK_ALTERNATIVES, Intent.RESCHEDULE}
ANSWERS = {Intent.ACCEPT, Intent.REJECT, Intent.OTHER}


def wants_to_move(session: Session, reading: Reading) -> bool:
    """Whether the message, if followed, would lead away from the booked time."""
    if session.status is not Status.CONFIRMED:
        return False
    return reading.intent in ABOUT_TIME or (session.moving and reading.intent in ANSWERS)


def too_late(session: Session, facts: Facts) -> bool:
    """Whether it can no longer be moved without a person."""
    if session.firm is None:
        return False
    return facts.now > session.firm.start - facts.policy.self_reschedule_until


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


def stay_or_hand_over(draft: Draft, reading: Reading) -> Draft | None:
    """What there is to do where the wish to move may not be followed, or is none; else None."""
    session = draft.session
    if session.firm is None or session.pending in LEAVING:
        return None
    if _names_the_booked(session, reading) or (session.moving and reading.keeps):
        return keep_as_booked(draft, session.firm)
    if not too_late(session, draft.facts) or reading.intent is Intent.OTHER:
        return None
    if session.asked is Asked.REMINDER and not reading.windows:
        return draft.say(AskMoveOrCancel(session.firm))
    return escalate(draft, Reason.TOO_LATE_TO_MOVE)


def _names_the_booked(session: Session, reading: Reading) -> bool:
    """Whether what they name is the booked time itself, or, unless it is being moved, holds it."""
    if session.firm is None:
        return False
    if reading.windows == (Stretch(session.firm.start, None),):
        return True
    named = reading.intent is Intent.PROPOSE and not session.moving
    return named and bool(within((session.firm,), reading.windows))


def offer_other_times(draft: Draft) -> Draft:
    """They want another time and named none."""
    if draft.facts.calendar is None:
        return times_will_come(draft)
    slots = fresh(draft.session, draft.facts)
    return offer(draft, slots, Because.RESCHEDULE) if slots else nothing_free(draft)
