"""The whole service as a process that is there within a moment: forked from one that has read all modules.

house = ForkedHouse({"DATABASE_URL": dsn, ...}, log)
await house.start()
house.die()
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import aiohttp

from bot.address import taken_address
from bot.app import serving
from bot.settings import read_settings
from db.pool import open_pool
from tests.servers.api import nobody
from tests.servers.service import answers

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])
READY_WITHIN = 120.0
LOOK_EVERY = 0.02


@dataclass
class ForkedHouse:
    """On the port that the settings name, so that it is found again after it died."""

    settings: Mapping[str, str]
    log: Path
    process: ForkServerProcess | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.settings['PARLEY_PORT']}"

    @property
    def lives(self) -> bool:
        return self.process is not None and self.process.is_alive()

    async def start(self, http: aiohttp.ClientSession) -> None:
        """Returns when /readyz says so."""
        self.process = FORKS.Process(target=keep_house, args=(self.settings, self.log), daemon=True)
        self.process.start()
        async with asyncio.timeout(READY_WITHIN):
            while not await answers(http, f"{self.url}/readyz"):
                assert self.lives, self.log.read_text(errors="replace")
                await asyncio.sleep(LOOK_EVERY)

    def die(self) -> None:
        """As the kernel does it: nothing is flushed, nothing said."""
        if self.process is not None:
            self.process.kill()

    async def is_gone(self) -> None:
        while self.lives:  # noqa: ASYNC110  # another process's end is no event of this loop's
            await asyncio.sleep(LOOK_EVERY)


def keep_house(settings: Mapping[str, str], log: Path) -> None:
    """What the forked process does, until it is killed."""
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(output, stream)
    asyncio.run(until_killed(settings))


async def until_killed(environment: Mapping[str, str]) -> None:
    settings = read_settings(environment)
    assert settings.database_url is not None
    with taken_address(settings) as door:
        async with (
            open_pool(settings.database_url.reveal(), size=settings.database_connections) as pool,
            serving(settings, pool, door, nobody),
        ):
            await asyncio.Event().wait()
