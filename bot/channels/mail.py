"""Mail, out: a letter as a MIME message (RFC 5322, RFC 6047), handed to an SMTP server or kept for a look.

The Message-ID is made from the outbox row, so that a second copy is known as one. Names and subjects from
outside are header values only after the standard library has encoded them: a line break in one is folded
away before it gets there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

import aiosmtplib

from bot.channels.letters import CalendarFile, Composed, Composer
from bot.channels.port import Receipt, Refused, Sending, Unavailable
from bot.pages import TEMPLATES
from bot.setting_kinds import MailServer
from db.facts import UnknownInterview
from db.outbox import Outgoing

TIME_LIMIT = 20.0
CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")
LONGEST_NAME = 120
LONGEST_SUBJECT = 200
FOR_GOOD = range(500, 600)


@dataclass(frozen=True)
class SmtpMail:
    """Hands letters to the server of the settings."""

    composer: Composer
    server: MailServer
    sender: str

    async def send(self, row: Outgoing) -> Sending:
        try:
            composed = await self.composer.compose(row)
        except UnknownInterview:
            return Refused("the interview has gone")
        message = written(composed, self.sender)
        try:
            await aiosmtplib.send(
                message,
                hostname=self.server.host,
                port=self.server.port,
                username=self.server.user,
                password=self.server.password.reveal() if self.server.password else None,
                use_tls=self.server.tls,
                timeout=TIME_LIMIT,
            )
        except aiosmtplib.SMTPResponseException as answer:
            return Refused("the mail server refused") if answer.code in FOR_GOOD else Unavailable("not now")
        except (aiosmtplib.SMTPException, OSError):
            return Unavailable("the mail server does not answer")
        return Receipt(str(message["Message-ID"]))


@dataclass(frozen=True)
class KeptMail:
    """Without a mail server nothing leaves: letters are looked at on the console's mailbox page."""

    async def send(self, row: Outgoing) -> Sending:
        return Receipt(f"mailbox:{row.id}")


def written(composed: Composed, sender: str) -> EmailMessage:
    """The letter as it goes over the wire."""
    row, text = composed.row, composed.text
    message = EmailMessage()
    message["From"] = Address("Parley", addr_spec=sender)
    message["To"] = _address(row.recipient_name, row.recipient_email)
    message["Subject"] = _one_line(text.subject, LONGEST_SUBJECT)
    message["Date"] = format_datetime(row.created_at)
    message["Message-ID"] = f"<{row.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(plain(composed))
    message.add_alternative(TEMPLATES.get_template("mail.html").render(letter=composed), subtype="html")
    if composed.entry:
        _attach(message, composed.entry)
    return message


def plain(composed: Composed) -> str:
    links = "\n".join(f"{link.label}: {link.url}" for link in composed.links)
    return "\n\n".join([*composed.text.paragraphs, links]) + "\n"


def _attach(message: EmailMessage, entry: CalendarFile) -> None:
    """Twice, as calendars want it: beside the text for those that act on it, and as a file for the rest."""
    method = entry.method.value
    message.add_alternative(
        entry.content.decode(), subtype="calendar", charset="utf-8", params={"method": method}
    )
    message.add_attachment(
        entry.content,
        maintype="application",
        subtype="ics",
        filename="interview.ics",
        params={"method": method},
    )


def _address(name: str, address: str) -> Address:
    user, _, domain = address.rpartition("@")
    return Address(_one_line(name, LONGEST_NAME), user, domain)


def _one_line(text: str, longest: int) -> str:
    return CONTROL.sub(" ", text).strip()[:longest]
