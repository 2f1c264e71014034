"""Canaries among the secrets and in what people write: none is in a log at its most talkative, a metric, the
document, an error, or a plain column.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import start_logging
from tests.servers.api import Api, api_on
from tests.servers.receiver import Fault, receiver
from tests.servers.telegram import telegram_server
from tests.shell.stage import until

CANARY = "CanarySecret"
SECRETS = {
    "PARLEY_SECRET_KEY": f"{CANARY}-signing-key-of-thirty-two-characters",
    "PARLEY_MODEL_KEY": f"{CANARY}-model",
    "PARLEY_GOOGLE_CLIENT_ID": "a-client",
    "PARLEY_GOOGLE_CLIENT_SECRET": f"{CANARY}-google",
    "PARLEY_TOKEN_KEYS": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "PARLEY_MAIL_WEBHOOK_SECRET": f"{CANARY}-of-mail-with-enough-characters-in-it",
    "PARLEY_MAILGUN_SIGNING_KEY": f"{CANARY}-of-mailgun",
    "PARLEY_POSTMARK_LOGIN": f"portal:{CANARY}-of-postmark",
    "PARLEY_SMTP_URL": f"smtp://parley:{CANARY}-smtp@127.0.0.1:1",
    "PARLEY_MAIL_PROVIDERS": "raw,mailgun,postmark",
    "PARLEY_REPLY_DOMAIN": "reply.example.org",
    "PARLEY_WEBHOOKS_INSIDE": "1",
}
WORDS = ("CanaryName", "CanaryText", "CanaryMail", "CanaryTitle")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    stream = io.StringIO()
    start_logging("debug", "json", stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)


async def lived(api: Api, address: str) -> list[str]:
    """A talk with everything going wrong outside; returns what else must not be told anywhere."""
    endpoint = await api.made("/webhook-endpoints", {"url": address})
    job = await api.job(title="CanaryTitle")
    application = await api.application(job, name="CanaryName", email="CanaryMail@example.org")
    made = await api.invitation(application)
    chat = f"/api/v1/chat/{made['chat_token']}"
    for number, text in enumerate(("CanaryText: only mornings", "I want a human, says CanaryText")):
        await api.call("POST", f"{chat}/messages", {"id": str(number), "text": text}, key=None)
    await api.messages(chat, after=1, wait=5)
    for path in (f"{chat}x", "/console/sign-in/CanaryText", "/interview/accept/CanaryText/CanaryText"):
        assert (await api.call("GET", path, key="CanaryText")).status < 500
    broken = await api.call("POST", "/api/v1/recruiters", raw=b'{"name": "CanaryText')
    assert "Canary" not in broken.raw.decode()

    async def tried() -> bool:
        found: int = await api.service.pool.fetchval("SELECT count(*) FROM parley.outbox WHERE attempts > 0")
        return found > 0

    await until(tried)
    return [made["chat_token"], endpoint["secret"].removeprefix("whsec_")]


async def test_no_secret_and_nobodys_words_are_told_anywhere(database: str, log: io.StringIO) -> None:
    async with telegram_server() as telegram, receiver() as takes:
        takes.fault = Fault.ERROR
        async with api_on(database, **{**telegram.settings, **SECRETS}) as api:
            await api.service.pool.execute("UPDATE parley.deployment SET live_since = parley.now()")
            tokens = await lived(api, takes.url)
            told = {
                "metrics": (await api.call("GET", "/metrics")).raw.decode(),
                "document": (await api.call("GET", "/api/v1/openapi.json")).raw.decode(),
                "settings": repr(api.service.settings) + repr(api.service.keys) + repr(api.service.linker),
                "telegram's token": "",
            }
            columns = await plain_columns(api)
    token = telegram.settings["PARLEY_TELEGRAM_TOKEN"]
    told["log"] = log.getvalue()
    assert told["log"]
    for place, text in told.items():
        for secret in (CANARY, token, *tokens, *WORDS):
            assert secret not in text, (place, secret)
    for secret in (CANARY, token, *tokens):
        assert secret not in columns


async def plain_columns(api: Api) -> str:
    tables = await api.service.pool.fetch(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'parley'"
    )
    rows = [
        await api.service.pool.fetchval(f"SELECT string_agg(t::text, ' ') FROM {row['name']} AS t")
        for row in tables
    ]
    return " ".join(row or "" for row in rows)
