"""Signing in with Google over HTTP: whose address it is comes in; nothing else that comes back lets in."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

import asyncpg
import pytest

from bot.api.callers import SIGN_IN_COOKIE
from bot.settings import BadSettings, read_settings
from scheduling.calendars.google_oauth import SCOPES
from tests.servers.api import Answer, Api, api_on
from tests.servers.consenting import allowed, denied
from tests.servers.google import Google, google_server
from tests.servers.google_faults import Fault

DOOR = "/console/sign-in"
HERE = f"{DOOR}/google"
ANA = "ana@lindqvist.example"
KEYS = {"PARLEY_TOKEN_KEYS": "A" * 43, "PARLEY_GOOGLE_SIGN_IN": "1"}
NOBODY = "That did not sign you in"


@dataclass
class Browser:
    """A browser that signs in, with its cookies."""

    api: Api
    google: Google
    cookies: dict[str, str] = field(default_factory=dict)

    def headers(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}

    def taken(self, answer: Answer) -> Answer:
        for line in answer.headers.getall("Set-Cookie", []):  # type: ignore[attr-defined]
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    async def asks(self) -> str:
        """Presses the button: the address at Google."""
        sent = {"Origin": self.api.url, **self.headers()}
        answer = self.taken(await self.api.call("POST", HERE, key=None, headers=sent))
        assert answer.status == 303
        return answer.headers["Location"]

    async def led_back(self, account: str = ANA) -> str:
        return await allowed(self.api.http, await self.asks(), account)

    async def comes(self, path: str) -> Answer:
        return self.taken(await self.api.call("GET", path, key=None, headers=self.headers()))

    async def is_in(self) -> bool:
        return (await self.api.call("GET", "/console/inbox", key=None, headers=self.headers())).status == 200


@dataclass
class House:
    api: Api
    google: Google
    owner: asyncpg.Connection[asyncpg.Record]

    def browser(self) -> Browser:
        return Browser(self.api, self.google)

    async def sign_ins(self) -> int:
        count: int = await self.owner.fetchval("SELECT count(*) FROM parley.sign_ins")
        return count

    async def people(self) -> int:
        count: int = await self.owner.fetchval("SELECT count(*) FROM users")
        return count


@pytest.fixture
async def house(database: str) -> AsyncIterator[House]:
    async with google_server() as google, api_on(database, **google.settings, **KEYS) as api:
        google.person(ANA)
        await api.recruiter(email=ANA)
        owner = await asyncpg.connect(database)
        yield House(api, google, owner)
        await owner.close()


async def nobody_came_in(house: House, browser: Browser, answer: Answer) -> None:
    assert answer.status == 400
    assert NOBODY in answer.raw.decode()
    assert SIGN_IN_COOKIE not in browser.cookies
    assert await house.sign_ins() == 0


async def test_whose_address_it_is_comes_in_and_only_who_they_are_was_asked(house: House) -> None:
    page = (await house.api.call("GET", DOOR, key=None)).raw.decode()
    assert "Sign in with Google" in page
    browser = house.browser()
    address = await browser.asks()
    asked = parse_qs(urlsplit(address).query)
    assert asked["scope"] == ["openid email"]
    assert not set(SCOPES) & set(asked["scope"][0].split())
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["nonce"][0] != asked["state"][0]
    assert "access_type" not in asked
    answer = await browser.comes(await allowed(house.api.http, address, ANA))
    assert (answer.status, answer.headers["Location"]) == (303, "/console/inbox")
    assert await browser.is_in()
    assert browser.cookies["parley_google_sign_in"] in {"", '""'}
    assert "Signed in" not in answer.raw.decode()
    assert (await browser.comes("/console/settings/devices")).status == 200
    assert await house.owner.fetchval("SELECT count(*) FROM calendar_tokens") == 0


async def test_case_of_the_address_is_googles_to_choose(house: House) -> None:
    browser = house.browser()
    assert (await browser.comes(await browser.led_back(ANA.title()))).status == 303
    assert await browser.is_in()


@pytest.mark.parametrize("account", ["mallory@lindqvist.example", "sam@example.org"])
async def test_nobody_is_added(house: House, account: str) -> None:
    await house.api.application(await house.api.job(await house.api.recruiter()), email="sam@example.org")
    before = await house.people()
    browser = house.browser()
    await nobody_came_in(house, browser, await browser.comes(await browser.led_back(account)))
    assert await house.people() == before


WRONG: dict[str, Callable[[Google], object]] = {
    "another nonce": lambda google: google.accounts.identities.claims.update(nonce="made-up"),
    "no nonce": lambda google: google.accounts.identities.claims.update(nonce=None),
    "a nonce that is no text": lambda google: google.accounts.identities.claims.update(nonce=["x"]),
    "another audience": lambda google: google.accounts.identities.claims.update(aud="other.apps.example.org"),
    "no audience": lambda google: google.accounts.identities.claims.update(aud=None),
    "another issuer": lambda google: google.accounts.identities.claims.update(iss="https://evil.example"),
    "expired": lambda google: google.accounts.identities.claims.update(
        iat=int(time.time()) - 7200, exp=int(time.time()) - 3600
    ),
    "from the future": lambda google: google.accounts.identities.claims.update(
        iat=int(time.time()) + 3600, exp=int(time.time()) + 7200
    ),
    "no times": lambda google: google.accounts.identities.claims.update(iat=None, exp=None),
    "an address that is not verified": lambda google: google.accounts.identities.claims.update(
        email_verified=False
    ),
    "verified in words": lambda google: google.accounts.identities.claims.update(email_verified="true"),
    "nothing on the address": lambda google: google.accounts.identities.claims.update(email_verified=None),
    "no address": lambda google: google.accounts.identities.claims.update(email=None),
    "an address that Google does not host": lambda google: google.accounts.identities.claims.update(hd=None),
    "another key": lambda google: setattr(google.accounts.identities, "forged", True),
    "a key that is not published": lambda google: google.accounts.identities.header.update(kid="another"),
    "no signature": lambda google: google.accounts.identities.header.update(alg="none"),
    "a symmetric signature": lambda google: google.accounts.identities.header.update(alg="HS256"),
    "no keys": lambda google: google.faults.plan(Fault.SERVER_ERROR, on="certs"),
    "keys torn": lambda google: google.faults.plan(Fault.TRUNCATED, on="certs"),
    "keys as a page": lambda google: google.faults.plan(Fault.HTML, on="certs"),
    "no answer for the code": lambda google: google.faults.plan(Fault.DROP_AFTER, on="token"),
    "a page for the code": lambda google: google.faults.plan(Fault.HTML, on="token"),
    "the code refused": lambda google: google.faults.plan(Fault.INVALID_GRANT, on="token"),
}


async def test_an_answer_that_is_wrong_in_any_way_signs_nobody_in(house: House) -> None:
    identities = house.google.accounts.identities
    for name, wrong in WRONG.items():
        browser = house.browser()
        back = await browser.led_back()
        wrong(house.google)
        answer = await browser.comes(back)
        assert (name, answer.status) == (name, 400)
        await nobody_came_in(house, browser, answer)
        identities.claims.clear()
        identities.header.clear()
        identities.forged = False
    browser = house.browser()
    assert (await browser.comes(await browser.led_back())).status == 303


async def test_a_personal_account_of_googles_own_comes_in(house: House) -> None:
    await house.api.recruiter(email="ana@gmail.com")
    house.google.accounts.identities.claims.update(hd=None)
    browser = house.browser()
    assert (await browser.comes(await browser.led_back("ana@gmail.com"))).status == 303


async def test_the_question_is_one_browsers_and_good_once(house: House) -> None:
    asking, other = house.browser(), house.browser()
    back = await asking.led_back()
    await nobody_came_in(house, other, await other.comes(back))  # without the cookie
    await other.asks()
    await nobody_came_in(house, other, await other.comes(back))  # with another question's cookie
    state = parse_qs(urlsplit(back).query)["state"][0]
    spoilt = [
        "",
        urlencode({"code": "x"}),
        urlencode({"state": state[:-1] + "x", "code": "x"}),
        urlencode({"state": "", "code": ""}),
        urlencode({"state": "ü\u2028", "code": "x"}),
    ]
    for query in spoilt:
        await nobody_came_in(house, asking, await browser_again(asking).comes(f"{HERE}/callback?{query}"))
    once = browser_again(asking)
    assert (await once.comes(back)).status == 303
    assert await house.sign_ins() == 1
    reused = await browser_again(asking).comes(back)
    assert reused.status == 400
    assert await house.sign_ins() == 1


def browser_again(browser: Browser) -> Browser:
    """The same cookies, whatever an answer took of them."""
    return Browser(browser.api, browser.google, dict(browser.cookies))


async def test_a_question_that_is_too_old_is_no_question(house: House) -> None:
    browser = house.browser()
    back = await browser.led_back()
    await house.owner.execute("UPDATE parley.google_sign_ins SET expires_at = now() - interval '1 second'")
    await nobody_came_in(house, browser, await browser.comes(back))
    assert not await browser.is_in()


async def test_a_code_of_another_question_does_not_fit_its_secret(house: House) -> None:
    browser, other = house.browser(), house.browser()
    mine, theirs = [parse_qs(urlsplit(await one.led_back()).query) for one in (browser, other)]
    query = urlencode({"state": mine["state"][0], "code": theirs["code"][0]})
    await nobody_came_in(house, browser, await browser.comes(f"{HERE}/callback?{query}"))
    assert not await browser.is_in()


async def test_saying_no_at_google_is_taken_kindly(house: House) -> None:
    browser = house.browser()
    answer = await browser.comes(await denied(house.api.http, await browser.asks()))
    await nobody_came_in(house, browser, answer)
    assert "not allowed" in answer.raw.decode()
    for error in ("server_error", "<script>"):
        fresh = house.browser()
        state = parse_qs(urlsplit(await fresh.asks()).query)["state"][0]
        told = await fresh.comes(f"{HERE}/callback?{urlencode({'state': state, 'error': error})}")
        await nobody_came_in(house, fresh, told)
        assert error not in told.raw.decode()


async def test_a_sign_in_that_the_browser_brings_is_not_taken_up(house: House) -> None:
    """Fixation: whoever planted a cookie has nothing of the sign-in."""
    browser = house.browser()
    browser.cookies[SIGN_IN_COOKIE] = "planted-by-somebody"
    assert (await browser.comes(await browser.led_back())).status == 303
    assert browser.cookies[SIGN_IN_COOKIE] != "planted-by-somebody"
    planted = Browser(house.api, house.google, {SIGN_IN_COOKIE: "planted-by-somebody"})
    assert not await planted.is_in()


async def test_another_page_cannot_begin_it(house: House) -> None:
    for origin in ("https://evil.example", "null"):
        answer = await house.api.call("POST", HERE, key=None, headers={"Origin": origin})
        assert answer.status == 403
    assert (await house.api.call("POST", HERE, key=None)).status == 403
    assert await house.owner.fetchval("SELECT count(*) FROM parley.google_sign_ins") == 0


async def test_what_is_kept_of_a_question_is_of_no_use(house: House) -> None:
    browser = house.browser()
    state = parse_qs(urlsplit(await browser.asks()).query)["state"][0]
    row = await house.owner.fetchrow("SELECT * FROM parley.google_sign_ins")
    assert row is not None
    kept = {bytes(row["sha256"]), bytes(row["browser"])}
    assert state.encode() not in kept
    assert browser.cookies["parley_google_sign_in"].encode() not in kept


@pytest.mark.parametrize("sign_in", ["0", "1"])
async def test_where_it_is_not_set_up_there_is_no_button_and_no_door(database: str, sign_in: str) -> None:
    async with google_server() as google:
        usual = {**google.settings, "PARLEY_TOKEN_KEYS": "A" * 43} if sign_in == "0" else {}
        async with api_on(database, **usual) as api:
            assert "Google" not in (await api.call("GET", DOOR, key=None)).raw.decode()
            assert (await api.call("POST", HERE, key=None, headers={"Origin": api.url})).status == 404
            assert (await api.call("GET", f"{HERE}/callback", key=None)).status == 404


def test_a_sign_in_without_a_client_is_a_fault_at_start() -> None:
    with pytest.raises(BadSettings, match="PARLEY_GOOGLE_CLIENT_ID must be set"):
        read_settings({"PARLEY_GOOGLE_SIGN_IN": "1"})
