"""The week of a recruiter: their own, an administrator's any, and why a time is not offered."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.console.week import Kind, coming_monday, laid_out
from db.people import Calendar
from db.waiting import Met
from scheduling.availability import OFFICE_HOURS, Person
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from tests.servers.api import Api
from tests.shell.consoling import admin, booked, signed_in

BERLIN = ZoneInfo("Europe/Berlin")
WEEK = "/console/calendar/week"
SUNDAYS_TOO = WorkingHours.parsed({"sun": [["10:00", "14:00"]]})
MONDAY = date(2027, 3, 22)  # its Sunday has no hour from two to three


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def calendar(*busy: Interval) -> Calendar:
    person = Person(str(uuid.uuid4()), BERLIN, busy=IntervalSet.of(busy))
    return Calendar(at(MONDAY, 0), at(MONDAY, 0), at(MONDAY + timedelta(7), 0), person)


def test_a_day_shows_windows_around_what_is_taken_and_whom_one_meets() -> None:
    meeting = Interval(at(MONDAY, 11), at(MONDAY, 12))
    met = (Met(uuid.uuid4(), "Sam", meeting, held=False),)
    week = laid_out(calendar(Interval(at(MONDAY, 9, 30), at(MONDAY, 10)), meeting), met, MONDAY, BERLIN)
    assert week.hours == range(9, 18)
    found = [(part.kind, part.first, part.last) for part in week.days[0].parts]
    assert found == [
        (Kind.FREE, 0, 2),
        (Kind.FREE, 4, 8),
        (Kind.FREE, 12, 36),
        (Kind.BUSY, 2, 4),
        (Kind.MEETING, 8, 12),
    ]
    assert [day.today for day in week.days] == [True] + [False] * 6


def test_on_the_night_of_a_clock_change_hours_stand_where_the_clock_shows_them() -> None:
    sunday = MONDAY + timedelta(days=6)
    met = (Met(uuid.uuid4(), "Sam", Interval(at(sunday, 9), at(sunday, 10)), held=True),)
    week = laid_out(calendar(), met, MONDAY, BERLIN)
    assert [(part.kind, part.first, part.last) for part in week.days[6].parts] == [(Kind.HELD, 0, 4)]


def test_what_lasts_over_midnight_is_shown_to_the_end_of_its_day() -> None:
    night = Interval(at(MONDAY, 22), at(MONDAY + timedelta(1), 2))
    week = laid_out(calendar(night), (), MONDAY, BERLIN)
    assert week.hours == range(24)
    assert [(part.kind, part.first, part.last) for part in week.days[0].parts][-1] == (Kind.BUSY, 88, 96)
    assert (Kind.BUSY, 0, 8) in [(part.kind, part.first, part.last) for part in week.days[1].parts]


def test_what_lies_beyond_the_horizon_cannot_be_booked() -> None:
    week = laid_out(calendar(), (), MONDAY, BERLIN, timedelta(days=1, hours=12))
    assert [(part.first, part.last) for day in week.days for part in day.parts] == [(0, 36), (0, 12)]


async def test_the_week_shows_an_interview_and_why_its_time_is_not_offered(api: Api) -> None:
    console = await signed_in(api)
    sam, start = await booked(api, console)
    wall = start.astimezone(BERLIN)
    page = (await console.get(f"{WEEK}?day={wall.date()}&at={wall:%Y-%m-%dT%H:%M}")).raw.decode()
    assert f'href="/console/interviews/{sam.interview}"' in page
    assert "Ana: the time is taken" in page
    past = (await console.get(f"{WEEK}?at=2020-01-01T09:00")).raw.decode()
    assert "Ana: it is past" in past


@pytest.mark.parametrize("query", ["day=nonsense", "at=nonsense", "minutes=1", "who=me", "day=9999-99-99"])
async def test_what_means_nothing_is_refused(api: Api, query: str) -> None:
    assert (await (await signed_in(api)).get(f"{WEEK}?{query}")).status == 422


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
async def test_the_ends_of_time_are_answered(api: Api, day: str) -> None:
    assert (await (await signed_in(api)).get(f"{WEEK}?day={day}")).status in {200, 422}


@pytest.mark.parametrize(
    ("hours", "now", "monday"),
    [
        (OFFICE_HOURS, at(MONDAY + timedelta(4), 20), MONDAY),
        (OFFICE_HOURS, at(MONDAY + timedelta(5), 9), MONDAY + timedelta(7)),
        (OFFICE_HOURS, at(MONDAY + timedelta(6), 23, 59), MONDAY + timedelta(7)),
        (SUNDAYS_TOO, at(MONDAY + timedelta(5), 9), MONDAY),
        (SUNDAYS_TOO, at(MONDAY + timedelta(6), 20), MONDAY + timedelta(7)),
    ],
)
def test_on_a_weekend_the_coming_week_is_shown_unless_one_works_on_it(
    hours: WorkingHours, now: datetime, monday: date
) -> None:
    assert coming_monday(now, Person(str(uuid.uuid4()), BERLIN, hours)) == monday


async def test_anothers_week_is_for_administrators(api: Api) -> None:
    console, boss = await signed_in(api), await admin(api)
    who = f"{WEEK}?who={console.recruiter}"
    assert (await boss.get(who)).status == 200
    assert (await (await signed_in(api)).get(who)).status == 404
    assert (await boss.get(f"{WEEK}?who={uuid.uuid4()}")).status == 404
