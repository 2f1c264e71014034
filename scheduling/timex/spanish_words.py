"""The Spanish words that can be part of a time phrase, in the classes that the rules know."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scheduling.timex.clock import NOON, Part
from scheduling.timex.holidays import easter, on
from scheduling.timex.vocabulary import counted, in_order, plain, valued

_MORNING, _AFTERNOON = Part(8 * 60, NOON), Part(NOON, 18 * 60)
_LUNCH, _NIGHT = Part(NOON, 14 * 60), Part(17 * 60, 24 * 60)
_EVENING = Part(17 * 60, 21 * 60)

_DAYS = in_order("""
    lunes|lun; martes|mar; miércoles|mié|mie|miercoles; jueves|jue; viernes|vie; sábado|sáb|sab;
    domingo|dom
""")
_MONTHS = in_order("""
    enero|ene; febrero|feb; marzo; abril|abr; mayo; junio|jun; julio|jul; agosto;
    septiembre|setiembre|sept|sep; octubre|oct; noviembre|nov; diciembre|dic
""")
_NUMBERS = in_order("""
    una|uno; dos; tres; cuatro; cinco; seis; siete; ocho; nueve; diez; once; doce; trece; catorce;
    quince; dieciséis; diecisiete; dieciocho; diecinueve; veinte; veintiuno|veintiuna|veintiún; veintidós;
    veintitrés; veinticuatro; veinticinco; veintiséis; veintisiete; veintiocho; veintinueve; treinta;
    treinta y uno
