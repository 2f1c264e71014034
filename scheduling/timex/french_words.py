"""The French words that can be part of a time phrase, in the classes that the rules know."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scheduling.timex.clock import NOON, Part
from scheduling.timex.holidays import easter, on
from scheduling.timex.vocabulary import counted, in_order, plain, valued

_MORNING, _AFTERNOON = Part(8 * 60, NOON), Part(NOON, 18 * 60)
_LUNCH, _EVENING, _NIGHT = Part(NOON, 14 * 60), Part(17 * 60, 21 * 60), Part(17 * 60, 24 * 60)

_DAYS = in_order("""
    lundi|lun; mardi|mar; mercredi|mer; jeudi|jeu; vendredi|ven|vend; samedi|sam; dimanche|dim
""")
_PLURAL_DAYS = in_order("""
    lundis; mardis; mercredis; jeudis; vendredis; samedis; dimanches
""")
_MONTHS = in_order("""
    janvier|janv; février|fév|févr; mars; avril|avr; mai; juin; juillet|juil; août|aout; septembre|sept;
    octobre|oct; novembre|nov; décembre|déc
""")
_NUMBERS = in_order("""
    une; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; treize; quatorze; quinze;
    seize; dix-sept|dix sept; dix-huit|dix huit; dix-neuf|dix neuf; vingt;
    vingt et un|vingt-et-un|vingt et une; vingt-deux|vingt deux; vingt-trois|vingt trois; vingt-quatre;
    vingt-cinq|vingt cinq; vingt-six; vingt-sept; vingt-huit; vingt-neuf; trente;
    trente et un|trente-et-un
""")

_PLAIN: dict[str, str] = {
    "the": "le|la|les|l",
    "a": "un|une",
    "of": "de|du|des|de la|d|de l",
    "in": "dans|en|d'ici à|au cours de|pendant|dans la|dans le|au mois de|au mois d|au mois|d'ici|d'ici à",
    "ago_before": "il y a|ça fait",
    "on": "le|ce|pour le|du|au",
    "onday": "le|au|pour le|du|jusqu'au",
    "ondays": "les",
    "days_by_number": "les",
    "at": "à|a|@|pour|aux",
    "from": """
        à partir de|à partir du|à partir d|dès|dès le|à compter de|à compter du|depuis|depuis le|
        à partir de la|dès la
    """,
    "from_unaccented": "des",
    "rangefrom": "de|du|entre|depuis|à partir de|depuis le",
    "from_date": "du|entre le|à partir du|depuis le",
    "from_onday": "à partir du|dès le|à compter du|depuis le",
    "after_onday": "après le",
    "until_onday": "jusqu'au",
    "before_onday": "avant le",
    "to": "à|au|jusqu'à|jusqu'au|jusqu'a|et jusqu'à|a",
    "to_date": "au|et le|jusqu'au",
    "until": "jusqu'à|jusqu'au|jusqu'a|jusque|jusqu'en|jusqu'à la",
    "by": "d'ici|avant le|d'ici à|d'ici le|au plus tard|au plus tard à|au plus tard le",
    "and": "et|et le",
    "or": "ou",
    "but": "mais",
    "between": "entre|entre le",
    "after": "après|apres|après le|plus tard que|passé|passées",
    "before": "avant|plus tôt que|avant le",
    "not_before": """
        pas avant|pas avant le|au plus tôt|au plus tôt à|au plus tôt le|rien avant|jamais avant|
        seulement après|seulement à partir de
    """,
    "not_after": """
        pas après|pas plus tard que|au plus tard|au plus tard à|rien après|jamais après|
        maximum jusqu'à
    """,
    "about": """
        vers|environ|aux environs de|aux alentours de|autour de|vers les|à environ|à peu près à|
        sur les coups de
    """,
    "exactly": "précises|pile|exactement|précise",
    "onwards": "ou plus tard|et plus|et après|et au-delà|ou plus",
    "orearlier": "ou plus tôt|ou avant|maximum|max",
    "latest": "au plus tard|maximum|dernier délai",
    "oclock": "h|heures|heure|hrs|hr|:h",
    "always": "toujours",
    "half_behind": "demie|demi",
    "quarter_behind": "quart|le quart|un quart",
    "less": "moins",
    "ordinal": "er|ère|ier",
    "this": "ce|cet|cette|ces|ce prochain",
    "thiscoming": "qui vient|à venir|qui arrive",
    "next": "prochain|prochaine|prochains|prochaines",
    "next_alone": "la prochaine|celle d'après|celle qui vient",
    "following": "suivant|suivante|suivants|suivantes|d'après",
    "last": "dernier|dernière|passé|passée|derniers|dernières",
    "in_fifteen": "en quinze|en 15",
    "in_eight": "en huit|en 8|dans huit jours|dans une semaine|dans 8 jours",
    "every": "chaque|tous les|toutes les|tout|toute",
    "plural": "les|tous les|toutes les|chaque",
    "all": "toute la|tout le|tous les",
    "early": """
        début|en début de|en début d|au début de|début de|tôt|au début du|tôt le|tôt dans|
        première moitié de|debut
    """,
    "mid": "mi|mi-|milieu de|au milieu de|au milieu du|en milieu de|courant",
    "late": "fin de|en fin de|en fin d|deuxième moitié de|tard|tard le",
    "end": "fin|la fin de|à la fin de|à la fin du|fin de|fin du",
    "rest": "le reste de|reste de|le reste du",
    "day_unit": "jour|jours|journée|journées",
    "weekday_unit": "jour ouvrable|jour ouvré|jour de semaine",
    "week_unit": "semaine|semaines|sem",
    "month_unit": "mois",
    "year_unit": "année|an|ans|années",
    "weekend_unit": "week-end|weekend|week end|we|week-ends|weekends",
    "later": "plus tard|après",
    "pushed_back": "repousser|décaler|reporter|le repousser|le décaler|le reporter|repousser l'entretien|"
    "décaler l'entretien|reporter l'entretien|repousser ça|décaler ça|reporter ça",
    "earlier": "plus tôt|avant",
    "half_a": "demie|une demi|demi",
    "time": "heure|horaire|heure de|heure locale",
    "for_length": "pendant|pour|durant",
    "that": "le même|la même|à la même|même|ce même",
    "daytime": "journée",
    "my": "mes",
    "couple": "quelques",
}

_AFTERNOONS = """
    après-midi|aprèm|aprem|d'après-midi|aprem'|aprèm'|dans l'après-midi|en après-midi|de l'après-midi|
    dans l'aprem|après-midis
