"""What a resume says that counts: time at work, projects, and education; read by rules, the same each time.

Sections are told apart by their headings in five languages. Time is the union of the stretches that stand
outside education, so that two jobs at once count once; gaps are not looked at. No year is used for anything
else: how long ago somebody was at school is nobody's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

MOST_MONTHS = 45 * 12
LONGEST_HEADING = 40  # characters
MOST_PROJECTS = 50


class Section(Enum):
    OTHER = "other"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    PROJECTS = "projects"
    SKILLS = "skills"


class Level(Enum):
    """The highest degree that is named; the value is its part of the full points."""

    NONE = 0.0
    TRAINING = 0.5
    BACHELOR = 0.75
    MASTER = 0.9
    DOCTORATE = 1.0


@dataclass(frozen=True, slots=True)
class Resume:
    """`months` at work, `projects` told of, the highest `level` of education."""

    months: int
    projects: int
    level: Level

    @property
    def years(self) -> float:
        return self.months / 12


HEADINGS = {
    Section.EXPERIENCE: r"(?:work|professional|relevant|employment)?\s*(?:experience|history|employment)"
    r"|career|berufserfahrung|beruflicher werdegang|werdegang|expériences?(?: professionnelles?)?"
    r"|experiencia(?: laboral| profesional)?|experiência(?: profissional)?",
    Section.EDUCATION: r"education(?: and training)?|academic background|qualifications|degrees?|ausbildung"
    r"|bildung(?:sweg)?|studium|formation|études|educación|formación(?: académica)?|estudios|educação"
    r"|formação",
    Section.PROJECTS: r"(?:selected |key |personal |side )?projects?|projekte|projets|proyectos|projetos",
    Section.SKILLS: r"(?:technical |key |core )?skills|technologies|competenc(?:i?es)|kenntnisse|fähigkeiten"
    r"|compétences|habilidades|competencias|competências",
}
HEADING = {
    section: re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE) for section, pattern in HEADINGS.items()
}
DEGREES = (
    (Level.DOCTORATE, r"ph\.?\s?d\b|doctorate|doctor of|doktor|promotion zum|doctorat|doctorado|doutorado"),
    (
        Level.MASTER,
        r"master(?:'?s)?\b|m\.?sc\b|m\.?eng\b|mba\b|diplom(?:-|\b)|magister|maestría|máster|mestrado",
    ),
    (
        Level.BACHELOR,
        r"bachelor(?:'?s)?\b|b\.?sc\b|b\.?eng\b|b\.?a\.|licence\b|licenciatura|licenciado|grado en|bacharel",
    ),
    (
        Level.TRAINING,
        r"apprenticeship|vocational|certificate|diploma\b|high school|berufsausbildung|lehre\b|abitur"
        r"|baccalauréat|bachillerato|ensino médio|técnico",
    ),
)
DEGREE = tuple((level, re.compile(pattern, re.IGNORECASE)) for level, pattern in DEGREES)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan ene",
            "feb fév fev",
            "mar mär",
            "apr avr abr",
            "may mai",
            "jun jui",
            "jul juil",
            "aug aoû ago",
            "sep set",
            "oct okt out",
            "nov",
            "dec dez déc dic",
        ),
        start=1,
    )
    for name in names.split()
}
MOMENT = (
    r"(?:(?P<{0}name>[^\W\d_]{{3,10}})\.?\s{{0,2}}|(?P<{0}month>\d{{1,2}})[./]\s?)?(?P<{0}year>(?:19|20)\d\d)"
)
STRETCH = re.compile(
    MOMENT.format("from_")
    + r"\s{0,3}(?:[-–—]|to|until|till|bis|à|a|até|hasta)\s{0,3}(?:"
    + MOMENT.format("to_")
    + r"|(?P<now>present|today|now|current|ongoing|heute|jetzt|aujourd|présent|actual|presente|atual"
    + r"|hoje|hoy))",
    re.IGNORECASE,
)
SINCE = re.compile(r"\b(?:since|seit|depuis|desde)\s{1,3}" + MOMENT.format("from_"), re.IGNORECASE)
BULLET = re.compile(r"\s*(?:[-–—•*·▪◦‣]|\d{1,2}[.)])\s")
SAID_YEARS = re.compile(
    r"\b(?P<years>\d{1,2})\s?\+?\s(?:years?|jahren?|ans|años|anos)\b(?:\W{1,3}\w{1,14}){0,3}?\W{1,3}"
    r"(?:experience|erfahrung|berufserfahrung|expérience|experiencia|experiência)",
    re.IGNORECASE,
)
PROJECT_WORD = re.compile(r"\b(?:projects?|projekte?|projets?|proyectos?|projetos?)\b", re.IGNORECASE)


def read_resume(text: str, today: date) -> Resume:
    """`text` is blinded; `today` is what "present" means."""
    parts = tuple(sections(text))
    at_work = "\n".join(lines for section, lines in parts if section is not Section.EDUCATION)
    in_projects = [lines for section, lines in parts if section is Section.PROJECTS]
    months = len(set(_months(at_work, today))) or 12 * _said_years(at_work)
    return Resume(min(months, MOST_MONTHS), _projects(in_projects, at_work), _level(text))


def sections(text: str) -> Iterator[tuple[Section, str]]:
    """The text in its order, cut at its headings."""
    section, lines = Section.OTHER, list[str]()
    for line in text.splitlines():
        if (heading := _heading(line)) is None:
            lines.append(line)
            continue
        yield section, "\n".join(lines)
        section, lines = heading, []
    yield section, "\n".join(lines)


def years_wanted(job_text: str) -> int | None:
    """How many years of experience a job asks for, where it says so."""
    return _said_years(job_text) or None


def _heading(line: str) -> Section | None:
    if len(line) > LONGEST_HEADING:
        return None
    return next((section for section, pattern in HEADING.items() if pattern.fullmatch(line)), None)


def _months(text: str, today: date) -> Iterator[int]:
    """Every month of every stretch, counted from the year 0; only stretches that end and are not absurd."""
    now = 12 * today.year + today.month
    for match in STRETCH.finditer(text):
        begins = _moment(match, "from_")
        ends = now if match["now"] else _moment(match, "to_")
        yield from range(begins, min(max(ends, begins + 1), now, begins + MOST_MONTHS))
    for match in SINCE.finditer(text):
        yield from range(_moment(match, "from_"), now)


def _moment(match: re.Match[str], which: str) -> int:
    name, number = match[f"{which}name"], match[f"{which}month"]
    month = _month_named(name) if name else int(number or 1)
    return 12 * int(match[f"{which}year"]) + min(max(month, 1), 12)


def _month_named(name: str) -> int:
    low = name.casefold()
    return MONTHS.get(low[:4]) or MONTHS.get(low[:3]) or 1


def _said_years(text: str) -> int:
    return max((min(int(match["years"]), 45) for match in SAID_YEARS.finditer(text)), default=0)


def _projects(in_projects: list[str], at_work: str) -> int:
    """Those with a bullet or a paragraph of their own in their section; else how often one is mentioned."""
    lines = [line for part in in_projects for line in part.splitlines() if line.strip()]
    bullets = sum(BULLET.match(line) is not None for line in lines)
    paragraphs = sum(len(re.split(r"\n\s*\n", part.strip())) for part in in_projects if part.strip())
    counted = max(bullets, paragraphs) or len(PROJECT_WORD.findall(at_work))
    return min(counted, MOST_PROJECTS)


def _level(text: str) -> Level:
    return next((level for level, pattern in DEGREE if pattern.search(text)), Level.NONE)
