"""A candidate is made anonymous: of what was planted everywhere nothing is left, and counts stay."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest

from bot import erasing, turn
from db import erasure, inbox, kept
from db.work import Kind
from negotiation.events import Declined
from negotiation.session import Channel
from tests.shell.commanding import Terminal
from tests.shell.post_office import PostOffice, deliver_all
from tests.shell.stage import MONDAY_MORNING, Chat, Stage, insert, until

CHAT_ID = 7_700_900_100
PLANTED = Path(__file__).with_name("planted.sql")
PLACE = re.compile(r"\bCANARY\b|(?<!:):([a-z]+)\b")


def canaries() -> Iterator[str]:
    return (f"Canary{number:02}Q" for number in itertools.count(1))


async def rows_with(owner: asyncpg.Connection[asyncpg.Record], text: str) -> list[str]:
    """Every table of which a row holds the text, in the clear or as bytes."""
    tables = await owner.fetch(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables "
        "WHERE schemaname IN ('public', 'parley')"
    )
    return [
        table["name"]
        for table in tables
        if await owner.fetchval(
            f"SELECT EXISTS (SELECT FROM {table['name']} AS t WHERE t::text ILIKE $1 OR t::text LIKE $2)",
            f"%{text}%",
            f"%{text.encode().hex()}%",
        )
    ]


async def counts(owner: asyncpg.Connection[asyncpg.Record]) -> dict[str, int]:
    tables = ("users", "applications", "interviews", "negotiation_sessions", "jobs")
    ours = ("messages", "inbox", "conversations", "session_memory", "bookings")
    names = [*tables, *(f"parley.{one}" for one in ours)]
    return {name: await owner.fetchval(f"SELECT count(*) FROM {name}") for name in names}


async def planted(stage: Stage, chat: Chat) -> list[str]:
    """Puts a canary wherever something about a candidate can stand, by `planted.sql` and three messages."""
    fresh, used = canaries(), []

    def canary() -> str:
        used.append(next(fresh))
        return used[-1]

    for text in ("hello", "only Tuesdays after three", "I want to talk to a human"):
        await chat.say(f"{text}. {canary()}")
    await deliver_all(stage, PostOffice())
    row = await chat.interview()
    known = {
        "interview": f"'{chat.interview_id}'::uuid",
        "conversation": f"'{chat.conversation_id}'::uuid",
        "application": f"'{chat.application_id}'::uuid",
        "person": f"'{row['candidate_id']}'::uuid",
        "recruiter": f"'{row['recruiter_id']}'::uuid",
        "chat": f"{CHAT_ID}::bigint",
    }

    def filled(found: re.Match[str]) -> str:
        return f"'{canary()}'::text" if found[0] == "CANARY" else known[found[1]]

    await stage.owner.execute(PLACE.sub(filled, PLANTED.read_text(encoding="utf-8")))
    return used


async def chat_of(stage: Stage) -> Chat:
    job = await stage.job(await stage.recruiter())
    chat = await stage.invited(job, channel=Channel.TELEGRAM)
    return await chat.bind(CHAT_ID)


async def person_of(chat: Chat) -> uuid.UUID:
    person: uuid.UUID = (await chat.interview())["candidate_id"]
    return person


async def test_of_forty_canaries_none_is_left_and_the_counts_are_as_before(stage: Stage) -> None:
    chat = await chat_of(stage)
    used = await planted(stage, chat)
    assert len(used) >= 40
    missing = [one for one in used if not await rows_with(stage.owner, one)]
    assert missing == []
    before = await counts(stage.owner)
    done = await erasing.erase(stage.pool, stage.policy, await person_of(chat), "a test")
    found = {one: tables for one in used if (tables := await rows_with(stage.owner, one))}
    assert found == {}
    assert await rows_with(stage.owner, str(CHAT_ID)) == []
    after = await counts(stage.owner)
    assert {name: after[name] - before[name] for name in before if name != "parley.messages"} == {
        name: 0 for name in before if name != "parley.messages"
    }
    assert (done.applications, done.interviews) == (1, 1)
    assert (await chat.interview())["status"] == "cancelled"
    assert await stage.broken() == []


async def test_what_an_ordinary_conversation_leaves_in_the_log_names_nobody(stage: Stage) -> None:
    job = await stage.job(await stage.recruiter())
    chat = await stage.invited(job, name="CanarySam")
    for text in ("hello CanaryWord", "only at night, says CanaryWord", "delete CanaryWord", "human please"):
        await chat.say(text)
    rows = await stage.owner.fetch("SELECT details::text FROM automation_logs")
    assert not [row for row in rows if "canary" in row["details"].lower()]


async def test_somebody_elses_rows_stay_as_they_are(stage: Stage) -> None:
    chat, other = await chat_of(stage), await stage.invited(await stage.job(await stage.recruiter()))
    await other.say("only Tuesdays, says CanaryOther")
    await insert(
        stage.owner,
        "automation_logs",
        action_type="note",
        details=json.dumps({"interview_id": str(other.interview_id), "why": "CanaryOther"}),
    )
    held = await rows_with(stage.owner, "CanaryOther")
    await erasing.erase(stage.pool, stage.policy, await person_of(chat), "a test")
    assert await rows_with(stage.owner, "CanaryOther") == held
    assert (await other.interview())["status"] == "slot_pending"


async def test_done_again_it_changes_nothing_and_keeps_its_receipt(stage: Stage) -> None:
    chat = await chat_of(stage)
    person = await person_of(chat)
    first = await erasing.erase(stage.pool, stage.policy, person, "a test")
    again = await erasing.erase(stage.pool, stage.policy, person, "a test")
    assert first.receipt == again.receipt


async def test_who_recruits_as_well_is_refused(stage: Stage) -> None:
    recruiter = await stage.recruiter()
    with pytest.raises(erasing.AlsoRecruits):
        await erasing.erase(stage.pool, stage.policy, recruiter, "a test")
    with pytest.raises(erasing.NoCandidate):
        await erasing.erase(stage.pool, stage.policy, uuid.uuid4(), "a test")


async def test_the_log_can_be_struck_out_by_that_function_alone(stage: Stage) -> None:
    await insert(stage.owner, "automation_logs", action_type="note", details=json.dumps({"why": "as it was"}))
    for statement in (
        "UPDATE automation_logs SET details = '{}'",
        "DELETE FROM automation_logs",
        "SET LOCAL parley.striking_out = 'on'; UPDATE automation_logs SET details = '{}'",
    ):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await stage.pool.execute(statement)


async def test_a_booked_interview_ends_and_its_hour_is_free_again(stage: Stage) -> None:
    chat = await stage.invited(await stage.job(await stage.recruiter()))
    await chat.say((await chat.offered())[0].isoformat())
    assert (await chat.interview())["status"] == "confirmed"
    await erasing.erase(stage.pool, stage.policy, await person_of(chat), "a test")
    assert (await chat.interview())["status"] == "cancelled"
    assert await stage.count("parley.bookings WHERE state <> 'released'") == 0
    assert await stage.claimed(Kind.ENTRY)


async def test_the_old_are_made_anonymous_by_age_and_nobody_else(stage: Stage, terminal: Terminal) -> None:
    job = await stage.job(await stage.recruiter())
    old, open_still = await stage.invited(job, name="OldSam"), await stage.invited(job, name="OpenSam")
    await stage.owner.execute("ALTER TABLE interviews DISABLE TRIGGER USER")
    for chat in (old, open_still):
        await stage.owner.execute(
            "UPDATE interviews SET updated_at = $2, created_at = $2 WHERE id = $1",
            chat.interview_id,
            MONDAY_MORNING - timedelta(days=800),
        )
    await stage.owner.execute("UPDATE applications SET created_at = $1", MONDAY_MORNING - timedelta(days=800))
    await stage.owner.execute("UPDATE interviews SET status = 'cancelled' WHERE id = $1", old.interview_id)
    await stage.owner.execute("ALTER TABLE interviews ENABLE TRIGGER USER")
    assert (await terminal.run("retention", "--days", "730", "--json")).json == {"would_erase": 1}
    assert (await terminal.run("retention", "--days", "730", "--yes", "--json")).json == {"erased": 1}
    assert await rows_with(stage.owner, "OldSam") == []
    assert await rows_with(stage.owner, "OpenSam") != []
    assert (await terminal.run("retention", "--days", "3")).code == 2


async def test_the_command_says_first_what_it_would_do(stage: Stage, terminal: Terminal) -> None:
    chat = await chat_of(stage)
    email = await stage.owner.fetchval("SELECT email FROM users WHERE id = $1", await person_of(chat))
    said = (await terminal.run("erase", email.upper(), "--json")).json
    assert (said["erased"], said["interviews_that_would_end"]) == (False, 1)
    assert (await chat.interview())["status"] == "invitation_sent"
    done = (await terminal.run("erase", email, "--yes", "--reason", "ticket 12", "--json")).json
    assert done["receipt"].startswith("E-")
    assert (await terminal.run("erase", email)).code == 1
    row = await stage.owner.fetchrow(
        "SELECT details FROM automation_logs WHERE action_type = 'person_erased'"
    )
    assert row is not None
    assert "ticket 12" in row["details"]


async def test_an_export_holds_all_that_is_kept_and_no_secret(
    stage: Stage, terminal: Terminal, tmp_path: Path
) -> None:
    chat = await chat_of(stage)
    used = await planted(stage, chat)
    told_all = json.dumps(await kept.of_candidate(stage.pool, await person_of(chat)))
    told = [one for one in used if one in told_all]
    assert len(told) > 20
    file = tmp_path / "kept.json"
    who = str(await person_of(chat))
    assert (await terminal.run("export", "candidate", who, "--out", str(file))).code == 0
    assert file.stat().st_mode & 0o077 == 0
    assert json.loads(file.read_text())["person"][0]["id"] == who
    assert (await terminal.run("export", "candidate", who, "--out", str(file))).code == 1
    assert (await terminal.run("export", "candidate", "nobody@example.org")).code == 1


async def test_tables_are_exported_without_formulas_and_secrets(
    stage: Stage, terminal: Terminal, tmp_path: Path
) -> None:
    job = await stage.job(await stage.recruiter(), title="@SUM(A1)")
    for name in ("=1+1", "+1", "-1", "@x", "\t=1", "＝1"):
        await stage.application(job, name=name)
    folder = tmp_path / "tables"
    said = await terminal.run("export", "tables", str(folder), "--json")
    assert said.code == 0
    files = {Path(one["file"]).name: one["rows"] for one in said.json}
    assert files["applications.csv"] == 6
    assert not {"calendar_tokens.csv", "parley.links.csv", "parley.sign_ins.csv"} & set(files)
    for name in ("applications.csv", "jobs.csv"):
        cells = (folder / name).read_text().replace('"', "").split(",")
        assert not [cell for cell in cells if cell[:1] in "=@\t＝" and cell]
    assert (folder / "applications.csv").stat().st_mode & 0o077 == 0
    assert (await terminal.run("export", "tables", str(folder))).code == 1


async def test_whoever_asks_twice_gets_one_receipt_and_it_is_done_once_the_wait_is_over(stage: Stage) -> None:
    chat = await chat_of(stage)
    person = await person_of(chat)
    wait = timedelta(minutes=10)
    assert await erasure.ask(stage.pool, person, "asked", wait) == await erasure.ask(
        stage.pool, person, "asked", wait
    )
    assert await stage.claimed(Kind.ERASE) == ()
    await stage.set_clock(MONDAY_MORNING + timedelta(minutes=12))
    (claim,) = await stage.claimed(Kind.ERASE)
    await erasing.carry_out(stage.pool, stage.policy, claim)
    assert await stage.count("parley.erasures WHERE done_at IS NOT NULL") == 1
    assert await stage.claimed(Kind.ERASE) == ()


async def test_a_message_that_comes_in_at_this_very_moment_is_erased_as_well(stage: Stage) -> None:
    chat = await chat_of(stage)
    await turn.happen(stage.pool, stage.policy, chat.interview_id, Declined())
    async with stage.pool.acquire() as rival:
        async with rival.transaction():
            await rival.fetchrow(
                inbox.SQL["receive"], chat.conversation_id, "web", "one", "says CanaryEarly", {}, None
            )
            erased = asyncio.create_task(
                erasing.erase(stage.pool, stage.policy, await person_of(chat), "a test")
            )
            await until(lambda: waits_for_a_lock(stage))
        await erased
    assert await rows_with(stage.owner, "CanaryEarly") == []


async def test_what_was_under_way_then_is_gone_over_once_more(stage: Stage) -> None:
    chat = await chat_of(stage)
    person = await person_of(chat)
    await erasing.erase(stage.pool, stage.policy, person, "a test")
    await chat.say("says CanaryLate")
    assert await stage.claimed(Kind.ERASE) == ()
    await stage.set_clock(await stage.now() + erasing.UNDER_WAY)
    (claim,) = await stage.claimed(Kind.ERASE)
    await erasing.carry_out(stage.pool, stage.policy, claim)
    assert await rows_with(stage.owner, "CanaryLate") == []
    assert await stage.count("parley.work WHERE kind = 'erase'") == 0
    assert await stage.count("automation_logs WHERE action_type = 'person_erased'") == 1


async def waits_for_a_lock(stage: Stage) -> bool:
    return await stage.count("pg_stat_activity WHERE wait_event_type = 'Lock'") > 0
