"""Google at its worst: stalls, errors, lost answers, dead tokens, and hands that are quicker.

Whatever happens there, an interview has one entry in the end or stands on its .ics; nobody is booked into a
time that the calendar says is taken; and one recruiter's calendar is nobody else's trouble.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from icalendar import Calendar as CalendarFile

from bot.calendars import plan, writing
from bot.calendars.looking import looking
from bot.channels.letter_entries import Method
from bot.channels.letters import Composer
from db.outbox_contents import Letter
from db.work import Kind
from negotiation.commands import Notice
from scheduling.calendars.google_entries import OURS
from scheduling.calendars.names import Provider, entry_id, uid
from scheduling.calendars.port import Failure, RemoteCalendar
from scheduling.interval import Interval
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import Fault
from tests.shell.elsewhere import QUICK, Elsewhere, elsewhere_on, ours, start_of
from tests.shell.post_office import PostOffice, deliver_all
from tests.shell.stage import HOUR, LINKER, Chat, Stage, until

HURRIED = {"glance_within": timedelta(seconds=0.3), "call_within": timedelta(seconds=0.3)}
UNHURRIED = {"glance_within": QUICK.glance_within, "call_within": QUICK.call_within}
PASSING = {
    Fault.RATE_LIMIT: 0.04,
    Fault.USER_RATE_LIMIT: 0.04,
    Fault.TOO_MANY: 0.04,
    Fault.SERVER_ERROR: 0.04,
    Fault.OVERLOADED: 0.04,
    Fault.DROP_BEFORE: 0.02,
    Fault.DROP_AFTER: 0.02,
    Fault.TRUNCATED: 0.02,
    Fault.HTML: 0.02,
    Fault.WITHOUT_ID: 0.02,
}


@pytest.fixture
async def elsewhere(stage: Stage) -> AsyncIterator[Elsewhere]:
    async with elsewhere_on(stage) as elsewhere:
        yield elsewhere
        elsewhere.google.faults.clear()
        await heal(elsewhere)
        await stage.set_clock(await stage.now() + HOUR)
        assert await stage.broken() == []


async def heal(elsewhere: Elsewhere) -> None:
    """What the clock would bring about, until nothing is left to do."""
    for _ in range(40):
        await elsewhere.until_rested()
        await elsewhere.stage.owner.execute(
            "UPDATE parley.work SET due_at = parley.now() WHERE kind = 'entry' AND token IS NULL"
        )
        await elsewhere.write_once()
        await elsewhere.sweep()


async def booked_on(elsewhere: Elsewhere, recruiter: UUID, count: int) -> list[Chat]:
    """So many interviews, each at a time of its own."""
    chats = []
    for number in range(count):
        chat = await elsewhere.invited(recruiter, f"Sam {number}")
        await elsewhere.say(chat, (await chat.offered())[-1].isoformat())
        chats.append(chat)
    return chats


async def one_entry_each(calendar: Calendar, chats: list[Chat]) -> None:
    wanted = sorted([(await chat.interview())["scheduled_time"] for chat in chats])
    assert sorted(map(start_of, ours(calendar))) == wanted


async def test_a_third_of_all_answers_gone_wrong_still_makes_one_entry_for_each(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chats = await booked_on(elsewhere, ana, 15)
    elsewhere.google.faults.share = PASSING
    await heal(elsewhere)
    elsewhere.google.faults.clear()
    await heal(elsewhere)
    await one_entry_each(calendar, chats)
    methods = {(await chat.interview())["calendar_sync_method"] for chat in chats}
    assert methods == {"google"}


@pytest.mark.parametrize("fault", [Fault.INVALID, Fault.FORBIDDEN])
async def test_what_is_refused_for_good_is_asked_once_and_stands_on_its_ics(
    elsewhere: Elsewhere, fault: Fault
) -> None:
    ana, _calendar = await elsewhere.recruiter()
    await elsewhere.see()
    (chat,) = await booked_on(elsewhere, ana, 1)
    elsewhere.google.faults.plan(fault, on="insert", times=None)
    await heal(elsewhere)
    assert len(elsewhere.google.asked("insert")) == 1
    assert (await chat.interview())["calendar_sync_method"] == "ics_fallback"
    assert await elsewhere.stage.count("parley.outbox WHERE payload ->> 'notice' = 'not_in_calendar'") == 1


async def test_three_tries_then_the_ics_by_mail_and_it_heals_later(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    (chat,) = await booked_on(elsewhere, ana, 1)
    elsewhere.google.faults.plan(Fault.SERVER_ERROR, on="insert", times=None)
    for tried in range(1, 4):
        assert (await chat.interview())["calendar_sync_method"] == "google"
        await elsewhere.write_once()
        assert len(elsewhere.google.asked("insert")) == tried
    assert (await chat.interview())["calendar_sync_method"] == "ics_fallback"
    assert await elsewhere.stage.count("parley.outbox WHERE payload ->> 'notice' = 'not_in_calendar'") == 1
    file = await file_for(elsewhere)
    assert (file.get("METHOD"), str(file.walk("VEVENT")[0]["UID"])) == (
        Method.REQUEST.value,
        uid(Provider.GOOGLE, chat.interview_id),
    )
    assert file.walk("VEVENT")[0].decoded("DTSTART") == (await chat.interview())["scheduled_time"]
    elsewhere.google.faults.clear()
    await heal(elsewhere)
    await one_entry_each(calendar, [chat])
    assert (await chat.interview())["calendar_sync_method"] == "google"


async def file_for(elsewhere: Elsewhere) -> CalendarFile:
    """What the letter brings that tells the recruiter to enter the interview by hand."""
    stage, office = elsewhere.stage, PostOffice()
    await deliver_all(stage, office)
    (row,) = [
        row
        for row in office.given
        if isinstance(row.content, Letter) and row.content.notice is Notice.NOT_IN_CALENDAR
    ]
    made = await Composer(stage.pool, stage.policy, LINKER).compose(row)
    assert made.entry is not None
    return CalendarFile.from_ical(made.entry.content)


async def test_retry_after_is_obeyed_from_the_answer_on(elsewhere: Elsewhere) -> None:
    ana, _calendar = await elsewhere.recruiter()
    await elsewhere.see()
    await booked_on(elsewhere, ana, 1)
    elsewhere.google.faults.plan(Fault.TOO_MANY, on="insert")

    async def slowly(person: UUID) -> RemoteCalendar | Failure:
        """By the time of the answer, five seconds have gone by."""
        await elsewhere.stage.set_clock(await elsewhere.stage.now() + timedelta(seconds=5))
        return await elsewhere.opened(person)

    (claim,) = await elsewhere.stage.claimed(Kind.ENTRY)
    await writing.make_it_so(replace(elsewhere.reach, opened=slowly), elsewhere.stage.policy, claim)
    wait = await elsewhere.stage.owner.fetchval(
        "SELECT due_at - parley.now() FROM parley.work WHERE kind = 'entry'"
    )
    assert wait > timedelta(seconds=6)


async def test_an_answer_that_got_lost_makes_no_second_entry(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chats = await booked_on(elsewhere, ana, 10)
    elsewhere.google.faults.plan(Fault.DROP_AFTER, on="insert", times=8)
    elsewhere.google.faults.plan(Fault.DUPLICATE, on="insert", times=None)
    await heal(elsewhere)
    await elsewhere.notice()
    assert await elsewhere.sweep() == 0
    await one_entry_each(calendar, chats)
    assert len({each["id"] for each in ours(calendar)}) == len(ours(calendar)) == 10


async def test_ids_that_differ_from_try_to_try_would_be_caught(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check of the test above, on a house that does it wrong."""
    monkeypatch.setattr(plan, "entry_id", lambda interview_id: uuid.uuid4().hex)
    async with elsewhere_on(stage) as elsewhere:
        ana, calendar = await elsewhere.recruiter()
        await elsewhere.see()
        chats = await booked_on(elsewhere, ana, 1)
        elsewhere.google.faults.plan(Fault.DROP_AFTER, on="insert", times=2)
        await heal(elsewhere)
        with pytest.raises(AssertionError):
            await one_entry_each(calendar, chats)


