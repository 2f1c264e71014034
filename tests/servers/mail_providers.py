"""The providers that bring mail: each hands a mail over in its own shape, with its own proof.

The shapes are those of their documentation; keys and logins are for tests alone.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from html import escape
from urllib.parse import urlencode

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

DOMAIN = "reply.example.org"
MAILGUN_KEY = "the-mailgun-signing-key-for-tests"
SENDGRID_KEY = ec.generate_private_key(ec.SECP256R1())
POSTMARK_LOGIN = "postmark:the-password-for-tests"
RAW_SECRET = "the-secret-of-our-own-mail-server-for-tests"
BOUNDARY = "xYzZy-of-the-form"
SETTINGS = {
    "PARLEY_REPLY_DOMAIN": DOMAIN,
    "PARLEY_MAIL_PROVIDERS": "mailgun,sendgrid,postmark,raw",
    "PARLEY_MAILGUN_SIGNING_KEY": MAILGUN_KEY,
    "PARLEY_SENDGRID_PUBLIC_KEY": base64.b64encode(
        SENDGRID_KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    ).decode(),
    "PARLEY_POSTMARK_LOGIN": POSTMARK_LOGIN,
    "PARLEY_MAIL_WEBHOOK_SECRET": RAW_SECRET,
}


@dataclass(frozen=True)
class Delivery:
    """A call as a provider makes it."""

    provider: str
    headers: Mapping[str, str]
    body: bytes

    def with_header(self, name: str, value: str) -> Delivery:
        return replace(self, headers={**self.headers, name: value})


Bring = Callable[[bytes, float], Delivery]


def form(fields: Mapping[str, bytes]) -> bytes:
    parts = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode() + value + b"\r\n"
        for name, value in fields.items()
    )
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def envelope(raw: bytes) -> tuple[str, str]:
    """Whom the mail is for, and whom it is from."""
    message = BytesParser(policy=default).parsebytes(raw, headersonly=True)
    return str(message["To"]), str(message["From"])


def mailgun_proof(at: float) -> dict[str, str]:
    timestamp, token = str(int(at)), uuid.uuid4().hex + uuid.uuid4().hex[:18]
    signature = hmac.digest(MAILGUN_KEY.encode(), (timestamp + token).encode(), "sha256").hex()
    return {"timestamp": timestamp, "token": token, "signature": signature}


def mailgun(raw: bytes, at: float) -> Delivery:
    to, sender = envelope(raw)
    fields = {"recipient": to, "sender": sender, "subject": "x", **mailgun_proof(at)}
    content = form({**{name: value.encode() for name, value in fields.items()}, "body-mime": raw})
    return Delivery("mailgun", {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}, content)


def mailgun_event(event: Mapping[str, object], at: float) -> Delivery:
    body = json.dumps({"signature": mailgun_proof(at), "event-data": event}).encode()
    return Delivery("mailgun", {"Content-Type": "application/json"}, body)


def sendgrid_proof(body: bytes, at: float) -> dict[str, str]:
    timestamp = str(int(at))
    signature = SENDGRID_KEY.sign(timestamp.encode() + body, ec.ECDSA(hashes.SHA256()))
    return {
        "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
        "X-Twilio-Email-Event-Webhook-Signature": base64.b64encode(signature).decode(),
    }


def sendgrid(raw: bytes, at: float) -> Delivery:
    to, sender = envelope(raw)
    told = json.dumps({"to": [to], "from": sender}).encode()
    body = form({"envelope": told, "SPF": b"none", "dkim": b"none", "email": raw})
    media = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    return Delivery("sendgrid", {**media, **sendgrid_proof(body, at)}, body)


def form_with_files(fields: Mapping[str, bytes], files: Mapping[str, tuple[str, str, bytes]]) -> bytes:
    """`files` by the name of their field: file name, media type, content."""
    parts = b"".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n'
        f"Content-Type: {media}\r\n\r\n".encode()
        + content
        + b"\r\n"
        for name, (file, media, content) in files.items()
    )
    return form(fields).removesuffix(f"--{BOUNDARY}--\r\n".encode()) + parts + f"--{BOUNDARY}--\r\n".encode()


PICTURE = ("signature.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(200))


def taken_apart(raw: bytes) -> tuple[EmailMessage, str, str]:
    """The mail, its text, and the same as a mail program's HTML."""
    message = BytesParser(policy=default).parsebytes(raw)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    lines = "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.splitlines())
    return message, text, f"<html><body>{lines}</body></html>"


def mailgun_parsed(raw: bytes, at: float) -> Delivery:
    """A route that forwards: taken apart, with Mailgun's own guesses at what is new in it, and a file."""
    message, text, html = taken_apart(raw)
    fields = {
        "recipient": str(message["To"]),
        "sender": str(message["From"]).rpartition("<")[2].rstrip(">"),
        "subject": str(message["Subject"]),
        "from": str(message["From"]),
        "X-Envelope-From": "<bounces@mail.example.net>",
        "X-Mailgun-Incoming": "Yes",
        "Message-Id": str(message["Message-ID"]),
        "message-headers": json.dumps([[name, str(value)] for name, value in message.items()]),
        "body-plain": text,
        "body-html": html,
        "stripped-text": "what Mailgun takes for the new text",
        "stripped-signature": "",
        "stripped-html": html,
        "attachment-count": "1",
        "content-id-map": json.dumps({"<ii_1>": "attachment-1"}),
        **mailgun_proof(at),
    }
    body = form_with_files(
        {name: value.encode() for name, value in fields.items()}, {"attachment-1": PICTURE}
    )
    return Delivery("mailgun", {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}, body)


