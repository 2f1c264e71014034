"""Verify sees each thing by itself: whatever is taken away fails a line of it, and 001 brings it back."""

from __future__ import annotations

import json

import asyncpg
import pytest

from db import migrate
from db.migration_files import statements
from tests.portals.ground import PORTALS, UP, VERIFY, apply, ask, failing, psql, run_sql

LOOK = statements(VERIFY.read_text())[0]
AGAIN = [each for each in statements(UP.read_text()) if each.split()[-1] not in ("BEGIN", "COMMIT")]

# One statement for each thing that 001 adds, read from the catalog, by kind.
TAKEN_AWAY = {
    "table": """
        SELECT format('DROP TABLE %s CASCADE', oid::regclass) FROM pg_class
         WHERE relkind = 'r' AND obj_description(oid, 'pg_class') LIKE 'parley 001%'""",
    "column": """
        SELECT format('ALTER TABLE %s DROP COLUMN %I CASCADE', attrelid::regclass, attname)
          FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
         WHERE col_description(attrelid, attnum) LIKE 'parley 001%' AND NOT attisdropped""",
    "type": """
        SELECT format('ALTER TABLE %s ALTER COLUMN %I TYPE character varying(99) USING NULL',
                      attrelid::regclass, attname)
          FROM pg_attribute
         WHERE col_description(attrelid, attnum) LIKE 'parley 001%' AND NOT attisdropped
           AND (atttypid = 'text'::regtype AND NOT attnotnull OR attname = 'details')""",
    "default": """
        SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', adrelid::regclass, attname)
          FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
         WHERE col_description(attrelid, attnum) LIKE 'parley 001%'""",
    "another default": """
        SELECT format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', adrelid::regclass, attname,
                      CASE atttypid WHEN 'boolean'::regtype THEN 'NULL::boolean' ELSE '7' END)
          FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
         WHERE col_description(attrelid, attnum) LIKE 'parley 001%'
           AND atttypid IN ('integer'::regtype, 'double precision'::regtype, 'boolean'::regtype)""",
    "not null": """
        SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', attrelid::regclass, attname)
          FROM pg_attribute
         WHERE col_description(attrelid, attnum) LIKE 'parley 001%' AND attnotnull AND attname <> 'id'""",
    "constraint": """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname)
          FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u')
           AND conname <> 'parley_migrations_pkey'
           AND (obj_description(conrelid, 'pg_class') LIKE 'parley 001%'
                OR EXISTS (SELECT FROM unnest(conkey) AS key
                            WHERE col_description(conrelid, key) LIKE 'parley 001%'))""",
    "index": """
        SELECT format('DROP INDEX %s', indexrelid::regclass) FROM pg_index
         WHERE indexrelid::regclass::text LIKE 'idx\\_%' AND NOT indisunique
           AND (obj_description(indrelid, 'pg_class') LIKE 'parley 001%'
                OR col_description(indrelid, indkey[0]) LIKE 'parley 001%')""",
    "trigger": """
        SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger
         WHERE NOT tgisinternal AND tgfoid::regproc::text LIKE 'parley%'""",
    "trigger that sleeps": """
        SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) FROM pg_trigger
         WHERE NOT tgisinternal AND tgfoid::regproc::text LIKE 'parley%'""",
    "function": """
        SELECT format('DROP FUNCTION %s CASCADE', oid::regprocedure) FROM pg_proc
         WHERE proname LIKE 'parley%' AND pronamespace = 'public'::regnamespace""",
    "flag": "SELECT format('DELETE FROM feature_flags WHERE flag_name = %L', flag_name) FROM feature_flags",
    "row-level security": """
        SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', oid::regclass) FROM pg_class
         WHERE relrowsecurity AND obj_description(oid, 'pg_class') LIKE 'parley 001%'""",
    "row-level security for the owner": """
        SELECT format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', oid::regclass) FROM pg_class
         WHERE relforcerowsecurity AND obj_description(oid, 'pg_class') LIKE 'parley 001%'""",
    "policy": """
        SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) FROM pg_policy
         WHERE obj_description(polrelid, 'pg_class') LIKE 'parley 001%'""",
    "policy that is open": """
        SELECT format('ALTER POLICY %I ON %s USING (now() IS NOT NULL)', polname, polrelid::regclass)
          FROM pg_policy
         WHERE obj_description(polrelid, 'pg_class') LIKE 'parley 001%' AND polcmd <> 'a'""",
    "privilege": """
        SELECT format('REVOKE %s ON %s FROM parley_service', privilege_type, pg_class.oid::regclass)
          FROM pg_class, aclexplode(relacl)
         WHERE grantee = 'parley_service'::regrole AND relnamespace = 'public'::regnamespace""",
    "privilege too many": """
        SELECT format('GRANT %s ON %s TO parley_service', verb, table_name)
          FROM (VALUES ('automation_logs', 'UPDATE'), ('automation_logs', 'DELETE'),
                       ('automation_logs', 'TRUNCATE'), ('interviews', 'DELETE'), ('interviews', 'TRUNCATE'))
               AS too_many (table_name, verb)""",
    "policy for everybody": "SELECT 'CREATE POLICY open ON calendar_tokens USING (true)'",
}
CHANGED_BY_SOMEBODY = {
    "type",
    "another default",
    "trigger that sleeps",
    "policy that is open",
    "policy for everybody",
    "privilege too many",
}


