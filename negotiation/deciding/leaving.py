"""The interview does not take place: given up by the candidate, called off by the recruiter, run out.

Cancelling a booked interview leaves the application shortlisted; declining the interview itself rejects it.
"""

from __future__ import annotations

from negotiation.bot_acts import (
    AskToCancel,
    AskToErase,
    AskToWithdraw,
    CalledOff,
    Cancelled,
    Erasing,
    Expired,
    PassedOn,
    Withdrawn,
)
from negotiation.commands import EraseCandidate, ExpireApplication, Notice, RejectApplication, Unbook
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import pass_on
from negotiation.session import Owing, Pending, State, Status
from scheduling.interval import Interval

NOTHING_OPEN = {
    "state": State.RESOLVED,
    "pending": Pending.NOTHING,
    "offered": (),
    "reason": None,
    "answer_by": None,
    "fell_through": None,
    "in_question": False,
    "owed_for": frozenset[Owing](),
    "owed_since": None,
}


def ask_to_cancel(draft: Draft, slot: Interval) -> Draft:
    """One confirming press before the interview booked at `slot` is given up."""
    return _question_alone(draft, Pending.CANCEL).say(AskToCancel(slot))


def ask_to_withdraw(draft: Draft) -> Draft:
    return _question_alone(draft, Pending.WITHDRAW).say(AskToWithdraw())


def cancel(draft: Draft) -> Draft:
    """The candidate gives up the booked time; whether somebody else is invited is the recruiter's choice."""
    slot = draft.session.scheduled
    ended = _end(draft, Status.CANCELLED, "the candidate cancelled", Notice.CANCELLED)
    return ended.say(Cancelled(slot))


def withdraw(draft: Draft) -> Draft:
    """The candidate declines the interview itself."""
    ended = _end(draft, Status.CANCELLED, "the candidate declined", Notice.WITHDRAWN)
    return ended.do(RejectApplication()).say(Withdrawn())


def ask_to_erase(draft: Draft) -> Draft:
    """One confirming press before all that is kept of the candidate goes, a live interview with it.

    Whoever recruits as well is known by their name to others: a person has to decide, and is asked to.
    """
    if not draft.facts.erasable:
        return pass_on(draft).say(PassedOn())
    return _question_alone(draft, Pending.ERASE).say(AskToErase())


def erase(draft: Draft) -> Draft:
    ended = draft.session.open
    if ended:
        draft = _end(draft, Status.CANCELLED, "the candidate had their data erased", Notice.WITHDRAWN)
        draft = draft.do(RejectApplication())
    return draft.changed(pending=Pending.NOTHING).do(EraseCandidate()).say(Erasing(ended))


def call_off(draft: Draft) -> Draft:
    """The recruiter ends it, booked or not."""
    slot = draft.session.scheduled
    return _end(draft, Status.CANCELLED, "the recruiter called it off", Notice.CANCELLED).say(CalledOff(slot))


def expire(draft: Draft, why: str) -> Draft:
    """A deadline passed while the next step was the candidate's."""
    return _end(draft, Status.EXPIRED, why, Notice.EXPIRED).do(ExpireApplication()).say(Expired())


def _question_alone(draft: Draft, pending: Pending) -> Draft:
    """Only this question is open, so that a yes or no can mean nothing else; offers are told again later."""
    return draft.release().changed(pending=pending)


def _end(draft: Draft, status: Status, why: str, notice: Notice) -> Draft:
    draft = draft.record(why).release()
    if draft.session.status is Status.CONFIRMED:
        draft = draft.do(Unbook())
    return draft.advance(status, why).changed(**NOTHING_OPEN).tell_both(notice)
