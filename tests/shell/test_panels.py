"""Interviews of several people: all of them or none, in fair turns, and everybody is told."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID

from bot import turn
from db import needs
from db.needs import Kind, Part
from db.pool import in_transaction
from negotiation.bot_acts import Outcome
from negotiation.commands import Notice
from negotiation.events import Deed, RecruiterDid, RecruiterOffered
from scheduling.interval import Interval
from tests.shell.stage import HOUR, MONDAY_MORNING, Chat, Stage

TUESDAY_NINE = MONDAY_MORNING + timedelta(days=1)


async def people(stage: Stage, *names: str, **rules: int) -> list[UUID]:
    return [await stage.recruiter(name, **rules) for name in names]


async def coming(stage: Stage, chat: Chat) -> list[str]:
    """Who is booked beside the candidate."""
    rows = await stage.owner.fetch(
        "SELECT users.name FROM parley.bookings JOIN users ON users.id = person_id"
        " JOIN interviews ON interviews.id = interview_id"
        " WHERE interview_id = $1 AND state = 'confirmed' AND person_id <> candidate_id ORDER BY users.name",
        chat.interview_id,
    )
    return [row["name"] for row in rows]


async def told(stage: Stage, chat: Chat, notice: Notice) -> list[str]:
    """Whom a notice goes to, without the candidate."""
    rows = await stage.owner.fetch(
        "SELECT users.name FROM parley.outbox JOIN users ON users.id = recipient_id"
        " WHERE interview_id = $1 AND payload ->> 'notice' = $2 AND payload ->> 'party' <> 'candidate'"
        " ORDER BY users.name",
        chat.interview_id,
        notice.value,
    )
    return [row["name"] for row in rows]


async def book_first(chat: Chat) -> datetime:
    first = (await chat.offered())[0]
    answer = await chat.say(first.isoformat())
    assert answer.said.outcome is Outcome.CONFIRMED, answer.said.text
    return first


async def test_all_who_are_needed_are_booked_and_told(stage: Stage) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    await stage.busy(ben, TUESDAY_NINE, TUESDAY_NINE + 3 * HOUR)
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ALL, (ana, ben)))
    chat = await stage.invited(job)
    assert TUESDAY_NINE not in await chat.offered()
    await book_first(chat)
    assert await coming(stage, chat) == ["Ana", "Ben"]
    assert await told(stage, chat, Notice.CONFIRMED) == ["Ana", "Ben"]
    (confirmation,) = [one for one in await chat.messages() if one.said.outcome is Outcome.CONFIRMED]
    assert "You will meet Ana and Ben." in confirmation.said.text
    assert await stage.broken() == []


async def test_a_pool_takes_turns_by_weight(stage: Stage) -> None:
    ana, ben, cleo = await people(stage, "Ana", "Ben", "Cleo")
    await stage.owner.execute("UPDATE parley.recruiters SET weight = 2 WHERE user_id = $1", cleo)
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ANY, (ben, cleo), 1))
    called: Counter[str] = Counter()
    for _ in range(6):
        chat = await stage.invited(job)
        await book_first(chat)
        called.update(await coming(stage, chat))
    assert called == {"Cleo": 4, "Ben": 2}
    assert await stage.broken() == []


async def test_caps_of_a_pool_are_kept_day_by_day_and_week_by_week(stage: Stage) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    await stage.owner.execute("UPDATE parley.recruiters SET max_per_day = 1, max_per_week = 2")
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ANY, (ana, ben), 1))
    for _ in range(8):
        await book_first(await stage.invited(job))
    days = await stage.owner.fetch(
        "SELECT person_id, date_trunc('week', starts_at) AS week, count(*),"
        " count(DISTINCT starts_at::date) AS days FROM parley.bookings"
        " WHERE state = 'confirmed' AND person_id = ANY($1) GROUP BY 1, 2",
        [ana, ben],
    )
    assert all(row["count"] == row["days"] <= 2 for row in days)
    assert await stage.broken() == []


async def test_the_same_interviewer_is_kept_when_the_interview_is_moved(stage: Stage) -> None:
    ana, ben, cleo = await people(stage, "Ana", "Ben", "Cleo")
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ANY, (ben, cleo), 1))
    first, second = await stage.invited(job), await stage.invited(job)
    await book_first(first)
    await book_first(second)
    assert (await coming(stage, first), await coming(stage, second)) == (["Ben"], ["Cleo"])
    moved = await second.say("Can we move it to next Monday at 3pm?")
    answer = await second.say("yes")
    assert answer.said.outcome is Outcome.RESCHEDULED, (moved.said.text, answer.said.text)
    assert await coming(stage, second) == ["Cleo"]
    assert await told(stage, second, Notice.RESCHEDULED) == ["Ana", "Cleo"]
    assert await stage.broken() == []


async def test_who_cannot_come_to_the_new_time_is_replaced_and_told_so(stage: Stage) -> None:
    ana, ben, cleo = await people(stage, "Ana", "Ben", "Cleo")
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ANY, (ben, cleo), 1))
    chat = await stage.invited(job)
    await book_first(chat)
    assert await coming(stage, chat) == ["Ben"]
    monday = MONDAY_MORNING + timedelta(days=7)
    await stage.busy(ben, monday, monday + timedelta(days=1))
    await chat.say("Can we move it to next Monday at 3pm?")
    answer = await chat.say("yes")
    assert "You will meet Cleo." in answer.said.text
    assert await coming(stage, chat) == ["Cleo"]
    assert await told(stage, chat, Notice.REPLACED) == ["Ben"]
    assert await stage.broken() == []


async def test_optional_people_come_where_they_are_free_and_stop_nobody(stage: Stage) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    await stage.busy(ben, TUESDAY_NINE, TUESDAY_NINE + timedelta(days=1))
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ALL, (ana,)), Part(Kind.OPTIONAL, (ben,)))
    busy, free = await stage.invited(job), await stage.invited(job)
    await busy.say("Tuesday at 10?")
    await busy.say("yes")
    await free.say("Thursday at 10?")
    await free.say("yes")
    assert (await coming(stage, busy), await coming(stage, free)) == (["Ana"], ["Ana", "Ben"])


async def test_the_recruiter_who_does_not_interview_hears_of_it_and_keeps_the_hour(stage: Stage) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    await stage.busy(ana, MONDAY_MORNING, MONDAY_MORNING + timedelta(days=30))
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ALL, (ben,)))
    chat = await stage.invited(job)
    await book_first(chat)
    assert await coming(stage, chat) == ["Ben"]
    assert await told(stage, chat, Notice.CONFIRMED) == ["Ana", "Ben"]
    await turn.happen(stage.pool, stage.policy, chat.interview_id, RecruiterDid(Deed.CANCEL))
    assert await told(stage, chat, Notice.CANCELLED) == ["Ana", "Ben"]
    assert await coming(stage, chat) == []
    assert await stage.broken() == []


async def test_a_time_opened_by_hand_needs_no_rule_but_everybody_free(stage: Stage) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ALL, (ana, ben)))
    saturday = MONDAY_MORNING + timedelta(days=5)
    await stage.busy(ben, saturday, saturday + HOUR)
    chat = await stage.invited(job)
    slots = tuple(Interval(start, start + HOUR) for start in (saturday, saturday + 2 * HOUR))
    await turn.happen(stage.pool, stage.policy, chat.interview_id, RecruiterOffered(slots))
    assert await chat.offered() == [saturday + 2 * HOUR]
    await book_first(chat)
    assert await coming(stage, chat) == ["Ana", "Ben"]


async def test_nobody_is_booked_whose_calendar_cannot_be_read(stage: Stage) -> None:
    ana, ben, cleo = await people(stage, "Ana", "Ben", "Cleo")
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ANY, (ben, cleo), 1))
    await unreadable(stage, ben)
    chat = await stage.invited(job)
    await book_first(chat)
    assert await coming(stage, chat) == ["Cleo"]
    await unreadable(stage, cleo)
    other = await stage.invited(job)
    assert await other.offered() == [], "the pool cannot be met by calendars that can be read"


async def unreadable(stage: Stage, person: UUID) -> None:
    await stage.owner.execute(
        "UPDATE parley.recruiters SET calendar_unreadable_since = parley.now() WHERE user_id = $1", person
    )


async def test_a_need_that_changes_leaves_what_is_booked(stage: Stage) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ALL, (ana, ben)))
    chat = await stage.invited(job)
    await book_first(chat)
    await in_transaction(stage.pool, lambda connection: needs.replace(connection, job, ()))
    assert await coming(stage, chat) == ["Ana", "Ben"]
    assert await stage.broken() == []
    await chat.say("please cancel my interview")
    await chat.say("yes, cancel it")
    assert sorted(await told(stage, chat, Notice.CANCELLED)) == ["Ana", "Ben"]


async def test_why_times_were_offered_stands_beside_the_message(stage: Stage) -> None:
    (ana,) = await people(stage, "Ana")
    chat = await stage.invited(await stage.job(ana))
    stored = await stage.owner.fetchval("SELECT grounds FROM parley.messages WHERE seq = 1")
    grounds = json.loads(stored)
    assert sorted(one["start"] for one in grounds) == [start.isoformat() for start in await chat.offered()]
    assert [one["rank"] for one in grounds] == [1, 2, 3]
    assert {"nobody_elses", "other_day", "day_ahead", "cuts_no_day"} <= set(grounds[0]["grounds"])
    (said,) = await chat.messages()
    assert "day_ahead" not in repr(said.said.options), "candidates do not see it"


async def test_a_hand_over_without_times_says_why_to_the_recruiter_and_not_to_the_candidate(
    stage: Stage,
) -> None:
    ana, ben = await people(stage, "Ana", "Ben")
    await stage.busy(ben, MONDAY_MORNING, MONDAY_MORNING + timedelta(days=30))
    job = await stage.job(ana)
    await stage.need(job, Part(Kind.ALL, (ana, ben)))
    chat = await stage.invited(job)
    details = json.loads(
        await stage.owner.fetchval("SELECT details FROM automation_logs WHERE action_type = 'escalated'")
    )
    assert (details["reason"], details["why_none"]) == ("nothing_free", "busy")
    assert details["would_open"][0] == {
        "without_person": str(ben),
        "slots": details["would_open"][0]["slots"],
    }
    assert any("without Ben: " in sentence for sentence in details["in_words"])
    assert all("Ben" not in message.said.text for message in await chat.messages())
    (letter,) = await stage.owner.fetch(
        "SELECT payload FROM parley.outbox WHERE payload ->> 'notice' = 'escalated'"
    )
    assert json.loads(letter["payload"])["explained"] == details["in_words"]


async def test_changes_may_need_more_notice_than_bookings(stage: Stage) -> None:
    ana = await stage.recruiter(min_notice_minutes=0, change_notice_minutes=3 * 24 * 60)
    chat = await stage.invited(await stage.job(ana))
    assert (await chat.offered())[0] < MONDAY_MORNING + timedelta(days=3)
    await book_first(chat)
    booked = (await chat.interview())["scheduled_time"]
    assert booked < MONDAY_MORNING + timedelta(days=3)
    await stage.set_clock(booked - timedelta(hours=20))
    await chat.say("Can we move it?")
    offered = await chat.offered()
    assert offered
    assert all(start >= booked - timedelta(hours=20) + timedelta(days=3) for start in offered)
