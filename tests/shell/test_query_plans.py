"""Hot queries stay on their indexes: in a house with many conversations none of them reads a table whole."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from db import (
    applicants,
    applications,
    bookings,
    conversations,
    deliveries,
    facts,
    fits,
    inbox,
    outbox,
    risks,
    sessions,
    shortlists,
    telegram_chats,
    telegram_sending,
    telegram_updates,
    work,
)
from tests.shell.stage import Stage

HOT = {
    "claim": work.SQL["claim"],
    "extend": work.SQL["extend"],
    "finish_until": work.SQL["finish_until"],
    "receive": inbox.SQL["receive"],
    "answer": inbox.SQL["answer"],
    "finish a message": inbox.SQL["finish"],
    "forget old messages": inbox.SQL["forget"],
    "everything of an interview": facts.SQL["standing"],
    "who can come at one time": facts.SQL["panel"],
    "messages after": conversations.SQL["messages_after"],
    "say": conversations.SQL["append"],
    "save a session": sessions.SQL["save"],
    "step": sessions.SQL["step"],
    "set times": sessions.SQL["set_times"],
    "who waits for us": sessions.SQL["waiting_for_us"],
    "release": bookings.SQL["release"],
    "hold": bookings.SQL["hold"],
    "take from the outbox": outbox.SQL["take"],
    "more in the queue": outbox.SQL["any_pending"],
    "keep an update": telegram_updates.SQL["keep"],
    "the oldest update": telegram_updates.SQL["oldest"],
    "an update done": telegram_updates.SQL["finish"],
    "forget old updates": telegram_updates.SQL["forget"],
    "whose chat": telegram_chats.SQL["talk"],
    "a button's conversation": telegram_chats.SQL["talk_about"],
    "what a reply is about": telegram_chats.SQL["asked_about"],
    "a chat falls silent": telegram_chats.SQL["silence"],
    "a message for Telegram": telegram_sending.SQL["copy"],
    "a message sent": telegram_sending.SQL["note_sent"],
    "parts sent": telegram_sending.SQL["parts_sent"],
    "a job's line": shortlists.SQL["line"],
    "the best of the pending": shortlists.SQL["best_pending"],
    "what a line depends on": shortlists.SQL["situation"],
    "rank": shortlists.SQL["rank"],
    "move": shortlists.SQL["move"],
    "a page of a line": applications.SQL["page"],
    "the page after": applications.SQL["page_after"],
    "drop out": shortlists.SQL["drop_out"],
    "lines with something to do": shortlists.SQL["with_something_to_do"],
    "one in line": applicants.SQL["in_line"],
    "whom to invite": applicants.SQL["invitee"],
    "an unread resume": fits.SQL["unread"],
    "any unread resume": fits.SQL["any_unread"],
    "what a risk is made of": risks.SQL["booked"],
    "risks that are due": risks.SQL["due"],
}
SMALL = {
    "jobs",
    "feature_flags",
    "own_texts",
    "deployment",
    "recruiters",
    "job_settings",
    "candidates",
    "telegram_accounts",
    "need_parts",
    "need_people",
    "stand_ins",
    "deputies",
}


@pytest.fixture
async def full_house(stage: Stage) -> Stage:
    for _ in range(20):
        await stage.job(await stage.recruiter())
    await stage.owner.execute(Path(__file__).with_name("full_house.sql").read_text())
    return stage


async def test_no_hot_query_reads_a_table_whole(full_house: Stage) -> None:
    read_whole = {
        name: sorted(tables)
        for name, query in HOT.items()
        if (tables := {table async for table in scanned(full_house, query)} - SMALL)
    }
    assert read_whole == {}


async def test_what_was_told_in_an_hour_is_found_by_the_hour(full_house: Stage) -> None:
    tables = {table async for table in scanned(full_house, deliveries.SQL["told"])}
    assert "messages" not in tables


async def scanned(stage: Stage, query: str) -> AsyncIterator[str]:
    """The tables that the query's generic plan reads whole."""
    owner = stage.owner
    await owner.execute(f"SET plan_cache_mode = force_generic_plan; PREPARE hot AS {query}")
    count = await owner.fetchval(
        "SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = 'hot'"
    )
    nulls = f"({', '.join(['NULL'] * count)})" if count else ""
    plan = await owner.fetchval(f"EXPLAIN (FORMAT JSON) EXECUTE hot{nulls}")
    await owner.execute("DEALLOCATE hot")
    for node in nodes(json.loads(plan)[0]["Plan"]):
        if node["Node Type"] == "Seq Scan":
            yield node["Relation Name"]


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)
