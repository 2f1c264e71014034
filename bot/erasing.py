"""Makes a candidate anonymous: their interviews end as if they had declined, and what tells of them goes.

Whoever asked for it in the chat is answered first, and the rest is done a little later, when the answer has
reached them. Done twice, it changes nothing; and a little later it is done twice, for what was under way.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from bot import turn
from bot.logs import tags
from bot.turn import Cause
from db import erasure, work
from db.erasure import Erased
from db.pool import Connection, Pool, in_transaction
from db.sessions import Trigger
from db.work import Claim
from negotiation.events import Declined
from negotiation.policy import Policy

AT_ONCE = 20
BY_HAND = Cause(Trigger.MANUAL)
UNDER_WAY = timedelta(minutes=2)
"""Longer than anything lasts that came in, or was being answered, at the moment of an erasure."""

logger = logging.getLogger(__name__)


ALSO_RECRUITS = "they recruit as well, and others rely on their name: hand their jobs over first"


class NoCandidate(LookupError):
    """There is nobody with this id."""


class AlsoRecruits(Exception):
    """They are a recruiter too, whose name others rely on: a person has to decide."""


async def erase(pool: Pool, policy: Policy, person_id: UUID, why: str, cause: Cause = BY_HAND) -> Erased:
    """Raises NoCandidate and AlsoRecruits."""
    found = await erasure.candidate(pool, person_id)
    if found is None:
        raise NoCandidate(person_id)
    if found.also_recruits:
        raise AlsoRecruits(person_id)
    for interview_id in found.live:
        await turn.happen(pool, policy, interview_id, Declined(), cause)

    async def forget(connection: Connection) -> Erased:
        known = await erasure.candidate(connection, person_id)
        if known is None:
            raise NoCandidate(person_id)
        return await erasure.erase(connection, known, why, UNDER_WAY)

    done = await in_transaction(pool, forget)
    logger.info("a candidate was made anonymous", extra=tags("erasure.done", person=person_id))
    return done


async def carry_out(pool: Pool, policy: Policy, claim: Claim) -> None:
    """Carries out an ERASE. Whoever recruits as well is for a person to decide: parked at once, with an alert
    that says so.
    """
    if await in_transaction(pool, lambda connection: gone_over(connection, claim)):
        return
    try:
        await erase(pool, policy, UUID(claim.key), "asked for in the chat")
        await in_transaction(pool, lambda connection: work.finish_after(connection, claim, UNDER_WAY))
    except AlsoRecruits:
        logger.error("an erasure waits for a person", extra=tags("erasure.also_recruits", key=claim.key))
        await in_transaction(pool, lambda connection: put_aside(connection, claim))
    except NoCandidate:
        logger.warning("nobody to make anonymous", extra=tags("erasure.nobody", key=claim.key))
        await in_transaction(pool, lambda connection: work.finish(connection, claim))


async def gone_over(connection: Connection, claim: Claim) -> bool:
    """Wipes once more what was erased before; False where there is more to do than that."""
    known = await erasure.candidate(connection, UUID(claim.key))
    if known is None or known.live or not await erasure.is_done(connection, known.id):
        return False
    await erasure.wipe(connection, known)
    await work.finish(connection, claim)
    return True


async def put_aside(connection: Connection, claim: Claim) -> None:
    await erasure.alert(connection, UUID(claim.key), ALSO_RECRUITS)
    await work.park(connection, claim, ALSO_RECRUITS)


async def erase_aged(pool: Pool, policy: Policy, age: timedelta | None) -> int:
    """Some of those whose last contact is longer ago than that; none where there is no such age."""
    people = [] if age is None else await erasure.aged(pool, age, AT_ONCE)
    for person_id in people:
        await erase(pool, policy, person_id, "retention by age")
    return len(people)
