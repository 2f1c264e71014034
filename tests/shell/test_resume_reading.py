"""Resumes are read in processes of their own: a score with its reasons, or why not; nobody is harmed."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Sequence

import pytest

from bot.resumes import DOCX, PDF, PLAIN, kind_of
from bot.shortlists import reading
from bot.shortlists.reading import COMMAND
from db import applications, fits
from db.pool import in_transaction
from db.work import Kind
from tests.house.files import ROOT
from tests.shell.hiring import Hiring, hiring_on
from tests.shell.hostile_files import HOSTILE, docx, pdf
from tests.shell.stage import Stage

LINES = (
    "Experience",
    "Engineer, 2020 - 2026",
    "Builds things in Python",
    "Projects",
    "- One",
    "- Two",
)


async def hand_in(hiring: Hiring, number: int, content: bytes) -> None:
    media = kind_of(content) or PLAIN
    await in_transaction(
        hiring.stage.pool,
        lambda connection: applications.keep_resume(connection, hiring.ids[number], media, content),
    )


async def read_all(hiring: Hiring) -> None:
    while claims := await hiring.stage.claimed(Kind.RESUME):
        for claim in claims:
            await reading.read_resume(hiring.stage.pool, claim)


async def scores(hiring: Hiring) -> Sequence[tuple[float, str | None]]:
    rows = await hiring.stage.owner.fetch(
        "SELECT id, fit_score, summary FROM applications WHERE job_id = $1", hiring.job
    )
    by_id = {row["id"]: (row["fit_score"], row["summary"]) for row in rows}
    return [by_id[one] for one in hiring.ids]


@pytest.mark.parametrize(
    ("media", "content"),
    [(PLAIN, "\n".join(LINES).encode()), (DOCX, docx("\n".join(LINES))), (PDF, pdf(*LINES))],
    ids=["text", "docx", "pdf"],
)
async def test_each_kind_of_file_gets_a_score_with_its_parts(
    stage: Stage, media: str, content: bytes
) -> None:
    hiring = await hiring_on(stage, applicants=1)
    assert kind_of(content) == media
    await hand_in(hiring, 0, content)
    await read_all(hiring)
    found = await fits.explained(stage.pool, hiring.ids[0])
    assert found is not None
    assert (found.failure, [one["part"] for one in found.parts]) == (
        None,
        ["similarity", "experience", "projects", "skills", "education"],
    )
    assert found.parts[1]["points"] == 25.0
    assert await scores(hiring) == [(found.score, found.summary)]
    assert await stage.count("applications WHERE ai_processed") == 1


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_scores_nothing_is_logged_and_stops_nobody(stage: Stage, name: str) -> None:
    hiring = await hiring_on(stage, applicants=2, openings=1, buffer=1)
    media = PDF if name.startswith("pdf") else DOCX
    await in_transaction(
        stage.pool,
        lambda connection: applications.keep_resume(connection, hiring.ids[0], media, HOSTILE[name]),
    )
    await hand_in(hiring, 1, "\n".join(LINES).encode())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    await read_all(hiring)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000
    bad, good = await scores(hiring)
    assert bad[0] == 0
    assert str(bad[1]).startswith("The resume could not be read: ")
    assert "root:" not in str(bad[1])
    assert good[0] > 20
    assert await stage.count("automation_logs WHERE action_type = 'resume_unreadable'") == 1
    await hiring.close()
    assert (await hiring.line())["shortlisted"] == [(1, 1)]


async def test_a_job_is_ranked_only_once_all_its_resumes_are_read(stage: Stage) -> None:
    hiring = await hiring_on(stage, applicants=2, openings=1, buffer=1)
    await hand_in(hiring, 1, "\n".join(LINES).encode())
    await stage.owner.execute("UPDATE applications SET fit_score = 0")
    await hiring.close()
    assert set(await hiring.line()) == {"pending"}
    await read_all(hiring)
    await hiring.follow_up()
    assert (await hiring.line())["shortlisted"] == [(1, 1)]


async def test_where_the_portals_scores_count_ours_change_nothing(stage: Stage) -> None:
    hiring = await hiring_on(stage, applicants=1)
    assert not await fits.set_score(stage.pool, hiring.ids[0], 12)
    await stage.owner.execute(
        "UPDATE parley.job_settings SET scores = 'portal' WHERE job_id = $1", hiring.job
    )
    assert await fits.set_score(stage.pool, hiring.ids[0], 12)
    await hand_in(hiring, 0, "\n".join(LINES).encode())
    await read_all(hiring)
    assert await scores(hiring) == [(12, None)]
    assert await fits.explained(stage.pool, hiring.ids[0]) is not None


async def test_a_job_without_shortlisting_has_no_resumes_read(stage: Stage) -> None:
    hiring = await hiring_on(stage, applicants=1)
    await stage.owner.execute("UPDATE parley.job_settings SET shortlists = false")
    await hand_in(hiring, 0, "\n".join(LINES).encode())
    await read_all(hiring)
    assert await fits.explained(stage.pool, hiring.ids[0]) is None


async def test_a_resume_that_came_meanwhile_is_read_in_place_of_the_old_one(stage: Stage) -> None:
    hiring = await hiring_on(stage, applicants=1)
    await hand_in(hiring, 0, b"nothing much")
    (claim,) = await stage.claimed(Kind.RESUME)
    old = await fits.unread(stage.pool, hiring.ids[0])
    assert old is not None
    await hand_in(hiring, 0, "\n".join(LINES).encode())
    answer = reading.reading_of(await reading.read(old))
    await reading.keep(stage.pool, claim, old, answer)
    assert await fits.explained(stage.pool, hiring.ids[0]) is None
    await read_all(hiring)
    assert (await scores(hiring))[0][0] > 20


async def test_what_nobody_asked_to_be_read_is_found(stage: Stage) -> None:
    hiring = await hiring_on(stage, applicants=1)
    await hand_in(hiring, 0, b"some words")
    await stage.owner.execute("DELETE FROM parley.work WHERE kind = 'resume'")
    await reading.ask_again(stage.pool)
    await read_all(hiring)
    assert await fits.explained(stage.pool, hiring.ids[0]) is not None


def confined(statement: str) -> subprocess.CompletedProcess[str]:
    """The statement as it goes in a process that is confined as a reader is."""
    program = f"from bot.shortlists.reading_room import confine; confine()\n{statement}"
    command = [sys.executable, "-E", "-B", "-c", program]
    return subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(
    "statement",
    [
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "open('/tmp/parley-left-behind', 'w')",
        "held = bytearray(1 << 30)",
    ],
)
def test_a_reader_reaches_nothing_beyond_itself(statement: str) -> None:
    done = confined(statement)
    assert done.returncode != 0
    assert ("PermissionError" in done.stderr) or ("MemoryError" in done.stderr), done.stderr


async def test_a_reader_that_does_not_end_is_ended(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    hiring = await hiring_on(stage, applicants=1)
    await hand_in(hiring, 0, b"some words")
    monkeypatch.setattr(reading, "COMMAND", ("-c", "import time; time.sleep(600)"))
    monkeypatch.setattr(reading, "WITHIN", 0.5)
    await read_all(hiring)
    assert "takes too long" in str((await scores(hiring))[0][1])


def test_the_reader_starts_without_what_it_does_not_need() -> None:
    listed = "import sys, bot.shortlists.reading_room; print(json.dumps(sorted(sys.modules)))"
    program = f"import json\n{listed}"
    command = [sys.executable, *COMMAND[:2], "-c", program]
    done = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, timeout=60)
    modules = set(json.loads(done.stdout))
    assert not modules & {"asyncpg", "aiohttp", "pydantic", "pypdf", "lxml", "asyncio"}
