"""The recruiter's side of a browser test: people and invitations over the API, sign-in links as an operator
makes them."""

from __future__ import annotations

import asyncio
import os
import sys
import uuid
from dataclasses import dataclass

from tests.servers.portal import Json, Portal
from tests.servers.service import ROOT, Service


@dataclass(frozen=True)
class Recruiter:
    id: str
    email: str


@dataclass(frozen=True)
class Invited:
    """An invited candidate's ways in."""

    id: str
    token: str
    chat_url: str
    accept_url: str
    reject_url: str


@dataclass
class Office:
    service: Service
    portal: Portal

    async def recruiter(self, name: str = "Ana Weber", zone: str = "Europe/Berlin") -> Recruiter:
        email = f"{uuid.uuid4().hex}@example.org"
        return Recruiter(await self.portal.recruiter(name, zone, email=email), email)

    async def invited(
        self,
        name: str = "Sam Rivera",
        recruiter: Recruiter | None = None,
        job: Json | None = None,
        **application: str,
    ) -> Invited:
        """Of a job of its own, unless `recruiter` is given."""
        recruiter = recruiter or await self.recruiter()
        details = {"title": "Engineer", "company": "Lindqvist & Daughters", **(job or {})}
        made = await self.portal.job(recruiter.id, **details)
        applied = await self.portal.application(
            made, name, **{"time_zone": "Europe/Berlin", "locale": "en-GB", **application}
        )
        answer = await self.portal.invite(applied)
        return Invited(
            answer["id"], answer["chat_token"], answer["chat_url"], answer["accept_url"], answer["reject_url"]
        )

    async def hook(self, url: str) -> None:
        """An endpoint that hears of invitations."""
        await self.portal.call("POST", "/webhook-endpoints", {"url": url, "events": ["interview.invited"]})

    async def standing(self, invited: Invited) -> Json:
        return await self.portal.interview(invited.id)

    async def sign_in_link(self, recruiter: Recruiter) -> str:
        return await self.operator("login-link", recruiter.email)

    async def admin(self, name: str = "Ines Ortega") -> Recruiter:
        made = await self.recruiter(name)
        await self.operator("admin", made.email)
        return made

    async def operator(self, *words: str) -> str:
        """What that command of `python -m bot` prints."""
        environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("PARLEY_", "DATABASE_"))
            },
            "PARLEY_PORT": str(self.service.port),
            "PARLEY_API_KEY": self.service.api_key,
            "PARLEY_DATA_DIR": str(self.service.data_dir),
        }
        command = [sys.executable, "-m", "bot", *words]
        made = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=environment, stdout=asyncio.subprocess.PIPE
        )
        printed, _ = await made.communicate()
        assert made.returncode == 0
        return printed.decode().strip()
