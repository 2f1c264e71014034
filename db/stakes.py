"""Who takes part in a time that is about to be held or booked, looked at once more when all are locked.

Rules, calendars and bookings may have changed since the facts were read. Under the locks the same rules are
asked of the same people's time around the stretch at stake; so what is refused here is exactly what would not
be offered any more. Nothing else is read: while the locks are held, others wait.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from db import bookings, facts
from db.bookings import SlotTaken, Stake
from db.facts import Standing
from db.panel import Member
from db.pool import Connection
from db.sessions import SessionMoved
from scheduling.interval import Interval


async def secured(
    connection: Connection,
    standing: Standing,
    team: Sequence[Member],
    slot: Interval,
    opened: Collection[Interval] = (),
) -> tuple[Stake, ...]:
    """The stakes of the team and the candidate, whom nobody else books until the transaction ends.

    Raises SlotTaken where the need cannot be met at that time any more; SessionMoved where others of a pool
    could come instead: then it is decided anew, so that the candidate hears who it is.
    """
    await bookings.lock(connection, standing.panel.everybody)
    now = await facts.panel_at(connection, standing.interview_id, standing.facts.policy, slot)
    if not set(now.everybody) <= set(standing.panel.everybody):
        raise SessionMoved  # the need names somebody new, who is not locked
    if team and now.can_come(team, slot, opened):
        return now.stakes(team)
    raise SessionMoved if now.team(slot, opened) else SlotTaken(slot)
