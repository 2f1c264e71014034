"""Limits that a deployment sets for itself: looked over, kept with who and when, and in force at once."""

from __future__ import annotations

import uuid
from datetime import timedelta
from urllib.parse import urlencode

import pytest

from bot.shortlists import automation, by_hand
from db import limits, risks, summaries
from db.audit import By
from db.limits import Limits
from db.pool import in_transaction
from shortlisting.no_show import Level, Levels
from shortlisting.outlook import Hindrance
from tests.servers.api import Answer, Api
from tests.shell.consoling import Console, admin, booked, signed_in
from tests.shell.hiring import ranked_on
from tests.shell.stage import MONDAY_MORNING, Stage, until

LIMITS = "/console/settings/limits"
USUAL = {
    "promotion_stop_hours": "24",
    "letter_hour": "8",
    "medium_risk_percent": "30",
    "high_risk_percent": "70",
}


async def press(console: Console, **changes: str) -> Answer:
    return await console.send(LIMITS, urlencode({**USUAL, **changes}).encode())


async def test_they_are_as_usual_until_somebody_changes_them(api: Api) -> None:
    boss, recruiter = await admin(api), await signed_in(api)
    assert await limits.limits(api.service.pool) == Limits() == Limits(24, 8, 30, 70)
    assert (await recruiter.get(LIMITS)).status == 404
    assert (await press(recruiter)).status == 404
    assert (await press(boss, promotion_stop_hours="6", letter_hour="7")).status == 303
    assert await limits.limits(api.service.pool) == Limits(6, 7, 30, 70)
    page = " ".join((await boss.get(LIMITS)).raw.decode().split())
    assert "Hour of the morning letter, by each recruiter&#39;s clock: 7 instead of 8" in page
    assert "first interview: 6 instead of 24" in page


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("promotion_stop_hours", "-1", "Nobody moves up"),
        ("promotion_stop_hours", "337", "Nobody moves up"),
        ("letter_hour", "12", "Hour of the morning letter"),
        ("letter_hour", "eight", "Hour of the morning letter"),
        ("medium_risk_percent", "70", "smaller than the second"),
        ("high_risk_percent", "100", "No-show risk is high above"),
        ("high_risk_percent", "", "No-show risk is high above"),
        ("medium_risk_percent", "<b>", "No-show risk is medium above"),
    ],
)
async def test_what_means_nothing_is_told_and_nothing_is_saved(
    api: Api, field: str, value: str, told: str
) -> None:
    boss = await admin(api)
    answer = await press(boss, **{field: value})
    assert answer.status == 422
    assert told in answer.raw.decode()
    assert "<b>" not in answer.raw.decode().partition("<form")[2].partition("<p")[0]
    assert await limits.limits(api.service.pool) == Limits()


async def set_to(stage: Stage, wanted: Limits) -> None:
    boss = await stage.recruiter()
    await in_transaction(stage.pool, lambda connection: limits.change(connection, wanted, By(boss)))


@pytest.mark.parametrize(("hours", "stopped"), [(24, True), (48, True), (23, False), (0, False)])
async def test_the_stop_before_the_first_interview_is_as_long_as_it_is_set(
    stage: Stage, hours: int, stopped: bool
) -> None:
    hiring = await ranked_on(stage)
    await set_to(stage, Limits(promotion_stop_hours=hours))
    await hiring.booked(1, MONDAY_MORNING + timedelta(hours=23, minutes=30))
    await by_hand.reject(stage.pool, hiring.ids[0])
    view = await automation.view(stage.pool, hiring.job)
    assert view is not None
    assert (view.next.hindrance is Hindrance.TOO_LATE) is stopped
    assert not stopped or f"{hours} hours" in (view.why_not or "")
    assert (await hiring.standing(2) == "shortlisted") is not stopped


async def test_the_morning_letter_comes_at_its_hour(stage: Stage) -> None:
    await stage.recruiter(zone="Europe/Berlin")
    await stage.set_clock(MONDAY_MORNING - timedelta(minutes=30))  # 08:30 in Berlin
    assert await summaries.mornings(stage.pool)
    await set_to(stage, Limits(letter_hour=10))
    assert not await summaries.mornings(stage.pool)
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=1, minutes=10))
    assert await summaries.mornings(stage.pool)


async def test_a_risk_is_told_by_the_levels_that_are_set(api: Api) -> None:
    boss = await admin(api)
    pool, (candidate, _) = api.service.pool, await booked(api, boss)
    interview = uuid.UUID(candidate.interview)
    await until(lambda: worked_out(api, interview))
    await pool.execute(
        "INSERT INTO parley.risks (interview_id, risk, level, factors, first_risk)"
        " VALUES ($1, 0.5, 'medium', '{}', 0.5)"
        " ON CONFLICT (interview_id) DO UPDATE SET risk = 0.5, level = 'medium'",
        interview,
    )
    await pool.execute("UPDATE interviews SET no_show_risk = 0.5 WHERE id = $1", interview)
    assert "no-show risk medium" in (await boss.get("/console")).raw.decode()
    await press(boss, high_risk_percent="40")
    assert "no-show risk high" in (await boss.get("/console?risk=high")).raw.decode()
    assert (await risks.of_interview(pool, interview)).level == "high"  # type: ignore[union-attr]
    await press(boss, medium_risk_percent="60")
    assert "no-show risk low" in (await boss.get("/console")).raw.decode()


async def worked_out(api: Api, interview: uuid.UUID) -> bool:
    """Nothing else changes it by itself then."""
    return await risks.of_interview(api.service.pool, interview) is not None


def test_levels_begin_where_they_are_set() -> None:
    usual, strict = Levels(), Levels(0.1, 0.2)
    assert [usual.of(one) for one in (0, 0.3, 0.31, 0.7, 0.71)] == [
        *(Level.LOW, Level.LOW, Level.MEDIUM, Level.MEDIUM, Level.HIGH)
    ]
    assert strict.of(0.3) is Level.HIGH
