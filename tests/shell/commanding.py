"""Commands as an operator calls them, with their settings in the environment, and what they say."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from tests.servers.api import KEY


@dataclass(frozen=True)
class Said:
    """`code` is the exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Terminal:
    """Runs commands on one database; each in a thread, for it has a loop of its own."""

    monkeypatch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    async def run(self, *words: str) -> Said:
        self.capture.readouterr()
        try:
            code = await asyncio.to_thread(main, words)
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = self.capture.readouterr()
        return Said(code, said.out, said.err)


def terminal_on(
    dsn: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]
) -> Terminal:
    for name, value in {"DATABASE_URL": dsn, "PARLEY_API_KEY": KEY, "PARLEY_DATA_DIR": str(folder)}.items():
        monkeypatch.setenv(name, value)
    return Terminal(monkeypatch, capture)
