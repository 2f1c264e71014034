"""Why a time is not offered, asked and answered on an interview's page, narrow and wide."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import expect

from tests.browser.looking import faults
from tests.browser.recruiting import Office
from tests.browser.test_console_live import signed_in
from tests.browser.watching import NARROW, WIDE, Watch

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_recruiter_is_told_what_stands_in_the_way_of_a_time(
    office: Office, watch: Watch, size: tuple[int, int]
) -> None:
    recruiter = await office.recruiter()
    invited = await office.invited("Sam Rivera", recruiter)
    page = await signed_in(office, watch, recruiter)
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    await page.goto(f"{office.service.url}/console/interviews/{invited.id}")
    await expect(page.get_by_text("can be offered now")).to_be_visible()
    night = (datetime.now(UTC) + timedelta(days=3)).replace(hour=2, minute=7)
    await page.get_by_label("Why is a time not offered?").fill(night.strftime("%Y-%m-%dT%H:%M"))
    await page.get_by_role("button", name="Look").click()
    ways = page.get_by_role("list", name="What stands in the way")
    await expect(ways).to_contain_text("Ana Weber: it is outside working hours")
    await expect(ways).to_contain_text("no interview starts at that minute")
    assert await faults(page) == []
    assert not await page.evaluate(TOO_WIDE)
