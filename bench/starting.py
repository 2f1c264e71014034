"""How long the embedded database takes until it answers: new, known, and after a kill -9."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from db.embedded import running
from db.embedded_places import find_places


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds until the database answers a query."""

    start: str
    milliseconds: float


async def measure() -> list[Start]:
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o755)
        folder = Path(parent) / "data"
        return [
            Start("a new cluster", await until_answered(folder)),
            Start("a known cluster", await until_answered(folder)),
            Start("after kill -9 of its process", await after_killed_process(folder)),
            Start("after kill -9 of the server", await after_killed_server(folder)),
        ]


async def until_answered(folder: Path) -> float:
    begun = time.perf_counter()
    async with running(folder) as server:
        await ask(server.dsn)
        return since(begun)


async def after_killed_process(folder: Path) -> float:
    async with another_process(folder) as process:
        process.kill()
        await process.wait()
        return await until_answered(folder)


async def after_killed_server(folder: Path) -> float:
    async with running(folder) as server:
        os.kill(int((find_places(folder).cluster / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        begun = time.perf_counter()
        while True:
            with suppress(OSError, asyncpg.OperatorInterventionError, asyncpg.PostgresConnectionError):
                await ask(server.dsn)
                return since(begun)
            await asyncio.sleep(0.005)


@asynccontextmanager
async def another_process(folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    words = [sys.executable, "-m", "tests.servers.database_user", str(folder)]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*words, stdin=pipe, stdout=pipe)
    if process.stdout is not None:
        await process.stdout.readline()
    yield process


async def ask(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    await connection.fetchval("SELECT 1")
    await connection.close()


def since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
