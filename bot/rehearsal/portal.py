"""A job portal and its candidates as the service sees them: nothing but the HTTP contract."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp

from bot.rehearsal.candidate import Heard
from bot.rehearsal.cases import Case
from negotiation.bot_acts import Outcome
from negotiation.session import Reason
from scheduling.hours import WorkingHours
from scheduling.interval import Interval

Json = dict[str, Any]
POLL = 25  # seconds
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class NotServed(Exception):
    """The service answered with something else than the contract says; the text is a sentence."""


@dataclass(frozen=True, slots=True)
class Invited:
    interview_id: str
    token: str
    recruiter_id: str


@dataclass(frozen=True, slots=True)
class Came:
    """What became of an interview, as the portal is told."""

    booked: Interval | None
    reason: Reason | None
    round: int


@dataclass(frozen=True, slots=True)
class Message:
    seq: int
    answers: int | None
    heard: Heard


@dataclass(frozen=True, slots=True)
class Portal:
    http: aiohttp.ClientSession
    url: str
    key: str

    async def invited(self, one: Case, locale: str) -> Invited:
        """Everything that the case needs, made anew: a recruiter with that calendar, a job, a candidate."""
        recruiter = (await self._call("POST", "/recruiters", _recruiter(one)))["id"]
        await self.make_busy(recruiter, one.recruiter.busy.parts)
        job = {"title": "Engineer", "description": "A rehearsal.", "recruiter_id": recruiter}
        job_id = (await self._call("POST", "/jobs", {**job, "number_of_openings": 1, "company": "Acme"}))[
            "id"
        ]
        candidate = {"job_id": job_id, "name": "Sam", "email": _address(), "time_zone": one.zone.key}
        applied = await self._call("POST", "/applications", {**candidate, "locale": locale})
        made = await self._call("POST", "/interviews", {"application_id": applied["id"], "channel": "web"})
        return Invited(made["id"], made["chat_token"], recruiter)

    async def make_busy(self, recruiter: str, taken: Sequence[Interval]) -> None:
        stretches = [{"start": one.start.isoformat(), "end": one.end.isoformat()} for one in taken]
        await self._call("PUT", f"/recruiters/{recruiter}/busy", stretches)

    async def send(self, invited: Invited, text: str) -> int:
        body = {"id": uuid.uuid4().hex, "text": text}
        return int((await self._call("POST", f"/chat/{invited.token}/messages", body))["seq"])

    async def listen(self, invited: Invited, after: int, wait: int = POLL) -> list[Message]:
        """What the bot said since message `after`."""
        path = f"/chat/{invited.token}/messages?after={after}&wait={wait}"
        return [
            _message(one) for one in (await self._call("GET", path))["messages"] if one["author"] == "bot"
        ]

    async def came(self, invited: Invited, length: Interval) -> Came:
        """`length` is any stretch as long as the interview."""
        found = await self._call("GET", f"/interviews/{invited.interview_id}")
        booked = None
        if found["status"] == "confirmed" and found["scheduled_time"]:
            start = datetime.fromisoformat(found["scheduled_time"])
            booked = Interval(start, start + length.length)
        session = found["session"] or {}
        reason = session.get("escalation_reason")
        return Came(booked, Reason(reason) if reason else None, session.get("round") or 1)

    async def _call(self, method: str, path: str, body: object = None) -> Json:
        headers = {"Authorization": f"Bearer {self.key}"}
        async with self.http.request(
            method, f"{self.url}/api/v1{path}", json=body, headers=headers
        ) as answer:
            if answer.status == 429 or (answer.status == 503 and path.startswith("/chat/")):
                await asyncio.sleep(float(answer.headers.get("Retry-After", "1")))
                return await self._call(method, path, body)
            if answer.status >= 400:
                raise NotServed(f"{method} {path.partition('?')[0]}: answered {answer.status}")
            content: Json = await answer.json()
            return content


def _recruiter(one: Case) -> Json:
    return {
        "name": "Ana",
        "email": _address(),
        "time_zone": one.recruiter.zone.key,
        "working_hours": _week(one.recruiter.hours),
        "min_notice_minutes": int(one.recruiter.notice.total_seconds() // 60),
    }


def _week(hours: WorkingHours) -> Mapping[str, list[list[str]]]:
    return {
        day: [[str(shift.start).zfill(8)[:5], str(shift.end).zfill(8)[:5]] for shift in shifts]
        for day, shifts in zip(DAYS, hours.week, strict=True)
        if shifts
    }


def _address() -> str:
    """Nothing ever reaches anybody at example.org."""
    return f"{uuid.uuid4().hex}@example.org"


def _message(told: Json) -> Message:
    times = tuple(
        Interval(datetime.fromisoformat(one["start"]), datetime.fromisoformat(one["end"]))
        for one in told.get("options") or ()
        if one.get("start") and one.get("end")
    )
    outcome, when = told.get("outcome"), told.get("scheduled_time")
    heard = Heard(
        told["text"],
        times,
        Outcome(outcome) if outcome else None,
        datetime.fromisoformat(when) if when else None,
    )
    return Message(told["seq"], told.get("in_reply_to"), heard)
