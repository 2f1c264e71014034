"""What stands outside the API: does the process live, is it ready, what does it measure."""

from __future__ import annotations

import asyncio
from typing import Any, Literal

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel

from bot.api.errors import ApiError, ErrorCode
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.pages import page
from db import deployment, health
from db.pool import UNREACHABLE

routes = Routes("", Caller.PUBLIC)

ANSWER_WITHIN = 3.0  # seconds


class Healthy(BaseModel):
    status: Literal["ok"] = "ok"


class Ready(BaseModel):
    status: Literal["ready"] = "ready"


@routes.get("/healthz")
async def healthz() -> Healthy:
    """The process lives."""
    return Healthy()


@routes.get("/readyz")
async def readyz(service: Service) -> Ready:
    """Database and workers are there."""
    missing = [
        name
        for name, there in (
            ("database", await database_answers(service)),
            ("workers", service.working()),
        )
        if not there
    ]
    if missing:
        raise ApiError(ErrorCode.UNAVAILABLE, "not ready", {"missing": missing}, {"Retry-After": "1"})
    return Ready()


@routes.get("/metrics", media="text/plain")
async def metrics(service: Service) -> web.Response:
    """What Prometheus collects."""
    await count_what_waits(service)
    return web.Response(body=service.metrics.text(), headers={"Content-Type": CONTENT_TYPE_LATEST})


@routes.get("/api/v1/openapi.json")
async def openapi(service: Service) -> dict[str, Any]:
    """This document."""
    return service.document


@routes.get("/api/v1/docs", media=HTML)
async def docs(service: Service) -> web.Response:
    """The OpenAPI document as a page."""
    return page("docs.html", document=service.document, base_url=service.base_url)


async def database_answers(service: Service) -> bool:
    try:
        async with asyncio.timeout(ANSWER_WITHIN):
            await deployment.live_since(service.pool)
    except UNREACHABLE:
        return False
    return True


async def count_what_waits(service: Service) -> None:
    """A database that is away leaves the last figures."""
    try:
        async with asyncio.timeout(ANSWER_WITHIN):
            waiting = await deployment.waiting(service.pool)
            oldest = await deployment.oldest_message(service.pool)
            found = await health.look(service.pool)
    except UNREACHABLE:
        return
    service.metrics.count_waiting(waiting, oldest)
    service.metrics.tell(found)
