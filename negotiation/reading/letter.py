"""Sets aside what a mail carries besides the message: quotes, signatures, and the line that greets.

What is set aside is blanked, not cut, so that every place in the text stays what it was. Only plain line
shapes are looked at; a message that would be empty without them keeps them.
"""

from __future__ import annotations

import re

_QUOTE_HEAD = re.compile(
    r"^[ \t]*(?:"
    r"-{2,}\s*(?:original|forwarded|urspr[üu]ngliche|mensaje|message|mensagem|weitergeleitete)\b.*"
    r"|_{8,}"
    r"|(?:from|von|de|desde):[ \t].*(?:@|\n[ \t]*(?:sent|to|date|gesendet|an|datum|envoy[ée]|à|enviado|para|fecha)[ \t]?:).*"
    r"|(?:on|am|le|el|em)\b[^\n]{6,160}(?:\n[^\n]{0,80})?(?:wrote|schrieb|a écrit|escribi[óo]|escreveu)\b[^\n]{0,80}:"
    r")[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_LINE = re.compile(r"^[ \t]*[>|][^\n]*$", re.MULTILINE)
_CLOSING = re.compile(
    r"^[ \t]*(?:(?:with|kind|best|warm|warmest|many|mit|cordiales?|un|um|bien|muy|atentos?|respectfully|yours|thanks and|regards and)[ \t]+)*"
    r"(?:regards|wishes|best|cheers|sincerely|respectfully|faithfully|truly|yours|br|rgds|kr"
    r"|freundlichen gr[üu](?:ß|ss)en|gr[üu](?:ß|ss)e?n?|vg|lg|mfg|beste gr[üu](?:ß|ss)e|viele gr[üu](?:ß|ss)e|liebe gr[üu](?:ß|ss)e|freundliche gr[üu](?:ß|ss)e"
    r"|cordialement|[àa] vous|bonne journ[ée]e|salutations(?: distingu[ée]es)?"
    r"|saludos?|atentamente|cordialmente|un saludo|abra[çc]os?|atenciosamente|att|cumprimentos)"
    r"[ \t]*(?:sincerely|truly|faithfully|cordiais|cordiales)?[ \t]*[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_THANKS_CLOSING = re.compile(
    r"^[ \t]*(?:many thanks|thanks|thank you|thx|danke|merci|gracias|obrigad[oa])[ \t]*[,!.]?[ \t]*\n(?=[ \t]*\S)",
    re.IGNORECASE | re.MULTILINE,
)
_DASHES = re.compile(r"^--[ \t]?$", re.MULTILINE)
_DEVICE = re.compile(
    r"^[ \t]*(?:sent from my|get outlook for|von meinem .{0,20} gesendet|gesendet von|envoy[ée] de(?:puis)? mon"
    r"|enviado desde mi|enviado do meu)\b[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = re.compile(r"\A[ \t]*(?:subject|betreff|objet|asunto|assunto):[^\n]*\n", re.IGNORECASE)
_GREETING = re.compile(
    r"\A\s*(?:(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)"
    r"|moin|servus|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|ch[èe]re?|madame|monsieur|hola|buen[oa]s (?:d[íi]as|tardes|noches)"
    r"|estimad[oa]s?|querid[oa]s?|ol[áa]|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|caro|cara)\b[^\n,!.?:;]{0,40}[,!.:;]?[ \t]*\n"
    r"|(?:hi|hello|hey|hiya|dear|hallo|hola|ol[áa]|oi|bonjour|salut)[ \t]+(?:(?:mr|ms|mrs|dr|prof|frau|herr|team)\.?[ \t]+)?"
    r"(?-i:[A-ZÀ-Þ])[\w'’-]{1,20}(?:[ \t](?-i:[A-ZÀ-Þ])[\w'’-]{1,20})?[ \t]?[,!.:–-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")


def message_part(text: str) -> str:
    """The text with everything that is not the candidate's own message blanked; same length."""
    if "\n" not in text:
        return _without(text, _GREETING)
    own = _QUOTED_LINE.sub(_blank, _blank_from(text, _quote_start(text)))
    own = _DEVICE.sub(_blank, own)
    own = _blank_from(own, _signature_start(own))
    return _without(_without(own, _SUBJECT), _GREETING) if _WORD.search(own) else text


def _without(text: str, pattern: re.Pattern[str]) -> str:
    shorter = pattern.sub(_blank, text, count=1)
    return shorter if _WORD.search(shorter) else text


def _quote_start(text: str) -> int | None:
    """Where the quoted mail begins, unless its lines are marked: then an answer may stand below them."""
    head = _QUOTE_HEAD.search(text)
    if head is None:
        return None
    below = text[head.end() :]
    return None if _answers_below(below) else head.start()


def _answers_below(below: str) -> bool:
    rows = [row for row in below.splitlines() if row.strip()]
    if not rows or not rows[0].lstrip().startswith(">"):
        return False
    return any(_WORD.search(row) for row in rows if not row.lstrip().startswith(">"))


def _signature_start(text: str) -> int | None:
    places = [match.start() for match in (_DASHES.search(text), _first_closing(text)) if match]
    return min(places, default=None)


def _first_closing(text: str) -> re.Match[str] | None:
    """The first closing line that stands below some message."""
    for pattern in (_CLOSING, _THANKS_CLOSING):
        for match in pattern.finditer(text):
            if _WORD.search(text[: match.start()]) and _few_lines(text[match.end() :]):
                return match
    return None


def _few_lines(rest: str) -> bool:
    """A signature is short; below a "Thanks," in the middle of a mail more is said."""
    rows = [row for row in rest.splitlines() if row.strip()]
    return len(rows) <= 8 and all(len(row) <= 90 for row in rows)


def _blank_from(text: str, start: int | None) -> str:
    return text if start is None else text[:start] + re.sub(r"[^\n]", " ", text[start:])


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
