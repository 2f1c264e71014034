"""Makes the documents' pictures from the running service: `python -m tests.browser.pictures`.

Two moments of the same talk side by side, as a candidate sees them and as the recruiter does; then each part
of the console. What is shown depends on the day on which it is run.
"""

from __future__ import annotations

import asyncio
import base64
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import aiohttp
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser.chromium import ADVICE, FLAGS, find_chromium
from tests.browser.recruiting import Invited, Office, Recruiter
from tests.browser.watching import ChatPage, Watch
from tests.servers.portal import Portal
from tests.servers.service import ROOT, running_service

FOLDER = ROOT / "docs" / "pictures"
PHONE, HALF, DESK = (440, 760), (500, 560), (1120, 760)
PARTS = {
    "inbox": "/console/inbox",
    "interviews": "/console",
    "week": "/console/calendar/week?day={day}",
    "insight": "/console/insight",
    "hours": "/console/settings/hours",
    "stand-ins": "/console/settings/stand-ins",
    "sentence": "/console/settings/wording/en/invite",
    "switches": "/console/settings/switches",
    "channels": "/console/settings/channels",
    "limits": "/console/settings/limits",
}
"""Parts of the console that have a picture, and where they are; a job's is found by its title."""

TALLER = {"sentence": (1120, 960)}
"""Those whose point is further down."""

RESUMES = {
    "Noor Haddad": "Glass blower, seven years. Projects: chandelier, church windows. Bachelor of Arts.",
    "Jonas Beck": "Two years with kilns and torches; project: a market stall.",
    "Mei Tanaka": "Potter, four years at the kiln, some glass. Project: a fountain.",
    "Luca Moretti": "Sales assistant.",
}
GLASS = {
    "title": "Glass blower",
    "description": "Blows glass by the torch and at the kiln. Three years of experience.",
}
JOB = {
    "title": "Backend engineer",
    "company": "Lindqvist & Daughters",
    "format": "video call",
    "location": "https://meet.example.org/lindqvist",
}
SIDE_BY_SIDE = """<!doctype html><body style="margin:0;background:#e4e9f0;display:flex;gap:24px;padding:24px">
{}</body>"""
FRAMED = '<img src="data:image/png;base64,{}" style="border-radius:12px;border:1px solid #c9d2de">'


async def main() -> None:
    program = find_chromium()
    assert program is not None, ADVICE
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with (
        running_service(Path(tempfile.mkdtemp()) / "data") as service,
        aiohttp.ClientSession() as http,
        async_playwright() as playwright,
    ):
        browser = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        office = Office(service, Portal(http, service.url, service.api_key))
        recruiter = await office.recruiter("Ana Weber")
        await join(browser, "chat", await chat_pictures(office, Watch(browser), recruiter))
        await join(browser, "console", await console_pictures(office, Watch(browser), recruiter))
        await parts_of_the_console(office, Watch(browser), recruiter)
        await browser.close()


async def chat_pictures(office: Office, watch: Watch, recruiter: Recruiter) -> list[bytes]:
    invited = await office.invited("Sam Rivera", recruiter, JOB)
    chat = await watch.chat(invited.chat_url, PHONE)
    await chat.say("can't do mornings, how about Thursday after 2?")
    await chat.messages.nth(1).scroll_into_view_if_needed()
    offered = await shot_from(chat, 1)
    await chat.say("the second one")
    return [offered, await shot_from(chat, 3)]


async def shot_from(chat: ChatPage, place: int) -> bytes:
    """With that message at the upper edge."""
    await chat.messages.nth(place).evaluate("element => element.scrollIntoView({ block: 'start' })")
    await chat.box.evaluate("element => element.blur()")
    return await chat.page.screenshot()


async def console_pictures(office: Office, watch: Watch, recruiter: Recruiter) -> list[bytes]:
    await others(office, watch, recruiter)
    page = await watch.page(await office.sign_in_link(recruiter), HALF)
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(f"{office.service.url}/console")
    await expect(page.get_by_role("heading", name="Interviews")).to_be_visible()
    listed = await page.screenshot()
    await page.get_by_role("link", name="Sam Rivera").click()
    await page.locator("#message-2").evaluate("element => element.scrollIntoView({ block: 'start' })")
    return [listed, await page.screenshot()]


async def parts_of_the_console(office: Office, watch: Watch, recruiter: Recruiter) -> None:
    await office.operator("admin", recruiter.email)
    job = await office.portal.job(recruiter.id, **{**JOB, **GLASS}, number_of_openings=2)
    for name, resume in RESUMES.items():
        await office.portal.application(job, name, resume_text=resume)
    page = await watch.page(await office.sign_in_link(recruiter), DESK)
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("link", name="Jobs").click()
    await page.get_by_role("link", name="Glass blower").click()
    await expect(page.locator(".whole")).to_have_count(len(RESUMES), timeout=60_000)  # all are read
    await page.get_by_role("button", name="Take no more applications").click()
    await expect(page.get_by_text("2 of 2 taken")).to_be_visible()
    await page.screenshot(path=FOLDER / "console-job.png")
    day = (datetime.now(UTC) + timedelta(days=3)).date()
    await office.portal.call("POST", f"/recruiters/{recruiter.id}/stand-ins", await away(office, day))
    for name, address in PARTS.items():
        width, height = TALLER.get(name, DESK)
        await page.set_viewport_size({"width": width, "height": height})
        await page.goto(office.service.url + address.format(day=day))
        await expect(page.get_by_role("heading", level=1)).to_be_visible()
        await page.screenshot(path=FOLDER / f"console-{name}.png")


async def away(office: Office, first: date) -> dict[str, str]:
    """A colleague for some days from then on."""
    stand_in = (await office.recruiter("Ben Oduya")).id
    last = first + timedelta(days=4)
    return {"stand_in": stand_in, "first": first.isoformat(), "last": last.isoformat()}


async def others(office: Office, watch: Watch, recruiter: Recruiter) -> None:
    """Interviews in other states than booked."""
    priya = await watch.chat((await invitation(office, recruiter, "Priya Nair")).chat_url)
    await priya.say("I need a sign language interpreter for the interview")
    tomas = await watch.chat((await invitation(office, recruiter, "Tomas Novak")).chat_url)
    await tomas.say("next week would be better, afternoons")
    await invitation(office, recruiter, "Chloe Martin")


async def invitation(office: Office, recruiter: Recruiter, name: str) -> Invited:
    return await office.invited(name, recruiter, JOB)


async def join(browser: Browser, name: str, pictures: list[bytes]) -> None:
    images = "".join(FRAMED.format(base64.b64encode(picture).decode()) for picture in pictures)
    page: Page = await browser.new_page()
    await page.set_content(SIDE_BY_SIDE.format(images))
    body = page.locator("body")
    await body.evaluate("element => { element.style.width = 'max-content' }")
    await body.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    asyncio.run(main())
