"""The widget's script, for any page, and the page of our own that chat links lead to.

The script is one file to those who load it, put together from the parts that stand beside this module.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

from aiohttp import web
from babel import Locale
from pydantic import BaseModel, Field

from bot.api.route import HTML, Caller, Routes
from bot.languages import asked_for
from bot.pages import page
from negotiation.saying.catalog import Catalog
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.translations import translations

PARTS = (
    *("language", "connection", "times", "unsent", "element"),
    *("messages", "zones", "picker", "window", "chat", "parley"),
)
JAVASCRIPT = "text/javascript"
LOCALE = Path(__file__).parent / "locale"
COUNTED = range(101)
"""Numbers that have every plural form between them that a number of times or minutes can have."""

routes = Routes("", Caller.PUBLIC, documented=False)


class TokenPath(BaseModel):
    token: Annotated[str, Field(max_length=200)]


def assembled(folder: Path) -> str:
    """The parts as one script that leaves no name behind on the page."""
    data = {
        "STYLE": (folder / "style.css").read_text(encoding="utf-8"),
        "TEXTS": {language: texts_in(folder, language) for language in CATALOGS},
        "ZONES": {language: zone_forms(catalog) for language, catalog in CATALOGS.items()},
    }
    constants = [f"const {name} = {json.dumps(value, ensure_ascii=False)};" for name, value in data.items()]
    parts = [(folder / f"{name}.js").read_text(encoding="utf-8") for name in PARTS]
    return "\n".join(["(() => {", '"use strict";', *constants, *parts, "})();", ""])


def texts_in(folder: Path, language: str) -> dict[str, str | dict[str, str]]:
    """The window's own words; what the bot says comes in words from the service. What is told with a number
    has its forms by CLDR's categories, by which browsers choose.
    """
    if language == "en":
        return english_in(folder)
    said = translations(LOCALE / f"{language}.po")
    category = Locale(language).plural_form
    return {
        key: said.pgettext(key, text)
        if isinstance(text, str)
        else {category(n): said.npgettext(key, text["one"], text["other"], n) for n in COUNTED}
        for key, text in english_in(folder).items()
    }


def english_in(folder: Path) -> dict[str, str | dict[str, str]]:
    texts: dict[str, str | dict[str, str]] = json.loads((folder / "english.json").read_text(encoding="utf-8"))
    return texts


def entries() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """All that a translator has to translate, by the context of the entry."""
    for key, text in english_in(Path(__file__).parent).items():
        yield key, text if isinstance(text, str) else (text["one"], text["other"])


def zone_forms(catalog: Catalog) -> list[tuple[str, str]]:
    """How the catalog calls a city's time, with groups as JavaScript writes them."""
    return [(pattern, re.sub(r"\\(\d)", r"$\1", form)) for pattern, form in catalog.forms.zone]


SCRIPT = assembled(Path(__file__).parent)
AROUND_THE_CHAT = {
    language: {name: catalog.text(name, turn=0) for name in ("page_chat_heading", "page_chat_intro")}
    for language, catalog in CATALOGS.items()
}


@routes.get("/widget.js", media=JAVASCRIPT)
async def widget_script() -> web.Response:
    """The one script of the chat; any page may load it."""
    return web.Response(
        text=SCRIPT,
        content_type=JAVASCRIPT,
        charset="utf-8",
        headers={
            "Access-Control-Allow-Origin": "*",
            "Cache-Control": "public, max-age=300",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "X-Content-Type-Options": "nosniff",
        },
    )


@routes.get("/chat/{token}", media=HTML)
async def chat_page(request: web.Request, path: TokenPath) -> web.Response:
    """The page that a chat link opens; the same for any token, good or not. In the browser's language, until
    the widget says in which one the conversation is held.
    """
    catalog = asked_for(request)
    text = partial(catalog.text, turn=0)
    return page("chat.html", lang=catalog.language, text=text, texts=AROUND_THE_CHAT, token=path.token)
