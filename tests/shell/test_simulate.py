"""`python -m bot simulate`, as a person and a program use it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.shell.stage import until

ROOT = Path(__file__).resolve().parents[2]


def test_it_prints_a_table_and_writes_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures, talks = tmp_path / "figures.json", tmp_path / "talks.txt"
    words = ["simulate", "--candidates", "30", "--json", str(figures), "--transcripts", str(talks)]
    assert main(words) == 0
    assert "wrong bookings, false claims:  0, 0" in capsys.readouterr().out
    assert json.loads(figures.read_text())["figures"]["candidates"] == 30
    assert talks.exists()


@pytest.mark.parametrize("option", ["--json", "--transcripts"])
def test_a_file_that_cannot_be_written_is_told_before_the_work(
    capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert main(["simulate", "--candidates", "1000000", option, "/proc/no/such/file"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        "parley: /proc/no/such/file cannot be written: No such file or directory\n",
    )


def test_one_talk_is_shown_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "--show", "3"]) == 0
    assert capsys.readouterr().out.startswith("bot       > ")


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    def found(processes: int) -> str:
        file = tmp_path / f"{processes}.json"
        words = ["simulate", "--candidates", "60", "--processes", str(processes), "--json", str(file)]
        assert main(words) == 0
        return file.read_text()

    assert found(1) == found(2)


def test_through_the_api_a_service_of_its_own_is_rehearsed_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    assert main(["simulate", "--through-api", "--candidates", "12", "--json", str(file)]) == 0
    figures = json.loads(file.read_text())["figures"]
    assert (figures["candidates"], figures["unfinished"]) == (12, 0)
    assert figures["seconds_to_answer"][0] > 0
    assert "wrong bookings, false claims:  0, 0" in capsys.readouterr().out


def test_without_a_key_no_running_service_is_rehearsed_with(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PARLEY_API_KEY", raising=False)
    assert main(["simulate", "--through-api", "http://127.0.0.1:1"]) == 2
    assert "PARLEY_API_KEY" in capsys.readouterr().err
    monkeypatch.setenv("PARLEY_API_KEY", "any")
    assert main(["simulate", "--through-api", "http://127.0.0.1:1", "--candidates", "1"]) == 1
    assert "could not be held" in capsys.readouterr().err


async def test_a_rehearsal_that_is_killed_takes_its_service_along(tmp_path: Path) -> None:
    rehearsal = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "simulate", "--through-api"),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )

    async def serves() -> bool:
        return served_by(rehearsal.pid) != []

    await until(serves, within=60)
    (service,) = served_by(rehearsal.pid)
    rehearsal.kill()
    assert await rehearsal.wait() == -signal.SIGKILL

    async def is_gone() -> bool:
        return not lives(service)

    await until(is_gone, within=60)
    assert not lives(rehearsal.pid)


def served_by(pid: int) -> list[int]:
    """Its children that have become the service."""
    found = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return [one for one in found if words_of(one)[1:4] == [b"-m", b"bot", b"serve"]]


def lives(pid: int) -> bool:
    """One that nobody has buried yet has no words any more."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return words_of(pid) != [b""]
    return False


def words_of(pid: int) -> list[bytes]:
    return Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
