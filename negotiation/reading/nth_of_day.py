"""An offer by its place among those of one day: "the second Friday slot", "der zweite am Freitag".

Only where several offers lie on that day; else "the second Friday" is a date, and left to the time reader.
"""

from __future__ import annotations

from collections.abc import Iterator

from negotiation.acts import Context
from negotiation.reading.choices import Picks
from negotiation.reading.grammar import Grammar
from negotiation.reading.language import words as names
from negotiation.reading.message import Message

_DAYS = (
    names("monday mondays mon montag montags montagstermin lundi lundis lunes segunda segundas"),
    names("tuesday tuesdays tue tues dienstag dienstags dienstagstermin mardi mardis martes terca tercas"),
    names(
        "wednesday wednesdays wed weds mittwoch mittwochs mittwochstermin mercredi miercoles quarta quartas"
    ),
    names("thursday thursdays thu thur thurs donnerstag donnerstags donnerstagstermin jeudi jueves quinta"),
    names("friday fridays fri freitag freitags freitagstermin vendredi vendredis viernes sexta sextas"),
    names("saturday saturdays sat samstag samstags samedi sabado sabados"),
    names("sunday sundays sun sonntag sonntags dimanche domingo domingos"),
)
_WEEKDAY = {name: index for index, listed in enumerate(_DAYS) for name in listed}
_BETWEEN = names(
    """
    of the on one ones your for in am an der die das den dem vom von termin du de des le la les celui sur
    creneau el del los las opcion da do na no dos das opcao horario slot option time available
    """
)
_MONTHLY = names("in im of en de du des do da em after before next nach apres despues depois")
_FURTHEST = 4


def nth_of_day(words: Message, grammar: Grammar, context: Context) -> Iterator[tuple[tuple[int, int], Picks]]:
    """Where a message points so, in characters, and at which offer."""
    places = grammar.language.places
    for at, word in enumerate(words.words):
        day = _day_behind(at, words) if word in places else None
        if day is None:
            continue
        weekday = _WEEKDAY[words.words[day]]
        there = [
            index
            for index, offer in enumerate(context.offered)
            if offer.start.astimezone(context.zone).weekday() == weekday
        ]
        if 1 < len(there) >= places[word]:
            yield words.text_range((at, day + 1)), frozenset({there[places[word] - 1]})


def _day_behind(at: int, words: Message) -> int | None:
    """The place of the weekday that an ordinal counts in, unless it is counted in a month."""
    for place in range(at + 1, min(at + 1 + _FURTHEST, len(words.words))):
        if words.words[place] in _WEEKDAY:
            behind = words.words[place + 1 : place + 2]
            return None if behind and behind[0] in _MONTHLY else place
        if words.words[place] not in _BETWEEN:
            return None
    return None
