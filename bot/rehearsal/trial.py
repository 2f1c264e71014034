"""One made-up candidate talks to the engine alone until it is settled, and the talk is judged.

Judged is what was said as well as what came of it: no message may claim a booking that is not there, or put a
time on a button that the calendar does not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from random import Random

from bot.rehearsal.candidate import Candidate, Heard
from bot.rehearsal.cases import Case, Whose, case
from bot.rehearsal.desk import Desk, invited_session, times_in
from bot.rehearsal.judging import Trial, ending_of, false_claims, fits, starts
from negotiation.events import Invited
from negotiation.policy import Policy
from negotiation.session import Calendar, Channel, Facts, Job, Person, Status
from negotiation.wording import Utterance
from scheduling.interval import Interval

LOST = 0.05  # of all times about to be kept


def tried(number: int) -> Trial:
    """The case of that number, on the core alone."""
    return Table(case(number)).tried()


def tried_with(numbers: Iterable[int], now: datetime, whose: Whose) -> list[Trial]:
    """The cases of those numbers against a real recruiter's calendar as it is now."""
    return [Table(case(number, now, whose)).tried() for number in numbers]


class Table:
    """The candidate on one side, the engine on the other."""

    def __init__(self, one: Case) -> None:
        self.case = one
        self.candidate = Candidate(one)
        self.locale = self.candidate.voice.speech.locale
        self.free = one.bookable
        self.facts = facts_of(one, self.free, self.locale)
        self.desk = Desk(invited_session(self.facts), lambda _: self.facts, self._is_taken)
        self._chance = Random(f"others {one.number}")
        self.lines: list[str] = []
        self.claims: list[str] = []

    def tried(self) -> Trial:
        heard = self._heard(self.desk.happen(Invited()))
        least = 1 if fits(self.case, heard) else 2
        while heard and (text := self.candidate.answer(heard[-1])) is not None:
            self.lines.append(f"candidate < {text}")
            heard = self._heard(self.desk.write(text))
        return self._judged(least)

    def _heard(self, said: Sequence[Utterance]) -> list[Heard]:
        heard = [heard_of(one) for one in said]
        for one in heard:
            self.lines.append(f"bot       > {one.text}")
            self.claims += false_claims(one, self._booked(), starts(self.free))
        return heard

    def _is_taken(self, slot: Interval) -> bool:
        """Now and then somebody else is quicker, as long as another time is left that would be right."""
        left = tuple(one for one in self.free if not one.overlaps(slot))
        if not self.case.free.holding(left) or self._chance.random() >= LOST:
            return False
        self.free, self.facts = left, facts_of(self.case, left, self.locale)
        return True

    def _booked(self) -> Interval | None:
        session = self.desk.session
        return session.scheduled if session.status is Status.CONFIRMED else None

    def _judged(self, least: int) -> Trial:
        session = self.desk.session
        return Trial(
            self.case.number,
            self.case.hidden.habit.value,
            bool(self.case.fitting),
            ending_of(self.case, self._booked(), session.reason),
            session.reason,
            session.round,
            self.candidate.sent,
            self.candidate.sent - least,
            tuple(self.claims),
            tuple(self.lines),
        )


def heard_of(said: Utterance) -> Heard:
    return Heard(said.text, times_in([said]), said.outcome, said.scheduled_time)


def facts_of(one: Case, free: tuple[Interval, ...], locale: str = "en-GB") -> Facts:
    return Facts(
        now=one.now,
        policy=Policy(),
        job=Job("Engineer", "Acme", one.length),
        recruiter=Person("Ana", one.recruiter.zone),
        candidate=Person("Sam", one.zone, locale),
        channel=Channel.WEB,
        calendar=Calendar(free, one.hours),
    )
