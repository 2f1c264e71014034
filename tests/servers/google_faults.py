"""How Google can fail, on command: before anything is done, or after it is done and the answer spoilt."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

Json = dict[str, Any]


class Fault(Enum):
    UNAUTHORIZED = auto()
    RATE_LIMIT = auto()
    USER_RATE_LIMIT = auto()
    FORBIDDEN = auto()
    INSUFFICIENT_SCOPE = auto()
    NOT_FOUND = auto()
    CONFLICT = auto()
    GONE = auto()
    INVALID = auto()
    TOO_MANY = auto()
    SERVER_ERROR = auto()
    OVERLOADED = auto()
    STALL = auto()
    """Takes the request and says nothing."""
    DRIP = auto()
    """Does what it is asked, and answers a byte a second."""
    DROP_BEFORE = auto()
    """Hangs up without having done anything."""
    DROP_AFTER = auto()
    """Does what it is asked, and hangs up."""
    HTML = auto()
    """Does what it is asked, and answers with a page."""
    TRUNCATED = auto()
    """Does what it is asked, and breaks off in the middle of the JSON."""
    WITHOUT_ID = auto()
    """Does what it is asked; the answer lacks id and etag."""
    DUPLICATE = auto()
    """A repeated id goes unnoticed, as Google says it may."""
    INVALID_GRANT = auto()
    """Of the token endpoint alone."""


@dataclass(frozen=True)
class Answered:
    """An error as the API tells it; `retry_after` in seconds."""

    status: int
    reason: str
    message: str
    retry_after: int | None = None

    @property
    def body(self) -> Json:
        return {
            "error": {
                "code": self.status,
                "message": self.message,
                "errors": [{"domain": "global", "reason": self.reason, "message": self.message}],
            }
        }


ANSWERED: Mapping[Fault, Answered] = {
    Fault.UNAUTHORIZED: Answered(401, "authError", "Invalid Credentials"),
    Fault.RATE_LIMIT: Answered(403, "rateLimitExceeded", "Rate Limit Exceeded"),
    Fault.USER_RATE_LIMIT: Answered(403, "userRateLimitExceeded", "User Rate Limit Exceeded", retry_after=11),
    Fault.FORBIDDEN: Answered(403, "forbidden", "Forbidden"),
    Fault.INSUFFICIENT_SCOPE: Answered(
        403, "insufficientPermissions", "Request had insufficient authentication scopes."
    ),
    Fault.NOT_FOUND: Answered(404, "notFound", "Not Found"),
    Fault.CONFLICT: Answered(409, "duplicate", "The requested identifier already exists."),
    Fault.GONE: Answered(410, "deleted", "Resource has been deleted"),
    Fault.INVALID: Answered(400, "invalid", "Invalid Value"),
    Fault.TOO_MANY: Answered(429, "rateLimitExceeded", "Too Many Requests", retry_after=7),
    Fault.SERVER_ERROR: Answered(500, "backendError", "Backend Error"),
    Fault.OVERLOADED: Answered(503, "backendError", "The service is currently unavailable.", retry_after=5),
}
FULL_SYNC = Answered(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.")
CHANGED = Answered(412, "conditionNotMet", "Precondition Failed")


@dataclass
class Planned:
    """`times` None goes on for ever; `on` and `by` None mean any operation and anybody."""

    fault: Fault
    on: str | None
    by: str | None
    times: int | None

    def meets(self, operation: str, address: str | None) -> bool:
        return self.on in (None, operation) and self.by in (None, address) and self.times != 0


@dataclass
class Faults:
    """What goes wrong: what is planned, in its order, and beyond that a share of all requests at random.
    `wait`, in seconds, takes the place of how long each error by itself asks to wait.
    """

    planned: list[Planned] = field(default_factory=list)
    share: Mapping[Fault, float] = field(default_factory=dict)
    wait: int | None = None
    chance: random.Random = field(default_factory=lambda: random.Random(4))

    def plan(self, fault: Fault, on: str | None = None, by: str | None = None, times: int | None = 1) -> None:
        self.planned.append(Planned(fault, on, by, times))

    def clear(self) -> None:
        self.planned.clear()
        self.share = {}

    def told(self, fault: Fault) -> Answered:
        """What is answered for one of ANSWERED."""
        error = ANSWERED[fault]
        waits = self.wait is not None and error.retry_after is not None
        return replace(error, retry_after=self.wait) if waits else error

    def next(self, operation: str, address: str | None) -> Fault | None:
        for each in self.planned:
            if each.meets(operation, address):
                each.times = each.times and each.times - 1
                return each.fault
        return self.by_chance()

    def by_chance(self) -> Fault | None:
        drawn = self.chance.random()
        for fault, share in self.share.items():
            drawn -= share
            if drawn < 0:
                return fault
        return None
