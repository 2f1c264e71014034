"""The English words that can be part of a time phrase, by what they can be."""

from __future__ import annotations

from typing import Any

from scheduling.timex.calendar_days import Slice
from scheduling.timex.clock import NOON, Part
from scheduling.timex.grammar import Word
from scheduling.timex.holidays import ENGLISH_HOLIDAYS

_PUT_OFF = {
    **dict.fromkeys(
        ("push", "bump", "delay", "postpone", "defer"),
        (" back by", " back", " by", " out by", " out", " for", ""),
    ),
    **dict.fromkeys(("move", "shift"), (" back by", " back", " by", " out by", " out", "")),
    "put": (" back by", " back", " off by", " off for", " off"),
}
_IT = (
    *("it", "this", "that", "things", "the time", "the interview", "the meeting", "the call", "my interview"),
    *("our interview", "the appointment", "my appointment", "our appointment", "our meeting", "our call"),
)
_PUSHED_BACK = "|".join(
    (
        *(f"{verb} {it}{how}" for verb, ways in _PUT_OFF.items() for it in _IT for how in ways),
        *(f"{verb}{how}" for verb, ways in _PUT_OFF.items() for how in ways if how),
        "shift it by",
        "start it later by",
        "later by",
        "back by",
    )
)
_DAYS = (
    "monday mon",
    "tuesday tue tues teusday tuseday",
    "wednesday wed weds wednes wensday wendsday wednsday wedensday",
    "thursday thu thur thurs thirsday thrusday",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
_PLURAL_DAYS = (
    "mondays mons",
    "tuesdays tues'",
    "wednesdays",
    "thursdays",
    "fridays",
    "saturdays",
    "sundays",
)
_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
NIGHT = Part(17 * 60, 24 * 60)
PARTS: dict[str, Part] = {
    "morning|morn|mornin|in the am|in am": Part(8 * 60, NOON),
    "midmorning": Part(9 * 60, 11 * 60),
    "midafternoon": Part(14 * 60, 16 * 60),
    "lunchtime|lunch time|lunch hour|lunch break": Part(NOON, 14 * 60),
    "afternoon|arvo|aft|in the pm|in pm": Part(NOON, 18 * 60),
    "evening|eve": Part(17 * 60, 21 * 60),
    "night|nite|nighttime": NIGHT,
}
PLURAL_PARTS: dict[str, Part] = {
    "mornings": Part(8 * 60, NOON),
    "lunchtimes|lunch breaks|lunch times|lunch hours": Part(NOON, 14 * 60),
    "afternoons|arvos": Part(NOON, 18 * 60),
    "evenings": Part(17 * 60, 21 * 60),
    "nights": NIGHT,
}

_AT_WORK = "|".join(
    f"{within} {normal}{whose} hours"
    for within in ("during", "within", "in")
    for normal in ("", "normal ", "usual ")
    for whose in ("office", "business", "working")
)
PLURAL_PARTS[_AT_WORK] = Part(9 * 60, 17 * 60)

# Words whose meaning no production asks for: the class, and the words in it.
PLAIN: dict[str, str] = {
    "the": "the|teh|thee",
    "a": "a|an|another",
    "of": "of",
    "in": "in|within|during|throughout|duirng",
    "on": "on|upon",
    "at": "at|@|by about",
    "for": "for|foe",
    "from": "from|frm|starting|starting from|starting at|beginning|beginning at|beginning from|start at",
    "fromday": "as of|as from|effective|starting on|beginning on|commencing|commencing on|with effect from",
    "starting": "starting|starting on|starting from|beginning|beginning on|commencing|commencing on",
    "to": "to|until|till|til|untill|'til|thru|through|up to|up until|right up to|until about",
    "until": "until|till|til|untill|'til|up to|up until|through",
    "and": "and|n|&|'n",
    "or": "or",
    "nor": "nor|and not|neither",
    "over": "over",
    "do_at": "make it|make that|try|say",
    "do": "do",
    "can_do": "could do|can do|could make|can make|could manage",
    "instead": "instead",
    "instead_of": "instead of|rather than",
    "but": "but",
    "between": "between|btw|btwn|betw|b/w|in between|bw",
    "after": "after|past|post|later than|aftr|any time after|anytime after|any point after|from after",
    "since": "since",
    "before": "before|pre|b4|earlier than|prior to|ahead of|any time before|anytime before|bfore",
    "by": "by|no later than|not later than|at the latest by|not after|at latest|by the latest",
    "not_before": "not before|not b4|nothing b4|no earlier than|not earlier than|no sooner than|not until|"
    "not till|"
    "not til|not 'til|"
    "not any earlier than|nothing before|"
    "nothing earlier than|anything but before|never before|not prior to|not till|earliest|"
    "at the earliest|doesn't start before|start no earlier than",
    "not_after": "not after|no later than|not later than|not past|nothing after|nothing later than|"
    "nothing past|nothing beyond|"
    "never after|latest|at the latest|not any later than|doesn't run past|not run past|doesn't go past|"
    "goes to|goes until|ends at|ending at|lasts until|lasting until|finishing at|finishing by|runs to|"
    "runs until|done by|finished by|finish by|over by|out by|ends by|end by|done before|ends before|"
    "end before|finished before|doesn't run beyond|not go past|not go beyond",
    "about": "about|around|approximately|approx|approx.|roughly|circa|ca|abt|arnd|near|nearer|nearer to|"
    "closer to|more like|some time around|"
    "sometime around|at about|at around|at approximately|close to|at roughly|round about|somewhere around",
    "exactly": "exactly|precisely|sharp|on the dot|prompt|promptly|only",
    "ish": "ish|or so|or thereabouts|-ish|or thereabout",
    "onwards": "onwards|onward|and later|or later|and after|or after|or any time after|and onwards|"
    "or anytime after|forward|and beyond|or thereafter|forwards|or anything after|at the earliest|"
    "earliest|or anytime later|and up",
    "and_on": "and on",
    "orearlier": "or earlier|or before|and earlier|at the latest|latest|max|at latest|or any time before|"
    "or sooner|and before|or anytime before|tops",
    "oclock": "o'clock|oclock|o clock|o\"clock|h|uhr",
    "hundred": "hours|hrs|hundred hours|hundred|h",
    "oh": "oh|o|zero",
    "half": "half|half past|half-past|1/2 past",
    "at_half": "at half past|from half past|half past instead|half past rather",
    "half_a": "half a|half an|half|1/2|a half",
    "quarter": "quarter|a quarter|qtr",
    "past": "past|after",
    "to_hour": "to|before|of|til|till",
    "this": "this|the present|the current|current|this very|ths",
    "thiscoming": "this coming|the coming|coming|the upcoming|upcoming|this upcoming|this next|the very next",
    "next": "next|nxt|nex|the next|the very next|this next",
    "following": "following|the following|subsequent",
    "last": "last|the last|past|previous|the past|the previous|lst|prior|preceding|the preceding|the prior|"
    "final|the final|this past|the last past",
    "the_last": "the last|the past|the previous|these last|these past",
    "every": "every|each|all|any|evry|most",
    "all": "all|all of|the whole|whole|entire|the entire|any time|anytime|any day|the whole of|any point",
    "lately": "this past|the past|past",
    "that": "that|the same|that very|same|the said",
    "start": "the start of|start of|the beginning of|beginning of|at the beginning of|at the start of|"
    "towards the start of|toward the beginning of|beginning of around|the very start of|the opening of",
    "early": "early|earlier|the early part of|the first half of|first half of|erly|earlier in|early in|"
    "the first part of|first part of|sometime early|in the first half of|in the early part of",
    "mid": "mid|middle|mid of|middle of|the middle of|in the middle of|mid-",
    "later_in": "later|later in|later on|later on in|later during",
    "late": "late|the late part of|the second half of|second half of|the latter half of|"
    "late in|the last half of|last half of|latter half of|the latter part of|the last part of|"
    "in the second half of|the back half of",
    "end": "end of|the end of|at the end of|end|ending of|towards the end of|toward the end of|"
    "near the end of|the tail end of",
    "rest": "rest of|the rest of|the remainder of|remainder of|remaining of|the remaining of|remaining|"
    "the remaining|what's left of",
    "day_unit": "day|days|day's|days'",
    "weekday_unit": "business day|working day|work day|workday|weekday",
    "week_unit": "week|weeks|wk|wks|week's|weeks'|calendar week",
    "workweek_unit": "working week|work week|workweek|business week",
    "business_days": "business days|working days|workdays|work days|weekdays|business day",
    "month_unit": "month|months|month's",
    "year_unit": "year|yr|years|yrs|year's|calendar year",
    "quarter_unit": "quarter|quarters",
    "nights_unit": "nights|night",
    "opening": "first|the first|initial|the initial|opening|the opening",
    "fortnight": "fortnight|fortnights|fortnight's",
    "penultimate": "penultimate|next to last|last but one|next-to-last",
    "ahead": "ahead|that's coming|coming up",
    "weekend_unit": "weekend|wknd|weekend's|wkend|week-end|we'end",
    "hence": "from now|hence|away|time|from today|out|in the future|later on",
    "within": "within|in less than|in under",
    "second_unit": "seconds|second|secs|sec",
    "ago": "ago|back",
    "after_next": "after next|after the next|after the coming one",
    "time": "time|hour|slot",
    "daytime": "daytime",
    "my": "my|your|our|their",
    "later": "later|after|afterwards",
    "earlier": "earlier|sooner|before|early",
    "pushed_back": _PUSHED_BACK,
    "brought_forward": "bring it forward by|bring it forward|bring forward by|bring that forward by|"
    "bring the interview forward by|bring the meeting forward by|move it up by|move it up|pull it forward by|"
    "pull it forward|prepone it by|prepone by|bump it up by|bump it up|push it up by|earlier by|sooner by|"
    "forward by",
    "couple": "a couple of|a couple|couple of|couple",
    "few": "a few|few",
    "for_length": "for|lasting|for about|for around|for up to|of",
    "is": "is|'s|would be|will be",
    "one": "one",
    "today's": "today's date",
}

VALUED: dict[str, dict[str, Any]] = {
    "TODAY": {
        "today|todya|2day|tody|this day|this very day|todays": 0,
        "tomorrow|tmrw|tmr|tomo|tomm|tomoz|tmoz|tomos|2moz|tomora|2moro|2morrow|tmw|tomoro|tomorow|"
        "tommorow|tommorrow|tomorro|tmmrw|"
        "2mrw|tmrrw|morrow|the morrow|tmoro": 1,
        "yesterday|yday": -1,
        "overmorrow": 2,
    },
    "TONIGHT": {
        "tonight|tonite|2night|2nite|to-night": NIGHT,
    },
    "AMPM": {
        "am|a.m.|a.m|a. m.|a m|a": False,
        "pm|p.m.|p.m|p. m.|p m|p": True,
    },
    "NOONISH": {
        "noon|midday|mid-day|mid day|12 noon|high noon|noontime": NOON,
        "midnight|mid night": 0,
    },
    "EOD": {
        "last thing|last thing in the day|"
        "eod|end of day|end of the day|cob|close of business|close of play|end of business|cop|eob|"
        "the end of the day|the end of day|end of the working day|end of the business day": 1,
    },
    "LUNCH": {
        "lunch": Part(NOON, 14 * 60),
    },
    "FIRST_THING": {
        "first thing|first thing in the morning|bright and early|1st thing": 1,
    },
    "WEEK_OF": {
        "w/c|wc|wk of|wk commencing|week commencing|week beginning|w/b|wb|wk beginning|w.c.": 1,
    },
    "HALFYEAR": {
        "h1": Slice.EARLY,
        "h2": Slice.LATE,
    },
    "SEASON": {
        "spring|springtime": 3,
        "summer|summertime": 6,
        "autumn|fall": 9,
        "winter|wintertime": 12,
    },
    "QUARTER": {
        "q1": 1,
        "q2": 2,
        "q3": 3,
        "q4": 4,
    },
    "EOY": {
        "eoy|end of year|end of the year|the end of the year|year end|year-end|year's end|"
        "the year's end|the end of year": 1,
    },
    "EOW": {
        "eow|end of week|the end of week|week's end|week end": 1,
    },
    "EOM": {
        "eom|end of month|end of the month|the end of the month|the end of month|month end|month-end": 1,
    },
    "MINUTE_UNIT": {
        "minutes|minute|mins|min|min.|mins.|minute's": 1,
        "hours|hour|hrs|hr|hour's|hours'|h": 60,
    },
    "ANYTIME": {
        "any time|anytime|any hour|all day|all day long|whenever|any slot|the whole day|any time of day|"
        "any time of the day|all times|any times|at any time|at any hour|anytime at all|the entire day|"
        "whole day|any time at all|wide open|any point|all hours|at all times|any time you like|"
        "any time you want|anytime you like|anytime you want": 1,
    },
    "ANYDAY": {
        "any day|most days|everyday|every day|any date|all days|any of the days|everything|every single day|"
        "any day at all|each day": 1,
    },
    "NOW": {
        "now|right now|just now|at the moment|at present|as of now|this very moment|this moment|"
        "straight away|right away|immediately": 1,
    },
    "GMT": {
        "gmt|utc|zulu": 1,
    },
    "REGION": {
        "eastern": "America/New_York",
        "central": "America/Chicago",
        "mountain": "America/Denver",
        "pacific": "America/Los_Angeles",
        "central european": "Europe/Berlin",
        "eastern european": "Europe/Athens",
        "western european": "Europe/Lisbon",
        "indian standard|indian": "Asia/Kolkata",
        "japan": "Asia/Tokyo",
        "british|uk": "Europe/London",
        "west coast": "America/Los_Angeles",
        "east coast": "America/New_York",
        "eastern standard|eastern daylight": "America/New_York",
        "central standard|central daylight": "America/Chicago",
        "mountain standard|mountain daylight": "America/Denver",
        "pacific standard|pacific daylight": "America/Los_Angeles",
        "central european summer": "Europe/Berlin",
        "british summer": "Europe/London",
        "australian eastern": "Australia/Sydney",
        "atlantic": "America/Halifax",
    },
    "WORKDAYS": {
        "m-f|m - f|m to f|weekdays|workdays|business days|working days|work days|week days": (0, 1, 2, 3, 4),
        "m/w/f|mwf|m w f|m / w / f": (0, 2, 4),
        "t/th|tth|tu/th|t/thu|t / th|tu / th": (1, 3),
        "weekends|wknds": (5, 6),
    },
}


def english_words() -> dict[str, tuple[Word, ...]]:
    """Word or phrase to everything it can be."""
    meanings: dict[str, list[Word]] = {}
    for category, value, phrases in _all():
        for phrase in phrases.split("|"):
            meanings.setdefault(phrase.strip(), []).append(Word(category, value))
    return {phrase: tuple(found) for phrase, found in meanings.items()}


def _all() -> list[tuple[str, Any, str]]:
    numbered = [
        *(("DOW", index, names.replace(" ", "|")) for index, names in enumerate(_DAYS)),
        *(("DOWS", index, names.replace(" ", "|")) for index, names in enumerate(_PLURAL_DAYS)),
        *(("MONTH", index + 1, names.replace(" ", "|")) for index, names in enumerate(_MONTHS)),
        *(("ONES", index + 1, name) for index, name in enumerate(_ONES.split())),
        *(("ORDONES", index + 1, name) for index, name in enumerate(_ORDINALS.split())),
        *(
            ("TENS", tens, name)
            for tens, name in ((20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"))
        ),
        *(("ORDW", tens, name) for tens, name in ((20, "twentieth"), (30, "thirtieth"))),
    ]
    parts = [
        *(("PART", part, names) for names, part in PARTS.items()),
        *(("PARTS", part, names) for names, part in PLURAL_PARTS.items()),
    ]
    plain = [(category, None, phrases) for category, phrases in PLAIN.items()]
    valued = [
        (category, value, phrases) for category, table in VALUED.items() for phrases, value in table.items()
    ]
    holidays = [("HOLIDAY", value, phrases) for phrases, value in ENGLISH_HOLIDAYS.items()]
    return [*numbered, *parts, *plain, *valued, *holidays]
