"""Rules for weeks and weekends, for days that recur, and for which part of something longer is meant."""

from __future__ import annotations

from typing import Any

from scheduling.timex import days
from scheduling.timex.clock_rules import same
from scheduling.timex.days import Moved, Slice, Week, Weekday
from scheduling.timex.grammar import Rule


def _slice(week: Any, part: Slice) -> Any:
    if isinstance(week, Week):
        return Week(week.weeks, part)
    return days.WeekOf(week.day, part) if isinstance(week, days.WeekOf) else week


def _from_weekday(week: Any, index: int) -> days.Within:
    return days.Within(days.Every(tuple(range(index, 7))), week)


_WORKDAYS = days.Every(days.WORKDAYS)

WEEK_RULES = (
    Rule("this week", "WEEK", "this|thiscoming|all week_unit", lambda: Week(0)),
    Rule("next week", "WEEK", "next week_unit", lambda: Week(1)),
    Rule("the following week", "WEEK", "following week_unit", days.WeekAfter),
    Rule("next week", "WEEK", "thiscoming week_unit", lambda: Week(1), 1),
    Rule("last week", "WEEK", "last week_unit", lambda: Week(-1)),
    Rule("week before last", "WEEK", "the? week_unit before last", lambda: Week(-2), 2),
    Rule("the week before", "WEEK", "the week_unit before this|that?", lambda: Week(-1), 1),
    Rule("the week after", "WEEK", "the week_unit after this", lambda: Week(1), 2),
    Rule("the week ahead", "WEEK", "the week_unit ahead", lambda: Week(1), 1),
    Rule("week after next", "WEEK", "the? week_unit after_next", lambda: Week(2), 2),
    Rule("the week after", "WEEK", "the week_unit after that?", days.WeekAfter),
    Rule("the week after", "WEEK", "week_unit after that?", days.WeekAfter, -1),
    Rule("the week after", "WEEK", "week_unit after this", lambda: Week(1), 1),
    Rule("that week", "WEEK", "that week_unit", days.ThatWeek),
    Rule("week of a day", "WEEK", "the? week_unit of|from|fromday|starting D", days.WeekOf, 2),
    Rule("week of a day", "WEEK", "WEEK_OF D", lambda _, day: days.WeekOf(day), 3),
    Rule("holiday week", "WEEK", "HOLIDAY week_unit", lambda finder: days.WeekOf(days.Fixed(finder)), 1),
    Rule("part of a week", "WEEK", "SLICE the? WEEK", lambda part, week: _slice(week, part), 1),
    Rule("part of this week", "WEEK", "SLICE in? the week_unit", lambda part: Week(0, part), 1),
    Rule("part of a week", "WEEK", "WEEK early|late", same, -1),
    Rule("week", "D", "in|on|at|for|over? WEEK", same),
    Rule("weekend", "D", "the? weekend_unit", lambda: days.Weekend(0)),
    Rule("weekend", "D", "on|at|over|in|for the? weekend_unit", lambda: days.Weekend(0), 1),
    Rule(
        "this weekend",
        "D",
        "this|thiscoming weekend_unit",
        lambda: days.Within(days.Weekend(0), days.Week(0)),
        1,
    ),
    Rule("next weekend", "D", "next weekend_unit", lambda: days.Weekend(1), 1),
    Rule("last weekend", "D", "last weekend_unit", lambda: days.Weekend(-1), 1),
    Rule("the weekend after", "D", "the? weekend_unit after this one?", lambda: days.Weekend(1), 3),
    Rule("the week after", "WEEK", "the week_unit after this one", lambda: Week(1), 3),
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
    Rule(
        "working week",
        "D",
        "in|during|over? this|the workweek_unit",
        lambda: days.Within(_WORKDAYS, Week(0)),
        1,
    ),
    Rule(
        "working week",
        "D",
        "in|during|over? next|following workweek_unit",
        lambda: days.Within(_WORKDAYS, Week(1)),
        1,
    ),
    Rule("weekday in a week", "D", "DOW in a week_unit", lambda index: Moved(Weekday(index), 7), 2),
    Rule("weekdays", "D", "every|on|a|the? weekday_unit", lambda: days.Every((0, 1, 2, 3, 4)), 1),
    Rule("recurring weekday", "D", "on|my|the? DOWS", lambda index: days.Every((index,))),
    Rule("recurring weekday", "D", "every DOW", lambda index: days.Every((index,)), 1),
    Rule("any such weekday", "D", "on? a DOW", lambda index: days.Every((index,)), 1),
    Rule("the next one", "D", "or|and the? next one?", days.NextOne),
    Rule("nor the next one", "D", "nor the? next one?", lambda: days.NextOne(denied=True), 1),
    Rule("every weekend", "D", "every weekend_unit", lambda: days.Every((5, 6)), 1),
    Rule("any day", "D", "ANYDAY", lambda _: days.Every((0, 1, 2, 3, 4, 5, 6))),
    Rule("coming week", "WEEK", "this|the week_unit thiscoming", lambda: Week(1), 1),
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
    Rule("early", "SLICE", "early|start|EARLYWORD", lambda *_: Slice.EARLY),
    Rule("mid", "SLICE", "mid dash?", lambda: Slice.MIDDLE),
    Rule("late", "SLICE", "late", lambda: Slice.LATE),
    Rule("later", "SLICE", "later_in", lambda: Slice.LATER),
    Rule("end", "SLICE", "end", lambda: Slice.END),
    Rule("rest", "SLICE", "rest", lambda: Slice.REST),
)
