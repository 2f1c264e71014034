"""Sets aside what a mail carries besides the message: quotes, signatures, and the line that greets.

What is set aside is blanked, not cut, so that every place in the text stays what it was. Only plain line
shapes are looked at, and no run of blanks is gone over twice. A message of nothing but a greeting keeps it;
one of nothing but a quote says nothing. A single quoted time is what the answer is about, and kept.
"""

from __future__ import annotations

import re

_QUOTED_LINE = re.compile(r"^[ \t]*+[>|][^\n]*$", re.MULTILINE)
_QUOTED_TIME = re.compile(
    r"^[ \t]*+>[ \t]*+(?:\d[.)][ \t]++|[-*•][ \t]*+)?"
    r"[^\n?!>]{0,44}?\b\d{1,2}(?:[:.h]\d\d\b|[ \t]?[ap]\.?m\b)[^\n?!>]{0,20}$",
    re.IGNORECASE,
)
_QUOTE_HEAD = re.compile(
    r"^[ \t]*+(?:"
    r"-{2,}\s*(?:original|forwarded|urspr[üu]ngliche|mensaje|message|mensagem|weitergeleitete)\b.*"
    r"|_{8,}"
    r"|(?:from|von|de|desde):[ \t].*(?:@|\n[ \t]*"
    r"(?:sent|to|date|gesendet|an|datum|envoy[ée]|à|enviado|para|fecha)[ \t]?:).*"
    r"|(?:on|am|le|el|em)\b[^\n]{6,160}(?:\n[^\n]{0,80})?"
    r"(?:wrote|schrieb|a écrit|escribi[óo]|escreveu)\b[^\n]{0,80}:"
    r")[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^[ \t]*+(?:(?:with|kind|best|warm|warmest|many|mit|cordiales?|un|um|bien|muy|atentos?|respectfully"
    r"|yours|thanks and|regards and)[ \t]++)*"
    r"(?:regards|wishes|best|cheers|sincerely|respectfully|faithfully|truly|yours|br|rgds|kr"
    r"|(?:freundlichen|beste|viele|liebe|freundliche|besten|vielen|lieben)?[ \t]*gr[üu](?:ß|ss)e?n?|vg|lg|mfg"
    r"|cordialement|[àa] vous|bonne journ[ée]e|salutations(?: distingu[ée]es)?"
    r"|saludos?|atentamente|cordialmente|abra[çc]os?|atenciosamente|att|cumprimentos)"
    r"[ \t]*+(?:sincerely|truly|faithfully|cordiais|cordiales)?[ \t]*+[,.!]?[ \t]*+$",
    re.IGNORECASE | re.MULTILINE,
)
_THANKS_AND_NAME = re.compile(
    r"^[ \t]*+(?:many thanks|thanks|thank you|thx|danke|merci|gracias|obrigad[oa])[ \t]*+[,!.]?[ \t]*+\n++"
    r"(?=[ \t]*(?-i:[A-ZÀ-Þ])[\w'’.-]*(?:[ \t](?-i:[A-ZÀ-Þ])[\w'’.-]*){0,3}[ \t]*(?:\n|\Z))",
    re.IGNORECASE | re.MULTILINE,
)
_DASHES = re.compile(r"^--[ \t]?$", re.MULTILINE)
_DEVICE = re.compile(
    r"^[ \t]*+(?:sent from my|get outlook for|von meinem .{0,20} gesendet|gesendet von"
    r"|envoy[ée] de(?:puis)? mon|enviado desde mi|enviado do meu)\b[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = re.compile(r"\A[ \t]*+(?:subject|betreff|objet|asunto|assunto):[^\n]*\n", re.IGNORECASE)
_GREETING_WORDS = (
    r"hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day)"
    r"|hallo|guten (?:tag|morgen|abend)|moin|servus|liebe[rs]?|sehr geehrte[rs]?"
    r"|bonjour|bonsoir|salut|ch[èe]re?|madame|monsieur"
    r"|hola|buen[oa]s (?:d[íi]as|tardes|noches)|estimad[oa]s?|querid[oa]s?"
    r"|ol[áa]|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|caro|cara"
)
_GREETING = re.compile(
    rf"\A\s*+(?:(?:{_GREETING_WORDS})\b[^\n,!.?:;]{{0,40}}[,!.:;]?[ \t]*\n"
    r"|(?:hi|hello|hey|hiya|dear|hallo|hola|ol[áa]|oi|bonjour|salut)[ \t]+"
    r"(?:(?:mr|ms|mrs|dr|prof|frau|herr|team)\.?[ \t]+)?"
    r"(?-i:[A-ZÀ-Þ])[\w'’-]{1,20}(?:[ \t](?-i:[A-ZÀ-Þ])[\w'’-]{1,20})?[ \t]?[,!.:–-])",
    re.IGNORECASE,
)
_SECOND_ZONE = re.compile(r"(?<=\()([^();\n]{2,40});[^();\n]{4,60}(?=\))")
_TOLD_AGAIN = re.compile(
    r"[,;]?[ ](?:that['’]?s|that is|which is|so that['’]?s|i\.e\.)[ ]\d{1,2}(?:[:.]\d\d)?[ ]?(?:[ap]\.?m\.?)?"
    r"[ ](?:for me|my time|here|(?:on|at) my (?:end|side)|where i am)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_LONGEST_SIGNATURE = 8  # lines
_WIDEST_SIGNATURE = 90  # characters a line


_DICTATED = re.compile(
    r"\b(?:(?P<stop>full stop|new line|new paragraph)"
    r"|(?P<comma>comma|komma|virgule|vírgula)"
    r"|(?P<asked>question mark|fragezeichen|point d'interrogation|signo de interrogación|"
    r"ponto de interrogação))\b",
    re.IGNORECASE,
)
_OWN_MARKS = frozenset(".,?!")
_MARKS = {"stop": ".", "comma": ",", "asked": "?"}


def with_marks(text: str) -> str:
    """The text with the marks that a phone wrote out as words; only where it holds none of its own."""
    if not _OWN_MARKS.isdisjoint(text):
        return text
    return _DICTATED.sub(lambda match: _MARKS[match.lastgroup or ""].ljust(len(match[0])), text)


def message_part(text: str) -> str:
    """The text with everything that is not the candidate's own message blanked; same length."""
    text = _SECOND_ZONE.sub(_first_kept, text) if ";" in text else text
    text = _TOLD_AGAIN.sub(_blank, text)
    if "\n" not in text:
        return _without(text, _GREETING)
    own = _DEVICE.sub(_blank, _without_quoted_lines(_without_quoted_mail(text)))
    unsigned = _blank_from(own, _signature_start(own))
    return _without(_without(unsigned if _WORD.search(unsigned) else own, _SUBJECT), _GREETING)


def _without(text: str, pattern: re.Pattern[str]) -> str:
    shorter = pattern.sub(_blank, text, count=1)
    return shorter if _WORD.search(shorter) else text


def _without_quoted_lines(text: str) -> str:
    """Without what is quoted, but for a time that is all of it: "> Thursday 14:00", "this one please"."""
    quoted = [match[0] for match in _QUOTED_LINE.finditer(text) if _WORD.search(match[0])]
    if len(quoted) == 1 and _QUOTED_TIME.match(quoted[0]):
        return text.replace(quoted[0], quoted[0].replace(">", " ", 1), 1)
    return _QUOTED_LINE.sub(_blank, text)


def _without_quoted_mail(text: str) -> str:
    """Without what stands below a quote's head; without the head alone where the answer stands below."""
    head = _QUOTE_HEAD.search(text)
    if head is None:
        return text
    if _answers_below(text[head.end() :]):
        return text[: head.start()] + _blank(head) + text[head.end() :]
    return _blank_from(text, head.start())


def _answers_below(below: str) -> bool:
    rows = [row for row in below.splitlines() if row.strip()]
    if not rows or not rows[0].lstrip().startswith(">"):
        return False
    return any(_WORD.search(row) for row in rows if not row.lstrip().startswith(">"))


def _signature_start(text: str) -> int | None:
    places = [match.start() for match in (_DASHES.search(text), _first_closing(text)) if match]
    return min(places, default=None)


def _first_closing(text: str) -> re.Match[str] | None:
    """The first closing line that stands below some message and above no more than a signature."""
    for pattern in (_CLOSING, _THANKS_AND_NAME):
        for match in list(pattern.finditer(text))[-_LONGEST_SIGNATURE - 1 :]:
            if _WORD.search(text, 0, match.start()) and _is_signature(text[match.end() :]):
                return match
    return None


def _is_signature(rest: str) -> bool:
    rows = [row for row in rest.splitlines() if row.strip()]
    return len(rows) <= _LONGEST_SIGNATURE and all(len(row) <= _WIDEST_SIGNATURE for row in rows)


def _blank_from(text: str, start: int | None) -> str:
    return text if start is None else text[:start] + re.sub(r"[^\n]", " ", text[start:])


def _first_kept(match: re.Match[str]) -> str:
    """ "10:00 AM (New York time; 4:00 PM Berlin time)" is one time, told twice; the first is theirs."""
    return match.group(1) + " " * (len(match.group()) - len(match.group(1)))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
