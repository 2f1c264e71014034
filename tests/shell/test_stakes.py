"""What is read under the locks, of the one stretch at stake, says the same as all that was read before.

Bookings and busy times lie all about, and every rule that looks further than the hour itself has its say:
caps by day and week, buffers on both sides, notice, holidays, a horizon, hours that are opened by hand.
"""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from db import facts
from db.needs import Kind, Part
from scheduling.interval import Interval
from tests.shell.stage import HOUR, MONDAY_MORNING, Stage

DAY = timedelta(days=1)
RULES = {
    "max_per_day": 2,
    "max_per_week": 5,
    "buffer_before_minutes": 15,
    "buffer_after_minutes": 30,
    "min_notice_minutes": 36 * 60,
    "horizon_days": 20,
}
BOOKED = """
    INSERT INTO parley.bookings (interview_id, person_id, state, starts_at, ends_at, blocked_until)
    VALUES ($1, $2, 'confirmed', $3, $4, $4) ON CONFLICT DO NOTHING
"""


@pytest.mark.parametrize("seed", range(2))
async def test_the_stretch_at_stake_is_judged_like_the_whole_time(stage: Stage, seed: int) -> None:
    dice = random.Random(seed)
    team = [await stage.recruiter(name, **RULES) for name in ("Ana", "Ben", "Cleo")]
    await stage.owner.execute(
        "UPDATE parley.recruiters SET holiday_country = 'DE' WHERE user_id = $1", team[1]
    )
    job = await stage.job(team[0])
    await stage.need(job, Part(Kind.ANY, tuple(team), 2))
    others = [await stage.invited(job) for _ in range(30)]
    for chat in others:
        person, start = dice.choice(team), MONDAY_MORNING + dice.randrange(-8 * 24, 22 * 24) * HOUR
        await stage.owner.execute(BOOKED, chat.interview_id, person, start, start + HOUR)
    for person in team:
        for _ in range(12):
            start = MONDAY_MORNING + dice.randrange(22 * 48) * (HOUR / 2)
            await stage.busy(person, start, start + dice.randrange(1, 60) * HOUR / 2)
    chat = await stage.invited(job)
    candidates = (await chat.interview())["candidate_id"]
    away = MONDAY_MORNING + 3 * DAY + 2 * HOUR
    await stage.owner.execute(BOOKED, others[0].interview_id, candidates, away, away + HOUR)
    async with stage.pool.acquire() as connection:
        whole = (await facts.of_interview(connection, chat.interview_id, stage.policy)).panel
        can = 0
        for place in range(0, 22 * 24, 2):
            slot = Interval(
                MONDAY_MORNING + place * HOUR, MONDAY_MORNING + place * HOUR + whole.search.length
            )
            part = await facts.panel_at(connection, chat.interview_id, stage.policy, slot)
            for opened in ((), (slot,)):
                coming = whole.team(slot, opened)
                assert part.can_come(coming, slot, opened) == whole.can_come(coming, slot, opened)
                assert bool(part.team(slot, opened)) == bool(coming)
                can += bool(coming)
    assert part.everybody == whole.everybody
    assert can > 20