"""

_VALUED: dict[str, dict[str, Any]] = {
    "TODAY": {
        "aujourd'hui|aujourdhui|ce jour|auj": 0,
        "demain|2main|dem1": 1,
        "surlendemain": 2,
        "hier": -1,
        "avant-hier|avant hier": -2,
    },
    "OVERMORROW": {"après-demain|après demain|apres demain|apres-demain": 2},
    "TONIGHT": {
        "ce soir": _NIGHT,
        "cette nuit": _NIGHT,
        "ce matin": _MORNING,
        "cet après-midi|cet après midi|cet apres-midi|cet aprem|cette après-midi|cet apres midi": _AFTERNOON,
        "ce midi": _LUNCH,
    },
    "PART": {
        """
            matin|mat|mat'|matinée|au matin|dans la matinée|en matinée|du matin|avant-midi|en avant-midi
        """: _MORNING,
        "le matin": replace(_MORNING, recurring=True),
        _AFTERNOONS: _AFTERNOON,
        "l'après-midi|l'aprem": replace(_AFTERNOON, recurring=True),
        "soir|soirée|en soirée|dans la soirée|du soir|au soir": _EVENING,
        "le soir": replace(_EVENING, recurring=True),
        "nuit": _NIGHT,
        "pause déjeuner|l'heure du déjeuner|entre midi et deux|entre midi et 2|le midi|pause de midi": _LUNCH,
    },
    "PARTW": {
        "après midi|apres midi|apres-midi": _AFTERNOON,
        "l'après midi|l'apres midi|l'apres-midi": replace(_AFTERNOON, recurring=True),
    },
    "PARTS": {
        "matins|tous les matins|chaque matin|les matins|toutes les matinées": _MORNING,
        """
            tous les après-midi|tous les après-midis|chaque après-midi|les après-midi|
            les après-midis
        """: _AFTERNOON,
        "soirs|tous les soirs|chaque soir|les soirs": _EVENING,
    },
    "NOONISH": {"midi": NOON, "minuit": 0},
    "LUNCH": {"déjeuner": _LUNCH},
    "EOD": {"""
        fin de journée|la fin de journée|en fin de journée|la fin de la journée|fin d'après-midi|
        en fin d'après-midi
    """: 1},
    "FIRST_THING": {"à la première heure|première heure|dès le matin|tôt le matin|en début de matinée": 1},
    "LENGTH": {
        "une demi-heure|demi-heure|une demi heure|demi heure|une demie heure|1/2 heure": 30,
        "un quart d'heure|quart d'heure": 15,
        "trois quarts d'heure": 45,
    },
    "MINUTE_UNIT": {"minutes|minute|min|mn|mins": 1, "heures|heure|h": 60},
    "ANYTIME": {
        """
            n'importe quand|à tout moment|toute la journée|tout le temps|à n'importe quelle heure|
            n'importe quelle heure|quand vous voulez|à toute heure|toute heure|peu importe l'heure|
            tous les créneaux|toujours
        """: 1
    },
    "ANYDAY": {"""
        n'importe quel jour|tous les jours|chaque jour|peu importe le jour
    """: 1},
    "WORKDAYS": {
        """
            en semaine|jours ouvrables|jours ouvrés|les jours de semaine|la semaine de travail|
            jours de semaine|tous les jours de la semaine|chaque jour de la semaine
        """: (0, 1, 2, 3, 4),
        "les week-ends|les weekends|le week-end en général": (5, 6),
    },
    "NOW": {"maintenant|tout de suite|immédiatement": 1},
    "GMT": {"gmt|utc": 1},
    "HOLIDAY": {
        "noël|le jour de noël": on(12, 25),
        "réveillon de noël|veille de noël": on(12, 24),
        "saint-sylvestre|réveillon du nouvel an|saint sylvestre": on(12, 31),
        "jour de l'an|nouvel an|le nouvel an": on(1, 1),
        "fête nationale|14 juillet": on(7, 14),
        "fête du travail": on(5, 1),
        "toussaint": on(11, 1),
        "armistice": on(11, 11),
        "assomption": on(8, 15),
        "lundi de pâques": easter(1),
        "pâques|dimanche de pâques": easter(),
        "vendredi saint": easter(-2),
        "ascension": easter(39),
        "lundi de pentecôte": easter(50),
    },
}  # fmt: skip

FRENCH_WORDS = (
    *counted("DOW", _DAYS, 0),
    *counted("DOWS", _PLURAL_DAYS, 0),
    *counted("MONTH", _MONTHS, 1),
    *counted("ONES", _NUMBERS, 1),
    *counted("ORDONES", ("premier|première", "deuxième|second|seconde", "troisième", "quatrième"), 1),
    ("TENS", 40, "quarante"),
    ("TENS", 50, "cinquante"),
    ("NUMW", 45, "quarante-cinq|quarante cinq"),
    *plain(_PLAIN),
    *valued(_VALUED),
)
