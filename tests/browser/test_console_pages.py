"""A recruiter works on the console's pages in a real browser, by keyboard where that is asked for."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.recruiting import Office
from tests.browser.test_console_live import signed_in
from tests.browser.watching import Watch


async def test_ticked_interviews_are_asked_for_another_time_by_keyboard_alone(
    office: Office, watch: Watch
) -> None:
    recruiter = await office.recruiter()
    chat = await watch.chat((await office.invited("Sam Rivera", recruiter)).chat_url)
    await chat.choose(chat.options.first)
    page = await signed_in(office, watch, recruiter)
    await page.goto(f"{office.service.url}/console")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="To the page")).to_be_focused()
    await page.keyboard.press("Enter")
    tick = page.get_by_role("checkbox", name="Sam Rivera")
    await tick.focus()
    await page.keyboard.press("Space")
    await page.get_by_role("button", name="Ask for another time").press("Enter")
    await expect(page.get_by_role("heading", name="Ask for another time?")).to_be_visible()
    await page.get_by_role("button", name="Yes: ask for another time").press("Enter")
    await expect(page.get_by_text("1 candidate was asked for another time, with an apology.")).to_be_visible()
    await expect(chat.messages.last).to_contain_text("I am sorry: our side cannot keep")
