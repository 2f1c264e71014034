"""From a request to a declared handler and back: who calls, what they sent, what they are answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot.api.acting import ACTING_FOR, refuse_in_somebodys_name
from bot.api.arguments import arguments_of
from bot.api.callers import IDENTIFY
from bot.api.route import Caller, Route
from bot.api.service import Service

ROUTE = web.RequestKey("route", Route)


def add_routes(application: web.Application, service: Service, routes: Iterable[Route]) -> None:
    """The only way into the router."""
    for route in routes:
        application.router.add_route(route.method, route.path, answering(service, route))
        if route.method == "GET" and route.time_limit is not None:
            application.router.add_route("HEAD", route.path, answering(service, route))


def answering(service: Service, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def answer(request: web.Request) -> web.StreamResponse:
        request[ROUTE] = route
        async with asyncio.timeout(route.time_limit):
            return await call(service, route, request)

    return answer


async def call(service: Service, route: Route, request: web.Request) -> web.StreamResponse:
    known = {"service": service, "request": request, **await IDENTIFY[route.caller](service, request)}
    if route.caller is Caller.PORTAL and ACTING_FOR in request.headers and "acting" not in route.wants:
        raise refuse_in_somebodys_name()
    taken = await arguments_of(route, request)
    answer = await route.handler(**{name: known[name] for name in route.wants}, **taken)
    return answer if isinstance(answer, web.StreamResponse) else written(route, answer)


def written(route: Route, answer: object) -> web.Response:
    if route.answer is None:
        raise TypeError(f"{route.name} was declared to make its own response")
    body = route.answer.dump_json(answer, by_alias=True)
    return web.Response(status=route.status, body=body, content_type="application/json", charset="utf-8")
