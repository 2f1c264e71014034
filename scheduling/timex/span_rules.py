"""Rules for stretches of days, open ends, and moments that are a day and a time at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from scheduling.timex import days
from scheduling.timex.clock import At, Between, Clock, Part
from scheduling.timex.clock_rules import same
from scheduling.timex.date_rules import date
from scheduling.timex.days import DayOfMonth, FromToday, Week, Weekday
from scheduling.timex.grammar import Rule
from scheduling.timex.lengths import RunFrom
from scheduling.timex.moments import FromNow, FromTo, NextAt, OnDayAt, Shift, WithinNext


def _same_month(first: int, last: DayOfMonth) -> days.Stretch | None:
    if first >= last.day:
        return None
    return days.Stretch(DayOfMonth(first, last.month, last.year), last)


def _month_range(month: int, first: int, last: int) -> days.Stretch | None:
    start, end = date(month, first), date(month, last)
    return days.Stretch(start, end) if start and end and first < last else None


def _range(first: Any, last: Any) -> days.Stretch | None:
    if isinstance(first, _OPEN_OR_LONG) or isinstance(last, _OPEN_OR_LONG):
        return None
    return days.Stretch(first, last)


def _weekdays(first: int, last: int) -> Any:
    """Monday to Friday is every week's, other stretches are the next ones."""
    if (first, last) == (0, 4):
        return days.Every((0, 1, 2, 3, 4))
    return days.Stretch(Weekday(first), Weekday(last))


def _days_of_week(first: int, last: int, week: Any) -> days.Within | None:
    return days.Within(days.Every(tuple(range(first, last + 1))), week) if first < last else None


def _every_between(first: int, last: int) -> days.Every | None:
    return days.Every(tuple(range(first, last + 1))) if first < last else None


def _weekdays_dated(first: int, day: int, last: int, date: DayOfMonth) -> days.Stretch | None:
    """Monday 16 to Wednesday 18 March."""
    return _same_month(day, replace(date, weekday=last))


def _years(first: int, last: int) -> days.Stretch | None:
    return days.Stretch(days.Year(first), days.Year(last)) if first < last else None


_OPEN_OR_LONG = (days.Stretch, days.Onwards, days.UpTo, RunFrom)


def _onwards(day: Any, *, included: bool = True) -> days.Onwards | None:
    if isinstance(day, (*_OPEN_OR_LONG, days.Every)) or (
        isinstance(day, days.Within) and isinstance(day.day, days.Every)
    ):
        return None
    return days.Onwards(day, included)


def _up_to(day: Any, *, included: bool = True) -> days.UpTo | None:
    return None if isinstance(day, _OPEN_OR_LONG) else days.UpTo(day, included)


