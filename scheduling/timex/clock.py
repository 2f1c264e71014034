"""Which time of day a phrase means: values that become minutes after midnight.

A clock time may leave open whether it is before or after noon; a part of the day said beside it, the
other end of a range, or else the usual hours of appointments (7:00-19:00) settle it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

NOON, DAY_END = 12 * 60, 24 * 60
_FIRST, _LAST = 7 * 60, 19 * 60


class Minutes(NamedTuple):
    """Minutes after midnight; `end` None is an instant, or open where `open_end` says so.

    `start` None is open. `part` marks a part of the day, `exact` that minutes were said.
    """

    start: int | None
    end: int | None
    instant: bool = False
    part: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A reading of a clock; `settled` where am or pm is known."""

    minutes: int
    settled: bool = False
    exact: bool = False

    @property
    def candidates(self) -> tuple[int, ...]:
        if self.settled:
            return (self.minutes,)
        early = self.minutes % NOON
        return (early, early + NOON)

    @property
    def usual(self) -> int:
        """The candidate inside the usual hours, 7:00 before 19:00."""
        return next((one for one in self.candidates if _FIRST <= one < _LAST), self.candidates[0])

    def beside(self, part: Part | None) -> int:
        """The candidate that suits a part of the day."""
        if part is None:
            return self.usual
        wanted = [one for one in (*self.candidates, self.minutes + DAY_END) if part.suits(one)]
        return wanted[0] if wanted else self._half(part)

    def _half(self, part: Part) -> int:
        if len(self.candidates) == 1:
            return self.minutes
        early, late = self.candidates
        return late if part.end > NOON else early

    def settle(self, after_noon: bool) -> Clock:
        early = self.minutes % NOON
        return replace(self, minutes=early + NOON * after_noon, settled=True)

    @property
    def alternatives(self) -> tuple[int, ...]:
        """Other candidates that people do mean: 7 or 8 in the morning or in the evening."""
        return tuple(one for one in self.candidates if one != self.usual and 7 * 60 <= one <= 20 * 60)


def clock_of(hour: int, minute: int, *, settled: bool = False) -> Clock | None:
    """A reading of the clock; hours above twelve settle themselves."""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    minutes = (hour % 24) * 60 + minute
    return Clock(minutes, settled or hour > 12 or hour == 0, exact=minute > 0)


class TimeOfDay(Protocol):
    def minutes(self, part: Part | None = None) -> Minutes: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day, in minutes after midnight; `recurring` for "mornings"."""

    start: int
    end: int
    recurring: bool = False

    def minutes(self, part: Part | None = None) -> Minutes:
        if part is not None and part.start < self.end and self.start < part.end:
            return Minutes(max(self.start, part.start), min(self.end, part.end), part=True)
        return Minutes(self.start, self.end, part=True)

    def suits(self, minute: int) -> bool:
        return self.start <= minute <= self.end

    @property
    def early(self) -> Part:
        return replace(self, end=(self.start + self.end) // 2)

    @property
    def late(self) -> Part:
        return replace(self, start=(self.start + self.end) // 2)

    @property
    def middle(self) -> Part:
        quarter = (self.end - self.start) // 4
        return replace(self, start=self.start + quarter, end=self.end - quarter)


@dataclass(frozen=True, slots=True)
class At:
    clock: Clock

    def minutes(self, part: Part | None = None) -> Minutes:
        return Minutes(self.clock.beside(part), None, instant=True, exact=self.clock.exact)


@dataclass(frozen=True, slots=True)
class Between:
    """From one reading of the clock to another; each settles the other."""

    first: Clock
    last: Clock

    def minutes(self, part: Part | None = None) -> Minutes:
        start = self._start(part)
        ends = [one for one in self._ends(part) if one > start]
        return Minutes(start, ends[0] if ends else self.last.minutes + DAY_END, exact=True)

    def _start(self, part: Part | None) -> int:
        usual = self.first.beside(part)
        if self.first.settled or part is not None:
            return usual
        if not self.last.settled:
            early = self.first.candidates[0]
            over_night = self.last.candidates[-1] <= usual and early < self.last.candidates[-1]
            return early if over_night and self.last.candidates[0] else usual
        before = [one for one in self.first.candidates if one < self.last.minutes]
        return max(before) if before else usual

    def _ends(self, part: Part | None) -> tuple[int, ...]:
        if self.last.settled:
            return (self.last.minutes or DAY_END,)
        return (*self.last.candidates, self.last.candidates[0] + DAY_END)


@dataclass(frozen=True, slots=True)
class Lasting:
    """From a reading of the clock for so many minutes."""

    first: Clock
    length: int

    def minutes(self, part: Part | None = None) -> Minutes:
        start = self.first.beside(part)
        return Minutes(start, start + self.length, exact=True)


@dataclass(frozen=True, slots=True)
class AfterClock:
    clock: Clock

    def minutes(self, part: Part | None = None) -> Minutes:
        start = self.clock.beside(part)
        end = part.end if part is not None and start < part.end < DAY_END else None
        return Minutes(start, end, exact=self.clock.exact)


@dataclass(frozen=True, slots=True)
class BeforeClock:
    clock: Clock

    def minutes(self, part: Part | None = None) -> Minutes:
        start = part.start if part is not None else None
        return Minutes(start, self.clock.beside(part) or DAY_END, exact=self.clock.exact)


@dataclass(frozen=True, slots=True)
class AllDay:
    """Any time: no limit within the day."""

    def minutes(self, part: Part | None = None) -> Minutes:
        return part.minutes() if part else Minutes(0, DAY_END)


@dataclass(frozen=True, slots=True)
class SameTime:
    """The same time as before: settled by what was offered."""

    def minutes(self, part: Part | None = None) -> Minutes:
        return Minutes(None, None)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A time of day that a part of the day said beside it settles: "tonight after 7"."""

    part: Part
    time: TimeOfDay

    def minutes(self, part: Part | None = None) -> Minutes:
        return self.time.minutes(self.part)
