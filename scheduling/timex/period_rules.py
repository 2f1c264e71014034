"""Rules for months, quarters, seasons and years, for their parts, and for what is found by counting in them.

A frame is any of them, or "the month" where no other was named: whatever counts in one ("the last Friday of",
"the first week of", "the end of") takes each of them.
"""

from __future__ import annotations

from scheduling.timex import days
from scheduling.timex.clock_rules import same
from scheduling.timex.days import Day, Slice, Week, Within
from scheduling.timex.grammar import Rule


def _within(day: Day, frame: Day) -> Within:
    return Within(day, frame)


def _short_year(number: int) -> int | None:
    return 2000 + number if 10 <= number <= 60 else None


def _month_of_short_year(month: int, number: int) -> days.Month | None:
    year = _short_year(number)
    return days.Month(month, year=year) if year else None


def _quarter_of_short_year(nth: int, number: int) -> days.Quarter | None:
    year = _short_year(number)
    return days.Quarter(nth, year) if year else None


def _month_in_numbers(month: int, year: int) -> days.Month | None:
    return days.Month(month, year=year) if 1 <= month <= 12 else None


def _quarter(nth: int) -> days.Quarter | None:
    return days.Quarter(nth) if 1 <= nth <= 4 else None


def _part(part: Slice, frame: Day) -> Day:
    if isinstance(frame, days.Month):
        return days.Month(frame.month, frame.months, frame.year, part)
    return days.PartOf(frame, part)


def _season_of(month: int, year: int) -> days.SeasonOf:
    return days.SeasonOf(month, days.Year(year))


_MONTHS = (
    Rule("month", "MON", "MONTH", days.Month),
    Rule(
        "month and year",
        "MON",
        "MONTH of|comma|dash? YEAR",
        lambda month, year: days.Month(month, year=year),
        1,
    ),
    Rule("month and year", "MON", "MONTH tick NUM", _month_of_short_year, 2),
    Rule(
        "month of a year",
        "MON",
        "MONTH of|in|comma? THAT_YEAR",
        lambda month, year: _within(days.Month(month), year),
        2,
    ),
    Rule("month and year in numbers", "MON", "NUM slash YEAR", _month_in_numbers, 2),
    Rule(
        "month and year in numbers",
        "MON",
        "YEAR dash PADDED",
        lambda year, month: _month_in_numbers(month, year),
        3,
    ),
    Rule("this month", "MONTHLY", "this|that month_unit", lambda: days.Month()),
    Rule("next month", "MONTHLY", "next|following|thiscoming month_unit", lambda: days.Month(months=1)),
    Rule("last month", "MONTHLY", "last month_unit", lambda: days.Month(months=-1)),
    Rule("month after next", "MONTHLY", "the? month_unit after_next", lambda: days.Month(months=2), 1),
    Rule("month before last", "MONTHLY", "the? month_unit before last", lambda: days.Month(months=-2), 2),
    Rule("the month", "MONTHLY", "the month_unit", lambda: days.Month(), -1),
    Rule("month", "MON", "MONTHLY", same),
    Rule("this month of the year", "MON", "this|next|thiscoming MONTH", days.Month),
    Rule("last month of that name", "MON", "last MONTH", days.LatestMonth, 1),
    Rule("the month of its name", "MON", "the? month_unit of MON", same, 2),
    Rule("part of the month", "MON", "SLICE month_unit", lambda part: days.Month(part=part), 2),
    Rule("month", "D", "in|for|during|this|over|on? the? MON", same),
    Rule("month", "D", "all of? the? MON", same),
    Rule("end of the month", "D", "at? EOM", lambda _: days.Month(part=Slice.END), 1),
)

_QUARTERS = (
    Rule("quarter", "QUARTERLY", "the? O quarter_unit", _quarter, 1),
    Rule("quarter", "QUARTERLY", "QUARTER", days.Quarter),
    Rule("quarter of a year", "QUARTERLY", "QUARTER|NTHQUARTER of|slash|dash? YEAR", days.Quarter, 1),
    Rule("quarter of a year", "QUARTERLY", "QUARTER|NTHQUARTER tick NUM", _quarter_of_short_year, 1),
    Rule(
        "quarter of a year",
        "QUARTERLY",
        "YEAR dash|slash? QUARTER",
        lambda year, nth: days.Quarter(nth, year),
        1,
    ),
    Rule(
        "quarter by number",
        "NTHQUARTER",
        "the? O quarter_unit",
        lambda nth: nth if 1 <= nth <= 4 else None,
        1,
    ),
    Rule("quarter of a year", "QUARTERLY", "QUARTERLY of|in|comma? the? THAT_YEAR", _within, 2),
    Rule("this quarter", "QUARTERLY", "this quarter_unit", lambda: days.QuarterFrom(0), 1),
    Rule(
        "next quarter", "QUARTERLY", "next|following|thiscoming quarter_unit", lambda: days.QuarterFrom(1), 1
    ),
    Rule("last quarter", "QUARTERLY", "last quarter_unit", lambda: days.QuarterFrom(-1), 1),
    Rule(
        "last quarter of a year",
        "QUARTERLY",
        "last quarter_unit of|in? the? YEARLY",
        lambda year: _within(days.Quarter(4), year),
        3,
    ),
    Rule("quarter", "D", "in|for|during|over? QUARTERLY", same),
)

