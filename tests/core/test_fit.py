"""The fit score: its weights, what each part comes from, and what must not count at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shortlisting.fit import Fit, JobText, Part, fit
from shortlisting.resume import Level, read_resume
from shortlisting.similarity import similarity
from shortlisting.words import words

TODAY = date(2027, 3, 1)
JOB = JobText(
    "Backend engineer",
    "Builds and runs the services behind our order desk. Python, PostgreSQL, HTTP. 4+ years of experience.",
)
RESUME = """
Sam Rivera
sam.rivera@example.org   +34 600 123 456
Date of birth: 3 May 1991
Gender: male
Calle Mayor 12, Madrid

Experience
Backend engineer, Orders Ltd, Mar 2022 - present
- Built services in Python and PostgreSQL for the order desk
Developer, Shop, 01/2020 – 02/2022
- HTTP APIs

Projects
- A ledger in Python
- A queue on PostgreSQL

Education
MSc Computer Science, 2013 - 2018
"""


def scored(text: str = RESUME, name: str = "Sam Rivera", job: JobText = JOB) -> Fit:
    return fit(text, name, job, TODAY)


def share(found: Fit, part: Part) -> float:
    return next(one.share for one in found.parts if one.part is part)


def test_the_weights_are_the_products() -> None:
    assert {part.name: part.value for part in Part} == {
        "SIMILARITY": 40,
        "EXPERIENCE": 25,
        "PROJECTS": 20,
        "SKILLS": 10,
        "EDUCATION": 5,
    }


def test_each_part_is_explained() -> None:
    found = scored()
    assert share(found, Part.EXPERIENCE) == 1.0
    assert share(found, Part.PROJECTS) == 0.5
    assert share(found, Part.SKILLS) == 1.0
    assert share(found, Part.EDUCATION) == 0.9
    assert found.score == round(sum(one.points for one in found.parts), 2)
    reasons = " ".join(one.why for one in found.parts)
    assert "7.1 years at work, of 4 that count in full." in reasons
    assert "Has backend, python, postgresql, http." in reasons
    assert found.summary.startswith("7.1 years at work; has backend, python")


@pytest.mark.parametrize(
    "other",
    [
        RESUME.replace("Sam Rivera", "Aisha Okonkwo"),
        RESUME.replace("Gender: male", "Gender: female"),
        RESUME.replace("3 May 1991", "3 May 1961"),
        RESUME.replace("sam.rivera@example.org   +34 600 123 456", "python@python.example  +49 30 2019 2021"),
        RESUME.replace("Date of birth", "Fecha de nacimiento"),
        RESUME + "\nMarital status: married\nNationality: Python\nHe is a man.\n",
    ],
)
def test_name_gender_age_family_origin_and_addresses_change_nothing(other: str) -> None:
    name = "Aisha Okonkwo" if "Aisha" in other else "Sam Rivera"
    assert scored(other, name).score == scored().score


def test_years_at_other_work_count_only_as_far_as_the_resume_is_about_such_work() -> None:
    stranger = scored("Experience\nForklift driver, 2010 - 2026", "")
    assert share(stranger, Part.EXPERIENCE) == 0.0
    assert "they count 0%" in stranger.parts[1].why


def test_a_name_that_is_a_word_of_the_job_gives_no_points() -> None:
    job = JobText("Baker", "Bakes bread, as a baker does.")
    assert scored("Anna Baker\nBread, every day.", "Anna Baker", job) == scored("Bread, every day.", "", job)


def test_years_at_school_are_no_years_at_work_and_two_jobs_at_once_count_once() -> None:
    text = "Work experience\nA, 2020 - 2022\nB, 2021 - 2022\n\nEducation\nSchool, 2000 - 2012"
    assert read_resume(text, TODAY).years == 2.0


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Jan 2020 - Mar 2021", 14),
        ("01/2020 – 03/2021", 14),
        ("seit 2025", 26),
        ("März 2024 bis heute", 36),
        ("depuis 2026", 14),
        ("enero 2020 hasta marzo 2021", 14),
        ("7 years of experience", 84),
        ("2021 - 2019", 1),
        ("1900 - 2099", 540),
        ("no years at all", 0),
    ],
)
def test_time_at_work_is_read_in_five_languages(text: str, months: int) -> None:
    assert read_resume(text, TODAY).months == months


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("PhD in physics, MSc", Level.DOCTORATE),
        ("Master's degree", Level.MASTER),
        ("B.Sc. in biology", Level.BACHELOR),
        ("Berufsausbildung zur Tischlerin", Level.TRAINING),
        ("self-taught", Level.NONE),
    ],
)
def test_the_highest_degree_counts(text: str, level: Level) -> None:
    assert read_resume(text, TODAY).level is level


@pytest.mark.parametrize(
    ("one", "other", "cosine"),
    [
        (
            JOB.description.replace("4+", "3+"),
            "Backend engineer at Orders. Built services in Python and PostgreSQL for the order desk."
            " Python Python HTTP APIs.",
            0.43359312603,
        ),
        (
            "Keeps the print workshop running: paper, machines, visitors.",
            "Worked in a print shop: paper, machines and visitors, orders and cash.",
            0.368023208756,
        ),
        ("Nurse in a hospital.", "Keeps the print workshop running.", 0.0),
    ],
)
def test_similarity_is_what_scikit_learn_works_out(one: str, other: str, cosine: float) -> None:
    """The figures are `TfidfVectorizer(analyzer=words, sublinear_tf=True)`'s, of scikit-learn 1.9."""
    assert similarity(words(one), words(other)).cosine == pytest.approx(cosine, abs=1e-9)


@given(st.text(max_size=400), st.text(max_size=30), st.text(max_size=200))
def test_any_text_gets_a_score_and_the_same_one_again(text: str, name: str, description: str) -> None:
    job = JobText("Title", description)
    found = fit(text, name, job, TODAY)
    assert 0 <= found.score <= 100
    assert found == fit(text, name, job, TODAY)


@pytest.mark.parametrize(
    "piece", ["a ", "2019 - ", "+1 ", "- ", "x@", "(", "1 years ", "Name:", "\n", " ", "a", "1"]
)
def test_a_text_of_nothing_but_one_thing_is_read_to_its_end(piece: str) -> None:
    assert 0 <= fit(piece * (100_000 // len(piece)), "A B", JOB, TODAY).score <= 100
