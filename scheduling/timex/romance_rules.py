"""Rules that the Romance languages share beyond those of all languages: what follows the noun that it
belongs to ("la semaine prochaine"), the half and the quarter behind the hour, days by article and number.
"""

from __future__ import annotations

from dataclasses import replace

from scheduling.timex import days
from scheduling.timex import numbers as make
from scheduling.timex.calendar_weeks import week_numbered
from scheduling.timex.clock import At, BeforeClock, Between, Clock, Part
from scheduling.timex.clock_rules import same
from scheduling.timex.date_or_hour import WeekdayAndNumber, weekday_and_number
from scheduling.timex.date_rules import date
from scheduling.timex.days import DayOfMonth, FromToday, Moved, Week, Weekday
from scheduling.timex.grammar import Rule

_IDIOMS = {8: 7, 15: 14}
_WORKDAYS = (0, 1, 2, 3, 4)
_EARLIEST_HOUR, _LAST_HOUR = 7, 24


def _on(day: int) -> DayOfMonth | None:
    return DayOfMonth(day) if 1 <= day <= 31 else None


def _either(first: int, last: int, month: int | None = None) -> days.AnyOf | None:
    """ "Le 12 ou 13": days, where the second is no hour of the first."""
    both = (DayOfMonth(first, month), DayOfMonth(last, month))
    return days.AnyOf(both) if 1 <= first < last <= 31 else None


def _dated(day: int, month: int) -> DayOfMonth | None:
    return date(month, day)


def with_weekday(index: int, day: int) -> DayOfMonth | None:
    return DayOfMonth(day, weekday=index) if 1 <= day <= 31 else None


def dated_or_timed(index: int, number: int) -> WeekdayAndNumber | None:
    """Without a mark of the hour, where hours mostly bear one: "jueves 12", "quinta 12"."""
    return weekday_and_number(index, number, make.hour(number))


def _dated_at(index: int, day: int, clock: Clock) -> tuple[DayOfMonth, At] | None:
    """ "Jeudi 5 à 9h30" is a date and a time, "jeudi 9 à 11h" is from nine to eleven."""
    hours = _EARLIEST_HOUR < day < clock.minutes // 60
    dated = None if hours else with_weekday(index, day)
    return None if dated is None else (dated, At(clock))


def _dated_between(index: int, day: int, first: Clock, last: Clock) -> tuple[DayOfMonth, Between] | None:
    dated = with_weekday(index, day)
    return None if dated is None else (dated, Between(first, last))


def _with_year(day: DayOfMonth, year: int) -> DayOfMonth:
    return DayOfMonth(day.day, day.month, year, day.weekday)


def _first(number: int) -> int | None:
    """Only the first has an ordinal in French and Portuguese dates."""
    return 1 if number == 1 else None


def part_of_day(part: Part, day: days.Day) -> tuple[days.Day, Part] | None:
    """ "The afternoon of the 24th": both at once, for a single day."""
    return None if isinstance(day, (*_LONG, Week, days.WeekOf, days.Month)) else (day, part)


def weekdays_part(index: int, part: Part) -> tuple[Weekday, Part]:
    """ "El viernes a la mañana", which else is "to the morrow"."""
    return Weekday(index), replace(part, recurring=False)


def _minutes_behind(clock: Clock, minutes: int) -> Clock | None:
    return make.minutes_past(minutes, clock) if clock.minutes % 60 == 0 and minutes % 5 == 0 else None


def _minutes_in_digits(clock: Clock, minutes: int) -> Clock | None:
    """ "A las 16 y 30": such minutes are no other hour of a list."""
    return _minutes_behind(clock, minutes) if minutes > _LAST_HOUR else None


def _minutes_short(clock: Clock, minutes: int) -> Clock | None:
    return make.minutes_to(minutes, clock) if clock.minutes % 60 == 0 and minutes < 30 else None


def _spoken_hour(number: int) -> Clock | None:
    """So many "horas" are a clock's only from seven on: fewer are how long something takes."""
    return make.hour(number) if 7 <= number < _LAST_HOUR else None


def _in_days(count: int) -> FromToday | None:
    """Eight days are a week and fifteen are two."""
    return FromToday(_IDIOMS[count]) if count in _IDIOMS else None


def _weekdays(first: int, last: int) -> days.Every | days.Stretch:
    if (first, last) == (0, 4):
        return days.Every(_WORKDAYS)
    return days.Stretch(Weekday(first), Weekday(last))


def _days_of_week(first: int, last: int, week: days.Day) -> days.Within | None:
    return days.Within(days.Every(tuple(range(first, last + 1))), week) if first < last else None


_LONG = (days.Stretch, days.Onwards, days.UpTo, days.Every)


def _stretch(first: days.Day, last: days.Day) -> days.Stretch | None:
    return None if isinstance(first, _LONG) or isinstance(last, _LONG) else days.Stretch(first, last)


