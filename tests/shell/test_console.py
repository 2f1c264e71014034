"""The recruiter's door and rooms over HTTP: one link, one sign-in, and nobody sees what is not theirs."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from http.cookies import SimpleCookie

import asyncpg
import pytest
from icalendar import Calendar

from bot.api.callers import SIGN_IN_COOKIE
from db import deployment
from db.console import PAGE
from tests.servers.api import Api
from tests.shell.consoling import A_PERSON, NOBODYS, Console, link_for, press, signed_in
from tests.shell.stage import until


async def test_a_link_that_is_only_looked_at_stays_good_and_works_once(api: Api) -> None:
    link = await link_for(api, await api.recruiter())
    for method in ("GET", "HEAD", "GET"):
        assert (await api.call(method, link, key=None)).status == 200
    assert (await press(api, link)).status == 303
    again = await press(api, link)
    assert again.status == 404
    assert "Set-Cookie" not in again.headers
    assert "not valid any more" in again.raw.decode()


async def test_a_link_that_is_too_old_or_made_up_signs_nobody_in(api: Api) -> None:
    old = await link_for(api, await api.recruiter(), timedelta(seconds=-1))
    for link in (old, "/console/sign-in/nothing-like-it"):
        answer = await press(api, link)
        assert answer.status == 404
        assert "Set-Cookie" not in answer.headers


async def test_another_page_cannot_press_the_button(api: Api) -> None:
    link = await link_for(api, await api.recruiter())
    assert (await press(api, link, Origin="https://evil.example")).status == 403
    assert (await press(api, link)).status == 303


async def test_the_cookie_is_for_the_console_alone_and_out_of_scripts_reach(api: Api) -> None:
    answer = await press(api, await link_for(api, await api.recruiter()))
    cookie = SimpleCookie(answer.headers["Set-Cookie"])[SIGN_IN_COOKIE]
    assert cookie["path"] == "/console"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert int(cookie["max-age"]) == 14 * 24 * 3600


async def test_signing_out_ends_it_on_the_server(api: Api) -> None:
    console = await signed_in(api)
    assert (await console.get("/console")).status == 200
    assert (await console.post("/console/sign-out")).status == 200
    assert (await console.get("/console")).status == 401


@pytest.mark.parametrize("path", ["/console", "/console/mailbox", f"/console/interviews/{NOBODYS}"])
async def test_without_a_sign_in_a_program_gets_the_error_and_a_person_a_page(api: Api, path: str) -> None:
    assert (await api.call("GET", path, key=None)).code == "UNAUTHORIZED"
    page = await api.call("GET", path, key=None, headers=A_PERSON)
    assert page.status == 401
    assert "Please sign in" in page.raw.decode()


async def test_a_foreign_interview_looks_like_one_that_does_not_exist(api: Api) -> None:
    console, other = await signed_in(api), await signed_in(api)
    made = await api.invitation(await api.application(await api.job(console.recruiter)))
    assert (await console.get(f"/console/interviews/{made['id']}")).status == 200
    foreign = await other.get(f"/console/interviews/{made['id']}")
    nowhere = await other.get(f"/console/interviews/{uuid.uuid4()}")
    assert (foreign.status, foreign.raw) == (nowhere.status, nowhere.raw)
    assert foreign.status == 404
    assert made["id"] not in (await other.get("/console")).raw.decode()
    malformed = await other.get("/console/interviews/nothing-like-it")
    assert malformed.status == 422


@pytest.mark.parametrize(
    "forged",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/console/test-invitation", "/console/sign-out"])
async def test_another_page_cannot_act_for_the_recruiter(api: Api, path: str, forged: dict[str, str]) -> None:
    console = await signed_in(api)
    assert (await console.post(path, **forged)).status == 403
    sent = {"Cookie": console.cookie}
    assert (await api.call("POST", path, key=None, headers=sent)).status == 403
    assert "No interviews yet" in (await console.get("/console")).raw.decode()


async def test_a_test_invitation_is_made_once_while_it_is_open(api: Api) -> None:
    console = await signed_in(api)
    first = await console.post("/console/test-invitation")
    second = await console.post("/console/test-invitation")
    assert first.status == second.status == 303
    assert first.headers["Location"] == second.headers["Location"]
    token = first.headers["Location"].rpartition("/")[2]
    about = (await api.call("GET", f"/api/v1/chat/{token}", key=None)).json
    assert about["job_title"] == "Test interview"
    assert len(await api.messages(f"/api/v1/chat/{token}")) == 1


async def test_a_finished_test_makes_room_for_another(api: Api) -> None:
    console = await signed_in(api)
    first = (await console.post("/console/test-invitation")).headers["Location"]
    chat = f"/api/v1/chat/{first.rpartition('/')[2]}"
    for number, words in enumerate(("I withdraw my application", "Yes, I withdraw my application")):
        seq = (await api.call("POST", f"{chat}/messages", {"id": str(number), "text": words}, key=None)).json
        await api.answer_to(chat, seq["seq"])
    second = (await console.post("/console/test-invitation")).headers["Location"]
    assert second != first


async def test_the_list_comes_in_pages_with_nobody_left_out(api: Api, database: str) -> None:
    console = await signed_in(api)
    await api.invitation(await api.application(await api.job(console.recruiter)))
    await multiply_interviews(database, PAGE)
    pages = [(await console.get(f"/console?page={page}")).raw.decode() for page in range(3)]
    shown = [page.count('id="interview-') for page in pages]
    assert shown == [PAGE, 1, 0]
    assert ["Older" in page for page in pages] == [True, False, False]
    assert ["Newer" in page for page in pages] == [False, True, True]
    assert "There are no older interviews" in pages[2]


async def multiply_interviews(database: str, count: int) -> None:
    """So many more of the one interview there is, each of an application of its own."""
    owner = await asyncpg.connect(database)
    try:
        await owner.execute(
            """
            WITH applied AS (
                INSERT INTO applications (name, email, applicant_id, employer_id, job_id)
                SELECT name, email, applicant_id, employer_id, job_id
                FROM applications, generate_series(1, $1)
                RETURNING id, job_id, applicant_id, employer_id
            )
            INSERT INTO interviews (application_id, job_id, recruiter_id, candidate_id, rank_at_time)
            SELECT id, job_id, employer_id, applicant_id, 0 FROM applied
            """,
            count,
        )
    finally:
        await owner.close()


async def letters_of(console: Console, count: int) -> list[str]:
    """The addresses of the letters in the mailbox, newest first, once there are so many."""
    found: list[str] = []

    async def arrived() -> bool:
        page = (await console.get("/console/mailbox")).raw.decode()
        found[:] = re.findall(r'href="(/console/mailbox/[0-9a-f-]+)"', page)
        return len(found) >= count

    await until(arrived)
    return found


async def test_the_mailbox_shows_what_went_to_the_recruiter_and_their_candidates(api: Api) -> None:
    await deployment.go_live(api.service.pool)
    console, other = await signed_in(api), await signed_in(api)
    made = await api.invitation(await api.application(await api.job(console.recruiter)))
    chat = f"/api/v1/chat/{made['chat_token']}"
    await api.call("POST", f"{chat}/messages", {"id": "1", "text": "the first one"}, key=None)
    newest, *_ = await letters_of(console, 3)
    letter = await console.get(newest)
    assert "Interview confirmed: " in letter.raw.decode()
    entry = await console.get(f"{newest}/interview.ics")
    assert entry.headers["Content-Type"].startswith("text/calendar")
    assert Calendar.from_ical(entry.raw)["method"] == "REQUEST"
    for path in (newest, f"{newest}/interview.ics"):
        assert (await other.get(path)).status == 404
    assert "No mail yet" in (await other.get("/console/mailbox")).raw.decode()


async def test_before_going_live_the_mailbox_says_why_it_is_empty(api: Api) -> None:
    console = await signed_in(api)
    await api.invitation(await api.application(await api.job(console.recruiter)))
    assert "python -m bot go-live" in (await console.get("/console/mailbox")).raw.decode()


async def test_pages_say_what_a_browser_may_do_with_them(api: Api) -> None:
    console = await signed_in(api)
    for path in ("/console", "/console/mailbox"):
        headers = (await console.get(path)).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "'unsafe" not in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
