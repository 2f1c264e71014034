"""What happens is told to the portal's endpoints: with its transaction, signed, again until it is taken."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import aiohttp
import pytest

from bot.webhooks.delivering import PAUSES, deliver
from bot.webhooks.posting import Postman
from bot.webhooks.signing import secret_of
from db import webhooks
from db.pool import in_transaction
from db.webhooks import Changes, Endpoint
from db.work import Kind
from tests.servers.receiver import Fault, Receiver, receiver
from tests.shell.hiring import hiring_on
from tests.shell.stage import LINKER, MONDAY_MORNING, Chat, Stage


@dataclass
class Post:
    """A stage with one endpoint that takes what is sent."""

    stage: Stage
    receiver: Receiver
    postman: Postman
    endpoint: Endpoint

    async def bring(self) -> int:
        """Tries everything that is due; says how much that was."""
        tried = 0
        while claims := await self.stage.claimed(Kind.WEBHOOK):
            for claim in claims:
                await deliver(self.stage.pool, self.postman, LINKER.key, claim)
                tried += 1
        return tried

    async def known(self) -> Endpoint:
        found = await webhooks.endpoint(self.stage.pool, self.endpoint.id)
        assert found is not None
        return found

    async def states(self) -> dict[str, int]:
        rows = await self.stage.owner.fetch(
            "SELECT state, count(*) AS rows FROM parley.webhook_deliveries GROUP BY state"
        )
        return {row["state"]: row["rows"] for row in rows}

    async def invited(self) -> Chat:
        return await self.stage.invited(await self.stage.job(await self.stage.recruiter()))


@asynccontextmanager
async def post_on(
    stage: Stage, *, events: tuple[str, ...] = (), people: bool = False, within: float = 30.0
) -> AsyncIterator[Post]:
    async with receiver() as takes, aiohttp.ClientSession() as session:
        endpoint = await webhooks.add(stage.pool, takes.url, events, None, people)
        yield Post(stage, takes, Postman(session, private=True, within=within), endpoint)


@pytest.fixture
async def post(stage: Stage) -> AsyncIterator[Post]:
    async with post_on(stage) as post:
        yield post


async def test_a_whole_conversation_is_told_step_by_step(post: Post) -> None:
    chat = await post.invited()
    await post.bring()
    await chat.say((await chat.offered())[0].isoformat())
    await post.bring()
    await chat.say("I need to move it")
    await chat.say((await chat.offered())[0].isoformat())
    await post.bring()
    await chat.say("I must cancel the interview")
    await chat.say("yes, cancel it")
    await post.bring()
    told = [event for event in post.receiver.events if event != "interview.offered"]
    assert told == [
        "interview.invited",
        "interview.slot_pending",
        "interview.confirmed",
        "interview.rescheduled",
        "interview.cancelled",
    ]
    assert "interview.offered" in post.receiver.events
    by_event = {one.told["type"]: one.told["data"] for one in post.receiver.received}
    confirmed, moved = by_event["interview.confirmed"], by_event["interview.rescheduled"]
    assert confirmed["status"] == "confirmed"
    assert confirmed["scheduled_time"] == moved["previous_time"] != moved["scheduled_time"]
    assert by_event["interview.slot_pending"]["scheduled_time"] is None
    assert confirmed["interview_id"] == str(chat.interview_id)


async def test_an_escalation_is_told_with_its_reason(post: Post) -> None:
    chat = await post.invited()
    await chat.say("I want to talk to a human")
    await post.bring()
    (escalated,) = [one.told for one in post.receiver.received if one.told["type"] == "interview.escalated"]
    assert escalated["data"]["reason"] == "human_requested"


async def test_what_the_clock_and_other_programs_do_is_told_as_well(post: Post) -> None:
    chat, other = await post.invited(), await post.invited()
    await post.stage.set_clock(MONDAY_MORNING + timedelta(days=4))
    await post.stage.wake_all()
    await post.stage.owner.execute(
        "UPDATE interviews SET status = 'cancelled' WHERE id = $1 AND status = 'invitation_sent'",
        other.interview_id,
    )
    for status in ("shortlisted", "pending", "buffer", "shortlisted", "rejected"):
        await post.stage.owner.execute(
            "UPDATE applications SET shortlist_status = $2 WHERE id = $1", chat.application_id, status
        )
    await post.bring()
    assert {"interview.expired", "application.expired"} <= set(post.receiver.events)
    assert [event for event in post.receiver.events if event.startswith("application.")][-5:] == [
        "application.shortlisted",
        "application.pending",
        "application.buffered",
        "application.promoted",
        "application.rejected",
    ]


@pytest.mark.parametrize("ending", ["completed", "no_show"])
async def test_how_an_interview_ended_is_told(post: Post, ending: str) -> None:
    chat = await post.invited()
    await chat.say((await chat.offered())[0].isoformat())
    await post.stage.owner.execute("UPDATE interviews SET status = $1", ending)
    await post.bring()
    assert post.receiver.events[-1] == f"interview.{ending}"


async def test_what_is_rolled_back_is_never_told(post: Post) -> None:
    chat = await post.invited()
    await post.bring()
    async with post.stage.pool.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        await connection.execute(
            "UPDATE interviews SET status = 'cancelled' WHERE id = $1", chat.interview_id
        )
        await connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        await transaction.rollback()
    assert await post.bring() == 0


async def test_each_message_is_signed_and_no_secret_is_stored(post: Post) -> None:
    await post.invited()
    await post.bring()
    secret = secret_of(LINKER.key, post.endpoint.id, 1)
    assert all(one.signed_with(secret) for one in post.receiver.received)
    assert not any(one.signed_with(secret_of(LINKER.key, uuid.uuid4(), 1)) for one in post.receiver.received)
    rows = await post.stage.owner.fetch("SELECT * FROM parley.webhook_endpoints")
    assert secret.removeprefix("whsec_") not in str(rows)


async def test_while_a_secret_is_exchanged_both_verify_and_afterwards_only_the_new_one(post: Post) -> None:
    old, new = (secret_of(LINKER.key, post.endpoint.id, version) for version in (1, 2))
    await webhooks.rotate(post.stage.pool, post.endpoint.id, timedelta(hours=24))
    await post.invited()
    await post.bring()
    assert all(one.signed_with(old) and one.signed_with(new) for one in post.receiver.received)
    await post.stage.set_clock(MONDAY_MORNING + timedelta(hours=25))
    post.receiver.received.clear()
    await post.invited()
    await post.bring()
    assert post.receiver.received
    assert all(one.signed_with(new) and not one.signed_with(old) for one in post.receiver.received)


@pytest.mark.parametrize("fault", [Fault.ERROR, Fault.BUSY, Fault.REDIRECT, Fault.DROP, Fault.HANG])
async def test_what_is_not_taken_is_tried_again_and_taken_once_the_fault_is_over(
    stage: Stage, fault: Fault
) -> None:
    within = 3.0 if fault is Fault.HANG else 60.0
    async with post_on(stage, events=("interview.invited",), within=within) as post:
        post.receiver.fault = fault
        await post.invited()
        assert await post.bring() == 1
        assert await post.states() == {"pending": 1}
        assert (await post.known()).failing_since is not None
        assert post.receiver.elsewhere == 0
        post.receiver.fault = Fault.NONE
        await stage.go_on(timedelta(seconds=10))
        assert await post.bring() == (0 if fault is Fault.BUSY else 1)
        await stage.go_on(timedelta(seconds=400))
        await post.bring()
        assert await post.states() == {"delivered": 1}
        first, last = post.receiver.received[0], post.receiver.received[-1]
        assert first.headers["webhook-id"] == last.headers["webhook-id"]
        assert first.body == last.body
        assert (await post.known()).failing_since is None


async def test_the_schedule_ends_after_more_than_a_day_with_one_alert(stage: Stage) -> None:
    async with post_on(stage, events=("interview.invited",)) as post:
        post.receiver.fault = Fault.ERROR
        await post.invited()
        await post.invited()
        tries: list[datetime] = []
        for pause in (timedelta(), *PAUSES, timedelta(days=1)):
            await stage.set_clock(await stage.now() + pause)
            if await post.bring():
                tries.append(await stage.now())
        waited = [round((later - earlier).total_seconds()) for earlier, later in pairwise(tries)]
        assert [abs(one - pause.total_seconds()) < 30 for one, pause in zip(waited, PAUSES, strict=True)]
        assert tries[-1] - tries[0] > timedelta(days=1)
        assert await post.states() == {"failed": 2}
        assert await stage.count("automation_logs WHERE details ->> 'what' = 'webhooks not delivered'") == 1


async def test_what_failed_can_be_replayed_under_its_id(stage: Stage) -> None:
    async with post_on(stage, events=("interview.invited",)) as post:
        post.receiver.fault = Fault.ERROR
        await post.invited()
        for _ in range(len(PAUSES) + 1):
            await post.bring()
            await stage.set_clock(await stage.now() + timedelta(days=0, hours=15))
        post.receiver.fault = Fault.NONE
        since = MONDAY_MORNING - timedelta(hours=1)
        replayed = await in_transaction(
            stage.pool, lambda one: webhooks.replay_since(one, post.endpoint.id, since)
        )
        assert replayed == 1
        await post.bring()
        assert await post.states() == {"delivered": 1}
        assert len({one.headers["webhook-id"] for one in post.receiver.received}) == 1


async def test_an_endpoint_that_says_gone_is_disabled_at_once_with_an_alert(post: Post) -> None:
    post.receiver.fault = Fault.GONE
    await post.invited()
    await post.bring()
    known = await post.known()
    assert known.disabled_at is not None
    assert "410" in (known.disabled_why or "")
    assert await post.stage.count("automation_logs WHERE details ->> 'what' = 'webhook endpoint disabled'")
    await post.invited()
    assert await post.bring() == 0
    assert "pending" not in await post.states()


async def test_an_endpoint_that_fails_for_five_days_is_disabled_and_what_it_missed_can_be_replayed(
    stage: Stage,
) -> None:
    async with post_on(stage, events=("interview.invited",)) as post:
        post.receiver.fault = Fault.ERROR
        for day in range(7):
            await stage.set_clock(MONDAY_MORNING + timedelta(days=day))
            await post.invited()
            await post.bring()
        known = await post.known()
        assert known.disabled_why == "nothing was taken there for five days"
        post.receiver.fault = Fault.NONE
        await post.invited()
        assert (await post.states())["skipped"] >= 2
        await webhooks.change(stage.pool, known.id, Changes(enabled=True))
        assert await post.bring() == 0
        await in_transaction(stage.pool, lambda one: webhooks.replay_since(one, known.id, MONDAY_MORNING))
        await post.bring()
        assert set(await post.states()) == {"delivered"}


async def test_only_the_wanted_events_are_queued(stage: Stage) -> None:
    async with post_on(stage, events=("interview.confirmed",)) as post:
        chat = await post.invited()
        await chat.say((await chat.offered())[0].isoformat())
        await post.bring()
        assert post.receiver.events == ["interview.confirmed"]


async def test_a_statement_that_moves_many_tells_of_each_once_to_everybody_who_listens(stage: Stage) -> None:
    hiring = await hiring_on(stage)
    async with post_on(stage, events=("application.shortlisted", "application.buffered")) as post:
        await webhooks.add(stage.pool, post.endpoint.url, [], None, False)
        await webhooks.add(stage.pool, post.endpoint.url, ["interview.confirmed"], None, False)
        await hiring.close()
        told = await stage.owner.fetch(
            "SELECT event, facts ->> 'application_id' AS who, count(*) AS endpoints, "
            "count(DISTINCT message_id) AS messages FROM parley.webhook_deliveries GROUP BY 1, 2 ORDER BY 1"
        )
        assert {(row["event"], row["endpoints"], row["messages"]) for row in told} == {
            ("application.buffered", 2, 1),
            ("application.shortlisted", 2, 1),
        }
        assert len(told) == 4
        asked = await stage.owner.fetchval("SELECT count(*) FROM parley.work WHERE kind = 'webhook'")
        assert asked == 8


async def test_what_nobody_listens_to_is_not_noted(stage: Stage) -> None:
    hiring = await hiring_on(stage)
    await hiring.close()
    await stage.owner.execute("UPDATE applications SET name = name")
    assert await stage.owner.fetchval("SELECT count(*) FROM parley.webhook_deliveries") == 0


async def test_a_message_names_nobody_unless_that_is_asked_for(stage: Stage) -> None:
    async with post_on(stage, events=("interview.invited",)) as post:
        await stage.invited(await stage.job(await stage.recruiter("Ana Silva")), name="Sam Smith")
        await post.bring()
        (bare,) = post.receiver.received
        assert b"Sam" not in bare.body
        assert b"@" not in bare.body
        await webhooks.change(stage.pool, post.endpoint.id, Changes(with_people=True))
        await stage.invited(await stage.job(await stage.recruiter("Ana Silva")), name="Sam Smith")
        await post.bring()
        told = post.receiver.received[-1].told["data"]
        assert (told["candidate"]["name"], told["recruiter"]["name"]) == ("Sam Smith", "Ana Silva")


async def test_nothing_leaves_before_go_live_or_while_sending_is_off(post: Post) -> None:
    await post.invited()
    await post.stage.owner.execute("UPDATE parley.deployment SET sending = false")
    assert await post.bring() == 0
    await post.stage.owner.execute("UPDATE parley.deployment SET sending = true, live_since = NULL")
    assert await post.bring() == 0
    await post.stage.owner.execute("UPDATE parley.deployment SET live_since = parley.now()")
    assert await post.bring() > 0


async def test_a_process_that_dies_after_sending_sends_the_same_message_again(stage: Stage) -> None:
    async with post_on(stage, events=("interview.invited",)) as post:
        await post.invited()
        (claim,) = await stage.claimed(Kind.WEBHOOK)
        await in_transaction(stage.pool, lambda connection: webhooks.take(connection, claim))
        await stage.go_on(timedelta(seconds=90))
        assert await post.bring() == 1
        assert await post.states() == {"delivered": 1}


async def test_an_endpoint_switched_off_by_hand_gets_nothing_that_waited(post: Post) -> None:
    await post.invited()
    await webhooks.change(post.stage.pool, post.endpoint.id, Changes(enabled=False))
    await post.bring()
    assert post.receiver.received == []
    assert set(await post.states()) == {"skipped"}
