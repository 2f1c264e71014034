"""How many cases a property tries: a sample, the same one each time; many more, and others each time, when
PARLEY_TEST_SIZE is `full`.

No case is timed: other tests run beside these. Nothing is remembered from run to run.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

FULL = os.environ.get("PARLEY_TEST_SIZE") == "full"
UNTIMED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def alike_each_time() -> None:
    """From here on this is how properties are tried."""
    settings.register_profile(
        "parley", derandomize=not FULL, deadline=None, database=None, suppress_health_check=UNTIMED
    )
    settings.load_profile("parley")


def trying(sample: int, full: int) -> settings:
    return settings(max_examples=full if FULL else sample)
