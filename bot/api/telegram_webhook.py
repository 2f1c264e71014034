"""Where Telegram brings updates, if it was told to: the secret first, the commit before the answer.

A call that does not show the secret is refused before its body is read. One that does is kept whatever it
says, because Telegram would bring it again and again: only a body that is no JSON, or has no number, is
refused. What it means is found out later, by a worker.
"""

from __future__ import annotations

import hmac

from aiohttp import web
from pydantic import BaseModel, TypeAdapter

from bot.api.arguments import validated
from bot.api.callers import strangers_turn
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.json_body import JSON_LIMITS, parse_json, read_body, refuse_other_media
from bot.api.route import JSON, Caller, Routes
from bot.api.service import Service
from bot.channels.telegram.reading import Numbered, chat_of
from db import telegram_updates
from db.telegram_updates import Update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105

routes = Routes("/webhooks", Caller.WEBHOOK)
numbered = TypeAdapter(Numbered)


class Kept(BaseModel):
    """It is ours now."""

    ok: bool = True


@routes.post("/telegram", uploads=(JSON,))
async def telegram_webhook(service: Service, request: web.Request) -> Kept:
    """Take an update of Telegram's; it is stored for good when this answers."""
    refuse_strangers(service, request)
    refuse_other_media(request)
    raw = await read_body(request, JSON_LIMITS)
    given = parse_json(raw)
    update = Update(validated(numbered, given).update_id, chat_of(given), raw)
    await telegram_updates.keep(service.pool, [update])
    return Kept()


def refuse_strangers(service: Service, request: web.Request) -> None:
    """Compared as bytes, in constant time; a header that is there twice is nobody's."""
    secret = service.settings.telegram_secret
    if secret is None:
        strangers_turn(service, request)
        raise not_found("webhook")
    given = request.headers.getall(SECRET_HEADER, [])
    shown = given[0].encode("utf-8", "surrogateescape") if len(given) == 1 else b""
    if not hmac.compare_digest(shown, secret.reveal().encode()):
        strangers_turn(service, request)
        raise ApiError(ErrorCode.UNAUTHORIZED, f"send the webhook's secret as {SECRET_HEADER}")