RANGE_RULES = (
    Rule(
        "day to day of a month",
        "D",
        "the? NUM slash NUM of? MONTH",
        lambda first, last, month: _month_range(month, first, last),
        7,
    ),
    Rule("dotted dates", "D", "from? DOTDATE to|dash DOTDATE|NUMDATE", _range, 5),
    Rule("dotted dates", "D", "from? NUMDATE to|dash DOTDATE", _range, 5),
    Rule("day to day", "D", "D to|dash the? D", _range, 2),
    Rule("day to day", "D", "from the? D comma? to|dash the? D", _range, 4),
    Rule("day to day", "D", "between the? D and the? D", _range, 4),
    Rule("day to day of a month", "D", "from? the? O to|dash the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "between the? O and the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "from? the? NUM|ORDDOT to|dash the? MD", _same_month, 7),
    Rule("day to day of a month", "D", "between the? NUM and the? MD", _same_month, 7),
    Rule(
        "day to day of a month",
        "D",
        "between|from? the? NUM|ORDDOT to|dash|and the? NUMDATE",
        lambda first, last: _same_month(first, last) if isinstance(last, DayOfMonth) else None,
        3,
    ),
    Rule(
        "day to day of a month",
        "D",
        "from? the? NUM|O to|dash the? NUM of MONTH",
        lambda first, last, month: _month_range(month, first, last),
        7,
    ),
    Rule(
        "day to day of a month",
        "D",
        "between the? NUM|O and the? NUM of MONTH",
        lambda first, last, month: _month_range(month, first, last),
        7,
    ),
    Rule("day to day of a month", "D", "from? MONTH the? N|O to|dash the? N|O", _month_range, 7),
    Rule("day to day of a month", "D", "between MONTH the? N|O and the? N|O", _month_range, 7),
    Rule(
        "day to day of this month",
        "D",
        "from? the O to|dash the? O",
        lambda first, last: days.Stretch(DayOfMonth(first), DayOfMonth(last)),
        3,
    ),
    Rule(
        "day to day of this month",
        "D",
        "between the O and the? O",
        lambda first, last: days.Stretch(DayOfMonth(first), DayOfMonth(last)),
        3,
    ),
    Rule(
        "day numbers",
        "D",
        "NUM dash NUM",
        lambda first, last: (
            days.Stretch(DayOfMonth(first), DayOfMonth(last))
            if 24 <= last <= 31 and 1 <= first < last
            else None
        ),
        -3,
    ),
    Rule("day to day of a month", "D", "from? DOW the? NUM|O to|dash DOW the? MD", _weekdays_dated, 9),
    Rule("year to year", "D", "from? YEAR to|dash YEAR", _years, 2),
    Rule("year to year", "D", "between YEAR and YEAR", _years, 2),
    Rule("month to month", "D", "from? MON to|dash MON", _range, 3),
    Rule("month to month", "D", "between MON and MON", _range, 3),
    Rule("workdays", "D", "from? DOW to|dash DOW", _weekdays, 5),
    Rule("days of a week", "D", "from? DOW to|dash DOW in|of? WEEK", _days_of_week, 4),
    Rule(
        "recurring days", "D", "from? DOWS to|dash DOWS", lambda first, last: _every_between(first, last), 3
    ),
    Rule("from a day on", "D", "from|since|fromday D onwards|on?", _onwards, 2),
    Rule("from a day on", "D", "D onwards", _onwards, 2),
    Rule("from a day on", "D", "D and_on", _onwards, -4),
    Rule("after a day", "D", "after D", lambda day: _onwards(day, included=False), 2),
    Rule("not before a day", "D", "not_before D", _onwards, 3),
    Rule("before a day", "D", "before D", lambda day: _up_to(day, included=False), 2),
    Rule("after a spelled day", "D", "after the ORDW", lambda day: days.Onwards(DayOfMonth(day), False), 1),
    Rule(
        "not before a spelled day", "D", "not_before the ORDW", lambda day: days.Onwards(DayOfMonth(day)), 2
    ),
    Rule("before a spelled day", "D", "before the ORDW", lambda day: days.UpTo(DayOfMonth(day), False), 1),
    Rule("until a day", "D", "until|by D", _up_to, 2),
    Rule("not after a day", "D", "not_after D", _up_to, 3),
    Rule("day or earlier", "D", "D orearlier", _up_to, 2),
    Rule("until and including a day", "D", "until|by and including D", _up_to, 3),
    Rule("in the past of a year", "D", "less equals YEAR", lambda year: days.UpTo(days.Year(year))),
)


_WIDE = (days.Every, days.Stretch, days.Onwards, days.UpTo, Week, days.WeekOf, days.Month)


def _on_day(day: Any, clock: Any) -> OnDayAt | None:
    return None if isinstance(day, _WIDE) else OnDayAt(day, At(clock))


def _between_on(day: Any, first: Clock, last: Clock) -> OnDayAt | None:
    return None if isinstance(day, _WIDE) else OnDayAt(day, Between(first, last))


