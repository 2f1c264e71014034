"""Google's Calendar API over HTTP, as far as Parley uses it: calendar list, free/busy, events, push channels.

Each operation gets the address of whoever asks and the request; an error is raised as Told.
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from tests.servers.google_calendars import Calendar, Json, moment, stretch_of
from tests.servers.google_faults import CHANGED, FULL_SYNC, Answered
from tests.servers.google_push import Push

MOST_CALENDARS = 50
UNNOTICED: web.RequestKey[bool] = web.RequestKey("unnoticed", bool)
GONE = Answered(410, "deleted", "Resource has been deleted")
MISSING = Answered(404, "notFound", "Not Found")
READ_ONLY = Answered(403, "forbidden", "You need to have writer access to this calendar.")
REPEATED = Answered(409, "duplicate", "The requested identifier already exists.")


class Told(Exception):
    """An error that the API answers with."""

    def __init__(self, answered: Answered) -> None:
        super().__init__(answered.reason)
        self.answered = answered


def invalid(what: str) -> Told:
    return Told(Answered(400, "invalid", f"Invalid value: {what}"))


@dataclass
class CalendarApi:
    """`page_size` cuts lists; `conferences` are the requests for a meeting that were met, by their own id."""

    push: Push
    calendars: dict[str, Calendar] = field(default_factory=dict)
    page_size: int = 250
    conferences: dict[str, str] = field(default_factory=dict)

    def of(self, address: str, request: web.Request) -> Calendar:
        calendar = self.calendars.get(request.match_info["calendar"])
        if calendar is None or calendar.role(address) is None:
            raise Told(MISSING)
        return calendar

    def owned(self, address: str, request: web.Request) -> Calendar:
        calendar = self.of(address, request)
        if calendar.role(address) != "owner":
            raise Told(READ_ONLY)
        return calendar

    async def calendar_list(self, address: str, request: web.Request) -> Json:
        mine = [each for each in self.calendars.values() if each.role(address) is not None]
        return {
            "kind": "calendar#calendarList",
            "items": [
                {
                    "id": each.id,
                    "summary": each.summary,
                    "timeZone": each.zone,
                    "accessRole": each.role(address),
                    **({"primary": True} if each.id == address else {}),
                }
                for each in mine
            ],
        }

    async def free_busy(self, address: str, request: web.Request) -> Json:
        asked = await request.json()
        start, end = (datetime.fromisoformat(asked[side]) for side in ("timeMin", "timeMax"))
        ids = [each["id"] for each in asked["items"]]
        if end <= start or len(ids) > MOST_CALENDARS:
            raise invalid("timeMax")
        return {
            "kind": "calendar#freeBusy",
            "timeMin": asked["timeMin"],
            "timeMax": asked["timeMax"],
            "calendars": {each: self.busy(address, each, start, end) for each in ids},
        }

    def busy(self, address: str, calendar_id: str, start: datetime, end: datetime) -> Json:
        calendar = self.calendars.get(calendar_id)
        if calendar is None or calendar.role(address) is None:
            return {"busy": [], "errors": [{"domain": "global", "reason": "notFound"}]}
        return {"busy": calendar.busy(start, end)}

    async def insert(self, address: str, request: web.Request) -> Json:
        calendar, body = self.owned(address, request), await request.json()
        if {"id", "iCalUID"} <= set(body):
            raise invalid("id and iCalUID together")
        if (
            set(body.get("id", "00000")) - set("0123456789abcdefghijklmnopqrstuv")
            or len(body.get("id", "00000")) < 5
        ):
            raise Told(Answered(400, "invalid", "Invalid resource id value."))
        check_times(body)
        if body.get("id") and calendar.find(body["id"]) and not request.get(UNNOTICED):
            raise Told(REPEATED)
        return calendar.insert(self.with_conference(request, body))

    async def get(self, address: str, request: web.Request) -> Json:
        """Tombstones as well."""
        return self.event(self.of(address, request), request)

    async def patch(self, address: str, request: web.Request) -> Json:
        calendar, body = self.owned(address, request), await request.json()
        event = self.unchanged(calendar, request)
        check_times({**event, **body})
        return calendar.patch(event, self.with_conference(request, body))

    async def delete(self, address: str, request: web.Request) -> None:
        calendar = self.owned(address, request)
        event = self.unchanged(calendar, request)
        if event["status"] == "cancelled":
            raise Told(GONE)
        calendar.remove(event)

    def event(self, calendar: Calendar, request: web.Request) -> Json:
        event = calendar.find(request.match_info["event"])
        if event is None:
            raise Told(MISSING)
        return event

    def unchanged(self, calendar: Calendar, request: web.Request) -> Json:
        event = self.event(calendar, request)
        if request.headers.get("If-Match", event["etag"]) not in (event["etag"], "*"):
            raise Told(CHANGED)
        return event

    def with_conference(self, request: web.Request, body: Json) -> Json:
        """A meeting is made only where the client says that it knows of them; once for each request id."""
        wanted = body.get("conferenceData", {}).get("createRequest")
        if request.query.get("conferenceDataVersion") != "1" or not wanted:
            return {name: value for name, value in body.items() if name != "conferenceData"}
        link = f"https://meet.example.org/{len(self.conferences)}"
        link = self.conferences.setdefault(wanted["requestId"], link)
        made = {
            "createRequest": {**wanted, "status": {"statusCode": "success"}},
            "entryPoints": [{"entryPointType": "video", "uri": link}],
        }
        return {**copy.deepcopy(body), "conferenceData": made, "hangoutLink": link}

    async def list_events(self, address: str, request: web.Request) -> Json:
        """In pages; what changes while they are read is told by the token of the last one."""
        calendar, query = self.of(address, request), request.query
        if "syncToken" in query and {"timeMin", "timeMax", "orderBy", "q"} & set(query):
            raise invalid("syncToken together with a filter")
        offset, _, token = query.get("pageToken", f"0/{calendar.sync_token}").partition("/")
        found = self.chosen(calendar, query)
        begin, end = int(offset), int(offset) + min(self.page_size, int(query.get("maxResults", "250")))
        rest = {"nextPageToken": f"{end}/{token}"} if end < len(found) else {"nextSyncToken": token}
        return {"kind": "calendar#events", "timeZone": calendar.zone, "items": found[begin:end], **rest}

    def chosen(self, calendar: Calendar, query: Mapping[str, str]) -> list[Json]:
        if "syncToken" in query:
            changed = calendar.since(query["syncToken"])
            if changed is None:
                raise Told(FULL_SYNC)
            return changed
        wide = (moment({"date": "1970-01-01"}), moment({"date": "2999-01-01"}))
        start, end = (
            datetime.fromisoformat(query[name]) if name in query else default
            for name, default in zip(("timeMin", "timeMax"), wide, strict=True)
        )
        stretches = ((each, stretch_of(each)) for each in calendar.standing())
        return [each for each, (begin, stop) in stretches if begin < end and stop > start]

    async def watch(self, address: str, request: web.Request) -> Json:
        calendar, asked = self.of(address, request), await request.json()
        if asked.get("type") != "web_hook" or not asked.get("address"):
            raise invalid("address")
        if asked["id"] in self.push.channels:
            raise Told(Answered(400, "channelIdNotUnique", "Channel id not unique"))
        return self.push.open(calendar, asked).told

    async def stop(self, address: str, request: web.Request) -> None:
        asked = await request.json()
        if not self.push.close(asked.get("id", ""), asked.get("resourceId", "")):
            raise Told(Answered(404, "notFound", "Channel not found for project"))
        await asyncio.sleep(0)


def check_times(event: Json) -> None:
    try:
        start, end = stretch_of(event)
    except (KeyError, ValueError):
        raise Told(Answered(400, "required", "Missing end time.")) from None
    if end < start:
        raise Told(Answered(400, "timeRangeEmpty", "The specified time range is empty."))


@dataclass(frozen=True)
class Operation:
    """`scopes` are those of which one is enough."""

    name: str
    method: str
    path: str
    answer: Callable[[CalendarApi, str, web.Request], Awaitable[Json | None]]
    scopes: frozenset[str]


SCOPE = "https://www.googleapis.com/auth/"
WRITING = frozenset({f"{SCOPE}calendar", f"{SCOPE}calendar.events", f"{SCOPE}calendar.events.owned"})
LISTING = WRITING | {f"{SCOPE}calendar.readonly", f"{SCOPE}calendar.events.freebusy"}
BUSY = frozenset({f"{SCOPE}{name}" for name in ("calendar", "calendar.readonly", "calendar.freebusy")})
CALENDARS = frozenset(
    {f"{SCOPE}{name}" for name in ("calendar", "calendar.readonly", "calendar.calendarlist.readonly")}
)
EVENTS = "/calendars/{calendar}/events"
OPERATIONS = (
    Operation("calendars", "GET", "/users/me/calendarList", CalendarApi.calendar_list, CALENDARS),
    Operation("freebusy", "POST", "/freeBusy", CalendarApi.free_busy, BUSY),
    Operation("list", "GET", EVENTS, CalendarApi.list_events, LISTING),
    Operation("insert", "POST", EVENTS, CalendarApi.insert, WRITING),
    Operation("watch", "POST", f"{EVENTS}/watch", CalendarApi.watch, LISTING),
    Operation("get", "GET", EVENTS + "/{event}", CalendarApi.get, LISTING),
    Operation("patch", "PATCH", EVENTS + "/{event}", CalendarApi.patch, WRITING),
    Operation("delete", "DELETE", EVENTS + "/{event}", CalendarApi.delete, WRITING),
    Operation("stop", "POST", "/channels/stop", CalendarApi.stop, LISTING | BUSY),
)
