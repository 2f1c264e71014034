"""A dump taken while candidates write, restored; then the senders bring again what they brought before: chat
windows, Telegram and whoever brings mails.

What was in the dump is known and answered once; what came after it is taken as new. Nothing is told twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from db import deployment, doctor
from db.embedded import EmbeddedServer
from db.pool import UnsafeDatabase, open_pool
from tests.conftest import create_database, drop_database
from tests.portals.ground import ask
from tests.servers.api import Api, Json, api_on
from tests.servers.mail import MailServer, mail_server
from tests.servers.mail_providers import PROVIDERS, SETTINGS, now
from tests.servers.telegram import SECRET, TelegramServer, bring, telegram_server
from tests.shell.corresponding import Correspondence, Pen
from tests.shell.stage import until
from tests.shell.telegram_ground import BRISK, KIM, LEE
from tests.shell.test_commands_moving import program
from tests.shell.test_rotate_keys import NEW, OLD, connected, setting

CANDIDATES, MESSAGES = 6, 8


async def write(api: Api, chat: str, number: int) -> None:
    text = ("hello", "only mornings please", "what should I bring?")[number % 3]
    answer = await api.call("POST", f"{chat}/messages", {"id": str(number), "text": text}, key=None)
    assert answer.status == 202, answer.raw


async def talk(api: Api, chats: list[str]) -> None:
    for number in range(MESSAGES):
        await asyncio.gather(*(write(api, chat, number) for chat in chats))


@asynccontextmanager
async def restored(server: EmbeddedServer, dump: Path) -> AsyncIterator[str]:
    """A database of its own, with what the dump holds."""
    name = await create_database(server, "template0")
    dsn = server.dsn_of(name)
    try:
        await program(server, "pg_restore", "--no-owner", f"--dbname={dsn}", str(dump))
        yield dsn
    finally:
        await drop_database(server, name)


async def dumped(server: EmbeddedServer, dsn: str, folder: Path) -> Path:
    dump = folder / "parley.dump"
    await program(server, "pg_dump", "--format=custom", f"--file={dump}", f"--dbname={dsn}")
    return dump


async def broken(dsn: str) -> list[str]:
    async with open_pool(dsn, size=1) as pool:
        return [str(one) async for one in doctor.examine(pool) if not one.holds]


async def test_senders_bring_everything_again_and_each_message_is_answered_once(
    database: str, server: EmbeddedServer, tmp_path: Path
) -> None:
    async with api_on(database) as api:
        chats = [await api.chat() for _ in range(CANDIDATES)]
        talking = asyncio.create_task(talk(api, chats))
        await until(lambda: some_written(database))
        dump = await dumped(server, database, tmp_path)
        await talking
    async with restored(server, dump) as dsn:
        known = await counted(dsn, "SELECT count(*) FROM parley.inbox")
        async with api_on(dsn) as api:
            await talk(api, chats)
            await talk(api, chats)
            await until(lambda: all_answered(dsn))
        assert 0 < known < CANDIDATES * MESSAGES
        assert await counted(dsn, "SELECT count(*) FROM parley.inbox") == CANDIDATES * MESSAGES
        assert await broken(dsn) == []


@dataclass
class Outside:
    """Telegram, a mail server and whoever brings mails: they go on whatever becomes of our database, and
    remember what they brought.
    """

    telegram: TelegramServer
    mail: MailServer
    updates: list[Json] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)

    @asynccontextmanager
    async def house(self, dsn: str) -> AsyncIterator[Api]:
        beside = {**self.telegram.settings, **BRISK, **SETTINGS, "PARLEY_SMTP_URL": self.mail.url}
        ours = {"PARLEY_TELEGRAM_SECRET": SECRET, "PARLEY_SECRET_KEY": "of both houses, the old and the new"}
        async with api_on(dsn, **beside, **ours, PARLEY_TOKEN_KEYS=setting(OLD)) as api:
            await deployment.go_live(api.service.pool)
            yield api

    async def update(self, api: Api, update: Json) -> None:
        self.updates.append(update)
        assert await bring(api.http, api.url, update) == 200

    async def mailed(self, post: Correspondence, raw: bytes) -> None:
        self.mails.append(raw)
        assert (await post.bring(PROVIDERS["raw"](raw, now()))).status == 200

    async def again(self, api: Api) -> None:
        """Everything, as it came."""
        post = Correspondence(api, self.mail)
        for update in self.updates:
            assert await bring(api.http, api.url, update) == 200
        for raw in self.mails:
            assert (await post.bring(PROVIDERS["raw"](raw, now()))).status == 200

    async def joins(self, api: Api, chat: int) -> Json:
        """A candidate opens the link of their invitation."""
        made = await api.invitation(channel="telegram")
        token = made["telegram_url"].partition("start=")[2]
        await self.update(api, self.telegram.writes(chat, f"/start {token}"))
        await until(lambda: idle(api))
        return made

    async def before_the_dump(self, api: Api) -> tuple[Json, Pen]:
        """Two book, one in each way; the one in the chat, and one who has a letter and has not answered."""
        post = Correspondence(api, self.mail)
        booked = await self.joins(api, KIM)
        await self.joins(api, LEE)
        pen, late = await post.invited(), await post.invited()
        await self.update(api, self.telegram.writes(KIM, "the second one please"))
        await self.mailed(post, pen.answer(await pen.received(1), "the first one please"))
        await until(lambda: idle(api))
        return booked, late


async def idle(api: Api) -> bool:
    found: int = await api.service.pool.fetchval(
        "SELECT count(*) FROM parley.work"
        " WHERE kind IN ('update', 'turn', 'chat', 'deliver') AND parked_at IS NULL"
    )
    return found == 0


SENT = "SELECT count(*) FROM parley.outbox WHERE transport = 'email' AND state = 'sent'"
SHOWN = "SELECT count(*) FROM parley.telegram_messages"
RECEIPTS = "SELECT receipt FROM parley.outbox WHERE transport = 'email' AND state = 'sent'"
REMINDERS = "SELECT key, due_at FROM parley.work WHERE kind = 'timer' AND key = '{}'"


async def test_telegram_and_mail_bring_everything_again_and_what_was_sent_is_not_sent_again(
    database: str, server: EmbeddedServer, tmp_path: Path
) -> None:
    """Two have booked and been told before the dump, two write after it; the tokens' key comes along, or
    nothing starts.
    """
    await connected(database, OLD)
    async with telegram_server() as telegram, mail_server() as mail:
        outside = Outside(telegram, mail)
        async with outside.house(database) as api:
            booked, late = await outside.before_the_dump(api)
            dump = await dumped(server, database, tmp_path)
            await outside.update(api, telegram.writes(LEE, "the first one please"))
            await outside.mailed(late.post, late.answer(await late.received(1), "only mornings please"))
            await until(lambda: idle(api))
        reminders = await ask(database, REMINDERS.format(booked["id"]))
        messages = await counted(database, "SELECT count(*) FROM parley.inbox")
        async with restored(server, dump) as dsn:
            told = {str(row[0]) for row in await ask(dsn, RECEIPTS)}
            sent, shown = await counted(dsn, SENT), await counted(dsn, SHOWN)
            letters, texts = len(mail.letters), len(telegram.sent())
            with pytest.raises(UnsafeDatabase, match=OLD.id):
                async with api_on(dsn, PARLEY_TOKEN_KEYS=setting(NEW)):
                    pass
            async with outside.house(dsn) as api:
                for _ in range(2):
                    await outside.again(api)
                await until(lambda: idle(api))
            again = {str(letter.message["Message-ID"]) for letter in mail.letters[letters:]}
            assert told
            assert not told & again
            assert len(mail.letters) - letters == await counted(dsn, SENT) - sent
            assert len(telegram.sent()) - texts == await counted(dsn, SHOWN) - shown
            assert await counted(dsn, "SELECT count(*) FROM parley.inbox") == messages
            assert reminders
            assert await ask(dsn, REMINDERS.format(booked["id"])) == reminders
            assert await broken(dsn) == []


async def some_written(dsn: str) -> bool:
    return await counted(dsn, "SELECT count(*) FROM parley.inbox") >= CANDIDATES


async def all_answered(dsn: str) -> bool:
    replies = (
        "SELECT count(DISTINCT (conversation_id, in_reply_to)) FROM parley.messages WHERE author = 'bot'"
    )
    return await counted(dsn, f"{replies} AND in_reply_to IS NOT NULL") == CANDIDATES * MESSAGES


async def counted(dsn: str, query: str) -> Any:
    return (await ask(dsn, query))[0][0]
