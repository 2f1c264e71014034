"""Many candidates of one job, who apply together and are invited beside one another."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from uuid import UUID

from negotiation.session import Channel
from tests.shell.stage import Chat, Stage

AT_ONCE = 6  # the invitations under way: fewer than the stage has connections
APPLIED = """
    WITH people AS (
        INSERT INTO users (name, email, role)
        SELECT 'Sam', gen_random_uuid() || '@example.org', 'Job Seeker' FROM generate_series(1, $2)
        RETURNING id, name, email
    ), known AS (
        INSERT INTO parley.candidates (user_id, time_zone) SELECT id, 'UTC' FROM people
    )
    INSERT INTO applications (name, email, applicant_id, employer_id, job_id)
    SELECT people.name, people.email, people.id, jobs.posted_by, jobs.id
    FROM people, jobs WHERE jobs.id = $1
    RETURNING id
"""


async def crowd(
    stage: Stage, job: UUID, count: int, channels: Sequence[Channel] = tuple(Channel)
) -> list[Chat]:
    """So many chats, on these channels in turn."""
    applied = await stage.owner.fetch(APPLIED, job, count)
    gate = asyncio.Semaphore(AT_ONCE)

    async def invited(number: int, application: UUID) -> Chat:
        async with gate:
            return await stage.invite(application, channels[number % len(channels)])

    return await asyncio.gather(*(invited(number, row["id"]) for number, row in enumerate(applied)))
