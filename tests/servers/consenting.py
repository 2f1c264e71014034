"""Somebody who presses the buttons on Google's consent page, without a browser."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import aiohttp


async def allowed(
    http: aiohttp.ClientSession, consent_url: str, account: str, scopes: Sequence[str] = ()
) -> str:
    """The path and query that the browser is led back to. Without `scopes`, all boxes stay ticked."""
    form = [("press", "allow"), ("account", account), *(("scope", each) for each in scopes)]
    return await pressed(http, consent_url, form)


async def denied(http: aiohttp.ClientSession, consent_url: str) -> str:
    return await pressed(http, consent_url, [("press", "deny")])


async def pressed(http: aiohttp.ClientSession, consent_url: str, form: list[tuple[str, str]]) -> str:
    async with http.get(consent_url) as page:
        assert page.status == 200, await page.text()
    async with http.post(consent_url, data=form, allow_redirects=False) as answer:
        assert answer.status == 302, await answer.text()
        parts = urlsplit(answer.headers["Location"])
        return f"{parts.path}?{parts.query}"
