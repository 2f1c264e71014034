"""Calls to the mail webhook that prove nothing, prove it too late, or for another body (BATTERY B02, B11)."""

from __future__ import annotations

import json
import random
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest

from bot.incoming_mail.signatures import CHECKS, Call, Forged, Provider, prove
from tests.servers import mail_providers
from tests.servers.mail_providers import (
    MAILGUN_KEY,
    POSTMARK_LOGIN,
    PROVIDERS,
    RAW_SECRET,
    SETTINGS,
    Delivery,
    now,
)
from tests.shell.corresponding import Correspondence, corresponding

MAIL = b"""From: sam@example.net
To: reply+aaaaaaaaaaaaaaaaaaaaaaaaaa@reply.example.org
Message-ID: <1@example.net>
Subject: Re: Interview

The second one, please. Tuesday at 10 would be fine as well, if it has to be.
"""
SECRETS = {
    "mailgun": MAILGUN_KEY,
    "sendgrid": SETTINGS["PARLEY_SENDGRID_PUBLIC_KEY"],
    "postmark": POSTMARK_LOGIN,
    "raw": RAW_SECRET,
}
AT = 1_800_000_000.0
TIMED = [name for name in PROVIDERS if name != "postmark"]  # HTTP Basic has neither time nor signature
WHOLE = ("sendgrid", "raw")  # whose signature covers the body
PROOFS = (
    "webhook-signature",
    "webhook-id",
    "webhook-timestamp",
    "Authorization",
    "X-Twilio-Email-Event-Webhook-Signature",
    "X-Twilio-Email-Event-Webhook-Timestamp",
)


def call_of(delivery: Delivery) -> Call:
    headers = {name.lower(): value for name, value in delivery.headers.items()}
    return Call(headers, headers.get("content-type", ""), delivery.body)


def accepted(delivery: Delivery, at: float = AT, secret: str | None = None) -> bool:
    provider = delivery.provider
    try:
        prove(Provider(provider), SECRETS[provider] if secret is None else secret, call_of(delivery), at)
    except Forged:
        return False
    return True


def delivery(provider: str, at: float = AT) -> Delivery:
    return PROVIDERS[provider](MAIL, at)


def spoilt(text: str, rng: random.Random) -> Iterator[str]:
    """What a signature is not: cut, swapped, prolonged, in another case, empty, not ASCII."""
    place = rng.randrange(len(text))
    other = "A" if text[place] != "A" else "B"
    yield from (
        text[:-1],
        text[1:],
        f"{text}A",
        "",
        " ",
        text[::-1],
        "ä" * 10,
        "v1,",
        text[:place] + other + text[place + 1 :],
    )


@pytest.mark.parametrize("provider", PROVIDERS)
def test_what_a_provider_signs_is_taken(provider: str) -> None:
    assert all(accepted(delivery(provider)) for _ in range(5))


def test_every_provider_has_a_check() -> None:
    assert set(CHECKS) == set(Provider)
    assert {each.value for each in Provider} == set(PROVIDERS)


@pytest.mark.parametrize("provider", TIMED)
@pytest.mark.parametrize(
    ("off", "taken"), [(-301, False), (-300, True), (300, True), (301, False), (86_400, False)]
)
def test_a_call_is_good_for_five_minutes_either_way(provider: str, off: int, taken: bool) -> None:
    assert accepted(delivery(provider, AT), AT + off) is taken


@pytest.mark.parametrize("provider", PROVIDERS)
def test_no_spoilt_proof_is_taken(provider: str) -> None:
    rng = random.Random(provider)
    for good in (delivery(provider) for _ in range(25)):
        for name in good.headers.keys() & set(PROOFS):
            for bad in spoilt(good.headers[name], rng):
                assert not accepted(good.with_header(name, bad)), (name, bad)
            left = {key: value for key, value in good.headers.items() if key != name}
            assert not accepted(replace(good, headers=left))


@pytest.mark.parametrize("provider", WHOLE)
def test_no_bit_of_a_signed_body_may_change(provider: str) -> None:
    good, rng = delivery(provider), random.Random(1)
    for _ in range(150):
        body = bytearray(good.body)
        body[rng.randrange(len(body))] ^= 1 << rng.randrange(8)
        assert not accepted(replace(good, body=bytes(body)))


def test_mailguns_signed_fields_may_not_change_nor_come_twice() -> None:
    good = mail_providers.mailgun(MAIL, AT)
    for field in (b"timestamp", b"token", b"signature"):
        start = good.body.index(b'name="' + field + b'"') + len(field) + 11
        for place in range(start, start + 8):
            body = bytearray(good.body)
            body[place] ^= 1
            assert not accepted(replace(good, body=bytes(body)))
        again = good.body.replace(
            b"--" + mail_providers.BOUNDARY.encode() + b"--", b""
        ) + mail_providers.form({field.decode(): b"1800000000"})
        assert not accepted(replace(good, body=again))


def test_what_stands_inside_a_mail_is_no_field_of_the_form() -> None:
    inside = b'From: a@b.cd\n\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nforged\r\n--x--\r\n'
    assert accepted(mail_providers.mailgun(inside, AT))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_another_secret_and_none_at_all_prove_nothing(provider: str) -> None:
    for secret in ("", "x", SECRETS[provider][:-1], SECRETS[provider] + "x", "ä" * 40):
        assert not accepted(delivery(provider), secret=secret)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_one_providers_proof_is_not_anothers(provider: str) -> None:
    for other in PROVIDERS:
        if other != provider:
            assert not accepted(replace(delivery(provider), provider=other))


