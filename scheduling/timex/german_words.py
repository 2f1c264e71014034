"""The German words that can be part of a time phrase, in the classes that the shared rules know."""

from __future__ import annotations

from typing import Any

from scheduling.timex.clock import NOON, Part
from scheduling.timex.grammar import Word
from scheduling.timex.holidays import easter, nth_weekday, on

_MORNING, _AFTERNOON = Part(8 * 60, NOON), Part(NOON, 18 * 60)
_LUNCH, _EVENING, _NIGHT = Part(NOON, 14 * 60), Part(17 * 60, 21 * 60), Part(17 * 60, 24 * 60)
_DAYS = (
    "montag mo",
    "dienstag di",
    "mittwoch mi",
    "donnerstag do",
    "freitag fr",
    "samstag sa sonnabend",
    "sonntag so",
)
_MONTHS = (
    "januar jan jänner", "februar feb", "märz maerz mrz mär", "april apr", "mai", "juni jun juno", "juli jul",
    "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
)  # fmt: skip
_ONES = (
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
).split()
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50}
_ORDINALS = (
    "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte "
    "fünfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste einundzwanzigste zweiundzwanzigste "
    "dreiundzwanzigste vierundzwanzigste fünfundzwanzigste sechsundzwanzigste siebenundzwanzigste "
    "achtundzwanzigste neunundzwanzigste dreißigste einunddreißigste"
).split()
_PARTS: dict[str, Part] = {
    "vormittag": _MORNING, "früh": _MORNING, "frueh": _MORNING, "nachmittag": _AFTERNOON, "abend": _EVENING,
    "mittag": _LUNCH, "nacht": _NIGHT,
}  # fmt: skip
_RECURRING: dict[str, Part] = {
    "vormittags|morgens|in der früh": _MORNING,
    "nachmittags": _AFTERNOON,
    "abends": _EVENING,
    "mittags": _LUNCH,
    "nachts": _NIGHT,
}

PLAIN: dict[str, str] = {
    "the": "der|die|das|den|dem|des",
    "a": "ein|eine|einen|einem|einer|'ne|nem",
    "of": "von|vom|des|der|im|in der",
    "in": "in|im|innerhalb|während|in der|in den|am",
    "on": "am|an|an dem|zum|auf den|auf",
    "at": "um|@|so um|genau um|punkt",
    "for": "für",
    "from": "von|vom|ab|ab dem|von der|ab der|ab dem|ab den",
    "fromday": "ab|ab dem|seit|seit dem",
    "to": "bis|bis zum|bis zur|bis um|bis ca|bis gegen|bis etwa",
    "until": "bis|bis:|bis zum|bis zur|bis um|bis einschließlich",
    "and": "und|u|&",
    "or": "oder",
    "but": "aber",
    "between": "zwischen|zw",
    "after": "nach|ab|nach dem|später als|erst nach",
    "since": "seit",
    "before": "vor|vor dem|früher als",
    "by": "bis spätestens|spätestens|bis spätestens um|spätestens um|spätestens bis|bis maximal",
    "not_before": "nicht vor|frühestens|frühestens um|nicht früher als|erst ab|erst um|frühestens ab|nicht vor dem",
    "not_after": "nicht nach|nicht später als|spätestens|nicht länger als bis",
    "about": "gegen|ca|circa|etwa|ungefähr|zirka|so gegen|ca.|um etwa|um ca|um circa|so um die",
    "onwards": "oder später|aufwärts|oder danach|an",
    "orearlier": "oder früher|spätestens",
    "oclock": "uhr|h|uhrzeit",
    "half_to": "halb|½",
    "quarter": "viertel",
    "three_quarters": "dreiviertel|drei viertel",
    "past": "nach",
    "to_hour": "vor",
    "this": "diese|dieser|dieses|diesen|diesem",
    "thiscoming": "kommende|kommenden|kommender|kommendes|kommendem",
    "next": "nächste|nächsten|nächster|nächstes|nächstem|naechste|naechsten|naechster|nächst",
    "following": "folgende|folgenden|folgender|darauffolgende|darauffolgenden",
    "last": "letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vorige|vorigen",
    "every": "jeden|jede|jeder|jedes|alle|jedem",
    "all": "die ganze|den ganzen|ganze|ganzen",
    "early": "anfang|am anfang|zu beginn|beginn|früh|früher",
    "mid": "mitte|in der mitte",
    "late": "spät|später|später am|später in",
    "end": "ende|am ende|gegen ende",
    "rest": "rest|der rest|den rest",
    "day_unit": "tag|tage|tagen|tages",
    "weekday_unit": "werktag|arbeitstag|wochentag|werktage",
    "week_unit": "woche|wochen",
    "month_unit": "monat|monate|monaten|monats",
    "year_unit": "jahr|jahre|jahren|jahres",
    "weekend_unit": "wochenende|wochenend",
    "over": "über|übers",
    "ago": "zuvor|her",
    "ago_before": "vor",
    "later": "später|danach",
    "earlier": "früher|vorher|eher",
    "half_a": "halbe|eine halbe|halben|einer halben|ne halbe",
    "time": "zeit|ortszeit",
    "for_length": "für|lang",
    "that": "der gleichen|zur gleichen|gleiche|gleichen|derselben|dieselbe|selben",
    "after_overmorrow": "tag nach",
    "one": "einen",
}

