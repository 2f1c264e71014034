"""Questions to Google of who somebody is, while they wait for their answer: one browser's, good once."""

from __future__ import annotations

from datetime import timedelta

from db import sql
from db.pool import Pool

SQL = sql.beside(__file__)


async def begin(pool: Pool, state: bytes, browser: bytes, life: timedelta) -> None:
    """Both are SHA-256. What nobody came back for is forgotten on the way."""
    await pool.execute(SQL["begin"], state, browser, life)


async def use(pool: Pool, state: bytes, browser: bytes) -> bool:
    """True once, for the browser that asked, while it is good."""
    return bool(await pool.fetchval(SQL["use"], state, browser))
