"""What is Google's own: every way in which it fails, time limits, threads, and who mails whom."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from scheduling.calendars.google import GoogleCalendar
from scheduling.calendars.google_calls import GoogleCalls, Line, UnderWay
from scheduling.calendars.google_oauth import SCOPES
from scheduling.calendars.port import (
    Entry,
    Failure,
    Refusal,
    Refused,
    RemoteCalendar,
    Unavailable,
    Written,
)
from scheduling.calendars.retry_after import asked_for, pause
from scheduling.interval import Interval, IntervalSet
from tests.servers.google_faults import Fault
from tests.servers.remote_calendars import ANA, SHORT, GoogleGround, GrantedAccess, google_ground
from tests.shell.test_remote_calendar import WEEK, at, entry, written

PASSING = {
    Fault.RATE_LIMIT: None,
    Fault.USER_RATE_LIMIT: timedelta(seconds=11),
    Fault.TOO_MANY: timedelta(seconds=7),
    Fault.SERVER_ERROR: None,
    Fault.OVERLOADED: timedelta(seconds=5),
    Fault.DROP_BEFORE: None,
    Fault.DROP_AFTER: None,
    Fault.HTML: None,
    Fault.TRUNCATED: None,
}
LASTING = {
    Fault.FORBIDDEN: Refusal.FORBIDDEN,
    Fault.INVALID: Refusal.INVALID,
    Fault.NOT_FOUND: Refusal.NO_SUCH_CALENDAR,
    Fault.INSUFFICIENT_SCOPE: Refusal.ACCESS_ENDED,
}
BEN = "ben@example.org"
PERMANENT = (Fault.UNAUTHORIZED, Fault.INSUFFICIENT_SCOPE)


@pytest.fixture
async def ground() -> AsyncIterator[GoogleGround]:
    async with google_ground() as ground:
        yield ground


async def busy(ground: GoogleGround) -> object:
    return await ground.remote.free_busy([ANA], WEEK)


@pytest.mark.parametrize("fault", PASSING)
async def test_what_passes_by_itself_is_unavailable_and_asked_once(
    ground: GoogleGround, fault: Fault
) -> None:
    await busy(ground)  # a connection that is kept is where a client is tempted to send twice
    ground.google.log.clear()
    ground.google.faults.plan(fault)
    failed = await busy(ground)
    assert isinstance(failed, Unavailable)
    assert failed.retry_after == PASSING[fault]
    assert ground.access.rests == [each for each in [PASSING[fault]] if each is not None]
    assert len(ground.google.log) == 1
    assert await busy(ground) == {ANA: IntervalSet()}


NOW = datetime(2026, 12, 7, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        ("99999999", 86_400),
        ("Mon, 07 Dec 2026 09:00:30 GMT", 30),
        ("Mon, 07 Dec 2026 08:00:00 GMT", 0),
        ("Sat, 07 Dec 2999 08:00:00 GMT", 86_400),
        ("Mon, 07 Dec 2026 09:00:30 -0000", 30),
        ("-5", None),
        ("soon", None),
        ("٣", None),
        ("", None),
        (None, None),
    ],
)
def test_how_long_google_asks_us_to_wait_is_read_in_both_forms(told: str | None, seconds: int | None) -> None:
    assert pause(told, NOW) == (None if seconds is None else timedelta(seconds=seconds))


def test_a_date_to_wait_for_is_measured_from_the_answers_own_date() -> None:
    told = {"retry-after": "Mon, 07 Dec 2026 09:00:30 GMT", "date": "Mon, 07 Dec 2026 09:00:10 GMT"}
    assert asked_for(told, NOW) == timedelta(seconds=20)
    assert asked_for({**told, "date": "today"}, NOW) == timedelta(seconds=30)


@pytest.mark.parametrize("fault", LASTING)
async def test_what_does_not_pass_is_refused_and_asked_once(ground: GoogleGround, fault: Fault) -> None:
    ground.google.faults.plan(fault)
    failed = await busy(ground)
    assert isinstance(failed, Refused)
    assert failed.refusal is LASTING[fault]
    assert len(ground.google.log) == 1


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.DRIP])
async def test_an_answer_is_not_waited_for_longer_than_the_limit_however_it_trickles(fault: Fault) -> None:
    async with google_ground(SHORT) as ground:
        ground.google.faults.plan(fault, times=None)
        assert await busy(ground) == Unavailable("no answer within 0.5 s")
        ground.google.faults.clear()
        await until_answered(ground.remote, ANA)


async def until_answered(remote: RemoteCalendar, who: str) -> None:
    """On a busy machine a short limit may pass with nobody in the way."""
    async with asyncio.timeout(120):
        while await remote.free_busy([who], WEEK) != {who: IntervalSet()}:
            pass


@dataclass
class Two:
    """Ana, whom Google does not answer, and Ben, whom it does, on one thread."""

    ana: GoogleCalendar
    ben: GoogleCalendar


@asynccontextmanager
async def two(ground: GoogleGround, fault: Fault, within: timedelta) -> AsyncIterator[Two]:
    calls = GoogleCalls(f"{ground.google.url}/calendar/v3", within, threads=1)
    ground.google.person(BEN)
    ground.google.accounts.grant(BEN, SCOPES)
    ground.google.faults.plan(fault, by=ANA, times=None)
    ben = GrantedAccess(ground.google.accounts, BEN)
    yield Two(GoogleCalendar(calls, ground.access), GoogleCalendar(calls, ben))
    await calls.close()


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.DRIP])
async def test_those_who_are_not_answered_hold_up_nobody_else_for_long(
    ground: GoogleGround, fault: Fault
) -> None:
    async with two(ground, fault, SHORT) as both:
        stalled = await asyncio.gather(*(both.ana.free_busy([ANA], WEEK) for _ in range(6)))
        assert all(isinstance(each, Unavailable) for each in stalled)
        await until_answered(both.ben, BEN)


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.DRIP])
async def test_whoever_gives_up_earlier_frees_the_thread(ground: GoogleGround, fault: Fault) -> None:
    ground.google.drip = 1
    async with two(ground, fault, timedelta(seconds=120)) as both:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await both.ana.free_busy([ANA], WEEK)
        await until_answered(both.ben, BEN)


async def test_a_call_that_was_cut_off_before_it_had_a_connection_waits_for_no_answer(
    ground: GoogleGround,
) -> None:
    ground.google.faults.plan(Fault.STALL, times=None)
    line = Line(timeout=120)
    call = UnderWay()
    line.take(call)
    call.over = True
    line.cut(call)
    async with asyncio.timeout(60):
        with pytest.raises(ConnectionAbortedError):
            await asyncio.to_thread(line.request, f"{ground.google.url}/calendar/v3/calendars")
    line.close()


async def test_threads_do_not_get_in_each_others_way(ground: GoogleGround) -> None:
    wanted = [entry(at(hour)) for hour in range(40)]
    made = await asyncio.gather(*(ground.remote.insert(ANA, each) for each in wanted))
    assert [each.id for each in made if isinstance(each, Written)] == [each.id for each in wanted]
    assert sorted(ground.standing()) == sorted(each.id for each in wanted)


async def test_an_access_token_that_came_to_its_end_is_renewed_once(ground: GoogleGround) -> None:
    await busy(ground)
    ground.google.accounts.expire(ANA)
    assert await busy(ground) == {ANA: IntervalSet()}
    assert (ground.access.renewals, ground.access.ended) == (1, None)


@pytest.mark.parametrize("fault", PERMANENT)
async def test_access_that_is_denied_for_good_is_noted_and_not_asked_for_again(
    ground: GoogleGround, fault: Fault
) -> None:
    ground.google.faults.plan(fault, times=None)
    for _ in range(3):
        failed = await busy(ground)
        assert isinstance(failed, Refused)
        assert failed.refusal is Refusal.ACCESS_ENDED
    assert ground.access.renewals <= 1
    assert ground.access.ended is not None
    assert len(ground.google.log) <= 2


async def test_google_mails_nobody(ground: GoogleGround) -> None:
    wanted = entry(at(4))
    await written(ground, wanted)
    await ground.remote.move(ANA, wanted, None)
    await ground.remote.delete(ANA, wanted.id)
    asked = ground.google.asked("insert", "patch", "delete")
    assert [each.query["sendUpdates"] for each in asked] == ["none"] * 3


async def test_one_interview_has_one_meeting_however_often_it_is_written(ground: GoogleGround) -> None:
    wanted = entry(at(4))
    first = await written(ground, wanted)
    ground.delete(wanted.id)
    again = await written(ground, wanted)
    assert again.conference_url == first.conference_url
    assert len(ground.google.api.conferences) == 1


async def test_a_day_off_without_hours_is_counted_in_the_calendars_zone(ground: GoogleGround) -> None:
    day_off = {"start": {"date": "2026-12-08"}, "end": {"date": "2026-12-09"}}
    ground.calendar.insert({"summary": "Day off", **day_off})
    found = await ground.remote.changes(ANA, None, WEEK)
    assert not isinstance(found, Failure)
    start = datetime(2026, 12, 7, 23, tzinfo=UTC)
    assert [each.during for each in found.seen] == [Interval(start, start + timedelta(days=1))]


async def test_what_takes_no_time_and_what_the_owner_declined_is_not_busy(ground: GoogleGround) -> None:
    ground.add(at(1), transparency="transparent")
    ground.add(at(2), attendees=[{"email": ANA, "self": True, "responseStatus": "declined"}])
    ground.add(at(3))
    found = await ground.remote.changes(ANA, None, WEEK)
    assert not isinstance(found, Failure)
    assert [each.busy for each in found.seen] == [False, False, True]


async def test_a_calendar_of_somebody_else_can_be_read_and_not_written(ground: GoogleGround) -> None:
    team = ground.google.calendar("team@example.org", "Team", owner="ben@example.org")
    team.readers.add(ANA)
    listed = await ground.remote.calendars()
    assert isinstance(listed, tuple)
    assert [(each.id, each.owned) for each in listed] == [(ANA, True), ("team@example.org", False)]
    assert not isinstance(await ground.remote.free_busy([ANA, team.id], WEEK), Failure)
    refused = await ground.remote.insert(team.id, entry(at(1)))
    assert isinstance(refused, Refused)
    assert refused.refusal is Refusal.FORBIDDEN


async def test_more_calendars_than_one_question_takes_are_asked_for_in_several(ground: GoogleGround) -> None:
    ids = [ground.google.calendar(f"{number}@example.org", "One of many", ANA).id for number in range(70)]
    ground.google.calendars[ids[66]].add(at(2).start, at(2).end)
    found = await ground.remote.free_busy(ids, WEEK)
    assert not isinstance(found, Failure)
    assert [each for each in ids if found[each]] == [ids[66]]


async def test_a_list_that_breaks_off_in_the_middle_is_none(ground: GoogleGround) -> None:
    ground.cut_lists()
    for hour in range(5):
        ground.add(at(hour))
    ground.google.faults.share = {Fault.SERVER_ERROR: 0.5}
    found = [await ground.remote.changes(ANA, None, WEEK) for _ in range(30)]
    assert {len(each.seen) for each in found if not isinstance(each, Failure)} == {5}


WEATHER = {
    Fault.RATE_LIMIT: 0.03,
    Fault.USER_RATE_LIMIT: 0.03,
    Fault.TOO_MANY: 0.03,
    Fault.SERVER_ERROR: 0.03,
    Fault.OVERLOADED: 0.03,
    Fault.DROP_BEFORE: 0.03,
    Fault.DROP_AFTER: 0.05,
    Fault.TRUNCATED: 0.03,
    Fault.HTML: 0.03,
    Fault.WITHOUT_ID: 0.03,
    Fault.DUPLICATE: 0.01,
}


async def settled(ground: GoogleGround, wanted: Entry) -> Written:
    """As a caller does it that tries again for as long as it is unavailable."""
    while isinstance(made := await ground.remote.insert(ANA, wanted), Unavailable):
        pass
    assert isinstance(made, Written)
    return made


async def test_in_bad_weather_there_is_one_entry_for_each_of_200_interviews(ground: GoogleGround) -> None:
    ground.google.faults.share = WEATHER
    wanted = [entry(at(number / 2)) for number in range(200)]
    for place in range(0, len(wanted), 8):
        await asyncio.gather(*(settled(ground, each) for each in wanted[place : place + 8]))
    assert sorted(ground.standing()) == sorted(each.id for each in wanted)


async def test_a_hundred_answers_that_got_lost_leave_no_entry_twice_though_google_would_take_it(
    ground: GoogleGround,
) -> None:
    ground.google.faults.share = {Fault.DROP_AFTER: 0.5, Fault.DUPLICATE: 0.5}
    wanted = [entry(at(number / 2)) for number in range(100)]
    for each in wanted:
        await settled(ground, each)
    assert sorted(ground.standing()) == sorted(each.id for each in wanted)


async def test_an_answer_without_an_id_is_no_proof_and_the_next_try_finds_the_entry(
    ground: GoogleGround,
) -> None:
    wanted = entry(at(4))
    ground.google.faults.plan(Fault.WITHOUT_ID, on="insert")
    assert isinstance(await ground.remote.insert(ANA, wanted), Unavailable)
    assert (await written(ground, wanted)).id == wanted.id
    assert ground.standing() == [wanted.id]


async def test_two_writers_of_one_interview_make_one_entry(ground: GoogleGround) -> None:
    wanted = entry(at(4), uuid.uuid4())
    made = await asyncio.gather(*(ground.remote.insert(ANA, wanted) for _ in range(8)))
    assert all(isinstance(each, Written) for each in made)
    assert ground.standing() == [wanted.id]