async def test_an_interview_cancelled_while_its_writer_died_leaves_nothing_behind(
    elsewhere: Elsewhere,
) -> None:
    """Between the provider's doing and our noting it."""
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    (chat,) = await booked_on(elsewhere, ana, 1)
    elsewhere.google.faults.plan(Fault.STALL, on="insert")
    (claim,) = await elsewhere.stage.claimed(Kind.ENTRY)
    writer = asyncio.create_task(writing.make_it_so(elsewhere.reach, elsewhere.stage.policy, claim))

    async def asked() -> bool:
        return bool(elsewhere.google.asked("insert"))

    await until(asked)
    writer.cancel()
    await asyncio.wait([writer])
    calendar.insert(entry_that_arrived(chat))
    await elsewhere.say(chat, "Please cancel my interview")
    await elsewhere.say(chat, "Yes, cancel it")
    await elsewhere.stage.set_clock(await elsewhere.stage.now() + timedelta(minutes=1))
    await heal(elsewhere)
    assert ours(calendar) == []


def entry_that_arrived(chat: Chat) -> dict[str, object]:
    private = {"private": {OURS: str(chat.interview_id)}}
    times = {side: {"dateTime": f"2027-03-05T{hour}:00:00Z"} for side, hour in (("start", 9), ("end", 10))}
    return {"id": entry_id(chat.interview_id), "extendedProperties": private, **times}


