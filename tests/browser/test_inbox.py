"""The inbox in a real browser: it fills by itself, is settled in two clicks, and works by keys alone."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.looking import LOOKS, faults
from tests.browser.recruiting import Office, Recruiter
from tests.browser.watching import ChatPage, Watch


async def signed_in(office: Office, watch: Watch, recruiter: Recruiter, look: str = "dark and wide") -> Page:
    scheme, size = LOOKS[look]
    page = await watch.page(await office.sign_in_link(recruiter), size, color_scheme=scheme)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/console/inbox"))
    return page


async def asking(office: Office, watch: Watch, recruiter: Recruiter, name: str) -> ChatPage:
    chat = await watch.chat((await office.invited(name, recruiter)).chat_url)
    await chat.say("I want to talk to a person")
    return chat


@pytest.mark.parametrize("look", LOOKS)
async def test_the_inbox_is_accessible_empty_full_open_and_filtered(
    office: Office, watch: Watch, look: str
) -> None:
    recruiter = await office.recruiter()
    page = await signed_in(office, watch, recruiter, look)
    await expect(page.get_by_text("Nobody waits for you.")).to_be_visible()
    assert await faults(page) == []
    chat = await watch.chat((await office.invited("Priya Nair", recruiter)).chat_url)
    await chat.say("I can only do Saturday at 10am")
    await chat.say("It has to be Saturday at 10")
    row = page.get_by_role("listitem").filter(has_text="Priya Nair")
    await expect(row).to_contain_text("The wish is outside your hours")
    assert await faults(page) == []
    await row.get_by_role("link", name="Priya Nair", exact=True).click()
    await expect(page.get_by_role("button", name="Open Sat")).to_be_visible()
    assert await faults(page) == []
    await page.goto(f"{office.service.url}/console/inbox?q=nobody")
    await expect(page.get_by_text("Nothing that waits fits this.")).to_be_visible()
    assert await faults(page) == []


async def test_from_the_inbox_every_action_is_two_clicks_away(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    chats = {
        name: await asking(office, watch, recruiter, name) for name in ("Ada", "Ben", "Cem", "Dev", "Eva")
    }
    page = await signed_in(office, watch, recruiter)
    rows = page.locator(".waiting")

    async def choose(name: str) -> None:
        await rows.get_by_role("link", name=name, exact=True).click()

    await choose("Ada")
    await page.locator("#nearest button").first.click()
    await expect(page.get_by_text("Your times are with the candidate.")).to_be_visible()
    await choose("Ben")
    await page.get_by_role("button", name="Take over").click()
    await expect(page.get_by_text("You have the word.")).to_be_visible()
    await choose("Cem")
    await page.get_by_role("button", name="Give them a day more").click()
    await expect(page.get_by_text("They have a day more to answer.")).to_be_visible()
    await choose("Dev")
    await page.get_by_label("Write to the candidate").fill("Ana here: Tuesday is fine.")
    await page.get_by_role("button", name="Send").click()
    await expect(chats["Dev"].page.get_by_text("Ana here: Tuesday is fine.")).to_be_visible()
    await rows.get_by_role("link", name="End … with Eva").click()
    await page.get_by_role("button", name="Yes: end this").click()
    await expect(page.get_by_text("Ended. The candidate is told.")).to_be_visible()
    await choose("Ben")
    await page.get_by_role("button", name="Hand back to Parley").click()
    await expect(page.get_by_text("Parley goes on from here.")).to_be_visible()
    await expect(rows.get_by_role("listitem")).to_have_count(2)


async def test_who_writes_to_one_stays_with_that_one_though_another_comes_first(
    office: Office, watch: Watch
) -> None:
    recruiter = await office.recruiter()
    first = await asking(office, watch, recruiter, "Ada")
    page = await signed_in(office, watch, recruiter)
    await page.get_by_label("Write to the candidate").fill("half a sent")
    await first.say("Tuesday at 10:07 or nothing")
    await asking(office, watch, recruiter, "Ben")
    await expect(page.get_by_role("link", name="Ben", exact=True)).to_be_visible()
    await expect(page.get_by_role("heading", name="Ada")).to_be_visible()
    await expect(page.get_by_label("Write to the candidate")).to_have_value("half a sent")


async def test_it_can_be_used_by_keys_alone(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    for name in ("Ada", "Ben"):
        await asking(office, watch, recruiter, name)
    page = await signed_in(office, watch, recruiter)
    await expect(page.get_by_role("heading", name="Ada")).to_be_visible()
    await page.keyboard.press("j")
    await expect(page.get_by_role("heading", name="Ben")).to_be_visible()
    await page.keyboard.press("k")
    await expect(page.get_by_role("heading", name="Ada")).to_be_visible()
    await page.keyboard.press("w")
    await page.keyboard.type("j is a letter here")
    await expect(page.get_by_label("Write to the candidate")).to_have_value("j is a letter here")
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    await expect(page.get_by_label("Search")).to_be_focused()
    await page.keyboard.type("ben")
    await page.keyboard.press("Enter")
    await expect(page.locator(".waiting").get_by_role("listitem")).to_have_count(1)
    await page.keyboard.press("o")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Your times are with the candidate.")).to_be_visible()


async def test_the_keys_can_be_switched_off_and_stay_so(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    for name in ("Ada", "Ben"):
        await asking(office, watch, recruiter, name)
    page = await signed_in(office, watch, recruiter)
    await page.get_by_role("button", name="Switch keys off").click()
    await page.reload()
    await expect(page.get_by_role("button", name="Switch keys on")).to_be_visible()
    assert await faults(page) == []
    await page.keyboard.press("j")
    await page.keyboard.press("/")
    await expect(page.get_by_label("Search")).not_to_be_focused()
    await expect(page.get_by_role("heading", name="Ada")).to_be_visible()
    await page.get_by_role("button", name="Switch keys on").click()
    await page.keyboard.press("j")
    await expect(page.get_by_role("heading", name="Ben")).to_be_visible()


async def test_on_a_narrow_screen_the_list_comes_first_and_one_conversation_stands_alone(
    office: Office, watch: Watch
) -> None:
    recruiter = await office.recruiter()
    await asking(office, watch, recruiter, "Ada")
    page = await signed_in(office, watch, recruiter, "light and narrow")
    await expect(page.get_by_role("heading", name="Ada")).to_be_hidden()
    await page.get_by_role("link", name="Ada", exact=True).click()
    await expect(page.get_by_role("heading", name="Ada")).to_be_visible()
    await expect(page.locator(".waiting")).to_be_hidden()
    await page.get_by_role("link", name="All that waits").click()
    await expect(page.locator(".waiting")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS)
async def test_an_answer_is_approved_in_two_clicks_and_its_pages_are_accessible(
    office: Office, watch: Watch, look: str
) -> None:
    recruiter = await office.recruiter()
    invited = await office.invited("Ada", recruiter)
    page = await signed_in(office, watch, recruiter, look)
    await page.goto(f"{office.service.url}/console/settings/answers")
    assert await faults(page) == []
    await page.get_by_role("button", name="Approve answers first").click()
    await expect(page.get_by_text("each answer is approved first")).to_be_visible()
    chat = await watch.chat(invited.chat_url)
    await chat.box.fill("what about Thursday afternoon?")
    await chat.box.press("Enter")
    await page.goto(f"{office.service.url}/console/inbox")
    await page.locator(".waiting").get_by_role("link", name="Ada", exact=True).click()
    await expect(page.get_by_role("heading", name="An answer waits for your approval")).to_be_visible()
    assert await faults(page) == []
    await page.get_by_role("button", name="Approve and send").click()
    await expect(page.get_by_text("Sent as it was shown.")).to_be_visible()
    await expect(chat.messages).to_have_count(3)
    await page.goto(f"{office.service.url}/console/settings/answers")
    await page.get_by_role("button", name="Rehearse").click()
    await expect(page.get_by_role("heading", name="Rehearsal")).to_be_visible()
    assert await faults(page) == []
