"""Moving to a database of one's own, what an upgrade would do, and a dump that is restored."""

from __future__ import annotations

import asyncio
import os
import time
import uuid
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest

from bot import prepare
from bot.commands import preflight
from bot.delivery import deliver
from db import doctor, migrate, transfer
from db.embedded import EmbeddedServer
from db.pool import open_pool
from db.transfer import CannotMove
from db.upgrade import Upgrade, takes_away
from db.work import Kind
from negotiation.session import Channel
from tests.conftest import create_database, drop_database
from tests.servers.service import running_service
from tests.shell.commanding import Terminal
from tests.shell.post_office import BOTH, PostOffice, deliver_all
from tests.shell.stage import MONDAY_MORNING, Stage, stage_on


async def lived_in(stage: Stage) -> None:
    """A booked interview, a talk that waits for a person, letters that left and one that waits."""
    job = await stage.job(await stage.recruiter())
    chat = await stage.invited(job, channel=Channel.EMAIL)
    await chat.say((await chat.offered())[0].isoformat())
    await deliver_all(stage, PostOffice())
    other = await stage.invited(job, name='Zoë \\ "O\'Brien" \n x')
    await other.say("I want to talk to a human")


async def rows(dsn: str) -> dict[str, set[str]]:
    connection = await asyncpg.connect(dsn)
    try:
        names = await connection.fetch(
            "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables "
            "WHERE schemaname IN ('public', 'parley') AND tablename <> 'parley_migrations'"
        )
        return {
            row["name"]: {
                one["t"] for one in await connection.fetch(f"SELECT t::text AS t FROM {row['name']} AS t")
            }
            for row in names
        }
    finally:
        await connection.close()


async def test_everything_is_there_after_the_move_and_the_house_goes_on(
    stage: Stage, database: str, empty_database: str
) -> None:
    await lived_in(stage)
    await migrate.up(empty_database, base_schema=True)
    await transfer.transfer(database, empty_database)
    before, after = await rows(database), await rows(empty_database)
    for found in (before, after):  # when a flag was last written is noted by a trigger
        found["public.feature_flags"] = {row.rpartition(",")[0] for row in found["public.feature_flags"]}
    assert {name: before[name] ^ after[name] for name in before if before[name] != after[name]} == {}
    async with stage_on(empty_database) as there:
        assert await there.broken() == []
        chat = await there.invited(await there.job(await there.recruiter()))
        assert (await chat.say("hello")).said.text
    with pytest.raises(CannotMove):
        await transfer.transfer(database, empty_database)


async def test_the_embedded_database_is_moved_by_the_command(
    terminal: Terminal, empty_database: str, tmp_path: Path
) -> None:
    terminal.monkeypatch.delenv("DATABASE_URL")
    terminal.monkeypatch.delenv("PARLEY_API_KEY")
    terminal.monkeypatch.setenv("PARLEY_DATA_DIR", str(tmp_path / "data"))
    async with running_service(tmp_path / "data", PARLEY_DEMO="1"):
        busy = await terminal.run("move", "--to", empty_database)
        assert (busy.code, busy.out) == (1, "")
        assert "the service still runs on the embedded database: stop it first" in busy.err
    said = await terminal.run("move", "--to", empty_database, "--json")
    assert said.code == 0, said
    assert said.json["tables"]["public.users"] > 1
    assert set(said.json["set"]) == {"PARLEY_SECRET_KEY", "PARLEY_TOKEN_KEYS"}
    again = await terminal.run("move", "--to", empty_database, "--json")
    assert (again.code, again.json["error"]["message"]) == (
        1,
        "the database of --to is not empty: give it one that was just created",
    )
    nowhere = await terminal.run("move", "--to", "postgresql://nobody@127.0.0.1:1/x")
    assert nowhere.code == 1
    assert "Traceback" not in nowhere.err
    wrong = await terminal.run("move", "--to", "my-database")
    assert (wrong.code, "has to be an address such as postgresql://" in wrong.err) == (1, True)


async def test_preflight_says_what_an_upgrade_would_do(
    terminal: Terminal, database: str, tmp_path: Path
) -> None:
    newest = max(one.number for one in await migrate.status(database))
    checks = {one["subject"]: one for one in (await terminal.run("preflight", "--json")).json}
    assert checks["migrations"]["what"] == "nothing to apply"
    assert checks["backup"]["verdict"] == "WARN"
    await migrate.down(database, newest - 1)
    said = await terminal.run("preflight")
    assert said.code == 1
    assert "FAIL backup" in said.out
    dump = tmp_path / "parley.dump"
    dump.write_bytes(b"PGDMP and so on")
    assert (await terminal.run("preflight", "--backup", str(dump))).code == 0
    os.utime(dump, (time.time() - 100_000,) * 2)
    assert (await terminal.run("preflight", "--backup", str(dump))).code == 1
    dump.write_bytes(b"a letter to my aunt")
    assert (await terminal.run("preflight", "--backup", str(dump))).code == 1
    assert (await terminal.run("preflight", "--backup", str(tmp_path / "none"))).code == 1


