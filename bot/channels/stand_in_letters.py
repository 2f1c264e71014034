"""What is written to who stands in for a recruiter: that they do, and that a calendar cannot be read."""

from __future__ import annotations

from db.stand_ins import Named
from negotiation.saying.letters import LetterText

TAKEN_BACK = LetterText(
    "You do not stand in after all",
    ("You were named to stand in for somebody. It was taken back: there is nothing for you to do.",),
)
WHAT_IT_IS = (
    "Meanwhile what needs a person comes to you: conversations, questions, answers that wait for approval."
    " You find their jobs and interviews in the console beside your own, and may act on them. The interviews"
    " themselves stay theirs."
)
NO_ACCESS = "The calendar of {owner} does not let us in any more, and only they can connect it again."
NO_ANSWER = "The calendar of {owner} has not answered for a while."
MEANWHILE = "Nobody is offered times of theirs until it can be read. You see to it in their place."


def to_stand_in(named: Named | None) -> LetterText:
    """None where it was taken back before it counted."""
    if named is None:
        return TAKEN_BACK
    first, last = (f"{day:%A}, {day.day} {day:%B %Y}" for day in (named.first, named.last))
    days = f"on {first}" if named.first == named.last else f"from {first} to {last}"
    return LetterText(
        f"You stand in for {named.person}", (f"You stand in for {named.person} {days}.", WHAT_IT_IS)
    )


def to_owners_stand_in(owner: str, ended: bool, waiting: tuple[str, ...]) -> LetterText:
    """`waiting` are the names of those who wait for times."""
    told = (NO_ACCESS if ended else NO_ANSWER).format(owner=owner)
    names = (f"They wait for times: {', '.join(waiting)}.",) if waiting else ()
    return LetterText(f"The calendar of {owner} cannot be read", (told, MEANWHILE, *names))
