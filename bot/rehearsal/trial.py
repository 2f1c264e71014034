"""One made-up candidate talks to the engine until it is settled, and the talk is judged.

Judged is what was said as well as what came of it: no message may claim a booking that is not there, or put a
time on a button that the calendar does not have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from random import Random

from bot.rehearsal.candidate import Candidate, Heard
from bot.rehearsal.cases import LENGTH, Case, case
from bot.rehearsal.desk import Desk, invited_session, times_in
from negotiation.bot_acts import Outcome
from negotiation.events import Invited
from negotiation.policy import Policy
from negotiation.session import Calendar, Channel, Facts, Job, Person, Reason, Session, Status
from negotiation.wording import Utterance
from scheduling.availability import working
from scheduling.interval import Interval

LOST = 0.05  # of all times about to be kept
BOOKED = {Outcome.CONFIRMED, Outcome.RESCHEDULED}


class Ending(Enum):
    """How a talk ended, against what would have been right."""

    BOOKED = "booked"
    WRONGLY_BOOKED = "wrongly booked"
    PERSON = "to a person, rightly"
    WRONG_REASON = "to a person, for a wrong reason"
    NEEDLESS_PERSON = "to a person, needlessly"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one case. `lines` are the transcript; `spare` the messages beyond the least possible."""

    number: int
    habit: str
    feasible: bool
    ending: Ending
    reason: Reason | None
    rounds: int
    messages: int
    spare: int
    false_claims: tuple[str, ...]
    lines: tuple[str, ...] = field(repr=False)

    @property
    def is_good(self) -> bool:
        return self.ending in {Ending.BOOKED, Ending.PERSON} and not self.false_claims


def tried(number: int) -> Trial:
    """The case of that number, on the core alone."""
    return Table(case(number)).tried()


class Table:
    """The candidate on one side, the engine on the other."""

    def __init__(self, one: Case) -> None:
        self.case = one
        self.candidate = Candidate(one)
        self.free = one.bookable
        self.facts = facts_of(one, self.free)
        self.desk = Desk(invited_session(self.facts), lambda _: self.facts, self._is_taken)
        self._chance = Random(f"others {one.number}")
        self.lines: list[str] = []
        self.claims: list[str] = []

    def tried(self) -> Trial:
        said = self.desk.happen(Invited())
        least = 1 if self._fits(said) else 2
        while (text := self._answer(said)) is not None:
            self.lines.append(f"candidate < {text}")
            said = self.desk.write(text)
        return self._judged(least)

    def _answer(self, said: Sequence[Utterance]) -> str | None:
        for one in said:
            self.lines.append(f"bot       > {one.text}")
            self.claims += false_claims(one, self.desk.session, self.facts)
        if not said:
            return None
        last = said[-1]
        return self.candidate.answer(Heard(last.text, times_in(said), last.outcome, last.scheduled_time))

    def _is_taken(self, slot: Interval) -> bool:
        """Now and then somebody else is quicker, as long as another time is left that would be right."""
        left = tuple(one for one in self.free if not one.overlaps(slot))
        if not self.case.free.holding(left) or self._chance.random() >= LOST:
            return False
        self.free, self.facts = left, facts_of(self.case, left)
        return True

    def _fits(self, said: Sequence[Utterance]) -> bool:
        return any(self.case.free.holds(one) for one in times_in(said))

    def _judged(self, least: int) -> Trial:
        session = self.desk.session
        feasible = bool(self.case.fitting)
        return Trial(
            self.case.number,
            self.case.hidden.habit.value,
            feasible,
            ending_of(self.case, session),
            session.reason,
            session.round,
            self.candidate.sent,
            self.candidate.sent - least,
            tuple(self.claims),
            tuple(self.lines),
        )


def facts_of(one: Case, free: tuple[Interval, ...]) -> Facts:
    within = Interval(one.now, one.now + Policy().horizon)
    return Facts(
        now=one.now,
        policy=Policy(),
        job=Job("Engineer", "Acme", LENGTH),
        recruiter=Person("Ana", one.recruiter.zone),
        candidate=Person("Sam", one.zone, "en-GB"),
        channel=Channel.WEB,
        calendar=Calendar(free, working(one.recruiter, within)),
    )


def ending_of(one: Case, session: Session) -> Ending:
    if session.status is Status.CONFIRMED and session.scheduled is not None:
        right = session.scheduled in one.fitting
        return Ending.BOOKED if right else Ending.WRONGLY_BOOKED
    if session.reason is None:
        return Ending.UNFINISHED
    if one.fitting:
        return Ending.NEEDLESS_PERSON
    return Ending.PERSON if session.reason in one.right_reasons else Ending.WRONG_REASON


def false_claims(said: Utterance, session: Session, facts: Facts) -> list[str]:
    """What the message says and is not so."""
    found = []
    if said.outcome in BOOKED and (
        session.scheduled is None or said.scheduled_time != session.scheduled.start
    ):
        found.append("claims a booking that is not there")
    slots = () if facts.calendar is None else facts.calendar.slots
    free = {slot.start for slot in slots} | ({session.scheduled.start} if session.scheduled else set())
    found += ["offers a time that is not free" for one in said.options if one.start and one.start not in free]
    return found


def spare_time(trials: Sequence[Trial]) -> float:
    """Messages beyond the least possible, on average, of those who were booked."""
    booked = [one.spare for one in trials if one.ending is Ending.BOOKED]
    return sum(booked) / len(booked) if booked else 0.0
