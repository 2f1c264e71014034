"""Works out how likely candidates are not to come: when an interview is booked, and every day until then.

Nothing is worked out while the flags say so; what was missed is caught up with at the next look.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from db import limits, risks, work
from db.pool import Connection, Pool, in_transaction
from db.work import Claim
from shortlisting.no_show import risk_of


async def assess_booked(pool: Pool, claim: Claim) -> None:
    """Carries out a RISK."""

    async def work_on_it(connection: Connection) -> None:
        if await risks.predicts(connection):
            await assess(connection, [UUID(claim.key)])
        await work.finish(connection, claim)

    await in_transaction(pool, work_on_it)


async def refresh(pool: Pool) -> None:
    """All that are a day old; a second look at once finds none."""
    await risks.note_outcomes(pool)
    while await risks.predicts(pool) and (ids := await risks.due(pool)):
        if not await in_transaction(pool, lambda connection, ids=ids: assess(connection, ids)):  # type: ignore[misc]
            return


async def assess(connection: Connection, interview_ids: Collection[UUID]) -> int:
    """How many of them were confirmed, and have a risk now."""
    found = await risks.booked(connection, interview_ids)
    levels = (await limits.limits(connection)).levels
    await risks.keep(connection, [(one, risk_of(one.record, levels)) for one in found])
    return len(found)