def _up_to(day: days.Day) -> days.UpTo | None:
    return None if isinstance(day, _LONG) else days.UpTo(day)


def _from_number(first: int, last: DayOfMonth) -> days.Stretch | None:
    if not 1 <= first < last.day:
        return None
    return days.Stretch(DayOfMonth(first, last.month, last.year), last)


def _numbers(first: int, last: int) -> days.Stretch | None:
    return days.Stretch(DayOfMonth(first), DayOfMonth(last)) if first >= 1 and last <= 31 else None


def _from_the(day: int) -> days.Onwards | None:
    """ "À partir du 3": the article says that a day is meant, and no hour."""
    date = _on(day)
    return None if date is None else days.Onwards(date)


def _after_the(day: int) -> days.Onwards | None:
    date = _on(day)
    return None if date is None else days.Onwards(date, included=False)


def _until_the(day: int) -> days.UpTo | None:
    date = _on(day)
    return None if date is None else days.UpTo(date)


def _before_the(day: int) -> days.UpTo | None:
    date = _on(day)
    return None if date is None else days.UpTo(date, included=False)


def _every(index: int) -> days.Every:
    return days.Every((index,))


_CLOCKS = (
    Rule("part of a day", "TN", "the? PART of|onday the? D", part_of_day, 3),
    Rule("hour o'clock minutes", "CL", "N oclock N", make.hour_minutes, 2),
    Rule("padded hour and minutes", "CL", "PADDED oclock N", make.padded_hour_minutes, 3),
    Rule("an hour said", "CL", "N oclock", make.hour, 1),
    Rule("an hour said", "CL", "N hours", _spoken_hour, 1),
    Rule("at an hour said", "CL", "at N hours", make.hour, 5),
    Rule("half past", "CL", "HOUR and half_behind", make.half_past, 3),
    Rule("quarter past", "CL", "HOUR and quarter_behind", make.quarter_past, 3),
    Rule("quarter to", "CL", "HOUR less quarter_behind", make.quarter_to, 3),
    Rule("minutes past", "CL", "HOUR and NUMW", _minutes_behind, 1),
    Rule("minutes past", "CL", "HOUR and NUM", _minutes_in_digits, 1),
    Rule("minutes to", "CL", "HOUR less N", _minutes_short, 3),
    Rule("clock in a part of the day", "CL", "HOUR of the? PART", make.in_part, 4),
    Rule("from clock to clock", "TIME", "rangefrom HOUR to|dash HOUR", make.between, 6),
    Rule("part of the day", "PART", "PARTW", same, 4),
    Rule("at the latest", "TIME", "HOUR latest", BeforeClock, 2),
    Rule("at the latest", "TIME", "latest at HOUR", BeforeClock, 8),
    Rule("at the latest", "D", "D latest", _up_to, 3),
    Rule("in parts of days", "TIME", "plural|every PARTS", make.recurring, 2),
)

_DAYS = (
    Rule("ordinal", "ORD", "NUM ordinal", _first, 1),
    Rule("next weekday", "D", "on|the? DOW next", lambda index: Weekday(index, 1), 1),
    Rule("coming weekday", "D", "on|the? DOW thiscoming", Weekday, 1),
    Rule("last weekday", "D", "on|the? DOW last", lambda index: Weekday(index, -1), 1),
    Rule("following weekday", "D", "on|the? DOW following", lambda index: days.Anchored(weekday=index), 1),
    Rule("weekday in a week", "D", "on|the? DOW in_eight", lambda index: Moved(Weekday(index), 7), 2),
    Rule("weekday in a fortnight", "D", "on|the? DOW in_fifteen", lambda index: Moved(Weekday(index), 14), 2),
    Rule("next weekday", "D", "the next DOW", lambda index: Weekday(index, 1), 1),
    Rule("that weekday", "D", "the DOW", Weekday, 1),
    Rule("recurring weekday", "D", "plural DOW", _every, 1),
    Rule("recurring weekday", "D", "every DOWS", _every, 1),
    Rule("on a weekday always", "D", "on|the|plural? DOW|DOWS always", _every, 3),
    Rule("every weekend", "D", "plural|every weekend_unit", lambda: days.Every((5, 6)), 2),
    Rule("day of the month", "D", "onday NUM", _on, 1),
    Rule("days of the month", "D", "ondays NUM", _on, -1),
    Rule("either day of the month", "D", "onday|days_by_number NUM or|and NUM", _either, 3),
    Rule("either day of a month", "D", "onday|days_by_number NUM or|and NUM of? MONTH", _either, 5),
    Rule("date", "D", "ondays MD|NUMDATE", same, 1),
    Rule("from a day of the month on", "D", "from_onday NUM|ORD", _from_the, 5),
    Rule("after a day of the month", "D", "after_onday NUM|ORD", _after_the, 5),
    Rule("until a day of the month", "D", "until_onday NUM|ORD", _until_the, 5),
    Rule("before a day of the month", "D", "before_onday NUM|ORD", _before_the, 5),
    Rule("day of the month", "D", "onday ORD", DayOfMonth, 2),
    Rule("day of the month", "D", "onday NUMW", lambda day: _on(day) if day > 1 else None, 0),
    Rule("day of a month", "D", "onday NUM of the? MONTHLY", lambda day, of: days.NthIn(day, None, of), 3),
    Rule("day and month", "MD", "NUMW|ORDW of? MONTH", _dated, 2),
    Rule("date and year", "MD", "MD of YEAR", _with_year, 1),
    Rule("date", "D", "onday MD", same, 1),
    Rule("date", "D", "onday NUMDATE", same, 1),
    Rule("weekday and date", "D", "on? DOW comma? onday NUM", with_weekday, 3),
    Rule("weekday and date", "D", "on|the DOW NUM", with_weekday, 1),
    Rule("weekday and date, before a clock", "TN", "DOW NUM comma CL", _dated_at, 8),
    Rule("weekday and date, before clocks", "TN", "DOW NUM comma CL dash|to CL", _dated_between, 12),
    Rule(
        "weekday and number",
        "D",
        "DOW NUM",
        lambda index, day: with_weekday(index, day) if day > 12 else None,
        1,
    ),
    Rule("weekday and date, at a clock", "TN", "DOW NUM at HOUR", _dated_at, 8),
    Rule("the next one", "D", "next_alone", lambda: days.NextOne(framed=True)),
    Rule("day after tomorrow", "D", "OVERMORROW", FromToday, 7),
    Rule("weekday and date", "D", "the? DOW ORD", with_weekday, 3),
    Rule("in so many days", "D", "in N day_unit", _in_days, 2),
    Rule("the day after", "D", "the? day_unit following", lambda: days.Anchored(1), 1),
)

