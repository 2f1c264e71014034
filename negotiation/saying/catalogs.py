"""The languages that we speak, and which of them a conversation is held in.

The candidate's comes first: the one that they write in, else their locale's; then the job's; then English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from negotiation.saying.catalog import Catalog
from negotiation.saying.clock import language_of
from negotiation.saying.english import ENGLISH
from negotiation.saying.french import FRENCH
from negotiation.saying.german import GERMAN
from negotiation.saying.own_texts import OwnTexts, reworded
from negotiation.saying.portuguese import PORTUGUESE
from negotiation.saying.spanish import SPANISH
from negotiation.session import Facts, Session

CATALOGS: Mapping[str, Catalog] = {
    catalog.language: catalog for catalog in (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE)
}


def catalog_of(*languages: str | None) -> Catalog:
    """That of the first language which we speak; tags such as "de-AT" count as their language."""
    known = (CATALOGS.get(language_of(language) or "") for language in languages)
    return next(filter(None, known), ENGLISH)


def spoken(facts: Facts, session: Session) -> Catalog:
    """With the deployment's own sentences in it."""
    house = catalog_of(session.language, facts.candidate.locale, facts.job.language)
    return in_own_words(house.language, facts.own_texts) if facts.own_texts.texts else house


@lru_cache(maxsize=64)
def in_own_words(language: str, own: OwnTexts) -> Catalog:
    return reworded(CATALOGS[language], own)
