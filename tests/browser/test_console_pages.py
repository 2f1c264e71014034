"""A recruiter works on the console's pages in a real browser, by keyboard where that is asked for."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.browser.looking import LOOKS, faults
from tests.browser.recruiting import Office
from tests.browser.test_console_live import signed_in
from tests.browser.watching import Watch

BERLIN = ZoneInfo("Europe/Berlin")


async def test_ticked_interviews_are_asked_for_another_time_by_keyboard_alone(
    office: Office, watch: Watch
) -> None:
    recruiter = await office.recruiter()
    chat = await watch.chat((await office.invited("Sam Rivera", recruiter)).chat_url)
    await chat.choose(chat.options.first)
    page = await signed_in(office, watch, recruiter)
    await page.goto(f"{office.service.url}/console")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="To the page")).to_be_focused()
    await page.keyboard.press("Enter")
    tick = page.get_by_role("checkbox", name="Sam Rivera")
    await tick.focus()
    await page.keyboard.press("Space")
    await page.get_by_role("button", name="Ask for another time").press("Enter")
    await expect(page.get_by_role("heading", name="Ask for another time?")).to_be_visible()
    await page.get_by_role("button", name="Yes: ask for another time").press("Enter")
    await expect(page.get_by_text("1 candidate was asked for another time, with an apology.")).to_be_visible()
    await expect(chat.messages.last).to_contain_text("I am sorry: our side cannot keep")


async def test_a_spot_of_the_week_says_why_it_is_not_offered(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    invited = await office.invited("Sam Rivera", recruiter)
    chat = await watch.chat(invited.chat_url)
    await chat.choose(chat.options.first)
    start = datetime.fromisoformat((await office.standing(invited))["scheduled_time"]).astimezone(BERLIN)
    page = await signed_in(office, watch, recruiter)
    await page.get_by_role("link", name="Calendar").click()
    await page.goto(f"{page.url}?day={start.date()}")
    meeting = page.get_by_role("listitem").filter(has_text=f"{start:%H:%M}-")
    await expect(meeting.get_by_role("link", name="Sam Rivera")).to_be_visible()
    await page.locator(f'.ask a[href*="at={start:%Y-%m-%dT%H:%M}"]').click(
        force=True, position={"x": 3, "y": 3}
    )
    await expect(page.get_by_text("Ana Weber: the time is taken")).to_be_visible()
    await page.get_by_label("Time", exact=True).fill(f"{start.date()}T03:10")
    await page.get_by_role("button", name="Look").press("Enter")
    way = page.get_by_role("list", name="What stands in the way")
    await expect(way).to_contain_text("no interview starts at that minute")
    await expect(way).to_contain_text("Ana Weber: it is outside working hours")


async def test_a_correction_reaches_whoever_was_told_something_wrong(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    chat = await watch.chat((await office.invited("Sam Rivera", recruiter)).chat_url)
    page = await signed_in(office, watch, recruiter)
    await page.goto(f"{office.service.url}/console/told")
    await page.get_by_role("checkbox", name="Sam Rivera").check()
    await page.get_by_label("Your words").fill("The entrance is in Mill Street.")
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_text("Sent to 1 candidate.")).to_be_visible()
    await expect(chat.messages.nth(1)).to_contain_text("The entrance is in Mill Street.")


@pytest.mark.parametrize("look", LOOKS)
async def test_a_job_is_led_by_hand_from_its_page(office: Office, watch: Watch, look: str) -> None:
    scheme, size = LOOKS[look]
    recruiter = await office.recruiter()
    job = await office.portal.job(recruiter.id, title="Glassblower", number_of_openings=1)
    for name in ("Sam Rivera", "Priya Nair"):
        await office.portal.application(job, name, resume_text="Glass and kilns. Seven years of work.")
    page = await watch.page(await office.sign_in_link(recruiter), size, color_scheme=scheme)
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("link", name="Jobs").click()
    assert await faults(page) == []
    await page.get_by_role("link", name="Glassblower").click()
    await page.get_by_role("button", name="Take no more applications").press("Enter")
    await expect(page.get_by_text("1 of 1 taken")).to_be_visible()
    assert await faults(page) == []
    await page.get_by_role("listitem").filter(has_text="in the buffer").get_by_role("link").first.click()
    await page.get_by_role("button", name="Promote this one").click()
    await expect(page.get_by_role("alert")).to_contain_text("The one place is taken")
    assert await faults(page) == []
    await page.get_by_text("Reject", exact=True).click()
    await page.get_by_role("button", name="Yes: reject").click()
    await expect(page.get_by_text("Rejected. An interview that was not over")).to_be_visible()
    await page.get_by_role("button", name="Take back their last move").click()
    await expect(page.get_by_text("Taken back.")).to_be_visible()
    await page.get_by_role("link", name="Glassblower").click()
    await page.get_by_role("checkbox").first.check()
    await page.get_by_role("button", name="Invite these people").click()
    await expect(page.get_by_role("status").filter(has_text="invited")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS)
async def test_an_administrator_switches_hands_over_and_finds_hours_that_mean_nothing_refused(
    office: Office, watch: Watch, look: str
) -> None:
    watch.expects("422")
    scheme, size = LOOKS[look]
    admin, leaver = await office.admin(), await office.recruiter("Lea Ver")
    await office.invited("Sam Rivera", leaver)
    page = await watch.page(await office.sign_in_link(admin), size, color_scheme=scheme)
    await page.get_by_role("button", name="Sign in").click()
    await page.get_by_role("link", name="Settings").click()
    await page.get_by_label("Monday").fill("nine to five")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("alert")).to_contain_text("'nine to five' is no stretch like 09:00-12:30")
    assert await faults(page) == []
    await page.get_by_label("Monday").fill("09:00-12:00, 13:00-17:00")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    await page.get_by_role("link", name="Switches").click()
    flag = page.locator("#flag-no_show_prediction")
    for to in ("off", "on"):
        await flag.get_by_text(f"Switch it {to}").click()
        await flag.get_by_label("Why?").fill("a rehearsal")
        await flag.get_by_role("button", name=f"No-show risk {to}").click()
        await expect(flag.get_by_text("Ines Ortega: a rehearsal")).to_be_visible()
    assert await faults(page) == []
    await page.goto(f"{office.service.url}/console/settings/people/{leaver.id}/hand-over")
    assert await faults(page) == []
    await page.get_by_role("combobox").select_option(admin.id)
    await page.get_by_role("button", name="Yes: hand over").click()
    await expect(page.get_by_text("Handed over.")).to_be_visible()
    await page.get_by_role("link", name="Jobs").click()
    await expect(page.get_by_role("listitem").filter(has_text="Engineer").first).to_be_visible()
