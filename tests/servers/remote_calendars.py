"""The calendars behind the port, each on its server: what a test needs to try an adapter as it is.

A `Ground` is one account with one calendar of its own, and the hand of its owner. Another adapter joins the
contract's tests by a line in GROUNDS.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol

from scheduling.calendars.google import GoogleCalendar
from scheduling.calendars.google_calls import GoogleCalls
from scheduling.calendars.google_oauth import SCOPES
from scheduling.calendars.port import Answer, Failure, Refusal, Refused, RemoteCalendar
from scheduling.interval import Interval
from tests.servers.google import Google, google_server
from tests.servers.google_accounts import Accounts
from tests.servers.google_calendars import Calendar
from tests.servers.google_faults import Fault

SHORT = timedelta(seconds=0.5)
ANA = "ana@example.org"


class Ground(Protocol):
    """`remote` is the adapter; the rest is done by the calendar's owner, or by fate."""

    remote: RemoteCalendar
    calendar_id: str

    def add(self, during: Interval, summary: str = "Dentist") -> str:
        """Returns the id."""
        ...

    def claim(self, entry_id: str, during: Interval) -> None:
        """Somebody else's entry under that very id."""
        ...

    def move(self, entry_id: str, during: Interval) -> None: ...
    def delete(self, entry_id: str) -> None: ...
    def invite(self, entry_id: str, email: str) -> None: ...
    def answer(self, entry_id: str, email: str, answer: Answer) -> None: ...
    def guests(self, entry_id: str) -> Mapping[str, str]:
        """What each of them has answered."""
        ...

    def standing(self) -> list[str]:
        """The ids of all that stands in the calendar, as often as it stands there."""
        ...

    def meanwhile(self, deed: Callable[[], None]) -> None:
        """Done between the adapter's look at an entry and its next change of it."""
        ...

    def lose_answers(self) -> None:
        """The next thing that is written is done, and nobody hears of it."""
        ...

    def fall_silent(self) -> None: ...
    def forget_tokens(self) -> None: ...
    def cut_lists(self) -> None:
        """Lists come in pages of two."""
        ...

    def end_access(self) -> None: ...


@dataclass
class GrantedAccess:
    """As the accounts on the server grant it; notes what was asked of it."""

    accounts: Accounts
    address: str
    held: str = ""
    renewals: int = 0
    ended: str | None = None
    rests: list[timedelta] = field(default_factory=list)

    async def token(self) -> str | Failure:
        if self.ended is not None:
            return Refused(Refusal.ACCESS_ENDED, self.ended)
        self.held = self.held or self.fresh()
        return self.held

    async def renewed(self, refused: str) -> str | Failure:
        self.renewals += 1
        if not self.accounts.live(self.address):
            return Refused(Refusal.ACCESS_ENDED, "invalid_grant")
        self.held = self.fresh()
        return self.held

    async def rest(self, pause: timedelta) -> None:
        self.rests.append(pause)

    async def end(self, refused: str, why: str) -> None:
        self.ended = why

    def fresh(self) -> str:
        return self.accounts.live(self.address)[0].renewed()


@dataclass
class GoogleGround:
    google: Google
    calendar: Calendar
    access: GrantedAccess
    remote: GoogleCalendar
    calendar_id: str = ANA

    def add(self, during: Interval, summary: str = "Dentist", **more: Any) -> str:
        return str(self.calendar.add(during.start, during.end, summary, **more)["id"])

    def claim(self, entry_id: str, during: Interval) -> None:
        self.add(during, id=entry_id)

    def move(self, entry_id: str, during: Interval) -> None:
        self.calendar.move(entry_id, during.start, during.end)

    def delete(self, entry_id: str) -> None:
        self.calendar.delete(entry_id)

    def invite(self, entry_id: str, email: str) -> None:
        event = self.calendar.known(entry_id)
        guest = {"email": email, "responseStatus": "needsAction"}
        self.calendar.patch(event, {"attendees": [*event.get("attendees", []), guest]})

    def answer(self, entry_id: str, email: str, answer: Answer) -> None:
        self.calendar.answer(entry_id, email, answer.value)

    def guests(self, entry_id: str) -> Mapping[str, str]:
        guests = self.calendar.known(entry_id).get("attendees", [])
        return {each["email"]: each["responseStatus"] for each in guests}

    def standing(self) -> list[str]:
        return [each["id"] for each in self.calendar.standing()]

    def meanwhile(self, deed: Callable[[], None]) -> None:
        self.google.meanwhile["patch"] = deed

    def lose_answers(self) -> None:
        self.google.faults.plan(Fault.DROP_AFTER, on="insert")

    def fall_silent(self) -> None:
        self.google.faults.plan(Fault.STALL, times=None)

    def forget_tokens(self) -> None:
        self.calendar.forget_tokens()

    def cut_lists(self) -> None:
        self.google.api.page_size = 2

    def end_access(self) -> None:
        self.google.accounts.withdraw(ANA)


@asynccontextmanager
async def google_ground(within: timedelta = timedelta(seconds=10)) -> AsyncIterator[GoogleGround]:
    async with google_server() as google:
        calendar = google.person(ANA)
        google.accounts.grant(ANA, SCOPES)
        access = GrantedAccess(google.accounts, ANA)
        calls = GoogleCalls(f"{google.url}/calendar/v3", within)
        try:
            yield GoogleGround(google, calendar, access, GoogleCalendar(calls, access))
        finally:
            await calls.close()


GROUNDS: Mapping[str, Callable[[timedelta], AbstractAsyncContextManager[Ground]]] = {
    "google": google_ground,
}
