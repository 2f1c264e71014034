"""A person connects their Google account, and disconnects it: what is asked of Google, and what is kept.

Whatever goes wrong on the way, nothing is kept, and what Google has granted already is given back, unless
the person's earlier grant would go with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from bot.calendars.google_accounts import GoogleAccounts
from bot.calendars.stored_access import RESTS
from bot.calendars.troubles import Trouble
from db import calendar_accounts, calendar_circuits, calendar_tokens
from db.calendar_accounts import NewAccount
from db.pool import Connection, Pool, in_transaction
from db.sealing import Unsealable
from scheduling.calendars.google import GoogleCalendar
from scheduling.calendars.google_oauth import SCOPES, Granted
from scheduling.calendars.names import Provider
from scheduling.calendars.port import FAILURES, Failure, Listed, Refusal, Refused, Resting


@dataclass(frozen=True)
class Shown:
    """An access token as it was just given: not kept yet, and not to be renewed. An account that its owner
    connects anew rests all the same.
    """

    pool: Pool
    person_id: UUID
    access_token: str

    async def token(self) -> str | Failure:
        rest = await calendar_circuits.resting(self.pool, self.person_id)
        return self.access_token if rest is None else Resting(RESTS, rest)

    async def renewed(self, refused: str) -> str | Failure:
        return Refused(Refusal.ACCESS_ENDED, "refused as soon as it was given")

    async def rest(self, pause: timedelta) -> None:
        await calendar_circuits.rest(self.pool, self.person_id, pause)

    async def end(self, refused: str, why: str) -> None:
        """Nothing is kept of it that could end."""


@dataclass(frozen=True)
class Answered:
    """What came back from the consent page: the code, and what we asked with."""

    code: str
    redirect_uri: str
    verifier: str


async def connect(google: GoogleAccounts, person_id: UUID, answered: Answered) -> Trouble | None:
    """None once it is connected."""
    granted = await google.client.redeem(answered.code, answered.redirect_uri, answered.verifier)
    if isinstance(granted, FAILURES):
        return trouble_of(granted)
    trouble = await kept(google, person_id, granted)
    if trouble is not None and await may_be_given_back(google, person_id):
        await google.client.revoke(granted.access_token)
    return trouble


async def kept(google: GoogleAccounts, person_id: UUID, granted: Granted) -> Trouble | None:
    if not granted.scopes >= set(SCOPES):
        return Trouble.NOT_ALL
    if granted.refresh_token is None:
        return Trouble.NOT_LASTING
    listed = await GoogleCalendar(
        google.calls, Shown(google.pool, person_id, granted.access_token)
    ).calendars()
    if isinstance(listed, FAILURES):
        return trouble_of(listed)
    own = next((each for each in listed if each.primary), None)
    if own is None:
        return Trouble.NO_CALENDAR
    account = NewAccount(person_id, Provider.GOOGLE, own.id, granted.scopes, listed)
    return await written(google, account, granted, granted.refresh_token)


async def written(
    google: GoogleAccounts, account: NewAccount, granted: Granted, refresh_token: str
) -> Trouble | None:
    async def write(connection: Connection) -> Trouble | None:
        if not await calendar_accounts.connect(connection, account):
            return Trouble.OTHER_ACCOUNT
        await calendar_tokens.keep(
            connection, google.ring, account.person_id, granted.access_token, refresh_token, granted.lives
        )
        return None

    return await in_transaction(google.pool, write)


async def may_be_given_back(google: GoogleAccounts, person_id: UUID) -> bool:
    """Google ends all that an account ever granted us, so not while an earlier grant is in use."""
    account = await calendar_accounts.find(google.pool, person_id)
    return account is None or account.ended_at is not None


def trouble_of(failure: Failure) -> Trouble:
    match failure:
        case Refused(Refusal.ACCESS_ENDED):
            return Trouble.NOT_TAKEN
        case Refused():
            return Trouble.SET_UP_WRONG
        case _:
            return Trouble.NO_ANSWER


async def give_back(google: GoogleAccounts, person_id: UUID) -> bool:
    """Takes the access back at Google; False where Google could not be told."""
    try:
        held = await calendar_tokens.find(google.pool, google.ring, person_id)
    except Unsealable:
        return False
    return held is None or await google.client.revoke(held.refresh) is None


async def look_again(google: GoogleAccounts, person_id: UUID) -> Trouble | None:
    """Which calendars there are by now; what each is for stays."""
    calendar = await google.opened(person_id)
    listed = calendar if isinstance(calendar, FAILURES) else await calendar.calendars()
    if isinstance(listed, FAILURES):
        return trouble_of(listed)
    found: tuple[Listed, ...] = listed
    await in_transaction(
        google.pool, lambda connection: calendar_accounts.note_calendars(connection, person_id, found)
    )
    return None
