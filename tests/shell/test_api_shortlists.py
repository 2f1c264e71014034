"""Shortlisting over the portal's API: moving people, a job's automation, proposals, who did it and why."""

from __future__ import annotations

import uuid

import asyncpg
import pytest

from bot.api.acting import ACTING_FOR
from tests.servers.api import Api, Json
from tests.shell.stage import CLOCK, MONDAY_MORNING, until

DEEDS = ("accept", "promote", "undo", "replace")


async def line_of(api: Api, job: str) -> list[tuple[str, str, int | None]]:
    listed = (await api.call("GET", f"/api/v1/jobs/{job}/applications")).json["applications"]
    return [(one["name"], one["shortlist_status"], one["rank"]) for one in listed if one["rank"]]


async def ranked(api: Api, database: str, **more: object) -> tuple[str, list[str]]:
    """A closed job with one place, a buffer of one, and three who applied, the best first."""
    job = await api.job(number_of_openings=1, **more)
    ids = [await api.application(job, name=f"N{number}") for number in range(3)]
    connection = await asyncpg.connect(database)
    for number, one in enumerate(ids):
        await connection.execute("UPDATE applications SET fit_score = $2 WHERE id = $1", one, 90.0 - number)
    await connection.close()
    await api.call("POST", f"/api/v1/jobs/{job}/close")
    return job, ids


async def moved(api: Api, application: str, deed: str, body: Json = None) -> Json:
    answer = await api.call("POST", f"/api/v1/applications/{application}/{deed}", body)
    assert answer.status == 200, answer.raw
    return answer.json


async def test_a_rejected_candidate_makes_room_and_the_history_says_why(api: Api, database: str) -> None:
    job, (first, second, _) = await ranked(api, database)
    gone = await moved(api, first, "reject", {"reason": "withdrew by telephone"})
    assert gone["application"]["shortlist_status"] == "rejected"
    assert await line_of(api, job) == [("N1", "shortlisted", 1), ("N2", "buffer", 2)]
    history = (await api.call("GET", f"/api/v1/applications/{second}/history")).json["history"]
    assert [(one["why"], one["source"], one["after"]) for one in history] == [
        (
            "a place was free, and they were the best of the buffer",
            "auto",
            {"standing": "shortlisted", "rank": 1},
        ),
        ("applications are closed", "auto", {"standing": "buffer", "rank": 2}),
    ]
    reasons = (await api.call("GET", f"/api/v1/applications/{first}/history")).json["history"]
    assert reasons[0]["why"] == "rejected by hand: withdrew by telephone"


async def test_an_acceptance_beyond_the_places_is_a_conflict_that_says_what_to_do(
    api: Api, database: str
) -> None:
    _, (_, second, _) = await ranked(api, database)
    answer = await api.call("POST", f"/api/v1/applications/{second}/accept")
    assert (answer.status, answer.code) == (409, "CONFLICT")
    assert answer.json["error"]["details"] == {"why": "no_place"}
    assert "reject one who is shortlisted first" in answer.json["error"]["message"]


async def test_a_job_that_asks_first_waits_for_approval(api: Api, database: str) -> None:
    job, (first, _, _) = await ranked(api, database)
    set_so = await api.call("PUT", f"/api/v1/jobs/{job}/automation", {"mode": "approve_first"})
    assert (set_so.json["mode"], set_so.json["buffer"]["health"]) == ("approve_first", "green")
    await moved(api, first, "reject", {})
    stands = (await api.call("GET", f"/api/v1/jobs/{job}/automation")).json
    assert (stands["next"]["step"], stands["next"]["hindrance"], stands["places_taken"]) == (
        "promotion",
        "approval",
        0,
    )
    proposal = stands["proposal"]["id"]
    approved = await api.call("POST", f"/api/v1/proposals/{proposal}/approve")
    assert approved.json == {"outcome": "done"}
    assert (await line_of(api, job))[0] == ("N1", "shortlisted", 1)
    again = await api.call("POST", f"/api/v1/proposals/{proposal}/refuse")
    assert again.json == {"outcome": "overtaken"}


async def test_fewer_places_than_are_taken_are_refused(api: Api, database: str) -> None:
    job, _ = await ranked(api, database)
    path = f"/api/v1/jobs/{job}/automation"
    more = (await api.call("PUT", path, {"interviews_per_opening": 2})).json
    assert (more["places"], more["places_taken"], more["buffer"]["waiting"]) == (2, 2, 1)
    assert (await api.call("PUT", path, {"interviews_per_opening": 1})).code == "CONFLICT"


