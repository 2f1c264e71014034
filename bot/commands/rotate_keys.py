"""`rotate-keys`: seals calendars' tokens anew with the first of PARLEY_TOKEN_KEYS, while everything runs.

First give every process the new key in front of the old one, and restart them; then run this; then the old
key may go. Whose key is lost has to connect anew: `--forget-unknown` says so to them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from functools import partial
from uuid import UUID

from bot.commands.terminal import Impossible, add_json, answer
from bot.keys import find_keys
from bot.settings import Settings
from db import calendar_accounts, calendar_tokens
from db.pool import Connection, Pool, in_transaction
from db.sealing import KeyRing

LOST = "the key of its tokens is lost"
CHANGED = "what is kept cannot be opened"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--forget-unknown",
        action="store_true",
        help="end the access of those whose tokens no key on the ring opens",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    return answer(forget_and_rotate if arguments.forget_unknown else rotate, arguments)


async def rotate(settings: Settings, pool: Pool) -> str:
    ring = find_keys(settings).sealing
    if not ring.keys:
        raise Impossible("PARLEY_TOKEN_KEYS is not set: there is no key to seal with")
    await calendar_tokens.refuse_unknown_keys(pool, ring)
    return await sealed_anew(pool, ring)


async def forget_and_rotate(settings: Settings, pool: Pool) -> str:
    ring = find_keys(settings).sealing
    lost = await calendar_tokens.of_unknown_keys(pool, ring)
    await end(pool, lost, LOST)
    told = f"{len(lost)} people have to connect their calendar anew"
    return f"{told}; {await sealed_anew(pool, ring)}" if ring.keys else told


async def sealed_anew(pool: Pool, ring: KeyRing) -> str:
    sealed = 0
    while batch := await calendar_tokens.seal_anew(pool, ring):
        sealed += len(batch.sealed)
        await end(pool, batch.unopened, CHANGED)
    return f"{sealed} people's tokens sealed anew; all are sealed with {ring.ids[0]} now"


async def end(pool: Pool, people: Iterable[UUID], why: str) -> None:
    """Also where no account is left that the tokens are for."""

    async def forget(connection: Connection, person_id: UUID) -> None:
        await calendar_accounts.end(connection, person_id, why)
        await calendar_tokens.forget(connection, person_id)

    for each in people:
        await in_transaction(pool, partial(forget, person_id=each))
