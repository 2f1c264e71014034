"""How long `make run` takes in a fresh clone until the service is ready: the first time, and later ones.

The first makes the environment and installs the lock with an empty package cache, so it waits for the network
too; it also makes the database and the demo company. Seconds. The clone and all that came of it is removed.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.rehearsal.own_service import free_port
from tests.servers.service import ROOT, answers

READY_WITHIN = 240.0
STOP_WITHIN = 30.0
RUNS = ("first", "second", "third")


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds until /readyz answers, and from Ctrl-C to the end; None where it never came to that."""

    run: str
    ready: float | None
    stopped: float | None
    said: str = ""


async def measure() -> list[Run]:
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o755)
        checkout = Path(parent) / "checkout"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(checkout)], check=True)
        rows: list[Run] = []
        for run in RUNS:
            rows.append(await timed(run, checkout))
            if rows[-1].ready is None:
                break
        return rows


async def timed(run: str, checkout: Path) -> Run:
    begun = time.perf_counter()
    log = checkout.parent / "output"
    port = free_port()
    async with started(checkout, settings_for(checkout, port), log) as process:
        ready = since(begun) if await is_ready(process, port) else None
        begun = time.perf_counter()
        os.killpg(process.pid, signal.SIGINT)
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), STOP_WITHIN)
            return Run(run, ready, since(begun), "" if ready else last_words(log))
    return Run(run, ready, None, last_words(log))


def settings_for(checkout: Path, port: int) -> dict[str, str]:
    ours = ("PARLEY_", "DATABASE_", "MAKE", "MFLAGS", "VIRTUAL_ENV")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**inherited, "PARLEY_PORT": str(port), "PIP_CACHE_DIR": str(checkout.parent / "cache")}


@asynccontextmanager
async def started(
    checkout: Path, settings: Mapping[str, str], log: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process group of its own, of which nothing is left afterwards."""
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            "make", "run", cwd=checkout, env=settings, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def is_ready(process: asyncio.subprocess.Process, port: int) -> bool:
    async with aiohttp.ClientSession() as session:
        with suppress(TimeoutError):
            async with asyncio.timeout(READY_WITHIN):
                while process.returncode is None:
                    if await answers(session, f"http://127.0.0.1:{port}/readyz"):
                        return True
                    await asyncio.sleep(0.02)
    return False


def last_words(log: Path) -> str:
    said = log.read_text(errors="replace").strip().splitlines()
    return said[-1][:120] if said else "nothing was said"


def since(begun: float) -> float:
    return time.perf_counter() - begun
