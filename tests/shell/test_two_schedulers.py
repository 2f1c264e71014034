"""Two processes do the periodic jobs of one database: each tick once, whether its holder dies or sleeps."""

from __future__ import annotations

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import count, cycle, islice, pairwise
from multiprocessing.context import ForkServerProcess

import pytest

from bot import ticks
from bot.ticks import Job
from bot.worker import Lane, Worker
from db import work
from db.listen import Listener
from db.pool import in_transaction
from db.work import LEASE, Claim, Kind, LeaseLost
from tests.core.sizes import FULL
from tests.servers.ticking_house import TABLES, started
from tests.shell.elsewhere import QUICK
from tests.shell.hiring import ranked_on
from tests.shell.stage import MONDAY_MORNING, Stage, insert, until

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
    await stage.let_mornings_come()
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


DEATHS = 40 if FULL else 6
SIDES = ("before", "after")


@dataclass
class Schedulers:
    """Two processes that do all periodic jobs of one database."""

    stage: Stage
    dsn: str
    running: list[ForkServerProcess]

    async def catch(self, job: str, side: str) -> ForkServerProcess:
        """Whoever comes to that job next, held there."""
        before = await self.stage.count("tick_notes WHERE what = 'caught'")
        await insert(self.stage.owner, "tick_traps", job=job, side=side)
        await until(lambda: self.more("what = 'caught'", before), within=60)
        pid = await self.stage.owner.fetchval(
            "SELECT pid FROM tick_notes WHERE what = 'caught' ORDER BY number DESC LIMIT 1"
        )
        (held,) = [one for one in self.running if one.pid == pid]
        return held

    async def more(self, condition: str, than: int) -> bool:
        return await self.stage.count(f"tick_notes WHERE {condition}") > than

    async def lose(self, held: ForkServerProcess, job: str, *, frozen: bool) -> None:
        """It dies, or is frozen until its lease is long over; the other one does what it had begun."""
        assert held.pid is not None
        done = f"what = 'done' AND job = '{job}' AND pid <> {held.pid}"
        before = await self.stage.count(f"tick_notes WHERE {done}")
        os.kill(held.pid, signal.SIGSTOP if frozen else signal.SIGKILL)
        await self.stage.set_clock(await self.stage.now() + LEASE + timedelta(seconds=1))
        await until(lambda: self.more(done, before), within=60)
        if frozen:
            os.kill(held.pid, signal.SIGCONT)
        else:
            self.running.remove(held)
            self.running.append(started(self.dsn))


@pytest.fixture
async def schedulers(stage: Stage, database: str) -> AsyncIterator[Schedulers]:
    await stage.owner.execute(TABLES)
    found = Schedulers(stage, database, [started(database) for _ in range(2)])
    yield found
    for one in found.running:
        one.kill()
        await asyncio.to_thread(one.join)


def workdays() -> Iterator[datetime]:
    """Mornings at nine in Berlin, one after the other."""
    days = (MONDAY_MORNING + timedelta(days=number) for number in count(1))
    return (day for day in days if day.isoweekday() < 6)


async def test_whoever_is_killed_or_frozen_in_a_periodic_job_is_followed_and_each_morning_is_told_once(
    stage: Stage, schedulers: Schedulers
) -> None:
    """Real processes; half of them are lost once the job's work is done and before that is said."""
    await ranked_on(stage, applicants=3, openings=1, buffer=5)
    names = [name for name in ticks.jobs(stage.pool, stage.policy, QUICK, None) if name != "summaries"]
    mornings = list(islice(workdays(), DEATHS))
    await stage.set_clock(mornings[0])
    await stage.let_mornings_come()
    for death, (morning, side) in enumerate(zip(mornings, cycle(SIDES), strict=False)):
        await stage.set_clock(morning)
        job = "summaries" if death % 3 == 0 else names[death % len(names)]
        held = await schedulers.catch(job, side)
        await schedulers.lose(held, job, frozen=death % 4 > 1)
        await until(partial(is_told, stage, morning), within=60)
    assert sorted(await told_days(stage)) == [f"{morning:%F}" for morning in mornings]
    assert await stage.count("parley.work WHERE kind = 'tick' AND parked_at IS NOT NULL") == 0


async def is_told(stage: Stage, morning: datetime) -> bool:
    return f"{morning:%F}" in await told_days(stage)


async def told_days(stage: Stage) -> list[str]:
    """The days whose mornings were told of, as they end the letters' keys."""
    letters = await stage.owner.fetch("SELECT key FROM parley.outbox WHERE key LIKE 'daily_summary:%'")
    return [row["key"].rsplit(":", 1)[1] for row in letters]
