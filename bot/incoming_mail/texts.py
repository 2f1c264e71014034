"""What was newly written, out of a mail's plain text: without quotes, signatures and disclaimers.

Three ways of telling quotes are laid over each other, because each alone is wrong now and then: the heads
that mail programs put above a quote (`mail-parser-reply` for a dozen languages, more of them here), lines
that begin with `>`, and what stands between such lines, which is an answer.
"""

from __future__ import annotations

import re
from functools import cache

from mailparser_reply.parser import EmailMessage

LONGEST = 40_000  # characters that are looked at
LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "da", "cs"]
WROTE = re.compile(
    r"^[ \t]*(?:"
    r"(?=[^\n]*\d)(?:on|am|le|el|em|no dia|a|il|op)\b[^\n]{6,200}(?:\n(?![ \t]*(?:>|\n))[^\n]{0,120}){0,2}?"
    r"(?:wrote|schrieb|a [ée]crit|escribi[óo]|escreveu|ha scritto|schreef)\b[^\n]{0,120}:"
    r"|[^\n>]{3,120}<[^\s<>@]{1,64}@[^\s<>@]{1,120}>[^\n>]{0,80}"
    r"(?:wrote|schrieb|a [ée]crit|escribi[óo]|escreveu)[^\n>]{0,80}:"
    r"|\d{4}-\d\d-\d\d[^\n>]{0,40}<[^\s<>@]{1,64}@[^\s<>@]{1,120}>:"
    r")[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
FORWARD = re.compile(
    r"^[ \t]*(?:"
    r"[-_]{2,}[ \t]*(?:original|forwarded|urspr[üu]ngliche|weitergeleitete|message|mensaje|mensagem)\b[^\n]*"
    r"|_{20,}[ \t]*|-{20,}[ \t]*"
    r"|[*]?(?:from|von|de|da|desde)[ \t]?:[*]?[ \t][^\n]+\n"
    r"(?:[*]?[^\n:]{2,16}[ \t]?:[*]?[ \t][^\n]*\n){0,2}?"
    r"[*]?(?:sent|gesendet|envoy[ée]|enviad[oa](?: em)?|date|datum|fecha|data|to|an|[àa]|para)"
    r"[ \t]?:[*]?[ \t][^\n]*"
    r")$",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED = re.compile(r"^[ \t]*[>|]")
DASHES = re.compile(r"^--[ \t\u00a0]?$", re.MULTILINE)
DEVICE = re.compile(
    r"^[ \t]*(?:\[?(?:"
    r"sent (?:from|via|with)|get outlook for"
    r"|von meinem|gesendet (?:von|mit|über)|diese nachricht wurde von|holen sie sich outlook|outlook f[üu]r"
    r"|envoy[ée] (?:de|depuis|avec|[àa] partir de)|t[ée]l[ée]charger outlook|obtenez outlook"
    r"|enviado (?:desde|do|de|a partir do|con)|obtener outlook|obtenha o outlook"
    r")\b)[^\n]{0,160}$",
    re.IGNORECASE | re.MULTILINE,
)
DISCLAIMER = re.compile(
    r"confidential|privileged|vertraulich|confidentiel|confidencial|intended (?:only |solely )?for the"
    r"|before printing|avant d'imprimer|antes de imprimir|vor dem (?:aus)?drucken|virus[- ]?free|umwelt",
    re.IGNORECASE,
)
NAMES_MAIL = re.compile(
    r"\b(?:e-?mail|message|nachricht|courriel|correo|mensaje|mensagem|imprimer|imprimir|printing|drucken)",
    re.IGNORECASE,
)
LEAST_DISCLAIMER = 60  # characters
WORD = re.compile(r"\w")
TELLING = re.compile(r"\d|@")  # a head says when, or who


def written_in(text: str) -> str:
    """The new words, in the order in which they stand; empty where there are none."""
    whole = _even(text[:LONGEST])
    above, head, below = _parted(whole)
    answers = "" if head is None else _between_quotes(below)
    kept = (_unsigned(_without_quoted(each)) for each in (above, answers))
    return "\n\n".join(each for each in kept if WORD.search(each))


def unwrapped(text: str) -> str:
    """Text that flows (RFC 3676): a line that ends in a blank goes on in the next."""
    rows: list[str] = []
    for row in text.split("\n"):
        if rows and rows[-1].endswith(" ") and rows[-1] != "-- " and not QUOTED.match(rows[-1] + row):
            rows[-1] += row.removeprefix(" ")
        else:
            rows.append(row.removeprefix(" ") if row.startswith(" ") else row)
    return "\n".join(rows)


def _even(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\u200b\u200c\u200d\u2060\ufeff\u00ad]", "", text).replace("\u00a0", " ").strip()


def _parted(text: str) -> tuple[str, str | None, str]:
    """What stands above the first head of a quote, the head, and what stands below it."""
    heads = [found for pattern in (WROTE, FORWARD) if (found := pattern.search(text))]
    first = min(heads, key=re.Match.start, default=None)
    place = text.find(known) if (known := _known_head(text)) else -1
    if place >= 0 and (first is None or place < first.start()):
        return text[:place], known, text[place + len(known) :]
    if first is None:
        return text, None, ""
    return text[: first.start()], first[0], text[first.end() :]


def _known_head(text: str) -> str:
    """The first head that `mail-parser-reply` sees, or nothing."""
    found = header_pattern().search(text)
    head = found[0].strip("\n") if found else ""
    return head if TELLING.search(head) and not QUOTED.match(head) else ""


@cache
def header_pattern() -> re.Pattern[str]:
    pattern: re.Pattern[str] = EmailMessage("", languages=list(LANGUAGES)).HEADER_REGEX
    return pattern


def _between_quotes(below: str) -> str:
    """What was written below a quote, or between its lines; a quote that bears no marks is all quote."""
    rows = below.split("\n")
    marked = [bool(QUOTED.match(row)) for row in rows]
    if not any(marked) or not _begins_marked(rows):
        return ""
    return "\n".join(row for row, quoted in zip(rows, marked, strict=True) if not quoted)


def _begins_marked(rows: list[str]) -> bool:
    first = next((row for row in rows if row.strip()), "")
    return bool(QUOTED.match(first))


def _without_quoted(text: str) -> str:
    return "\n".join(row for row in text.split("\n") if not QUOTED.match(row))


def _unsigned(text: str) -> str:
    """Without what stands below `-- `, the line of a device, and closing paragraphs of the firm's."""
    dashes = DASHES.search(text)
    if dashes and WORD.search(text[: dashes.start()]):
        text = text[: dashes.start()]
    paragraphs = re.split(r"\n[ \t]*\n", DEVICE.sub("", text))
    while len(paragraphs) > 1 and _is_disclaimer(paragraphs[-1]):
        paragraphs.pop()
    rows = "\n\n".join(paragraphs).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(row.rstrip() for row in rows)).strip()


def _is_disclaimer(paragraph: str) -> bool:
    if not WORD.search(paragraph):
        return True
    long = len(paragraph) >= LEAST_DISCLAIMER
    return long and bool(DISCLAIMER.search(paragraph)) and bool(NAMES_MAIL.search(paragraph))
