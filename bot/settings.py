"""The environment, read once into one frozen value; every fault is told at the same time.

The fields below are the table of all settings: name, kind, default and what it is for. The limits of the
product are in `bot.setting_limits`. `docs/settings.md` is written from both.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from bot import setting_kinds as kinds
from bot.setting_kinds import Kind, MailServer, Secret, Setting
from bot.setting_limits import LIMITS
from db.sealing import KeyRing
from negotiation.policy import Policy

CHECKOUT = Path(__file__).resolve().parent.parent

PROVIDERS_SECRETS: Mapping[str, str] = {
    "mailgun": "PARLEY_MAILGUN_SIGNING_KEY",
    "sendgrid": "PARLEY_SENDGRID_PUBLIC_KEY",
    "postmark": "PARLEY_POSTMARK_LOGIN",
    "raw": "PARLEY_MAIL_WEBHOOK_SECRET",
}


class BadSettings(Exception):
    """The environment does not make a Settings; `args` are all its faults, a sentence each."""


def setting(name: str, kind: Kind[Any], default: Any, sentence: str, default_in_words: str = "") -> Any:
    row = Setting(name, kind, default, sentence, default_in_words)
    return field(default=default, metadata={"setting": row})


@dataclass(frozen=True)
class Settings:
    """What the process was told from outside; valid once built by `read_settings`."""

    host: str = setting("PARLEY_HOST", kinds.text("an address"), "127.0.0.1", "The address to listen on.")
    port: int = setting(
        "PARLEY_PORT", kinds.whole(0, 65535), 8080, "The port to listen on; 0 takes any free one."
    )
    public_url: str | None = setting(
        "PARLEY_PUBLIC_URL",
        kinds.web_address(),
        None,
        "Where people reach the service; the links in messages begin with it.",
        "`http://` with host and port",
    )
    data_folder: Path = setting(
        "PARLEY_DATA_DIR",
        kinds.folder(),
        CHECKOUT / ".parley",
        "The embedded database, the keys and other files.",
        "`.parley` in the checkout",
    )
    database_url: Secret | None = setting(
        "DATABASE_URL",
        kinds.secret("a postgresql:// address", r"postgres(ql)?://.+"),
        None,
        "The portal's PostgreSQL; needs PARLEY_API_KEY.",
        "the embedded database",
    )
    database_connections: int = setting(
        "PARLEY_DATABASE_CONNECTIONS",
        kinds.whole(2, 50),
        10,
        "The most connections that one process keeps to the database.",
    )
    workers: int = setting(
        "PARLEY_WORKERS", kinds.whole(1, 32), 4, "How many conversations one process works on at a time."
    )
    api_key: Secret | None = setting(
        "PARLEY_API_KEY",
        kinds.secret("visible ASCII characters without blanks", r"[!-~]+"),
        None,
        "What the portal shows as `Authorization: Bearer`.",
        "made once and kept in the data folder",
    )
    secret_key: Secret | None = setting(
        "PARLEY_SECRET_KEY",
        kinds.secret("at least 32 characters", r".{32,}"),
        None,
        "Signs the links; the same for all processes on one database.",
        "made once and kept in the data folder; with DATABASE_URL, derived from PARLEY_API_KEY",
    )
    token_keys: KeyRing | None = setting(
        "PARLEY_TOKEN_KEYS",
        kinds.key_ring(),
        None,
        "Seal the tokens of calendars; the first one seals, all of them open. The same for all processes "
        "on one database.",
        "made once and kept in the data folder; with DATABASE_URL, needed where Google is set up",
    )
    google_client_id: str | None = setting(
        "PARLEY_GOOGLE_CLIENT_ID",
        kinds.text("a client id without blanks", r"[!-~]+"),
        None,
        "The OAuth client that recruiters connect their Google Calendar through "
        "([how to make one](google-calendar.md)).",
        "none: Google Calendar cannot be connected",
    )
    google_client_secret: Secret | None = setting(
        "PARLEY_GOOGLE_CLIENT_SECRET",
        kinds.secret("a client secret without blanks", r"[!-~]+"),
        None,
        "That client's secret.",
        "none",
    )
    google_consent_url: str = setting(
        "PARLEY_GOOGLE_CONSENT_URL",
        kinds.web_address(),
        "https://accounts.google.com/o/oauth2/v2/auth",
        "Where people are asked for their consent.",
    )
    google_token_url: str = setting(
        "PARLEY_GOOGLE_TOKEN_URL",
        kinds.web_address(),
        "https://oauth2.googleapis.com/token",
        "Where Google gives tokens.",
    )
    google_revoke_url: str = setting(
        "PARLEY_GOOGLE_REVOKE_URL",
        kinds.web_address(),
        "https://oauth2.googleapis.com/revoke",
        "Where Google takes tokens back.",
    )
    google_api_url: str = setting(
        "PARLEY_GOOGLE_API_URL",
        kinds.web_address(),
        "https://www.googleapis.com/calendar/v3",
        "Google's Calendar API.",
    )
    google_keys_url: str = setting(
        "PARLEY_GOOGLE_KEYS_URL",
        kinds.web_address(),
        "https://www.googleapis.com/oauth2/v1/certs",
        "The certificates that Google's id tokens are signed with.",
    )
    google_sign_in: bool = setting(
        "PARLEY_GOOGLE_SIGN_IN",
        kinds.switch(),
        False,
        "1 lets recruiters sign in to the console with Google, through the same client "
        "([one more redirect address](google-calendar.md#signing-in-with-google)).",
    )
    widget_origins: frozenset[str] | None = setting(
        "PARLEY_WIDGET_ORIGINS",
        kinds.origins(),
        None,
        "The pages, besides Parley's own, on which the chat may stand.",
        "any page",
    )
    rate_limit_per_minute: int = setting(
        "PARLEY_RATE_LIMIT_PER_MINUTE",
        kinds.whole(0, 1_000_000),
        100,
        "Requests a minute from one caller; 0 lifts the limit.",
    )
    demo: bool = setting(
        "PARLEY_DEMO",
        kinds.switch(),
        True,
        "Whether the demo company is loaded.",
        "1 on the embedded database, 0 with DATABASE_URL",
    )
    mail_server: MailServer | None = setting(
        "PARLEY_SMTP_URL",
        kinds.mail_server(),
        None,
        "Where mail is handed in; `smtps://` is TLS from the start.",
        "none: mail lands on the mailbox page",
    )
    mail_from: str = setting(
        "PARLEY_MAIL_FROM",
        kinds.text("an email address", r"[^\s@<>]+@[^\s@<>]+"),
        "parley@localhost",
        "The sender of all mail.",
    )
    models: tuple[str, ...] = setting(
        "PARLEY_MODEL",
        kinds.names(4),
        (),
        "The language model that reads what the rules are unsure of; others behind a comma step in where it"
        " fails. Needs PARLEY_MODEL_KEY.",
        "none: the rules alone",
    )
    model_key: Secret | None = setting(
        "PARLEY_MODEL_KEY",
        kinds.secret("visible ASCII characters without blanks", r"[!-~]+"),
        None,
        "The key of the model's endpoint.",
        "none",
    )
    model_url: str = setting(
        "PARLEY_MODEL_URL",
        kinds.web_address(),
        "https://api.openai.com/v1",
        "The model's endpoint; anything that speaks OpenAI's chat completions.",
    )
    model_below_percent: int = setting(
        "PARLEY_MODEL_BELOW_PERCENT",
        kinds.whole(0, 100),
        75,
        "The rules' confidence below which the model reads too.",
    )
    model_tokens_per_conversation: int = setting(
        "PARLEY_MODEL_TOKENS_PER_CONVERSATION",
        kinds.whole(0, 10_000_000),
        30_000,
        "The most tokens that one conversation takes in a day; 0 lifts the cap.",
    )
    model_tokens_per_day: int = setting(
        "PARLEY_MODEL_TOKENS_PER_DAY",
        kinds.whole(0, 10_000_000_000),
        2_000_000,
        "The most tokens that all conversations take in a day; 0 lifts the cap.",
    )
    telegram_token: Secret | None = setting(
        "PARLEY_TELEGRAM_TOKEN",
        kinds.secret("a bot's token as @BotFather gives it", r"[0-9]{1,20}:[A-Za-z0-9_-]{20,100}"),
        None,
        "The Telegram bot's token; needs PARLEY_TELEGRAM_BOT.",
        "none: no Telegram",
    )
    telegram_bot: str | None = setting(
        "PARLEY_TELEGRAM_BOT",
        kinds.text("the bot's user name without the @", r"[A-Za-z][A-Za-z0-9_]{4,31}"),
        None,
        "The Telegram bot's user name, as it stands in links to it.",
        "none: no Telegram",
    )
    telegram_secret: Secret | None = setting(
        "PARLEY_TELEGRAM_SECRET",
        kinds.secret("32 to 256 of the characters A-Z, a-z, 0-9, _ and -", r"[A-Za-z0-9_-]{32,256}"),
        None,
        "What Telegram shows with each call of the webhook; set it to use the webhook.",
        "none: updates are asked for (long polling)",
    )
    telegram_api: str = setting(
        "PARLEY_TELEGRAM_API",
        kinds.web_address(),
        "https://api.telegram.org",
        "Where Telegram's Bot API is.",
    )
    telegram_pause: timedelta = setting(
        "PARLEY_TELEGRAM_PAUSE_MILLISECONDS",
        kinds.length(timedelta(milliseconds=1), "milliseconds", 0, 60_000),
        timedelta(milliseconds=1050),
        "What lies at least between two messages to one Telegram chat.",
    )
    telegram_per_second: int = setting(
        "PARLEY_TELEGRAM_PER_SECOND",
        kinds.whole(1, 1000),
        28,
        "The most messages to Telegram in a second, from all processes together.",
    )
    reply_domain: str | None = setting(
        "PARLEY_REPLY_DOMAIN",
        kinds.text("a domain such as reply.example.org", r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"),
        None,
        "Mail to `reply+...` at this domain is brought to the webhook: [email.md](email.md).",
        "none: mails cannot be answered",
    )
    mail_providers: tuple[str, ...] = setting(
        "PARLEY_MAIL_PROVIDERS",
        kinds.several(*PROVIDERS_SECRETS),
        (),
        "Who brings it, separated by commas; each needs its secret.",
        "none",
    )
    mailgun_signing_key: Secret | None = setting(
        "PARLEY_MAILGUN_SIGNING_KEY",
        kinds.secret("at least 16 characters", r".{16,}"),
        None,
        "Mailgun's HTTP webhook signing key.",
        "none",
    )
    sendgrid_public_key: Secret | None = setting(
        "PARLEY_SENDGRID_PUBLIC_KEY",
        kinds.secret("a public key in base64", r"[A-Za-z0-9+/]{80,}={0,2}"),
        None,
        "The verification key of SendGrid's signed webhooks.",
        "none",
    )
    postmark_login: Secret | None = setting(
        "PARLEY_POSTMARK_LOGIN",
        kinds.secret("user:password, with a password of 16 characters or more", r"[^:\s]+:\S{16,}"),
        None,
        "What Postmark's webhooks sign in with: it stands in their address.",
        "none",
    )
    mail_webhook_secret: Secret | None = setting(
        "PARLEY_MAIL_WEBHOOK_SECRET",
        kinds.secret("at least 32 characters", r".{32,}"),
        None,
        "Signs what a mail server of one's own brings (`raw`).",
        "none",
    )
    mail_auth_server: str | None = setting(
        "PARLEY_MAIL_AUTH_SERVER",
        kinds.text("a server's name", r"[!-:<-~]+"),
        None,
        "The server whose `Authentication-Results` headers are believed.",
        "none: only what the provider says itself",
    )
    retention: timedelta | None = setting(
        "PARLEY_RETENTION_DAYS",
        kinds.length(timedelta(days=1), "days", 30, 36_500),
        None,
        "After how long without a contact candidates are made anonymous ([operating](operating.md)).",
        "never",
    )
    webhooks_inside: bool = setting(
        "PARLEY_WEBHOOKS_INSIDE",
        kinds.switch(),
        False,
        "Whether webhooks may go to addresses that are not on the open internet, and without TLS "
        "([webhooks](webhooks.md)).",
        "0",
    )
    log_level: str = setting(
        "PARLEY_LOG_LEVEL",
        kinds.choice("debug", "info", "warning", "error"),
        "info",
        "The least important line that is still written.",
    )
    log_format: str = setting(
        "PARLEY_LOG_FORMAT",
        kinds.choice("auto", "json", "text"),
        "auto",
        "`auto` is `text` on a terminal and `json` elsewhere.",
    )
    policy: Policy = field(default_factory=Policy)

    def secret_of(self, provider: str) -> str | None:
        """What a provider proves itself with; None where it is not switched on."""
        if provider not in self.mail_providers:
            return None
        by_name = {
            "mailgun": self.mailgun_signing_key,
            "sendgrid": self.sendgrid_public_key,
            "postmark": self.postmark_login,
            "raw": self.mail_webhook_secret,
        }
        secret = by_name[provider]
        return None if secret is None else secret.reveal()

    def public_url_at(self, port: int) -> str:
        """The start of all links, once the port that was really taken is known. The address that stands for
        all of the machine's leads nowhere.
        """
        named = "localhost" if stands_for_all(self.host) else self.host
        host = f"[{named}]" if ":" in named else named
        return self.public_url or f"http://{host}:{port}"


def stands_for_all(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


PROCESS: Mapping[str, Setting] = {
    each.name: each.metadata["setting"] for each in dataclasses.fields(Settings) if each.metadata
}


PROCESS_BY_NAME: Mapping[str, Setting] = {row.name: row for row in PROCESS.values()}
NEVER_EMPTY = ("PARLEY_TELEGRAM_SECRET",)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Raises BadSettings with all faults. A variable that is set to nothing counts as not set, but for
    a secret that must never be empty.
    """
    given = {name: value.strip() for name, value in environment.items() if value.strip()}
    faults = [
        *complaints(PROCESS, given),
        *complaints(LIMITS, given),
        *contradictions(given),
        *emptied(environment),
    ]
    if faults:
        raise BadSettings(*faults)
    if "DATABASE_URL" in given:
        given = {"PARLEY_DEMO": "0"} | given
    return Settings(**read(PROCESS, given), policy=Policy(**read(LIMITS, given)))


