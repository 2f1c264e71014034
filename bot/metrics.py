"""What Prometheus may ask: requests by route and status, how long they took, and what is waiting.

Labels are routes as declared, never paths: those hold tokens. What stands in the database is counted
when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from db.health import Health

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

FIGURES: Mapping[str, tuple[str, Callable[[Health], float]]] = {
    "parley_parked": ("What was given up and waits for a person.", lambda health: health.parked),
    "parley_errors_ratio": (
        "The part of what was finished in ten minutes that failed.",
        lambda health: health.errors,
    ),
    "parley_calendar_breakers_open": (
        "People whose calendar is not asked, because it does not answer.",
        lambda health: health.breakers_open,
    ),
    "parley_calendar_accounts_resting": (
        "People whose calendar is not asked, because its provider told us to wait.",
        lambda health: health.resting,
    ),
    "parley_calendars_unreadable": (
        "People whose calendar cannot be read.",
        lambda health: health.unreadable,
    ),
    "parley_letters_failed_lately": (
        "Letters and chat messages given up within an hour.",
        lambda health: health.letters_failed,
    ),
    "parley_webhook_endpoints_failing": (
        "Webhook endpoints that take nothing, or are disabled.",
        lambda health: health.endpoints_failing,
    ),
    "parley_sending": ("1 unless all sending is stopped.", lambda health: health.sending),
    "parley_live": ("1 once the deployment is live.", lambda health: health.live),
}


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
    oldest_work: Gauge = field(init=False)
    figures: Mapping[str, Gauge] = field(init=False)

    def __post_init__(self) -> None:
        made: dict[str, Any] = {
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
        made["oldest_work"] = Gauge(
            "parley_oldest_work_seconds",
            "For how long work has been due, by kind.",
            ("kind",),
            registry=self.registry,
        )
        made["figures"] = {
            name: Gauge(name, about, registry=self.registry) for name, (about, _) in FIGURES.items()
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

    def tell(self, health: Health) -> None:
        self.oldest_work.clear()
        for kind, seconds in health.oldest_work.items():
            self.oldest_work.labels(kind).set(seconds)
        for name, (_, figure) in FIGURES.items():
            self.figures[name].set(figure(health))

    def text(self) -> bytes:
        return generate_latest(self.registry)
