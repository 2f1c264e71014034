"""The address that the service listens on, taken before anything slow begins."""

from __future__ import annotations

import contextlib
import errno
import socket
from collections.abc import Iterator

from bot.settings import Settings

REASONS = {
    errno.EADDRINUSE: "port {port} is taken: another Parley, or another program, listens there; "
    "stop it, or set PARLEY_PORT to another one (0 takes any free one)",
    errno.EACCES: "this user may not listen on port {port}: set PARLEY_PORT to one above 1023",
    errno.EADDRNOTAVAIL: "{host} is no address of this machine: check PARLEY_HOST",
}


class AddressRefused(Exception):
    """Nobody can listen there; the text is a sentence for the person at the terminal."""


@contextlib.contextmanager
def taken_address(settings: Settings) -> Iterator[socket.socket]:
    """A socket bound to the address; connections are refused until somebody listens on it."""
    family, kind, protocol, address = resolved(settings)
    with socket.socket(family, kind, protocol) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(address)
        except OSError as fault:
            raise AddressRefused(sentence(settings, fault)) from fault
        yield door


def resolved(settings: Settings) -> tuple[int, int, int, tuple[object, ...]]:
    """Family, kind, protocol and address, as `socket` wants them. Raises AddressRefused."""
    try:
        found = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except OSError as fault:
        raise AddressRefused(f"{settings.host} is no address: check PARLEY_HOST") from fault
    family, kind, protocol, _, address = found[0]
    return family, kind, protocol, address


def sentence(settings: Settings, fault: OSError) -> str:
    """Why the address could not be taken, and what helps."""
    reason = REASONS.get(fault.errno or 0, "{host} port {port} cannot be listened on")
    return reason.format(host=settings.host, port=settings.port)
