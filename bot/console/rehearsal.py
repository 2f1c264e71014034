"""A recruiter tries the bot on themselves: a job of their own called a test, with them as its candidate.

It is an ordinary interview in every respect, so that what they see is what candidates will see; pressed
again while the last test is still open, it leads back to that one.
"""

from __future__ import annotations

from uuid import UUID

from bot.acting import Doer, cause
from bot.api.service import Service
from bot.invite import Invitation, invite
from db import applications, console, jobs
from db.applications import NewApplication
from db.jobs import Interviewing, NewJob
from db.links import SignedIn
from db.pool import Connection, in_transaction
from negotiation.session import Channel

TITLE = "Test interview"
DESCRIPTION = "A recruiter's own test of the interview chat. No candidate sees it."


async def invite_oneself(service: Service, recruiter: SignedIn, doer: Doer) -> str:
    """The address of the chat; `doer` is who asks for it."""

    async def apply(connection: Connection) -> UUID:
        await console.one_test_at_a_time(connection, recruiter.user_id)
        known = await console.test_application(connection, recruiter.user_id, TITLE)
        return known or await apply_anew(connection, recruiter)

    application = await in_transaction(service.pool, apply)
    pool, policy, linker = service.pool, service.policy, service.linker
    made = await invite(pool, policy, linker, application, Channel.WEB, cause(doer))
    if isinstance(made, Invitation):
        return made.links.chat_url
    live = await applications.live_interview(service.pool, application)
    if live is None:  # it ended this instant: from now on there is none in the way
        return await invite_oneself(service, recruiter, doer)
    return service.linker.links(live).chat_url


async def apply_anew(connection: Connection, recruiter: SignedIn) -> UUID:
    me = recruiter.user_id
    job = await jobs.add(
        connection, NewJob(TITLE, DESCRIPTION, me, 1, None, Interviewing(duration_minutes=30))
    )
    return await applications.add(
        connection, NewApplication(job, me, me, recruiter.name, recruiter.email, phone=None)
    )
