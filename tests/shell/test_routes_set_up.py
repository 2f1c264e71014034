"""The routes that need something first: Google, a bot, whoever stands in, a step or an invitation that waits.

The matrix (`test_route_matrix.py`) calls what needs nothing. Here each of the others is made ready, asked
for by somebody whose it is not, to whom it does not exist, and then done by whoever may.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from urllib.parse import urlencode

import pytest

from bot.api.acting import ACTING_FOR
from bot.api.route import Caller, Route
from bot.app import ROUTES
from tests.servers.api import KEY, Answer, Api, api_on
from tests.servers.consenting import allowed
from tests.servers.google import google_server
from tests.servers.mail import mail_server
from tests.servers.remote_calendars import ANA
from tests.servers.telegram import telegram_server
from tests.shell.consoling import Console, admin, again, signed_in
from tests.shell.requesting import SET_UP_ELSEWHERE
from tests.shell.stage import WEEK, Stage, until
from tests.shell.telegram_ground import BRISK
from tests.shell.test_api_shortlists import ranked
from tests.shell.test_console_roles import DEVICES, SIGN_INS

MONDAY = date(2030, 3, 4)
STAND_INS = "/console/settings/stand-ins"


@dataclass(frozen=True)
class Call:
    """Where a route is called, and with which fields: a form's or those of a JSON body."""

    path: str
    fields: Mapping[str, object] | None = None


@dataclass
class Town:
    """A house with all that can be connected, a recruiter, another one, and an administrator."""

    api: Api
    database: str
    me: Console
    stranger: Console
    boss: Console
    weeks: Iterator[int] = field(default_factory=count)

    def week_away(self) -> dict[str, object]:
        """Days of mine for which nobody stands in yet, and the stranger for them."""
        first = MONDAY + timedelta(weeks=next(self.weeks))
        last = first + timedelta(days=4)
        return {
            "stand_in": self.stranger.recruiter,
            "first": first.isoformat(),
            "last": last.isoformat(),
        }

    async def made(self, path: str, fields: Mapping[str, object]) -> str:
        """By the portal in my name; the id."""
        headers = {ACTING_FOR: self.me.recruiter}
        answer = await self.api.call("POST", f"/api/v1{path}", dict(fields), headers=headers)
        assert answer.status in {200, 201}, answer.raw
        return str(answer.json["id"])

    async def by(self, route: Route, call: Call, who: Console) -> Answer:
        """Whoever it is, through the door that the route has."""
        if route.caller is Caller.PORTAL:
            headers = {"Authorization": f"Bearer {KEY}", ACTING_FOR: who.recruiter}
            raw = None if call.fields is None else json.dumps(call.fields).encode()
        else:
            kind = "application/x-www-form-urlencoded"
            headers = {"Cookie": who.cookie, "Origin": self.api.url, "Content-Type": kind}
            raw = urlencode(call.fields or {}).encode()
        return await self.api.call(route.method, call.path, raw=raw, headers=headers, key=None)

    async def connect_calendar(self) -> None:
        asked = await self.me.post("/console/calendar/google/connect")
        back = await allowed(self.api.http, asked.headers["Location"], ANA)
        assert (await self.me.get(back)).status == 303

    async def new_sign_in(self) -> str:
        """Mine on another device; its id."""
        before = SIGN_INS.findall((await self.me.get(DEVICES)).raw.decode())
        await again(self.api, self.me)
        (fresh,) = set(SIGN_INS.findall((await self.me.get(DEVICES)).raw.decode())) - set(before)
        return fresh

    async def stand_in(self) -> str:
        """The stranger's days in my place."""
        return await self.made(f"/recruiters/{self.me.recruiter}/stand-ins", self.week_away())

    async def proposal(self) -> str:
        """A promotion that waits for a click."""
        job, (first, _, _) = await ranked(self.api, self.database, recruiter_id=self.me.recruiter)
        await self.api.call("PUT", f"/api/v1/jobs/{job}/automation", {"mode": "approve_first"})
        await self.api.call("POST", f"/api/v1/applications/{first}/reject", {})
        stands = await self.api.call("GET", f"/api/v1/jobs/{job}/automation")
        return str(stands.json["proposal"]["id"])

    async def invitation_that_waits(self) -> str:
        """Of somebody who has a place; the application's id."""
        job = await self.api.job(self.me.recruiter)
        await self.api.call("PUT", f"/api/v1/jobs/{job}/answers", {"approved_first": True})
        application = await self.api.application(job)
        await self.api.call("POST", f"/api/v1/jobs/{job}/close")

        async def waits() -> bool:
            draft = await self.api.call("GET", f"/api/v1/applications/{application}/invitation")
            return draft.status == 200 and bool(draft.json["waits"])

        await until(waits)
        return application