async def test_a_newer_database_is_not_touched_by_an_older_version(terminal: Terminal, database: str) -> None:
    owner = await asyncpg.connect(database)
    await owner.execute(
        "INSERT INTO parley_migrations (number, name, applied_at) VALUES (999, '999_x', now())"
    )
    await owner.close()
    said = await terminal.run("preflight", "--json")
    assert said.code == 1


def verdicts(found: Upgrade) -> dict[str, str]:
    return {one.subject: one.verdict for one in preflight.of_database(found)}


def test_what_old_processes_cannot_bear_stands_in_the_way_while_they_run() -> None:
    quiet = Upgrade(150000, ("027_x",), (), (), (), 3, 0.0, 0, 0)
    assert set(verdicts(quiet).values()) == {"PASS"}
    assert verdicts(replace(quiet, taking_away=("027_x",)))["old processes"] == "FAIL"
    assert verdicts(replace(quiet, taking_away=("027_x",), processes=0))["old processes"] == "PASS"
    assert verdicts(replace(quiet, server=149999))["server"] == "FAIL"
    assert verdicts(replace(quiet, longest_transaction=60.0))["transactions"] == "WARN"


async def test_whoever_may_not_alter_the_tables_is_told_whose_they_are(
    terminal: Terminal, database: str, tmp_path: Path
) -> None:
    newest = max(one.number for one in await migrate.status(database))
    await migrate.down(database, newest - 1)
    dump = tmp_path / "parley.dump"
    dump.write_bytes(b"PGDMP and so on")
    owner = await asyncpg.connect(database)
    name = f"guest_{uuid.uuid4().hex}"
    await owner.execute(f"CREATE ROLE {name} LOGIN; GRANT parley_service TO {name}")
    await owner.execute(f"GRANT SELECT ON parley_migrations TO {name}")
    try:
        terminal.monkeypatch.setenv("DATABASE_URL", database.replace("postgres@", f"{name}@"))
        said = await terminal.run("preflight", "--backup", str(dump))
    finally:
        await owner.execute(f"DROP OWNED BY {name}; DROP ROLE {name}")
        await owner.close()
    assert said.code == 1
    assert "FAIL owner: tables belong to postgres: give the owner's login in DATABASE_URL" in said.out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ALTER TABLE parley.busy ADD COLUMN x text", False),
        ("CREATE TABLE x (a int); -- DROP TABLE y", False),
        ("ALTER TABLE x DROP COLUMN y", True),
        ("DROP TABLE IF EXISTS parley.x", True),
        ("ALTER TABLE x ALTER COLUMN y SET NOT NULL", True),
        ("ALTER TABLE x RENAME COLUMN y TO z", True),
        ("DROP TRIGGER IF EXISTS x ON y; DROP POLICY IF EXISTS x ON y", False),
    ],
)
def test_what_takes_something_away_is_known_by_its_words(text: str, expected: bool) -> None:
    assert takes_away(text) is expected


async def test_a_restored_dump_sends_nothing_again_and_goes_on_with_what_was_left(
    stage: Stage, database: str, server: EmbeddedServer, tmp_path: Path
) -> None:
    """Taken with the programs that the docs name, while the house is at work."""
    await lived_in(stage)
    (waiting,) = await stage.owner.fetch(
        "SELECT id FROM parley.outbox WHERE state = 'pending' AND payload ->> 'notice' = 'escalated'"
    )
    sent = {row["id"] for row in await stage.owner.fetch("SELECT id FROM parley.outbox WHERE state = 'sent'")}
    dump = tmp_path / "parley.dump"
    await program(server, "pg_dump", "--format=custom", f"--file={dump}", f"--dbname={database}")
    name = await create_database(server, "template0")
    try:
        await program(server, "pg_restore", "--no-owner", f"--dbname={server.dsn_of(name)}", str(dump))
        async with stage_on(server.dsn_of(name)) as restored:
            await restored.set_clock(MONDAY_MORNING + timedelta(minutes=10))
            office = PostOffice()
            while claims := await restored.claimed(Kind.DELIVER):
                for claim in claims:
                    await deliver(restored.pool, restored.policy, dict.fromkeys(BOTH, office), claim)
            assert not sent & {row.id for row in office.given}
            assert waiting["id"] in {row.id for row in office.given}
            assert await restored.broken() == []
        assert not await prepare.missing(server.dsn_of(name))
        async with open_pool(server.dsn_of(name), size=1) as pool:
            assert [one async for one in doctor.examine(pool) if not one.holds] == []
    finally:
        await drop_database(server, name)


async def program(server: EmbeddedServer, name: str, *words: str) -> None:
    path = next(Path(server.places.programs).rglob(name))
    ran = await asyncio.create_subprocess_exec(
        str(path), *words, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    _, said = await ran.communicate()
    assert ran.returncode == 0, said.decode()
