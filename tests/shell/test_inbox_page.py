"""The recruiter's inbox over HTTP: what waits, for whom, why, and what one press does about it."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import urlencode

import pytest

from db.waiting import PAGE
from tests.servers.api import Api
from tests.servers.portal import Candidate
from tests.shell.consoling import Console, signed_in

WEEKDAYS = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


async def invited(console: Console, name: str = "Sam", title: str = "Engineer") -> Candidate:
    job = await console.api.job(console.recruiter, title=title)
    made = await console.api.invitation(await console.api.application(job, name=name))
    return Candidate(console.api.http, console.api.url, made["chat_token"], made["id"])


async def inbox(console: Console, place: str = "", **query: str) -> str:
    answer = await console.get(f"/console/inbox{place}?{urlencode(query)}")
    assert answer.status == 200
    return unescape(answer.raw.decode())


def waiting(page: str) -> list[str]:
    return re.findall(r'<li id="waits-([0-9a-f-]{36})"', page)


async def press(console: Console, candidate: Candidate, what: str, **fields: str) -> str:
    """Presses a button of the inbox, and returns the page that it leads to."""
    path = f"/console/interviews/{candidate.interview}/{what}"
    answer = await console.send(path, urlencode({"back": "", **fields}).encode())
    assert answer.status == 303
    assert answer.headers["Location"].startswith(f"/console/inbox/{candidate.interview}?")
    return unescape((await console.get(answer.headers["Location"])).raw.decode())


@pytest.fixture
async def console(api: Api) -> Console:
    return await signed_in(api, working_hours=WEEKDAYS)


async def test_nothing_waits_before_anybody_needs_a_person(console: Console) -> None:
    await (await invited(console)).say("not on Mondays please")
    page = await inbox(console)
    assert "Nobody waits for you." in page
    assert waiting(page) == []


async def test_an_escalation_stands_there_with_reason_promise_and_what_can_be_done(console: Console) -> None:
    sam = await invited(console)
    await sam.say("can't do mornings, Thursday after 2 would be best")
    await sam.say("I want to talk to a person")
    page = await inbox(console)
    assert waiting(page) == [sam.interview]
    assert "A person was asked for" in page
    assert "Promised by" in page
    assert "I want to talk to a person" in page
    assert "They can" in page
    assert "Your day around what is possible" in page
    assert len(re.findall(r'<button class="plain" name="start"', page)) == 3
    for button in ("Take over", "Hand back to Parley", "Give them a day more", "Yes: end this"):
        assert button in page


async def test_one_press_offers_a_near_time_and_it_is_settled(console: Console) -> None:
    sam = await invited(console)
    await sam.say("I want to talk to a person")
    start = re.search(r'<button class="plain" name="start" value="([^"]+)"', await inbox(console))
    assert start is not None
    page = await press(console, sam, "times", start=start[1])
    assert "Your times are with the candidate." in page
    assert waiting(page) == []
    assert (await sam.say("yes please"))["outcome"] == "confirmed"


async def test_each_deed_leads_back_with_the_filters_that_stood(console: Console) -> None:
    sam = await invited(console)
    await sam.say("I want to talk to a person")
    page = await press(console, sam, "words", text="Ana here.", back="q=sam&mine=1&other=x")
    assert "Sent to the candidate" in page
    assert 'value="sam"' in page
    assert "you have the word" in page.lower()
    assert "other" not in page.partition("<h1>")[2].partition("Waiting conversations")[0]
    page = await press(console, sam, "deeds/hand_back", version="9")
    assert "Parley goes on from here." in page


async def test_whoever_is_promised_an_answer_sooner_stands_higher(console: Console, api: Api) -> None:
    later, sooner = await invited(console, "Later"), await invited(console, "Sooner")
    for one in (later, sooner):
        await one.say("I want to talk to a person")
    await promise(api, sooner, datetime.now(UTC) - timedelta(hours=1))
    page = await inbox(console)
    assert waiting(page) == [sooner.interview, later.interview]
    assert "Was promised by" in page


async def test_what_is_over_waits_since_its_end_and_has_no_other_end(console: Console, api: Api) -> None:
    sam = await invited(console)
    await sam.listen()
    assert (await sam.say(sam.heard[0]["options"][0]["start"]))["outcome"] == "confirmed"
    start = datetime.now(UTC) - timedelta(hours=3, minutes=5)
    during = {"start": start.isoformat(), "end": (start + timedelta(hours=1)).isoformat()}
    for moved, value in (
        (
            "UPDATE parley.session_memory SET memory = memory || $2 WHERE interview_id = $1",
            {"scheduled": during},
        ),
        ("UPDATE interviews SET scheduled_time = $2 WHERE id = $1", start),
    ):
        await api.service.pool.execute(moved, uuid.UUID(sam.interview), value)
    page = await inbox(console)
    assert waiting(page) == [sam.interview]
    (line,) = re.findall(r'<li id="waits-.*?</li>', page, re.DOTALL)
    assert '<div class="soft">2 hours</div>' in line
    assert "End …" not in line
    assert "On the table" not in page
    assert "Yes: they did not come" in page
    assert ">1 waits for you</a>" in (await console.get("/console")).raw.decode()
    page = await press(console, sam, "deeds/no_show", version=version_in(page))
    assert "Noted." in page
    assert waiting(page) == []


def version_in(page: str) -> str:
    return re.findall(r'name="version" value="(\d+)"', page)[0]


async def promise(api: Api, candidate: Candidate, moment: datetime) -> None:
    await api.service.pool.execute(
        "UPDATE parley.session_memory SET memory = jsonb_set(memory, '{answer_by}', to_jsonb($2::text)) "
        "WHERE interview_id = $1",
        uuid.UUID(candidate.interview),
        moment.isoformat(),
    )


async def test_it_is_searched_and_filtered(console: Console) -> None:
    asked, paid = await invited(console, "Priya Nair", "Designer"), await invited(console, "Tom Kay")
    await asked.say("I want to talk to a person")
    await paid.say("what is the salary?")
    everything = await inbox(console)
    assert set(waiting(everything)) == {asked.interview, paid.interview}
    job = re.search(r'<option value="([0-9a-f-]{36})">Designer', everything)
    assert job is not None
    for query, found in (
        ({"q": "priya"}, asked),
        ({"q": "designer"}, asked),
        ({"q": "SALARY", "reason": "", "job": ""}, paid),
        ({"reason": "salary"}, paid),
        ({"job": job[1]}, asked),
    ):
        assert (query, waiting(await inbox(console, **query))) == (query, [found.interview])
    for query in ({"q": "%"}, {"q": "nobody"}, {"mine": "1"}, {"reason": "distress"}):
        page = await inbox(console, **query)
        assert (query, waiting(page)) == (query, [])
        assert "Nothing that waits fits this" in page
    await press(console, paid, "deeds/take_over", version="1")
    assert waiting(await inbox(console, mine="1")) == [paid.interview]


async def test_a_question_that_was_passed_on_waits_until_it_is_seen_to(console: Console) -> None:
    sam = await invited(console)
    await sam.say("is there a parking place for my horse?")
    page = await inbox(console)
    assert waiting(page) == [sam.interview]
    assert "A question that only you can answer" in page
    heard = len(await sam.listen())
    page = await press(console, sam, "deeds/seen", version="1")
    assert "Noted." in page
    assert waiting(page) == []
    assert len(await sam.listen()) == 0 or heard


async def test_a_need_is_there_still_once_a_time_is_booked_with_the_words_that_told_of_it(
    console: Console,
) -> None:
    sam = await invited(console)
    await sam.say("I'm deaf, I need a sign language interpreter")
    await sam.say("the first one please")
    page = await inbox(console)
    assert waiting(page) == [sam.interview]
    line = page[page.index(f'id="waits-{sam.interview}"') :].split("</li>")[0]
    assert "A question that only you can answer" in line
    assert "sign language interpreter" in line
    assert "Promised by" in line
    assert waiting(await press(console, sam, "deeds/seen", version="2")) == []


async def loses_their_calendar(api: Api, recruiter: uuid.UUID) -> None:
    """One that nobody can ask: a mark alone would be found wrong, and removed, within seconds."""
    async with api.service.pool.acquire() as connection, connection.transaction():
        await connection.execute(
            "INSERT INTO parley.calendar_accounts (person_id, provider, address, scopes)"
            " VALUES ($1, 'google', 'ana@example.org', '{}')",
            recruiter,
        )
        await connection.execute(
            "INSERT INTO parley.calendars (person_id, calendar_id, name, owned, reads, writes)"
            " VALUES ($1, 'ana@example.org', 'Ana', true, true, false)",
            recruiter,
        )
        await connection.execute(
            "UPDATE parley.recruiters SET calendar_unreadable_since = parley.now() WHERE user_id = $1",
            recruiter,
        )


async def test_whose_calendar_cannot_be_read_sees_it_there_with_those_who_wait(
    console: Console, api: Api
) -> None:
    sam = await invited(console, "Sam Rivera")
    await loses_their_calendar(api, uuid.UUID(console.recruiter))
    await sam.say("what about Thursday afternoon?")
    page = await inbox(console)
    assert "Your calendar cannot be read" in page
    assert re.search(r"They wait: <bdi>Sam Rivera</bdi>", page)


async def test_the_days_around_show_what_is_taken(console: Console, api: Api) -> None:
    first = await invited(console, "Tom Kay")
    offered = (await first.listen())[-1]["options"][0]
    assert (await first.say(offered["value"]))["outcome"] == "confirmed"
    booked = datetime.fromisoformat(offered["start"])
    second = await invited(console)
    await second.say(f"I can only do {booked:%B} {booked.day}")
    await second.say("I want to talk to a person")
    assert "interview with Tom Kay" in await inbox(console)


async def test_fifty_a_page(console: Console) -> None:
    job = await console.api.job(console.recruiter)
    for number in range(PAGE + 1):
        made = await console.api.invitation(await console.api.application(job, name=f"No {number}"))
        sam = Candidate(console.api.http, console.api.url, made["chat_token"], made["id"])
        await sam.send("I want to talk to a person")
        if number == PAGE:
            await sam.answer_to(2)
    first, second = await inbox(console), await inbox(console, page="1")
    assert (len(waiting(first)), len(waiting(second))) == (PAGE, 1)
    assert "Page 1 of 2" in first
    assert set(waiting(first)).isdisjoint(waiting(second))


async def test_nobody_sees_what_is_not_theirs(console: Console, api: Api) -> None:
    sam = await invited(console)
    await sam.say("I want to talk to a person")
    other = await signed_in(api)
    assert sam.interview not in await inbox(other)
    foreign = await other.get(f"/console/inbox/{sam.interview}")
    nowhere = await other.get(f"/console/inbox/{uuid.uuid4()}")
    assert (foreign.status, foreign.raw) == (nowhere.status, nowhere.raw)
    assert foreign.status == 404


async def test_a_conversation_that_is_settled_can_still_be_looked_at(console: Console) -> None:
    sam = await invited(console)
    await sam.say("I want to talk to a person")
    page = await press(console, sam, "deeds/close", version="1")
    assert "Ended. The candidate is told." in page
    assert waiting(page) == []
    assert "cancelled" in page
