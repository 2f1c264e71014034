"""Which language a message is written in, told by the small words that it uses.

One table for times and acts alike. The words decide where they speak for one language more than for any
other; else the locale does; else English. Languages without rules of our own are told apart too, since the
fallback for them needs to know which one it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from struct import Struct

ENGLISH = "en"
NOTHING_MORE: Mapping[str, Votes] = {}

Votes = int
"""How much words speak for each language: one number with a lane of bits for each, so that the votes of many
words are added up as numbers are."""

TELLING: dict[str, str] = {
    "en": """
        possible impossible minutes important
        mar y i the and or to at on in for is are was you we can could would not my me it that this with
        have do does please thanks thank hi hello works work free available any from until after before
        between next week of be monday tuesday wednesday thursday friday saturday sunday today tomorrow
        morning afternoon evening tonight noon what when how which there one they if but time other sorry
        interview need want like more im i'm i'd i'll don't can't about either first second third last two yes
        no as so by an his her their them then too very just will a clock mon tue tues wed thu thur thurs
        fri sat january february march may june july october december only afraid weekends weekdays
    """,
    "de": """
        di do in an einer einem tagen tage wochen zwei drei vier fünf sieben acht neun zehn elf zwölf zwoelf
        vierzehn zwanzig kalenderwoche übernächste übernächsten jedem heiligabend verfügbar werktagen nie
        niemals selbe selben gleichen naechsten naechste kommender montagmorgen halbe mi fr sa mo dez okt
        mrz genau stimmt einverstanden klar vielen dank termine beide nummer erste zweite dritte letzte
        letzter absagen verschieben möchte moechte ich und der die das um uhr bis vom von zum nach vor oder
        nicht kann passt geht wäre mir heute morgen den dem ab im für bitte danke gern gerne woche nächste
        nächsten ist bei auch aber hallo gegen montag dienstag mittwoch donnerstag freitag samstag sonntag
        januar februar märz maerz mai juni juli oktober dezember nachmittag vormittag mittag abend
        nachmittags vormittags abends morgens mittags übermorgen uebermorgen später spaeter es leider
        zwischen außer ausser jeden jede halb viertel ja nein wir sie ein eine einen keine kein können
        könnte konnte ware mit zu wann wie was termin habe hätte hatte fur nachste nächster tag kommenden
        ganzen dann noch mal ubermorgen wochenende stunde stunden minuten frühestens spätestens montags
        dienstags mittwochs donnerstags freitags samstags sonntags werktags jederzeit immer egal
        dienstagnachmittag freitagnachmittag mittwochnachmittag donnerstagnachmittag montagnachmittag
        freitagvormittag dienstagvormittag mittwochvormittag montagvormittag donnerstagvormittag
        freitagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen anfang ende mitte monat kw mich dich
        uns euch ihnen sein bin sind hab schon erst wenn da nächstes kommende dieser diese diesen gut passen
        früh frueh vielleicht gestern vorgestern ostern ostersonntag ostermontag karfreitag pfingsten
        pfingstmontag weihnachten silvester neujahr anderthalb eineinhalb heutigen morgigen
        maifeiertag himmelfahrt fronleichnam allerheiligen heut sonnabend zwanzigsten dreißigsten
        fünfzehn sechzehn siebzehn achtzehn neunzehn abfahrt ankunft hinfahrt rückfahrt
        übernachtung nächte
    """,
    "fr": """
        mi hier avant-hier noël demi-heure férié pâques ascension pentecôte toussaint
        minutes plus important impossible
        mar mer jeu ven lun déc févr janv il y être à partir mecredi semaines quinze rdv quelqu parfait
        l'option l'horaire l'heure l'autre l'offre salut
        bonsoir peut-on second seconde dernier deuxième deuxieme troisième premier première important
        pourrait pourrait-on pouvons peut-être commencer déplacer décaler annuler réserver finalement
        quelqu'un oú où l'entretien je le la les un une des du et est pas pour moi me ce cette ces que qui
        ne oui non merci bonjour d'accord peux pourrais aucun aucune avec sur dans vous nous mon ma mes
        votre lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis
        demain matin matinée après apres midi heure heures créneau convient possible serait plutôt plutot
        autre j'ai c'est ça suis disponible entre jusqu'à jusqu'au jusqu'a semaine prochaine prochain au aux
        deux trois ou mais sauf soir aujourd'hui dès avant chaque tous toutes début fin janvier février
        fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre minuit
        vers l'après après-demain lendemain mois jour jours par contre bien tôt tard dispo libre hors
        quatorze seize vingt trente dix neuf huit sept quelle quel n'importe en de est-ce soit ni l'aprem
        aprem sa leur femme mari copine copain candidature
    """,
    "es": """
        ayer anteayer navidad hace dentro mes próximo mediados principios finales hoy quincena reyes
        voy poder
        minutos dos semanas nochebuena días seis siete nueve diez mar lun mié sáb ene abr dic primero
        tercera última ultima opción opcion ambas ambos claro ahí correcto imposible otros otras hay fechas
        fecha cambiar cita cancelar quisiera gustaría cuánto cuanto dura quién dónde eres nada más mas sirve
        va el la los las un una y es no si sí me mi para por que qué con del al se lo su gracias hola buenos
        dias buenas tardes puedo podría podria ninguno lunes martes miércoles miercoles jueves viernes
        sábado sabado domingo mañana manana tarde noche hoy pasado hora horas disponible bien perfecto vale
        prefiero primera segundo otro otra día semana próxima proxima próximo proximo entre desde hasta como
        cuando quiero tengo pero porque mejor cualquiera siguiente viene este esta ese todos todas cualquier
        cada menos excepto salvo antes después despues mediodía mediodia enero febrero marzo abril mayo
        junio julio agosto septiembre octubre noviembre diciembre partir cuarto media punto sobre de en o
        está puede podemos fines principios finales tres cuatro cinco sería seria quizás estoy libre
    """,
    "pt": """
        ontem anteontem natal mês mes próximo próxima meados começo início réveillon hoje
        minutos mais úteis cinco quatro daqui duas dias semanas véspera um três meio-dia nesta neste nem não
        nunca ter qua qui sáb dez seg primeiro terceiro último última opção opcao ambos está ótimo otimo
        combinado lá nenhum preciso remarcar cancelar quanto quem onde é há horário horários tchau valeu faz
        tanto podemos gostaria mudar data dois devo levar o a os as uma e nao sim me meu minha para pra por
        que com do da no na dos das ao obrigado obrigada olá ola oi bom dia boa tarde noite posso poderia
        segunda terça terca quarta quinta sexta sábado sabado domingo feira segunda-feira manhã hoje amanhã
        amanha depois hora horas disponível disponivel bem perfeito prefiro outro outra semana próxima
        proxima próximo proximo entre até ate às quando quero tenho você voce muito mas porque melhor
        qualquer pode ser seria fica serve este esta essa isso menos exceto todos todas cada antes após apos
        meio janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro partir
        meia de em ou segundas terças quartas quintas sextas início inicio final fim vem desde pela à estou
        livre pelas perto tirando
    """,
    "it": """
        il lo gli i di che è non per una con sono del della alle dalle domani oggi lunedì martedì mercoledì
        giovedì venerdì sabato domenica lunedi martedi mercoledi giovedi venerdi dopodomani mattina
        pomeriggio sera settimana prossima prossimo prima dopo ore grazie ciao posso potrei va bene anche o
        ma gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre nel
        tra fra mezzogiorno
    """,
    "nl": """
        ik het een en van de op om niet kan zou voor met maar of ook maandag dinsdag woensdag donderdag
        vrijdag zaterdag zondag morgen vandaag overmorgen middag ochtend avond volgende week uur tussen na
        tot vanaf graag bedankt hallo januari februari maart mei juni juli augustus oktober dag 's middags
        ochtends
    """,
    "pl": """
        w i na do nie się jest o po od z że czy tak dziękuję dzień dobry poniedziałek wtorek środa środę
        czwartek piątek sobota sobotę niedziela niedzielę jutro dzisiaj dziś pojutrze rano południu
        wieczorem tydzień tygodniu przyszły godzinie godzina mogę stycznia lutego marca kwietnia maja
        czerwca lipca sierpnia września października listopada grudnia
    """,
    "sv": """
        jag och det att är på kl klockan inte kan för med men eller även måndag tisdag onsdag torsdag fredag
        lördag söndag imorgon idag övermorgon eftermiddag förmiddag kväll nästa vecka mellan efter till från
        tack hej januari februari mars maj juni juli augusti oktober
    """,
    "da": """
        jeg og det at er på kl klokken ikke kan for med men eller også mandag tirsdag onsdag torsdag fredag
        lørdag søndag imorgen morgen overmorgen eftermiddag formiddag aften næste uge mellem efter til fra
        tak hej januar februar marts maj juni juli oktober
    """,
    "nb": """
        jeg og det at er på kl klokken ikke kan for med men eller også mandag tirsdag onsdag torsdag fredag
        lørdag søndag morgen overmorgen ettermiddag formiddag kveld neste uke mellom etter til fra takk hei
        januar februar mars mai juni juli oktober desember
    """,
    "fi": """
        minä ja on ei en voin sopii klo kello maanantai maanantaina tiistai tiistaina keskiviikko
        keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina
        huomenna tänään ylihuomenna aamulla iltapäivällä illalla viikolla kiitos hei
    """,
    "cs": """
        já a v ve na se je není mohu můžu pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle
        neděli zítra dnes pozítří ráno dopoledne odpoledne večer týden hodin hodině děkuji dobrý den
    """,
    "ro": """
        eu și si în la de pe nu este pot luni marți marti miercuri joi vineri sâmbătă duminică mâine maine
        azi poimâine dimineața dimineata după seara săptămâna ora mulțumesc bună
    """,
    "hu": """
        én és a az nem van hétfő hétfőn kedd kedden szerda szerdán csütörtök csütörtökön péntek pénteken
        szombat szombaton vasárnap holnap ma holnapután reggel délután este hét órakor óra köszönöm
    """,
    "tr": """
        ben ve bir bu için değil saat pazartesi salı çarşamba perşembe cuma cumartesi pazar yarın bugün
        sabah öğleden akşam hafta gelecek sonra önce teşekkürler merhaba günü
    """,
    "ru": """
        я и в на не с до после можно могу мне понедельник вторник среда среду четверг пятница пятницу
        суббота субботу воскресенье завтра сегодня послезавтра утром днём днем вечером неделя неделе часов
        час спасибо здравствуйте января февраля марта апреля мая июня июля августа сентября октября ноября
        декабря
    """,
    "uk": """
        я і й у в на не з до після можу мені понеділок вівторок середа середу четвер п'ятниця п'ятницю
        субота суботу неділя неділю завтра сьогодні післязавтра вранці вдень ввечері тиждень тижні годині
        дякую
    """,
    "el": """
        και στις το τη την δεν μπορώ δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή αύριο σήμερα
        μεθαύριο πρωί απόγευμα βράδυ εβδομάδα ευχαριστώ
    """,
    "ar": """
        في من على لا نعم غدا غداً اليوم الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الساعة صباحا
        مساء شكرا
    """,
    "he": """
        אני של לא כן מחר היום יום שני שלישי רביעי חמישי שישי שבת ראשון בשעה בבוקר בערב תודה
    """,
    "hi": """
        मैं और है में को कल आज सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार बजे सुबह शाम धन्यवाद
    """,
}

# With rules of our own, and first in the table: one word is enough to tell these. The others need two, a long
# one or one with letters beyond ASCII (either counts double), or their locale.
RULED = ("en", "de", "fr", "es", "pt")
_FEWEST_WORDS = 2
_CLEAR_VOTES = 4
_LONG = 7

_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag"
_PARTS = "morgen vormittag nachmittag mittag abend nacht früh morgens vormittags nachmittags mittags abends"


def _with_compounds() -> dict[str, list[str]]:
    """The table word by word, with the German days and their parts written together."""
    told = {tag: listed.split() for tag, listed in TELLING.items()}
    told["de"] += [day + part for day in _WEEKDAYS.split() for part in _PARTS.split()]
    return told


def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tag, listed in _with_compounds().items():
        for word in dict.fromkeys(listed):
            found[word] = (*found.get(word, ()), tag)
    return found


_TOLD_BY = _by_word()

# Letters that hardly stand in the other languages.
_LETTERS = {
    "ñ": "es",
    "¿": "es",
    "¡": "es",
    "ã": "pt",
    "õ": "pt",
    "ß": "de",
    "ä": "de",
    "œ": "fr",
    "ê": "fr",
    "è": "fr",
}

# Words of places that people name in any language: "São Paulo time".
_IN_NAMES = {"são"}

# Scripts that are one language's for our purpose, by the first letter that is neither Latin nor a digit.
_SCRIPTS = (
    (0x3040, 0x30FF, "ja"),
    (0xAC00, 0xD7AF, "ko"),
    (0x4E00, 0x9FFF, "zh"),
    (0x0E00, 0x0E7F, "th"),
    (0x0370, 0x03FF, "el"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "ar"),
    (0x0900, 0x097F, "hi"),
    (0x0400, 0x04FF, "ru"),
)


_LANES = Struct(f"<{len(TELLING)}H")
_TAGS = tuple(TELLING)
_PLACES = {tag: at for at, tag in enumerate(_TAGS)}


def votes_for(tags: Iterable[str]) -> Votes:
    """One vote for each of some languages, by their two-letter tags."""
    return sum(_votes(1, tag) for tag in tags)


def _votes(weight: int, tag: str) -> Votes:
    return weight << 16 * _PLACES[tag]


def _counted(votes: Votes) -> tuple[int, ...]:
    """The votes by language, in the order of the table."""
    return _LANES.unpack(votes.to_bytes(_LANES.size, "little"))


def votes_of(said: Iterable[str], known: Mapping[str, Votes] = NOTHING_MORE) -> Votes:
    """How much some words (lower case, in any order) speak for each language.

    `known` are the votes of further words, for a reader whose phrases tell languages apart as well.
    """
    words = set(said)
    return sum(map(_said_by, words)) + sum([known[word] for word in words if word in known])


def language_of(said: Votes, locale: str | None = None) -> str:
    """The two-letter tag of the language that most words speak for."""
    home = language_in(locale) or ENGLISH
    counts = _counted(said)
    others = max(counts[len(RULED) :])
    at_home = counts[_PLACES[home]] if home in _PLACES else 0
    most = max(*counts[: len(RULED)], others if others >= _FEWEST_WORDS else 0, at_home)
    return home if at_home == most else _TAGS[counts.index(most)]


def language_for_sure(said: Votes) -> str | None:
    """The language that the words leave no doubt of, whatever the locale; None where it might be another."""
    counts = _counted(said)
    *_, others, most = sorted(counts)
    return _TAGS[counts.index(most)] if most >= max(_CLEAR_VOTES, 2 * others) else None


@lru_cache(maxsize=10_000)
def _said_by(word: str) -> Votes:
    """How much a word speaks for each language."""
    if word.isascii() and word not in _TOLD_BY:
        owner = word.removesuffix("'s")
        tags = _TOLD_BY.get(owner, ()) if owner != word else ()
    else:
        tags = _TOLD_BY[word] if word.isascii() else _told_by(word)
    return sum(_votes(_weight(word, tag), tag) for tag in tags)


def _weight(word: str, tag: str) -> int:
    return 2 if not word.isascii() or (len(word) >= _LONG and tag not in RULED) else 1


def _told_by(word: str) -> tuple[str, ...]:
    if word in _IN_NAMES:
        return ()
    letters = {_LETTERS[letter] for letter in word if letter in _LETTERS}
    return (*_TOLD_BY.get(word, ()), *sorted(letters))


def language_by_script(text: str) -> str | None:
    """The language that the writing itself gives away; None for Latin letters and the like."""
    if text.isascii():
        return None
    found = {_by_script(ord(letter)) for letter in text if letter > "\u036f"} - {None}
    return next((tag for _, _, tag in _SCRIPTS if tag in found), None)


def _by_script(code: int) -> str | None:
    return next((tag for first, last, tag in _SCRIPTS if first <= code <= last), None)


def language_in(locale: str | None) -> str | None:
    """The language of a locale such as "de", "pt-BR" or "en_GB"."""
    return locale.replace("_", "-").split("-")[0].lower() if locale else None
