"""Commands that cannot do what they are asked: a sentence that says what to do, the right exit code, and with
`--json` an object on standard output. Never a traceback, never a password.
"""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

import pytest

from db import migrate
from tests.shell.commanding import Said, Terminal, terminal_on

NOBODY = str(uuid.UUID(int=1))
ON_A_DATABASE: tuple[tuple[str, ...], ...] = (
    ("doctor",),
    ("doctor", "--calendars"),
    ("admin", "ana@example.org"),
    ("login-link", "ana@example.org"),
    ("go-live",),
    ("rotate-keys",),
    ("rotate-keys", "--forget-unknown"),
    ("flags",),
    ("flags", "negotiation_bot", "off", "--reason", "a test"),
    ("stop-all-sending",),
    ("sending", "list"),
    ("sending", "drop", NOBODY),
    ("sending", "resume"),
    ("replay",),
    ("replay", "--all"),
    ("replay", f"letter:{NOBODY}"),
    ("export", "candidate", "sam@example.org"),
    ("export", "tables", "{folder}/tables"),
    ("erase", "sam@example.org"),
    ("erase", "sam@example.org", "--yes"),
    ("retention", "--days", "60"),
    ("preflight",),
    ("backup", "{folder}/parley.dump"),
    ("migrate", "status"),
    ("migrate", "verify"),
    ("migrate", "up"),
    ("migrate", "down", "--to", "0"),
    ("migrate", "export", "{folder}/exported"),
)
WITHOUT_ONE: tuple[tuple[str, ...], ...] = (
    ("email", "check"),
    ("google", "check"),
    ("telegram", "setup"),
    ("widget", "check"),
)
PASSWORD = "a-password-that-nobody-may-read"
AWAY = f"postgresql://owner:{PASSWORD}@127.0.0.1:1/parley"


def sentence_of(said: Said, *, as_json: bool) -> str:
    """What is said of the failure, and that nothing else is."""
    assert "Traceback" not in said.err + said.out
    assert PASSWORD not in said.err + said.out
    if as_json:
        assert said.err == ""
        (line,) = said.out.splitlines()
        return str(json.loads(line)["error"]["message"])
    assert said.out == ""
    assert all(line.startswith("parley: ") for line in said.err.splitlines())
    return said.err


async def failing(terminal: Terminal, words: tuple[str, ...], folder: Path) -> tuple[set[int], list[str]]:
    """The exit codes, and what is said: without --json and with it."""
    filled = [word.format(folder=folder) for word in words]
    plain = await terminal.run(*filled)
    structured = await terminal.run(*filled, "--json")
    told = [sentence_of(plain, as_json=False), sentence_of(structured, as_json=True)]
    return {plain.code, structured.code}, told


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """Where no database answers."""
    return terminal_on(AWAY, tmp_path / "data", monkeypatch, capsys)


async def test_where_the_database_does_not_answer_a_command_says_what_to_look_at(
    nowhere: Terminal, tmp_path: Path
) -> None:
    for words in ON_A_DATABASE:
        codes, told = await failing(nowhere, words, tmp_path)
        assert codes == {1}, words
        for sentence in told:
            assert re.search(r"DATABASE_URL|cannot be reached: .*127\.0\.0\.1", sentence), (words, sentence)
    assert list(tmp_path.iterdir()) == []


async def test_wrong_settings_are_named_and_end_with_2(nowhere: Terminal, tmp_path: Path) -> None:
    for wrong, value, commands in (
        ("DATABASE_URL", "mysql://here/parley", ON_A_DATABASE),
        ("PARLEY_PORT", "http", WITHOUT_ONE),
    ):
        nowhere.monkeypatch.setenv(wrong, value)
        for words in commands:
            codes, told = await failing(nowhere, words, tmp_path)
            assert codes == {2}, words
            assert all(wrong in sentence for sentence in told), (words, told)


SPARED = {"migrate", "backup", "preflight"}
"""What works on a database without Parley's tables too."""


