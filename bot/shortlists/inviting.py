"""Invites whoever has a place, by itself: by day, once, and only while automation is on.

Where a job's messages are approved first, it waits until a recruiter has let the invitation out (`drafting`).
Who was turned down meanwhile is not invited, and who has an interview that is not over is invited already.
The invitation and the end of the work are one transaction, so that nobody is invited twice.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from bot import turn
from bot.invite import invite_in
from bot.links import Linker
from bot.turn import Cause
from db import applicants, work
from db.pool import Connection, Pool, in_transaction
from db.sessions import Trigger
from db.time_of import DEFAULT_ZONE, zone_named
from db.work import Claim
from negotiation.deadlines import after_quiet, is_quiet
from negotiation.events import Deed, RecruiterDid
from negotiation.policy import Policy
from negotiation.session import Channel
from shortlisting.outlook import Mode
from shortlisting.rank import Standing

LOOK_AGAIN = timedelta(seconds=20)


async def invite_shortlisted(
    pool: Pool, policy: Policy, linker: Linker, channel: Channel, claim: Claim
) -> None:
    """Carries out an INVITE."""

    async def work_on_it(connection: Connection) -> None:
        application_id = UUID(claim.key)
        one = await applicants.invitee(connection, application_id)
        if one is None or one.live_interview is not None or one.standing is not Standing.SHORTLISTED:
            await work.finish(connection, claim)
        elif not one.automation or one.mode is Mode.BY_HAND or one.seen_first:
            await work.finish_after(connection, claim, LOOK_AGAIN)
        elif is_quiet(one.now, zone := zone_named(one.zone, DEFAULT_ZONE), policy):
            await work.finish_until(connection, claim, after_quiet(one.now, zone, policy))
        else:
            cause = Cause(Trigger.AUTO)
            await invite_in(connection, policy, linker, application_id, None, cause, usual=channel)
            await work.finish(connection, claim)

    await in_transaction(pool, work_on_it)


async def call_off(pool: Pool, policy: Policy, claim: Claim) -> None:
    """Carries out a CALL_OFF: the candidate hears that the interview does not take place, unless by now they
    are rejected no longer.
    """
    if await applicants.is_turned_down(pool, UUID(claim.key)):
        cause = Cause(Trigger.MANUAL, claim=claim)
        await turn.happen(pool, policy, UUID(claim.key), RecruiterDid(Deed.CLOSE), cause)
    else:
        await in_transaction(pool, lambda connection: work.finish(connection, claim))
