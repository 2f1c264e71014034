"""Rules for single days: weekdays, dates, and days counted from another."""

from __future__ import annotations

from typing import Any

from scheduling.timex import days
from scheduling.timex.clock_rules import same
from scheduling.timex.days import DayOfMonth, FromToday, Moved, NumericDate, Weekday
from scheduling.timex.grammar import Rule
from scheduling.timex.moments import OnDayAt


def _with_weekday(index: int, date: Any) -> Any:
    if isinstance(date, DayOfMonth):
        return DayOfMonth(date.day, date.month, date.year, index)
    return NumericDate(date.first, date.second, date.year, index)


def _weekday_in_weeks(index: int, count: int) -> days.Within:
    return days.Within(Weekday(index), days.WeekOf(FromToday(7 * count)))


_MOST_SLIPPED = 39
_LAST_CENTURY = 70
_NO_DAY = DayOfMonth(0, 1)
_VERBS = (3, 5)


def date(month: int, day: int) -> DayOfMonth | None:
    """A day of a month, also one that there is none of: whoever says "31 April" means no other day of it."""
    return DayOfMonth(day, month) if 1 <= day <= _MOST_SLIPPED else None


def _date_swapped(day: int, month: int) -> DayOfMonth | None:
    return date(month, day)


def _dated(date: DayOfMonth, year: int | None) -> DayOfMonth:
    return DayOfMonth(date.day, date.month, year, date.weekday)


def _dated_briefly(date: DayOfMonth, year: int) -> DayOfMonth | None:
    """4 May 26, 16-Dec-96: numbers that could be an hour are none of these."""
    century = 2000 if year < _LAST_CENTURY else 1900
    return _dated(date, century + year) if 24 < year < 100 and date.year is None else None


def _dashed(day: int, month: int, year: int) -> DayOfMonth | None:
    """8-Dec-26."""
    found = date(month, day)
    return _dated(found, 2000 + year) if found and year < 100 else None


def _spelled_date(day: int, month: int) -> DayOfMonth | None:
    """Eight December; "five may attend" is none, nor "two march"."""
    return None if month in _VERBS else date(month, day)


def _two_digits(date: DayOfMonth, year: int) -> DayOfMonth | None:
    return _dated(date, 2000 + year) if year < 100 and date.year is None else None


def _days_of(month: int, *numbers: int) -> tuple[DayOfMonth, ...] | None:
    """The 3rd, 4th or 6th of one month: as many days."""
    found = tuple(day for number in numbers if (day := date(month, number)))
    return found if len(found) == len(numbers) and list(numbers) == sorted(set(numbers)) else None


def _days_before(*found: Any) -> tuple[DayOfMonth, ...] | None:
    *numbers, last = found
    days_found = _days_of(last.month, *numbers, last.day)
    return days_found and tuple(_dated(day, last.year) for day in days_found)


def _in_month(day: int, month: days.Month) -> Any:
    return days.NthIn(day, None, month)


def _workday_after(count: int, *_: Any) -> days.WorkdayAfter:
    return days.WorkdayAfter(count)


def _weekday_after(index: int, day: Any) -> days.WeekdayAfter | None:
    return None if isinstance(day, _OPEN) else days.WeekdayAfter(index, day)


def _weekday_before(index: int, day: Any) -> days.WeekdayBefore | None:
    return None if isinstance(day, _OPEN) else days.WeekdayBefore(index, day)


