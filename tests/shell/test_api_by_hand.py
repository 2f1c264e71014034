"""What a recruiter does in the console, done by the portal: the same deeds, in somebody's name or its own."""

from __future__ import annotations

import re
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.api.acting import ACTING_FOR
from tests.servers.api import Answer, Api
from tests.shell.consoling import admin, booked, invited, signed_in
from tests.shell.stage import until

BERLIN = ZoneInfo("Europe/Berlin")
NOBODY = "00000000-0000-0000-0000-000000000000"


@dataclass
class Portal:
    """Calls below /api/v1, in the name of `person` where one is given."""

    api: Api
    person: str | None = None

    async def call(self, method: str, path: str, body: Any = None) -> Answer:
        named = {} if self.person is None else {ACTING_FOR: self.person}
        return await self.api.call(method, f"/api/v1{path}", body, headers=named)

    async def done(self, method: str, path: str, body: Any = None) -> Any:
        answer = await self.call(method, path, body)
        assert answer.status in {200, 201, 202}, answer.raw
        return answer.json if answer.headers["Content-Type"].startswith("application/json") else answer.raw


async def last_step(api: Api, action: str) -> tuple[str | None, dict[str, Any]]:
    """Who did it last, and its details."""
    row = await api.service.pool.fetchrow(
        "SELECT actor_id, details FROM automation_logs WHERE action_type = $1 "
        "ORDER BY created_at DESC LIMIT 1",
        action,
    )
    assert row is not None, action
    return None if row["actor_id"] is None else str(row["actor_id"]), row["details"]


@pytest.fixture(autouse=True)
async def what_the_portal_did_says_so(api: Api) -> AsyncIterator[None]:
    """What is done by hand here is done by a call, in whose name ever: the log says so of each deed, until an
    erasure strikes out of it whatever could tell of a person.
    """
    yield
    found = await api.service.pool.fetch(
        "SELECT DISTINCT action_type FROM automation_logs WHERE trigger_source = 'manual' "
        "AND details ->> 'by' IS DISTINCT FROM 'the portal' AND details::text NOT LIKE '%(by the portal)%' "
        "AND NOT EXISTS (SELECT FROM parley.erasures)"
    )
    assert [row["action_type"] for row in found] == []


async def test_the_trail_says_that_the_portal_did_it_and_in_whose_name(api: Api) -> None:
    ana = await signed_in(api, name="Ana Weber")
    candidate = await invited(api, ana)
    here, page = f"/interviews/{candidate.interview}", f"/console/interviews/{candidate.interview}"
    await Portal(api, ana.recruiter).done("POST", f"{here}/deeds", {"deed": "take_over"})
    await Portal(api).done("POST", f"{here}/deeds", {"deed": "hand_back"})
    by = {one["action_type"]: one["by"] for one in (await Portal(api).done("GET", f"{here}/trail"))["steps"]}
    assert (by["taken_over"], by["handed_back"]) == ("Ana Weber", "the portal")
    told = re.sub(r"</?bdi>", "", (await ana.get(page)).raw.decode())
    assert "Ana Weber, by the portal</span> took over" in told
    assert ", the portal</span> handed back" in told


async def test_the_portal_takes_over_writes_and_hands_back_in_a_recruiters_name(api: Api) -> None:
    ana = await signed_in(api)
    candidate = await invited(api, ana)
    portal = Portal(api, ana.recruiter)
    here = f"/interviews/{candidate.interview}"
    desk = await portal.done("GET", f"{here}/desk")
    assert {"take_over", "extend", "close"} <= set(desk["deeds"])
    assert desk["offered"]
    assert (await portal.done("POST", f"{here}/deeds", {"deed": "take_over"}))["outcome"] == "taken-over"
    assert "take_over" not in (await portal.done("GET", f"{here}/desk"))["deeds"]
    assert (await portal.done("POST", f"{here}/words", {"text": "One moment please."}))[
        "outcome"
    ] == "written"
    await candidate.listen()
    assert candidate.heard[-1]["author"] == "recruiter"
    assert candidate.heard[-1]["text"] == "One moment please."
    actors = await api.service.pool.fetch(
        "SELECT DISTINCT actor_id FROM automation_logs WHERE details ->> 'interview_id' = $1 "
        "AND action_type <> 'interview_invited' AND trigger_source = 'manual'",
        candidate.interview,
    )
    assert [str(row["actor_id"]) for row in actors] == [ana.recruiter]
    again = await portal.call("POST", f"{here}/deeds", {"deed": "take_over"})
    assert (again.status, again.json["error"]["details"]) == (409, {"outcome": "not-possible"})
    assert (await portal.done("POST", f"{here}/deeds", {"deed": "hand_back"}))["outcome"] == "handed-back"
    trail = await portal.done("GET", f"{here}/trail")
    assert "One moment please." in [one["text"] for one in trail["messages"]]
    assert trail["steps"]


