"""The slots of a search, worked out the slow way: minute by minute, person by person, without an interval.

Nothing here is shared with the search but the values that describe the question.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from scheduling.availability import Person
from scheduling.need import AllOf, AnyOf, Need
from scheduling.slots import Search

MINUTE = timedelta(minutes=1)


def starts_by_minutes(search: Search) -> list[datetime]:
    """Every start at which the need is met, found by trying each minute of the horizon."""
    length = search.length // MINUTE
    minutes = _minutes(search.horizon.start, search.horizon.end)
    able = {person.id: _able_starts(person, minutes, search) for person in search.people}
    return [
        minutes[at]
        for at in range(len(minutes) - length + 1)
        if _on_grid(minutes[at], search)
        and _wished(minutes[at], search)
        and _met(search.need, {name for name, starts in able.items() if minutes[at] in starts})
    ]


def _minutes(start: datetime, end: datetime) -> list[datetime]:
    return [start + MINUTE * n for n in range((end - start) // MINUTE)]


def _able_starts(person: Person, minutes: list[datetime], search: Search) -> set[datetime]:
    length = search.length // MINUTE
    works = [_works(person, minute) for minute in minutes]
    taken = _taken_minutes(person)
    margin = person.buffer // MINUTE
    return {
        start
        for at, start in enumerate(minutes)
        if start >= search.now + person.notice
        and len(minutes) >= at + length
        and all(works[at : at + length])
        and not any(start + MINUTE * n in taken for n in range(-margin, length + margin))
        and _below_cap(person, start)
    }


def _works(person: Person, minute: datetime) -> bool:
    wall = minute.astimezone(person.zone)
    past_midnight = timedelta(hours=wall.hour, minutes=wall.minute)
    shifts = person.hours.exceptions.get(wall.date(), person.hours.week[wall.weekday()])
    return any(shift.start <= past_midnight < shift.end for shift in shifts)


def _taken_minutes(person: Person) -> set[datetime]:
    stretches = [*person.busy.parts, *person.booked]
    return {minute for one in stretches for minute in _minutes(one.start, one.end)}


def _below_cap(person: Person, start: datetime) -> bool:
    if person.max_per_day is None:
        return True
    return [_day(one.start, person) for one in person.booked].count(_day(start, person)) < person.max_per_day


def _day(moment: datetime, person: Person) -> date:
    return moment.astimezone(person.zone).date()


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


def _met(need: Need, able: set[str]) -> bool:
    return all(_part_met(part, able) for part in need)


def _part_met(part: AllOf | AnyOf, able: set[str]) -> bool:
    match part:
        case AllOf(people):
            return set(people) <= able
        case AnyOf(count, people):
            return len(able & set(people)) >= count
