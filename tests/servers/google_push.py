"""Google's push channels: who wants to hear of which calendar, and the posts that tell them.

A post carries no more than that something changed. Posts go out at once, or are held, so that a test can
lose, double and shuffle them.
"""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

import aiohttp

from tests.servers.google_calendars import Calendar, Json

LONGEST = timedelta(days=30)


class Posting(Enum):
    AT_ONCE = auto()
    HELD = auto()


@dataclass
class Channel:
    id: str
    token: str
    address: str
    resource_id: str
    calendar_id: str
    ends: datetime
    posted: int = 0

    @property
    def told(self) -> Json:
        return {
            "kind": "api#channel",
            "id": self.id,
            "resourceId": self.resource_id,
            "resourceUri": f"https://calendar.example.org/calendars/{self.calendar_id}/events",
            "token": self.token,
            "expiration": str(int(self.ends.timestamp() * 1000)),
        }


@dataclass(frozen=True)
class Post:
    """One notification, ready to be sent."""

    address: str
    headers: dict[str, str]


@dataclass
class Push:
    """`answers` are the statuses that posts got, in their order; None where nobody was there."""

    posting: Posting = Posting.AT_ONCE
    channels: dict[str, Channel] = field(default_factory=dict)
    held: list[Post] = field(default_factory=list)
    answers: list[int | None] = field(default_factory=list)
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def open(self, calendar: Calendar, asked: Json) -> Channel:
        latest = datetime.now(UTC) + LONGEST
        wanted = datetime.fromtimestamp(int(asked.get("expiration", 0)) / 1000, UTC)
        channel = Channel(
            id=asked["id"],
            token=asked.get("token", ""),
            address=asked["address"],
            resource_id=uuid.uuid5(uuid.NAMESPACE_URL, calendar.id).hex,
            calendar_id=calendar.id,
            ends=min(wanted, latest) if "expiration" in asked else latest,
        )
        self.channels[channel.id] = channel
        self.tell(channel, "sync")
        return channel

    def close(self, channel_id: str, resource_id: str) -> bool:
        channel = self.channels.get(channel_id)
        if channel is None or channel.resource_id != resource_id:
            return False
        del self.channels[channel_id]
        return True

    def changed(self, calendar: Calendar) -> None:
        now = datetime.now(UTC)
        for channel in self.channels.values():
            if channel.calendar_id == calendar.id and channel.ends > now:
                self.tell(channel, "exists")

    def tell(self, channel: Channel, state: str) -> None:
        channel.posted += 1
        post = Post(channel.address, headers(channel, state))
        if self.posting is Posting.HELD:
            self.held.append(post)
        else:
            task = asyncio.get_running_loop().create_task(self.send(post))
            self.under_way.add(task)
            task.add_done_callback(self.under_way.discard)

    async def send(self, post: Post) -> None:
        """As often as it is called, also for a post that was sent already."""
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as http,
                http.post(post.address, headers=post.headers) as answer,
            ):
                self.answers.append(answer.status)
        except (aiohttp.ClientError, TimeoutError):
            self.answers.append(None)

    async def settle(self) -> None:
        """Until every post that goes out at once has been answered."""
        while self.under_way:
            await asyncio.wait(self.under_way)


def headers(channel: Channel, state: str) -> dict[str, str]:
    return {
        "X-Goog-Channel-ID": channel.id,
        "X-Goog-Channel-Token": channel.token,
        "X-Goog-Channel-Expiration": f"{channel.ends:%a, %d %b %Y %H:%M:%S GMT}",
        "X-Goog-Resource-ID": channel.resource_id,
        "X-Goog-Resource-URI": str(channel.told["resourceUri"]),
        "X-Goog-Resource-State": state,
        "X-Goog-Message-Number": str(channel.posted),
    }