VALUED: dict[str, dict[str, Any]] = {
    "TODAY": {"heute|heut": 0, "morgen": 1, "übermorgen|uebermorgen": 2, "gestern": -1, "vorgestern": -2},
    "PART": {"morgen": _MORNING},
    "NOONISH": {"12 uhr mittags|zwölf uhr mittags": NOON, "mitternacht": 0},
    "MINUTE_UNIT": {"minuten|minute|min": 1, "stunden|stunde|std|h": 60},
    "ANYTIME": {"jederzeit|egal wann|den ganzen tag|ganztags|ganztägig|immer|zu jeder zeit|irgendwann": 1},
    "ANYDAY": {"jeden tag|an jedem tag|alle tage|täglich": 1},
    "NOW": {"jetzt|sofort": 1},
    "GMT": {"gmt|utc": 1},
    "WORKDAYS": {"werktags|wochentags|unter der woche|an werktagen|an wochentagen|werktagen": (0, 1, 2, 3, 4),
                 "wochenenden|am wochenende immer": (5, 6)},
    "HOLIDAY": {
        "weihnachten|heiligabend|heilig abend|heiligen abend": on(12, 24), "erster weihnachtstag": on(12, 25),
        "silvester|sylvester": on(12, 31), "neujahr|neujahrstag": on(1, 1), "karfreitag": easter(-2),
        "ostersonntag|ostern": easter(), "ostermontag": easter(1), "pfingstmontag": easter(50),
        "himmelfahrt|christi himmelfahrt": easter(39), "rosenmontag": easter(-48), "fronleichnam": easter(60),
        "tag der arbeit": on(5, 1), "tag der deutschen einheit": on(10, 3), "nikolaus": on(12, 6),
        "muttertag": nth_weekday(2, 6, 5), "allerheiligen": on(11, 1), "reformationstag": on(10, 31),
    },
}  # fmt: skip


def german_words() -> dict[str, tuple[Word, ...]]:
    """Word or phrase to everything it can be."""
    meanings: dict[str, list[Word]] = {}
    for category, value, phrases in (*_counted(), *_named()):
        for phrase in phrases.split("|"):
            meanings.setdefault(phrase, []).append(Word(category, value))
    return {phrase: tuple(found) for phrase, found in meanings.items()}


def _counted() -> list[tuple[str, Any, str]]:
    compounds = [
        ("ONES", tens + one, f"{'ein' if one == 1 else _ONES[one - 1]}und{name}")
        for name, tens in _TENS.items()
        for one in range(1, 10)
    ]
    return [
        *compounds,
        *(("ONES", index + 1, name) for index, name in enumerate(_ONES)),
        ("ONES", 1, "ein"),
        *(("TENS", tens, name) for name, tens in _TENS.items()),
        *(("ORDONES", index + 1, f"{name}|{name}n|{name}r|{name}s") for index, name in enumerate(_ORDINALS)),
    ]


def _named() -> list[tuple[str, Any, str]]:
    days = [(index, names.split()) for index, names in enumerate(_DAYS)]
    daily = {**_PARTS, "morgen": _MORNING, "mittag": _LUNCH}
    return [
        *(("DOW", index, "|".join(names)) for index, names in days),
        *(("DOWS", index, f"{names[0]}s") for index, names in days),
        *(
            ("DOWPART", (index, part), f"{names[0]}{name}")
            for index, names in days
            for name, part in daily.items()
        ),
        *(("MONTH", index + 1, names.replace(" ", "|")) for index, names in enumerate(_MONTHS)),
        *(("PART", part, name) for name, part in _PARTS.items()),
        *(("PARTS", part, names) for names, part in _RECURRING.items()),
        *((category, None, phrases) for category, phrases in PLAIN.items()),
        *(
            (category, value, phrases)
            for category, table in VALUED.items()
            for phrases, value in table.items()
        ),
    ]
