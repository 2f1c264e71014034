"""What a button carries: at most 64 bytes that name what was pressed, and never the words that it stands for.

A candidate's button names a message of ours and the place of an option in it; a recruiter's a deed, the
interview and its version, or a time to offer. Whether whoever presses may do so is asked when they do.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from uuid import UUID

CHOICE = re.compile(r"o\.([A-Za-z0-9_-]{22})\.([0-9]{1,9})\.([0-9]{1,3})")
DEED = re.compile(r"r\.([a-z_]{1,20})\.([A-Za-z0-9_-]{22})\.([0-9]{1,9})")


OFFER = re.compile(r"t\.([A-Za-z0-9_-]{22})\.([0-9]{1,9})")
MINUTE = 60


class Move(Enum):
    """What a recruiter's button does."""

    KEEP_TIME = "keep_time"
    FIND_ANOTHER = "find_another"
    TAKE_OVER = "take_over"
    HAND_BACK = "hand_back"
    EXTEND = "extend"
    ASK_CLOSE = "ask_close"
    CLOSE = "close"
    BACK = "back"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Choice:
    """Option number `place`, from 0, of message `seq`."""

    conversation_id: UUID
    seq: int
    place: int

    @property
    def code(self) -> str:
        return f"o.{short(self.conversation_id)}.{self.seq}.{self.place}"


@dataclass(frozen=True, slots=True)
class DeedPress:
    move: Move
    interview_id: UUID
    version: int

    @property
    def code(self) -> str:
        return f"r.{self.move.value}.{short(self.interview_id)}.{self.version}"


@dataclass(frozen=True, slots=True)
class OfferPress:
    """A time that the recruiter offers; it begins at a whole minute."""

    interview_id: UUID
    start: datetime

    @property
    def code(self) -> str:
        return f"t.{short(self.interview_id)}.{int(self.start.timestamp()) // MINUTE}"


def read_code(code: str) -> Choice | DeedPress | OfferPress | None:
    if found := CHOICE.fullmatch(code):
        return Choice(long(found[1]), int(found[2]), int(found[3]))
    if (found := DEED.fullmatch(code)) and found[1] in {move.value for move in Move}:
        return DeedPress(Move(found[1]), long(found[2]), int(found[3]))
    if found := OFFER.fullmatch(code):
        return OfferPress(long(found[1]), datetime.fromtimestamp(int(found[2]) * MINUTE, UTC))
    return None


def short(identifier: UUID) -> str:
    """22 characters."""
    return urlsafe_b64encode(identifier.bytes).rstrip(b"=").decode("ascii")


def long(written: str) -> UUID:
    return UUID(bytes=urlsafe_b64decode(written + "=="))
