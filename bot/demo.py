"""Loads the demo company through the same functions that the portal's calls use.

Every step looks first whether it was made before: a second run adds nothing, one after a run that was broken
off adds the rest, and an invitation that expired in the meantime is sent anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bot.demo_company import COLLEAGUES, EMAILS, Applicant, Colleague, Opening, meetings_ahead
from bot.invite import invite
from bot.links import Linker
from bot.resumes import PLAIN
from bot.shortlists.ranking import close_job
from bot.turn import Cause
from db import applications, demo, deployment, jobs, people, shortlists, sign_ins
from db.applications import NewApplication
from db.jobs import NewJob
from db.people import NewPerson
from db.pool import Connection, Pool, in_transaction
from db.sessions import Trigger
from negotiation.policy import Policy
from negotiation.session import Channel, Status

INVITE_AGAIN_AFTER = {Status.EXPIRED.value}


@dataclass(frozen=True, slots=True)
class DemoChat:
    """A candidate whose chat can be opened."""

    candidate: str
    job: str
    chat_url: str


async def load_demo(pool: Pool, policy: Policy, linker: Linker) -> bool:
    """Loads what is missing; False, and nothing done, where other people are in the database already."""
    if not await deployment.demo_loaded(pool) and await demo.has_strangers(pool, EMAILS):
        return False
    async with deployment.loading_demo(pool):
        applied = [each for colleague in COLLEAGUES for each in await load_colleague(pool, colleague)]
        for application in applied:
            await invite_once(pool, policy, linker, application)
        await deployment.note_demo_loaded(pool)
    return True


async def demo_chats(pool: Pool, linker: Linker) -> list[DemoChat]:
    """The invited candidates' links."""
    return [
        DemoChat(applicant.name, opening.title, linker.links(interview.id).chat_url)
        for colleague in COLLEAGUES
        for opening in colleague.openings
        for applicant in opening.applicants
        if applicant.invited
        and (application := await application_of(pool, colleague, opening, applicant)) is not None
        and (interview := await demo.last_interview(pool, application)) is not None
    ]


async def application_of(
    pool: Pool, colleague: Colleague, opening: Opening, applicant: Applicant
) -> UUID | None:
    recruiter = await demo.user(pool, colleague.email)
    job = None if recruiter is None else await demo.job(pool, recruiter, opening.title)
    return None if job is None else await demo.application(pool, job, applicant.email)


async def load_colleague(pool: Pool, colleague: Colleague) -> list[UUID]:
    """Returns the applications whose candidates are to be invited."""

    async def load(connection: Connection) -> UUID:
        person = NewPerson(colleague.name, colleague.email)
        recruiter = await people.adopt(connection, person, people.RECRUITER_ROLE)
        if await people.recruiter(connection, recruiter) is None:
            await people.set_recruiter(connection, recruiter, colleague.settings)
        if colleague is COLLEAGUES[0]:
            await sign_ins.make_admin(connection, recruiter)
        if not await demo.is_busy_ahead(connection, recruiter):
            meetings = meetings_ahead(colleague, await demo.now(connection))
            await people.replace_busy(connection, recruiter, meetings)
        return recruiter

    recruiter = await in_transaction(pool, load)
    return [
        application
        for opening in colleague.openings
        for application in await load_opening(pool, recruiter, opening)
    ]


async def load_opening(pool: Pool, recruiter: UUID, opening: Opening) -> list[UUID]:
    async def load(connection: Connection) -> UUID:
        known = await demo.job(connection, recruiter, opening.title)
        new = NewJob(
            opening.title, opening.description, recruiter, opening.openings, None, opening.interviewing
        )
        return known or await jobs.add(connection, new)

    job = await in_transaction(pool, load)
    applied = [(one, await load_applicant(pool, recruiter, job, one)) for one in opening.applicants]
    if opening.closed:
        await shortlists.in_line(pool, lambda connection: close_job(connection, job))
    return [application for one, application in applied if one.invited]


async def load_applicant(pool: Pool, recruiter: UUID, job: UUID, applicant: Applicant) -> UUID:
    async def load(connection: Connection) -> UUID:
        known = await demo.application(connection, job, applicant.email)
        if known is not None:
            return known
        person = NewPerson(applicant.name, applicant.email)
        candidate = await people.adopt(connection, person, people.CANDIDATE_ROLE)
        await people.set_candidate(connection, candidate, applicant.zone, applicant.locale)
        new = NewApplication(job, candidate, recruiter, applicant.name, applicant.email, None)
        added = await applications.add(connection, new)
        if applicant.resume is not None:
            await applications.keep_resume(connection, added, PLAIN, applicant.resume.encode())
        return added

    return await in_transaction(pool, load)


async def invite_once(pool: Pool, policy: Policy, linker: Linker, application: UUID) -> None:
    """Invites, unless that was done and can still be answered, or led somewhere."""
    last = await demo.last_interview(pool, application)
    if last is None or last.status in INVITE_AGAIN_AFTER:
        await invite(pool, policy, linker, application, Channel.WEB, Cause(Trigger.MANUAL))
