"""What candidates hear in a deployment's own words, for the portal: looked at, set, and taken back."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from bot.acting import Portal, by
from bot.api.acting import administering
from bot.api.errors import ErrorCode, FieldFault, invalid, not_found
from bot.api.fields import Request, Text
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.console.wording import Language
from db import own_texts
from db.pool import in_transaction
from negotiation.saying.catalogs import CATALOGS
from negotiation.saying.editing import LONGEST, MOST, faults
from negotiation.saying.own_texts import SENTENCE, Freedom, OwnText, OwnTexts, allowed, freedom, needed

routes = Routes("/api/v1/sentences", Caller.PORTAL)
NO_ADMIN = (ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN)


class LanguagePath(BaseModel):
    language: Language


class SentencePath(LanguagePath):
    key: Annotated[str, Field(pattern="^[a-z_]{1,60}$")]


class SentenceAnswer(BaseModel):
    """`texts` are the deployment's own ways to say it, none where the house's stand; of the names in braces
    `may` can and `must` have to stand in each.
    """

    key: str
    house: list[str]
    texts: list[str]
    may: list[str]
    must: list[str]


class SentencesAnswer(BaseModel):
    """Those that may be one's own."""

    sentences: list[SentenceAnswer]


class TextsRequest(Request):
    """Ways to say it, taken in turn; none bring the house's back."""

    texts: Annotated[list[Annotated[Text, Field(min_length=1, max_length=LONGEST)]], Field(max_length=MOST)]


@routes.get("/{language}", errors=(ErrorCode.FORBIDDEN,))
async def list_sentences(service: Service, acting: Portal, path: LanguagePath) -> SentencesAnswer:
    """What candidates hear in a language."""
    administering(acting)
    kept, house = await own_texts.own_texts(service.pool), CATALOGS[path.language]
    keys = [key for key in sorted(house.texts) if freedom(house, key) is not Freedom.FIXED]
    return SentencesAnswer(sentences=[told(kept, path.language, key) for key in keys])


@routes.get("/{language}/{key}", errors=NO_ADMIN)
async def get_sentence(service: Service, acting: Portal, path: SentencePath) -> SentenceAnswer:
    """One sentence."""
    changeable(acting, path)
    return told(await own_texts.own_texts(service.pool), path.language, path.key)


@routes.put("/{language}/{key}", errors=NO_ADMIN)
async def set_sentence(
    service: Service, acting: Portal, path: SentencePath, body: TextsRequest
) -> SentenceAnswer:
    """Have a sentence said in one's own words, from the next message on; what is not in order is refused."""
    changeable(acting, path)
    wrong = faults(CATALOGS[path.language], path.key, body.texts) if body.texts else ()
    if wrong:
        raise invalid(*(FieldFault(field="texts", problem=problem) for problem in wrong))
    own = OwnText(path.language, path.key, tuple(body.texts))
    await in_transaction(service.pool, lambda connection: own_texts.change(connection, own, by(acting)))
    return await get_sentence(service, acting, path)


def changeable(acting: Portal, path: SentencePath) -> None:
    administering(acting)
    house = CATALOGS[path.language]
    if path.key not in house.texts or freedom(house, path.key) is Freedom.FIXED:
        raise not_found("sentence")


def told(kept: OwnTexts, language: str, key: str) -> SentenceAnswer:
    house = CATALOGS[language]
    return SentenceAnswer(
        key=key,
        house=list(texts_of(house.texts[key])),
        texts=list(kept.of(language, key)),
        may=[name for name in sorted(allowed(house, key)) if name != SENTENCE],
        must=sorted(needed(house, key)),
    )


def texts_of(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text
