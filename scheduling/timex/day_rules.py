"""English rules for days, weeks and months. What the words of a pattern stand for is in english_words.py."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from scheduling.timex import days
from scheduling.timex.clock import At
from scheduling.timex.days import DayOfMonth, FromToday, Moved, NumericDate, Slice, Week, Weekday
from scheduling.timex.clock_rules import same
from scheduling.timex.grammar import Rule
from scheduling.timex.mention import Grain
from scheduling.timex.moments import FromNow, FromTo, NextAt, OnDayAt, Shift, WithinNext


def _with_weekday(index: int, date: Any) -> Any:
    if isinstance(date, DayOfMonth):
        return DayOfMonth(date.day, date.month, date.year, index)
    return NumericDate(date.first, date.second, date.year, index)


def _weekday_in_weeks(index: int, count: int) -> days.Within:
    return days.Within(Weekday(index), days.WeekOf(FromToday(7 * count)))


def _date(month: int, day: int) -> DayOfMonth | None:
    return (
        DayOfMonth(day, month)
        if 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
        else None
    )


def _date_swapped(day: int, month: int) -> DayOfMonth | None:
    return _date(month, day)


def _dated(date: DayOfMonth, year: int) -> DayOfMonth:
    return DayOfMonth(date.day, date.month, year, date.weekday)


def _same_month(first: int, last: DayOfMonth) -> days.Stretch | None:
    if first >= last.day:
        return None
    return days.Stretch(DayOfMonth(first, last.month, last.year), last)


def _month_range(month: int, first: int, last: int) -> days.Stretch | None:
    start, end = _date(month, first), _date(month, last)
    return days.Stretch(start, end) if start and end and first < last else None


def _range(first: Any, last: Any) -> days.Stretch | None:
    if isinstance(first, _OPEN_OR_LONG) or isinstance(last, _OPEN_OR_LONG):
        return None
    return days.Stretch(first, last)


_DATES = (
    Rule("weekday", "D", "DOW", Weekday),
    Rule("weekday", "D", "on DOW", Weekday, 1),
    Rule("this weekday", "D", "this DOW", lambda index: Weekday(index, 0), 1),
    Rule("coming weekday", "D", "thiscoming DOW", Weekday, 1),
    Rule("next weekday", "D", "next DOW", lambda index: Weekday(index, 1), 1),
    Rule("last weekday", "D", "last DOW", lambda index: Weekday(index, -1), 1),
    Rule("following weekday", "D", "following DOW", lambda index: days.Anchored(weekday=index), 1),
    Rule("weekday after next", "D", "the? DOW after_next", lambda index: Weekday(index, 2), 1),
    Rule("weekday of a week", "D", "the? DOW comma? of|in? the? WEEK", days.Within and (lambda index, week: days.Within(Weekday(index), week)), 1),
    Rule("weekday of a week", "D", "WEEK comma? on? DOW", lambda week, index: days.Within(Weekday(index), week), 1),
    Rule("weekday in a week's time", "D", "DOW week_unit", lambda index: Moved(Weekday(index), 7), 1),
    Rule("a week on a weekday", "D", "a week_unit on|from|after DOW", lambda index: Moved(Weekday(index), 7), 1),
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
    Rule("in some years", "D", "in N year_unit hence?", lambda count: Moved(FromToday(0), months=12 * count), 1),
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
    Rule("months from a day", "D", "N|a month_unit from|after D", lambda *found: Moved(found[-1], months=found[0] if len(found) > 1 else 1), 1),
    Rule("days before a day", "D", "N day_unit before D", lambda count, day: Moved(day, -count), 1),
    Rule("weeks before a day", "D", "N week_unit before D", lambda count, day: Moved(day, -7 * count), 1),
    Rule("day of next month", "D", "the? NUM of MONTHLY", lambda day, month: days.NthIn(day, None, month), 2),
    Rule("years from a day", "D", "N|a year_unit from|after D", lambda *found: Moved(found[-1], months=12 * (found[0] if len(found) > 1 else 1)), 1),
    Rule("weekday in some weeks", "D", "DOW comma? N week_unit hence", _weekday_in_weeks, 3),
    Rule("weekday in some weeks", "D", "DOW in N week_unit hence?", _weekday_in_weeks, 3),
    Rule("next business days", "D", "in|over? the? next|thiscoming N business_days", days.NextWorkdays, 2),
    Rule("working week", "D", "this workweek_unit", lambda: days.Within(days.Every((0, 1, 2, 3, 4)), Week(0)), 1),
    Rule("working week", "D", "next workweek_unit", lambda: days.Within(days.Every((0, 1, 2, 3, 4)), Week(1)), 1),
    Rule("weekdays from now", "D", "N DOW|DOWS hence", lambda count, index: Moved(Weekday(index), 7 * (count - 1)), 1),
    Rule("some days on", "D", "in couple|few day_unit hence?", lambda: FromToday(2), 1),
    Rule("day of next month", "D", "the? O of MONTHLY", lambda day, month: days.NthIn(day, None, month), 2),
    Rule("days ago", "D", "N day_unit ago", lambda count: FromToday(-count), 1),
    Rule("weeks ago", "D", "N week_unit ago", lambda count: FromToday(-7 * count), 1),
    Rule("numeric date", "D", "NUMDATE", same),
    Rule("dotted date", "D", "DOTDATE", same, -3),
    Rule("dotted date and clock", "MOMENT", "NUMDATE DOTCLOCK", lambda day, clock: OnDayAt(day, At(clock)), 5),
    Rule("dotted dates", "D", "from? DOTDATE to|dash DOTDATE|NUMDATE", _range, 5),
    Rule("dotted dates", "D", "from? NUMDATE to|dash DOTDATE", _range, 5),
    Rule("month and day", "MD", "MONTH the? O", _date, 1),
    Rule("month and day", "MD", "MONTH slash|dash? N", _date, 1),
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
    Rule("weekday and date", "D", "on? DOW comma? the? ORD", lambda index, day: DayOfMonth(day, weekday=index), 3),
    Rule("weekday and date", "D", "on? DOW the O", lambda index, day: DayOfMonth(day, weekday=index), 3),
    Rule("weekday and date", "D", "on DOW MD|NUMDATE|DOTDATE", _with_weekday, 3),
    Rule("weekday and date", "D", "next|this|thiscoming DOW comma? the? MD|NUMDATE|DOTDATE", _with_weekday, 3),
    Rule("weekday and number", "D", "DOW NUM", lambda index, day: DayOfMonth(day, weekday=index) if 13 <= day <= 31 else None, -1),
    Rule("date and weekday", "D", "MD|NUMDATE comma? DOW", lambda date, index: _with_weekday(index, date), 2),
    Rule("month and date", "D", "MONTH comma? on|the? NUMDATE", lambda month, date: date, 1),
    Rule("nth weekday of a month", "D", "the? O DOW of|in the? MON", days.NthIn, 2),
    Rule("last weekday of a month", "D", "last DOW of|in the? MON", lambda index, month: days.NthIn(-1, index, month), 2),
    Rule("nth weekday of a month at a time", "MOMENT", "the? O DOW TIME of|in the? MON",
         lambda nth, index, time, month: OnDayAt(days.NthIn(nth, index, month), time), 4),
    Rule("nth last day of a month", "D", "the? O last day_unit of|in the? MON", lambda nth, month: days.NthIn(-nth, None, month), 2),
    Rule("nth last weekday of a month", "D", "the? O last DOW of|in the? MON", lambda nth, index, month: days.NthIn(-nth, index, month), 2),
    Rule("last day of a month", "D", "last day_unit of|in the? MON", lambda month: days.NthIn(-1, None, month), 2),
    Rule("nth day of a month", "D", "the? O day_unit of|in the? MON", lambda nth, month: days.NthIn(nth, None, month), 2),
    Rule("holiday", "D", "on|at? HOLIDAY day_unit?", days.Fixed, 1),
    Rule("that day", "D", "on? that day_unit|one", days.Anchored),
    Rule("the day after", "D", "on? the day_unit after that?", lambda: days.Anchored(1)),
    Rule("the following day", "D", "on? following|next day_unit", lambda: days.Anchored(1)),
    Rule("the one after", "D", "the one after", lambda: days.Anchored(7), 1),
    Rule("the day before", "D", "on? the day_unit before that?", lambda: days.Anchored(-1)),
    Rule("tonight", "TN", "TONIGHT", lambda part: (FromToday(0), part)),
    Rule("later today", "D", "late|early on? TODAY", FromToday, 1),
)  # fmt: skip


def _in_month(day: int, month: days.Month) -> Any:
    return days.NthIn(day, None, month)


_WEEKS = (
    Rule("this week", "WEEK", "this|thiscoming|all week_unit", lambda: Week(0)),
    Rule("next week", "WEEK", "next|following week_unit", lambda: Week(1)),
    Rule("next week", "WEEK", "thiscoming week_unit", lambda: Week(1), 1),
    Rule("last week", "WEEK", "last week_unit", lambda: Week(-1)),
    Rule("week after next", "WEEK", "the? week_unit after_next", lambda: Week(2), 2),
    Rule("week of a day", "WEEK", "the? week_unit of|beginning|starting|from|commencing D", days.WeekOf, 2),
    Rule("holiday week", "WEEK", "HOLIDAY week_unit", lambda finder: days.WeekOf(days.Fixed(finder)), 1),
    Rule("nth week of a month", "WEEK", "the? O week_unit of|in the? MON", days.NthWeekOf, 2),
    Rule("last week of a month", "WEEK", "last week_unit of|in the? MON", lambda month: days.NthWeekOf(-1, month), 2),
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
    Rule("weekend of a week", "D", "the? weekend_unit of|in? WEEK", lambda week: days.Within(days.Weekend(0), week)),
    Rule("weekdays", "D", "on? all|every|the|my? WORKDAYS", days.Every, 1),
    Rule("weekday in a week", "D", "DOW in a week_unit", lambda index: Moved(Weekday(index), 7), 2),
    Rule("weekdays", "D", "every|on|a|the? weekday_unit", lambda: days.Every((0, 1, 2, 3, 4)), 1),
    Rule("recurring weekday", "D", "on|my|the? DOWS", lambda index: days.Every((index,))),
    Rule("recurring weekday", "D", "every DOW", lambda index: days.Every((index,)), 1),
    Rule("any such weekday", "D", "on? a DOW", lambda index: days.Every((index,)), 1),
    Rule("the next one", "D", "or|and the? next one?", days.NextOne, -1),
    Rule("every weekend", "D", "every weekend_unit", lambda: days.Every((5, 6)), 1),
    Rule("any day", "D", "ANYDAY", lambda _: days.Every((0, 1, 2, 3, 4, 5, 6))),
    Rule("any day of a week", "D", "ANYDAY in|of|during? WEEK", lambda _, week: week, 1),
    Rule("any day of a week", "D", "every day_unit in|of|during? WEEK", same, 1),
    Rule("any day of a week", "D", "all in|of|during? WEEK", same, 1),
    Rule("workdays of a week", "D", "every weekday_unit in|of|during? WEEK", lambda week: days.Within(days.Every((0, 1, 2, 3, 4)), week), 1),
    Rule("next whole units", "D", "in|over? next N|couple UNIT", lambda count, unit: days.Following(count, unit), 1),
    Rule("next whole units", "D", "in? the? N thiscoming|next UNIT", lambda count, unit: days.Following(count, unit), 1),
    Rule("next whole units", "D", "thiscoming N UNIT", lambda count, unit: days.Following(count, unit), 1),
    Rule("unit", "UNIT", "day_unit", lambda: Grain.DAY),
    Rule("unit", "UNIT", "week_unit", lambda: Grain.WEEK),
    Rule("unit", "UNIT", "month_unit", lambda: Grain.MONTH),
    Rule("early", "SLICE", "early|EARLYWORD", lambda *_: Slice.EARLY),
    Rule("mid", "SLICE", "mid dash?", lambda: Slice.MIDDLE),
    Rule("late", "SLICE", "late", lambda: Slice.LATE),
    Rule("end", "SLICE", "end", lambda: Slice.END),
    Rule("rest", "SLICE", "rest", lambda: Slice.REST),
)  # fmt: skip


def _slice(week: Any, part: Slice) -> Any:
    if isinstance(week, Week):
        return Week(week.weeks, part)
    return days.WeekOf(week.day, part) if isinstance(week, days.WeekOf) else week


_MONTHS = (
    Rule("month", "MON", "MONTH", days.Month),
    Rule("month and year", "MON", "MONTH of? YEAR", lambda month, year: days.Month(month, year=year), 1),
    Rule("this month", "MONTHLY", "this|that month_unit", lambda: days.Month()),
    Rule("next month", "MONTHLY", "next|following|thiscoming month_unit", lambda: days.Month(months=1)),
    Rule("last month", "MONTHLY", "last month_unit", lambda: days.Month(months=-1)),
    Rule("the month", "MONTHLY", "the month_unit", lambda: days.Month(), -1),
    Rule("month", "MON", "MONTHLY", same),
    Rule("this month of the year", "MON", "this|next MONTH", days.Month),
    Rule("part of a month", "MON", "SLICE in? the? MON", lambda part, month: days.Month(month.month, month.months, month.year, part), 2),
    Rule("part of the month", "MON", "SLICE month_unit", lambda part: days.Month(part=part), 2),
    Rule("month", "D", "in|for|during|this|over? the? MON", same),
    Rule("month after next", "MON", "the? month_unit after_next", lambda: days.Month(months=2), 1),
    Rule("month and year in numbers", "MON", "NUM slash YEAR", lambda month, year: days.Month(month, year=year) if 1 <= month <= 12 else None, 2),
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
    Rule("quarter of a year", "D", "the? O quarter_unit of? YEAR", lambda nth, year: days.Quarter(nth, year) if nth <= 4 else None, 2),
    Rule("quarter", "D", "QUARTER", days.Quarter),
    Rule("quarter of a year", "D", "QUARTER of? YEAR", days.Quarter, 1),
    Rule("this quarter", "D", "this quarter_unit", lambda: days.QuarterFrom(0), 1),
    Rule("next quarter", "D", "next quarter_unit", lambda: days.QuarterFrom(1), 1),
    Rule("last quarter", "D", "last quarter_unit", lambda: days.QuarterFrom(-1), 1),
    Rule("past days", "D", "in|over|for? last N UNIT", days.Past, 2),
)  # fmt: skip


def _weekdays(first: int, last: int) -> Any:
    """Monday to Friday is every week's, other stretches are the next ones."""
    if (first, last) == (0, 4):
        return days.Every((0, 1, 2, 3, 4))
    return days.Stretch(Weekday(first), Weekday(last))


