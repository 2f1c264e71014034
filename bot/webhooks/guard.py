"""Where a webhook may go: to addresses of the open internet, unless the settings allow others.

An endpoint's name is looked up for each message, every address that comes back is looked at, and the
connection goes to just those: a name that leads elsewhere the next time it is asked gains nothing. Addresses
in disguise (IPv4 within IPv6, translated or tunnelled) are judged by what they lead to.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterable
from ipaddress import IPv4Address, IPv6Address

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
TRANSLATED_LOCALLY = ipaddress.IPv6Network("64:ff9b:1::/48")
COMPATIBLE = ipaddress.IPv6Network("::/96")
RELAYS = (ipaddress.IPv4Network("192.0.0.0/24"), ipaddress.IPv4Network("192.88.99.0/24"))
"""Of protocols, not of hosts; not every version of Python's own list has them."""

Address = IPv4Address | IPv6Address
Lookup = Callable[[str, int], Awaitable[Iterable[str]]]


class Forbidden(Exception):
    """The endpoint lies where no message may go; the text is a sentence without the address."""


INSIDE = "its address is not on the open internet"


def refuse_url(url: str, *, private: bool) -> URL:
    """The URL, if a message may be sent there as far as can be told without looking its name up."""
    try:
        parsed = URL(url)
        _ = parsed.port
    except ValueError:
        raise Forbidden("must be a web address") from None
    if parsed.scheme not in ("https", "http") or not parsed.host:
        raise Forbidden("must begin with https://")
    if parsed.user is not None or parsed.password is not None or parsed.fragment:
        raise Forbidden("must hold neither a user, a password nor a fragment")
    if not private:
        if parsed.scheme != "https":
            raise Forbidden("must begin with https://")
        if (written := literal(parsed.host)) is not None and not is_public(written):
            raise Forbidden(INSIDE)
    return parsed


def literal(host: str) -> Address | None:
    """The address that stands in place of a name, where one does."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def is_public(address: Address) -> bool:
    """Whether it and all that it leads to lie on the open internet."""
    if isinstance(address, IPv6Address):
        if any(address in net for net in (TRANSLATED_LOCALLY, COMPATIBLE)) or address.is_site_local:
            return False
        if (inner := carried(address)) is not None:
            return is_public(inner)
    elif any(address in net for net in RELAYS):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for, where it does."""
    if address in TRANSLATED:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    tunnel = address.teredo
    return address.ipv4_mapped or address.sixtofour or (tunnel[1] if tunnel else None)


async def looked_up(host: str, port: int) -> Iterable[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return dict.fromkeys(str(place[0]) for *_, place in found)


class GuardedResolver(AbstractResolver):
    """Gives the connector only addresses that were looked at; one forbidden address forbids the name."""

    def __init__(self, *, private: bool, lookup: Lookup = looked_up) -> None:
        self._private = private
        self._lookup = lookup

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = [ipaddress.ip_address(each.partition("%")[0]) for each in await self._lookup(host, port)]
        if not self._private and not all(map(is_public, found)):
            raise Forbidden(INSIDE)
        return [
            ResolveResult(
                hostname=host,
                host=str(address),
                port=port,
                family=socket.AF_INET6 if address.version == 6 else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in found
        ]

    async def close(self) -> None:
        """There is nothing to close."""
