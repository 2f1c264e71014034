"""What an interview costs those who would come: how it cuts their day, and how often they were called before.

Of two times that are equally good for the candidate, the better one leaves the interviewers' days whole and
calls for those who had fewer interviews. One number each, so that whoever ranks times can compare them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from scheduling.availability import Person, taken
from scheduling.interval import START, Interval
from scheduling.slots import Search, Slot
from scheduling.zones import local_date, local_day


@dataclass(frozen=True, slots=True)
class Burden:
    """`gaps` is how many more gaps the days of those who come have between what is taken: minus one where the
    interview fills a gap, plus one where it opens one. `load` is their interviews so far by their weights.
    """

    gaps: int = 0
    load: float = 0.0


LIGHT = Burden()


class Burdens(Mapping[datetime, Burden]):
    """The burden of each slot, by its start; worked out when asked for: most messages offer nothing new."""

    def __init__(self, search: Search, slots: Callable[[], Iterable[Slot]]) -> None:
        self._search = search
        self._slots = slots

    @cached_property
    def _found(self) -> dict[datetime, Burden]:
        known = {person.id: (person, taken(person).parts) for person in self._search.people}
        return {slot.start: _burden([known[one] for one in slot.people], slot) for slot in self._slots()}

    def __getitem__(self, start: datetime) -> Burden:
        return self._found[start]

    def __iter__(self) -> Iterator[datetime]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def burdens(search: Search, slots: Iterable[Slot]) -> Mapping[datetime, Burden]:
    """The burden of each of the slots, by its start."""
    return Burdens(search, lambda: slots)


def _burden(those: Sequence[tuple[Person, Sequence[Interval]]], slot: Slot) -> Burden:
    gaps = sum(new_gaps(person, slot.during, filled) for person, filled in those)
    return Burden(gaps, sum(person.load for person, _ in those))


def new_gaps(person: Person, interview: Interval, filled: Sequence[Interval]) -> int:
    """How many more gaps the interview leaves in the person's day; `filled` is what fills it, in order.

    A neighbour no farther away than the buffer leaves no gap: nothing could lie there.
    """
    day = _day(local_date(interview.start, person.zone), person.zone)
    next_one = bisect_left(filled, interview.end, key=START)
    before, after = filled[max(0, next_one - 1) : next_one], filled[next_one : next_one + 1]
    rooms = [
        *(interview.start - one.end for one in before if day.start < one.end),
        *(one.start - interview.end for one in after if one.start < day.end),
    ]
    return sum(room > person.buffer.between for room in rooms) - (len(rooms) == 2)


# The same few days for everybody in a zone.
@lru_cache(maxsize=512)
def _day(day: date, zone: ZoneInfo) -> Interval:
    return local_day(day, zone)
