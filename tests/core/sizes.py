"""How many cases a property tries: a sample each time, many more when PARLEY_TEST_SIZE is `full`."""

from __future__ import annotations

import os

FULL = os.environ.get("PARLEY_TEST_SIZE") == "full"


def examples(sample: int, full: int) -> int:
    return full if FULL else sample
