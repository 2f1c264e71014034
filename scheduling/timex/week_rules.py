"""Rules for weeks, weekends, months and longer, and for days that recur."""

from __future__ import annotations

from typing import Any

from scheduling.timex import days
from scheduling.timex.clock_rules import same
from scheduling.timex.days import Moved, Slice, Week, Weekday
from scheduling.timex.grammar import Rule
from scheduling.timex.mention import Grain


def _slice(week: Any, part: Slice) -> Any:
    if isinstance(week, Week):
        return Week(week.weeks, part)
    return days.WeekOf(week.day, part) if isinstance(week, days.WeekOf) else week


def _from_weekday(week: Any, index: int) -> days.Within:
    return days.Within(days.Every(tuple(range(index, 7))), week)


WEEK_RULES = (
    Rule("this week", "WEEK", "this|thiscoming|all week_unit", lambda: Week(0)),
    Rule("next week", "WEEK", "next|following week_unit", lambda: Week(1)),
    Rule("next week", "WEEK", "thiscoming week_unit", lambda: Week(1), 1),
    Rule("last week", "WEEK", "last week_unit", lambda: Week(-1)),
    Rule("week after next", "WEEK", "the? week_unit after_next", lambda: Week(2), 2),
    Rule("the week after", "WEEK", "the week_unit after that?", days.WeekAfter),
    Rule("week of a day", "WEEK", "the? week_unit of|beginning|starting|from|commencing D", days.WeekOf, 2),
    Rule("holiday week", "WEEK", "HOLIDAY week_unit", lambda finder: days.WeekOf(days.Fixed(finder)), 1),
    Rule("nth week of a month", "WEEK", "the? O week_unit of|in the? MON", days.NthWeekOf, 2),
    Rule(
        "last week of a month",
        "WEEK",
        "last week_unit of|in the? MON",
        lambda month: days.NthWeekOf(-1, month),
        2,
    ),
    Rule("part of a week", "WEEK", "SLICE the? WEEK", lambda part, week: _slice(week, part), 1),
    Rule("part of this week", "WEEK", "SLICE in? the week_unit", lambda part: Week(0, part), 1),
    Rule("part of a week", "WEEK", "WEEK early|late", same, -1),
    Rule("week", "D", "in|on|at|for|over? WEEK", same),
    Rule("weekend", "D", "the? weekend_unit", lambda: days.Weekend(0)),
    Rule("weekend", "D", "on|at|over|in|for the? weekend_unit", lambda: days.Weekend(0), 1),
    Rule("this weekend", "D", "this|thiscoming weekend_unit", lambda: days.Weekend(0), 1),
    Rule("next weekend", "D", "next weekend_unit", lambda: days.Weekend(1), 1),
    Rule("last weekend", "D", "last weekend_unit", lambda: days.Weekend(-1), 1),
    Rule("weekend of a day", "D", "the? D weekend_unit", days.WeekendOf, 1),
    Rule("weekend of a day", "D", "the? weekend_unit of D", days.WeekendOf, 1),
    Rule("weekend after next", "D", "the? weekend_unit after_next", lambda: days.Weekend(2), 1),
    Rule(
        "weekend of a week",
        "D",
        "the? weekend_unit of|in? WEEK",
        lambda week: days.Within(days.Weekend(0), week),
    ),
    Rule("a week from a weekday on", "D", "WEEK comma? from the? DOW onwards|on?", _from_weekday, 3),
    Rule(
        "a week from a weekday on",
        "D",
        "from the? DOW onwards? of|in? the? WEEK",
        lambda index, week: _from_weekday(week, index),
        3,
    ),
    Rule("weekdays", "D", "on? all|every|the|my? WORKDAYS", days.Every, 1),
    Rule("weekday in a week", "D", "DOW in a week_unit", lambda index: Moved(Weekday(index), 7), 2),
    Rule("weekdays", "D", "every|on|a|the? weekday_unit", lambda: days.Every((0, 1, 2, 3, 4)), 1),
    Rule("recurring weekday", "D", "on|my|the? DOWS", lambda index: days.Every((index,))),
    Rule("recurring weekday", "D", "every DOW", lambda index: days.Every((index,)), 1),
    Rule("any such weekday", "D", "on? a DOW", lambda index: days.Every((index,)), 1),
    Rule("the next one", "D", "or|and the? next one?", days.NextOne),
    Rule("every weekend", "D", "every weekend_unit", lambda: days.Every((5, 6)), 1),
    Rule("any day", "D", "ANYDAY", lambda _: days.Every((0, 1, 2, 3, 4, 5, 6))),
    Rule("any day of a week", "D", "ANYDAY in|of|during? WEEK", lambda _, week: week, 1),
    Rule("any day of a week", "D", "every day_unit in|of|during? WEEK", same, 1),
    Rule("any day of a week", "D", "all in|of|during? WEEK", same, 1),
    Rule(
        "workdays of a week",
        "D",
        "every weekday_unit in|of|during? WEEK",
        lambda week: days.Within(days.Every((0, 1, 2, 3, 4)), week),
        1,
    ),
    Rule(
        "next whole units",
        "D",
        "in|over? next N|couple UNIT",
        lambda count, unit: days.Following(count, unit),
        1,
    ),
    Rule(
        "next whole units",
        "D",
        "in? the? N thiscoming|next UNIT",
        lambda count, unit: days.Following(count, unit),
        1,
    ),
    Rule("next whole units", "D", "thiscoming N UNIT", lambda count, unit: days.Following(count, unit), 1),
    Rule("unit", "UNIT", "day_unit", lambda: Grain.DAY),
    Rule("unit", "UNIT", "week_unit", lambda: Grain.WEEK),
    Rule("unit", "UNIT", "month_unit", lambda: Grain.MONTH),
    Rule("early", "SLICE", "early|EARLYWORD", lambda *_: Slice.EARLY),
    Rule("mid", "SLICE", "mid dash?", lambda: Slice.MIDDLE),
    Rule("late", "SLICE", "late", lambda: Slice.LATE),
    Rule("end", "SLICE", "end", lambda: Slice.END),
    Rule("rest", "SLICE", "rest", lambda: Slice.REST),
)


