"""All periodic jobs as a process of its own, to be killed or frozen in the middle of one of them.

A trap is a row of the table `tick_traps` (see TABLES): the process that comes to that job takes the row away,
says in `tick_notes` that it stands there, and stays. What is done of each job is noted as well.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from multiprocessing.context import ForkServerProcess

from bot import ticks
from bot.calendars.pace import Pace
from bot.ticks import Job
from bot.worker import Lane, Worker
from db.listen import Listener
from db.pool import Pool, open_pool
from db.work import Kind
from negotiation.policy import Policy
from tests.servers.forked_house import FORKS

TABLES = """
    CREATE TABLE tick_traps (job text, side text, PRIMARY KEY (job, side));
    CREATE TABLE tick_notes (number serial, job text, what text, pid integer);
    GRANT ALL ON tick_traps, tick_notes, tick_notes_number_seq TO parley_service
"""
TAKE = "DELETE FROM public.tick_traps WHERE job = $1 AND side = $2 RETURNING true"
NOTE = "INSERT INTO public.tick_notes (job, what, pid) VALUES ($1, $2, $3)"
FOR_EVER = 3600.0
YEARS = timedelta(days=730)


def started(dsn: str) -> ForkServerProcess:
    process = FORKS.Process(target=keep_ticking, args=(dsn,), daemon=True)
    process.start()
    return process


def keep_ticking(dsn: str) -> None:
    asyncio.run(until_killed(dsn))


async def until_killed(dsn: str) -> None:
    async with open_pool(dsn, size=4) as pool:
        real = ticks.jobs(pool, Policy(), Pace(), YEARS)
        table = {name: Job(job.every, partial(watched, pool, name, job.run)) for name, job in real.items()}
        tick, skip = partial(ticks.tick, pool, table), partial(ticks.skip, pool, table)
        await Worker(pool, Listener(pool), {Kind.TICK: Lane(1, tick, skip, standing=tuple(table))}).run()


async def watched(pool: Pool, name: str, run: Callable[[], Awaitable[object]]) -> None:
    """The job, with a place on either side of it where its process may be caught."""
    await caught(pool, name, "before")
    await run()
    await caught(pool, name, "after")
    await pool.execute(NOTE, name, "done", os.getpid())


async def caught(pool: Pool, name: str, side: str) -> None:
    if await pool.fetchval(TAKE, name, side):
        await pool.execute(NOTE, name, "caught", os.getpid())
        await asyncio.sleep(FOR_EVER)