def _today_at(clock: Clock, part: Part) -> OnDayAt:
    return OnDayAt(FromToday(0), At(Clock(clock.beside(part), settled=True, exact=clock.exact)))


def _today_part_at(clock: Clock, shift: int, part: Part) -> OnDayAt | None:
    """ "8 tomorrow morning"."""
    settled = Clock(clock.beside(part), settled=True, exact=clock.exact)
    return OnDayAt(FromToday(shift), At(settled)) if part.suits(settled.minutes) else None


def _weekday_part_at(clock: Clock, index: int, part: Part) -> OnDayAt | None:
    """ "7 on Sunday morning"."""
    settled = Clock(clock.beside(part), settled=True, exact=clock.exact)
    return OnDayAt(Weekday(index), At(settled)) if clock.beside(part) < part.end else None


def _just_over(length: int) -> FromTo:
    return FromTo(FromNow(timedelta(minutes=-length)), FromNow(timedelta()))


def _ahead(length: int) -> WithinNext:
    return WithinNext(timedelta(minutes=length))


def _until_clock(first: Any, last: Clock) -> OnDayAt | None:
    """ "2 pm tomorrow to 4 pm": the second clock is of the same day."""
    if isinstance(first, OnDayAt) and isinstance(first.time, At):
        return OnDayAt(first.day, Between(first.time.clock, last))
    return None


def _from_part(day: Any, part: Part) -> FromTo | None:
    """From the beginning of a part of one day: "from Thursday lunchtime"."""
    return None if isinstance(day, _WIDE) else FromTo(OnDayAt(day, part), None)


