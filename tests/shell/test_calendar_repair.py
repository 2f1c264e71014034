"""What others do to an interview's entry: noticed, and put right without anybody travelling in vain."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from bot import turn
from bot.channels.letters import Composer
from bot.turn import Cause
from db import letters
from db.needs import Kind, Part
from db.sessions import Trigger
from negotiation.events import Deed, RecruiterDid
from tests.servers.google_calendars import Calendar
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours, start_of
from tests.shell.stage import HOUR, LINKER, Chat, Stage
from tests.shell.test_panels import coming


class Booked:
    """One interview that stands in Ana's calendar."""

    def __init__(self, elsewhere: Elsewhere, calendar: Calendar, chat: Chat, start: datetime) -> None:
        self.elsewhere, self.calendar, self.chat, self.start = elsewhere, calendar, chat, start

    @property
    def entry_id(self) -> str:
        (entry,) = ours(self.calendar)
        return str(entry["id"])

    async def decided(self, deed: Deed) -> None:
        stage = self.elsewhere.stage
        cause = Cause(Trigger.MANUAL)
        await turn.happen(stage.pool, stage.policy, self.chat.interview_id, RecruiterDid(deed), cause)
        await self.elsewhere.write()

    async def letters(self, notice: str) -> int:
        return await self.elsewhere.stage.count("parley.outbox WHERE payload ->> 'notice' = $1", notice)

    async def repairs(self) -> list[str]:
        rows = await self.elsewhere.stage.owner.fetch(
            "SELECT details ->> 'why' AS why FROM automation_logs WHERE action_type = 'calendar_repair'"
        )
        return [row["why"] for row in rows]


@pytest.fixture
async def booked(stage: Stage) -> AsyncIterator[Booked]:
    async with elsewhere_on(stage) as elsewhere:
        ana, calendar = await elsewhere.recruiter()
        await elsewhere.see()
        chat = await elsewhere.invited(ana)
        start = await elsewhere.booked(chat)
        yield Booked(elsewhere, calendar, chat, start)
        await stage.set_clock(await stage.now() + HOUR)
        await stage.wake_all()
        assert await stage.broken() == []


async def test_an_entry_that_the_interviewer_declines_is_asked_for_anew_and_moves_with_the_answer(
    booked: Booked,
) -> None:
    booked.calendar.answer(booked.entry_id, await recruiters_address(booked), "declined")
    await booked.elsewhere.notice()
    assert "our side cannot keep" in await booked.elsewhere.last_said(booked.chat)
    again = (await booked.chat.offered())[-1]
    assert again != booked.start
    await booked.elsewhere.say(booked.chat, again.isoformat())
    await booked.elsewhere.write()
    (entry,) = ours(booked.calendar)
    assert start_of(entry) == again
    await booked.elsewhere.notice()
    assert await booked.repairs() == ["interviewer_declined"]


async def recruiters_address(booked: Booked) -> str:
    address: str = await booked.elsewhere.stage.owner.fetchval(
        "SELECT email FROM users JOIN interviews ON recruiter_id = users.id"
    )
    return address


async def test_a_guest_whom_somebody_added_may_stay_away(booked: Booked) -> None:
    event = booked.calendar.known(booked.entry_id)
    guest = {"email": "boss@example.org", "responseStatus": "declined"}
    booked.calendar.patch(event, {"attendees": [*event["attendees"], guest]})
    await booked.elsewhere.notice()
    assert await booked.repairs() == []
    assert "confirmed" in await booked.elsewhere.last_said(booked.chat)


async def test_a_deleted_entry_comes_back_at_the_next_time(booked: Booked) -> None:
    booked.calendar.delete(booked.entry_id)
    for _ in range(3):
        await booked.elsewhere.notice()
        await booked.elsewhere.sweep()
    assert ours(booked.calendar) == []
    said = [one.said.text for one in await booked.chat.messages()]
    assert sum("our side cannot keep" in text for text in said) == 1
    again = (await booked.chat.offered())[-1]
    await booked.elsewhere.say(booked.chat, again.isoformat())
    await booked.elsewhere.write()
    (entry,) = ours(booked.calendar)
    assert start_of(entry) == again


async def test_a_dragged_entry_is_booked_where_it_stands_once_the_candidate_agrees(booked: Booked) -> None:
    to = booked.start + 2 * HOUR
    booked.calendar.move(booked.entry_id, to, to + HOUR)
    await booked.elsewhere.notice()
    assert "would like to move your interview" in await booked.elsewhere.last_said(booked.chat)
    assert "rescheduled" in await booked.elsewhere.say(booked.chat, "yes, that's fine")
    await booked.elsewhere.write()
    (entry,) = ours(booked.calendar)
    assert start_of(entry) == to == (await booked.chat.interview())["scheduled_time"]


