"""The child process that takes a stranger's mail apart: `child PROVIDER CONTENT-TYPE BELIEVED-SERVER`.

It reads the call's body from standard input and writes two lines: what is known of the mail by its headers,
then what was written. It has no secrets, opens nothing, and limits itself before it reads the first byte;
where it dies, the first line may still be there.
"""

from __future__ import annotations

import resource
import sys

from pydantic import TypeAdapter

from bot.incoming_mail import forms, headers, parts
from bot.incoming_mail.addresses import sender_in
from bot.incoming_mail.forms import Handed
from bot.incoming_mail.found import Body, Found, Head, Mail
from bot.incoming_mail.signatures import Provider
from bot.incoming_mail.verdicts import verdict

MEMORY = 256 * 1024 * 1024  # bytes
SECONDS = 2  # of processor time, beside what starting takes
MALFORMED = 3
FIRST = TypeAdapter(Found)
SECOND = TypeAdapter(Body)


def main(words: list[str]) -> int:
    provider, content_type, believed = words
    limit_myself()
    body = sys.stdin.buffer.read()
    try:
        found = forms.handed(Provider(provider), content_type, body, believed)
    except forms.Malformed:
        return MALFORMED
    if not isinstance(found, Handed):
        write(FIRST.dump_json(found))
        return 0
    write(FIRST.dump_json(Mail(head_of(found), None)))
    write(SECOND.dump_json(parts.body_of(found.whole())))
    return 0


def limit_myself() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, until))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))


def head_of(mail: Handed) -> Head:
    sender = sender_in(headers.decoded(mail.headers.first("from")))
    if len(mail.headers.all("from")) != 1:
        sender = ""
    return Head(
        recipients=headers.recipients(mail.headers, mail.envelope)[:100],
        sender=sender,
        message_id=headers.message_id(mail.headers, mail.content),
        verdict=verdict(sender, mail.evidence),
        automatic=headers.automatic(mail.headers, sender, mail.envelope_sender),
        about=headers.about(mail.headers),
    )


def write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
