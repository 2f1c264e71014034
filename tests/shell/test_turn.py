"""One message through the house: what it changes, that it changes it once, and what is refused."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import asyncpg
import pytest

from bot import turn
from bot.second_reader.reader import read_by_rules
from bot.turn import Cause
from db.conversations import Author, Utterance
from db.decisions import Fenced, Written
from db.facts import Standing, Unread
from db.sessions import Trigger
from db.work import Kind, LeaseLost
from negotiation.acts import Context, Reading
from negotiation.bot_acts import Outcome
from negotiation.events import Declined, RecruiterWrote
from tests.shell.stage import MONDAY_MORNING, Chat, Stage


@pytest.fixture
async def chat(stage: Stage) -> Chat:
    return await stage.invited(await stage.job(await stage.recruiter()))


async def test_choosing_an_offered_time_books_it_in_one_transaction(stage: Stage, chat: Chat) -> None:
    start = (await chat.offered())[1]
    answer = await chat.say(start.isoformat())
    interview = await chat.interview()
    assert (answer.said.outcome, answer.said.scheduled_time) == (Outcome.CONFIRMED, start)
    assert (interview["status"], interview["scheduled_time"]) == ("confirmed", start)
    assert await stage.count("parley.bookings WHERE state = 'confirmed' AND starts_at = $1", start) == 2
    steps = await stage.owner.fetch(
        "SELECT details ->> 'to' AS reached FROM automation_logs WHERE action_type = 'interview_step'"
    )
    assert {step["reached"] for step in steps} == {"slot_pending", "confirmed"}
    letters = await stage.owner.fetch("SELECT split_part(key, ':', 2) AS party FROM parley.outbox")
    assert sorted(row["party"] for row in letters) == ["candidate", "candidate", "recruiter"]
    assert await stage.broken() == []


async def test_every_message_is_answered_once_and_in_order(stage: Stage, chat: Chat) -> None:
    seqs = [await chat.write(text) for text in ("hello", "who will I talk to?", "thanks")]
    await stage.answer_all()
    answers = [message for message in await chat.messages() if message.in_reply_to]
    assert [message.in_reply_to for message in answers] == seqs
    assert await stage.broken() == []


async def test_four_workers_on_one_conversation_answer_its_messages_one_by_one(
    stage: Stage, chat: Chat
) -> None:
    seqs = [await chat.write(f"hello {number}") for number in range(8)]
    await asyncio.gather(*(stage.answer_all() for _ in range(4)))
    await stage.answer_all()
    assert [one.in_reply_to for one in await chat.messages() if one.in_reply_to] == seqs
    assert await stage.broken() == []


async def test_how_a_message_was_read_is_kept_with_it(stage: Stage, chat: Chat) -> None:
    await chat.say((await chat.offered())[2].isoformat())
    reading = await stage.pool.fetchval("SELECT reading FROM parley.messages WHERE author = 'candidate'")
    assert (reading["intent"], reading["choice"]) == ("accept", 2)


async def test_a_worker_that_was_away_too_long_says_and_books_nothing(stage: Stage, chat: Chat) -> None:
    seq = await chat.write((await chat.offered())[0].isoformat())
    (zombie,) = await stage.claimed(Kind.TURN)

    async def read_very_slowly(standing: Standing, unread: Unread, context: Context) -> Reading:
        await stage.go_on(timedelta(seconds=31))
        await stage.answer_all()
        return await read_by_rules(standing, unread, context)

    with pytest.raises(LeaseLost):
        await turn.answer(stage.pool, stage.policy, read_very_slowly, zombie)
    assert (await chat.answer_to(seq)).said.outcome is Outcome.CONFIRMED
    assert len(await chat.messages()) == 3
    assert await stage.broken() == []


async def test_a_session_that_moved_meanwhile_is_decided_from_anew(stage: Stage, chat: Chat) -> None:
    seq = await chat.write((await chat.offered())[0].isoformat())
    (claim,) = await stage.claimed(Kind.TURN)
    meddled = False

    async def read_while_a_person_declines(standing: Standing, unread: Unread, context: Context) -> Reading:
        nonlocal meddled
        if not meddled:
            meddled = True
            await turn.happen(stage.pool, stage.policy, chat.interview_id, Declined())
        return await read_by_rules(standing, unread, context)

    await turn.answer(stage.pool, stage.policy, read_while_a_person_declines, claim)
    assert (await chat.answer_to(seq)).said.outcome is None
    assert (await chat.interview())["status"] == "cancelled"
    assert await stage.count("parley.bookings WHERE state = 'confirmed'") == 0
    assert await stage.broken() == []


async def test_of_two_who_want_one_time_the_later_hears_of_others(stage: Stage) -> None:
    job = await stage.job(await stage.recruiter())
    first, second = await stage.invited(job), await stage.invited(job)
    start = (await first.offered())[0]
    await first.write(start.isoformat())
    seq = await second.write(start.isoformat())
    await stage.answer_all()
    answer = await second.answer_to(seq)
    assert (answer.said.outcome, [option.start == start for option in answer.said.options][:1]) == (
        None,
        [False],
    )
    assert (await stage.owner.fetchval("SELECT max(round) FROM negotiation_sessions")) <= 2
    assert await stage.broken() == []


async def test_a_time_lost_between_deciding_and_writing_uses_up_no_round(stage: Stage) -> None:
    recruiter = await stage.recruiter()
    chat = await stage.invited(await stage.job(recruiter))
    start = (await chat.offered())[0]
    seq = await chat.write(start.isoformat())
    (claim,) = await stage.claimed(Kind.TURN)

    async def read_while_the_time_is_taken(standing: Standing, unread: Unread, context: Context) -> Reading:
        await stage.busy(recruiter, start, start + timedelta(minutes=30))
        return await read_by_rules(standing, unread, context)

    await turn.answer(stage.pool, stage.policy, read_while_the_time_is_taken, claim)
    answer = await chat.answer_to(seq)
    assert answer.said.options
    assert start not in {option.start for option in answer.said.options}
    assert await stage.owner.fetchval("SELECT round FROM negotiation_sessions") == 1
    assert await stage.broken() == []


async def test_after_a_person_wrote_the_bot_says_nothing(stage: Stage, chat: Chat) -> None:
    words = Utterance(Author.RECRUITER, "Ana here. Shall we talk on the phone first?")
    cause = Cause(Trigger.MANUAL, words=words)
    outcome = await turn.happen(stage.pool, stage.policy, chat.interview_id, RecruiterWrote(), cause)
    assert outcome == Written(2)
    await chat.write("gladly, when?")
    await stage.answer_all()
    assert [message.said.author.value for message in await chat.messages()] == [
        "bot",
        "recruiter",
        "candidate",
    ]
    assert await stage.count("parley.inbox WHERE state = 'acknowledged'") == 1
    assert await stage.broken() == []


async def test_a_turn_with_nothing_unread_ends(stage: Stage, chat: Chat) -> None:
    await stage.owner.execute("SELECT parley.ask_for('turn', $1, parley.now())", str(chat.conversation_id))
    await stage.answer_all()
    assert await stage.count("parley.work WHERE kind = 'turn'") == 0


async def test_a_message_that_has_its_outcome_gets_no_second_one(stage: Stage, chat: Chat) -> None:
    await chat.write("hello")
    (claim,) = await stage.claimed(Kind.TURN)
    await stage.owner.execute("UPDATE parley.inbox SET state = 'parked', finished_at = parley.now()")
    await turn.answer(stage.pool, stage.policy, read_by_rules, claim)
    assert len(await chat.messages()) == 2


async def test_a_zone_given_on_the_page_is_told_in_from_then_on(stage: Stage, chat: Chat) -> None:
    await stage.owner.execute("UPDATE parley.conversations SET time_zone = 'Asia/Tokyo'")
    assert "Tokyo" in (await chat.say("hello")).said.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("invitation_sent", "confirmed"),
        ("invitation_sent", "completed"),
        ("invitation_sent", "no_show"),
        ("cancelled", "invitation_sent"),
        ("cancelled", "confirmed"),
        ("expired", "slot_pending"),
    ],
)
async def test_the_database_refuses_steps_that_do_not_exist(
    stage: Stage, chat: Chat, before: str, after: str
) -> None:
    if before != "invitation_sent":
        await stage.owner.execute("UPDATE interviews SET status = $1", before)
    with pytest.raises(asyncpg.CheckViolationError, match="cannot go from"):
        await stage.owner.execute("UPDATE interviews SET status = $1", after)


async def test_an_event_for_a_claim_that_is_lost_leaves_no_trace(stage: Stage, chat: Chat) -> None:
    await chat.write("hello")
    (zombie,) = await stage.claimed(Kind.TURN)
    await stage.set_clock(MONDAY_MORNING + timedelta(minutes=1))
    await stage.claimed(Kind.TURN)
    cause = Cause(claim=zombie)
    assert await turn.happen(stage.pool, stage.policy, chat.interview_id, Declined(), cause) == Fenced()
    assert (await chat.interview())["status"] == "invitation_sent"
    assert len(await chat.messages()) == 2
