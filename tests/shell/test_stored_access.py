"""Being let into an account: tokens that nobody can read in the database, renewed by one at a time, and
an end that is noticed once."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest

from bot.calendars.stored_access import Renewals, StoredAccess
from db import calendar_accounts, calendar_tokens
from db.calendar_accounts import NewAccount
from db.calendar_tokens import Tokens
from db.pool import Connection, in_transaction, open_pool
from db.sealing import Key, KeyRing
from scheduling.calendars.google_oauth import SCOPES
from scheduling.calendars.names import Provider
from scheduling.calendars.port import Listed, Refusal, Refused, Unavailable
from tests.servers.gates import Toll, database_gate
from tests.servers.google import Google, google_server
from tests.servers.google_faults import Fault
from tests.servers.remote_calendars import ANA
from tests.shell.stage import Stage, until

RING = KeyRing((Key(b"n" * 32), Key(b"o" * 32)))
HOUR = timedelta(hours=1)


@dataclass
class Office:
    """Two processes, as far as access to calendars goes, and people whose grants are on the server."""

    stage: Stage
    google: Google

    def access(self, person: UUID, ring: KeyRing = RING) -> StoredAccess:
        return StoredAccess(self.stage.pool, ring, self.google.client, Renewals(), person)

    async def connected(self, lives: timedelta = HOUR, address: str = ANA) -> UUID:
        person = await self.stage.recruiter()
        self.google.person(address)
        grant = self.google.accounts.grant(address, SCOPES)
        await self.connect(person, address, grant.renewed(), grant.refresh, lives)
        return person

    async def connect(
        self, person: UUID, address: str, access: str, refresh: str, lives: timedelta = HOUR
    ) -> None:
        own = Listed(address, address, owned=True, primary=True)
        account = NewAccount(person, Provider.GOOGLE, address, SCOPES, (own,))

        async def keep(connection: Connection) -> None:
            await calendar_accounts.connect(connection, account)
            await calendar_tokens.keep(connection, RING, person, access, refresh, lives)

        await in_transaction(self.stage.pool, keep)

    async def held(self, person: UUID) -> Tokens:
        found = await calendar_tokens.find(self.stage.pool, RING, person)
        assert found is not None
        return found

    async def ends(self, person: UUID) -> list[str]:
        """The reasons that are logged."""
        rows = await self.stage.owner.fetch(
            "SELECT details ->> 'why' AS why FROM automation_logs"
            " WHERE action_type = 'calendar_access_ended' AND details ->> 'person_id' = $1",
            str(person),
        )
        return [row["why"] for row in rows]


async def begins(office: Office, person: UUID) -> bool:
    """Whether somebody new may renew."""
    return await calendar_accounts.begin_renewal(office.stage.pool, person, calendar_accounts.new_renewal())


@pytest.fixture
async def office(stage: Stage) -> AsyncIterator[Office]:
    async with google_server() as google:
        yield Office(stage, google)


async def test_a_token_that_is_good_is_used_as_it_is(office: Office) -> None:
    person = await office.connected()
    assert await office.access(person).token() == (await office.held(person)).access
    assert office.google.log == []


async def test_one_of_many_renews_and_all_get_what_it_brings(office: Office) -> None:
    person = await office.connected(lives=timedelta())
    got = await asyncio.gather(*(office.access(person).token() for _ in range(20)))
    assert set(got) == {(await office.held(person)).access}
    assert len(office.google.asked("token")) == 1


async def test_a_token_that_was_refused_is_renewed_once_by_however_many_it_was_refused_to(
    office: Office,
) -> None:
    person = await office.connected()
    old = (await office.held(person)).access
    got = await asyncio.gather(*(office.access(person).renewed(old) for _ in range(20)))
    assert set(got) == {(await office.held(person)).access}
    assert old not in got
    assert len(office.google.asked("token")) == 1


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER])
async def test_a_renewal_whose_connection_breaks_is_asked_for_once_more(office: Office, fault: Fault) -> None:
    person = await office.connected(lives=timedelta())
    office.google.faults.plan(fault, on="token")
    assert isinstance(await office.access(person).token(), str)
    assert len(office.google.asked("token")) == 2


async def test_refresh_tokens_that_rotate_are_kept(office: Office) -> None:
    office.google.accounts.rotating = True
    person = await office.connected(lives=timedelta())
    first = (await office.held(person)).refresh
    for _ in range(3):
        assert isinstance(await office.access(person).renewed((await office.held(person)).access), str)
    assert (await office.held(person)).refresh not in (first, "")
    assert await office.ends(person) == []


async def test_a_grant_that_is_no_more_is_asked_for_once_and_told_once(office: Office) -> None:
    people = [await office.connected(timedelta(), f"r{number}@example.org") for number in range(100)]
    for number in range(100):
        office.google.accounts.withdraw(f"r{number}@example.org")
    for _ in range(2):
        for got in await asyncio.gather(*(office.access(each).token() for each in people for _ in range(2))):
            assert isinstance(got, Refused)
            assert got.refusal is Refusal.ACCESS_ENDED
    assert len(office.google.asked("token")) == len(people)
    assert [await office.ends(each) for each in people] == [["invalid_grant"]] * len(people)
    account = await calendar_accounts.find(office.stage.pool, people[0])
    assert account is not None
    assert (account.ended_at is not None, account.ended_why) == (True, "invalid_grant")
    assert await calendar_tokens.key_ids(office.stage.pool) == frozenset()


async def test_connected_anew_it_goes_on(office: Office) -> None:
    person = await office.connected(lives=timedelta())
    office.google.accounts.withdraw(ANA)
    assert isinstance(await office.access(person).token(), Refused)
    grant = office.google.accounts.grant(ANA, SCOPES)
    await office.connect(person, ANA, grant.renewed(), grant.refresh)
    assert isinstance(await office.access(person).token(), str)
    account = await calendar_accounts.find(office.stage.pool, person)
    assert account is not None
    assert account.ended_at is None


@pytest.mark.parametrize(
    ("fault", "asked"),
    [(Fault.SERVER_ERROR, 1), (Fault.TOO_MANY, 1), (Fault.DROP_BEFORE, 2), (Fault.HTML, 1)],
)
async def test_what_passes_ends_nothing_and_is_not_tried_again_by_others_at_once(
    office: Office, fault: Fault, asked: int
) -> None:
    person = await office.connected(lives=timedelta())
    office.google.faults.plan(fault, on="token", times=None)
    got = await office.access(person).token()
    assert isinstance(got, Unavailable)
    assert not await begins(office, person)
    assert len(office.google.asked("token")) == asked
    assert await office.ends(person) == []


async def test_a_clients_secret_that_is_wrong_is_no_end_of_the_grant(office: Office) -> None:
    person = await office.connected(lives=timedelta())
    wrong = replace(office.google.client, client_secret="another")
    got = await replace(office.access(person), client=wrong).token()
    assert isinstance(got, Refused)
    assert (got.refusal, got.why) == (Refusal.INVALID, "invalid_client")
    assert await office.ends(person) == []


async def test_a_renewal_goes_on_where_whoever_asked_for_it_has_given_up(office: Office) -> None:
    person = await office.connected(lives=timedelta())
    access = office.access(person)
    office.google.faults.plan(Fault.DRIP, on="token")
    asking = asyncio.create_task(access.token())
    await until(lambda: asyncio.sleep(0, bool(office.google.asked("token"))))
    assert asking.cancel()
    office.google.drip = 0
    await access.renewals.close()
    assert (await office.held(person)).fresh
    assert len(office.google.asked("token")) == 1


@pytest.mark.parametrize("at", [1, 2, 3, 4], ids=["before it begins", "begun", "before it is kept", "kept"])
async def test_a_renewal_goes_on_where_the_database_does_not_say_what_has_become_of_it(
    office: Office, database: str, at: int
) -> None:
    person = await office.connected(lives=timedelta())
    toll = Toll(at, open=True)
    async with database_gate(toll, database) as dsn, open_pool(dsn, size=1) as pool:
        got = await replace(office.access(person), pool=pool).token()
    assert toll.struck
    assert got == (await office.held(person)).access
    assert len(office.google.asked("token")) == 1


async def test_who_died_while_renewing_is_followed_by_another(office: Office) -> None:
    person = await office.connected(lives=timedelta())
    pool = office.stage.pool
    dead = calendar_accounts.new_renewal()
    assert await calendar_accounts.begin_renewal(pool, person, dead, timedelta(seconds=0.3))
    assert isinstance(await office.access(person).token(), str)
    assert not await calendar_accounts.finish_renewal(pool, person, dead, timedelta())


async def test_what_a_late_renewal_brings_counts_no_more_once_connected_anew(office: Office) -> None:
    person = await office.connected(lives=timedelta())
    pool = office.stage.pool
    late = calendar_accounts.new_renewal()
    assert await calendar_accounts.begin_renewal(pool, person, late)
    grant = office.google.accounts.grant(ANA, SCOPES)
    await office.connect(person, ANA, grant.renewed(), grant.refresh)

    async def ended(connection: Connection) -> bool:
        return await calendar_accounts.end(connection, person, "invalid_grant", late)

    async def kept(connection: Connection) -> bool:
        return await calendar_accounts.keep_renewed(connection, RING, person, late, "a", "b", HOUR)

    assert not await in_transaction(pool, ended)
    assert not await in_transaction(pool, kept)
    assert (await office.held(person)).refresh == grant.refresh


async def test_a_refusal_of_a_token_that_is_held_no_more_ends_nothing(office: Office) -> None:
    person = await office.connected()
    await office.access(person).end("some older token", "403 insufficientPermissions")
    assert isinstance(await office.access(person).token(), str)
    await office.access(person).end((await office.held(person)).access, "403 insufficientPermissions")
    assert await office.ends(person) == ["403 insufficientPermissions"]


async def test_tokens_cannot_be_read_in_the_database_nor_moved_to_another_row(office: Office) -> None:
    ana, ben = await office.connected(), await office.connected(address="ben@example.org")
    held = await office.held(ana)
    rows = await office.stage.owner.fetch("SELECT * FROM calendar_tokens")
    assert not any(held.access in str(row) or held.refresh in str(row) for row in rows)
    await office.stage.owner.execute(
        "UPDATE calendar_tokens SET access_token = other.access_token"
        " FROM calendar_tokens AS other WHERE other.user_id = $1 AND calendar_tokens.user_id = $2",
        ana,
        ben,
    )
    got = await office.access(ben).token()
    assert isinstance(got, Refused)
    assert got.refusal is Refusal.ACCESS_ENDED
    assert await office.ends(ben) == ["what is kept cannot be opened"]
    assert isinstance(await office.access(ana).token(), str)


async def test_a_key_that_is_missing_ends_no_access(office: Office) -> None:
    person = await office.connected()
    other = KeyRing((Key(b"x" * 32),))
    got = await office.access(person, other).token()
    assert isinstance(got, Refused)
    assert got.refusal is Refusal.INVALID
    assert RING.ids[0] in got.why
    assert await office.ends(person) == []


async def test_disconnecting_forgets_all(office: Office) -> None:
    person = await office.connected()
    assert await in_transaction(office.stage.pool, lambda one: calendar_accounts.disconnect(one, person))
    assert await calendar_accounts.find(office.stage.pool, person) is None
    assert await calendar_accounts.calendars(office.stage.pool, person) == ()
    assert await calendar_tokens.find(office.stage.pool, RING, person) is None
    assert isinstance(await office.access(person).token(), Refused)


async def test_rotating_seals_all_rows_anew_while_they_are_kept_anew(office: Office) -> None:
    pool, rows = office.stage.pool, 1_000
    people = [
        row["id"]
        for row in await office.stage.owner.fetch(
            "INSERT INTO users (name, email, role) SELECT 'R', 'r' || n || '@example.org', 'Employer'"
            " FROM generate_series(1, $1) AS n RETURNING id",
            rows,
        )
    ]
    old, both = KeyRing(RING.keys[1:]), RING
    sealed = [(each, *calendar_tokens.seal(old, each, f"a{each}", f"r{each}"), HOUR) for each in people]
    await pool.executemany(calendar_tokens.SQL["keep"], sealed)

    async def kept_anew() -> None:
        for each in people[::20]:
            await calendar_tokens.keep(pool, secrets.choice([old, both]), each, f"A{each}", f"r{each}", HOUR)

    async def rotated() -> None:
        while batch := await calendar_tokens.seal_anew(pool, both):
            assert batch.unopened == []

    await asyncio.gather(kept_anew(), rotated())
    await rotated()
    assert await calendar_tokens.key_ids(pool) == {both.ids[0]}
    only_new = KeyRing(RING.keys[:1])
    for number, each in enumerate(people):
        found = await calendar_tokens.find(pool, only_new, each)
        assert found is not None
        assert found.access == f"{'a' if number % 20 else 'A'}{each}"
