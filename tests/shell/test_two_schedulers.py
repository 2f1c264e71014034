"""Two processes do the periodic jobs of one database: each tick once, also when its holder dies."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import pytest

from bot import ticks
from bot.ticks import Job
from bot.worker import Lane, Worker
from db import work
from db.listen import Listener
from db.pool import in_transaction
from db.work import Claim, Kind, LeaseLost
from tests.shell.elsewhere import QUICK
from tests.shell.stage import MONDAY_MORNING, Stage, until

EVERY = timedelta(milliseconds=300)


async def test_two_workers_never_run_a_job_at_once_nor_sooner_than_it_is_due(stage: Stage) -> None:
    running, most, ended = 0, 0, []
    loop = asyncio.get_running_loop()

    async def job() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        began = loop.time()
        await asyncio.sleep(0.05)
        running -= 1
        ended.append((began, loop.time()))

    table = {"job": Job(EVERY, job)}

    async def tick(claim: work.Claim) -> None:
        await ticks.tick(stage.pool, table, claim)

    lane = Lane(2, tick, tick, standing=tuple(table))
    listener = Listener(stage.pool)
    crew = [Worker(stage.pool, listener, {Kind.TICK: lane}) for _ in range(2)]
    toiling = [asyncio.create_task(one.run()) for one in crew]
    await until(lambda: asyncio.sleep(0, len(ended) >= 4))
    for one in crew:
        one.stop()
    await asyncio.gather(*toiling)
    assert most == 1
    pauses = [later[0] - earlier[1] for earlier, later in pairwise(ended)]
    assert min(pauses) >= EVERY.total_seconds() * 0.9


async def test_a_tick_whose_holder_died_is_done_by_another_once_the_lease_is_over(stage: Stage) -> None:
    done = 0

    async def job() -> None:
        nonlocal done
        done += 1

    table = {"job": Job(timedelta(hours=1), job)}
    await work.ensure(stage.pool, Kind.TICK, ["job"])
    moment = MONDAY_MORNING + timedelta(minutes=1)
    for death in range(5):
        await stage.stop_clock(moment)
        (held,) = await stage.claimed(Kind.TICK)
        assert await stage.claimed(Kind.TICK) == ()
        moment += timedelta(seconds=31)
        await stage.stop_clock(moment)
        (taken_over,) = await stage.claimed(Kind.TICK)
        await ticks.tick(stage.pool, table, taken_over)
        assert done == death + 1
        assert held.token != taken_over.token
        assert await stage.claimed(Kind.TICK) == ()
        moment += timedelta(hours=1, seconds=1)


async def all_ticks(stage: Stage) -> Sequence[Claim]:
    """Whatever of the periodic jobs is due, claimed by one process."""
    found: list[Claim] = []
    while claims := await stage.claimed(Kind.TICK, 10):
        found += claims
    return found


async def test_every_periodic_job_is_done_once_however_often_its_holder_dies(stage: Stage) -> None:
    """The real jobs on a real house; who died comes back each time, and can end nothing any more."""
    done: Counter[str] = Counter()

    def counted(name: str, job: Job) -> Job:
        async def run() -> None:
            await job.run()
            done[name] += 1

        return Job(job.every, run)

    real = ticks.jobs(stage.pool, stage.policy, QUICK, timedelta(days=730))
    table = {name: counted(name, job) for name, job in real.items()}
    longest = max(job.every for job in table.values())
    await stage.invited(await stage.job(await stage.recruiter()))
    await work.ensure(stage.pool, Kind.TICK, list(table))
    moment = MONDAY_MORNING + timedelta(minutes=1)
    for death in range(5):
        await stage.stop_clock(moment)
        held = await all_ticks(stage)
        assert {claim.key for claim in held} == set(table)
        assert await all_ticks(stage) == []
        moment += timedelta(seconds=31)
        await stage.stop_clock(moment)
        taken_over = await all_ticks(stage)
        assert {claim.key for claim in taken_over} == set(table)
        for claim in taken_over:
            await ticks.tick(stage.pool, table, claim)
        assert done == dict.fromkeys(table, death + 1)
        for claim in held:
            with pytest.raises(LeaseLost):
                await late(stage, claim)
        assert await all_ticks(stage) == []
        moment += longest + timedelta(seconds=1)


async def late(stage: Stage, claim: Claim) -> None:
    """Who was dead meanwhile says that it is done."""
    await in_transaction(stage.pool, lambda connection: work.finish_after(connection, claim, EVERY))
