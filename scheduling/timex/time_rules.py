"""Rules for times of day beyond the clock: ranges, open ends, parts of the day, lengths, shifts by them."""

from __future__ import annotations

from datetime import timedelta

from scheduling.timex import numbers as make
from scheduling.timex.clock import AfterClock, AllDay, BeforeClock, Between, Clock, Part, SameTime
from scheduling.timex.clock_rules import same
from scheduling.timex.days import Anchored
from scheduling.timex.grammar import Rule
from scheduling.timex.moments import Shift


def _to_year(first: Clock, year: int) -> Between | None:
    last = make.four_digits(year)
    return Between(first, last) if last else None


def _after_then_before(after: AfterClock, before: BeforeClock) -> Between:
    return Between(after.clock, before.clock)


def _same_again() -> tuple[Anchored, SameTime]:
    return Anchored(), SameTime()


def _before_then_after(before: BeforeClock, after: AfterClock) -> Between:
    return Between(after.clock, before.clock)


TIME_RULES = (
    Rule("clock", "TIME", "CL", make.at),
    Rule("bare hour", "TIME", "BARE", make.at, -2),
    Rule("from clock to clock", "TIME", "from|between HOUR to|and|dash HOUR", make.between, 6),
    Rule("from clock to clock", "TIME", "from|at HOUR to from? HOUR", make.between, 4),
    Rule("clock to clock", "TIME", "HOUR to|dash HOUR", make.between, 1),
    Rule("clock to clock", "TIME", "from? HOUR to|dash YEAR", lambda first, last: _to_year(first, last), 2),
    Rule(
        "clock to clock in a half",
        "TIME",
        "from|between? HOUR to|and|dash HOUR in the AMPM",
        make.both_halves,
        5,
    ),
    Rule(
        "clock to clock in a part of the day",
        "TIME",
        "from|between? HOUR to|and|dash HOUR in the PART",
        lambda first, last, part: (
            Between(first, last)
            if part.end <= 720
            else Between(make.in_part(first, part) or first, make.in_part(last, part) or last)
        ),
        6,
    ),
    Rule("after a clock", "TIME", "after|since HOUR", AfterClock, 2),
    Rule("not before a clock", "TIME", "not_before after? HOUR", AfterClock, 4),
    Rule("from a clock on", "TIME", "from HOUR onwards?", AfterClock, 2),
    Rule("from a clock on", "TIME", "HOUR onwards", AfterClock, 2),
    Rule("from a clock on", "TIME", "HOUR and_on", AfterClock, -4),
    Rule("before a clock", "TIME", "before|by|until at? HOUR", BeforeClock, 2),
    Rule("not after a clock", "TIME", "not_after at? HOUR", BeforeClock, 4),
    Rule("before a clock", "TIME", "HOUR orearlier", BeforeClock, 2),
    Rule("after and before a clock", "TIME", "AFTERTIME and|but|comma? BEFORETIME", _after_then_before, 2),
    Rule("before and after a clock", "TIME", "BEFORETIME and|but|comma? AFTERTIME", _before_then_after, 2),
    Rule("after a clock", "AFTERTIME", "after|since|from|not_before HOUR", AfterClock, 2),
    Rule("before a clock", "BEFORETIME", "before|by|until|not_after at? HOUR", BeforeClock, 2),
    Rule("from a clock for a while", "TIME", "from? HOUR for_length LENGTH", make.for_minutes, 3),
    Rule("a while from a clock", "TIME", "LENGTH from|at HOUR", make.minutes_from, 3),
    Rule("part of the day", "TIME", "P", same),
    Rule("early this part", "TIME", "early this PART", make.first_half, 3),
    Rule("late this part", "TIME", "late|later_in this PART", make.last_half, 3),
    Rule("early in the part", "TIME", "early|start in? the? PART", make.first_half, 1),
    Rule("late in the part", "TIME", "late|later_in in? the? PART", make.last_half, 1),
    Rule("middle of the part", "TIME", "mid dash? of? the? PART", make.middle, 1),
    Rule("part of the day", "P", "PART", same),
    Rule("over lunch", "TIME", "at|over|in|about|by the? LUNCH", same, 1),
    Rule("lunch", "TIME", "LUNCH", same, -3),
    Rule("half of the day", "TIME", "AMPM", lambda half: make.AFTERNOON if half else make.MORNING, -3),
    Rule("the one by a clock", "TIME", "the one by HOUR", make.at, 6),
    Rule("before lunch", "TIME", "before LUNCH", make.before_part, 1),
    Rule("after lunch", "TIME", "after LUNCH", make.after_part, 1),
    Rule("in a part of the day", "P", "in|at|for|over? the|that|a|my? PART", same, 1),
    Rule("parts of days", "TIME", "every|my|the|in? PARTS", make.recurring, 1),
    Rule("parts of days", "TIME", "every PART", make.recurring, 1),
    Rule(
        "part to part of the day",
        "TIME",
        "PART to|dash PART",
        lambda first, last: Part(first.start, last.end) if first.start < last.end else None,
        1,
    ),
    Rule("before a part of the day", "TIME", "before|by the? PART", make.before_part, 1),
    Rule("after a part of the day", "TIME", "after the? PART", make.after_part, 1),
    Rule("end of the day", "TIME", "at|by? EOD", lambda _: make.END_OF_DAY, 1),
    Rule(
        "by the end of the day",
        "TIME",
        "by|before|until EOD",
        lambda _: BeforeClock(Clock(18 * 60, settled=True)),
        2,
    ),
    Rule("first thing", "TIME", "FIRST_THING", lambda _: make.MORNING.early),
    Rule("during the day", "TIME", "in|during the? daytime", lambda: Part(8 * 60, 18 * 60)),
    Rule("any time", "TIME", "at? ANYTIME", lambda _: AllDay()),
    Rule("the same time", "TIME", "at? that time", SameTime),
    Rule("the same day and time", "TN", "on|at? that day_unit and that? time", _same_again, 3),
    Rule("the same day and time", "TN", "on|at? that time and that? day_unit", _same_again, 3),
)


