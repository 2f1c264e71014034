"""The recruiter's days around the times that could be had: what is taken there, and what is still possible.

As a list for reading, and as a bar to look at; both are made from the same stretches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID
from zoneinfo import ZoneInfo

from db import waiting
from db.facts import Standing
from db.pool import Pool
from db.waiting import Met
from scheduling.interval import Interval, IntervalSet
from scheduling.zones import local_day

MOST_DAYS = 3
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


class Kind(Enum):
    """What a part of a day is."""

    HOURS = "hours"
    BUSY = "busy"
    MEETING = "meeting"
    WISHED = "wished"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a day, in words; with the interview that it belongs to, where it does."""

    kind: Kind
    during: Interval
    words: str
    interview_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """`stretches` lie behind one another in their order, on a bar from `begins` to `ends`."""

    on: date
    begins: datetime
    ends: datetime
    stretches: tuple[Stretch, ...]

    @property
    def width(self) -> int:
        """Of the bar, in minutes."""
        return (self.ends - self.begins) // MINUTE

    @property
    def bars(self) -> tuple[tuple[Stretch, int, int], ...]:
        """Each with its left edge and width in minutes."""
        return tuple(
            (one, (one.during.start - self.begins) // MINUTE, one.during.length // MINUTE)
            for one in self.stretches
        )

    @property
    def told(self) -> tuple[Stretch, ...]:
        """What is put into words, in order of time."""
        worth_it = (one for one in self.stretches if one.kind is not Kind.HOURS)
        return tuple(sorted(worth_it, key=lambda one: (one.during.start, one.kind.value)))


@dataclass(frozen=True, slots=True)
class Around:
    """The starts whose days are worth a look: free ones, and those that only the recruiter could open."""

    free: tuple[datetime, ...] = ()
    wished: tuple[datetime, ...] = ()


async def days(pool: Pool, standing: Standing, around: Around, zone: ZoneInfo) -> tuple[Day, ...]:
    """The days on which those starts lie, the earliest first."""
    wanted = sorted({start.astimezone(zone).date() for start in (*around.free, *around.wished)})[:MOST_DAYS]
    if not wanted:
        return ()
    whole = Interval(local_day(wanted[0], zone).start, local_day(wanted[-1], zone).end)
    met = await waiting.booked(pool, standing.recruiter_id, whole)
    return tuple(_day(local_day(on, zone), on, _Diary(standing, met, around)) for on in wanted)


@dataclass(frozen=True, slots=True)
class _Diary:
    """What is known of the recruiter's time, whatever the day."""

    standing: Standing
    met: Sequence[Met]
    around: Around

    def stretches(self, day: Interval) -> Iterator[Stretch]:
        """What lies in the day, from the back of the bar to its front."""
        me = str(self.standing.recruiter_id)
        person = next(one for one in self.standing.panel.search.people if one.id == me)
        meetings = [one for one in self.met if one.during.overlaps(day)]
        busy = person.busy.clipped(day) - IntervalSet.of(one.during for one in meetings)
        yield from (Stretch(Kind.HOURS, one, "") for one in person.hours.during(day, person.zone))
        yield from (Stretch(Kind.BUSY, one, "busy") for one in busy)
        yield from (Stretch(Kind.MEETING, one.during, self._met(one), one.interview_id) for one in meetings)
        yield from self._possible(Kind.WISHED, self.around.wished, "what they ask for", day)
        yield from self._possible(Kind.POSSIBLE, self.around.free, "could be offered", day)

    def _possible(
        self, kind: Kind, starts: Sequence[datetime], words: str, day: Interval
    ) -> Iterator[Stretch]:
        length = self.standing.facts.job.duration
        for start in starts:
            if day.start <= start < day.end:
                yield Stretch(kind, Interval(start, start + length), words)

    def _met(self, one: Met) -> str:
        if one.interview_id == self.standing.interview_id:
            return "this interview"
        return f"{'held for' if one.held else 'interview with'} {one.candidate}"


def _day(whole: Interval, on: date, diary: _Diary) -> Day:
    found = tuple(diary.stretches(whole))
    begins = min(one.during.start for one in found) - HOUR
    ends = max(one.during.end for one in found) + HOUR
    return Day(on, begins, ends, found)
