"""In which language a page is told to somebody unknown: the one that their browser asks for."""

from __future__ import annotations

from aiohttp import web

from negotiation.saying.catalog import Catalog
from negotiation.saying.catalogs import catalog_of

LONGEST = 200


def asked_for(request: web.Request) -> Catalog:
    """By `Accept-Language` (RFC 9110, 12.5.4), the most wanted first; English where it names none of ours."""
    header = request.headers.get("Accept-Language", "")[:LONGEST]
    wanted = sorted((part.partition(";") for part in header.split(",")), key=_rank)
    return catalog_of(*(tag.strip() for tag, _, _ in wanted))


def _rank(part: tuple[str, str, str]) -> float:
    quality = part[2].strip().removeprefix("q=")
    try:
        return -float(quality or 1)
    except ValueError:
        return 0.0
