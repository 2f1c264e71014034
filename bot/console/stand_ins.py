"""Settings: who sees to what needs a person while a recruiter is away, or not at work.

Their own; of anybody, for administrators, because whoever is ill does not sign in. Each change is logged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import by
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.fields import Given, day_of
from bot.console.many import id_of
from bot.pages import page, see_other
from db import audit, people, recruiter_hours, sign_ins, stand_ins
from db.links import SignedIn
from db.people import Recruiter
from db.pool import Connection, in_transaction
from db.stand_ins import Refused, StandIn, Wanted

HERE = "/console/settings/stand-ins"
SAID: Mapping[str, str] = {
    "named": "Named. They are written to.",
    "ended": "Ended.",
    "deputy": "Saved.",
}
DATES = "Please give both days, like 2026-12-24."
WHOM = "Please choose who stands in."
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class StandInQuery(BaseModel):
    who: Annotated[UUID | None, Given] = None
    done: Annotated[str, Field(max_length=40)] = ""


class StandInPath(BaseModel):
    stand_in: UUID


@rooms.get("", media=HTML)
async def stand_ins_page(service: Service, recruiter: SignedIn, query: StandInQuery) -> web.Response:
    return await shown(service, recruiter, await person_of(service, recruiter, query), query)


@rooms.post("", media=HTML)
async def name_stand_in(
    service: Service, request: web.Request, recruiter: SignedIn, query: StandInQuery
) -> web.Response:
    """For whole days, both included; what cannot be is said, and what was written stays there."""
    person = await person_of(service, recruiter, query)
    fields = {name: "".join(values) for name, values in (await read_form(request)).items()}
    first, last = day_of(fields.get("first", "")), day_of(fields.get("last", ""))
    other = await known(service, id_of(fields.get("stand_in", "")))
    if first is None or last is None or other is None:
        fault = WHOM if first and last else DATES
        return await shown(service, recruiter, person, query, fields, fault)
    wanted = Wanted(person.id, other.id, first, last, person.zone)

    async def name(connection: Connection) -> UUID:
        return await stand_ins.name(connection, wanted, by(recruiter))

    try:
        await in_transaction(service.pool, name)
    except Refused as refused:
        return await shown(service, recruiter, person, query, fields, str(refused))
    return home(recruiter, person, "named")


@rooms.post("/{stand_in}/end", media=HTML)
async def end_stand_in(
    service: Service, recruiter: SignedIn, path: StandInPath, query: StandInQuery
) -> web.Response:
    person = await person_of(service, recruiter, query)

    async def end(connection: Connection) -> bool:
        return await stand_ins.end(connection, person.id, path.stand_in, by(recruiter))

    if not await in_transaction(service.pool, end):
        raise not_found("stand-in")
    return home(recruiter, person, "ended")


@rooms.post("/deputy", media=HTML)
async def set_deputy(
    service: Service, request: web.Request, recruiter: SignedIn, query: StandInQuery
) -> web.Response:
    """Who helps out in the hours in which they work and this person does not; empty for nobody."""
    person = await person_of(service, recruiter, query)
    chosen = "".join((await read_form(request)).get("deputy", ()))
    deputy = await known(service, id_of(chosen)) if chosen else None
    if (chosen and deputy is None) or (deputy is not None and deputy.id == person.id):
        return await shown(service, recruiter, person, query, fault=WHOM)

    async def save(connection: Connection) -> None:
        await stand_ins.set_deputy(
            connection, person.id, None if deputy is None else deputy.id, by(recruiter)
        )

    await in_transaction(service.pool, save)
    return home(recruiter, person, "deputy")


async def person_of(service: Service, recruiter: SignedIn, query: StandInQuery) -> Recruiter:
    """Themselves, or whom an administrator asks for; anybody else does not exist."""
    person = await people.recruiter(service.pool, query.who or recruiter.user_id)
    if person is None or (person.id != recruiter.user_id and not recruiter.admin):
        raise not_found("recruiter")
    return person


async def known(service: Service, person: UUID | None) -> Recruiter | None:
    return None if person is None else await people.recruiter(service.pool, person)


async def shown(
    service: Service,
    recruiter: SignedIn,
    person: Recruiter,
    query: StandInQuery,
    fields: Mapping[str, str] | None = None,
    fault: str | None = None,
) -> web.Response:
    everybody = await sign_ins.colleagues(service.pool)
    return page(
        "console_stand_ins.html",
        status=422 if fault else 200,
        recruiter=recruiter,
        person=person,
        whose="" if person.id == recruiter.user_id else f"?who={person.id}",
        fields=fields or {},
        fault=fault,
        said=SAID.get(query.done),
        theirs=await stand_ins.of_person(service.pool, person.id),
        others=await stand_ins.by_person(service.pool, person.id),
        deputy=await stand_ins.deputy_of(service.pool, person.id),
        helps=await stand_ins.deputy_for(service.pool, person.id),
        colleagues=[one for one in everybody if one.id != person.id],
        everybody=everybody if recruiter.admin else (),
        today=await recruiter_hours.today(service.pool, person.zone),
        days=lambda one: days_in_words(one, person),
        changes=await audit.lately(service.pool, stand_ins.LOGGED, person.id),
        names={str(one.id): one.name for one in everybody},
        zone=person.zone,
    )


def days_in_words(one: StandIn, person: Recruiter) -> str:
    """Tue 1 Dec to Fri 4 Dec 2026."""
    first, last = one.start.astimezone(person.zone).date(), one.last_day(person.zone)
    return told(last) if first == last else f"{first:%a %-d %b} to {told(last)}"


def told(day: date) -> str:
    return f"{day:%a %-d %b %Y}"


def home(recruiter: SignedIn, person: Recruiter, done: str) -> web.Response:
    whose = "" if person.id == recruiter.user_id else f"&who={person.id}"
    return see_other(f"{HERE}?done={done}{whose}")
