"""The shapes in which providers hand over a mail, or tell what came back; read in the child only.

Where a provider sends the mail as it was (raw MIME), that is read; else it is put together from its fields.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import compat32
from typing import Any
from urllib.parse import parse_qsl

from bot.incoming_mail import verdicts
from bot.incoming_mail.addresses import message_ids_in, sender_in
from bot.incoming_mail.found import Nothing, Returns
from bot.incoming_mail.headers import Headers, decoded
from bot.incoming_mail.signatures import Provider
from bot.incoming_mail.verdicts import Evidence

MOST_FIELDS = 400
MOST_EVENTS = 1000
FAILED_FOR_GOOD = {"bounce", "dropped"}
LONGEST_HEAD = 256 * 1024


class Malformed(ValueError):
    """A body that is not what the provider sends."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A mail as it was handed over. `envelope` are the addresses it was delivered to, empty where that is not
    told; `envelope_sender` the one that it came from, None likewise. `whole` is for its body.
    """

    headers: Headers
    envelope: tuple[str, ...]
    envelope_sender: str | None
    evidence: Evidence
    content: bytes
    whole: Callable[[], Message]


@dataclass(frozen=True, slots=True)
class Form:
    """A form's fields, and the files that came with them (the part's own message)."""

    fields: Mapping[str, str]
    raw: Mapping[str, bytes]
    files: tuple[Message, ...] = field(default=())

    def get(self, name: str) -> str:
        return self.fields.get(name, "")


def handed(provider: Provider, content_type: str, body: bytes, believed: str) -> Handed | Returns | Nothing:
    """`believed` is the server whose Authentication-Results count; empty for none. Raises Malformed."""
    return READERS[provider](content_type, body, believed)


def raw(content_type: str, body: bytes, believed: str) -> Handed:
    return from_mime(body, (), None, lambda headers: None, believed)


def mailgun(content_type: str, body: bytes, believed: str) -> Handed | Returns | Nothing:
    if content_type.startswith("application/json"):
        return mailgun_event(json_object(body))
    form = form_of(content_type, body)
    sender = form.get("sender")

    def judge(headers: Headers) -> Evidence:
        return verdicts.by_mailgun(headers, sender)

    if "body-mime" in form.raw:
        return from_mime(form.raw["body-mime"], (form.get("recipient"),), sender, judge, believed)
    headers = Headers.of(header_pairs(form.get("message-headers")))
    message = put_together(form.get("body-plain"), form.get("body-html"), form.files)
    evidence = verdicts.by_results(headers, believed) or judge(headers)
    return Handed(headers, (form.get("recipient"),), sender, evidence, body, lambda: message)


def mailgun_event(told: Mapping[str, Any]) -> Returns | Nothing:
    event = told.get("event-data")
    if not isinstance(event, dict) or (event.get("event"), event.get("severity")) != ("failed", "permanent"):
        return Nothing()
    headers = event.get("message", {}).get("headers", {}) if isinstance(event.get("message"), dict) else {}
    return returned([f"<{str(headers.get('message-id', '')).strip('<>')}>"])


def sendgrid(content_type: str, body: bytes, believed: str) -> Handed | Returns | Nothing:
    if content_type.startswith("application/json"):
        return sendgrid_events(body)
    form = form_of(content_type, body)
    to, sender = verdicts.envelope_of(form.get("envelope"))
    evidence = verdicts.by_sendgrid(form.get("SPF"), form.get("dkim"), sender or "")
    if "email" in form.raw:
        return from_mime(form.raw["email"], to, sender, lambda headers: evidence, believed)
    headers = Headers.of(raw_pairs(form.raw.get("headers", b"")))
    message = put_together(as_written(form, "text"), as_written(form, "html"), form.files)
    believed_evidence = verdicts.by_results(headers, believed) or evidence
    return Handed(headers, to, sender, believed_evidence, body, lambda: message)


def as_written(form: Form, name: str) -> str:
    """A field in its own charset: SendGrid leaves it in that of the mail, and says which that is."""
    try:
        told = json.loads(form.get("charsets") or "{}")
    except (ValueError, RecursionError):
        raise Malformed from None
    charset = told.get(name) if isinstance(told, dict) else None
    try:
        return form.raw.get(name, b"").decode(str(charset or "utf-8"), "replace")
    except (LookupError, ValueError):  # a charset that nobody knows, or that is no text's
        return form.get(name)


def sendgrid_events(body: bytes) -> Returns | Nothing:
    try:
        events = json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed from None
    listed = (
        [each for each in events[:MOST_EVENTS] if isinstance(each, dict)] if isinstance(events, list) else []
    )
    return returned(str(each.get("smtp-id", "")) for each in listed if each.get("event") in FAILED_FOR_GOOD)


def postmark(content_type: str, body: bytes, believed: str) -> Handed | Returns | Nothing:
    told = json_object(body)
    if told.get("RecordType") == "Bounce":
        final = told.get("Inactive") is True or told.get("Type") in {"HardBounce", "BadEmailAddress"}
        metadata = told.get("Metadata") if isinstance(told.get("Metadata"), dict) else {}
        return returned([str(metadata.get("message_id", ""))]) if final and metadata else Nothing()
    if "From" not in told or "RecordType" in told:
        return Nothing()
    to = (str(told.get("OriginalRecipient") or ""),)

    def judge(headers: Headers) -> Evidence:
        return verdicts.by_postmark(headers, sender_in(headers.first("from")))

    if isinstance(told.get("RawEmail"), str):
        return from_mime(told["RawEmail"].encode("utf-8", "surrogateescape"), to, None, judge, believed)
    headers = Headers.of(postmark_pairs(told))
    message = put_together(
        str(told.get("TextBody") or ""), str(told.get("HtmlBody") or ""), postmark_files(told)
    )
    return Handed(
        headers, to, None, verdicts.by_results(headers, believed) or judge(headers), body, lambda: message
    )


READERS: Mapping[Provider, Callable[[str, bytes, str], Handed | Returns | Nothing]] = {
    Provider.RAW: raw,
    Provider.MAILGUN: mailgun,
    Provider.SENDGRID: sendgrid,
    Provider.POSTMARK: postmark,
}


def from_mime(
    content: bytes,
    envelope: tuple[str, ...],
    envelope_sender: str | None,
    judge: Callable[[Headers], Evidence | None],
    believed: str,
) -> Handed:
    """Headers at once, all else when it is asked for."""
    head = content[:LONGEST_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    headers = Headers.of(raw_pairs(head))
    evidence = verdicts.by_results(headers, believed) or judge(headers) or Evidence()
    return Handed(headers, envelope, envelope_sender, evidence, content, lambda: parsed(content))


def parsed(content: bytes) -> Message:
    return BytesParser(policy=compat32).parsebytes(content)


def returned(message_ids: Iterable[str]) -> Returns | Nothing:
    known = tuple(found for each in message_ids for found in message_ids_in(each)[:1])
    return Returns(known) if known else Nothing()


def raw_pairs(head: bytes) -> Iterator[tuple[str, str]]:
    """A block of header lines, whatever bytes are in it; a line that begins with a blank goes on the last."""
    lines = re.sub(r"\r?\n(?=[ \t])", " ", head.decode("utf-8", "replace")).splitlines()
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and name and not name[0].isspace():
            yield name, value


def header_pairs(listed: str) -> Iterator[tuple[str, str]]:
    """Mailgun's `message-headers`: a JSON list of pairs."""
    try:
        pairs = json.loads(listed or "[]")
    except (ValueError, RecursionError):
        raise Malformed from None
    for pair in pairs if isinstance(pairs, list) else ():
        if isinstance(pair, list) and len(pair) == 2:
            yield str(pair[0]), str(pair[1])


