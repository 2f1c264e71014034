"""The composition root: from settings to a running service, and back to nothing in the right order.

What starts last stops first: no new requests, those under way end, the worker finishes what it holds, then
the listener, the connections and the embedded database go.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import tomllib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from bot.address import taken_address
from bot.api import (
    applications,
    candidates,
    chat,
    chat_slots,
    chat_socket,
    colleagues,
    connections,
    house_settings,
    insight,
    interview_deeds,
    interview_list,
    interviews,
    invitation,
    invitation_drafts,
    job_answers,
    job_list,
    jobs,
    kept_of_me,
    mail_buttons,
    mail_webhook,
    many_interviews,
    preflight,
    recruiters,
    sentences,
    shortlists,
    slots,
    stand_ins,
    standing,
    switches,
    telegram_webhook,
    webhook_endpoints,
)
from bot.api.dispatch import add_routes
from bot.api.door import Runner
from bot.api.limits import RateLimit
from bot.api.openapi import document
from bot.api.route import Route
from bot.api.service import Service
from bot.calendars import news
from bot.calendars.reach import Reach, nowhere
from bot.channels.telegram.api import Telegram, telegram
from bot.channels.telegram.polling import poll
from bot.console import rooms as console
from bot.demo import load_demo
from bot.incoming_mail.reader import Reader
from bot.keys import Keys, find_keys
from bot.lanes import lanes
from bot.links import Linker
from bot.logs import tags
from bot.metrics import Metrics
from bot.prepare import Tell, prepared_database
from bot.second_reader.reader import reader_of
from bot.settings import CHECKOUT, Settings
from bot.webhooks.posting import Postman, postman
from bot.widget import demo as widget_demo
from bot.widget import pages as widget_pages
from bot.worker import Worker
from db.calendar_tokens import refuse_unknown_keys
from db.listen import Listener
from db.pool import Pool, open_pool, refuse_unsafe

if TYPE_CHECKING:
    from bot.calendars.google_accounts import GoogleAccounts

logger = logging.getLogger(__name__)

BACKLOG = 1024
WORKER_ENDS_WITHIN = 20.0  # seconds; a little more than it gives itself

DEMO_LOADED = "the demo company is there"
DEMO_REFUSED = "no demo company: this database holds people already"

ROUTES: tuple[Route, ...] = (
    *standing.routes,
    *telegram_webhook.routes,
    *recruiters.routes,
    *colleagues.routes,
    *stand_ins.routes,
    *connections.routes,
    *jobs.routes,
    *applications.routes,
    *shortlists.routes,
    *many_interviews.routes,
    *interview_list.routes,
    *interviews.routes,
    *interview_deeds.routes,
    *job_answers.routes,
    *job_list.routes,
    *invitation_drafts.routes,
    *candidates.routes,
    *insight.routes,
    *sentences.routes,
    *house_settings.routes,
    *switches.routes,
    *webhook_endpoints.routes,
    *chat.routes,
    *chat_slots.routes,
    *kept_of_me.routes,
    *kept_of_me.pages,
    *slots.routes,
    *chat_socket.routes,
    *preflight.routes,
    *invitation.routes,
    *news.routes,
    *mail_buttons.routes,
    *mail_webhook.routes,
    *console.ROUTES,
    *widget_pages.routes,
    *widget_demo.routes,
)
"""Every route there is; what is not in here is not served."""


@contextlib.asynccontextmanager
async def running(settings: Settings, tell: Tell) -> AsyncIterator[Service]:
    """The whole service, ready when this yields; `tell` hears how far the start is."""
    with taken_address(settings) as door:
        async with (
            prepared_database(settings, tell) as dsn,
            open_pool(dsn, size=settings.database_connections) as pool,
        ):
            await refuse_unsafe(pool)
            async with serving(settings, pool, door, tell) as service:
                yield service


@contextlib.asynccontextmanager
async def serving(settings: Settings, pool: Pool, door: socket.socket, tell: Tell) -> AsyncIterator[Service]:
    """The service on a database that is ready, at a door that is taken."""
    keys = find_keys(settings)
    url = settings.public_url_at(door.getsockname()[1])
    linker = Linker(url, keys.signing_bytes(), settings.telegram_bot)
    if settings.demo:
        tell(DEMO_LOADED if await load_demo(pool, settings.policy, linker) else DEMO_REFUSED)
    await refuse_unknown_keys(pool, keys.sealing)
    async with (
        reached_google(settings, keys, pool) as google,
        telegram(settings) as bot,
        postman(private=settings.webhooks_inside) as posts,
    ):
        reach = Reach(pool, nowhere if google is None else google.opened)
        async with working(pool, settings, linker, bot, reach, posts) as crew:
            service = composed(settings, keys, pool, linker, crew, reach, google, posts)
            async with answering(service, door):
                yield service


@dataclass(frozen=True, slots=True)
class Crew:
    """This process's listener and worker, and whether they are at it."""

    listener: Listener
    at_work: Callable[[], bool]


