"""Channels by which a provider tells us of changes at once: asked for, and renewed before they end.

A channel is a convenience: without one the poll finds the same within minutes. So what fails here is only
noted, and tried again with the next reading. Of a channel's secret nothing but the SHA-256 is kept.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
from uuid import uuid4

from bot.calendars.reach import Reach
from bot.logs import tags
from db import calendar_snapshots
from db.calendar_snapshots import Snapshot
from db.pool import in_transaction
from scheduling.calendars.port import Watch

SECRET_BYTES = 32
NEWS_PATH = "/webhooks/google-calendar"

logger = logging.getLogger(__name__)


def digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()


async def keep_watching(reach: Reach, known: Snapshot, address: str) -> None:
    """A channel that ends soon, or is not there, is replaced; the old one is given up afterwards."""
    if known.channel_ends is not None and known.channel_ends - known.now > reach.pace.channel_margin:
        return
    wanted = Watch(
        uuid4().hex, secrets.token_urlsafe(SECRET_BYTES), address, known.now + reach.pace.channel_life
    )
    got = await reach.ask(known.person_id, lambda calendar: calendar.watch(known.calendar_id, wanted))
    if not isinstance(got, Watch):
        logger.warning("no news by push", extra=tags("calendar.not_watched", calendar=known.id))
        return
    await in_transaction(
        reach.pool,
        lambda connection: calendar_snapshots.watched(connection, known, got, digest(wanted.secret)),
    )
    await give_up_old(reach, known, address)


async def give_up_old(reach: Reach, known: Snapshot, address: str) -> None:
    if known.channel_id is None or known.channel_ends is None or known.channel_ends <= known.now:
        return
    old = Watch(known.channel_id, "", address, known.channel_ends, known.channel_resource)
    await reach.ask(known.person_id, lambda calendar: calendar.unwatch(old))
