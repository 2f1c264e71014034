"""How many cases a property tries: a sample each time, many more when PARLEY_TEST_SIZE is `full`.

No case is timed: other tests run beside these.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

FULL = os.environ.get("PARLEY_TEST_SIZE") == "full"


def trying(sample: int, full: int) -> settings:
    return settings(
        max_examples=full if FULL else sample,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
