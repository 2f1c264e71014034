"""What a way out has to offer: it takes one row of the outbox and tells what became of it.

A transport renders the row's content at the moment of sending, and derives every id that the other side
may use to tell copies apart from the row's own, so that a second copy can only be the same text. Its
faults have six meanings; vendors' exceptions end in the adapter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from db.outbox import Outgoing


@dataclass(frozen=True, slots=True)
class Receipt:
    """It left; `reference` is what the other side calls it."""

    reference: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """It surely did not leave; trying again later may help. `why` is constant text, without addresses."""

    why: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may have left, and the other side did not say so: tried again unless it must not leave twice."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It will never leave like this: a person must look."""

    why: str


@dataclass(frozen=True, slots=True)
class Later:
    """It surely did not leave, and may not before `pause` is over: we have been asked to be slow."""

    pause: timedelta
    why: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """This way is closed for good, and another one is open."""

    why: str


Sending = Receipt | Unavailable | Unsure | Refused | Later | Elsewhere


class Transport(Protocol):
    """One way out: mail, Telegram."""

    async def send(self, row: Outgoing) -> Sending:
        """Sends the row now. Whatever it raises counts as not known: the row may be sent again."""
        ...
