"""A recruiter's week: interviews, holds, what else is taken, and the windows in which they can be booked.

Whoever asks about a time is told every rule that stands in its way, by the same table of rules that the
search for times goes by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import BaseModel, BeforeValidator, Field

from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.deeds import opened_at
from bot.console.fields import DayField, Given, WallField
from bot.console.times import NO_SUCH_TIME
from bot.pages import page
from db import people, sign_ins, waiting
from db.links import SignedIn
from db.people import Calendar, Recruiter
from db.waiting import Met
from negotiation.saying.obstructions import obstacles_in_words
from scheduling.availability import Person, bookable, working
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf
from scheduling.obstacles import obstacles
from scheduling.slots import Search
from scheduling.zones import local_day

SATURDAY = 5
DAYS = 7
QUARTER = timedelta(minutes=15)
FORTNIGHT = timedelta(days=14)
OFFICE = (9, 17)
"""Hours that are always shown, on a week in which nothing is."""
rooms = Routes("/console/calendar/week", Caller.CONSOLE, documented=False)


class Kind(Enum):
    """What a part of a day is; the value is how the page's styles call it."""

    FREE = "free"
    BUSY = "busy"
    HELD = "held"
    MEETING = "meeting"


WORDS = {Kind.FREE: "can be booked", Kind.BUSY: "taken", Kind.HELD: "held", Kind.MEETING: "interview"}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one day; `first` and `last` count quarters of an hour from where the page's days begin."""

    kind: Kind
    during: Interval
    first: int
    last: int
    met: Met | None = None


@dataclass(frozen=True, slots=True)
class Day:
    on: date
    parts: tuple[Part, ...]
    today: bool


@dataclass(frozen=True, slots=True)
class Week:
    """`hours` are those of the wall clock that every day shows."""

    hours: range
    days: tuple[Day, ...]

    @property
    def quarters(self) -> int:
        return len(self.hours) * 4


class WeekQuery(BaseModel):
    """Any day of the week; whose week, for administrators; and a wall time that is asked about."""

    day: DayField = None
    who: Annotated[UUID | None, Given] = None
    at: WallField = None
    minutes: Annotated[int, Field(ge=5, le=720), BeforeValidator(lambda value: value or 60)] = 60


@rooms.get("", media=HTML)
async def week_page(service: Service, recruiter: SignedIn, query: WeekQuery) -> web.Response:
    person = await people.recruiter(service.pool, query.who or recruiter.user_id)
    if person is None or (person.id != recruiter.user_id and not recruiter.admin):
        raise not_found("recruiter")
    zone = person.zone
    at_once = await people.calendar(service.pool, person, None, None, QUARTER)
    asked = query.day or (None if query.at is None else query.at.date())
    monday = monday_of(asked) if asked else coming_monday(at_once.now, at_once.person)
    within = Interval(local_day(monday, zone).start, local_day(monday + timedelta(days=DAYS - 1), zone).end)
    found = await people.calendar(service.pool, person, within.start, within.end, QUARTER)
    met = await waiting.booked(service.pool, person.id, within)
    return page(
        "console_week.html",
        recruiter=recruiter,
        person=person,
        week=laid_out(found, met, monday, zone, service.policy.horizon),
        monday=monday,
        before=monday - timedelta(days=DAYS),
        after=monday + timedelta(days=DAYS),
        query=query,
        why=None if query.at is None else why(service, found, person, query),
        colleagues=await sign_ins.colleagues(service.pool) if recruiter.admin else (),
        words=WORDS,
        zone=zone,
    )


def coming_monday(now: datetime, person: Person) -> date:
    """That of this week; on a weekend, that of the next, unless there is still something to work on it."""
    today = now.astimezone(person.zone).date()
    monday, sunday = monday_of(today), monday_of(today) + timedelta(days=DAYS - 1)
    if today.weekday() < SATURDAY:
        return monday
    rest = Interval(now, local_day(sunday, person.zone).end)
    return monday if person.hours.during(rest, person.zone) else monday + timedelta(days=DAYS)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def why(service: Service, found: Calendar, person: Recruiter, query: WeekQuery) -> tuple[str, ...]:
    """What stands in the way of an interview of theirs at that time; nothing, where it can be had."""
    if query.at is None:
        return ()
    start = opened_at(query.at, person.zone)
    if start is None:
        return (NO_SUCH_TIME,)
    alone = found.person
    ahead = alone.ahead or service.policy.horizon
    length = timedelta(minutes=query.minutes)
    search = Search(
        found.now, Interval(found.now, found.now + ahead), length, (alone,), (AllOf((alone.id,)),)
    )
    return obstacles_in_words(obstacles(search, start), lambda _person: person.name)


def laid_out(
    found: Calendar, met: Sequence[Met], monday: date, zone: ZoneInfo, horizon: timedelta = FORTNIGHT
) -> Week:
    """The week as the page shows it, in whole hours from the earliest to the latest that has something.
    Nothing can be booked beyond the person's own horizon, or everybody's.
    """
    ahead = Interval(found.now, found.now + (found.person.ahead or horizon))
    dates = [monday + timedelta(days=count) for count in range(DAYS)]
    stretches = {on: tuple(parts_of(found, met, local_day(on, zone), ahead)) for on in dates}
    walls = [wall for each in stretches.values() for part in each for wall in part_walls(part, zone)]
    first = min([OFFICE[0], *(at.hour for at in walls)])
    last = max([OFFICE[1], *(at.hour + (at.minute > 0) for at in walls)])
    today = found.now.astimezone(zone).date()
    return Week(
        range(first, last),
        tuple(
            Day(on, tuple(placed(*one, on, first, zone) for one in stretches[on]), on == today)
            for on in dates
        ),
    )


Stretch = tuple[Kind, Interval, Met | None]


def parts_of(found: Calendar, met: Sequence[Met], day: Interval, ahead: Interval) -> Iterator[Stretch]:
    """From the back to the front: what is bookable, what is taken, whom they meet."""
    person = found.person
    meetings = [one for one in met if one.during.overlaps(day)]
    windows = (bookable(person, day, found.now) & working(person, day)).clipped(ahead)
    yield from ((Kind.FREE, one, None) for one in windows if one.length >= QUARTER)
    busy = person.busy.clipped(day) - IntervalSet.of(one.during for one in meetings)
    yield from ((Kind.BUSY, one, None) for one in busy)
    for one in meetings:
        yield Kind.HELD if one.held else Kind.MEETING, one.during, one


def part_walls(part: Stretch, zone: ZoneInfo) -> tuple[time, time]:
    """Its ends by the wall clock; what ends at midnight ends the day."""
    start, end = (moment.astimezone(zone) for moment in (part[1].start, part[1].end))
    return start.time(), end.time() if end.date() == start.date() else time(23, 59)


def placed(kind: Kind, during: Interval, met: Met | None, on: date, first: int, zone: ZoneInfo) -> Part:
    """By the wall clock, so that nine o'clock stands at nine on the days of clock changes too."""
    begins = datetime.combine(on, time(first))
    start, end = (moment.astimezone(zone).replace(tzinfo=None) for moment in (during.start, during.end))
    left = (start - begins) // QUARTER
    return Part(kind, during, left, max(-(-(end - begins) // QUARTER), left + 1), met)
