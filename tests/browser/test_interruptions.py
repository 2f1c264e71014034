"""Whatever happens to the page or its connection, nothing that was said is lost and nothing is said twice."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
from playwright.async_api import Browser, Route, expect

from tests.browser.recruiting import Office
from tests.browser.watching import ChatPage, Watch
from tests.servers.portal import Portal
from tests.servers.service import Service, running_service

NO_CONNECTION = r"Failed to load resource|net::ERR"
LOST = "No connection at the moment"


async def seqs(chat: ChatPage) -> list[str | None]:
    return [await item.get_attribute("data-seq") for item in await chat.messages.all()]


async def test_a_reload_in_mid_conversation_shows_the_same_talk_and_it_goes_on(
    office: Office, watch: Watch
) -> None:
    chat = await watch.chat((await office.invited()).chat_url)
    await chat.say("can't do mornings")
    before = await chat.words()
    await chat.page.reload()
    await expect(chat.messages).to_have_count(3)
    assert await chat.words() == before
    assert await chat.options.count() > 0
    await chat.say("the first one")
    assert await seqs(chat) == ["1", "2", "3", "4", "5"]


async def test_a_message_written_without_connection_goes_out_once_when_it_is_back(
    office: Office, watch: Watch
) -> None:
    watch.expects(NO_CONNECTION)
    invited = await office.invited()
    chat = await watch.chat(invited.chat_url)
    await chat.page.context.set_offline(True)
    await chat.write("what should I prepare?")
    await expect(chat.chat.get_by_text(LOST)).to_be_visible()
    await expect(chat.chat.get_by_text("Not sent yet; trying again")).to_be_visible()
    await chat.page.context.set_offline(False)
    await expect(chat.messages).to_have_count(3)
    await expect(chat.chat.get_by_text(LOST)).to_be_hidden()
    await expect(chat.chat.get_by_text("Not sent yet")).to_have_count(0)
    assert await seqs(chat) == ["1", "2", "3"]


async def test_what_was_not_sent_before_a_reload_is_sent_after_it(office: Office, watch: Watch) -> None:
    watch.expects(NO_CONNECTION)
    chat = await watch.chat((await office.invited()).chat_url)
    await chat.page.route("**/messages", lambda route: route.abort())
    await chat.write("what should I prepare?")
    await expect(chat.chat.get_by_text("Not sent yet; trying again")).to_be_visible()
    await chat.page.unroute("**/messages")
    await chat.page.reload()
    await expect(chat.messages).to_have_count(3)
    assert (await chat.words())[1] == "what should I prepare?"
    assert await seqs(chat) == ["1", "2", "3"]


async def test_an_acknowledgement_that_gets_lost_does_not_double_the_message(
    office: Office, watch: Watch
) -> None:
    """The service has the message; the browser does not know it, and sends it again."""
    watch.expects(NO_CONNECTION)
    chat = await watch.chat((await office.invited()).chat_url)

    async def lose_the_answer(route: Route) -> None:
        await route.fetch()
        await route.abort()

    await chat.page.route("**/messages", lose_the_answer, times=1)
    await chat.say("what should I prepare?")
    await expect(chat.chat.get_by_text("Sent, ")).to_have_count(1)
    assert await seqs(chat) == ["1", "2", "3"]


async def test_the_service_dies_and_the_chat_catches_up_when_it_is_back(
    office: Office, service: Service, watch: Watch
) -> None:
    watch.expects(NO_CONNECTION)
    invited = await office.invited()
    chat = await watch.chat(invited.chat_url)
    await service.kill()
    try:
        await chat.write("can't do mornings")
        await expect(chat.chat.get_by_text(LOST)).to_be_visible()
        await chat.write("what should I prepare?")
    finally:
        await service.start()
    await expect(chat.messages).to_have_count(5, timeout=30_000)
    assert (await chat.words())[1] == "can't do mornings"
    assert "what should I prepare?" in await chat.words()
    assert await seqs(chat) == ["1", "2", "3", "4", "5"]


async def test_two_windows_of_one_chat_show_the_same(office: Office, watch: Watch) -> None:
    invited = await office.invited()
    one, other = await asyncio.gather(*(watch.chat(invited.chat_url) for _ in range(2)))
    await one.say("what should I prepare?")
    await expect(other.messages).to_have_count(3)
    await other.choose(other.options.first)
    await expect(one.messages).to_have_count(5)
    await expect(one.options).to_have_count(0)
    assert await one.words() == await other.words()


async def test_typing_is_shown_until_the_answer_is_there(office: Office, watch: Watch) -> None:
    chat = await watch.chat((await office.invited()).chat_url)
    answers = asyncio.Event()

    async def hold_back(route: Route) -> None:
        if "after=0" not in route.request.url:
            await answers.wait()
        await route.continue_()

    await chat.page.route("**/messages?after=*", hold_back)
    await chat.page.reload()
    await expect(chat.messages).to_have_count(1)
    await chat.write("what should I prepare?")
    await expect(chat.chat.get_by_text("Sent, ")).to_be_visible()
    await expect(chat.chat.get_by_text("Parley is writing")).to_be_visible()
    answers.set()
    await expect(chat.messages).to_have_count(3)
    await expect(chat.chat.get_by_text("Parley is writing")).to_have_count(0)


async def test_a_lot_at_once_is_answered_with_one_polite_notice_and_goes_out_by_itself(
    browser: Browser, tmp_path: Path
) -> None:
    watch = Watch(browser)
    watch.expects("429")
    strict = {"PARLEY_DEMO": "0", "PARLEY_RATE_LIMIT_PER_MINUTE": "30"}
    async with (
        running_service(tmp_path / "data", **strict) as service,
        aiohttp.ClientSession() as http,
    ):
        invited = await Office(service, Portal(http, service.url, service.api_key)).invited()
        chat = await watch.chat(invited.chat_url)
        written = [f"hello, this is message {number}" for number in range(1, 21)]
        for each in written:
            await chat.write(each)
        notice = chat.chat.get_by_text("That was a lot at once. It goes out by itself in a moment.")
        await expect(notice.first).to_be_visible()
        assert await notice.count() == 1
        for each in written:
            await expect(chat.chat.get_by_text(each, exact=True)).to_have_count(1)
        await expect(chat.chat.get_by_text("Not sent yet")).to_have_count(0)
        await expect(notice).to_have_count(0, timeout=90_000)
        await watch.close()
