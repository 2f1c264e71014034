"""What a conversation needs of whatever carries it: the pure core, or the whole service.

The player speaks to this alone, so that the same files run against either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from tests.scenario.script import Script


@dataclass(frozen=True, slots=True)
class Reply:
    """A bot message as the candidate gets it."""

    text: str
    offers: tuple[datetime, ...] = ()
    """The starts of the times that have a button."""
    values: tuple[str, ...] = ()
    """What each button sends, by its place."""
    labels: tuple[str, ...] = ()
    outcome: str | None = None
    scheduled_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand, in the words of the API."""

    status: str
    state: str
    round: int
    reason: str | None
    scheduled_time: datetime | None
    deadline: datetime | None = None


class Driver(Protocol):
    """One conversation. Whatever the bot says comes back in order from the call that brought it about."""

    def begin(self, script: Script) -> Sequence[Reply]:
        """Makes the recruiter, job, candidate and interview of the script's head, at its first moment."""

    def wait(self, until: datetime) -> Sequence[Reply]:
        """Lets the clock run up to `until`, with all that it brings about."""

    def post(self, text: str) -> Sequence[Reply]:
        """The candidate writes, or presses a button (then `text` is its value)."""

    def page(self, deed: str, start: datetime | None) -> Sequence[Reply]:
        """The candidate presses `accept` (maybe with a time) or `decline` on the invitation's page."""

    def recruiter(self, deed: str, starts: Sequence[datetime]) -> Sequence[Reply]:
        """`takes over`, `hands back`, `writes`, `offers` (with times), `extends`, `closes`, `cancels`,
        `completed`, `no show`, `keeps` or `finds another`; where answers are approved first, `approves` what
        waits longest, or `discards` it."""

    def world(self, deed: str, stretches: Sequence[tuple[datetime, datetime]]) -> Sequence[Reply]:
        """`busy` (more of the recruiter's time is taken), `taken` (the moment before the next booking),
        `unreadable`, `readable`, `lost` (unreadable, and noticed at once), `bot off`, `bot on`; and what
        others did to the entry: `entry declined` (the interviewer), `refused` (the candidate), `deleted`,
        `moved` (to a stretch), `overlapped`, `tidied` (deleted, the fourth within the hour)."""

    def look(self) -> Standing: ...

    def read_as(self) -> str | None:
        """How the last message was read, in a short form; None where that cannot be seen."""
