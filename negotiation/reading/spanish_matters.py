"""Spanish: what a message is about, points at, or says to the machine. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

MATTERS = {
    Cue.INSTRUCT: """
        (ignora|ignore|olvida|olvide|omite|anula|salta|ignorar) .. (instrucciones|instruccion|reglas|
            ordenes|directrices|prompt|indicaciones|politicas)
        (eres|usted es|tu eres) (ahora|desde ahora|a partir) .. [administrador|asistente|admin|hacker]
        (ahora|desde ahora) (eres|usted es) .. (administrador|asistente|admin|hacker|modelo)
        (nuevas|nueva|siguientes) (instrucciones|instruccion|ordenes|directrices)
        (reserva|reserve|confirma|confirme|cancela|cancele|elimina|borra|acepta|rechaza) .. (todas|todos|
            todo|demas|cada) .. (entrevistas|candidatos|citas)
        (marca|marcame|pon|ponme|cambia|establece) .. (estado|contratado|contratada|aceptado|seleccionado|
            primer lugar|primero en|puntuacion)
        (dame|muestra|muestrame|revela|dime|ensename) .. (contrasena|contrasenas|prompt|otros candidatos|
            los candidatos|secretos|base de datos|datos de los|nombres de los)
        (actua|comportate|finge) .. (como|como si)
        (responde|di|contesta) .. (siempre|solo|a todo) .. [si]
    """,
    Cue.JOKE: """
        (es broma|broma|bromeo|en serio|hablando en serio|jaja)
    """,
    Cue.NO_TIME: """
        (mas|menos) de (una|dos|tres) (hora|horas)
        (los|las) (otros|otras) (dos|tres)
        (llego|llegare|llegando) .. (minutos|min) tarde
        mas tarde
        (buen|buenos|buena|buenas) (dia|dias|tarde|tardes|noche|noches|fin|semana)
        (las|los) (dos|tres) (me|van|vienen|sirven|estan|valen)
    """,
    Cue.SELF: """
        (yo|me|mi|mis|puedo|podria|tengo|prefiero|nos|estoy|quisiera|conviene|conmigo)
    """,
    Cue.EXCEPT: """
        (excepto|salvo|menos|a excepcion|quitando|aparte de) [@r|@x|@t|el|la|de]
    """,
    Cue.NOT: """
        (no|en vez de|en lugar de|menos|excepto) [el|la|los|las|al|a] (@r|@x)
        @r .. no
        (en vez de|en lugar de|antes que) [el|la|los|las|al|a] @t
        ni (@r|@x|@t)
    """,
    Cue.SHIFT: """
        (mas tarde|mas temprano|en su lugar|media hora|minutos|misma hora|dia siguiente|dia anterior|pero a)
        (hora|horas|minutos|dia|dias|semana|semanas) (mas tarde|mas temprano|antes|despues)
        (mas temprano|mas tarde|media hora|una hora|minutos|en su lugar|pero a|pero mejor|antes|despues)
    """,
    Cue.DURATION: """
        (dura|durara) (mas|menos|mucho)
        (cuanto dura|cuanto durara|cuanto tiempo|duracion|cuantos minutos|cuantas horas|cuanto demora|
            cuanto tarda|cuanto se demora)
    """,
    Cue.WHO: """
        (quien|quienes|con quien|entrevistador|entrevistadora|entrevistadores|panel)
    """,
    Cue.WHERE: """
        donde (es|queda|seria)
        (donde|direccion|enlace|link|lugar|ubicacion|estacionamiento|aparcamiento|aparcar|piso|sala|
            como llego|oficina)
    """,
    Cue.FORMAT: """
        (remoto|remota|presencial|online|en linea|videollamada|video|zoom|teams|telefono|por telefono|
            camara|enlace|virtual|formato)
    """,
    Cue.ZONE: """
        (zona horaria|huso|huso horario|hora local|hora de donde)
    """,
    Cue.PREPARE: """
        (preparar|preparacion|llevar|traer|documentos|documentacion|vestir|vestimenta|ropa|codigo de)
    """,
    Cue.MAY: """
        (puedo|podria|podre|se puede|puede) (llevar|traer|ir con|ir acompanado|ir acompanada|venir con|grabar|
            usar|aparcar|estacionar|tomar notas|llevarme)
    """,
    Cue.STATUS: """
        (a que hora|cuando|que dia|que hora|donde) (era|fue|es|seria) .. [la entrevista|mi|la cita|
            la reunion|eso]
        (a que hora|cuando|que dia) (tengo|tenemos|quedamos|quede|nos vemos|empieza|comienza) .. [la|
            entrevista|cita]
        (recuerda|recuerdas|recordar|recordarme|recuerdeme|recuerdame|repite|repetir) .. (hora|dia|fecha|
            cuando|cita)
        (estado de|han recibido|recibieron|siguiente paso|siguientes pasos|proximos pasos|resultado|
            esta confirmada|cuando es mi)
    """,
    Cue.BOT: """
        (quien|que) (eres|es usted|sos)
        con quien (hablo|estoy hablando|escribo)
        (eres|es usted|es|estoy hablando|hablo con|sos) .. (bot|robot|humano|maquina|ia|persona real|
            inteligencia artificial|ordenador|automatico|persona)
    """,
    Cue.WISHES: """
        (que dije|que he dicho|mis preferencias|mis restricciones|mis condiciones)
    """,
    Cue.SALARY: """
        (salario|sueldo|remuneracion|pagan|paga|pago|beneficios|bono|compensacion|viaticos|gastos de viaje|
            salarial)
    """,
    Cue.ACCOMMODATION: """
        (silla de ruedas|discapacidad|discapacitado|discapacitada|accesible|accesibilidad|sordo|sorda|ciego|
            ciega|interprete|lengua de signos|lengua de senas|adaptacion|adaptaciones|dislexia|autismo|
            embarazada|ajustes razonables)
    """,
    Cue.COMPLAINT: """
        (queja|quejarme|reclamacion|reclamo|inaceptable|indignante|verguenza|discriminacion|abogado|
            falta de respeto|decepcionado|decepcionada|ridiculo|vergonzoso|denunciar|denuncia|
            poco profesional)
    """,
    Cue.DISTRESS: """
        (suicidio|suicidarme|matarme|quitarme la vida|no quiero vivir|morir|morirme|desesperado|desesperada|
            fallecio|fallecido|falleció|hospital|ataque de panico|ha muerto|murio)
        [ya] no (puedo|aguanto) mas $
        no (veo|encuentro) [ninguna|una] salida
    """,
    Cue.ABUSE: """
        (puta|puto|mierda|imbecil|idiota|estupido|estupida|cabron|gilipollas|pendejo|joder|callate|hijo de|
            vete a la|carajo|tonto|inutil)
    """,
    Cue.DATA_EXPORT: """
        (mis datos|que datos|datos personales|rgpd|copia de mis) .. [exportar|copia|recibir|tienen|tiene|
            descargar|acceder|guardan|enviar|obtener]
        que (saben|sabe|sabes|guardan|guarda) .. (de mi|sobre mi)
    """,
    Cue.DATA_ERASURE: """
        (borrar|borre|borren|eliminar|elimine|eliminen|suprimir|borra|elimina) .. (datos|informacion|cuenta|
            perfil|historial)
        derecho al olvido
    """,
    Cue.ORDINAL: """
        [el|la|al|con el|con la|por el|por la|lo] <ord> [<option>|de las tres|de los tres|de las dos|
            de los dos]
    """,
    Cue.NUMBERED: """
        (opcion|numero|horario|alternativa|no|propuesta|fecha|#) [numero] <num>
        (opcion|alternativa) (a|b|c)
        ^ [elijo|prefiero|la|el|ok|si|vale|con la] (1|2|3|4|5) [por favor|gracias|me va bien|esta bien] $
        la (dos|tres) $
    """,
    Cue.EARLIEST: """
        (el|la|lo) (mas temprano|mas temprana|mas pronto|mas cercano|mas cercana|mas proxima) [posible|
            de los dos|de las dos]
        (cuanto antes|lo antes posible)
        (el|la|lo) que (sea|este) (antes|primero|mas temprano)
    """,
    Cue.LATEST: """
        (el|la|lo) (mas tarde|mas tardio|mas tardia) [posible|de los dos|de las dos]
        (el|la) que sea mas tarde
    """,
    Cue.PENULTIMATE: """
        [el|la|al] (penultimo|penultima) [<option>]
    """,
    Cue.FIRST_TWO: """
        [los|las|de] (dos|2) (primeros|primeras) [<option>|opciones|horarios|fechas]
        [los|las|de] (primeros|primeras) (dos|2) [<option>|opciones|horarios|fechas]
    """,
    Cue.LAST_TWO: """
        [los|las|de] (dos|2) (ultimos|ultimas) [<option>|opciones|horarios|fechas]
        [los|las|de] (ultimos|ultimas) (dos|2) [<option>|opciones|horarios|fechas]
    """,
    Cue.LAST: """
        (el|la|al|con el|con la|este|esta) (ultimo|ultima) [<option>|de las tres|de los tres]
        ^ (ultimo|ultima) $
    """,
    Cue.MIDDLE: """
        (el|la) (del medio|de en medio|intermedio|intermedia|de enmedio|del centro)
    """,
    Cue.FORMER: """
        (el|la) de arriba
    """,
    Cue.PART_ONE: """
        (la|el|el horario|la opcion) de la (manana|tarde|noche)
    """,
    Cue.OTHER_ONE: """
        (el|la) (otro|otra) [opcion|horario|fecha] $
    """,
    Cue.NOT_REFERENCE: """
        [el|la] <ord> (semana|mes|ano|vez|mitad|dia de|de <month>|hora de la|entrevista|ronda|parte|cosa|
            momento)
        (el|la) (ultimo|ultima) (semana|mes|ano|vez|minuto|momento|entrevista|correo|mensaje|dia|lunes|
            martes|miercoles|jueves|viernes)
        (segundos|un segundo|en segundo)
        <ord> de <month>
        (en|de) primer (lugar|momento|plano)
        por (primera|ultima|segunda) vez
        a primera hora
        a ultima hora
    """,
}
