"""`email check`: is mail set up, out and in? A line for each thing that it takes; 1 where one is missing.

It signs in at the mail server and sends nothing.
"""

from __future__ import annotations

import argparse
import base64
import binascii
from collections.abc import AsyncIterator, Iterator

import aiosmtplib
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_public_key

from bot.commands.checking import Finding, check
from bot.commands.checking import add_arguments as add_arguments
from bot.setting_kinds import MailServer
from bot.settings import PROVIDERS_SECRETS, Settings

WITHIN = 15.0  # seconds
DEFAULT_SENDER = "parley@localhost"


def run(arguments: argparse.Namespace) -> int:
    return check(arguments, examined)


async def examined(settings: Settings) -> list[Finding]:
    return [*[each async for each in way_out(settings)], *way_in(settings)]


async def way_out(settings: Settings) -> AsyncIterator[Finding]:
    server = settings.mail_server
    yield Finding("a mail server is set", server is not None, "set PARLEY_SMTP_URL")
    if server is not None:
        fault = await signing_in(server)
        yield Finding("the mail server lets us in", fault is None, fault or "")
    yield Finding("a sender is set", settings.mail_from != DEFAULT_SENDER, "set PARLEY_MAIL_FROM")
    public = (settings.public_url or "").startswith("https://")
    yield Finding("links lead to an https address", public, "set PARLEY_PUBLIC_URL to https://...")


async def signing_in(server: MailServer) -> str | None:
    """What is wrong, without the server's words, which may repeat a password."""
    client = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        username=server.user,
        password=server.password.reveal() if server.password else None,
        use_tls=server.tls,
        timeout=WITHIN,
    )
    try:
        await client.connect()
    except aiosmtplib.SMTPAuthenticationError:
        return "it refuses user or password: look at PARLEY_SMTP_URL"
    except (aiosmtplib.SMTPException, OSError) as fault:
        return f"it cannot be reached ({type(fault).__name__}): look at host, port and TLS in PARLEY_SMTP_URL"
    finally:
        client.close()
    return None


def way_in(settings: Settings) -> Iterator[Finding]:
    domain = settings.reply_domain
    yield Finding("a domain for answers is set", domain is not None, "set PARLEY_REPLY_DOMAIN")
    providers = settings.mail_providers
    yield Finding("somebody brings the answers", bool(providers), "set PARLEY_MAIL_PROVIDERS")
    for provider in providers:
        secret = settings.secret_of(provider) or ""
        usable = provider != "sendgrid" or is_verification_key(secret)
        name = PROVIDERS_SECRETS[provider]
        subject = f"{provider} proves itself (give it /webhooks/email/{provider})"
        yield Finding(subject, bool(secret) and usable, f"{name} is not what {provider} shows as its key")


def is_verification_key(secret: str) -> bool:
    try:
        key = load_der_public_key(base64.b64decode(secret, validate=True))
    except (ValueError, binascii.Error, UnsupportedAlgorithm):
        return False
    return isinstance(key, ec.EllipticCurvePublicKey)
