"""What the pages for operators tell somebody to type: every command is one, every statement runs, every
address and every setting is there.
"""

from __future__ import annotations

import argparse
import importlib
import re
import shlex
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.app import ROUTES
from bot.settings import unknown_names
from tests.house.files import ROOT
from tests.shell.stage import Stage

PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md"])
OPERATING = [ROOT / "docs" / name for name in ("runbooks.md", "operating.md", "deployment.md", "database.md")]
COMMAND = re.compile(r"python -m bot ([a-z][^`\n#|<>;)]*)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
STATEMENT = re.compile(r"`(SELECT [^`]+)`")
CALL = re.compile(r"`(GET|POST|PUT|PATCH|DELETE) (/[a-z][^`?\s]*)")
SETTING = re.compile(r"\bPARLEY_[A-Z][A-Z_]*[A-Z]\b")
ACTION = re.compile(r"`([a-z]+\.[a-z_]+)`")
PLACES = {"ID": str(uuid.UUID(int=1)), "NUMBER": "1", "N": "1", "...": None, "…": None}


def commands(text: str) -> Iterator[list[str]]:
    """As they are written, with something in the place of what stands for it."""
    for found in COMMAND.findall(text.replace("\\\n", " ").replace("\\|", "|")):
        words = [PLACES.get(word, word) for word in shlex.split(found.strip().rstrip(",.:"))]
        yield [word for word in words if word is not None]


def parser_of(name: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=name, exit_on_error=False)
    importlib.import_module(COMMANDS[name][0]).add_arguments(parser)
    return parser


def fault_of(name: str, words: list[str], capture: pytest.CaptureFixture[str]) -> str:
    """What the command has against these words."""
    try:
        parser_of(name).parse_args(words)
    except argparse.ArgumentError as fault:
        return str(fault)
    except SystemExit:
        return capture.readouterr().err
    return ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_on_a_page_is_one(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a sentence it may be spoken of without what it is given; what is to be copied is whole."""
    text = page.read_text(encoding="utf-8")
    whole = "\n".join(FENCED.findall(text))
    for name, *words in commands(text):
        assert name in COMMANDS, (page.name, name)
        fault = fault_of(name, words, capsys)
        assert not fault or "are required" in fault, (page.name, name, words, fault)
    for name, *words in commands(whole):
        assert not fault_of(name, words, capsys), (page.name, name, words)


async def test_every_statement_of_a_runbook_runs_as_the_role_that_it_names(stage: Stage) -> None:
    tried = 0
    for page in OPERATING:
        for statement in STATEMENT.findall(page.read_text(encoding="utf-8")):
            await stage.pool.fetch(" ".join(statement.split()))
            tried += 1
    assert tried >= 4


def test_every_call_that_is_named_is_there() -> None:
    there = {(route.method, re.sub(r"\{[^}]*\}", "{}", route.path)) for route in ROUTES}
    holder = re.compile(r"\{[^}]*\}|(?<=/)[A-Z]{2,}(?=/|$)")
    for page in PAGES:
        for method, path in CALL.findall(page.read_text(encoding="utf-8")):
            bare = holder.sub("{}", path)
            assert {(method, bare), (method, f"/api/v1{bare}")} & there, (page.name, method, path)


def test_every_setting_that_is_named_is_one() -> None:
    named = {name: page.name for page in PAGES for name in SETTING.findall(page.read_text(encoding="utf-8"))}
    unknown = set(unknown_names(named)) - OF_TESTS
    assert {name: named[name] for name in unknown} == {}


OF_TESTS = {"PARLEY_TEST_SIZE", "PARLEY_BENCH_DATA"}


def test_every_action_that_a_runbook_looks_for_in_the_log_is_logged() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    for action in ACTION.findall((ROOT / "docs" / "runbooks.md").read_text(encoding="utf-8")):
        assert f'"{action}"' in source, action
