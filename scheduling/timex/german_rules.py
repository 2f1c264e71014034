"""Rules that only German has: halves of the hour to come, dotted ordinals, day and part in one word."""

from __future__ import annotations

from dataclasses import replace

from scheduling.timex import numbers as make
from scheduling.timex.calendar_weeks import week_numbered
from scheduling.timex.clock import AfterClock, Clock
from scheduling.timex.days import (
    Day,
    DayOfMonth,
    Every,
    FromToday,
    Month,
    Moved,
    NextOne,
    NumericDate,
    Stretch,
    Week,
    WeekAfter,
    Weekday,
    YearFrom,
)
from scheduling.timex.grammar import Rule
from scheduling.timex.romance_rules import part_of_day


def _on(day: int) -> DayOfMonth | None:
    return DayOfMonth(day) if 1 <= day <= 31 else None


def _stretch(first: int, last: int) -> Stretch | None:
    return (
        Stretch(DayOfMonth(first), DayOfMonth(last))
        if 1 <= min(first, last) <= max(first, last) <= 31
        else None
    )


def _on_weekday(index: int, day: DayOfMonth | NumericDate) -> DayOfMonth | None:
    return replace(day, weekday=index) if isinstance(day, DayOfMonth) else None


def _within_month(first: int, last: DayOfMonth | NumericDate) -> Stretch | None:
    if not isinstance(last, DayOfMonth):
        return None
    return Stretch(DayOfMonth(first, last.month, last.year), last) if 1 <= first < last.day else None


def _nights(first: Day, last: Day) -> Stretch | None:
    """From one date to another: "vom 30.11. auf den 2.12."."""
    dated = isinstance(first, DayOfMonth) and isinstance(last, DayOfMonth) and last.month is not None
    return Stretch(first, last) if dated else None


def _weekday_in_days(index: int, count: int) -> Moved | None:
    """Montag in acht Tagen is Monday week, as in French."""
    return {8: Moved(Weekday(index), 7), 14: Moved(Weekday(index), 14)}.get(count)


def _to_three_quarters(clock: Clock) -> Clock | None:
    """Viertel elf, as the south and east say it, is a quarter past ten."""
    return make.minutes_to(45, clock) if clock.minutes % 60 == 0 else None


def _beside_half(found: tuple[object, ...], side: int) -> Clock | None:
    """Fünf vor halb drei: minutes to or past the half hour."""
    minutes, clock = found[0], found[-1]
    if not isinstance(minutes, int) or not isinstance(clock, Clock) or not 1 <= minutes <= 15:
        return None
    half = make.half_to(clock)
    if half is None:
        return None
    return (make.minutes_past if side > 0 else make.minutes_to)(minutes, half)


