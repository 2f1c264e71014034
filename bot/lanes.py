"""Which code carries out which kind of work, and what becomes of work that fails: one table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from bot import erasing, parking, ticks, timers, turn
from bot.calendars import reading, writing
from bot.calendars.looking import looking
from bot.calendars.reach import Reach, nowhere
from bot.calendars.watching import NEWS_PATH
from bot.channels.letters import Composer
from bot.channels.mail import KeptMail, SmtpMail
from bot.channels.telegram.api import Telegram
from bot.channels.telegram.desk import Desk
from bot.channels.telegram.sending import NoTelegram, Pace, TelegramMessages
from bot.delivery import Transports, deliver, give_up
from bot.incoming_mail.desk import put_to_candidate
from bot.links import Linker
from bot.second_reader.reader import read_by_rules
from bot.settings import Settings
from bot.shortlists import inviting, moving_up, risk
from bot.shortlists import reading as reading_resumes
from bot.turn import Reader
from bot.webhooks import delivering
from bot.webhooks.posting import Postman
from bot.worker import Lane
from db.outbox import Transport
from db.pool import Pool
from db.work import Claim, Kind
from negotiation.policy import Policy
from negotiation.session import Channel

ATTEMPTS = 4
HAND_OVERS = 2
MAILS_AT_ONCE = 2
CHATS_AT_ONCE = 8
UPDATES_AT_ONCE = 4
CALENDARS_AT_ONCE = 8
WEBHOOKS_AT_ONCE = 8
INVITATIONS_AT_ONCE = 2
RESUMES_AT_ONCE = 2


def lanes(
    pool: Pool,
    settings: Settings,
    linker: Linker,
    read: Reader,
    bot: Telegram | None,
    reach: Reach,
    postman: Postman,
) -> Mapping[Kind, Lane]:
    """The lanes of one process; those of Telegram where there is a bot."""
    composer = Composer(pool, settings.policy, linker, settings.reply_domain)
    transports: Transports = {
        Transport.EMAIL: mail_of(settings, composer),
        Transport.TELEGRAM: (
            NoTelegram() if bot is None else TelegramMessages(pool, bot, composer, pace_of(settings))
        ),
    }
    updates = (
        {}
        if bot is None
        else updates_of(Desk(pool, settings.policy, linker, bot, settings.rate_limit_per_minute))
    )
    address = None if settings.public_url is None else f"{settings.public_url}{NEWS_PATH}"
    workers = settings.workers
    usual = lanes_of(
        pool,
        settings.policy,
        workers,
        transports,
        read,
        reach=reach,
        address=address,
        kept_for=settings.retention,
    )
    invite = {Kind.INVITE: invitations(pool, settings.policy, linker, channel_of(settings))}
    return {**usual, **updates, **invite, **webhooks_of(pool, postman, linker.key)}


def channel_of(settings: Settings) -> Channel:
    """Of automatic invitations: mail where mails can be answered, else a chat window."""
    return Channel.WEB if settings.reply_domain is None else Channel.EMAIL


def invitations(pool: Pool, policy: Policy, linker: Linker, channel: Channel) -> Lane:
    work = partial(inviting.invite_shortlisted, pool, policy, linker, channel)
    return Lane(INVITATIONS_AT_ONCE, work, partial(parking.park_work, pool))


def pace_of(settings: Settings) -> Pace:
    return Pace(settings.telegram_pause, timedelta(seconds=1) / settings.telegram_per_second)


def webhooks_of(pool: Pool, postman: Postman, signing: bytes) -> Mapping[Kind, Lane]:
    bring = partial(delivering.deliver, pool, postman, signing)
    return {Kind.WEBHOOK: Lane(WEBHOOKS_AT_ONCE, bring, partial(delivering.give_up, pool))}


def updates_of(desk: Desk) -> Mapping[Kind, Lane]:
    return {Kind.UPDATE: Lane(UPDATES_AT_ONCE, desk.open, desk.put_aside, attempts=ATTEMPTS, within=20.0)}


def mail_of(settings: Settings, composer: Composer) -> SmtpMail | KeptMail:
    """Without a mail server, letters are kept for the mailbox page."""
    if settings.mail_server is None:
        return KeptMail()
    return SmtpMail(composer, settings.mail_server, settings.mail_from)


def lanes_of(
    pool: Pool,
    policy: Policy,
    width: int,
    transports: Transports,
    read: Reader = read_by_rules,
    *,
    reach: Reach | None = None,
    address: str | None = None,
    kept_for: timedelta | None = None,
) -> Mapping[Kind, Lane]:
    """`reach` leads to calendars elsewhere, `address` is where their news may be posted; `kept_for` is how
    long candidates are known by name.
    """
    reach = reach or Reach(pool, nowhere)
    jobs = ticks.jobs(pool, policy, reach.pace, kept_for)
    park = partial(parking.park_work, pool)
    return {
        Kind.TURN: Lane(
            width,
            partial(turn.answer, pool, policy, read, look=looking(reach)),
            partial(put_message_aside, pool, policy),
            attempts=ATTEMPTS,
            within=20.0,
        ),
        Kind.TIMER: Lane(2, partial(timers.wake, pool, policy), park),
        **sending_of(pool, policy, transports),
        **calendars_of(pool, policy, reach, address),
        Kind.RECRUITER_MAIL: Lane(1, partial(put_to_candidate, pool, policy), park),
        **shortlisting_of(pool, policy),
        Kind.ERASE: Lane(1, partial(erasing.carry_out, pool, policy), park),
        Kind.TICK: Lane(
            1, partial(ticks.tick, pool, jobs), partial(ticks.skip, pool, jobs), standing=tuple(jobs)
        ),
    }


def sending_of(pool: Pool, policy: Policy, transports: Transports) -> Mapping[Kind, Lane]:
    work, end = partial(deliver, pool, policy, transports), partial(give_up, pool, policy)
    return {Kind.DELIVER: Lane(MAILS_AT_ONCE, work, end), Kind.CHAT: Lane(CHATS_AT_ONCE, work, end)}


def calendars_of(pool: Pool, policy: Policy, reach: Reach, address: str | None) -> Mapping[Kind, Lane]:
    """What is read of calendars elsewhere, and what is written there."""
    park = partial(parking.park_work, pool)
    return {
        Kind.CALENDAR: Lane(CALENDARS_AT_ONCE, partial(reading.read, reach, policy, address), park),
        Kind.ENTRY: Lane(CALENDARS_AT_ONCE, partial(writing.make_it_so, reach, policy), park),
    }


def shortlisting_of(pool: Pool, policy: Policy) -> Mapping[Kind, Lane]:
    """What follows from an application, from its resume to the booked interview."""
    park = partial(parking.park_work, pool)
    return {
        Kind.RISK: Lane(1, partial(risk.assess_booked, pool), park),
        Kind.RESUME: Lane(
            RESUMES_AT_ONCE,
            partial(reading_resumes.read_resume, pool),
            partial(reading_resumes.give_up, pool),
        ),
        Kind.SHORTLIST: Lane(1, partial(moving_up.follow_up, pool), park),
        Kind.CALL_OFF: Lane(1, partial(inviting.call_off, pool, policy), park),
    }


async def put_message_aside(pool: Pool, policy: Policy, claim: Claim) -> None:
    """With a word to the candidate, unless that fails as well."""
    if claim.attempt <= ATTEMPTS + HAND_OVERS:
        await parking.hand_over_message(pool, policy, claim)
    else:
        await parking.park_silently(pool, claim)
