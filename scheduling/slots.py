"""The search itself: a need, people with their rules, and wishes in; every possible slot out.

A slot is a bookable start with its people. `find` answers for any need, `slots_of` for one person's
calendar, `times_of` too where nothing but the times is wanted.
When nothing is possible, `why_none` names the rule that took the last possibility (see `scheduling.explain`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from itertools import islice
from operator import or_

from scheduling.availability import NONE, Person
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, Need, Roster, met, named
from scheduling.rules import Setting, starts_of
from scheduling.starts import SECOND, StartGrid, Starts, places
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


def slots_in(search: Search, found: Possible, limit: int | None = None) -> tuple[Slot, ...]:
    """What was found possible as slots, with the people who would come to each."""
    turn = {person.id: (person.id not in search.keep, person.load) for person in search.people}
    roster = Roster.of(search.need, turn)
    place_in_need = {person: at for at, person in enumerate(named(search.need))}

    def slot(place: int) -> Slot:
        present = roster.called(lambda person: bool(found.of_person[person] >> place & 1))
        people = tuple(sorted(present, key=place_in_need.__getitem__))
        return Slot(found.grid.interview(place), people)

    return tuple(slot(place) for place in islice(places(found.starts), limit))


def slots_of(
    person: Person, within: Interval, now: datetime, length: timedelta, step: timedelta = HALF_AN_HOUR
) -> tuple[Slot, ...]:
    """Every slot of one person inside `within`."""
    return find(Search(now, within, length, (person,), (AllOf((person.id,)),), step=step))


def times_of(
    person: Person,
    within: Interval,
    now: datetime,
    length: timedelta,
    step: timedelta = HALF_AN_HOUR,
    others: Iterable[Interval] = (),
) -> tuple[Interval, ...]:
    """The times of one person's slots, without those in which the `others` have something else to do.

    What `slots_of` would find, in a fraction of the time: every message asks for them.
    """
    grid = StartGrid.within(within, length, step, person.zone)
    starts = starts_of(person, Setting(grid, within, now)) & grid.clear_of(others, NONE)
    return tuple(map(grid.interview, places(starts)))
