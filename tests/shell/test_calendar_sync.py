"""An interview and the calendar that it lives in, elsewhere: seen, written, moved, taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.calendars.examining import entries_elsewhere
from db.people import replace_busy
from db.pool import in_transaction
from scheduling.interval import Interval
from tests.shell.elsewhere import Elsewhere, elsewhere_on, ours, start_of
from tests.shell.stage import HOUR, Stage


@pytest.fixture
async def elsewhere(stage: Stage) -> AsyncIterator[Elsewhere]:
    async with elsewhere_on(stage) as elsewhere:
        yield elsewhere


async def test_from_a_busy_hour_to_an_entry_that_comes_and_goes(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    tuesday = (await elsewhere.stage.now()).replace(hour=8, minute=0, second=0, microsecond=0) + 24 * HOUR
    calendar.add(tuesday, tuesday + 9 * HOUR)
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    assert all(not tuesday <= start < tuesday + 9 * HOUR for start in await chat.offered())
    start = await elsewhere.booked(chat)
    (entry,) = ours(calendar)
    interview = await chat.interview()
    assert (start_of(entry), entry["summary"]) == (start, "Interview: Sam - Engineer")
    assert (interview["calendar_event_id"], interview["calendar_sync_method"]) == (entry["id"], "google")
    await elsewhere.say(chat, "Please cancel my interview")
    await elsewhere.say(chat, "Yes, cancel it")
    await elsewhere.write()
    assert ours(calendar) == []
    assert await elsewhere.stage.broken() == []


async def test_asked_the_calendar_says_what_stands_there_otherwise_than_remembered(
    elsewhere: Elsewhere,
) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    for name in ("Kim", "Lee", "Mo"):
        await elsewhere.booked(await elsewhere.invited(ana, name))
    assert (await entries_elsewhere(elsewhere.reach)).holds
    gone, moved, _still = ours(calendar)
    calendar.delete(gone["id"])
    calendar.move(moved["id"], start_of(moved) + HOUR, start_of(moved) + 2 * HOUR)
    finding = await entries_elsewhere(elsewhere.reach)
    assert sorted(each.split()[1] for each in finding.broken_by) == ["(elsewhere)", "(gone)"]


async def test_new_busy_times_of_the_built_in_calendar_leave_what_was_read_elsewhere(
    elsewhere: Elsewhere,
) -> None:
    ana, calendar = await elsewhere.recruiter()
    start = (await elsewhere.stage.now()) + 24 * HOUR
    calendar.add(start, start + HOUR)
    await elsewhere.see()
    put = [Interval(start + 2 * HOUR, start + 3 * HOUR)]
    await in_transaction(elsewhere.stage.pool, lambda connection: replace_busy(connection, ana, put))
    assert await elsewhere.stage.count("parley.busy WHERE person_id = $1", ana) == 2


async def test_a_moved_interview_is_the_same_entry_at_another_time(elsewhere: Elsewhere) -> None:
    ana, calendar = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    await elsewhere.booked(chat)
    (before,) = ours(calendar)
    await elsewhere.say(chat, "Could we reschedule?")
    later = (await chat.offered())[0]
    await elsewhere.say(chat, later.isoformat())
    await elsewhere.write()
    (after,) = ours(calendar)
    assert (after["id"], start_of(after)) == (before["id"], later)
    assert len({each.path for each in elsewhere.google.asked("insert")}) == 1


async def test_entries_of_our_own_are_no_busy_times(elsewhere: Elsewhere) -> None:
    ana, _ = await elsewhere.recruiter()
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    start = await elsewhere.booked(chat)
    await elsewhere.notice()
    assert await elsewhere.stage.count("parley.busy WHERE starts_at = $1", start) == 0
    await elsewhere.say(chat, "Could we reschedule?")
    beside = start + timedelta(minutes=30)
    await elsewhere.say(chat, f"{beside:%A, %d %B} at {beside:%H:%M} UTC")
    await elsewhere.say(chat, "yes please")
    assert (await chat.interview())["scheduled_time"] == beside


async def test_all_calendars_that_count_are_read_and_looked_at_before_a_booking(elsewhere: Elsewhere) -> None:
    ana, _ = await elsewhere.recruiter()
    second = elsewhere.google.calendar("family@example.org", "Family", "ana@example.org")
    shared = elsewhere.google.calendar("team@example.org", "Team", "boss@example.org")
    shared.readers.add("ana@example.org")
    await elsewhere.add(ana, second.id)
    await elsewhere.add(ana, shared.id, owned=False)
    day = (await elsewhere.stage.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    second.add(day + 24 * HOUR, day + 48 * HOUR)
    shared.add(day + 48 * HOUR, day + 72 * HOUR)
    await elsewhere.see()
    chat = await elsewhere.invited(ana)
    offered = await chat.offered()
    assert offered
    assert not any(day + 23 * HOUR < start < day + 72 * HOUR for start in offered)
    shared.add(offered[0], offered[0] + HOUR)
    assert "no longer free" in await elsewhere.say(chat, offered[0].isoformat())
