"""An automatic invitation that waits for a person: the portal looks at what it would say, and lets it out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from bot.acting import Portal, cause
from bot.api.applications import ApplicationPath
from bot.api.errors import ApiError, ErrorCode
from bot.api.fields import Request
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.invitations import drafting, theirs

routes = Routes("/api/v1", Caller.PORTAL)


class DraftAnswer(BaseModel):
    """`text` is what the candidate would get; null where no invitation waits. `mark` tells one text from
    another.
    """

    waits: bool
    text: str | None
    mark: str | None


class LetOutRequest(Request):
    """`mark` is that of the draft that was looked at: another one is not let out in its place."""

    mark: Annotated[str, Field(max_length=60)]


@routes.get("/applications/{id}/invitation", errors=(ErrorCode.NOT_FOUND,))
async def get_invitation_draft(service: Service, acting: Portal, path: ApplicationPath) -> DraftAnswer:
    """What an automatic invitation would say that waits for approval."""
    one = await theirs(service, acting, path.id)
    draft = await drafting(service).draft(one.id) if one.waits else None
    if draft is None:
        return DraftAnswer(waits=False, text=None, mark=None)
    return DraftAnswer(waits=True, text=draft.said.text, mark=draft.mark)


@routes.post("/applications/{id}/invitation", errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def let_invitation_out(
    service: Service, acting: Portal, path: ApplicationPath, body: LetOutRequest
) -> DraftAnswer:
    """Invite, if the invitation is still the one that was looked at."""
    one = await theirs(service, acting, path.id)
    if not one.waits or not await drafting(service).let_out(one.id, body.mark, cause(acting)):
        raise ApiError(ErrorCode.CONFLICT, "it is another invitation by now, or waits no more: look again")
    return DraftAnswer(waits=False, text=None, mark=None)
