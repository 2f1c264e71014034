"""What a calendar that stands elsewhere has to offer: busy times, what changed, and entries of ours.

`RemoteCalendar` is one person's account at a provider. A vendor's exceptions end in its adapter, and come out
as one of three values. `Unavailable` passes by itself: try again later. `Conflict` is the world's no: what we
thought of the entry is no longer so. `Refused` does not pass: a person has to look. Every call has a total
time limit of its own. Entries bear an id that we make from the interview, so that writing twice is harmless.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol
from zoneinfo import ZoneInfo

from scheduling.interval import Interval, IntervalSet


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Nobody knows whether it was done. `retry_after` is how long the provider asks us to wait."""

    why: str
    retry_after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Resting(Unavailable):
    """The provider wants the account left alone for `retry_after` still: nobody asked it."""


class Clash(Enum):
    GONE = "gone"
    """There is no such entry any more."""
    CHANGED = "changed"
    """Somebody changed the entry since we read it."""
    NOT_OURS = "not_ours"
    """Under our id stands an entry that we did not write."""
    SYNC_EXPIRED = "sync_expired"
    """The token of `changes` is too old: begin anew without one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    clash: Clash


class Refusal(Enum):
    ACCESS_ENDED = "access_ended"
    """The account's owner has to connect it again: the grant was withdrawn or has run out."""
    FORBIDDEN = "forbidden"
    """The grant does not cover this, or the provider does not allow it."""
    NO_SUCH_CALENDAR = "no_such_calendar"
    INVALID = "invalid"
    """The provider calls our request wrong: our mistake."""


@dataclass(frozen=True, slots=True)
class Refused:
    refusal: Refusal
    why: str


Failure = Unavailable | Conflict | Refused
FAILURES = (Unavailable, Conflict, Refused)


class Answer(Enum):
    """What somebody who is invited said (RFC 5545 PARTSTAT)."""

    OPEN = "needsAction"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


@dataclass(frozen=True, slots=True)
class Invitee:
    name: str
    email: str
    answer: Answer = Answer.OPEN


@dataclass(frozen=True, slots=True)
class Entry:
    """One calendar entry of ours as it should be. `id` is ours and never changes; `uid` is what mails about
    the interview call it (RFC 5545 UID); `scheduling.calendars.names` makes both. `zone` is the owner's, in
    which the times are written. `invitees` are all who take part, the calendar's owner as well.
    """

    id: str
    uid: str
    interview_id: str
    summary: str
    description: str
    location: str | None
    during: Interval
    zone: ZoneInfo
    invitees: tuple[Invitee, ...]
    conference: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """The entry as the provider has it now. `uid` is its UID there: mails about the interview must bear the
    same one, or a calendar shows two. `link` opens the entry, `conference_url` the meeting.
    """

    id: str
    version: str
    uid: str
    link: str | None = None
    conference_url: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A calendar of the account. Entries can be written, and changes watched, only where it is `owned`; of
    any other one the busy times can be read. `primary` is the account's own; its id names the account.
    """

    id: str
    name: str
    owned: bool
    primary: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that stands, or stood, in the calendar. `during` is None where it is gone; `ours` names the
    interview where we wrote it; `busy` is False where it takes no time.
    """

    id: str
    version: str
    during: Interval | None
    busy: bool
    ours: str | None = None
    answers: Mapping[str, Answer] | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, all of it, or all there is where no token was given; `token` asks for the rest later."""

    seen: tuple[Seen, ...]
    token: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """News of changes will be posted to `address` until `ends`, with `channel_id` and `secret`."""

    channel_id: str
    secret: str
    address: str
    ends: datetime
    resource_id: str | None = None


class RemoteCalendar(Protocol):
    async def calendars(self) -> tuple[Listed, ...] | Failure:
        """The account's calendars, its own one first."""
        ...

    async def free_busy(
        self, calendar_ids: Sequence[str], within: Interval
    ) -> Mapping[str, IntervalSet] | Failure:
        """The busy times of each calendar inside `within`; a calendar that cannot be read fails the call."""
        ...

    async def changes(self, calendar_id: str, token: str | None, within: Interval) -> Changes | Failure:
        """What changed since `token` was given, or all of `within` for None: a token goes on from there, and
        tells nothing of what comes into sight as time goes by.
        """
        ...

    async def entry(self, calendar_id: str, entry_id: str) -> Seen | Failure | None:
        """The entry as it stands; None where there never was one or it is deleted."""
        ...

    async def insert(self, calendar_id: str, entry: Entry) -> Written | Failure:
        """Writes the entry; the same again, or after a lost answer, gives what stands there already, changed
        by hand or not. One that was deleted is brought back as `entry` says.
        """
        ...

    async def move(self, calendar_id: str, entry: Entry, version: str | None) -> Written | Failure:
        """Brings the entry up to `entry`, as long as it still has `version` where one is given. Guests and
        notes that a person added stay.
        """
        ...

    async def delete(self, calendar_id: str, entry_id: str) -> Failure | None:
        """The entry is gone afterwards; deleting it again is no failure."""
        ...

    async def watch(self, calendar_id: str, watch: Watch) -> Watch | Failure:
        """Asks for news; the answer has the end and the resource that the provider settled on."""
        ...

    async def unwatch(self, watch: Watch) -> Failure | None: ...
