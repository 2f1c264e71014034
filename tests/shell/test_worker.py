"""The worker: wakes at once, survives the database, gives up in the end, and stops in good order."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from time import monotonic

import asyncpg
import pytest

from bot import worker as worker_module
from bot.lanes import ATTEMPTS, lanes_of
from bot.worker import Lane, Worker
from db import work
from db.listen import Listener
from db.pool import UNREACHABLE, in_transaction
from db.work import Claim, Kind
from negotiation.bot_acts import Outcome
from negotiation.session import Reason
from tests.shell.stage import Chat, Stage, until, working


@pytest.fixture
async def chat(stage: Stage) -> Chat:
    return await stage.invited(await stage.job(await stage.recruiter()))


@asynccontextmanager
async def running(stage: Stage, lanes: Mapping[Kind, Lane]) -> AsyncIterator[Worker]:
    listener = Listener(stage.pool)
    worker = Worker(stage.pool, listener, lanes)
    tasks = [asyncio.create_task(listener.run()), asyncio.create_task(worker.run())]
    try:
        yield worker
    finally:
        worker.stop()
        await tasks[1]
        tasks[0].cancel()
        await asyncio.wait(tasks)


async def answered(chat: Chat, seq: int) -> bool:
    return any(message.in_reply_to == seq for message in await chat.messages())


async def taken_in(chat: Chat) -> bool:
    """Whether the message was acknowledged; a sender tries until it is."""
    with contextlib.suppress(*UNREACHABLE):
        return await chat.write("hello", "m1") == 2
    return False


async def ask(stage: Stage, *keys: str) -> None:
    for key in keys:
        await in_transaction(stage.pool, lambda connection, key=key: work.ask_for(connection, Kind.TURN, key))


async def nothing(_claim: Claim) -> None:
    """A give-up that is not expected to be called."""
    raise AssertionError


async def test_news_wakes_a_worker_long_before_it_looks_for_itself(
    stage: Stage, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "LOOK_EVERY", 600.0)
    async with working(stage):
        await asyncio.sleep(0.5)
        written = monotonic()
        seq = await chat.write("hello")
        await until(lambda: answered(chat, seq))
    assert monotonic() - written < worker_module.LOOK_EVERY


async def test_a_heap_of_work_is_worked_off_without_further_news(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever ends while the next is being claimed."""
    monkeypatch.setattr(worker_module, "LOOK_EVERY", 600.0)

    keys, ended = [f"{number}" for number in range(100)], list[str]()

    async def brief(claim: Claim) -> None:
        await asyncio.sleep(claim.token % 4 / 1000)
        ended.append(claim.key)
        await in_transaction(stage.pool, lambda connection: work.finish(connection, claim))

    async def done() -> bool:
        return await stage.count("parley.work WHERE kind = 'turn'") == 0

    await ask(stage, *keys)
    async with running(stage, {Kind.TURN: Lane(3, brief, nothing)}):
        await until(done)
    assert sorted(ended) == sorted(keys)


async def test_without_any_news_a_worker_looks_for_itself(stage: Stage, chat: Chat) -> None:
    lanes = lanes_of(stage.pool, stage.policy, 1, {})
    worker = Worker(stage.pool, Listener(stage.pool), lanes)  # whose listener never runs
    running = asyncio.create_task(worker.run())
    await asyncio.sleep(0.2)
    seq = await chat.write("hello")
    await until(lambda: answered(chat, seq))
    worker.stop()
    await running
    assert len(await chat.messages()) == 3
    assert await stage.broken() == []


async def test_when_the_database_throws_everybody_out_work_goes_on(stage: Stage, chat: Chat) -> None:
    async with working(stage, workers=2):
        for _ in range(3):
            await asyncio.sleep(0.3)
            await stage.owner.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'parley' AND datname = current_database()"
            )
        await until(lambda: taken_in(chat))
        await until(lambda: answered(chat, 2))
    assert await stage.broken() == []


async def test_a_lane_works_on_no_more_than_its_width_and_holds_up_no_other(stage: Stage) -> None:
    most, now = 0, 0
    go_on = asyncio.Event()

    async def slow(claim: Claim) -> None:
        nonlocal most, now
        now += 1
        most = max(most, now)
        await go_on.wait()
        now -= 1
        await in_transaction(stage.pool, lambda connection: work.finish(connection, claim))

    timers: list[str] = []

    async def quick(claim: Claim) -> None:
        timers.append(claim.key)
        await in_transaction(stage.pool, lambda connection: work.finish(connection, claim))

    lanes = {Kind.TURN: Lane(3, slow, nothing), Kind.TIMER: Lane(1, quick, nothing)}
    async with running(stage, lanes) as worker:
        await ask(stage, *(f"key {number}" for number in range(10)))
        await until(lambda: asyncio.sleep(0, len(worker.busy) == 3))
        await in_transaction(stage.pool, lambda connection: work.ask_for(connection, Kind.TIMER, "x"))
        await until(lambda: asyncio.sleep(0, timers == ["x"]))
        go_on.set()
        await until(lambda: stage_is_idle(stage))
    assert most == 3


