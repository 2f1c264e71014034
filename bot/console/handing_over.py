"""A recruiter leaves: an administrator gives everything of their jobs to another."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import Doer, by
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.console.colleagues import PersonPath
from bot.console.many import WITHIN, id_of, one_done
from bot.pages import page, see_other
from db import audit, handing_over, people, sign_ins
from db.links import SignedIn
from db.people import Recruiter
from db.pool import Connection, in_transaction

rooms = Routes("/console/settings/people", Caller.ADMIN, documented=False)


class HandedOver(BaseModel):
    """How many booked interviews were asked for another time; None before anything was done."""

    done: Annotated[int | None, Field(ge=0)] = None


@rooms.get("/{person}/hand-over", media=HTML)
async def hand_over_page(
    service: Service, recruiter: SignedIn, path: PersonPath, query: HandedOver
) -> web.Response:
    person = await known(service, path.person)
    return page(
        "console_hand_over.html",
        recruiter=recruiter,
        person=person,
        theirs=await handing_over.belongings(service.pool, person.id),
        others=[one for one in await sign_ins.colleagues(service.pool) if one.id != person.id],
        done=query.done,
    )


@rooms.post("/{person}/hand-over", media=HTML, time_limit=WITHIN)
async def hand_over_to_another(
    service: Service, request: web.Request, recruiter: SignedIn, path: PersonPath
) -> web.Response:
    """All of it in one transaction; then each booked candidate is asked for a time with the other."""
    form = await read_form(request)
    person, to = await known(service, path.person), id_of("".join(form.get("to", ())))
    other = await known(service, to)
    if other.id == person.id:
        raise not_found("recruiter")
    count = await handed_over(service, recruiter, person.id, other.id, booked="booked" in form)
    address = f"/console/settings/people/{person.id}/hand-over?done={count}"
    return see_other(address)


async def handed_over(service: Service, doer: Doer, person: UUID, other: UUID, *, booked: bool) -> int:
    """How many booked candidates are asked for a time with the other."""

    async def give(connection: Connection) -> list[UUID]:
        theirs = asdict(await handing_over.belongings(connection, person))
        moved = await handing_over.hand_over(connection, person, other, booked=booked)
        about = {"person": str(person), "to": str(other), **theirs, "booked": len(moved)}
        await audit.note(connection, "handed_over", by(doer), about)
        return moved

    asked = [await one_done(service, doer, "move", one) for one in await in_transaction(service.pool, give)]
    return asked.count(True)


async def known(service: Service, person: UUID | None) -> Recruiter:
    found = None if person is None else await people.recruiter(service.pool, person)
    if found is None:
        raise not_found("recruiter")
    return found
