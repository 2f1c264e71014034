"""German, as data for the engine: its cues, the few rules that only German has, and its misspellings."""

from __future__ import annotations

from scheduling.timex import numbers as make
from scheduling.timex.clock import Clock, Part
from scheduling.timex.days import DayOfMonth, FromToday, Weekday
from scheduling.timex.german_words import german_words
from scheduling.timex.grammar import Language, Rule, Word
from scheduling.timex.shared_rules import SHARED_RULES

_CUES: dict[str, str] = {
    "NOT": "nicht|kein|keine|keinen|keinem",
    "NO": "nein|nee|nö",
    "YES": "ja|jo|jawohl",
    "NEITHER": "weder",
    "EXCEPT": "außer|ausser|ausgenommen|bis auf|nur nicht|aber nicht|mit ausnahme von|abgesehen von|bloß nicht|statt|anstatt",
    "CANNOT": "kann ich nicht|kann ich leider nicht|kann nicht|kann leider nicht|geht nicht|geht leider nicht|"
    "geht es nicht|geht es leider nicht|geht es bei mir nicht|geht bei mir nicht|geht's nicht|gehts nicht|"
    "habe ich keine zeit|hab ich keine zeit|keine zeit|bin ich nicht da|bin nicht da|bin ich weg|verhindert|"
    "bin ich verhindert|kann ich gar nicht|könnte ich nicht|schaffe ich nicht|schaffe ich es nicht|nicht verfügbar",
    "AWAY": "im urlaub|bin im urlaub|bin ich im urlaub|unterwegs|bin unterwegs|bin ich unterwegs|auf reisen|"
    "ausgebucht|belegt|beschäftigt",
    "BAD": "passt nicht|passt mir nicht|passt leider nicht|passt mir leider nicht|passt es nicht|passt es mir nicht|"
    "klappt nicht|klappt leider nicht|klappt es nicht|klappt es leider nicht|ist schlecht|schlecht|unmöglich|"
    "ist nicht möglich|nicht möglich|ausgeschlossen|ist ausgeschlossen|ungünstig|ist ungünstig|fällt aus|"
    "fällt weg|zu früh|zu spät|leider nicht|wäre schlecht|ist leider nicht möglich",
    "CAN": "kann|kann ich|könnte|könnte ich|könnten wir|können wir|lieber|am liebsten|bevorzugt|habe ich zeit|"
    "hätte ich zeit|hab ich zeit|bin ich frei|bin frei|nur|wie wäre|wie wäre es|wie wäre es mit|wie wärs|"
    "vorschlagen|schlage|gern|gerne|passt mir|würde gern|hätte|geht nur|geht es nur|geht es bei mir nur|"
    "nehme|ich nehme|zeit habe ich|verfügbar",
    "GOOD": "passt|geht|klappt|ginge|wäre gut|ist gut|gut|okay|ok|wäre ok|wäre super|super|wäre perfekt|perfekt|"
    "würde passen|würde gehen|passt gut|passt mir gut|passt es|geht es|recht|in ordnung|frei|möglich|ist möglich|"
    "wäre möglich|geht auch|passt auch|ideal|wäre ideal|prima|besser|wäre besser|passt besser|kein problem|bestens",
    "BUT": "aber|jedoch|sondern|allerdings|dafür|doch",
    "SO": "also|deshalb|daher|weil|da|wenn|falls|bitte|danach",
    "PASSING": "landet|flug|zug|ankunft|komme an|kommt an|geschrieben|geschickt|war|hatte|wurde|arbeite seit|"
    "gearbeitet|geboren|kündigungsfrist|anfangen|eintritt|starttermin|angerufen",
    "TAKEBACK": "ach nein|quatsch|ich meine|ich meinte|korrektur|vielmehr|besser gesagt|äh|ähm|sorry|moment|nein doch",
    "LIST": "oder|und|entweder|auch|sowie|alternativ|bzw|beziehungsweise|ansonsten|oder auch|und auch|noch",
    "FILLER": "am|an|um|im|in|ab|von|der|die|das|den|dem|es|mir|bei|ich|wir|so|etwa|vielleicht|gern|bitte|dann|"
    "eher|jeweils|immer|uns|zu|zum|mal|auch|noch|schon|einen|ein|termin",
    "ASIDE": "guten morgen|guten tag|guten abend|gute nacht|schönes wochenende|schönen abend|schönen tag|"
    "schönen tag noch|frohe weihnachten|frohes neues|gutes neues jahr|eines tages|zur zeit|in zukunft",
    "based": "ich bin in|ich wohne in|ich lebe in|sitze in|bin gerade in|bin in",
}  # fmt: skip

