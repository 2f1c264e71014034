"""What the portal was told of a recruiter's own jobs, what it did not take, and a button to tell it again."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.api.webhook_endpoints import replayed
from bot.pages import page, see_other
from db import console, webhooks
from db.links import SignedIn

rooms = Routes("/console/webhooks", Caller.CONSOLE, documented=False)

MARKS = {"delivered": "confirmed", "failed": "escalated", "pending": "slot_pending", "skipped": "expired"}
"""Each state in the colour of a status."""


class DeliveryPath(BaseModel):
    delivery_id: UUID


class WebhooksQuery(BaseModel):
    """`again` is the delivery that was just asked for."""

    before: Annotated[int, Field(ge=1, le=2**62)] | None = None
    again: UUID | None = None


@rooms.get("", media=HTML)
async def webhooks_page(service: Service, recruiter: SignedIn, query: WebhooksQuery) -> web.Response:
    zone = await console.zone(service.pool, recruiter.user_id)
    found = await webhooks.of_recruiter(service.pool, recruiter.sight, None, query.before)
    return page(
        "console_webhooks.html",
        recruiter=recruiter,
        deliveries=found,
        query=query,
        more=len(found) == webhooks.PAGE,
        endpoints=await webhooks.endpoints(service.pool),
        marks=MARKS,
        zone=zone,
    )


@rooms.post("/{delivery_id}/replay", media=HTML)
async def replay_own(
    service: Service, recruiter: SignedIn, path: DeliveryPath, query: WebhooksQuery
) -> web.Response:
    """Tells the portal once more, of a job of the recruiter's own."""
    if not await replayed(service, recruiter, path.delivery_id):
        raise not_found("delivery that can be sent again")
    page_of = {} if query.before is None else {"before": query.before}
    where = urlencode({**page_of, "again": path.delivery_id})
    return see_other(f"/console/webhooks?{where}#delivery-{path.delivery_id}")
