"""The doctor: a healthy house passes, and each invariant, broken by hand, is found under its number."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta

import pytest

from bot.commands.doctor import as_facts, as_line
from db.doctor import INVARIANTS, examine
from tests.shell.stage import MONDAY_MORNING, Stage

LATER = MONDAY_MORNING + timedelta(hours=1)

BREAKAGES = {
    "I1": (
        "ALTER TABLE parley.bookings DROP CONSTRAINT ex_booking_no_overlap;"
        "INSERT INTO parley.bookings (interview_id, person_id, state, starts_at, ends_at, blocked_until,"
        " hold_expires_at) SELECT interview_id, person_id, 'held', starts_at, ends_at, ends_at, ends_at"
        " FROM parley.bookings"
    ),
    "I2 not taken in": "DELETE FROM parley.inbox",
    "I2 gap": "UPDATE parley.conversations SET last_seq = last_seq + 1",
    "I3": (
        "UPDATE parley.inbox SET state = 'received', finished_at = NULL,"
        " received_at = parley.now() - interval '61 seconds'"
    ),
    "I4": "UPDATE parley.messages SET in_reply_to = NULL",
    "I5 pending": "UPDATE parley.outbox SET created_at = parley.now() - interval '4 hours'",
    "I5 failed": "UPDATE parley.outbox SET state = 'failed', failure = 'lost'",
    "I6": "UPDATE parley.bookings SET starts_at = starts_at - interval '1 hour'",
    "I6 entry": (
        "INSERT INTO parley.calendar_accounts (person_id, provider, address, scopes)"
        " SELECT user_id, 'google', 'ana@example.org', '{}' FROM parley.recruiters;"
        "INSERT INTO parley.calendars (person_id, calendar_id, name, owned, reads, writes)"
        " SELECT user_id, 'ana@example.org', 'Ana', true, true, true FROM parley.recruiters"
    ),
    "I7": "DELETE FROM automation_logs WHERE details ->> 'to' = 'slot_pending'",
    "I8": (
        "UPDATE parley.messages SET in_reply_to = NULL WHERE author = 'bot';"
        "UPDATE parley.messages SET in_reply_to = 10 - seq WHERE author = 'bot' AND seq > 1"
    ),
    "I9 early": (
        "INSERT INTO automation_logs (job_id, action_type, details, created_at)"
        " SELECT job_id, 'interview_step', jsonb_build_object('interview_id', id, 'to', 'expired'),"
        " slot_selection_deadline - interval '1 second' FROM interviews"
    ),
    "I9 late": "UPDATE parley.work SET due_at = parley.now() - interval '2 minutes' WHERE kind = 'timer'",
    "I10": "ALTER TABLE parley.busy NO FORCE ROW LEVEL SECURITY",
    "I11": (
        "INSERT INTO calendar_tokens (user_id, access_token, refresh_token, expiry_date)"
        " SELECT id, 'ya29.in-the-clear', '1//in-the-clear', parley.now() FROM users LIMIT 1"
    ),
    "I12": "UPDATE parley.messages SET author = 'recruiter' WHERE seq = 1",
    "I13": (
        "UPDATE parley.messages SET author = 'recruiter' WHERE seq = 1;"
        "UPDATE parley.messages SET outcome = NULL;"
        "UPDATE parley.session_memory SET memory = jsonb_set(memory, '{human}', 'true')"
    ),
    "I14": "UPDATE interviews SET scheduled_time = scheduled_time + interval '1 hour'",
    "S1": (
        "ALTER TABLE applications DISABLE TRIGGER ALL;"
        "INSERT INTO applications (name, email, applicant_id, employer_id, job_id, shortlist_status, rank)"
        " SELECT name, email, applicant_id, employer_id, job_id, 'shortlisted', n"
        " FROM applications, generate_series(1, 2) AS n"
    ),
    "W1": "UPDATE parley.work SET parked_at = parley.now()",
}


@pytest.fixture
async def booked(stage: Stage) -> Stage:
    """One whole conversation with two answers and a booking."""
    await stage.owner.execute("UPDATE parley.deployment SET live_since = parley.now() - interval '1 week'")
    chat = await stage.invited(await stage.job(await stage.recruiter()))
    await chat.say("hello")
    await chat.say((await chat.offered())[-1].isoformat())
    await stage.set_clock(LATER)
    return stage


async def test_a_healthy_house_passes(booked: Stage) -> None:
    findings = [finding async for finding in examine(booked.pool)]
    assert [finding.invariant for finding in findings if finding.holds] == list(INVARIANTS)


@pytest.mark.parametrize("name", BREAKAGES)
async def test_what_is_broken_is_found(booked: Stage, name: str) -> None:
    await booked.owner.execute(BREAKAGES[name])
    number = name.split()[0]
    broken = {
        finding.invariant.number
        for finding in [one async for one in examine(booked.pool)]
        if not finding.holds
    }
    assert number in broken


async def test_every_invariant_can_be_broken(booked: Stage) -> None:
    assert {name.split()[0] for name in BREAKAGES} == {invariant.number for invariant in INVARIANTS}


async def test_findings_are_told_a_line_each_and_as_json(booked: Stage) -> None:
    await booked.owner.execute(BREAKAGES["W1"])
    findings = [finding async for finding in examine(booked.pool)]
    assert [as_line(finding).split()[0] for finding in findings] == ["PASS"] * (len(findings) - 1) + ["FAIL"]
    assert [row["holds"] for row in as_facts(findings)] == [finding.holds for finding in findings]


@pytest.mark.parametrize(("breakage", "status"), [(None, 0), ("W1", 1)])
async def test_the_command_ends_with_1_where_something_is_broken(
    booked: Stage, database: str, breakage: str | None, status: int
) -> None:
    if breakage is not None:
        await booked.owner.execute(BREAKAGES[breakage])
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "doctor"),
        stdout=asyncio.subprocess.PIPE,
        env={"DATABASE_URL": database, "PARLEY_API_KEY": "a-key-for-the-test", "PATH": os.defpath},
    )
    said, _ = await process.communicate()
    assert process.returncode == status
    assert said.decode().count("\n") == len(INVARIANTS)