async def test_a_day_more_is_given_once_for_one_look(api: Api) -> None:
    candidate, portal = await invited(api, await signed_in(api)), Portal(api)
    here = f"/interviews/{candidate.interview}"
    seen = (await portal.done("GET", f"{here}/desk"))["version"]
    wish = {"deed": "extend", "version": seen}
    assert (await portal.done("POST", f"{here}/deeds", wish))["outcome"] == "extended"
    again = await portal.call("POST", f"{here}/deeds", wish)
    assert (again.status, again.json["error"]["details"]["outcome"]) == (409, "changed")
    unseen = await portal.call("POST", f"{here}/deeds", {"deed": "extend"})
    assert unseen.json["error"]["details"]["outcome"] == "changed"


async def test_times_of_a_persons_own_are_offered_where_they_are_free(api: Api) -> None:
    candidate, portal = await invited(api, await signed_in(api)), Portal(api)
    here = f"/interviews/{candidate.interview}"
    free = (await api.call("GET", f"/api/v1{here}/desk")).json["suggested"][-1]["start"]
    offered = await portal.done("POST", f"{here}/times", {"starts": [free]})
    assert offered["outcome"] == "offered"
    await candidate.listen()
    starts = [
        datetime.fromisoformat(one["start"]) for one in candidate.heard[-1]["options"] if "start" in one
    ]
    assert starts == [datetime.fromisoformat(free)]
    past = await portal.call("POST", f"{here}/times", {"starts": ["2020-01-01T09:00:00Z"]})
    assert past.json["error"]["details"]["outcome"] == "time-past"
    assert (await portal.call("POST", f"{here}/times", {"starts": []})).status == 422


async def test_an_answer_that_waits_is_let_out_as_it_was_shown(api: Api) -> None:
    ana = await signed_in(api)
    job = await api.job(ana.recruiter)
    portal = Portal(api, ana.recruiter)
    assert await portal.done("PUT", f"/jobs/{job}/answers", {"approved_first": True}) == {
        "approved_first": True,
        "open": 0,
    }
    assert (await last_step(api, "answers_approved_first"))[0] == ana.recruiter
    candidate = await invited(api, ana, job=job)
    here = f"/interviews/{candidate.interview}"
    await candidate.send("can we do it in the afternoon?")

    async def waits() -> bool:
        return (await portal.done("GET", f"{here}/desk"))["proposed_answer"] is not None

    await until(waits)
    shown = (await portal.done("GET", f"{here}/desk"))["proposed_answer"]
    assert shown["to"] == "can we do it in the afternoon?"
    wrong = await portal.call("POST", f"{here}/answer", {"fate": "sent", "mark": f"{shown['seq']}.0"})
    assert wrong.json["error"]["details"]["outcome"] == "another-answer"
    done = await portal.done("POST", f"{here}/answer", {"fate": "sent", "mark": shown["mark"]})
    assert done["outcome"] == "approved"
    await candidate.listen()
    assert candidate.heard[-1]["text"] == shown["answer"]
    assert await portal.done("GET", f"/jobs/{job}/answers") == {"approved_first": True, "open": 1}


