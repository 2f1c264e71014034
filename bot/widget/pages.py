"""The widget's script, for any page, and the page of our own that chat links lead to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from aiohttp import web
from pydantic import BaseModel, Field

from bot.api.route import HTML, Caller, Routes
from bot.pages import page

SCRIPT = (Path(__file__).parent / "parley.js").read_text(encoding="utf-8")
JAVASCRIPT = "text/javascript"

routes = Routes("", Caller.PUBLIC, documented=False)


class TokenPath(BaseModel):
    token: Annotated[str, Field(max_length=200)]


@routes.get("/widget.js", media=JAVASCRIPT)
async def widget_script() -> web.Response:
    """The one script of the chat; any page may load it."""
    return web.Response(
        text=SCRIPT,
        content_type=JAVASCRIPT,
        charset="utf-8",
        headers={
            "Cache-Control": "public, max-age=300",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "X-Content-Type-Options": "nosniff",
        },
    )


@routes.get("/chat/{token}", media=HTML)
async def chat_page(path: TokenPath) -> web.Response:
    """The page that a chat link opens; the same for any token, good or not."""
    return page("chat.html", token=path.token)
