"""The words of a text that say something about work: what is counted when a resume and a job are compared.

Case, width and accents of writing are evened out; `C++`, `C#` and `.NET` stay words. Words that stand in any
text, and in any advertisement, are left out in the five languages that the house speaks.
"""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"\.?[^\W_][\w.+#]*")
LONGEST_WORD = 40
EMPTY_TOLD = """
a about all also an and any are as at be been but by can for from had has have he her his how i if in into
is it its me more most my new no not of on one or other our out she so some such than that the their them
then there these they this to up us was we were what when where which who will with you your ability able
apply based candidate company experience experienced good great ideal job join knowledge looking
opportunity position preferred required requirements responsibilities responsible role skills strong team
work working years year aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine
einem einen einer es für haben ich im in ist mit nach nicht oder sich sie sind über um und uns unser von
vor war werden wie wir zu zum zur aufgaben bewerber erfahrung jahre kenntnisse stelle au aux avec ce ces
dans de des du elle en est et il je la le les leur mais nous ou par pas pour que qui sa se ses son sont
sur un une vous expérience poste équipe années con como de del el en es esta este la las lo los más no
nuestro o para pero por que se ser si sin sobre su sus un una y años equipo experiencia puesto ao aos as
com da das do dos e em mais na nas no nos o os ou para pela pelo por que se sem seu sua um uma anos equipe
experiência vaga
"""
EMPTY = frozenset(EMPTY_TOLD.split())


def words(text: str) -> list[str]:
    """In the order of the text."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found = (match[0].rstrip(".") for match in WORD.finditer(plain))
    return [word for word in found if word not in EMPTY and _says_something(word)]


def _says_something(word: str) -> bool:
    """Single letters but those that name something, and bare numbers, do not."""
    if len(word) == 1:
        return word in {"c", "r"}
    return len(word) <= LONGEST_WORD and not word.isdecimal()
