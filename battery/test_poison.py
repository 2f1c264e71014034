"""Poison among many: messages that cannot be answered, in five ways, while hundreds of others are written.

Each is given up, with an alert and one word to the candidate, and its conversation goes on. What the others
feel of it is printed beside a run without any.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from bot import worker as worker_module
from bot.lanes import lanes_of
from bot.worker import Lane
from db.work import Claim, Kind
from negotiation.bot_acts import Outcome
from tests.core.sizes import FULL
from tests.shell.stage import Chat, Stage, until, working

POISON = 50 if FULL else 5
CHATS = 10 * POISON
MESSAGES = 10  # of each
WITHIN = 3.0  # seconds that one attempt may take here
WORDS = ("hello", "who is it with?", "how long does it take?", "can't do mornings", "what should I prepare?")
FELT = """
    SELECT extract(epoch FROM percentile_cont(0.95) WITHIN GROUP (ORDER BY finished_at - received_at))::float8
    FROM parley.inbox WHERE conversation_id = ANY($1) AND conversation_id <> ALL($2)
"""


class Outlasts(Exception):
    """Stands for an attempt that goes on beyond its time."""


WAYS: Sequence[type[Exception]] = (AssertionError, RecursionError, ValueError, asyncpg.DataError, Outlasts)


async def test_poison_is_given_up_and_nobody_else_waits_for_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(worker_module, "PAUSES", (timedelta(seconds=0.05),))
    monkeypatch.setattr(worker_module, "LOOK_EVERY", 0.1)
    job = await stage.job(await stage.recruiter())
    usual = await felt(stage, [await stage.invited(job) for _ in range(CHATS)], {})
    chats = [await stage.invited(job) for _ in range(CHATS)]
    poisoned = {chat.conversation_id: WAYS[number % len(WAYS)] for number, chat in enumerate(chats[:POISON])}
    among = await felt(stage, chats, poisoned)
    with capsys.disabled():
        sys.stdout.write(
            f"\npoison: p95 {usual:.2f} s, among {POISON} poisoned {among:.2f} s: {among / usual:.2f} times\n"
        )

    assert await stage.count("parley.inbox WHERE state = 'parked'") == POISON
    assert await stage.count("parley.inbox WHERE state = 'replied'") == 2 * CHATS * MESSAGES - POISON
    assert await stage.count("automation_logs WHERE details ->> 'what' = 'message parked'") == POISON
    assert await stage.count("parley.work WHERE kind = 'turn'") == 0
    for chat in chats[:POISON]:
        said = await chat.messages()
        assert [one.said.outcome for one in said].count(Outcome.ESCALATED) == 1
        assert len([one for one in said if one.in_reply_to is not None]) == MESSAGES
    assert await stage.broken() == []


async def felt(stage: Stage, chats: Sequence[Chat], poisoned: Mapping[UUID, type[Exception]]) -> float:
    """All write at once; the seconds within which 95 of 100 are answered of those that are not poisoned."""
    for chat in chats:
        for number in range(MESSAGES):
            await chat.write(WORDS[number % len(WORDS)])
    lane = poisonous(stage, lanes_of(stage.pool, stage.policy, 4, {})[Kind.TURN], poisoned)
    async with working(stage, more={Kind.TURN: lane}):
        await until(lambda: all_dealt_with(stage), within=300)
    everybody = [chat.conversation_id for chat in chats]
    seconds: float = await stage.owner.fetchval(FELT, everybody, list(poisoned))
    return seconds


def poisonous(stage: Stage, usual: Lane, poisoned: Mapping[UUID, type[Exception]]) -> Lane:
    """The first message of each poisoned conversation fails, time and again."""

    async def trips(claim: Claim) -> None:
        conversation = UUID(claim.key)
        if conversation in poisoned and not await is_over(stage, conversation):
            if poisoned[conversation] is Outlasts:
                await asyncio.sleep(10 * WITHIN)
            raise poisoned[conversation]
        await usual.work(claim)

    return replace(usual, work=trips, within=WITHIN)


async def is_over(stage: Stage, conversation: UUID) -> bool:
    found: bool = await stage.pool.fetchval(
        "SELECT EXISTS (SELECT FROM parley.inbox WHERE conversation_id = $1 AND state = 'parked')",
        conversation,
    )
    return found


async def all_dealt_with(stage: Stage) -> bool:
    return await stage.count("parley.inbox WHERE state = 'received'") == 0
