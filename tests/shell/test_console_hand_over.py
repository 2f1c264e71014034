"""A leaver's jobs and interviews become another's: at once, wholly, and with times that the other has."""

from __future__ import annotations

import uuid
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.servers.api import Api
from tests.servers.portal import Candidate
from tests.shell.consoling import Console, admin, booked, invited, sent, signed_in

BERLIN = ZoneInfo("Europe/Berlin")
NIGHTS = {day: [["20:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


def path_of(console: Console) -> str:
    return f"/console/settings/people/{console.recruiter}/hand-over"


async def handed_over(boss: Console, leaver: Console, to: Console, *more: tuple[str, str]) -> str:
    answer = await sent(boss, path_of(leaver), ("to", to.recruiter), *more)
    assert answer.status == 303, answer.raw
    page = (await boss.get(answer.headers["Location"])).raw.decode()
    return page.partition('id="said"')[2].partition("<strong>")[2].partition("</strong>")[0]


def offered(candidate: Candidate) -> list[datetime]:
    options = candidate.heard[-1]["options"]
    return [datetime.fromisoformat(one["start"]).astimezone(BERLIN) for one in options if one.get("start")]


async def test_jobs_and_undecided_interviews_become_the_others_and_booked_ones_stay(api: Api) -> None:
    boss, leaver, other = await admin(api), await signed_in(api), await signed_in(api, working_hours=NIGHTS)
    undecided = await invited(api, leaver, "Priya Nair")
    kept, _ = await booked(api, leaver, "Sam Rivera")
    assert await handed_over(boss, leaver, other) == "Handed over."
    assert (await other.get(f"/console/interviews/{undecided.interview}")).status == 200
    assert (await leaver.get(f"/console/interviews/{undecided.interview}")).status == 404
    assert (await leaver.get(f"/console/interviews/{kept.interview}")).status == 200
    assert "Engineer" in (await other.get("/console/jobs")).raw.decode()
    assert "No jobs yet" in (await leaver.get("/console/jobs")).raw.decode()
    old = offered(undecided)[0]
    answer = await undecided.say(old.isoformat())
    assert answer.get("outcome") is None
    assert {one.hour for one in offered(undecided)} <= {20, 21, 22, 23}
    assert (await undecided.say(offered(undecided)[0].isoformat()))["outcome"] == "confirmed"


async def test_booked_candidates_are_asked_for_a_time_with_the_other_where_that_is_ticked(api: Api) -> None:
    boss, leaver, other = await admin(api), await signed_in(api), await signed_in(api, working_hours=NIGHTS)
    sam, _ = await booked(api, leaver, "Sam Rivera")
    told = await handed_over(boss, leaver, other, ("booked", "1"))
    assert told == "Handed over. 1 booked candidate was asked for another time, with an apology."
    await sam.listen()
    assert {one.hour for one in offered(sam)} <= {20, 21, 22, 23}
    assert (await sam.say(offered(sam)[0].isoformat()))["outcome"] == "rescheduled"
    people = await api.service.pool.fetch(
        "SELECT person_id::text FROM parley.bookings WHERE interview_id = $1 AND state = 'confirmed'",
        uuid.UUID(sam.interview),
    )
    assert other.recruiter in {row["person_id"] for row in people}
    assert leaver.recruiter not in {row["person_id"] for row in people}


async def test_to_nobody_and_to_themselves_nothing_is_handed_over(api: Api) -> None:
    boss, leaver = await admin(api), await signed_in(api)
    await invited(api, leaver)
    for to in (leaver.recruiter, str(uuid.uuid4()), "nobody"):
        assert (await sent(boss, path_of(leaver), ("to", to))).status == 404
    assert (await leaver.get("/console/jobs")).raw.decode().count('id="job-') == 1
