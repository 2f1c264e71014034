"""French, as data for the engine: what its phrases are for, and which numbers are no times."""

from __future__ import annotations

from scheduling.timex.clock import AfterClock, Clock
from scheduling.timex.days import Habitual, Weekday
from scheduling.timex.french_words import FRENCH_WORDS
from scheduling.timex.grammar import Language, Rule, words
from scheduling.timex.romance_rules import ROMANCE_RULES, with_weekday
from scheduling.timex.shared_rules import SHARED_RULES
from scheduling.timex.vocabulary import plain, words_of

_CUES: dict[str, str] = {
    "NOT": "pas|pas le|pas du tout|jamais|ni|aucun",
    "NO": "non|nan",
    "YES": "oui|ouais",
    "EXCEPT": """
        sauf|sauf le|excepté|hormis|à part|à l'exception de|à l'exception du|en dehors de|
        en dehors du|mais pas|surtout pas|plutôt pas|de préférence pas|hors
    """,
    "INSTEAD": "au lieu de|au lieu du|plutôt que|plutôt que le|à la place de|à la place du",
    "CANNOT": """
        annuler|annuler pour|annule|
        je ne peux pas|je peux pas|ne peux pas|peux pas|je ne pourrai pas|je ne pourrais pas|
        ne pourrai pas|je ne suis pas disponible|pas disponible|ne suis pas disponible|
        je ne suis pas libre|pas libre|rien de libre|rien de disponible|rien ne va|
        pas dispo|je ne suis pas là|pas là|indisponible|
        je suis indisponible|suis indisponible|je n'ai pas le temps|pas le temps|
        je n'ai pas de temps|je n'ai aucune disponibilité|impossible pour moi|je suis pris|
        suis pris|suis prise|je suis prise|occupé|occupée|je suis occupé|je suis occupée|
        suis occupé|suis occupée|je ne serai pas là|je ne serai pas disponible|serai pas disponible|
        je ne travaille pas|je ne peux malheureusement pas|ne peux malheureusement pas|
        j'ai déjà quelque chose|je ne peux plus|je peux plus|ne peux plus|peux plus|je ne pourrai plus|
        ne pourrai plus|pourrai plus|plus disponible|plus dispo|plus libre
    """,
    "WORK": """
        je bosse|je travaille
    """,
    "AWAY": """
        en vacances|en congé|en congés|en déplacement|absent|absente|je serai absent|
        je serai absente|je pars|malade|je suis malade|arrêt maladie|hospitalisé|hospitalisée|
        chez le médecin|
        chez le dentiste|débordé|débordée|surchargé|surchargée|overbooké|overbookée|submergé|submergée|
        sous l'eau|examen|examens|partiels|en formation|en voyage|en rtt|
        à l'étranger|je suis à l'étranger|de service|
        d'astreinte|de permanence|enterrement|mariage|je déménage|déménagement|de garde|en stage|
        en cours|j'ai cours|j'ai un cours|
        j'ai déjà un rendez-vous|j'ai un autre rendez-vous|
        j'ai un empêchement|un empêchement|j'ai un imprévu|un imprévu|j'ai un contretemps|un contretemps|
        j'ai déjà un entretien|j'ai une réunion|j'ai un examen
    """,
    "MUST": "je dois|je devrai|il faut que je|faut que je",
    "BAD": """
        aucun créneau ne me convient|aucun horaire ne me convient|aucune date ne me convient|
        aucun ne me convient|aucun ne convient|aucun créneau ne convient|rien ne me convient|rien ne convient|
        ne me convient pas|me convient pas|ne convient pas|convient pas|ne va pas|va pas|
        ne me va pas|me va pas|n'est pas possible|est pas possible|pas possible|est impossible|
        impossible|ne marche pas|marche pas|ce n'est pas possible|c'est pas possible|n'est pas bon|
        est exclu|exclu|ne m'arrange pas|m'arrange pas|est complet|ça ne va pas|ça va pas|
        c'est mort|c'est compliqué|est compliqué|compliqué|trop tôt|trop tard|c'est impossible|
        non plus|ça fait juste|fait juste|un peu juste|c'est serré|
        n'est plus possible|plus possible|ne me convient plus|ne va plus|ne marche plus|marche plus|
        n'est malheureusement pas possible|ne me convient malheureusement pas|
        ne me convient vraiment pas
    """,
    "PREF": """
        je préfère|préfère|je préférerais|de préférence|idéalement|préférence|préférence pour|si possible|
        l'idéal serait|dans l'idéal|au mieux
    """,
    "CAN": """
        je ne dois pas|je dois pas|je ne dois rien|
        rien de prévu|rien prévu|rien|n'ai rien|j'ai rien|aucun engagement|aucun rendez-vous|
        pas d'engagement|aucune obligation|aucune contrainte|agenda est vide|
        en repos|je suis en repos|de repos|
        je peux|peux|je pourrais|pourrais|je suis disponible|suis disponible|disponible|
        je suis dispo|dispo|je suis libre|libre|
        plutôt|seulement|uniquement|que diriez-vous de|que dites-vous de|est-ce que|
        serait-il possible|je propose|on peut|pouvons-nous|disponibilités|disponibilité|
        je serai disponible|pourrait-on|peut-on|je peux plus tard|je peux plus tôt
    """,
    "BETTER": """
        mieux|serait mieux|est mieux|me va mieux|irait mieux|m'irait mieux|
        me conviendrait mieux|me convient mieux|m'arrange mieux|m'arrangerait mieux|
        serait préférable|est préférable|marche mieux
    """,
    "GOOD": """
        me convient|convient|me va|va|va bien|me va bien|est possible|possible|marche|c'est bon|
        est bien|c'est bien|parfait|serait parfait|est parfait|me conviendrait|conviendrait|irait|
        m'irait|serait bien|serait idéal|idéal|ok|d'accord|m'arrange|m'arrangerait|convient bien|
        me convient bien|me convient parfaitement|ça marche|ça me va|est ok|sans problème|
        pas de problème|aucun problème|serait super|super
    """,
    "BUT": "mais|cependant|par contre|en revanche|toutefois|sinon|pourtant",
    "SO": "avant je|avant j'ai|avant on|avant c'est|après je|pas avant|"
    "pas plus tôt|avant ça|avant cela|d'ici là|donc|alors|parce que|car|puisque|si|quand|merci|svp|puis",
    "PASSING": """
        mon vol|mon train|atterrit|arrive|j'arrive|envoyé|reçu|était|était prévu|j'ai postulé|
        postulé|travaillé|je travaille depuis|depuis|né|née|préavis|commencer le|
        commencer à travailler|prise de poste|appelé
    """,
    "TAKEBACK": """
        euh non|heu non|non pardon|enfin non|non plutôt|je veux dire|
        je voulais dire|pardon|désolé non|euh|ou plutôt|enfin|correction|
        oups|ah non|en fait
    """,
    "LIST": "aussi|également|ou|ou bien|et|soit|et aussi|ainsi que|ou alors|ou encore|ou sinon",
    "FILLER": """
        le|la|les|l|à|au|aux|de|du|des|d|en|dans|pour|ce|cette|un|une|vers|il|je|on|y|bien|
        svp|sur|s'il vous plaît|peut-être|plutôt|c'est|serait|est|malheureusement|hélas|vraiment|
        même|tout|toute|toutes|tous|moi|par|exemple|disons|éventuellement|créneau|le créneau|seule|
        seulement|rendez-vous|rdv
    """,
    "ASIDE": """
        ne vous inquiétez pas|vous inquiétez pas|t'inquiète pas|ne t'inquiète pas|pas d'inquiétude|
        pas de panique|pas de souci|pas de soucis|
        je dois vérifier|je dois voir|je dois demander|je dois juste|je dois encore|je dois confirmer|
        je dois regarder|je dois d'abord|je dois dire|
        bonjour|bonsoir|ce jour-là|ce jour là|
        bonne journée|bonne soirée|bon week-end|bon weekend|bonne nuit|bonne année|
        joyeux noël|à bientôt|de nos jours|tout le temps|à plein temps|temps plein|temps partiel|
        de temps en temps|en même temps|un jour|au jour d'aujourd'hui|bonne fin de journée|
        bonne matinée|bon après-midi|bonne après-midi|en avance|d'avance|
        supérieur à|supérieure à|supérieurs à|supérieures à|
        inférieur à|inférieure à|inférieurs à|inférieures à|égal à|égale à|égaux à|égales à|
        mis à|initialisé à|réglé à|multiplié par
    """,
    "based": "je suis à|j'habite à|je vis à|basé à|basée à|je suis basé à|actuellement à|je me trouve à",
}


