"""Nobody finds out by asking what is there: what exists and what does not are answered alike, every time.

How long each takes is measured by `python -m bench guessing`; by time nothing is tested.
"""

from __future__ import annotations

import pytest

from tests.core.sizes import FULL
from tests.servers.api import Api
from tests.shell.guessing import guesses, looks

TIMES = 2000 if FULL else 200


@pytest.mark.parametrize("what", ["address", "token", "vacancy", "login"])
async def test_what_is_known_is_answered_like_what_is_not(api: Api, what: str) -> None:
    guess = (await guesses(api))[what]
    first = looks(await guess.unknown())
    for _ in range(TIMES):
        assert looks(await guess.known()) == first
        assert looks(await guess.unknown()) == first
