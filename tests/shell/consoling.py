"""The console as browsers of recruiters and administrators see it, and interviews for them to look at."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from db import sign_ins
from tests.servers.api import Answer, Api
from tests.servers.portal import Candidate

A_PERSON = {"Accept": "text/html,application/xhtml+xml"}
NOBODYS = "7d0b6a6e-3b0f-4f0e-9d7c-0a4f5d1c2b3a"


@dataclass
class Console:
    """The console as one recruiter's browser sees it."""

    api: Api
    recruiter: str
    cookie: str

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.api.call("GET", path, key=None, headers={"Cookie": self.cookie, **headers})

    async def post(self, path: str, **headers: str) -> Answer:
        sent = {"Cookie": self.cookie, "Origin": self.api.url, **headers}
        return await self.api.call("POST", path, key=None, headers=sent)

    async def send(self, path: str, form: bytes, **headers: str) -> Answer:
        """A form of one of our pages."""
        kind = "application/x-www-form-urlencoded"
        sent = {"Cookie": self.cookie, "Origin": self.api.url, "Content-Type": kind, **headers}
        return await self.api.call("POST", path, raw=form, key=None, headers=sent)


async def link_for(api: Api, recruiter: str, life: timedelta = timedelta(days=1)) -> str:
    url = await api.service.linker.sign_in(api.service.pool, uuid.UUID(recruiter), life)
    return url.removeprefix(api.url)


async def press(api: Api, link: str, **headers: str) -> Answer:
    return await api.call("POST", link, key=None, headers={"Origin": api.url, **headers})


async def signed_in(api: Api, **recruiter: object) -> Console:
    who = await api.recruiter(**recruiter)
    answer = await press(api, await link_for(api, who))
    assert (answer.status, answer.headers["Location"]) == (303, "/console/inbox")
    return Console(api, who, answer.headers["Set-Cookie"].partition(";")[0])


async def admin(api: Api) -> Console:
    console = await signed_in(api)
    assert await sign_ins.make_admin(api.service.pool, uuid.UUID(console.recruiter))
    return console


async def again(api: Api, console: Console) -> Console:
    """The same person on another device."""
    answer = await press(api, await link_for(api, console.recruiter))
    return Console(api, console.recruiter, answer.headers["Set-Cookie"].partition(";")[0])


async def invited(api: Api, console: Console, name: str = "Sam Rivera", job: str | None = None) -> Candidate:
    job = job or await api.job(console.recruiter)
    made = await api.invitation(await api.application(job, name=name))
    candidate = Candidate(api.http, api.url, made["chat_token"], made["id"])
    await candidate.listen()
    return candidate


async def booked(api: Api, console: Console, name: str = "Sam Rivera") -> tuple[Candidate, datetime]:
    candidate = await invited(api, console, name)
    start = candidate.heard[-1]["options"][0]["start"]
    answer = await candidate.say(start)
    assert answer["outcome"] == "confirmed"
    return candidate, datetime.fromisoformat(start)


async def sent(console: Console, path: str, *fields: tuple[str, str]) -> Answer:
    return await console.send(path, urlencode(fields).encode())
