"""Why there is no slot: which rule took the last possibility, and what the smallest change would open.

Every rule has a way to be left out of a search. Rules are put back one by one, in the order in which a person
would look; the first with which nothing is left is the reason. Leaving out each rule alone tells what a
change would bring.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from functools import reduce

from scheduling.availability import NONE, Person
from scheduling.hours import ALWAYS
from scheduling.interval import IntervalSet
from scheduling.slots import Search, possible


class Rule(Enum):
    """What can take the last possibility; the values are what `slots` answers as `why_none`."""

    HORIZON = "horizon"
    NEED = "need"
    PAST = "past"
    WORKING_HOURS = "working_hours"
    DAYS_OFF = "days_off"
    BUSY = "busy"
    BUFFER = "buffer"
    MIN_NOTICE = "min_notice"
    MAX_PER_DAY = "max_per_day"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Opening:
    """How many starts there would be without one rule."""

    without: Rule
    starts: int


def why_none(search: Search) -> Rule | None:
    """The rule that leaves nothing, or None where something is possible."""
    if possible(search).starts:
        return None
    relaxed = [reduce(_without, ORDER[kept:], search) for kept in range(len(ORDER) + 1)]
    if not possible(relaxed[0]).grid.moments:
        return Rule.HORIZON
    reasons = (Rule.NEED, *ORDER)
    return next(
        rule for rule, question in zip(reasons, relaxed, strict=True) if not possible(question).starts
    )


def openings(search: Search) -> tuple[Opening, ...]:
    """The rules that alone stand in the way, the smallest change first."""
    counts = ((rule, possible(_without(search, rule)).total) for rule in SMALLEST_FIRST)
    return tuple(Opening(rule, total) for rule, total in counts if total)


def _each_person(change: Callable[[Person], Person]) -> Callable[[Search], Search]:
    return lambda search: replace(search, people=tuple(map(change, search.people)))


LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
LEAVE_OUT: dict[Rule, Callable[[Search], Search]] = {
    Rule.PAST: lambda search: replace(search, now=LONG_AGO),
    Rule.WORKING_HOURS: _each_person(
        lambda person: replace(person, hours=replace(ALWAYS, exceptions=person.hours.exceptions))
    ),
    Rule.DAYS_OFF: _each_person(lambda person: replace(person, hours=person.hours.without_exceptions())),
    Rule.BUSY: _each_person(lambda person: replace(person, busy=IntervalSet(), booked=())),
    Rule.BUFFER: _each_person(lambda person: replace(person, buffer=NONE)),
    Rule.MIN_NOTICE: _each_person(lambda person: replace(person, notice=NONE)),
    Rule.MAX_PER_DAY: _each_person(lambda person: replace(person, max_per_day=None)),
    Rule.WINDOWS: lambda search: replace(search, wishes=None),
}
ORDER = (
    Rule.PAST,
    Rule.WORKING_HOURS,
    Rule.DAYS_OFF,
    Rule.BUSY,
    Rule.BUFFER,
    Rule.MIN_NOTICE,
    Rule.MAX_PER_DAY,
    Rule.WINDOWS,
)
SMALLEST_FIRST = (
    Rule.BUFFER,
    Rule.MIN_NOTICE,
    Rule.MAX_PER_DAY,
    Rule.WINDOWS,
    Rule.DAYS_OFF,
    Rule.WORKING_HOURS,
    Rule.BUSY,
)


def _without(search: Search, rule: Rule) -> Search:
    return LEAVE_OUT[rule](search)
