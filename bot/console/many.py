"""Several interviews at once: other times, calling off, giving a day more, saying what became of them.

Each is an event of its own interview, decided by the core like a single press, and committed by itself: what
has moved on meanwhile stays as it is and is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import BaseModel

from bot import turn
from bot.acting import Doer, by, cause
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.calendars.looking import looking
from bot.console import story
from bot.console.fields import DayField, day_of
from bot.console.interviews import list_again
from bot.console.many_words import MANY
from bot.pages import page, see_other
from db import audit, console, facts, recruiter_hours
from db.console import InterviewLine, Sought
from db.facts import Standing
from db.links import SignedIn
from db.pool import Connection, in_transaction
from negotiation.events import Change, Deed, EntryChanged, Event, RecruiterDid
from negotiation.recruiters_choice import goes_on, possible_deeds
from negotiation.session import Status

MOST = 50
WITHIN = 60.0  # seconds; each of them is a turn of its own, and may ask a calendar
HERE = "/console/interviews"
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class AwayQuery(BaseModel):
    """The day, of the recruiter's own calendar; today where none is given."""

    day: DayField = None


@rooms.post("/many", media=HTML, time_limit=WITHIN)
async def do_many(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """What cannot be taken back is shown first, with everybody whom it concerns. Leads back to the list, with
    the filters that stood there.
    """
    form = await read_form(request)
    deed, lines = "".join(form.get("deed", ())), await chosen(service, recruiter, form.get("interview", ()))
    if deed not in MANY:
        raise not_found("deed")
    kept = "".join(form.get("back", ()))
    if not lines:
        return home("nothing", kept=kept)
    if MANY[deed].asks and "sure" not in form:
        return await asked(service, recruiter, deed, lines, kept)
    return home(deed, *await done(service, recruiter, deed, lines), kept=kept)


async def chosen(service: Service, doer: Doer, ids: Sequence[str]) -> tuple[InterviewLine, ...]:
    """Those that they may see, at most fifty. Raises ApiError where one is not theirs, or does not exist."""
    lines = [await console.interview(service.pool, doer.sight, one) for one in map(id_of, ids[:MOST]) if one]
    if None in lines:
        raise not_found("interview")
    return tuple(filter(None, lines))


def id_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


async def asked(
    service: Service, recruiter: SignedIn, deed: str, lines: Sequence[InterviewLine], kept: str
) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_many.html",
        recruiter=recruiter,
        deed=deed,
        words=MANY[deed],
        kept=kept,
        home=list_again(kept, {}),
        lines=lines,
        story=story,
        zone=zone,
    )


async def done(service: Service, doer: Doer, deed: str, lines: Sequence[InterviewLine]) -> tuple[int, int]:
    """How many it was done to, and how many it could not be done to."""
    happened = [await one_done(service, doer, deed, line.id) for line in lines]
    return happened.count(True), happened.count(False)


async def one_done(service: Service, doer: Doer, deed: str, interview_id: UUID) -> bool:
    try:
        async with service.pool.acquire() as connection:
            standing = await facts.of_interview(connection, interview_id, service.policy)
    except facts.UnknownInterview:
        return False
    event = EVENTS[deed](standing)
    if event is None:
        return False
    look = looking(service.reach)
    await turn.happen(service.pool, service.policy, interview_id, event, cause(doer), look)
    return True


def moving(standing: Standing) -> Event | None:
    session, now = standing.session, standing.facts.now
    booked = session.firm
    if session.status is not Status.CONFIRMED or booked is None or not goes_on(session, now):
        return None
    return EntryChanged(booked, Change.RECRUITER_AWAY, f"away:{booked.start.isoformat()}:{now.isoformat()}")


def one_of(*deeds: Deed) -> Callable[[Standing], Event | None]:
    """The first that makes sense as things stand."""

    def event(standing: Standing) -> Event | None:
        possible = possible_deeds(standing.session, standing.facts.now)
        return next((RecruiterDid(deed) for deed in deeds if deed in possible), None)

    return event


EVENTS: Mapping[str, Callable[[Standing], Event | None]] = {
    "move": moving,
    "cancel": one_of(Deed.CANCEL, Deed.CLOSE),
    "extend": one_of(Deed.EXTEND),
    "completed": one_of(Deed.COMPLETED),
    "no_show": one_of(Deed.NO_SHOW),
}


@rooms.get("/away", media=HTML)
async def away_page(service: Service, recruiter: SignedIn, query: AwayQuery) -> web.Response:
    """What is booked with them on a day, to be moved all at once."""
    zone = await console.zone(service.pool, recruiter.user_id)
    day = query.day or await recruiter_hours.today(service.pool, zone)
    return page(
        "console_away.html",
        recruiter=recruiter,
        day=day,
        lines=await booked_on(service, recruiter.user_id, day, zone),
        story=story,
        zone=zone,
    )


@rooms.post("/away", media=HTML, time_limit=WITHIN)
async def be_away(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """The day is taken off first, so that nobody is offered another time of it."""
    form = await read_form(request)
    zone = await console.zone(service.pool, recruiter.user_id)
    day = day_of("".join(form.get("day", ())))
    if day is None:
        return home("no_day")
    ticked = set(form.get("interview", ()))
    lines = await booked_on(service, recruiter.user_id, day, zone)
    chosen_ones = [line for line in lines if str(line.id) in ticked]
    return home("away", *await taken_off(service, recruiter, recruiter.user_id, day, chosen_ones))


async def taken_off(
    service: Service, doer: Doer, person: UUID, day: date, lines: Sequence[InterviewLine]
) -> tuple[int, int]:
    """A day off of that person's, then these interviews asked for another time; counted like `done`."""

    async def take_off(connection: Connection) -> None:
        await recruiter_hours.take_day_off(connection, person, day)
        details = {"person": str(person), "day_off": day.isoformat()}
        await audit.note(connection, recruiter_hours.CHANGED, by(doer), details)

    await in_transaction(service.pool, take_off)
    return await done(service, doer, "move", lines[:MOST])


async def booked_on(service: Service, person: UUID, day: date, zone: ZoneInfo) -> tuple[InterviewLine, ...]:
    """That person's own interviews, still to come on that day."""
    start = datetime(day.year, day.month, day.day, tzinfo=zone)
    sought = Sought(state="ahead", start=start, end=start + timedelta(days=1))
    lines, _more = await console.interviews(service.pool, person, sought)
    own = [line for line in lines if line.recruiter_id == person]
    return tuple(sorted(own, key=lambda line: (line.scheduled_time or start, line.id)))


def home(done: str, count: int = 0, left: int = 0, kept: str = "") -> web.Response:
    address = list_again(kept, {"done": done, "count": count, "left": left})
    return see_other(address)
