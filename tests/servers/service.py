"""The whole service as a process of its own, started and killed from outside, and spoken to over HTTP.

Used by the tests that treat Parley as a stranger does, and by the benchmarks.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.rehearsal.own_service import free_port

ROOT = Path(__file__).resolve().parents[2]
READY_WITHIN = 120.0
STOP_WITHIN = 120.0


class NeverReady(Exception):
    """The service did not come up; the text is what it printed."""


@dataclass
class Service:
    """One service process. `settings` are environment variables beyond the usual ones."""

    data_dir: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    api_key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.data_dir.parent / f"service-{self.port}.log"

    async def start(self) -> None:
        """Returns when /readyz says so; raises NeverReady with the output otherwise."""
        environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("PARLEY_", "DATABASE_"))
            },
            "PARLEY_PORT": str(self.port),
            "PARLEY_API_KEY": self.api_key,
            "PARLEY_DATA_DIR": str(self.data_dir),
            "PARLEY_DEMO": "0",
            "PARLEY_RATE_LIMIT_PER_MINUTE": "0",
            **self.settings,
        }
        with self.log.open("ab") as output:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "serve", cwd=ROOT, env=environment, stdout=output, stderr=output
            )
        await self._until_ready()

    async def _until_ready(self) -> None:
        assert self.process is not None
        async with aiohttp.ClientSession() as session:
            for _ in range(int(READY_WITHIN / 0.1)):
                if self.process.returncode is not None:
                    break
                if await answers(session, f"{self.url}/readyz"):
                    return
                await asyncio.sleep(0.1)
        await self.kill()
        raise NeverReady(self.log.read_text(errors="replace"))

    async def kill(self) -> None:
        """As the kernel does it: nothing is flushed, nothing said."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """As an operator does it; returns the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> int:
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(how)
        return await asyncio.wait_for(self.process.wait(), STOP_WITHIN)


async def answers(session: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with session.get(url, timeout=aiohttp.ClientTimeout(total=2)) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, TimeoutError):
        return False


@asynccontextmanager
async def running_service(data_dir: Path, **settings: str) -> AsyncIterator[Service]:
    """A service on a port and data folder of its own, stopped at the end whatever happened."""
    service = Service(data_dir, settings)
    await service.start()
    try:
        yield service
    finally:
        if service.process is not None and service.process.returncode is None:
            await service.stop()
