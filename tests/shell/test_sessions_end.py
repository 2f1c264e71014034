"""Sixty ways in which a sign-in could outlive its end, on two processes: dead on both at the next click."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from bot.api.callers import SIGN_IN_COOKIE
from db import sign_ins
from tests.servers.api import Api, api_on
from tests.shell.consoling import Console, admin, again, link_for, press, signed_in

TIMES = 10
DEVICES = "/console/settings/devices"


@dataclass
class Twins:
    """Two processes on one database, with the same keys."""

    one: Api
    other: Api

    async def both(self, console: Console) -> set[int]:
        """What each answers to the cookie."""
        seen = [
            await api.call("GET", "/console/inbox", key=None, headers={"Cookie": console.cookie})
            for api in (self.one, self.other)
        ]
        return {answer.status for answer in seen}

    async def through_the_other(self, console: Console) -> Console:
        return Console(self.other, console.recruiter, console.cookie)


@pytest.fixture
async def twins(database: str) -> AsyncIterator[Twins]:
    secret = {"PARLEY_SECRET_KEY": "the-same-for-both-of-the-processes"}
    async with api_on(database, **secret) as one, api_on(database, **secret) as other:
        yield Twins(one, other)


async def fixation(twins: Twins) -> list[Console]:
    """A cookie that was planted before signing in is nobody's afterwards."""
    who = await twins.one.recruiter()
    planted = f"{SIGN_IN_COOKIE}=planted-{uuid.uuid4()}"
    answer = await press(twins.one, await link_for(twins.one, who), Cookie=planted)
    fresh = answer.headers["Set-Cookie"].partition(";")[0]
    assert answer.status == 303
    assert fresh != planted
    assert await twins.both(Console(twins.one, who, fresh)) == {200}
    return [Console(twins.one, who, planted)]


async def after_signing_out(twins: Twins) -> list[Console]:
    console = await signed_in(twins.one)
    other = await twins.through_the_other(console)
    assert (await other.post("/console/sign-out")).status == 200
    return [console]


async def after_a_change_of_role(twins: Twins) -> list[Console]:
    boss, console = await admin(twins.one), await signed_in(twins.one)
    second = await again(twins.one, console)
    assert await twins.both(second) == {200}
    assert (await boss.post(f"/console/settings/people/{console.recruiter}/admin")).status == 303
    return [console, second]


async def after_being_signed_out_by_an_administrator(twins: Twins) -> list[Console]:
    """Links that are still on their way as well."""
    boss, console = await admin(twins.one), await signed_in(twins.one)
    link = await link_for(twins.one, console.recruiter)
    assert (await boss.post(f"/console/settings/people/{console.recruiter}/sign-out")).status == 303
    assert (await press(twins.other, link)).status == 404
    return [console]


async def after_being_ended_from_another_device(twins: Twins) -> list[Console]:
    console = await signed_in(twins.one)
    second, third = await again(twins.one, console), await again(twins.one, console)
    assert (await (await twins.through_the_other(third)).post(f"{DEVICES}/others/end")).status == 303
    assert await twins.both(third) == {200}
    return [console, second]


async def after_its_time(twins: Twins) -> list[Console]:
    """Its end comes by the database's clock, whatever the cookie says."""
    console = await signed_in(twins.one)
    await twins.one.service.pool.execute(
        "UPDATE parley.sign_ins SET expires_at = parley.now() WHERE user_id = $1",
        uuid.UUID(console.recruiter),
    )
    return [console]


WAYS: tuple[Callable[[Twins], Awaitable[list[Console]]], ...] = (
    fixation,
    after_signing_out,
    after_a_change_of_role,
    after_being_signed_out_by_an_administrator,
    after_being_ended_from_another_device,
    after_its_time,
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_what_is_ended_is_dead_on_both_processes_at_once(
    twins: Twins, way: Callable[[Twins], Awaitable[list[Console]]]
) -> None:
    for _ in range(TIMES):
        for ended in await way(twins):
            assert await twins.both(ended) == {401}
            assert (await ended.post("/console/sign-out")).status == 401


async def test_a_change_of_role_counts_on_both_at_once(twins: Twins) -> None:
    """Who administers no longer does so with no cookie, old or new."""
    boss, former = await admin(twins.one), await admin(twins.one)
    assert (await boss.post(f"/console/settings/people/{former.recruiter}/recruiter")).status == 303
    assert await twins.both(former) == {401}
    fresh = await again(twins.other, former)
    assert (await fresh.get("/console/settings/people")).status == 404
    assert not await sign_ins.make_recruiter(twins.one.service.pool, uuid.UUID(former.recruiter))
