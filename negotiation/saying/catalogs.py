"""The languages that we speak, and which of them a conversation is held in.

The candidate's comes first: the one that they write in, else their locale's; then the job's; then English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from negotiation.saying.catalog import Catalog, translated
from negotiation.saying.clock import language_of
from negotiation.saying.english import ENGLISH
from negotiation.saying.own_texts import OwnTexts, reworded
from negotiation.saying.time_forms import TIME_FORMS
from negotiation.saying.translations import translations
from negotiation.session import Facts, Session

LOCALE = Path(__file__).parent / "locale"

CATALOGS: Mapping[str, Catalog] = {
    language: translated(ENGLISH, language, forms, translations(LOCALE / f"{language}.po"))
    if language != ENGLISH.language
    else ENGLISH
    for language, forms in TIME_FORMS.items()
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