@pytest.fixture
async def post(database: str) -> AsyncIterator[Correspondence]:
    async with corresponding(database) as post:
        yield post


async def rows(post: Correspondence) -> int:
    return await post.count("parley.messages") + await post.count("parley.webhook_nonces")


def forgeries(provider: str) -> Iterator[Delivery]:
    """One mail, well signed at first, in every way in which it is not any more."""
    rng, good = random.Random(provider), PROVIDERS[provider](MAIL, now())
    yield replace(good, headers={"Content-Type": "text/plain"})
    yield replace(good, headers={"Content-Type": "application/json"}, body=b"{}")
    yield replace(good, headers={"Content-Type": good.headers["Content-Type"]}, body=b"")
    for name in good.headers.keys() & set(PROOFS):
        kept = (bad for bad in spoilt(good.headers[name], rng) if bad.isascii())
        yield from (good.with_header(name, bad) for bad in kept)
    for other in PROVIDERS.keys() - {provider}:
        theirs = PROVIDERS[other](MAIL, now()).headers
        yield replace(good, headers={**theirs, "Content-Type": good.headers["Content-Type"]}, body=MAIL)
    if provider in TIMED:
        yield from (PROVIDERS[provider](MAIL, now() + off) for off in (-400, -302, 330, 86_400))
    if provider in WHOLE:
        yield from (one_bit_off(good, rng) for _ in range(12))


def one_bit_off(good: Delivery, rng: random.Random) -> Delivery:
    body = bytearray(good.body)
    body[rng.randrange(len(body))] ^= 1 << rng.randrange(8)
    return replace(good, body=bytes(body))


def events(at: float) -> Iterator[Delivery]:
    """What providers tell of letters, signed, and then written anew with the same meaning."""
    told = [{"event": "bounce", "smtp-id": "<1@example.org>"}]
    good = mail_providers.sendgrid_events([*told], at)
    yield replace(good, body=json.dumps(told, indent=1).encode())
    yield replace(good, body=json.dumps(told, separators=(",", ":"), sort_keys=True).encode())
    yield replace(good, body=json.dumps([*told, *told]).encode())


async def test_a_forged_call_is_401_and_leaves_no_row(post: Correspondence) -> None:
    pen = await post.invited()
    before, stands = await rows(post), await pen.interview()
    calls = [each for provider in PROVIDERS for each in forgeries(provider)] + [*events(now())]
    assert len(calls) >= 100
    for call in calls:
        answer = await post.bring(call)
        assert (answer.status, answer.code) == (401, "UNAUTHORIZED"), (call.provider, call.headers)
    assert await rows(post) == before
    assert await pen.interview() == stands


async def test_a_mailgun_event_written_anew_is_another_body_for_its_one_time_word(
    post: Correspondence,
) -> None:
    good = mail_providers.mailgun_event({"event": "opened"}, now())
    anew = replace(good, body=json.dumps(json.loads(good.body), indent=1).encode())
    assert [(await post.bring(each)).status for each in (good, anew, good)] == [200, 401, 200]


async def test_a_one_time_word_is_good_for_one_body(post: Correspondence) -> None:
    good = mail_providers.mailgun(MAIL, now())
    assert [(await post.bring(good)).status for _ in range(2)] == [200, 200]
    altered = replace(good, body=good.body.replace(b"second", b"first"))
    assert (await post.bring(altered)).status == 401


async def test_the_same_mail_brought_twice_is_one_message(post: Correspondence) -> None:
    pen = await post.invited()
    raw = pen.answer(await pen.received(1), "who will I talk to?")
    for provider in ("raw", "raw", "mailgun", "sendgrid", "postmark"):
        assert (await pen.send(raw, provider)).status == 200
    assert await post.count("parley.inbox WHERE channel = 'email'") == 1
    await pen.received(2)
    assert len(post.mail.to(pen.email)) == 2


@pytest.mark.parametrize("size", [0, 10 * 1024 * 1024 + 1])
async def test_a_body_has_its_limits(post: Correspondence, size: int) -> None:
    answer = await post.bring(mail_providers.raw_mail(b"x" * size, now()))
    assert answer.status in {200, 413}
    assert (answer.status == 413) is (size > 10 * 1024 * 1024)
    packed = mail_providers.raw_mail(MAIL, now()).with_header("Content-Encoding", "gzip")
    assert (await post.bring(packed)).status == 415


async def test_a_provider_that_is_not_switched_on_has_no_address(database: str) -> None:
    only_raw = {"PARLEY_MAIL_PROVIDERS": "raw"}
    async with corresponding(database, **only_raw) as post:
        for provider in ("mailgun", "sendgrid", "postmark"):
            assert (await post.bring(PROVIDERS[provider](MAIL, now()))).status == 404
        assert (await post.bring(PROVIDERS["raw"](MAIL, now()))).status == 200
        assert (await post.api.call("POST", "/webhooks/email/nobody", raw=b"", key=None)).status == 404
