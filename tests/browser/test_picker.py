"""All free times beside the chat: looked at, moved through by key, pressed; in other zones and languages."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.looking import LOOKS, faults
from tests.browser.recruiting import Office
from tests.browser.watching import NARROW, WIDE, ChatPage, Watch

SECOND_ROUND = "none of these work"


async def looking(office: Office, watch: Watch, size: tuple[int, int] = WIDE, **more: Any) -> ChatPage:
    """A chat in its second round, with the picker open."""
    chat = await watch.chat((await office.invited()).chat_url, size, **more)
    await chat.say(SECOND_ROUND)
    await chat.options.last.click()
    await expect(chat.free_times.first).to_be_visible()
    return chat


async def test_the_first_round_asks_in_words_and_the_second_shows_all(office: Office, watch: Watch) -> None:
    chat = await watch.chat((await office.invited()).chat_url)
    await chat.choose(chat.options.last)
    await chat.options.last.click()
    await expect(chat.picker.get_by_role("heading", name="All free times")).to_be_focused()
    await expect(chat.messages).to_have_count(3)
    await expect(chat.picker.get_by_role("radio").nth(4)).to_be_attached()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_pressed_time_is_the_one_that_is_booked(
    office: Office, watch: Watch, size: tuple[int, int]
) -> None:
    invited = await office.invited()
    chat = await watch.chat(invited.chat_url, size)
    await chat.say(SECOND_ROUND)
    await chat.options.last.click()
    await chat.picker.get_by_role("radio").nth(3).click()
    day = await chat.picker.get_by_role("group").get_attribute("aria-label")
    await chat.free_times.nth(2).click()
    await expect(chat.picker).to_have_count(0)
    answer = await chat.answer_after(3)
    if "Shall I book it" in answer:
        answer = await chat.choose(chat.options.first)
    start = datetime.fromisoformat((await office.standing(invited))["scheduled_time"])
    assert day == f"Times on {start:%A} {start.day} {start:%B}"
    assert f"{start:%A}, {start.day} {start:%B}" in answer


async def test_beside_the_chat_where_there_is_room_else_in_its_place(office: Office, watch: Watch) -> None:
    wide = await looking(office, watch)
    await expect(wide.box).to_be_visible()
    narrow = await looking(office, watch, NARROW)
    await expect(narrow.box).to_be_hidden()
    await narrow.picker.get_by_role("button", name="Close").click()
    await expect(narrow.box).to_be_visible()


async def test_days_and_times_are_chosen_by_key(office: Office, watch: Watch) -> None:
    chat = await looking(office, watch)
    keys = chat.page.keyboard
    days = chat.picker.get_by_role("radio")
    await keys.press("Tab")
    await keys.press("Tab")
    await expect(days.first).to_be_focused()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        await keys.press(key)
    await expect(days.nth(1)).to_be_focused()
    await expect(days.nth(1)).to_have_attribute("aria-checked", "true")
    await keys.press("Tab")
    await expect(chat.free_times.first).to_be_focused()
    await keys.press("Escape")
    await expect(chat.picker).to_have_count(0)
    await expect(chat.options.last).to_be_focused()
    await keys.press("Enter")
    await expect(chat.free_times.first).to_be_visible()
    for _ in range(3):
        await keys.press("Tab")
    await keys.press("Enter")
    await expect(chat.messages).to_have_count(5)
    await expect(chat.box).to_be_focused()


async def test_none_of_them_asks_in_words(office: Office, watch: Watch) -> None:
    chat = await looking(office, watch)
    await chat.choose(chat.picker.get_by_role("button", name="None of these fits"))
    assert (await chat.words())[3] == "Other times"


async def test_a_lost_connection_is_told_and_tried_again(office: Office, watch: Watch) -> None:
    watch.expects("ERR_FAILED")
    chat = await watch.chat((await office.invited()).chat_url)
    await chat.say(SECOND_ROUND)
    await chat.page.route("**/slots", lambda route: route.abort())
    await chat.options.last.click()
    await expect(chat.picker.get_by_text("did not arrive")).to_be_visible()
    await chat.page.unroute("**/slots")
    await chat.picker.get_by_role("button", name="Try again").click()
    await expect(chat.free_times.first).to_be_visible()


async def test_another_zone_is_chosen_and_kept(office: Office, watch: Watch) -> None:
    chat = await watch.chat((await office.invited()).chat_url)
    before = await chat.options.first.inner_text()
    await chat.chat.get_by_label("Your time zone").select_option(label="Kolkata time")
    await expect(chat.options.first).to_contain_text("Kolkata time")
    assert before in await chat.options.first.inner_text()
    assert "Kolkata time" in await chat.say("what other times do you have?")
    await chat.page.reload()
    await expect(chat.messages).to_have_count(3)
    assert await chat.zone_shown() == "Kolkata time"
    await chat.options.last.click()
    await expect(chat.free_times.first).to_have_text("13:30")


@pytest.mark.parametrize(
    ("locale", "region", "written"),
    [
        ("de-DE", "Chat zum Gespräch", "nein, davon passt mir nichts"),
        ("fr-FR", "Discussion sur l'entretien", "non, aucun ne me convient"),
        ("es-ES", "Chat de la entrevista", "no, ninguna me viene bien"),
        ("pt-BR", "Chat da entrevista", "não, nenhum serve para mim"),
    ],
)
async def test_the_window_speaks_the_language_of_the_conversation(
    office: Office, watch: Watch, locale: str, region: str, written: str
) -> None:
    invited = await office.invited(locale=locale)
    page = await watch.page(invited.chat_url, locale=locale)
    chat = page.get_by_role("region", name=region)
    await expect(chat.get_by_role("listitem")).to_have_count(1)
    await chat.get_by_role("textbox").fill(written)
    await chat.get_by_role("textbox").press("Enter")
    await expect(chat.get_by_role("listitem")).to_have_count(3)
    await chat.locator("[aria-haspopup]").click()
    first = chat.get_by_role("dialog").get_by_role("group").get_by_role("button").first
    await expect(first).to_contain_text(":")
    assert await chat.get_attribute("lang") == locale.split("-")[0]


async def test_the_page_around_the_chat_speaks_as_the_conversation_does(office: Office, watch: Watch) -> None:
    page = await watch.page((await office.invited(locale="fr-FR")).chat_url, locale="de-DE")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Votre entretien")
    await expect(page).to_have_title("Votre entretien - Parley")
    assert await page.locator("html").get_attribute("lang") == "fr"


@pytest.mark.parametrize("look", LOOKS)
async def test_it_is_accessible(office: Office, watch: Watch, look: str) -> None:
    scheme, size = LOOKS[look]
    chat = await looking(office, watch, size, color_scheme=scheme)
    assert await faults(chat.page) == []