def _days_of_week(first: int, last: int, week: Any) -> days.Within | None:
    return days.Within(days.Every(tuple(range(first, last + 1))), week) if first < last else None


def _every_between(first: int, last: int) -> days.Every | None:
    return days.Every(tuple(range(first, last + 1))) if first < last else None


_OPEN_OR_LONG = (days.Stretch, days.Onwards, days.UpTo)


def _onwards(day: Any, *, included: bool = True) -> days.Onwards | None:
    return None if isinstance(day, _OPEN_OR_LONG) else days.Onwards(day, included)


def _up_to(day: Any, *, included: bool = True) -> days.UpTo | None:
    return None if isinstance(day, _OPEN_OR_LONG) else days.UpTo(day, included)


_RANGES = (
    Rule("day to day", "D", "D to|dash the? D", _range, 2),
    Rule("day to day", "D", "from the? D to|dash the? D", _range, 4),
    Rule("day to day", "D", "between the? D and the? D", _range, 4),
    Rule("day to day of a month", "D", "from? the? O to|dash the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "between the? O and the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "from? the? NUM to|dash the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "between the? NUM and the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "between|from? the? NUM|ORDDOT to|dash|and the? NUMDATE",
         lambda first, last: _same_month(first, last) if isinstance(last, DayOfMonth) else None, 3),
    Rule("day to day of a month", "D", "from? the? NUM|O to|dash the? NUM of MONTH",
         lambda first, last, month: _month_range(month, first, last), 7),
    Rule("day to day of a month", "D", "between the? NUM|O and the? NUM of MONTH",
         lambda first, last, month: _month_range(month, first, last), 7),
    Rule("day to day of a month", "D", "from? MONTH the? N|O to|dash the? N|O", _month_range, 7),
    Rule("day to day of a month", "D", "between MONTH the? N|O and the? N|O", _month_range, 7),
    Rule("day to day of this month", "D", "from? the O to|dash the? O",
         lambda first, last: days.Stretch(DayOfMonth(first), DayOfMonth(last)), 3),
    Rule("day to day of this month", "D", "between the O and the? O",
         lambda first, last: days.Stretch(DayOfMonth(first), DayOfMonth(last)), 3),
    Rule("day numbers", "D", "NUM dash NUM",
         lambda first, last: days.Stretch(DayOfMonth(first), DayOfMonth(last)) if 24 <= last <= 31 and 1 <= first < last else None, -3),
    Rule("workdays", "D", "from? DOW to|dash DOW", _weekdays, 3),
    Rule("days of a week", "D", "from? DOW to|dash DOW in|of? WEEK", _days_of_week, 4),
    Rule("recurring days", "D", "from? DOWS to|dash DOWS", lambda first, last: _every_between(first, last), 3),
    Rule("from a day on", "D", "from|since|fromday D onwards|on?", _onwards, 2),
    Rule("from a day on", "D", "D onwards", _onwards, 2),
    Rule("after a day", "D", "after D", lambda day: _onwards(day, included=False), 2),
    Rule("not before a day", "D", "not_before D", _onwards, 3),
    Rule("before a day", "D", "before D", lambda day: _up_to(day, included=False), 2),
    Rule("until a day", "D", "until|by D", _up_to, 2),
    Rule("not after a day", "D", "not_after D", _up_to, 3),
    Rule("day or earlier", "D", "D orearlier", _up_to, 2),
    Rule("until and including a day", "D", "until|by and including D", _up_to, 3),
    Rule("in the past of a year", "D", "less equals YEAR", lambda year: days.UpTo(days.Year(year))),
)  # fmt: skip


