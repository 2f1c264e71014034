"""One conversation over several channels: answered where it was asked, written to where it was led last."""

from __future__ import annotations

import json
import uuid
from datetime import timedelta

from bot import intake
from db.inbox import Incoming
from negotiation import codec
from negotiation.acts import Intent, Reading, Topic
from negotiation.session import Channel
from tests.shell.stage import MONDAY_MORNING, Chat, Stage


async def invited(stage: Stage, channel: Channel) -> Chat:
    return await stage.invited(await stage.job(await stage.recruiter()), channel=channel)


async def write(chat: Chat, channel: Channel, text: str, reading: Reading | None = None) -> int:
    stored = None if reading is None else codec.reading_to_json(reading)
    incoming = Incoming(channel, chat.conversation_id, uuid.uuid4().hex, text, reading=stored)
    return (await intake.take_in(chat.stage.pool, incoming)).seq


async def copies(stage: Stage) -> list[tuple[str, int]]:
    """What leaves as a copy of a chat message: by which way, and which message."""
    rows = await stage.owner.fetch(
        "SELECT transport, payload FROM parley.outbox WHERE key LIKE 'chat:%' ORDER BY number"
    )
    return [(row["transport"], json.loads(row["payload"])["seq"]) for row in rows]


async def test_each_answer_goes_the_way_its_message_came(stage: Stage) -> None:
    chat = await (await invited(stage, Channel.EMAIL)).bind(7)
    for channel in (Channel.EMAIL, Channel.WEB, Channel.TELEGRAM, Channel.EMAIL):
        await write(chat, channel, "who will I talk to?")
        await stage.answer_all()
    assert await copies(stage) == [("email", 3), ("telegram", 7), ("email", 9)]
    assert [message.seq for message in await chat.messages()] == list(range(1, 10))
    assert await stage.broken() == []


async def test_messages_that_wait_together_are_each_answered_on_their_own_channel(stage: Stage) -> None:
    chat = await (await invited(stage, Channel.EMAIL)).bind(7)
    await write(chat, Channel.EMAIL, "who will I talk to?")
    await write(chat, Channel.TELEGRAM, "and how long does it take?")
    await stage.answer_all()
    assert await copies(stage) == [("email", 4), ("telegram", 5)]


async def test_a_nudge_goes_to_the_channel_last_used_and_from_a_chat_window_by_mail(stage: Stage) -> None:
    for first, last, way in (
        (Channel.EMAIL, Channel.TELEGRAM, "telegram"),
        (Channel.TELEGRAM, Channel.EMAIL, "email"),
        (Channel.EMAIL, Channel.WEB, "email"),
    ):
        await stage.set_clock(MONDAY_MORNING)
        chat = await (await invited(stage, first)).bind(7)
        await write(chat, last, "who will I talk to?")
        await stage.answer_all()
        await stage.set_clock(MONDAY_MORNING + timedelta(hours=25))
        await stage.wake_all()
        assert [message.said.author.value for message in await chat.messages()][-1] == "bot"
        nudged = await stage.owner.fetchval(
            "SELECT transport FROM parley.outbox WHERE interview_id = $1 AND useless_after IS NOT NULL",
            chat.interview_id,
        )
        assert nudged == way


async def test_what_a_channel_understood_itself_is_not_read_again(stage: Stage) -> None:
    chat = await invited(stage, Channel.EMAIL)
    question = Reading(Intent.QUESTION, topics=(Topic.OTHER,), why=("another sender",))
    seq = await write(chat, Channel.EMAIL, "the first one", question)
    await stage.answer_all()
    assert "passed your question on" in (await chat.answer_to(seq)).said.text
    assert (await chat.interview())["status"] == "invitation_sent"
