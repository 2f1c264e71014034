"""Reads resumes for a score and a summary, each in a process of its own that is ended when it takes too long.

A resume that cannot be read scores 0, with the reason in its summary and in the log, and stops nobody else.
Where the portal's scores count, ours are kept beside them and change nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

from db import fits, shortlists, work
from db.fits import Reading, Unread
from db.pool import Connection, Pool
from db.shortlists import AUTOMATION, Action
from db.work import Claim, Kind

CHECKOUT = Path(__file__).resolve().parents[2]
COMMAND = ("-E", "-B", "-m", "bot.shortlists.reading_room")
WITHIN = 25.0  # seconds; its own bound on processor time comes first
LONGEST_ANSWER = 1 << 20  # bytes
LOOK_EVERY = 0.1  # seconds


async def read_resume(pool: Pool, claim: Claim) -> None:
    """Carries out a RESUME."""
    application_id = UUID(claim.key)
    async with pool.acquire() as connection:
        unread = await fits.unread(connection, application_id)
    reading = None if unread is None else reading_of(await read(unread))
    await keep(pool, claim, unread, reading)


async def give_up(pool: Pool, claim: Claim) -> None:
    """What the reader itself failed at, time and again, counts as unreadable: nobody waits for it."""
    async with pool.acquire() as connection:
        unread = await fits.unread(connection, UUID(claim.key))
    await keep(pool, claim, unread, reading_of({"unreadable": "it made the reader fail"}))


async def keep(pool: Pool, claim: Claim, unread: Unread | None, reading: Reading | None) -> None:
    """What was read, if it is still the resume that there is; and a job that waited for it may be ranked."""

    async def work_on_it(connection: Connection) -> None:
        if unread is not None and reading is not None and await fits.keep(connection, unread, reading):
            if reading.failure is not None:
                details = {"application_id": str(unread.application_id), "why": reading.failure}
                await shortlists.log(connection, unread.job_id, AUTOMATION, Action.UNREADABLE, details)
            await work.ask_for(connection, Kind.SHORTLIST, str(unread.job_id))
        await work.finish(connection, claim)

    await shortlists.in_line(pool, work_on_it)


async def all_read(pool: Pool, job_id: UUID, within: float) -> None:
    """Waits until every resume of the job is read, but not for ever."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            while await fits.any_unread(pool, job_id):  # noqa: ASYNC110 - another process may read it
                await asyncio.sleep(LOOK_EVERY)


async def ask_again(pool: Pool) -> None:
    """Resumes that were handed in before there was a reader, or that nobody asked for."""
    for application_id in await fits.forgotten(pool):
        async with pool.acquire() as connection:
            await work.ask_for(connection, Kind.RESUME, str(application_id))


async def read(unread: Unread) -> dict[str, Any]:
    """The process's answer, or why there is none."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *COMMAND,
        cwd=CHECKOUT,
        env={},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(WITHIN):
            said = await spoken(process, unread)
            await process.wait()
            return answer_of(said)
    except TimeoutError:
        return {"unreadable": "it takes too long to read"}
    finally:
        await ended(process)


async def ended(process: asyncio.subprocess.Process) -> None:
    """By its number: `kill` would look whether it has ended, and take its end from whoever waits for it."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        await process.wait()


async def spoken(process: asyncio.subprocess.Process, unread: Unread) -> bytes:
    """Hands the file over and listens, so long as there is not too much to hear."""
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - both are pipes
    asked = {
        "media": unread.media,
        "name": unread.name,
        "title": unread.title,
        "description": unread.description,
        "today": unread.now.date().isoformat(),
    }
    with contextlib.suppress(ConnectionError):
        process.stdin.write(json.dumps(asked).encode() + b"\n" + unread.content)
        await process.stdin.drain()
        process.stdin.close()
    return await process.stdout.read(LONGEST_ANSWER) + await process.stdout.read(1)


def answer_of(said: bytes) -> dict[str, Any]:
    """A process that one of its bounds stopped, or that the file broke, says nothing."""
    try:
        found = json.loads(said)
    except ValueError:
        return {"unreadable": "it breaks the reader, or takes too much time or memory"}
    return found if isinstance(found, dict) else {"unreadable": "reading it led nowhere"}


def reading_of(answer: dict[str, Any]) -> Reading:
    if "unreadable" in answer:
        why = str(answer["unreadable"])[:300]
        return Reading(0.0, f"The resume could not be read: {why}.", [], why)
    return Reading(answer["score"], answer["summary"], answer["parts"], None)
