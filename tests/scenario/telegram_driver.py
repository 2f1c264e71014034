"""Carries a conversation like the driver through PostgreSQL, but every word and press comes from Telegram.

An update is kept as the webhook keeps it, opened as a worker opens it, and dated as Telegram dates it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.channels.telegram.api import telegram
from bot.channels.telegram.codes import Choice
from bot.channels.telegram.desk import Desk
from bot.channels.telegram.reading import chat_of
from bot.settings import read_settings
from db import telegram_updates
from db.telegram_updates import Update
from db.work import Kind
from negotiation.session import Channel
from tests.scenario.driver import Reply
from tests.scenario.postgres_driver import PostgresDriver
from tests.scenario.script import Script
from tests.servers.telegram import telegram_server
from tests.shell.stage import LINKER, Chat

KIM = 7_000_000_001


class TelegramDriver(PostgresDriver):
    """The candidate's chat is bound from the beginning."""

    def __init__(self, dsn: str) -> None:
        super().__init__(dsn)
        self._elsewhere: Channel | None = None
        self._run(self._reach())

    async def _reach(self) -> None:
        self._telegram = await self._open.enter_async_context(telegram_server())
        bot = await self._open.enter_async_context(telegram(read_settings(self._telegram.settings)))
        assert bot is not None
        self._desk = Desk(self._stage.pool, self._stage.policy, LINKER, bot)

    async def _go_to(self, channel: Channel) -> None:
        self._elsewhere = None if channel is Channel.TELEGRAM else channel
        await super()._go_to(channel)

    async def _invited(self, script: Script) -> Chat:
        return await (await super()._invited(script)).bind(KIM)

    async def _post(self, text: str) -> Sequence[Reply]:
        if self._elsewhere is not None:
            return await super()._post(text)
        update = await self._update(text)
        raw = json.dumps(update).encode()
        await telegram_updates.keep(self._stage.pool, [Update(update["update_id"], chat_of(update), raw)])
        for claim in await self._stage.claimed(Kind.UPDATE):
            await self._desk.open(claim)
        return await self._answered()

    async def _update(self, text: str) -> Any:
        """A press where the text is what a button of the last message sends."""
        shown = [one for one in await self._chat.messages() if one.said.author.value == "bot"][-1]
        for place, option in enumerate(shown.said.options):
            if option.value == text:
                code = Choice(self._chat.conversation_id, shown.seq, place).code
                return self._telegram.presses_code(KIM, 1, code)
        moment = int((await self._stage.now()).timestamp())
        return self._telegram.writes(KIM, text, date=moment)
