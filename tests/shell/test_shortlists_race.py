"""Many at once, each on a connection of their own: the places are never overrun, every move is in the log.

Recruiters accept, promote, reject, replace and take back; candidates decline and let deadlines pass; two
workers follow up; somebody turns the switches meanwhile, and somebody watches all the time.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from bot import turn
from bot.shortlists import automation, by_hand
from bot.shortlists.by_hand import Moved
from negotiation.events import Declined
from shortlisting.by_hand import Refused
from shortlisting.outlook import Mode
from tests.shell.hiring import Hiring, hiring_on, ranked_on
from tests.shell.stage import MONDAY_MORNING, Stage, working

TOO_MANY = """
    SELECT count(*) FILTER (WHERE shortlist_status = 'shortlisted') AS shortlisted,
           count(rank) - count(DISTINCT rank) AS twice
    FROM applications WHERE shortlist_status IN ('shortlisted', 'buffer')
"""
UNLOGGED = """
    SELECT applications.id,
           array_agg(move -> 'before' ->> 'standing') || shortlist_status::text AS left_and_now,
           array_agg(move -> 'after' ->> 'standing') || 'pending'::text AS reached_and_first
    FROM applications, automation_logs AS logs, jsonb_array_elements(details -> 'moves') AS move
    WHERE move ->> 'application_id' = applications.id::text
    GROUP BY applications.id
"""
Deed = Callable[[UUID], Awaitable[object]]


@asynccontextmanager
async def watched(dsn: str, places: int) -> AsyncIterator[None]:
    """Somebody who looks as often as they can, and fails the test for what is wrong at any instant."""
    connection = await asyncpg.connect(dsn)
    looks = 0

    async def watch() -> None:
        nonlocal looks
        while True:
            row = await connection.fetchrow(TOO_MANY)
            assert row is not None
            assert row["shortlisted"] <= places
            assert row["twice"] == 0
            looks += 1

    watching = asyncio.create_task(watch())
    try:
        yield
        assert looks > 10
        assert not watching.done()
    finally:
        watching.cancel()
        await asyncio.wait([watching])
        await connection.close()


async def act(hiring: Hiring, seed: int, deeds: int) -> None:
    """One actor's deeds, in an order of chance."""
    chance = random.Random(seed)
    pool = hiring.stage.pool
    choices: list[Deed] = [
        lambda one: by_hand.accept(pool, one),
        lambda one: by_hand.promote(pool, one),
        lambda one: by_hand.reject(pool, one),
        lambda one: by_hand.undo(pool, one),
        lambda one: by_hand.replace(pool, one),
        lambda one: decline(hiring, one),
        lambda _: automation.change(pool, hiring.job, {"mode": chance.choice(list(Mode)[:2])}),
    ]
    for _ in range(deeds):
        await chance.choice(choices)(chance.choice(hiring.ids))
        await asyncio.sleep(chance.uniform(0, 0.02))


async def decline(hiring: Hiring, application: UUID) -> None:
    live = await hiring.stage.pool.fetchval(
        "SELECT id FROM interviews WHERE application_id = $1 AND status = 'invitation_sent'", application
    )
    if live is not None:
        await turn.happen(hiring.stage.pool, hiring.stage.policy, live, Declined())


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_many_actors_do_at_once_the_places_hold_and_every_move_is_logged(
    stage: Stage, database: str, seed: int
) -> None:
    hiring = await ranked_on(stage, applicants=12, openings=3, buffer=3)
    for number in (0, 1, 2, 7):
        await hiring.invited(number)
    async with watched(database, 3), working(stage, workers=2):
        await asyncio.gather(*(act(hiring, 100 * seed + actor, 15) for actor in range(6)))
    await automation.change(stage.pool, hiring.job, {"mode": Mode.AUTOMATIC, "kept_places": 0})
    await hiring.follow_up()
    able = await stage.count("applications WHERE shortlist_status IN ('shortlisted', 'buffer', 'pending')")
    assert len((await hiring.line()).get("shortlisted", [])) == min(3, able)
    for row in await stage.owner.fetch(UNLOGGED):
        assert Counter(row["left_and_now"]) == Counter(row["reached_and_first"]), row["id"]
    assert await stage.broken() == []


async def test_one_place_two_acceptances_one_winner(stage: Stage) -> None:
    hiring = await hiring_on(stage, applicants=8, openings=1)
    outcomes = await asyncio.gather(*(by_hand.accept(stage.pool, one) for one in hiring.ids))
    assert Counter(type(one) for one in outcomes) == {Moved: 1, Refused: 7}


async def test_a_deadline_a_decline_and_a_rejection_at_once_promote_one(stage: Stage) -> None:
    hiring = await ranked_on(stage, applicants=6, openings=1, buffer=2)
    interview = await hiring.invited(0)
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=49))
    async with working(stage, workers=2):
        await asyncio.gather(
            by_hand.reject(stage.pool, hiring.ids[0]),
            turn.happen(stage.pool, stage.policy, interview, Declined()),
            stage.wake_all(),
        )
    await hiring.follow_up()
    line = await hiring.line()
    assert (line["shortlisted"], line["buffer"]) == ([(1, 1)], [(2, 2), (3, 3)])
    assert await stage.owner.fetchval("SELECT status FROM interviews WHERE id = $1", interview) in {
        "cancelled",
        "expired",
    }
    assert await stage.broken() == []


async def test_two_who_write_to_the_table_themselves_cannot_both_take_the_last_place(
    stage: Stage, database: str
) -> None:
    hiring = await hiring_on(stage, applicants=8, openings=3)

    async def shortlist(number: int) -> bool:
        connection = await asyncpg.connect(database)
        try:
            statement = "UPDATE applications SET shortlist_status = 'shortlisted', rank = $2 WHERE id = $1"
            await connection.execute(statement, hiring.ids[number], number + 1)
        except asyncpg.CheckViolationError:
            return False
        finally:
            await connection.close()
        return True

    assert sum(await asyncio.gather(*map(shortlist, range(8)))) == 3
