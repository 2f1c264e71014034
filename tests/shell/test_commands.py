"""The command line as a person meets it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.settings import CHECKOUT


def bot(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=False)


def test_help_lists_the_commands() -> None:
    done = bot("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: python -m bot COMMAND")


def test_without_a_command_the_list_is_shown_and_the_status_is_that_of_wrong_use() -> None:
    assert (bot().returncode, bot().stdout) == (2, bot("--help").stdout)


def test_an_unknown_command_is_told_with_the_known_ones() -> None:
    done = bot("dance")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("there is no command 'dance'; there are: ")


@pytest.mark.parametrize("words", [["--help"], ["dance"]])
def test_listing_commands_imports_none_of_them(words: list[str]) -> None:
    probe = (
        "import sys, bot.__main__ as m; m.main(sys.argv[1:]);"
        "print([n for n in ('aiohttp', 'asyncpg', 'dateparser') if n in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", probe, *words]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr.splitlines()[-1] == "[]"
