"""Row-level security, probed on every table with every verb, as somebody whom every privilege was given by
mistake: without saying who they are, as a candidate, as another one, as nobody.

What the policies allow is nothing, but for a candidate's and a recruiter's own rows of three tables.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from uuid import UUID

import asyncpg
import pytest

from db.pool import Connection
from tests.shell.stage import Chat, Stage

OURS = """
    SELECT format('%I.%I', nspname, relname) AS name, relname AS bare,
        (SELECT attname FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum = 1) AS first
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind = 'r' AND (nspname = 'parley' OR (nspname = 'public' AND relname IN (
        'interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions', 'calendar_tokens')))
    ORDER BY 1
"""
REFUSALS = (
    asyncpg.InsufficientPrivilegeError,
    asyncpg.CheckViolationError,
    asyncpg.NotNullViolationError,
    asyncpg.GeneratedAlwaysError,
)


@pytest.fixture
async def intruder(stage: Stage) -> AsyncIterator[Connection]:
    """Somebody who may do everything, as far as privileges go."""
    name = f"intruder_{secrets.token_hex(6)}"
    await stage.owner.execute(f"CREATE ROLE {name}")
    for schema in ("public", "parley"):
        await stage.owner.execute(
            f"GRANT USAGE ON SCHEMA {schema} TO {name}; GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO {name};"
            f"GRANT ALL ON ALL SEQUENCES IN SCHEMA {schema} TO {name};"
            f"GRANT ALL ON ALL FUNCTIONS IN SCHEMA {schema} TO {name}"
        )
    await stage.owner.execute(f"SET ROLE {name}")
    try:
        yield stage.owner
    finally:
        await stage.owner.execute("RESET ROLE")
        await stage.owner.execute(f"DROP OWNED BY {name}; DROP ROLE {name}")


@pytest.fixture
async def chats(stage: Stage) -> tuple[Chat, Chat]:
    """Two candidates of two recruiters, and a row in every table that a talk fills."""
    made = []
    for name in ("Sam", "Kim"):
        chat = await stage.invited(await stage.job(await stage.recruiter()), name=name)
        await chat.say("hello")
        await chat.say((await chat.offered())[0].isoformat())
        made.append(chat)
    return made[0], made[1]


async def seen(connection: Connection, who: UUID | None) -> dict[str, int]:
    """How many rows of each table somebody sees who says that they are `who`."""
    found = {}
    async with connection.transaction():
        if who is not None:
            await connection.execute("SELECT set_config('parley.user_id', $1, true)", str(who))
        for row in await connection.fetch(OURS):
            found[row["bare"]] = await connection.fetchval(f"SELECT count(*) FROM {row['name']}")
    return found


async def changed(connection: Connection, statement: str) -> int:
    """How many rows it would change; none where it is refused."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        answer = await connection.execute(statement)
        return int(answer.rpartition(" ")[2])
    except REFUSALS:
        return 0
    finally:
        await transaction.rollback()


async def test_whoever_does_not_say_who_they_are_sees_nothing(
    chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    found = await seen(intruder, None)
    assert len(found) > 35
    assert {name: rows for name, rows in found.items() if rows} == {}


async def test_a_stranger_sees_nothing_and_a_candidate_their_own_alone(
    stage: Stage, chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    await intruder.execute("RESET ROLE")
    mine, theirs = [(await chat.interview())["candidate_id"] for chat in chats]
    role = await intruder.fetchval("SELECT rolname FROM pg_roles WHERE rolname LIKE 'intruder_%' LIMIT 1")
    await intruder.execute(f"SET ROLE {role}")
    for person in (mine, theirs):
        found = {name: rows for name, rows in (await seen(intruder, person)).items() if rows}
        assert found == {"interviews": 1, "negotiation_sessions": 1}
    nobody = UUID(int=1)
    assert not any((await seen(intruder, nobody)).values())


async def test_nobody_but_the_service_changes_anything_anywhere(
    stage: Stage, chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    for row in await intruder.fetch(OURS):
        for statement in (
            f"UPDATE {row['name']} SET {row['first']} = {row['first']}",
            f"DELETE FROM {row['name']}",
            f"INSERT INTO {row['name']} SELECT * FROM {row['name']}",
            f"INSERT INTO {row['name']} DEFAULT VALUES",
        ):
            assert await changed(intruder, statement) == 0, statement


async def test_after_an_error_and_in_the_next_transaction_nobody_is_anybody(
    stage: Stage, chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    await intruder.execute("RESET ROLE")
    mine = (await chats[0].interview())["candidate_id"]
    role = await intruder.fetchval("SELECT rolname FROM pg_roles WHERE rolname LIKE 'intruder_%' LIMIT 1")
    await intruder.execute(f"SET ROLE {role}")
    assert (await seen(intruder, mine))["interviews"] == 1
    with pytest.raises(asyncpg.DivisionByZeroError):
        await fail_as(intruder, mine)
    assert not any((await seen(intruder, None)).values())


async def fail_as(connection: Connection, who: UUID) -> None:
    async with connection.transaction():
        await connection.execute("SELECT set_config('parley.user_id', $1, true)", str(who))
        await connection.execute("SELECT 1 / 0")


async def test_the_services_own_functions_give_nobody_else_its_rights(
    stage: Stage, chats: tuple[Chat, Chat]
) -> None:
    """What acts with somebody else's rights may be called by the service alone, or tells of one's own."""
    rows = await stage.owner.fetch(
        """
        SELECT p.oid::regprocedure::text AS name
        FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = pronamespace
        WHERE prosecdef AND nspname IN ('public', 'parley') AND prorettype <> 'trigger'::regtype
            AND EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner)))
                WHERE grantee = 0 AND privilege_type = 'EXECUTE')
        """
    )
    assert {row["name"] for row in rows} == {"parley_caller_jobs()", "parley_caller_interviews()"}


async def test_copying_out_and_looking_through_a_view_tell_nothing_either(
    stage: Stage, chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    async with intruder.transaction():
        await intruder.execute("CREATE TEMP VIEW peek AS SELECT * FROM parley.messages")
        assert await intruder.fetchval("SELECT count(*) FROM peek") == 0
    lines: list[bytes] = []

    async def keep(piece: bytes) -> None:
        lines.append(piece)

    await intruder.copy_from_query("SELECT * FROM parley.messages", output=keep)
    assert b"".join(lines) == b""
