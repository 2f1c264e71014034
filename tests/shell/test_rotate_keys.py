"""`rotate-keys`, and a service that is missing a key, as an operator meets them."""

from __future__ import annotations

import base64
import subprocess
import sys
import uuid
from datetime import timedelta

import asyncpg
import pytest

from bot.settings import CHECKOUT
from db import calendar_tokens
from db.pool import UnsafeDatabase, open_pool
from db.sealing import Key, KeyRing
from tests.servers.api import KEY, api_on

OLD, NEW = Key(b"o" * 32), Key(b"n" * 32)


def setting(*keys: Key) -> str:
    return ",".join(base64.b64encode(key.secret).decode() for key in keys)


def rotate(dsn: str, keys: str, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {"DATABASE_URL": dsn, "PARLEY_API_KEY": KEY, "PARLEY_TOKEN_KEYS": keys}
    command = [sys.executable, "-m", "bot", "rotate-keys", *words]
    return subprocess.run(
        command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


async def connected(dsn: str, *keys: Key) -> uuid.UUID:
    """A person whose tokens are sealed with the first of these."""
    async with open_pool(dsn, size=1) as pool:
        person: uuid.UUID = await pool.fetchval(
            "INSERT INTO users (name, email, role) VALUES ('R', $1, 'Employer') RETURNING id",
            f"{uuid.uuid4().hex}@example.org",
        )
        await pool.execute(
            "INSERT INTO parley.calendar_accounts (person_id, provider, address, scopes)"
            " VALUES ($1, 'google', 'ana@example.org', '{}')",
            person,
        )
        hour = timedelta(hours=1)
        await calendar_tokens.keep(pool, KeyRing(keys), person, "an access token", "a refresh token", hour)
    return person


async def value(dsn: str, question: str) -> object:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()


async def key_ids(dsn: str) -> frozenset[str]:
    async with open_pool(dsn, size=1) as pool:
        return await calendar_tokens.key_ids(pool)


async def test_all_tokens_are_sealed_with_the_first_key_afterwards(database: str) -> None:
    for _ in range(3):
        await connected(database, OLD)
    done = rotate(database, setting(NEW, OLD))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"3 people's tokens sealed anew; all are sealed with {NEW.id} now\n"
    assert await key_ids(database) == {NEW.id}


async def test_a_service_that_lacks_a_key_does_not_start_and_names_it(database: str) -> None:
    await connected(database, OLD)
    with pytest.raises(UnsafeDatabase, match=OLD.id):
        async with api_on(database, PARLEY_TOKEN_KEYS=setting(NEW)):
            pass
    done = rotate(database, setting(NEW))
    assert (done.returncode, done.stdout) == (1, "")
    assert OLD.id in done.stderr


async def test_whose_key_is_lost_connects_anew(database: str) -> None:
    await connected(database, OLD)
    kept = await connected(database, NEW)
    done = rotate(database, setting(NEW), "--forget-unknown")
    assert done.returncode == 0
    assert done.stdout.startswith("1 people have to connect their calendar anew; 0 people's tokens")
    assert await value(database, "SELECT user_id FROM calendar_tokens") == kept
    ended = "SELECT ended_why FROM parley.calendar_accounts WHERE ended_at IS NOT NULL"
    assert await value(database, ended) == "the key of its tokens is lost"


async def test_a_row_that_was_tampered_with_is_ended_and_holds_up_nothing(database: str) -> None:
    await connected(database, OLD)
    victim = await connected(database, OLD)
    spoil = f"UPDATE calendar_tokens SET access_token = refresh_token WHERE user_id = '{victim}'"
    await value(database, spoil)
    done = rotate(database, setting(NEW, OLD))
    assert done.stdout.startswith("1 people's tokens sealed anew")
    assert await key_ids(database) == {NEW.id}
