"""The list of interviews, and what is done to several of them: moving, calling off, a day ill."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, date, datetime, timedelta
from html import unescape
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest

from tests.servers.api import Answer, Api
from tests.shell.consoling import Console, booked, invited, sent, signed_in

BERLIN = ZoneInfo("Europe/Berlin")
MANY = "/console/interviews/many"
AWAY = "/console/interviews/away"


async def said(console: Console, answer: Answer) -> str:
    assert answer.status == 303, answer.raw
    page = (await console.get(answer.headers["Location"])).raw.decode()
    found = re.search(r'id="said"[^>]*><strong>([^<]*)', page)
    assert found is not None
    return found[1]


async def listed(console: Console, **query: str) -> set[str]:
    page = (await console.get(f"/console?{urlencode(query)}")).raw.decode()
    return set(re.findall(r'id="interview-([0-9a-f-]+)"', page))


async def test_the_list_is_narrowed_down_by_words_state_job_and_channel(api: Api) -> None:
    console = await signed_in(api)
    sam, _ = await booked(api, console, "Sam Rivera")
    job = await api.job(console.recruiter, title="100% remote_tester")
    priya = await invited(api, console, "Priya Nair", job)
    both = {sam.interview, priya.interview}
    assert await listed(console) == both
    assert await listed(console, q="RIVERA") == {sam.interview}
    assert await listed(console, q="100% remote_") == {priya.interview}
    assert await listed(console, q="%") == {priya.interview}
    assert await listed(console, state="ahead") == {sam.interview}
    assert await listed(console, state="invitation_sent") == {priya.interview}
    assert await listed(console, state="waiting") == set()
    assert await listed(console, job=job) == {priya.interview}
    assert await listed(console, channel="web") == both
    assert await listed(console, channel="email", q="", state="", job="", risk="") == set()
    await api.service.pool.execute(
        "UPDATE interviews SET no_show_risk = 0.71 WHERE id = $1", uuid.UUID(sam.interview)
    )
    assert await listed(console, risk="high") == {sam.interview}
    assert await listed(console, risk="low") == set()
    assert (await console.get("/console?state=nonsense")).status == 422


async def test_a_stranger_finds_nothing_by_any_filter(api: Api) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    sam, _ = await booked(api, console)
    assert await listed(stranger, q="Sam") == await listed(stranger, state="ahead") == set()
    assert await listed(console, q="Sam") == {sam.interview}


async def test_several_are_asked_for_another_time_after_one_question(api: Api) -> None:
    console = await signed_in(api)
    (sam, first), (priya, _) = await booked(api, console), await booked(api, console, "Priya Nair")
    asked = await invited(api, console, "Chloe Martin")
    fields = [("interview", one.interview) for one in (sam, priya, asked)] + [("deed", "move")]
    question = await sent(console, MANY, *fields)
    assert question.status == 200
    assert "with an apology" in question.raw.decode()
    assert all(name in question.raw.decode() for name in ("Sam Rivera", "Priya Nair", "Chloe Martin"))
    answer = await sent(console, MANY, *fields, ("sure", "1"))
    assert await said(console, answer) == (
        "2 candidates were asked for another time, with an apology. 1 had moved on, and stayed as they were."
    )
    await sam.listen()
    offered = [datetime.fromisoformat(one["start"]) for one in sam.heard[-1]["options"] if one.get("start")]
    assert "sorry" in sam.heard[-1]["text"].lower()
    assert offered
    assert first not in offered
    settled = await sam.say(offered[0].isoformat())
    assert settled["outcome"] == "rescheduled"


async def test_several_are_called_off_whether_booked_or_only_invited(api: Api) -> None:
    console = await signed_in(api)
    (sam, _), chloe = await booked(api, console), await invited(api, console, "Chloe Martin")
    fields = [("interview", sam.interview), ("interview", chloe.interview), ("deed", "cancel"), ("sure", "1")]
    assert await said(console, await sent(console, MANY, *fields)) == "2 candidates were called off."
    for candidate in (sam, chloe):
        await candidate.listen()
        assert candidate.heard[-1]["outcome"] == "cancelled"
    assert await said(console, await sent(console, MANY, *fields)) == (
        "Nothing was done. 2 had moved on, and stayed as they were."
    )


async def test_the_filters_stand_as_they_did_after_a_press(api: Api) -> None:
    console = await signed_in(api)
    chloe = await invited(api, console, "Chloe Martin")
    page = (await console.get("/console?q=chloe&state=invitation_sent")).raw.decode()
    (back,) = re.findall(r'name="back" value="([^"]*)"', page)
    fields = [("interview", chloe.interview), ("back", unescape(back))]
    pressed = await sent(console, MANY, ("deed", "extend"), *fields)
    assert pressed.headers["Location"].startswith("/console?q=chloe&state=invitation_sent&done=extend&")
    shown_first = (await sent(console, MANY, ("deed", "cancel"), *fields)).raw.decode()
    assert 'href="/console?q=chloe&amp;state=invitation_sent"' in shown_first
    assert f'name="back" value="{back}"' in shown_first
    made_up = await sent(
        console, MANY, ("deed", "extend"), ("back", "page=-1&evil=1&q=" + "x" * 20), *fields[:1]
    )
    assert "evil" not in made_up.headers["Location"]


async def test_outcomes_are_noted_for_several_and_a_no_show_is_asked_about_first(api: Api) -> None:
    console = await signed_in(api)
    came, missed = [await over(api, console, name) for name in ("Came", "Missed")]
    noted = await sent(console, MANY, ("interview", came), ("deed", "completed"))
    assert await said(console, noted) == "1 interview was noted as having taken place."
    first = await sent(console, MANY, ("interview", missed), ("deed", "no_show"))
    assert "They did not come?" in first.raw.decode()
    assert await listed(console, state="no_show") == set()
    sure = await sent(console, MANY, ("interview", missed), ("deed", "no_show"), ("sure", "1"))
    assert await said(console, sure) == "1 candidate was noted as not having come."
    assert await listed(console, state="no_show") == {missed}


async def over(api: Api, console: Console, name: str) -> str:
    """A booked interview that began three hours ago."""
    candidate, _ = await booked(api, console, name)
    start = datetime.now(UTC) - timedelta(hours=3)
    during = {"start": start.isoformat(), "end": (start + timedelta(hours=1)).isoformat()}
    await api.service.pool.execute(
        "UPDATE parley.session_memory SET memory = memory || $2 WHERE interview_id = $1",
        uuid.UUID(candidate.interview),
        {"scheduled": during},
    )
    return candidate.interview


async def test_nothing_ticked_is_said_and_what_is_not_theirs_does_not_exist(api: Api) -> None:
    console, stranger = await signed_in(api), await signed_in(api)
    sam, _ = await booked(api, console)
    assert "Nothing was chosen" in await said(console, await sent(console, MANY, ("deed", "move")))
    for interview in (sam.interview, str(uuid.uuid4())):
        answer = await sent(stranger, MANY, ("interview", interview), ("deed", "cancel"), ("sure", "1"))
        assert answer.status == 404
    assert (await sent(console, MANY, ("interview", sam.interview), ("deed", "sack"))).status == 404
    assert await listed(console, state="ahead") == {sam.interview}


async def test_a_day_ill_moves_all_of_that_day_and_offers_nothing_on_it(api: Api) -> None:
    console = await signed_in(api)
    sam, start = await booked(api, console)
    day = start.astimezone(BERLIN).date()
    page = (await console.get(f"{AWAY}?day={day}")).raw.decode()
    assert sam.interview in page
    assert (
        "No interview of yours" in (await console.get(f"{AWAY}?day={day + timedelta(days=40)}")).raw.decode()
    )
    answer = await sent(console, AWAY, ("day", str(day)), ("interview", sam.interview))
    assert "1 candidate was asked for another time" in await said(console, answer)
    await sam.listen()
    offered = [datetime.fromisoformat(one["start"]) for one in sam.heard[-1]["options"] if one.get("start")]
    assert offered
    assert day not in {one.astimezone(BERLIN).date() for one in offered}
    slots = await free_on(api, console, day)
    assert slots == []


async def free_on(api: Api, console: Console, day: date) -> list[object]:
    query = urlencode({"from": f"{day}T00:00:00+01:00", "to": f"{day}T23:59:00+01:00"})
    found: list[object] = (
        await api.call("GET", f"/api/v1/recruiters/{console.recruiter}/slots?{query}")
    ).json["slots"]
    return found


@pytest.mark.parametrize("day", ["", "yesterday", "2026-02-30"])
async def test_a_day_that_is_none_changes_nothing(api: Api, day: str) -> None:
    console = await signed_in(api)
    assert "choose the day" in await said(console, await sent(console, AWAY, ("day", day)))
