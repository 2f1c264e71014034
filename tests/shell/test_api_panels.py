"""Who interviews, given over the API: needs of jobs, and everybody's own rules."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.servers.api import WEEK, Api, Json

EVERYBODYS = "/api/v1/recruiters"


async def recruiter(api: Api, **fields: Any) -> Json:
    made = {"name": "Ana Weber", "email": f"{uuid.uuid4().hex}@example.org", "time_zone": "Europe/Berlin"}
    return await api.made("/recruiters", {**made, "working_hours": WEEK, **fields})


async def ids(api: Api, count: int) -> list[str]:
    return [(await recruiter(api))["id"] for _ in range(count)]


async def job(api: Api, recruiter_id: str, **fields: Any) -> Json:
    made = {"title": "Engineer", "description": "Builds.", "recruiter_id": recruiter_id}
    return await api.made("/jobs", {**made, "number_of_openings": 1, **fields})


async def test_a_job_needs_its_recruiter_alone_unless_it_says_otherwise(api: Api) -> None:
    (ana,) = await ids(api, 1)
    assert (await job(api, ana))["need"] == []


async def test_a_need_is_kept_as_it_was_given_and_can_be_replaced(api: Api) -> None:
    ana, ben, cleo, dan = await ids(api, 4)
    need = [
        {"kind": "all", "people": [ana]},
        {"kind": "any", "count": 1, "people": [cleo, ben]},
        {"kind": "optional", "people": [dan]},
    ]
    made = await job(api, ana, need=need)
    assert made["need"] == need
    replaced = await api.call("PUT", f"/api/v1/jobs/{made['id']}/need", need[1:])
    assert (replaced.status, replaced.json["need"]) == (200, need[1:])
    assert (await api.call("GET", f"/api/v1/jobs/{made['id']}")).json["need"] == need[1:]
    assert (await api.call("PUT", f"/api/v1/jobs/{made['id']}/need", [])).json["need"] == []


@pytest.mark.parametrize(
    ("need", "field"),
    [
        ([{"kind": "all", "people": []}], "need[0].people"),
        ([{"kind": "all", "people": ["ANA", "ANA"]}], "need[0].people"),
        ([{"kind": "any", "count": 2, "people": ["ANA"]}], "need[0]"),
        ([{"kind": "any", "people": ["ANA"]}], "need[0].count"),
        ([{"kind": "all", "people": ["ANA"], "count": 1}], "need[0].count"),
        ([{"kind": "optional", "people": ["ANA"]}], "need"),
        ([{"kind": "some", "people": ["ANA"]}], "need[0]"),
        ([{"kind": "all", "people": ["ANA"]}, {"kind": "all", "people": ["NOBODY"]}], "need[1].people[0]"),
        ([{"kind": "all", "people": ["ANA", "nonsense"]}], "need[0].people[1]"),
    ],
)
async def test_a_need_that_cannot_be_is_refused_by_the_field_at_fault(
    api: Api, need: list[Json], field: str
) -> None:
    (ana,) = await ids(api, 1)
    names = {"ANA": ana, "NOBODY": str(uuid.uuid4())}
    given = [{**part, "people": [names.get(one, one) for one in part["people"]]} for part in need]
    answer = await api.call(
        "POST",
        "/api/v1/jobs",
        {"title": "E", "description": "", "recruiter_id": ana, "number_of_openings": 1, "need": given},
    )
    assert answer.status == 422
    assert [told.replace(".all", "").replace(".any", "") for told in answer.fields] == [field]


async def test_a_need_for_a_job_that_is_not_there_is_not_found(api: Api) -> None:
    answer = await api.call("PUT", f"/api/v1/jobs/{uuid.uuid4()}/need", [])
    assert answer.status == 404


async def test_everybodys_rules_are_told_as_they_hold(api: Api) -> None:
    plain = await recruiter(api, buffer_minutes=15, min_notice_minutes=60)
    assert (plain["buffer_before_minutes"], plain["buffer_after_minutes"]) == (15, 15)
    assert (plain["change_notice_minutes"], plain["horizon_days"], plain["weight"]) == (60, None, 1.0)
    assert (plain["exceptions"], plain["holidays"], plain["max_per_week"]) == ({}, None, None)
    rules = {
        "exceptions": {"2027-01-07": [], "2027-01-08": [["13:00", "17:00"]]},
        "holidays": {"country": "DE", "subdivision": "BE"},
        "buffer_before_minutes": 5,
        "buffer_after_minutes": 30,
        "change_notice_minutes": 1440,
        "horizon_days": 21,
        "max_per_week": 8,
        "weight": 0.5,
    }
    fine = await recruiter(api, **rules)
    assert {name: fine[name] for name in rules} == rules
    assert (await api.call("GET", f"{EVERYBODYS}/{fine['id']}")).json == fine


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        ({"exceptions": {"tomorrow": []}}, "exceptions"),
        ({"exceptions": {"2027-01-07": [["17:00", "9:00"]]}}, "exceptions"),
        ({"holidays": {"country": "XX"}}, "holidays"),
        ({"holidays": {"country": "DE", "subdivision": "ZZ"}}, "holidays"),
        ({"holidays": {"country": "Germany"}}, "holidays.country"),
        ({"horizon_days": 0}, "horizon_days"),
        ({"max_per_week": 0}, "max_per_week"),
        ({"weight": 0}, "weight"),
        ({"weight": True}, "weight"),
        ({"buffer_before_minutes": -1}, "buffer_before_minutes"),
    ],
)
async def test_rules_that_mean_nothing_are_refused(api: Api, rules: Json, field: str) -> None:
    body = {"name": "Ana", "email": "ana@example.org", "time_zone": "UTC", **rules}
    answer = await api.call("POST", EVERYBODYS, body)
    assert (answer.status, answer.fields) == (422, [field])


async def test_slots_keep_to_everybodys_rules(api: Api) -> None:
    """Days in a year's time, because the clock of the service is the real one."""
    year = datetime.now(UTC).year + 1
    labour, day_off, before = date(year, 5, 1), date(year, 5, 2), date(year, 4, 30)
    ana = await recruiter(
        api,
        exceptions={str(day_off): [["10:00", "11:30"]], str(before): []},
        holidays={"country": "DE"},
        time_zone="UTC",
    )
    stretch = {"from": f"{before}T00:00:00Z", "to": f"{day_off}T23:00:00Z"}
    assert await starts(api, ana["id"], stretch) == [f"{day_off}T10:00:00Z", f"{day_off}T10:30:00Z"]
    near = await recruiter(api, horizon_days=92, time_zone="UTC")
    assert await starts(api, near["id"], stretch) == [], f"{labour} is too far ahead"