_WIDE = (days.Every, days.Stretch, days.Onwards, days.UpTo, Week, days.WeekOf, days.Month)


def _on_day(day: Any, clock: Any) -> OnDayAt | None:
    return None if isinstance(day, _WIDE) else OnDayAt(day, At(clock))


_MOMENTS = (
    Rule("from now", "MOMENT", "in LENGTH", lambda length: FromNow(timedelta(minutes=length)), 1),
    Rule("from now", "MOMENT", "exactly? LENGTH from NOW", lambda length, _: FromNow(timedelta(minutes=length)), 2),
    Rule("from now", "MOMENT", "TODAY in LENGTH", lambda _, length: FromNow(timedelta(minutes=length)), 2),
    Rule("from now", "MOMENT", "LENGTH hence", lambda length: FromNow(timedelta(minutes=length)), 1),
    Rule("a while ago", "MOMENT", "LENGTH ago", lambda length: FromNow(timedelta(minutes=-length)), 1),
    Rule("within a while", "MOMENT", "within LENGTH", lambda length: WithinNext(timedelta(minutes=length)), 1),
    Rule("within a while", "MOMENT", "in|over last LENGTH", lambda length: FromTo(FromNow(timedelta(minutes=-length)), FromNow(timedelta())), 1),
    Rule("within days", "MOMENT", "within N day_unit", lambda count: WithinNext(timedelta(days=count)), 1),
    Rule("within days", "MOMENT", "within N week_unit", lambda count: WithinNext(timedelta(days=7 * count)), 1),
    Rule("within a while", "MOMENT", "in the? next LENGTH", lambda length: WithinNext(timedelta(minutes=length)), 1),
    Rule("within a while", "MOMENT", "in|over? the? next MINUTE_UNIT", lambda unit: WithinNext(timedelta(minutes=unit)), 1),
    Rule("within a day and hours", "MOMENT", "in|over? the? next day_unit and LENGTH", lambda length: WithinNext(timedelta(days=1, minutes=length)), 1),
    Rule("now", "POINT", "NOW", lambda _: FromNow(timedelta())),
    Rule("a while from now", "POINT", "LENGTH later", lambda length: FromNow(timedelta(minutes=length))),
    Rule("a day at a time", "DAYTIME", "D at? CL", _on_day),
    Rule("a day at a time", "POINT", "DAYTIME", same),
    Rule("a day at a time", "POINT", "CL on? D", lambda clock, day: _on_day(day, clock)),
    Rule("early on a day", "MOMENT", "early D PART", lambda day, part: OnDayAt(day, part.early), 3),
    Rule("late on a day", "MOMENT", "late D PART", lambda day, part: OnDayAt(day, part.late), 3),
    Rule("a part of a day", "POINT", "D PART", lambda day, part: None if isinstance(day, _WIDE) else OnDayAt(day, part)),
    Rule("a time", "CLOCKPOINT", "CL", lambda clock: NextAt(At(clock))),
    Rule("a day", "DAYPOINT", "D", same),
    Rule("from moment to moment", "MOMENT", "from? POINT to|dash POINT", FromTo, 4),
    Rule("from moment to moment", "MOMENT", "between POINT and POINT", FromTo, 4),
    Rule("from moment to moment", "MOMENT", "from|between NOW to|and DAYPOINT|CLOCKPOINT", lambda _, last: FromTo(FromNow(timedelta()), last), 4),
    Rule("after a moment", "MOMENT", "after|since|fromday DAYTIME", lambda first: FromTo(first, None), 1),
    Rule("until a moment", "MOMENT", "until|before|by DAYTIME", lambda last: FromTo(None, last), 1),
    Rule("a day later", "SHIFT", "a day_unit later", lambda: Shift(timedelta(), 1), 1),
    Rule("a day earlier", "SHIFT", "a day_unit earlier", lambda: Shift(timedelta(), -1), 1),
    Rule("a week later", "SHIFT", "a week_unit later", lambda: Shift(timedelta(), 7), 1),
    Rule("a week earlier", "SHIFT", "a week_unit earlier", lambda: Shift(timedelta(), -7), 1),
    Rule("days later", "SHIFT", "N day_unit later", lambda count: Shift(timedelta(), count), 1),
    Rule("weeks later", "SHIFT", "N week_unit later", lambda count: Shift(timedelta(), 7 * count), 1),
    Rule("days earlier", "SHIFT", "N day_unit earlier", lambda count: Shift(timedelta(), -count), 1),
)  # fmt: skip


_ZONES = (
    Rule("zone of a city", "ZONE", "CITY time|zone", lambda key: key),
    Rule("zone by name", "ZONE", "REGION time", same),
    Rule("zone of a place", "ZONE", "in? CITY time|zone", same, 1),
    Rule("zone of a place", "ZONE", "as_seen CITY time?", same, 1),
    Rule("offset", "ZONE", "GMT", lambda _: "+00:00"),
    Rule("offset", "ZONE", "GMT plus N", lambda _, hours: _offset(hours * 60), 6),
    Rule("offset", "ZONE", "GMT dash N", lambda _, hours: _offset(-hours * 60), 6),
    Rule("offset", "ZONE", "GMT plus CLOCK", lambda _, clock: _offset(clock.minutes), 6),
    Rule("offset", "ZONE", "GMT dash CLOCK", lambda _, clock: _offset(-clock.minutes), 6),
    Rule("where somebody is", "ZONE", "based in? CITY", same, 1),
)  # fmt: skip


def _offset(minutes: int) -> str | None:
    if abs(minutes) > 14 * 60:
        return None
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


DAY_RULES = (*_DATES, *_WEEKS, *_MONTHS, *_RANGES, *_MOMENTS, *_ZONES)
