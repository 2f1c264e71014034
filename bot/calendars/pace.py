"""How often, how long and how many times calendars elsewhere are asked, as one value."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

CHANCE = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class Pace:
    """`call_within` bounds any call as a whole, `glance_within` the look before a time is booked. `fresh` is
    how old a snapshot may be that a hold relies on while nobody can be asked. Whole readings after a lost
    token are spread over `spread`. An outage counts as one after `unreadable_after`, and its owner hears of
    it `alert_after` that.
    """

    poll_every: timedelta = timedelta(minutes=3)
    whole_every: timedelta = timedelta(days=1)
    spread: timedelta = timedelta(seconds=60)
    call_within: timedelta = timedelta(seconds=9)
    glance_within: timedelta = timedelta(seconds=3)
    fresh: timedelta = timedelta(minutes=6)
    tries: int = 3
    first_pause: timedelta = timedelta(seconds=1)
    longest_pause: timedelta = timedelta(minutes=2)
    heal_every: timedelta = timedelta(minutes=10)
    circuit_after: int = 5
    circuit_pause: timedelta = timedelta(seconds=60)
    unreadable_after: timedelta = timedelta(minutes=10)
    alert_after: timedelta = timedelta(minutes=2)
    channel_life: timedelta = timedelta(days=7)
    channel_margin: timedelta = timedelta(days=1)

    def pause(self, failures: int, asked_for: timedelta | None = None) -> timedelta:
        """Before the next try after so many in a row failed: full jitter, from when it is allowed on, so that
        not all who wait for the same account come at the same moment.
        """
        most = min(self.first_pause * float(2**failures), self.longest_pause)
        return (asked_for or timedelta()) + most * CHANCE.random()

    def next_poll(self) -> timedelta:
        """Not all at the same moment."""
        share: float = CHANCE.uniform(0.8, 1.0)
        return self.poll_every * share

    def spread_out(self) -> timedelta:
        return CHANCE.random() * self.spread
