"""Browser pages that are watched while they are used, and what one does on a chat page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

WITHIN = 30_000  # milliseconds that a page has for anything
WIDE, NARROW = (1100, 800), (360, 740)
TELL_OF_POLICY = """
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} kept out ${event.blockedURI}`));
"""


@dataclass
class Watch:
    """`expected` are complaints that the test provokes, as patterns."""

    browser: Browser
    complaints: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    async def context(
        self, size: tuple[int, int] = WIDE, zone: str = "Europe/Berlin", **more: Any
    ) -> BrowserContext:
        """`more` as Playwright's `new_context` takes it."""
        width, height = size
        context = await self.browser.new_context(
            viewport={"width": width, "height": height}, timezone_id=zone, **{"locale": "en-GB", **more}
        )
        context.set_default_timeout(WITHIN)
        await context.add_init_script(TELL_OF_POLICY)
        context.on("console", self._heard)
        context.on("weberror", lambda fault: self._complain(str(fault.error)))
        self.contexts.append(context)
        return context

    async def page(
        self, url: str, size: tuple[int, int] = WIDE, zone: str = "Europe/Berlin", **more: Any
    ) -> Page:
        context = await self.context(size, zone, **more)
        page = await context.new_page()
        await page.goto(url)
        return page

    async def chat(
        self, url: str, size: tuple[int, int] = WIDE, zone: str = "Europe/Berlin", **more: Any
    ) -> ChatPage:
        """A chat whose first message is there."""
        chat = ChatPage(await self.page(url, size, zone, **more))
        await expect(chat.messages.first).to_be_visible()
        return chat

    def expects(self, *patterns: str) -> None:
        self.expected.extend(patterns)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._complain(f"{message.text} ({message.location.get('url')})")

    def _complain(self, complaint: str) -> None:
        if not any(re.search(pattern, complaint) for pattern in self.expected):
            self.complaints.append(complaint)

    async def close(self) -> None:
        for context in self.contexts:
            await context.close()


@dataclass
class ChatPage:
    """A page with a chat on it, seen as a visitor sees it: by labels, roles and words."""

    page: Page

    @property
    def chat(self) -> Locator:
        return self.page.get_by_role("region", name="Interview chat")

    @property
    def messages(self) -> Locator:
        return self.chat.get_by_role("log").get_by_role("listitem")

    @property
    def box(self) -> Locator:
        return self.chat.get_by_label("Your message")

    @property
    def options(self) -> Locator:
        return self.chat.get_by_role("group", name="Answers to choose from").get_by_role("button")

    @property
    def picker(self) -> Locator:
        return self.chat.get_by_role("dialog")

    @property
    def free_times(self) -> Locator:
        return self.picker.get_by_role("group").get_by_role("button")

    async def zone_shown(self) -> str:
        chosen: str = await self.chat.locator("select").evaluate("one => one.selectedOptions[0].textContent")
        return chosen

    async def write(self, text: str) -> None:
        """Sends without waiting for anything."""
        await self.box.fill(text)
        await self.box.press("Enter")

    async def say(self, text: str) -> str:
        """Sends, and returns the answer."""
        before = await self.messages.count()
        await self.write(text)
        return await self.answer_after(before)

    async def choose(self, option: Locator) -> str:
        before = await self.messages.count()
        await option.click()
        return await self.answer_after(before)

    async def answer_after(self, before: int) -> str:
        """The answer to the one message that was added to `before` ones."""
        await expect(self.messages).to_have_count(before + 2)
        return await self.messages.last.inner_text()

    async def words(self) -> list[str]:
        """What the bubbles say, without who and when."""
        return await self.messages.locator(".words").all_inner_texts()
