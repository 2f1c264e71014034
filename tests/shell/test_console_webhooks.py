"""Recruiters see what the portal was told of their own jobs, and of no others."""

from __future__ import annotations

import re

from tests.servers.api import Api
from tests.servers.receiver import Fault, Receiver
from tests.shell.stage import until
from tests.shell.test_console import signed_in

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
    await inner.made("/webhook-endpoints", {"url": takes.url})
    await inner.invitation(await inner.application(await inner.job(mine.recruiter)))

    async def told() -> bool:
        return b"it answered 410" in (await mine.get(PAGE)).raw

    await until(told)
    (endpoint,) = (await inner.call("GET", "/api/v1/webhook-endpoints")).json["endpoints"]
    assert not endpoint["enabled"]
    assert len({one.headers["webhook-id"] for one in takes.received}) == len(takes.received)
