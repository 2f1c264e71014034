"""What the next message is read against: what was offered and asked last, as the reader wants it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from negotiation.acts import Asked, Context, Intent, Reading
from negotiation.saying.clock import language_of
from negotiation.session import LEAVING, Facts, Session
from scheduling.interval import Interval, IntervalSet

LATE = timedelta(minutes=1)
ANSWERS = {Intent.ACCEPT, Intent.REJECT}
OVERTAKEN = "written before what was asked last"


def context(session: Session, facts: Facts) -> Context:
    return Context(
        now=facts.now,
        zone=session.zone,
        offered=_offered(session),
        asked=session.asked,
        locale=_locale(session, facts),
        booked=session.scheduled,
        listed=_listed(session, facts.now),
    )


def _listed(session: Session, now: datetime) -> tuple[Interval, ...]:
    """The times told last that are to come, and that they have not ruled out since."""
    never = session.wishes.never
    return tuple(one for one in session.listed if one.start > now and not never & IntervalSet.of([one]))


def _locale(session: Session, facts: Facts) -> str | None:
    """The candidate's own, unless they write in another language; the job's where none is known."""
    locale, language = facts.candidate.locale, session.language
    if language and language != language_of(locale):
        return language
    return locale or facts.job.language


def overtaken(reading: Reading, written_at: datetime | None, session: Session) -> Reading:
    """A yes, a no or a choice that was written well before what we said last was not said to that: what it
    was said to, nobody knows any more. Times that it names stand.
    """
    spoke_at = session.spoke_at
    if written_at is None or spoke_at is None or written_at > spoke_at - LATE:
        return reading
    if reading.intent not in ANSWERS and reading.choice is None:
        return reading
    return replace(reading, intent=Intent.UNCLEAR, choice=None, why=(*reading.why, OVERTAKEN))


def _offered(session: Session) -> tuple[Interval, ...]:
    """Nothing beside a yes-or-no question about something else; the booked time after a reminder."""
    if session.pending in LEAVING:
        return ()
    if session.asked is Asked.REMINDER:
        return () if session.scheduled is None else (session.scheduled,)
    return session.offered
