"""An automatic invitation that waits for a recruiter: what it would say, and the press that lets it out."""

from __future__ import annotations

from uuid import UUID

from aiohttp import web
from pydantic import BaseModel

from bot.acting import Doer, cause
from bot.api.errors import require
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.lanes import channel_of
from bot.pages import page, see_other
from bot.shortlists.drafting import Drafting
from db import waiting_invitations
from db.links import SignedIn
from db.waiting_invitations import WaitingInvitation

rooms = Routes("/console/invitations", Caller.CONSOLE, documented=False)


class ApplicationPath(BaseModel):
    application_id: UUID


@rooms.get("/{application_id}", media=HTML)
async def invitation_page(service: Service, recruiter: SignedIn, path: ApplicationPath) -> web.Response:
    return await shown(service, recruiter, await theirs(service, recruiter, path.application_id))


@rooms.post("/{application_id}", media=HTML)
async def let_out(
    service: Service, request: web.Request, recruiter: SignedIn, path: ApplicationPath
) -> web.Response:
    """Invites, if it is still what was shown; else shows what it is now."""
    one = await theirs(service, recruiter, path.application_id)
    mark = "".join((await read_form(request)).get("mark", ()))
    if one.waits and await drafting(service).let_out(one.id, mark, cause(recruiter)):
        return see_other("/console/inbox")
    return await shown(
        service, recruiter, await theirs(service, recruiter, path.application_id), changed=True
    )


async def shown(
    service: Service, recruiter: SignedIn, one: WaitingInvitation, *, changed: bool = False
) -> web.Response:
    draft = await drafting(service).draft(one.id) if one.waits else None
    return page("console_invitation.html", recruiter=recruiter, one=one, draft=draft, changed=changed)


async def theirs(service: Service, doer: Doer, application_id: UUID) -> WaitingInvitation:
    """Raises ApiError where it is not theirs, or does not exist: both look the same."""
    return require(
        await waiting_invitations.of_application(service.pool, doer.sight, application_id), "application"
    )


def drafting(service: Service) -> Drafting:
    return Drafting(service.pool, service.policy, service.linker, channel_of(service.settings))