async def failing_in(connection: asyncpg.Connection[asyncpg.Record]) -> list[str]:
    await connection.execute(LOOK)
    found = json.loads(await connection.fetchval("SELECT current_setting('parley.verified')"))
    return [line["thing"] for line in found["lines"] if not line["passed"]]


@pytest.mark.parametrize("kind", TAKEN_AWAY)
async def test_whatever_is_taken_away_fails_a_line(empty_database: str, kind: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    connection = await asyncpg.connect(empty_database)
    changes = [record[0] for record in await connection.fetch(TAKEN_AWAY[kind])]
    assert changes != []
    unnoticed = []
    for change in changes:
        attempt = connection.transaction()
        await attempt.start()
        await connection.execute(change)
        if not await failing_in(connection):
            unnoticed.append(change)
        await attempt.rollback()
    assert unnoticed == []
    assert await failing_in(connection) == []
    await connection.close()


@pytest.mark.parametrize("kind", [kind for kind in TAKEN_AWAY if kind not in CHANGED_BY_SOMEBODY])
async def test_001_brings_back_what_was_taken_away(empty_database: str, kind: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    connection = await asyncpg.connect(empty_database)
    lost: list[tuple[str, str]] = []
    for (change,) in await connection.fetch(TAKEN_AWAY[kind]):
        attempt = connection.transaction()
        await attempt.start()
        await connection.execute("DELETE FROM feature_flags")
        await connection.execute(change)
        for statement in AGAIN:
            await connection.execute(statement)
        lost += [(change, thing) for thing in await failing_in(connection)]
        await attempt.rollback()
    assert lost == []
    await connection.close()


async def test_the_runner_reads_the_same_verdict(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    await run_sql(empty_database, "DROP INDEX idx_interviews_job; DROP POLICY interviews_own ON interviews")
    verdict = await migrate.verify(empty_database)
    assert [check.thing for check in verdict.failed] == [
        "index idx_interviews_job on interviews (job_id)",
        "policy interviews_own on interviews",
    ]
    assert [str(check) for check in verdict.failed] == [
        f"FAIL  {thing}" for thing in failing(psql(empty_database, VERIFY).stdout)
    ]
    assert (verdict.applications, verdict.without_job) == (60, 40)


async def test_verify_changes_nothing(empty_database: str) -> None:
    apply(empty_database, PORTALS["job_board"], UP)
    await run_sql(empty_database, "BEGIN READ ONLY", *statements(VERIFY.read_text()), "COMMIT")
    assert await ask(empty_database, "SELECT current_setting('parley.verified', true)") == [(None,)]
