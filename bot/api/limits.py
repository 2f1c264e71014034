"""At most so many requests a minute from one caller: a token bucket each, in this process.

A bucket holds a minute's worth and fills up steadily. Callers that have been quiet long enough to
have a full bucket need none, so that their number does not grow the memory.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST_CALLERS = 20_000
ROUNDING = 1e-6  # of a request: sums of seconds are not exact, and who waited as told must get through


@dataclass(slots=True)
class Bucket:
    """`left` tokens at the moment `at` (monotonic seconds)."""

    left: float
    at: float


class RateLimit:
    """`per_minute` 0 lifts it."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def wait(self, caller: str) -> int:
        """Takes one request off the caller's bucket; whole seconds to wait where it is empty, else 0."""
        if self._capacity == 0:
            return 0
        bucket = self._filled(caller)
        if bucket.left < 1 - ROUNDING:
            return max(1, math.ceil((1 - bucket.left) / self._per_second))
        bucket.left -= 1
        return 0

    def _filled(self, caller: str) -> Bucket:
        now = self._clock()
        bucket = self._buckets.pop(caller, None) or Bucket(self._capacity, now)
        bucket.left = min(self._capacity, bucket.left + (now - bucket.at) * self._per_second)
        bucket.at = now
        self._buckets[caller] = bucket
        if len(self._buckets) > MOST_CALLERS:
            self._buckets.popitem(last=False)
        return bucket
