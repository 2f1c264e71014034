"""The running service as handlers see it: one frozen value, put together in `bot.app`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from bot.api.closing import Closing
from bot.api.limits import RateLimit
from bot.calendars.reach import Reach
from bot.incoming_mail.reader import Reader
from bot.keys import Keys
from bot.links import Linker
from bot.metrics import Metrics
from bot.setting_kinds import read_origin
from bot.settings import Settings
from bot.webhooks.posting import Postman
from db.listen import Listener
from db.pool import Pool
from negotiation.policy import Policy

if TYPE_CHECKING:
    from bot.calendars.google_accounts import GoogleAccounts


@dataclass(frozen=True, slots=True)
class Service:
    """`working` says whether this process's workers and its listener are there; `document` is OpenAPI's;
    `google` is None where the operator has not set it up.
    """

    settings: Settings
    keys: Keys
    pool: Pool
    listener: Listener
    linker: Linker
    reach: Reach
    rate: RateLimit
    metrics: Metrics
    working: Callable[[], bool]
    document: dict[str, Any]
    google: GoogleAccounts | None
    postman: Postman
    closing: Closing = field(default_factory=Closing)
    mail_reader: Reader = field(default_factory=Reader)

    @property
    def policy(self) -> Policy:
        return self.settings.policy

    @property
    def base_url(self) -> str:
        """Where people reach the service, without a slash at the end."""
        return self.linker.base_url

    @property
    def origin(self) -> str:
        """The origin of the service's own pages."""
        return read_origin(urlunsplit((*urlsplit(self.base_url)[:2], "", "", "")))
