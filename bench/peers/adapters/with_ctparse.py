"""ctparse: its best resolution of the text, English and German at once, as it comes."""

from __future__ import annotations

from datetime import timedelta
from importlib.metadata import version

from answering import Question, Time, answer_lines, wall
from ctparse import ctparse
from ctparse.ctparse import CTParse
from ctparse.types import Interval, pod_hours
from ctparse.types import Time as Resolved

DAY = timedelta(days=1)


def read(question: Question) -> CTParse | None:
    return ctparse(question["text"], ts=wall(question))


def times(found: CTParse | None, question: Question) -> list[Time]:
    match found.resolution if found else None:
        case Resolved() as one:
            return [{"start": beginning(one), "end": ending(one)}]
        case Interval() as one:
            return [{"start": beginning(one.t_from), "end": ending(one.t_to)}]
    return []


def beginning(one: Resolved | None) -> str | None:
    """ISO 8601; a clock without a day begins with T; nothing where neither is known."""
    if one is not None and one.hasDate:
        return one.dt.isoformat()
    return f"T{one.hour:02}:{one.minute or 0:02}" if one is not None and one.hour is not None else None


def ending(one: Resolved | None) -> str | None:
    """The end of what is named: of an hour itself, of a part of the day its last hour, of a day midnight."""
    if one is None or one.hour is not None or not one.hasDate:
        return beginning(one)
    midnight = one.dt.replace(hour=0, minute=0)
    return (midnight + (timedelta(hours=pod_hours[one.POD][1]) if one.POD else DAY)).isoformat()


answer_lines(version("ctparse"), read, times)
