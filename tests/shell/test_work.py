"""Claims: one holder at a time, fenced by tokens, taken over when a lease ends, never forgotten."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from db import work
from db.pool import in_transaction
from db.work import Claim, Kind, LeaseLost
from tests.shell.stage import MONDAY_MORNING, Stage

KEY = "somebody"
INWARD = {Kind.TURN, Kind.TICK, Kind.UPDATE, Kind.POLL, Kind.CALENDAR, Kind.RECRUITER_MAIL}
# Asked for by somebody, and telling nobody anything.
ASKED_FOR = {Kind.RISK, Kind.RESUME, Kind.CALL_OFF, Kind.ERASE}


async def asked(stage: Stage, *keys: str, kind: Kind = Kind.TURN) -> None:
    for key in keys or (KEY,):
        await in_transaction(stage.pool, lambda connection, key=key: work.ask_for(connection, kind, key))


async def finished(stage: Stage, claim: Claim, *, more: bool = False) -> None:
    await in_transaction(stage.pool, lambda connection: work.finish(connection, claim, more=more))


async def test_what_is_claimed_is_nobody_elses_until_the_lease_ends(stage: Stage) -> None:
    await asked(stage)
    (first,) = await stage.claimed(Kind.TURN)
    assert await stage.claimed(Kind.TURN) == ()
    await stage.set_clock(MONDAY_MORNING + work.LEASE + timedelta(seconds=1))
    (second,) = await stage.claimed(Kind.TURN)
    assert (second.key, second.attempt, second.token > first.token) == (KEY, 2, True)


async def test_twenty_workers_claim_each_of_two_hundred_keys_once(stage: Stage) -> None:
    await asked(stage, *(f"key {number}" for number in range(200)))

    async def take() -> list[Claim]:
        taken: list[Claim] = []
        while claims := await stage.claimed(Kind.TURN, 3):
            taken.extend(claims)
        return taken

    claims = [claim for taken in await asyncio.gather(*(take() for _ in range(20))) for claim in taken]
    assert Counter(claim.key for claim in claims) == {f"key {number}": 1 for number in range(200)}
    assert len({claim.token for claim in claims}) == 200


async def test_finished_work_is_gone(stage: Stage) -> None:
    await asked(stage)
    (claim,) = await stage.claimed(Kind.TURN)
    await finished(stage, claim)
    assert await stage.count("parley.work WHERE kind = 'turn'") == 0


async def test_work_asked_for_while_it_is_done_is_done_again(stage: Stage) -> None:
    await asked(stage)
    (claim,) = await stage.claimed(Kind.TURN)
    await asked(stage)
    assert await stage.claimed(Kind.TURN) == ()
    await finished(stage, claim)
    (again,) = await stage.claimed(Kind.TURN)
    await finished(stage, again)
    assert await stage.claimed(Kind.TURN) == ()


async def test_an_asking_that_commits_while_the_claim_is_being_finished_is_not_lost(stage: Stage) -> None:
    for _ in range(30):
        await asked(stage)
        (claim,) = await stage.claimed(Kind.TURN)
        await asyncio.gather(finished(stage, claim), asked(stage))
        (again,) = await stage.claimed(Kind.TURN)
        assert again.key == claim.key
        await finished(stage, again)
        assert await stage.claimed(Kind.TURN) == ()


async def test_where_there_is_more_to_do_it_is_due_again_at_once(stage: Stage) -> None:
    await asked(stage)
    (claim,) = await stage.claimed(Kind.TURN)
    await finished(stage, claim, more=True)
    assert [again.attempt for again in await stage.claimed(Kind.TURN)] == [1]


async def test_a_heartbeat_keeps_a_claim_and_tells_which_are_lost(stage: Stage) -> None:
    await asked(stage, "kept", "lost")
    kept, lost = sorted(await stage.claimed(Kind.TURN, 2), key=lambda claim: claim.key)
    await stage.go_on(timedelta(seconds=20))
    assert await work.extend(stage.pool, [kept]) == frozenset()
    await stage.go_on(timedelta(seconds=20))
    assert [claim.key for claim in await stage.claimed(Kind.TURN, 2)] == ["lost"]
    assert await work.extend(stage.pool, [kept, lost]) == {lost}


@pytest.mark.parametrize(
    "late_deed",
    [
        lambda connection, claim: work.finish(connection, claim),
        lambda connection, claim: work.finish_until(connection, claim, MONDAY_MORNING),
        lambda connection, claim: work.finish_for(connection, claim, timedelta()),
        lambda connection, claim: work.finish_after(connection, claim, timedelta()),
        lambda connection, claim: work.give_back(connection, claim, "failed"),
        lambda connection, claim: work.park(connection, claim, "failed"),
    ],
    ids=["finish", "finish_until", "finish_for", "finish_after", "give_back", "park"],
)
async def test_who_was_away_too_long_changes_nothing(stage: Stage, late_deed) -> None:
    await asked(stage)
    (zombie,) = await stage.claimed(Kind.TURN)
    await stage.go_on(timedelta(seconds=31))
    (holder,) = await stage.claimed(Kind.TURN)
    before = await stage.owner.fetch("SELECT * FROM parley.work")
    with pytest.raises(LeaseLost):
        await in_transaction(stage.pool, lambda connection: late_deed(connection, zombie))
    assert await stage.owner.fetch("SELECT * FROM parley.work") == before
    await finished(stage, holder)


async def test_a_failed_attempt_comes_again_after_its_pause(stage: Stage) -> None:
    await asked(stage)
    (claim,) = await stage.claimed(Kind.TURN)
    await in_transaction(
        stage.pool, lambda connection: work.give_back(connection, claim, "Boom", timedelta(minutes=1))
    )
    assert await stage.claimed(Kind.TURN) == ()
    await stage.go_on(timedelta(seconds=61))
    assert [again.attempt for again in await stage.claimed(Kind.TURN)] == [2]


async def test_parked_work_lies_still_until_somebody_asks_anew(stage: Stage) -> None:
    await asked(stage)
    (claim,) = await stage.claimed(Kind.TURN)
    await in_transaction(stage.pool, lambda connection: work.park(connection, claim, "Boom"))
    await stage.set_clock(MONDAY_MORNING + timedelta(days=3))
    assert await stage.claimed(Kind.TURN) == ()
    await asked(stage)
    assert [again.attempt for again in await stage.claimed(Kind.TURN)] == [1]


async def test_work_for_later_waits_and_an_earlier_time_wins(stage: Stage) -> None:
    async def ask(hours: int) -> None:
        due_at = MONDAY_MORNING + timedelta(hours=hours)
        await in_transaction(stage.pool, lambda connection: work.ask_for(connection, Kind.TIMER, KEY, due_at))

    for hours in (5, 2, 9):
        await ask(hours)
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=1, minutes=59))
    assert await stage.claimed(Kind.TIMER) == ()
    await stage.set_clock(MONDAY_MORNING + timedelta(hours=2))
    assert len(await stage.claimed(Kind.TIMER)) == 1


@pytest.mark.parametrize(
    ("switches", "free"),
    [
        ("live_since = NULL", INWARD | ASKED_FOR),
        ("live_since = parley.now() + interval '1 hour'", INWARD | ASKED_FOR),
        ("sending = false", INWARD | ASKED_FOR | {Kind.TIMER, Kind.SHORTLIST, Kind.INVITE}),
        ("sending = true", set(Kind)),
    ],
)
async def test_before_go_live_clocks_stand_still_and_nothing_leaves(
    stage: Stage, switches: str, free: set[Kind]
) -> None:
    await stage.owner.execute(f"UPDATE parley.deployment SET {switches}")
    for kind in Kind:
        await asked(stage, kind=kind)
    assert {kind for kind in Kind if await stage.claimed(kind)} == free


async def test_the_sweep_asks_for_what_nobody_asked_for(stage: Stage) -> None:
    chat = await stage.invited(await stage.job(await stage.recruiter()))
    await chat.write("hello")
    await stage.owner.execute("DELETE FROM parley.work")
    await stage.owner.execute("UPDATE interviews SET confirmation_deadline = parley.now()")
    assert await work.sweep(stage.pool) == 1
    await stage.set_clock(MONDAY_MORNING + timedelta(minutes=1))
    await work.sweep(stage.pool)
    kinds = await stage.owner.fetch("SELECT kind FROM parley.work ORDER BY kind")
    assert [row["kind"] for row in kinds] == ["deliver", "timer", "turn"]
    assert await work.sweep(stage.pool) == 0
