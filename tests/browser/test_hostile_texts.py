"""What people write is text wherever it is shown: in the chat, in the console, in names and titles."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import aiohttp
from playwright.async_api import Locator, Page, expect

from bot.api.route import HTML, Caller
from bot.app import ROUTES
from tests.browser.recruiting import Office
from tests.browser.watching import NARROW, WIDE, Watch
from tests.servers.portal import Candidate

CORPUS = Path(__file__).parents[1] / "corpus" / "hostile_texts.jsonl"
TEXTS: list[str] = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
NAME = 'Sam <img src=x onerror="alert(1)"> \u202eRivera'
SHOWN = NAME.replace("\u202e", "[U+202E]")  # what nobody sees is written out
TITLE = "</title><script>alert(1)</script> Engineer"
WORDS_IN_PATHS = {"language": "en", "key": "nudge"}
COMPANY = "<b>Acme</b> & <i>Sons</i>"


async def test_hostile_texts_are_shown_as_they_were_written(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter(name='Ana <u>"Weber"</u>')
    invited = await office.invited(NAME, recruiter, {"title": TITLE, "company": COMPANY})
    link, _ = await asyncio.gather(office.sign_in_link(recruiter), say_all(office, invited.token))
    chat = await watch.chat(invited.chat_url, NARROW)
    await expect(chat.messages).to_have_count(1 + 2 * len(TEXTS))
    assert await texts_of(chat.page.locator("li.candidate .words")) == TEXTS
    await expect(chat.chat.get_by_role("heading", name=TITLE)).to_be_visible()
    assert await injected(chat.page) == 0
    page = await watch.page(link, NARROW)
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("link", name=SHOWN, exact=True).click()
    await expect(page.get_by_role("heading", name=SHOWN)).to_be_visible()
    assert await injected(page) == 0
    await page.get_by_role("link", name="Everything about it").click()
    assert await texts_of(page.locator("li.candidate .words")) == TEXTS
    await expect(page.get_by_role("heading", name=SHOWN)).to_be_visible()
    assert await injected(page) == 0
    for part in ("/console", "/console/told", "/console/jobs", "/console/calendar/week"):
        await page.goto(office.service.url + part)
        assert (part, await injected(page)) == (part, 0)
    await page.goto(f"{office.service.url}/console/jobs")
    for step in (TITLE, SHOWN):
        await page.get_by_role("link", name=step).first.click()
        await expect(page.get_by_role("heading", name=step)).to_be_visible()
        assert await injected(page) == 0
    await page.goto(f"{office.service.url}/console/mailbox")
    await page.get_by_role("link", name=TITLE).last.click()
    await expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    assert await injected(page) == 0


async def test_every_page_that_there_is_shows_them_as_text(office: Office, watch: Watch) -> None:
    """The router says which; an administrator sees them all, narrow and wide."""
    boss = await office.admin('Ines <u>"Ortega"</u>')
    recruiter = await office.recruiter(name='Ana <u>"Weber"</u>')
    invited = await office.invited(NAME, recruiter, {"title": TITLE, "company": COMPANY})
    await say_all(office, invited.token)
    page = await watch.page(await office.sign_in_link(boss), NARROW)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/console/inbox"))
    job, application = await found_on_the_way(office, page)
    ids = {"interview_id": invited.id, "job_id": job, "application_id": application, "person": recruiter.id}
    looked_at = 0
    for path in pages_of(ids):
        for width, height in (NARROW, WIDE):
            await page.set_viewport_size({"width": width, "height": height})
            await page.goto(office.service.url + path)
            assert (path, width, await injected(page)) == (path, width, 0)
            looked_at += 1
    assert looked_at >= 40


async def found_on_the_way(office: Office, page: Page) -> tuple[str, str]:
    """The ids of the job and the application, as their addresses tell them."""
    await page.goto(f"{office.service.url}/console/jobs")
    for step in (TITLE, SHOWN):
        await page.get_by_role("link", name=step).first.click()
        await expect(page.get_by_role("heading", name=step)).to_be_visible()
    found = re.search(r"/console/jobs/([0-9a-f-]{36})/applications/([0-9a-f-]{36})", page.url)
    assert found is not None
    return found[1], found[2]


def pages_of(ids: Mapping[str, str]) -> Iterator[str]:
    """Every page of the console that these lead to."""
    for route in ROUTES:
        if route.caller not in {Caller.CONSOLE, Caller.ADMIN} or (route.method, route.media) != ("GET", HTML):
            continue
        path = re.sub(
            r"\{(\w+)\}", lambda found: {**WORDS_IN_PATHS, **ids}.get(found[1], found[0]), route.path
        )
        if "{" not in path and "callback" not in path:
            yield path


async def say_all(office: Office, token: str) -> None:
    async with aiohttp.ClientSession() as http:
        candidate = Candidate(http, office.service.url, token, "")
        for text in TEXTS:
            await candidate.say(text)


async def texts_of(elements: Locator) -> list[str]:
    return await elements.all_text_contents()


async def injected(page: Page) -> int:
    """Elements that only a text could have brought, and how far the page is too wide."""
    wide: int = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return await page.locator(
        "img, svg:not(.bar):not(.plot svg), iframe, base, u, i, main h1:text-is('Owned')"
    ).count() + max(0, wide)
