"""French, as made-up candidates write it."""

from __future__ import annotations

from bot.rehearsal.voices.speech import Speech

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

FRENCH = Speech(
    locale="fr-FR",
    days=DAYS,
    weekly=tuple(f"les {day}s" for day in DAYS),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    dates=("le {day} {month}", "{weekday} {day} {month}", "le {weekday} {day} {month}"),
    bare_date="{day} {month}",
    clocks=("{hour}h{minutes:02}", "{hour}:{minutes:02}", "{hour} h {minutes:02}"),
    full_clocks=("{hour}h", "{hour} heures"),
    greetings=("", "", "", "Bonjour, ", "Merci pour l'invitation. ", "Salut, "),
    closings=("", "", "", " Merci !", " Merci beaucoup", " Cordialement"),
    yes=("oui", "Oui, parfait", "ok pour moi", "oui ça me va", "d'accord", "très bien, merci"),
    none_fit=(
        "aucun ne me convient",
        "malheureusement je ne peux à aucun de ces horaires",
        "avez-vous d'autres créneaux ?",
        "ça ne va pas, vous avez autre chose ?",
    ),
    questions=("combien de temps dure l'entretien ?", "que dois-je préparer ?", "avec qui vais-je parler ?"),
    chosen=(
        ("le premier", "1", "le premier me convient", "je prends le premier"),
        ("le deuxième", "2", "le deuxième me convient", "je prends le deuxième"),
        ("le troisième", "3", "le troisième me convient", "je prends le troisième"),
    ),
    chosen_last=("le dernier s'il vous plaît",),
    by_day=("{day} me va", "{day} c'est bien", "va pour {day}"),
    by_clock=("celui de {clock}", "{clock} me convient"),
    by_both=("{day} à {clock} me va", "je prends {day} à {clock}"),
    named=("serait-il possible {when} ?", "que diriez-vous de {when} ?", "je pourrais {when}"),
    when=("{day} à {clock}",),
    on_days=(
        "je suis libre uniquement {days} {hours}",
        "{days} {hours} ça irait",
        "seulement {days} {hours}",
    ),
    at_hours=("je ne peux que {hours}", "en semaine {hours}", "uniquement {hours}"),
    mornings=("uniquement le matin", "je ne peux que le matin"),
    afternoons=("uniquement l'après-midi", "je ne peux que l'après-midi"),
    not_on=("tous les jours sauf {days}", "je ne peux pas {days}", "pas {days}"),
    in_stretch=("je suis libre {day} {hours}", "{day} {hours}", "seulement {day} {hours}"),
    only_start=("je ne peux que {when}", "le seul moment possible c'est {when}"),
    evenings=("je ne peux que le soir après {clock}", "en semaine seulement après {clock}"),
    from_day=("je suis encore en déplacement. Je suis libre à partir du {day}", "pas avant le {day}"),
    between=("entre {begins} et {ends}", "de {begins} à {ends}"),
    after=("après {clock}", "à partir de {clock}"),
    before=("avant {clock}",),
    tomorrow="demain",
    both=("et", "ou"),
    corrections=("{wrong}, pardon, je voulais dire {right}", "{wrong}, non, {right}"),
    prattle=("Désolé pour ma réponse tardive.", "J'ai hâte !"),
    partly=("avez-vous autre chose ?",),
)
