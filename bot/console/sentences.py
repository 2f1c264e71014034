"""Settings, for administrators: what candidates hear in a deployment's own words, a sentence at a time.

What is written is looked over and shown as chat, mail and Telegram would have it before it is kept; it counts
from the next message on. Every change stands in the log, and the house's sentence can be taken back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID

from aiohttp import web
from pydantic import BaseModel, Field

from bot.acting import by
from bot.api.errors import not_found
from bot.api.form_body import read_form
from bot.api.route import HTML, Caller, Routes
from bot.api.service import Service
from bot.channels.telegram.parts import parts
from bot.console.fields import Given
from bot.console.sample_messages import Sample, sample_of
from bot.console.wording import HERE, LANGUAGES, Language, chosen_job, facts_for, offered_to, taken_in_turn
from bot.pages import page, see_other
from bot.rehearsal.desk import invited_session
from db import console, own_texts
from db.jobs import Job as StoredJob
from db.links import SignedIn
from db.pool import in_transaction
from negotiation.commands import Notice
from negotiation.saying.catalog import Catalog
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.editing import LONGEST, MOST, faults
from negotiation.saying.letters import LetterText, to_candidate
from negotiation.saying.own_texts import (
    SENTENCE,
    Freedom,
    OwnText,
    allowed,
    freedom,
    is_whole,
    needed,
)
from negotiation.saying.words import words
from negotiation.wording import Utterance, say

SAID: Mapping[str, str] = {
    "kept": "Saved. Candidates hear it from the next message on.",
    "house": "Parley's own words are back, from the next message on.",
    "same": "Nothing was changed: it is as it was.",
}
FILLED: Mapping[str, str] = {
    "sentence": "Parley's own sentence, as it stands below",
    "title": "the job's title",
    "company": "the company",
    "recruiter": "the recruiter's name",
    "duration": "how long the interview takes",
    "people": "the names of those who interview",
    "location": "the place",
    "format": "how it is held",
    "preparation": "what to prepare",
}
LINKS = ("link_accept", "link_decline", "link_chat")
rooms = Routes(HERE, Caller.ADMIN, documented=False)


class SentencePath(BaseModel):
    language: Language
    key: Annotated[str, Field(pattern="^[a-z_]{1,60}$")]


class SentenceQuery(BaseModel):
    job: Annotated[UUID | None, Given] = None
    done: Annotated[str, Field(max_length=10)] = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a sentence can be changed: `may` and `must` are the fields to fill in, `free` says that all
    else is one's own; `house` are the ways in which Parley says it.
    """

    free: bool
    house: Sequence[str]
    may: tuple[str, ...]
    must: tuple[str, ...]
    longest: int = LONGEST
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say it, as each channel has it; `links` stand in the mail, below the message's buttons."""

    chat: Utterance
    mail: LetterText
    links: tuple[str, ...]
    telegram: tuple[str, ...]


@rooms.get("/{language}/{key}", media=HTML)
async def sentence_page(
    service: Service, recruiter: SignedIn, path: SentencePath, query: SentenceQuery
) -> web.Response:
    kept = (await own_texts.own_texts(service.pool)).of(path.language, path.key)
    return await shown(service, recruiter, path, query, kept, said=SAID.get(query.done, ""))


@rooms.post("/{language}/{key}", media=HTML)
async def change_sentence(
    service: Service, request: web.Request, recruiter: SignedIn, path: SentencePath, query: SentenceQuery
) -> web.Response:
    """Looks at it, keeps it, or takes the house's back; nothing is kept that is not in order."""
    known(path)
    form = await read_form(request)
    deed, written = "".join(form.get("do", ())), lines("".join(form.get("texts", ())))
    if deed not in {"look", "keep", "house"}:
        raise not_found("action")
    texts = () if deed == "house" else written
    wrong = () if deed == "house" else faults(CATALOGS[path.language], path.key, texts)
    if deed == "look" or wrong:
        return await shown(service, recruiter, path, query, written, wrong=wrong, tried=deed == "keep")
    own = OwnText(path.language, path.key, texts)
    changed = await in_transaction(
        service.pool, lambda connection: own_texts.change(connection, own, by(recruiter))
    )
    done = ("kept" if texts else "house") if changed else "same"
    job = f"&job={query.job}" if query.job else ""
    return see_other(f"{HERE}/{path.language}/{path.key}?done={done}{job}")


def lines(text: str) -> tuple[str, ...]:
    """A way to say it is a line."""
    return tuple(line.strip() for line in text.replace("\r\n", "\n").split("\n") if line.strip())


def known(path: SentencePath) -> None:
    if path.key not in CATALOGS[path.language].texts:
        raise not_found("sentence")


async def shown(
    service: Service,
    recruiter: SignedIn,
    path: SentencePath,
    query: SentenceQuery,
    written: Sequence[str],
    *,
    said: str = "",
    wrong: Sequence[str] = (),
    tried: bool = False,
) -> web.Response:
    """`written` is what stands in the field; `tried` says that it was to be kept."""
    changeable(path)
    house, key = CATALOGS[path.language], path.key
    jobs, chosen = await chosen_job(service, recruiter, query.job)
    sample = await sample_for(service, recruiter, path, chosen)
    zone = await console.zone(service.pool, recruiter.user_id)
    return page(
        "console_sentence.html",
        status=422 if wrong and tried else 200,
        recruiter=recruiter,
        language=path.language,
        languages=LANGUAGES,
        key=key,
        bounds=bounds(house, key),
        filled=FILLED,
        written=written or taken_in_turn(house, key),
        is_own=bool((await own_texts.own_texts(service.pool)).of(path.language, key)),
        when=sample.when,
        forms=forms(sample, path.language, key, [one for one in written if is_whole(house, key, one)]),
        wrong=wrong,
        tried=tried,
        said=said,
        jobs=jobs,
        chosen=None if chosen is None else chosen.id,
        changes=await own_texts.history(service.pool, path.language, key),
        zone=zone,
    )


def changeable(path: SentencePath) -> None:
    known(path)
    if freedom(CATALOGS[path.language], path.key) is Freedom.FIXED:
        raise not_found("sentence")


def bounds(house: Catalog, key: str) -> Bounds:
    return Bounds(
        free=freedom(house, key) is Freedom.FREE,
        house=house.texts[key],
        may=tuple(name for name in sorted(allowed(house, key)) if name != SENTENCE),
        must=tuple(sorted(needed(house, key))),
    )


async def sample_for(
    service: Service, recruiter: SignedIn, path: SentencePath, job: StoredJob | None
) -> Sample:
    """A message in which the sentence is said, about the recruiter's own job and free times."""
    facts = await facts_for(service, recruiter, job, path.language)
    session = invited_session(facts)
    return sample_of(path.key, facts, session, offered_to(session, facts), path.language)


def forms(sample: Sample, language: str, key: str, texts: Sequence[str]) -> tuple[Form, ...]:
    """One for each way to say it; as the house says it where there is none."""
    ways = tuple((one,) for one in texts)
    return tuple(_form(sample, OwnText(language, key, each)) for each in (ways or ((),)))


def _form(sample: Sample, own: OwnText) -> Form:
    facts = replace(sample.facts, own_texts=sample.facts.own_texts.saying(own))
    chat = say(sample.act, facts, sample.session)
    mail = to_candidate(sample.notice, chat.text, facts, sample.session)
    speech = words(facts, sample.session)
    links = LINKS if sample.notice is Notice.INVITATION else LINKS[-1:]
    return Form(chat, mail, tuple(speech.text(key) for key in links), parts(chat.text))