GERMAN_RULES = (
    Rule("part of a day", "TN", "the? PART of|from the? D", part_of_day, 5),
    Rule("half to an hour", "CL", "half_to HOUR", make.half_to, 3),
    Rule(
        "minutes to the half",
        "CL",
        "N MINUTE_UNIT? to_hour half_to HOUR",
        lambda *found: _beside_half(found, -1),
        4,
    ),
    Rule(
        "minutes past the half",
        "CL",
        "N MINUTE_UNIT? past half_to HOUR",
        lambda *found: _beside_half(found, 1),
        4,
    ),
    Rule("nothing before a clock", "TIME", "nothing_before HOUR", AfterClock, 6),
    Rule("quarters of an hour", "CL", "quarter HOUR", _to_three_quarters, 2),
    Rule("three quarters", "CL", "three_quarters HOUR", make.quarter_to, 3),
    Rule("hour o'clock minutes", "CL", "N oclock N", lambda hour, minute: make.hour_minutes(hour, minute), 2),
    Rule("padded hour and minutes", "CL", "PADDED oclock N", make.padded_hour_minutes, 3),
    Rule("clock in parts of days", "CL", "HOUR PARTS", make.in_part, 2),
    Rule("weekday morning", "TN", "on? DOW MORNING_OF", lambda index, part: (Weekday(index), part), 2),
    Rule("this morning", "TN", "TODAY MORNING_OF", lambda shift, part: (FromToday(shift), part), 2),
    Rule("weekday's part", "TN", "DOWPART", lambda both: (Weekday(both[0]), both[1])),
    Rule(
        "next weekday's part",
        "TN",
        "next|this|thiscoming DOWPART",
        lambda both: (Weekday(both[0]), both[1]),
        1,
    ),
    Rule("weekday's part", "TN", "on DOWPART", lambda both: (Weekday(both[0]), both[1]), 1),
    Rule("tomorrow morning", "TN", "TODAY PART", lambda shift, part: (FromToday(shift), part), 2),
    Rule("day of the month", "D", "on|the ORDDOT", _on, 1),
    Rule("day of the month", "D", "from|until|by the? ORDDOT", _on, -1),
    Rule(
        "weekday and date", "D", "DOW comma? the ORDDOT", lambda index, day: DayOfMonth(day, weekday=index), 3
    ),
    Rule("weekday and date", "D", "on? DOW comma? the? MD|NUMDATE|DOTDATE", _on_weekday, 4),
    Rule("dotted date", "D", "DOTDATE", lambda day: day, 3),
    Rule("day of the month", "D", "ORDDOT", _on, -1),
    Rule("days of the month", "D", "from? the? ORDDOT to|dash the? ORDDOT", _stretch, 3),
    Rule("days of a month", "D", "the? ORDDOT slash DOTDATE|NUMDATE|MD", _within_month, 9),
    Rule("over night", "D", "from? the? NUM|ORDDOT overnight DOTDATE|NUMDATE|MD", _within_month, 9),
    Rule("over night", "D", "from? D overnight the? D", _nights, 6),
    Rule("moved to a day", "D", "from? the? NUM|ORDDOT|D overnight the? D move", lambda _, day: day, 12),
    Rule("in eight days", "D", "in N day_unit", lambda count: FromToday(7) if count == 8 else None, 2),
    Rule("spelled day of the month", "D", "on|the ORDW", lambda day: DayOfMonth(day) if day > 3 else None, 1),
    Rule(
        "hours and a half",
        "LENGTH",
        "HALVES MINUTE_UNIT",
        lambda minutes, unit: minutes * unit // 60 or None,
        1,
    ),
    Rule("frame", "FRAME", "month_unit", lambda: Month()),
    Rule("frame", "FRAME", "year_unit", lambda: YearFrom(0)),
    Rule("days of the month", "D", "between the? ORDDOT and the? ORDDOT", _stretch, 4),
    Rule("days of a month", "D", "from? the? NUM|ORDDOT to|dash the? DOTDATE|NUMDATE|MD", _within_month, 7),
    Rule("days of a month", "D", "between the? NUM|ORDDOT and the? DOTDATE|NUMDATE|MD", _within_month, 7),
    Rule("always in a part of the day", "TIME", "always PARTS", make.recurring, 1),
    Rule("always on a weekday", "D", "always on? DOW|DOWS", lambda index: Every((index,)), 1),
    Rule("on a weekday always", "D", "on? DOW|DOWS always", lambda index: Every((index,)), 3),
    Rule("a week from a day", "D", "TODAY in a week_unit", lambda shift: FromToday(shift + 7), 2),
    Rule(
        "weeks from a day", "D", "TODAY in N week_unit", lambda shift, count: FromToday(shift + 7 * count), 2
    ),
    Rule(
        "days from a day",
        "D",
        "TODAY in N day_unit",
        lambda shift, count: FromToday(shift + (7 if count == 8 else count)),
        2,
    ),
    Rule("weekday in some days", "D", "DOW in N day_unit", _weekday_in_days, 3),
    Rule("the week after", "WEEK", "the? week_unit after_it", WeekAfter, 1),
    Rule("the next one", "D", "next_alone", lambda: NextOne(framed=True)),
    Rule("week after next", "WEEK", "after_next week_unit", lambda: Week(2), 2),
    Rule("weekday after next", "D", "after_next DOW", lambda index: Weekday(index, 2), 2),
    Rule("calendar week", "WEEK", "calendar_week NUM", week_numbered, 2),
    Rule("calendar week", "WEEK", "the? ORDDOT calendar_week", week_numbered, 2),
    Rule("later that day", "TIME", "late", lambda: AfterClock(Clock(18 * 60, settled=True)), -3),
)
