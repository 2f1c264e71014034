"""Recognizers-Text of Python: its date and time model; of several values the next one, by day if it may be.

It knows no English that writes the day before the month.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from importlib.metadata import version
from typing import Any

from answering import Question, Time, answer_lines, wall
from recognizers_date_time import Culture, recognize_datetime

POINTS, STRETCHES = ("datetime", "time"), ("daterange", "datetimerange", "timerange")
EARLIEST, LATEST = time(7), time(19)


def read(question: Question) -> list[Any]:
    return recognize_datetime(question["text"], Culture.English, reference=wall(question))


def times(found: list[Any], question: Question) -> list[Time]:
    known = [
        [one for one in map(of, entity.resolution["values"]) if one] for entity in found if entity.resolution
    ]
    return [likeliest(values, wall(question)) for values in known if values]


def of(value: dict[str, str]) -> Time | None:
    kind, moment = value["type"], written(value.get("value"))
    start, end = written(value.get("start")), written(value.get("end"))
    if kind in POINTS and moment:
        return {"start": moment, "end": moment}
    if kind == "date" and moment:
        return {"start": moment, "end": day_after(moment)}
    if kind in STRETCHES and (start or end):
        named = (
            kind == "daterange" and value.get("timex", "").startswith("(XXXX") and end
        )  # "Monday to Wednesday"
        return {"start": start, "end": day_after(end) if named and end else end}
    return None


def written(value: str | None) -> str | None:
    """ISO 8601; a clock without a day begins with T."""
    if not value or not value[0].isdigit():
        return None
    return f"T{value}" if value[2] == ":" else value.replace(" ", "T")


def day_after(day: str) -> str:
    return (datetime.fromisoformat(day) + timedelta(days=1)).isoformat()


def likeliest(values: list[Time], now: datetime) -> Time:
    ahead = [one for one in values if moment(one, now) >= now.replace(hour=0, minute=0)] or values
    by_day = [one for one in ahead if EARLIEST <= moment(one, now).time() <= LATEST]
    return (by_day or ahead)[0]


def moment(one: Time, now: datetime) -> datetime:
    edge = one["start"] or one["end"] or ""
    return datetime.fromisoformat(f"{now:%Y-%m-%d}{edge}" if edge[0] == "T" else edge)


answer_lines(version("recognizers-text-suite"), read, times)
