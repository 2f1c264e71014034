"""Who may interview: all whom a job's need names, and the question of when they can meet.

What is asked of them (every start, who would come to one, whether those chosen still can) is asked of the
core's one search. The candidate is one of its people: with all hours, but perhaps another interview.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from db.bookings import Stake
from db.time_of import NoticeOf, TimeOf, bookable
from scheduling.availability import Person
from scheduling.burden import Burdens
from scheduling.common_hours import common_hours, earliest
from scheduling.explain import Explanation, explain
from scheduling.hours import ALWAYS
from scheduling.interval import Interval, IntervalSet
from scheduling.need import AllOf, AnyOf, IfFree, Need, Part, met
from scheduling.obstacles import Obstacle, obstacles
from scheduling.rules import starts_of, unless_taken
from scheduling.slots import Possible, Search, can_all_come, possible, team_at, times_in
from scheduling.starts import NO_STARTS
from scheduling.timex.mention import Stretch

ONE_START = 1
NO_TIME = timedelta()


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may interview; `buffer` stays free after a booking of theirs, for the next one."""

    id: UUID
    name: str
    buffer: timedelta


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the people: within how much time from now, for how long, of whom. `others` is what the
    candidate has taken elsewhere.
    """

    now: datetime
    horizon: timedelta
    length: timedelta
    step: timedelta
    need: Need
    notice_of: NoticeOf
    others: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """The recruiter comes first among the members, whether or not the need names them. `readable` is False
    where the need cannot be met without somebody whose calendar cannot be read.
    """

    members: tuple[Member, ...]
    candidate_id: UUID
    search: Search
    readable: bool

    @property
    def everybody(self) -> tuple[UUID, ...]:
        """All who could be booked for the interview, in the order in which they are locked."""
        return tuple(sorted({self.candidate_id, *(member.id for member in self.members)}))

    def possible(self) -> Possible:
        return possible(self.search)

    def times(self, found: Possible, opened: Collection[Interval]) -> tuple[Interval, ...]:
        """Every bookable time, and those of the opened ones that are not taken."""
        usual = times_in(found)
        also = [slot for slot in opened if team_at(self.search, slot.start, unless_taken) is not None]
        return tuple(sorted({*usual, *also})) if also else usual

    def hours(self) -> IntervalSet:
        """When an interview could be at all, were nothing taken."""
        return common_hours(self.search)

    def earliest(self) -> datetime:
        """Before this moment people have too little notice."""
        return earliest(self.search)

    def burdens(self, found: Possible) -> Burdens:
        return Burdens(self.search, found)

    def team(self, slot: Interval, opened: Collection[Interval]) -> tuple[Member, ...]:
        """Who comes to an interview at that time; nobody, where it cannot be had. Rather those whose rules
        allow it, also where an opened time needs no rule's leave.
        """
        present = team_at(self.search, slot.start)
        if present is None and slot in opened:
            present = team_at(self.search, slot.start, unless_taken)
        return tuple(member for member in self.members if str(member.id) in (present or ()))

    def stakes(self, team: Collection[Member]) -> tuple[Stake, ...]:
        """What each of them has in a booking, and the candidate."""
        coming = {member.id: member.buffer for member in team}
        return tuple(Stake(*each) for each in sorted({self.candidate_id: NO_TIME, **coming}.items()))

    def can_come(self, team: Sequence[Member], slot: Interval, opened: Collection[Interval]) -> bool:
        """Whether these and the candidate can still come, and are enough."""
        leaves = unless_taken if slot in opened else starts_of
        people = {str(member.id) for member in team} | {str(self.candidate_id)}
        return can_all_come(self.search, slot.start, people, leaves)

    def obstacles(self, start: datetime) -> tuple[Obstacle, ...]:
        return obstacles(self.search, start)

    def name_of(self, person: str) -> str:
        """The name behind an id of the search."""
        names = {str(member.id): member.name for member in self.members}
        return names.get(person, "the candidate")

    def explain(self, wishes: tuple[Stretch, ...] = ()) -> Explanation | None:
        """Why nothing can be had, at all or of what is wished; None where something can."""
        at_all = explain(self.search)
        return explain(replace(self.search, wishes=wishes)) if wishes and at_all is None else at_all


def panel_of(rows: Sequence[TimeOf], candidate_id: UUID, asked: Question) -> Panel:
    """The first row is the recruiter's, whose own horizon, where there is one, is the interview's."""
    horizon = Interval(asked.now, asked.now + (rows[0].horizon or asked.horizon))
    people = {row.id: bookable(row, horizon, asked.notice_of) for row in rows}
    members = tuple(Member(row.id, row.name or "", people[row.id].buffer.between) for row in rows)
    unreadable = {row.id for row in rows if row.unreadable}
    search = Search(
        asked.now,
        horizon,
        asked.length,
        tuple(_never(one) if person in unreadable else one for person, one in people.items()),
        asked.need,
        step=asked.step,
        keep=frozenset(str(row.id) for row in rows if row.own is not None),
    )
    if candidate_id not in people:
        search = _with_candidate(search, candidate_id, asked.others)
    able = {str(row.id): NO_STARTS if row.unreadable else ONE_START for row in rows}
    return Panel(members, candidate_id, search, readable=bool(met(asked.need, able, ONE_START)))


def need_of(parts: Iterable[Mapping[str, Any]] | None, recruiter_id: UUID) -> Need:
    """The need as it is stored; without parts it is the recruiter alone."""
    return tuple(map(_part, parts or ())) or (AllOf((str(recruiter_id),)),)


def _part(stored: Mapping[str, Any]) -> Part:
    people = tuple(stored["people"] or ())
    match stored["kind"]:
        case "all":
            return AllOf(people)
        case "any":
            return AnyOf(stored["least"], people)
        case _:
            return IfFree(people)


def _never(person: Person) -> Person:
    """Nobody is booked whose calendar cannot be read."""
    return replace(person, max_per_day=0)


def _with_candidate(search: Search, candidate_id: UUID, taken: tuple[Interval, ...]) -> Search:
    candidate = Person(str(candidate_id), search.people[0].zone, ALWAYS, booked=taken)
    return replace(search, people=(*search.people, candidate), need=(*search.need, AllOf((candidate.id,))))
