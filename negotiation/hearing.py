"""What the next message is read against: what was offered and asked last, as the reader wants it."""

from __future__ import annotations

from negotiation.acts import Asked, Context
from negotiation.session import Facts, Pending, Session
from scheduling.interval import Interval


def context(session: Session, facts: Facts) -> Context:
    return Context(
        now=facts.now,
        zone=session.zone,
        offered=_offered(session),
        asked=session.asked,
        locale=facts.candidate.locale,
        booked=session.scheduled,
    )


def _offered(session: Session) -> tuple[Interval, ...]:
    """Nothing beside a yes-or-no question about something else; the booked time after a reminder."""
    if session.pending in {Pending.CANCEL, Pending.WITHDRAW}:
        return ()
    if session.asked is Asked.REMINDER:
        return () if session.scheduled is None else (session.scheduled,)
    return session.offered