def mailgun_plain_form(raw: bytes, at: float) -> Delivery:
    """Without files Mailgun sends an ordinary form."""
    message, text, html = taken_apart(raw)
    fields = {
        "recipient": str(message["To"]),
        "sender": str(message["From"]).rpartition("<")[2].rstrip(">"),
        "from": str(message["From"]),
        "subject": str(message["Subject"]),
        "message-headers": json.dumps([[name, str(value)] for name, value in message.items()]),
        "body-plain": text,
        "body-html": html,
        "stripped-text": text.partition("\n")[0],
        **mailgun_proof(at),
    }
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    return Delivery("mailgun", kind, urlencode(fields).encode())


def sendgrid_parsed(raw: bytes, at: float) -> Delivery:
    """Inbound Parse as it is when nothing else was ticked: each field in the charset that the mail had."""
    message, text, html = taken_apart(raw)
    to, sender = envelope(raw)
    charsets = {
        "to": "UTF-8",
        "from": "UTF-8",
        "subject": "UTF-8",
        "text": "iso-8859-1",
        "html": "iso-8859-1",
    }
    files = {"attachment1": {"filename": PICTURE[0], "name": PICTURE[0], "type": PICTURE[1]}}
    head = "".join(f"{name}: {value}\n" for name, value in message.items())
    fields = {
        "headers": head.encode(),
        "dkim": b"{@example.org : pass}",
        "to": to.encode(),
        "from": sender.encode(),
        "subject": str(message["Subject"]).encode(),
        "text": text.encode("iso-8859-1"),
        "html": html.encode("iso-8859-1"),
        "sender_ip": b"198.51.100.7",
        "spam_score": b"0.012",
        "envelope": json.dumps({"to": [to], "from": sender.rpartition("<")[2].rstrip(">")}).encode(),
        "attachments": b"1",
        "attachment-info": json.dumps(files).encode(),
        "charsets": json.dumps(charsets).encode(),
        "SPF": b"pass",
    }
    body = form_with_files(fields, {"attachment1": PICTURE})
    media = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    return Delivery("sendgrid", {**media, **sendgrid_proof(body, at)}, body)


APART: Mapping[str, Bring] = {
    "mailgun with a file": mailgun_parsed,
    "mailgun as a plain form": mailgun_plain_form,
    "sendgrid with a file": sendgrid_parsed,
}
"""Mails that a provider takes apart, field by field as its documentation lists them."""


def sendgrid_events(events: list[Mapping[str, object]], at: float) -> Delivery:
    body = json.dumps(events).encode()
    return Delivery("sendgrid", {"Content-Type": "application/json", **sendgrid_proof(body, at)}, body)


def postmark(raw: bytes, at: float) -> Delivery:
    """Taken apart, as Postmark does."""
    message = BytesParser(policy=default).parsebytes(raw)
    assert isinstance(message, EmailMessage)
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    told = {
        "From": str(message["From"]),
        "To": str(message["To"]),
        "OriginalRecipient": str(message["To"]),
        "MessageID": str(uuid.uuid4()),
        "Headers": [{"Name": name, "Value": str(value)} for name, value in message.items()],
        "TextBody": plain.get_content() if plain else "",
        "HtmlBody": html.get_content() if html else "",
        "Attachments": [
            {
                "Name": part.get_filename() or "",
                "ContentType": part.get_content_type(),
                "Content": base64.b64encode(part.get_payload(decode=True) or b"").decode(),
            }
            for part in message.walk()
            if part.get_filename() or part.get_content_type() == "text/calendar"
        ],
    }
    return postmark_call(told)


def postmark_call(told: Mapping[str, object]) -> Delivery:
    login = base64.b64encode(POSTMARK_LOGIN.encode()).decode()
    headers = {"Content-Type": "application/json", "Authorization": f"Basic {login}"}
    return Delivery("postmark", headers, json.dumps(told).encode())


def raw_mail(raw: bytes, at: float) -> Delivery:
    identity, timestamp = f"msg_{hashlib.sha256(raw).hexdigest()[:24]}", str(int(at))
    signed = b".".join((identity.encode(), timestamp.encode(), raw))
    signature = base64.b64encode(hmac.digest(RAW_SECRET.encode(), signed, "sha256")).decode()
    headers = {
        "Content-Type": "message/rfc822",
        "webhook-id": identity,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{signature}",
    }
    return Delivery("raw", headers, raw)


PROVIDERS: Mapping[str, Bring] = {
    "mailgun": mailgun,
    "sendgrid": sendgrid,
    "postmark": postmark,
    "raw": raw_mail,
}


def now() -> float:
    return time.time()
