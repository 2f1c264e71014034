"""Parley's reader as one more adapter: `python -m bench.peers.with_parley times` or `... message`.

`times` asks `scheduling.timex.read_times`, `message` the whole `negotiation.understand.understand`. A
question may also hold `offered`, `locale`, `expected` and `asked`, which the other readers have no use for;
`mentions` asks for every time that is named, whatever it is for, instead of the windows that come of them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bench.peers.adapters.answering import Question, answer_lines
from negotiation.acts import Asked, Context
from negotiation.understand import understand
from scheduling.interval import Interval, IntervalSet
from scheduling.timex import read_times
from scheduling.timex.mention import Role, Stretch, TimeMention

Time = dict[str, str | None]
Found = tuple[tuple[TimeMention, ...], tuple[Stretch, ...], IntervalSet]


def read_alone(question: Question) -> Found:
    reading = read_times(
        question["text"],
        datetime.fromisoformat(question["now"]),
        ZoneInfo(question["timezone"]),
        locale=question.get("locale"),
        offered=offered_in(question),
        expected=question.get("expected", True),
    )
    return reading.mentions, reading.windows, reading.excluded


def read_message(question: Question) -> Found:
    context = Context(
        datetime.fromisoformat(question["now"]),
        ZoneInfo(question["timezone"]),
        offered_in(question),
        Asked(question.get("asked", "none")),
        question.get("locale"),
    )
    reading = understand(question["text"], context)
    return reading.times, reading.windows, reading.excluded


def offered_in(question: Question) -> tuple[Interval, ...]:
    return tuple(Interval(*map(datetime.fromisoformat, pair)) for pair in question.get("offered", ()))


def times(found: Found, question: Question) -> list[Time]:
    mentions, windows, excluded = found
    if question.get("mentions"):
        return [
            written(one.start, one.end, one.role is Role.EXCLUDED) for one in mentions if one.start or one.end
        ]
    return [*wished(windows), *(written(one.start, one.end, True) for one in excluded)]


def wished(windows: Iterable[Stretch]) -> list[Time]:
    """A window without an end is that very instant."""
    return [written(one.start, one.end or one.start) for one in windows]


def written(start: datetime | None, end: datetime | None, ruled_out: bool = False) -> Time:
    edges: Time = {
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
    }
    return edges | ({"ruled_out": "yes"} if ruled_out else {})


READERS = {"times": read_alone, "message": read_message}

if __name__ == "__main__":
    answer_lines("of this checkout", READERS[sys.argv[1]], times)
