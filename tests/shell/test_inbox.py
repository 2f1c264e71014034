"""Taking messages in: stored once, numbered without gaps, whatever is sent how often and how strangely."""

from __future__ import annotations

import asyncio
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import intake
from db.inbox import Received, UnknownConversation
from negotiation.session import Channel
from tests.shell.stage import Chat, Stage


@pytest.fixture
async def chat(stage: Stage) -> Chat:
    return await stage.invited(await stage.job(await stage.recruiter()))


async def test_a_message_gets_the_next_number_and_asks_for_a_turn(stage: Stage, chat: Chat) -> None:
    assert [await chat.write("hello"), await chat.write("anybody there?")] == [2, 3]
    assert await stage.count("parley.work WHERE kind = 'turn' AND key = $1", str(chat.conversation_id)) == 1


async def test_a_repeat_gets_the_first_number_even_with_another_text(stage: Stage, chat: Chat) -> None:
    first = await intake.receive(stage.pool, Channel.WEB, chat.conversation_id, "m1", "hello")
    again = await intake.receive(stage.pool, Channel.WEB, chat.conversation_id, "m1", "something else")
    assert (first, again) == (Received(2, repeated=False), Received(2, repeated=True))
    assert [message.said.text for message in await chat.messages()][1:] == ["hello"]


async def test_fifty_messages_at_once_each_sent_thrice_are_numbered_without_gaps(
    stage: Stage, chat: Chat
) -> None:
    sent = [f"m{number}" for number in range(50)] * 3
    numbers = await asyncio.gather(*(chat.write("hello", known_by) for known_by in sent))
    assert sorted(set(numbers)) == list(range(2, 52))
    assert len(await chat.messages()) == 51
    assert await stage.broken() == []


async def test_one_conversation_never_sees_anothers_message_ids(stage: Stage, chat: Chat) -> None:
    other = await stage.invited(await stage.job(await stage.recruiter()))
    assert await chat.write("hello", "m1") == await other.write("hello", "m1") == 2


async def test_an_unknown_conversation_takes_nothing_in(stage: Stage) -> None:
    with pytest.raises(UnknownConversation):
        await intake.receive(stage.pool, Channel.WEB, uuid.uuid4(), "m1", "hello")


@pytest.mark.parametrize("known_by", ["", "\0", "x" * 256])
async def test_an_id_that_cannot_be_kept_is_refused(stage: Stage, chat: Chat, known_by: str) -> None:
    with pytest.raises(ValueError, match="1 to 255 characters"):
        await intake.receive(stage.pool, Channel.WEB, chat.conversation_id, known_by, "hello")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("a\0b", "ab"),
        ("\ud800 and \udc00", "� and �"),
        ("\ud83d\ude00", "😀"),
        ("x" * 5000, "x" * 4000),
        ("line\nbreak\u2028and\tmore", "line\nbreak\u2028and\tmore"),
    ],
)
async def test_texts_are_kept_as_they_were_but_for_what_cannot_be_kept(
    chat: Chat, sent: str, kept: str
) -> None:
    await chat.write(sent)
    assert (await chat.messages())[-1].said.text == kept


@given(st.text(alphabet=st.characters(codec=None), max_size=50))
def test_whatever_is_cleaned_can_be_stored_and_is_clean(text: str) -> None:
    cleaned = intake.clean(text)
    assert cleaned.encode().decode() == cleaned == intake.clean(cleaned)
    assert "\0" not in cleaned
