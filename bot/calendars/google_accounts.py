"""People's Google accounts as this process reaches them: one client, one set of threads, for all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import UUID

from bot.calendars.stored_access import Renewals, StoredAccess
from bot.settings import Settings
from db.pool import Pool
from db.sealing import KeyRing
from scheduling.calendars.google import GoogleCalendar
from scheduling.calendars.google_calls import GoogleCalls
from scheduling.calendars.google_oauth import GoogleClient
from scheduling.calendars.port import Failure, RemoteCalendar


@dataclass(frozen=True)
class GoogleAccounts:
    """`opened` gives a person's account; what is wrong with it is found out when it is asked."""

    pool: Pool
    ring: KeyRing
    client: GoogleClient
    calls: GoogleCalls
    renewals: Renewals = field(default_factory=Renewals)

    async def opened(self, person_id: UUID) -> RemoteCalendar | Failure:
        access = StoredAccess(self.pool, self.ring, self.client, self.renewals, person_id)
        return GoogleCalendar(self.calls, access)


@asynccontextmanager
async def google_accounts(settings: Settings, ring: KeyRing, pool: Pool) -> AsyncIterator[GoogleAccounts]:
    """Of settings that have Google set up; ends, when it ends, what is under way."""
    accounts = GoogleAccounts(pool, ring, google_client(settings), GoogleCalls(settings.google_api_url))
    try:
        yield accounts
    finally:
        await accounts.renewals.close()
        await accounts.calls.close()


def google_client(settings: Settings) -> GoogleClient:
    client_id, secret = settings.google_client_id, settings.google_client_secret
    if client_id is None or secret is None:
        raise ValueError("Google is not set up")
    return GoogleClient(
        client_id=client_id,
        client_secret=secret.reveal(),
        consent_url=settings.google_consent_url,
        token_url=settings.google_token_url,
        revoke_url=settings.google_revoke_url,
    )
