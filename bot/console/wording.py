"""What candidates hear, as a preview: the bot's own messages about one's own job and times, in each language.

They are made by the same engine that speaks to candidates, in the deployment's own words where it has some.
Administrators find every sentence below, and the way to change it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, BeforeValidator

from bot.api.errors import not_found, require
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.fields import Given
from bot.pages import page
from bot.rehearsal.desk import invited_session
from db import console, jobs, own_texts, people
from db.jobs import Job as StoredJob
from db.links import SignedIn
from db.people import Recruiter
from negotiation import wording
from negotiation.bot_acts import AskToBook, Because, Booked, BotAct, Invite, Nudge, Offer, Reminder
from negotiation.deciding.offering import bookable as offerable
from negotiation.deciding.offering import several
from negotiation.saying.catalog import Catalog
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.own_texts import Freedom, OwnTexts, freedom, reworded, why_fixed
from negotiation.session import Calendar, Channel, Facts, Job, Person, Session
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
HERE = "/console/settings/wording"
Language = Literal["en", "de", "fr", "es", "pt"]
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The invitation", ("invite",)),
    ("Times to choose from", ("offer_", "wider_", "old_time_", "pick", "nudge")),
    ("Questions", ("ask_", "still_")),
    ("What was settled", ("booked", "moved", "cancelled", "called_off", "withdrawn", "expired", "reminder")),
    ("With a person", ("escalated", "lack_", "meanwhile", "with_person", "passed_on", "handed_on")),
    ("Facts", ("fact_", "who_comes", "another_comes")),
    (
        "Subjects, links and pages",
        (
            "subject",
            "link_",
            "page_",
            "mail_",
            "mails_",
            "turned_down",
            "hours",
            "stretch",
            "erasing",
            "kept_of_you",
        ),
    ),
    ("Along the way", ("",)),
)
"""Each with how its sentences' names begin; a sentence stands in the first that fits."""
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class WordingQuery(BaseModel):
    language: Annotated[Language, BeforeValidator(lambda one: one or "en")] = "en"
    job: Annotated[UUID | None, Given] = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """`texts` are what candidates hear now; `own` says whether that is the deployment's."""

    key: str
    texts: tuple[str, ...]
    own: bool
    freedom: str
    why_fixed: str | None


@rooms.get("", media=HTML)
async def wording_page(service: Service, recruiter: SignedIn, query: WordingQuery) -> web.Response:
    known, chosen = await chosen_job(service, recruiter, query.job)
    facts = await facts_for(service, recruiter, chosen, query.language)
    return page(
        "console_wording.html",
        recruiter=recruiter,
        languages=LANGUAGES,
        jobs=known,
        query=query,
        chosen=None if chosen is None else chosen.id,
        messages=list(messages(facts)),
        groups=grouped(query.language, facts.own_texts) if recruiter.admin else (),
    )


def grouped(language: str, own: OwnTexts) -> tuple[tuple[str, tuple[Sentence, ...]], ...]:
    """Every sentence of that language, in the order in which the house has them."""
    house = CATALOGS[language]
    now = reworded(house, own)
    by_group: dict[str, list[Sentence]] = {title: [] for title, _ in GROUPS}
    for key, texts in now.texts.items():
        title = next(title for title, starts in GROUPS if key.startswith(starts))
        is_own = bool(own.of(language, key))
        by_group[title].append(Sentence(key, texts, is_own, freedom(house, key).value, why_fixed(key)))
    return tuple((title, tuple(found)) for title, found in by_group.items())


def taken_in_turn(house: Catalog, key: str) -> tuple[str, ...]:
    """What the house says, as it would be written where it can be changed."""
    return ("{sentence}",) if freedom(house, key) is Freedom.AROUND else house.texts[key]


async def chosen_job(
    service: Service, recruiter: SignedIn, wanted: UUID | None
) -> tuple[Sequence[console.JobName], StoredJob | None]:
    """The jobs there are to choose from, and that which was chosen, else the first. Raises not_found."""
    known = await console.jobs(service.pool, recruiter.sight)
    chosen = wanted or (known[0].id if known else None)
    if chosen not in {None, *(one.id for one in known)}:
        raise not_found("job")
    return known, await one_job(service, chosen)


async def one_job(service: Service, job_id: UUID | None) -> StoredJob | None:
    if job_id is None:
        return None
    async with service.pool.acquire() as connection:
        return await jobs.job(connection, job_id)


async def facts_for(service: Service, recruiter: SignedIn, stored: StoredJob | None, language: str) -> Facts:
    """The recruiter's own free times, and a candidate who speaks that language."""
    person = require(await people.recruiter(service.pool, recruiter.user_id), "recruiter")
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
        candidate=Person(SOMEBODY, person.zone, LOCALES[language]),
        channel=Channel.WEB,
        calendar=Calendar(
            slots or (tomorrow(person, found.now, job.duration),), working(found.person, within)
        ),
        own_texts=await own_texts.own_texts(service.pool),
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


def offered_to(session: Session, facts: Facts) -> tuple[Interval, ...]:
    """The times that would be put to them."""
    return several(offerable(session, facts), session, facts)


def messages(facts: Facts) -> Iterator[tuple[str, wording.Utterance]]:
    """When each is said, and what."""
    session = invited_session(facts)
    slots = offered_to(session, facts)
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
