"""The Portuguese words that can be part of a time phrase, in the classes that the rules know."""

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
    segunda|segunda-feira|segunda feira|seg|2ª feira|2ª-feira|2a feira;
    terça|terça-feira|terça feira|terca|terca-feira|ter|3ª feira|3ª-feira|3a feira;
    quarta|quarta-feira|quarta feira|qua|4ª feira|4ª-feira|4a feira;
    quinta|quinta-feira|quinta feira|qui|5ª feira|5ª-feira|5a feira;
    sexta|sexta-feira|sexta feira|sex|6ª feira|6ª-feira|6a feira; sábado|sáb|sab; domingo|dom
""")
_PLURAL_DAYS = in_order("""
    segundas|segundas-feiras|segundas feiras; terças|terças-feiras|terças feiras;
    quartas|quartas-feiras|quartas feiras; quintas|quintas-feiras|quintas feiras;
    sextas|sextas-feiras|sextas feiras; sábados; domingos
""")
_MONTHS = in_order("""
    janeiro|jan; fevereiro|fev; março|marco; abril|abr; maio; junho|jun; julho|jul; agosto; setembro|set;
    outubro|out; novembro|nov; dezembro|de dez
""")
_NUMBERS = in_order("""
    uma|um; duas|dois; três|tres; quatro; cinco; seis|meia dúzia; sete; oito; nove; dez; onze; doze; treze;
    quatorze|catorze; quinze; dezesseis|dezasseis; dezessete|dezassete; dezoito; dezenove|dezanove; vinte;
    vinte e um|vinte e uma; vinte e dois|vinte e duas; vinte e três; vinte e quatro; vinte e cinco;
    vinte e seis; vinte e sete; vinte e oito; vinte e nove; trinta; trinta e um
