"""Where providers bring mail, and word of mail that came back: `POST /webhooks/email/{provider}`.

The signature is checked on the bytes before anything is parsed; what was taken in is committed before the
answer. A provider that is not switched on has no way in at all.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from typing import Annotated

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.callers import strangers_turn
from bot.api.errors import ApiError, ErrorCode, not_found
from bot.api.json_body import BodyLimits, read_body
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.incoming_mail.desk import Desk
from bot.incoming_mail.reader import Crowded, Unreadable
from bot.incoming_mail.signatures import Call, Forged, Proven, Provider, body_hash, prove
from bot.logs import tags
from bot.turn import NeverSettled
from db import mail

routes = Routes("/webhooks/email", Caller.WEBHOOK)

LIMITS = BodyLimits(size=10 * 1024 * 1024, pause=10.0, total=60.0)
BODIES = ("message/rfc822", "application/json", "multipart/form-data", "application/x-www-form-urlencoded")

logger = logging.getLogger(__name__)


KNOWN = {provider.value: provider for provider in Provider}


class ProviderPath(BaseModel):
    """`mailgun`, `sendgrid`, `postmark` or `raw`."""

    provider: Annotated[str, Field(max_length=40)]


class Taken(BaseModel):
    """It needs not be sent again."""

    taken: bool = True


@routes.post("/{provider}", uploads=BODIES, time_limit=120.0)
async def bring_mail(service: Service, request: web.Request, path: ProviderPath) -> Taken:
    """Bring a mail that somebody wrote to us, or word of one that came back.

    `mailgun`, `sendgrid` and `postmark` in their own shapes and with their own proof; `raw` is the mail as
    it is, signed as Standard Webhooks are.
    """
    provider, secret = KNOWN.get(path.provider), service.settings.secret_of(path.provider)
    if provider is None or secret is None or service.settings.reply_domain is None:
        strangers_turn(service, request)
        raise not_found("provider")
    call = await call_of(request)
    await prove_or_refuse(service, request, provider, secret, call)
    desk = Desk(service.pool, service.policy, service.settings.reply_domain)
    try:
        await desk.deal_with(await service.mail_reader.read(provider, call.content_type, call.body))
    except Unreadable:
        logger.warning("a mail that cannot be read", extra=tags("mail.unreadable", provider=provider))
    except (Crowded, NeverSettled) as fault:
        message = "too much mail at once: try again"
        raise ApiError(ErrorCode.UNAVAILABLE, message, headers={"Retry-After": "60"}) from fault
    return Taken()


async def call_of(request: web.Request) -> Call:
    counted = Counter(name.lower() for name in request.headers)
    once = {name.lower(): value for name, value in request.headers.items() if counted[name.lower()] == 1}
    return Call(once, once.get("content-type", ""), await read_body(request, LIMITS))


async def prove_or_refuse(
    service: Service, request: web.Request, provider: Provider, secret: str, call: Call
) -> None:
    try:
        proven = prove(provider, secret, call, time.time())
        if await used_for_another(service, provider, proven, call):
            raise Forged
    except Forged:
        strangers_turn(service, request)
        logger.warning("a forged call", extra=tags("mail.forged", provider=provider))
        raise ApiError(ErrorCode.UNAUTHORIZED, "this call is not signed as the provider signs") from None


async def used_for_another(service: Service, provider: Provider, proven: Proven, call: Call) -> bool:
    """Whether the call's one-time word came with another body before."""
    if proven.nonce is None:
        return False
    return not await mail.use_nonce(service.pool, provider.value, proven.nonce, body_hash(call))