@contextlib.asynccontextmanager
async def working(
    pool: Pool, settings: Settings, linker: Linker, bot: Telegram | None, reach: Reach, posts: Postman
) -> AsyncIterator[Crew]:
    listener = Listener(pool)
    lanes_here = lanes(pool, settings, linker, await reader_of(settings, pool), bot, reach, posts)
    worker = Worker(pool, listener, lanes_here)
    hearing = asyncio.create_task(listener.run(), name="listener")
    toiling = asyncio.create_task(worker.run(), name="worker")
    asking = asyncio.create_task(poll(pool, settings, bot), name="poller")

    def at_work() -> bool:
        return listener.connected and not toiling.done() and not hearing.done()

    for task in (hearing, toiling, asking):
        task.add_done_callback(report_end)
    try:
        yield Crew(listener, at_work)
    finally:
        await ended(asking)
        worker.stop()
        await asyncio.wait([toiling], timeout=WORKER_ENDS_WITHIN)
        await ended(toiling)
        await ended(hearing)


async def ended(task: asyncio.Task[None]) -> None:
    """Cancels until it is over: one cancellation can be lost between a timeout and its end."""
    while not task.done():
        task.cancel()
        await asyncio.wait([task], timeout=1.0)


def report_end(task: asyncio.Task[None]) -> None:
    """Only our own mistake ends one of them early; /readyz says so from then on."""
    if not task.cancelled() and task.exception() is not None:
        logger.critical(
            "a task of this process ended",
            extra=tags("crew.ended", task=task.get_name()),
            exc_info=task.exception(),
        )


@contextlib.asynccontextmanager
async def reached_google(settings: Settings, keys: Keys, pool: Pool) -> AsyncIterator[GoogleAccounts | None]:
    """None where it is not set up: then its client, which takes a second to import, is left alone."""
    if settings.google_client_id is None:
        yield None
        return
    from bot.calendars.google_accounts import google_accounts

    async with google_accounts(settings, keys.sealing, pool) as accounts:
        yield accounts


def composed(
    settings: Settings,
    keys: Keys,
    pool: Pool,
    linker: Linker,
    crew: Crew,
    reach: Reach,
    google: GoogleAccounts | None,
    posts: Postman,
) -> Service:
    return Service(
        settings=settings,
        keys=keys,
        pool=pool,
        listener=crew.listener,
        linker=linker,
        reach=reach,
        rate=RateLimit(settings.rate_limit_per_minute),
        metrics=Metrics(),
        working=crew.at_work,
        document=document(ROUTES, version(), chat_socket.FRAMES),
        google=google,
        postman=posts,
        mail_reader=Reader(settings.mail_auth_server or ""),
    )


@contextlib.asynccontextmanager
async def answering(service: Service, door: socket.socket) -> AsyncIterator[None]:
    """Takes requests at the door."""
    runner = Runner(application_of(service), service.metrics)
    await runner.setup()
    try:
        await web.SockSite(runner, door, backlog=BACKLOG).start()
        yield
    finally:
        await runner.cleanup()


def application_of(service: Service) -> web.Application:
    application = web.Application()
    add_routes(application, service, ROUTES)

    async def send_home(_application: web.Application) -> None:
        service.closing.begin()

    application.on_shutdown.append(send_home)
    return application


def version() -> str:
    """That of the checkout or image that this runs from."""
    return str(tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
