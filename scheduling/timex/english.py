"""English, as data for the engine: its words, its rules, and which numbers are no times."""

from __future__ import annotations

from scheduling.timex.english_cues import CUES
from scheduling.timex.english_words import english_words
from scheduling.timex.grammar import Language, Word, words
from scheduling.timex.shared_rules import SHARED_RULES

_MONTH_BEFORE = words(
    "in of by until till since after before this next mid early late from to through during for "
    "last the 1st every between about end beginning - duirng on or and"
)

_MAY_BEFORE = words(
    "in of by until till since after before mid early late during through end beginning about duirng"
)


def _words() -> dict[str, tuple[Word, ...]]:
    meanings = english_words()
    for category, phrases in CUES.items():
        for phrase in phrases.split("|"):
            meanings[phrase] = (*meanings.get(phrase, ()), Word(category))
    return meanings


ENGLISH = Language(
    tag="en",
    words=_words(),
    rules=SHARED_RULES,
    never_after={
        "sun": words("the in under"),
        "sat": words("i we he she they you have had has who"),
        "wed": words("newly to we"),
        "sec": frozenset(),
    },
    never_before={
        "may": words("i we be have not also you he she it they need take still well as only get ask")
    },
    shy={
        "may": _MAY_BEFORE,
        "march": _MONTH_BEFORE,
        "mar": _MONTH_BEFORE,
        "dec": _MONTH_BEFORE,
        "sun": words("on this next every sat fri or by until after before coming / - &"),
        "sat": words("on this next every sun fri or by until after before coming / - &"),
    },
    shy_behind={
        "sun": words("at morning afternoon evening night or works is am pm , / - . ? & and"),
        "sat": words("at morning afternoon evening night or works is am pm , / - . ? & and"),
    },
    counted=words(
        "people persons person guests guest adults adult kids children child rooms room years year "
        "yrs yr times companies company jobs job rounds projects project percent % euros euro dollars "
        "usd eur gbp k options option slots questions question candidates employees colleagues "
        "interviews meetings miles km kilometers kilometres pages page points seats tickets copies "
        "items days' step steps of members team teams reasons things thing countries cities stores "
        "clients lines degrees st street avenue ave road rd drive lane blvd stars star languages "
        "positions position other others floor floors time place anniversary birthday century edition "
        "attempt attempts choice choices grade appointments calls emails messages"
    )
    - {"of", "days'", "k"},
    numbered=words(
        "room floor no nr number numbers gate page step question phase level chapter version v suite "
        "apt apartment building building's track line platform ref reference id bus flight train unit "
        "block bldg option options slot extension ext highway route grade class section part age aged "
        "pin code zip # pto ticket invoice order item top hall desk reservation party group sections "
        "paragraph paragraphs clause clauses article articles chapters versions pages figure figures "
        "volume steps questions rooms items tables gpl rfc exhibit appendix table box terminal iso "
        "python java windows covid"
    )
    - {"no"},
    between_count=frozenset({".", "#", ":", "for", "of"}),
    misspelt=words(
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
        "thursdays fridays january february april august september october november december tomorrow "
        "yesterday tonight morning mornings afternoon afternoons evening evenings weekend weekends "
        "weekday weekdays midnight o'clock between except available unavailable"
    ),
    innocent=words(
        "sundry sundae sundays mourning warning moaning leaning meaning mornings evenings weekends "
        "excepts expect expects accept accepts saturdays noodle evened tonights todays moring fridge "
        "friary february's booking available's"
    )
    - {"moring"},
    month_first_regions=frozenset({"US", "PH", "PR", "GU"}),
)