async def test_the_lists_show_what_is_asked_for(api: Api) -> None:
    ana = await signed_in(api)
    sam, _ = await booked(api, ana, "Sam Rivera")
    kim = await invited(api, ana, "Kim Lee")
    portal = Portal(api, ana.recruiter)

    async def listed(query: str) -> set[str]:
        found = await portal.done("GET", f"/interviews?{query}")
        return {one["id"] for one in found["interviews"]}

    assert await listed("") == {sam.interview, kim.interview}
    assert await listed("state=ahead") == {sam.interview}
    assert await listed("q=kim") == {kim.interview}
    assert await listed("page=2") == set()
    assert await listed("risk=high") == set()
    await kim.say("I want to talk to a human")
    inbox = await portal.done("GET", "/inbox")
    assert [one["id"] for one in inbox["waiting"]] == [kim.interview]
    assert (await Portal(api).done("GET", "/inbox"))["everything"] >= 1
    assert (await portal.call("GET", "/interviews?state=nonsense")).status == 422


async def test_many_are_moved_noted_and_invited_at_once(api: Api) -> None:
    ana = await signed_in(api)
    portal = Portal(api, ana.recruiter)
    (sam, _), kim = await booked(api, ana, "Sam"), await invited(api, ana, "Kim")
    both = [sam.interview, kim.interview]
    assert await portal.done("POST", "/interviews/many", {"deed": "move", "interviews": both}) == {
        "done": 1,
        "left": 1,
    }
    assert await portal.done("POST", "/interviews/many", {"deed": "cancel", "interviews": both}) == {
        "done": 2,
        "left": 0,
    }
    await sam.listen()
    assert sam.heard[-1]["outcome"] == "cancelled"
    again = await portal.done("POST", f"/interviews/{sam.interview}/invite-again")
    assert again["status"] == "invitation_sent"
    twice = await portal.call("POST", f"/interviews/{sam.interview}/invite-again")
    assert (twice.status, twice.code) == (409, "INTERVIEW_EXISTS")
    job = await api.job(ana.recruiter)
    applications = [await api.application(job) for _ in range(3)]
    await api.invitation(applications[0])
    made = await portal.done("POST", f"/jobs/{job}/invitations", {"applications": applications})
    assert (len(made["invited"]), made["left"]) == (2, 1)
    other = await api.application(await api.job())
    foreign = await portal.call("POST", f"/jobs/{job}/invitations", {"applications": [other]})
    assert foreign.status == 404


async def test_a_day_ill_and_a_correction_to_all_who_were_told(api: Api) -> None:
    ana = await signed_in(api)
    portal = Portal(api, ana.recruiter)
    sam, start = await booked(api, ana)
    day = start.astimezone(BERLIN).date().isoformat()
    here = f"/recruiters/{ana.recruiter}"
    found = await portal.done("GET", f"{here}/interviews?day={day}")
    assert [one["id"] for one in found["interviews"]] == [sam.interview]
    told = await portal.done("GET", "/told")
    assert sam.interview in {one["interview_id"] for one in told["told"]}
    fixed = {"interviews": [sam.interview], "text": "The room is B12.", "goes_on": True}
    assert await portal.done("POST", "/corrections", fixed) == {"told": 1}
    await sam.listen()
    assert "The room is B12." in [one["text"] for one in sam.heard]
    assert await portal.done("POST", f"{here}/away", {"day": day}) == {"done": 1, "left": 0}
    hours = await portal.done("GET", f"{here}/changes")
    assert hours["changes"][0]["details"] == {"person": ana.recruiter, "day_off": day, "by": "the portal"}
    assert day in (await api.call("GET", f"/api/v1{here}")).json["exceptions"]


async def test_hours_are_changed_in_part_and_the_change_is_logged(api: Api) -> None:
    ana = await signed_in(api, buffer_minutes=15, max_per_day=4)
    portal = Portal(api, ana.recruiter)
    here = f"/recruiters/{ana.recruiter}"
    changed = await portal.done(
        "PATCH", here, {"max_per_day": None, "buffer_after_minutes": 30, "holidays": {"country": "DE"}}
    )
    assert (changed["max_per_day"], changed["buffer_minutes"], changed["buffer_after_minutes"]) == (
        None,
        15,
        30,
    )
    assert changed["holidays"]["country"] == "DE"
    who, details = await last_step(api, "hours_changed")
    assert who == ana.recruiter
    assert details["before"]["max_per_day"] == 4
    assert details["by"] == "the portal"
    assert (await portal.done("PATCH", here, {"holidays": None, "weight": None}))["holidays"] is None
    wrong = await portal.call("PATCH", here, {"working_hours": {"mon": [["18:00", "09:00"]]}})
    assert (wrong.status, wrong.fields) == (422, ["working_hours"])


