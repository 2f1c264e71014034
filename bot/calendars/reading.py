"""Carries out a CALENDAR: reads what changed in one calendar elsewhere, and comes back in a few minutes.

The token of the last reading asks for what changed since; where the provider has forgotten it, all is read
anew, each calendar at a moment of its own. News by push only bring the next reading forward, so that lost,
doubled and shuffled ones do no harm.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import assert_never
from uuid import UUID

from bot.calendars.reach import Reach
from bot.calendars.watching import keep_watching
from bot.logs import tags
from db import calendar_snapshots, work
from db.calendar_snapshots import Snapshot
from db.pool import Connection, in_transaction
from db.work import Claim
from negotiation.policy import Policy
from scheduling.calendars.port import FAILURES, Changes, Clash, Conflict, Failure, Refused, Unavailable
from scheduling.interval import Interval, IntervalSet

BEHIND = timedelta(days=1)
AHEAD = timedelta(days=30)
"""Beyond the horizon: what a reading covers shrinks with every day until the next whole one."""

logger = logging.getLogger(__name__)

Found = Changes | IntervalSet | Failure


async def read(reach: Reach, policy: Policy, address: str | None, claim: Claim) -> None:
    """One reading. `address` is where news may be posted, None where nobody can reach us."""
    known = await calendar_snapshots.snapshot(reach.pool, UUID(claim.key))
    if known is None:
        await in_transaction(reach.pool, lambda connection: work.finish(connection, claim))
        return
    covers = Interval(known.now - BEHIND, known.now + policy.horizon + AHEAD)
    found = await asked(reach, policy, known, covers)

    async def settle(connection: Connection) -> None:
        pause = await kept(connection, reach, known, found, covers)
        await work.finish_for(connection, claim, pause)

    await in_transaction(reach.pool, settle)
    if address is not None and isinstance(found, Changes):
        await keep_watching(reach, known, address)


async def asked(reach: Reach, policy: Policy, known: Snapshot, covers: Interval) -> Found:
    """What changed, or busy times alone where the calendar shows no more."""
    if not known.owned:
        return await busy_times(reach, known, covers)
    token = None if is_whole_due(reach, policy, known) else known.sync_token
    return await reach.ask(
        known.person_id, lambda calendar: calendar.changes(known.calendar_id, token, covers)
    )


async def busy_times(reach: Reach, known: Snapshot, covers: Interval) -> IntervalSet | Failure:
    one = [known.calendar_id]
    found = await reach.ask(known.person_id, lambda calendar: calendar.free_busy(one, covers))
    if isinstance(found, FAILURES):
        return found
    return found.get(known.calendar_id, IntervalSet())


def is_whole_due(reach: Reach, policy: Policy, known: Snapshot) -> bool:
    """Once a day all is read anew, before the last such reading ends inside the horizon, and where busy times
    count that did not, or the other way round.
    """
    if known.whole_at is None or known.covers_until is None:
        return True
    late = known.now - known.whole_at >= reach.pace.whole_every or known.reads != known.counted
    return late or known.covers_until < known.now + policy.horizon + BEHIND


async def kept(
    connection: Connection, reach: Reach, known: Snapshot, found: Found, covers: Interval
) -> timedelta:
    """Writes down what was found; says how long until the next reading."""
    match found:
        case Changes():
            await calendar_snapshots.keep(connection, known, found, covers)
        case IntervalSet():
            await calendar_snapshots.keep_busy_times(connection, known, found, covers)
        case Conflict(Clash.SYNC_EXPIRED):
            await calendar_snapshots.begin_anew(connection, known)
            return reach.pace.spread_out()
        case Conflict():
            return await failed(connection, reach, known, Unavailable("a conflict that nobody foresaw"))
        case Unavailable():
            return await failed(connection, reach, known, found)
        case Refused():
            return await refused(connection, reach, known, found)
        case _:
            assert_never(found)
    return reach.pace.next_poll()


async def failed(connection: Connection, reach: Reach, known: Snapshot, failure: Unavailable) -> timedelta:
    """An outage that lasts makes the calendar unreadable; a short one does not: bookings ask live anyway."""
    await calendar_snapshots.failed(connection, known, failure.why)
    since = known.failing_since or known.now
    if known.reads and known.now - since >= reach.pace.unreadable_after:
        await calendar_snapshots.unreadable(connection, known.person_id)
    return reach.pace.pause(known.failures + 1, failure.retry_after)


async def refused(connection: Connection, reach: Reach, known: Snapshot, failure: Refused) -> timedelta:
    """It does not pass by itself: nobody is offered times that rely on it. Looked at again now and then."""
    logger.error(
        "a calendar cannot be read", extra=tags("calendar.refused", calendar=known.id, why=failure.refusal)
    )
    await calendar_snapshots.failed(connection, known, failure.why)
    if known.reads:
        await calendar_snapshots.unreadable(connection, known.person_id)
    return reach.pace.heal_every


def is_stale(read_at: datetime | None, now: datetime, fresh: timedelta) -> bool:
    return read_at is None or now - read_at > fresh
