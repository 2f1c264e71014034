"""Workers that are killed in the middle of conversations: nothing is lost, nothing is done twice."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from asyncio.subprocess import PIPE, Process
from datetime import timedelta

import pytest

from db import work
from tests.shell.stage import Chat, Stage, until

CONVERSATIONS = 30
KILLS = 10


@pytest.fixture
async def dsn_with_memory(stage: Stage, database: str) -> str:
    """The other side remembers every letter, however often it comes."""
    await stage.owner.execute(
        "CREATE TABLE letters_sent (id uuid); GRANT ALL ON letters_sent TO parley_service"
    )
    return database


async def started(dsn: str) -> Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.servers.house_worker", dsn, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"at work\n"
    return process


async def nothing_waits(stage: Stage) -> bool:
    return await stage.count("parley.work WHERE kind IN ('turn', 'deliver')") == 0


async def skip_leases(stage: Stage) -> None:
    """The clock is put forward instead of waiting for half a minute."""
    now = await stage.now()
    await stage.set_clock(now + work.LEASE + timedelta(seconds=1))


async def test_ten_kills_in_the_middle_of_thirty_conversations(stage: Stage, dsn_with_memory: str) -> None:
    job = await stage.job(await stage.recruiter())
    chats = [await stage.invited(job) for _ in range(CONVERSATIONS)]
    dice = random.Random(7)
    sent: list[tuple[Chat, int]] = []
    workers = [await started(dsn_with_memory) for _ in range(2)]
    for kill in range(KILLS):
        for chat in dice.sample(chats, 15):
            starts = await chat.offered()
            text = starts[0].isoformat() if starts and kill > 3 else dice.choice(["hello", "who is it with?"])
            sent.append((chat, await chat.write(text)))
        await asyncio.sleep(dice.uniform(0.02, 0.2))
        victim = workers.pop(0)
        victim.kill()
        await victim.wait()
        workers.append(await started(dsn_with_memory))
    await skip_leases(stage)
    await until(lambda: nothing_waits(stage), within=60)
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
        assert await worker.wait() == 0

    assert await stage.count("parley.inbox WHERE state = 'replied'") == len(sent)
    for chat, seq in sent:
        await chat.answer_to(seq)
    letters = await stage.owner.fetchrow(
        "SELECT count(*) AS copies, count(DISTINCT id) AS letters FROM letters_sent"
    )
    assert letters is not None
    assert letters["letters"] == await stage.count("parley.outbox WHERE state = 'sent'")
    assert letters["letters"] == await stage.count("parley.outbox")
    assert letters["copies"] - letters["letters"] <= KILLS * 2
    assert await stage.broken() == []


async def test_a_frozen_worker_that_wakes_up_too_late_changes_nothing(
    stage: Stage, dsn_with_memory: str
) -> None:
    chats = [await stage.invited(await stage.job(await stage.recruiter())) for _ in range(20)]
    frozen = await started(dsn_with_memory)
    seqs = [await chat.write((await chat.offered())[0].isoformat()) for chat in chats]
    frozen.send_signal(signal.SIGSTOP)
    await skip_leases(stage)
    other = await started(dsn_with_memory)
    await until(lambda: all_replied(stage, len(seqs)))
    frozen.send_signal(signal.SIGCONT)
    await asyncio.sleep(1)
    for worker in (frozen, other):
        worker.send_signal(signal.SIGTERM)
        assert await worker.wait() == 0
    for chat, seq in zip(chats, seqs, strict=True):
        await chat.answer_to(seq)
    assert await stage.count("parley.bookings WHERE state = 'confirmed'") == 40
    assert await stage.broken() == []


async def all_replied(stage: Stage, count: int) -> bool:
    return await stage.count("parley.inbox WHERE state = 'replied'") == count


async def test_a_lease_outlives_its_work_only_by_half_a_minute(stage: Stage, dsn_with_memory: str) -> None:
    chat = await stage.invited(await stage.job(await stage.recruiter()))
    seq = await chat.write("hello")
    dies_at = await stage.now()
    await stage.stop_clock(dies_at)  # however slow the test was until now
    await work.claim(stage.pool, work.Kind.TURN, 1)  # by a process that dies right away
    worker = await started(dsn_with_memory)
    await stage.stop_clock(dies_at + timedelta(seconds=25))
    other = await stage.invited(await stage.job(await stage.recruiter()))
    await other.write("hello")
    await until(lambda: all_replied(stage, 1))
    assert len(await other.messages()) == 3
    assert len(await chat.messages()) == 2
    await stage.set_clock(dies_at + timedelta(seconds=35))
    await until(lambda: all_replied(stage, 2))
    await chat.answer_to(seq)
    worker.send_signal(signal.SIGTERM)
    assert await worker.wait() == 0
