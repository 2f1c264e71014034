"""The rules that a start has to pass, person by person, as a table: which starts does each of them leave?

`scheduling.availability` says what a rule means in time; here it becomes a set of starts. A search needs the
strict rules only; explanations go through all of them, in the order in which a person would look.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import reduce
from operator import and_

from scheduling.availability import (
    NONE,
    Person,
    earliest_start,
    full_days,
    full_weeks,
    latest_end,
    taken,
    working,
)
from scheduling.interval import Interval
from scheduling.starts import StartGrid, Starts


class Rule(Enum):
    """All that can stand in the way of a start, in the order in which reasons are looked for."""

    GRID = "grid"
    HORIZON = "horizon"
    NEED = "need"
    PAST = "past"
    WORKING_HOURS = "working_hours"
    DAYS_OFF = "days_off"
    BUSY = "busy"
    BUFFER = "buffer"
    MIN_NOTICE = "min_notice"
    MAX_PER_DAY = "max_per_day"
    MAX_PER_WEEK = "max_per_week"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rules of every person are applied to."""

    grid: StartGrid
    horizon: Interval
    now: datetime


Leaves = Callable[[Person, Setting], Starts]


def _near_enough(person: Person, at: Setting) -> Starts:
    latest = latest_end(person, at.now)
    return at.grid.all if latest is None else at.grid.ending_by(latest)


def _with_buffer(person: Person, at: Setting) -> Starts:
    buffer, between = person.buffer, person.buffer.between
    beside_busy = at.grid.clear_of(person.busy, buffer.before, buffer.after)
    return beside_busy & at.grid.clear_of(person.booked, between, between)


PERSONAL: dict[Rule, Leaves] = {
    Rule.HORIZON: _near_enough,
    Rule.PAST: lambda person, at: at.grid.starting_from(at.now),
    Rule.WORKING_HOURS: lambda person, at: at.grid.inside(
        working(person, at.horizon) | working(person.without_exceptions(), at.horizon)
    ),
    Rule.DAYS_OFF: lambda person, at: at.grid.inside(working(person, at.horizon)),
    Rule.BUSY: lambda person, at: at.grid.clear_of(taken(person), NONE, NONE),
    Rule.BUFFER: _with_buffer,
    Rule.MIN_NOTICE: lambda person, at: at.grid.starting_from(earliest_start(person, at.now)),
    Rule.MAX_PER_DAY: lambda person, at: at.grid.not_starting_in(full_days(person, at.horizon)),
    Rule.MAX_PER_WEEK: lambda person, at: at.grid.not_starting_in(full_weeks(person, at.horizon)),
}

# The stricter rule leaves only what the looser one leaves too.
STRICTER = {Rule.PAST: Rule.MIN_NOTICE, Rule.WORKING_HOURS: Rule.DAYS_OFF, Rule.BUSY: Rule.BUFFER}
STRICT = tuple(rule for rule in PERSONAL if rule not in STRICTER)


def starts_of(person: Person, setting: Setting, rules: Iterable[Rule] = STRICT) -> Starts:
    """The starts that some rules, usually all, leave to one person."""
    return reduce(and_, (PERSONAL[rule](person, setting) for rule in rules), setting.grid.all)


def unless_taken(person: Person, at: Setting) -> Starts:
    """What no recruiter can open by hand: the past, what is taken, and two interviews without a buffer."""
    between = person.buffer.between
    beside_busy = at.grid.clear_of(person.busy, NONE, NONE) & at.grid.starting_from(at.now)
    return beside_busy & at.grid.clear_of(person.booked, between, between)


def all_but(rule: Rule) -> Collection[Rule]:
    """The rules that remain when one is left out; its stricter form goes with it, its looser form remains."""
    return PERSONAL.keys() - {rule, STRICTER.get(rule)}
