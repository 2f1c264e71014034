"""Every page is checked by axe, in light and dark, narrow and wide, and fits its window."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from bot.api.route import HTML, Caller
from bot.app import ROUTES
from tests.browser.looking import LOOKS, TOO_WIDE, faults
from tests.browser.recruiting import Invited, Office, Recruiter
from tests.browser.test_calendar_page import connected
from tests.browser.watching import NARROW, WIDE, ChatPage, Watch
from tests.servers.google import Google

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" + "x" * 60


@pytest.mark.parametrize("look", LOOKS)
async def test_the_candidates_pages_are_accessible(office: Office, watch: Watch, look: str) -> None:
    watch.expects("404", "422")
    scheme, size = LOOKS[look]
    invited = await office.invited()
    page = await watch.page(invited.accept_url, size, color_scheme=scheme)
    assert await faults(page) == []
    await page.goto(invited.reject_url)
    assert await faults(page) == []
    async for state in states_of_a_chat(page, invited):
        assert (state, await faults(page)) == (state, [])
    await page.goto(invited.accept_url)
    assert await faults(page) == []
    await page.goto(office.service.url)
    assert await faults(page) == []
    await page.get_by_role("link", name="See the demonstration").click()
    assert await faults(page) == []
    await page.get_by_role("link", name="Sam Rivera").click()
    await expect(ChatPage(page).messages.first).to_be_visible()
    assert await faults(page) == []
    for nowhere in ("/chat/nothing-like-it", "/interview/accept/x/y", "/nothing"):
        await page.goto(office.service.url + nowhere)
        assert (nowhere, await faults(page)) == (nowhere, [])


async def states_of_a_chat(page: Page, invited: Invited) -> AsyncIterator[str]:
    chat = ChatPage(page)
    await page.goto(invited.chat_url)
    await expect(chat.messages).to_have_count(1)
    telegram = page.get_by_role("link", name="Go on in Telegram")
    await expect(telegram).to_have_attribute(
        "href", re.compile(r"https://t\.me/ParleyTestBot\?start=[\w-]{43}")
    )
    yield "invited"
    await chat.say("can't do mornings")
    yield "negotiating"
    await chat.choose(chat.options.first)
    yield "confirmed"


PAGES = [
    route.path
    for route in ROUTES
    if route.caller in {Caller.CONSOLE, Caller.ADMIN}
    and (route.method, route.media) == ("GET", HTML)
    and not route.path.endswith("/callback")
]
CONSOLE = [path for path in PAGES if "{" not in path]
"""Every page of the console that is about nothing in particular."""

ABOUT_ONE = [path for path in PAGES if "{" in path]
"""Every page that is about an interview, a job, a person, a sentence."""


@pytest.mark.parametrize("look", LOOKS)
async def test_every_part_of_the_console_is_accessible_empty_and_filled(
    office: Office, watch: Watch, look: str
) -> None:
    scheme, size = LOOKS[look]
    admin = await office.admin()
    page = await watch.page(await office.sign_in_link(admin), size, color_scheme=scheme)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.get_by_role("heading", name="Inbox")).to_be_visible()
    found = [(address, await faults_at(office, page, address)) for address in CONSOLE]
    await fill(office, watch, admin)
    found += [(address, await faults_at(office, page, address)) for address in CONSOLE]
    assert [one for one in found if one[1]] == []


@pytest.mark.parametrize("look", LOOKS)
async def test_every_page_about_one_thing_is_accessible(office: Office, watch: Watch, look: str) -> None:
    scheme, size = LOOKS[look]
    admin = await office.admin()
    names = await things(office, watch, admin)
    page = await watch.page(await office.sign_in_link(admin), size, color_scheme=scheme)
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(f"{office.service.url}/console/mailbox")
    names["letter_id"] = str(await page.locator(".rows a").first.get_attribute("href")).rpartition("/")[2]
    found = [(path, await faults_at(office, page, path.format(**names))) for path in ABOUT_ONE]
    candidate = "/console/jobs/{job_id}/applications/{application_id}".format(**names)
    await page.goto(office.service.url + candidate)
    await page.get_by_text("Reject", exact=True).click()
    found.append(("rejecting", await faults(page)))
    await page.get_by_role("button", name="Yes: reject").click()
    await page.get_by_role("button", name="Take back their last move").click()
    await expect(page.get_by_text("Noor Haddad has it by now")).to_be_visible()
    found.append(("taken back", await faults(page)))
    assert [one for one in found if one[1]] == []


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_the_longest_names_fit_every_page(office: Office, watch: Watch, size: tuple[int, int]) -> None:
    admin = await office.admin()
    names = await things(office, watch, admin, LONG, LONG)
    page = await watch.page(await office.sign_in_link(admin), size)
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(f"{office.service.url}/console/mailbox")
    names["letter_id"] = str(await page.locator(".rows a").first.get_attribute("href")).rpartition("/")[2]
    too_wide = []
    for path in PAGES:
        await page.goto(office.service.url + path.format(**names))
        if await page.evaluate(TOO_WIDE):
            too_wide.append(path)
    assert too_wide == []


async def things(
    office: Office, watch: Watch, admin: Recruiter, title: str = "Glass blower", name: str = "Priya Nair"
) -> dict[str, str]:
    """By the names that the addresses have for them: a job whose one place is taken and whose first message
    is approved before it leaves, and an interview that waits for a person.
    """
    job = await office.portal.job(admin.id, title=title)
    await office.portal.call("PUT", f"/jobs/{job}/answers", {"approved_first": True})
    first = await office.portal.application(job, "Jonas Beck")
    await office.portal.application(job, "Noor Haddad")
    await office.portal.call("POST", f"/jobs/{job}/shortlist")
    invited = await office.invited(name, admin, {"title": title})
    await (await watch.chat(invited.chat_url)).say("I want to talk to a person")
    return {
        "interview_id": invited.id,
        "job_id": job,
        "application_id": first,
        "person": (await office.recruiter("Ben Oduya")).id,
        "language": "en",
        "key": "invite",
    }


async def faults_at(office: Office, page: Page, address: str) -> list[str]:
    await page.goto(office.service.url + address)
    return await faults(page)


@pytest.mark.parametrize("look", LOOKS)
async def test_the_recruiters_pages_are_accessible(
    office: Office, watch: Watch, google: Google, look: str
) -> None:
    watch.expects("401", "404")
    scheme, size = LOOKS[look]
    recruiter = await office.recruiter()
    page = await watch.page(f"{office.service.url}/console", size, color_scheme=scheme)
    assert await faults(page) == []
    await page.goto(await office.sign_in_link(recruiter))
    assert await faults(page) == []
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(f"{office.service.url}/console")
    await expect(page.get_by_text("No interviews yet")).to_be_visible()
    assert await faults(page) == []
    await page.goto(f"{office.service.url}/console/mailbox")
    assert await faults(page) == []
    await page.goto(f"{office.service.url}/console/telegram")
    assert await faults(page) == []
    await page.get_by_role("button", name="Connect my Telegram").click()
    await expect(page.get_by_role("link", name="https://t.me/")).to_be_visible()
    assert await faults(page) == []
    await page.goto(f"{office.service.url}/console/calendar")
    assert await faults(page) == []
    google.person(recruiter.email)
    await connected(page, recruiter.email)
    await office.hook("https://portal.invalid/parley")
    await fill(office, watch, recruiter)
    await with_all_that_can_stand_there(office, page)
    await page.get_by_role("button", name="Sign out").click()
    assert await faults(page) == []


async def with_all_that_can_stand_there(office: Office, page: Page) -> None:
    for address in (
        "/console",
        "/console/mailbox",
        "/console/webhooks",
        "/console/calendar",
        "/console/settings/stand-ins",
        "/api/v1/docs",
    ):
        await page.goto(office.service.url + address)
        assert (address, await faults(page)) == (address, [])
    await page.goto(f"{office.service.url}/console")
    for place in range(2):
        await page.locator(".rows a").nth(place).click()
        assert await faults(page) == []
        await page.go_back()
    await page.goto(f"{office.service.url}/console/mailbox")
    await page.locator(".rows a").first.click()
    assert await faults(page) == []


async def fill(office: Office, watch: Watch, recruiter: Recruiter) -> None:
    """One booked interview, and one that waits for the recruiter."""
    booking = await watch.chat((await office.invited("Sam Rivera", recruiter)).chat_url)
    await booking.choose(booking.options.first)
    asking = await watch.chat((await office.invited("Priya Nair", recruiter)).chat_url)
    await asking.say("I want to talk to a person")
