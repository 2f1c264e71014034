"""Two hundred candidates want twenty slots, all at once, over HTTP."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp

from tests.servers.portal import Candidate, Portal
from tests.servers.service import running_service

CANDIDATES = 200
SLOTS = 20
HOURS = {day: [["09:00", "11:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


async def test_no_slot_is_given_twice_and_every_loser_hears_of_something_else(tmp_path: Path) -> None:
    async with running_service(tmp_path / "data") as service, aiohttp.ClientSession() as http:
        portal = Portal(http, service.url, service.api_key)
        recruiter = await portal.recruiter(working_hours=HOURS, time_zone="UTC")
        await keep_free_only_the_first(SLOTS, portal, recruiter)
        job = await portal.job(recruiter, slot_step_minutes=60, number_of_openings=SLOTS)
        candidates = [await portal.candidate(job, time_zone="UTC") for _ in range(CANDIDATES)]
        await asyncio.gather(*(take_part(one) for one in candidates))
        ends = [await portal.interview(one.interview) for one in candidates]

        booked = [end["scheduled_time"] for end in ends if end["status"] == "confirmed"]
        assert len(booked) == len(set(booked)) == SLOTS
        assert {end["status"] for end in ends} <= {"confirmed", "slot_pending", "invitation_sent"}
        for candidate, end in zip(candidates, ends, strict=True):
            await check_conversation(candidate, end)


async def keep_free_only_the_first(count: int, portal: Portal, recruiter: str) -> None:
    now = datetime.now(UTC)
    slots = await portal.slots(recruiter, now, now + timedelta(days=16))
    hours = [slot for slot in slots if slot["start"][14:16] == "00"]
    assert len(hours) >= count
    await portal.busy(recruiter, [{"start": slot["start"], "end": slot["end"]} for slot in hours[count:]])


async def take_part(candidate: Candidate) -> None:
    """Presses the first time on offer, and on losing it the next one offered, as people do."""
    await candidate.listen()
    said = candidate.heard[0]
    for _ in range(4):
        times = [option for option in said.get("options", []) if option.get("start")]
        if not times:
            return
        said = await candidate.say(times[hash(candidate.token) % len(times)]["value"])
        if said.get("outcome"):
            return


async def check_conversation(candidate: Candidate, end: dict[str, object]) -> None:
    await candidate.listen()
    answered = Counter(one["in_reply_to"] for one in candidate.heard if one.get("in_reply_to"))
    written = [one["seq"] for one in candidate.heard if one["author"] == "candidate"]
    assert answered == Counter(written)
    assert [one["seq"] for one in candidate.heard] == list(range(1, len(candidate.heard) + 1))
    claims = [one for one in candidate.heard if one.get("outcome") == "confirmed"]
    assert bool(claims) == (end["status"] == "confirmed")
    if end["status"] != "confirmed":
        last = candidate.heard[-1]
        assert last.get("options") or last.get("outcome") == "escalated" or last["seq"] == 1
