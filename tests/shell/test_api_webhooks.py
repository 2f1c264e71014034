"""Webhook endpoints over the API: made, tried out, looked at, exchanged, replayed and removed."""

from __future__ import annotations

import asyncio
import uuid

import pytest

from tests.servers.api import Api, Json
from tests.servers.receiver import Fault, Receiver
from tests.shell.stage import until

ENDPOINTS = "/api/v1/webhook-endpoints"


async def made(api: Api, takes: Receiver, **more: object) -> Json:
    return await api.made("/webhook-endpoints", {"url": takes.url, **more})


async def taken(takes: Receiver, event: str) -> None:
    await until(lambda: asyncio.sleep(0, event in takes.events))


async def test_an_invitation_reaches_the_endpoint_signed_with_its_secret(inner: Api, takes: Receiver) -> None:
    endpoint = await made(inner, takes)
    invitation = await inner.invitation()
    await taken(takes, "interview.invited")
    told = next(one for one in takes.received if one.told["type"] == "interview.invited")
    assert told.signed_with(endpoint["secret"])
    assert told.told["data"]["interview_id"] == invitation["id"]
    listed = (await inner.call("GET", f"{ENDPOINTS}/{endpoint['id']}/deliveries")).json["deliveries"]
    assert {one["webhook_id"] for one in listed} >= {told.headers["webhook-id"]}


async def test_the_secret_is_told_once_and_another_when_it_is_exchanged(inner: Api, takes: Receiver) -> None:
    endpoint = await made(inner, takes)
    path = f"{ENDPOINTS}/{endpoint['id']}"
    for answer in (await inner.call("GET", ENDPOINTS), await inner.call("GET", path)):
        assert b"whsec_" not in answer.raw
    changed = await inner.made(f"/webhook-endpoints/{endpoint['id']}/secret", {"overlap_hours": 1})
    assert changed["secret"] != endpoint["secret"]
    assert changed["old_secret_until"]


async def test_a_test_message_says_what_came_of_it(inner: Api, takes: Receiver) -> None:
    path = f"{ENDPOINTS}/{(await made(inner, takes))['id']}"
    assert (await inner.call("POST", f"{path}/test")).json == {"delivered": True, "status": 204, "why": None}
    takes.fault = Fault.ERROR
    assert (await inner.call("POST", f"{path}/test")).json == {
        "delivered": False,
        "status": 500,
        "why": "it answers 500",
    }
    listed = (await inner.call("GET", f"{path}/deliveries?state=failed")).json["deliveries"]
    assert [one["event"] for one in listed] == ["webhook.test"]


async def test_one_message_is_replayed_under_its_id(inner: Api, takes: Receiver) -> None:
    endpoint = await made(inner, takes, events=["interview.invited"])
    await inner.invitation()
    await taken(takes, "interview.invited")
    path = f"{ENDPOINTS}/{endpoint['id']}/deliveries"

    async def delivered() -> bool:
        return [one["state"] for one in (await inner.call("GET", path)).json["deliveries"]] == ["delivered"]

    await until(delivered)
    (one,) = (await inner.call("GET", path)).json["deliveries"]
    answer = await inner.call("POST", f"/api/v1/webhook-deliveries/{one['id']}/replay")
    assert (answer.status, answer.json) == (202, {"replayed": 1})
    await until(lambda: asyncio.sleep(0, len(takes.received) == 2))
    assert len({each.headers["webhook-id"] for each in takes.received}) == 1


async def test_a_disabled_endpoint_is_enabled_before_it_can_be_replayed(inner: Api, takes: Receiver) -> None:
    path = f"{ENDPOINTS}/{(await made(inner, takes))['id']}"
    assert (await inner.call("PATCH", path, {"enabled": False})).json["disabled_why"] == "by hand"
    since = {"since": "2027-01-01T00:00:00Z"}
    assert (await inner.call("POST", f"{path}/replay", since)).status == 409
    assert (await inner.call("PATCH", path, {"enabled": True, "events": ["interview.confirmed"]})).json[
        "events"
    ] == ["interview.confirmed"]
    assert (await inner.call("POST", f"{path}/replay", since)).json == {"replayed": 0}


async def test_a_removed_endpoint_is_gone(inner: Api, takes: Receiver) -> None:
    path = f"{ENDPOINTS}/{(await made(inner, takes))['id']}"
    assert (await inner.call("DELETE", path)).status == 200
    assert (await inner.call("DELETE", path)).status == 404
    assert (await inner.call("GET", ENDPOINTS)).json == {"endpoints": []}


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data/",
        "http://example.org/",
        "file:///etc/passwd",
        "https://a:b@example.org/",
        "",
    ],
)
async def test_an_address_that_is_not_on_the_open_internet_is_refused(api: Api, url: str) -> None:
    answer = await api.call("POST", ENDPOINTS, {"url": url})
    assert (answer.status, answer.fields) == (422, ["url"])


async def test_an_event_that_there_is_not_is_refused(api: Api) -> None:
    answer = await api.call("POST", ENDPOINTS, {"url": "https://example.org/", "events": ["interview.eaten"]})
    assert (answer.status, answer.fields) == (422, ["events[0]"])


async def test_unknown_ids_are_404(api: Api) -> None:
    unknown = uuid.uuid4()
    for method, path, body in (
        ("GET", f"{ENDPOINTS}/{unknown}", None),
        ("PATCH", f"{ENDPOINTS}/{unknown}", {}),
        ("POST", f"{ENDPOINTS}/{unknown}/test", None),
        ("POST", f"{ENDPOINTS}/{unknown}/secret", {}),
        ("POST", f"{ENDPOINTS}/{unknown}/replay", {"since": "2027-01-01T00:00:00Z"}),
        ("GET", f"{ENDPOINTS}/{unknown}/deliveries", None),
        ("POST", f"/api/v1/webhook-deliveries/{unknown}/replay", None),
    ):
        assert (await api.call(method, path, body)).status == 404


async def test_there_are_not_more_endpoints_than_can_be_looked_after(api: Api) -> None:
    for number in range(20):
        await api.made("/webhook-endpoints", {"url": f"https://example.org/{number}"})
    assert (await api.call("POST", ENDPOINTS, {"url": "https://example.org/more"})).status == 409
