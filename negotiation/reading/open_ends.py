"""Writes out open ends that lean on a time said before: "kids to pick up at 3, so before that" is before 3.

What they lean on is then no time to meet at, where its clause says what it is taken up by. The text is read
anew with the hour in the place of "that", and what is read is placed back where it was said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from negotiation.reading.hours import WrittenOut
from scheduling.timex.mention import Grain, Role, TimeMention

_CLOCKS = frozenset({Grain.MINUTE, Grain.HOUR})
_CLOCK = re.compile(
    r"\d|\b(?:noon|midday|midnight|mittag|midi|mediodía|meio-dia|half|quarter|halb|viertel)\b", re.IGNORECASE
)
_NEARLY_A_DAY = timedelta(hours=23)
Read = Callable[[str], Sequence[TimeMention]]


@dataclass(frozen=True, slots=True)
class _Leaning:
    """How a language says it: what is sought, and what stands before the hour instead, by the words found.

    Of a `duty` it may be told only behind when it is `over`: "after work then, I finish at four".
    """

    sought: re.Pattern[str]
    before: Mapping[str, str]
    taken: re.Pattern[str]
    duty: re.Pattern[str] | None = None
    over: re.Pattern[str] | None = None


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_EN_DUTY = r"after (?:work|school|uni|college|class(?:es)?|practice|my (?:shift|class(?:es)?|lectures?|exam))"
_DE_DUTY = r"nach (?:der (?:arbeit|schule|uni|schicht|vorlesung)|dem (?:unterricht|kurs)|feierabend)"
_LEANINGS: Mapping[str, _Leaning] = {
    "en": _Leaning(
        _words(
            r"(?:before|after|until|till|by|post) (?:that|then|this)"
            r"(?! (?:day|date|week|month|time|meeting|one|slot|call|friday|monday|tuesday|wednesday|"
            r"thursday|saturday|sunday|morning|afternoon|evening)\b)"
            r"|after(?:wards?)?(?= (?:is|works|would be|i'm|im|i am|ok|okay|fine|good|possible)\b)"
            r"|afterwards?(?= *[,.!]| *$)"
            rf"|{_EN_DUTY}"
        ),
        {
            "before": "before",
            "after": "after",
            "post": "after",
            "afterward": "after",
            "afterwards": "after",
            "until": "until",
            "till": "until",
            "by": "by",
        },
        _words(
            r"have|has|got|ve|need|stuck|til|working|finish\w*|ends?|starts?|leave|get off|shift|class|"
            r"lecture|train|flight|"
            r"bus|run|lunch|pick|drop|appointment|meeting|busy|school|work|kids?|until|till|not free|"
            r"exam|is at|are at"
        ),
        _words(_EN_DUTY),
        _words(r"finish\w*|get off|get out|done|ends?|over|leave|knock off|off"),
    ),
    "de": _Leaning(
        _words(rf"davor|vorher|danach|nachher|bis dahin|{_DE_DUTY}"),
        {"davor": "vor", "vorher": "vor", "danach": "nach", "nachher": "nach", "nach": "nach", "bis": "bis"},
        _words(
            r"habe|hab|muss|bis|schicht|kurs|vorlesung|zug|termin|arbeite?|arzt|kinder|kita|feierabend|besetzt"
        ),
        _words(_DE_DUTY),
        _words(r"feierabend|schluss|fertig|bis|aus"),
    ),
    "fr": _Leaning(
        _words(
            r"(?:avant|après) (?:ça|cela)|jusque-là"
            r"|après(?= (?:c'est|ça|je suis|je peux|ok|possible)\b)"
        ),
        {"avant": "avant", "après": "après", "jusque-là": "jusqu'à"},
        _words(r"ai|dois|jusqu|finis|termine|cours|train|rendez-vous|rdv|travail\w*|enfants|réunion"),
    ),
    "es": _Leaning(
        _words(
            r"(?:antes|después|despues) de eso|hasta entonces"
            r"|(?:después|despues)(?= (?:puedo|sí|si|perfecto|bien)\b)"
        ),
        {
            "antes": "antes de las",
            "después": "después de las",
            "despues": "después de las",
            "hasta": "hasta las",
        },
        _words(r"tengo|debo|hasta|salgo|termino|clase|tren|cita|trabaj\w*|niños|reunión|reunion"),
    ),
    "pt": _Leaning(
        _words(r"(?:antes|depois) disso|até lá|depois(?= (?:posso|sim|pode|tudo bem|dá|consigo)\b)"),
        {"antes": "antes das", "depois": "depois das", "até": "até às"},
        _words(
            r"tenho|preciso|até|saio|termino|aula|trem|comboio|consulta|trabalh\w*|filhos|reunião|reuniao"
        ),
    ),
}


def leaning(text: str, language: str, zone: ZoneInfo, read: Read) -> tuple[WrittenOut, TimeMention] | None:
    """The text with the hour in the place of what leans on it, and the time that it leans on; None where
    nothing does. `read` reads the times of a text."""
    said = _LEANINGS.get(language)
    found = None if said is None else said.sought.search(text)
    if said is None or found is None:
        return None
    on = _leant_on(text, found, said, read)
    if on is None:
        return None
    words = said.before[found[0].split()[0].lower()]
    if _ends_with_day(text[: found.start()], read):
        hour = f"{words} {_clock(on, words, zone)}"
    else:
        hour = f"{words} {_hour(on, words, zone)}{_day(on, zone, read)}"
    return _written_out(text, on, found.span(), hour), replace(on, role=Role.MENTIONED)


def _leant_on(text: str, found: re.Match[str], said: _Leaning, read: Read) -> TimeMention | None:
    """The hour before it by which they are taken up; of a duty, also the one behind at which it is over."""
    ahead = _clocks(read(text[: found.start()]))
    if ahead and said.taken.search(text[: ahead[-1].span[1]]):
        return ahead[-1]
    if said.duty is None or said.over is None or not said.duty.fullmatch(found[0]):
        return None
    first, rest = found.end(), text[found.end() :]
    behind = _clocks(read(rest))
    if not behind or not said.over.search(rest):
        return None
    start, end = behind[0].span
    return replace(behind[0], span=(first + start, first + end))


def _clocks(times: Sequence[TimeMention]) -> list[TimeMention]:
    return [one for one in times if one.grain in _CLOCKS and not _is_all_day(one)]


def _day(on: TimeMention, zone: ZoneInfo, read: Read) -> str:
    """The day of a time where one is said with it: "on Friday I have work until 14:00"."""
    clock = _CLOCK.search(on.text)
    edge = on.start or on.end
    said = [] if clock is None else [one for one in read(on.text[: clock.start()]) if one.grain is Grain.DAY]
    return f" {edge.astimezone(zone):%Y-%m-%d}" if said and edge is not None else ""


def _is_all_day(one: TimeMention) -> bool:
    """Whether any time of a day is meant: no open end leans on that."""
    return one.start is not None and one.end is not None and one.end - one.start >= _NEARLY_A_DAY


def _hour(on: TimeMention, words: str, zone: ZoneInfo) -> str:
    """The time from its clock on, in its own words; of a stretch, the end that is meant."""
    clock = _CLOCK.search(on.text)
    if (on.start is None or on.end is None) and clock is not None:
        return on.text[clock.start() :]
    return _clock(on, words, zone)


def _ends_with_day(text: str, read: Read) -> bool:
    """Whether a day is named right before: "Wednesday after that"."""
    return any(one.grain is Grain.DAY for word in text.split()[-1:] for one in read(word))


def _clock(on: TimeMention, words: str, zone: ZoneInfo) -> str:
    """The end of a time that is meant, as a clock."""
    until = words.startswith(
        ("before", "until", "by", "vor", "bis", "avant", "antes", "hasta", "até", "jusqu")
    )
    moments = [on.start, on.end] if until else [on.end, on.start]
    return f"{next(one for one in moments if one is not None).astimezone(zone):%H:%M}"


def _written_out(text: str, on: TimeMention, place: tuple[int, int], words: str) -> WrittenOut:
    start, end = place
    first, behind = on.span
    blank = text[:first] + " " * (behind - first) + text[behind:]
    last = end - 1
    places = [*range(start), *(min(start + at, last) for at in range(len(words))), *range(end, len(text) + 1)]
    return WrittenOut(blank[:start] + words + blank[end:], places)
