"""What Prometheus may ask: requests by route and status, how long they took, and what is waiting.

Labels are routes as declared, never paths: those hold tokens. What stands in the database is counted
when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


def registered_counter(registry: CollectorRegistry, name: str, about: str, *labels: str) -> Counter:
    return Counter(name, about, labels, registry=registry)


@dataclass(frozen=True)
class Metrics:
    """One set for each running service, so that several can live in one process."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    connections: Gauge = field(init=False)
    waiting: Gauge = field(init=False)
    oldest: Gauge = field(init=False)

    def __post_init__(self) -> None:
        made = {
            "requests": registered_counter(
                self.registry, "parley_http_requests", "Answered requests.", "method", "route", "status"
            ),
            "seconds": Histogram(
                "parley_http_seconds",
                "Time to answer a request, long polls included.",
                ("method", "route"),
                registry=self.registry,
                buckets=BUCKETS,
            ),
            "connections": Gauge("parley_http_connections", "Open connections.", registry=self.registry),
            "waiting": Gauge(
                "parley_waiting", "What waits to be done, by kind.", ("kind",), registry=self.registry
            ),
            "oldest": Gauge(
                "parley_oldest_message_seconds",
                "Age of the oldest message not finished.",
                registry=self.registry,
            ),
        }
        for name, collector in made.items():
            object.__setattr__(self, name, collector)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        self.requests.labels(method, route, str(status)).inc()
        self.seconds.labels(method, route).observe(seconds)

    def count_waiting(self, rows_by_kind: Mapping[str, int], oldest_seconds: float) -> None:
        self.waiting.clear()
        for kind, rows in rows_by_kind.items():
            self.waiting.labels(kind).set(rows)
        self.oldest.set(oldest_seconds)

    def text(self) -> bytes:
        return generate_latest(self.registry)
