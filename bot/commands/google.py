"""`google check`: can recruiters connect their Google Calendar? A line for each thing that it takes; 1 where
one is missing.

It asks Google for a token with a code that nobody was given: of a client that Google knows it says that the
code is wrong, of another one that the client is. Nothing is stored, nobody is asked for consent.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator

import aiohttp

from bot.commands.checking import Finding, check
from bot.commands.checking import add_arguments as add_arguments
from bot.settings import Settings

WITHIN = 15.0  # seconds
CALLBACK = "/console/calendar/google/callback"
NO_CODE = "no-code-that-anybody-was-given"


def run(arguments: argparse.Namespace) -> int:
    return check(arguments, examined)


async def examined(settings: Settings) -> list[Finding]:
    return [each async for each in found(settings)]


async def found(settings: Settings) -> AsyncIterator[Finding]:
    client = settings.google_client_id
    yield Finding("a client is set", client is not None, "set PARLEY_GOOGLE_CLIENT_ID and its secret")
    sealed = settings.token_keys is not None or settings.database_url is None
    yield Finding("there is a key to seal tokens with", sealed, "set PARLEY_TOKEN_KEYS")
    public = (settings.public_url or "").startswith("https://")
    where = f"{settings.public_url_at(settings.port)}{CALLBACK}"
    subject = f"Google may lead people back over https (register {where})"
    yield Finding(subject, public, "set PARLEY_PUBLIC_URL to https://...")
    if client is not None:
        fault = await asking(settings)
        yield Finding("Google knows the client and its secret", fault is None, fault or "")


async def asking(settings: Settings) -> str | None:
    """What is wrong, in words of ours."""
    secret = settings.google_client_secret
    form = {
        "grant_type": "authorization_code",
        "code": NO_CODE,
        "client_id": settings.google_client_id or "",
        "client_secret": "" if secret is None else secret.reveal(),
        "redirect_uri": f"{settings.public_url_at(settings.port)}{CALLBACK}",
        "code_verifier": "x" * 43,
    }
    try:
        async with (
            asyncio.timeout(WITHIN),
            aiohttp.ClientSession() as http,
            http.post(settings.google_token_url, data=form, allow_redirects=False) as told,
        ):
            return REASONS.get(str((await told.json(content_type=None)).get("error")), UNEXPECTED)
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError, AttributeError) as fault:
        return f"it cannot be asked ({type(fault).__name__})"


UNEXPECTED = "it answers something unexpected: look at PARLEY_GOOGLE_TOKEN_URL"
REASONS: dict[str, str | None] = {
    "invalid_grant": None,  # the client is right, the code of course is not
    "invalid_client": "it knows no such client, or another secret: look at PARLEY_GOOGLE_CLIENT_ID",
    "unauthorized_client": "the client may not do this: it has to be of the kind 'web application'",
    "redirect_uri_mismatch": "register the address of the line above with the client",
}
