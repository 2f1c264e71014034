"""What the clock brings about: deadlines that pass, holds that end, nudges, reminders, the check-in.

A timer that is not due (any more) changes nothing, so that it may come early, late and twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from negotiation.bot_acts import Nudge, Reminder
from negotiation.commands import Notice, Party
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.leaving import expire
from negotiation.deciding.offering import Times, fresh, still_free
from negotiation.deciding.table import await_calendar, lay_out
from negotiation.events import Timer
from negotiation.session import Owing, Reason
from negotiation.timers import is_due, key


def time_passed(draft: Draft, timer: Timer) -> Draft:
    if not is_due(timer, draft.session, draft.facts.policy, draft.facts.now):
        return draft
    return RINGS[timer](draft, timer)


def _deadline(draft: Draft, timer: Timer) -> Draft:
    """It passes only where the next step was theirs: not while we could not have answered."""
    return _owed_by_us(draft) or expire(draft, f"{timer.value} passed")


def _hold_ended(draft: Draft, timer: Timer) -> Draft:
    """The time stays on the table: a late yes books it where it is still free."""
    return draft.release()


def _nudge(draft: Draft, timer: Timer) -> Draft:
    if owed := _owed_by_us(draft):
        return owed
    deadline = draft.session.deadline
    slots = _fresh_or_left(draft)
    draft = _said(draft, timer)
    if deadline is None or not slots:
        return draft
    return lay_out(draft, slots).say(Nudge(slots, deadline))


def _remind(draft: Draft, timer: Timer) -> Draft:
    slot = draft.session.scheduled
    return _said(draft, timer).say(Reminder(slot)) if slot is not None else draft


def _check_in(draft: Draft, timer: Timer) -> Draft:
    return _said(draft, timer).tell(Party.RECRUITER, Notice.CHECK_IN)


def _unanswered(draft: Draft, timer: Timer) -> Draft:
    return escalate(draft, Reason.FELL_THROUGH)


def _owed_by_us(draft: Draft) -> Draft | None:
    """The draft noting that the next step is ours, where it is: the bot is off, the calendar unreadable."""
    if not draft.facts.bot_on:
        return draft.owe(Owing.BOT_OFF)
    return await_calendar(draft) if draft.facts.calendar is None else None


def _fresh_or_left(draft: Draft) -> Times:
    return fresh(draft.session, draft.facts) or still_free(draft.session, draft.facts)


def _said(draft: Draft, timer: Timer) -> Draft:
    return draft.changed(sent=(*draft.session.sent, key(timer, draft.session)))


RINGS: Mapping[Timer, Callable[[Draft, Timer], Draft]] = {
    Timer.CONFIRMATION_DEADLINE: _deadline,
    Timer.SELECTION_DEADLINE: _deadline,
    Timer.HOLD_EXPIRED: _hold_ended,
    Timer.NUDGE_SILENT: _nudge,
    Timer.NUDGE_DEADLINE: _nudge,
    Timer.REMINDER_DAY: _remind,
    Timer.REMINDER_HOUR: _remind,
    Timer.CHECK_IN: _check_in,
    Timer.REPAIR_UNANSWERED: _unanswered,
}
