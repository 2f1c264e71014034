"""An administrator puts a sentence in their own words in a real browser; candidates hear it from then on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.looking import LOOKS, faults
from tests.browser.recruiting import Office
from tests.browser.test_hostile_texts import injected
from tests.browser.watching import Watch

HOSTILE = '<img src=x onerror="alert(1)"></p><script>alert(1)</script>'


@pytest.mark.parametrize("look", LOOKS)
async def test_a_sentence_is_seen_as_it_is_written_saved_heard_and_taken_back(
    office: Office, watch: Watch, look: str
) -> None:
    watch.expects("422")
    scheme, size = LOOKS[look]
    page = await watch.page(await office.sign_in_link(await office.admin()), size, color_scheme=scheme)
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("link", name="Settings").click()
    await page.get_by_role("link", name="Wording").click()
    await page.get_by_text("Questions (", exact=False).click()
    assert await faults(page) == []
    row = page.locator("#sentence-ask_to_book")
    await row.get_by_role("link").click()
    await expect(page.get_by_role("heading", name="A time that they named is free")).to_be_visible()
    assert await faults(page) == []
    field = page.get_by_label("A line for each way")
    await is_previewed(page, field)
    await is_refused(page, field)
    await field.fill("Good news! {sentence}")
    await page.get_by_role("button", name="Save").press("Enter")
    await expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    await expect(page.get_by_role("listitem").filter(has_text="Ines Ortega").first).to_contain_text(
        "Good news"
    )
    chat = await watch.chat((await office.invited()).chat_url)
    await chat.say(f"can you do {a_time_that_nobody_offers()}?")
    await expect(chat.messages.last).to_contain_text("Good news! ")
    await page.get_by_role("button", name="Go back to Parley's own words").click()
    await expect(page.get_by_role("status").filter(has_text="words are back")).to_be_visible()
    await expect(page.get_by_text("went back to Parley's own words").first).to_be_visible()
    await expect(chat.messages.last).to_contain_text("Good news! ")
    assert await faults(page) == []


def a_time_that_nobody_offers() -> str:
    """A week and more ahead: what stands in the invitation depends on the day and hour of the test."""
    soonest = datetime.now(UTC).date() + timedelta(days=8)
    workday = next(day for n in range(3) if (day := soonest + timedelta(days=n)).isoweekday() < 6)
    return f"{workday:%A} {workday.day} {workday:%B} at 11:00"


async def is_previewed(page: Page, field: Locator) -> None:
    """As it is written, in every form, whatever stands in it."""
    await field.fill(f"Good news! {{sentence}} {HOSTILE}")
    for form in ("Chat", "Mail", "Telegram"):
        heading = page.get_by_role("heading", name=form)
        shown = page.locator("#preview").locator("section").filter(has=heading)
        await expect(shown).to_contain_text("Good news! ")
        await expect(shown).to_contain_text(HOSTILE)
    assert await injected(page) == 0


async def is_refused(page: Page, field: Locator) -> None:
    """A sentence that names a time, or leaves out what is to be said."""
    await field.fill("Good news! Come on Tuesday.")
    await expect(page.locator("#faults")).to_contain_text('"on Tuesday" reads as a time')
    await expect(page.locator("#faults")).to_contain_text("{sentence} is missing")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("alert")).to_contain_text("Nothing was saved")
    assert await faults(page) == []
