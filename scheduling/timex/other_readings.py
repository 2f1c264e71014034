"""Where the words leave a reading open: another hour, the nearer Thursday, the month before the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from scheduling.timex.clock import At
from scheduling.timex.days import HORIZON, Calendar, NumericDate, Weekday, first_day
from scheduling.timex.entries import Entry


def other_readings(entry: Entry, calendar: Calendar) -> Iterable[Entry]:
    """The entry with another hour (7 in the evening) or another day (the nearer Thursday)."""
    day, time = entry.day, entry.time
    if time is not None and isinstance(time.value, At):
        for minute in time.value.clock.alternatives:
            clock = replace(time.value.clock, minutes=minute, settled=True)
            yield replace(entry, time=replace(time, value=At(clock)))
    if day is not None:
        for value in _other_days(day.value, calendar):
            yield replace(entry, day=replace(day, value=value))


def _other_days(value: Any, calendar: Calendar) -> Iterable[Any]:
    if isinstance(value, NumericDate):
        readings = value.readings(calendar)
        near = [
            one for one in readings if (first_day(one, calendar) or calendar.today) < calendar.today + HORIZON
        ]
        yield from near[1:]
    if isinstance(value, Weekday) and value.weeks == 1 and value.index > calendar.today.weekday():
        yield Weekday(value.index)