async def test_a_calendar_that_stalls_is_left_in_peace_and_holds_up_nobody_else(elsewhere: Elsewhere) -> None:
    elsewhere.paced(circuit_after=5)
    ana, hers = await elsewhere.recruiter("ana")
    ben, _his = await elsewhere.recruiter("ben")
    await elsewhere.see()
    stuck, free = await elsewhere.invited(ana), await elsewhere.invited(ben)
    elsewhere.google.faults.plan(Fault.STALL, by=hers.id, times=None)
    asked_before = len(elsewhere.google.log)
    elsewhere.paced(**HURRIED)
    told = await elsewhere.say(stuck, (await stuck.offered())[-1].isoformat())
    assert "I'll come back to you with times" in told
    elsewhere.paced(**UNHURRIED)
    assert "confirmed" in await elsewhere.say(free, (await free.offered())[-1].isoformat())
    elsewhere.paced(**HURRIED)
    for _ in range(8):
        await elsewhere.see()
    elsewhere.paced(**UNHURRIED)
    stalled = [each for each in elsewhere.google.log[asked_before:] if each.address == hers.id]
    assert len(stalled) == 5
    elsewhere.google.faults.clear()
    await elsewhere.stage.set_clock(await elsewhere.stage.now() + timedelta(seconds=61))
    await elsewhere.see()
    await elsewhere.keep_up()
    assert "Here I am with times" in await elsewhere.last_said(stuck)


