"""Spanish, as data for the engine: what its phrases are for, and which numbers are no times."""

from __future__ import annotations

from scheduling.timex.days import AnyOf, FromToday
from scheduling.timex.grammar import Language, Rule, words
from scheduling.timex.romance_rules import ROMANCE_RULES, dated_or_timed, weekdays_part
from scheduling.timex.shared_rules import SHARED_RULES
from scheduling.timex.spanish_words import SPANISH_WORDS
from scheduling.timex.vocabulary import plain, words_of

_CUES: dict[str, str] = {
    "NOT": "no el|no los|nunca|jamás|tampoco|ningún|ni|ni el|no en|no este",
    "NO": "no|nop",
    "YES": "sí|claro",
    "EXCEPT": """
        menos|menos el|menos los|excepto|excepto el|excepto los|salvo|salvo el|salvo los|
        a excepción de|a excepción del|con excepción de|aparte de|aparte del|pero no|pero no el|
        quitando|quitando el|menos en|que no sea|que no sea el|fuera del|preferiblemente no|
        mejor no
    """,
    "INSTEAD": "en vez de|en vez del|en lugar de|en lugar del|en vez de el",
    "CANNOT": """
        no tengo nada libre|no tengo nada disponible|nada libre|nada disponible|
        cancelar|cancelar el|anular|anular el|cancelar la del|
        no puedo|yo no puedo|no podré|no podría|no voy a poder|no estoy disponible|
        no estaré disponible|no estoy libre|no tengo tiempo|no tengo disponibilidad|no tengo hueco|
        no estoy|no estaré|imposible para mí|me es imposible|estoy ocupado|estoy ocupada|ocupado|
        ocupada|no disponible|no me es posible|lamentablemente no puedo|no trabajo|no logro|
        no alcanzo|estoy liado|estoy liada|tengo otro compromiso|tengo un compromiso|no podemos
    """,
    "WORK": """
        trabajo|curro
    """,
    "AWAY": """
        en el extranjero|estoy en el extranjero|de vacaciones|estoy de vacaciones|estaré de vacaciones|
        de viaje|estoy de viaje|estaré fuera|
        estoy fuera|fuera|enfermo|enferma|estoy enfermo|estoy enferma|de baja|estoy de baja|médico|dentista|
        en un curso|en un taller|en capacitación|en una capacitación|en formación|en una reunión|en una feria|
        en un congreso|en una conferencia|en una boda|de curso|estoy de curso|de congreso|a full|ando a full|
        liado|liada|hasta arriba|a tope|saturado|saturada|
        examen|examen de|exámenes|tengo examen|tengo exámenes|tengo clase|tengo clases|tengo turno|
        entierro|funeral|boda|mudanza|me mudo|de guardia|tengo médico|tengo dentista|tengo una reunión|
        tengo otra entrevista|hospitalizado|hospitalizada|
        tengo un imprevisto|tuve un imprevisto|un imprevisto|me surgió algo|
        me ha surgido algo|surgió algo|ha surgido algo
    """,
    "MUST": "tengo que|debo|tendré que|me toca",
    "THAN": "que",
    "BAD": """
        tampoco|tampoco puedo|
        no me viene bien|no me va bien|no me sirve|no me queda bien|no me conviene|no me funciona|
        no funciona|no es posible|es imposible|imposible|no va bien|no me va|no se puede|
        no está disponible|me viene mal|me va mal|me queda mal|me viene fatal|me va fatal|me queda fatal|
        fatal|me viene pésimo|
        me queda pésimo|mal|no viene bien|no sirve|
        no me cuadra|no me encaja|está descartado|descartado|muy temprano|demasiado temprano|
        demasiado tarde|muy tarde|se me complica|se complica|se me hace difícil|está apretado|está complicado|
        complicado|no me es conveniente
    """,
    "PREF": """
        más bien|mas bien|
        prefiero|preferiría|preferiblemente|preferentemente|idealmente|de preferencia|preferencia|
        a ser posible|si es posible|si puede ser|lo ideal sería
    """,
    "CAN": """
        no tengo que|no debo|no tendré que|no me toca|
        no tengo nada|nada previsto|no tengo nada previsto|no tengo planes|sin planes|sin compromisos|
        no tengo compromisos|no tengo ningún compromiso|no tengo nada planeado|nada planeado|
        libro|puedo|podría|puede ser|podría ser|estoy disponible|disponible|disponibilidad|
        tengo disponibilidad|estoy libre|tengo libre|libre|tengo tiempo|solo|sólo|solamente|únicamente|
        mejor|qué tal|qué tal si|
        qué te parece|qué le parece|propongo|podemos|tengo hueco|me gustaría|podríamos|
        estaría disponible|estaré disponible
    """,
    "BETTER": """
        sería mejor|es mejor|me viene mejor|me va mejor|me iría mejor|me vendría mejor|
        me queda mejor|estaría mejor|es preferible|sería preferible|viene mejor
    """,
    "GOOD": """
        me viene bien|viene bien|me va bien|va bien|me sirve|sirve|me queda bien|me conviene|
        me funciona|funciona|está bien|es posible|posible|perfecto|sería perfecto|es perfecto|me va|
        vale|de acuerdo|genial|ok|sería ideal|ideal|bien|estaría bien|
        me vendría bien|me iría bien|me encaja|me cuadra|sin problema|ningún problema|
        no hay problema|me parece bien|sí puedo|sí|estupendo|me va perfecto|me viene perfecto
    """,
    "BUT": "pero|sin embargo|aunque|en cambio|sino",
    "SO": "antes no|antes trabajo|antes estoy|antes tengo|antes no puedo|no antes|después no|"
    "después no puedo|antes de eso|hasta entonces|entonces|porque|ya que|si|cuando|gracias|por favor|"
    "así que|luego",
    "PASSING": """
        mi vuelo|mi tren|aterriza|llega|llego|enviado|envié|recibí|era|estaba prevista|solicité|
        trabajé|trabajo desde|nací|nacido|preaviso|empezar a trabajar|incorporación|incorporarme|
        llamaron|llamó
    """,
    "TAKEBACK": """
        no espera|digo|quiero decir|quise decir|perdón|perdona|o mejor dicho|mejor dicho|ay no|
        corrección|no perdón
    """,
    "LIST": "o|u|y|e|o bien|y también|también|así como|o si no|o incluso|además",
    "FILLER": """
        el|la|los|las|a|al|de|del|en|por|para|este|esta|un|una|sobre|lo|me|yo|mí|es|sería|estaría|
        quizás|tal vez|ser|cita|lamentablemente|desafortunadamente|desgraciadamente|con|todo|toda|
        todos|todas|hora|horas|horario|digamos|ya|te|le|solamente|justo|realmente|posiblemente
    """,
    "ASIDE": """
        tengo que ver|tengo que consultar|tengo que preguntar|tengo que confirmar|tengo que revisar|
        debo ver|debo consultar|debo preguntar|debo confirmar|debo revisar|tengo que decir|
        llegar tarde|llego tarde|llegaré tarde|llegando tarde|
        buenos días|buen día|buenas tardes|buenas noches|buenas|buen fin de semana|feliz año|
        feliz navidad|hasta luego|hasta pronto|hasta mañana|todo el tiempo|tiempo completo|
        a tiempo completo|media jornada|hoy en día|algún día|que tenga buen día|que tengas buen día|
        feliz día|buena tarde|una tarde|lo más tarde|más tarde|
        tarde o temprano|mayor de|mayores de|menor de|menores de|
        igual a|iguales a|superior a|superiores a|inferior a|inferiores a|formato de
    """,
    "based": "estoy en|vivo en|resido en|estoy basado en|estoy basada en|me encuentro en|actualmente en",
}

