"""Spanish: yes and no, choices, other times, moving and cancelling, questions. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue
from negotiation.reading.language import Language, phrases, words
from negotiation.reading.spanish_matters import MATTERS

CLASSES = {
    "it": """
        eso esto esta este ese esa estos esas ello todo lo la el hora horario fecha cita dia
        opcion propuesta las los
    """,
    "good": """
        bien bueno buena perfecto perfecta genial ok okay ideal posible excelente estupendo
        fenomenal conveniente mejor super fantastico adecuado factible joya barbaro chido padre
    """,
    "bad": "mal imposible complicado dificil malo",
    "ord": """
        primer primero primera segundo segunda tercer tercero tercera cuarto cuarta 1ro 1ra 2do
        2da 3ro 3ra 1o 1a 2o 2a 3o 3a
    """,
    "num": "1 2 3 4 5 uno dos tres cuatro",
    "option": "opcion horario fecha propuesta hora turno numero alternativa dia eleccion cita",
    "month": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "meeting": "entrevista cita reunion hora fecha horario llamada dia turno",
    "wh": "que cual cuales cuando donde quien quienes como cuanto cuanta cuantos cuantas",
}

CUES = {
    Cue.YES: """
        (hecho|trato hecho|de una|listo|sale|cerrado|dale|okis|oki|yes|obvio|eso mismo|apuntado|anotado|
            asi quedamos|va que va|orale|sale y vale|
            cuenten conmigo|cuente conmigo|por mi (si|bien|perfecto|vale|ok))
        [les|le|te|os] confirmo [mi] (asistencia|presencia|disponibilidad|participacion|la cita|la hora)
        (con mucho gusto|lo apunto|me lo apunto|lo agendo|anotadisimo)
        (si|claro) (me|puedo|por favor|perfecto|gracias)
        (si|sip|claro|claro que si|por supuesto|desde luego|correcto|exacto|exactamente|de acuerdo|vale|
            confirmo|confirmado|acepto|efectivamente|asi es|sin duda|afirmativo|absolutamente|dale|venga|
            con gusto|encantado|encantada|adelante|eso es|va)
        esta bien
        me parece (bien|perfecto|genial|estupendo|correcto|excelente)
        (asi|eso) es
        [lo] confirmo
    """,
    Cue.FINE: """
        (perfecto|genial|bien|muy bien|estupendo|excelente|entendido|bueno|fenomenal|de lujo|listo|
            fantastico|chevere|guay|buenisimo)
    """,
    Cue.SUITS: """
        (@t|@r) [si] [yo] (voy|ire|asistire|asisto|estare) [si] $
        me (cae|caeria|viene|vendria) (bien|perfecto|genial|fenomenal|barbaro|bomba|
            de lujo|de maravilla|de perlas)
        (me|nos) (late|acomoda|resulta|pega|cuadra) [(@t|@r)|el (@t|@r)]
        (<it>|@t|@r) .. me (late|acomoda|resulta|pega)
        (me|nos) (va|viene|queda|conviene|sirve|funciona|parece|vale|vendria|iria|cuadra|encaja|van|vienen|
            sirven|quedaria) [<good>|de|muy|perfecto]
        (<it>|@t|@r) .. (va|viene|queda|conviene|sirve|funciona|parece|vale|vendria|iria|esta|seria|es|
            estaria) .. <good>
        (<it>|@t|@r) .. [me] (va|viene|queda|conviene|sirve|funciona|cuadra|encaja)
        (<it>|@t|@r) (puedo|podria|estoy libre|estoy disponible|estaria)
        [yo] (puedo|podria|podre) (asistir|ir|acudir|estar|conectarme|hacerlo|@t|@r|ese|el|a)
        (estoy|estare|estaria) (libre|disponible|de acuerdo|alli|encantado)
        (sin|ningun|no hay|no tengo) (problema|problemas|inconveniente|objecion)
        (bien|perfecto|ok|vale|genial|de acuerdo) (para mi|con|por mi|para|el|la|@t|@r)
        nos vemos (@t|entonces|el|ahi|alli)
        ahi estare
        alli estare
        seria <good>
    """,
    Cue.TAKE: """
        ^ mejor (@t|@r) $
        ^ (solo|solamente|unicamente) [puedo|podria] [el] (@t|@r) $
        ^ me apunto [al|a|para|el] (@t|@r)
        (me decanto|elijo|escojo|prefiero|tomo|cojo|reservo|agarro|selecciono|opto|quiero|quisiera|tomare|
            me quedo con|
            me quedo|elegiria|preferiria) .. [<it>|@t|@r|con|por]
        (reserveme|reserva|reserve|resérvame|apunteme|apuntame|agendeme|agenda|agende|confirma|confirme|
            ponme|pongame) [para|@t|@r|el|la|me|lo]
        (anotame|anoteme|agendame|inscribeme|ponme|pongame|apuntame|apunteme) [para|en|a] [el|la] (@t|@r)
        (agendado|apartado|reservado|anotado) [el|para] (@t|@r)
        (@t|@r) [yo] me (organizo|arreglo|acomodo|apano)
        (la|el) (de|de las|de la|del) (@t|@r)
        la (@t|@r) $
        (quedamos|digamos|mejor|vamos) (@t|@r|el|la|con|en|para)
        (entonces|pues|asi que|por lo que) [el|la] (@t|@r)
    """,
    Cue.ANY: """
        (los|las) (otros|otras) (dos|tres|dias|opciones|horarios|@t|@r) [si|sirven|van|me|bien|puedo]
        (los|las) (otros|otras) (si|sirven|van|me|bien|puedo)
        (los|las) (otros|otras) $
        (el resto|los demas|las demas)
        (cualquiera|cualquier|ambas|ambos|los dos|las dos|todas|todos|las tres|los tres) [de|las|los|opcion|
            opciones|horarios|horario|fechas|hora|dia|ellas|ellos|esas|esos|estas|estos] .. [va|van|viene|
            vienen|bien|sirve|sirven|funciona|funcionan|queda|quedan|puedo|parece|posible|valen]
        (me da igual|me es igual|me es indiferente|da lo mismo|
            como (prefiera|prefieras|quiera|quieras|usted|mejor|les)|
            elija usted|usted elige|tu eliges|lo que|soy flexible|indistinto|el que sea|la que sea)
    """,
    Cue.NO: """
        va a ser que no
        (ni hablar|ni de broma|paso) $
        (no|nop|nel|para nada|en absoluto|negativo|tampoco|que va|no no|jamas)
        no gracias
        (incorrecto|no es correcto|no es asi)
        mejor no
    """,
    Cue.UNSUITED: """
        [me] (viene|va|queda|cae|iria|vendria) (fatal|mal|horrible|pesimo|remal)
        ya tengo (algo|un compromiso|compromiso|planes) $
        se me (complica|hace imposible|hace dificil|complico|cruza|junta)
        ya no (puedo|podre|podria|me va|me viene|me sirve|estoy)
        (peor|menos bien) que
        (habria|hubiera|hubiese) (sido|estado|podido|venido|ido)
        (en el extranjero|fuera del pais|enfermo|enferma|de baja|hospitalizado|hospitalizada|ingresado|
            ingresada|de guardia|en el trabajo)
        estoy .. (en clase|en clases|trabajando|en la facultad|en la universidad|en el curro|currando)
        tengo [una|un|la|el|cita] .. (medico|dentista|examen|examenes|parcial|turno|boda|entierro|funeral|
            mudanza|guardia|operacion)
        tengo [una|un|otra|otro|que] (clase|clases|trabajo|reunion|examen|cita|medico|turno|viaje|vuelo|
            trabajar)
        no .. (me|nos) (va|viene|queda|conviene|sirve|funciona|cuadra|encaja|es posible|vienen|van|
            sirven) [bien]
        no (puedo|podria|podre|podremos|puede|estoy|estare|llego|alcanzo|tengo|sera|es|seria) [ir|asistir|
            acudir|disponible|libre|tiempo|posible|ese|el|@x|a]
        (imposible|indisponible|ocupado|ocupada|de viaje|de vacaciones|comprometido|comprometida)
        (tengo|tendre) .. (otro|otra|ya|un) .. (compromiso|cita|reunion|examen|clase|plan|entrevista)
        (me surgio|surgio|me ha surgido|ha surgido|imprevisto)
        (muy|demasiado) (temprano|tarde|pronto)
        (<it>|@t|@r|@x) .. (es|seria|esta) .. <bad>
    """,
    Cue.DEFER: """
        (respondo|respondere|aviso|avisare|digo|dire|contesto|contestare|te confirmo|le confirmo|
            os confirmo|
            confirmare) .. (@t|@m)
        (@t|@m) [te|le|os|les|ya] (respondo|respondere|aviso|avisare|digo|dire|contesto|confirmo|confirmare)
        (@t|@m) ya se
    """,
    Cue.HOUR: """
        ^ [no|si|mejor|o|entonces] <hour> $
        (la|el) de las <hour>
    """,
    Cue.REQUEST: """
        (podemos|podriamos|puedo|podria) .. (@t|@r)
        (que tal) .. (@t|@r)
    """,
    Cue.EARLIER: """
        mas (temprano|pronto)
        antes $
    """,
    Cue.IN_THE_DAY: """
        mas (tarde|temprano) (en|durante) el dia
    """,
    Cue.LATER_ON: """
        mas (adelante|entrada)
        mas tarde
    """,
    Cue.LATER: """
        ^ mas tarde $
        (ahora no|en otro momento|otro dia quizas|todavia no|aun no|por ahora no|de momento no|
            luego)
    """,
    Cue.THINKS: """
        (lo|me lo) (pienso|pensare|consulto|consultare|voy a pensar|tengo que pensar)
        (dejame|dejeme|dejenme) pensarlo
        (tengo que|debo|necesito|voy a) .. (hablar|hablarlo|preguntar|preguntarle|consultarlo|ver|
            pedir permiso) .. (con|a|mi|jefe|jefa|marido|mujer|trabajo)
        (tengo que|voy a|dejeme|dejame|debo|necesito) .. (pensarlo|revisar|consultar|ver|confirmar|mirar|
            comprobar|preguntar)
        (le|te|os|les) (aviso|confirmo|digo|escribo) [luego|despues|mas]
        (tengo que|dejame|dejeme|debo|necesito) (consultarlo|pensarlo|verlo|mirarlo|confirmarlo|revisarlo)
    """,
    Cue.NONE_OF: """
        (a|en) (esas|esos) (horas|horarios|dias) [siempre|yo|ya] (trabajo|estoy|tengo|no)
        nada (me|de eso|de esto) [va|sirve|viene|cuadra]
        (todas|todos|todo) .. (mal|imposible|ocupado|ocupada)
        (ninguno|ninguna|ningun) [de] [estos|estas|esos|esas|los|las|ellos|ellas] [horarios|horario|fechas|
            opciones|opcion|dias|dos|tres|horas] .. [me|va|viene|sirve|puedo|funciona|conviene]
        (ninguno|ninguna)
        ni (uno|una|el uno|la una) ni (otro|otra|el otro|la otra)
        no .. (ninguno|ninguna|ningun)
        (estos|estas|esos|esas|los|las) (horarios|fechas|opciones|dias|horas|tres|dos) no
    """,
    Cue.OTHERS: """
        (prefiero|quisiera|quiero|mejor|preferiria) [un|una] (otro|otra) (dia|hora|horario|fecha|momento|
            opcion|semana)
        (no hay|no tienen|no tiene|no tienes|hay) .. (otra cosa|nada mas|algo mas|mas|otro|otra)
        (tienen|tiene|tienes|hay) algo .. (mas|antes|despues|otro|otra|el|la)
        (otro|otra|otros|otras) (horario|horarios|hora|horas|fecha|fechas|dia|dias|opcion|opciones|momento|
            posibilidad|posibilidades|alternativa|alternativas|semana|propuesta|propuestas|disponibilidad|
            cita|turno|turnos|cosa)
        (alternativa|alternativas|mas opciones|mas horarios|mas fechas|mas disponibilidad)
        (algo|un poco|algun|mas) .. (mas temprano|mas tarde|antes|despues|diferente|distinto|otro|otra|mas)
        (que|cuales|cuando|cual) .. (disponible|disponibles|libre|libres|horarios|tienen|tiene|hay|ofrecen|
            mas) [disponible|libre|huecos]
        (tiene|tienen|hay|habria|habra|tendria|ofrecen) .. (otro|otra|otros|otras|algo|disponibilidad|
            huecos|hueco|mas)
        (proximo|proxima) (hueco|disponible|disponibilidad)
        un dia (distinto|diferente)
        (fuera|afuera) (del|de) .. (oficina|trabajo|laboral|laborales)
    """,
    Cue.KEEP: """
        (lo|la|mejor) .. (dejamos|deja|dejo|dejemos|dejar|dejarlo|dejarla) [lo|la] como (esta|estaba|
            estaban|quedamos)
        (dejarlo|dejarla|dejalo|dejala|dejemoslo|mantenerlo) como (esta|estaba)
        (mantener|mantengo|mantenemos|mantengamos|quedarme con|quedamos con|conservar) .. (hora|horario|
            cita|fecha) .. [original|anterior|antigua|de antes|actual|inicial|que tenia]
        (hora|horario|cita|fecha) (original|anterior|antigua|de antes|inicial) .. [mejor|esta bien|se queda]
        no .. (cancele|cancelen|canceles|cancelar|anulen|cambien|cambie|cambies|mueva|muevas|anule|
            anules|elimine|retire)
        (mantengalo|mantenlo|mantener|dejalo|dejelo|dejarlo|mantenga|deje|dejemos) [como|asi|igual]
        (olvidelo|olvidalo|no importa)
    """,
    Cue.MOVE: """
        (reprogramar|reagendar|aplazar|posponer|cambiar|cambiarla|cambiarlo|moverla|moverlo|aplazarla|posponerla|mover|retrasar|adelantar|postergar|reprograme|
            reprogramemos|reprogramacion|posponga|aplace|reagende|atrasar|modificar|desplazar) [<it>|
            <meeting>|de|mi|nuestra] [<meeting>|fecha|hora|dia]
        (cambie|cambio|mueva|cambiamos|movemos|pasar|pasamos) .. (fecha|hora|<meeting>|dia|para|a)
        (buscar|encontrar|acordar|fijar|necesito|quiero) .. (otra|otro|nueva|nuevo) (fecha|hora|cita|
            horario|dia)
    """,
    Cue.CHANGE: """
        (en vez|en lugar|mejor|en cambio|mas bien)
        (cambie|cambia|ponga|pon|hagalo|haga) .. (a|para|por)
    """,
    Cue.CANCEL: """
        (cancelalo|cancelala|cancelelo|cancelela|anulalo|anulela|cancelenlo|cancelenla)
        (cancelar|cancele|cancela|anular|anule|anula|anulen|cancelacion|suspender|cancelen|eliminar|borrar|
            cancelo) [<it>|la|mi|nuestra|de] [<meeting>]
        (ya no) .. (necesito|voy a ir|ire|asistire) .. [cita|entrevista]
        ^ [yo] no (voy|ire|asistire|vendre|acudire|me presentare) $
        ^ [yo] no voy a (ir|asistir|acudir|presentarme|poder ir|poder asistir) $
    """,
    Cue.AS_NOUN: """
        (mi|mis|su|nuestra|nuestro|una|un) (amiga|amigo|esposa|esposo|mujer|marido|hermana|hermano|novia|
            novio|companera|companero|madre|padre|pareja) .. (retiro|retirado|encontro|encontrado|
            acepto|aceptado|consiguio|conseguido|firmo|firmado|renuncio|desistio)
    """,
    Cue.HYPOTHETICAL: """
        (hasta cuando|hasta que hora|como) .. (cancelar|anular|cambiar|mover|reprogramar|reagendar)
    """,
    Cue.CANCELLED: """
        (cancele|anule) [mi] (otra|otro) [<meeting>]
        (espero|ojala) [que] no .. (cancelen|cancele|canceles|anulen)
        ya [yo|la|lo|les] (cancele|anule) [la|mi|el|esta|nuestra] [<meeting>]
        (se|me|nos|les|le|la|lo) (cancelo|cancelaron|anulo|anularon) [la|mi|el|esta|nuestra] [<meeting>]
        (ha|han|he|has|habia|habian|habeis|fue|esta|estaba|ha sido) .. (cancelado|cancelada|anulado|anulada)
        [me] (acaba|acaban|acabo) de (cancelar|cancelarme|anular|anularme)
    """,
    Cue.NO_OTHER: """
        (no) [hace|haria|hara|es] (falta|necesario|necesaria|preciso) [que] [lo|la|me] (reprogramar|
            reagendar|cambiar|cambiarla|mover|reprogramen|reagenden|posponer|reprogramarla|reagendarla|otra)
        (no) (hace falta|hay que|es necesario|necesito|quiero) (buscar|agendar|programar|fijar|poner|dar|
            darme) (otra|otro|nueva) [fecha|hora|cita|horario|dia|entrevista]
        (no|ni|sin) [quiero|necesito|deseo|busco|hace falta|necesidad de] (otra|otro|ninguna otra|
            reagendar|reprogramar|nueva|una nueva) [fecha|hora|cita|horario|dia|entrevista]
    """,
    Cue.UNINTERESTED: """
        (ya no|no) (quiero|deseo) (hacer|hacerlo|tener) [esto|eso|la entrevista|mas] [mas] $
        me rindo
        (tengo|me han hecho|recibi|he recibido) .. (otro|otra) (trabajo|oferta|empleo|puesto|propuesta)
        ya tengo (trabajo|empleo) $
    """,
    Cue.WITHDRAW: """
        (acepto|acepte|aceptare|he aceptado) .. (otra|otro) (oferta|trabajo|empleo|puesto|propuesta)
        (ya|he|ya he) (encontre|encontrado|consegui|conseguido|acepte|aceptado|firme|
            firmado) .. (otra cosa|otro|otra|trabajo|empleo|algo)
        ya no (busco|estoy buscando)
        (prefiero|voy a|decidi|he decidido) .. (retirarme|no continuar|no seguir)
        (retirar|retiro|retire|retirarme|retirada|anular|cancelar|abandonar|desistir|
            desisto) .. (candidatura|solicitud|postulacion|proceso|aplicacion)
        (retirarme|retireme|retirenme) [del|de la|de] [proceso|seleccion|candidatura]
        me (retiro|bajo)
        (firme|firmo|he firmado|fiche|entro) .. (otra|otro) (empresa|compania|sitio|lado|lugar)
        me (salio|ha salido|salia|ofrecieron|contrataron|dieron) .. (otro|otra) (trabajo|empleo|oferta|puesto|
            cosa|empresa)
        (ya no|no) .. (interesado|interesada|interesa|interes|quiero seguir|deseo continuar|deseo seguir|
            quiero continuar|quiero el puesto|continuar en el|seguir en el|quiero participar) [en|el|la|por|
            con] [puesto|oferta|proceso|vacante|trabajo]
        (he aceptado|acepte|encontre|he encontrado|consegui|firme) .. (otro|otra|
            un) (trabajo|oferta|empleo|puesto|propuesta|contrato)
        (rechazo|declino|rechazar|declinar) .. (invitacion|oferta|entrevista|puesto)
        (renuncio|renunciar) .. [proceso|puesto|candidatura]
        no .. (considerar|consideren|tengan en cuenta|tener en cuenta) .. [candidatura|mi]
    """,
    Cue.PUZZLED: """
        (que|a que) (quiere|quieres|significa|te refieres|se refiere) [decir|con|eso]
        no (entiendo|entendi|comprendo|he entendido) [nada|eso|lo|$]
        ^ (como|perdon|que|eh) $
    """,
    Cue.HELD_UP: """
        (llego|llegare|llegando) .. (minutos|min|minutitos) tarde
        (llego|llegare|voy|voy a llegar|llegando|estoy llegando) .. (tarde|retrasado|retrasada|con retraso)
        (atascado|atascada|atrapado|atrapada|metido|parado) .. (trafico|atasco|tren|metro|trancon)
        (tren|autobus|bus|metro|vuelo) .. (retraso|retrasado|cancelado|atrasado)
        no (encuentro|veo) .. (edificio|entrada|sala|puerta|oficina|enlace|direccion)
        (enlace|link|zoom|teams|camara|microfono|conexion|internet|audio) .. no .. (funciona|abre|va|anda)
        no .. (funciona|abre) .. (enlace|link|zoom|camara|microfono|conexion|internet|puerta)
        (nadie) .. (responde|abre|contesta|aqui|conectado)
        estoy .. (fuera|abajo|en la puerta|en recepcion|en la entrada)
    """,
    Cue.HUMAN: """
        [no] (podemos|podriamos|prefiero|preferiria) [mejor] (hablar|conversar|charlar|hablarlo) por telefono
        (hablar|comunicarme|contactar|conversar|ponerme en contacto|comunicar|tratar|
            pasar) .. [con] .. (humano|persona|alguien|reclutador|reclutadora|agente|representante|operador|
            recursos|encargado|responsable)
        (persona|humano|agente) (real|de verdad)
        (hablar|comunicarme) con (la senora|el senor|sra|sr)
        (alguien|una persona|un humano|el reclutador|un agente) .. (llamar|llame|llamarme|contactar|
            contacte|contactarme|ayudar|ayudarme|atender|escriba)
        (llameme|llamame|llamenme|llamarme|contacteme|contactenme)
        me (puede|podria|pueden|podrian) (llamar|contactar|ayudar) [alguien]
        ^ (humano|agente|persona|operador) $
        no .. (bot|robot|maquina|chatbot)
    """,
    Cue.BACK: """
        (volver|volvemos|dejar|dejamos|mantener|recuperar|prefiero|quiero|mejor) [a] (la|el) [hora|cita|
            fecha|horario] (anterior|original|antigua|antiguo|de antes)
    """,
    Cue.CALLS: """
        (hay alguien|alguien) [ahi|alli|por ahi]
        (esta|estas|estan|sigue|sigues|siguen) [usted|ustedes] (ahi|alli) $
    """,
    Cue.GREET: """
        (hola|buenos dias|buenas tardes|buenas noches|buenas|saludos|que tal|buen dia|ola)
        como (esta|estas|estan)
        (estimado|estimada|estimados)
    """,
    Cue.THANK: """
        (gracias|agradezco|agradecido|agradecida|mil gracias|muchas gracias|muy amable) [por|de|a] [su|la|
            todo|tu|antemano|usted|ustedes|el|las] [ayuda|respuesta|mensaje|invitacion|informacion|
            oportunidad]
    """,
    Cue.DONE: """
        (eso es todo|nada mas|es todo|seria todo|eso seria todo|nada|no necesito nada|ya esta|
            listo) [gracias|por ahora|de momento]
        no [necesito] nada mas
    """,
    Cue.BYE: """
        (hasta|nos vemos) [el|la] (@t|@m) $
        (adios|hasta luego|hasta pronto|hasta manana|chao|chau|buen fin|que tenga|que tengas|un saludo|
            nos vemos|buen dia|cuidese)
    """,
    Cue.BOOK: """
        (reservar|agendar|programar|concertar|fijar|apuntar|organizar|planificar|poner)
    """,
    Cue.ASK: """
        ^ [y|ok|vale|hola|gracias|perfecto|pero|si|no|bueno] <wh>
        ^ [y|ok|pero] por que
        (saber|decir|decirme|indicar|indicarme|explicar|confirmar|informar|enviar|enviarme|mandarme|
            decirnos) .. (si|cuando|donde|quien|como|cuanto|que|cual|el|la|direccion|enlace)
        (puede|puedes|podria|podrias|pueden) [me] (decir|decirme|indicarme|explicarme|enviarme|mandarme|
            confirmarme|informarme)
        (pregunta|preguntas|duda|dudas|consulta)
        (quiero|queria|quisiera|gustaria|necesito|podria) (preguntar|preguntarle|preguntarte|saber|
            consultar) [si|que|cuando|donde|como|cual]
        (debo|tengo que|necesito|hay que|hace falta) (llevar|traer|preparar|vestir|saber)
        cuanto (dura|durara|tiempo)
        (quien|quienes) (es|sera|son|estara|me|va)
    """,
    Cue.SUGGEST: """
        ^ que (tenga|tengas|tengan|le|les|te|descanse|pase|pasen|bueno|bien|tal|este|esten)
        ^ como (esta|estas|estan|quiera|prefiera)
    """,
    Cue.WHETHER: """
        ^ [y|ok|vale|hola|gracias|pero] (es|seria|puedo|podemos|podriamos|podria|puede|hay|habria|tienen|
            tiene|esta|estan|sera|debo|habra|son|estas|eres|podrian|tendrian)
        hay (alguna|algun)
    """,
    Cue.AVAILABLE: """
        (que tal|que le parece|que te parece|y si|como ve|como lo ve) .. (@t|@r|el|la|a)
        (podria|podriamos|podemos|seria|puede|es|hay|habria|disponible|disponibles|disponibilidad|libre|
            hueco|posible|tiene|tienen|algo) .. (@t|@r)
        (@t|@r) .. (es posible|posible|disponible|libre|puede|podria|se puede)
        ^ y (@t|@r) $
    """,
    Cue.CORRECTION: """
        (mejor dicho|no perdon|perdon no|quise poner|puse mal)
        (espera|espere|perdon|perdona|mejor dicho|quise decir|quiero decir|me equivoque|corrijo|correccion|
            en realidad|ay no|un momento|digo|pensandolo bien|no espera|disculpa no|rectifico)
    """,
    Cue.PREFER: """
        (prefiero|preferencia|preferiria|preferiblemente|mejor|preferible|idealmente|de preferencia|
            favorita|favorito)
    """,
    Cue.BACKUP: """
        si no ($|@t|@r|el|la)
        (sino|en caso contrario|de lo contrario|como alternativa|como segunda opcion|plan b|
            en ultimo caso|como ultimo|de reserva)
    """,
    Cue.HEARSAY: """
        (me|nos) (dijo|dijeron|hablo|hablaron|comento|comentaron) .. (@t|@r)
        (@t|@r) (va|van) a (nevar|llover|haber|hacer|tener|caer)
        (mi|nuestra|nuestro|su) (esposa|esposo|marido|mujer|pareja|novia|novio|jefe|jefa|hermana|hermano|
            madre|padre|amiga|amigo|companera|companero) [me] (dice|dijo|comenta|comento) .. (@t|@r)
        (@t|@r) le (viene|va|queda|conviene) (bien|mejor|perfecto|genial)
    """,
    Cue.IF: """
        si (@t|@r|@x|@m) no (se|puedo|puede|pudiera|va|sale|fuera|hay|queda|es)
        (podria|puede|podrian) [ser] [el|la] [del] (@t|@r) [ser] (online|presencial|virtual|remoto|remota|
            telefonica|en linea|por video)
        si (cancelo|anulo|cancelase|cancelara|enfermo|me enfermo|me pongo|estoy enfermo|estoy enferma)
        si (pudiera|pudiese|fuera|fuese|tuviera|hubiera|elijo|escojo|tomo|cojo|llueve|acepto|cambio)
        (solo|solamente|unicamente) (si|online|en linea|por video|por videollamada|presencial|por telefono)
        (@t|@r) [pero|solo] si (consigo|logro|encuentro|termino|salgo|alguien|todo|es|fuera|hay|mi|el|la|
            los|las|se|nadie|usted|ustedes|tengo|hubiera|pueden|quieren)
        (@t|@r) si (para|entonces|ya|antes|hasta|aun|todavia|llego|llega|mejoro|mejora|no)
        si (consigo|logro|encuentro|termino|salgo|me dan|me dejan|todo va|alguien|hay|mi jefe|mi jefa|mi)
        (depende|segun|sujeto a)
        (siempre que|en caso de|a menos que|salvo que|siempre y cuando|si es|si la|si el|si no)
    """,
    Cue.COURTESY: """
        [@t|@r] si (se puede|es posible|puede ser|fuera posible|fuese posible)
        si [todavia|aun] (sigue|esta|sigue estando|sigue siendo|es) [aun|todavia] (disponible|libre|posible)
        si (no es molestia|no hay problema|no le molesta|no te molesta|les parece|le parece|te parece) [bien]
    """,
    Cue.UNSURE: """
        (ya veremos|veremos|ya se vera)
        no se ($|si|cuando|aun|todavia|bien|que|cual|como|pero|el|la|yo|@t|@r|@m)
        (puedo|podria|podemos|voy a|intentare) (intentar|intentarlo|tratar|probar)
        (@t|@r) [lo|la|me] (veo|parece|resulta) [muy|un poco|medio] (dificil|complicado)
        (en teoria|teoricamente|normalmente|pienso que|yo creo que)
        (@t|@r) (podria|pudiera) (ser|funcionar|valer|ir|servir)
        no creo
        puede ser [que] $
        (pensaba|creia|crei|pense) [que]
        (creo que|supongo|probablemente|por confirmar|a confirmar|dudo|estoy entre|no tengo claro)
        (quizas|quiza|tal vez|a lo mejor|no estoy seguro|no estoy segura|puede que|
            posiblemente|no lo se)
    """,
    Cue.CLEAR: """
        (olvide|olvida|ignore|ignora|borre|borra|olvide|elimine) .. (lo que dije|todo|mis preferencias|
            mis restricciones|lo anterior|lo dicho)
        (olvide|olvida|ignore|ignora|borre) .. lo que dije (de|del|sobre) .. $
        (empecemos|empezar|comenzar) .. (de nuevo|cero|otra vez)
    """,
    Cue.PLAIN: """
        no (se|te) (preocupe|preocupes|preocupen|moleste|molesten)
        (hay que|tengo que|debo|necesito) (preparar|llevar|traer|saber|hacer) algo
        (le|les|te|os) (iria|va|vendria|viene|parece|queda|convendria|sirve) [bien|mal|mejor] [el|la] (@t|
            @r)
        (bueno|bien|interesante|util) [es] saberlo
        (bueno|bien|interesante|util) (saber|saberlo|es saberlo)
        (me alegro|que bien|que bueno|enhorabuena|felicidades|bien|genial) por (usted|ustedes|ti|vosotros|
            el|ella|ellos)
        (acepto|entiendo|comprendo|respeto) (que|la decision|su decision|que no|el rechazo)
        (si|ok|vale|claro) [ya] [he] (recibi|recibido|vi|lei|visto|leido|me llego) .. (correo|mail|email|
            mensaje|invitacion|enlace)
        (si|ok|vale) (tengo|una|solo) .. (pregunta|duda|preguntas|dudas|consulta)
        (enlace|link|camara|microfono|pagina|web|boton|formulario|teams|zoom) .. (no funciona|
            no me funciona|no abre|no va)
        (que bien|que bueno|genial) (que|tenerlo|leerlo)
        (hora|horas|minutos) mas (tarde|temprano|cedo)
        (no antes|no despues|no solo|no mas tarde|a mas tardar|como muy tarde|como pronto)
        por favor
        (le|les|te|os) (va|viene|conviene|parece|queda) bien
        (si|seria) .. posible
        (no obstante|no hay de que|de nada|no se preocupe|no te preocupes)
        (no|sin) duda
        me (va|van|vas) a
        por la (manana|tarde|noche)
    """,
    Cue.HEARD: """
        (otro|otra) (bot|robot|maquina|chatbot)
        (recibi|he recibido|vi|he visto|lei|he leido|me llego|tengo) .. (correo|mail|email|mensaje|
            invitacion|enlace|carta|llamada)
        (tengo|una|solo) .. (pregunta|duda|preguntas|dudas|consulta|problema)
        [yo] (entiendo|comprendo|lo se|ya se|ya veo|recuerdo|me acuerdo)
    """,
    **MATTERS,
}

SPANISH = Language(
    code="es",
    greetings=phrases("buenos dias|buenas tardes|buenas noches|buen dia|buenas|hola"),
    known_by=words(
        """
        el la los las un una y es no si me mi para por que con del al se lo su gracias hola buenos
        dias buenas tardes puedo podria ninguno ninguna lunes martes miercoles jueves viernes sabado
        domingo manana tarde noche hoy pasado hora horas entrevista cita fecha horario disponible
        bien perfecto vale claro prefiero primera primero segunda segundo tercera ultima opcion
        cambiar cancelar reprogramar otro otra otros otras dia semana proxima proximo entre desde
        hasta las como cuando donde quien cuanto quiero necesito hablar persona estoy tengo tiene
        usted ustedes muy pero porque mejor cualquiera ambas podriamos siguiente acuerdo estaria
        seria va viene parece retiro candidatura esta este ese esa favor
        """
    ),
    filler=words(
        """
        realmente pues entonces tambien simplemente lamentablemente desgraciadamente lastimosamente porfa
        porfis porfi pls plis plz xfa
        """
    ),
    negators=words("no nunca ninguno ninguna ningun tampoco ni sin"),
    turns=words("pero sino porque aunque"),
    places={
        **dict.fromkeys(words("primer primero primera 1ro 1ra 1o 1a"), 1),
        **dict.fromkeys(words("segundo segunda 2do 2da 2o 2a"), 2),
        **dict.fromkeys(words("tercer tercero tercera 3ro 3ra 3o 3a"), 3),
        **dict.fromkeys(words("cuarto cuarta"), 4),
    },
    parts={"manana": (0, 12), "tarde": (12, 20), "noche": (19, 24)},
    numbers={
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        "5": 5,
        "uno": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "a": 1,
        "b": 2,
        "c": 3,
    },
    classes=CLASSES,
    cues=CUES,
    real_words=words(
        """
        funcion funciones quiere quieres otro otros otra otras nosotros puedo puede pueden poder podria
        podrian tarde tardes martes
        partes manana semana lunes jueves viernes sabado domingo primero segundo tercero hora horas
        ahora tiempo tiempos momento mejor mejores quiero quieren primera segunda tercera ultima
        ultimo entre entrar
        """
    ),
)
