"""Why a time is not offered, and why there is none: in full, for the recruiter alone.

A candidate never hears any of this: it names people and their rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import assert_never

from scheduling.explain import Change, Explanation, FewerOf, Opening, Shorter, Without, WithoutPerson
from scheduling.obstacles import Obstacle
from scheduling.rules import Rule

NameOf = Callable[[str], str]
MOST_TOLD = 4
WHY_NONE: Mapping[Rule, str] = {
    Rule.GRID: "interviews start at other minutes",
    Rule.HORIZON: "all free time lies beyond how far ahead interviews are booked",
    Rule.NEED: "the people who are needed are too few for the need",
    Rule.PAST: "all free time lies in the past",
    Rule.WORKING_HOURS: "the people who are needed have no working hours in common",
    Rule.DAYS_OFF: "what is left falls on days off or public holidays",
    Rule.BUSY: "all common working time is taken",
    Rule.BUFFER: "what is free leaves no room for the buffers",
    Rule.MIN_NOTICE: "what is free is sooner than the least notice",
    Rule.MAX_PER_DAY: "on the days that are left somebody has their interviews of the day",
    Rule.MAX_PER_WEEK: "in the weeks that are left somebody has their interviews of the week",
    Rule.WINDOWS: "nothing that is free lies in what the candidate asked for",
}
OBSTACLES: Mapping[Rule, str] = {
    Rule.GRID: "no interview starts at that minute",
    Rule.HORIZON: "it is farther ahead than interviews are booked",
    Rule.NEED: "the need cannot be met",
    Rule.PAST: "it is past",
    Rule.WORKING_HOURS: "it is outside working hours",
    Rule.DAYS_OFF: "it is a day off or a public holiday",
    Rule.BUSY: "the time is taken",
    Rule.BUFFER: "it leaves no buffer to what is taken",
    Rule.MIN_NOTICE: "it is sooner than the least notice",
    Rule.MAX_PER_DAY: "the day has its interviews",
    Rule.MAX_PER_WEEK: "the week has its interviews",
    Rule.WINDOWS: "the candidate asked for other times",
}
WITHOUT: Mapping[Rule, str] = {
    Rule.HORIZON: "without the limit on how far ahead",
    Rule.BUSY: "over what is taken",
    Rule.DAYS_OFF: "on days off",
    Rule.WORKING_HOURS: "outside working hours",
    Rule.BUFFER: "without the buffers",
    Rule.MIN_NOTICE: "without the least notice",
    Rule.MAX_PER_DAY: "with more interviews a day",
    Rule.MAX_PER_WEEK: "with more interviews a week",
    Rule.WINDOWS: "at other times than the candidate asked for",
}


def why_none(explained: Explanation, name_of: NameOf) -> tuple[str, ...]:
    """The reason as a sentence, and the smallest changes that would open times as another."""
    reason = f"There is no time to offer: {WHY_NONE[explained.why_none]}."
    opened = [f"{_change(one.change, name_of)}: {_more(one)}" for one in explained.openings[:MOST_TOLD]]
    return (reason, f"What would open some: {'; '.join(opened)}.") if opened else (reason,)


def obstacles_in_words(found: Sequence[Obstacle], name_of: NameOf) -> tuple[str, ...]:
    return tuple(
        f"{name_of(one.person)}: {OBSTACLES[one.rule]}" if one.person else OBSTACLES[one.rule]
        for one in found
    )


def _change(change: Change, name_of: NameOf) -> str:
    match change:
        case Without(rule):
            return WITHOUT.get(rule, f"without {rule.value}")
        case WithoutPerson(person):
            return f"without {name_of(person)}"
        case FewerOf(pool):
            return f"with {pool.count - 1} instead of {pool.count} of the pool"
        case Shorter(length):
            return f"with {length // timedelta(minutes=1)} minutes"
        case _:
            assert_never(change)


def _more(opening: Opening) -> str:
    return f"{opening.starts} more"
