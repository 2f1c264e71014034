"""The portal's webhook endpoints: made, looked at, tried out, and what went there, sent again where wanted.

An endpoint's secret is told when it is made and when it is exchanged, and never else.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID, uuid4

from pydantic import BaseModel, Field

from bot.acting import Doer, Portal, by
from bot.api.acting import administering
from bot.api.errors import ApiError, ErrorCode, FieldFault, invalid, not_found, require
from bot.api.fields import Id, Line, Moment, Query, Request, Text
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.webhooks.events import Event
from bot.webhooks.guard import Forbidden, refuse_url
from bot.webhooks.posting import Failed, Message
from bot.webhooks.signing import key_of, secret_of
from db import webhooks
from db.pool import Connection, in_transaction
from db.webhooks import Changes, Delivery, Endpoint

routes = Routes("/api/v1", Caller.PORTAL)

MOST_ENDPOINTS = 20
ENDPOINT = "webhook endpoint"
Url = Annotated[Text, Field(min_length=1, max_length=2000, examples=["https://portal.example.org/parley"])]
Events = Annotated[list[Annotated[Event, Field(strict=False)]], Field(max_length=40)]
State = Literal["pending", "delivered", "failed", "skipped"]


class NewEndpoint(Request):
    """`events` left out or empty means all. Messages hold ids alone unless `include_people` asks for names
    and addresses.
    """

    url: Url
    events: Events = Field(default_factory=list)
    include_people: bool = False
    description: Line | None = None


class EndpointChanges(Request):
    """What is left out stays as it is. Enabling an endpoint sends nothing of the meantime: replay does."""

    events: Events | None = None
    include_people: bool | None = None
    description: Line | None = None
    enabled: bool | None = None


class EndpointAnswer(BaseModel):
    """`failing_since`: since then nothing has been taken there. `old_secret_until`: until then messages are
    signed with the secret before this one as well.
    """

    id: UUID
    url: str
    events: list[Event]
    include_people: bool
    description: str | None
    enabled: bool
    disabled_at: datetime | None
    disabled_why: str | None
    failing_since: datetime | None
    old_secret_until: datetime | None
    created_at: datetime


class SecretAnswer(EndpointAnswer):
    """`secret` verifies signatures, in the form that libraries for Standard Webhooks take."""

    secret: str


class EndpointsAnswer(BaseModel):
    endpoints: list[EndpointAnswer]


class Exchange(Request):
    """For how long the old secret signs beside the new one."""

    overlap_hours: Annotated[int, Field(ge=0, le=168)] = 24


class TestAnswer(BaseModel):
    """`why` says what went wrong where it was not delivered."""

    delivered: bool
    status: int | None
    why: str | None


class DeliveryAnswer(BaseModel):
    """`webhook_id` is the message's `webhook-id`, the same each time it is sent."""

    id: UUID
    number: int
    endpoint_id: UUID
    webhook_id: str
    event: Event
    data: dict[str, object]
    happened_at: datetime
    state: State
    attempts: int
    tried_at: datetime | None
    finished_at: datetime | None
    answer_status: int | None
    failure: str | None


class DeliveriesAnswer(BaseModel):
    """The newest first; the next page is `before` the last one's number."""

    deliveries: list[DeliveryAnswer]


class ReplayRequest(Request):
    since: Moment


class ReplayAnswer(BaseModel):
    replayed: int


class IdPath(BaseModel):
    id: Id


class DeliveriesQuery(Query):
    state: State | None = None
    before: Annotated[int, Field(ge=1, le=2**62)] | None = None


@routes.post("/webhook-endpoints", status=201, errors=(ErrorCode.CONFLICT,))
async def add_webhook_endpoint(service: Service, body: NewEndpoint) -> SecretAnswer:
    """Tell an address what happens; the answer holds the secret that signs."""
    try:
        refuse_url(body.url, private=service.settings.webhooks_inside)
    except Forbidden as refusal:
        raise invalid(FieldFault(field="url", problem=str(refusal))) from None
    if len(await webhooks.endpoints(service.pool)) >= MOST_ENDPOINTS:
        raise ApiError(ErrorCode.CONFLICT, f"there are {MOST_ENDPOINTS} endpoints already: remove one first")
    names = [event.value for event in body.events]
    return with_secret(
        service, await webhooks.add(service.pool, body.url, names, body.description, body.include_people)
    )


@routes.get("/webhook-endpoints")
async def list_webhook_endpoints(service: Service) -> EndpointsAnswer:
    """All endpoints, and whether they take what is sent."""
    return EndpointsAnswer(endpoints=[answer_of(one) for one in await webhooks.endpoints(service.pool)])


@routes.get("/webhook-endpoints/{id}", errors=(ErrorCode.NOT_FOUND,))
async def get_webhook_endpoint(service: Service, path: IdPath) -> EndpointAnswer:
    """One endpoint."""
    return answer_of(require(await webhooks.endpoint(service.pool, path.id), ENDPOINT))


@routes.patch("/webhook-endpoints/{id}", errors=(ErrorCode.NOT_FOUND,))
async def change_webhook_endpoint(service: Service, path: IdPath, body: EndpointChanges) -> EndpointAnswer:
    """Change what an endpoint hears of, or switch it off and on."""
    events = None if body.events is None else [event.value for event in body.events]
    changes = Changes(events, body.include_people, body.description, body.enabled)
    return answer_of(require(await webhooks.change(service.pool, path.id, changes), ENDPOINT))