async def test_where_the_tables_are_missing_a_command_says_how_to_get_them(
    nowhere: Terminal, tmp_path: Path, empty_database: str
) -> None:
    nowhere.monkeypatch.setenv("DATABASE_URL", empty_database)
    nowhere.monkeypatch.setenv("PARLEY_TOKEN_KEYS", "A" * 43)
    for words in ON_A_DATABASE:
        if words[0] in SPARED:
            continue
        codes, told = await failing(nowhere, words, tmp_path)
        assert codes == {1}, words
        assert all("python -m bot migrate up" in sentence for sentence in told), (words, told)
    assert list(tmp_path.iterdir()) == []


async def test_on_a_database_of_an_older_version_a_command_works_or_says_what_to_do(
    terminal: Terminal, database: str, tmp_path: Path
) -> None:
    await migrate.down(database, 12)
    told = {}
    for words in ON_A_DATABASE:
        if words[0] not in SPARED:
            said = await terminal.run(*(word.format(folder=tmp_path) for word in words))
            told[" ".join(words)] = said.err
            assert "Error" not in said.err, (words, said.err)
    assert "python -m bot migrate up" in told["doctor"]


MAKES_NO_SENSE: tuple[tuple[str, ...], ...] = (
    ("export", "tables", "/proc/no/such/folder"),
    ("export", "candidate", "sam@example.org", "--out", "/proc/no/such/file"),
    ("backup", "/proc/no/such/file"),
    ("migrate", "export", "/proc/no/such/folder"),
    ("move", "--to", "postgresql://here/there"),
    ("login-link", "nobody@example.org"),
    ("login-link", "\udcff"),
    ("admin", ""),
    ("erase", "\x00"),
    ("export", "candidate", "x" * 5000),
    ("replay", "letter:\x00"),
    ("flags", "no_such_flag", "on", "--reason", "a test"),
)


NOT_WHOLE: tuple[tuple[str, ...], ...] = (
    ("retention", "--days", "99999999999"),
    ("retention", "--days", "-5"),
    ("retention",),
    ("flags", "negotiation_bot"),
    ("flags", "negotiation_bot", "off"),
    ("flags", "negotiation_bot", "off", "--reason", "  "),
)


async def test_what_is_not_whole_is_wrong_use(terminal: Terminal, tmp_path: Path) -> None:
    for words in NOT_WHOLE:
        codes, told = await failing(terminal, words, tmp_path)
        assert codes == {2}, words
        assert all(told), words


async def test_what_makes_no_sense_is_answered_with_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    for words in MAKES_NO_SENSE:
        codes, told = await failing(terminal, words, tmp_path)
        assert codes == {1}, words
        assert all(told), words


@pytest.mark.parametrize(
    "words",
    [
        ("sending", "drop", "999"),
        ("flags", "negotiation_bot", "maybe"),
        ("telegram", "check"),
        ("retention", "--days", "soon"),
        ("login-link",),
        ("doctor", "nonsense"),
    ],
    ids=" ".join,
)
async def test_words_that_no_command_takes_are_told_in_json_where_that_is_asked_for(
    nowhere: Terminal, words: tuple[str, ...]
) -> None:
    said = await nowhere.run(*words, "--json")
    assert (said.code, said.err) == (2, "")
    assert said.json["error"]["message"]
    plain = await nowhere.run(*words)
    assert (plain.code, plain.out) == (2, "")
    assert "usage: " in plain.err


@pytest.mark.parametrize(
    "words",
    [
        ("flags", "negotiation_bot", "on"),
        ("stop-all-sending",),
        ("sending", "resume"),
        ("erase", "sam@example.org", "--yes"),
    ],
    ids=" ".join,
)
async def test_a_reason_that_is_a_letter_is_wrong_use(nowhere: Terminal, words: tuple[str, ...]) -> None:
    said = await nowhere.run(*words, "--reason", "x" * 301)
    assert said.code == 2
    assert "--reason: must have at most 300 characters" in said.err


@pytest.mark.parametrize("number", ["-1", "999", "two"])
async def test_no_migration_is_taken_back_where_the_number_to_go_down_to_is_none(
    terminal: Terminal, database: str, number: str
) -> None:
    before = await migrate.status(database)
    for deed in (("down", "--to", "0", "--without-export"), ("export", "{folder}/exported")):
        said = await terminal.run("migrate", *deed, "--to", number)
        assert said.code == 2
        assert "--to" in said.err
    assert await migrate.status(database) == before
