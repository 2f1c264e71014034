"""Gates between the service and the world: PostgreSQL, Telegram, a mail server, Google. They count the
boundaries that the service crosses, and at one of them it dies, or its connection does.

A boundary lies before and after whatever changes something: a commit, a statement that commits by itself, a
request, a letter. `before`: what was asked for is never passed on. `after`: it is done, and nobody is told.
"""

from __future__ import annotations

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

Connect = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]

LETTER_ENDS = b"\r\n.\r\n"
CHUNK = 1 << 16
WRITES = re.compile(r"\b(?:INSERT INTO|UPDATE \w|DELETE FROM)|\bparley\.(?:ask_for|finish|telegram_turn)\(")
LOOKS = ("SKIP LOCKED", "unnest($2::text[]) ON CONFLICT DO NOTHING")
"""Statements that look for work: they change something only where there is some."""
NOTHING_CHANGED = re.compile(rb"(?:UPDATE|DELETE|INSERT 0|SELECT) 0\0")


class Cut(Exception):
    """This connection ends here."""


@dataclass
class Toll:
    """Counts while it is `open`. At the boundary number `at`, `strike` is called and the connection ends."""

    at: int = 0
    strike: Callable[[], None] = lambda: None
    open: bool = False
    crossed: list[str] = field(default_factory=list)

    @property
    def struck(self) -> bool:
        return 0 < self.at <= len(self.crossed)

    def cross(self, boundary: str) -> None:
        """Raises Cut at the one at which it is to happen."""
        if not self.open:
            return
        self.crossed.append(boundary)
        if len(self.crossed) == self.at:
            self.strike()
            raise Cut


@dataclass
class Link(ABC):
    """One connection through a gate: what the service sends, and what it is answered."""

    toll: Toll
    service: tuple[asyncio.StreamReader, asyncio.StreamWriter]
    world: tuple[asyncio.StreamReader, asyncio.StreamWriter]

    @abstractmethod
    async def asks(self) -> None:
        """Passes on what the service sends, until it ends."""

    @abstractmethod
    async def is_answered(self) -> None:
        """Passes on what the world sends, until it ends."""

    async def run(self) -> None:
        ways = [asyncio.create_task(way()) for way in (self.asks, self.is_answered)]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for _, writer in (self.service, self.world):
                writer.transport.abort()


class HttpLink(Link):
    """A request is what is sent after an answer, or first."""

    asking = False

    async def asks(self) -> None:
        while chunk := await self.service[0].read(CHUNK):
            if not self.asking:
                self.asking = True
                self.toll.cross(f"before {name_of(chunk)}")
            self.world[1].write(chunk)

    async def is_answered(self) -> None:
        while chunk := await self.world[0].read(CHUNK):
            if self.asking:
                self.asking = False
                self.toll.cross(f"after {chunk.split(b' ', 2)[1].decode(errors='replace')}")
            self.service[1].write(chunk)


class MailLink(Link):
    """Of a talk with a mail server only the end of the letter counts: before it nothing is sent."""

    sent = False

    async def asks(self) -> None:
        while chunk := await self.service[0].read(CHUNK):
            if chunk.endswith(LETTER_ENDS):
                self.toll.cross("before letter")
                self.sent = True
            self.world[1].write(chunk)

    async def is_answered(self) -> None:
        while chunk := await self.world[0].read(CHUNK):
            if self.sent:
                self.sent = False
                self.toll.cross("after letter")
            self.service[1].write(chunk)


class PostgresLink(Link):
    """Frames of PostgreSQL's protocol, version 3. What is asked is held back until it is complete, and so is
    its answer: https://www.postgresql.org/docs/current/protocol-message-formats.html
    """

    said = ""
    executes = False
    in_transaction = False

    async def asks(self) -> None:
        reader, statements, held = self.service[0], dict[bytes, str](), b""
        self.world[1].write(await frame_of(reader, b""))
        while True:
            kind = await reader.readexactly(1)
            frame = await frame_of(reader, kind)
            held += frame
            match kind:
                case b"P":
                    name, sql, _ = frame[5:].split(b"\0", 2)
                    statements[name] = sql.decode()
                case b"B":
                    self.said = statements[frame[5:].split(b"\0", 2)[1]]
                case b"Q":
                    self.said, self.executes = frame[5:-1].decode(), True
                case b"E":
                    self.executes = True
                case _:
                    pass
            if kind in b"QSHX":
                if kind in b"QS" and self.executes and self.changes and not looks_for_work(self.said):
                    self.toll.cross(f"before {short(self.said)}")
                self.world[1].write(held)
                held = b""

    @property
    def changes(self) -> bool:
        """Whether what is said next ends with a commit."""
        if self.in_transaction:
            return self.said.startswith("COMMIT")
        return WRITES.search(self.said) is not None

    async def is_answered(self) -> None:
        reader, held = self.world[0], b""
        while True:
            kind = await reader.readexactly(1)
            frame = await frame_of(reader, kind)
            held += frame
            if kind == b"C" and NOTHING_CHANGED.search(frame):
                self.said = "SELECT"
            if kind == b"Z":
                if self.executes and self.changes:
                    self.toll.cross(f"after {short(self.said)}")
                self.in_transaction, self.executes = frame[5:6] != b"I", False
            if kind == b"Z" or not self.executes:
                self.service[1].write(held)
                held = b""


async def frame_of(reader: asyncio.StreamReader, kind: bytes) -> bytes:
    length = await reader.readexactly(4)
    return kind + length + await reader.readexactly(int.from_bytes(length) - 4)


def looks_for_work(sql: str) -> bool:
    return any(each in sql for each in LOOKS)


def short(sql: str) -> str:
    words = [line for line in sql.split("\n") if not line.startswith("--")]
    return " ".join(" ".join(words).split())[:60]


def name_of(request: bytes) -> str:
    """Method and last part of the path: never a token."""
    method, target, _ = request.split(b" ", 2)
    return f"{method.decode()} {urlsplit(target.decode()).path.rpartition('/')[2]}"


@asynccontextmanager
async def gate(toll: Toll, kind: type[Link], connect: Connect) -> AsyncIterator[int]:
    """A port on loopback that leads through the toll to where `connect` leads."""

    async def passes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(OSError):  # nobody is there, or any more
                await kind(toll, (reader, writer), await connect()).run()
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(passes, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


@asynccontextmanager
async def database_gate(toll: Toll, dsn: str) -> AsyncIterator[str]:
    """The DSN by which the database, which listens on a socket, is reached through the toll."""
    parts = urlsplit(dsn)
    socket = Path(parse_qs(parts.query)["host"][0]) / ".s.PGSQL.5432"
    async with gate(toll, PostgresLink, on_socket(socket)) as port:
        yield f"postgresql://{parts.username}@127.0.0.1:{port}{parts.path}?sslmode=disable"


def on_port(port: int) -> Connect:
    return lambda: asyncio.open_connection("127.0.0.1", port)


def on_socket(path: Path) -> Connect:
    return lambda: asyncio.open_unix_connection(path)
