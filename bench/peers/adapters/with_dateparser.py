"""dateparser: `search_dates`, which also tells how exact each find is: a time, day, week, month, or year."""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib.metadata import version

from answering import Question, Time, answer_lines, point, stretch, wall
from dateparser.search import search_dates

Found = list[tuple[str, datetime, str]]


def read(question: Question) -> Found:
    settings = {
        "RELATIVE_BASE": wall(question),
        "PREFER_DATES_FROM": "future",
        "RETURN_TIME_AS_PERIOD": True,
        "DATE_ORDER": "DMY" if question["day_first"] else "MDY",
    }
    return search_dates(question["text"], [question["language"]], settings, add_period=True) or []


def times(found: Found, question: Question) -> list[Time]:
    return [of(moment, period) for _, moment, period in found]


def of(moment: datetime, period: str) -> Time:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    monday, first = day - timedelta(days=day.weekday()), day.replace(day=1)
    match period:
        case "day":
            return stretch(day, day + timedelta(days=1))
        case "week":
            return stretch(monday, monday + timedelta(days=7))
        case "month":
            return stretch(first, (first + timedelta(days=32)).replace(day=1))
        case "year":
            return stretch(first.replace(month=1), first.replace(year=first.year + 1, month=1))
    return point(moment)


answer_lines(version("dateparser"), read, times)
