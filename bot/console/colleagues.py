"""Who can sign in, for administrators: what each may do, and ending all of somebody's sign-ins at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import Doer, by
from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.pages import page, see_other
from db import audit, console, people, sign_ins
from db.links import SignedIn
from db.pool import Connection, in_transaction

HERE = "/console/settings/people"
SAID: Mapping[str, str] = {
    "admin": "They administer from now on.",
    "recruiter": "They see their own jobs from now on.",
    "ended": "Signed out everywhere.",
    "last": "Nothing was changed: somebody has to administer.",
    "as-before": "Nothing was changed: it was so already.",
}
rooms = Routes(HERE, Caller.ADMIN, documented=False)


class PersonPath(BaseModel):
    person: UUID


class Done(BaseModel):
    done: Annotated[str, Field(max_length=40)] = ""


@rooms.get("", media=HTML)
async def people_page(service: Service, recruiter: SignedIn, query: Done) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_people.html",
        recruiter=recruiter,
        colleagues=await sign_ins.colleagues(service.pool),
        said=SAID.get(query.done),
        zone=zone,
    )


@rooms.post("/{person}/admin", media=HTML)
async def make_admin(service: Service, recruiter: SignedIn, path: PersonPath) -> web.Response:
    return await changed(service, recruiter, path.person, "admin", sign_ins.make_admin)


@rooms.post("/{person}/recruiter", media=HTML)
async def make_recruiter(service: Service, recruiter: SignedIn, path: PersonPath) -> web.Response:
    """Not the last administrator: from then on only the operator could make one."""
    return await changed(service, recruiter, path.person, "recruiter", sign_ins.make_recruiter)


@rooms.post("/{person}/sign-out", media=HTML)
async def sign_person_out(service: Service, recruiter: SignedIn, path: PersonPath) -> web.Response:
    """Everywhere, and the links that are still on their way."""
    await known(service, path.person)
    await sign_ins.end_others(service.pool, path.person, sign_ins.NO_BROWSER)
    return home("ended")


async def changed(
    service: Service,
    recruiter: SignedIn,
    person: UUID,
    role: str,
    change: Callable[[Connection, UUID], Awaitable[bool]],
) -> web.Response:
    """A change of role ends the person's sign-ins: what they may do is asked anew at the door."""
    return home(await role_set(service, recruiter, person, role, change))


async def role_set(
    service: Service,
    doer: Doer,
    person: UUID,
    role: str,
    change: Callable[[Connection, UUID], Awaitable[bool]],
) -> str:
    """What came of it, by the page's words for it."""
    await known(service, person)

    async def apply(connection: Connection) -> str:
        if await sign_ins.lock_admins(connection) == 1 and role == "recruiter":
            return "last"
        if not await change(connection, person):
            return "as-before"
        if person != doer.user_id:
            await sign_ins.end_others(connection, person, sign_ins.NO_BROWSER)
        await audit.note(connection, "role_changed", by(doer), {"person": str(person), "to": role})
        return role

    return await in_transaction(service.pool, apply)


async def known(service: Service, person: UUID) -> None:
    if await people.recruiter(service.pool, person) is None:
        raise not_found("recruiter")


def home(done: str) -> web.Response:
    return see_other(f"{HERE}?done={done}")