async def test_flags_and_sending_are_switched_with_a_reason(api: Api) -> None:
    boss, portal = await admin(api), Portal(api)
    switched = await Portal(api, boss.recruiter).done(
        "PUT", "/flags/auto_promotion", {"enabled": False, "reason": "a freeze"}
    )
    assert (switched["enabled"], switched["why"], switched["by"]) == (
        False,
        "a freeze",
        "Ana",
    )
    assert (await portal.call("PUT", "/flags/nonsense", {"enabled": True, "reason": "x"})).status == 404
    assert (await portal.call("PUT", "/flags/auto_promotion", {"enabled": True, "reason": " "})).status == 422
    assert (await portal.done("POST", "/sending/stop", {"reason": "wrong template"}))["sending"] is False
    who, details = await last_step(api, "sending_stopped")
    assert (who, details["why"]) == (None, "wrong template")
    assert details["by"] == "the portal"
    await api.invitation(channel="email")
    held = (await portal.done("GET", "/sending"))["held_back"]
    assert held
    dropped = await portal.done("POST", "/sending/drop", {"ids": [held[0]["id"]]})
    assert dropped == {"dropped": 1}
    assert (await portal.call("POST", "/sending/drop", {"ids": [NOBODY]})).status == 409
    assert (await portal.done("POST", "/sending/resume", {"reason": "fixed", "held": "drop"}))["sending"]
    assert {one["name"] for one in (await portal.done("GET", "/flags"))["flags"]} >= {"global_automation"}


async def test_what_was_given_up_is_listed_and_tried_once_more(api: Api) -> None:
    made = await api.invitation(channel="email")
    pool, portal = api.service.pool, Portal(api)
    letter = await pool.fetchval(
        "UPDATE parley.outbox SET state = 'failed', failure = 'refused' WHERE interview_id = $1 RETURNING id",
        uuid.UUID(made["id"]),
    )
    found = (await portal.done("GET", "/given-up"))["given_up"]
    assert f"letter:{letter}" in [one["id"] for one in found]
    answer = await portal.done("POST", "/given-up/replay", {"ids": [f"letter:{letter}", "letter:nothing"]})
    assert answer == {"replayed": [f"letter:{letter}"], "left": ["letter:nothing"]}


async def test_roles_sign_ins_and_handing_over(api: Api) -> None:
    boss, ana, kim = await admin(api), await signed_in(api), await signed_in(api)
    portal = Portal(api, boss.recruiter)
    assert await portal.done("PUT", f"/recruiters/{kim.recruiter}/role", {"role": "admin"}) == {
        "role": "admin",
        "changed": True,
    }
    assert (await kim.get("/console")).status == 401
    assert (await last_step(api, "role_changed"))[0] == boss.recruiter
    again = await portal.done("PUT", f"/recruiters/{kim.recruiter}/role", {"role": "admin"})
    assert again["changed"] is False
    sign_ins = await portal.done("GET", f"/recruiters/{ana.recruiter}/sign-ins")
    (one,) = sign_ins["sign_ins"]
    await portal.done("DELETE", f"/recruiters/{ana.recruiter}/sign-ins/{one['id']}")
    assert (await ana.get("/console")).status == 401
    await portal.done("DELETE", f"/recruiters/{ana.recruiter}/sign-ins")
    job = await api.job(ana.recruiter)
    assert (await portal.done("GET", f"/recruiters/{ana.recruiter}/belongings"))["jobs"] == 1
    over = await portal.done("POST", f"/recruiters/{ana.recruiter}/hand-over", {"to": kim.recruiter})
    assert over == {"asked": 0}
    assert (await api.call("GET", f"/api/v1/jobs/{job}")).json["recruiter_id"] == kim.recruiter
    itself = await portal.call("POST", f"/recruiters/{kim.recruiter}/hand-over", {"to": kim.recruiter})
    assert itself.status == 409
    everybody = await portal.done("GET", "/recruiters")
    assert {boss.recruiter, ana.recruiter, kim.recruiter} <= {one["id"] for one in everybody["recruiters"]}


