"""Sends what waits in the outbox: each row until it has a receipt, or until a person has to look.

A row is marked before it is handed to its transport and after; the time between, in which a process may
die, is the only one in which a copy can leave twice. What has lost its use, or must not leave twice and
perhaps did, is dropped. Nothing is claimed while the deployment is not live, or its sending is off.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import assert_never

from bot import turn
from bot.channels.port import (
    Elsewhere,
    Later,
    Receipt,
    Refused,
    Sending,
    Transport,
    Unavailable,
    Unsure,
)
from bot.logs import tags
from db import outbox, work
from db.outbox import Outgoing
from db.pool import Connection, Pool, in_transaction
from db.work import Claim
from negotiation.events import Delivered, Undelivered
from negotiation.policy import Policy

RETRY_EVERY = timedelta(minutes=10)
RETRY_FOR = timedelta(hours=2)
SOONEST = timedelta(seconds=1)

logger = logging.getLogger(__name__)

Transports = Mapping[outbox.Transport, Transport]


async def deliver(pool: Pool, policy: Policy, transports: Transports, claim: Claim) -> None:
    """Carries out a DELIVER: sends the queue's oldest row, and says whether another one waits."""
    row = await in_transaction(pool, lambda connection: outbox.take(connection, claim))
    if row is None:
        await in_transaction(pool, lambda connection: work.finish(connection, claim))
        return
    sending = final(row, await attempted(transports, row))
    await tell_the_session(pool, policy, row, sending)
    await in_transaction(pool, lambda connection: note(connection, claim, row, sending))


async def give_up(pool: Pool, policy: Policy, claim: Claim) -> None:
    """Ends a DELIVER whose transport failed in ways that nobody foresaw: to be looked at by a person."""
    broken = dict.fromkeys(outbox.Transport, Broken())
    await deliver(pool, policy, broken, claim)


class Broken:
    """The way out that is left where sending fails for reasons of our own."""

    async def send(self, row: Outgoing) -> Sending:
        return Refused("failed in an unforeseen way")


async def attempted(transports: Transports, row: Outgoing) -> Sending | None:
    """What became of the row; None where it should not leave any more."""
    if row.useless or row.perhaps_sent:
        return None
    transport = transports.get(row.transport)
    if transport is None:
        return Unavailable("no such way out is set up")
    return await transport.send(row)


def final(row: Outgoing, sending: Sending | None) -> Sending | None:
    """What cannot be reached for too long counts as refused."""
    if isinstance(sending, Unavailable | Unsure) and row.tried_for >= RETRY_FOR:
        return Refused(sending.why)
    return sending


def pause_after(row: Outgoing, sending: Unavailable | Unsure | Later) -> timedelta:
    """A chat is tried again soon, and ever less often: somebody is waiting there."""
    if isinstance(sending, Later):
        return max(sending.pause, SOONEST)
    if row.transport is outbox.Transport.EMAIL:
        return RETRY_EVERY
    return min(max(row.tried_for / 2, SOONEST), RETRY_EVERY)


async def tell_the_session(pool: Pool, policy: Policy, row: Outgoing, sending: Sending | None) -> None:
    """While a candidate cannot be reached the next step is ours, and no deadline runs. Told before the row
    is marked: told twice, it changes nothing.
    """
    if row.interview_id is None or not row.to_candidate:
        return
    match sending:
        case Refused():
            await turn.happen(pool, policy, row.interview_id, Undelivered())
        case Receipt() if row.owed:
            await turn.happen(pool, policy, row.interview_id, Delivered())
        case _:
            pass


async def note(connection: Connection, claim: Claim, row: Outgoing, sending: Sending | None) -> None:
    """Writes down what became of the row, and ends the claim; nothing where the claim is no longer ours."""
    match sending:
        case None:
            await outbox.dropped(connection, row, "its use is over" if row.useless else "perhaps sent before")
        case Receipt(reference):
            await outbox.sent(connection, row, reference)
        case Unavailable(why) | Unsure(why) | Later(why=why):
            keep = outbox.unsure if isinstance(sending, Unsure) else outbox.later
            await keep(connection, row, why)
            await work.finish_after(connection, claim, pause_after(row, sending))
            return
        case Elsewhere(why):
            await outbox.elsewhere(connection, row, why)
        case Refused(why):
            logger.error("not delivered", extra=tags("delivery.failed", row=row.id, transport=row.transport))
            await outbox.failed(connection, row, why)
        case _:
            assert_never(sending)
    await work.finish(connection, claim, more=await outbox.any_pending(connection, claim.key, row))
