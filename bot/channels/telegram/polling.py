"""Asks Telegram for updates, where no webhook is set: one process at a time, by a lease of the work table.

What came is committed before the next question, which alone makes Telegram forget it. Where it was left off
is not kept: a new poller asks for all that is not forgotten, and a repeat is known by its number. Telegram
has one reader at most; where it says that there is another, that is told, and tried again later.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from telegram.error import Conflict, TelegramError

from bot.channels.telegram.api import Telegram
from bot.channels.telegram.reading import ALLOWED, Numbered, chat_of
from bot.logs import tags
from bot.settings import Settings
from db import telegram_updates, work
from db.pool import UNREACHABLE, Pool
from db.telegram_updates import Update
from db.work import Claim, Kind, LeaseLost

KEY = "telegram"
WAIT = 20  # seconds for which Telegram keeps a question open; less than a lease
AGAIN_AFTER = 3.0  # seconds, where another process asks, or nobody answers
PAUSE_AFTER_CONFLICT = 30.0

logger = logging.getLogger(__name__)


async def poll(pool: Pool, settings: Settings, bot: Telegram | None) -> None:
    """Runs until cancelled; nothing to do without a bot, or where Telegram calls us."""
    while bot is None or settings.telegram_secret is not None:
        await asyncio.Event().wait()
    while True:
        pause = AGAIN_AFTER
        try:
            await ask_while_ours(pool, bot)
        except Conflict:
            logger.error(
                "a webhook, or another program, takes this bot's updates: see 'python -m bot telegram setup'",
                extra=tags("telegram.conflict"),
            )
            pause = PAUSE_AFTER_CONFLICT
        except TelegramError as fault:
            logger.warning("no updates to be had", extra=tags("telegram.away", kind=type(fault).__name__))
        except UNREACHABLE:
            logger.warning("no place for updates", exc_info=True, extra=tags("telegram.unreachable"))
        await asyncio.sleep(pause)


async def ask_while_ours(pool: Pool, bot: Telegram) -> None:
    """Asks again and again while the lease is ours; returns where it is somebody else's."""
    await work.ensure(pool, Kind.POLL, [KEY])
    for claim in await work.claim(pool, Kind.POLL, 1):
        try:
            await ask(pool, bot, claim)
        finally:
            await asyncio.shield(let_go(pool, claim))


async def ask(pool: Pool, bot: Telegram, claim: Claim) -> None:
    offset = None
    while not await work.extend(pool, [claim]):
        found = kept_of(await bot.updates(offset, WAIT, ALLOWED))
        if found:
            await telegram_updates.keep(pool, found)
            offset = max(one.update_id for one in found) + 1


async def let_go(pool: Pool, claim: Claim) -> None:
    """So that another process need not wait for the lease's end."""
    try:
        async with pool.acquire() as connection:
            await work.finish(connection, claim)
    except (LeaseLost, *UNREACHABLE):
        logger.info("the lease ends by itself", extra=tags("telegram.lease"))


def kept_of(given: Sequence[dict[str, Any]]) -> list[Update]:
    """As the webhook would have brought them. Without a number there is nothing to be known by."""
    found = []
    for one in given:
        try:
            number = Numbered.model_validate(one).update_id
        except ValidationError:
            continue
        found.append(Update(number, chat_of(one), json.dumps(one).encode()))
    return found
