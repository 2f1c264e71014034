"""Logs: what stands in a line, and what must never stand there."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from enum import Enum
from uuid import UUID

import pytest

from bot.logs import WITHHELD, start_logging, tags
from tests.shell.listening import log_from

INTERVIEW = UUID("6f2c3a52-7f7e-4d51-9a4b-0d9a4c1f8f10")
TOKEN = "pQ7x9bV2mZ4tL8sD1kR6wE3yH5nC0aJf"


class State(Enum):
    ESCALATED = "escalated"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """The process's log, put back as it was afterwards."""
    with log_from("info") as stream:
        yield stream


def test_a_line_has_constant_text_an_action_and_identifiers(written: io.StringIO) -> None:
    logging.getLogger("bot.turn").info(
        "handed over", extra=tags("session.escalated", interview=INTERVIEW, state=State.ESCALATED, round=3)
    )
    line = json.loads(written.getvalue())
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "info",
        "text": "handed over",
        "logger": "bot.turn",
        "action": "session.escalated",
        "interview": str(INTERVIEW),
        "state": "escalated",
        "round": 3,
    }


@pytest.mark.parametrize(
    "value",
    ["I can't on Tuesday", "ann@example.org", "Zoë", "two\nlines", "", "x" * 200, TOKEN, f"/chat/{TOKEN}"],
)
def test_a_value_that_may_be_text_or_token_is_withheld(written: io.StringIO, value: str) -> None:
    logging.getLogger("bot").info("message read", extra=tags("message.read", wrong=value))
    assert json.loads(written.getvalue())["wrong"] == WITHHELD


@pytest.mark.parametrize("value", ["Europe/Berlin", "/api/v1/chat/{token}", "40P01", str(INTERVIEW), "en-GB"])
def test_plain_words_are_kept(written: io.StringIO, value: str) -> None:
    logging.getLogger("bot").info("said", extra=tags("said", word=value))
    assert json.loads(written.getvalue())["word"] == value


def test_a_fault_is_told_by_type_and_place_and_not_by_its_text(written: io.StringIO) -> None:
    try:
        raise ValueError("key (email)=(ann@example.org) already exists")
    except ValueError:
        logging.getLogger("bot").exception("turn failed", extra=tags("turn.failed"))
    line = json.loads(written.getvalue())
    assert line["fault"] == "ValueError"
    assert line["places"][-1].endswith("test_a_fault_is_told_by_type_and_place_and_not_by_its_text")
    assert "example.org" not in written.getvalue()


def test_what_other_libraries_put_into_their_texts_is_not_written(written: io.StringIO) -> None:
    logging.getLogger("another.package").warning("cannot deliver to %s", "ann@example.org")
    assert json.loads(written.getvalue())["text"] == "cannot deliver to %s"


def test_lines_below_the_level_are_left_out(written: io.StringIO) -> None:
    logging.getLogger("bot").debug("too much")
    assert written.getvalue() == ""


def test_on_a_terminal_a_line_is_for_people(written: io.StringIO) -> None:
    start_logging("info", "text", written)
    logging.getLogger("bot").info("ready", extra=tags("ready", port=8080))
    assert written.getvalue()[8:] == " info    ready  action=ready port=8080\n"
