"""Inviting: everything is there at once, and there is one live interview of an application at most."""

from __future__ import annotations

import asyncio
import uuid
from datetime import timedelta

import pytest

from bot.invite import AlreadyLive, Invitation, UnknownApplication, invite
from bot.links import Purpose, digest
from bot.turn import Cause
from db import links
from db.sessions import Trigger
from negotiation.session import Channel
from tests.shell.stage import LINKER, MONDAY_MORNING, WEEK, Stage


async def invited(stage: Stage, application: uuid.UUID, channel: Channel = Channel.WEB) -> object:
    return await invite(stage.pool, stage.policy, LINKER, application, channel, Cause(Trigger.MANUAL))


async def test_an_invitation_has_message_links_deadline_and_offers_at_once(stage: Stage) -> None:
    application = await stage.application(await stage.job(await stage.recruiter()))
    made = await invited(stage, application)
    assert isinstance(made, Invitation)
    (message,) = await stage.owner.fetch("SELECT * FROM parley.messages")
    assert (message["seq"], message["author"]) == (1, "bot")
    assert "automated" in message["text"]
    options = await stage.pool.fetchval("SELECT options FROM parley.messages")
    assert sum("start" in option for option in options) == 3
    interview = await stage.owner.fetchrow("SELECT * FROM interviews")
    assert interview is not None
    assert interview["confirmation_deadline"] == made.confirmation_deadline
    assert made.confirmation_deadline - await stage.now() > timedelta(hours=47)
    token = digest(made.links.chat_token)
    found = await links.find(stage.pool, Purpose.CHAT.value, token, stage.policy.link_life)
    assert found is not None
    assert found.interview_id == made.interview_id
    assert await stage.broken() == []


async def test_a_second_live_interview_is_a_value_also_for_rivals(stage: Stage) -> None:
    application = await stage.application(await stage.job(await stage.recruiter()))
    answers = await asyncio.gather(*(invited(stage, application) for _ in range(8)))
    assert sum(isinstance(answer, Invitation) for answer in answers) == 1
    assert answers.count(AlreadyLive()) == 7
    assert await stage.count("interviews") == await stage.count("negotiation_sessions") == 1


async def test_an_unknown_application_is_a_value(stage: Stage) -> None:
    assert await invited(stage, uuid.uuid4()) == UnknownApplication()


async def test_the_rank_of_a_shortlisted_candidate_is_kept(stage: Stage) -> None:
    job = await stage.job(await stage.recruiter())
    ranked, unranked = await stage.application(job), await stage.application(job)
    await stage.owner.execute("UPDATE applications SET rank = 3 WHERE id = $1", ranked)
    for application in (ranked, unranked):
        await invited(stage, application)
    ranks = await stage.owner.fetch("SELECT rank_at_time FROM interviews ORDER BY 1")
    assert [row["rank_at_time"] for row in ranks] == [0, 3]


async def test_times_are_told_in_the_candidates_zone_where_it_is_known(stage: Stage) -> None:
    job = await stage.job(await stage.recruiter(zone="Europe/Berlin"))
    chats = [await stage.invited(job, zone) for zone in ("America/New_York", None)]
    texts = [(await chat.messages())[0].said.text for chat in chats]
    assert ["New York" in text for text in texts] == [True, False]
    assert "Berlin" in texts[1]


async def test_two_candidates_are_offered_different_times_while_there_are_enough(stage: Stage) -> None:
    job = await stage.job(await stage.recruiter())
    first, second = [set(await (await stage.invited(job)).offered()) for _ in range(2)]
    assert len(first | second) == 6


@pytest.mark.parametrize("channel", list(Channel))
async def test_the_first_message_leaves_by_mail_until_a_chat_is_bound(stage: Stage, channel: Channel) -> None:
    await stage.invited(await stage.job(await stage.recruiter()), channel=channel)
    rows = await stage.owner.fetch("SELECT transport, payload ->> 'notice' AS notice FROM parley.outbox")
    left = {(row["transport"], row["notice"]) for row in rows}
    assert left == {("email", "invitation")}


async def test_what_stands_in_no_free_hour_is_offered_to_nobody(stage: Stage) -> None:
    recruiter = await stage.recruiter(buffer_minutes=30, min_notice_minutes=24 * 60, max_per_day=1)
    await stage.busy(recruiter, MONDAY_MORNING, MONDAY_MORNING + timedelta(days=2))
    offered = await (await stage.invited(await stage.job(recruiter))).offered()
    assert min(offered) >= MONDAY_MORNING + timedelta(days=2, minutes=30)


async def test_without_any_free_hour_the_invitation_still_goes_out(stage: Stage) -> None:
    recruiter = await stage.recruiter(hours={day: [] for day in WEEK})
    chat = await stage.invited(await stage.job(recruiter))
    (message,) = await chat.messages()
    assert message.said.options == ()
    assert await stage.broken() == []
