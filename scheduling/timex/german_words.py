"""The German words that can be part of a time phrase, in the classes that the rules know."""

from __future__ import annotations

from typing import Any

from scheduling.timex.clock import NOON, Part
from scheduling.timex.holidays import easter, nth_weekday, on
from scheduling.timex.vocabulary import counted, in_order, plain, valued

_MORNING, _AFTERNOON = Part(8 * 60, NOON), Part(NOON, 18 * 60)
_LUNCH, _EVENING, _NIGHT = Part(NOON, 14 * 60), Part(17 * 60, 21 * 60), Part(17 * 60, 24 * 60)

_DAYS = in_order("""
    montag|mo|montagstermin|mäntig; dienstag|di|dienstagstermin|ziischtig|zischtig;
    mittwoch|mi|mittwochstermin|mittwuch;
    donnerstag|do|donnerstagstermin|donnschtig|dunnschtig; freitag|fr|freitagstermin|fritig|friitig;
    samstag|sa|sonnabend; sonntag|so
""")
_LONG_DAYS = in_order("""
    montag; dienstag; mittwoch; donnerstag; freitag; samstag; sonntag
""")
_MONTHS = in_order("""
    januar|jan|jänner|jän; februar|feb|feber; märz|mrz|mär; april|apr; mai; juni|jun|juno; juli|jul;
    august|aug; september|sept|sep; oktober|okt; november|nov; dezember|dez
""")
_ONES = in_order("""
    eins|ein; zwei|zwo|zweie; drei|dreie; vier|viere; fünf|fünfe; sechs|sechse; sieben|siebene; acht;
    neun|neune; zehn|zehne; elf|elfe; zwölf|zwölfe; dreizehn; vierzehn;
    fünfzehn; sechzehn; siebzehn; achtzehn; neunzehn
""")
_DIGITS = in_order("""
    ein; zwei; drei; vier; fünf; sechs; sieben; acht; neun
""")
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50}
_ORDINALS = (
    *in_order("""
        erste; zweite; dritte; vierte; fünfte; sechste; siebte; achte; neunte; zehnte; elfte; zwölfte;
        dreizehnte; vierzehnte; fünfzehnte; sechzehnte; siebzehnte; achtzehnte; neunzehnte; zwanzigste
    """),
    *(f"{digit}undzwanzigste" for digit in _DIGITS),
    "dreißigste",
    "einunddreißigste",
)
_PARTS: dict[str, Part] = {
    "vormittag": _MORNING,
    "früh": _MORNING,
    "nachmittag": _AFTERNOON,
    "abend": _EVENING,
    "mittag": _LUNCH,
    "nacht": _NIGHT,
}
_RECURRING: dict[str, Part] = {
    "vormittags|morgens|in der früh|jeden morgen": _MORNING,
    "nachmittags": _AFTERNOON,
    "abends": _EVENING,
    "mittags": _LUNCH,
    "nachts": _NIGHT,
}

