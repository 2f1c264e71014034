"""Google says for how long it wants to be left alone: nobody asks anything of that account before then.

Whatever brought the answer, and whatever is wanted next; in this process and in every other one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from itertools import cycle
from uuid import UUID

import pytest

from bot.calendars.examining import entries_elsewhere
from bot.calendars.google_connecting import Shown
from db import calendar_circuits, health
from scheduling.calendars.google import GoogleCalendar
from scheduling.calendars.port import Resting, Unavailable
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import ANSWERED, Fault
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours
from tests.shell.stage import HOUR, Chat, Stage

PUSHED_TO = "https://parley.example.org/webhooks/google-calendar"
SECOND = timedelta(seconds=1)


@pytest.fixture
async def elsewhere(stage: Stage) -> AsyncIterator[Elsewhere]:
    async with elsewhere_on(stage) as elsewhere:
        yield elsewhere
        elsewhere.google.faults.clear()
        await elsewhere.until_rested()
        await elsewhere.notice()
        await elsewhere.keep_up()
        await elsewhere.sweep()
        await stage.set_clock(await stage.now() + HOUR)
        assert await stage.broken() == []


class Place:
    """A recruiter with one interview that stands, one that is to be written, and one that is talked about."""

    def __init__(self, elsewhere: Elsewhere, person: UUID, calendar: Calendar) -> None:
        self.elsewhere, self.person, self.calendar = elsewhere, person, calendar

    async def furnish(self) -> None:
        await self.elsewhere.see()
        await self.elsewhere.booked(await self.elsewhere.invited(self.person, "Sam"))
        unwritten = await self.elsewhere.invited(self.person, "Kim")
        await self.elsewhere.say(unwritten, (await unwritten.offered())[-1].isoformat())
        self.talk = await self.elsewhere.invited(self.person, "Lee")

    async def look(self) -> None:
        """Somebody wants to book."""
        offered = await self.talk.offered()
        if offered:
            await self.elsewhere.say(self.talk, offered[0].isoformat())

    async def see(self) -> None:
        await self.elsewhere.see()

    async def write(self) -> None:
        await self.elsewhere.stage.owner.execute(
            "UPDATE parley.work SET due_at = parley.now() WHERE kind = 'entry' AND token IS NULL"
        )
        await self.elsewhere.write_once()

    async def suspect(self) -> None:
        """News of the entry that stands."""
        await self.elsewhere.stage.owner.execute(
            "UPDATE parley.calendar_entries SET suspect = true WHERE state = 'written'"
        )
        await self.elsewhere.stage.owner.execute(
            "SELECT parley.ask_for('entry', interview_id::text, parley.now()) FROM parley.calendar_entries"
        )
        await self.elsewhere.write_once()

    async def watch(self) -> None:
        self.elsewhere.address = PUSHED_TO
        await self.elsewhere.stage.owner.execute(
            "UPDATE parley.calendar_snapshots SET channel_ends = parley.now() WHERE channel_ends IS NOT NULL"
        )
        await self.elsewhere.see()

    async def examine(self) -> None:
        await entries_elsewhere(self.elsewhere.reach)

    async def connect(self) -> None:
        """What is asked first when somebody connects: which calendars there are."""
        token = self.elsewhere.google.accounts.live(self.calendar.id)[0].renewed()
        shown = Shown(self.elsewhere.stage.pool, self.person, token)
        await GoogleCalendar(self.elsewhere.calls, shown).calendars()


Deed = Callable[[Place], Awaitable[None]]
DEEDS: dict[str, Deed] = {
    "freebusy": Place.look,
    "list": Place.see,
    "insert": Place.write,
    "get": Place.suspect,
    "watch": Place.watch,
    "calendars": Place.connect,
}
TOO_OFTEN = (Fault.TOO_MANY, Fault.USER_RATE_LIMIT, Fault.OVERLOADED)


async def placed(elsewhere: Elsewhere) -> Place:
    place = Place(elsewhere, *await elsewhere.recruiter())
    await place.furnish()
    return place


async def everything(place: Place) -> None:
    for deed in (*DEEDS.values(), Place.examine):
        await deed(place)


@pytest.mark.parametrize(("operation", "fault"), [*zip(DEEDS, cycle(TOO_OFTEN)), ("get", Fault.TOO_MANY)])
async def test_whatever_brought_it_nothing_is_asked_before_the_time_is_over(
    elsewhere: Elsewhere, operation: str, fault: Fault
) -> None:
    place, google = await placed(elsewhere), elsewhere.google
    await elsewhere.stage.stop_clock(before := await elsewhere.stage.now())
    google.faults.plan(fault, on=operation)
    await DEEDS[operation](place)
    assert google.log[-1].status == ANSWERED[fault].status
    asked = len(google.log)
    wait = timedelta(seconds=ANSWERED[fault].retry_after or 0)
    for moment in (before, before + wait - SECOND):
        await elsewhere.stage.stop_clock(moment)
        await everything(place)
        assert len(google.log) == asked
    await elsewhere.stage.set_clock(before + wait)
    await everything(place)
    assert len(google.log) > asked


async def test_an_account_that_rests_is_nobody_elses_trouble(elsewhere: Elsewhere) -> None:
    ana, _hers = await elsewhere.recruiter("ana")
    ben, _his = await elsewhere.recruiter("ben")
    await elsewhere.see()
    chat = await elsewhere.invited(ben)
    await calendar_circuits.rest(elsewhere.stage.pool, ana, HOUR)
    assert (await health.look(elsewhere.stage.pool)).resting == 1
    await elsewhere.say(chat, (await chat.offered())[0].isoformat())
    assert (await chat.interview())["status"] == "confirmed"


async def test_a_request_that_has_another_in_front_of_it_is_left_out_when_a_rest_begins(
    elsewhere: Elsewhere,
) -> None:
    """An insert is preceded by a look, and a rest may begin between them."""
    ana, calendar = await elsewhere.recruiter()

    async def overtaken(remote: object) -> object:
        assert isinstance(remote, GoogleCalendar)
        assert await remote.entry(calendar.id, "aaaaa") is None
        await calendar_circuits.rest(elsewhere.stage.pool, ana, HOUR)
        return await remote.entry(calendar.id, "aaaaa")

    found = await elsewhere.reach.ask(ana, overtaken)
    assert isinstance(found, Resting)
    assert found.retry_after is not None
    assert timedelta() < found.retry_after <= HOUR
    assert len(elsewhere.google.asked("get")) == 1


async def test_a_candidate_is_answered_at_once_and_gets_times_when_the_rest_is_over(
    elsewhere: Elsewhere,
) -> None:
    ana, _calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    elsewhere.google.faults.plan(Fault.TOO_MANY, on="freebusy")
    told = await elsewhere.say(chat, (await chat.offered())[0].isoformat())
    assert "come back to you with times" in told
    assert (await chat.interview())["status"] == "slot_pending"
    asked = len(elsewhere.google.log)
    await elsewhere.see()
    await elsewhere.keep_up()
    assert len(elsewhere.google.log) == asked
    await elsewhere.until_rested()
    await elsewhere.see()
    await elsewhere.keep_up()
    assert "Here I am with times" in await elsewhere.last_said(chat)
    await elsewhere.say(chat, (await chat.offered())[0].isoformat())
    assert (await chat.interview())["status"] == "confirmed"


async def test_not_having_asked_is_no_failure_and_no_try(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    elsewhere.paced(circuit_after=2)
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    await elsewhere.say(chat, (await chat.offered())[0].isoformat())
    elsewhere.google.faults.plan(Fault.TOO_MANY, on="insert")
    place = Place(elsewhere, ana, calendar)
    for _ in range(6):
        await place.write()
    assert await fell_back(chat) == "google"
    assert await elsewhere.stage.owner.fetchval("SELECT tries FROM parley.calendar_entries") == 1
    await elsewhere.until_rested()
    await place.write()
    assert len(ours(calendar)) == 1
    assert len(elsewhere.google.asked("insert")) == 2


async def test_a_rest_as_long_as_an_outage_is_told_like_one(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    await elsewhere.say(chat, (await chat.offered())[0].isoformat())
    await calendar_circuits.rest(elsewhere.stage.pool, ana, 2 * elsewhere.pace.unreadable_after)
    await Place(elsewhere, ana, calendar).write()
    assert await fell_back(chat) == "ics_fallback"
    assert await elsewhere.stage.count("parley.outbox WHERE payload ->> 'notice' = 'not_in_calendar'") == 1
    await elsewhere.until_rested()
    await elsewhere.see()
    await elsewhere.write()
    assert await fell_back(chat) == "google"


async def fell_back(chat: Chat) -> str:
    method: str = (await chat.interview())["calendar_sync_method"]
    return method


async def test_a_renewal_that_is_put_off_rests_the_account_as_well(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.stage.owner.execute("UPDATE calendar_tokens SET expiry_date = parley.now()")
    elsewhere.google.faults.plan(Fault.TOO_MANY, on="token")
    found = await elsewhere.reach.ask(ana, lambda remote: remote.entry(calendar.id, "aaaaa"))
    assert isinstance(found, Unavailable)
    await elsewhere.stage.owner.execute(
        "UPDATE calendar_tokens SET expiry_date = parley.now() + interval '1 h'"
    )
    found = await elsewhere.reach.ask(ana, lambda remote: remote.entry(calendar.id, "aaaaa"))
    assert isinstance(found, Resting)
    assert [each.operation for each in elsewhere.google.log] == ["token"]


async def test_the_longer_of_two_rests_holds_and_an_answer_ends_none(elsewhere: Elsewhere) -> None:
    ana, _calendar = await elsewhere.recruiter()
    pool = elsewhere.stage.pool
    for pause in (HOUR, SECOND):
        await calendar_circuits.rest(pool, ana, pause)
    await calendar_circuits.answered(pool, ana)
    left = await calendar_circuits.resting(pool, ana)
    assert left is not None
    assert left > HOUR / 2
