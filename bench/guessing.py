"""Whether an answer's time tells what is there: known and unknown addresses, tokens, jobs, sign-in links.

Asked in turns, so that whatever else the machine does meets both; medians in milliseconds. A difference below
5 ms is lost in any network.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from db import embedded, migrate
from tests.servers.api import api_on
from tests.shell.guessing import Asking, Guess, guesses

TIMES = 300


@dataclass(frozen=True, slots=True)
class Told:
    what: str
    known: float
    unknown: float
    ratio: float


async def measure() -> list[Told]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        async with embedded.running(Path(folder) / "data") as server:
            await migrate.up(server.dsn, base_schema=True)
            async with api_on(server.dsn) as api:
                return [await compared(what, guess) for what, guess in (await guesses(api)).items()]


async def compared(what: str, guess: Guess) -> Told:
    pairs = [(await took(guess.known), await took(guess.unknown)) for _ in range(TIMES)]
    known, unknown = (statistics.median(times) for times in zip(*pairs, strict=True))
    return Told(what, known, unknown, known / unknown)


async def took(asking: Asking) -> float:
    begun = time.perf_counter()
    await asking()
    return (time.perf_counter() - begun) * 1000
