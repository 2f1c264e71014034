"""Every conversation of `tests/scenarios`, played on the pure core."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenario.play import play
from tests.scenario.pure_driver import PureDriver
from tests.scenario.script import script

FOLDER = Path(__file__).parent.parent / "scenarios"
FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_conversation_goes_as_written(path: Path) -> None:
    play(script(path), PureDriver())


def test_there_are_conversations_to_play() -> None:
    assert len(FILES) >= 40
