"""Rules for days counted from another: in two weeks, a month ago, three days after Easter, a week on Friday.

A length is built first ("two weeks", "a year and a half", "a fortnight"); every rule that counts takes any
length.
"""

from __future__ import annotations

from scheduling.timex import days
from scheduling.timex.calendar_days import Day, Unit
from scheduling.timex.clock_rules import same
from scheduling.timex.days import FromToday, Moved, Weekday
from scheduling.timex.grammar import Rule
from scheduling.timex.lengths import (
    CalendarLength,
    PutOff,
    RunFrom,
    WithinLength,
    and_a_half,
    so_many,
    together,
)

_UNITS = {
    "day_unit": Unit.DAY,
    "week_unit": Unit.WEEK,
    "month_unit": Unit.MONTH,
    "quarter_unit": Unit.QUARTER,
    "year_unit": Unit.YEAR,
}
_TODAY = FromToday(0)


def _unit_rule(category: str, unit: Unit) -> Rule:
    return Rule("unit", "UNIT", category, lambda: unit)


def _one(unit: Unit) -> CalendarLength | None:
    return so_many(1, unit)


def _nights(count: int) -> CalendarLength | None:
    return so_many(count, Unit.DAY)


def _half(unit: Unit) -> CalendarLength | None:
    return and_a_half(0, unit)


def _one_and_a_half(unit: Unit) -> CalendarLength | None:
    return and_a_half(1, unit)


def _from_today(length: CalendarLength) -> Day:
    return length.after(_TODAY)


def _ago(length: CalendarLength) -> Day:
    return length.before(_TODAY)


def _not_long_ago(length: CalendarLength) -> Day | None:
    """ "Hace tres días"; years are rather how long something has lasted ("hace cinco años que ...")."""
    return length.before(_TODAY) if length.months < 12 else None


def _ago_from(length: CalendarLength, day: Day) -> Day:
    return length.before(day)


def _beyond(length: CalendarLength, day: Day) -> Day | None:
    return None if isinstance(day, _OPEN) else length.after(day)


def _on_day_word(length: CalendarLength, shift: int) -> Day | None:
    """ "A fortnight tomorrow", "a year today": days are not counted so."""
    return length.after(FromToday(shift)) if length.days % 7 == 0 else None


def _on_weekday(length: CalendarLength, index: int) -> Day | None:
    return length.after(Weekday(index)) if length.is_in_weeks else None


def _in_week_after(index: int, length: CalendarLength) -> Day | None:
    """ "Friday in a week" is a week from Friday, "Friday in two weeks" the Friday of that week."""
    if not length.is_in_weeks:
        return None
    if length.days == 7:
        return length.after(Weekday(index))
    return days.Within(Weekday(index), days.WeekOf(length.after(_TODAY)))


def _in_that_week(length: CalendarLength, index: int) -> Day | None:
    """ "In two weeks' time on the Monday": of the week that it leads to."""
    week = days.WeekOf(length.after(_TODAY))
    return days.Within(Weekday(index), week) if length.is_in_weeks else None


_OPEN = (days.Onwards, days.UpTo, days.Every)


def _run(length: CalendarLength, day: Day) -> RunFrom | None:
    return (
        None
        if isinstance(day, days.Onwards | days.UpTo | days.Stretch | days.Every)
        else RunFrom(day, length)
    )


def _run_of(count: int, unit: Unit, day: Day) -> RunFrom | None:
    length = so_many(count, unit)
    return _run(length, day) if length else None


def _edge(length: CalendarLength, frame: Day, *, last: bool = False) -> days.EdgeOf | None:
    """None where days and months are counted together, which nobody does of a stretch."""
    return None if length.days and length.months else days.EdgeOf(length.days, length.months, frame, last)


def _one_beyond(unit: Unit, day: Day) -> Day | None:
    """ "The review is for a week from Tuesday": one unit is counted, several last."""
    length = _one(unit)
    return length.after(day) if length else None


