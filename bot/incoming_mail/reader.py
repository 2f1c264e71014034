"""Reads a call's body in a child process, one for each mail and only so many at a time.

The child limits its own memory and time; here is what holds where that fails: a clock, and the kill. A mail
that takes the child down is still known by its headers, if these came through.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.incoming_mail.found import Body, Found, Mail
from bot.incoming_mail.signatures import Provider

CHECKOUT = Path(__file__).resolve().parents[2]
AT_ONCE = 2
WITHIN = 20.0  # seconds by the clock, on a machine with much else to do
WAIT = 30.0  # seconds for a turn; the provider tries again
LARGEST_ANSWER = 256 * 1024
FIRST: TypeAdapter[Found] = TypeAdapter(Found)
SECOND: TypeAdapter[Body] = TypeAdapter(Body)


class Unreadable(Exception):
    """Not even the headers could be read: it is not what the provider sends, or made to hurt."""


class Crowded(Exception):
    """Too many mails at once: try again later."""


@dataclass(frozen=True)
class Reader:
    """`believed` is the server whose Authentication-Results count. One for the whole process."""

    believed: str = ""
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def read(self, provider: Provider, content_type: str, body: bytes) -> Found:
        """Raises Unreadable and Crowded."""
        try:
            async with asyncio.timeout(WAIT):
                await self.turns.acquire()
        except TimeoutError:
            raise Crowded from None
        try:
            lines = (await self._answer(provider, content_type, body)).split(b"\n")
        finally:
            self.turns.release()
        return understood(lines)

    async def _answer(self, provider: Provider, content_type: str, body: bytes) -> bytes:
        words = (provider.value, content_type[:200], self.believed)
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.incoming_mail.child",
            *words,
            cwd=CHECKOUT,
            env=without_secrets(),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=LARGEST_ANSWER,
        )
        feeding = asyncio.create_task(feed(child, body))
        try:
            async with asyncio.timeout(WITHIN):
                return await answer_of(child)
        except TimeoutError:
            return b""
        finally:
            feeding.cancel()
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            await child.wait()


async def feed(child: asyncio.subprocess.Process, body: bytes) -> None:
    """A child that died does not read on."""
    if child.stdin is None:
        return
    with contextlib.suppress(ConnectionError):
        child.stdin.write(body)
        await child.stdin.drain()
        child.stdin.close()


async def answer_of(child: asyncio.subprocess.Process) -> bytes:
    if child.stdout is None:
        return b""
    answer = bytearray()
    while chunk := await child.stdout.read(64 * 1024):
        answer += chunk
        if len(answer) > LARGEST_ANSWER:
            break
    return bytes(answer)


def understood(lines: list[bytes]) -> Found:
    """The second line belongs to a mail alone, and may be missing."""
    try:
        first = FIRST.validate_json(lines[0])
    except ValidationError:
        raise Unreadable from None
    return replace(first, body=second_of(lines)) if isinstance(first, Mail) else first


def second_of(lines: list[bytes]) -> Body | None:
    try:
        return SECOND.validate_json(lines[1])
    except (ValidationError, IndexError):
        return None


def without_secrets() -> dict[str, str]:
    kept = ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONPATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
    return {name: os.environ[name] for name in kept if name in os.environ}
