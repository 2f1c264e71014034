"""An empty answer is explained truly: the rule named is the one, and each change opens what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import assert_never

from hypothesis import assume, given

from scheduling.availability import Buffer, Person
from scheduling.explain import Change, FewerOf, Shorter, Without, WithoutPerson, explain
from scheduling.hours import ALWAYS
from scheduling.interval import IntervalSet
from scheduling.need import AllOf, Part
from scheduling.obstacles import obstacles
from scheduling.rules import PERSONAL, Rule
from scheduling.slots import Search, find, needed, possible
from tests.core.random_searches import searches
from tests.core.sizes import trying

sampled = trying(120, 2000)


def with_all_hours(person: Person) -> Person:
    """Both the weekday's hours and the date's own."""
    days = person.hours.exceptions
    both = {day: (*days[day], *person.hours.week[day.weekday()]) for day in days}
    return replace(person, hours=replace(person.hours, exceptions=both))


# Each rule left out by changing what is known of the people, not by leaving out its code.
WITHOUT: dict[Rule, Callable[[Person], Person]] = {
    Rule.HORIZON: lambda person: replace(person, ahead=None),
    Rule.WORKING_HOURS: lambda person: replace(person, hours=ALWAYS),
    Rule.DAYS_OFF: with_all_hours,
    Rule.BUSY: lambda person: replace(person, busy=IntervalSet(), booked=()),
    Rule.BUFFER: lambda person: replace(person, buffer=Buffer()),
    Rule.MIN_NOTICE: lambda person: replace(person, notice=timedelta()),
    Rule.MAX_PER_DAY: lambda person: replace(person, max_per_day=None),
    Rule.MAX_PER_WEEK: lambda person: replace(person, max_per_week=None),
}


LONG_AGO = datetime(1971, 1, 1, tzinfo=UTC)


def without(search: Search, rule: Rule) -> Search:
    match rule:
        case Rule.WINDOWS:
            return replace(search, wishes=None)
        case Rule.PAST:
            sooner = search.now - LONG_AGO
            people = (replace(one, ahead=one.ahead and one.ahead + sooner) for one in search.people)
            return replace(search, now=LONG_AGO, people=tuple(people))
        case _:
            return replace(search, people=tuple(map(WITHOUT[rule], search.people)))


def changed(search: Search, change: Change) -> Search:
    match change:
        case Without(rule):
            return without(search, rule)
        case WithoutPerson(name):
            return replace(search, need=tuple(spared(part, name) for part in search.need))
        case FewerOf(pool):
            fewer = replace(pool, count=pool.count - 1)
            first = search.need.index(pool)
            return replace(search, need=(*search.need[:first], fewer, *search.need[first + 1 :]))
        case Shorter(length):
            return replace(search, length=length)
        case _:
            assert_never(change)


def spared(part: Part, name: str) -> Part:
    if not isinstance(part, AllOf):
        return part
    return AllOf(tuple(person for person in part.people if person != name))


@sampled
@given(searches())
def test_only_an_empty_answer_has_an_explanation(search: Search) -> None:
    assert (explain(search) is None) == bool(find(search))


@sampled
@given(searches())
def test_the_rule_named_is_the_first_that_leaves_nothing(search: Search) -> None:
    explanation = explain(search)
    assume(explanation is not None)
    assert explanation is not None
    order = [*PERSONAL, Rule.WINDOWS]
    too_short = explanation.why_none is Rule.HORIZON and not possible(search).grid.opens
    if too_short or explanation.why_none is Rule.NEED:
        kept: list[Rule] = []
        assert not find(left_with(search, kept, order))
    else:
        place = order.index(explanation.why_none)
        assert find(left_with(search, order[:place], order))
        assert not find(left_with(search, order[: place + 1], order))


def left_with(search: Search, kept: list[Rule], order: list[Rule]) -> Search:
    for rule in order:
        if rule not in kept:
            search = without(search, rule)
    return search


@sampled
@given(searches())
def test_each_change_opens_as_many_times_as_it_says(search: Search) -> None:
    explanation = explain(search)
    assume(explanation is not None)
    assert explanation is not None
    capped = any(person.max_per_day or person.max_per_week for person in search.people)
    for opening in explanation.openings:
        if opening.change == Without(Rule.BUSY) and capped:
            continue  # booked interviews would still count, which no calendar can say
        assert possible(changed(search, opening.change)).total == opening.starts > 0


@sampled
@given(searches())
def test_a_start_has_no_obstacle_exactly_where_everybody_can_come(search: Search) -> None:
    everybody = replace(search, need=(AllOf(tuple(person.id for person in needed(search))),))
    starts = {slot.start for slot in find(everybody)}
    grid = possible(replace(everybody, wishes=None)).grid
    for place in range(0, len(grid.opens), max(1, len(grid.opens) // 10)):
        moment = grid.moment(place)
        assert (not obstacles(everybody, moment)) == (moment in starts)