async def test_a_stand_in_is_named_and_ended_and_a_deputy_set(api: Api) -> None:
    ana, kim = await signed_in(api), await signed_in(api, name="Kim Kowalski")
    portal, here = Portal(api, ana.recruiter), f"/recruiters/{ana.recruiter}"
    days = {"first": "2027-03-01", "last": "2027-03-05"}
    made = await portal.done("POST", f"{here}/stand-ins", {"stand_in": kim.recruiter, **days})
    assert (await last_step(api, "stand_in_named"))[0] == ana.recruiter
    again = await portal.call("POST", f"{here}/stand-ins", {"stand_in": kim.recruiter, **days})
    assert (again.status, again.code) == (409, "CONFLICT")
    itself = await portal.call("POST", f"{here}/stand-ins", {"stand_in": ana.recruiter, **days})
    assert itself.status == 409
    assert (await portal.call("POST", f"{here}/stand-ins", {"stand_in": NOBODY, **days})).status == 404
    wrong = {"stand_in": kim.recruiter, "first": "1 March", "last": "2027-03-05"}
    assert (await portal.call("POST", f"{here}/stand-ins", wrong)).status == 422
    told = await portal.done("GET", f"{here}/stand-ins")
    assert [one["stand_in_id"] for one in told["stand_ins"]] == [kim.recruiter]
    assert told["stand_ins"][0]["start"].startswith("2027-02-28T23:00")  # midnight in Berlin
    theirs = await portal.call("GET", f"/recruiters/{kim.recruiter}/stand-ins")
    assert theirs.status == 404  # in Ana's name only Ana's
    assert await Portal(api).done("PUT", f"{here}/deputy", {"deputy": kim.recruiter})
    assert (await last_step(api, "deputy_set"))[1]["by"] == "the portal"
    own = await Portal(api).call("PUT", f"{here}/deputy", {"deputy": ana.recruiter})
    assert own.status == 409
    helps = await Portal(api).done("GET", f"/recruiters/{kim.recruiter}/stand-ins")
    assert [one["person_id"] for one in helps["helps"]] == [ana.recruiter]
    assert await portal.done("PUT", f"{here}/deputy", {"deputy": None}) == {"deputy": None}
    ended = await portal.done("DELETE", f"{here}/stand-ins/{made['id']}")
    assert ended == {"ended": True}
    assert (await portal.call("DELETE", f"{here}/stand-ins/{made['id']}")).status == 404


async def test_somebody_has_to_administer(api: Api) -> None:
    boss = await admin(api)
    await api.service.pool.execute(
        "DELETE FROM parley.administrators WHERE user_id <> $1", uuid.UUID(boss.recruiter)
    )
    answer = await Portal(api).call("PUT", f"/recruiters/{boss.recruiter}/role", {"role": "recruiter"})
    assert (answer.status, answer.code) == (409, "CONFLICT")


async def test_a_candidate_is_found_told_and_made_anonymous(api: Api) -> None:
    portal = Portal(api)
    email = f"{uuid.uuid4().hex}@example.org"
    made = await api.invitation(await api.application(email=email, name="Rosalind"))
    (person,) = (await portal.done("POST", "/candidates/find", {"email": email}))["candidates"]
    here = f"/candidates/{person}"
    counted = await portal.done("GET", here)
    assert (counted["applications"], counted["interviews"], counted["live"]) == (1, 1, 1)
    assert email in str(await portal.done("GET", f"{here}/data"))
    erased = await portal.done("POST", f"{here}/erase", {"reason": "ticket 12"})
    assert (erased["applications"], erased["interviews"]) == (1, 1)
    assert email not in str(await portal.done("GET", f"{here}/data"))
    assert (await api.call("GET", f"/api/v1/interviews/{made['id']}")).json["status"] != "invitation_sent"
    assert (await portal.call("GET", f"/candidates/{NOBODY}")).status == 404
    assert (await portal.done("POST", "/candidates/find", {"email": email}))["candidates"] == []


