"""The careers page of the demo company, with the chat on it by one tag, as any company's page would have it;
and the page at the root, which leads there.

The demo stands only where its company is loaded, since it lists its candidates' secrets.
"""

from __future__ import annotations

from aiohttp import web

from bot.api.errors import not_found
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.demo import demo_chats
from bot.demo_company import COMPANY
from bot.error_pages import wants_page
from bot.pages import page
from bot.widget.pages import TokenPath
from db import deployment

routes = Routes("", Caller.PUBLIC, documented=False)


@routes.get("/", media=HTML)
async def front_page(service: Service, request: web.Request) -> web.Response:
    """What a person finds at the root: where the ways lead. To a program it is nothing."""
    if not wants_page(request):
        raise not_found("page")
    return page("front.html", demo=await has_demo(service))


@routes.get("/demo", media=HTML)
async def demo_page(service: Service) -> web.Response:
    """The demo company's candidates; each link leads to the page that this candidate would see."""
    await refuse_outside_demo(service)
    chats = await demo_chats(service.pool, service.linker)
    return page("demo.html", company=COMPANY, base_url=service.base_url, token=None, chats=chats)


@routes.get("/demo/{token}", media=HTML)
async def demo_chat_page(service: Service, path: TokenPath) -> web.Response:
    """One candidate's page."""
    await refuse_outside_demo(service)
    return page("demo.html", company=COMPANY, base_url=service.base_url, token=path.token)


async def refuse_outside_demo(service: Service) -> None:
    if not await has_demo(service):
        raise not_found("page")


async def has_demo(service: Service) -> bool:
    return service.settings.demo and await deployment.demo_loaded(service.pool)
