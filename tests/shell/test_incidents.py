"""What is wrong with the deployment is told to administrators once, and to Prometheus at any time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.channels.incident_letters import to_administrator
from bot.channels.port import Refused
from db import health
from db.outbox_contents import Incident, IncidentAlert
from tests.shell.post_office import PostOffice, deliver_all
from tests.shell.stage import MONDAY_MORNING, Stage, insert


async def administrators(stage: Stage, count: int = 2) -> None:
    for _ in range(count):
        await insert(stage.owner, "parley.administrators", user_id=await stage.recruiter())


async def letters(stage: Stage, incident: Incident) -> int:
    return await stage.count("parley.outbox WHERE payload ->> 'incident' = $1", incident.value)


async def test_a_backlog_is_told_once_and_anew_when_it_comes_again(stage: Stage) -> None:
    await administrators(stage)
    await insert(stage.owner, "parley.work", kind="turn", key="x", due_at=MONDAY_MORNING)
    minute = 1
    for told, until in ((0, 4), (2, 30)):
        while minute < until:
            await stage.set_clock(MONDAY_MORNING + timedelta(minutes=minute))
            await health.watch(stage.pool)
            await deliver_all(stage, PostOffice())
            minute += 3
        assert await letters(stage, Incident.BACKLOG) == told
    await stage.owner.execute("DELETE FROM parley.work WHERE key = 'x'")
    for minute in (45, 60):
        await stage.set_clock(MONDAY_MORNING + timedelta(minutes=minute))
        await health.watch(stage.pool)
    await insert(stage.owner, "parley.work", kind="turn", key="x", due_at=MONDAY_MORNING)
    await health.watch(stage.pool)
    assert await letters(stage, Incident.BACKLOG) == 4
    assert await stage.count("automation_logs WHERE details ->> 'what' = 'incident'") == 2


async def test_errors_are_told_when_more_than_one_in_twenty_fails(stage: Stage) -> None:
    await administrators(stage, 1)
    job = await stage.job(await stage.recruiter())
    for number in range(40):
        await stage.invited(job, name=f"Sam {number}")
    office = PostOffice()
    await deliver_all(stage, office)
    await stage.invited(job)
    await deliver_all(stage, PostOffice(lambda row: Refused("no such mailbox")))
    await health.watch(stage.pool)
    assert (await health.look(stage.pool)).errors == pytest.approx(1 / 41)
    assert await letters(stage, Incident.ERRORS) == 0
    for _ in range(2):
        await stage.invited(job)
    await deliver_all(stage, PostOffice(lambda row: Refused("no such mailbox")))
    for _ in range(3):
        await health.watch(stage.pool)
    assert await letters(stage, Incident.ERRORS) == 1


async def test_too_little_says_nothing(stage: Stage) -> None:
    await stage.invited(await stage.job(await stage.recruiter()))
    await deliver_all(stage, PostOffice(lambda row: Refused("no such mailbox")))
    assert (await health.look(stage.pool)).incidents == {}


async def ended_and_left_in_peace(stage: Stage) -> None:
    """A recruiter whose access to the calendar has ended, after five calls that failed."""
    person = await stage.recruiter(calendar_unreadable_since=MONDAY_MORNING)  # type: ignore[arg-type]
    await insert(
        stage.owner,
        "parley.calendar_accounts",
        person_id=person,
        provider="google",
        address="ana@example.org",
        scopes=["calendar"],
        ended_at=MONDAY_MORNING,
        ended_why="invalid_grant",
    )
    await insert(
        stage.owner,
        "parley.calendars",
        person_id=person,
        calendar_id="primary",
        name="Ana",
        owned=True,
        reads=True,
        writes=True,
    )
    await insert(
        stage.owner,
        "parley.calendar_snapshots",
        person_id=person,
        calendar_id="primary",
        failing_since=MONDAY_MORNING,
    )
    await insert(
        stage.owner,
        "parley.calendar_circuits",
        person_id=person,
        failures=5,
        open_until=MONDAY_MORNING + timedelta(minutes=7),
    )


async def test_an_ended_access_and_an_open_breaker_are_told(stage: Stage) -> None:
    await administrators(stage, 1)
    await ended_and_left_in_peace(stage)
    await stage.set_clock(MONDAY_MORNING + timedelta(minutes=6))
    found = await health.look(stage.pool)
    assert (found.breakers_open, found.unreadable, found.ended) == (1, 1, 1)
    await health.watch(stage.pool)
    assert await letters(stage, Incident.TOKENS) == await letters(stage, Incident.BREAKER) == 1


async def test_what_is_held_back_on_purpose_is_no_backlog(stage: Stage) -> None:
    await stage.invited(await stage.job(await stage.recruiter()))
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=1))
    found = await health.look(stage.pool)
    assert "deliver" not in found.oldest_work
    assert not found.sending


@pytest.mark.parametrize("incident", Incident)
def test_every_letter_says_what_to_do(incident: Incident) -> None:
    text = to_administrator(IncidentAlert(incident, 0.25))
    assert text.subject.startswith("Parley: ")
    assert "docs/runbooks.md" in " ".join(text.paragraphs)
