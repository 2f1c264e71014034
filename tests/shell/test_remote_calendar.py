"""What every adapter of the calendars' port keeps to, each on a server of its own."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduling.calendars.names import Provider, entry_id, uid
from scheduling.calendars.port import (
    Answer,
    Changes,
    Clash,
    Conflict,
    Entry,
    Invitee,
    Refusal,
    Refused,
    Seen,
    Unavailable,
    Watch,
    Written,
)
from scheduling.interval import Interval, IntervalSet
from tests.servers.remote_calendars import GROUNDS, SHORT, Ground

SAM = "sam@example.net"
HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 12, 7, 9, tzinfo=UTC)
WEEK = Interval(MONDAY, MONDAY + timedelta(days=7))


@pytest.fixture(params=GROUNDS)
async def ground(request: pytest.FixtureRequest) -> AsyncIterator[Ground]:
    async with GROUNDS[request.param](timedelta(seconds=10)) as ground:
        yield ground


def at(hours: float, length: timedelta = HOUR) -> Interval:
    """So many hours after Monday morning."""
    start = MONDAY + timedelta(hours=hours)
    return Interval(start, start + length)


def entry(during: Interval, interview: uuid.UUID | None = None) -> Entry:
    interview = interview or uuid.uuid4()
    return Entry(
        id=entry_id(interview),
        uid=uid(Provider.GOOGLE, interview),
        interview_id=str(interview),
        summary="Interview: Sam Rivera - Engineer",
        description="Video call",
        location="Room 4",
        during=during,
        zone=ZoneInfo("Europe/Berlin"),
        invitees=(
            Invitee("Ana Weber", "ana@example.org", Answer.ACCEPTED),
            Invitee("Sam Rivera", SAM, Answer.ACCEPTED),
        ),
    )


async def written(ground: Ground, wanted: Entry) -> Written:
    made = await ground.remote.insert(ground.calendar_id, wanted)
    assert isinstance(made, Written)
    return made


async def seen(ground: Ground, entry_id: str) -> Seen:
    found = await ground.remote.entry(ground.calendar_id, entry_id)
    assert isinstance(found, Seen)
    return found


async def changes(ground: Ground, token: str | None = None) -> Changes:
    found = await ground.remote.changes(ground.calendar_id, token, WEEK)
    assert isinstance(found, Changes)
    return found


async def test_busy_times_are_cut_to_what_was_asked_for(ground: Ground) -> None:
    ground.add(at(-1, 2 * HOUR))
    ground.add(at(3))
    ground.add(at(3.5))
    found = await ground.remote.free_busy([ground.calendar_id], Interval(MONDAY, MONDAY + 4 * HOUR))
    assert found == {ground.calendar_id: IntervalSet.of([at(0), at(3, HOUR)])}


async def test_a_calendar_that_is_not_there_fails_the_whole_question(ground: Ground) -> None:
    found = await ground.remote.free_busy([ground.calendar_id, "nobody@example.org"], WEEK)
    assert isinstance(found, Refused)
    assert found.refusal is Refusal.NO_SUCH_CALENDAR


async def test_the_accounts_own_calendar_is_listed_first(ground: Ground) -> None:
    listed = await ground.remote.calendars()
    assert isinstance(listed, tuple)
    assert (listed[0].id, listed[0].owned, listed[0].primary) == (ground.calendar_id, True, True)


async def test_an_entry_stands_as_it_was_written_and_takes_the_time(ground: Ground) -> None:
    wanted = entry(at(4))
    made = await written(ground, wanted)
    assert (made.id, made.uid) == (wanted.id, wanted.uid)
    assert made.conference_url
    found = await seen(ground, wanted.id)
    assert found == Seen(
        id=wanted.id,
        version=made.version,
        during=wanted.during,
        busy=True,
        ours=wanted.interview_id,
        answers={"ana@example.org": Answer.ACCEPTED, SAM: Answer.ACCEPTED},
    )
    busy = await ground.remote.free_busy([ground.calendar_id], WEEK)
    assert busy == {ground.calendar_id: IntervalSet.of([wanted.during])}


async def test_writing_again_gives_what_stands_there(ground: Ground) -> None:
    wanted = entry(at(4))
    first = await written(ground, wanted)
    assert await written(ground, wanted) == first
    ground.move(wanted.id, at(6))
    again = await written(ground, wanted)
    assert again.version != first.version
    assert (await seen(ground, wanted.id)).during == at(6)
    assert ground.standing() == [wanted.id]


async def test_after_a_lost_answer_there_is_one_entry(ground: Ground) -> None:
    wanted = entry(at(4))
    ground.lose_answers()
    assert isinstance(await ground.remote.insert(ground.calendar_id, wanted), Unavailable)
    await written(ground, wanted)
    assert ground.standing() == [wanted.id]


async def test_an_entry_that_was_deleted_is_brought_back(ground: Ground) -> None:
    wanted = entry(at(4))
    await written(ground, wanted)
    ground.delete(wanted.id)
    assert await ground.remote.entry(ground.calendar_id, wanted.id) is None
    await written(ground, replace(wanted, during=at(8)))
    assert (await seen(ground, wanted.id)).during == at(8)
    assert ground.standing() == [wanted.id]


async def test_somebody_elses_entry_under_our_id_is_left_alone(ground: Ground) -> None:
    wanted = entry(at(4))
    ground.claim(wanted.id, at(1))
    not_ours = Conflict(Clash.NOT_OURS)
    assert await ground.remote.insert(ground.calendar_id, wanted) == not_ours
    assert await ground.remote.move(ground.calendar_id, wanted, None) == not_ours
    assert (await seen(ground, wanted.id)).during == at(1)


async def test_what_people_answered_is_seen(ground: Ground) -> None:
    wanted = entry(at(4))
    await written(ground, wanted)
    ground.answer(wanted.id, SAM, Answer.DECLINED)
    assert (await seen(ground, wanted.id)).answers == {
        "ana@example.org": Answer.ACCEPTED,
        SAM: Answer.DECLINED,
    }


async def test_a_move_keeps_the_entry_and_the_guests_that_a_person_added(ground: Ground) -> None:
    wanted = entry(at(4))
    first = await written(ground, wanted)
    ground.invite(wanted.id, "boss@example.org")
    moved = await ground.remote.move(ground.calendar_id, replace(wanted, during=at(6)), None)
    assert isinstance(moved, Written)
    assert (moved.id, moved.uid, moved.conference_url) == (first.id, first.uid, first.conference_url)
    assert (await seen(ground, wanted.id)).during == at(6)
    assert set(ground.guests(wanted.id)) == {"ana@example.org", SAM, "boss@example.org"}


async def test_a_move_of_an_entry_that_changed_meanwhile_is_a_conflict(ground: Ground) -> None:
    wanted = entry(at(4))
    first = await written(ground, wanted)
    ground.move(wanted.id, at(5))
    changed = await ground.remote.move(ground.calendar_id, replace(wanted, during=at(6)), first.version)
    assert changed == Conflict(Clash.CHANGED)
    assert (await seen(ground, wanted.id)).during == at(5)


async def test_a_change_between_looking_and_moving_is_a_conflict(ground: Ground) -> None:
    wanted = entry(at(4))
    await written(ground, wanted)
    ground.meanwhile(lambda: ground.move(wanted.id, at(5)))
    changed = await ground.remote.move(ground.calendar_id, replace(wanted, during=at(6)), None)
    assert changed == Conflict(Clash.CHANGED)
    assert (await seen(ground, wanted.id)).during == at(5)


async def test_what_is_gone_cannot_be_moved_and_is_deleted_again_without_harm(ground: Ground) -> None:
    wanted = entry(at(4))
    gone = Conflict(Clash.GONE)
    assert await ground.remote.move(ground.calendar_id, wanted, None) == gone
    assert await ground.remote.delete(ground.calendar_id, wanted.id) is None
    await written(ground, wanted)
    assert await ground.remote.delete(ground.calendar_id, wanted.id) is None
    assert await ground.remote.delete(ground.calendar_id, wanted.id) is None
    assert await ground.remote.move(ground.calendar_id, wanted, None) == gone
    assert ground.standing() == []


async def test_changes_are_told_once_and_ours_are_known(ground: Ground) -> None:
    wanted = entry(at(4))
    await written(ground, wanted)
    theirs, other = ground.add(at(1)), ground.add(at(2))
    first = await changes(ground)
    assert first.whole
    assert {each.id: each.ours for each in first.seen} == {
        wanted.id: wanted.interview_id,
        theirs: None,
        other: None,
    }
    ground.move(wanted.id, at(5))
    ground.delete(theirs)
    later = await changes(ground, first.token)
    assert not later.whole
    assert {each.id: each.during for each in later.seen} == {wanted.id: at(5), theirs: None}
    assert (await changes(ground, later.token)).seen == ()


async def test_a_long_list_is_told_whole(ground: Ground) -> None:
    ground.cut_lists()
    added = [ground.add(at(hour)) for hour in range(7)]
    assert [each.id for each in (await changes(ground)).seen] == added


async def test_a_token_that_is_too_old_says_so(ground: Ground) -> None:
    first = await changes(ground)
    ground.forget_tokens()
    expired = await ground.remote.changes(ground.calendar_id, first.token, WEEK)
    assert expired == Conflict(Clash.SYNC_EXPIRED)


async def test_a_watch_says_when_it_ends_and_can_be_ended_twice(ground: Ground) -> None:
    asked = Watch(
        uuid.uuid4().hex, "secret", "http://127.0.0.1:9/news", datetime.now(UTC) + timedelta(days=365)
    )
    watch = await ground.remote.watch(ground.calendar_id, asked)
    assert isinstance(watch, Watch)
    assert watch.ends < asked.ends
    assert await ground.remote.unwatch(watch) is None
    assert await ground.remote.unwatch(watch) is None


async def test_access_that_has_ended_is_refused(ground: Ground) -> None:
    assert isinstance(await ground.remote.calendars(), tuple)
    ground.end_access()
    for failed in (
        await ground.remote.calendars(),
        await ground.remote.free_busy([ground.calendar_id], WEEK),
    ):
        assert isinstance(failed, Refused)
        assert failed.refusal is Refusal.ACCESS_ENDED


@pytest.mark.parametrize("provider", GROUNDS)
async def test_a_server_that_says_nothing_is_not_waited_for(provider: str) -> None:
    async with GROUNDS[provider](SHORT) as ground:
        ground.fall_silent()
        assert isinstance(await ground.remote.free_busy([ground.calendar_id], WEEK), Unavailable)