MOMENT_RULES = (
    Rule("hour tonight", "MOMENT", "BARE comma? TONIGHT", _today_at, 3),
    Rule("hour this evening", "MOMENT", "BARE comma? this PART", _today_at, 3),
    Rule(
        "date and dotted clocks", "MOMENT", "D comma? from? DOTCLOCK to|dash DOTCLOCK oclock", _between_on, 8
    ),
    Rule("date and dotted clock", "MOMENT", "NUMDATE|MD comma? DOTCLOCK", _on_day, 5),
    Rule(
        "date and dotted clock",
        "MOMENT",
        "DOW comma? NUMDATE|MD comma? DOTCLOCK",
        lambda _, day, clock: _on_day(day, clock),
        6,
    ),
    Rule(
        "date and dotted clocks",
        "MOMENT",
        "NUMDATE|MD comma? from? DOTCLOCK to|dash DOTCLOCK oclock?",
        _between_on,
        8,
    ),
    Rule("from now", "MOMENT", "in HOURS", lambda length: FromNow(timedelta(minutes=length)), 2),
    Rule("hour of a day and part", "MOMENT", "BARE TODAY PART", _today_part_at, 3),
    Rule("hour of a day and part", "MOMENT", "BARE on DOW PART", _weekday_part_at, 3),
    Rule("from now", "MOMENT", "in LENGTH", lambda length: FromNow(timedelta(minutes=length)), 1),
    Rule(
        "from now",
        "MOMENT",
        "exactly? LENGTH from NOW",
        lambda length, _: FromNow(timedelta(minutes=length)),
        2,
    ),
    Rule("from now", "MOMENT", "TODAY in LENGTH", lambda _, length: FromNow(timedelta(minutes=length)), 2),
    Rule("from now", "MOMENT", "LENGTH hence", lambda length: FromNow(timedelta(minutes=length)), 1),
    Rule("a while ago", "MOMENT", "LENGTH ago", lambda length: FromNow(timedelta(minutes=-length)), 1),
    Rule(
        "within a while", "MOMENT", "within LENGTH", lambda length: WithinNext(timedelta(minutes=length)), 1
    ),
    Rule("the last while", "MOMENT", "in|over|for|during|within last LENGTH", _just_over, 1),
    Rule("the last while", "MOMENT", "the_last LENGTH", _just_over, 1),
    Rule("the next while", "MOMENT", "in|over|for|during|within? the? next|thiscoming LENGTH", _ahead, 1),
    Rule("the next hour", "MOMENT", "in|over|for|during|within? the? next|thiscoming MINUTE_UNIT", _ahead, 1),
    Rule(
        "within a day and hours",
        "MOMENT",
        "in|over? the? next day_unit and LENGTH",
        lambda length: WithinNext(timedelta(days=1, minutes=length)),
        1,
    ),
    Rule("now", "MOMENT", "NOW", lambda _: FromNow(timedelta()), -6),
    Rule("now", "POINT", "NOW", lambda _: FromNow(timedelta())),
    Rule("a while from now", "POINT", "LENGTH later", lambda length: FromNow(timedelta(minutes=length))),
    Rule("a day at a time", "DAYTIME", "D comma? at? CL", _on_day),
    Rule("a day at a time", "POINT", "DAYTIME", same),
    Rule("a day at a time", "DAYTIME", "ISOTIME", same),
    Rule("a day at a time", "MOMENT", "at|on? ISOTIME", same),
    Rule("a day at a time", "POINT", "CL comma? on? D", lambda clock, day: _on_day(day, clock)),
    Rule("early on a day", "MOMENT", "early D PART", lambda day, part: OnDayAt(day, part.early), 3),
    Rule("late on a day", "MOMENT", "late D PART", lambda day, part: OnDayAt(day, part.late), 3),
    Rule(
        "a part of a day",
        "POINT",
        "D PART",
        lambda day, part: None if isinstance(day, _WIDE) else OnDayAt(day, part),
    ),
    Rule("a time", "CLOCKPOINT", "CL", lambda clock: NextAt(At(clock))),
    Rule("a day", "DAYPOINT", "D", same),
    Rule("from moment to moment", "MOMENT", "from? POINT to|dash POINT", FromTo, 4),
    Rule("from moment to moment", "MOMENT", "between POINT and POINT", FromTo, 4),
    Rule(
        "from moment to moment",
        "MOMENT",
        "from|between NOW to|and DAYPOINT|CLOCKPOINT",
        lambda _, last: FromTo(FromNow(timedelta()), last),
        4,
    ),
    Rule("from clock to clock of a day", "MOMENT", "from? POINT to CL", _until_clock, 4),
    Rule("from clock to clock of a day", "MOMENT", "POINT dash CL", _until_clock, -4),
    Rule("from clock to clock of a day", "MOMENT", "between POINT and CL", _until_clock, 4),
    Rule("from a part of a day on", "MOMENT", "from|not_before D PART onwards?", _from_part, 3),
    Rule("from a moment on", "MOMENT", "from DAYTIME onwards|on", lambda first: FromTo(first, None), 3),
    Rule("after a moment", "MOMENT", "after|since|fromday DAYTIME", lambda first: FromTo(first, None), 1),
    Rule("until a moment", "MOMENT", "until|before|by DAYTIME", lambda last: FromTo(None, last), 1),
    Rule("a day later", "SHIFT", "a day_unit later", lambda: Shift(timedelta(), 1), 1),
    Rule("a day earlier", "SHIFT", "a day_unit earlier", lambda: Shift(timedelta(), -1), 1),
    Rule("a week later", "SHIFT", "a week_unit later", lambda: Shift(timedelta(), 7), 1),
    Rule("a week earlier", "SHIFT", "a week_unit earlier", lambda: Shift(timedelta(), -7), 1),
    Rule("days later", "SHIFT", "N day_unit later", lambda count: Shift(timedelta(), count), 1),
    Rule("weeks later", "SHIFT", "N week_unit later", lambda count: Shift(timedelta(), 7 * count), 1),
    Rule("days earlier", "SHIFT", "N day_unit earlier", lambda count: Shift(timedelta(), -count), 1),
    Rule("moved by so much, earlier or later", "SHIFT", "pushed_back SHIFT", same, 1),
)
