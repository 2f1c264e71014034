"""Sealed tokens that somebody with the database changed, cut or moved: none is opened, nobody gets another's.

Every way is tried on the access token and on the refresh token, by whatever key they were sealed.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest

from db import calendar_tokens
from db.calendar_tokens import access_place, refresh_place
from db.sealing import Key, KeyRing, UnknownKey, Unsealable
from tests.core.sizes import FULL
from tests.shell.stage import Stage

NEW, OLD, LOST = Key(b"n" * 32), Key(b"o" * 32), Key(b"l" * 32)
RING = KeyRing((NEW, OLD))
HOUR = timedelta(hours=1)
EVERY = 1 if FULL else 12
COLUMNS = ("access_token", "refresh_token")


@dataclass(frozen=True)
class Row:
    """What is kept for somebody, as it stands in the table."""

    person: UUID
    access_token: str
    refresh_token: str


def flipped(sealed: str) -> Iterator[tuple[str, str]]:
    """Every so many bits, of what was sealed and of its head."""
    form, key_id, text = sealed.split(".")
    raw = base64.urlsafe_b64decode(text)
    for place in range(0, len(raw) * 8, EVERY):
        spoilt = bytearray(raw)
        spoilt[place // 8] ^= 1 << (place % 8)
        yield f"bit {place}", f"{form}.{key_id}.{base64.urlsafe_b64encode(spoilt).decode()}"
    for place in range(len(form) + len(key_id) + 1):
        yield f"letter {place}", sealed[:place] + chr(ord(sealed[place]) ^ 1) + sealed[place + 1 :]


def cut(sealed: str) -> Iterator[tuple[str, str]]:
    for length in range(0, len(sealed), EVERY):
        yield f"the first {length}", sealed[:length]
        yield f"without the first {length + 1}", sealed[length + 1 :]
    yield "something behind it", f"{sealed}A"
    yield "twice", sealed + sealed


def moved(mine: Row, theirs: Row, column: str) -> Iterator[tuple[str, str]]:
    """From another person's row, and from the other column."""
    for name in COLUMNS:
        yield f"their {name}", getattr(theirs, name)
        if name != column:
            yield "mine, of the other column", getattr(mine, name)


def otherwise_sealed(mine: Row, column: str) -> Iterator[tuple[str, str]]:
    """By a key that is not on the ring, in the name of one that is, and never."""
    place = {"access_token": access_place, "refresh_token": refresh_place}[column](mine.person)
    lost = KeyRing((LOST,)).seal("taken", place)
    yield "by a key that is lost", lost
    for key in RING.keys:
        yield f"by another in the name of {key.id}", lost.replace(LOST.id, key.id)
    for key_id in ("", "0" * 12, NEW.id.upper(), f"{NEW.id} ", "../../key", "\u0661" * 12):
        yield f"by the key {key_id!r}", f"p1.{key_id}.{lost.rpartition('.')[2]}"
    yield "by nobody", "ya29.in-the-clear"
    yield "of another form", lost.replace("p1.", "p2.").replace(LOST.id, NEW.id)


def ways(mine: Row, theirs: Row, column: str) -> Iterator[tuple[str, str]]:
    sealed: str = getattr(mine, column)
    yield from flipped(sealed)
    yield from cut(sealed)
    yield from moved(mine, theirs, column)
    yield from otherwise_sealed(mine, column)


async def kept(stage: Stage, ring: KeyRing) -> Row:
    person = await stage.recruiter()
    await calendar_tokens.keep(stage.pool, ring, person, f"access {person}", f"refresh {person}", HOUR)
    row = await stage.owner.fetchrow("SELECT * FROM calendar_tokens WHERE user_id = $1", person)
    assert row is not None
    return Row(person, row["access_token"], row["refresh_token"])


async def put(stage: Stage, person: UUID, columns: Mapping[str, str]) -> None:
    for column, text in columns.items():
        await stage.owner.execute(
            f"UPDATE calendar_tokens SET {column} = $2 WHERE user_id = $1", person, text
        )


async def opens(stage: Stage, person: UUID) -> bool:
    try:
        return await calendar_tokens.find(stage.pool, RING, person) is not None
    except Unsealable:
        return False


@pytest.mark.parametrize("key", RING.keys, ids=["the newest key", "an older key"])
async def test_nothing_that_was_changed_cut_or_moved_is_opened(stage: Stage, key: Key) -> None:
    mine, theirs = await kept(stage, KeyRing((key,))), await kept(stage, KeyRing((key,)))
    tried, opened = 0, []
    for column in COLUMNS:
        for name, text in ways(mine, theirs, column):
            await put(stage, mine.person, {column: text})
            if await opens(stage, mine.person):
                opened.append((column, name))
            tried += 1
        await put(stage, mine.person, {column: getattr(mine, column)})
    assert opened == []
    assert tried > (1000 if FULL else 190)
    assert await opens(stage, mine.person)
    assert await opens(stage, theirs.person)


async def test_a_whole_row_of_somebody_else_is_not_opened_either(stage: Stage) -> None:
    mine, theirs = await kept(stage, RING), await kept(stage, RING)
    await put(stage, mine.person, {column: getattr(theirs, column) for column in COLUMNS})
    assert not await opens(stage, mine.person)


async def test_a_key_that_is_missing_is_named_and_random_texts_are_refused(stage: Stage) -> None:
    lost = await kept(stage, KeyRing((LOST,)))
    with pytest.raises(UnknownKey, match=f"^{LOST.id}$"):
        await calendar_tokens.find(stage.pool, RING, lost.person)
    for _ in range(50):
        text = f"p1.{NEW.id}.{base64.urlsafe_b64encode(secrets.token_bytes(60)).decode()}"
        await put(stage, lost.person, {"access_token": text})
        assert not await opens(stage, lost.person)
