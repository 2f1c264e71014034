"""From the button on the console to an entry at Google, through the whole service: nothing is done but what
a recruiter, a candidate and an operator do."""

from __future__ import annotations

import re
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest
from icalendar import Calendar

from db import deployment
from tests.servers.api import Api, api_on
from tests.servers.google import Google, google_server
from tests.servers.google_calendars import Json
from tests.shell.consoling import signed_in
from tests.shell.stage import until
from tests.shell.test_calendar_page import ANA, KEYS, Desk

OFFERED = 3


@pytest.fixture
async def desk(database: str) -> AsyncIterator[Desk]:
    async with google_server() as google, api_on(database, **google.settings, **KEYS) as api:
        google.person(ANA)
        owner = await asyncpg.connect(database)
        await deployment.go_live(api.service.pool)
        yield Desk(api, google, await signed_in(api), owner)
        await owner.close()


def entries(google: Google) -> list[Json]:
    return [each for each in google.calendars[ANA].standing() if "extendedProperties" in each]


async def is_read(desk: Desk) -> bool:
    return bool(
        await desk.owner.fetchval("SELECT count(*) FROM parley.calendar_snapshots WHERE read_at IS NOT NULL")
    )


async def chat_with_offers(api: Api, job: str) -> tuple[str, list[datetime]]:
    invitation = await api.invitation(await api.application(job))
    chat = f"/api/v1/chat/{invitation['chat_token']}"
    options = (await api.messages(chat))[0]["options"]
    return chat, [datetime.fromisoformat(each["start"]) for each in options if each.get("start")]


async def test_what_is_free_at_google_is_offered_and_what_is_booked_stands_there(desk: Desk) -> None:
    calendar, today = desk.google.calendars[ANA], datetime.now(UTC).replace(hour=0, minute=0)
    for day in range(3):  # a recruiter who is away until then
        calendar.add(today + timedelta(days=day), today + timedelta(days=day + 1), "Away")
    await desk.connected()
    await until(lambda: is_read(desk))
    job = await desk.api.job(desk.console.recruiter)
    chat, offered = await chat_with_offers(desk.api, job)
    assert len(offered) == OFFERED
    assert min(offered) >= today + timedelta(days=3)
    assert (await said(desk, chat, offered[0].isoformat()))["outcome"] == "confirmed"

    async def written() -> bool:
        return bool(entries(desk.google))

    await until(written)
    (entry,) = entries(desk.google)
    assert datetime.fromisoformat(entry["start"]["dateTime"]) == offered[0]
    assert {each["responseStatus"] for each in entry["attendees"]} == {"accepted"}
    assert entry["hangoutLink"]
    assert await uids_mailed(desk) == {entry["iCalUID"]}


async def test_mails_name_an_entry_alike_whatever_is_connected_meanwhile(desk: Desk) -> None:
    job = await desk.api.job(desk.console.recruiter)
    before = await booked(desk, job)
    first = await named(desk, 1)
    await desk.connected()
    after = await booked(desk, job)
    both = await named(desk, 2)
    assert first < both
    await desk.pressed("/console/calendar/google/disconnect")
    for chat in (before, after):
        await said(desk, chat, "Please cancel my interview")
        assert (await said(desk, chat, "Yes, cancel it"))["outcome"] == "cancelled"
    assert await named(desk, 2) == both


async def named(desk: Desk, many: int) -> set[str]:
    """The names of entries in mails, once there are so many."""

    async def enough() -> bool:
        return len(await uids_mailed(desk)) == many

    await until(enough)
    return await uids_mailed(desk)


async def booked(desk: Desk, job: str) -> str:
    """The chat."""
    chat, offered = await chat_with_offers(desk.api, job)
    assert (await said(desk, chat, offered[0].isoformat()))["outcome"] == "confirmed"
    return chat


async def said(desk: Desk, chat: str, text: str) -> Json:
    """The bot's answer."""
    body = {"id": uuid.uuid4().hex, "text": text}
    seq = (await desk.api.call("POST", f"{chat}/messages", body, key=None)).json["seq"]
    return await desk.api.answer_to(chat, seq)


async def uids_mailed(desk: Desk) -> set[str]:
    """In the calendar files of all letters."""
    mailbox = (await desk.console.get("/console/mailbox")).raw.decode()
    letters = set(re.findall(r"/console/mailbox/[0-9a-f-]{36}", mailbox))
    files = [await desk.console.get(f"{letter}/interview.ics") for letter in letters]
    return {
        str(event["UID"])
        for file in files
        if file.status == 200
        for event in Calendar.from_ical(file.raw).walk("VEVENT")
    }
