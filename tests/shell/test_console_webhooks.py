"""Recruiters see what the portal was told of their own jobs, and of no others."""

from __future__ import annotations

import re

from tests.servers.api import Api, Json
from tests.servers.receiver import Fault, Receiver
from tests.shell.consoling import signed_in
from tests.shell.stage import until

PAGE = "/console/webhooks"


async def test_only_what_is_ones_own_is_shown_and_sent_again(inner: Api, takes: Receiver) -> None:
    mine, other = await signed_in(inner), await signed_in(inner)
    assert b"no endpoint is set up" in (await mine.get(PAGE)).raw
    events = ["interview.invited"]
    await inner.made("/webhook-endpoints", {"url": f"{takes.url}?key=swordfish", "events": events})
    await inner.invitation(await inner.application(await inner.job(mine.recruiter)))

    async def delivered() -> bool:
        return b"delivered" in (await mine.get(PAGE)).raw

    await until(delivered)
    shown = (await mine.get(PAGE)).raw.decode()
    assert "interview.invited" in shown
    assert "swordfish" not in shown
    assert "interview.invited" not in (await other.get(PAGE)).raw.decode()
    (path,) = re.findall(rf"{PAGE}/[\w-]+/replay", shown)
    assert (await other.post(path)).status == 404
    assert (await mine.post(path)).status == 303

    async def twice() -> bool:
        return len(takes.received) == 2

    await until(twice)


async def test_an_endpoint_that_was_given_up_is_told(inner: Api, takes: Receiver) -> None:
    mine = await signed_in(inner)
    takes.fault = Fault.GONE
    await inner.made("/webhook-endpoints", {"url": takes.url, "events": ["interview.invited"]})
    await inner.invitation(await inner.application(await inner.job(mine.recruiter)))

    async def told() -> bool:
        return b"it answered 410" in (await mine.get(PAGE)).raw

    await until(told)
    (endpoint,) = (await inner.call("GET", "/api/v1/webhook-endpoints")).json["endpoints"]
    assert not endpoint["enabled"]
    assert len({one.headers["webhook-id"] for one in takes.received}) == len(takes.received)
    (path,) = {one["id"] for one in await deliveries(inner, endpoint["id"])}
    refused = await mine.post(f"{PAGE}/{path}/replay")
    assert refused.status == 409
    assert "enable it first" in refused.raw.decode()
    again = await inner.call("POST", f"/api/v1/webhook-deliveries/{path}/replay")
    assert (again.status, again.code) == (409, "CONFLICT")


async def test_the_log_says_who_had_the_portal_told_again(inner: Api, takes: Receiver) -> None:
    mine = await signed_in(inner, name="Ana Weber")
    endpoint = await inner.made("/webhook-endpoints", {"url": takes.url, "events": ["interview.invited"]})
    invited = await inner.invitation(
        await inner.application(await inner.job(mine.recruiter), name="Vera Lund")
    )
    await until(lambda: all_delivered(inner, endpoint["id"]))
    (one,) = await deliveries(inner, endpoint["id"])
    assert "Vera Lund" in (await mine.get(PAGE)).raw.decode()
    pressed = await mine.post(f"{PAGE}/{one['id']}/replay")
    assert "is sent again" in (await mine.get(pressed.headers["Location"].partition("#")[0])).raw.decode()
    await inner.call("POST", f"/api/v1/webhook-deliveries/{one['id']}/replay")
    steps = (await inner.call("GET", f"/api/v1/interviews/{invited['id']}/trail")).json["steps"]
    told = [(step["by"], step["details"]["event"]) for step in steps if step["action_type"] == "replayed"]
    assert told == [("Ana Weber", "interview.invited"), ("the portal", "interview.invited")]
    trail = (await mine.get(f"/console/interviews/{invited['id']}")).raw.decode()
    assert "had the portal told again: interview.invited" in trail


async def test_what_was_skipped_can_be_sent_once_the_endpoint_is_enabled(inner: Api, takes: Receiver) -> None:
    mine = await signed_in(inner)
    endpoint = await inner.made("/webhook-endpoints", {"url": takes.url, "events": ["interview.invited"]})
    address = f"/api/v1/webhook-endpoints/{endpoint['id']}"
    await inner.call("PATCH", address, {"enabled": False})
    await inner.invitation(await inner.application(await inner.job(mine.recruiter)))
    assert "Send again" not in (await mine.get(PAGE)).raw.decode()
    await inner.call("PATCH", address, {"enabled": True})
    assert "Send again" in (await mine.get(PAGE)).raw.decode()
    (one,) = await deliveries(inner, endpoint["id"])
    assert (await mine.post(f"{PAGE}/{one['id']}/replay")).status == 303
    await until(lambda: all_delivered(inner, endpoint["id"]))


async def deliveries(api: Api, endpoint: str) -> list[Json]:
    found: list[Json] = (await api.call("GET", f"/api/v1/webhook-endpoints/{endpoint}/deliveries")).json[
        "deliveries"
    ]
    return found


async def all_delivered(api: Api, endpoint: str) -> bool:
    return {one["state"] for one in await deliveries(api, endpoint)} == {"delivered"}