@routes.delete("/webhook-endpoints/{id}", errors=(ErrorCode.NOT_FOUND,))
async def remove_webhook_endpoint(service: Service, path: IdPath) -> EndpointAnswer:
    """Remove an endpoint with all its deliveries; answers what it was."""

    async def remove(connection: Connection) -> Endpoint:
        was = require(await webhooks.endpoint(connection, path.id), ENDPOINT)
        await webhooks.remove(connection, path.id)
        return was

    return answer_of(await in_transaction(service.pool, remove))


@routes.post("/webhook-endpoints/{id}/secret", errors=(ErrorCode.NOT_FOUND,))
async def exchange_webhook_secret(service: Service, path: IdPath, body: Exchange) -> SecretAnswer:
    """Exchange the secret; for a while messages bear the signatures of both."""
    overlap = timedelta(hours=body.overlap_hours)
    return with_secret(service, require(await webhooks.rotate(service.pool, path.id, overlap), ENDPOINT))


@routes.post("/webhook-endpoints/{id}/test", errors=(ErrorCode.NOT_FOUND,), time_limit=30.0)
async def test_webhook_endpoint(service: Service, path: IdPath) -> TestAnswer:
    """Send a `webhook.test` message now, and say what came of it; it is not tried again."""
    endpoint = require(await webhooks.endpoint(service.pool, path.id), ENDPOINT)
    message_id, now = uuid4(), await webhooks.now(service.pool)
    key = key_of(service.keys.signing_bytes(), endpoint.id, endpoint.secret_version)
    message = Message(message_id, endpoint.url, Event.TEST.value, now, {}, now, [key])
    result = await service.postman.post(message)
    why = result.why if isinstance(result, Failed) else None
    await webhooks.note_test(service.pool, endpoint.id, message_id, why, result.status)
    return TestAnswer(delivered=why is None, status=result.status, why=why)


@routes.get("/webhook-endpoints/{id}/deliveries", errors=(ErrorCode.NOT_FOUND,))
async def list_webhook_deliveries(service: Service, path: IdPath, query: DeliveriesQuery) -> DeliveriesAnswer:
    """What went to an endpoint, 50 a page; kept for 30 days."""
    require(await webhooks.endpoint(service.pool, path.id), ENDPOINT)
    found = await webhooks.deliveries(service.pool, path.id, query.state, query.before)
    return DeliveriesAnswer(deliveries=[delivery_of(one) for one in found])


@routes.post(
    "/webhook-endpoints/{id}/replay",
    errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.FORBIDDEN),
)
async def replay_webhook_deliveries(
    service: Service, acting: Portal, path: IdPath, body: ReplayRequest
) -> ReplayAnswer:
    """Send again what an endpoint has not taken since a moment, of everybody's jobs."""
    administering(acting)

    async def replay(connection: Connection) -> int:
        enabled(require(await webhooks.endpoint(connection, path.id), ENDPOINT))
        return await webhooks.replay_since(connection, path.id, body.since, by(acting))

    return ReplayAnswer(replayed=await in_transaction(service.pool, replay))


@routes.post("/webhook-deliveries/{id}/replay", status=202, errors=(ErrorCode.NOT_FOUND, ErrorCode.CONFLICT))
async def replay_webhook_delivery(service: Service, acting: Portal, path: IdPath) -> ReplayAnswer:
    """Send one message again, whatever came of it before, under the same `webhook-id`."""
    if not await replayed(service, acting, path.id):
        raise not_found("delivery that can be sent again")
    return ReplayAnswer(replayed=1)


async def replayed(service: Service, doer: Doer, delivery_id: UUID) -> bool:
    """False where it is of no job that they see, or cannot be sent again; raises ApiError where its endpoint
    is disabled.
    """

    async def replay(connection: Connection) -> bool:
        own = await webhooks.of_recruiter(connection, doer.sight, delivery_id, None)
        if not own:
            return False
        enabled(require(await webhooks.endpoint(connection, own[0].endpoint_id), ENDPOINT))
        return await webhooks.replay(connection, delivery_id, by(doer))

    return await in_transaction(service.pool, replay)


def enabled(endpoint: Endpoint) -> None:
    if endpoint.disabled_at is not None:
        raise ApiError(ErrorCode.CONFLICT, "the endpoint is disabled: enable it first")


def fields_of(endpoint: Endpoint) -> dict[str, object]:
    return {
        "id": endpoint.id,
        "url": endpoint.url,
        "events": endpoint.events,
        "include_people": endpoint.with_people,
        "description": endpoint.description,
        "enabled": endpoint.disabled_at is None,
        "disabled_at": endpoint.disabled_at,
        "disabled_why": endpoint.disabled_why,
        "failing_since": endpoint.failing_since,
        "old_secret_until": endpoint.old_secret_until,
        "created_at": endpoint.created_at,
    }


def answer_of(endpoint: Endpoint) -> EndpointAnswer:
    return EndpointAnswer.model_validate(fields_of(endpoint))


def with_secret(service: Service, endpoint: Endpoint) -> SecretAnswer:
    secret = secret_of(service.keys.signing_bytes(), endpoint.id, endpoint.secret_version)
    return SecretAnswer.model_validate({**fields_of(endpoint), "secret": secret})


def delivery_of(delivery: Delivery) -> DeliveryAnswer:
    return DeliveryAnswer.model_validate(
        {
            "webhook_id": f"msg_{delivery.message_id.hex}",
            "data": delivery.facts,
            **{
                name: getattr(delivery, name)
                for name in DeliveryAnswer.model_fields
                if name not in ("webhook_id", "data")
            },
        }
    )
