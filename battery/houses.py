"""Processes that answer, beside the one that asks, and what has to hold once they have."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.shell.stage import Stage

UNFINISHED = "parley.inbox WHERE state <> 'replied'"
DEADLOCKS = "pg_stat_database WHERE datname = current_database() AND deadlocks > 0"


@asynccontextmanager
async def houses(stage: Stage, dsn: str, count: int, google: str | None = None) -> AsyncIterator[None]:
    """So many processes that do all the house's work; they end in good order."""
    await stage.owner.execute(
        "CREATE TABLE letters_sent (id uuid); GRANT ALL ON letters_sent TO parley_service"
    )
    running = [await started(dsn, google) for _ in range(count)]
    try:
        yield
    finally:
        for process in running:
            process.terminate()
        await asyncio.gather(*(process.wait() for process in running))


async def started(dsn: str, google: str | None) -> Process:
    asked = [dsn] if google is None else [dsn, google]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.servers.house_worker", *asked, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"at work\n"
    return process


async def all_answered(stage: Stage) -> bool:
    return await stage.count("parley.inbox WHERE state = 'received'") == 0


async def nothing_is_amiss(stage: Stage) -> None:
    """No invariant is broken, nobody is without an answer, and PostgreSQL has met no deadlock."""
    assert await stage.broken() == []
    assert await stage.count(UNFINISHED) == 0
    assert await stage.count(DEADLOCKS) == 0
