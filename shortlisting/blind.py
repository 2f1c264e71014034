"""A resume without what must not count: names, ways to reach somebody, age, gender, family, origin, pictures.

What is taken out here is never read by anything that scores. It cannot find everything that hints at a
person; what scores looks for nothing of the kind either.
"""

from __future__ import annotations

import re

from shortlisting.words import words

EMAIL = re.compile(r"\S{1,64}@\S{1,190}")
ADDRESS_OF_PAGE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
TELEPHONE = re.compile(r"\+?\d[\d ()./-]{7,20}\d")
MOST_TEXT = 100_000  # characters
BLANK_LINES = re.compile(r"\n{3,}")
YEARS = re.compile(r"(?:19|20)\d\d")
PERSONAL_LINES = """
name, full name, first name, last name, surname, date of birth, birth date, birthdate, born, age, sex, gender,
pronouns, marital status, family status, children, nationality, citizenship, religion, photo, place of
birth, address, home, street, city, phone, mobile, telephone, e-mail, email, geburtsdatum, geburtsort,
geboren, alter, geschlecht, familienstand, kinder, nationalität, staatsangehörigkeit, konfession, anschrift,
adresse, wohnort, telefon, mobil, né le, née le, âge, sexe, date de naissance, situation familiale,
nationalité, téléphone, fecha de nacimiento, edad, sexo, género, estado civil, nacionalidad, dirección,
domicilio, teléfono, nombre, data de nascimento, idade, gênero, nacionalidade, endereço, morada, telefone,
nome
"""
"""What a line begins with that is about the person: "Date of birth: ..."."""
BEGINNINGS = "|".join(re.escape(" ".join(each.split())) for each in PERSONAL_LINES.split(","))
PERSONAL = re.compile(
    rf"^[^\w\n]{{0,10}}(?:{BEGINNINGS})"
    r"\b[^\w\n]{0,3}(?:[:\t]|$|\d).*$",
    re.IGNORECASE | re.MULTILINE,
)
PERSONS_WORDS_TOLD = """
mr mrs ms miss sir madam he him his she her hers they them male female man woman boy girl husband wife
mother father married single divorced widowed herr frau männlich weiblich verheiratet ledig monsieur
madame mademoiselle marié mariée célibataire señor señora casado casada soltero soltera senhor senhora
solteiro solteira
"""
PERSONS_WORDS = frozenset(PERSONS_WORDS_TOLD.split())


def tidied(text: str) -> str:
    """The text without what only takes time: blanks and empty lines in a row, whatever is too much."""
    lines = (" ".join(line.split()) for line in text[:MOST_TEXT].splitlines())
    return BLANK_LINES.sub("\n\n", "\n".join(lines))


def blinded(text: str, name: str) -> str:
    """The text without its personal lines and without the words of the applicant's name."""
    for pattern in (PERSONAL, EMAIL, ADDRESS_OF_PAGE):
        text = pattern.sub(" ", text)
    text = TELEPHONE.sub(_unless_years, text)
    named = sorted({*re.findall(r"[^\W\d_]+", name)}, key=len, reverse=True)
    if named:
        theirs = re.compile(rf"\b(?:{'|'.join(map(re.escape, named))})\b", re.IGNORECASE)
        text = theirs.sub(" ", text)
    return text


def telling_words(text: str) -> list[str]:
    """The words of a blinded text that may count."""
    return [word for word in words(text) if word not in PERSONS_WORDS]


def _unless_years(match: re.Match[str]) -> str:
    """A stretch like "2019 - 2021" is no telephone number."""
    return match[0] if YEARS.match(match[0].lstrip("+")) else " "