async def test_whoever_recruits_as_well_is_not_erased(api: Api) -> None:
    ana = await signed_in(api)
    await Portal(api).done("POST", f"/recruiters/{ana.recruiter}/test-interview")
    answer = await Portal(api).call("POST", f"/candidates/{ana.recruiter}/erase", {"reason": "x"})
    assert (answer.status, answer.code) == (409, "CONFLICT")


async def test_the_figures_come_as_files_of_what_one_may_see(api: Api) -> None:
    ana, kim = await signed_in(api), await signed_in(api)
    await booked(api, ana, "=Sam")
    mine = (await Portal(api, ana.recruiter).done("GET", "/insight/interviews.csv?days=7")).decode()
    theirs = (await Portal(api, kim.recruiter).done("GET", "/insight/interviews.csv")).decode()
    assert "'=Sam" in mine
    assert "Sam" not in theirs
    assert b"hours_saved" in await Portal(api).done("GET", "/insight/figures.csv")
    assert (await Portal(api).call("GET", f"/insight/figures.csv?job_id={NOBODY}")).status == 404
    assert (await Portal(api).call("GET", "/insight/figures.csv?days=8")).status == 422


async def test_what_a_recruiter_connected_is_told_and_taken_back(api: Api) -> None:
    ana = await signed_in(api)
    portal, here = Portal(api, ana.recruiter), f"/recruiters/{ana.recruiter}"
    assert (await portal.done("GET", f"{here}/calendars"))["calendars"] == []
    assert await portal.done("DELETE", f"{here}/calendars") == {"forgotten": False, "google_told": False}
    assert (await portal.call("POST", f"{here}/calendars/look-again")).status == 404
    choice = await portal.call("PUT", f"{here}/calendars", {"reads": ["x"], "writes": "x"})
    assert choice.status == 409
    assert await portal.done("GET", f"{here}/telegram") == {"connected": False}
    assert (await portal.call("POST", f"{here}/telegram")).status == 404
    assert await portal.done("DELETE", f"{here}/telegram") == {"connected": False}
    chat = (await portal.done("POST", f"{here}/test-interview"))["chat_url"]
    assert (await portal.done("POST", f"{here}/test-interview"))["chat_url"] == chat


async def test_a_jobs_talks_are_rehearsed_against_its_recruiters_calendar(api: Api) -> None:
    job = await api.job()
    answer = await Portal(api).done("POST", f"/jobs/{job}/rehearsal")
    assert answer["figures"]["candidates"] == sum(answer["endings"].values())
    assert answer["figures"]["wrong_bookings"] == 0


async def test_in_a_recruiters_name_what_is_anothers_does_not_exist(api: Api) -> None:
    ana, kim = await signed_in(api), await signed_in(api)
    candidate = await invited(api, ana)
    job = await api.job(ana.recruiter)
    application = await api.application(job)
    portal = Portal(api, kim.recruiter)
    one = f"/interviews/{candidate.interview}"
    for method, path, body in (
        ("GET", f"{one}/trail", None),
        ("GET", f"{one}/desk", None),
        ("POST", f"{one}/deeds", {"deed": "take_over"}),
        ("POST", f"{one}/words", {"text": "x"}),
        ("POST", f"{one}/times", {"starts": ["2030-01-01T09:00:00Z"]}),
        ("POST", f"{one}/answer", {"fate": "sent", "mark": "1.0"}),
        ("POST", f"{one}/invite-again", None),
        ("POST", "/interviews/many", {"deed": "cancel", "interviews": [candidate.interview]}),
        ("POST", "/corrections", {"interviews": [candidate.interview], "text": "x"}),
        ("POST", "/interviews", {"application_id": application}),
        ("POST", f"/jobs/{job}/invitations", {"applications": [application]}),
        ("POST", f"/jobs/{job}/close", None),
        ("POST", f"/jobs/{job}/shortlist", None),
        ("PUT", f"/jobs/{job}/automation", {"mode": "by_hand"}),
        ("PUT", f"/jobs/{job}/answers", {"approved_first": True}),
        ("POST", f"/jobs/{job}/rehearsal", None),
        ("POST", f"/applications/{application}/accept", None),
        ("POST", f"/applications/{application}/reject", {}),
        ("GET", f"/recruiters/{ana.recruiter}/sign-ins", None),
        ("PATCH", f"/recruiters/{ana.recruiter}", {"max_per_day": 1}),
    ):
        answer = await portal.call(method, path, body)
        assert answer.status == 404, (method, path, answer.raw)
    assert (await portal.done("GET", "/interviews"))["interviews"] == []
    assert (await portal.done("GET", "/told"))["told"] == []
    await candidate.listen()
    assert len(candidate.heard) == 1


