"""Everything that is kept of one candidate, for them or for whoever they ask: one value, ready for JSON.

Secrets are left out: of links and tokens only hashes are kept anyway.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from db import sql
from db.pool import Connection, Pool

SQL = sql.beside(__file__)
Kept = dict[str, Any]


async def of_candidate(connection: Pool | Connection, person_id: UUID) -> Kept:
    """By part; parts of which nothing is kept are empty lists."""
    found: Kept = await connection.fetchval(SQL["of_candidate"], person_id)
    return found
