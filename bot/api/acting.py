"""In whose name the portal acts: a header that names a recruiter, checked before anything is done.

Without it the portal acts for itself: it sees everything, and the log names nobody. With it the call can do
what that recruiter could do in the console, and the log names them.
"""

from __future__ import annotations

from uuid import UUID

from aiohttp import web

from bot.acting import Portal
from bot.api.errors import ApiError, ErrorCode, FieldFault, invalid
from bot.api.service import Service
from db import sign_ins

ACTING_FOR = "Parley-Acting-For"


async def portal_of(service: Service, request: web.Request) -> Portal:
    """Raises ApiError where the header names nobody who recruits."""
    named = request.headers.getall(ACTING_FOR, [])
    if not named:
        return Portal()
    known = id_of(named[0]) if len(named) == 1 else None
    person = None if known is None else await sign_ins.colleague(service.pool, known)
    if person is None:
        raise invalid(FieldFault(field=ACTING_FOR, problem="must be the id of a recruiter, once"))
    return Portal(person)


def refuse_in_somebodys_name() -> ApiError:
    problem = "this call is the portal's own, and takes no such header"
    return invalid(FieldFault(field=ACTING_FOR, problem=problem))


def administering(acting: Portal) -> None:
    """Raises ApiError where it acts for a recruiter who may not do this in the console either."""
    if not acting.admin:
        raise ApiError(ErrorCode.FORBIDDEN, f"{ACTING_FOR} names a recruiter who is no administrator")


def id_of(text: str) -> UUID | None:
    try:
        return UUID(text.strip())
    except ValueError:
        return None
