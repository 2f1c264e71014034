"""Some of the conversations of `tests/scenarios`, led in Telegram: the same answers as by any other way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scenario.play import play
from tests.scenario.script import script
from tests.scenario.telegram_driver import TelegramDriver
from tests.scenario.test_scenarios import FILES

SOME = [path for path in FILES if "channel" not in script(path).head][::6]


@pytest.fixture
def driver(database: str) -> Iterator[TelegramDriver]:
    driver = TelegramDriver(database)
    yield driver
    driver.close()


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_the_conversation_goes_as_written_in_telegram(path: Path, driver: TelegramDriver) -> None:
    play(script(path), driver)
    assert driver.broken() == []
