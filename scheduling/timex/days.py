"""Which days a phrase can mean, under one roof; what "next" means is told in docs/reading-time.md."""

from __future__ import annotations

from scheduling.timex.calendar_days import (
    HORIZON,
    Calendar,
    Day,
    Slice,
    Span,
    at_midnight,
    first_day,
    monday_of,
    month_after,
    one_day,
    valid_date,
)
from scheduling.timex.day_sets import EVERY_DAY, Every, NextOne, Onwards, Stretch, UpTo, Within
from scheduling.timex.months import Month, NthIn, NthWeekOf, Past, Quarter, QuarterFrom, Year, YearFrom
from scheduling.timex.single_days import Anchored, DayOfMonth, Fixed, FromToday, Moved, NumericDate, Weekday
from scheduling.timex.weeks import Following, NextWorkdays, Week, WeekAfter, Weekend, WeekendOf, WeekOf

__all__ = [
    "EVERY_DAY",
    "HORIZON",
    "Anchored",
    "Calendar",
    "Day",
    "DayOfMonth",
    "Every",
    "Fixed",
    "Following",
    "FromToday",
    "Month",
    "Moved",
    "NextOne",
    "NextWorkdays",
    "NthIn",
    "NthWeekOf",
    "NumericDate",
    "Onwards",
    "Past",
    "Quarter",
    "QuarterFrom",
    "Slice",
    "Span",
    "Stretch",
    "UpTo",
    "Week",
    "WeekAfter",
    "WeekOf",
    "Weekday",
    "Weekend",
    "WeekendOf",
    "Within",
    "Year",
    "YearFrom",
    "at_midnight",
    "first_day",
    "monday_of",
    "month_after",
    "one_day",
    "valid_date",
]
