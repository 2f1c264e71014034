"""The service inside the test's own loop, on a real port and a real database, and a strict client for it.

Every answer is held against the OpenAPI document that the service itself publishes: an undeclared status, a
body of another shape, or a taken request that the document would refuse, is a failure of the test.
"""

from __future__ import annotations

import asyncio
import io
import json
import re
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from openapi_schema_validator import OAS31Validator

from bot.address import taken_address
from bot.api.service import Service
from bot.app import serving
from bot.settings import read_settings
from db.pool import open_pool

Json = Any

KEY = "the-portals-key-for-tests"
ANSWERED_WITHIN = 60.0  # seconds; other tests run beside
DEFAULTS = {
    "PARLEY_API_KEY": KEY,
    "PARLEY_PORT": "0",
    "PARLEY_DEMO": "0",
    "PARLEY_RATE_LIMIT_PER_MINUTE": "0",
}
WEEK = {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


class UndeclaredAnswer(AssertionError):
    """What came back is not what the document says."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    raw: bytes

    @property
    def json(self) -> Json:
        return json.loads(self.raw)

    @property
    def code(self) -> str:
        """The error's code."""
        return str(self.json["error"]["code"])

    @property
    def fields(self) -> list[str]:
        """The fields at fault."""
        return [one["field"] for one in self.json["error"]["details"]["fields"]]


@dataclass
class Api:
    """Speaks as the portal unless told otherwise."""

    service: Service
    http: aiohttp.ClientSession
    paths: list[tuple[re.Pattern[str], Json]] = field(default_factory=list)

    def __post_init__(self) -> None:
        templates = self.service.document["paths"].items()
        self.paths = [(pattern_of(template), operations) for template, operations in templates]

    @property
    def url(self) -> str:
        return self.service.base_url

    async def call(
        self,
        method: str,
        path: str,
        body: Json = None,
        *,
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        key: str | None = KEY,
    ) -> Answer:
        """`path` below the root of the service; `raw` is sent as it is."""
        sent = {"Authorization": f"Bearer {key}"} if key is not None else {}
        if body is not None:
            raw = json.dumps(body).encode()
        if raw is not None:
            sent["Content-Type"] = "application/json"
        async with self.http.request(
            method,
            f"{self.url}{path}",
            data=io.BytesIO(raw) if raw is not None else None,
            headers={**sent, **(headers or {})},
            allow_redirects=False,
        ) as response:
            answer = Answer(response.status, response.headers, await response.read())
        self.check(method, path, body, answer)
        return answer

    async def made(self, path: str, body: Json) -> Json:
        answer = await self.call("POST", f"/api/v1{path}", body)
        assert answer.status in {200, 201, 202}, answer.raw
        return answer.json

    def check(self, method: str, path: str, body: Json, answer: Answer) -> None:
        kind = answer.headers.get("Content-Type", "").partition(";")[0]
        if answer.status >= 400 and method != "HEAD" and kind != "text/html":
            self.valid({"$ref": "#/components/schemas/ErrorAnswer"}, answer.json)
        operation = self.operation(method, path)
        if operation is None:
            return
        declared = operation["responses"].get(str(answer.status))
        if declared is None:
            raise UndeclaredAnswer(f"{method} {path}: {answer.status} {answer.raw[:300]!r}")
        schema = declared.get("content", {}).get(kind, {}).get("schema")
        if schema is not None:
            self.valid(schema, answer.json)
        if answer.status < 300 and body is not None and "requestBody" in operation:
            self.valid(operation["requestBody"]["content"]["application/json"]["schema"], body)

    def operation(self, method: str, path: str) -> Json:
        bare = path.partition("?")[0]
        for pattern, operations in self.paths:
            if pattern.fullmatch(bare):
                return operations.get(method.lower())
        return None

    def valid(self, schema: Json, instance: Json) -> None:
        root = {**schema, "components": self.service.document["components"]}
        OAS31Validator(root, format_checker=OAS31Validator.FORMAT_CHECKER).validate(instance)

    async def recruiter(self, **more: object) -> str:
        body = {
            "name": "Ana",
            "email": address(),
            "time_zone": "Europe/Berlin",
            "working_hours": WEEK,
            **more,
        }
        return str((await self.made("/recruiters", body))["id"])

    async def job(self, recruiter: str | None = None, **more: object) -> str:
        body = {
            "title": "Engineer",
            "description": "Builds.",
            "recruiter_id": recruiter or await self.recruiter(),
            "number_of_openings": 1,
            **more,
        }
        return str((await self.made("/jobs", body))["id"])

    async def application(self, job: str | None = None, **more: object) -> str:
        body = {"job_id": job or await self.job(), "name": "Sam", "email": address(), **more}
        return str((await self.made("/applications", body))["id"])

    async def invitation(self, application: str | None = None, **more: object) -> Json:
        application = application or await self.application()
        return await self.made("/interviews", {"application_id": application, **more})

    async def chat(self) -> str:
        """The path of a fresh chat."""
        return f"/api/v1/chat/{(await self.invitation())['chat_token']}"

    async def messages(self, chat: str, after: int = 0, wait: float = 0) -> list[Json]:
        answer = await self.call("GET", f"{chat}/messages?after={after}&wait={wait}", key=None)
        assert answer.status == 200, answer.raw
        found: list[Json] = answer.json["messages"]
        return found

    async def answer_to(self, chat: str, seq: int) -> Json:
        """The bot's answer to message `seq`."""
        after = 0
        async with asyncio.timeout(ANSWERED_WITHIN):
            while True:
                for message in await self.messages(chat, after, wait=5):
                    after = message["seq"]
                    if message.get("in_reply_to") == seq:
                        return message


def pattern_of(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)))


def address() -> str:
    return f"{uuid.uuid4().hex}@example.org"


def nobody(_: str) -> None:
    """Nobody watches the start."""


@asynccontextmanager
async def api_on(dsn: str, **environment: str) -> AsyncIterator[Api]:
    """The whole service on a migrated database; `environment` are settings beyond the usual ones."""
    settings = read_settings({**DEFAULTS, "DATABASE_URL": dsn, **environment})
    with taken_address(settings) as door:
        async with open_pool(dsn) as pool, serving(settings, pool, door, nobody) as service:
            connector = aiohttp.TCPConnector(limit=0)
            async with aiohttp.ClientSession(connector=connector) as http:
                yield Api(service, http)
