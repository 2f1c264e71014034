"""An interview in two parts with a break, as far as the types allow it: the second is another search.

Booking several stretches as one is what is not built (`docs/scheduling.md`).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from scheduling.availability import Person
from scheduling.hours import WorkingHours
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf
from scheduling.slots import Search, find
from scheduling.timex.mention import Stretch
from tests.core.negotiating import BERLIN

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
NINE = datetime(2026, 11, 24, 8, tzinfo=UTC)  # in Berlin
TALK, BREAK, TASK = timedelta(hours=1), timedelta(minutes=30), timedelta(minutes=30)
HOURS = WorkingHours.parsed({"tue": [["09:00", "13:00"]]})


def test_a_second_part_is_searched_for_after_the_first_and_its_break() -> None:
    busy = IntervalSet.of([Interval(NINE + timedelta(hours=1.5), NINE + timedelta(hours=3))])
    people = (Person("ana", BERLIN, HOURS), Person("ben", BERLIN, HOURS, busy))
    first = Search(NOW, Interval(NINE, NINE + timedelta(hours=4)), TALK, people, (AllOf(("ana",)),))
    ends = {slot.during.end: slot for slot in find(first)}
    after = tuple(Stretch(end + BREAK, None) for end in ends)
    second = Search(NOW, first.horizon, TASK, people, (AllOf(("ben",)),), wishes=after)
    pairs = [(ends[slot.start - BREAK].start - NINE, slot.start - NINE) for slot in find(second)]
    hours = [(first / timedelta(hours=1), second / timedelta(hours=1)) for first, second in pairs]
    assert hours == [(1.5, 3.0), (2.0, 3.5)]