_YEARS = (
    Rule("this year", "THAT_YEAR", "this|that year_unit", lambda: days.YearFrom(0), 1),
    Rule("next year", "THAT_YEAR", "next|following|thiscoming year_unit", lambda: days.YearFrom(1), 1),
    Rule("last year", "THAT_YEAR", "last year_unit", lambda: days.YearFrom(-1), 1),
    Rule("the year", "YEAR_FRAME", "the year_unit", lambda: days.YearFrom(0)),
    Rule("year", "YEARLY", "THAT_YEAR|YEAR_FRAME", same),
    Rule("year", "YEARLY", "YEAR", days.Year),
    Rule("year", "YEARLY", "the year_unit YEAR", days.Year, 1),
    Rule("until a year", "D", "by|until|not_after YEAR", lambda year: days.UpTo(days.Year(year)), 2),
    Rule("before a year", "D", "before YEAR", lambda year: days.UpTo(days.Year(year), included=False), 2),
    Rule("after a year", "D", "after YEAR", lambda year: days.Onwards(days.Year(year), included=False), 2),
    Rule(
        "from a year on",
        "D",
        "since|fromday|starting|not_before YEAR",
        lambda year: days.Onwards(days.Year(year)),
        2,
    ),
    Rule("from a year on", "D", "from YEAR onwards|on", lambda year: days.Onwards(days.Year(year)), 3),
    Rule("year", "D", "in|for|during|over? THAT_YEAR", same),
    Rule("year", "D", "all of? YEARLY", same),
    Rule("year", "D", "in|during|of the? year_unit? YEAR", days.Year),
    Rule("year", "D", "the year_unit YEAR", days.Year, 1),
    Rule(
        "half of a year",
        "D",
        "in|during? HALFYEAR YEAR",
        lambda part, year: days.PartOf(days.Year(year), part),
        2,
    ),
    Rule(
        "half of a year",
        "D",
        "in|during? HALFYEAR of|in? THAT_YEAR",
        lambda part, year: days.PartOf(year, part),
        2,
    ),
    Rule(
        "part of a year",
        "D",
        "in|during? SLICE YEAR",
        lambda part, year: days.PartOf(days.Year(year), part),
        2,
    ),
    Rule("date of a year", "D", "on? the? MD of|in|comma? THAT_YEAR", _within, 2),
    Rule("season", "D", "in|during|over|on|by? the? SEASON_OF", same),
    Rule("season", "D", "in|during|over|by the? SEASON", days.Season),
    Rule("season", "D", "the? SEASON", days.Season, -4),
    Rule("season", "SEASON_OF", "this|thiscoming SEASON", days.Season),
    Rule("next season", "SEASON_OF", "next SEASON", lambda month: days.Season(month, days.Turn.NEXT), 1),
    Rule("last season", "SEASON_OF", "last SEASON", lambda month: days.Season(month, days.Turn.LAST), 1),
    Rule("season of a year", "SEASON_OF", "SEASON of|comma? YEAR", _season_of, 1),
    Rule("season of a year", "SEASON_OF", "SEASON of|comma? THAT_YEAR", days.SeasonOf, 1),
)