def unknown_names(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Variables that look like settings and are none: misspelt, or of another version."""
    known = {row.name for row in (*PROCESS.values(), *LIMITS.values())}
    return tuple(sorted(name for name in environment if name.startswith("PARLEY_") and name not in known))


def read(table: Mapping[str, Setting], given: Mapping[str, str]) -> dict[str, Any]:
    return {place: row.kind.read(given[row.name]) for place, row in table.items() if row.name in given}


def complaints(table: Mapping[str, Setting], given: Mapping[str, str]) -> Iterator[str]:
    for row in table.values():
        complaint = row.complaint(given[row.name]) if row.name in given else None
        if complaint is not None:
            yield complaint


def emptied(environment: Mapping[str, str]) -> Iterator[str]:
    """A secret that was meant to be set and came out empty would leave a door to anybody."""
    for name in NEVER_EMPTY:
        if name in environment and not environment[name].strip():
            yield f"{name} is set to nothing: give it {PROCESS_BY_NAME[name].kind.wanted}, or do not set it"


def contradictions(given: Mapping[str, str]) -> Iterator[str]:
    for name, wanted, sentence in NEEDED_TOGETHER:
        if set(wanted) <= set(given) and name not in given:
            are = "are" if wanted[1:] else "is"
            yield f"{name} must be set when {' and '.join(wanted)} {are}: {sentence}"
    if given.get("PARLEY_GOOGLE_SIGN_IN") == "1" and "PARLEY_GOOGLE_CLIENT_ID" not in given:
        yield "PARLEY_GOOGLE_CLIENT_ID must be set when PARLEY_GOOGLE_SIGN_IN is 1: Google knows us by it"
    for provider in given.get("PARLEY_MAIL_PROVIDERS", "").lower().split(","):
        secret = PROVIDERS_SECRETS.get(provider.strip())
        if secret is not None and secret not in given:
            yield f"{secret} must be set when {provider.strip()} is among PARLEY_MAIL_PROVIDERS"


NEEDED_TOGETHER = (
    ("PARLEY_API_KEY", ("DATABASE_URL",), "the portal's calls are known by it"),
    ("PARLEY_MODEL_KEY", ("PARLEY_MODEL",), "an endpoint that wants no key takes any"),
    ("PARLEY_GOOGLE_CLIENT_SECRET", ("PARLEY_GOOGLE_CLIENT_ID",), "they were made together"),
    ("PARLEY_GOOGLE_CLIENT_ID", ("PARLEY_GOOGLE_CLIENT_SECRET",), "they were made together"),
    ("PARLEY_REPLY_DOMAIN", ("PARLEY_MAIL_PROVIDERS",), "letters have to say where answers go"),
    ("PARLEY_MAIL_PROVIDERS", ("PARLEY_REPLY_DOMAIN",), "somebody has to bring the answers"),
    (
        "PARLEY_TOKEN_KEYS",
        ("DATABASE_URL", "PARLEY_GOOGLE_CLIENT_ID"),
        "all processes have to open what one of them sealed; `openssl rand -base64 32` makes one",
    ),
    ("PARLEY_TELEGRAM_BOT", ("PARLEY_TELEGRAM_TOKEN",), "links to the bot bear its name"),
    ("PARLEY_TELEGRAM_TOKEN", ("PARLEY_TELEGRAM_BOT",), "the bot is known by it"),
    ("PARLEY_TELEGRAM_TOKEN", ("PARLEY_TELEGRAM_SECRET",), "there is no webhook without a bot"),
)
"""A setting, those that it must go with, and why."""
