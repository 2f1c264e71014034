"""All that the clock may still bring about for one session, and when: asked again after every event.

The shell keeps the earliest moment and wakes then; whatever is due now is given to `decide`, which asks
here again whether it is. Nothing comes twice: what was said is in `Session.sent`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from negotiation.deadlines import after_quiet, before_quiet
from negotiation.events import Timer
from negotiation.policy import Policy
from negotiation.session import Session, Status


@dataclass(frozen=True, slots=True)
class Due:
    timer: Timer
    at: datetime


def due(session: Session, policy: Policy, now: datetime) -> tuple[Due, ...]:
    """What is to come, the earliest first; what is due already has its moment at or before `now`."""
    found = [
        *_deadlines(session),
        *_hold(session),
        *_nudges(session, policy, now),
        *_booked(session, policy, now),
        *_unanswered(session, policy),
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.timer.value)))


def is_due(timer: Timer, session: Session, policy: Policy, now: datetime) -> bool:
    return any(one.timer is timer and one.at <= now for one in due(session, policy, now))


def wake_at(session: Session, policy: Policy, now: datetime) -> datetime | None:
    """The next moment at which the clock has something to say, or None where it has not."""
    return next((one.at for one in due(session, policy, now)), None)


def key(timer: Timer, session: Session) -> str:
    """What tells one nudge or reminder from another: what it is about."""
    match timer:
        case Timer.NUDGE_SILENT:
            about = session.wrote_at
        case Timer.NUDGE_DEADLINE | Timer.CONFIRMATION_DEADLINE | Timer.SELECTION_DEADLINE:
            about = session.deadline
        case _:
            about = session.scheduled.start if session.scheduled else None
    return f"{timer.value}:{about.isoformat() if about else ''}"


def _deadlines(session: Session) -> Iterator[Due]:
    """No deadline runs while we owe the next step."""
    if session.deadline is None or session.owed_since is not None:
        return
    first = session.status is Status.INVITATION_SENT
    yield Due(Timer.CONFIRMATION_DEADLINE if first else Timer.SELECTION_DEADLINE, session.deadline)


def _hold(session: Session) -> Iterator[Due]:
    if session.held is not None and session.hold_expires is not None:
        yield Due(Timer.HOLD_EXPIRED, session.hold_expires)


def _nudges(session: Session, policy: Policy, now: datetime) -> Iterator[Due]:
    """After a silence, and before the deadline; by day, and only while there is something left to do."""
    deadline = session.deadline
    if deadline is None or session.owed_since is not None or session.human or session.spoke_at is None:
        return
    spoke = max(session.spoke_at, session.wrote_at or session.spoke_at)
    for timer, wanted in (
        (Timer.NUDGE_SILENT, spoke + policy.nudge_after),
        (Timer.NUDGE_DEADLINE, max(_before(deadline, session, policy), spoke + policy.nudge_pause)),
    ):
        at = after_quiet(max(wanted, now), session.zone, policy)
        if at < deadline and key(timer, session) not in session.sent:
            yield Due(timer, at)


def _before(deadline: datetime, session: Session, policy: Policy) -> datetime:
    """The last call; one that would come at night comes the evening before."""
    return before_quiet(deadline - policy.nudge_before_deadline, session.zone, policy)


def _unanswered(session: Session, policy: Policy) -> Iterator[Due]:
    """The booked time fell through, and the candidate has not said when else."""
    waits = session.owed_since is None and not session.human and session.spoke_at is not None
    if session.status is Status.CONFIRMED and session.firm is None and waits and session.spoke_at:
        spoke = max(session.spoke_at, session.wrote_at or session.spoke_at)
        yield Due(Timer.REPAIR_UNANSWERED, spoke + policy.selection)


def _booked(session: Session, policy: Policy, now: datetime) -> Iterator[Due]:
    """Reminders of what is booked, and the question afterwards whether it took place."""
    slot, booked_at = session.firm, session.booked_at
    if session.status is not Status.CONFIRMED or slot is None or booked_at is None:
        return
    day, hour = (slot.start - before for before in policy.reminders_before)
    short = slot.start - booked_at < policy.short_lead
    moments = (
        (Timer.REMINDER_DAY, day, not short and now < hour),
        (Timer.REMINDER_HOUR, hour, booked_at < hour and now < slot.start),
        (Timer.CHECK_IN, slot.end, True),
    )
    yield from (
        Due(timer, at) for timer, at, useful in moments if useful and key(timer, session) not in session.sent
    )
