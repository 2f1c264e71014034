"""What stands in Google's calendars: events with etags, tombstones, and a count of changes for sync tokens.

Pure state, no HTTP. Tests read it, and change it as its owner does by hand. An event is kept in the shape in
which the API tells it.
"""

from __future__ import annotations

import copy
import itertools
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]
Listener = Callable[["Calendar"], None]

SERVER_FIELDS = {"id", "etag", "iCalUID", "htmlLink", "created", "kind", "organizer", "creator"}


@dataclass
class Calendar:
    """`changed` is called after each change."""

    id: str
    summary: str
    owner: str
    zone: str = "Europe/Berlin"
    readers: set[str] = field(default_factory=set)
    changed: list[Listener] = field(default_factory=list)
    events: list[Json] = field(default_factory=list)
    count: int = 0
    generation: int = 0
    marks: dict[str, int] = field(default_factory=dict)

    def role(self, address: str) -> str | None:
        if address == self.owner:
            return "owner"
        return "reader" if address in self.readers else None

    # As the API does it.

    def find(self, event_id: str) -> Json | None:
        """Deleted ones as well: they stay as tombstones."""
        return next((each for each in self.events if each["id"] == event_id), None)

    def insert(self, body: Json) -> Json:
        """Without a look at whether the id is there already: that is the caller's."""
        event_id = body.get("id") or uuid.uuid4().hex
        event = {
            "kind": "calendar#event",
            "status": "confirmed",
            **copy.deepcopy(body),
            "id": event_id,
            "iCalUID": f"{event_id}@google.com",
            "htmlLink": f"https://calendar.example.org/event?eid={event_id}",
            "created": stamp(datetime.now(UTC)),
            "creator": {"email": self.owner, "self": True},
            "organizer": {"email": self.owner, "self": True},
            "sequence": 0,
        }
        self.events.append(event)
        self.touch(event)
        return event

    def patch(self, event: Json, body: Json) -> Json:
        """Objects are merged, lists replaced, null removes; a change of time raises the sequence."""
        before = (event.get("start"), event.get("end"))
        merge(event, {name: value for name, value in body.items() if name not in SERVER_FIELDS})
        if (event.get("start"), event.get("end")) != before:
            event["sequence"] += 1
        self.touch(event)
        return event

    def remove(self, event: Json) -> None:
        event["status"] = "cancelled"
        self.touch(event)

    def touch(self, event: Json) -> None:
        self.count += 1
        self.marks[event["id"]] = self.count
        event["etag"] = f'"{self.generation}-{self.count}"'
        event["updated"] = stamp(datetime.now(UTC))
        for listener in self.changed:
            listener(self)

    @property
    def sync_token(self) -> str:
        return f"{self.generation}.{self.count}"

    def since(self, token: str) -> list[Json] | None:
        """What changed after the token was given; None for one that is too old."""
        generation, _, count = token.partition(".")
        if generation != str(self.generation) or not count.isdigit():
            return None
        return [each for each in self.events if self.marks[each["id"]] > int(count)]

    def standing(self) -> Iterator[Json]:
        return (each for each in self.events if each["status"] != "cancelled")

    def busy(self, start: datetime, end: datetime) -> list[Json]:
        taken = (stretch_of(each) for each in self.standing() if each.get("transparency") != "transparent")
        cut = ((max(begin, start), min(stop, end)) for begin, stop in taken)
        return [
            {"start": stamp(begin), "end": stamp(stop)} for begin, stop in merged(sorted(cut)) if begin < stop
        ]

    # By hand of the owner.

    def add(self, start: datetime, end: datetime, summary: str = "Dentist", **more: Any) -> Json:
        times = {"start": {"dateTime": stamp(start)}, "end": {"dateTime": stamp(end)}}
        return self.insert({"summary": summary, **times, **more})

    def move(self, event_id: str, start: datetime, end: datetime) -> None:
        times = {"start": {"dateTime": stamp(start)}, "end": {"dateTime": stamp(end)}}
        self.patch(self.known(event_id), times)

    def delete(self, event_id: str) -> None:
        self.remove(self.known(event_id))

    def answer(self, event_id: str, address: str, response: str) -> None:
        """`response` is `accepted`, `declined`, `tentative` or `needsAction`."""
        event = self.known(event_id)
        for guest in event.get("attendees", []):
            if guest["email"] == address:
                guest["responseStatus"] = response
        self.touch(event)

    def known(self, event_id: str) -> Json:
        event = self.find(event_id)
        assert event is not None, f"no event {event_id}"
        return event

    def forget_tokens(self) -> None:
        """All sync tokens are too old from now on."""
        self.generation += 1


def merge(into: Json, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        if value is None:
            into.pop(name, None)
        elif isinstance(value, dict) and isinstance(into.get(name), dict):
            merge(into[name], value)
        else:
            into[name] = copy.deepcopy(value)


def merged(stretches: list[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Sorted stretches, those that meet or overlap as one."""
    for group in itertools.groupby(stretches, key=Joining()):
        together = list(group[1])
        yield together[0][0], max(end for _, end in together)


@dataclass
class Joining:
    """Numbers the groups of stretches that hang together."""

    number: int = 0
    end: datetime | None = None

    def __call__(self, stretch: tuple[datetime, datetime]) -> int:
        if self.end is not None and stretch[0] > self.end:
            self.number += 1
            self.end = None
        self.end = stretch[1] if self.end is None else max(self.end, stretch[1])
        return self.number


def stretch_of(event: Json) -> tuple[datetime, datetime]:
    """All-day events in UTC, which is near enough for tests that do not look closer."""
    start, end = (moment(event[side]) for side in ("start", "end"))
    return start, end


def moment(told: Json) -> datetime:
    if "dateTime" in told:
        return datetime.fromisoformat(told["dateTime"]).astimezone(UTC)
    return datetime.fromisoformat(told["date"]).replace(tzinfo=UTC)


def stamp(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
