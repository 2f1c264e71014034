"""The recruiter's pages in a real browser: they renew themselves without disturbing whoever reads them."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.browser.recruiting import Office, Recruiter
from tests.browser.watching import ChatPage, Watch
from tests.servers.service import Service


async def signed_in(office: Office, watch: Watch, recruiter: Recruiter) -> Page:
    page = await watch.page(await office.sign_in_link(recruiter))
    await page.get_by_role("button", name="Sign in").click()
    await page.goto(f"{office.service.url}/console")
    return page


async def test_a_new_interview_and_its_course_appear_by_themselves(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    page = await signed_in(office, watch, recruiter)
    await expect(page.get_by_text("No interviews yet")).to_be_visible()
    sam = await office.invited("Sam Rivera", recruiter)
    row = page.get_by_role("listitem").filter(has_text="Sam Rivera")
    await expect(row).to_contain_text("invited")
    chat = await watch.chat(sam.chat_url)
    await chat.say("can't do mornings, how about Thursday after 2?")
    await expect(row).to_contain_text("choosing a time")
    await chat.choose(chat.options.first)
    await expect(row).to_contain_text("confirmed")
    priya = await watch.chat((await office.invited("Priya Nair", recruiter)).chat_url)
    await priya.say("I want to talk to a person")
    await expect(page.get_by_role("listitem").first).to_contain_text("Priya Nair")
    await expect(page.get_by_text("1 waits for you")).to_be_visible()


async def test_a_transcript_grows_under_the_readers_eyes_and_keeps_their_place(
    office: Office, watch: Watch
) -> None:
    recruiter = await office.recruiter()
    invited = await office.invited("Sam Rivera", recruiter)
    chat = await watch.chat(invited.chat_url)
    page = await signed_in(office, watch, recruiter)
    await page.get_by_role("link", name="Sam Rivera").click()
    back = page.get_by_role("link", name="All interviews")
    await back.focus()
    await page.evaluate("getSelection().selectAllChildren(document.querySelector('#message-1 .words'))")
    selected = await page.evaluate("getSelection().toString()")
    await chat.say("can't do mornings, how about Thursday after 2?")
    await expect(page.locator("#message-3")).to_be_visible()
    await expect(page.locator("#message-2")).to_contain_text("Understood: says when they can")
    await expect(back).to_be_focused()
    assert await page.evaluate("getSelection().toString()") == selected
    await chat.choose(chat.options.first)
    await expect(page.get_by_role("status").filter(has_text="confirmed")).to_be_visible()


async def test_a_test_invitation_to_oneself_leads_to_a_chat_that_books(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    page = await signed_in(office, watch, recruiter)
    await page.get_by_role("button", name="Send a test invitation to myself").click()
    chat = ChatPage(page)
    await expect(chat.messages).to_have_count(1)
    address = page.url
    await chat.choose(chat.options.first)
    await page.goto(f"{office.service.url}/console")
    await expect(page.get_by_role("listitem").filter(has_text="Test interview")).to_contain_text("confirmed")
    await page.get_by_role("button", name="Send a test invitation to myself").click()
    await expect(page).to_have_url(address)


async def test_a_page_that_cannot_be_renewed_says_so_until_it_can(
    office: Office, service: Service, watch: Watch
) -> None:
    watch.expects("Failed to load resource|net::ERR")
    page = await signed_in(office, watch, await office.recruiter())
    stale = page.get_by_text("The service does not answer at the moment")
    await expect(stale).to_be_hidden()
    await service.kill()
    try:
        await expect(stale).to_be_visible()
    finally:
        await service.start()
    await expect(stale).to_be_hidden()


async def test_whoever_signs_out_elsewhere_is_asked_to_sign_in_again(office: Office, watch: Watch) -> None:
    watch.expects("401")
    page = await signed_in(office, watch, await office.recruiter())
    other = await page.context.new_page()
    await other.goto(f"{office.service.url}/console")
    await other.get_by_role("button", name="Sign out").click()
    await expect(other.get_by_role("heading", name="Signed out")).to_be_visible()
    await page.bring_to_front()
    await expect(page.get_by_role("heading", name="Please sign in")).to_be_visible()


async def test_a_stuck_conversation_is_settled_in_two_presses(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    chat = await watch.chat((await office.invited("Sam Rivera", recruiter)).chat_url)
    await chat.say("I want to talk to a person")
    page = await signed_in(office, watch, recruiter)
    await page.get_by_role("link", name="Sam Rivera").click()
    await expect(page.get_by_role("heading", name="This waits for you")).to_be_visible()
    await page.get_by_role("checkbox").first.check()
    await page.get_by_role("button", name="Offer", exact=True).click()
    await expect(page.get_by_text("Your times are with the candidate.")).to_be_visible()
    await chat.say("yes please")
    await expect(page.get_by_role("status").filter(has_text="confirmed")).to_be_visible()


async def test_what_is_being_written_and_unfolded_outlives_the_renewal(office: Office, watch: Watch) -> None:
    recruiter = await office.recruiter()
    chat = await watch.chat((await office.invited("Sam Rivera", recruiter)).chat_url)
    page = await signed_in(office, watch, recruiter)
    await page.get_by_role("link", name="Sam Rivera").click()
    await page.get_by_text("End this", exact=True).click()
    await page.get_by_label("Write to the candidate").fill("half a sent")
    await chat.say("what should I prepare?")
    await expect(page.locator("#message-3")).to_be_visible()
    await expect(page.get_by_label("Write to the candidate")).to_have_value("half a sent")
    await expect(page.get_by_role("button", name="Yes: end this")).to_be_visible()


async def test_one_press_ticks_all_also_who_came_meanwhile_and_the_filters_stay(
    office: Office, watch: Watch
) -> None:
    recruiter = await office.recruiter()
    await office.invited("Sam Rivera", recruiter)
    page = await signed_in(office, watch, recruiter)
    await page.goto(f"{office.service.url}/console?state=invitation_sent")
    sam = page.get_by_role("checkbox", name="Sam Rivera")
    await page.get_by_role("button", name="Tick all").click()
    await expect(sam).to_be_checked()
    await office.invited("Priya Nair", recruiter)
    priya = page.get_by_role("checkbox", name="Priya Nair")
    await expect(priya).not_to_be_checked()
    await expect(sam).to_be_checked()
    await page.get_by_role("button", name="Tick all").click()
    await expect(priya).to_be_checked()
    await page.get_by_role("button", name="Give a day more").click()
    await expect(page.locator("#said")).to_have_text("2 candidates were given a day more.")
    await expect(page.get_by_role("combobox", name="State")).to_have_value("invitation_sent")