async def test_what_only_administrators_may_do_is_refused_in_a_recruiters_name(api: Api) -> None:
    ana = await signed_in(api)
    portal = Portal(api, ana.recruiter)
    for method, path, body in (
        ("PUT", "/flags/global_automation", {"enabled": False, "reason": "x"}),
        ("POST", "/sending/stop", {"reason": "x"}),
        ("POST", "/sending/resume", {"reason": "x", "held": "drop"}),
        ("POST", "/sending/drop", {"ids": [NOBODY]}),
        ("POST", "/given-up/replay", {"ids": ["x"]}),
        ("GET", "/flags", None),
        ("GET", "/sending", None),
        ("GET", "/given-up", None),
        ("GET", "/recruiters", None),
        ("PUT", f"/recruiters/{ana.recruiter}/role", {"role": "admin"}),
        ("POST", f"/recruiters/{ana.recruiter}/hand-over", {"to": NOBODY}),
        ("POST", "/candidates/find", {"email": "x@example.org"}),
        ("GET", f"/candidates/{NOBODY}/data", None),
        ("POST", f"/candidates/{NOBODY}/erase", {"reason": "x"}),
    ):
        answer = await portal.call(method, path, body)
        assert (answer.status, answer.code) == (403, "FORBIDDEN"), (method, path)


@pytest.mark.parametrize("named", [NOBODY, "nobody", "", "1" * 300])
async def test_nobody_who_recruits_is_refused_before_anything_is_done(api: Api, named: str) -> None:
    made = await api.invitation()
    answer = await Portal(api, named).call("POST", f"/interviews/{made['id']}/deeds", {"deed": "take_over"})
    assert (answer.status, answer.fields) == (422, [ACTING_FOR])
    assert "take_over" in (await Portal(api).done("GET", f"/interviews/{made['id']}/desk"))["deeds"]


async def test_a_call_that_is_the_portals_own_takes_no_name(api: Api) -> None:
    ana = await signed_in(api)
    answer = await Portal(api, ana.recruiter).call("GET", "/webhook-endpoints")
    assert (answer.status, answer.fields) == (422, [ACTING_FOR])


async def test_moves_by_the_portal_name_whom_it_acted_for(api: Api) -> None:
    ana = await signed_in(api)
    job = await api.job(ana.recruiter)
    application = await api.application(job)
    await Portal(api, ana.recruiter).done("POST", f"/jobs/{job}/shortlist")
    await Portal(api, ana.recruiter).done("POST", f"/applications/{application}/reject", {"reason": "no"})
    await Portal(api).done("POST", f"/applications/{application}/undo")
    history = (await Portal(api).done("GET", f"/applications/{application}/history"))["history"]
    assert [one["actor"] for one in history] == ["the portal", "Ana", "Ana"]


async def test_a_sentence_is_said_in_ones_own_words_and_taken_back(api: Api) -> None:
    boss, ana = await admin(api), await signed_in(api)
    portal = Portal(api, boss.recruiter)
    listed = (await portal.done("GET", "/sentences/en"))["sentences"]
    free = next(one for one in listed if not one["must"])
    here = f"/sentences/en/{free['key']}"
    assert (await portal.done("PUT", here, {"texts": ["Well then."]}))["texts"] == ["Well then."]
    assert (await last_step(api, "wording_changed"))[0] == boss.recruiter
    assert (await portal.done("PUT", here, {"texts": []}))["texts"] == []
    wrong = await portal.call("PUT", here, {"texts": ["At {nonsense}."]})
    assert (wrong.status, wrong.fields) == (422, ["texts"])
    assert (await portal.call("GET", "/sentences/en/nothing_of_the_kind")).status == 404
    assert (await Portal(api, ana.recruiter).call("GET", "/sentences/en")).status == 403
