"""How well an application fits a job, from 0 to 100, with what each part of it comes from.

The weights are the product's: similarity 40, experience 25, projects 20, skills 10, education 5. Each part is
a share of its weight between 0 and 1:

- *similarity*: the cosine of the two texts' words over 0.4, at most 1. Texts about the very same work by two
  people do not come closer than that.
- *experience*: years at work over those that the job asks for, or 5 where it says none; more is not better.
  They count as far as the resume is about such work at all: in full from a cosine of 0.1 on, without a shared
  word not at all.
- *projects*: projects told of over 4; a handful shows breadth, twenty show patience in writing.
- *skills*: the share of the job's own terms that the resume has: names of tools and trades, or where the text
  has none of those, its most frequent words.
- *education*: none 0, training 0.5, bachelor 0.75, master 0.9, doctorate 1; little, for work tells more.

The resume is blinded first. The same texts give the same score on any day, but for what "present" means.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum

from shortlisting.blind import blinded, telling_words, tidied
from shortlisting.resume import Level, Resume, read_resume, years_wanted
from shortlisting.similarity import Similarity, similarity
from shortlisting.skills import SKILLS

VERSION = 1
FULL_COSINE = 0.4
RELATED_COSINE = 0.1
USUAL_YEARS = 5
FULL_PROJECTS = 4
TERMS_WITHOUT_SKILLS = 12
LONGEST_SUMMARY = 400
MOST_NAMED = 4


class Part(Enum):
    """The value is the part's weight in points."""

    SIMILARITY = 40
    EXPERIENCE = 25
    PROJECTS = 20
    SKILLS = 10
    EDUCATION = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """`share` of the part's weight, from 0 to 1, and why, in words."""

    part: Part
    share: float
    why: str

    @property
    def points(self) -> float:
        return round(self.part.value * self.share, 2)


@dataclass(frozen=True, slots=True)
class Fit:
    """`score` from 0 to 100 is the sum of the parts' points."""

    score: float
    parts: tuple[Scored, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class JobText:
    title: str
    description: str


def fit(resume_text: str, name: str, job: JobText, today: date) -> Fit:
    """`name` is the applicant's, so that it does not count."""
    text = blinded(tidied(resume_text), name)
    theirs, wanted = telling_words(text), telling_words(f"{job.title}\n{job.description}")
    resume, alike = read_resume(text, today), similarity(theirs, wanted)
    has, lacks = _skills(set(theirs), wanted)
    parts = (
        _similarity(alike),
        _experience(resume, years_wanted(job.description) or USUAL_YEARS, alike),
        _projects(resume),
        _share_of_skills(has, lacks),
        Scored(Part.EDUCATION, resume.level.value, DEGREE_SAID[resume.level].capitalize() + "."),
    )
    score = round(sum(one.points for one in parts), 2)
    return Fit(score, parts, _summary(resume, has))


def _similarity(alike: Similarity) -> Scored:
    share = min(1.0, alike.cosine / FULL_COSINE)
    why = f"Shares {_listed(alike.shared)}." if alike.shared else "Shares no word with the job."
    return Scored(Part.SIMILARITY, share, f"{why} Cosine {alike.cosine:.2f} of {FULL_COSINE}.")


def _experience(resume: Resume, wanted: int, alike: Similarity) -> Scored:
    about = min(1.0, alike.cosine / RELATED_COSINE)
    why = f"{_years(resume)} at work, of {wanted} that count in full."
    if about < 1:
        why += f" The resume has little to do with the job: they count {about:.0%}."
    return Scored(Part.EXPERIENCE, about * min(1.0, resume.years / wanted), why)


def _projects(resume: Resume) -> Scored:
    told = "1 project" if resume.projects == 1 else f"{resume.projects} projects"
    why = f"{told} told of, of {FULL_PROJECTS} that count in full."
    return Scored(Part.PROJECTS, min(1.0, resume.projects / FULL_PROJECTS), why)


def _share_of_skills(has: list[str], lacks: list[str]) -> Scored:
    if not has and not lacks:
        return Scored(Part.SKILLS, 0.0, "The job names none.")
    why = f"Has {_listed(has)}." if has else "Has none of those that the job names."
    if lacks:
        why += f" Does not name {_listed(lacks)}."
    return Scored(Part.SKILLS, len(has) / (len(has) + len(lacks)), why)


def _skills(theirs: set[str], wanted: list[str]) -> tuple[list[str], list[str]]:
    """The job's terms that they have and that they lack, each in the job's order."""
    terms = [word for word in dict.fromkeys(wanted) if word in SKILLS]
    if not terms:
        terms = [word for word, _ in Counter(wanted).most_common(TERMS_WITHOUT_SKILLS)]
    return [word for word in terms if word in theirs], [word for word in terms if word not in theirs]


def _summary(resume: Resume, has: list[str]) -> str:
    said = [f"{_years(resume)} at work" if resume.months else "no time at work found"]
    if has:
        said.append(f"has {_listed(has)}")
    if resume.projects:
        said.append(f"{resume.projects} project{'s' if resume.projects > 1 else ''}")
    if resume.level is not Level.NONE:
        said.append(DEGREE_SAID[resume.level])
    text = "; ".join(said)
    return (text[:1].upper() + text[1:] + ".")[:LONGEST_SUMMARY]


def _years(resume: Resume) -> str:
    return f"{resume.years:.1f}".removesuffix(".0") + (" year" if resume.months == 12 else " years")


def _listed(terms: list[str] | tuple[str, ...]) -> str:
    named = ", ".join(terms[:MOST_NAMED])
    more = len(terms) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named


DEGREE_SAID = {
    Level.NONE: "no degree named",
    Level.TRAINING: "vocational training or a school certificate",
    Level.BACHELOR: "a bachelor's degree",
    Level.MASTER: "a master's degree",
    Level.DOCTORATE: "a doctorate",
}
