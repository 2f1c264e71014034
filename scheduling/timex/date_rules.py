"""Rules for single days: weekdays, dates, and days counted from another."""

from __future__ import annotations

from typing import Any

from scheduling.timex import days
from scheduling.timex.clock_rules import same
from scheduling.timex.days import DayOfMonth, FromToday, Moved, NumericDate, Week, Weekday
from scheduling.timex.grammar import Rule
from scheduling.timex.moments import OnDayAt


def _with_weekday(index: int, date: Any) -> Any:
    if isinstance(date, DayOfMonth):
        return DayOfMonth(date.day, date.month, date.year, index)
    return NumericDate(date.first, date.second, date.year, index)


def _weekday_in_weeks(index: int, count: int) -> days.Within:
    return days.Within(Weekday(index), days.WeekOf(FromToday(7 * count)))


def date(month: int, day: int) -> DayOfMonth | None:
    return (
        DayOfMonth(day, month)
        if 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
        else None
    )


def _date_swapped(day: int, month: int) -> DayOfMonth | None:
    return date(month, day)


def _dated(date: DayOfMonth, year: int) -> DayOfMonth:
    return DayOfMonth(date.day, date.month, year, date.weekday)


def _in_month(day: int, month: days.Month) -> Any:
    return days.NthIn(day, None, month)