async def test_whoever_was_invited_by_itself_is_answered_with_that_invitation(
    api: Api, database: str
) -> None:
    connection = await asyncpg.connect(database)
    await connection.execute(CLOCK.format(moment=f"'{MONDAY_MORNING.isoformat()}'::timestamptz"))
    await connection.execute("UPDATE parley.deployment SET live_since = parley.now()")
    _, (first, _, _) = await ranked(api, database)
    theirs = "SELECT id::text FROM interviews WHERE application_id = $1"

    async def is_invited() -> bool:
        return await connection.fetchval(theirs, first) is not None

    await until(is_invited)
    made = await api.made("/interviews", {"application_id": first})
    assert made["id"] == await connection.fetchval(theirs, first)
    messages = await api.messages(f"/api/v1/chat/{made['chat_token']}")
    assert "automated" in messages[0]["text"]
    await connection.close()


async def test_a_resume_is_scored_and_explained_soon_after_it_came(api: Api) -> None:
    application = await api.application(resume_text="Experience\nEngineer, 2020 - 2026\nBuilds in Python")
    path = f"/api/v1/applications/{application}/fit"

    async def is_read() -> bool:
        return (await api.call("GET", path)).status == 200

    await until(is_read)
    answer = await api.call("GET", path)
    assert [one["weight"] for one in answer.json["parts"]] == [40, 25, 20, 10, 5]
    refused = await api.call("PUT", f"/api/v1/applications/{application}/score", {"score": 50})
    assert refused.code == "CONFLICT"


async def test_closing_waits_for_resumes_that_came_a_moment_ago(api: Api) -> None:
    job = await api.job(description="Python and PostgreSQL.")
    await api.application(job, name="Poor", resume_text="Nothing much.")
    await api.application(job, name="Good", resume_text="Python and PostgreSQL since 2015.")
    closed = (await api.call("POST", f"/api/v1/jobs/{job}/close")).json
    assert [one["name"] for one in closed["shortlisted"]] == ["Good"]


async def test_the_portals_own_score_counts_where_the_job_says_so(api: Api) -> None:
    job = await api.job()
    application = await api.application(job)
    await api.call("PUT", f"/api/v1/jobs/{job}/automation", {"scores": "portal"})
    scored = await api.call("PUT", f"/api/v1/applications/{application}/score", {"score": 61.5})
    assert scored.json["fit_score"] == 61.5
    assert (await api.call("PUT", f"/api/v1/applications/{application}/score", {"score": 101})).status == 422


@pytest.mark.parametrize("deed", DEEDS)
async def test_nobody_can_be_moved_who_is_not_there(api: Api, deed: str) -> None:
    path = f"/api/v1/applications/{uuid.uuid4()}/{deed}"
    assert (await api.call("POST", path)).code == "NOT_FOUND"
    assert (await api.call("POST", f"/api/v1/applications/nobody/{deed}")).code == "INVALID_INPUT"


@pytest.mark.parametrize("body", [{"mode": "sometimes"}, {"interviews_per_opening": 0}, {"modes": "by_hand"}])
async def test_an_automation_that_there_is_not_is_refused(api: Api, body: Json) -> None:
    answer = await api.call("PUT", f"/api/v1/jobs/{await api.job()}/automation", body)
    assert (answer.status, answer.fields) == (422, [*body])


async def test_jobs_are_listed_as_the_console_lists_them(api: Api) -> None:
    ana, other = await api.recruiter(), await api.recruiter(name="Ben")
    job = await api.job(ana, title="Glass blower", number_of_openings=2)
    await api.job(other)
    await api.application(job)
    headers = {ACTING_FOR: ana}
    listed = (await api.call("GET", "/api/v1/jobs", headers=headers)).json
    (line,) = listed["jobs"]
    assert (line["id"], line["title"], line["recruiter"], listed["more"]) == (
        job,
        "Glass blower",
        "Ana",
        False,
    )
    assert (line["applications"], line["openings"], line["closed"]) == (1, 2, False)
    everybody = (await api.call("GET", "/api/v1/jobs")).json["jobs"]
    assert {one["recruiter"] for one in everybody} >= {"Ana", "Ben"}
    assert (await api.call("GET", "/api/v1/jobs?page=0")).status == 422
    assert (await api.call("GET", "/api/v1/jobs?page=2")).json == {"jobs": [], "more": False}
