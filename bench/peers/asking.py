"""One reader's process: all questions in, all answers out, within a time limit.

The texts come in random order, so that what a slow reader answered within its time is a fair sample. Its pace
is taken over the later half of that, when everything is loaded and compiled.
"""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

LONGEST_LINE = 1 << 22


@dataclass(frozen=True, slots=True)
class Answers:
    """What came back, in the order of the questions, as far as it got."""

    version: str = ""
    lines: list[dict[str, Any]] = field(default_factory=list)
    broke_off: str = ""

    @property
    def per_second(self) -> float | None:
        timed = [line["cpu"] for line in self.lines[len(self.lines) // 2 :]]
        return len(timed) / sum(timed) if sum(timed) else None

    @property
    def faults(self) -> int:
        return sum("fault" in line for line in self.lines)


async def ask(
    command: Sequence[str], folder: Path, questions: Sequence[dict[str, Any]], within: float
) -> Answers:
    with tempfile.TemporaryFile() as log:
        async with running(command, folder, log) as process:
            asking = asyncio.create_task(put(process, questions))
            answers = Answers()
            with suppress(TimeoutError):
                async with asyncio.timeout(within):
                    answers = await first_line(process)
                    async for line in lines_of(process):
                        answers.lines.append(line)
                    await asking
            asking.cancel()
        return answers if answers.lines else Answers(broke_off=last_words(log))


@asynccontextmanager
async def running(
    command: Sequence[str], folder: Path, log: IO[bytes]
) -> AsyncIterator[asyncio.subprocess.Process]:
    pipe, environment = asyncio.subprocess.PIPE, {**os.environ, "TZ": "UTC"}
    process = await asyncio.create_subprocess_exec(
        *command, stdin=pipe, stdout=pipe, stderr=log, cwd=folder, env=environment, limit=LONGEST_LINE
    )
    try:
        yield process
    finally:
        await ended(process)


async def ended(process: asyncio.subprocess.Process) -> None:
    """It ends by itself when its questions do; one that is behind is broken off."""
    try:
        await asyncio.wait_for(process.wait(), 1.0)
    except TimeoutError:
        process.kill()
        await process.wait()


async def put(process: asyncio.subprocess.Process, questions: Sequence[dict[str, Any]]) -> None:
    assert process.stdin is not None
    with suppress(ConnectionError):
        for question in questions:
            process.stdin.write(json.dumps(question).encode() + b"\n")
            await process.stdin.drain()
        process.stdin.close()


async def first_line(process: asyncio.subprocess.Process) -> Answers:
    async for line in lines_of(process):
        return Answers(version=line["version"])
    return Answers()


async def lines_of(process: asyncio.subprocess.Process) -> AsyncIterator[dict[str, Any]]:
    assert process.stdout is not None
    while line := await process.stdout.readline():
        yield json.loads(line)


def last_words(log: IO[bytes]) -> str:
    log.seek(0)
    said = log.read().decode(errors="replace").strip().splitlines()
    return said[-1][:120] if said else "it gave no answer in time"