def _and_a_quarter(*found: int) -> int:
    return (found[0] if len(found) == 2 else 1) * found[-1] + found[-1] // 4


LENGTH_RULES = (
    Rule("length", "LENGTH", "N MINUTE_UNIT", lambda number, unit: number * unit),
    Rule("some hours", "LENGTH", "couple|few of? MINUTE_UNIT", lambda unit: 2 * unit),
    Rule("length", "LENGTH", "a MINUTE_UNIT", lambda unit: unit),
    Rule("length", "LENGTH", "DECIMAL MINUTE_UNIT", lambda number, unit: round(number * unit)),
    Rule("length", "LENGTH", "HOURS", same, -9),
    Rule(
        "length",
        "LENGTH",
        "N dash? quarter_unit of? a? MINUTE_UNIT",
        lambda number, unit: number * unit // 4,
        1,
    ),
    Rule("half an hour", "LENGTH", "a half dash? MINUTE_UNIT", lambda unit: unit // 2 or None),
    Rule("about a length", "LENGTH", "about|exactly LENGTH", same),
    Rule("half an hour", "LENGTH", "half_a MINUTE_UNIT", lambda unit: unit // 2 or None),
    Rule(
        "hours and a half",
        "LENGTH",
        "N and half_a MINUTE_UNIT",
        lambda number, unit: number * unit + unit // 2,
        1,
    ),
    Rule(
        "hour and a half",
        "LENGTH",
        "N|a MINUTE_UNIT and half_a",
        lambda *found: (found[0] if len(found) == 2 else 1) * found[-1] + found[-1] // 2,
    ),
    Rule("hour and a quarter", "LENGTH", "N|a MINUTE_UNIT and quarter", _and_a_quarter),
    Rule("three quarters of an hour", "LENGTH", "quarter of? a? MINUTE_UNIT", lambda unit: unit // 4 or None),
    Rule(
        "hours and minutes",
        "LENGTH",
        "LENGTH and? LENGTH",
        lambda first, second: first + second if second < 60 <= first else None,
    ),
    Rule("pushed back", "SHIFT", "pushed_back LENGTH", lambda length: Shift(timedelta(minutes=length)), 1),
    Rule(
        "brought forward",
        "SHIFT",
        "brought_forward LENGTH",
        lambda length: Shift(timedelta(minutes=-length)),
        1,
    ),
    Rule("half past the hour", "SHIFT", "at_half", lambda: Shift(timedelta(minutes=30))),
    Rule("later", "SHIFT", "LENGTH later", lambda length: Shift(timedelta(minutes=length)), 1),
    Rule("earlier", "SHIFT", "LENGTH earlier", lambda length: Shift(timedelta(minutes=-length)), 1),
)
