"""Why the times on the table were offered, and which of them was the first choice: kept with the message.

Worked out from the same facts as the offer itself, so that anybody can see later what spoke for each time. It
names no person, and is never told to the candidate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from negotiation.deciding.offering import outlook
from negotiation.deciding.wishing import span
from negotiation.session import Facts, Session
from scheduling.burden import LIGHT
from scheduling.interval import Interval
from scheduling.offers import Outlook, hours_from_best_lead, local_time, ranked


class Ground(Enum):
    """What can speak for a time, in the order in which it counts."""

    AS_ASKED = "as_asked"
    NOBODY_ELSES = "nobody_elses"
    OTHER_DAY = "other_day"
    OTHER_PART_OF_DAY = "other_part_of_day"
    DAY_AHEAD = "day_ahead"
    CUTS_NO_DAY = "cuts_no_day"
    LEAST_CALLED = "least_called"


@dataclass(frozen=True, slots=True)
class Grounded:
    """`rank` counts from 1, the best choice."""

    slot: Interval
    rank: int
    grounds: tuple[Ground, ...]


def grounds(session: Session, facts: Facts) -> tuple[Grounded, ...]:
    """What speaks for each of the times on the table, the best first."""
    offered = session.offered
    seen = outlook(offered, session, facts)
    in_order = ranked(offered, len(offered), seen)
    return tuple(
        Grounded(slot, rank, tuple(_of(slot, offered, seen, session, facts)))
        for rank, slot in enumerate(in_order, 1)
    )


def _of(
    slot: Interval, offered: Sequence[Interval], seen: Outlook, session: Session, facts: Facts
) -> Iterator[Ground]:
    others = [local_time(one.start, session.zone) for one in offered if one != slot]
    local, burden = local_time(slot.start, session.zone), seen.burdens.get(slot.start, LIGHT)
    holds = {
        Ground.AS_ASKED: span(session.wishes.only).holds(slot),
        Ground.NOBODY_ELSES: not seen.elsewhere.get(slot.start, 0),
        Ground.OTHER_DAY: all(one.day != local.day for one in others),
        Ground.OTHER_PART_OF_DAY: all(one.part is not local.part for one in others),
        Ground.DAY_AHEAD: hours_from_best_lead(slot.start, facts.now) == 0,
        Ground.CUTS_NO_DAY: burden.gaps <= 0,
        Ground.LEAST_CALLED: _is_least_called(slot, facts),
    }
    return (ground for ground, is_so in holds.items() if is_so)


def _is_least_called(slot: Interval, facts: Facts) -> bool:
    burdens = None if facts.calendar is None else facts.calendar.burdens
    return burdens is not None and slot.start in burdens and burdens.least_called(slot.start)