MONTH_RULES = (
    Rule("month", "MON", "MONTH", days.Month),
    Rule("month and year", "MON", "MONTH of? YEAR", lambda month, year: days.Month(month, year=year), 1),
    Rule("this month", "MONTHLY", "this|that month_unit", lambda: days.Month()),
    Rule("next month", "MONTHLY", "next|following|thiscoming month_unit", lambda: days.Month(months=1)),
    Rule("last month", "MONTHLY", "last month_unit", lambda: days.Month(months=-1)),
    Rule("the month", "MONTHLY", "the month_unit", lambda: days.Month(), -1),
    Rule("month", "MON", "MONTHLY", same),
    Rule("this month of the year", "MON", "this|next MONTH", days.Month),
    Rule(
        "part of a month",
        "MON",
        "SLICE in? the? MON",
        lambda part, month: days.Month(month.month, month.months, month.year, part),
        2,
    ),
    Rule("part of the month", "MON", "SLICE month_unit", lambda part: days.Month(part=part), 2),
    Rule("month", "D", "in|for|during|this|over? the? MON", same),
    Rule("month after next", "MON", "the? month_unit after_next", lambda: days.Month(months=2), 1),
    Rule(
        "month and year in numbers",
        "MON",
        "NUM slash YEAR",
        lambda month, year: days.Month(month, year=year) if 1 <= month <= 12 else None,
        2,
    ),
    Rule("end of the month", "D", "at? EOM", lambda _: days.Month(part=Slice.END), 1),
    Rule("by the end of the month", "D", "by|before|until EOM", lambda _: days.UpTo(days.Month()), 2),
    Rule("by the end of a month", "D", "by|before|until end the? MON", days.UpTo, 8),
    Rule("by the end of a week", "D", "by|before|until end the? WEEK", days.UpTo, 8),
    Rule("by the end of the week", "D", "by|before|until end the? week_unit", lambda: days.UpTo(Week(0)), 8),
    Rule("this year", "D", "in? this year_unit", lambda: days.YearFrom(0), 1),
    Rule("next year", "D", "in? next|following|thiscoming year_unit", lambda: days.YearFrom(1), 1),
    Rule("last year", "D", "in? last year_unit", lambda: days.YearFrom(-1), 1),
    Rule("year", "D", "in|since|during the? year_unit? YEAR", days.Year),
    Rule("year", "D", "the year_unit YEAR", days.Year, 1),
    Rule("part of a year", "D", "SLICE the? this? year_unit", lambda part: days.YearFrom(0, part), 2),
    Rule("quarter", "D", "the? O quarter_unit", lambda nth: days.Quarter(nth) if nth <= 4 else None, 1),
    Rule(
        "quarter of a year",
        "D",
        "the? O quarter_unit of? YEAR",
        lambda nth, year: days.Quarter(nth, year) if nth <= 4 else None,
        2,
    ),
    Rule("quarter", "D", "QUARTER", days.Quarter),
    Rule("quarter of a year", "D", "QUARTER of? YEAR", days.Quarter, 1),
    Rule("this quarter", "D", "this quarter_unit", lambda: days.QuarterFrom(0), 1),
    Rule("next quarter", "D", "next quarter_unit", lambda: days.QuarterFrom(1), 1),
    Rule("last quarter", "D", "last quarter_unit", lambda: days.QuarterFrom(-1), 1),
    Rule("past days", "D", "in|over|for? last N UNIT", days.Past, 2),
)
