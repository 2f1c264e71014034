"""What reading times out of a text gives back: the values, without the reading itself.

They follow the `understand` command's contract: a `TimeMention` is one time expression wherever it
points, a `Stretch` is when somebody can meet, and a `TimeReading` is all that one text says of time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from scheduling.interval import IntervalSet


class Grain(Enum):
    __hash__ = object.__hash__  # by identity: looked up for every time that is named

    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Role(Enum):
    """What a time expression is for."""

    __hash__ = object.__hash__  # by identity: looked up for every stretch

    OFFERED = "offered"
    EXCLUDED = "excluded"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression, resolved but not cut to any horizon; `None` is an instant's or an open end."""

    text: str
    span: tuple[int, int]
    start: datetime | None
    end: datetime | None
    grain: Grain
    role: Role


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """[start, end) in which somebody can meet; `end` None says that `start` itself is wished for."""

    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class TimeReading:
    """All that a text says of time.

    `windows` are merged, sorted, without `excluded`, cut to [now, now + 60 days).
    `alternatives` are other windows that the words allow equally well (am or pm, which Thursday).
    `preferred` is what they would like best of it, where they say so; `roomy` the windows without the hours
    that are only preferred ("Tuesday, ideally at 10"), empty where there are none.
    `at` are the starts wished for by name, also inside a window ("free from 12 to 3, so at 1"), and `not_at`
    those that they rule out ("not Friday at two"); stretches are in `excluded`.
    `zone` is an IANA key or a fixed offset like "+05:30", where the text names one.
    `read` are the stretches of the text that were understood; `why` the names of the rules used.
    """

    mentions: tuple[TimeMention, ...] = ()
    windows: tuple[Stretch, ...] = ()
    excluded: IntervalSet = IntervalSet()
    alternatives: tuple[tuple[Stretch, ...], ...] = ()
    preferred: tuple[Stretch, ...] = ()
    roomy: tuple[Stretch, ...] = ()
    at: tuple[datetime, ...] = ()
    not_at: tuple[datetime, ...] = ()
    zone: str | None = None
    read: tuple[tuple[int, int], ...] = ()
    why: tuple[str, ...] = ()
