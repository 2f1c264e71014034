"""Brings what is queued to the endpoints, again and again on a schedule, and gives up an endpoint that fails
for days.

Each message is tried at once and then after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 14 h, so for more than a
day. One that nobody took then has failed, can be replayed, and is an alert. An endpoint from which nothing
has been taken for five days, or which answers 410, is disabled, with an alert.
"""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from bot.webhooks.posting import Failed, Message, Postman, Taken
from bot.webhooks.signing import key_of
from db import webhooks, work
from db.pool import Connection, Pool, in_transaction
from db.webhooks import Due
from db.work import Claim

PAUSES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
)
GIVEN_UP_AFTER = timedelta(days=5)
NO_MORE = "it answered 410: it wants no more messages"
TOO_LONG = "nothing was taken there for five days"
UNFORESEEN = "failed in an unforeseen way"


async def deliver(pool: Pool, postman: Postman, signing: bytes, claim: Claim) -> None:
    """Carries out a WEBHOOK: one try of one message."""
    due = await in_transaction(pool, lambda connection: webhooks.take(connection, claim))
    if due is None:
        await in_transaction(pool, lambda connection: work.finish(connection, claim))
        return
    result = await postman.post(message_of(due, signing))
    await in_transaction(pool, lambda connection: note(connection, claim, due, result))


async def give_up(pool: Pool, claim: Claim) -> None:
    """Ends a WEBHOOK that failed for reasons of our own."""

    async def ended(connection: Connection) -> None:
        due = await webhooks.take(connection, claim)
        if due is not None:
            await webhooks.failed(connection, due, UNFORESEEN, None)
        await work.finish(connection, claim)

    await in_transaction(pool, ended)


def message_of(due: Due, signing: bytes) -> Message:
    keys = [key_of(signing, due.endpoint_id, version) for version in due.versions]
    return Message(due.message_id, due.url, due.event, due.happened_at, due.told, due.now, keys)


async def note(connection: Connection, claim: Claim, due: Due, result: Taken | Failed) -> None:
    """Writes down what came of it, and ends the claim."""
    match result:
        case Taken(status):
            await webhooks.delivered(connection, due, status)
            await work.finish(connection, claim)
        case Failed():
            await note_failure(connection, claim, due, result)
        case _:
            assert_never(result)


async def note_failure(connection: Connection, claim: Claim, due: Due, failed: Failed) -> None:
    pause = pause_after(due.attempt, failed)
    keep = webhooks.failed if pause is None else webhooks.later
    await keep(connection, due, failed.why, failed.status)
    if await given_up(connection, due, failed) or pause is None:
        await work.finish(connection, claim)
    else:
        await work.finish_after(connection, claim, pause)


def pause_after(attempt: int, failed: Failed) -> timedelta | None:
    """How long until the next try; None where there is none."""
    if failed.gone or attempt > len(PAUSES):
        return None
    return max(PAUSES[attempt - 1], failed.wait)


async def given_up(connection: Connection, due: Due, failed: Failed) -> bool:
    """Disables the endpoint where it is time to, and says whether it was."""
    if failed.gone:
        why = NO_MORE
    elif await webhooks.failing_for(connection, due.endpoint_id) >= GIVEN_UP_AFTER:
        why = TOO_LONG
    else:
        return False
    await webhooks.disable(connection, due.endpoint_id, why)
    return True
