"""English: how candidates say yes, no, that one, another time, and everything else. Data only.

Patterns are explained in `patterns`; words in FILLER are skipped and need not be written.
"""

from __future__ import annotations

from negotiation.reading.english_answers import ANSWERS
from negotiation.reading.english_matters import MATTERS
from negotiation.reading.english_offers import OFFERS
from negotiation.reading.english_requests import REQUESTS
from negotiation.reading.language import Language, phrases, words

FILLER = """
really very quite so just pretty perfectly please pls plz kindly sir madam maam also honestly still
and um uh er erm hmm hm haha lol well then dear guys folks simply truly entirely completely fully
indeed though however mate buddy basically literally ah aha umm hmmm
"""

CLASSES = {
    "it": """
        it this that these those they them thing slot slots time times option options date dates
        day days which proposal proposed everything appointment one ones timing plan schedule
        interview meeting event place
    """,
    "itis": "thats its theyre thatll itll thisll thatd itd theyll those theres",
    "be": """
        is are was be am seems seem sounds sound looks look feels s would will should shall can
        could might may does do
    """,
    "good": """
        good great fine ok okay okey perfect cool alright excellent awesome fantastic wonderful
        lovely ideal brilliant super nice convenient doable possible feasible acceptable
        agreeable satisfactory comfortable sweet rad amazing peachy grand splendid suitable workable better
        best correct
        right terrific brill perfecto gr8 k yes dandy neat fab fabulous superb suited sorted winner
        promising exact accurate spot marvellous perf
    """,
    "bad": """
        bad impossible unsuitable inconvenient awful terrible tricky difficult hard problematic
        wrong incorrect unavailable impractical
    """,
    "would": "would will should could can shall may might must ill id well wed il",
    "i": "i we im were ive id ill",
    "work": "work works working suit suits fit fits wrk wrks",
    "ord": "first second third fourth fifth 1st 2nd 3rd 4th 5th",
    "num": "1 2 3 4 5 one two three four five",
    "digit": "1 2 3 4 5",
    "letter": "a b c d e",
    "part": "morning afternoon evening noon lunch lunchtime midday early late the in mid",
    "option": """
        one option slot time timeslot choice suggestion appointment date offer proposal
        alternative possibility entry item bullet pick timing day
    """,
    "meeting": """
        interview interviews meeting appointment appt call session booking slot event chat talk
        conversation reservation conference date time schedule
    """,
    "calendar": """
        half quarter thing week weekend month monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november
        december mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug
        sep sept oct nov dec
    """,
    "month": """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
    """,
    "job": "job role position application candidacy opportunity post opening company vacancy",
    "any": "@t @x @m",
    "thank": "ta thanks thank thx thnx thanx ty tysm cheers thankyou thanku tks appreciated",
    "wh": "what whats when whens where wheres who whos whom whose why whys how hows which",
    "aux": """
        is are am was were does did can could will would should shall may isnt arent dont doesnt
        wont cant
    """,
    "subject": """
        i we you it he she they there this that these those the my your our his her their any
        anyone someone somebody a an
    """,
    "person": """
        human person recruiter someone somebody agent representative rep operator hr staff
        people manager
    """,
    "weekday": """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        mondays tuesdays wednesdays thursdays fridays saturdays sundays mons weds fris
    """,
    "someone": """
        wife husband partner boss manager colleague coworker friend mum mom mother dad father parents
        brother sister son daughter girlfriend boyfriend fiance fiancee lecturer teacher professor
        supervisor teamlead lead doctor therapist agent landlord neighbour neighbor flatmate roommate
        recruiter interviewer candidate kid kids child children daughters sons team hubby missus
    """,
    "says": """
        said says say told tells thinks think reckons mentioned wrote suggested suggests wants prefers
        confirmed claims claimed thought promised insists
    """,
    "tell": "tell give send show get let email text forward share provide message remind",
    "tail": """
        please pls plz then instead rather works work is isnt would could should suits on for and or but if
        tomorrow today monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
        thurs fri sat sun thanks thx possible available free ok okay good fine better best
    """,
    "attribute": """
        number phone address location contact rating link details email name price cost rent
        status duration length agenda format information info description policy reviews zipcode
        directions
    """,
}

CUES = {**ANSWERS, **REQUESTS, **MATTERS, **OFFERS}