def postmark_pairs(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Headers by name; sender and recipients stand beside the others."""
    yield "From", str(told.get("From") or "")
    yield "To", str(told.get("To") or "")
    yield "Cc", str(told.get("Cc") or "")
    listed = told.get("Headers")
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and str(each.get("Name", "")).lower() not in {"from", "to", "cc"}:
            yield str(each.get("Name", "")), str(each.get("Value", ""))


def postmark_files(told: Mapping[str, Any]) -> tuple[Message, ...]:
    listed = told.get("Attachments")
    files = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    return tuple(
        file_of(str(each.get("ContentType", "")), decoded_base64(each.get("Content"))) for each in files
    )


def decoded_base64(text: object) -> bytes:
    try:
        return base64.b64decode(str(text or ""))
    except (ValueError, binascii.Error):
        return b""


def file_of(media: str, content: bytes) -> Message:
    main, _, sub = media.partition(";")[0].strip().lower().partition("/")
    made = Message(policy=compat32)
    made["Content-Type"] = f"{main}/{sub}" if main.isalpha() and sub else "application/octet-stream"
    made["Content-Disposition"] = "attachment"
    made["Content-Transfer-Encoding"] = "base64"
    made.set_payload(base64.b64encode(content).decode("ascii"))
    return made


def put_together(plain: str, markup: str, files: tuple[Message, ...]) -> Message:
    """A message of the parts that the provider took apart."""
    whole = Message(policy=compat32)
    whole["Content-Type"] = "multipart/mixed"
    for text, subtype in ((plain, "plain"), (markup, "html")):
        if text:
            part = EmailMessage()
            part.set_content(text.encode("utf-8", "replace"), "text", subtype, cte="base64")
            part.set_param("charset", "utf-8")
            del part["Content-Disposition"]
            whole.attach(part)
    for each in files:
        whole.attach(each)
    return whole


def json_object(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(told, dict):
        raise Malformed
    return told


def form_of(content_type: str, body: bytes) -> Form:
    if content_type.startswith("application/x-www-form-urlencoded"):
        try:
            pairs = parse_qsl(
                body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS
            )
        except ValueError:
            raise Malformed from None
        return Form(dict(pairs), {name: value.encode() for name, value in pairs})
    if not content_type.startswith("multipart/form-data"):
        raise Malformed
    return multipart_form(content_type, body)


def multipart_form(content_type: str, body: bytes) -> Form:
    """By hand: the parts are cut at the boundary, so that nothing inside a mail is taken for a part."""
    boundary = decoded(content_type).partition("boundary=")[2].partition(";")[0].strip('" ')
    if not boundary:
        raise Malformed
    pieces = body.split(b"--" + boundary.encode("utf-8", "replace"))
    if len(pieces) > MOST_FIELDS:
        raise Malformed
    fields: dict[str, bytes] = {}
    files: list[Message] = []
    for piece in pieces[1:-1]:
        head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        about = parsed(head + b"\r\n\r\n")
        name = str(about.get_param("name", "", header="content-disposition"))
        content = content.removesuffix(b"\r\n")
        if about.get_filename() is not None:
            files.append(file_of(about.get_content_type(), content))
        elif name:
            fields.setdefault(name, content)
    return Form(
        {name: value.decode("utf-8", "replace") for name, value in fields.items()}, fields, tuple(files)
    )
