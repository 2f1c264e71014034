"""What becomes of work that failed time and again: it is put aside, a person is told, and nothing is blocked.

A message that cannot be dealt with is parked. The candidate hears once that a person will answer, by
the same door as any other decision; where even that fails, the message is parked without a word.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from uuid import UUID

from bot.logs import tags
from bot.turn import Cause, NeverSettled, worded
from db import decisions, facts, inbox, work
from db.decisions import Fenced, Written
from db.facts import Standing
from db.inbox import Ending
from db.pool import Connection, Pool, in_transaction
from db.rulings import Answered, Ruling
from db.sessions import Entry
from db.work import Claim
from negotiation.commands import Decision
from negotiation.deciding.draft import Draft
from negotiation.deciding.escalating import escalate
from negotiation.policy import Policy
from negotiation.session import Reason

logger = logging.getLogger(__name__)


async def hand_over_message(pool: Pool, policy: Policy, claim: Claim) -> None:
    """Ends a TURN that failed: the message is parked, and the conversation handed to the recruiter."""
    logger.error("message parked", extra=tags("turn.parked", conversation=claim.key))
    async with pool.acquire() as connection:
        standing = await facts.of_conversation(connection, UUID(claim.key), policy)
    if standing.unread is None:
        await in_transaction(pool, lambda connection: work.finish(connection, claim))
        return
    outcome = await decisions.write(pool, hand_over(standing, standing.unread.seq, claim))
    if not isinstance(outcome, Written | Fenced):
        raise NeverSettled


def hand_over(standing: Standing, seq: int, claim: Claim) -> Ruling:
    session = standing.session
    decision = Decision(session)
    if session.open and not session.human:
        decision = escalate(Draft(session, standing.facts), Reason.FAILED).decided()
    ruling = worded(standing, decision, Cause(claim=claim), Answered(seq, Ending.PARKED))
    return replace(ruling, alerts=(Entry("alert", {"what": "message parked", "seq": seq}),))


async def park_silently(pool: Pool, claim: Claim) -> None:
    """Ends a TURN whose hand-over failed as well: nothing is said, and only the message is touched."""
    logger.error("message parked in silence", extra=tags("turn.parked", conversation=claim.key))

    async def put_aside(connection: Connection) -> None:
        more = await inbox.park_oldest(connection, UUID(claim.key))
        await work.finish(connection, claim, more=more)

    await in_transaction(pool, put_aside)


async def park_work(pool: Pool, claim: Claim) -> None:
    """Ends any other work that failed: it lies still until somebody asks for it anew."""
    logger.error("work parked", extra=tags("work.parked", kind=claim.kind, key=claim.key))
    await in_transaction(pool, lambda connection: work.park(connection, claim, "failed time and again"))
