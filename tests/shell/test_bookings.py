"""Bookings in the database: what may stand beside what, and that nothing else can."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

import asyncpg
import pytest

from db import bookings, facts, stakes
from db.bookings import SlotTaken, Stake
from db.pool import Connection, in_transaction
from scheduling.interval import Interval
from tests.shell.stage import MONDAY_MORNING, Stage, until

HOUR = timedelta(hours=1)
NINE = MONDAY_MORNING + timedelta(days=1, hours=1)


def hour(start: datetime = NINE, length: timedelta = HOUR) -> Interval:
    return Interval(start, start + length)


@dataclass(frozen=True)
class Rival:
    """An interview that wants a time."""

    interview_id: UUID
    recruiter_id: UUID
    candidate_id: UUID


async def rivals_of(stage: Stage, count: int, buffer: int = 0, **rules: int) -> list[Rival]:
    """Interviews of one recruiter with as many candidates."""
    recruiter = await stage.recruiter(buffer_minutes=buffer, **rules)
    job = await stage.job(recruiter)
    chats = [await stage.invited(job) for _ in range(count)]
    rows = [await chat.interview() for chat in chats]
    return [Rival(row["id"], recruiter, row["candidate_id"]) for row in rows]


async def secured(stage: Stage, connection: Connection, rival: Rival, slot: Interval) -> Sequence[Stake]:
    """As a decision that was made just before: by the recruiter alone, whatever their time is."""
    standing = await facts.of_interview(connection, rival.interview_id, stage.policy)
    return await stakes.secured(connection, standing, standing.panel.members, slot)


async def confirmed(stage: Stage, rival: Rival, slot: Interval) -> bool:
    async def work(connection: Connection) -> None:
        people = await secured(stage, connection, rival, slot)
        await bookings.confirm(connection, rival.interview_id, people, slot)

    return await kept(stage, work)


async def held(stage: Stage, rival: Rival, slot: Interval) -> bool:
    async def work(connection: Connection) -> None:
        people = await secured(stage, connection, rival, slot)
        await bookings.hold(connection, rival.interview_id, people, slot, slot.start)

    return await kept(stage, work)


async def kept(stage: Stage, work: Callable[[Connection], Awaitable[None]]) -> bool:
    try:
        await in_transaction(stage.pool, work)
    except SlotTaken:
        return False
    return True


async def test_whoever_wants_one_of_the_same_people_waits_for_the_end_of_the_transaction(
    stage: Stage,
) -> None:
    one, other = await rivals_of(stage, 2)
    async with stage.pool.acquire() as first, stage.pool.acquire() as second, first.transaction():
        await bookings.lock(first, sorted([one.recruiter_id, one.candidate_id]))
        waiting = asyncio.create_task(bookings.lock(second, sorted([other.recruiter_id, other.candidate_id])))
        held_up = "pg_locks WHERE locktype = 'advisory' AND NOT granted"
        await until(lambda: is_one(stage, held_up))
        assert not waiting.done()
        waiting.cancel()
        await asyncio.wait([waiting])


async def is_one(stage: Stage, condition: str) -> bool:
    return await stage.count(condition) == 1


async def test_of_twenty_rivals_for_one_hour_one_gets_it(stage: Stage) -> None:
    rivals = await rivals_of(stage, 20)
    got = await asyncio.gather(*(confirmed(stage, rival, hour()) for rival in rivals))
    assert sum(got) == 1
    assert await stage.count("parley.bookings WHERE state = 'confirmed'") == 2


async def test_many_rivals_for_overlapping_times_never_overlap_nor_deadlock(stage: Stage) -> None:
    rivals = await rivals_of(stage, 30, buffer=15)
    starts = [NINE + timedelta(minutes=15 * random.Random(n).randrange(12)) for n in range(30)]
    await asyncio.gather(
        *(confirmed(stage, rival, hour(start)) for rival, start in zip(rivals, starts, strict=True))
    )
    booked = await stage.owner.fetch(
        "SELECT starts_at, ends_at FROM parley.bookings WHERE state = 'confirmed' AND person_id = $1"
        " ORDER BY starts_at",
        rivals[0].recruiter_id,
    )
    assert 1 < len(booked) <= 4
    gaps = [after["starts_at"] - before["ends_at"] for before, after in pairwise(booked)]
    assert all(gap >= timedelta(minutes=15) for gap in gaps)


@pytest.mark.parametrize(
    ("minutes", "fits"), [(60, False), (74, False), (75, True), (-60, False), (-74, False), (-75, True)]
)
async def test_neighbours_keep_one_buffer_between_them(stage: Stage, minutes: int, fits: bool) -> None:
    first, second = await rivals_of(stage, 2, buffer=15)
    assert await confirmed(stage, first, hour(NINE + 3 * HOUR))
    assert await confirmed(stage, second, hour(NINE + 3 * HOUR + timedelta(minutes=minutes))) is fits


@pytest.mark.parametrize(("minutes", "fits"), [(15, True), (14, False)])
async def test_busy_times_keep_the_buffer_on_both_sides(stage: Stage, minutes: int, fits: bool) -> None:
    (one,) = await rivals_of(stage, 1, buffer=15)
    gap = timedelta(minutes=minutes)
    await stage.busy(one.recruiter_id, NINE - HOUR, NINE - gap)
    await stage.busy(one.recruiter_id, NINE + HOUR + gap, NINE + 3 * HOUR)
    assert await confirmed(stage, one, hour()) is fits


async def test_notice_and_daily_cap_hold_when_booking(stage: Stage) -> None:
    first, second, third = await rivals_of(stage, 3, max_per_day=1, min_notice_minutes=120)
    assert not await confirmed(stage, first, hour(MONDAY_MORNING + timedelta(minutes=119)))
    assert await confirmed(stage, first, hour())
    assert not await confirmed(stage, second, hour(NINE + 4 * HOUR))
    assert await confirmed(stage, second, hour(NINE + 24 * HOUR))
    assert await confirmed(stage, first, hour(NINE + 4 * HOUR)), "their own booking does not count"
    assert not await confirmed(stage, third, hour())


async def test_a_candidate_is_never_in_two_interviews_at_once(stage: Stage) -> None:
    mine, other = (await rivals_of(stage, 1))[0], (await rivals_of(stage, 1))[0]
    await stage.owner.execute(
        "UPDATE interviews SET candidate_id = $2 WHERE id = $1", other.interview_id, mine.candidate_id
    )
    assert await confirmed(stage, mine, hour())
    assert not await confirmed(stage, other, hour(NINE + HOUR / 2))


async def test_a_hold_keeps_others_out_until_it_is_released(stage: Stage) -> None:
    first, second = await rivals_of(stage, 2)
    assert await held(stage, first, hour())
    assert not await confirmed(stage, second, hour())
    await in_transaction(
        stage.pool, lambda connection: bookings.release(connection, first.interview_id, ("held",))
    )
    assert await confirmed(stage, second, hour())


async def test_moving_by_half_an_hour_holds_what_the_own_booking_does_not_cover(stage: Stage) -> None:
    first, second = await rivals_of(stage, 2)
    assert await confirmed(stage, first, hour())
    assert await held(stage, first, hour(NINE + HOUR / 2))
    assert not await confirmed(stage, second, hour(NINE + HOUR))
    assert await confirmed(stage, first, hour(NINE + HOUR / 2))
    states = await active(stage, first.interview_id)
    assert states == [("confirmed", NINE + HOUR / 2)] * 2


async def test_holding_exactly_the_own_booking_needs_no_hold(stage: Stage) -> None:
    (one,) = await rivals_of(stage, 1)
    assert await confirmed(stage, one, hour())
    assert await held(stage, one, hour())
    assert await active(stage, one.interview_id) == [("confirmed", NINE)] * 2


async def test_without_any_lock_the_database_itself_refuses_an_overlap(stage: Stage) -> None:
    first, second = await rivals_of(stage, 2)
    assert await confirmed(stage, first, hour())
    with pytest.raises(asyncpg.ExclusionViolationError):
        await stage.owner.execute(
            "INSERT INTO parley.bookings (interview_id, person_id, state, starts_at, ends_at, blocked_until)"
            " VALUES ($1, $2, 'confirmed', $3, $4, $4)",
            second.interview_id,
            second.recruiter_id,
            NINE + HOUR / 2,
            NINE + HOUR,
        )


async def active(stage: Stage, interview: UUID) -> list[tuple[str, datetime]]:
    rows = await stage.owner.fetch(
        "SELECT state, starts_at FROM parley.bookings WHERE interview_id = $1 AND state <> 'released'",
        interview,
    )
    return sorted((row["state"], row["starts_at"]) for row in rows)
