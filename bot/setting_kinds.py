"""The kinds of values that a setting can have: how each is read, shown, and named in a complaint.

Nothing here knows a particular setting. A text that does not fit raises ValueError; whoever reads the
environment turns that into a sentence with the setting's name.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from db.sealing import Key, KeyRing

T = TypeVar("T")

DAY_STRETCH = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)")


@dataclass(frozen=True)
class Kind(Generic[T]):
    """`wanted` completes the sentence "NAME must be ..."."""

    wanted: str
    read: Callable[[str], T]
    show: Callable[[T], str] = str
    secret: bool = False


@dataclass(frozen=True)
class Setting:
    """One row of a table of settings: the variable, its kind, its default, what it is for."""

    name: str
    kind: Kind[Any]
    default: Any
    sentence: str
    default_in_words: str = ""

    @property
    def shown_default(self) -> str:
        return self.default_in_words or f"`{self.kind.show(self.default)}`"

    def complaint(self, given: str) -> str | None:
        try:
            self.kind.read(given)
        except ValueError:
            shown = "" if self.kind.secret else f", not {given!r}"
            return f"{self.name} must be {self.kind.wanted}{shown}"
        return None


@dataclass(frozen=True)
class Secret:
    """A text that never appears in a log, a traceback or a repr."""

    _text: str

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "Secret(...)"


@dataclass(frozen=True)
class MailServer:
    """Where mail goes; `tls` from the first byte, else STARTTLS where the server offers it."""

    host: str
    port: int
    tls: bool
    user: str | None
    password: Secret | None


def key_ring() -> Kind[KeyRing]:
    return Kind(
        "keys of 32 bytes in base64 with commas between, each as `openssl rand -base64 32` prints it",
        read_key_ring,
        repr,
        secret=True,
    )


def read_key_ring(given: str) -> KeyRing:
    keys = tuple(read_key(part.strip()) for part in given.split(","))
    if len(set(keys)) < len(keys):
        raise ValueError("a key twice")
    return KeyRing(keys)


def read_key(given: str) -> Key:
    """Of both alphabets of base64, with or without its padding."""
    plain = given.rstrip("=").replace("-", "+").replace("_", "/")
    return Key(base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True))


def text(wanted: str, pattern: str = r".+") -> Kind[str]:
    return Kind(wanted, lambda given: matching(pattern, given))


def secret(wanted: str, pattern: str = r".+") -> Kind[Secret]:
    return Kind(wanted, lambda given: Secret(matching(pattern, given)), repr, secret=True)


def matching(pattern: str, given: str) -> str:
    if re.fullmatch(pattern, given) is None:
        raise ValueError(given)
    return given


def names(most: int) -> Kind[tuple[str, ...]]:
    """Names without blanks, separated by commas."""

    def read(given: str) -> tuple[str, ...]:
        return tuple(matching(r"[!-+\--~]{1,200}", one.strip()) for one in given.split(",", most - 1))

    return Kind(f"1 to {most} names, separated by commas", read, ", ".join)


def whole(least: int, most: int) -> Kind[int]:
    return Kind(f"a whole number from {least} to {most}", lambda given: bounded(given, least, most))


def bounded(given: str, least: int, most: int) -> int:
    number = int(matching(r"[0-9]{1,9}", given))
    if not least <= number <= most:
        raise ValueError(given)
    return number


def length(unit: timedelta, name: str, least: int, most: int) -> Kind[timedelta]:
    """Elapsed time as a number of units."""
    return Kind(
        f"a whole number of {name} from {least} to {most}",
        lambda given: bounded(given, least, most) * unit,
        lambda value: str(value // unit),
    )


def minutes(least: int, most: int) -> Kind[timedelta]:
    return length(timedelta(minutes=1), "minutes", least, most)


def hours(least: int, most: int) -> Kind[timedelta]:
    return length(timedelta(hours=1), "hours", least, most)


def days(least: int, most: int) -> Kind[timedelta]:
    return length(timedelta(days=1), "days", least, most)


def two_falling_hours(most: int) -> Kind[tuple[timedelta, timedelta]]:
    return Kind(
        f"two falling numbers of hours up to {most} such as 24,1",
        lambda given: falling(*(timedelta(hours=bounded(part, 1, most)) for part in given.split(","))),
        lambda value: ",".join(str(each // timedelta(hours=1)) for each in value),
    )


def falling(*values: timedelta) -> tuple[timedelta, timedelta]:
    if len(values) != 2 or values[0] <= values[1]:
        raise ValueError(values)
    return values[0], values[1]


def day_stretch(read: Callable[[str], tuple[time, time]], wanted: str) -> Kind[tuple[time, time]]:
    return Kind(wanted, read, lambda value: f"{value[0]:%H:%M}-{value[1]:%H:%M}")


def within_a_day() -> Kind[tuple[time, time]]:
    return day_stretch(lambda given: rising(two_times(given)), "two times of a day such as 08:00-20:00")


def over_midnight() -> Kind[tuple[time, time]]:
    return day_stretch(two_times, "two times such as 21:00-08:00")


def two_times(given: str) -> tuple[time, time]:
    found = DAY_STRETCH.fullmatch(given)
    if found is None:
        raise ValueError(given)
    return time.fromisoformat(found[1]), time.fromisoformat(found[2])


def rising(stretch: tuple[time, time]) -> tuple[time, time]:
    if stretch[0] >= stretch[1]:
        raise ValueError(stretch)
    return stretch


def choice(*names: str) -> Kind[str]:
    return Kind(f"one of {', '.join(names)}", lambda given: one_of(names, given.lower()))


def one_of(names: Sequence[str], given: str) -> str:
    if given not in names:
        raise ValueError(given)
    return given


def several(*names: str) -> Kind[tuple[str, ...]]:
    return Kind(
        f"one or more of {', '.join(names)}, separated by commas",
        lambda given: tuple(dict.fromkeys(one_of(names, each.strip()) for each in given.lower().split(","))),
        ",".join,
    )


def switch() -> Kind[bool]:
    return Kind("1 or 0", lambda given: one_of("01", given) == "1", lambda value: str(int(value)))


def folder() -> Kind[Path]:
    return Kind("a folder", lambda given: Path(matching(r"[^\0]+", given)).expanduser())


def web_address() -> Kind[str]:
    return Kind("an http:// or https:// address without a query", read_web_address)


def read_web_address(given: str) -> str:
    parts = urlsplit(given)
    wanted = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    if not wanted or parts.query or parts.fragment:
        raise ValueError(given)
    return given.rstrip("/")


def origins() -> Kind[frozenset[str]]:
    return Kind(
        "origins with commas between, such as https://careers.example,https://jobs.example:8443",
        lambda given: frozenset(read_origin(part.strip()) for part in given.split(",")),
        lambda value: ",".join(sorted(value)),
    )


def read_origin(given: str) -> str:
    """As a browser writes it in `Origin` (RFC 6454, 6.2): no path, no port where it is the scheme's own."""
    parts = urlsplit(read_web_address(given))
    if parts.path or parts.username is not None:
        raise ValueError(given)
    usual = {"http": 80, "https": 443}[parts.scheme]
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}" + ("" if parts.port in (None, usual) else f":{parts.port}")


def mail_server() -> Kind[MailServer]:
    return Kind("an address such as smtps://user:password@host:465", read_mail_server, secret=True)


MAIL_PORTS = {"smtp": 587, "smtps": 465}


def read_mail_server(given: str) -> MailServer:
    parts = urlsplit(given)
    if parts.scheme not in MAIL_PORTS or not parts.hostname or parts.path.strip("/"):
        raise ValueError("mail server")
    return MailServer(
        host=parts.hostname,
        port=parts.port or MAIL_PORTS[parts.scheme],
        tls=parts.scheme == "smtps",
        user=None if parts.username is None else unquote(parts.username),
        password=None if parts.password is None else Secret(unquote(parts.password)),
    )
