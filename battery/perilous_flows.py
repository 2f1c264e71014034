"""What is gone through with a death at every boundary: eight ways in which something comes about.

Each flow makes its people, and returns what they do, step by step.
"""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from email.message import EmailMessage

from battery.perilous import Step, World
from bot.links import Purpose
from negotiation.session import Channel
from tests.servers.mail_providers import now, raw_mail
from tests.shell.hiring import ranked_on
from tests.shell.stage import LINKER, Chat, insert, until

KIM, ANA = 7_000_000_001, 7_000_000_009
OFF = timedelta(hours=49)
"""Longer than an invitation stands."""


def says(chat: Chat, text: str) -> Step:
    """In the chat window, again under the same id until it is taken."""

    async def step(world: World) -> None:
        token, known_by = LINKER.token(Purpose.CHAT, chat.interview_id), uuid.uuid4().hex
        message = {"id": known_by, "text": text}
        await world.asks("POST", f"/api/v1/chat/{token}/messages", json=message)
        await world.settled()

    return step


def chooses(chat: Chat) -> Step:
    """The last of what was offered."""

    async def step(world: World) -> None:
        await says(chat, (await chat.offered())[-1].isoformat())(world)

    return step


async def booked_in_a_chat(world: World) -> list[Step]:
    chat = await world.stage.invited(await world.stage.job(await world.stage.recruiter()))
    return [says(chat, "Could we do Thursday at 3pm?"), says(chat, "yes")]


async def booked_in_telegram(world: World) -> list[Step]:
    job = await world.stage.job(await world.stage.recruiter())
    chat = await world.stage.invited(job, channel=Channel.TELEGRAM)
    token = LINKER.token(Purpose.TELEGRAM, chat.interview_id)

    async def starts(world: World) -> None:
        await world.brings(world.telegram.writes(KIM, f"/start {token}"))

    async def presses(world: World) -> None:
        shown = [one for one in world.telegram.chats[KIM] if one.ours][-1]
        await world.brings(world.telegram.presses(KIM, shown.message_id, shown.buttons[0][0]))

    return [starts, presses]


async def booked_by_mail(world: World) -> list[Step]:
    job = await world.stage.job(await world.stage.recruiter())
    chat = await world.stage.invited(job, channel=Channel.EMAIL)
    return [answers_by_mail(chat, "None of these, sorry."), answers_by_mail(chat, "The second one, please.")]


def answers_by_mail(chat: Chat, text: str) -> Step:
    """To the last letter that they got."""

    async def step(world: World) -> None:
        email = await world.stage.owner.fetchval(
            "SELECT email FROM applications WHERE id = $1", chat.application_id
        )
        letter = world.mail.to(email)[-1]
        reply = EmailMessage()
        reply["From"], reply["To"] = email, str(letter["Reply-To"])
        reply["Message-ID"] = f"<{uuid.uuid4()}@mail.example.net>"
        reply.set_content(text)
        brought = raw_mail(reply.as_bytes(), now())
        await world.asks("POST", "/webhooks/email/raw", data=brought.body, headers=brought.headers)
        await world.settled()

    return step


async def at_google(world: World) -> Chat:
    """Whose recruiter has a calendar there, and an access that has run out."""
    person, calendar = await world.elsewhere.recruiter()
    await world.elsewhere.see()
    chat = await world.elsewhere.invited(person)
    world.google.accounts.expire(calendar.id)
    return chat


async def booked_at_google(world: World) -> list[Step]:
    return [chooses(await at_google(world))]


async def stands_at_google(world: World) -> Chat:
    chat = await at_google(world)
    await world.elsewhere.booked(chat)
    return chat


async def moved_at_google(world: World) -> list[Step]:
    chat = await stands_at_google(world)
    return [says(chat, "Can we move it to Friday at 10:00?"), says(chat, "yes")]


async def cancelled_at_google(world: World) -> list[Step]:
    chat = await stands_at_google(world)
    return [says(chat, "Please cancel my interview"), says(chat, "Yes, cancel it")]


async def nobody_answers(world: World) -> list[Step]:
    """The invitation runs out, and the next in line is invited."""
    hiring = await ranked_on(world.stage, applicants=3, openings=1, buffer=1)
    await hiring.follow_up()

    async def time_passes(world: World) -> None:
        await world.move_clock(OFF)
        await until(followed, within=60)
        await world.settled()

    async def followed() -> bool:
        return await world.stage.count("interviews WHERE status = 'invitation_sent'") == 1 and (
            await world.stage.count("interviews") == 2
        )

    return [time_passes]


async def handed_over(world: World) -> list[Step]:
    """A candidate asks for a person; the recruiter answers in Telegram, and hands back."""
    recruiter = await world.stage.recruiter()
    await insert(world.stage.owner, "parley.telegram_accounts", user_id=recruiter, chat_id=ANA)
    chat = await world.stage.invited(await world.stage.job(recruiter))

    async def replies(world: World) -> None:
        asked = [one for one in world.telegram.chats[ANA] if one.ours][-1]
        await world.brings(
            world.telegram.writes(ANA, "Of course. What is it about?", reply_to=asked.message_id)
        )

    async def hands_back(world: World) -> None:
        asked = [one for one in world.telegram.chats[ANA] if one.ours and one.buttons][-1]
        await world.brings(world.telegram.presses(ANA, asked.message_id, "Hand back"))

    return [
        says(chat, "I'd like to talk to a human please"),
        replies,
        says(chat, "Is there parking?"),
        hands_back,
    ]


FLOWS: Mapping[str, Callable[[World], Awaitable[list[Step]]]] = {
    flow.__name__: flow
    for flow in (
        booked_in_a_chat,
        booked_in_telegram,
        booked_by_mail,
        booked_at_google,
        moved_at_google,
        cancelled_at_google,
        nobody_answers,
        handed_over,
    )
}
