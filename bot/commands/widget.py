"""`widget check`: does the chat reach candidates, on Parley's own pages and on others? A line for each thing
that it takes; 1 where one is missing.

It asks the service at the address that links lead to, as a candidate's browser does: through whatever proxy
stands before it. Nothing is written.
"""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator

import aiohttp

from bot.commands.checking import Finding, check
from bot.commands.checking import add_arguments as add_arguments
from bot.settings import Settings

WITHIN = 15.0  # seconds
NOBODYS_CHAT = f"/api/v1/chat/{'A' * 43}/messages"
SCRIPT = "/widget.js"
NOT_YET = "it is there, but not ready: its log says why, and so may `python -m bot doctor`"
NOT_OURS = "something else answers there: let the proxy lead all paths to Parley"


def run(arguments: argparse.Namespace) -> int:
    return check(arguments, examined)


async def examined(settings: Settings) -> list[Finding]:
    timeout = aiohttp.ClientTimeout(total=WITHIN)
    base = settings.public_url_at(settings.port)
    async with aiohttp.ClientSession(base, timeout=timeout) as http:
        return [each async for each in found(settings, http)]


async def found(settings: Settings, http: aiohttp.ClientSession) -> AsyncIterator[Finding]:
    """Ends early where nobody answers."""
    public = (settings.public_url or "").startswith("https://")
    yield Finding("links lead to an https address", public, "set PARLEY_PUBLIC_URL to https://...")
    try:
        what = await not_ready(http)
        yield Finding("the service answers there and is ready", what is None, what or "")
        yield Finding("the chat's script comes from there", await script(http), NOT_OURS)
        for origin in sorted(settings.widget_origins or ()):
            subject = f"pages of {origin} may talk with it"
            yield Finding(subject, await lets_in(http, origin), "let the proxy pass the Origin header on")
    except (aiohttp.ClientError, OSError, TimeoutError) as fault:
        what = f"it cannot be asked ({type(fault).__name__}): start it, and look at PARLEY_PUBLIC_URL"
        yield Finding("the service answers there", False, what)


async def not_ready(http: aiohttp.ClientSession) -> str | None:
    """What is to be done; None where it is ready."""
    async with http.get("/readyz", allow_redirects=False) as told:
        text = await told.text()
    if told.status == 200 and "ready" in text:
        return None
    return NOT_YET if told.status == 503 and "not ready" in text else NOT_OURS


async def script(http: aiohttp.ClientSession) -> bool:
    """As pages of other origins need it (Cross-Origin-Resource-Policy)."""
    async with http.get(SCRIPT, allow_redirects=False) as told:
        loadable = told.headers.get("Cross-Origin-Resource-Policy") == "cross-origin"
        return told.status == 200 and "javascript" in told.content_type and loadable


async def lets_in(http: aiohttp.ClientSession, origin: str) -> bool:
    """A chat that there is not is not found, and a page there may read that."""
    async with http.get(NOBODYS_CHAT, headers={"Origin": origin}, allow_redirects=False) as told:
        return told.status == 404 and told.headers.get("Access-Control-Allow-Origin") in ("*", origin)
