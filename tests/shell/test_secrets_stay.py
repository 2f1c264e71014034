"""Canaries among the secrets and in what people write: none is in a log at its most talkative, a metric, the
document, an error, or a plain column.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from urllib.parse import urlencode
from uuid import UUID

import pytest

from bot.links import Purpose, Reply
from tests.servers.api import KEY, Api, api_on
from tests.servers.receiver import Fault, receiver
from tests.servers.telegram import telegram_server
from tests.shell.consoling import Console, link_for, signed_in
from tests.shell.listening import log_from
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
TELEGRAM_SECRET = f"{CANARY}_of_telegrams_with_enough_characters_in_it"
SETTINGS = {
    **{name: value for name, value in SECRETS.items() if CANARY in value},
    "any of the settings": CANARY,
    "token keys": SECRETS["PARLEY_TOKEN_KEYS"],
    "telegram secret": TELEGRAM_SECRET,
}
WORDS = (
    "CanaryName",
    "CanaryMail",
    "CanaryPhone",
    "CanaryText",
    "CanaryTitle",
    "CanaryCompany",
    "CanaryDescription",
    "CanaryPreparation",
    "CanaryLocation",
    "CanaryResume",
    "CanaryRecruiter",
    "CanaryAddress",
    "CanaryWords",
    "CanaryReason",
    "CanaryFound",
    "CanaryBrowser",
    "CanaryGuess",
    "CanaryPath",
)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    with log_from("debug") as stream:
        yield stream


async def lived(api: Api, address: str) -> dict[str, str]:
    """A talk with everything going wrong outside; returns what else must not be told anywhere, by kind."""
    hook = f"{address}?{urlencode({'token': 'CanaryPath'})}"
    endpoint = await api.made("/webhook-endpoints", {"url": hook, "description": "CanaryReason"})
    renewed = await api.made(f"/webhook-endpoints/{endpoint['id']}/secret", {})
    console = await signed_in(api, name="CanaryRecruiter", email="CanaryAddress@example.org")
    interview, chat = await talked(api, console)
    link = await link_for(api, console.recruiter)
    await looked_around(api, console, link, chat)

    async def tried() -> bool:
        found: int = await api.service.pool.fetchval("SELECT count(*) FROM parley.outbox WHERE attempts > 0")
        return found > 0

    await until(tried)
    linker = api.service.linker
    return {
        **{purpose.value: linker.token(purpose, interview) for purpose in Purpose},
        **{whose.value: linker.reply_token(whose, interview) for whose in Reply},
        "endpoint": endpoint["secret"].removeprefix("whsec_"),
        "endpoint, renewed": renewed["secret"].removeprefix("whsec_"),
        "sign-in": console.cookie.partition("=")[2],
        "sign-in link": link.rpartition("/")[2],
    }


async def talked(api: Api, console: Console) -> tuple[UUID, str]:
    job = await api.job(
        console.recruiter,
        title="CanaryTitle",
        company="CanaryCompany",
        description="CanaryDescription",
        preparation="CanaryPreparation",
        location="CanaryLocation",
    )
    person = {"name": "CanaryName", "email": "CanaryMail@example.org", "phone": "CanaryPhone"}
    application = await api.application(job, **person, resume_text="CanaryResume: ten years of Python")
    made = await api.invitation(application, channel="email")
    chat = f"/api/v1/chat/{made['chat_token']}"
    for number, text in enumerate(("CanaryText: only mornings", "I want a human, says CanaryText")):
        await api.call("POST", f"{chat}/messages", {"id": str(number), "text": text}, key=None)
    await api.messages(chat, after=1, wait=5)
    here = f"/interviews/{made['id']}"
    await api.made(f"{here}/words", {"text": "CanaryWords"})
    await api.made(f"/applications/{application}/reject", {"reason": "CanaryReason"})
    return UUID(made["id"]), chat


async def looked_around(api: Api, console: Console, link: str, chat: str) -> None:
    for path in (f"{chat}x", "/console/sign-in/CanaryGuess", "/interview/accept/CanaryGuess/CanaryGuess"):
        assert (await api.call("GET", path, key="CanaryGuess")).status < 500
    await console.get("/console?q=CanaryFound", **{"User-Agent": "CanaryBrowser"})
    await api.call("GET", link, key=None)
    await api.call(
        "POST",
        "/console/sign-in",
        raw=urlencode({"email": "CanaryAddress@example.org"}).encode(),
        key=None,
        headers={"Origin": api.url, "Content-Type": "application/x-www-form-urlencoded"},
    )
    broken = await api.call("POST", "/api/v1/recruiters", raw=b'{"name": "CanaryText')
    refused = await api.call("POST", "/api/v1/recruiters", {"name": ["CanaryText"], "email": "CanaryMail"})
    assert "Canary" not in (broken.raw + refused.raw).decode()


async def test_no_secret_and_nobodys_words_are_told_anywhere(database: str, log: io.StringIO) -> None:
    async with telegram_server() as telegram, receiver() as takes:
        takes.fault = Fault.ERROR
        settings = {**telegram.settings, **SECRETS, "PARLEY_TELEGRAM_SECRET": TELEGRAM_SECRET}
        async with api_on(database, **settings) as api:
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
    secrets = {**SETTINGS, "telegram": token, "portal": KEY, **tokens}
    for place, text in told.items():
        for kind, secret in {**secrets, **{word: word for word in WORDS}}.items():
            assert secret not in text, (place, kind)
    for kind, secret in secrets.items():
        assert secret not in columns, kind
    assert len(secrets) + len(WORDS) >= 30


async def plain_columns(api: Api) -> str:
    tables = await api.service.pool.fetch(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'parley'"
    )
    rows = [
        await api.service.pool.fetchval(f"SELECT string_agg(t::text, ' ') FROM {row['name']} AS t")
        for row in tables
    ]
    return " ".join(row or "" for row in rows)