# A bare number behind a weekday is its date where there is such a day, since hours mostly bear its "a las".
_RULES = (
    Rule("tomorrow and the day after", "D", "both_morrows", lambda: AnyOf((FromToday(1), FromToday(2))), 2),
    Rule("morning of a weekday", "TN", "on|the? DOW PARTW", weekdays_part, 6),
    Rule("weekday and date, without article", "D", "DOW NUM", dated_or_timed, 2),
)

SPANISH = Language(
    tag="es",
    words=words_of((*SPANISH_WORDS, *plain(_CUES))),
    rules=(*SHARED_RULES, *ROMANCE_RULES, *_RULES),
    shy={
        name: words("el los al del este o y - / hasta desde cada próximo")
        for name in ("mar", "mie", "jue", "vie", "sab", "dom", "lun", "mié", "sáb", "ago", "set")
    },
    shy_behind={
        name: words("a o y - / . , de por")
        for name in ("lun", "mar", "mie", "mié", "jue", "vie", "sab", "sáb", "dom")
    },
    counted=words(
        """
        personas persona veces euros euro pesos dólares preguntas pregunta hijos hijas colegas
        proyectos empresas km kilómetros páginas plazas habitaciones pisos piso candidatos entrevistas
        idiomas puntos opciones opción compañeros empleados equipos equipo rondas
        bits bit bytes byte octetos caracteres
        elementos líneas
        """
    ),
    numbered=words(
        """
        sala oficina número numero nº no página versión andén línea autobús tren vuelo teléfono tel
        móvil código opción opcion capítulo calle avenida edificio puerta propuesta artículo aula
        despacho
        """
    )
    - {"no"},
    misspelt=words(
        """
        lunes martes miércoles miercoles jueves viernes sábado domingo enero febrero septiembre octubre
        noviembre diciembre mañana semana próxima próximo mediodía
        """
    ),
    innocent=words(
        "lines lineas luces entero enteros dominio dominios dominico eneros marte "
        "mañanas semanas puntos próximos proximidad viernes manzana domingos sábados"
    ),
    never_after={
        "tarde": words("minutos min minutitos hora horas"),
        "trabajo": words("el un mi del este ese tu su al de buen otro nuevo sin"),
    },
    day_first=True,
)