DATE_RULES = (
    Rule("weekday", "D", "DOW", Weekday),
    Rule("weekday", "D", "on DOW", Weekday, 1),
    Rule("this weekday", "D", "this DOW", lambda index: Weekday(index, 0), 1),
    Rule("coming weekday", "D", "thiscoming DOW", Weekday, 1),
    Rule("next weekday", "D", "next DOW", lambda index: Weekday(index, 1), 1),
    Rule("last weekday", "D", "last DOW", lambda index: Weekday(index, -1), 1),
    Rule("following weekday", "D", "following DOW", lambda index: days.Anchored(weekday=index), 1),
    Rule("weekday after next", "D", "the? DOW after_next", lambda index: Weekday(index, 2), 1),
    Rule(
        "weekday of a week",
        "D",
        "the? DOW comma? of|in? the? WEEK",
        lambda index, week: days.Within(Weekday(index), week),
        1,
    ),
    Rule(
        "weekday of a week",
        "D",
        "WEEK comma? on? DOW",
        lambda week, index: days.Within(Weekday(index), week),
        1,
    ),
    Rule("weekday in a week's time", "D", "DOW week_unit", lambda index: Moved(Weekday(index), 7), 1),
    Rule(
        "a week on a weekday", "D", "a week_unit on|from|after DOW", lambda index: Moved(Weekday(index), 7), 1
    ),
    Rule("day word", "D", "TODAY", FromToday),
    Rule("day after tomorrow", "D", "the? day_unit after TODAY", lambda shift: FromToday(shift + 1), 1),
    Rule("day before", "D", "the? day_unit before D", lambda day: Moved(day, -1), 1),
    Rule("day after", "D", "the? day_unit after D", lambda day: Moved(day, 1), 1),
    Rule("a week from a day", "D", "a|one? week_unit from? TODAY", lambda shift: FromToday(shift + 7), 1),
    Rule("a week from a day", "D", "TODAY week_unit", lambda shift: FromToday(shift + 7), 1),
    Rule("weeks from a day", "D", "N week_unit from|after D", lambda count, day: Moved(day, 7 * count), 1),
    Rule("weeks from a day", "D", "a week_unit from|after D", lambda day: Moved(day, 7), 1),
    Rule("days from a day", "D", "N day_unit from|after D", lambda count, day: Moved(day, count), 1),
    Rule("in some days", "D", "in N day_unit hence?", FromToday, 1),
    Rule("in some days", "D", "N day_unit hence", FromToday, 1),
    Rule("in some weeks", "D", "in N week_unit hence?", lambda count: FromToday(7 * count), 1),
    Rule("in some weeks", "D", "N week_unit hence", lambda count: FromToday(7 * count), 1),
    Rule("in a week", "D", "in a week_unit hence?", lambda: FromToday(7), 1),
    Rule("in a week", "D", "a week_unit hence", lambda: FromToday(7), 1),
    Rule("in some months", "D", "in N month_unit hence?", lambda count: Moved(FromToday(0), months=count), 1),
    Rule("in a month", "D", "in a month_unit hence?", lambda: Moved(FromToday(0), months=1), 1),
    Rule("a day from now", "D", "a day_unit hence", lambda: FromToday(1), 1),
    Rule("in a day", "D", "in a day_unit hence?", lambda: FromToday(1), 1),
    Rule(
        "in some years", "D", "in N year_unit hence?", lambda count: Moved(FromToday(0), months=12 * count), 1
    ),
    Rule("in a year", "D", "in a year_unit hence?", lambda: Moved(FromToday(0), months=12), 1),
    Rule("years ago", "D", "N year_unit ago", lambda count: Moved(FromToday(0), months=-12 * count), 1),
    Rule("months ago", "D", "N month_unit ago", lambda count: Moved(FromToday(0), months=-count), 1),
    Rule("one ago", "D", "a week_unit ago", lambda: FromToday(-7), 1),
    Rule("one ago", "D", "a month_unit ago", lambda: Moved(FromToday(0), months=-1), 1),
    Rule("one ago", "D", "a year_unit ago", lambda: Moved(FromToday(0), months=-12), 1),
    Rule("one ago", "D", "a day_unit ago", lambda: FromToday(-1), 1),
    Rule("a fortnight on", "D", "in a fortnight hence?", lambda: FromToday(14), 1),
    Rule("a fortnight on", "D", "a fortnight hence", lambda: FromToday(14), 1),
    Rule("a fortnight ago", "D", "a fortnight ago", lambda: FromToday(-14), 1),
    Rule(
        "months from a day",
        "D",
        "N|a month_unit from|after D",
        lambda *found: Moved(found[-1], months=found[0] if len(found) > 1 else 1),
        1,
    ),
    Rule("days before a day", "D", "N day_unit before D", lambda count, day: Moved(day, -count), 1),
    Rule("weeks before a day", "D", "N week_unit before D", lambda count, day: Moved(day, -7 * count), 1),
    Rule("day of next month", "D", "the? NUM of MONTHLY", lambda day, month: days.NthIn(day, None, month), 2),
    Rule(
        "years from a day",
        "D",
        "N|a year_unit from|after D",
        lambda *found: Moved(found[-1], months=12 * (found[0] if len(found) > 1 else 1)),
        1,
    ),
    Rule("weekday in some weeks", "D", "DOW comma? N week_unit hence", _weekday_in_weeks, 3),
    Rule("weekday in some weeks", "D", "DOW in N week_unit hence?", _weekday_in_weeks, 3),
    Rule("next business days", "D", "in|over? the? next|thiscoming N business_days", days.NextWorkdays, 2),
    Rule(
        "working week",
        "D",
        "this workweek_unit",
        lambda: days.Within(days.Every((0, 1, 2, 3, 4)), Week(0)),
        1,
    ),
    Rule(
        "working week",
        "D",
        "next workweek_unit",
        lambda: days.Within(days.Every((0, 1, 2, 3, 4)), Week(1)),
        1,
    ),
    Rule(
        "weekdays from now",
        "D",
        "N DOW|DOWS hence",
        lambda count, index: Moved(Weekday(index), 7 * (count - 1)),
        1,
    ),
    Rule("some days on", "D", "in couple|few day_unit hence?", lambda: FromToday(2), 1),
    Rule("day of next month", "D", "the? O of MONTHLY", lambda day, month: days.NthIn(day, None, month), 2),
    Rule("days ago", "D", "N day_unit ago", lambda count: FromToday(-count), 1),
    Rule("weeks ago", "D", "N week_unit ago", lambda count: FromToday(-7 * count), 1),
    Rule("numeric date", "D", "NUMDATE", same),
    Rule("dotted date", "D", "DOTDATE", same, -3),
    Rule("month and day", "MD", "MONTH the? O", date, 1),
    Rule("month and day", "MD", "MONTH slash|dash? N", date, 1),
    Rule("day and month", "MD", "the? O day_unit? of|dash? MONTH", _date_swapped, 1),
    Rule("day and month", "MD", "NUM|ORDDOT of|dash|slash? MONTH", _date_swapped, 1),
    Rule("date and year", "MD", "MD comma? YEAR", _dated, 1),
    Rule("date", "D", "on? the? MD", same, 1),
    Rule("date", "D", "on NUMDATE|DOTDATE", same, 1),
    Rule("day of the month", "D", "on the? ORD", DayOfMonth, 2),
    Rule("day of the month", "D", "on the ORDW", DayOfMonth, 2),
    Rule("day of the month", "D", "the ORD", DayOfMonth, 1),
    Rule("day of the month", "D", "ORD", DayOfMonth, 0),
    Rule("day of the month", "D", "the ORDW", lambda day: DayOfMonth(day) if day > 10 else None, 1),
    Rule("day of the month", "D", "on the NUM", lambda day: DayOfMonth(day) if 1 <= day <= 31 else None, 1),
    Rule("day of this month", "D", "on? the? O of the? MONTHLY", lambda day, month: _in_month(day, month), 2),
    Rule("weekday and date", "D", "DOW comma? the? MD|NUMDATE|DOTDATE", _with_weekday, 3),
    Rule(
        "weekday and date",
        "D",
        "on? DOW comma? the? ORD",
        lambda index, day: DayOfMonth(day, weekday=index),
        3,
    ),
    Rule("weekday and date", "D", "on? DOW the O", lambda index, day: DayOfMonth(day, weekday=index), 3),
    Rule("weekday and date", "D", "on DOW MD|NUMDATE|DOTDATE", _with_weekday, 3),
    Rule(
        "weekday and date", "D", "next|this|thiscoming DOW comma? the? MD|NUMDATE|DOTDATE", _with_weekday, 3
    ),
    Rule(
        "weekday and number",
        "D",
        "DOW NUM",
        lambda index, day: DayOfMonth(day, weekday=index) if 13 <= day <= 31 else None,
        -1,
    ),
    Rule("date and weekday", "D", "MD|NUMDATE comma? DOW", lambda date, index: _with_weekday(index, date), 2),
    Rule("month and date", "D", "MONTH comma? on|the? NUMDATE", lambda month, date: date, 1),
    Rule("nth weekday of a month", "D", "the? O DOW of|in the? MON", days.NthIn, 2),
    Rule(
        "last weekday of a month",
        "D",
        "last DOW of|in the? MON",
        lambda index, month: days.NthIn(-1, index, month),
        2,
    ),
    Rule(
        "nth weekday of a month at a time",
        "MOMENT",
        "the? O DOW TIME of|in the? MON",
        lambda nth, index, time, month: OnDayAt(days.NthIn(nth, index, month), time),
        4,
    ),
    Rule(
        "nth last day of a month",
        "D",
        "the? O last day_unit of|in the? MON",
        lambda nth, month: days.NthIn(-nth, None, month),
        2,
    ),
    Rule(
        "nth last weekday of a month",
        "D",
        "the? O last DOW of|in the? MON",
        lambda nth, index, month: days.NthIn(-nth, index, month),
        2,
    ),
    Rule(
        "last day of a month",
        "D",
        "last day_unit of|in the? MON",
        lambda month: days.NthIn(-1, None, month),
        2,
    ),
    Rule(
        "nth day of a month",
        "D",
        "the? O day_unit of|in the? MON",
        lambda nth, month: days.NthIn(nth, None, month),
        2,
    ),
    Rule("holiday", "D", "on|at? HOLIDAY day_unit?", days.Fixed, 1),
    Rule("that day", "D", "on? that day_unit|one", days.Anchored),
    Rule("the day after", "D", "on? the day_unit after that?", lambda: days.Anchored(1)),
    Rule("the following day", "D", "on? following|next day_unit", lambda: days.Anchored(1)),
    Rule("the one after", "D", "the one after", lambda: days.Anchored(7), 1),
    Rule("the day before", "D", "on? the day_unit before that?", lambda: days.Anchored(-1)),
    Rule("tonight", "TN", "TONIGHT", lambda part: (FromToday(0), part)),
    Rule("later today", "D", "late|early on? TODAY", FromToday, 1),
)
