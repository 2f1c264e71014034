"""What is printed once the service is ready: every way in, with its link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.api.service import Service
from bot.demo import demo_chats
from bot.demo_company import COLLEAGUES
from db import demo, deployment

SIGN_IN_LIFE = timedelta(hours=24)
MAILBOX = "/console/mailbox"

Line = tuple[str, str]


async def ways_in(service: Service) -> list[str]:
    """The block of lines for the person at the terminal; it holds secrets."""
    sections: list[tuple[str, Sequence[Line]]] = [
        ("Candidates' chats", await chats(service)),
        ("Recruiters' console (each link signs in once)", await sign_ins(service)),
        ("The portal's API", api(service)),
    ]
    if await deployment.live_since(service.pool) is None:
        sections.append(("Not live", [("no message leaves before", "python -m bot go-live")]))
    return [f"Parley is running at {service.base_url} (Ctrl-C stops it)", *laid_out(sections)]


async def chats(service: Service) -> list[Line]:
    if not await deployment.demo_loaded(service.pool):
        return []
    found = await demo_chats(service.pool, service.linker)
    lines = [(f"{one.candidate}, {one.job}", one.chat_url) for one in found]
    return [*lines, ("on a company's own page", f"{service.base_url}/demo")]


async def sign_ins(service: Service) -> list[Line]:
    """Of the demo company's recruiters; others are for the operator to make."""
    known = [(colleague, await demo.user(service.pool, colleague.email)) for colleague in COLLEAGUES]
    lines = [
        (colleague.name, await service.linker.sign_in(service.pool, user, SIGN_IN_LIFE))
        for colleague, user in known
        if user is not None and await deployment.demo_loaded(service.pool)
    ]
    return [*lines, ("anybody else", "python -m bot login-link EMAIL"), *mailbox(service)]


def mailbox(service: Service) -> list[Line]:
    """Without a mail server, mail can be read there instead, once signed in."""
    return [] if service.settings.mail_server else [("mail that was sent", f"{service.base_url}{MAILBOX}")]


def api(service: Service) -> list[Line]:
    """The key is shown where it was made here; one that was given is known."""
    made = service.settings.api_key is None
    key = [("key", service.keys.api.reveal())] if made else []
    return [("base", f"{service.base_url}/api/v1"), *key, ("reference", f"{service.base_url}/api/v1/docs")]


def laid_out(sections: Sequence[tuple[str, Sequence[Line]]]) -> Iterator[str]:
    width = max(len(name) for _, lines in sections for name, _ in lines)
    for title, lines in sections:
        if lines:
            yield ""
            yield f"  {title}"
            yield from (f"    {name:<{width}}  {value}" for name, value in lines)
