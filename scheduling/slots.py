"""The search itself: a need, people with their rules, and wishes in; every possible slot out.

A slot is a bookable start with its people. `find` answers for any need, `slots_of` for one person's
calendar, `team_at` for a single start; `possible` stops before it says who would come.
When nothing is possible, `why_none` names the rule that took the last possibility (see `scheduling.explain`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from itertools import islice
from operator import or_

from scheduling.availability import Person
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, Need, Roster, met, named
from scheduling.rules import Leaves, Setting, starts_of
from scheduling.starts import NO_STARTS, SECOND, StartGrid, Starts, places
from scheduling.timex.mention import Stretch

HALF_AN_HOUR = timedelta(minutes=30)

Team = tuple[str, ...]
"""The ids of those who would come, in the order in which the need names them."""


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A time at which an interview can be booked, and the ids of those who would come."""

    during: Interval
    people: Team

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
    without an end wishes for that very start. Those to `keep` come first when a pool takes turns: who has
    met the candidate before.
    """

    now: datetime
    horizon: Interval
    length: timedelta
    people: tuple[Person, ...]
    need: Need
    wishes: tuple[Stretch, ...] | None = None
    step: timedelta = HALF_AN_HOUR
    keep: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        known = [person.id for person in self.people]
        if len(set(known)) < len(known) or not known:
            raise ValueError("people need ids of their own, and there is at least one")
        if unknown := set(named(self.need)) - set(known):
            raise ValueError(f"the need names nobody known: {min(unknown)}")
        if self.length <= timedelta() or self.step <= timedelta() or self.step % SECOND:
            raise ValueError("length and step are positive, the step whole seconds")


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
    setting = setting_of(search)
    of_person = {person.id: starts_of(person, setting) for person in needed(search)}
    starts = met(search.need, of_person, setting.grid.all) & wished(search, setting.grid)
    return Possible(setting.grid, of_person, starts)


def setting_of(search: Search) -> Setting:
    grid = StartGrid.within(search.horizon, search.length, search.step, search.people[0].zone)
    return Setting(grid, search.horizon, search.now)


def needed(search: Search) -> tuple[Person, ...]:
    """Those of the people whom the need names."""
    names = set(named(search.need))
    return tuple(person for person in search.people if person.id in names)


def wished(search: Search, grid: StartGrid) -> Starts:
    """The starts that the wishes allow."""
    if search.wishes is None:
        return grid.all
    windows = IntervalSet.of(Interval(wish.start, wish.end) for wish in search.wishes if wish.end is not None)
    exact = (grid.starting_at(wish.start) for wish in search.wishes if wish.end is None)
    return reduce(or_, exact, grid.inside(windows))


def find(search: Search, limit: int | None = None) -> tuple[Slot, ...]:
    """The possible slots in order, the first `limit` of them where one is given."""
    return slots_in(search, possible(search), limit)


def times_in(found: Possible) -> tuple[Interval, ...]:
    """The times of what was found possible, in order; who would come takes longer to say."""
    return tuple(map(found.grid.interview, places(found.starts)))


def slots_in(search: Search, found: Possible, limit: int | None = None) -> tuple[Slot, ...]:
    """What was found possible as slots, with the people who would come to each."""
    team = teams_in(search, found)
    most = None if limit is None else min(limit, found.total)
    return tuple(
        Slot(found.grid.interview(place), team(place)) for place in islice(places(found.starts), most)
    )


def teams_in(search: Search, found: Possible) -> Callable[[int], Team]:
    """Who would come to what was found possible, by its place on the grid."""
    roster, in_order = _roster(search), named(search.need)
    if not takes_turns(search):
        return lambda _place: in_order

    def team(place: int) -> Team:
        present = roster.called(lambda person: bool(found.of_person[person] >> place & 1))
        return tuple(person for person in in_order if person in present)

    return team


def takes_turns(search: Search) -> bool:
    """Whether others may come to one time than to another."""
    return not all(isinstance(part, AllOf) for part in search.need)


def team_at(search: Search, start: datetime, leaves: Leaves = starts_of) -> Team | None:
    """Who would come to an interview at `start`, on the grid or not; None where the need cannot be met then.

    `leaves` says which starts each person's rules leave them: all of their rules, unless told otherwise.
    """
    grid = StartGrid.of([start], search.length)
    setting = Setting(grid, grid.interview(0), search.now)
    free = {person.id: leaves(person, setting) for person in needed(search)}
    if not met(search.need, free, grid.all):
        return None
    present = _roster(search).called(lambda person: bool(free[person]))
    return tuple(person for person in named(search.need) if person in present)


def can_all_come(search: Search, start: datetime, team: Iterable[str], leaves: Leaves = starts_of) -> bool:
    """Whether each of some people is free at `start`, and they are enough for the need."""
    grid = StartGrid.of([start], search.length)
    setting = Setting(grid, grid.interview(0), search.now)
    coming = set(team)
    free = {one.id: leaves(one, setting) if one.id in coming else NO_STARTS for one in search.people}
    return all(free[person] for person in coming) and bool(met(search.need, free, grid.all))


def _roster(search: Search) -> Roster:
    turn = {person.id: (person.id not in search.keep, person.load) for person in search.people}
    return Roster.of(search.need, turn)


def slots_of(
    person: Person, within: Interval, now: datetime, length: timedelta, step: timedelta = HALF_AN_HOUR
) -> tuple[Slot, ...]:
    """Every slot of one person inside `within`."""
    return find(Search(now, within, length, (person,), (AllOf((person.id,)),), step=step))
