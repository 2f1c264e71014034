"""The chat on pages of other companies: from another origin, under their policies, in the visitor's zone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from playwright.async_api import expect

from tests.browser.recruiting import Office
from tests.browser.watching import ChatPage, Watch

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Careers</title>
<link rel="icon" href="data:,">
<style nonce="ours">
* {{ color: red !important; font-size: 40px }}
div {{ display: none }}
#place, #place > div {{ display: block }}
</style>
</head><body><main><h1>Careers</h1><div id="place"></div>{tag}</main></body></html>"""
NO_POLICY = ""
STRICT = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-ours'; img-src data:;"
    " script-src {parley}; connect-src {parley}; require-trusted-types-for 'script'"
)
TAG = '<script src="{parley}/widget.js" data-token="{token}" data-mount="#place" {more}></script>'


@asynccontextmanager
async def careers_page(text: str, policy: str) -> AsyncIterator[str]:
    """A page on a port of its own, which makes it another origin."""

    async def answer(_: web.Request) -> web.Response:
        headers = {"Content-Security-Policy": policy} if policy else {}
        return web.Response(text=text, content_type="text/html", headers=headers)

    application = web.Application()
    application.router.add_get("/", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}/"
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("policy", [NO_POLICY, STRICT])
@pytest.mark.parametrize("more", ["", "async"])
async def test_one_tag_puts_the_chat_on_a_page_of_another_origin(
    office: Office, watch: Watch, policy: str, more: str
) -> None:
    invited = await office.invited()
    parley = office.service.url
    text = PAGE.format(tag=TAG.format(parley=parley, token=invited.token, more=more))
    async with careers_page(text, policy.format(parley=parley)) as url:
        chat = await watch.chat(url)
        await chat.choose(chat.options.first)
        await watch.close()
    assert (await office.standing(invited))["status"] == "confirmed"


async def test_neither_page_nor_chat_disturbs_the_other(office: Office, watch: Watch) -> None:
    invited = await office.invited()
    text = PAGE.format(tag=TAG.format(parley=office.service.url, token=invited.token, more=""))
    async with careers_page(text, NO_POLICY) as url:
        chat = await watch.chat(url)
        assert await style_of(chat, "font-size") == "16px"
        assert await style_of(chat, "color") == "rgb(28, 36, 48)"
        heading = chat.page.get_by_role("heading", name="Careers")
        assert await heading.evaluate("element => getComputedStyle(element).fontSize") == "40px"
        added = "() => Object.keys(window).filter((name) => /parley|chat|unsent|connection|tag/i.test(name))"
        assert await chat.page.evaluate(added) == []
        await watch.close()


async def style_of(chat: ChatPage, name: str) -> str:
    reading = "(element, name) => getComputedStyle(element).getPropertyValue(name)"
    value: str = await chat.messages.first.locator(".words").evaluate(reading, name)
    return value


async def test_a_tag_without_a_token_says_so_in_the_console(office: Office, watch: Watch) -> None:
    watch.expects("the script tag needs data-token")
    text = PAGE.format(tag=f'<script src="{office.service.url}/widget.js"></script>')
    async with careers_page(text, NO_POLICY) as url:
        page = await watch.page(url)
        await expect(page.get_by_role("heading", name="Careers")).to_be_visible()
        await expect(page.get_by_role("region")).to_have_count(0)
        await watch.close()


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("America/New_York", "New York time"),
        ("Asia/Kolkata", "Kolkata time"),
        ("Etc/UTC", "UTC"),
    ],
)
async def test_times_are_shown_in_the_visitors_zone_which_is_named(
    office: Office, watch: Watch, zone: str, words: str
) -> None:
    """The invitation was written in the zone that the portal gave; the visitor sits somewhere else."""
    chat = await watch.chat((await office.invited()).chat_url, zone=zone)
    assert await chat.zone_shown() == words
    first = await chat.options.first.inner_text()
    assert f"({words})" in first
    assert "(Berlin time)" in first
    assert words in await chat.say("what other times do you have?")


async def test_a_zone_that_the_candidate_names_is_not_overruled_by_their_browser(
    office: Office, watch: Watch
) -> None:
    chat = await watch.chat((await office.invited()).chat_url, zone="Asia/Tokyo")
    await chat.say("I am in New York these days, so New York time please")
    await chat.page.reload()
    await expect(chat.messages).to_have_count(3)
    assert "New York time" in await chat.say("what other times do you have?")
    option = await chat.options.first.inner_text()
    assert "(Tokyo time)" in option
    assert "(New York time)" in option


async def test_a_link_that_leads_nowhere_says_what_to_do(office: Office, watch: Watch) -> None:
    watch.expects("404")
    page = await watch.page(f"{office.service.url}/chat/nothing-like-it")
    await expect(page.get_by_text("This link does not lead to a chat")).to_be_visible()
    await expect(page.get_by_role("button")).to_have_count(0)
    await expect(page.get_by_role("textbox")).to_have_count(0)
