"""timefhuman: moments, pairs of them as ranges, lists of them as alternatives.

It gives a day as its midnight, which is a day here too; nobody asks for an interview at midnight.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from importlib.metadata import version
from typing import Any

from answering import Question, Time, answer_lines, point, stretch, wall
from timefhuman import tfhConfig, timefhuman


def read(question: Question) -> Any:
    return timefhuman(question["text"], tfhConfig(now=wall(question)))


def times(found: Any, question: Question) -> list[Time]:
    match found:
        case list():
            return [time for one in found for time in times(one, question)]
        case (datetime() as start, datetime() as end):
            return [stretch(start, end + timedelta(days=1) if is_day(end) else end)]
        case datetime():
            return [stretch(found, found + timedelta(days=1)) if is_day(found) else point(found)]
    return []


def is_day(moment: datetime) -> bool:
    return moment.time() == time()


answer_lines(version("timefhuman"), read, times)
