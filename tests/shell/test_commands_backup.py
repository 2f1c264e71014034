"""A backup by the command: whole, for its owner's eyes, restorable, and never half of one."""

from __future__ import annotations

import stat
from pathlib import Path

from bot.commands.backup import login_of
from bot.commands.preflight import of_backup
from db.embedded import EmbeddedServer
from tests.conftest import create_database, drop_database
from tests.portals.ground import ask, run_sql
from tests.shell.commanding import Terminal
from tests.shell.stage import Stage
from tests.shell.test_commands_moving import lived_in, program


async def test_a_backup_holds_everything_and_can_be_restored(
    stage: Stage, server: EmbeddedServer, terminal: Terminal, tmp_path: Path, database: str
) -> None:
    await lived_in(stage)
    dump = tmp_path / "parley.dump"
    said = await terminal.run("backup", str(dump), "--json")
    assert said.code == 0, said
    assert said.json == {"file": str(dump), "bytes": dump.stat().st_size}
    assert stat.S_IMODE(dump.stat().st_mode) == 0o600
    assert of_backup(dump, needed=True).verdict == "PASS"
    name = await create_database(server, "template0")
    try:
        await program(server, "pg_restore", "--no-owner", f"--dbname={server.dsn_of(name)}", str(dump))
        for table in ("parley.messages", "interviews", "automation_logs"):
            count = f"SELECT count(*) FROM {table}"
            assert await ask(server.dsn_of(name), count) == await ask(database, count)
    finally:
        await drop_database(server, name)


async def test_what_is_there_is_not_written_over(terminal: Terminal, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    said = await terminal.run("backup", str(there))
    assert said.code == 1
    assert "cannot be written" in said.err
    assert there.read_text() == "mine"


async def test_a_backup_that_fails_leaves_no_file(terminal: Terminal, tmp_path: Path, database: str) -> None:
    """As whom row-level security binds: half of the rows would be no backup."""
    await run_sql(database, "CREATE ROLE bound LOGIN; GRANT USAGE ON SCHEMA parley TO bound")
    try:
        terminal.monkeypatch.setenv("DATABASE_URL", database.replace("postgres@", "bound@"))
        dump = tmp_path / "parley.dump"
        said = await terminal.run("backup", str(dump))
        assert said.code == 1
        assert "pg_dump says" in said.err
        assert not dump.exists()
    finally:
        await run_sql(database, "DROP OWNED BY bound; DROP ROLE bound")


def test_no_password_stands_on_a_command_line() -> None:
    login = login_of("postgresql://ana:se%40cret@db.example.org:5433/parley?sslmode=require")
    assert login.address == "postgresql://ana@db.example.org:5433/parley?sslmode=require"
    assert login.environment == {"PGPASSWORD": "se@cret"}
    assert login_of("postgresql:///parley?host=/run").environment == {}