_RULES = (
    Rule("half to an hour", "CL", "half_to HOUR", make.half_to, 3),
    Rule("minutes to the half", "CL", "N MINUTE_UNIT? to_hour half_to HOUR", lambda *found: _beside_half(found, -1), 4),
    Rule("minutes past the half", "CL", "N MINUTE_UNIT? past half_to HOUR", lambda *found: _beside_half(found, 1), 4),
    Rule("three quarters", "CL", "three_quarters HOUR", make.quarter_to, 3),
    Rule("hour o'clock minutes", "CL", "N oclock N", lambda hour, minute: make.hour_minutes(hour, minute), 2),
    Rule("clock in parts of days", "CL", "HOUR PARTS", make.in_part, 2),
    Rule("weekday's part", "TN", "DOWPART", lambda both: (Weekday(both[0]), both[1])),
    Rule("next weekday's part", "TN", "next|this|thiscoming DOWPART", lambda both: (Weekday(both[0]), both[1]), 1),
    Rule("weekday's part", "TN", "on DOWPART", lambda both: (Weekday(both[0]), both[1]), 1),
    Rule("tomorrow morning", "TN", "TODAY PART", lambda shift, part: (FromToday(shift), part), 2),
    Rule("day of the month", "D", "on|the ORDDOT", lambda day: DayOfMonth(day) if 1 <= day <= 31 else None, 1),
    Rule("day of the month", "D", "from|until|by the? ORDDOT", lambda day: DayOfMonth(day) if 1 <= day <= 31 else None, -1),
    Rule("weekday and date", "D", "DOW comma? the ORDDOT", lambda index, day: DayOfMonth(day, weekday=index), 3),
    Rule("weekday and date", "D", "on? DOW comma? the? MD|NUMDATE|DOTDATE", lambda index, day: DayOfMonth(day.day, day.month, day.year, index) if isinstance(day, DayOfMonth) else None, 4),
    Rule("dotted date", "D", "DOTDATE", lambda day: day, 3),
    Rule("days ago", "D", "ago_before N|a day_unit", lambda *found: FromToday(-(found[0] if found else 1)), 2),
    Rule("weeks ago", "D", "ago_before N|a week_unit", lambda *found: FromToday(-7 * (found[0] if found else 1)), 2),
    Rule("later that day", "TIME", "late", lambda: Part(18 * 60, 24 * 60), -3),
)  # fmt: skip


def _beside_half(found: tuple[object, ...], side: int) -> Clock | None:
    """Fünf vor halb drei: minutes to or past the half hour."""
    minutes, clock = found[0], found[-1]
    if not isinstance(minutes, int) or not isinstance(clock, Clock) or not 1 <= minutes <= 15:
        return None
    half = make.half_to(clock)
    if half is None:
        return None
    return (make.minutes_past if side > 0 else make.minutes_to)(minutes, half)


def _words() -> dict[str, tuple[Word, ...]]:
    words = german_words()
    for category, phrases in _CUES.items():
        for phrase in phrases.split("|"):
            words[phrase] = (*words.get(phrase, ()), Word(category))
    return words


GERMAN = Language(
    tag="de",
    day_first=True,
    words=_words(),
    rules=(*SHARED_RULES, *_RULES),
    never_before={"so": frozenset("ist wie viel ein gut".split())},
    shy={
        name: frozenset("am den dem der bis von vom ab nächsten jeden oder und - / kommenden".split())
        for name in ("so", "do", "mi", "di", "fr", "sa", "mo", "mai", "jan")
    },
    counted=frozenset(
        "personen leute jahre jahren jahr mal prozent euro kollegen fragen kinder zimmer erwachsene gäste plätze "
        "km kilometer seiten projekte firmen mitarbeiter stellen".split()
    ),
    numbered=frozenset(
        "raum zimmer nr nummer gleis seite version plz tel telefon hausnummer etage linie bus".split()
    ),
    misspelt=frozenset(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar april august september "
        "oktober november dezember übermorgen nachmittag vormittag wochenende".split()
    ),
    typical=frozenset(
        "ich und der die das am um uhr bis vom von zum nach vor oder nicht kann passt geht wäre mir heute morgen "
        "den dem ab im für bitte danke gern gerne woche nächste nächsten ist bei auch aber hallo gegen".split()
    )
    | frozenset(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober "
        "dezember nachmittag vormittag abend nachmittags vormittags abends übermorgen später".split()
    ),
)
