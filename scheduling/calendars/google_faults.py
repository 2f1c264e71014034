"""What Google's errors mean to us: every one of them is one of the port's three failures.

https://developers.google.com/workspace/calendar/api/guides/errors lists them. 403 has two sides: asked too
often (passes) and not allowed (does not).
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from datetime import datetime

import httplib2
from googleapiclient.errors import Error, HttpError

from scheduling.calendars.port import Clash, Conflict, Failure, Refusal, Refused, Unavailable
from scheduling.calendars.retry_after import asked_for

RETRY_LATER = 429
TOO_OFTEN = frozenset(
    {
        "rateLimitExceeded",
        "userRateLimitExceeded",
        "quotaExceeded",
        "dailyLimitExceeded",
        "calendarUsageLimitsExceeded",
        "RATE_LIMIT_EXCEEDED",
    }
)
NOT_GRANTED = frozenset({"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"})
BY_STATUS: Mapping[int, Conflict | Refusal] = {
    403: Refusal.FORBIDDEN,
    404: Refusal.NO_SUCH_CALENDAR,
    409: Conflict(Clash.CHANGED),
    410: Conflict(Clash.GONE),
    412: Conflict(Clash.CHANGED),
}
BROKEN = (
    OSError,
    http.client.HTTPException,
    httplib2.HttpLib2Error,
    json.JSONDecodeError,
    UnicodeDecodeError,
)
"""No answer, or one that is no answer: it may have been done, or not."""
MISREAD = (KeyError, TypeError, ValueError, AttributeError, IndexError)
"""What reading an answer raises that lacks what it must have."""


FAULTS = (Error, *BROKEN)
"""All that the client raises where the fault is not in our code."""
TOKEN_REFUSED = Refused(Refusal.ACCESS_ENDED, "401")
"""The access token is not good any more; a new one may be had."""
ONE_CALENDAR: Mapping[str, Refusal] = {
    "notFound": Refusal.NO_SUCH_CALENDAR,
    "groupTooBig": Refusal.INVALID,
    "tooManyCalendarsRequested": Refusal.INVALID,
}


def failure_of(fault: Exception, now: datetime) -> Failure:
    """Of one of FAULTS; `now` turns a date to wait for into a length."""
    match fault:
        case HttpError():
            return told(fault, now)
        case Error():
            return Refused(Refusal.INVALID, type(fault).__name__)
        case _:
            return Unavailable(f"no answer: {type(fault).__name__}")


def busy_failure(reason: str) -> Failure:
    """Of one calendar among those whose busy times were asked for; an unknown reason may pass."""
    refusal = ONE_CALENDAR.get(reason)
    return Unavailable(reason[:100]) if refusal is None else Refused(refusal, reason)


def told(error: HttpError, now: datetime) -> Failure:
    status, reason = int(error.resp.status), reason_of(error)
    if status == 401:
        return TOKEN_REFUSED
    why = f"{status} {reason}".strip()
    if status in (408, RETRY_LATER) or status >= 500 or (status == 403 and reason in TOO_OFTEN):
        return Unavailable(why, asked_for(error.resp, now))
    if status == 403 and reason in NOT_GRANTED:
        return Refused(Refusal.ACCESS_ENDED, why)
    meaning = BY_STATUS.get(status, Refusal.INVALID)
    return Refused(meaning, why) if isinstance(meaning, Refusal) else meaning


def reason_of(error: HttpError) -> str:
    """The code word of the first error told; empty where the answer has none."""
    try:
        reason = json.loads(error.content)["error"]["errors"][0]["reason"]
    except MISREAD:
        return ""
    return str(reason)[:100]
