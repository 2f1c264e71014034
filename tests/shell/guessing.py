"""Asking for what is there and for what is not, as somebody would who wants to find out which is which."""

from __future__ import annotations

import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from db import links
from tests.servers.api import Answer, Api, address
from tests.shell.consoling import Console, link_for, press, signed_in
from tests.shell.requesting import NO_TOKEN

CHANGING = {"date", "content-security-policy", "x-request-id"}
NONCE = re.compile(rb'nonce="[^"]*"')
Asking = Callable[[], Awaitable[Answer]]


@dataclass(frozen=True)
class Guess:
    """The same question about something that exists, and about something that does not."""

    known: Asking
    unknown: Asking


def looks(answer: Answer) -> tuple[int, int, bytes, dict[str, str]]:
    """What two answers could be told apart by: status, length, words and headers."""
    body = NONCE.sub(b"", answer.raw)
    headers = {name.lower(): value for name, value in answer.headers.items() if name.lower() not in CHANGING}
    return answer.status, len(answer.raw), body, headers


async def guesses(api: Api) -> Mapping[str, Guess]:
    """Of addresses, tokens, jobs and sign-in links."""
    me, other = await signed_in(api), await signed_in(api)
    email = address()
    await api.recruiter(email=email)
    foreign = await api.job(other.recruiter)
    revoked = await revoked_chat(api)
    used = await link_for(api, me.recruiter)
    await press(api, used)
    return {
        "address": Guess(lambda: ask_in(api, email), lambda: ask_in(api, address())),
        "token": Guess(lambda: chat(api, revoked), lambda: chat(api, NO_TOKEN)),
        "vacancy": Guess(lambda: job(me, foreign), lambda: job(me, str(uuid.uuid4()))),
        "login": Guess(
            lambda: press(api, used), lambda: press(api, used.rpartition("/")[0] + "/" + NO_TOKEN)
        ),
    }


async def revoked_chat(api: Api) -> str:
    made = await api.invitation()
    await links.revoke(api.service.pool, uuid.UUID(made["id"]))
    return str(made["chat_token"])


async def ask_in(api: Api, email: str) -> Answer:
    return await api.call(
        "POST",
        "/console/sign-in",
        raw=urlencode({"email": email}).encode(),
        key=None,
        headers={"Origin": api.url, "Content-Type": "application/x-www-form-urlencoded"},
    )


async def chat(api: Api, token: str) -> Answer:
    return await api.call("GET", f"/api/v1/chat/{token}", key=None)


async def job(console: Console, job_id: str) -> Answer:
    return await console.get(f"/console/jobs/{job_id}")
