"""The recruiter's calendar page over HTTP: connecting, choosing, disconnecting, and all that can go wrong."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import product
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import UUID

import asyncpg
import pytest

from bot.logs import JsonLines
from db import calendar_accounts, calendar_tokens
from db.calendar_accounts import Account
from scheduling.calendars.google_oauth import SCOPES
from tests.servers.api import Answer, Api, api_on
from tests.servers.consenting import allowed, denied
from tests.servers.google import Google, google_server
from tests.servers.google_faults import Fault
from tests.servers.remote_calendars import ANA
from tests.shell.consoling import A_PERSON, Console, signed_in

PAGE = "/console/calendar"
CALLBACK = f"{PAGE}/google/callback"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
FAILING = (Fault.SERVER_ERROR, Fault.DROP_AFTER, Fault.HTML, Fault.TRUNCATED)
KEYS = {"PARLEY_TOKEN_KEYS": "A" * 43}


@dataclass
class Desk:
    """A recruiter at the console, with an account at Google."""

    api: Api
    google: Google
    console: Console
    owner: asyncpg.Connection[asyncpg.Record]

    @property
    def person(self) -> UUID:
        return UUID(self.console.recruiter)

    async def page(self) -> str:
        answer = await self.console.get(PAGE, **A_PERSON)
        assert answer.status == 200
        return answer.raw.decode()

    async def asked(self) -> str:
        """Presses Connect: the address at Google."""
        answer = await self.console.post(f"{PAGE}/google/connect")
        assert answer.status == 303
        return answer.headers["Location"]

    async def allowed(self, account: str = ANA, scopes: tuple[str, ...] = ()) -> str:
        """Connects as far as Google leads back: the address there."""
        return await allowed(self.api.http, await self.asked(), account, scopes)

    async def connected(self, account: str = ANA) -> None:
        answer = await self.console.get(await self.allowed(account))
        assert (answer.status, answer.headers["Location"]) == (303, PAGE)

    async def pressed(self, path: str, *fields: tuple[str, str]) -> Answer:
        sent = {"Cookie": self.console.cookie, "Origin": self.api.url, **FORM}
        body = urlencode(fields).encode()
        async with self.api.http.post(
            f"{self.api.url}{path}", data=io.BytesIO(body), headers=sent, allow_redirects=False
        ) as answer:
            return Answer(answer.status, answer.headers, await answer.read())

    async def account(self) -> Account | None:
        return await calendar_accounts.find(self.api.service.pool, self.person)

    async def choices(self) -> dict[str, tuple[bool, bool]]:
        """Of each calendar whether it is read and whether it is written."""
        found = await calendar_accounts.calendars(self.api.service.pool, self.person)
        return {each.calendar_id: (each.reads, each.writes) for each in found}

    async def nothing_is_kept(self) -> bool:
        tokens = await self.owner.fetchval("SELECT count(*) FROM calendar_tokens")
        accounts = await self.owner.fetchval("SELECT count(*) FROM parley.calendar_accounts")
        return (tokens, accounts) == (0, 0)

    async def logged(self) -> list[str]:
        rows = await self.owner.fetch(
            "SELECT action_type FROM automation_logs WHERE action_type LIKE 'calendar%' ORDER BY created_at"
        )
        return [row["action_type"] for row in rows]


@pytest.fixture
async def desk(database: str) -> AsyncIterator[Desk]:
    async with google_server() as google, api_on(database, **google.settings, **KEYS) as api:
        google.person(ANA)
        owner = await asyncpg.connect(database)
        yield Desk(api, google, await signed_in(api), owner)
        await owner.close()


async def test_connecting_asks_for_the_least_and_keeps_what_google_grants(desk: Desk) -> None:
    assert "Connect Google Calendar" in await desk.page()
    address = await desk.asked()
    asked = parse_qs(urlsplit(address).query)
    assert asked["scope"] == [" ".join(SCOPES)]
    assert (asked["access_type"], asked["code_challenge_method"]) == (["offline"], ["S256"])
    answer = await desk.console.get(await allowed(desk.api.http, address, ANA))
    assert (answer.status, answer.headers["Location"]) == (303, PAGE)
    account = await desk.account()
    assert account is not None
    assert (account.address, account.ended_at) == (ANA, None)
    assert await desk.choices() == {ANA: (True, True)}
    assert ANA in await desk.page()
    service = desk.api.service
    held = await calendar_tokens.find(service.pool, service.keys.sealing, desk.person)
    assert held is not None
    assert held.refresh == desk.google.accounts.live(ANA)[0].refresh
    assert await desk.logged() == ["calendar_connected"]


async def test_disconnecting_revokes_and_forgets(desk: Desk) -> None:
    await desk.connected()
    answer = await desk.pressed(f"{PAGE}/google/disconnect")
    assert (answer.status, answer.headers["Location"]) == (303, PAGE)
    assert desk.google.accounts.live(ANA) == []
    assert await desk.nothing_is_kept()
    assert "Connect Google Calendar" in await desk.page()
    assert await desk.logged() == ["calendar_connected", "calendar_disconnected"]


async def test_disconnecting_forgets_also_where_google_cannot_be_told(desk: Desk) -> None:
    for fault in (*FAILING, Fault.DROP_BEFORE):
        await desk.connected()
        desk.google.faults.plan(fault, on="revoke")
        answer = await desk.pressed(f"{PAGE}/google/disconnect")
        assert (fault, answer.status) == (fault, 200)
        assert "Google could not be told" in answer.raw.decode()
        assert await desk.nothing_is_kept()


async def test_what_each_calendar_is_for_is_chosen(desk: Desk) -> None:
    desk.google.calendar("work@example.org", "Work", ANA)
    desk.google.calendar("team@example.org", "Team", "ben@example.org").readers.add(ANA)
    await desk.connected()
    assert await desk.choices() == {
        ANA: (True, True),
        "work@example.org": (False, False),
        "team@example.org": (False, False),
    }
    team, work = ("reads", "team@example.org"), ("writes", "work@example.org")
    assert (await desk.pressed(f"{PAGE}/choice", team, work)).status == 303
    assert await desk.choices() == {
        ANA: (False, False),
        "work@example.org": (True, True),
        "team@example.org": (True, False),
    }


async def test_entries_go_to_a_calendar_of_ones_own(desk: Desk) -> None:
    desk.google.calendar("team@example.org", "Team", "ben@example.org").readers.add(ANA)
    await desk.connected()
    for writes in ((), (("writes", "team@example.org"),), (("writes", "nobody's"),)):
        answer = await desk.pressed(f"{PAGE}/choice", ("reads", "team@example.org"), *writes)
        assert answer.status == 422
        assert "Nothing was saved" in answer.raw.decode()
    assert await desk.choices() == {ANA: (True, True), "team@example.org": (False, False)}


async def test_a_form_that_cannot_be_read_is_refused(desk: Desk) -> None:
    sent = {"Cookie": desk.console.cookie, "Origin": desk.api.url, **FORM}
    for body in (b"writes=%00", b"writes=%ff", b"&".join([b"reads=x"] * 600), b"\xff"):
        answer = await desk.api.call("POST", f"{PAGE}/choice", raw=body, key=None, headers=sent)
        assert (body, answer.status) == (body, 400)


async def test_calendars_that_came_and_went_are_found_on_request(desk: Desk) -> None:
    desk.google.calendar("old@example.org", "Old", ANA)
    await desk.connected()
    del desk.google.calendars["old@example.org"]
    desk.google.calendar("new@example.org", "New", ANA)
    assert (await desk.pressed(f"{PAGE}/google/look-again")).status == 303
    assert await desk.choices() == {ANA: (True, True), "new@example.org": (False, False)}


async def test_nobody_connects_without_signing_in_or_from_elsewhere(desk: Desk) -> None:
    for path in (f"{PAGE}/google/connect", f"{PAGE}/google/disconnect", f"{PAGE}/choice"):
        assert (await desk.console.post(path, Origin="https://evil.example")).status == 403
        assert (await desk.console.post(path, Cookie="")).status == 401
        assert (await desk.console.get(path)).status == 405
    assert (await desk.console.get(await desk.allowed(), Cookie="")).status == 401
    assert await desk.nothing_is_kept()


def without(path: str, name: str) -> str:
    fields = {key: value for key, (value,) in parse_qs(urlsplit(path).query).items() if key != name}
    return f"{CALLBACK}?{urlencode(fields)}"


def with_(path: str, **more: str) -> str:
    fields = {key: value for key, (value,) in parse_qs(urlsplit(path).query).items()}
    return f"{CALLBACK}?{urlencode({**fields, **more})}"


ODD = [
    "",
    "0",
    "state",
    "%00",
    "' OR true --",
    "A" * 43,
    "A" * 2000,
    "é",
    "\u202e",
    "<script>",
    "../..",
    "null",
]


async def test_an_answer_to_no_question_of_ours_keeps_nothing(desk: Desk) -> None:
    path = await desk.allowed()
    made_up = [with_(path, state=state, code=code) for state, code in product(ODD, ODD)]
    for odd in (without(path, "state"), CALLBACK, *(with_(path, state=state) for state in ODD), *made_up):
        answer = await desk.console.get(odd, **A_PERSON)
        assert (odd, answer.status) == (odd, 400)
        assert "cannot be used" in answer.raw.decode()
    assert await desk.nothing_is_kept()
    assert desk.google.asked("token") == []


async def test_a_code_that_google_never_gave_keeps_nothing(desk: Desk) -> None:
    for code in ODD:
        answer = await desk.console.get(with_(await desk.allowed(), code=code), **A_PERSON)
        assert (code, answer.status) == (code, 400)
    assert await desk.nothing_is_kept()


async def test_what_stands_twice_in_an_answer_keeps_nothing(desk: Desk) -> None:
    """Whichever of the two another program would have looked at."""
    for field, odd in product(("state", "code"), ODD):
        first, second = await desk.allowed(), urlencode({field: odd})
        for query in (f"{urlsplit(first).query}&{second}", f"{second}&{urlsplit(first).query}"):
            answer = await desk.console.get(f"{CALLBACK}?{query}", **A_PERSON)
            assert (field, odd, answer.status) == (field, odd, 400)
    assert await desk.nothing_is_kept()


async def test_the_answer_to_another_sign_ins_question_keeps_nothing(desk: Desk) -> None:
    path = await desk.allowed()
    for other in (await signed_in(desk.api), Console(desk.api, "", "parley_sign_in=made-up")):
        answer = await other.get(path, **A_PERSON)
        assert answer.status in (400, 401)
    assert await desk.nothing_is_kept()


async def test_an_answer_that_comes_too_late_keeps_nothing(desk: Desk) -> None:
    path = await desk.allowed()
    await desk.owner.execute("UPDATE parley.calendar_consents SET expires_at = now() - interval '1 second'")
    assert (await desk.console.get(path, **A_PERSON)).status == 400
    assert await desk.nothing_is_kept()


async def test_an_answer_is_good_once_however_many_come_at_once(desk: Desk) -> None:
    path = await desk.allowed()
    answers = await asyncio.gather(*(desk.console.get(path, **A_PERSON) for _ in range(6)))
    assert sorted(each.status for each in answers) == [303, 400, 400, 400, 400, 400]
    assert len(desk.google.asked("token")) == 1


async def test_a_code_that_somebody_else_used_keeps_nothing(desk: Desk) -> None:
    path = await desk.allowed()
    code = parse_qs(urlsplit(path).query)["code"][0]
    await desk.google.client.redeem(code, f"{desk.api.url}{CALLBACK}", "a thief does not know it")
    answer = await desk.console.get(path, **A_PERSON)
    assert "does not take this answer" in answer.raw.decode()
    assert await desk.nothing_is_kept()


async def test_a_code_of_another_question_keeps_nothing(desk: Desk) -> None:
    """PKCE: the code was asked for with another verifier."""
    first, second = await desk.allowed(), await desk.allowed()
    code = parse_qs(urlsplit(first).query)["code"][0]
    answer = await desk.console.get(with_(second, code=code), **A_PERSON)
    assert "does not take this answer" in answer.raw.decode()
    assert await desk.nothing_is_kept()


async def test_whoever_does_not_allow_it_is_told_that_nothing_was_connected(desk: Desk) -> None:
    path = await denied(desk.api.http, await desk.asked())
    answer = await desk.console.get(path, **A_PERSON)
    assert (answer.status, "Nothing was connected" in answer.raw.decode()) == (400, True)
    assert (await desk.console.get(path, **A_PERSON)).status == 400
    assert await desk.nothing_is_kept()


async def test_another_error_of_googles_is_told_in_our_words(desk: Desk) -> None:
    for error in ("invalid_scope", "admin_policy_enforced", "<script>alert(1)</script>", "\u202e"):
        path = without(await desk.allowed(), "code")
        answer = await desk.console.get(with_(path, error=error), **A_PERSON)
        assert answer.status == 400
        assert error not in answer.raw.decode()
    assert await desk.nothing_is_kept()


async def test_who_unticks_a_box_is_told_what_is_needed_and_google_takes_it_back(desk: Desk) -> None:
    for missing in SCOPES:
        path = await desk.allowed(scopes=tuple(each for each in SCOPES if each != missing))
        answer = await desk.console.get(path, **A_PERSON)
        assert "needs all three" in answer.raw.decode()
        assert desk.google.accounts.live(ANA) == []
    assert await desk.nothing_is_kept()


async def test_another_account_takes_nobodys_place(desk: Desk) -> None:
    desk.google.person("ben@example.org")
    await desk.connected()
    answer = await desk.console.get(await desk.allowed("ben@example.org"), **A_PERSON)
    assert "another Google account" in answer.raw.decode()
    account = await desk.account()
    assert account is not None
    assert account.address == ANA
    assert isinstance(await calendars_of(desk), tuple)


async def calendars_of(desk: Desk) -> object:
    google = desk.api.service.google
    assert google is not None
    calendar = await google.opened(desk.person)
    assert hasattr(calendar, "calendars")
    return await calendar.calendars()


async def test_where_google_fails_nothing_is_kept(desk: Desk) -> None:
    for on, fault in product(("token", "calendars"), FAILING):
        path = await desk.allowed()
        desk.google.faults.plan(fault, on=on)
        answer = await desk.console.get(path, **A_PERSON)
        assert (on, fault, answer.status) == (on, fault, 400)
        assert "does not answer" in answer.raw.decode()
    assert await desk.nothing_is_kept()


async def test_access_that_ended_is_loud_and_connected_again_it_is_quiet(desk: Desk) -> None:
    await desk.connected()
    desk.google.accounts.withdraw(ANA)
    await calendars_of(desk)
    page = await desk.page()
    assert "cannot be read any more" in page
    assert "Connect Google Calendar again" in page
    await desk.connected()
    assert "cannot be read any more" not in await desk.page()
    assert isinstance(await calendars_of(desk), tuple)
    assert await desk.choices() == {ANA: (True, True)}


async def test_where_google_is_not_set_up_the_page_says_so(api: Api) -> None:
    console = await signed_in(api)
    answer = await console.get(PAGE, **A_PERSON)
    assert "not set up on this installation" in answer.raw.decode()
    assert (await console.post(f"{PAGE}/google/connect", **A_PERSON)).status == 404
    assert (await console.get(f"{CALLBACK}?state=a&code=b", **A_PERSON)).status == 404


async def test_a_service_without_google_can_still_forget(desk: Desk, database: str) -> None:
    await desk.connected()
    async with api_on(database, **KEYS) as other:
        console = Console(other, desk.console.recruiter, desk.console.cookie)
        page = (await console.get(PAGE, **A_PERSON)).raw.decode()
        assert "not set up on this installation any more" in page
        assert (await console.post(f"{PAGE}/google/disconnect")).status == 200
    assert await desk.nothing_is_kept()


async def test_no_secret_reaches_a_log_a_page_or_a_plain_column(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    path = await desk.allowed()
    code, state = (parse_qs(urlsplit(path).query)[name][0] for name in ("code", "state"))
    await desk.console.get(path)
    await calendars_of(desk)
    desk.google.accounts.expire(ANA)
    await calendars_of(desk)
    grant = desk.google.accounts.live(ANA)[0]
    secrets = [code, state, grant.refresh, *grant.access, desk.google.client.client_secret]
    desk.google.accounts.withdraw(ANA)
    await calendars_of(desk)
    page = await desk.page()
    written = "\n".join(JsonLines().format(record) for record in caplog.records)
    rows = await desk.owner.fetch(
        "SELECT calendar_tokens::text FROM calendar_tokens UNION ALL"
        " SELECT calendar_accounts::text FROM parley.calendar_accounts UNION ALL"
        " SELECT calendar_consents::text FROM parley.calendar_consents UNION ALL"
        " SELECT automation_logs::text FROM automation_logs"
    )
    kept = "\n".join(str(row[0]) for row in rows)
    for place in (written, page, kept):
        assert [each for each in secrets if each in place] == []
