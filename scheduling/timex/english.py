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
    "in of by until till since after before mid early late during through thru to end beginning about duirng "
    "throughout"
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
        "post": words("the this your a an job blog my that of new last first for and lamp goal in by"),
        "sat": words("i we he she they you have had has who"),
        "wed": words("newly to we the a"),
        "mon": words("the cher c'est"),
        "dec": words("the"),
        "sec": frozenset(),
        "good": words("is are"),
    },
    slot_words=words("one slot option time appointment interview offer morning afternoon evening"),
    never_before={
        **dict.fromkeys(("nice", "wake", "midway"), words("time hour slot zone")),
        **dict.fromkeys(("morning", "mornings"), words("person people sickness star glory coat dew")),
        **dict.fromkeys(
            ("night", "nights"),
            words("shift shifts owl owls school club clubs life bus train nurse mode vision sky watch"),
        ),
        "evening": words("dress gown wear standard primrose"),
        "afternoon": words("tea nap"),
        "sun": words("microsystems java os solaris rpc workstation"),
        "midnight": words("express blue oil sun snack mass"),
        "noon": words("sun"),
        **dict.fromkeys(
            ("weekend", "weekends"),
            words("edition bonus bonuses work rate rates supplement warrior warriors trip getaway break"),
        ),
        "sunday": words("times roast school telegraph best"),
        "friday": words("feeling"),
        "monday": words("blues"),
        **dict.fromkeys(
            words("january february march april may june july august september october november december"),
            words("issue edition revolution"),
        ),
        "march": words("of on forward past ahead down up into issue edition"),
        "fall": words("of in into back behind apart through off down for over short asleep out within"),
        "spring": words("to from up water water's roll onion forward onto into"),
        "whenever": words(
            "someone somebody a an the any possible i we he she they there this that these those it's "
            "no nothing "
            "necessary needed an your our my"
        ),
        "may": words(
            "issue edition i we be have not also you he she it they need take still well as only get ask"
        ),
    },
    shy={
        "bar": words(
            "morning afternoon evening noon lunchtime week day days time weekday weekdays anytime month "
            "mornings afternoons evenings slot"
        ),
        "everything": frozenset(),
        "may": _MAY_BEFORE,
        "march": _MONTH_BEFORE,
        "mar": _MONTH_BEFORE,
        "dec": _MONTH_BEFORE,
        "sun": words("on this next every sat fri or by until after before coming / - &"),
        "sat": words("on this next every sun fri or by until after before coming / - &"),
    },
    shy_behind={
        "everything": words("but except apart besides excluding other"),
        "march": words("next last this"),
        "may": words("next last this"),
        "sun": words(
            "at morning morn mornin afternoon arvo aft evening eve night or works is am pm , / - . ? & and"
        ),
        "sat": words(
            "at morning morn mornin afternoon arvo aft evening eve night or works is am pm , / - . ? & and"
        ),
    },
    counted=words(
        "people persons person guests guest adults adult kids children child rooms room "
        "times companies company jobs job rounds projects project percent % euros euro dollars "
        "usd eur gbp k options option slots questions question candidates employees colleagues "
        "interviews meetings miles km kilometers kilometres pages page points seats tickets copies "
        "items step steps of members team teams reasons things thing countries cities stores "
        "teaspoon teaspoons tablespoon tablespoons tsp tbsp cup cups pint pints pound pounds lb lbs oz ounce "
        "ounces inch inches litre litres liter liters ml cl kg gram grams mb gb tb mile opinion cm mm "
        "clients lines degrees st street avenue ave road rd drive lane blvd stars star languages "
        "positions position other others floor floors time place anniversary birthday century edition "
        "party parties gen generation order layer column row byte bytes bit bits char chars attempt "
        "attempts param params parameter parameters argument arguments degree field fields element elements "
        "second seconds colours colors choice choices grade appointments calls emails messages line ed"
    )
    - {"of", "k"},
    numbered=words(
        "room floor no nr number numbers gate page step question phase level chapter version v suite "
        "apt apartment building building's track line platform ref reference id bus flight train unit "
        "bldg option options slot extension ext highway route grade class section part age aged "
        "pin code zip # pto ticket invoice order item top hall desk reservation party group sections "
        "paragraph paragraphs clause clauses article articles chapters versions pages figure figures "
        "volume steps questions rooms items tables gpl rfc exhibit appendix table box terminal iso "
        "python java windows covid ubuntu debian ios android macos node angular django postgres postgresql "
        "php ruby rails dotnet net gcc glibc linux kernel bash perl chapter release build update"
    )
    - {"no"},
    fraction_of=frozenset({"of"}),
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
    endings=("'s", "ish"),
    month_first_regions=frozenset({"US", "PH", "PR", "GU"}),
)
