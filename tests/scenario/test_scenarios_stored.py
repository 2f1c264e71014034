"""Every conversation of `tests/scenarios`, played through intake, turns and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scenario.play import play
from tests.scenario.postgres_driver import PostgresDriver
from tests.scenario.script import script
from tests.scenario.test_scenarios import FILES


@pytest.fixture
def driver(database: str) -> Iterator[PostgresDriver]:
    driver = PostgresDriver(database)
    yield driver
    driver.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_conversation_goes_as_written_and_breaks_no_invariant(path: Path, driver: PostgresDriver) -> None:
    play(script(path), driver)
    assert driver.broken() == []