async def test_an_answer_that_drips_is_cut_off_as_a_whole(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    elsewhere.google.faults.plan(Fault.DRIP, by=calendar.id, times=None)
    elsewhere.paced(**HURRIED)
    told = await elsewhere.say(chat, (await chat.offered())[-1].isoformat())
    assert "I'll come back to you with times" in told
    assert (await chat.interview())["status"] == "slot_pending"


async def test_a_connection_that_breaks_late_is_asked_once_more_and_the_time_is_booked(
    elsewhere: Elsewhere,
) -> None:
    ana, _calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    elsewhere.paced(glance_within=timedelta(seconds=8))
    elsewhere.google.dawdle = 5  # seconds before it breaks; twice that is more than the limit
    elsewhere.google.faults.plan(Fault.DROP_BEFORE, on="freebusy")
    told = await elsewhere.say(chat, (await chat.offered())[-1].isoformat())
    assert "confirmed" in told


@pytest.mark.parametrize("end", [Fault.INVALID_GRANT, Fault.INSUFFICIENT_SCOPE])
async def test_access_that_ends_is_loud_once_and_is_taken_up_again(elsewhere: Elsewhere, end: Fault) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    waiting = [await elsewhere.invited(ana, name) for name in ("Kim", "Lee")]
    if end is Fault.INVALID_GRANT:
        elsewhere.google.accounts.withdraw(calendar.id)
    else:
        elsewhere.google.faults.plan(end, by=calendar.id, times=None)
    told = await elsewhere.say(waiting[0], (await waiting[0].offered())[0].isoformat())
    assert "I'll come back to you with times" in told
    for _ in range(3):
        await elsewhere.see()
        await elsewhere.keep_up()
    assert len(elsewhere.google.asked("token")) <= 1
    assert "do not count on the times" in await elsewhere.last_said(waiting[1])
    assert await elsewhere.stage.count("parley.outbox WHERE payload ? 'calendar'") == 1
    elsewhere.google.faults.clear()
    await elsewhere.connect(ana, calendar)
    await elsewhere.see()
    await elsewhere.keep_up()
    for chat in waiting:
        assert "Here I am with times" in await elsewhere.last_said(chat)


async def test_forgotten_sync_tokens_and_pages_cut_in_the_middle_lose_no_change(elsewhere: Elsewhere) -> None:
    elsewhere.google.api.page_size = 3
    people = [await elsewhere.recruiter(f"person{number}") for number in range(5)]
    await elsewhere.see()
    start = (await elsewhere.stage.now()) + 24 * HOUR
    for number, (_person, calendar) in enumerate(people):
        for hour in range(8):
            calendar.add(start + hour * HOUR, start + (hour + 0.5) * HOUR)
        if number % 2:
            calendar.forget_tokens()
    elsewhere.google.faults.plan(Fault.SERVER_ERROR, on="list", times=3)
    for _ in range(3):
        await elsewhere.see()
    for person, _calendar in people:
        assert await elsewhere.stage.count("parley.busy WHERE person_id = $1", person) == 8


async def test_a_reading_that_breaks_off_keeps_the_token_it_began_with(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    elsewhere.google.api.page_size = 2
    start = (await elsewhere.stage.now()) + 24 * HOUR
    for hour in range(5):
        calendar.add(start + hour * HOUR, start + (hour + 0.5) * HOUR)
    before = await elsewhere.stage.owner.fetchval("SELECT sync_token FROM parley.calendar_snapshots")
    asked = len(elsewhere.google.asked("list"))
    while len(elsewhere.google.asked("list")) == asked:
        elsewhere.google.faults.plan(Fault.TRUNCATED, on="list")
        await elsewhere.see()
    assert await elsewhere.stage.owner.fetchval("SELECT sync_token FROM parley.calendar_snapshots") == before
    assert await elsewhere.stage.count("parley.busy") == 0
    await elsewhere.see()
    assert await elsewhere.stage.count("parley.busy WHERE person_id = $1", ana) == 5


async def test_what_the_recruiter_enters_just_before_the_yes_is_never_booked(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    for number in range(5):
        chat = await elsewhere.invited(ana, f"Sam {number}")
        start = (await chat.offered())[-1]
        calendar.add(start, start + HOUR)
        told = await elsewhere.say(chat, start.isoformat())
        assert "no longer free" in told
        assert (await chat.interview())["status"] == "slot_pending"


async def test_what_is_entered_after_the_look_becomes_a_question_to_the_recruiter(
    elsewhere: Elsewhere,
) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    start = (await chat.offered())[-1]
    look = looking(elsewhere.reach)

    async def look_and_be_overtaken(people: object, stretch: Interval, command: object) -> bool:
        seen = await look(people, stretch, command)
        calendar.add(start, start + HOUR)
        return seen

    elsewhere.look = look_and_be_overtaken
    assert "confirmed" in await elsewhere.say(chat, start.isoformat())
    await elsewhere.write()
    await elsewhere.notice()
    assert await elsewhere.stage.count("parley.outbox WHERE payload ->> 'notice' = 'keep_or_move'") == 1
    assert await elsewhere.stage.count("parley.session_memory WHERE (memory ->> 'in_question')::boolean") == 1


async def test_switched_off_nothing_is_written_and_switched_on_it_is_made_up_for(
    elsewhere: Elsewhere,
) -> None:
    flag = "UPDATE feature_flags SET enabled = $1 WHERE flag_name = 'calendar_integration'"
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    await elsewhere.stage.owner.execute(flag, False)
    chats = await booked_on(elsewhere, ana, 2)
    await heal(elsewhere)
    assert ours(calendar) == []
    await elsewhere.stage.owner.execute(flag, True)
    await heal(elsewhere)
    await one_entry_each(calendar, chats)


async def test_entries_follow_the_calendar_that_is_chosen_for_them(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chats = await booked_on(elsewhere, ana, 2)
    await elsewhere.write()
    other = elsewhere.google.calendar("team@example.org", "Team", calendar.owner)
    await elsewhere.stage.owner.execute("UPDATE parley.calendars SET writes = false")
    await elsewhere.add(ana, other.id, writes=True)
    await heal(elsewhere)
    assert ours(calendar) == []
    await one_entry_each(other, chats)


async def test_a_calendar_that_counts_no_more_leaves_no_busy_times(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    start = (await elsewhere.stage.now()) + 24 * HOUR
    calendar.add(start, start + HOUR)
    await elsewhere.see()
    assert await elsewhere.stage.count("parley.busy WHERE person_id = $1", ana) == 1
    for reads, found in ((False, 0), (True, 1)):
        await elsewhere.stage.owner.execute("UPDATE parley.calendars SET reads = $1", reads)
        await elsewhere.see()
        assert await elsewhere.stage.count("parley.busy WHERE person_id = $1", ana) == found
