"""What candidates hear, as a preview: the bot's own messages about one's own job and times, in each language.

They are made by the same engine that speaks to candidates. They cannot be edited here: a text claims nothing
that is not so because every one of them is tested for that, which an edited one would not be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, BeforeValidator

from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.fields import Given
from bot.pages import page
from bot.rehearsal.desk import invited_session
from db import console, jobs, people
from db.jobs import Job as StoredJob
from db.links import SignedIn
from db.people import Recruiter
from negotiation import wording
from negotiation.bot_acts import AskToBook, Because, Booked, BotAct, Invite, Nudge, Offer, Reminder
from negotiation.deciding.offering import bookable as offerable
from negotiation.deciding.offering import several
from negotiation.session import Calendar, Channel, Facts, Job, Person
from scheduling.availability import working
from scheduling.interval import Interval
from scheduling.slots import slots_of

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
}
LOCALES: Mapping[str, str] = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT"}
SOMEBODY = "Sam Rivera"
COMPANY = "your company"
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
rooms = Routes("/console/settings/wording", Caller.CONSOLE, documented=False)


class WordingQuery(BaseModel):
    language: Annotated[Literal["en", "de", "fr", "es", "pt"], BeforeValidator(lambda one: one or "en")] = (
        "en"
    )
    job: Annotated[UUID | None, Given] = None


@rooms.get("", media=HTML)
async def wording_page(service: Service, recruiter: SignedIn, query: WordingQuery) -> web.Response:
    known = await console.jobs(service.pool, recruiter.sight)
    chosen = query.job or (known[0].id if known else None)
    if chosen not in {None, *(one.id for one in known)}:
        raise not_found("job")
    stored = await one_job(service, chosen)
    return page(
        "console_wording.html",
        recruiter=recruiter,
        languages=LANGUAGES,
        jobs=known,
        query=query,
        chosen=chosen,
        messages=list(messages(await facts_for(service, recruiter, stored, LOCALES[query.language]))),
    )


async def one_job(service: Service, job_id: UUID | None) -> StoredJob | None:
    if job_id is None:
        return None
    async with service.pool.acquire() as connection:
        return await jobs.job(connection, job_id)


async def facts_for(service: Service, recruiter: SignedIn, stored: StoredJob | None, locale: str) -> Facts:
    """The recruiter's own free times, and a candidate who speaks that language."""
    person = await people.recruiter(service.pool, recruiter.user_id)
    if person is None:
        raise not_found("recruiter")
    job = job_of(stored)
    found = await people.calendar(service.pool, person, None, None, service.policy.horizon)
    within = Interval(found.start, found.end)
    slots = tuple(
        Interval(one.start, one.end) for one in slots_of(found.person, within, found.now, job.duration)
    )
    return Facts(
        now=found.now,
        policy=service.policy,
        job=job,
        recruiter=Person(person.name, person.zone),
        candidate=Person(SOMEBODY, person.zone, locale),
        channel=Channel.WEB,
        calendar=Calendar(
            slots or (tomorrow(person, found.now, job.duration),), working(found.person, within)
        ),
    )


def tomorrow(person: Recruiter, now: datetime, length: timedelta) -> Interval:
    """A time to show where none is free."""
    start = (now + DAY).astimezone(person.zone).replace(hour=10, minute=0, second=0, microsecond=0)
    return Interval(start.astimezone(now.tzinfo), start.astimezone(now.tzinfo) + length)


def job_of(stored: StoredJob | None) -> Job:
    if stored is None:
        return Job("the job", COMPANY, HOUR)
    like = stored.interviewing
    return Job(
        stored.title,
        like.company or COMPANY,
        timedelta(minutes=like.duration_minutes),
        like.format,
        like.location,
        like.preparation,
    )


def messages(facts: Facts) -> Iterator[tuple[str, wording.Utterance]]:
    """When each is said, and what."""
    session = invited_session(facts)
    slots = several(offerable(session, facts), session, facts)
    deadline = session.confirmation_deadline
    told: tuple[tuple[str, BotAct], ...] = (
        ("The invitation", Invite(slots, deadline)),
        ("Times that fit what they asked for", Offer(slots, Because.FITS_WISH)),
        ("A time that they named is taken", Offer(slots, Because.TAKEN, slots[-1].end)),
        ("A time that they named is free", AskToBook(slots[0])),
        ("It is settled", Booked(slots[0], moved=False)),
        ("Reminder before the interview", Reminder(slots[0])),
        ("They have not answered", Nudge(slots, deadline)),
        ("You cannot keep the time", Offer(slots[1:] or slots, Because.FELL_THROUGH, slots[0].start)),
    )
    yield from ((words, wording.say(act, facts, session)) for words, act in told)
