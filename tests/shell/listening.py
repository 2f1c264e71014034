"""What the process logs, as it is written."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logs import start_logging


@contextmanager
def log_from(level: str) -> Iterator[io.StringIO]:
    """Afterwards logging is as it was."""
    root = logging.getLogger()
    before, level_before = root.handlers[:], root.level
    stream = io.StringIO()
    start_logging(level, "json", stream)
    try:
        yield stream
    finally:
        root.handlers[:] = before
        root.setLevel(level_before)
