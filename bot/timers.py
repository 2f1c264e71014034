"""Carries out a TIMER: what the clock brings about for one interview, by the database's clock.

The core says what is due; a timer that fired is never due again, and one that was moved meanwhile is
not due yet. So waking too early, or twice, changes nothing.
"""

from __future__ import annotations

from uuid import UUID

from bot.calendars.looking import blind
from bot.turn import Cause, Matter, settle
from db import facts, work
from db.facts import Standing
from db.pool import Connection, Pool
from db.sessions import Trigger
from db.work import Claim
from negotiation import timers
from negotiation.events import TimePassed
from negotiation.policy import Policy


async def wake(pool: Pool, policy: Policy, claim: Claim) -> None:
    """Lets the earliest timer that is due fire; the next one is due again at its own time."""
    next_at = None

    async def load(connection: Connection) -> Standing:
        return await facts.of_interview(connection, UUID(claim.key), policy)

    async def matter(standing: Standing) -> Matter | None:
        nonlocal next_at
        first = next(iter(timers.due(standing.session, policy, standing.facts.now)), None)
        if first is not None and first.at <= standing.facts.now:
            return Matter(TimePassed(first.timer))
        next_at = None if first is None else first.at
        return None

    if await settle(pool, load, matter, Cause(Trigger.SCHEDULED, claim=claim), blind(pool)) is None:
        async with pool.acquire() as connection:
            if next_at is None:
                await work.finish(connection, claim)
            else:
                await work.finish_until(connection, claim, next_at)
