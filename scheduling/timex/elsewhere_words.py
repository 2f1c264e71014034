"""The little words that join times, where the names come from dateparser's data: at, from, to, or, not.

Only the commonest, for the languages that applicants write most; a language that is not here still has its
days, months and clock times read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scheduling.timex.clock import NOON, Part
from scheduling.timex.vocabulary import Entry, counted, in_order, plain

_MORNING, _AFTERNOON, _EVENING = Part(8 * 60, NOON), Part(NOON, 18 * 60), Part(17 * 60, 21 * 60)

_WORDS: dict[str, dict[str, str]] = {
    "it": {
        "at": "alle|all'|a|le|ore|alle ore",
        "rangefrom": "dalle|da|dal|dall'",
        "from": "dalle|a partire dalle|a partire da|da",
        "to": "alle|a|al|fino alle|fino a",
        "until": "fino alle|fino a|entro le|entro",
        "between": "tra le|fra le|tra|fra",
        "and": "e|e le",
        "after": "dopo le|dopo",
        "before": "prima delle|prima di",
        "the": "il|la|lo|l'|i|le",
        "on": "il",
        "onday": "il",
        "of": "del|della|di",
        "next": "prossimo|prossima",
        "this": "questo|questa",
        "every": "ogni|tutti i",
        "oclock": "ore|h",
        "half_behind": "mezza|mezzo",
        "EXCEPT": "tranne|eccetto|salvo|ma non",
        "CANNOT": "non posso|non sono disponibile|non ci sono|non riesco",
        "BAD": "non va bene|non mi va bene|non è possibile|impossibile",
        "NOT": "non|né",
        "NO": "no",
        "CAN": "posso|potrei|sono disponibile|preferisco",
        "GOOD": "va bene|mi va bene|perfetto|andrebbe bene",
        "BUT": "ma|però",
        "LIST": "o|oppure|e",
        "FILLER": "il|la|lo|di|del|al|per|me|mi|alle|un|una|ore|le",
    },
    "nl": {
        "at": "om|rond",
        "rangefrom": "van",
        "from": "vanaf",
        "to": "tot|t/m|tot en met",
        "until": "tot|tot en met|uiterlijk",
        "between": "tussen",
        "and": "en",
        "after": "na",
        "before": "voor",
        "on": "op|aanstaande",
        "in": "in|over",
        "of": "van",
        "next": "volgende",
        "this": "deze|dit",
        "every": "elke|iedere",
        "oclock": "uur|u",
        "half_to": "half",
        "EXCEPT": "behalve|maar niet",
        "CANNOT": "kan ik niet|kan niet|niet beschikbaar",
        "BAD": "lukt niet|past niet|niet mogelijk",
        "NOT_BEHIND": "niet",
        "NO": "nee",
        "CAN": "kan|kan ik|zou kunnen",
        "GOOD": "lukt|past|is goed|prima|goed",
        "BUT": "maar",
        "LIST": "of|en|ofwel",
        "FILLER": "op|om|de|het|een|van|ik|mij|graag|ook",
    },
    "pl": {
        "at": "o|o godz|o godzinie|godz",
        "rangefrom": "od",
        "from": "od",
        "to": "do",
        "until": "do|najpóźniej do",
        "between": "między|pomiędzy",
        "and": "a|i",
        "after": "po",
        "before": "przed",
        "on": "w|we|dnia",
        "in": "za",
        "every": "każdy|każdą|każdego|w każdy",
        "EXCEPT": "oprócz|poza|z wyjątkiem|ale nie",
        "CANNOT": "nie mogę|nie dam rady|nie pasuje mi",
        "BAD": "nie pasuje|odpada|niemożliwe",
        "NOT": "nie",
        "GOOD": "pasuje|pasuje mi|może być|dobrze",
        "CAN": "mogę|mógłbym|mogłabym",
        "BUT": "ale",
        "LIST": "lub|albo|i|oraz|czy",
        "FILLER": "w|we|o|się|mi|dla|mnie",
    },
    "sv": {
        "at": "kl|klockan|vid",
        "rangefrom": "från|mellan",
        "from": "från|från kl|från och med",
        "to": "till|-|till kl",
        "until": "till|fram till|senast",
        "between": "mellan|mellan kl",
        "and": "och",
        "after": "efter|efter kl",
        "before": "före|innan|före kl",
        "on": "på|den",
        "in": "om",
        "next": "nästa",
        "every": "varje",
        "EXCEPT": "utom|förutom|men inte",
        "CANNOT": "kan jag inte|kan inte|jag kan inte",
        "NOT_BEHIND": "inte",
        "GOOD": "funkar|fungerar|passar|går bra",
        "BUT": "men",
        "LIST": "eller|och",
        "FILLER": "på|kl|den|jag|mig|för|det",
    },
    "da": {
        "at": "kl|klokken",
        "rangefrom": "fra|mellem",
        "from": "fra|fra kl",
        "to": "til|til kl",
        "until": "til|indtil|senest",
        "between": "mellem|mellem kl",
        "and": "og",
        "after": "efter|efter kl",
        "before": "før|inden",
        "on": "på|den",
        "next": "næste",
        "every": "hver",
        "EXCEPT": "undtagen|men ikke",
        "CANNOT": "kan jeg ikke|kan ikke|jeg kan ikke",
        "NOT_BEHIND": "ikke",
        "GOOD": "passer|fungerer|er fint",
        "BUT": "men",
        "LIST": "eller|og",
        "FILLER": "på|kl|den|jeg|mig|det",
    },
    "ru": {
        "at": "в|к",
        "rangefrom": "с|со",
        "from": "с|начиная с",
        "to": "до",
        "until": "до|не позже",
        "between": "между",
        "and": "и",
        "after": "после",
        "before": "до|перед",
        "in": "через",
        "on": "в|во|на",
        "every": "каждый|каждую|каждое",
        "oclock": "ч|час|часа|часов",
        "EXCEPT": "кроме|но не",
        "CANNOT": "не могу|не смогу|не получится",
        "BAD": "не подходит|не подойдёт|не подойдет|невозможно",
        "NOT": "не",
        "GOOD": "подходит|подойдёт|подойдет|удобно",
        "CAN": "могу|мог бы|могла бы",
        "BUT": "но",
        "LIST": "или|и|либо",
        "FILLER": "в|во|на|мне|я|бы",
    },
    "tr": {
        "at": "saat",
        "to": "ile",
        "and": "ve",
        "oclock": "saat",
        "EXCEPT": "hariç|dışında",
        "BAD": "olmaz|uygun değil|uymuyor",
        "GOOD": "olur|uygun|uyar",
        "LIST": "veya|ya da|ve",
        "FILLER": "günü|saat|için|bana",
    },
    "zh": {
        "at": "在",
        "to": "到|至",
        "and": "和",
        "oclock": "点|點|点钟|點鐘|时|時",
        "day_sign": "日|号|號",
        "EXCEPT": "除了",
        "BAD": "不行|不可以|没空|沒空|不方便",
        "GOOD": "可以|行|方便",
        "LIST": "或|或者|和|还是|還是",
        "FILLER": "我|的|在",
    },
    "ja": {
        "to": "から|〜",
        "oclock": "時",
        "day_sign": "日",
        "BAD": "は無理です|はだめです|は難しいです",
        "GOOD": "でお願いします|で大丈夫です|がいいです",
        "LIST": "か|または|と",
        "FILLER": "に|の|は|で|お願いします|です",
    },
    "ko": {
        "oclock": "시|시에",
        "day_sign": "일|일에",
        "BAD": "안 됩니다|안돼요|어렵습니다",
        "GOOD": "가능합니다|좋습니다|괜찮습니다",
        "LIST": "또는|이나|나",
        "FILLER": "에|요",
    },
}
_WORDS |= {
    "fi": {
        "at": "klo|kello",
        "from": "alkaen|lähtien",
        "oclock": "aikaan",
        "EXCEPT": "paitsi",
        "CANNOT": "en voi|en pääse|ei käy",
        "GOOD": "sopii|käy|kävisi",
        "BUT": "mutta",
        "LIST": "tai|ja",
        "FILLER": "klo|minulle|minä",
    },
    "cs": {
        "at": "v|ve",
        "rangefrom": "od|mezi",
        "from": "od",
        "to": "do|až",
        "until": "do",
        "between": "mezi",
        "and": "a",
        "after": "po",
        "before": "před",
        "on": "v|ve",
        "EXCEPT": "kromě|mimo",
        "CANNOT": "nemohu|nemůžu|nehodí se|nehodí se mi",
        "GOOD": "hodí se|hodí se mi|vyhovuje",
        "BUT": "ale",
        "LIST": "nebo|a|či",
        "FILLER": "v|ve|na|mi|se",
    },
    "ro": {
        "at": "la|la ora|ora",
        "rangefrom": "de la|între",
        "from": "de la|după|începând cu",
        "to": "până la|la",
        "until": "până la|până",
        "between": "între",
        "and": "și|si",
        "after": "după",
        "before": "înainte de",
        "EXCEPT": "cu excepția|în afară de",
        "CANNOT": "nu pot|nu sunt disponibil|nu sunt disponibilă",
        "GOOD": "merge|e bine|îmi convine",
        "BUT": "dar",
        "LIST": "sau|și|si",
        "FILLER": "la|ora|pe|în|îmi|mie",
    },
    "hu": {
        "oclock": "órakor|óra",
        "EXCEPT": "kivéve",
        "CANNOT": "nem tudok|nem jó|nem felel meg",
        "GOOD": "jó|megfelel",
        "BUT": "de",
        "LIST": "vagy|és",
        "FILLER": "a|az|nekem",
    },
}
_WORDS["nb"] = {
    **_WORDS["da"],
    "between": "mellom",
    "after": "etter",
    "rangefrom": "fra|mellom",
    "next": "neste",
}

_PARTS: dict[str, dict[str, Part]] = {
    "it": {
        "mattina|di mattina|la mattina|in mattinata|mattino": _MORNING,
        "pomeriggio|di pomeriggio|nel pomeriggio": _AFTERNOON,
        "sera|di sera": _EVENING,
    },
    "nl": {
        "ochtend|ochtends|'s ochtends": _MORNING,
        "middag|middags|'s middags|namiddag": _AFTERNOON,
        "avond|avonds|'s avonds": _EVENING,
    },
    "pl": {"rano|przed południem": _MORNING, "po południu": _AFTERNOON, "wieczorem|wieczór": _EVENING},
    "sv": {"förmiddag": _MORNING, "eftermiddag": _AFTERNOON, "kväll": _EVENING},
    "da": {"formiddag": _MORNING, "eftermiddag": _AFTERNOON, "aften": _EVENING},
    "nb": {"formiddag": _MORNING, "ettermiddag": _AFTERNOON, "kveld": _EVENING},
    "ru": {"утром|утра": _MORNING, "днём|днем|дня|после обеда": _AFTERNOON, "вечером|вечера": _EVENING},
    "tr": {"sabah": _MORNING, "öğleden sonra": _AFTERNOON, "akşam": _EVENING},
    "zh": {"早上": _MORNING, "晚上": _EVENING},
}
# Weekdays and parts of the day in one word, as Dutch writes them, and the small numbers spelled.
_WEEKDAYS = {"nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")}
_BEHIND = {"ochtend": _MORNING, "morgen": _MORNING, "middag": _AFTERNOON, "avond": _EVENING}
_TODAYS = {"nl": {"vanochtend|vanmorgen": _MORNING, "vanmiddag": _AFTERNOON, "vanavond": _EVENING}}
_NUMBERS = {
    "it": in_order("una; due; tre; quattro; cinque; sei; sette; otto; nove; dieci; undici; dodici"),
    "nl": in_order("één; twee; drie; vier; vijf; zes; zeven; acht; negen; tien; elf; twaalf"),
}
_WEEKDAY_SIGNS = {"zh": ("一", "二", "三", "四", "五", "六", "日|天")}
_OVERMORROW = {"it": "dopodomani", "pl": "pojutrze", "sv": "övermorgon|i övermorgon", "da": "overmorgen"}


def _entries(tag: str, tables: Mapping[str, str]) -> tuple[Entry, ...]:
    parts: tuple[tuple[str, Any, str], ...] = tuple(
        ("PART", part, names) for names, part in _PARTS.get(tag, {}).items()
    )
    compounds = tuple(
        ("DOWPART", (index, part), f"{day}{name}")
        for index, day in enumerate(_WEEKDAYS.get(tag, ()))
        for name, part in _BEHIND.items()
    )
    today = tuple(("TONIGHT", part, names) for names, part in _TODAYS.get(tag, {}).items())
    numbers = tuple(counted("ONES", _NUMBERS.get(tag, ()), 1))
    signs = tuple(("DOWSIGN", index, names) for index, names in enumerate(_WEEKDAY_SIGNS.get(tag, ())))
    later = (("TODAY", 2, _OVERMORROW[tag]),) if tag in _OVERMORROW else ()
    return (*plain(tables), *parts, *compounds, *today, *numbers, *signs, *later)


JOINING: dict[str, tuple[Entry, ...]] = {tag: _entries(tag, tables) for tag, tables in _WORDS.items()}
