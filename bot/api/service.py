"""The running service as handlers see it: one frozen value, put together in `bot.app`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.api.limits import RateLimit
from bot.keys import Keys
from bot.links import Linker
from bot.metrics import Metrics
from bot.settings import Settings
from bot.worker import Worker
from db.listen import Listener
from db.pool import Pool
from negotiation.policy import Policy


@dataclass(frozen=True, slots=True)
class Service:
    """`base_url` is where people reach the service, without a slash at the end."""

    settings: Settings
    keys: Keys
    pool: Pool
    listener: Listener
    worker: Worker
    linker: Linker
    rate: RateLimit
    metrics: Metrics

    @property
    def policy(self) -> Policy:
        return self.settings.policy

    @property
    def base_url(self) -> str:
        return self.linker.base_url
