"""What the clock brings about: deadlines that pass, holds that end, nudges, reminders, the check-in.

A timer that is not due (any more) changes nothing, so that it may come early, late and twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from negotiation.bot_acts import Reminder
from negotiation.commands import Notice, Party
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.deciding.leaving import expire
from negotiation.deciding.table import await_calendar
from negotiation.deciding.unasked import by_itself
from negotiation.events import Timer
from negotiation.session import Owing, Reason, Unasked
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
    return by_itself(_said(draft, timer), Unasked.NUDGE)


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