def _from_hour(index: int, clock: Clock) -> tuple[Weekday, AfterClock]:
    return Weekday(index), AfterClock(clock)


# Hours bear an "h" in French, so that a bare number behind a weekday is its date.
# "Le mardi" is said of Tuesdays, of one Tuesday "mardi". "Dès" without its accent is "des".
_RULES = (
    Rule("weekday from a clock on", "TN", "DOW from_unaccented HOUR", _from_hour, 4),
    Rule("weekday and date, without article", "D", "DOW NUM", with_weekday, 2),
    Rule("weekday, or every such", "D", "the DOW", Habitual, 2),
)

FRENCH = Language(
    tag="fr",
    words=words_of((*FRENCH_WORDS, *plain(_CUES))),
    rules=(*SHARED_RULES, *ROMANCE_RULES, *_RULES),
    shy={
        name: words("le ce au du ou et - / jusqu'au prochain dès chaque")
        for name in ("mar", "mer", "jeu", "sam", "dim", "ven", "lun", "sept", "mars")
    }
    | {"mat": words("lundi mardi mercredi jeudi vendredi samedi demain lun mar mer jeu ven sam")}
    | {"jeu": words("ou et - / jusqu'au prochain dès chaque")}
    | {"mars": words("en de début fin mi ou et au jusqu'en jusqu'au dès")},
    never_before={"jeu": words("de d du des vidéo d'essai")},
    shy_behind={
        name: words("à ou et - / . , de matin soir après l'après")
        for name in ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
    }
    | {"sept": words("heures heure h")},
    counted=words(
        """
        personnes personne fois euros euro questions question enfants collègues
        projets entreprises km kilomètres pages places chambres étages étage candidats entretiens
        heures/semaine pourcent kg langues postes points options option octets octet bits bit éléments
        arguments paramètres champs caractères caractère créneaux ème eme salariés
        employés équipes équipe
        """
    ),
    numbered=words(
        """
        salle bureau numéro numero n° no étage page version quai ligne bus train vol tél téléphone code
        option choix chapitre rue avenue bâtiment porte proposition article
        """
    ),
    misspelt=words(
        """
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février avril juillet septembre
        octobre novembre décembre demain après-demain matin semaine prochaine
        """
    ),
    innocent=words("matins mardis semaines lundis jeudis proche demande mardis main matines demains"),
    day_first=True,
    hours_marked=True,
    beginnings=("d'", "l'"),
)
