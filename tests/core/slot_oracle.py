"""The slots of a search, worked out the slow way: minute by minute, person by person, without an interval.

Nothing here is shared with the search but the values that describe the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import assert_never

from scheduling.availability import Person
from scheduling.interval import Interval
from scheduling.need import AllOf, AnyOf, IfFree, Need, Part
from scheduling.slots import Search

MINUTE = timedelta(minutes=1)


def starts_by_minutes(search: Search) -> dict[datetime, set[str]]:
    """Every start at which the need is met, with all who could come, found by trying each minute."""
    length = search.length // MINUTE
    minutes = _minutes(search.horizon.start, search.horizon.end)
    starts = {
        start: at
        for at, start in enumerate(minutes[: max(0, len(minutes) - length + 1)])
        if _on_grid(start, search) and _wished(start, search)
    }
    able = {person.id: _able_starts(person, minutes, starts, search) for person in search.people}
    free = {start: {name for name, fit in able.items() if start in fit} for start in starts}
    return {start: present for start, present in free.items() if is_met(search.need, present)}


def is_met(need: Need, present: set[str]) -> bool:
    return all(_part_met(part, present) for part in need)


def _minutes(start: datetime, end: datetime) -> list[datetime]:
    return [start + MINUTE * n for n in range((end - start) // MINUTE)]


def _able_starts(
    person: Person, minutes: list[datetime], starts: Mapping[datetime, int], search: Search
) -> set[datetime]:
    """Of the starts, each with its place among the minutes."""
    length = search.length // MINUTE
    works = [_works(person, minute) for minute in minutes]
    taken, booked = _minutes_of(person.busy), _minutes_of(person.booked)
    before, after = person.buffer.before // MINUTE, person.buffer.after // MINUTE
    between = max(before, after)
    latest = None if person.ahead is None else search.now + person.ahead
    return {
        start
        for start, at in starts.items()
        if start >= search.now + person.notice
        and all(works[at : at + length])
        and (latest is None or start + search.length <= latest)
        and not any(start + MINUTE * n in taken for n in range(-before, length + after))
        and not any(start + MINUTE * n in booked for n in range(-between, length + between))
        and _below(person.max_per_day, person, start, _day)
        and _below(person.max_per_week, person, start, _monday)
    }


def _works(person: Person, minute: datetime) -> bool:
    wall = minute.astimezone(person.zone)
    past_midnight = timedelta(hours=wall.hour, minutes=wall.minute)
    shifts = person.hours.exceptions.get(wall.date(), person.hours.week[wall.weekday()])
    return any(shift.start <= past_midnight < shift.end for shift in shifts)


def _minutes_of(stretches: Iterable[Interval]) -> set[datetime]:
    return {minute for one in stretches for minute in _minutes(one.start, one.end)}


def _below(
    cap: int | None, person: Person, start: datetime, span: Callable[[datetime, Person], date]
) -> bool:
    """Whether fewer interviews than the cap start in the same span: on the same day, or in the same week."""
    if cap is None:
        return True
    return [span(one.start, person) for one in person.booked].count(span(start, person)) < cap


def _day(moment: datetime, person: Person) -> date:
    return moment.astimezone(person.zone).date()


def _monday(moment: datetime, person: Person) -> date:
    day = _day(moment, person)
    return day - timedelta(days=day.weekday())


def _on_grid(start: datetime, search: Search) -> bool:
    wall = start.astimezone(search.people[0].zone)
    return (wall.hour * 60 + wall.minute) % (search.step // MINUTE) == 0


def _wished(start: datetime, search: Search) -> bool:
    if search.wishes is None:
        return True
    if any(wish.end is None and wish.start == start for wish in search.wishes):
        return True
    return all(
        any(wish.end is not None and wish.start <= minute < wish.end for wish in search.wishes)
        for minute in _minutes(start, start + search.length)
    )


def _part_met(part: Part, present: set[str]) -> bool:
    match part:
        case AllOf(people):
            return set(people) <= present
        case AnyOf(count, people):
            return len(present & set(people)) >= count
        case IfFree():
            return True
        case _:
            assert_never(part)
