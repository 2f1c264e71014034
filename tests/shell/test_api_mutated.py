"""Valid requests with one value replaced by an odd one: never a fault of ours, never another shape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from tests.servers.api import WEEK, Api, address

ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    2**31,
    2**63,
    10**30,
    1e308,
    "",
    " ",
    "x",
    "\0",
    "\ud800",
    "\u202e",
    "null",
    "0",
    "../..",
    "%s%n",
    "' OR 1=1 --",
    "2027-03-01T09:00:00+01:00",
    "00000000-0000-0000-0000-000000000000",
    "a" * 30_000,
    [],
    [[]],
    [None],
    {},
    {"": ""},
    {"__proto__": None},
    {"$ref": "#"},
)


def mutants(value: Any) -> Iterator[Any]:
    """Every copy of the value in which one thing, at any depth, is an odd one or missing."""
    yield from ODD_VALUES
    if isinstance(value, dict):
        for key in value:
            yield {name: one for name, one in value.items() if name != key}
            for mutant in mutants(value[key]):
                yield {**deepcopy(value), key: mutant}
    if isinstance(value, list):
        for index, item in enumerate(value):
            for mutant in mutants(item):
                yield [*value[:index], mutant, *value[index + 1 :]]


@pytest.fixture
async def samples(api: Api) -> list[tuple[str, str, Any]]:
    """One valid request for each route that takes JSON."""
    recruiter, job = await api.recruiter(), await api.job()
    chat = await api.chat()
    stretch = {"start": "2027-03-01T09:00:00Z", "end": "2027-03-01T10:00:00Z"}
    person = {"name": "Sam", "email": address(), "time_zone": "Europe/Berlin"}
    limits = {"buffer_minutes": 5, "min_notice_minutes": 5, "max_per_day": 5}
    hours = {"working_hours": {"mon": WEEK["mon"]}}
    counted = {
        "number_of_openings": 1,
        "shortlisting_buffer": 1,
        "duration_minutes": 30,
        "slot_step_minutes": 15,
    }
    told = dict.fromkeys(("title", "description", "company", "format", "location", "preparation"), "x")
    return [
        ("POST", "/api/v1/recruiters", {**person, **limits, **hours}),
        ("PUT", f"/api/v1/recruiters/{recruiter}/busy", [stretch]),
        ("POST", "/api/v1/jobs", {**told, **counted, "recruiter_id": recruiter, "language": "en"}),
        (
            "POST",
            "/api/v1/applications",
            {**person, "job_id": job, "phone": "1", "locale": "en", "resume_text": "x"},
        ),
        ("POST", "/api/v1/interviews", {"application_id": await api.application(job), "channel": "web"}),
        ("PATCH", chat, {"time_zone": "Europe/Berlin"}),
        ("POST", f"{chat}/messages", {"id": "1", "text": "hello"}),
    ]


async def test_no_mutant_of_a_valid_request_is_a_fault_of_ours(
    api: Api, samples: list[tuple[str, str, Any]]
) -> None:
    sent = 0
    for method, path, body in samples:
        for mutant in mutants(body):
            answer = await api.call(method, path, raw=json.dumps(mutant).encode())
            assert answer.status in {200, 201, 202, 404, 409, 422}, (method, path, mutant)
            sent += 1
    assert sent > 1_000


async def test_every_valid_request_is_taken(api: Api, samples: list[tuple[str, str, Any]]) -> None:
    for method, path, body in samples:
        assert (await api.call(method, path, body)).status < 300, path
