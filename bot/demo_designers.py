"""The demo company's closed job, with resumes to be read, ranked and invited by the real thing."""

from __future__ import annotations

from dataclasses import dataclass

DESCRIPTION = (
    "Designs what our print workshop prints: posters, programmes, packaging. Typography, illustration,"
    " prepress, Indesign and Photoshop; an eye for paper. 3+ years of experience."
)


@dataclass(frozen=True, slots=True)
class Designer:
    name: str
    email: str
    zone: str | None
    locale: str
    resume: str


DESIGNERS = (
    Designer(
        "Elif Aydin",
        "elif.aydin@example.org",
        "Europe/Istanbul",
        "en-GB",
        """Experience
Print designer, Harbour Press, Feb 2020 - present
- Posters and programmes for two theatres, from illustration to prepress
- Chose paper and typography with the workshop
Designer, Studio Nine, 2017 - 2020
- Packaging in Indesign and Photoshop

Projects
- A typeface for small programmes
- A poster series, printed in three colours
- Packaging without glue

Education
Master of Arts, Visual communication""",
    ),
    Designer(
        "Noah Berg",
        "noah.berg@example.org",
        "Europe/Oslo",
        "en-GB",
        """Experience
Graphic designer, Fjord Books, 2021 - present
- Typography and illustration of book covers, prepress in Indesign

Projects
- Posters for a festival
- A catalogue on recycled paper

Education
Bachelor of Design""",
    ),
    Designer(
        "Carla Rossi",
        "carla.rossi@example.org",
        "Europe/Rome",
        "en-GB",
        """Work experience
Prepress and packaging, Tipografia Nova, 2018 - 2024
- Prepress, proofs, paper; packaging for food

Projects
- Posters for the town's fair
- A box that folds without glue

Education
Vocational training in print""",
    ),
    Designer(
        "Tom Okafor",
        "tom.okafor@example.org",
        "Europe/London",
        "en-GB",
        """Experience
Web designer, Pixelworks, 2022 - present
- Pages and icons in Figma and Photoshop

Projects
- An illustration a day

Education
Bachelor of Arts""",
    ),
    Designer(
        "Lena Schmidt",
        "lena.schmidt@example.org",
        "Europe/Berlin",
        "en-GB",
        """Experience
Assistant in a copy shop, 2025 - present
- Prints posters for customers""",
    ),
    Designer(
        "Pavel Horak",
        "pavel.horak@example.org",
        None,
        "en-GB",
        """Experience
Warehouse and forklift, 2019 - present""",
    ),
)
