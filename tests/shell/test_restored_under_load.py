"""A dump taken while candidates write, restored; then the senders bring again what they brought before.

What was in the dump is known and answered once; what came after it is taken as new. Nothing is told twice.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from db import doctor
from db.embedded import EmbeddedServer
from db.pool import open_pool
from tests.conftest import create_database, drop_database
from tests.portals.ground import ask
from tests.servers.api import Api, api_on
from tests.shell.stage import until
from tests.shell.test_commands_moving import program

CANDIDATES, MESSAGES = 6, 8


async def write(api: Api, chat: str, number: int) -> None:
    text = ("hello", "only mornings please", "what should I bring?")[number % 3]
    answer = await api.call("POST", f"{chat}/messages", {"id": str(number), "text": text}, key=None)
    assert answer.status == 202, answer.raw


async def talk(api: Api, chats: list[str]) -> None:
    for number in range(MESSAGES):
        await asyncio.gather(*(write(api, chat, number) for chat in chats))


async def test_senders_bring_everything_again_and_each_message_is_answered_once(
    database: str, server: EmbeddedServer, tmp_path: Path
) -> None:
    async with api_on(database) as api:
        chats = [await api.chat() for _ in range(CANDIDATES)]
        talking = asyncio.create_task(talk(api, chats))
        await until(lambda: some_written(database))
        dump = tmp_path / "parley.dump"
        await program(server, "pg_dump", "--format=custom", f"--file={dump}", f"--dbname={database}")
        await talking
    name = await create_database(server, "template0")
    dsn = server.dsn_of(name)
    try:
        await program(server, "pg_restore", "--no-owner", f"--dbname={dsn}", str(dump))
        known = await ask(dsn, "SELECT count(*) FROM parley.inbox")
        async with api_on(dsn) as api:
            await talk(api, chats)
            await talk(api, chats)
            await until(lambda: all_answered(dsn))
        assert 0 < int(str(known[0][0])) < CANDIDATES * MESSAGES
        assert await ask(dsn, "SELECT count(*) FROM parley.inbox") == [(CANDIDATES * MESSAGES,)]
        async with open_pool(dsn, size=1) as pool:
            assert [one async for one in doctor.examine(pool) if not one.holds] == []
    finally:
        await drop_database(server, name)


async def some_written(dsn: str) -> bool:
    return await counted(dsn, "SELECT count(*) FROM parley.inbox") >= CANDIDATES


async def all_answered(dsn: str) -> bool:
    replies = (
        "SELECT count(DISTINCT (conversation_id, in_reply_to)) FROM parley.messages WHERE author = 'bot'"
    )
    return await counted(dsn, f"{replies} AND in_reply_to IS NOT NULL") == CANDIDATES * MESSAGES


async def counted(dsn: str, query: str) -> Any:
    return (await ask(dsn, query))[0][0]
