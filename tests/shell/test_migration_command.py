"""`python -m bot migrate` as an operator meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bot.settings import CHECKOUT
from db.migration_files import find
from tests.portals.ground import PORTALS, apply, ask, run_sql, schema

NAMES = [migration.name for migration in find()]


def migrate(dsn: str | None, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    settings = {"PARLEY_DATA_DIR": str(folder)} | ({} if dsn is None else {"DATABASE_URL": dsn})
    others = {name: value for name, value in os.environ.items() if not name.startswith("PARLEY_")}
    others.pop("DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-m", "bot", "migrate", *words],
        cwd=CHECKOUT,
        env=others | settings,
        capture_output=True,
        text=True,
        timeout=120,
    )


async def test_up_status_verify_export_and_down(empty_database: str, tmp_path: Path) -> None:
    apply(empty_database, PORTALS["job_board"])
    before = schema(empty_database)

    raised = migrate(empty_database, tmp_path, "up")
    assert (raised.returncode, raised.stdout) == (0, f"{len(NAMES)} applied\n")
    assert raised.stderr.splitlines() == [f"{name}: applied" for name in NAMES]
    assert migrate(empty_database, tmp_path, "up", "--large").stdout == "nothing was missing\n"

    listed = migrate(empty_database, tmp_path, "status").stdout.splitlines()
    assert [line.split()[:2] for line in listed] == [[name, "applied,"] for name in NAMES]

    verified = migrate(empty_database, tmp_path, "verify")
    *checks, count, without_job = verified.stdout.splitlines()
    assert verified.returncode == 0
    assert all(line.startswith("PASS  ") for line in checks)
    assert count == f"{len(checks)} of {len(checks)} checks passed, 0 failed"
    assert without_job == "40 of 60 applications have no job_id"

    exported = migrate(empty_database, tmp_path, "export", str(tmp_path / "mine"), "--format", "jsonl")
    assert exported.returncode == 0
    assert len(list((tmp_path / "mine").glob("*.jsonl"))) == int(exported.stdout.split()[0])

    lowered = migrate(empty_database, tmp_path, "down", "--to", "0")
    assert (lowered.returncode, lowered.stdout) == (0, f"{len(NAMES)} taken back\n")
    assert schema(empty_database) == before


async def test_down_writes_down_what_it_deletes_unless_told_not_to(
    empty_database: str, tmp_path: Path
) -> None:
    migrate(empty_database, tmp_path, "up", "--with-base-schema")
    migrate(empty_database, tmp_path, "down", "--to", "1")
    assert [path.name for path in tmp_path.glob("exports/*/parley.outbox.csv")] == ["parley.outbox.csv"]
    migrate(empty_database, tmp_path, "down", "--to", "0", "--export", str(tmp_path / "chosen"))
    assert (tmp_path / "chosen" / "public.interviews.csv").exists()
    migrate(empty_database, tmp_path, "up")
    migrate(empty_database, tmp_path, "down", "--to", "0", "--without-export")
    assert len(list(tmp_path.glob("exports/*"))) == 1


async def test_how_far_down_has_to_be_said(empty_database: str, tmp_path: Path) -> None:
    migrate(empty_database, tmp_path, "up", "--with-base-schema")
    refused = migrate(empty_database, tmp_path, "down")
    assert (refused.returncode, "--to" in refused.stderr) == (2, True)
    assert await ask(empty_database, "SELECT to_regclass('interviews') IS NULL") == [(False,)]


async def test_where_the_export_fails_nothing_is_taken_back(empty_database: str, tmp_path: Path) -> None:
    migrate(empty_database, tmp_path, "up", "--with-base-schema")
    (tmp_path / "exports").write_text("in the way")
    refused = migrate(empty_database, tmp_path, "down", "--to", "0")
    assert refused.returncode == 1
    assert "cannot write into" in refused.stderr
    assert await ask(empty_database, "SELECT to_regclass('interviews') IS NULL") == [(False,)]


async def test_answers_for_programs(empty_database: str, tmp_path: Path) -> None:
    def answer(*words: str) -> object:
        return json.loads(migrate(empty_database, tmp_path, *words, "--json").stdout)

    assert answer("up", "--with-base-schema") == {"applied": NAMES}
    assert answer("up") == {"applied": []}
    await run_sql(empty_database, "DROP INDEX idx_applications_rank")
    verdict = answer("verify")
    assert isinstance(verdict, dict)
    assert verdict["failed"] == ["index idx_applications_rank on applications (rank)"]
    status = answer("status")
    assert isinstance(status, dict)
    assert status["current"] is True
    assert [each["state"] for each in status["migrations"]] == ["applied"] * len(NAMES)
    assert answer("down", "--to", "0", "--without-export") == {"taken_back": NAMES[::-1], "exported": []}


async def test_what_is_missing_is_told_by_the_status(empty_database: str, tmp_path: Path) -> None:
    verified = migrate(empty_database, tmp_path, "verify")
    assert verified.returncode == 1
    assert "FAIL  table interviews\n" in verified.stdout
    raised = migrate(empty_database, tmp_path, "up")
    assert (raised.returncode, raised.stdout) == (1, "")
    assert "there is no table users in schema public" in raised.stderr
    assert "--with-base-schema" in raised.stderr


def test_a_wrong_address_is_told(tmp_path: Path) -> None:
    wrong = migrate("mysql://portal", tmp_path, "status")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "DATABASE_URL must be" in wrong.stderr
    away = migrate("postgresql://nobody@127.0.0.1:1/none", tmp_path, "status")
    assert away.returncode == 1
    assert "the database cannot be reached" in away.stderr


def test_without_an_address_it_is_the_embedded_database(tmp_path: Path) -> None:
    assert migrate(None, tmp_path, "up").stdout == f"{len(NAMES)} applied\n"
    assert migrate(None, tmp_path, "verify").returncode == 0
    assert migrate(None, tmp_path, "up").stdout == "nothing was missing\n"