async def test_the_longer_buffer_lies_on_its_side(api: Api) -> None:
    day = datetime.now(UTC).date() + timedelta(days=3)
    ana = await recruiter(api, time_zone="UTC", buffer_before_minutes=60, buffer_after_minutes=0)
    await api.call(
        "PUT",
        f"{EVERYBODYS}/{ana['id']}/busy",
        [{"start": f"{day}T12:00:00Z", "end": f"{day}T13:00:00Z"}],
    )
    around = {"from": f"{day}T10:30:00Z", "to": f"{day}T15:00:00Z"}
    assert await starts(api, ana["id"], around) == [f"{day}T{at}:00Z" for at in ("10:30", "11:00", "14:00")]


async def starts(api: Api, recruiter_id: str, stretch: dict[str, str]) -> list[str]:
    query = "&".join(f"{name}={value}" for name, value in stretch.items())
    answer = await api.call("GET", f"{EVERYBODYS}/{recruiter_id}/slots?{query}")
    assert answer.status == 200, answer.raw
    return [slot["start"] for slot in answer.json["slots"]]


async def test_an_interviews_slots_say_who_would_come_and_why_not(api: Api) -> None:
    ana, ben = await recruiter(api, time_zone="UTC"), await recruiter(api, name="Ben", time_zone="UTC")
    day = datetime.now(UTC).date() + timedelta(days=3)
    await api.call(
        "PUT",
        f"{EVERYBODYS}/{ben['id']}/busy",
        [{"start": f"{day}T00:00:00Z", "end": f"{day + timedelta(days=1)}T00:00:00Z"}],
    )
    made = await job(api, ana["id"], need=[{"kind": "all", "people": [ana["id"], ben["id"]]}])
    application = await api.made(
        "/applications", {"job_id": made["id"], "name": "Sam", "email": "s@example.org"}
    )
    interview = await api.made("/interviews", {"application_id": application["id"]})
    path = f"/api/v1/interviews/{interview['id']}/slots"
    found = (await api.call("GET", path)).json
    assert found["total"] == len(found["slots"]) > 0
    assert {tuple(slot["people"]) for slot in found["slots"]} == {(ana["id"], ben["id"])}
    assert (found["why_none"], found["would_open"], found["obstacles"]) == (None, [], None)
    asked = (await api.call("GET", f"{path}?at={day}T10:00:00Z")).json
    assert asked["obstacles"] == [{"rule": "busy", "person": ben["id"]}]
    assert asked["in_words"] == ["Ben: the time is taken"]
    assert (await api.call("GET", f"/api/v1/interviews/{uuid.uuid4()}/slots")).status == 404
