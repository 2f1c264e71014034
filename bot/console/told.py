"""Who was told what in a stretch of time, and a correction to all of them at once.

A correction is a person's own words in each conversation; Parley goes on afterwards, where that is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Literal
from urllib.parse import urlencode

from aiohttp import web
from pydantic import BaseModel, BeforeValidator, Field

from bot import turn
from bot.acting import Doer, cause
from bot.api.fields import digits
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.calendars.looking import looking
from bot.console import story
from bot.console.deeds import opened_at
from bot.console.fields import LONGEST_CARRIED, WallField
from bot.console.many import MOST, WITHIN, chosen
from bot.intake import LONGEST_TEXT, clean
from bot.pages import page, see_other
from db import console, deliveries, recruiter_hours
from db.console import InterviewLine
from db.conversations import Author, Utterance
from db.links import SignedIn
from negotiation.events import Deed, RecruiterDid, RecruiterWrote

HERE = "/console/told"
HOUR = timedelta(hours=1)
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class ToldQuery(BaseModel):
    """`start` is a wall time of the recruiter's; the last hour where none is given."""

    start: WallField = None
    hours: Annotated[Literal[1, 6, 24], BeforeValidator(lambda value: digits(value or 1))] = 1
    q: Annotated[str, Field(max_length=200)] = ""
    done: Annotated[int | None, Field(ge=0, le=1_000)] = None


@rooms.get("", media=HTML)
async def told_page(service: Service, recruiter: SignedIn, query: ToldQuery) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    start = (opened_at(query.start, zone) if query.start else None) or await now(service) - query.hours * HOUR
    said, more = await deliveries.told(
        service.pool, recruiter.sight, start, start + query.hours * HOUR, query.q.strip() or None
    )
    return page(
        "console_told.html",
        recruiter=recruiter,
        query=query,
        start=start,
        end=start + query.hours * HOUR,
        wall=start.astimezone(zone).replace(tzinfo=None),
        told=said,
        more=more,
        story=story,
        zone=zone,
    )


async def now(service: Service) -> datetime:
    return await recruiter_hours.now(service.pool)


@rooms.post("", media=HTML, time_limit=WITHIN)
async def correct(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """The same words to everybody who is ticked, once each; those that are over hear nothing."""
    form = await read_form(request)
    ids, text = form.get("interview", ()), "".join(form.get("text", ()))
    count = await corrected(service, recruiter, ids, text, goes_on="goes_on" in form)
    asked = {name: "".join(form.get(name, ()))[:LONGEST_CARRIED] for name in ("start", "hours")}
    address = urlencode({**asked, "done": count})
    return see_other(f"{HERE}?{address}")


async def corrected(service: Service, doer: Doer, ids: Sequence[str], given: str, *, goes_on: bool) -> int:
    """How many were told."""
    text = clean(given).strip()[:LONGEST_TEXT]
    lines = await chosen(service, doer, list(dict.fromkeys(ids))[:MOST])
    told = [line for line in lines if text and line.status in console.OPEN]
    for line in told:
        await written(service, doer, line, text, goes_on=goes_on)
    return len(told)


async def written(service: Service, doer: Doer, line: InterviewLine, text: str, *, goes_on: bool) -> None:
    words = cause(doer, Utterance(Author.RECRUITER, text))
    look = looking(service.reach)
    await turn.happen(service.pool, service.policy, line.id, RecruiterWrote(), words, look)
    if goes_on:
        event = RecruiterDid(Deed.HAND_BACK)
        await turn.happen(service.pool, service.policy, line.id, event, cause(doer), look)