""")

_PLAIN: dict[str, str] = {
    "the": "el|la|los|las|lo",
    "a": "un|una",
    "of": "de|del|de la|de el",
    "in": "en|dentro de|durante|por|en la|en el|por la|de aquí a|de acá a|para dentro de",
    "ago_before": "hace",
    "on": "el|este|para el|en|al|del",
    "onday": "el|el día|día|para el|al|del|el dia|dia|al día|del día",
    "days_by_number": "los|los días|días",
    "at": "a las|a la|alas|@|para las|a eso de las",
    "from": """
        a partir de|a partir de las|a partir de la|a partir del|desde|desde las|desde la|desde el|
        a partir del día|a partir de el
    """,
    "rangefrom": "de|del|desde|desde el|desde las|desde la|de las|de la|a partir de las|entre",
    "from_date": "del|desde el|del día|desde el día|entre el",
    "from_onday": "a partir del|desde el|a partir del día|desde el día",
    "after_onday": "después del|después del día",
    "until_onday": "hasta el|hasta el día",
    "before_onday": "antes del|antes del día",
    "to": "a|al|a las|a la|hasta|hasta las|hasta la|hasta el",
    "to_date": "al|hasta el|al día|y el",
    "until": "hasta|hasta las|hasta la|hasta el|hasta el día",
    "by": """
        para antes de|para antes del|a más tardar|a más tardar a las|a más tardar el|como muy tarde|
        como máximo
    """,
    "and": "y|e|y las|y la|y el",
    "or": "o",
    "but": "pero",
    "between": "entre|entre las|entre la|entre el",
    "after": """
        después de|después de las|después de la|después del|pasadas las|tras|tras las|
        posterior a las|más tarde de las|más tarde del
    """,
    "before": "antes de|antes de las|antes de la|antes del|previo a las",
    "not_before": """
        no antes de|no antes de las|no antes del|nunca antes de las|nada antes de las|
        como muy pronto a las|lo antes a las|solo después de las|sólo después de las|
        solo a partir de las|sólo a partir de las
    """,
    "not_after": """
        no después de|no después de las|no más tarde de las|no más tarde de|no más tarde del|
        como muy tarde a las|a más tardar a las|nunca después de las|nada después de las|
        máximo hasta las
    """,
    "about": """
        sobre|sobre las|sobre la|hacia|hacia las|hacia la|alrededor de|alrededor de las|
        alrededor de la|a eso de|a eso de las|como a las|cerca de las|aproximadamente a las|tipo|
        tipo a las|más o menos a las
    """,
    "exactly": "en punto|exactamente",
    "onwards": "en adelante|o más tarde|o después|para adelante|en delante",
    "orearlier": "o antes|o más temprano",
    "latest": "como muy tarde|como máximo|a más tardar|máximo",
    "oclock": "h|hs|hrs|hr",
    "hours": "horas|hora",
    "always": "siempre",
    "both_morrows": "mañana y pasado|mañana o pasado|mañana ni pasado",
    "half_behind": "media",
    "quarter_behind": "cuarto|quince",
    "quarter": "cuarto|un cuarto",
    "to_hour": "para las|para la",
    "less": "menos",
    "ordinal": "º|ro|er|°",
    "this": "este|esta|estos|estas",
    "thiscoming": "entrante",
    "next_alone": "la que viene|la próxima|la que entra",
    "next": "próximo|próxima|próx|prox|que viene|q viene|próximos|próximas|que entra",
    "following": "siguiente|siguientes",
    "last": "pasado|pasada|último|última",
    "in_eight": "en ocho días|dentro de una semana|en una semana|en 8 días|dentro de ocho días",
    "every": "cada|cualquier|todos los|todas las|todo|toda",
    "plural": "los|todos los|cada|las",
    "all": "toda la|todo el",
    "early": """
        principios de|a principios de|comienzos de|a comienzos de|inicios de|a inicios de|temprano|
        a primera hora de|temprano en
    """,
    "mid": "mediados de|a mediados de",
    "late": "última hora de|a última hora de|tarde en",
    "end": "finales de|a finales de|fines de|a fines de|fin de|a final de|final de",
    "rest": "el resto de|resto de|lo que queda de",
    "day_unit": "día|días",
    "weekday_unit": "día laborable|día hábil",
    "week_unit": "semana|semanas|sem",
    "month_unit": "mes|meses",
    "year_unit": "año|años",
    "weekend_unit": "fin de semana|finde|fines de semana|findes",
    "later": "más tarde|después|luego",
    "pushed_back": "aplazar|aplazarlo|aplazarla|posponer|posponerlo|posponerla|postergar|postergarlo|"
    "postergarla|retrasar|retrasarlo|retrasarla|aplazar la entrevista|posponer la entrevista",
    "earlier": "antes|más temprano",
    "half_a": "media",
    "time": "hora|hora de|hora local",
    "for_length": "durante|por|para",
    "that": "el mismo|la misma|a la misma|mismo|misma|ese mismo",
    "couple": "un par de|par de",
    "few": "unos|unas|algunos",
}

_VALUED: dict[str, dict[str, Any]] = {
    "TODAY": {"hoy": 0, "mañana|manana|mñna|mañana mismo": 1, "ayer": -1, "anteayer|antier": -2},
    "OVERMORROW": {"pasado mañana|pasado manana|pasadomañana": 2},
    "TONIGHT": {
        "esta noche|hoy por la noche|hoy en la noche": _NIGHT,
        "esta tarde|hoy por la tarde|hoy en la tarde": _AFTERNOON,
        "esta mañana|hoy por la mañana|hoy en la mañana|esta manana": _MORNING,
    },
    "PARTW": {
        "de la mañana|la mañana|a la mañana|de la manana|la manana|temprano por la mañana": _MORNING,
        "por la mañana|en la mañana|por la manana|en la manana|x la mañana": replace(
            _MORNING, recurring=True
        ),
    },
    "PART": {
        "tarde|la tarde|de la tarde|a la tarde": _AFTERNOON,
        "por la tarde|en la tarde|x la tarde": replace(_AFTERNOON, recurring=True),
        "noche|la noche|de la noche": _EVENING,
        "por la noche|en la noche|x la noche": replace(_EVENING, recurring=True),
        "hora de comer|hora de la comida|hora del almuerzo": _LUNCH,
        "madrugada": Part(0, 6 * 60),
    },
    "PARTS": {
        "por las mañanas|mañanas|las mañanas|por las mananas|en las mañanas|todas las mañanas": _MORNING,
        "por las tardes|tardes|las tardes|en las tardes|todas las tardes": _AFTERNOON,
        "por las noches|noches|las noches|en las noches": _EVENING,
    },
    "AMPM": {"am|a.m.|a.m|a. m.|a m": False, "pm|p.m.|p.m|p. m.|p m": True},
    "NOONISH": {
        "mediodía|a mediodía|al mediodía|el mediodía|medio día|doce del mediodía|12 del mediodía": NOON,
        "medianoche": 0,
    },
    "EOD": {
        """
            final del día|fin del día|al final del día|última hora|a última hora|final de la tarde|
            última hora de la tarde
        """: 1
    },
    "FIRST_THING": {"primera hora|a primera hora|a primera hora de la mañana|temprano por la mañana": 1},
    "LENGTH": {
        "media hora|media horita|1/2 hora": 30,
        "un cuarto de hora|cuarto de hora": 15,
        "tres cuartos de hora": 45,
    },
    "MINUTE_UNIT": {"minutos|minuto|min|mins": 1, "horas|hora|h|hrs": 60},
    "ANYTIME": {
        """
            a cualquier hora|cualquier hora|en cualquier momento|cualquier momento|todo el día|
            cuando sea|cuando quieran|cuando quieras|cualquier horario|a toda hora|siempre
        """: 1
    },
    "ANYDAY": {
        """
            cualquier día|todos los días|cada día|cualquiera de los días|cualquier fecha
        """: 1
    },
    "WORKDAYS": {
        "entre semana|días laborables|días hábiles|los días laborables|los días de semana|días de semana": (
            0,
            1,
            2,
            3,
            4,
        ),
        "los fines de semana|los findes": (5, 6),
    },
    "NOW": {"ahora|ahora mismo|ya mismo|inmediatamente": 1},
    "GMT": {"gmt|utc": 1},
    "HOLIDAY": {
        "navidad|el día de navidad": on(12, 25),
        "nochebuena": on(12, 24),
        "nochevieja|fin de año": on(12, 31),
        "año nuevo|el día de año nuevo": on(1, 1),
        "día de reyes|reyes|epifanía": on(1, 6),
        "día del trabajo|día del trabajador": on(5, 1),
        "día de todos los santos|todos los santos": on(11, 1),
        "viernes santo": easter(-2),
        "jueves santo": easter(-3),
        "domingo de resurrección|domingo de pascua": easter(),
        "lunes de pascua": easter(1),
    },
}

SPANISH_WORDS = (
    *counted("DOW", _DAYS, 0),
    *counted("DOWS", ("sábados", "domingos"), 5),
    *counted("MONTH", _MONTHS, 1),
    *counted("ONES", _NUMBERS, 1),
    *counted("ORDONES", ("primero|primer|primera", "segundo|segunda", "tercer|tercero|tercera", "cuarto"), 1),
    ("TENS", 40, "cuarenta"),
    ("TENS", 50, "cincuenta"),
    ("NUMW", 45, "cuarenta y cinco"),
    ("NUMW", 35, "treinta y cinco"),
    *plain(_PLAIN),
    *valued(_VALUED),
)
