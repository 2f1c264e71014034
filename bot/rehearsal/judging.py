"""What would have been right, and what was not: judged from outside, by what anybody can see of a talk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from bot.rehearsal.candidate import Heard
from bot.rehearsal.cases import Case
from negotiation.bot_acts import Outcome
from negotiation.session import Reason
from scheduling.interval import Interval

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
    """What became of one case. `lines` are the transcript; `spare` the messages beyond the least possible;
    `waits` how many seconds each answer took, where it came over the wire.
    """

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
    waits: tuple[float, ...] = field(default=(), repr=False)

    @property
    def is_good(self) -> bool:
        return self.ending in {Ending.BOOKED, Ending.PERSON} and not self.false_claims


def ending_of(one: Case, booked: Interval | None, reason: Reason | None) -> Ending:
    """`booked` is the time that stands in the end, `reason` why a person was asked."""
    if booked is not None:
        return Ending.BOOKED if one.free.holds(booked) else Ending.WRONGLY_BOOKED
    if reason is None:
        return Ending.UNFINISHED
    if one.fitting:
        return Ending.NEEDLESS_PERSON
    return Ending.PERSON if reason in one.right_reasons else Ending.WRONG_REASON


def false_claims(heard: Heard, booked: Interval | None, free: Collection[datetime]) -> list[str]:
    """What the message says and is not so. `free` are all starts that the calendar has."""
    return list(_false_claims(heard, booked, free))


def _false_claims(heard: Heard, booked: Interval | None, free: Collection[datetime]) -> Iterator[str]:
    if heard.outcome in BOOKED and (booked is None or heard.scheduled != booked.start):
        yield "claims a booking that is not there"
    for offer in heard.times:
        if offer.start not in free and offer != booked:
            yield "offers a time that is not free"


def starts(slots: Iterable[Interval]) -> frozenset[datetime]:
    return frozenset(slot.start for slot in slots)


def fits(one: Case, heard: Sequence[Heard]) -> bool:
    """Whether a time of the last message is right: it could be settled with one word."""
    return any(one.free.holds(offer) for offer in (heard[-1].times if heard else ()))