_PLAIN: dict[str, str] = {
    "the": "der|die|das|den|dem|des",
    "a": "ein|eine|einen|einem|einer|'ne|nem",
    "of": "von|vom|des|der|im|in der",
    "in": "in|im|innerhalb|während|in der|in den|am",
    "on": "am|an|an dem|zum|termin vom|termin am|gespräch vom|vorschlag vom|angebot vom|slot vom|uhrzeit vom",
    "at": "um|@|so um|genau um|punkt",
    "for": "für",
    "from": "von|vom|ab|ab dem|von der|ab der|ab dem|ab den",
    "fromday": "ab|ab dem|seit|seit dem",
    "to": "bis|bis zum|bis zur|bis um|bis ca|bis gegen|bis etwa",
    "overnight": "auf|auf den|auf die",
    "move": """
        verschieben|verlegen|umbuchen|vorziehen|schieben|legen|verschoben|verlegt|ändern|
        zu verschieben|zu verlegen
    """,
    "starting": "ab|ab dem|beginnend am|beginnend|beginnend mit|ab den",
    "until": "bis|bis:|bis zum|bis zur|bis um|bis einschließlich",
    "and": "und|u|&",
    "or": "oder",
    "but": "aber",
    "between": "zwischen|zw|zw.",
    "after": "nach|nach dem|später als|erst nach",
    "since": "seit",
    "before": "vor|vor dem|früher als",
    "by": "bis spätestens|spätestens|bis spätestens um|spätestens um|spätestens bis|bis maximal",
    "not_before": """
        nicht vor|frühestens|frühestens um|nicht früher als|erst ab|frühestens ab|
        nicht vor dem
    """,
    "nothing_before": "nichts vor|nix vor",
    "not_after": "nicht nach|nicht später als|spätestens|nicht länger als bis",
    "about": "kurz nach|kurz vor|gegen|ca|circa|etwa|ungefähr|zirka|so gegen|ca.|um etwa|um ca|so um die",
    "onwards": "oder später|aufwärts|oder danach|an",
    "orearlier": "oder früher|spätestens",
    "oclock": "uhr|h|uhrzeit|ur",
    "half_to": "halb|½",
    "quarter": "viertel",
    "three_quarters": "dreiviertel|drei viertel",
    "past": "nach",
    "to_hour": "vor",
    "this": "diese|dieser|dieses|diesen|diesem",
    "thiscoming": "kommende|kommenden|kommender|kommendes|kommendem",
    "next": "nächste|nächsten|nächster|nächstes|nächstem|naechste|naechsten|naechster|nächst",
    "next_alone": "die nächste|nächste|in der nächsten|die darauf|die darauffolgende",
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
    "calendar_week": "kw|kalenderwoche|kalender woche",
    "month_unit": "monat|monate|monaten|monats",
    "year_unit": "jahr|jahre|jahren|jahres",
    "weekend_unit": "wochenende|wochenend",
    "over": "über|übers",
    "ago": "zuvor|her",
    "ago_before": "vor",
    "later": "später|danach",
    "put_off": "verschieben|verlegen|aufschieben|hinausschieben|nach hinten|nach hinten schieben|"
    "nach hinten verschieben|nach hinten verlegen|verschoben|verlegt",
    "earlier": "früher|vorher|eher",
    "half_a": "halbe|eine halbe|halben|einer halben|ne halbe",
    "time": "zeit|ortszeit|uhrzeit",
    "for_length": "für|lang",
    "after_next": "übernächste|übernächsten|übernächster|übernächstes|uebernaechste|uebernaechsten",
    "that": "der gleichen|selbe|zur gleichen|gleiche|gleichen|derselben|dieselbe|selben",
    "after_overmorrow": "tag nach",
    "after_it": "danach|darauf|drauf",
    "always": "immer",
}

_VALUED: dict[str, dict[str, Any]] = {
    "TODAY": {"""
        heute|heut|am heutigen|am heutigen tag|heutigen|am heutigen tage
    """: 0, "morgen|am morgigen|am morgigen tag|morgigen|am morgigen tage": 1, """
        übermorgen|uebermorgen|ubermorgen
    """: 2, "gestern": -1, "vorgestern": -2},
    "PART": {"am morgen|dem morgen": _MORNING},
    "MORNING_OF": {"morgen": _MORNING},
    "NOONISH": {"12 uhr mittags|zwölf uhr mittags": NOON, "mitternacht": 0},
    "HALVES": {"anderthalb|eineinhalb|einundhalb": 90, "zweieinhalb": 150, "dreieinhalb": 210},
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
        "tag der arbeit|maifeiertag|erster mai": on(5, 1), "tag der deutschen einheit": on(10, 3),
        "nikolaus": on(12, 6),
        "muttertag": nth_weekday(2, 6, 5), "allerheiligen": on(11, 1), "reformationstag": on(10, 31),
    },
}  # fmt: skip

_IN_ONE_WORD = tuple(
    ("DOWPART", (index, part), f"{day}{name}" + (f"|{day}{name}s" if name != "früh" else ""))
    for index, day in enumerate(_LONG_DAYS)
    for name, part in {**_PARTS, "morgen": _MORNING}.items()
)

GERMAN_WORDS = (
    *counted("DOW", _DAYS, 0),
    *counted("DOWS", (f"{day}s" for day in _LONG_DAYS), 0),
    *_IN_ONE_WORD,
    *counted("MONTH", _MONTHS, 1),
    *counted("ONES", _ONES, 1),
    *(
        ("ONES", tens + one, f"{digit}und{name}")
        for name, tens in _TENS.items()
        for one, digit in enumerate(_DIGITS, 1)
    ),
    *(("TENS", tens, name) for name, tens in _TENS.items()),
    *counted("ORDONES", (f"{name}|{name}n|{name}r|{name}s" for name in _ORDINALS), 1),
    *valued({"PART": _PARTS, "PARTS": _RECURRING}),
    *plain(_PLAIN),
    *valued(_VALUED),
)
