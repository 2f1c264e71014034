"""What is wrong with how a page looks: axe's findings, and whether it fits its window."""

from __future__ import annotations

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from tests.browser.watching import NARROW, WIDE

TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"
LOOKS = {"light and narrow": ("light", NARROW), "dark and wide": ("dark", WIDE)}


async def faults(page: Page) -> list[str]:
    found = (await Axe().run(page)).response["violations"]
    named = [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
    too_wide = await page.evaluate(TOO_WIDE)
    return [*named, *(["wider than its window"] if too_wide else [])]
