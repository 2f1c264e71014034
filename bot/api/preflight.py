"""What browsers ask before a page of another site may use the chat: it may, since only the token counts.

No cookie is ever read there, so that letting every page in gives nobody anything.
"""

from __future__ import annotations

from aiohttp import web

from bot.api.route import Caller, Routes

routes = Routes("/api/v1/chat", Caller.PUBLIC, documented=False)


@routes.route("OPTIONS", "/{rest:.*}", status=204)
async def allow_pages() -> web.Response:
    """The edge adds which pages may."""
    return web.Response(
        status=204,
        headers={
            "Access-Control-Allow-Methods": "GET, POST, PATCH",
            "Access-Control-Allow-Headers": "Content-Type",
            "Access-Control-Max-Age": "7200",
        },
    )
