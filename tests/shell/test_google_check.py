"""`google check` says what is missing before a recruiter finds out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.servers.google import google_server
from tests.shell.commanding import terminal_on


@pytest.mark.parametrize(
    ("changed", "code", "failing"),
    [
        ({}, 0, []),
        ({"PARLEY_GOOGLE_CLIENT_SECRET": "swordfish"}, 1, ["Google knows the client and its secret"]),
        ({"PARLEY_GOOGLE_TOKEN_URL": "http://127.0.0.1:1/"}, 1, ["Google knows the client and its secret"]),
    ],
)
async def test_each_thing_is_looked_at(
    changed: dict[str, str],
    code: int,
    failing: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with google_server() as google:
        terminal = terminal_on("postgresql:///nowhere", tmp_path, monkeypatch, capsys)
        monkeypatch.delenv("DATABASE_URL")
        public = {"PARLEY_PUBLIC_URL": "https://parley.example.org"}
        for name, value in {**google.settings, **public, **changed}.items():
            monkeypatch.setenv(name, value)
        said = await terminal.run("google", "check", "--json")
        assert (said.code, [one["subject"] for one in said.json if not one["holds"]]) == (code, failing)
        assert "swordfish" not in said.out


async def test_without_a_client_it_says_what_to_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = terminal_on("postgresql:///nowhere", tmp_path, monkeypatch, capsys)
    said = await terminal.run("google", "check")
    assert said.code == 1
    assert "FAIL a client is set: set PARLEY_GOOGLE_CLIENT_ID" in said.out