async def test_a_candidates_no_in_their_calendar_is_asked_about(booked: Booked) -> None:
    address = await booked.elsewhere.stage.owner.fetchval(
        "SELECT email FROM users JOIN interviews ON candidate_id = users.id"
    )
    booked.calendar.answer(booked.entry_id, address, "declined")
    for _ in range(2):
        await booked.elsewhere.notice()
    said = [one.said.text for one in await booked.chat.messages()]
    assert sum("declined the calendar entry" in text for text in said) == 1
    assert (await booked.chat.interview())["status"] == "confirmed"
    assert len(ours(booked.calendar)) == 1


async def test_something_new_across_the_interview_asks_its_recruiter_once(booked: Booked) -> None:
    booked.calendar.add(booked.start, booked.start + HOUR)
    before = len(await booked.chat.messages())
    for _ in range(3):
        await booked.elsewhere.notice()
    assert await booked.letters("keep_or_move") == 1
    assert len(await booked.chat.messages()) == before
    await booked.decided(Deed.FIND_ANOTHER)
    assert "our side cannot keep" in await booked.elsewhere.last_said(booked.chat)


async def test_the_fourth_repair_within_an_hour_asks_first_and_keep_puts_the_entry_back(
    booked: Booked,
) -> None:
    await booked.elsewhere.stage.owner.execute(
        "INSERT INTO automation_logs (job_id, action_type, details, created_at)"
        " SELECT job_id, 'calendar_repair', '{}', parley.now() FROM interviews, generate_series(1, 3)"
    )
    booked.calendar.delete(booked.entry_id)
    await booked.elsewhere.notice()
    assert await booked.letters("keep_or_move") == 1
    assert ours(booked.calendar) == []
    await booked.decided(Deed.KEEP_TIME)
    (entry,) = ours(booked.calendar)
    assert start_of(entry) == booked.start
    await booked.elsewhere.notice()
    assert await booked.letters("keep_or_move") == 1


async def test_somebody_else_of_a_pool_comes_instead_of_who_declines_and_the_time_stays(stage: Stage) -> None:
    async with elsewhere_on(stage) as elsewhere:
        ana, calendar = await elsewhere.recruiter()
        ben, cleo = await stage.recruiter("Ben"), await stage.recruiter("Cleo")
        job = await stage.job(ana)
        await stage.need(job, Part(Kind.ANY, (ben, cleo), 1))
        await elsewhere.see()
        chat = await stage.invited(job)
        start = await elsewhere.say_and_book(chat, later_than=timedelta(days=3))
        first = await coming(stage, chat)
        said = len(await chat.messages())
        (entry,) = ours(calendar)
        calendar.answer(entry["id"], await address_of(stage, first), "declined")
        await elsewhere.notice()
        second = await coming(stage, chat)
        assert {*first, *second} == {"Ben", "Cleo"}
        (told,) = (await chat.messages())[said:]
        assert (await chat.interview())["scheduled_time"] == start
        assert f"You will meet {second[0]}." in told.said.text
        assert await entry_mailed(stage, chat) == (start, await address_of(stage, second))
        await elsewhere.notice()
        assert len(await chat.messages()) == said + 1
        (entry,) = ours(calendar)
        assert {each["email"] for each in entry["attendees"]} >= {await address_of(stage, second)}
        calendar.answer(entry["id"], await address_of(stage, second), "declined")
        await elsewhere.notice()
        assert "our side cannot keep" in await elsewhere.last_said(chat)
        await stage.set_clock(await stage.now() + HOUR)
        await stage.wake_all()
        assert await stage.broken() == []


async def entry_mailed(stage: Stage, chat: Chat) -> tuple[datetime, str]:
    """When it is and who interviews, by the file in the latest letter to the candidate that brings one."""
    await stage.owner.execute(
        "UPDATE parley.outbox SET state = 'sent', receipt = 'x', sent_at = parley.now()"
    )
    rows = await letters.mailbox(stage.pool, (await chat.interview())["recruiter_id"])
    candidate = (await chat.interview())["candidate_id"]
    composer = Composer(stage.pool, stage.policy, LINKER)
    composed = [await composer.compose(row) for row in rows if row.recipient_id == candidate]
    entry = next(one.entry for one in composed if one.entry)
    (event,) = icalendar.Calendar.from_ical(entry.content).walk("VEVENT")
    interviewers = [str(each) for each in event["ATTENDEE"]]
    return event["DTSTART"].dt.astimezone(UTC), interviewers[0].removeprefix("mailto:")


async def address_of(stage: Stage, names: list[str]) -> str:
    address: str = await stage.owner.fetchval("SELECT email FROM users WHERE name = $1", names[0])
    return address