_WEEKS = (
    Rule("next week", "WEEK", "the? week_unit next|thiscoming", lambda: Week(1), 1),
    Rule("the week after", "WEEK", "the? week_unit following", days.WeekAfter, 1),
    Rule("next week", "WEEK", "the next week_unit", lambda: Week(1), 1),
    Rule("the week after", "WEEK", "the following week_unit", days.WeekAfter, 1),
    Rule("next week", "WEEK", "next_week", lambda: Week(1), 1),
    Rule("last week", "WEEK", "the? week_unit last", lambda: Week(-1), 1),
    Rule("week of a day", "WEEK", "the? week_unit of|onday NUM", lambda day: days.WeekOf(DayOfMonth(day)), 1),
    Rule("calendar week", "WEEK", "the? week_unit NUM", week_numbered, 1),
    Rule("next weekend", "D", "on|the? weekend_unit next", lambda: days.Weekend(1), 2),
    Rule("this weekend", "D", "on|the? weekend_unit thiscoming", lambda: days.Weekend(0), 2),
    Rule(
        "next month", "MONTHLY", "the? month_unit next|following|thiscoming", lambda: days.Month(months=1), 1
    ),
    Rule("next month", "MONTHLY", "the next month_unit", lambda: days.Month(months=1), 1),
    Rule("next year", "D", "the? year_unit next|thiscoming", lambda: days.YearFrom(1), 1),
)

_FRAMES = (
    Rule("nth weekday of a frame", "D", "the? O DOW of? FRAME", days.NthIn, 3),
    Rule("frame", "FRAME", "month_unit", lambda: days.Month()),
    Rule("frame", "FRAME", "year_unit", lambda: days.YearFrom(0)),
    Rule(
        "last day of a frame",
        "D",
        "the? day_unit last of FRAME",
        lambda frame: days.NthIn(-1, None, frame),
        3,
    ),
    Rule(
        "last day of a frame", "D", "the last day_unit of FRAME", lambda frame: days.NthIn(-1, None, frame), 3
    ),
    Rule(
        "last weekday of a frame",
        "D",
        "the last DOW of FRAME",
        lambda index, frame: days.NthIn(-1, index, frame),
        3,
    ),
)

_RANGES = (
    Rule("workdays", "D", "rangefrom DOW to|dash the? DOW", _weekdays, 6),
    Rule("days of a week", "D", "rangefrom DOW to|dash the? DOW in|of? the? WEEK", _days_of_week, 7),
    Rule("day to day", "D", "rangefrom the? D to|dash the? D", _stretch, 4),
    Rule(
        "day to day of a month",
        "D",
        "rangefrom|from_date? onday? NUM to|to_date|dash onday? MD",
        _from_number,
        7,
    ),
    Rule("day to day of a month", "D", "between onday? NUM and onday? MD", _from_number, 7),
    Rule("day to day of this month", "D", "from_date NUM to_date NUM", _numbers, 5),
    Rule("day to day of this month", "D", "between onday NUM and onday NUM", _numbers, 5),
)

ROMANCE_RULES = (*_CLOCKS, *_DAYS, *_WEEKS, *_FRAMES, *_RANGES)
