"""Everybody wants the same hours: two processes, one interviewer or a panel, and all else that can happen.

Candidates write, and house workers in processes of their own answer. Afterwards nothing may overlap, no
interview may have a part of its panel, nobody may be without an answer, and PostgreSQL may not have met a
deadlock. PARLEY_TEST_SIZE=full tries many times as many.
"""

from __future__ import annotations

import asyncio
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from bot import turn
from db.needs import Kind, Part
from negotiation.events import Deed, RecruiterDid
from tests.core.sizes import FULL
from tests.shell.stage import HOUR, MONDAY_MORNING, Chat, Stage, until, working

SLOTS = 1000 if FULL else 40
RIVALS = 10
EPISODES = 500 if FULL else 30
OFFSETS = (0, 0, -15, 15)
HOURS = {day: [["09:00", "19:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
PARTIAL = """
    interviews JOIN LATERAL (
        SELECT count(*) AS seats FROM parley.bookings
        WHERE interview_id = interviews.id AND state IN ('held', 'confirmed')
    ) AS booked ON seats NOT IN (0, $1)
"""


@pytest.mark.parametrize("panel", ["recruiter", "panel", "pool"])
@pytest.mark.parametrize("processes", [1, 2])
async def test_nobody_is_given_what_another_has(
    stage: Stage, database: str, panel: str, processes: int
) -> None:
    await stage.owner.execute(
        "CREATE TABLE letters_sent (id uuid); GRANT ALL ON letters_sent TO parley_service"
    )
    people = [await stage.recruiter(name, hours=HOURS, zone="UTC") for name in ("Ana", "Ben", "Cleo")]
    job = await stage.job(people[0], slot_step_minutes=15)
    if panel != "recruiter":
        both = Part(Kind.ALL, tuple(people[:2]))
        await stage.need(job, both if panel == "panel" else Part(Kind.ANY, tuple(people), 2))
    seats = 2 if panel == "recruiter" else 3
    chats = [await stage.invited(job, "UTC") for _ in range(SLOTS * RIVALS)]
    async with houses(database, processes):
        for text in (wish, consent):
            answers = await asyncio.gather(*(chat.write(text(n)) for n, chat in enumerate(chats)))
            assert len(answers) == len(chats)
            await until(lambda: all_answered(stage), within=300)
    assert await stage.broken() == []
    assert await stage.count(PARTIAL, seats) == 0
    assert await stage.count("parley.inbox WHERE state <> 'replied'") == 0
    assert await stage.count("pg_stat_database WHERE datname = current_database() AND deadlocks > 0") == 0
    assert await stage.count("interviews WHERE status = 'confirmed'") >= SLOTS / 2
    await everybody_has_something_to_choose(stage)


def wish(number: int) -> str:
    """One of the hours, or a quarter beside it, as somebody types it."""
    dice = random.Random(number)
    slot = number % SLOTS
    start = MONDAY_MORNING.replace(hour=9) + timedelta(days=1 + slot // 10, hours=slot % 10)
    return (start + timedelta(minutes=dice.choice(OFFSETS))).isoformat()


def consent(_number: int) -> str:
    return "yes"


async def all_answered(stage: Stage) -> bool:
    return await stage.count("parley.inbox WHERE state = 'received'") == 0


async def everybody_has_something_to_choose(stage: Stage) -> None:
    """Whoever lost a time was offered another one in the same breath, or a person took it on."""
    left = await stage.count(
        "interviews JOIN parley.session_memory ON interview_id = interviews.id AND is_current"
        " JOIN negotiation_sessions AS sessions ON sessions.id = session_id"
        " WHERE status <> 'confirmed' AND offered = '{}' AND sessions.state <> 'escalated'"
    )
    assert left == 0


@asynccontextmanager
async def houses(dsn: str, count: int) -> AsyncIterator[None]:
    """So many processes that answer; they end in good order."""
    running = [await started(dsn) for _ in range(count)]
    try:
        yield
    finally:
        for process in running:
            process.terminate()
        await asyncio.gather(*(process.wait() for process in running))


async def started(dsn: str) -> Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.servers.house_worker", dsn, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"at work\n"
    return process


async def test_whatever_takes_a_time_at_once_comes_to_one_legal_end(stage: Stage) -> None:
    """A yes, a rival's yes, a cancelling recruiter and a busy calendar meet within moments."""
    job = await stage.job(await stage.recruiter(hours=HOURS, zone="UTC"))
    dice = random.Random(11)
    async with working(stage, workers=2):
        for _ in range(EPISODES):
            await episode(stage, job, dice)
    assert await stage.broken() == []
    assert await stage.count("parley.inbox WHERE state <> 'replied'") == 0
    assert await stage.count("pg_stat_database WHERE datname = current_database() AND deadlocks > 0") == 0


async def episode(stage: Stage, job: UUID, dice: random.Random) -> None:
    one, other = await stage.invited(job, "UTC"), await stage.invited(job, "UTC")
    recruiter = (await one.interview())["recruiter_id"]
    slot = (await one.offered())[0]
    deeds = [
        choose(one, slot, dice),
        choose(other, slot, dice),
        cancel(stage, dice.choice([one, other]), dice),
        take(stage, recruiter, slot, dice),
    ]
    dice.shuffle(deeds)
    await asyncio.gather(*deeds)
    await until(lambda: all_answered(stage))
    await stage.owner.execute("DELETE FROM parley.busy")


async def choose(chat: Chat, slot: datetime, dice: random.Random) -> None:
    await asyncio.sleep(dice.uniform(0, 0.05))
    await chat.write(slot.isoformat())


async def cancel(stage: Stage, chat: Chat, dice: random.Random) -> None:
    await asyncio.sleep(dice.uniform(0, 0.05))
    await turn.happen(stage.pool, stage.policy, chat.interview_id, RecruiterDid(Deed.CANCEL))


async def take(stage: Stage, recruiter: UUID, slot: datetime, dice: random.Random) -> None:
    await asyncio.sleep(dice.uniform(0, 0.05))
    await stage.busy(recruiter, slot, slot + HOUR)
