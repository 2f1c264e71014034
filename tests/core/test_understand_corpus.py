"""Messages as candidates write them are read as they are meant; a new phrase is a new line in a corpus."""

from __future__ import annotations

import pytest

from negotiation.understand import understand
from tests.core.reading_corpus import CORPUS, Wanted, entries

FILES = sorted([*CORPUS.glob("act_*.txt"), *CORPUS.glob("messages_*.txt")])
CASES = [
    pytest.param(wanted, text, id=f"{path.stem}: {text[:60]}")
    for path in FILES
    for wanted, text in entries(path)
]


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_a_message_is_read_as_it_is_meant(wanted: Wanted, text: str) -> None:
    reading = understand(text, wanted.context)
    assert not wanted.faults(reading), f"{text!r}: {reading.why}"