_OPEN = (days.Onwards, days.UpTo, days.Every)

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
        "the weekday after",
        "D",
        "the DOW after that?",
        lambda index: days.Anchored(weekday=index, after=True),
        1,
    ),
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
        "WEEK on? DOW",
        lambda week, index: days.Within(Weekday(index), week),
        1,
    ),
    Rule("day word", "D", "TODAY", FromToday),
    Rule("in working days", "D", "in N WORKDAY hence?", _workday_after, 3),
    Rule("in working days", "D", "N WORKDAY hence", _workday_after, 3),
    Rule("in working days", "D", "N WORKDAY from TODAY", _workday_after, 3),
    Rule("next business days", "D", "in|over? the? next|thiscoming N business_days", days.NextWorkdays, 2),
    Rule(
        "weekdays from now",
        "D",
        "N DOW|DOWS hence",
        lambda count, index: Moved(Weekday(index), 7 * (count - 1)),
        1,
    ),
    Rule("day of next month", "D", "the? NUM of MONTHLY", lambda day, month: days.NthIn(day, None, month), 2),
    Rule("day of next month", "D", "the? O of MONTHLY", lambda day, month: days.NthIn(day, None, month), 2),
    Rule("no such day", "D", "DOW|MD|NUMDATE comma? year_unit? negative", lambda _: _NO_DAY, 6),
    Rule("numeric date", "D", "NUMDATE", same),
    Rule("dotted date", "D", "DOTDATE", same, -3),
    Rule("month and day", "MD", "MONTH the? O", date, 1),
    Rule("month and day", "MD", "MONTH slash|dash? N", date, 1),
    Rule("day and month", "MD", "the? O day_unit? of|dash? MONTH", _date_swapped, 1),
    Rule("day and month", "MD", "NUM|ORDDOT of|dash|slash? MONTH", _date_swapped, 1),
    Rule("date and year", "MD", "MD comma|dash|slash? YEAR", _dated, 1),
    Rule("date and short year", "MD", "NUM dash MONTH dash NUM", _dashed, 12),
    Rule("spelled day and month", "MD", "NUMW MONTH", _spelled_date, 0),
    Rule("date and short year", "MD", "MD tick NUM", _two_digits, 2),
    Rule("date and short year", "MD", "MD dash|slash NUM", _dated_briefly, 2),
    Rule("days of a month", "DAYS", "the? NUM|O|ORDDOT or|and|slash|comma the? MD", _days_before, 3),
    Rule(
        "days of a month",
        "DAYS",
        "the? NUM|O|ORDDOT comma the? NUM|O|ORDDOT comma? or|and the? MD",
        _days_before,
        5,
    ),
    Rule("days of a month", "DAYS", "MONTH the? NUM|O or|and|slash the? NUM|O", _days_of, 3),
    Rule(
        "days of a month", "DAYS", "MONTH the? NUM|O comma the? NUM|O comma? or|and the? NUM|O", _days_of, 5
    ),
    Rule("date and short year", "MD", "MD NUM", _dated_briefly, 1),
    Rule("date", "D", "on? the? MD", same, 1),
    Rule("date", "D", "at MD", same, 4),
    Rule("date", "D", "on NUMDATE|DOTDATE", same, 1),
    Rule("day of the month", "D", "on the? ORD", DayOfMonth, 2),
    Rule("day of the month", "D", "on the ORDW", DayOfMonth, 2),
    Rule("day of the month", "D", "the ORD", DayOfMonth, 1),
    Rule("day of the month", "D", "ORD", DayOfMonth, 0),
    Rule("day of the month", "D", "the ORDW", lambda day: DayOfMonth(day) if day > 5 else None, 1),
    Rule("day of the month", "D", "on the NUM", lambda day: DayOfMonth(day) if 1 <= day <= 31 else None, 1),
    Rule("day of this month", "D", "on? the? O of the? MONTHLY", lambda day, month: _in_month(day, month), 2),
    Rule("day of the month", "D", "on? the? O of the month_unit", DayOfMonth, 3),
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
    Rule("weekday and date", "D", "on? DOW bracket the? MD|NUMDATE|DOTDATE bracket", _with_weekday, 5),
    Rule(
        "date and weekday",
        "D",
        "on? MD|NUMDATE bracket DOW bracket",
        lambda date, index: _with_weekday(index, date),
        5,
    ),
    Rule("date and weekday", "D", "MD|NUMDATE comma? DOW", lambda date, index: _with_weekday(index, date), 2),
    Rule("month and date", "D", "MONTH comma? on|the? NUMDATE", lambda month, date: date, 1),
    Rule(
        "nth weekday of a frame at a time",
        "MOMENT",
        "the? O DOW TIME of|in the? FRAME",
        lambda nth, index, time, frame: OnDayAt(days.NthIn(nth, index, frame), time),
        4,
    ),
    Rule("holiday", "HOLY", "HOLIDAY day_unit?", days.Fixed, 1),
    Rule("this holiday", "HOLY", "this|next|thiscoming HOLIDAY", days.Fixed, 1),
    Rule("last holiday", "HOLY", "last HOLIDAY", days.LatestFixed, 1),
    Rule(
        "holiday of a year",
        "HOLY",
        "HOLIDAY of|in|comma? YEAR",
        lambda one, year: days.Within(days.Fixed(one), days.Year(year)),
        2,
    ),
    Rule(
        "holiday of a year",
        "HOLY",
        "HOLIDAY of|in|comma? THAT_YEAR",
        lambda one, year: days.Within(days.Fixed(one), year),
        2,
    ),
    Rule("holiday", "D", "on|at? the? HOLY", same),
    Rule("weekday after a day", "D", "on? the? DOW after|following D", _weekday_after, 3),
    Rule("weekday before a day", "D", "on? the|last? DOW before D", _weekday_before, 3),
    Rule("that past weekday", "D", "lately DOW", days.LatestWeekday, 3),
    Rule("that day", "D", "on? that day_unit|one", days.Anchored),
    Rule("the day after", "D", "on? the day_unit after that?", lambda: days.Anchored(1)),
    Rule("the following day", "D", "on? following|next day_unit", lambda: days.Anchored(1)),
    Rule("the one after", "D", "the one after", lambda: days.Anchored(7), 1),
    Rule("the day before", "D", "on? the day_unit before that?", lambda: days.Anchored(-1)),
    Rule("last night", "TN", "last PART", lambda part: (FromToday(-1), part), 2),
    Rule("tonight", "TN", "TONIGHT", lambda part: (FromToday(0), part)),
    Rule("later today", "D", "late|later_in|early on? TODAY", FromToday, 1),
)
