"""Row-level security, probed on every table with every verb, as somebody whom every privilege was given by
mistake: without saying who they are, as a candidate, as another one, as nobody.

What the policies allow is nothing, but for a candidate's and a recruiter's own rows of three tables. What
they cannot keep from such a person (emptying a table, asking by a foreign key) nobody has the privilege for.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Sequence
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
REFERENCES = """
    SELECT conrelid::regclass::text AS from_table, of_from.attname AS from_column,
           confrelid::regclass::text AS to_table, of_to.attname AS to_column
    FROM pg_constraint
    JOIN pg_class ON pg_class.oid = conrelid
    JOIN pg_attribute AS of_from ON of_from.attrelid = conrelid AND of_from.attnum = conkey[1]
    JOIN pg_attribute AS of_to ON of_to.attrelid = confrelid AND of_to.attnum = confkey[1]
    WHERE contype = 'f' AND cardinality(conkey) = 1 AND relrowsecurity
    ORDER BY 1, 2
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


@pytest.fixture
async def people(chats: tuple[Chat, Chat]) -> tuple[UUID | None, ...]:
    """Whoever somebody may say they are: nobody at all, two candidates, a recruiter, somebody made up."""
    first, second = [await chat.interview() for chat in chats]
    return None, first["candidate_id"], second["candidate_id"], first["recruiter_id"], UUID(int=1)


async def seen(connection: Connection, who: UUID | None) -> dict[str, int]:
    """How many rows of each table somebody sees who says that they are `who`."""
    found = {}
    async with connection.transaction():
        if who is not None:
            await connection.execute("SELECT set_config('parley.user_id', $1, true)", str(who))
        for row in await connection.fetch(OURS):
            found[row["bare"]] = await connection.fetchval(f"SELECT count(*) FROM {row['name']}")
    return found


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
    await intruder.execute(f"SET ROLE {await role_of(intruder)}")
    for person in (mine, theirs):
        found = {name: rows for name, rows in (await seen(intruder, person)).items() if rows}
        assert found == {"interviews": 1, "negotiation_sessions": 1}
    nobody = UUID(int=1)
    assert not any((await seen(intruder, nobody)).values())


async def as_somebody(connection: Connection, who: UUID | None, statement: str) -> int:
    """How many rows it would change for somebody who says that they are `who`; none where it is refused."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        if who is not None:
            await connection.execute("SELECT set_config('parley.user_id', $1, true)", str(who))
        return int((await connection.execute(statement)).rpartition(" ")[2])
    except REFUSALS:
        return 0
    finally:
        await transaction.rollback()


async def test_nobody_but_the_service_changes_anything_anywhere(
    stage: Stage, people: Sequence[UUID | None], intruder: Connection
) -> None:
    cells = 0
    for row in await intruder.fetch(OURS):
        for statement in (
            f"UPDATE {row['name']} SET {row['first']} = {row['first']}",
            f"DELETE FROM {row['name']}",
            f"INSERT INTO {row['name']} SELECT * FROM {row['name']}",
            f"INSERT INTO {row['name']} DEFAULT VALUES",
            f"INSERT INTO {row['name']} DEFAULT VALUES ON CONFLICT DO NOTHING",
        ):
            for who in people:
                assert await as_somebody(intruder, who, statement) == 0, (who, statement)
                cells += 1
    assert cells > 600


async def refusal(connection: Connection, statement: str, value: object) -> str:
    """All that somebody is told who tries it."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute(statement, value)
    except asyncpg.PostgresError as fault:
        return f"{fault.sqlstate} {fault}"
    else:
        return "done"
    finally:
        await transaction.rollback()


async def test_no_foreign_key_tells_what_there_is(
    stage: Stage, chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    """A row that refers to somebody else's, and one that refers to nothing, are refused in the same words."""
    tried = 0
    for key in await intruder.fetch(REFERENCES):
        statement = f"INSERT INTO {key['from_table']} ({key['from_column']}) VALUES ($1)"
        await intruder.execute("RESET ROLE")
        known = await intruder.fetchval(f"SELECT {key['to_column']} FROM {key['to_table']} LIMIT 1")
        await intruder.execute(f"SET ROLE {await role_of(intruder)}")
        if not isinstance(known, UUID):
            continue
        told = {await refusal(intruder, statement, value) for value in (known, UUID(int=7))}
        assert len(told) == 1, (statement, told)
        assert "42501" in told.pop(), statement
        tried += 1
    assert tried > 30


async def role_of(connection: Connection) -> str:
    found: str = await connection.fetchval(
        "SELECT rolname FROM pg_roles WHERE rolname LIKE 'intruder_%' LIMIT 1"
    )
    return found


async def test_what_row_level_security_does_not_bind_nobody_may_do(stage: Stage) -> None:
    """Emptying a table, referring to it from one of one's own, hanging a trigger on it; and looking through a
    view that its owner's rights open.
    """
    given = await stage.owner.fetch(
        """
        SELECT relname, privilege_type FROM pg_class, aclexplode(coalesce(relacl, acldefault('r', relowner)))
        WHERE relkind = 'r' AND (relnamespace = 'parley'::regnamespace OR oid::regclass::text IN (
                'interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions', 'calendar_tokens'))
            AND grantee <> relowner AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
        """
    )
    assert [tuple(row) for row in given] == []
    views = await stage.owner.fetch(
        "SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'parley'::regnamespace"
        " AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"
    )
    assert [row["relname"] for row in views] == []


async def test_after_an_error_and_in_the_next_transaction_nobody_is_anybody(
    stage: Stage, chats: tuple[Chat, Chat], intruder: Connection
) -> None:
    await intruder.execute("RESET ROLE")
    mine = (await chats[0].interview())["candidate_id"]
    await intruder.execute(f"SET ROLE {await role_of(intruder)}")
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
