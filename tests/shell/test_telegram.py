"""A candidate in Telegram, through the webhook and back: bound by a link, answered, booked, never twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from tests.servers.api import Api, api_on
from tests.servers.telegram import SECRET, Shown, TelegramServer, bring, telegram_server

Json = Any
KIM = 7_000_000_001
LEE = 7_000_000_002


@dataclass
class Ground:
    """The whole service with Telegram beside it."""

    api: Api
    telegram: TelegramServer

    async def brings(self, *updates: Json) -> None:
        for update in updates:
            assert await bring(self.api.http, self.api.url, update) == 200
        await self.settled()

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

    async def count(self, condition: str) -> int:
        found: int = await self.api.service.pool.fetchval(f"SELECT count(*) FROM {condition}")
        return found


async def until(holds: Callable[[], Awaitable[bool]], within: float = 30.0) -> None:
    for _ in range(int(within / 0.02)):
        if await holds():
            return
        await asyncio.sleep(0.02)
    raise TimeoutError


@asynccontextmanager
async def ground_on(dsn: str, **environment: str) -> AsyncIterator[Ground]:
    async with (
        telegram_server() as telegram,
        api_on(dsn, **telegram.settings, **environment) as api,
    ):
        await api.service.pool.execute("UPDATE parley.deployment SET live_since = parley.now()")
        yield Ground(api, telegram)


@pytest.fixture
async def ground(database: str) -> AsyncIterator[Ground]:
    async with ground_on(database, PARLEY_TELEGRAM_SECRET=SECRET) as ground:
        yield ground


async def test_a_candidate_opens_the_link_and_books_by_a_press(ground: Ground) -> None:
    invitation = await ground.invited()
    welcome, offer = ground.telegram.texts(KIM)
    assert "automated assistant" in welcome
    assert "interview" in offer
    shown = ground.last()
    await ground.brings(ground.telegram.presses(KIM, shown.message_id, shown.buttons[0][0]))
    assert "confirmed" in ground.last().text
    assert ground.telegram.message(KIM, shown.message_id).buttons == []
    assert (await ground.standing(invitation))["status"] == "confirmed"


async def test_a_candidate_books_in_their_own_words(ground: Ground) -> None:
    invitation = await ground.invited()
    await ground.brings(ground.telegram.writes(KIM, "the second one please"))
    assert (await ground.standing(invitation))["status"] == "confirmed"
    assert "confirmed" in ground.last().text
