"""A whole service for the time of a rehearsal: a process of its own, with a database that goes with it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from db import embedded_child

READY_WITHIN = 180.0  # seconds
STOPS_WITHIN = 30.0
_SELDOM_TAKEN = range(20_000, 32_000)


class NeverReady(Exception):
    """The service did not come up; the text is what it printed."""


@dataclass(frozen=True, slots=True)
class OwnService:
    url: str
    key: str


@contextlib.asynccontextmanager
async def own_service() -> AsyncIterator[OwnService]:
    """Ready when this yields; ended, its data with it, afterwards. Raises NeverReady."""
    with tempfile.TemporaryDirectory(prefix="parley-rehearsal-", ignore_cleanup_errors=True) as folder:
        service, log = OwnService(f"http://127.0.0.1:{free_port()}", secrets.token_urlsafe(24)), Path(folder)
        with (log / "log").open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                *with_parent((sys.executable, "-m", "bot", "serve")),
                env=_settings(service, log / "data"),
                stdout=output,
                stderr=output,
            )
        try:
            await _until_ready(service, process, log / "log")
            yield service
        finally:
            await _ended(process)


def with_parent(command: Sequence[str]) -> tuple[str, ...]:
    """The command as a child that the kernel stops when this process goes, however it goes."""
    ours = (str(os.getpid()), str(os.geteuid()), str(os.getegid()))
    return (sys.executable, "-I", "-S", embedded_child.__file__, *ours, *command)


def _settings(service: OwnService, folder: Path) -> dict[str, str]:
    """None of the caller's own: a rehearsal must not write to anybody's calendar or mailbox."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PARLEY_", "DATABASE_"))
    }
    return {
        **kept,
        "PARLEY_PORT": service.url.rpartition(":")[2],
        "PARLEY_API_KEY": service.key,
        "PARLEY_DATA_DIR": str(folder),
        "PARLEY_DEMO": "0",
        "PARLEY_RATE_LIMIT_PER_MINUTE": "0",
    }


async def _until_ready(service: OwnService, process: asyncio.subprocess.Process, log: Path) -> None:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as http:
        for _ in range(int(READY_WITHIN / 0.1)):
            if process.returncode is not None:
                break
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                async with http.get(f"{service.url}/readyz") as answer:
                    if answer.status == 200:
                        return
            await asyncio.sleep(0.1)
    printed = await asyncio.to_thread(log.read_text, errors="replace")
    raise NeverReady(printed or f"its service was not ready within {READY_WITHIN:.0f} seconds")


async def _ended(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), STOPS_WITHIN)
    if process.returncode is None:
        process.kill()
        await process.wait()


def free_port() -> int:
    """A port of loopback that is free, and stays so until somebody listens on it: it lies below those that
    the system hands out to whoever asks for any.
    """
    return next(filter(_is_free, secrets.SystemRandom().sample(_SELDOM_TAKEN, len(_SELDOM_TAKEN))))


def _is_free(port: int) -> bool:
    with socket.socket() as probe, contextlib.suppress(OSError):
        probe.bind(("127.0.0.1", port))
        return True
    return False