ENGLISH = Language(
    code="en",
    greetings=phrases("morning|mornin|good morning|good afternoon|good evening|good day"),
    known_by=words(
        """
        the i you is are to and of for my it that this can could would will not dont please with
        what when how have do we me be at on or works work fine thanks thank yes okay good great
        which does your was am any there one they if but time other sorry hi hello interview
        available need want like more cant meeting both
        no a as so or in he from im id ill thats an his her their them then too very really just will
        free busy early late later earlier instead time either first second third last two morning
        afternoon evening today tomorrow next week monday tuesday wednesday thursday friday saturday
        y n k nada nope sunday why nothing impossible option human person
        """
    ),
    filler=words(FILLER),
    negators=words(
        """
        not dont doesnt didnt wont cant cannot isnt arent wasnt wouldnt couldnt shouldnt never
        havent hasnt aint neither without hardly nor nothing nobody
        """
    ),
    turns=words("but because although whereas however ;"),
    reasons={
        **dict.fromkeys(words("as since"), words("i im ive id ill my we were our its")),
        "so": words(
            """
            i id im ive ill its it itd itll the that thats lets we wed please any anything could can would how
            maybe ideally preferably perhaps after next from only what anytime either tomorrow today sometime
            monday tuesday wednesday thursday friday mon tue tues wed weds thu thur thurs fri 1 2 3 4 5 option
            """
        ),
    },
    places={
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "fourth": 4,
        "4th": 4,
        "fifth": 5,
        "5th": 5,
    },
    parts={
        "morning": (0, 12),
        "afternoon": (12, 18),
        "evening": (17, 24),
        "lunchtime": (11, 15),
        "lunch": (11, 15),
        "midday": (11, 15),
        "noon": (11, 15),
        "am": (0, 12),
        "pm": (12, 24),
        "before": (0, 12),
        "after": (12, 24),
    },
    numbers={
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        "5": 5,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "a": 1,
        "b": 2,
        "c": 3,
        "d": 4,
        "e": 5,
    },
    hours=("-", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    classes=CLASSES,
    cues=CUES,
    short_forms={
        "u": "you",
        "ur": "your",
        "r": "are",
        "abt": "about",
        "arnd": "around",
        "wud": "would",
        "cud": "could",
        "shud": "should",
        "wat": "what",
        "wen": "when",
        "gud": "good",
        "cuz": "because",
        "cos": "because",
        "coz": "because",
        "bcoz": "because",
        "bc": "because",
        "nd": "and",
        "em": "them",
        "lemme": "let me",
        "diff": "different",
        "soz": "sorry",
        "gimme": "give me",
        "wanna": "want",
        "gonna": "going",
        "tho": "though",
        "anyting": "anything",
        "smth": "something",
        "sth": "something",
        "b4": "before",
        "bt": "but",
        "cn": "can",
        "2moro": "tomorrow",
        "aight": "alright",
        "kewl": "cool",
        "sry": "sorry",
        "wrks": "works",
        "pl": "please",
        "availble": "available",
        "avail": "available",
        "gd": "good",
        "tek": "take",
    },
    real_words=words(
        """
        organizer organiser organizers accent latter letter later lather weather whether there their
        these those where were here
        hear quiet quite write white right night might light sight eight weight height freight
        rather father mother other another bother wither either neither nether might right tight
        fight first thirst fist list last lost past post most must thing think thank tank than then
        them they their theme hope home have hate late date rate fate work word world would could
        mould should shout short shirt start state stage store story place plane plant plans plain
        please phase phrase pleased released lease close clothe clothes chose choose loose lose
        house horse hours house nurse course found round sound pound ground bound hound around mound
        three there tree free fleet meet meat need feed seed send spend lend except expect accept
        aspect respect inspect exempt confirm conform inform perform platform reform decline define
        refine incline delete complete compete deplete remote promote remove removed improve approve
        approach appointed disappointed moving loving living giving having saving making taking
        talking walking change charge chance challenge range arrange strange orange contact contract
        contrast context content contain recruit result resume presume resort report record regard
        formal former format normal finally family fairly failing final finals finale email emails
        female details retail number lumber slumber member parking marking barking cancel council
        counsel cancer candle finish finished furnish furnished mails minds hands bands lands person
        persons prison parson personal panel channel paper papers panels calls cells balls walls
        halls prices prince price pride prize music muses musics trying drying crying rooms roots
        roofs boots books looks cooks hooks monday sunday tuesday thursday friday saturday wednesday
        today holiday monthly mondays fridays minor manor motor tutor busy bush bust dusty rusty
        table cable able fable stable label leave leaves leaving leading reading feeling dealing
        seeing being morning mourning evening interest interested interesting other others bothers
        mothers brothers whole while white which witch switch through though thought thoughts tough
        rough please pleas breakfast dinner dinners winner speak speaks sneak steak shift shaft
        swift waste taste paste haste quick quit suits suite suites
        """
    ),
)
