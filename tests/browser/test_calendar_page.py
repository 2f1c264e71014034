"""A recruiter connects Google Calendar in a real browser, chooses calendars, and disconnects."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.browser.recruiting import Office
from tests.browser.test_console_live import signed_in
from tests.browser.watching import NARROW, WIDE, Watch
from tests.servers.google import Google

WORK = "Work \u202e<b>shared</b>"


async def connected(page: Page, account: str) -> None:
    await page.get_by_role("link", name="Calendar").click()
    await page.get_by_role("link", name="Connection").click()
    await page.get_by_role("button", name="Connect Google Calendar").click()
    await expect(page.get_by_role("heading", name="wants to access your Google Account")).to_be_visible()
    await page.get_by_label("Account").fill(account)
    await page.get_by_role("button", name="Allow").click()
    await expect(page.get_by_text(f"Connected to Google Calendar as {account}")).to_be_visible()


async def test_a_calendar_is_connected_chosen_and_disconnected(
    office: Office, watch: Watch, google: Google
) -> None:
    recruiter = await office.recruiter()
    google.person(recruiter.email)
    google.calendar(f"work-{recruiter.email}", WORK, recruiter.email)
    page = await signed_in(office, watch, recruiter)
    await connected(page, recruiter.email)
    entered = page.get_by_role("radio", name="shared")
    await entered.check()
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    await expect(entered).to_be_checked()
    await expect(page.get_by_role("checkbox", name="shared")).to_be_checked()
    await page.get_by_role("button", name="Disconnect").click()
    await expect(page.get_by_role("button", name="Connect Google Calendar")).to_be_visible()
    assert google.accounts.live(recruiter.email) == []


async def test_whoever_presses_cancel_at_google_comes_back_to_try_again(office: Office, watch: Watch) -> None:
    watch.expects("400")
    page = await signed_in(office, watch, await office.recruiter())
    await page.get_by_role("link", name="Calendar").click()
    await page.get_by_role("link", name="Connection").click()
    await page.get_by_role("button", name="Connect Google Calendar").click()
    await page.get_by_role("button", name="Cancel").click()
    await expect(page.get_by_role("heading", name="Nothing was connected")).to_be_visible()
    await page.get_by_role("link", name="Back to the calendar page").click()
    await expect(page.get_by_role("button", name="Connect Google Calendar")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_nothing_of_the_page_stands_out_at_the_side(
    office: Office, watch: Watch, google: Google, size: tuple[int, int]
) -> None:
    recruiter = await office.recruiter()
    google.person(recruiter.email)
    google.calendar(f"long-{recruiter.email}", "A calendar with a name that goes on " * 4, recruiter.email)
    google.calendar(f"team-{recruiter.email}", "Team", "boss@example.org").readers.add(recruiter.email)
    page = await signed_in(office, watch, recruiter)
    await connected(page, recruiter.email)
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    too_wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not await page.evaluate(too_wide)
    assert await page.get_by_role("radio").count() == 2
