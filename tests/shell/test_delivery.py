"""What leaves: with a receipt or an alert, again after ten minutes for two hours, never twice for nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.channels.port import Receipt, Refused, Sending, Unavailable
from bot.delivery import deliver, give_up
from db import outbox
from db.outbox import Outgoing
from db.outbox_contents import ChatCopy, Letter
from db.work import Kind, LeaseLost
from negotiation.commands import Notice, Party
from negotiation.session import Channel
from tests.shell.post_office import BOTH, PostOffice, deliver_all
from tests.shell.stage import MONDAY_MORNING, Chat, Stage


async def invited(stage: Stage, channel: Channel = Channel.WEB) -> Chat:
    return await stage.invited(await stage.job(await stage.recruiter()), channel=channel)


async def test_a_row_leaves_once_and_keeps_its_receipt(stage: Stage) -> None:
    chat = await invited(stage)
    office = PostOffice()
    await deliver_all(stage, office)
    (row,) = office.given
    assert isinstance(row.content, Letter)
    assert (row.content.notice, row.content.party) == (Notice.INVITATION, Party.CANDIDATE)
    assert (row.interview_id, row.attempt, row.recipient_name) == (chat.interview_id, 1, "Sam")
    stored = await stage.owner.fetchrow("SELECT state, receipt FROM parley.outbox")
    assert stored is not None
    assert tuple(stored) == ("sent", f"no. {row.id}")
    assert await stage.count("parley.work WHERE kind = 'deliver'") == 0


async def test_an_unreachable_server_is_tried_every_ten_minutes_for_two_hours(stage: Stage) -> None:
    await invited(stage)
    office = PostOffice(lambda row: Unavailable("not now"))
    tries: list[datetime] = []
    for minute in range(1, 240, 5):
        await stage.set_clock(MONDAY_MORNING + timedelta(minutes=minute))
        before = len(office.given)
        await deliver_all(stage, office)
        tries.extend([MONDAY_MORNING + timedelta(minutes=minute)] * (len(office.given) - before))
    gaps = {later - earlier for earlier, later in pairwise(tries)}
    assert gaps <= {timedelta(minutes=10), timedelta(minutes=15)}
    assert timedelta(hours=2) <= tries[-1] - tries[0] <= timedelta(hours=2, minutes=15)
    assert await stage.count("parley.outbox WHERE state = 'failed' AND failure = 'not now'") == 1
    assert await stage.count("automation_logs WHERE action_type = 'alert'") == 1


async def test_what_is_refused_fails_at_once_with_an_alert_and_no_deadline_runs(stage: Stage) -> None:
    chat = await invited(stage)
    await deliver_all(stage, PostOffice(lambda row: Refused("no such mailbox")))
    assert await stage.count("parley.outbox WHERE state = 'failed'") == 1
    assert await stage.count("automation_logs WHERE action_type = 'alert'") == 1
    memory = await stage.pool.fetchval("SELECT memory FROM parley.session_memory")
    assert memory["owed_for"] == ["delivery"]
    await stage.set_clock(MONDAY_MORNING + timedelta(days=30))
    await stage.wake_all()
    assert (await chat.interview())["status"] == "invitation_sent"
    assert await stage.broken() == []


async def test_once_something_reaches_the_candidate_the_deadlines_run_again(stage: Stage) -> None:
    chat = await (await invited(stage, Channel.TELEGRAM)).bind(7)
    await chat.say("hello")
    await deliver_all(
        stage,
        PostOffice(lambda row: Refused("blocked") if isinstance(row.content, ChatCopy) else Receipt("x")),
    )
    await stage.set_clock(MONDAY_MORNING + timedelta(days=3))
    await chat.say("hello")
    await deliver_all(stage, PostOffice())
    memory = await stage.pool.fetchval("SELECT memory FROM parley.session_memory")
    assert memory["owed_for"] == []
    assert (await chat.interview())["confirmation_deadline"] >= MONDAY_MORNING + timedelta(days=4)


async def test_a_chat_keeps_its_order_and_one_failing_mail_holds_up_no_other(stage: Stage) -> None:
    telegram, other = await (await invited(stage, Channel.TELEGRAM)).bind(7), await invited(stage)
    for text in ("hello", "who will I talk to?"):
        await telegram.say(text)
    first_mails = await stage.owner.fetch("SELECT id FROM parley.outbox WHERE transport = 'email' LIMIT 1")
    stuck = first_mails[0]["id"]
    office = PostOffice(lambda row: Unavailable("not now") if row.id == stuck else Receipt("x"))
    await deliver_all(stage, office)
    copies = [row.content.seq for row in office.given if isinstance(row.content, ChatCopy)]
    assert copies == [3, 5]
    assert await stage.count("parley.outbox WHERE state = 'pending'") == 1
    assert other.interview_id in {row.interview_id for row in office.given}


async def test_a_process_that_dies_between_sending_and_noting_sends_the_same_row_again(stage: Stage) -> None:
    await invited(stage)
    (claim,) = await stage.claimed(Kind.DELIVER)
    async with stage.pool.acquire() as connection:
        sent = await outbox.take(connection, claim)
    await stage.go_on(timedelta(seconds=31))
    office = PostOffice()
    await deliver_all(stage, office)
    assert sent is not None
    assert [(row.id, row.key, row.attempt) for row in office.given] == [(sent.id, sent.key, 2)]


async def test_a_reminder_that_perhaps_left_does_not_leave_twice(stage: Stage) -> None:
    await invited(stage)
    await stage.owner.execute("UPDATE parley.outbox SET useless_after = parley.now() + interval '1 hour'")
    (claim,) = await stage.claimed(Kind.DELIVER)
    async with stage.pool.acquire() as connection:
        await outbox.take(connection, claim)
    await stage.go_on(timedelta(seconds=31))
    office = PostOffice()
    await deliver_all(stage, office)
    assert office.given == []
    assert await stage.count("parley.outbox WHERE state = 'dropped'") == 1


async def test_a_reminder_that_surely_did_not_leave_is_tried_again_while_it_is_of_use(stage: Stage) -> None:
    await invited(stage)
    await stage.owner.execute("UPDATE parley.outbox SET useless_after = parley.now() + interval '15 minutes'")
    office = PostOffice(lambda row: Unavailable("not now"))
    for minute in (1, 12, 30):
        await stage.set_clock(MONDAY_MORNING + timedelta(minutes=minute))
        await deliver_all(stage, office)
    assert len(office.given) == 2
    assert await stage.count("parley.outbox WHERE state = 'dropped'") == 1


async def test_a_late_worker_neither_takes_nor_marks_a_row(stage: Stage) -> None:
    await invited(stage)
    (zombie,) = await stage.claimed(Kind.DELIVER)

    def slow(row: Outgoing) -> Sending:
        return Receipt("late")

    office = PostOffice(slow)
    await stage.go_on(timedelta(seconds=31))
    await stage.claimed(Kind.DELIVER)
    with pytest.raises(LeaseLost):
        await deliver(stage.pool, stage.policy, dict.fromkeys(BOTH, office), zombie)
    assert office.given == []
    assert await stage.count("parley.outbox WHERE state = 'pending' AND attempts = 0") == 1


async def test_a_transport_that_raises_time_and_again_ends_in_an_alert(stage: Stage) -> None:
    await invited(stage)
    (claim,) = await stage.claimed(Kind.DELIVER)
    await give_up(stage.pool, stage.policy, claim)
    assert await stage.count("parley.outbox WHERE state = 'failed'") == 1
    assert await stage.count("automation_logs WHERE action_type = 'alert'") == 1


async def test_with_sending_off_all_is_held_back_and_answers_still_appear(stage: Stage) -> None:
    chat = await invited(stage, Channel.TELEGRAM)
    await stage.owner.execute("UPDATE parley.deployment SET sending = false")
    office = PostOffice()
    await deliver_all(stage, office)
    assert (await chat.say("hello")).said.text
    assert office.given == []


async def test_no_payload_holds_a_link_or_a_word_of_the_candidate(stage: Stage) -> None:
    chat = await invited(stage, Channel.TELEGRAM)
    await chat.say("my secret is swordfish")
    payloads = await stage.owner.fetch("SELECT payload::text FROM parley.outbox")
    assert not any("http" in row["payload"] or "swordfish" in row["payload"] for row in payloads)
