"""Where a recruiter is signed in, and out of that again: one device, or all the others at once."""

from __future__ import annotations

from uuid import UUID

from aiohttp import web
from pydantic import BaseModel

from bot.api.callers import SIGN_IN_COOKIE
from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.links import digest
from bot.pages import page, see_other
from db import console, sign_ins
from db.links import SignedIn

HERE = "/console/settings/devices"
rooms = Routes(HERE, Caller.CONSOLE, documented=False)


class SignInPath(BaseModel):
    sign_in: UUID


@rooms.get("", media=HTML)
async def devices_page(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_devices.html",
        recruiter=recruiter,
        sign_ins=await sign_ins.of_person(service.pool, recruiter.user_id, this_browser(request)),
        zone=zone,
    )


@rooms.post("/others/end", media=HTML)
async def end_other_sign_ins(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    await sign_ins.end_others(service.pool, recruiter.user_id, this_browser(request))
    return home()


@rooms.post("/{sign_in}/end", media=HTML)
async def end_sign_in(service: Service, recruiter: SignedIn, path: SignInPath) -> web.Response:
    """One of their own; another's looks like one that does not exist."""
    if not await sign_ins.end(service.pool, recruiter.user_id, path.sign_in):
        raise not_found("sign-in")
    return home()


def this_browser(request: web.Request) -> bytes:
    return digest(request.cookies[SIGN_IN_COOKIE])


def home() -> web.Response:
    return see_other(HERE)
