"""The whole service with a Bot API on loopback beside it, and what people do in Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import asyncpg

from tests.servers.api import Api, api_on
from tests.servers.telegram import Shown, TelegramServer, bring, telegram_server
from tests.shell.stage import CLOCK, until

Json = Any
KIM = 7_000_000_001
LEE = 7_000_000_002
BRISK = {"PARLEY_TELEGRAM_PAUSE_MILLISECONDS": "0", "PARLEY_TELEGRAM_PER_SECOND": "1000"}


@dataclass
class Ground:
    """The whole service with Telegram beside it."""

    api: Api
    telegram: TelegramServer

    async def brings(self, *updates: Json) -> None:
        for update in updates:
            assert await bring(self.api.http, self.api.url, update) == 200
        await self.settled()

    async def takes(self, update: Json) -> None:
        """Only brings it."""
        assert await bring(self.api.http, self.api.url, update) == 200

    async def has_texts(self, chat: int, count: int) -> bool:
        return len(self.telegram.texts(chat)) >= count

    async def nothing_waits(self) -> bool:
        return self.telegram.waiting == []

    async def settled(self) -> None:
        """Until everything that came in is dealt with, and everything that is to leave has left."""
        await until(self.idle)

    async def idle(self) -> bool:
        waiting: int = await self.api.service.pool.fetchval(
            "SELECT count(*) FROM parley.work WHERE kind IN ('update', 'turn', 'chat', 'deliver')"
            " AND parked_at IS NULL"
        )
        return waiting == 0

    async def invited(self, chat: int | None = KIM, **more: object) -> Json:
        """An invitation whose link was opened in the chat, where there is one."""
        invitation = await self.api.invitation(channel="telegram", **more)
        if chat is not None:
            token = invitation["telegram_url"].partition("start=")[2]
            await self.brings(self.telegram.writes(chat, f"/start {token}"))
        return invitation

    def last(self, chat: int = KIM) -> Shown:
        return [one for one in self.telegram.chats[chat] if one.ours][-1]

    async def standing(self, invitation: Json) -> Json:
        return (await self.api.call("GET", f"/api/v1/interviews/{invitation['id']}")).json

    async def later(self, by: timedelta) -> None:
        """From here on the database's clock is ahead by so much."""
        dsn = self.api.service.settings.database_url
        assert dsn is not None
        owner = await asyncpg.connect(dsn.reveal())
        seconds = by.total_seconds()
        await owner.execute(CLOCK.format(moment=f"statement_timestamp() + interval '{seconds} seconds'"))
        await owner.close()

    async def count(self, condition: str) -> int:
        found: int = await self.api.service.pool.fetchval(f"SELECT count(*) FROM {condition}")
        return found


@asynccontextmanager
async def ground_on(dsn: str, **environment: str) -> AsyncIterator[Ground]:
    async with (
        telegram_server() as telegram,
        api_on(dsn, **{**telegram.settings, **BRISK, **environment}) as api,
    ):
        await api.service.pool.execute("UPDATE parley.deployment SET live_since = parley.now()")
        yield Ground(api, telegram)
