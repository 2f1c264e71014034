"""What a mail says, as far as we want to know: values that go from the child process to the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Verdict(Enum):
    """Whether the address in From may be believed (RFC 7489)."""

    PASS = "pass"  # noqa: S105
    NONE = "none"
    FAIL = "fail"


class Automatic(Enum):
    """Why a mail is nobody's own words; such a one is never answered."""

    AUTO_SUBMITTED = "auto_submitted"
    BULK = "bulk"
    LIST = "list"
    BOUNCE = "bounce"
    NO_SENDER = "no_sender"
    OURS = "ours"


class Answer(Enum):
    """What somebody's calendar says to an entry of ours (RFC 5546)."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """About the entry `uid`; `start` is the time that a counter proposes instead."""

    answer: Answer
    uid: str
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Known before anything of the body is looked at.

    `recipients` are all addresses that the mail was sent to, the envelope's first; `about` the Message-IDs
    that it names (its own aside), `message_id` its own, made from its content where it has none.
    """

    recipients: tuple[str, ...]
    sender: str
    message_id: str
    verdict: Verdict
    automatic: Automatic | None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """`text` is what was newly written; `attachments` counts the files that came along. `returned` is the
    Message-ID of a mail that could not be delivered, where this one reports it.
    """

    text: str
    attachments: int = 0
    calendar: CalendarAnswer | None = None
    returned: str | None = None


@dataclass(frozen=True, slots=True)
class Mail:
    """`body` is None where it could not be read within its limits."""

    head: Head
    body: Body | None


@dataclass(frozen=True, slots=True)
class Returns:
    """Message-IDs that the provider could not deliver for good."""

    message_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """A call that is about nothing that concerns us."""


Found = Mail | Returns | Nothing
