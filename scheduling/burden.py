"""What an interview costs those who would come: how it cuts their day, and how often they were called before.

Of two times that are equally good for the candidate, the better one leaves the interviewers' days whole and
calls for those who had fewer interviews. One number each, so that whoever ranks times can compare them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
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


def burdens(search: Search, slots: Iterable[Slot]) -> Mapping[datetime, Burden]:
    """The burden of each slot, by its start."""
    known = {person.id: (person, taken(person).parts) for person in search.people}

    def burden(slot: Slot) -> Burden:
        those = [known[person] for person in slot.people]
        gaps = sum(new_gaps(person, slot.during, filled) for person, filled in those)
        return Burden(gaps, sum(person.load for person, _ in those))

    return {slot.start: burden(slot) for slot in slots}


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
