"""What a recruiter can do about an interview as it stands, and which times are worth offering.

The one place that says so, for every channel that has buttons for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from negotiation.deciding.offering import Times, bookable, fresh, nearest, several
from negotiation.events import Deed
from negotiation.session import Facts, Session, State, Status

BEFORE_A_TIME = frozenset({Status.INVITATION_SENT, Status.SLOT_PENDING})
SUGGESTED = 6
MOST_WISHED = 3


def possible_deeds(session: Session, now: datetime) -> tuple[Deed, ...]:
    """In the order in which they are shown."""
    return tuple(deed for deed, makes_sense in POSSIBLE.items() if makes_sense(session, now))


def suggested(session: Session, facts: Facts) -> Times:
    """Free times for the recruiter to offer, in order: near what the candidate asked for, and others."""
    wanted = session.insisted or session.wishes.only
    near = nearest(wanted, session, facts) if wanted else ()
    left = [slot for slot in bookable(session, facts) if slot not in near]
    others = (*near, *several(left, session, facts))
    rest = [slot for slot in left if slot not in others]
    return tuple(sorted((*others, *several(rest, session, facts))[:SUGGESTED]))


def nearest_times(session: Session, facts: Facts) -> Times:
    """The few free times that come nearest to what they can, for one press."""
    wanted = session.insisted or session.wishes.only
    near = nearest(wanted, session, facts) if wanted else fresh(session, facts)
    return near or several(bookable(session, facts), session, facts)


def wished_starts(session: Session, facts: Facts) -> tuple[datetime, ...]:
    """What they insisted on and only a recruiter can open: the first starts of it, still ahead."""
    starts = sorted({wish.start for wish in session.insisted if wish.start > facts.now})
    return tuple(starts[:MOST_WISHED])


def goes_on(session: Session, now: datetime) -> bool:
    """Whether its time can still be settled, moved or given up."""
    return session.open and not _begun(session, now)


def _begun(session: Session, now: datetime) -> bool:
    booked = session.firm
    return session.status is Status.CONFIRMED and booked is not None and booked.start <= now


Sense = Callable[[Session, datetime], bool]

POSSIBLE: Mapping[Deed, Sense] = {
    Deed.KEEP_TIME: lambda session, now: session.in_question and goes_on(session, now),
    Deed.FIND_ANOTHER: lambda session, now: session.in_question and goes_on(session, now),
    Deed.SEEN: lambda session, now: session.question_since is not None and goes_on(session, now),
    Deed.TAKE_OVER: lambda session, now: not session.human and goes_on(session, now),
    Deed.HAND_BACK: lambda session, now: (
        (session.human or session.state is State.ESCALATED) and goes_on(session, now)
    ),
    Deed.EXTEND: lambda session, now: session.status in BEFORE_A_TIME,
    Deed.CLOSE: lambda session, now: session.status in BEFORE_A_TIME,
    Deed.CANCEL: lambda session, now: session.status is Status.CONFIRMED and goes_on(session, now),
    Deed.COMPLETED: _begun,
    Deed.NO_SHOW: _begun,
}