@pytest.fixture
async def town(stage: Stage, database: str) -> AsyncIterator[Town]:
    async with AsyncExitStack() as beside:
        google = await beside.enter_async_context(google_server())
        telegram = await beside.enter_async_context(telegram_server())
        mail = await beside.enter_async_context(mail_server())
        google.person(ANA)
        settings = {
            **google.settings,
            **telegram.settings,
            **BRISK,
            "PARLEY_TOKEN_KEYS": "A" * 43,
            "PARLEY_SMTP_URL": mail.url,
        }
        api = await beside.enter_async_context(api_on(database, **settings))
        me = await signed_in(api, working_hours=WEEK)
        yield Town(api, database, me, await signed_in(api), await admin(api))


Preparing = Callable[[Town], Awaitable[Call]]


def at(path: str) -> Preparing:
    """What is set up with the house; `{me}` is me."""

    async def ready(town: Town) -> Call:
        return Call(path.format(me=town.me.recruiter))

    return ready


def at_the_calendar(path: str, **fields: str) -> Preparing:
    async def connected(town: Town) -> Call:
        await town.connect_calendar()
        return Call(path.format(me=town.me.recruiter), fields or None)

    return connected


def at_a_proposal(fate: str) -> Preparing:
    async def proposed(town: Town) -> Call:
        return Call(f"/api/v1/proposals/{await town.proposal()}/{fate}")

    return proposed


async def ending_a_sign_in(town: Town) -> Call:
    return Call(f"{DEVICES}/{await town.new_sign_in()}/end")


async def ending_a_sign_in_by_call(town: Town) -> Call:
    return Call(f"/api/v1/recruiters/{town.me.recruiter}/sign-ins/{await town.new_sign_in()}")


async def handing_over(town: Town) -> Call:
    leaver = await town.api.recruiter()
    return Call(f"/console/settings/people/{leaver}/hand-over", {"to": town.stranger.recruiter})


async def naming(town: Town) -> Call:
    return Call(STAND_INS, town.week_away())


async def naming_by_call(town: Town) -> Call:
    return Call(f"/api/v1/recruiters/{town.me.recruiter}/stand-ins", town.week_away())


async def naming_a_deputy(town: Town) -> Call:
    return Call(f"/api/v1/recruiters/{town.me.recruiter}/deputy", {"deputy": town.stranger.recruiter})


async def ending_a_stand_in(town: Town) -> Call:
    return Call(f"{STAND_INS}/{await town.stand_in()}/end")


async def ending_a_stand_in_by_call(town: Town) -> Call:
    return Call(f"/api/v1/recruiters/{town.me.recruiter}/stand-ins/{await town.stand_in()}")


async def letting_out(town: Town) -> Call:
    path = f"/console/invitations/{await town.invitation_that_waits()}"
    mark = re.search(r'name="mark" value="([^"]+)"', (await town.me.get(path)).raw.decode())
    assert mark is not None
    return Call(path, {"back": "", "mark": mark[1]})


async def letting_out_by_call(town: Town) -> Call:
    path = f"/api/v1/applications/{await town.invitation_that_waits()}/invitation"
    return Call(path, {"mark": (await town.api.call("GET", path)).json["mark"]})


PREPARED: Mapping[str, Preparing] = {
    "connect_google": at("/console/calendar/google/connect"),
    "look_for_calendars": at_the_calendar("/console/calendar/google/look-again"),
    "choose_calendars": at_the_calendar("/console/calendar/choice", writes=ANA),
    "look_again": at_the_calendar("/api/v1/recruiters/{me}/calendars/look-again"),
    "connect": at("/console/telegram"),
    "telegram_link": at("/api/v1/recruiters/{me}/telegram"),
    "approve_proposal": at_a_proposal("approve"),
    "refuse_proposal": at_a_proposal("refuse"),
    "end_sign_in": ending_a_sign_in,
    "end_one_sign_in": ending_a_sign_in_by_call,
    "hand_over_to_another": handing_over,
    "name_stand_in": naming,
    "add_stand_in": naming_by_call,
    "end_stand_in": ending_a_stand_in,
    "end_one_stand_in": ending_a_stand_in_by_call,
    "name_deputy": naming_a_deputy,
    "let_out": letting_out,
    "let_invitation_out": letting_out_by_call,
    "check_channels": at("/console/settings/channels/check"),
    "check_set_up": at("/api/v1/channels/check"),
}
ADMINISTERING = {"check_set_up"}
"""Calls of the portal's that a recruiter's name is not enough for."""


def test_between_here_and_the_matrix_no_changing_route_is_left_out() -> None:
    assert set(PREPARED) == SET_UP_ELSEWHERE


async def test_what_is_set_up_is_done_for_whose_it_is_and_is_not_there_for_others(town: Town) -> None:
    for route in (one for one in ROUTES if one.name in PREPARED):
        call = await PREPARED[route.name](town)
        by_rank = route.caller is Caller.ADMIN or route.name in ADMINISTERING
        whose, other = (town.boss, town.me) if by_rank else (town.me, town.stranger)
        if by_rank or "{" in route.path:
            refused = await town.by(route, call, other)
            wanted = 403 if route.name in ADMINISTERING else 404
            assert refused.status == wanted, (route.name, refused.raw)
        done = await town.by(route, call, whose)
        assert done.status < 400, (route.name, done.raw)