LENGTH_RULES = (
    *(_unit_rule(category, unit) for category, unit in _UNITS.items()),
    Rule("a length by the calendar", "SPAN", "N UNIT", so_many),
    Rule("a length by the calendar", "SPAN", "a UNIT", _one),
    Rule("a fortnight", "SPAN", "a|one? fortnight", lambda: CalendarLength(14)),
    Rule("fortnights", "SPAN", "N fortnight", lambda count: so_many(2 * count, Unit.WEEK)),
    Rule("nights", "SPAN", "N nights_unit", _nights, 1),
    Rule("half of a unit", "SPAN", "half_a UNIT", _half),
    Rule("units and a half", "SPAN", "N and half_a UNIT", and_a_half, 1),
    Rule("a unit and a half", "SPAN", "a UNIT and half_a", _one_and_a_half, 1),
    Rule("one length and another", "SPAN", "SPAN and? SPAN", together),
    Rule("about a length", "SPAN", "about SPAN", same),
)

COUNTING_RULES = (
    Rule("so much of a frame", "D", "in|during|over? the? opening SPAN of|in the? FRAME", _edge, 6),
    Rule(
        "so much of a frame",
        "D",
        "in|during|over? last SPAN of|in the? FRAME",
        lambda length, frame: _edge(length, frame, last=True),
        6,
    ),
    Rule("in a while", "D", "in SPAN hence?", _from_today, 1),
    Rule("in a while", "D", "in SPAN from TODAY", lambda length, shift: length.after(FromToday(shift)), 2),
    Rule("a while from now", "D", "SPAN hence", _from_today, 1),
    Rule("a while ago", "D", "SPAN ago", _ago, 1),
    Rule("a while ago", "D", "ago_before SPAN", _not_long_ago, 2),
    Rule("a while ago", "D", "SPAN ago on? TODAY|D", lambda length, _: _ago(length), 1),
    Rule("a while from a day", "D", "SPAN from|after D", _beyond, 1),
    Rule("a while before a day", "D", "SPAN before D", _ago_from, 1),
    Rule("a while from a day", "D", "SPAN TODAY", _on_day_word, 1),
    Rule("a while on a weekday", "D", "SPAN on|from|after|this|thiscoming DOW", _on_weekday, 2),
    Rule("a while on a weekday", "D", "SPAN from this|thiscoming DOW", _on_weekday, 3),
    Rule("a weekday in a while", "D", "DOW in|comma? SPAN hence", _in_week_after, 3),
    Rule("a weekday in a while", "D", "DOW in SPAN", _in_week_after, 3),
    Rule("a weekday in a while", "D", "in SPAN hence? comma? on the? DOW", _in_that_week, 3),
    Rule("a fortnight from a weekday", "D", "DOW fortnight", lambda index: Moved(Weekday(index), 14), 1),
    Rule("a fortnight from a day", "D", "TODAY fortnight", lambda shift: FromToday(shift + 14), 1),
    Rule("from a day for a while", "D", "for? SPAN starting D", _run, 6),
    Rule("from a day for a while", "D", "for N UNIT from D", _run_of, 5),
    Rule("a while from a day", "D", "for a UNIT from D", _one_beyond, 5),
    Rule(
        "from a day for a while", "D", "from|starting? D for SPAN", lambda day, length: _run(length, day), 4
    ),
    Rule("put off by a while", "D", "pushed_back of? SPAN", PutOff, 1),
    Rule("put off by a while", "D", "at? SPAN put_off", PutOff, 1),
    Rule("within a while", "D", "within SPAN", WithinLength, 1),
    Rule("the day after", "D", "the? day_unit after TODAY", lambda shift: FromToday(shift + 1), 1),
    Rule("the day before", "D", "the? day_unit before D", lambda day: Moved(day, -1), 1),
    Rule("the day after", "D", "the? day_unit after D", lambda day: Moved(day, 1), 1),
    Rule("a week from a day", "D", "TODAY week_unit", lambda shift: FromToday(shift + 7), 1),
    Rule("a week from a weekday", "D", "DOW week_unit", lambda index: Moved(Weekday(index), 7), 1),
)
