"""What an interview costs those who would come: how it cuts their day, and how often they were called before.

Of two times that are equally good for the candidate, the better one leaves the interviewers' days whole and
calls for those who had fewer interviews. One number each, so that whoever ranks times can compare them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from scheduling.availability import Person, taken
from scheduling.interval import START, Interval
from scheduling.slots import Possible, Search, Team, takes_turns, teams_in
from scheduling.starts import places
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
    """The burden of each slot that was found possible, by its start; each worked out when it is asked for, as
    few of them are ever compared.
    """

    def __init__(self, search: Search, found: Possible) -> None:
        self._search, self._found = search, found
        self._team = teams_in(search, found)
        self._people = {person.id: person for person in search.people}
        self._known: dict[datetime, Burden] = {}

    def __getitem__(self, start: datetime) -> Burden:
        if start not in self._known:
            self._known[start] = self._at(self._place(start))
        return self._known[start]

    def __iter__(self) -> Iterator[datetime]:
        return map(self._found.grid.moment, places(self._found.starts))

    def __len__(self) -> int:
        return self._found.total

    def least_called(self, start: datetime) -> bool:
        """Whether some other slot would call for people who had more interviews, and none for such as had
        fewer."""
        least, most = self._loads
        return least < most and self._load(self._team(self._place(start))) <= least

    def _place(self, start: datetime) -> int:
        place = self._found.grid.place(start)
        if place is None or not self._found.starts >> place & 1:
            raise KeyError(start)
        return place

    def _at(self, place: int) -> Burden:
        team, interview = self._team(place), self._found.grid.interview(place)
        gaps = sum(new_gaps(self._people[one], interview, self._filled[one]) for one in team)
        return Burden(gaps, self._load(team))

    def _load(self, team: Team) -> float:
        return sum(self._people[one].load for one in team)

    @cached_property
    def _loads(self) -> tuple[float, float]:
        """The least and the greatest load of all the teams that could come."""
        if not takes_turns(self._search):
            return 0.0, 0.0
        loads = [self._load(team) for team in set(map(self._team, places(self._found.starts)))]
        return min(loads), max(loads)

    @cached_property
    def _filled(self) -> Mapping[str, Sequence[Interval]]:
        return {one: taken(person).parts for one, person in self._people.items()}


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
