"""A candidate comes to an interview in a real browser, in each of the ways that the chat offers."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.async_api import expect

from tests.browser.recruiting import Office
from tests.browser.watching import NARROW, Watch

BERLIN = ZoneInfo("Europe/Berlin")


async def test_a_candidate_negotiates_in_their_own_words_and_books(office: Office, watch: Watch) -> None:
    invited = await office.invited()
    chat = await watch.chat(invited.chat_url, NARROW)
    offered = await chat.say("can't do mornings, how about Thursday after 2?")
    assert offered.count("Thursday") >= 2
    confirmed = await chat.say("the second one")
    standing = await office.standing(invited)
    start = datetime.fromisoformat(standing["scheduled_time"]).astimezone(BERLIN)
    assert standing["status"] == "confirmed"
    assert start.strftime("%a") == "Thu"
    assert start.hour >= 14
    assert f"{start:%H:%M}" in confirmed
    await expect(chat.options).to_have_count(0)


async def test_a_pressed_button_books_its_time(office: Office, watch: Watch) -> None:
    invited = await office.invited()
    chat = await watch.chat(invited.chat_url)
    option = chat.options.first
    label = await option.inner_text()
    await chat.choose(option)
    assert (await office.standing(invited))["status"] == "confirmed"
    assert label in (await chat.words())[1]
    await chat.page.reload()
    await expect(chat.messages).to_have_count(3)
    assert (await chat.words())[1] == label


async def test_everything_is_done_by_keyboard(office: Office, watch: Watch) -> None:
    invited = await office.invited()
    chat = await watch.chat(invited.chat_url)
    await chat.page.keyboard.press("Tab")
    await expect(chat.chat.get_by_label("Your time zone")).to_be_focused()
    await chat.page.keyboard.press("Tab")
    await expect(chat.chat.get_by_role("link", name="Go on in Telegram")).to_be_focused()
    await chat.page.keyboard.press("Tab")
    await expect(chat.chat.get_by_role("log")).to_be_focused()
    await chat.page.keyboard.press("Tab")
    await expect(chat.options.first).to_be_focused()
    await chat.page.keyboard.press("Enter")
    await expect(chat.box).to_be_focused()
    await expect(chat.messages).to_have_count(3)
    assert (await office.standing(invited))["status"] == "confirmed"
    await chat.page.keyboard.type("thanks, what should")
    await chat.page.keyboard.press("Shift+Enter")
    await chat.page.keyboard.type("I prepare?")
    await chat.page.keyboard.press("Enter")
    await expect(chat.messages).to_have_count(5)
    assert (await chat.words())[3] == "thanks, what should\nI prepare?"


async def test_the_links_of_the_invitation_lead_to_the_chat_and_out_of_it(
    office: Office, watch: Watch
) -> None:
    accepting, declining = await office.invited(), await office.invited()
    page = await watch.page(accepting.accept_url)
    assert (await office.standing(accepting))["status"] == "invitation_sent"
    await page.get_by_role("button", name="Accept the invitation").click()
    await expect(page).to_have_url(accepting.chat_url)
    assert (await office.standing(accepting))["status"] == "slot_pending"
    page = await watch.page(declining.reject_url)
    await page.get_by_role("button", name="Decline the interview").click()
    await expect(page.get_by_text("This interview is cancelled")).to_be_visible()
    assert (await office.standing(declining))["status"] == "cancelled"
