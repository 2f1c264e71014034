"""A job portal and its candidates, as programs that know nothing but the HTTP contract."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp

Json = dict[str, Any]
WEEK = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


class Refused(Exception):
    """The service answered with an error; `status` and the contract's `error` object."""

    def __init__(self, status: int, error: Json) -> None:
        super().__init__(f"{status}: {error}")
        self.status = status
        self.error = error


@dataclass
class Portal:
    """The portal's side, with its key."""

    http: aiohttp.ClientSession
    url: str
    api_key: str

    async def call(self, method: str, path: str, body: object = None) -> Json:
        headers = {"Authorization": f"Bearer {self.api_key}"}
        return await asked(self.http, method, f"{self.url}/api/v1{path}", body, headers)

    async def recruiter(self, name: str = "Ana", time_zone: str = "Europe/Berlin", **more: object) -> str:
        body = {"name": name, "email": f"{uuid.uuid4().hex}@example.org", "time_zone": time_zone}
        return str((await self.call("POST", "/recruiters", {**body, "working_hours": WEEK, **more}))["id"])

    async def busy(self, recruiter: str, stretches: Sequence[Mapping[str, str]]) -> None:
        await self.call("PUT", f"/recruiters/{recruiter}/busy", list(stretches))

    async def slots(self, recruiter: str, start: datetime, end: datetime, minutes: int = 60) -> list[Json]:
        asked_for = f"duration_minutes={minutes}&from={stamp(start)}&to={stamp(end)}"
        slots: list[Json] = (await self.call("GET", f"/recruiters/{recruiter}/slots?{asked_for}"))["slots"]
        return slots

    async def job(self, recruiter: str, **more: object) -> str:
        body = {
            "title": "Engineer",
            "description": "Builds.",
            "recruiter_id": recruiter,
            "number_of_openings": 1,
        }
        return str((await self.call("POST", "/jobs", {**body, **more}))["id"])

    async def application(self, job: str, name: str = "Sam", **more: object) -> str:
        body = {"job_id": job, "name": name, "email": f"{uuid.uuid4().hex}@example.org"}
        return str((await self.call("POST", "/applications", {**body, **more}))["id"])

    async def invite(self, application: str, channel: str = "web") -> Json:
        return await self.call("POST", "/interviews", {"application_id": application, "channel": channel})

    async def interview(self, interview: str) -> Json:
        return await self.call("GET", f"/interviews/{interview}")

    async def candidate(self, job: str, **more: object) -> Candidate:
        """Applies, is invited on the web, and comes in."""
        made = await self.invite(await self.application(job, **more))
        return Candidate(self.http, self.url, made["chat_token"], made["id"])


@dataclass
class Candidate:
    """The candidate's side of one chat; `heard` are all messages so far, in order."""

    http: aiohttp.ClientSession
    url: str
    token: str
    interview: str

    def __post_init__(self) -> None:
        self.heard: list[Json] = []

    async def about(self) -> Json:
        return await asked(self.http, "GET", f"{self.url}/api/v1/chat/{self.token}")

    async def send(self, text: str, message_id: str | None = None) -> int:
        """Returns the acknowledged number of the message."""
        body = {"id": message_id or uuid.uuid4().hex, "text": text}
        return int(
            (await asked(self.http, "POST", f"{self.url}/api/v1/chat/{self.token}/messages", body))["seq"]
        )

    async def listen(self, wait: int = 0) -> list[Json]:
        """What is new since the last time."""
        after = self.heard[-1]["seq"] if self.heard else 0
        path = f"{self.url}/api/v1/chat/{self.token}/messages?after={after}&wait={wait}"
        new: list[Json] = (await asked(self.http, "GET", path))["messages"]
        self.heard.extend(new)
        return new

    async def answer_to(self, seq: int, within: float = 120.0) -> Json:
        """Waits for the bot's answer to message `seq`; hundreds may ask at once."""
        async with asyncio.timeout(within):
            while True:
                for message in self.heard:
                    if message.get("in_reply_to") == seq:
                        return message
                await self.listen(wait=5)

    async def say(self, text: str) -> Json:
        """Sends, and returns the answer."""
        return await self.answer_to(await self.send(text))


async def asked(
    http: aiohttp.ClientSession,
    method: str,
    url: str,
    body: object = None,
    headers: Mapping[str, str] | None = None,
) -> Json:
    async with http.request(method, url, json=body, headers=headers) as answer:
        content: Json = await answer.json()
        if answer.status >= 400:
            raise Refused(answer.status, content["error"])
        return content


def stamp(moment: datetime) -> str:
    return moment.isoformat().replace("+", "%2B")
