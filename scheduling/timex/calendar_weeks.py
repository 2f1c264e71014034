"""Weeks by their number in the calendar of ISO 8601, as much of Europe names them."""

from __future__ import annotations

from datetime import date

from scheduling.timex.days import Fixed, WeekOf

_MOST = 53


def week_numbered(number: int) -> WeekOf | None:
    """The next such week that is not over yet."""
    if not 1 <= number <= _MOST:
        return None

    def sunday(year: int) -> date:
        weeks = date(year, 12, 28).isocalendar().week
        return date.fromisocalendar(year, min(number, weeks), 7)

    return WeekOf(Fixed(sunday))