async def stage_is_idle(stage: Stage) -> bool:
    return await stage.count("parley.work WHERE kind = 'turn'") == 0


async def test_a_stopped_worker_ends_what_it_holds_and_claims_nothing_more(stage: Stage) -> None:
    ended: list[str] = []
    go_on = asyncio.Event()

    async def slow(claim: Claim) -> None:
        await go_on.wait()
        ended.append(claim.key)
        await in_transaction(stage.pool, lambda connection: work.finish(connection, claim))

    await ask(stage, "first", "second")
    async with running(stage, {Kind.TURN: Lane(1, slow, nothing)}) as worker:
        await until(lambda: asyncio.sleep(0, bool(worker.busy)))
        worker.stop()
        go_on.set()
    assert len(ended) == 1
    assert await stage.count("parley.work WHERE kind = 'turn' AND token IS NULL") == 1


async def test_an_attempt_that_takes_too_long_is_cut_off_and_counts(stage: Stage) -> None:
    cut: list[int] = []

    async def endless(claim: Claim) -> None:
        cut.append(claim.attempt)
        await asyncio.sleep(3600)

    async def give_up(claim: Claim) -> None:
        await in_transaction(stage.pool, lambda connection: work.finish(connection, claim))

    await ask(stage, "poison")
    async with running(stage, {Kind.TURN: Lane(1, endless, give_up, attempts=2, within=0.1)}):
        await until(lambda: stage_is_idle(stage))
    assert cut == [1, 2]


@pytest.mark.parametrize("fault", [AssertionError, RecursionError, ValueError, asyncpg.DataError])
async def test_a_message_that_always_fails_is_parked_with_one_word_to_the_candidate(
    stage: Stage, chat: Chat, fault: type[Exception]
) -> None:
    poison = await chat.write("poison")
    healthy = await chat.write("hello")
    lanes = dict(lanes_of(stage.pool, stage.policy, 2, {}))
    usual = lanes[Kind.TURN]

    async def trips(claim: Claim) -> None:
        if not await answered(chat, poison):
            raise fault
        await usual.work(claim)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_module, "PAUSES", (timedelta(seconds=0.05),))
        patch.setattr(worker_module, "LOOK_EVERY", 0.1)
        async with running(stage, lanes | {Kind.TURN: replace(usual, work=trips)}):
            await until(lambda: answered(chat, healthy))
    states = await stage.owner.fetch("SELECT state FROM parley.inbox ORDER BY seq")
    assert [row["state"] for row in states] == ["parked", "replied"]
    assert (await chat.answer_to(poison)).said.outcome is Outcome.ESCALATED
    memory = await stage.pool.fetchval("SELECT memory FROM parley.session_memory")
    assert memory["reason"] == Reason.FAILED.value
    assert await stage.count("automation_logs WHERE details ->> 'what' = 'message parked'") == 1
    assert await stage.broken() == []


async def test_where_even_the_hand_over_fails_the_message_is_parked_in_silence(
    stage: Stage, chat: Chat
) -> None:
    """What is stored of the session cannot be read any more: nothing can be decided at all."""
    await chat.write("hello")
    await stage.owner.execute("""UPDATE parley.session_memory SET memory = '{"v": 1}'""")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_module, "PAUSES", (timedelta(seconds=0.05),))
        patch.setattr(worker_module, "LOOK_EVERY", 0.1)
        async with working(stage):
            await until(lambda: is_parked(stage))
    assert len(await chat.messages()) == 2
    assert await stage.count("automation_logs WHERE details ->> 'what' = 'message parked'") == 1
    assert await stage.count("parley.work WHERE kind = 'turn'") == 0


async def is_parked(stage: Stage) -> bool:
    return await stage.count("parley.inbox WHERE state = 'parked'") == 1


async def test_a_message_that_kills_its_process_is_given_up_all_the_same(stage: Stage, chat: Chat) -> None:
    """Each claim counts as an attempt, also one that never came to its end."""
    seq = await chat.write("deadly")
    for _ in range(ATTEMPTS):
        await stage.go_on(timedelta(seconds=31))
        assert len(await stage.claimed(Kind.TURN)) == 1
    await stage.go_on(timedelta(seconds=31))
    async with working(stage):
        await until(lambda: answered(chat, seq))
    assert await is_parked(stage)
