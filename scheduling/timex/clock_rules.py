"""Rules for numbers and readings of the clock. A language takes part by the classes of its words."""

from __future__ import annotations

from typing import Any

from scheduling.timex import numbers as make
from scheduling.timex.clock import Clock
from scheduling.timex.grammar import Rule


def same(value: Any) -> Any:
    return value


def _compound(tens: int, ones: int) -> int | None:
    return tens + ones if ones < 10 else None


_NUMBERS = (
    Rule("spelled number", "NUMW", "ONES|TENS", same),
    Rule("spelled number", "NUMW", "TENS dash? ONES", _compound),
    Rule("number", "N", "NUM|NUMW", same),
    Rule("spelled ordinal", "ORDW", "ORDONES", same),
    Rule("spelled ordinal", "ORDW", "TENS dash? ORDONES", _compound),
    Rule("ordinal", "O", "ORD|ORDW", same),
    Rule("a pair", "N", "couple", lambda: 2),
    Rule("a few", "N", "few", lambda: 3),
)


def _unsettled(clock: Clock) -> Clock | None:
    """ "Could do 3", not "could do 20 March"."""
    return None if clock.settled else clock


def _past(found: tuple[Any, ...]) -> Clock | None:
    if len(found) == 3 and found[1] != 1:
        return None
    return make.minutes_past(found[0], found[-1])


def _to(found: tuple[Any, ...]) -> Clock | None:
    if len(found) == 3 and found[1] != 1:
        return None
    if (len(found) == 2 and found[0] % 5) or found[-1].minutes % 60:
        return None
    return make.minutes_to(found[0], found[-1])


_CLOCK = (
    Rule("clock", "CL", "CLOCK", same),
    Rule("hour and am/pm", "CL", "N AMPM", make.hour_half),
    Rule(
        "four digits and am/pm",
        "CL",
        "NUM4 AMPM",
        make.with_half,
    ),
    Rule("clock and am/pm", "CL", "CLOCK|DOTCLOCK AMPM", make.with_half),
    Rule("o'clock", "CL", "N oclock", make.hour),
    Rule("o'clock", "CL", "NUM4 oclock|hundred", same),
    Rule("clock", "CL", "CLOCK|DOTCLOCK oclock", same),
    Rule("o'clock and am/pm", "CL", "N oclock AMPM", make.hour_half),
    Rule(
        "spelled clock",
        "BARE",
        "NUMW NUMW",
        lambda hour, minute: make.hour_minutes(hour, minute) if minute >= 10 else None,
    ),
    Rule("hour and minutes", "CL", "NUM NUM AMPM", make.hour_minutes_half),
    Rule("spelled clock and am/pm", "CL", "NUMW dash? NUMW AMPM", make.hour_minutes_half, 3),
    Rule("spelled clock and am/pm", "CL", "NUMW oh NUMW AMPM", make.hour_minutes_half, 3),
    Rule("spelled clock", "BARE", "NUMW oh NUMW", make.hour_minutes, 2),
    Rule("padded hour", "BARE", "PADDED", make.padded_hour),
    Rule("bare hour", "BARE", "NUM", lambda number: make.hour(number) if number else None, -1),
    Rule("bare hour", "BARE", "NUMW", lambda number: make.hour(number) if 2 <= number <= 12 else None, -2),
    Rule("bare one", "BARE", "NUMW", lambda number: make.hour(number) if number == 1 else None, -4),
    Rule("four digits", "BARE", "NUM4", same, -1),
    Rule("dotted clock", "BARE", "DOTCLOCK", same, -3),
    Rule("bare hour", "HOUR", "BARE", same),
    Rule("clock", "HOUR", "CL", same),
    Rule("half past", "CL", "half past HOUR", make.half_past, 2),
    Rule("half past", "CL", "half HOUR", make.half_past, 2),
    Rule("quarter past", "CL", "quarter past HOUR", make.quarter_past, 2),
    Rule("quarter to", "CL", "quarter to_hour HOUR", make.quarter_to, 2),
    Rule("minutes past", "CL", "N MINUTE_UNIT? past HOUR", lambda *found: _past(found), 2),
    Rule("minutes to", "CL", "NUMW MINUTE_UNIT? to_hour HOUR", lambda *found: _to(found), 1),
    Rule("minutes to", "CL", "NUM MINUTE_UNIT to_hour HOUR", lambda *found: _to(found), 1),
    Rule(
        "minutes to",
        "CL",
        "NUM to_hour HOUR",
        lambda *found: _to(found) if found[0] in (15, 20, 25) else None,
        1,
    ),
    Rule("noon or midnight", "CL", "NOONISH", make.around_part),
    Rule("noon", "CL", "NUM NOONISH", lambda number, noon: make.around_part(noon) if number == 12 else None),
    Rule("clock in a part of the day", "CL", "HOUR in|at the? PART", make.in_part, 4),
    Rule("clock in am/pm", "CL", "HOUR in the AMPM", make.with_half, 2),
    Rule("clock and part of the day", "CL", "CL|BARE PART", make.in_part, 1),
    Rule("clock tonight", "CL", "CL TONIGHT", make.in_part),
    Rule("part of the day and clock", "CL", "PART at|about? HOUR", make.part_then, 4),
    Rule("part of the day and clock", "CL", "in the PART at|about? HOUR", make.part_then, 5),
    Rule("part of the day and clock", "CL", "PART comma at|about HOUR", make.part_then, 4),
    Rule("part of the day and clock", "CL", "in the PART comma at|about HOUR", make.part_then, 5),
    Rule("part of the day and clock", "CL", "PART comma HOUR", make.part_then, -1),
    Rule("around a clock", "CL", "about HOUR", same, 3),
    Rule("clock or so", "CL", "HOUR dash? ish", same, 3),
    Rule("clock or so", "CL", "N dash? ish AMPM", make.hour_half, 3),
    Rule("exactly a clock", "CL", "CL|BARE exactly", same, 1),
    Rule("exactly a clock", "CL", "exactly CL", same, 1),
    Rule("at a clock", "CL", "at HOUR", same, 4),
    Rule("at a clock", "CL", "at|about YEAR", make.four_digits, 4),
    Rule(
        "hour and minutes",
        "CL",
        "at|about NUM NUM",
        lambda hours, minutes: make.hour_minutes(hours, minutes) if minutes >= 10 else None,
        4,
    ),
    Rule("a clock instead", "CL", "do_at BARE", same, 3),
    Rule("a clock instead", "CL", "do BARE instead", same, 12),
    Rule("a clock instead of another", "CL", "do BARE instead_of BARE|CL", lambda clock, _: clock, 14),
    Rule("for four digits", "CL", "for NUM4", make.said_for, 2),
    Rule("a clock that can be done", "CL", "can_do BARE", _unsettled, 2),
    Rule("clock in a zone", "CL", "CL ZONE", lambda clock, zone: clock, 1),
    Rule("hour in a zone", "CL", "BARE ZONE", lambda clock, zone: clock, 2),
)


CLOCK_RULES = (*_NUMBERS, *_CLOCK)
