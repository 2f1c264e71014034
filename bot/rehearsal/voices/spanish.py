"""Spanish, as made-up candidates write it."""

from __future__ import annotations

from bot.rehearsal.voices.speech import Speech

# Where the afternoon ends is no matter of course here, so no template speaks of it.
DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
SEVERAL = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos")

SPANISH = Speech(
    locale="es-ES",
    days=tuple(f"el {day}" for day in DAYS),
    weekly=tuple(f"los {day}" for day in SEVERAL),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    dates=("el {day} de {month}", "{weekday} {day} de {month}"),
    bare_date="{day} de {month}",
    clocks=("{hour}:{minutes:02}", "{hour:02}:{minutes:02}"),
    full_clocks=("{hour}:00",),
    greetings=("", "", "", "Hola, ", "Buenos días, ", "Gracias por la invitación. "),
    closings=("", "", "", " ¡Gracias!", " Muchas gracias", " Un saludo"),
    yes=("sí", "Sí, perfecto", "vale", "de acuerdo", "sí, me viene bien", "perfecto, gracias"),
    none_fit=(
        "ninguna me viene bien",
        "lo siento, no puedo en ninguno de esos horarios",
        "¿tienen otros horarios?",
        "no me van bien, ¿hay otras opciones?",
    ),
    questions=("¿cuánto dura la entrevista?", "¿qué debo preparar?", "¿con quién voy a hablar?"),
    chosen=(
        ("la primera", "1", "la primera me viene bien", "me quedo con la primera"),
        ("la segunda", "2", "la segunda me viene bien", "me quedo con la segunda"),
        ("la tercera", "3", "la tercera me viene bien", "me quedo con la tercera"),
    ),
    chosen_last=("la última por favor",),
    by_day=("{day} me va bien", "{day} por favor"),
    by_clock=("la de las {clock}", "a las {clock} me va bien"),
    by_both=("{day} a las {clock} me va bien", "{day} a las {clock} por favor"),
    named=("¿podría ser {when}?", "¿qué tal {when}?", "yo podría {when}"),
    when=("{day} a las {clock}",),
    on_days=("solo puedo {days} {hours}", "{days} {hours} me iría bien", "solo {days} {hours}"),
    at_hours=("solo puedo {hours}", "entre semana {hours}", "tiene que ser {hours}"),
    mornings=("solo por las mañanas", "solo puedo por la mañana"),
    afternoons=(),
    not_on=("cualquier día menos {days}", "no puedo {days}", "todo menos {days}"),
    in_stretch=("estoy libre {day} {hours}", "{day} {hours}", "solo {day} {hours}"),
    only_start=("solo puedo {when}", "tiene que ser {when}"),
    evenings=("solo puedo después de las {clock}", "entre semana solo después de las {clock}"),
    from_day=("ahora estoy de viaje. Puedo cualquier día a partir del {day}", "no antes del {day}"),
    between=("entre las {begins} y las {ends}", "de {begins} a {ends}"),
    after=("después de las {clock}", "a partir de las {clock}"),
    before=("antes de las {clock}",),
    tomorrow="mañana",
    both=("y", "o"),
    corrections=("{wrong}, perdón, quiero decir {right}", "{wrong}, no, {right}"),
    prattle=("Perdón por la demora.", "¡Tengo muchas ganas!"),
    partly=("¿tiene otra cosa?",),
)
