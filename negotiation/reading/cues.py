"""The small things a clause can say, before they are weighed into one intent.

A cue is what a phrase of some language means on its own; the phrases stand in the language files,
the weighing in `decision`. Everything between text and intent speaks in these names.
"""

from __future__ import annotations

from enum import Enum

from negotiation.acts import Topic


class Cue(Enum):
    """One thing said. The comment is what it stands for, in the words of a candidate."""

    # Sets of cues are all that the decision looks at; by identity they are three times as fast.
    __hash__ = object.__hash__

    YES = "yes"  # yes, sure, correct
    FINE = "fine"  # ok, great: a yes only where a yes was wanted
    SUITS = "suits"  # that works for me
    TAKE = "take"  # I'll take it, lock it in
    ANY = "any"  # any of these, both work
    NO = "no"  # no, nope
    UNSUITED = "unsuited"  # I can't make it, that doesn't work
    LATER = "later"  # not now, maybe another time
    NONE_OF = "none of"  # none of these work
    OTHERS = "others"  # what else do you have?
    NO_OTHER = "no other"  # no other time is wanted
    SEARCH = "search"  # find me a ..., can you recommend
    KEEP = "keep"  # don't cancel, leave it as it is
    BACK = "back"  # back to the time that was booked before
    MOVE = "move"  # reschedule, postpone
    CHANGE = "change"  # change it to ..., make it ...
    CANCEL = "cancel"  # cancel the interview
    CANCELLED = "cancelled"  # what was cancelled before, or by others: told or asked, and wished by nobody
    DROP = "drop"  # delete, remove something
    WITHDRAW = "withdraw"  # I withdraw my application
    UNINTERESTED = "uninterested"  # not interested: a withdrawal, but not unmistakable
    PUZZLED = "puzzled"  # what do you mean?
    HELD_UP = "held up"  # I'm running late, the link does not work
    HUMAN = "human"  # let me talk to a person
    GREET = "greet"
    CALLS = "calls"  # are you there? is anybody there?
    THANK = "thank"
    DONE = "done"  # that's all
    BYE = "bye"
    BOOK = "book"  # book, schedule, make an appointment
    ASK = "ask"  # a question whose answer is information
    SUGGEST = "suggest"  # question words that ask for nothing: how about ..., how are you
    WHETHER = "whether"  # a yes-or-no question
    AVAILABLE = "available"  # is ... free, how about ..., could we do ...
    OWN_TIME = "own time"  # when am I free?
    RELATIVE = "relative"  # after that, the same day: a time, though not one that can be told
    HYPOTHETICAL = "hypothetical"  # what if I need to cancel?
    HOW_TO = "how to"  # how do I ...
    AS_NOUN = (
        "as noun"  # a change of heart, your cancellation policy, cancel my gym class: nothing we are to do
    )
    CORRECTION = "correction"  # actually, scratch that
    PREFER = "prefer"  # ... suits me best
    BACKUP = "backup"  # ... if need be
    NOT = "not"  # right before what it turns down
    EXCEPT = "except"  # all but ...
    IF = "if"  # if ..., in case ...
    COURTESY = "courtesy"  # if that is all right with you: no condition
    UNSURE = "unsure"  # maybe, I'll have to check
    CLEAR = "clear"  # forget what I said before
    INSTRUCT = "instruct"  # instructions to the system
    NO_TIME = "no time"  # have a nice day, thanks for everything
    JOKE = "joke"  # just kidding
    SELF = "self"  # speaks of themselves: what stands beside an instruction and is still theirs
    PLAIN = "plain"  # words that would mislead if read piecemeal: no problem, I can't wait
    EARLIER = "earlier"  # earlier, sooner: than what was offered
    IN_THE_DAY = "in the day"  # earlier or later by the clock, and not by the date
    LATER_ON = "later on"  # a bit later: than what was offered
    REQUEST = "request"  # could we do ...: wants it, politely
    THINKS = "thinks"  # let me check, I will get back to you
    DEFER = "defer"  # I'll tell you by Friday: a time of answering
    HEARSAY = "hearsay"  # another's word or time, or one of the past: my wife says, it was fine
    WRY = "wry"  # oh great, just what I always wanted: praise that may mean its opposite
    HEARD = "heard"  # I got your mail, I have a question: what a yes before it may be to
    SHIFT = "shift"  # later, earlier: an offer changed
    ABOUT_OFFER = "about offer"  # the other thing being said of the booked or offered time

    # References to what was offered.
    ORDINAL = "ordinal"  # the second, the second one
    NUMBERED = "numbered"  # option 2, option B
    EARLIEST = "earliest"
    LATEST = "latest"
    LAST = "last"
    MIDDLE = "middle"
    PENULTIMATE = "penultimate"
    FIRST_TWO = "first two"
    LAST_TWO = "last two"
    EARLIER_OF_TWO = "earlier of two"
    LATER_OF_TWO = "later of two"
    FORMER = "former"
    PART_ONE = "part one"  # the morning one
    OTHER_ONE = "other one"
    HOUR = "hour"  # a bare number that is an hour: 3 works, how about 4
    NOT_HOUR = "not hour"  # a number that counts something: all three work
    NOT_REFERENCE = "not reference"  # the second of March, first thing

    # What a question or a matter is about.
    DURATION = "duration"
    WHO = "who"
    WHERE = "where"
    FORMAT = "format"
    ZONE = "zone"
    PREPARE = "prepare"
    OTHER_WAY = "other way"  # could we do it by phone: a wish that a person grants
    MAY = "may"  # may I bring ...: asks leave, which a person gives
    CONTACT = "contact"  # whom do I call: the number is a person's to give
    STATUS = "status"
    BOT = "bot"
    WISHES = "wishes"
    SALARY = "salary"
    ACCOMMODATION = "accommodation"
    COMPLAINT = "complaint"
    DISTRESS = "distress"
    ABUSE = "abuse"
    DATA_EXPORT = "data export"
    DATA_ERASURE = "data erasure"

    # Facts about the message and what it answers, not said in words.
    TIMES = "times"  # names a time at which they could meet
    MENTIONS = "mentions"  # names any time at all
    RULES_OUT = "rules out"  # names a time at which they cannot
    CHOICE = "choice"  # settles on one offer
    SEVERAL = "several"  # speaks of offers, more than one left
    NONE_LEFT = "none left"  # turns down all that was offered, and no more than that
    ASKED_OF = "asked of"  # an offer named in a question for information
    ASKED_WHETHER = "asked whether"  # an offer named in a yes-or-no question for information
    ASKED_BESIDE = "asked beside"  # a clause of its own asks what no phrase knows more about
    CHANGED = "changed"  # an offer, but changed
    REFUSED = "refused"  # turns down an offer by name
    QUESTION_MARK = "question mark"
    WORDS = "words"  # there is anything to read at all
    DOUBTFUL = "doubtful"  # points at an offer, but hardly settles on it
    BRIEF = "brief"  # hardly more than the answer itself
    LONG = "long"  # a sentence rather than a word or two
    NAMES_ZONE = "names zone"
    HAS_OFFER = "has offer"
    IS_BOOKED = "is booked"  # a time is booked, and none on the table
    AT_BOOKED = "at booked"  # all that is wished for is the time booked, or holds it
    SEVERAL_OFFERED = "several offered"
    PROMPT_DONE = "prompt done"  # the bot said that something is done
    PROMPT_CANCEL = "prompt cancel"  # the bot asked whether to cancel


