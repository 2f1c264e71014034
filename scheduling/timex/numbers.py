"""Productions for clock times that the rules of every language share: numbers in, values out.

Each answers None where the numbers make no such time, which tells the chart that the rule does not apply.
"""

from __future__ import annotations

from dataclasses import replace

from scheduling.timex.clock import DAY_END, NOON, At, Between, Clock, Lasting, Part, TimeOfDay, clock_of


def hour(number: int) -> Clock | None:
    return clock_of(number, 0) if number <= 24 else None


def said_for(clock: Clock) -> Clock | None:
    """ "For 1030", "for 330", but "for 256 colours"."""
    return clock if clock.minutes % 5 == 0 else None


def four_digits(number: int) -> Clock | None:
    """1030, 0830, 330: hour and minutes run together."""
    return clock_of(number // 100, number % 100, settled=number // 100 < 1)


def padded_hour(number: int) -> Clock | None:
    """09: a leading zero is the 24-hour clock's."""
    return clock_of(number, 0, settled=True)


def padded_hour_minutes(number: int, minute: int) -> Clock | None:
    return clock_of(number, minute, settled=True)


def hour_half(number: int, after_noon: bool) -> Clock | None:
    clock = hour(number)
    return with_half(clock, after_noon) if clock else None


def with_half(clock: Clock, after_noon: bool) -> Clock | None:
    """am or pm said beside a clock time; "15:00 pm" is still 15:00."""
    return clock.settle(after_noon) if clock.minutes < 13 * 60 else clock


def hour_minutes(hours: int, minutes: int) -> Clock | None:
    return clock_of(hours, minutes) if 1 <= hours <= 24 else None


def hour_minutes_half(hours: int, minutes: int, after_noon: bool) -> Clock | None:
    clock = hour_minutes(hours, minutes)
    return with_half(clock, after_noon) if clock else None


def minutes_past(minutes: int, clock: Clock) -> Clock | None:
    return _moved(clock, minutes) if 1 <= minutes <= 59 else None


def minutes_to(minutes: int, clock: Clock) -> Clock | None:
    return _moved(clock, -minutes) if 1 <= minutes <= 59 else None


def half_past(clock: Clock) -> Clock | None:
    return _moved(clock, 30) if clock.minutes % 60 == 0 else None


def half_to(clock: Clock) -> Clock | None:
    return _moved(clock, -30) if clock.minutes % 60 == 0 else None


def quarter_past(clock: Clock) -> Clock | None:
    return _moved(clock, 15) if clock.minutes % 60 == 0 else None


def quarter_to(clock: Clock) -> Clock | None:
    return _moved(clock, -15) if clock.minutes % 60 == 0 else None


def _moved(clock: Clock, minutes: int) -> Clock:
    return Clock((clock.minutes + minutes) % DAY_END, clock.settled, exact=True)


def in_part(clock: Clock, part: Part) -> Clock | None:
    """3 in the afternoon: the part of the day settles the hour; "20" is none of the morning."""
    if clock.settled and part.end < DAY_END and not _is_near(clock.minutes, part):
        return None
    return Clock(clock.beside(part) % DAY_END, settled=True, exact=clock.exact)


def _is_near(minutes: int, part: Part) -> bool:
    return minutes < NOON if part.end <= NOON else NOON <= minutes <= part.end + 60


def part_then(part: Part, clock: Clock) -> Clock | None:
    return in_part(clock, part)


def at(clock: Clock) -> At:
    return At(clock)


def between(first: Clock, last: Clock) -> Between:
    return Between(first, last)


def both_halves(first: Clock, last: Clock, after_noon: bool) -> Between:
    """From 3 to 4 in the pm."""
    return Between(first, last.settle(after_noon))


def for_minutes(clock: Clock, length: int) -> Lasting | None:
    return Lasting(clock, length) if 5 <= length <= 8 * 60 else None


def minutes_from(length: int, clock: Clock) -> Lasting | None:
    return for_minutes(clock, length)


def around_part(minute: int) -> Clock:
    """Noon, midnight."""
    return Clock(minute, settled=True)


def first_half(part: Part) -> Part:
    return part.early


def last_half(part: Part) -> Part:
    return part.late


def middle(part: Part) -> Part:
    return part.middle


def recurring(part: Part) -> Part:
    return replace(part, recurring=True)


def before_part(part: Part) -> TimeOfDay:
    return Between(Clock(0, settled=True), Clock(part.start, settled=True))


def after_part(part: Part) -> TimeOfDay:
    return Between(Clock(part.end, settled=True), Clock(0, settled=True))


MORNING, AFTERNOON = Part(8 * 60, NOON), Part(NOON, 18 * 60)
END_OF_DAY = Part(16 * 60, 18 * 60)
EVENING = Part(17 * 60, 21 * 60)
