"""Pages made on the server: one set of templates, everything escaped, one strict policy for the browser.

A page may run only the scripts and styles that carry the nonce of its own answer, cannot be framed unless
it says by whom, and is kept by nobody.
"""

from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension

from negotiation.saying.names import seen


class NamesSeen(Extension):
    """Whatever stands in a `<bdi>` is a name, and is shown with its unseen signs written out."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return re.sub(r"<bdi>\{\{ (.+?) \}\}</bdi>", r"<bdi>{{ (\1) | seen }}</bdi>", source)


TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    extensions=[NamesSeen],
)


def moment(when: datetime | None, zone: ZoneInfo) -> str:
    """A moment in a table: weekday, date and time; the page says which zone it is."""
    return "" if when is None else f"{when.astimezone(zone):%a %-d %b %Y, %H:%M}"


def zone_in_words(zone: ZoneInfo) -> str:
    """Berlin time."""
    return f"{zone.key.rpartition('/')[2].replace('_', ' ')} time" if "/" in zone.key else zone.key


def clock(when: datetime, zone: ZoneInfo) -> str:
    return f"{when.astimezone(zone):%H:%M}"


def last_day(end: datetime, zone: ZoneInfo) -> str:
    """The day before a midnight at which something ends: Friday 4 December."""
    return f"{end.astimezone(zone) - timedelta(seconds=1):%A %-d %B}"


TEMPLATES.filters["moment"] = moment
TEMPLATES.filters["zone_in_words"] = zone_in_words
TEMPLATES.filters["last_day"] = last_day
TEMPLATES.filters["clock"] = clock
TEMPLATES.filters["seen"] = seen


def page(
    template: str,
    *,
    status: int = 200,
    frame_ancestors: str = "'none'",
    form_action: str = "'self'",
    **values: object,
) -> web.Response:
    """The named template, filled in. `form_action` is where its forms may lead, redirects included."""
    nonce = secrets.token_urlsafe(16)
    return web.Response(
        status=status,
        text=TEMPLATES.get_template(template).render(nonce=nonce, **values),
        content_type="text/html",
        charset="utf-8",
        headers=headers(nonce, frame_ancestors, form_action),
    )


def see_other(address: str) -> web.Response:
    """Where a press leads: to a page that is asked for anew, so that reloading it presses nothing again."""
    return web.Response(status=303, headers={"Location": address})


def headers(nonce: str, frame_ancestors: str, form_action: str) -> dict[str, str]:
    policy = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data:; "
        f"connect-src 'self'; form-action {form_action}; base-uri 'none'; frame-ancestors {frame_ancestors}"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
    }