TOPICS: dict[Cue, Topic] = {
    Cue.DURATION: Topic.DURATION,
    Cue.WHO: Topic.WHO,
    Cue.WHERE: Topic.WHERE,
    Cue.FORMAT: Topic.FORMAT,
    Cue.ZONE: Topic.ZONE,
    Cue.PREPARE: Topic.PREPARE,
    Cue.MAY: Topic.OTHER,
    Cue.OTHER_WAY: Topic.OTHER,
    Cue.CONTACT: Topic.OTHER,
    Cue.STATUS: Topic.STATUS,
    Cue.BOT: Topic.BOT,
    Cue.WISHES: Topic.WISHES,
    Cue.SALARY: Topic.SALARY,
    Cue.ACCOMMODATION: Topic.ACCOMMODATION,
    Cue.COMPLAINT: Topic.COMPLAINT,
    Cue.DISTRESS: Topic.DISTRESS,
    Cue.ABUSE: Topic.ABUSE,
    Cue.DATA_EXPORT: Topic.DATA_EXPORT,
    Cue.DATA_ERASURE: Topic.DATA_ERASURE,
}

REFERENCES = frozenset(
    {
        Cue.ORDINAL,
        Cue.NUMBERED,
        Cue.EARLIEST,
        Cue.LATEST,
        Cue.LAST,
        Cue.MIDDLE,
        Cue.PENULTIMATE,
        Cue.FIRST_TWO,
        Cue.LAST_TWO,
        Cue.EARLIER_OF_TWO,
        Cue.LATER_OF_TWO,
        Cue.FORMER,
        Cue.PART_ONE,
        Cue.OTHER_ONE,
    }
)

PROMPT = frozenset({Cue.PROMPT_DONE, Cue.PROMPT_CANCEL})
"""What is noticed in the bot's own last message."""
