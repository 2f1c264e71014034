"""The search itself: a need, people with their rules, and wishes in; every possible slot out.

A slot is a bookable start with its people. `find` answers for any need, `slots_of` for one person's calendar.
When nothing is possible, `why_none` names the rule that took the last possibility (see `scheduling.explain`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from itertools import islice
from operator import or_

from scheduling.availability import Person, earliest_start, full_days, taken, working
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, Need, called, met, named, ranked
from scheduling.starts import NO_STARTS, StartGrid, Starts, places
from scheduling.timex.mention import Stretch

HALF_AN_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A time at which an interview can be booked, and the ids of those who would come."""

    during: Interval
    people: tuple[str, ...]

    @property
    def start(self) -> datetime:
        return self.during.start

    @property
    def end(self) -> datetime:
        return self.during.end


@dataclass(frozen=True, slots=True)
class Search:
    """One question about slots, with all the facts it takes.

    Interviews of `length` lie wholly inside `horizon` and start on the grid of `step` in the first person's
    zone. `wishes` None wishes for nothing in particular; a stretch must hold the whole interview, one
    without an end wishes for that very start.
    """

    now: datetime
    horizon: Interval
    length: timedelta
    people: tuple[Person, ...]
    need: Need
    wishes: tuple[Stretch, ...] | None = None
    step: timedelta = HALF_AN_HOUR

    def __post_init__(self) -> None:
        known = [person.id for person in self.people]
        if len(set(known)) < len(known) or not known:
            raise ValueError("people need ids of their own, and there is at least one")
        if unknown := set(named(self.need)) - set(known):
            raise ValueError(f"the need names nobody known: {min(unknown)}")
        if self.length <= timedelta() or self.step <= timedelta():
            raise ValueError("length and step are positive")


@dataclass(frozen=True, slots=True)
class Possible:
    """The starts that a search leaves: each needed person's own, and those at which the need is met."""

    grid: StartGrid
    of_person: Mapping[str, Starts]
    starts: Starts

    @property
    def total(self) -> int:
        return self.starts.bit_count()


def possible(search: Search) -> Possible:
    """Which starts are possible, without saying yet who would come."""
    grid = StartGrid.within(search.horizon, search.length, search.step, search.people[0].zone)
    needed = set(named(search.need))
    of_person = {
        person.id: starts_of(person, grid, search.horizon, search.now)
        for person in search.people
        if person.id in needed
    }
    starts = met(search.need, of_person, grid.all) & _wished(search.wishes, grid)
    return Possible(grid, of_person, starts)


def starts_of(person: Person, grid: StartGrid, horizon: Interval, now: datetime) -> Starts:
    """The starts at which one person can come, all their rules applied."""
    return (
        grid.inside(working(person, horizon))
        & grid.clear_of(taken(person), person.buffer)
        & grid.starting_from(earliest_start(person, now))
        & ~grid.starting_in(full_days(person, horizon))
    )


def find(search: Search, limit: int | None = None) -> tuple[Slot, ...]:
    """The possible slots in order, the first `limit` of them where one is given."""
    return slots_in(search, possible(search), limit)


def slots_in(search: Search, found: Possible, limit: int | None = None) -> tuple[Slot, ...]:
    """What was found possible as slots, with the people who would come to each."""
    load = {person.id: len(person.booked) for person in search.people}
    need, order = ranked(search.need, load), named(search.need)

    def slot(place: int) -> Slot:
        present = called(need, lambda person: bool(found.of_person[person] >> place & 1))
        start = found.grid.moments[place]
        return Slot(Interval(start, start + search.length), tuple(one for one in order if one in present))

    return tuple(slot(place) for place in islice(places(found.starts), limit))


def slots_of(
    person: Person, within: Interval, now: datetime, length: timedelta, step: timedelta = HALF_AN_HOUR
) -> tuple[Slot, ...]:
    """Every slot of one person inside `within`."""
    return find(Search(now, within, length, (person,), (AllOf((person.id,)),), step=step))


def _wished(wishes: Iterable[Stretch] | None, grid: StartGrid) -> Starts:
    if wishes is None:
        return grid.all
    wishes = tuple(wishes)
    windows = IntervalSet.of(Interval(wish.start, wish.end) for wish in wishes if wish.end is not None)
    exact = (grid.starting_at(wish.start) for wish in wishes if wish.end is None)
    return reduce(or_, exact, NO_STARTS) | grid.inside(windows)
