"""HTML as text: what a person would see, without what the mail program marks as quoted.

By lxml, which is in C and keeps its own limits; nothing is fetched, and the text is only ever text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import quotequail
from lxml import etree, html

LARGEST = 1_000_000  # characters; more is not looked at
DEEPEST = 200
UNSEEN = {"script", "style", "head", "title", "template", "noscript", "object", "svg", "math", "select"}
QUOTED = {"gmail_quote_container", "yahoo_quoted", "moz-cite-prefix", "gmail_attr", "protonmail_quote"}
SIGNED = {"gmail_signature", "moz-signature", "gmail_signature_prefix", "protonmail_signature_block"}
SIGNED_IDS = {
    "signature",
    "ms-outlook-mobile-signature",
    "applemailsignature",
    "divtagdefaultwrapper-signature",
}
QUOTED_FROM_HERE = {
    "divrplyfwdmsg",
    "appendonsend",
    "x_divrplyfwdmsg",
    "mail-editor-reference-message-container",
}
BLOCKS = {"p", "div", "br", "li", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "hr", "pre", "section"}
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)", re.IGNORECASE
)


def text_of(markup: str) -> str:
    """Empty where there is nothing to be seen. A quote that is all there is stays."""
    root = parsed(markup[:LARGEST])
    if root is None:
        return ""
    unmarked = "".join(_seen(root, own=True))
    return _tidy(unmarked) or _tidy("".join(_seen(root, own=False)))


def unquoted(markup: str) -> str:
    """The markup above a quote as `quotequail` knows them; all of it where it finds none."""
    try:
        found = quotequail.unwrap_html(markup[:LARGEST])
    except (ValueError, etree.LxmlError, RecursionError, AssertionError, IndexError, TypeError):
        return markup
    top = (found or {}).get("html_top")
    return top if top and text_of(top) else markup


def parsed(markup: str) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(
            markup.replace("\0", ""),
            parser=html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False),
        )
    except (etree.LxmlError, ValueError):
        return None


def _seen(root: html.HtmlElement, *, own: bool) -> Iterator[str]:
    """The text in order. Walked with a stack: hostile markup is nested deeper than Python can call."""
    stack: list[tuple[html.HtmlElement | str, int]] = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if isinstance(node, str):
            yield node
            continue
        if node.tail:
            stack.append((_flat(node.tail), depth))
        if not isinstance(node.tag, str) or _skipped(node, own=own):
            continue
        if depth > DEEPEST:
            yield _flat("".join(node.itertext())) if own else ""
            continue
        if node.tag in BLOCKS:
            stack.append(("\n", depth))
        stack.extend((child, depth + 1) for child in reversed(list(_children(node, own=own))))
        if node.text:
            stack.append((node.text if node.tag == "pre" else _flat(node.text), depth))
        if node.tag in BLOCKS:
            stack.append(("\n", depth))


def _skipped(node: html.HtmlElement, *, own: bool) -> bool:
    if node.tag in UNSEEN or HIDDEN.search(node.get("style", "")[:500]):
        return True
    classes = set(node.get("class", "").lower().split())
    name = node.get("id", "").lower()
    signed = bool(classes & SIGNED) or name in SIGNED_IDS
    return own and (node.tag == "blockquote" or bool(classes & QUOTED) or signed or name in QUOTED_FROM_HERE)


def _children(node: html.HtmlElement, *, own: bool) -> Iterator[html.HtmlElement]:
    """Outlook puts what it quotes beside a marked element, after it."""
    for child in node:
        if own and isinstance(child.tag, str) and child.get("id", "").lower() in QUOTED_FROM_HERE:
            return
        yield child


def _flat(text: str) -> str:
    return re.sub(r"[ \t\r\n\u00a0]+", " ", text)


def _tidy(text: str) -> str:
    rows = [row.strip() for row in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).strip()