""")

_PLAIN: dict[str, str] = {
    "the": "o|a|os|as",
    "a": "um|uma",
    "of": "de|da|do|das|dos",
    "in": "em|na|no|daqui a|dentro de|durante|durante a|pela|de|à|nas|nos|d'aqui a",
    "on": "na|no|nesta|neste|para|para a|para o|em|à|pra|esta",
    "onday": "dia|no dia|o dia|para o dia|ao dia|do dia",
    "ondays": "em|no",
    "days_by_number": "dias|os dias|nos dias",
    "at": "às|as|à|ao|a|@|para as|pras",
    "from": """
        a partir de|a partir das|a partir da|a partir do|desde|desde as|desde a|a partir do dia|
        depois das|desde o dia|partir das
    """,
    "rangefrom": "de|da|das|desde|desde as|desde a|do|a partir das|entre",
    "from_date": "do dia|desde o dia|dos dias|dia",
    "from_onday": "a partir do dia|a partir de dia|desde o dia",
    "after_onday": "depois do dia|após o dia",
    "until_onday": "até o dia|até ao dia|até dia",
    "before_onday": "antes do dia",
    "to": "a|à|às|as|até|até às|até as|até a|até à|ate|ate as|ao",
    "to_date": "ao dia|a|até o dia|até dia|e o dia|e|até ao dia|ao",
    "until": "até|até às|até as|até a|até à|até o|até o dia|ate|ate as|até dia|até ao dia",
    "by": "no máximo até|o mais tardar|no mais tardar|até no máximo|antes de",
    "and": "e|e as|e às|e a|e o|e o dia|e dia",
    "or": "ou",
    "but": "mas",
    "between": "entre|entre as|entre a|entre o|entre os dias|entre o dia|entre às",
    "after": """
        depois de|depois das|depois da|depois do|após|após as|apos as|após a|passadas as|
        mais tarde que|depois do dia
    """,
    "before": "antes de|antes das|antes da|antes do|antes do dia|mais cedo que",
    "not_before": """
        não antes de|não antes das|não antes da|nunca antes das|nada antes das|no mínimo às|
        só depois das|só a partir das|somente depois das|somente a partir das|apenas depois das|
        apenas a partir das
    """,
    "not_after": """
        não depois de|não depois das|não mais tarde que|nunca depois das|nada depois das|
        no máximo às|no máximo até as|no máximo até às|o mais tardar às
    """,
    "about": """
        por volta de|por volta das|por volta da|lá pelas|pelas|cerca das|cerca de|perto das|
        mais ou menos às|aproximadamente às|umas|tipo|tipo umas|tipo às|em torno das
    """,
    "exactly": "em ponto|exatamente|certinho",
    "onwards": "em diante|ou mais tarde|ou depois|pra frente|para frente|por diante",
    "orearlier": "ou antes|ou mais cedo",
    "latest": "no máximo|no mais tardar|o mais tardar",
    "oclock": "h|hs|hrs|hr",
    "hours": "horas|hora",
    "always": "sempre",
    "half_behind": "meia",
    "quarter_behind": "quarto|um quarto",
    "to_hour": "para as|para a|pras|pra|para às",
    "less": "menos",
    "ordinal": "º|o|°",
    "this": "este|esta|nesta|neste|desta|deste|essa|esse|nessa|nesse",
    "thiscoming": "que se aproxima",
    "next": """
        próximo|próxima|que vem|q vem|próximos|próximas|seguinte que vem|na próxima|no próximo|
        da próxima|a próxima
    """,
    "following": "seguinte|seguintes",
    "next_alone": "a próxima|na próxima|a que vem|na que vem|na seguinte",
    "next_week": "para a semana|prá semana|pra semana",
    "last": "passado|passada|último|última",
    "in_eight": "daqui a uma semana|em uma semana|em oito dias|daqui a oito dias|daqui a 8 dias|a oito dias",
    "my": "minha|meu|nossa|nosso|sua|seu",
    "every": "cada|todo|toda|todas as|todos os|qualquer",
    "plural": "todas as|todos os|às|aos|nas|nos|cada",
    "all": "toda a|todo o",
    "early": """
        início de|no início de|início da|no início da|começo de|no começo de|começo da|no começo da|
        cedo na|início do|no início do
    """,
    "mid": "meados de|em meados de|meio da|no meio da",
    "late": "final da|no final da|mais tarde na",
    "end": """
        fim de|no fim de|fim da|no fim da|final de|no final de|final do|no final do|fim do|
        no fim do|fins de
    """,
    "rest": "o resto de|o resto da|resto da|o restante da",
    "day_unit": "dia|dias",
    "weekday_unit": "dia útil",
    "week_unit": "semana|semanas",
    "month_unit": "mês|meses",
    "year_unit": "ano|anos",
    "weekend_unit": "fim de semana|final de semana|fds|fins de semana|fim-de-semana|finais de semana",
    "later": "mais tarde|depois",
    "pushed_back": "adiar|adiar por|adiar em|adiá-lo|adiá-la|adiar isso|adiar a entrevista|"
    "adiar a entrevista por|postergar|postergar por",
    "earlier": "mais cedo|antes",
    "half_a": "meia",
    "time": "hora|horário|hora de|hora local",
    "for_length": "durante|por",
    "that": "o mesmo|a mesma|à mesma|mesmo|mesma|na mesma|no mesmo",
    "couple": "um par de",
    "ago_before": "há|faz|ha",
    "few": "alguns|algumas|uns",
}

_VALUED: dict[str, dict[str, Any]] = {
    "TODAY": {"hoje|hj": 0, "amanhã|amanha|amnh": 1, "ontem": -1, "anteontem": -2},
    "OVERMORROW": {"depois de amanhã|depois de amanha|depois d'amanhã": 2},
    "TONIGHT": {
        "hoje à noite|hoje de noite|esta noite|hoje a noite": _NIGHT,
        "hoje à tarde|esta tarde|hoje de tarde|hoje a tarde|nesta tarde": _AFTERNOON,
        "hoje de manhã|esta manhã|hoje pela manhã": _MORNING,
    },
    "PART": {
        "manhã|da manhã|na manhã|à manhã|a manhã|manha|da manha": _MORNING,
        """
            de manhã|pela manhã|de manha|pela manha|na parte da manhã|no período da manhã
        """: replace(_MORNING, recurring=True),
        "tarde|da tarde|na tarde": _AFTERNOON,
        """
            à tarde|de tarde|a tarde|pela tarde|na parte da tarde|no período da tarde
        """: replace(_AFTERNOON, recurring=True),
        "noite|da noite|no fim da tarde|fim de tarde": _EVENING,
        "à noite|de noite|a noite": replace(_EVENING, recurring=True),
        "hora do almoço|horário de almoço|almoço|na hora do almoço|no horário de almoço": _LUNCH,
        "madrugada": Part(0, 6 * 60),
    },
    "PARTS": {
        "manhãs|pelas manhãs|as manhãs|todas as manhãs|de manhã sempre": _MORNING,
        "tardes|pelas tardes|as tardes|todas as tardes|às tardes": _AFTERNOON,
        "noites|as noites|todas as noites|às noites": _EVENING,
    },
    "AMPM": {"am|a.m.|a.m|a. m.|a m": False, "pm|p.m.|p.m|p. m.|p m": True},
    "NOONISH": {"meio-dia|meio dia|ao meio-dia|ao meio dia": NOON, "meia-noite|meia noite": 0},
    "EOD": {"final do dia|fim do dia|no final do dia|no fim do dia|final da tarde|no final da tarde": 1},
    "FIRST_THING": {"primeira hora|logo cedo|na primeira hora|logo pela manhã|bem cedo": 1},
    "LENGTH": {"meia hora|meia horinha|1/2 hora": 30, "um quarto de hora|quarto de hora": 15},
    "MINUTE_UNIT": {"minutos|minuto|min|mins": 1, "horas|hora|h|hrs": 60},
    "ANYTIME": {
        """
            a qualquer hora|qualquer hora|em qualquer momento|qualquer momento|o dia todo|
            o dia inteiro|dia todo|quando quiser|quando quiserem|qualquer horário|
            em qualquer horário|a qualquer momento|sempre
        """: 1
    },
    "ANYDAY": {
        """
            qualquer dia|todos os dias|cada dia|todo dia|qualquer data|qualquer um dos dias
        """: 1
    },
    "WORKDAYS": {
        "durante a semana|dias úteis|dias de semana|nos dias úteis|em dias úteis|dia de semana": (
            0,
            1,
            2,
            3,
            4,
        ),
        "aos fins de semana|nos fins de semana|aos finais de semana": (5, 6),
    },
    "NOW": {"agora|agora mesmo|imediatamente|já já": 1},
    "GMT": {"gmt|utc": 1},
    "HOLIDAY": {
        "natal|o dia de natal|dia de natal": on(12, 25),
        "véspera de natal|noite de natal": on(12, 24),
        "réveillon|véspera de ano novo|passagem de ano": on(12, 31),
        "ano novo|dia de ano novo": on(1, 1),
        "dia do trabalho|dia do trabalhador": on(5, 1),
        "finados|dia de finados": on(11, 2),
        "tiradentes": on(4, 21),
        "independência do brasil": on(9, 7),
        "sexta-feira santa|sexta feira santa": easter(-2),
        "páscoa|domingo de páscoa": easter(),
        "corpus christi": easter(60),
        "terça-feira de carnaval": easter(-47),
    },
}

PORTUGUESE_WORDS = (
    *counted("DOW", _DAYS, 0),
    *counted("DOWS", _PLURAL_DAYS, 0),
    *counted("MONTH", _MONTHS, 1),
    *counted("ONES", _NUMBERS, 1),
    *counted("ORDONES", ("primeiro|primeira", "segundo", "terceiro|terceira"), 1),
    ("TENS", 40, "quarenta"),
    ("TENS", 50, "cinquenta"),
    ("NUMW", 45, "quarenta e cinco"),
    ("NUMW", 35, "trinta e cinco"),
    *plain(_PLAIN),
    *valued(_VALUED),
)
