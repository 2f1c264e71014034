"""The command line as a person meets it."""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.__main__ import COMMANDS
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


NEEDED = {
    *("serve", "migrate", "doctor", "flags", "rotate-keys", "export", "erase", "retention", "replay"),
    *("stop-all-sending", "sending", "telegram", "email", "google", "widget", "move", "preflight", "backup"),
}
ANSWER_IN_LINES_OF_JSON = {"slots", "understand"}
RUNS = {"serve"}


def parts_of(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """The command, or each of its parts where it has some."""
    below = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not below:
        yield name, parser
    for each in below:
        for part, its in each.choices.items():
            yield from parts_of(its, f"{name} {part}")


def test_an_operator_finds_every_command() -> None:
    assert set(COMMANDS) >= NEEDED


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - ANSWER_IN_LINES_OF_JSON - RUNS))
def test_every_command_and_part_answers_in_json_where_that_is_asked_for(name: str) -> None:
    parser = argparse.ArgumentParser(prog=name)
    importlib.import_module(COMMANDS[name][0]).add_arguments(parser)
    for part, its in parts_of(parser, name):
        options = {option for action in its._actions for option in action.option_strings}
        assert {"--help", "--json"} <= options, part


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_says_what_it_is_for(name: str) -> None:
    parser = argparse.ArgumentParser(prog=name)
    module = importlib.import_module(COMMANDS[name][0])
    module.add_arguments(parser)
    for part, its in parts_of(parser, name):
        for action in its._actions:
            assert action.help, (part, action.dest)
    assert module.__doc__
