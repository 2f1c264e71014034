"""A person's Google Calendar behind the port, through `google-api-python-client`.

Writing is safe to repeat: an entry's id is ours, and before it is inserted we look whether it stands there
already, because Google does not promise to notice a repeated id. Retries belong to the caller; here a call
is made once, and once more only where an access token had to be renewed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from googleapiclient.http import HttpRequest

from scheduling.calendars.access import Access
from scheduling.calendars.google_calls import GoogleCalls, TookTooLong
from scheduling.calendars.google_entries import (
    CANCELLED,
    Json,
    busy_of,
    changes_of,
    event_of,
    guests_of,
    interview_of,
    listed_of,
    seen_of,
    written_of,
    zone_of,
)
from scheduling.calendars.google_faults import FAULTS, MISREAD, TOKEN_REFUSED, busy_failure, failure_of
from scheduling.calendars.port import (
    FAILURES,
    Changes,
    Clash,
    Conflict,
    Entry,
    Failure,
    Listed,
    Refusal,
    Refused,
    Seen,
    Unavailable,
    Watch,
    Written,
)
from scheduling.interval import Interval, IntervalSet

T = TypeVar("T")

MOST_AT_ONCE = 50  # calendars in one question for busy times
PAGE = 2500
TAKEN = Conflict(Clash.CHANGED)
SILENT: Mapping[str, object] = {"sendUpdates": "none"}
WRITING: Mapping[str, object] = {"conferenceDataVersion": 1, **SILENT}


@dataclass(frozen=True)
class GoogleCalendar:
    """One account; `calls` are shared by all accounts of the process."""

    calls: GoogleCalls
    access: Access

    async def calendars(self) -> tuple[Listed, ...] | Failure:
        lists = self.calls.service.calendarList()
        pages = await self._pages(lambda token: lists.list(maxResults=250, pageToken=token))
        return _read(pages, lambda found: tuple(sorted(map(listed_of, _items(found)), key=_own_first)))

    async def free_busy(
        self, calendar_ids: Sequence[str], within: Interval
    ) -> Mapping[str, IntervalSet] | Failure:
        found: dict[str, IntervalSet] = {}
        for place in range(0, len(calendar_ids), MOST_AT_ONCE):
            some = await self._busy(calendar_ids[place : place + MOST_AT_ONCE], within)
            if isinstance(some, FAILURES):
                return some
            found |= some
        return found

    async def changes(self, calendar_id: str, token: str | None, within: Interval) -> Changes | Failure:
        asked = {"syncToken": token} if token else _limits(within)
        events = self.calls.service.events()
        pages = await self._pages(
            lambda page: events.list(
                calendarId=calendar_id, singleEvents=True, maxResults=PAGE, pageToken=page, **asked
            )
        )
        if pages == Conflict(Clash.GONE):
            return Conflict(Clash.SYNC_EXPIRED)
        return _read(pages, lambda found: _changes(found, whole=token is None))

    async def entry(self, calendar_id: str, entry_id: str) -> Seen | Failure | None:
        event = await self._standing(calendar_id, entry_id)
        if event is None or isinstance(event, FAILURES):
            return event
        return _read(event, lambda found: None if _gone(found) else seen_of(found, zone_of(found["start"])))

    async def insert(self, calendar_id: str, entry: Entry) -> Written | Failure:
        standing = await self._standing(calendar_id, entry.id)
        if standing is None:
            made = await self._ask(
                self.calls.service.events().insert(calendarId=calendar_id, body=event_of(entry), **WRITING)
            )
            if made != TAKEN:
                return _read(made, written_of)
            standing = await self._standing(calendar_id, entry.id)
        if standing is None:
            return Unavailable("the entry's id is taken, and nothing stands there")
        return (
            standing if isinstance(standing, FAILURES) else await self._adopted(calendar_id, entry, standing)
        )

    async def move(self, calendar_id: str, entry: Entry, version: str | None) -> Written | Failure:
        standing = await self._standing(calendar_id, entry.id)
        if isinstance(standing, FAILURES):
            return standing
        if standing is None or _gone(standing):
            return Conflict(Clash.GONE)
        if interview_of(standing) != entry.interview_id:
            return Conflict(Clash.NOT_OURS)
        if version not in (None, standing.get("etag")):
            return Conflict(Clash.CHANGED)
        return await self._brought_up(calendar_id, entry, standing)

    async def delete(self, calendar_id: str, entry_id: str) -> Failure | None:
        events = self.calls.service.events()
        answer = await self._ask(events.delete(calendarId=calendar_id, eventId=entry_id, **SILENT))
        return None if _missing(answer) or not isinstance(answer, FAILURES) else answer

    async def watch(self, calendar_id: str, watch: Watch) -> Watch | Failure:
        asked = {
            "id": watch.channel_id,
            "type": "web_hook",
            "address": watch.address,
            "token": watch.secret,
            "expiration": str(int(watch.ends.timestamp() * 1000)),
        }
        answer = await self._ask(self.calls.service.events().watch(calendarId=calendar_id, body=asked))
        return _read(answer, lambda told: _watched(watch, told))

    async def unwatch(self, watch: Watch) -> Failure | None:
        asked = {"id": watch.channel_id, "resourceId": watch.resource_id}
        answer = await self._ask(self.calls.service.channels().stop(body=asked))
        return None if _missing(answer) or not isinstance(answer, FAILURES) else answer

    async def _busy(self, calendar_ids: Sequence[str], within: Interval) -> dict[str, IntervalSet] | Failure:
        asked = {**_limits(within), "items": [{"id": each} for each in calendar_ids]}
        answer = await self._ask(self.calls.service.freebusy().query(body=asked))
        return _read(answer, lambda told: _busy_times(told["calendars"], calendar_ids, within))

    async def _standing(self, calendar_id: str, entry_id: str) -> Json | Failure | None:
        """The event, also a deleted one, which stays for a while; None where there is no trace."""
        answer = await self._ask(self.calls.service.events().get(calendarId=calendar_id, eventId=entry_id))
        return None if _missing(answer) else _read(answer, _event)

    async def _adopted(self, calendar_id: str, entry: Entry, standing: Json) -> Written | Failure:
        """What stands under our id is taken for ours only where it says so; deleted, it comes back."""
        if interview_of(standing) != entry.interview_id:
            return Conflict(Clash.NOT_OURS)
        if _gone(standing):
            return await self._brought_up(calendar_id, entry, standing)
        return _read(standing, written_of)

    async def _brought_up(self, calendar_id: str, entry: Entry, standing: Json) -> Written | Failure:
        """Unless it was changed since we looked."""
        body = {**changes_of(entry), "attendees": guests_of(entry, standing)}
        if "conferenceData" in standing:
            body.pop("conferenceData", None)
        request = self.calls.service.events().patch(
            calendarId=calendar_id, eventId=entry.id, body=body, **WRITING
        )
        request.headers["If-Match"] = standing["etag"]
        answer = await self._ask(request)
        return Conflict(Clash.GONE) if _missing(answer) else _read(answer, written_of)

    async def _pages(self, request_of: Callable[[str | None], HttpRequest]) -> list[Json] | Failure:
        """All pages, or nothing: a list that was cut in the middle is none."""
        pages: list[Json] = []
        token: str | None = None
        while token or not pages:
            answer = _read(await self._ask(request_of(token)), _page)
            if isinstance(answer, FAILURES):
                return answer
            pages.append(answer)
            token = answer.get("nextPageToken")
        return pages

    async def _ask(self, request: HttpRequest) -> Any | Failure:
        token = await self.access.token()
        if isinstance(token, FAILURES):
            return token
        answer = await self._once(request, token)
        if answer == TOKEN_REFUSED:
            token = await self.access.renewed(token)
            if isinstance(token, FAILURES):
                return token
            answer = await self._once(request, token)
        match answer:
            case Refused(Refusal.ACCESS_ENDED, why):
                await self.access.end(token, why)
            case Unavailable(retry_after=timedelta() as pause):
                await self.access.rest(pause)
        return answer

    async def _once(self, request: HttpRequest, access_token: str) -> Any | Failure:
        try:
            return await self.calls.carry_out(request, access_token)
        except (TookTooLong, TimeoutError):
            return Unavailable(f"no answer within {self.calls.within.total_seconds():g} s")
        except FAULTS as fault:
            return failure_of(fault, datetime.now(UTC))


def _read(answer: Any | Failure, reader: Callable[[Any], T]) -> T | Failure:
    """What an answer says; one that lacks what it must have is as good as none."""
    if isinstance(answer, FAILURES):
        return answer
    try:
        return reader(answer)
    except MISREAD:
        return Unavailable("an answer that lacks what it must have")


def _missing(answer: Any | Failure) -> bool:
    """Of an entry: there is none, or none any more."""
    return answer == Conflict(Clash.GONE) or (
        isinstance(answer, Refused) and answer.refusal is Refusal.NO_SUCH_CALENDAR
    )


def _page(answer: Any) -> Json:
    if not isinstance(answer, dict):
        raise TypeError(type(answer).__name__)
    return answer


def _event(answer: Any) -> Json:
    """Raises KeyError or TypeError for what is no event."""
    event = _page(answer)
    for name in ("id", "etag", "status"):
        event[name]
    return event


def _gone(event: Json) -> bool:
    return bool(event["status"] == CANCELLED)


def _items(pages: list[Json]) -> list[Json]:
    return [item for page in pages for item in page["items"]]


def _own_first(listed: Listed) -> tuple[bool, bool, str]:
    return not listed.primary, not listed.owned, listed.name.casefold()


def _limits(within: Interval) -> Json:
    return {"timeMin": within.start.isoformat(), "timeMax": within.end.isoformat()}


def _changes(pages: list[Json], *, whole: bool) -> Changes:
    zone = zone_of(pages[-1])
    seen = tuple(seen_of(event, zone) for event in _items(pages))
    return Changes(seen, pages[-1]["nextSyncToken"], whole)


def _busy_times(
    told: Json, calendar_ids: Sequence[str], within: Interval
) -> dict[str, IntervalSet] | Failure:
    wrong = [error["reason"] for each in calendar_ids for error in told[each].get("errors", [])]
    if wrong:
        return busy_failure(wrong[0])
    return {each: busy_of(told[each]["busy"], within) for each in calendar_ids}


def _watched(watch: Watch, told: Json) -> Watch:
    ends = datetime.fromtimestamp(int(told["expiration"]) / 1000, UTC)
    return replace(watch, ends=ends, resource_id=told["resourceId"])
