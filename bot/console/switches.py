"""The switches, for administrators: what happens by itself, whether anything leaves, who switched what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import Doer, by
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.commands.terminal import LONGEST_REASON
from bot.console import story
from bot.console.trail_words import NOTICES
from bot.pages import page, see_other
from db import audit, console, flags, held_back
from db.links import SignedIn
from db.pool import Connection, in_transaction

HERE = "/console/settings/switches"
DROPPED = "by hand"
FLAGS: Mapping[str, tuple[str, str]] = {
    "global_automation": (
        "Automation",
        "All that Parley does by itself, answers too; what you press still happens.",
    ),
    "auto_shortlisting": ("Shortlisting", "Ranking when applications are closed."),
    "auto_promotion": ("Moving up", "The next in the buffer takes the place of one who dropped out."),
    "negotiation_bot": ("The bot", "Answers candidates; off, each message is acknowledged and goes to you."),
    "no_show_prediction": ("No-show risk", "How likely a candidate is not to come is worked out."),
    "calendar_integration": ("Calendars", "Interviews are entered in the recruiters' calendars."),
}
ACTIONS: Mapping[str, str] = {
    "flag_switched": "switched",
    "sending_stopped": "stopped all sending",
    "sending_resumed": "let messages leave again",
    "sending_dropped": "dropped what was held back",
    "role_changed": "changed a role",
    "handed_over": "handed a recruiter's jobs over",
}
SAID: Mapping[str, str] = {
    "switched": "Switched. It counts at once, on every process.",
    "why": "Nothing was changed: say why, it stands in the log.",
    "stopped": "All sending is stopped. What would leave is held back below.",
    "resumed": "Messages leave again.",
    "dropped": "Dropped: these never leave.",
    "none_dropped": "Nothing was dropped: tick what is held back and must not leave.",
    "held": "Nothing was changed: say what is to become of what was held back.",
}
rooms = Routes(HERE, Caller.ADMIN, documented=False)


class FlagPath(BaseModel):
    flag: Annotated[str, Field(max_length=50)]


class Done(BaseModel):
    done: Annotated[str, Field(max_length=40)] = ""


@rooms.get("", media=HTML)
async def switches_page(service: Service, recruiter: SignedIn, query: Done) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_switches.html",
        recruiter=recruiter,
        flags=await flags.flags(service.pool),
        words=FLAGS,
        sending=await held_back.sending(service.pool),
        held=await held_back.held_back(service.pool),
        notices=NOTICES,
        ways=WAYS,
        changes=await audit.lately(service.pool, list(ACTIONS)),
        actions=ACTIONS,
        said=SAID.get(query.done),
        story=story,
        zone=zone,
    )


WAYS: Mapping[str, str] = {"email": "Mail", "telegram": "Telegram", "webhook": "Webhook"}


@rooms.post("/flags/{flag}", media=HTML)
async def switch_flag(
    service: Service, request: web.Request, recruiter: SignedIn, path: FlagPath
) -> web.Response:
    form = await read_form(request)
    why, to = reason(form.get("why", ())), "".join(form.get("to", ()))
    if to not in {"on", "off"}:
        raise not_found("switch")
    if not why:
        return home("why")
    if await flags.switch(service.pool, path.flag, to == "on", why, by(recruiter)) is None:
        raise not_found("switch")
    return home("switched")


@rooms.post("/stop-sending", media=HTML)
async def stop_sending(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    why = reason((await read_form(request)).get("why", ()))
    if not why:
        return home("why")
    await stopped(service, recruiter, why)
    return home("stopped")


async def stopped(service: Service, doer: Doer, why: str) -> bool:
    """Nothing leaves from now on; False where nothing did."""
    return await in_transaction(
        service.pool, lambda connection: held_back.set_sending(connection, False, why, by(doer))
    )


@rooms.post("/resume-sending", media=HTML)
async def resume_sending(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    """What was held back leaves, or never does: that has to be said."""
    form = await read_form(request)
    why, held = reason(form.get("why", ())), "".join(form.get("held", ()))
    if not why:
        return home("why")
    if held not in {"release", "drop"}:
        return home("held")
    await resumed(service, recruiter, why, drops=held == "drop")
    return home("resumed")


async def resumed(service: Service, doer: Doer, why: str, *, drops: bool) -> bool:
    """Messages leave again, those that were held back too unless they are dropped; False where they did."""

    async def resume(connection: Connection) -> bool:
        if drops:
            await held_back.drop(connection, None, why, by(doer))
        return await held_back.set_sending(connection, True, why, by(doer))

    return await in_transaction(service.pool, resume)


@rooms.post("/held/drop", media=HTML)
async def drop_held(service: Service, request: web.Request, recruiter: SignedIn) -> web.Response:
    ids = [UUID(one) for one in (await read_form(request)).get("id", ()) if is_id(one)]
    count = await in_transaction(
        service.pool, lambda connection: held_back.drop(connection, ids, DROPPED, by(recruiter))
    )
    return home("dropped" if count else "none_dropped")


def is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def reason(given: object) -> str:
    return "".join(given).strip()[:LONGEST_REASON] if isinstance(given, list | tuple) else ""


def home(done: str) -> web.Response:
    return see_other(f"{HERE}?done={done}")