_FRAMES = (
    Rule("frame", "FRAME", "MON|QUARTERLY|YEARLY", same),
    Rule("part of a month", "MON", "SLICE in? the? MON", _part, 2),
    Rule("part of a quarter", "QUARTERLY", "SLICE in|of? the? QUARTERLY", _part, 2),
    Rule(
        "part of the quarter",
        "QUARTERLY",
        "SLICE in|of? the quarter_unit",
        lambda part: _part(part, days.QuarterFrom(0)),
        2,
    ),
    Rule("part of a year", "D", "in|during? SLICE in|of? THAT_YEAR|YEAR_FRAME", _part, 2),
    Rule("nth weekday of a frame", "D", "on? the? O DOW of|in the? FRAME", days.NthIn, 2),
    Rule("nth weekday of a frame", "D", "on? the? O DOW MONTHLY", days.NthIn, 2),
    Rule(
        "nth weekday of a frame",
        "D",
        "on? FRAME O DOW",
        lambda frame, nth, index: days.NthIn(nth, index, frame),
        2,
    ),
    Rule(
        "nth day of a frame",
        "D",
        "on? the? O day_unit of|in the? FRAME",
        lambda nth, frame: days.NthIn(nth, None, frame),
        2,
    ),
    Rule(
        "nth day of a frame", "D", "on? FRAME O day_unit", lambda frame, nth: days.NthIn(nth, None, frame), 2
    ),
    Rule(
        "last weekday of a frame",
        "D",
        "on? last DOW of|in the? FRAME",
        lambda index, frame: days.NthIn(-1, index, frame),
        2,
    ),
    Rule(
        "last weekday of a frame",
        "D",
        "on? FRAME last DOW",
        lambda frame, index: days.NthIn(-1, index, frame),
        2,
    ),
    Rule(
        "last day of a frame",
        "D",
        "on? last day_unit of|in the? FRAME",
        lambda frame: days.NthIn(-1, None, frame),
        2,
    ),
    Rule("last day of a frame", "D", "on? FRAME last day_unit", lambda frame: days.NthIn(-1, None, frame), 2),
    Rule(
        "nth last day of a frame",
        "D",
        "the? NTH_LAST day_unit of|in the? FRAME",
        lambda nth, frame: days.NthIn(-nth, None, frame),
        2,
    ),
    Rule(
        "nth last weekday of a frame",
        "D",
        "the? NTH_LAST DOW of|in the? FRAME",
        lambda nth, index, frame: days.NthIn(-nth, index, frame),
        2,
    ),
    Rule("nth from the last", "NTH_LAST", "O to? last", same),
    Rule("last but one", "NTH_LAST", "penultimate", lambda: 2),
    Rule(
        "nth working day of a frame",
        "D",
        "on? the? O WORKDAY of|in the? FRAME",
        lambda nth, _, frame: days.NthAmong(nth, days.WORKDAYS, frame),
        2,
    ),
    Rule(
        "last working day of a frame",
        "D",
        "on? last WORKDAY of|in the? FRAME",
        lambda _, frame: days.NthAmong(-1, days.WORKDAYS, frame),
        2,
    ),
    Rule("a working day", "WORKDAY", "weekday_unit|business_days", lambda: True),
    Rule("nth week of a frame", "WEEK", "the? O week_unit of|in the? FRAME", days.NthWeekOf, 2),
    Rule(
        "last week of a frame",
        "WEEK",
        "last week_unit of|in the? FRAME",
        lambda frame: days.NthWeekOf(-1, frame),
        2,
    ),
    Rule(
        "nth weekend of a frame", "D", "on|over? the? O weekend_unit of|in the? FRAME", days.NthWeekendOf, 2
    ),
    Rule(
        "last weekend of a frame",
        "D",
        "on|over? last weekend_unit of|in the? FRAME",
        lambda frame: days.NthWeekendOf(-1, frame),
        2,
    ),
    Rule("by the end of a frame", "D", "by|before|until end the? FRAME", days.UpTo, 8),
    Rule("by the end of the month", "D", "by|before|until EOM", lambda _: days.UpTo(days.Month()), 2),
    Rule("end of the year", "D", "at? EOY", lambda _: days.YearFrom(0, Slice.END), 1),
    Rule("by the end of the year", "D", "by|before|until EOY", lambda _: days.UpTo(days.YearFrom(0)), 2),
    Rule("end of the week", "D", "at? EOW", lambda _: Week(0, Slice.END), 1),
    Rule("by the end of the week", "D", "by|before|until EOW", lambda _: days.UpTo(Week(0)), 2),
    Rule("by the end of a week", "D", "by|before|until end the? WEEK", days.UpTo, 8),
    Rule("by the end of the week", "D", "by|before|until end the? week_unit", lambda: days.UpTo(Week(0)), 8),
    Rule("past days", "D", "in|over|for|during|within? last N UNIT", days.Past, 2),
    Rule(
        "next whole units", "D", "in|over|during|within|for? the? next|thiscoming N UNIT", days.Following, 1
    ),
    Rule(
        "next whole units", "D", "in|over|during|within|for? the? N thiscoming|next UNIT", days.Following, 1
    ),
)

PERIOD_RULES = (*_MONTHS, *_QUARTERS, *_YEARS, *_FRAMES)
