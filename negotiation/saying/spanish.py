"""Spanish, with "usted". Short, warm, plain; no text but that of an outcome says that something was done."""

from __future__ import annotations

from negotiation.saying.catalog import Button, Catalog, Label, Unit

TEXTS: dict[str, tuple[str, ...]] = {
    # The invitation, in parts.
    "invite": (
        "¡Hola! {company} quiere invitarle a una entrevista para el puesto de {title}, con {recruiter}. Dura"
        " {duration}.",
    ),
    "invite_no_company": (
        "¡Hola! Le invitamos a una entrevista para el puesto de {title}, con {recruiter}. Dura {duration}.",
    ),
    "invite_robot": (
        "Soy un asistente automático y puedo acordar un horario con usted aquí mismo, con sus"
        " propias palabras. Puede pedir hablar con una persona en cualquier momento.",
    ),
    "invite_slots": ("¿Le viene bien alguno de estos horarios?",),
    "invite_slots_one": ("¿Le viene bien este horario?",),
    "invite_first_come": (
        "Los horarios se dan por orden de llegada. Si ninguno le va bien, dígame simplemente cuándo puede.",
    ),
    "invite_no_slots": (
        "Todavía no tengo horarios que ofrecerle. Dígame qué días y horas le van bien; los horarios"
        " se dan por orden de llegada.",
    ),
    "invite_deadline": ("Por favor, responda antes del {deadline}.",),
    # Offers, by why they are made.
    "offer_asked": (
        "¿Le viene bien alguno de estos horarios?",
        "¿Qué le parece alguno de estos?",
        "¿Le serviría alguno de estos?",
    ),
    "offer_asked_one": (
        "¿Le viene bien este horario?",
        "¿Qué le parece este?",
        "¿Le serviría este?",
    ),
    "offer_fits_wish": (
        "Estos horarios están libres:",
        "Esto es lo que puedo ofrecerle:",
        "Para entonces hay libre:",
    ),
    "offer_fits_wish_one": (
        "Este horario está libre:",
        "Queda un horario:",
    ),
    "offer_taken": (
        "El {wanted} no está libre, lo siento. Lo más cercano:",
        "Lo siento, el {wanted} no está libre. Lo que más se acerca:",
    ),
    "offer_taken_window": (
        "En ese momento no hay nada libre, lo siento. Lo más cercano:",
        "Lo siento, en ese momento no hay nada libre. Lo que más se acerca:",
    ),
    "offer_lost": (
        "Lo siento, alguien fue más rápido: el {wanted} ya no está libre. Lo más cercano:",
        "Lo siento, el {wanted} ya no está libre. Lo que más se acerca:",
    ),
    "offer_day_full": (
        "El {day} ya no hay nada libre. Lo más cercano:",
        "Lo siento, el {day} está completo. Lo que más se acerca:",
    ),
    "offer_outside_hours": (
        "Las entrevistas son {hours}. Lo más cercano:",
        "Puedo ofrecer horarios {hours}. Lo que más se acerca:",
    ),
    "offer_outside_horizon": (
        "Puedo ofrecer horarios hasta el {last_day}. Lo más cercano:",
        "Mis horarios llegan hasta el {last_day}. Lo que más se acerca:",
    ),
    "offer_past": (
        "Ese momento ya pasó. Esto es lo que tengo:",
        "Ese ya pasó, lo siento. Esto es lo que tengo:",
    ),
    "offer_off_grid": (
        "Ninguna entrevista empieza justo en ese minuto. Lo más cercano:",
        "No tengo ningún horario que empiece en ese minuto. Lo que más se acerca:",
    ),
    "offer_too_short": (
        "La entrevista dura {duration} y ahí no cabe. Lo más cercano:",
        "Es un poco justo: la entrevista dura {duration}. Lo que más se acerca:",
    ),
    "offer_too_soon": (
        "Es demasiado pronto: una entrevista necesita algo de antelación. Lo más cercano:",
        "Lo siento, es demasiado pronto para nosotros. Lo que más se acerca:",
    ),
    "offer_ruled_out": (
        "Lo que hay libre en ese momento es lo que usted descartó: {never}. Si al final le sirviera,"
        " dígamelo. Si no:",
        "En ese momento solo hay libre lo que usted descartó: {never}. Si le sirviera, dígamelo. Si no:",
    ),
    "wider_other_hours": ("Ese día, a otras horas, habría {times}.",),
    "wider_other_days": ("A esas horas, otros días habría {times}.",),
    "offer_refused": (
        "De acuerdo, esos no. ¿Qué le parece alguno de estos?",
        "No hay problema. ¿Le serviría alguno de estos?",
        "Gracias por decírmelo. ¿Le viene bien alguno de estos?",
    ),
    "offer_refused_one": (
        "De acuerdo. ¿Qué le parece este?",
        "No hay problema. ¿Le serviría este?",
        "Gracias por decírmelo. ¿Le viene bien este?",
    ),
    "offer_reschedule": (
        "Por supuesto. ¿Le viene bien alguno de estos en su lugar?",
        "Claro. ¿Le serviría alguno de estos en su lugar?",
    ),
    "offer_reschedule_one": (
        "Por supuesto. ¿Le viene bien este en su lugar?",
        "Claro. ¿Le serviría este en su lugar?",
    ),
    "offer_nudge": ("Estos horarios están libres:",),
    "offer_nudge_one": ("Este horario está libre:",),
    "offer_recruiter": (
        "{recruiter} también puede ofrecerle:",
        "{recruiter} le ha hecho un hueco:",
    ),
    "offer_calendar_back": ("Aquí estoy con horarios, como le prometí:",),
    "offer_hold_expired": (
        "No pude guardarle más tiempo ese horario. Esto es lo que hay libre:",
        "Ese horario vuelve a estar abierto para todos. Esto es lo que hay libre:",
    ),
    "offer_hold_expired_one": (
        "No pude guardarle más tiempo ese horario. Este está libre:",
        "Ese horario vuelve a estar abierto para todos. Este está libre:",
    ),
    "offer_still_open": (
        "Busquemos entonces un horario. Esto es lo que hay libre:",
        "Volvamos a su horario. Esto es lo que hay libre:",
    ),
    "offer_still_open_one": (
        "Busquemos entonces un horario. Este está libre:",
        "Volvamos a su horario. Este está libre:",
    ),
    "offer_fell_through": (
        "Lo siento: por nuestra parte, el {wanted} finalmente no es posible. ¿Le viene bien alguno de estos"
        " horarios en su lugar?",
    ),
    "offer_fell_through_one": (
        "Lo siento: por nuestra parte, el {wanted} finalmente no es posible. ¿Le viene bien este"
        " horario en su lugar?",
    ),
    "old_time_stands": ("Hasta que elija, su entrevista se mantiene el {when}.",),
    "pick": ("¿Cuál le viene bien?", "¿Cuál prefiere?"),
    "pick_one": (
        "¿Le va bien así?",
        "¿Le serviría?",
    ),
    # Questions.
    "ask_which": (
        "Con gusto. ¿A cuál se refiere?",
        "¿Cuál quiere entonces?",
    ),
    "ask_to_book": (
        "El {when} está libre. ¿Se lo reservo?",
        "El {when} es posible. ¿Lo reservo?",
    ),
    "ask_time": (
        "¿Cuándo podría? Dígame días y horas, con sus propias palabras.",
        "¿Qué días y horas le van bien? Con sus propias palabras.",
    ),
    "ask_again": (
        "Disculpe, no le he entendido. ¿Cuándo podría, o cuál de estos le viene bien?",
        "Disculpe, no me quedó claro. ¿Cuál de estos le viene bien, o cuándo podría?",
    ),
    "ask_again_no_slots": (
        "Disculpe, no le he entendido. ¿Podría decirlo de otra manera?",
        "Disculpe, no me quedó claro. ¿Podría decirlo con otras palabras?",
    ),
    "ask_again_simpler": (
        "Disculpe, todavía no sé bien qué quiere decir. Elija por favor:",
        "Disculpe, aún no le sigo del todo. Elija por favor:",
    ),
    "ask_to_cancel": (
        "Su entrevista es el {when}. ¿De verdad quiere cancelarla?",
        "¿De verdad cancelo su entrevista del {when}?",
    ),
    "ask_move_or_cancel": (
        "Su entrevista es el {when}. ¿Quiere cambiarla o cancelarla?",
        "¿Cambiamos o cancelamos su entrevista del {when}?",
    ),
    "ask_after_decline": (
        "Ha rechazado la invitación del calendario para su entrevista del {when}. ¿Quiere cambiar la"
        " entrevista o cancelarla?",
    ),
    "ask_to_move": (
        "Lo siento: por nuestra parte, el {was} finalmente no es posible. {recruiter} quisiera cambiar su"
        " entrevista al {when}. ¿Se la reservo?",
    ),
    "ask_to_withdraw": (
        "¿De verdad quiere rechazar la entrevista para {title}? Su candidatura terminaría ahí.",
        "Solo para estar seguros: ¿quiere rechazar la entrevista para {title}? Su candidatura terminaría"
        " ahí.",
    ),
    # Outcomes.
    "booked": (
        "Su entrevista para {title} está confirmada: {when}. Dura {duration}.",
        "Hecho. Su entrevista para {title} está confirmada para el {when}; dura {duration}.",
    ),
    "moved": (
        "Su entrevista para {title} ha cambiado de hora. Ahora es el {when}.",
        "Hecho: su entrevista para {title} pasa a ser el {when}.",
    ),
    "booked_mail": (
        "Recibirá un correo con la invitación de calendario. Si algo cambia, simplemente escríbame.",
    ),
    "booked_attached": ("La invitación de calendario va adjunta. Si algo cambia, escríbame en el chat.",),
    "cancelled": (
        "Su entrevista del {when} queda cancelada. {recruiter} ya lo sabe. Gracias por avisarnos.",
    ),
    "cancelled_no_time": ("Su entrevista queda cancelada. {recruiter} ya lo sabe. Gracias por avisarnos.",),
    "called_off": ("{recruiter} tuvo que cancelar su entrevista del {when}. Lo sentimos mucho.",),
    "called_off_no_time": ("{recruiter} ha cancelado la entrevista para {title}. Lo sentimos mucho.",),
    "ask_to_erase": (
        "¿De verdad quiere que se borre todo lo que se guarda aquí sobre usted? Su candidatura "
        "para {title} y la entrevista terminarían ahí, y no se puede deshacer.",
    ),
    "ask_to_erase_after": (
        "¿De verdad quiere que se borre todo lo que se guarda aquí sobre usted? No se puede deshacer.",
    ),
    "still_to_erase": ("¿Y quiere que se borre todo sobre usted?",),
    "erasing": (
        "Todo lo que se guarda aquí sobre usted se borrará en la próxima hora; después este chat "
        "ya no se abrirá. Su comprobante: {receipt}.",
    ),
    "kept_of_you": (
        "Lo que se guarda aquí sobre usted: su nombre y cómo contactarle, su candidatura para "
        "{title} con lo que envió, esta conversación y cómo se entendió cada mensaje, los "
        "horarios que le convienen o no, su zona horaria y su idioma, y la entrevista con sus "
        "horarios. Puede obtenerlo todo en un archivo: abra el enlace de este chat y añada /data "
        "al final de la dirección. Para que se borre, escriba: borre mis datos.",
    ),
    "withdrawn": (
        "Gracias por avisarnos. Su candidatura para {title} queda retirada; le deseamos mucha suerte.",
    ),
    "expired": (
        "El plazo para responder terminó, así que esta invitación para {title} ha caducado. Si todavía quiere"
        " la entrevista, escríbanos aquí.",
    ),
    "escalated": (
        "He pedido a {recruiter} que se ocupe de esto. {recruiter} le responde a más tardar el {by}.",
    ),
    "escalated_round_limit": (
        "Aún no hemos encontrado un horario, así que he pedido ayuda a {recruiter}. {recruiter} le"
        " responde a más tardar el {by}.",
    ),
    "lack_full": (
        "Todo está ocupado hasta el {last_day}. Si le sirviera un día posterior, dígamelo y lo comunico.",
    ),
    "lack_too_soon": (
        "Todo lo que hay libre es demasiado pronto para nosotros. Si le sirviera un día posterior,"
        " dígamelo y lo comunico.",
    ),
    "lack_ruled_out": (
        "Todo lo que hay libre es lo que usted descartó: {never}. Si algo de eso le sirviera al"
        " final, dígamelo.",
    ),
    "lack_all_offered": (
        "Ya ha visto todo lo que hay libre. Si alguno de esos horarios le sirviera al final, dígamelo.",
    ),
    "escalated_nothing_free": (
        "No tengo otro horario libre, así que he pedido ayuda a {recruiter}. {recruiter} le responde"
        " a más tardar el {by}.",
    ),
    "escalated_not_understood": (
        "Lo siento, parece que no le entiendo. He pedido ayuda a {recruiter}. {recruiter} le responde a más"
        " tardar el {by}.",
    ),
    "escalated_outside": (
        "Eso queda fuera de lo que puedo ofrecer. He pasado su petición a {recruiter}, que le responde a más"
        " tardar el {by}.",
    ),
    "escalated_too_late_to_move": (
        "Queda muy poco para la entrevista y ya no puedo cambiarla yo. He preguntado a {recruiter},"
        " que le responde a más tardar el {by}. Hasta entonces se mantiene el {when}.",
    ),
    "escalated_fell_through": (
        "Lo siento: por nuestra parte, el {when} finalmente no es posible. Le he pedido a {recruiter} que"
        " busque otro horario con usted; tendrá respuesta a más tardar el {by}.",
    ),
    "escalated_question": (
        "Eso se lo responde una persona. Lo he pasado a {recruiter}, que le responde a más tardar el {by}.",
    ),
    "escalated_sensitive": (
        "Gracias por contármelo. Esto es para una persona: lo he pasado a {recruiter}, que le responde a más"
        " tardar el {by}.",
    ),
    "meanwhile": ("Si mientras tanto le sirve alguno de los horarios ofrecidos, basta con decirlo.",),
    # Told along the way.
    "with_person": (
        "{recruiter} tiene nuestra conversación y le responde a más tardar el {by}.",
        "He avisado a {recruiter}. Tendrá respuesta a más tardar el {by}.",
    ),
    "passed_on": (
        "He pasado su pregunta a {recruiter}, que le responde a más tardar el {by}.",
        "Esa pregunta es para {recruiter}. Ya se la he pasado; tendrá respuesta a más tardar el {by}.",
    ),
    "greeting": (
        "¡Hola! Soy el asistente automático de su entrevista para {title}.",
        "¡Hola de nuevo! Estoy aquí para buscar un horario para su entrevista para {title}.",
    ),
    "welcome": ("¡De nada!", "¡Con mucho gusto!", "¡No hay de qué!"),
    "passed_word": ("Gracias, he avisado a {recruiter}.", "Entendido: he avisado a {recruiter}."),
    "noted": ("De acuerdo.", "Entendido.", "Muy bien."),
    "kept": (
        "Nada ha cambiado: su entrevista es el {when}.",
        "Todo sigue igual: su entrevista es el {when}.",
    ),
    "zone_noted": (
        "Anotado: desde ahora le indico los horarios en {zone}.",
        "Claro, desde ahora le indico los horarios en {zone}.",
    ),
    "wishes_cleared": (
        "Hecho: he olvidado todas las restricciones que me dio.",
        "Todas sus restricciones quedan olvidadas, empezamos de nuevo.",
    ),
    "wishes_noted": ("Anotado, lo tengo en cuenta.", "Gracias, lo tendré en cuenta."),
    "times_will_come": (
        "Ahora mismo no puedo ver los horarios libres. Le escribiré con horarios.",
        "Todavía no puedo ver los horarios libres. Le escribiré yo con horarios.",
    ),
    "times_will_come_fell_through": (
        "Lo siento: por nuestra parte, el {when} finalmente no es posible. Le escribiré con otros horarios.",
    ),
    "offers_withdrawn": (
        "Lo siento, no cuente con los horarios que le ofrecí: ahora mismo no puedo ver los horarios"
        " libres. Le escribiré con horarios.",
    ),
    "closed_cancelled": (
        "Esta entrevista ya no tendrá lugar. {recruiter} sabe que usted ha escrito.",
        "La entrevista ya no tendrá lugar. {recruiter} puede ver lo que ha escrito e invitarle de nuevo.",
    ),
    "closed_expired": (
        "Esta invitación ya no es válida, porque pasó su plazo. {recruiter} sabe que usted ha escrito.",
        "El plazo de esta invitación ya pasó. {recruiter} puede ver lo que ha escrito e invitarle de nuevo.",
    ),
    "closed_answer": ("Recibirá una respuesta a más tardar el {by}.",),
    "closed_past": (
        "La entrevista estaba prevista para el {when}. {recruiter} sabe que usted ha escrito.",
        "Su entrevista estaba prevista para el {when}. {recruiter} puede ver lo que ha escrito.",
    ),
    "handed_on": (
        "Gracias por su mensaje. Lo tiene {recruiter}, que le responde a más tardar el {by}.",
        "Gracias. Ahora lo tiene {recruiter}; tendrá respuesta a más tardar el {by}.",
    ),
    "reminder": ("Un recordatorio: su entrevista para {title} es el {when}.",),
    "nudge": (
        "Aún no he tenido noticias suyas sobre la entrevista para {title}. Estos horarios están libres:",
        "Su entrevista para {title} todavía no tiene horario. Esto es lo que hay libre:",
    ),
    "nudge_one": (
        "Aún no he tenido noticias suyas sobre la entrevista para {title}. Este horario está libre:",
        "Su entrevista para {title} todavía no tiene horario. Este está libre:",
    ),
    # What is still open, after an aside.
    "still_open": (
        "Estos horarios están a su disposición:",
        "En cuanto al horario, esto es lo que hay libre:",
    ),
    "still_open_one": (
        "Este horario está a su disposición:",
        "En cuanto al horario, este está libre:",
    ),
    "still_to_book": ("¿Le reservo el {when}?", "¿Y reservo el {when}?"),
    "still_to_cancel": (
        "¿Y quiere cancelar su entrevista del {when}?",
        "¿Cancelo entonces su entrevista del {when}?",
    ),
    "still_to_withdraw": (
        "¿Y quiere rechazar la entrevista?",
        "¿Quiere entonces rechazar la entrevista?",
    ),
    # Facts.
    "fact_duration": ("La entrevista dura {duration}.",),
    "fact_who": ("Hablará con {recruiter}.",),
    "fact_who_open": ("Con quién hablará se decide junto con el horario; se lo diré entonces.",),
    "another_comes": ("Ha habido un cambio por nuestra parte: le entrevistará otra persona.",),
    "another_comes_time": ("El horario sigue siendo el mismo: {when}.",),
    "who_comes": ("Hablará con {people}.",),
    "fact_where": ("Lugar: {location}.",),
    "fact_format": ("Formato: {format}.",),
    "fact_prepare": ("Para preparar: {preparation}",),
    "fact_zone": ("Indico los horarios en {zone}. Si está en otro lugar, dígame simplemente dónde.",),
    "fact_bot": ("Soy un asistente automático. Si prefiere hablar con una persona, basta con decirlo.",),
    "fact_status_open": (
        "Estamos buscando un horario para su entrevista. Por favor, elija uno antes del {deadline}.",
    ),
    "fact_status_set": ("Su entrevista es el {when}.",),
    "fact_status_person": ("{recruiter} tiene nuestra conversación y le responde a más tardar el {by}.",),
    "fact_status_fell_through": (
        "Por nuestra parte, el {when} no es posible, lo siento: estamos buscando otro horario.",
    ),
    "fact_wishes_none": ("Hasta ahora no me ha dado ninguna restricción.",),
    "fact_wishes_only": ("Busco horarios solo aquí: {only}.",),
    "fact_wishes_never": ("Dejo fuera: {never}.",),
    # Said by mail, of mail.
    "mail_stranger": (
        "Ha llegado un correo sobre su entrevista desde una dirección que no es la suya. No ha"
        " cambiado nada: solo tengo en cuenta lo que usted escribe desde esta dirección o en el chat.",
    ),
    "mail_unreadable": (
        "No he podido leer su correo. Responda, por favor, con unas pocas palabras sencillas.",
    ),
    "mail_attachments": ("No puedo abrir archivos adjuntos; solo he leído el texto de su correo.",),
    "mails_left_out": (
        "Llegaron tantos correos sobre su entrevista para {title} en una hora que he dejado fuera los"
        " últimos. Lo acordado sigue en pie. Escriba lo importante en un solo correo dentro de una "
        "hora, o en el chat.",
    ),
    "turned_down": (
        "Gracias por presentarse para {title} y por el tiempo que le ha dedicado. Esta vez hemos "
        "decidido seguir con otras personas, y sentimos no tener mejores noticias.",
    ),
    "turned_down_wish": (
        "Le deseamos lo mejor. Este mensaje lo envía Parley, un asistente automático; la decisión la ha"
        " tomado una persona.",
    ),
    "subject_turned_down": ("Su candidatura: {title}",),
    "mail_not_taken": (
        "Ha llegado un correo sobre su entrevista para {title} que no he podido tener en cuenta: no era "
        "seguro que fuera suyo, o la conversación ha terminado. No ha cambiado nada. Si era suyo, "
        "escriba, por favor, en el chat.",
    ),
    "mail_closed": ("Ya no acordamos entrevistas por correo: siga en el chat, con el enlace de abajo.",),
    "mail_no_reminders": ("No más recordatorios por correo",),
    # Parts.
    "hours": ("{days} entre las {begin} y las {end} ({zone})",),
    "stretch": ("{start} – {end}",),
    "subject_invitation": ("Invitación a una entrevista: {title}",),
    "subject_confirmed": ("Entrevista confirmada: {title}",),
    "subject_rescheduled": ("Nuevo horario para su entrevista: {title}",),
    "subject_another_comes": ("Le entrevista otra persona: {title}",),
    "subject_cancelled": ("Entrevista cancelada: {title}",),
    "subject": ("Su entrevista: {title}",),
    # Links in letters.
    "link_accept": ("Aceptar y buscar otro horario",),
    "link_decline": ("Rechazar la entrevista",),
    "link_chat": ("Abrir el chat",),
    "link_telegram": ("Seguir en Telegram",),
    # The pages behind them.
    "page_heading": ("Entrevista: {title}",),
    "page_about": ("{company}, con {recruiter}, {duration}",),
    "page_about_no_company": ("Con {recruiter}, {duration}",),
    "page_accept_time": (
        "Pulse el botón para aceptar la invitación para el {when}. Si alguien fue más rápido, se le"
        " ofrecerán otros horarios.",
    ),
    "page_accept_time_button": ("Aceptar este horario",),
    "page_accept": (
        "Pulse el botón para aceptar la invitación. Después elegirá un horario que le venga bien.",
    ),
    "page_accept_button": ("Aceptar la invitación",),
    "page_decline": (
        "Pulse el botón si no quiere esta entrevista. Su candidatura para este puesto termina con ello.",
    ),
    "page_decline_button": ("Rechazar la entrevista",),
    "page_another_time": ("¿Sería mejor otro horario?",),
    "page_to_chat": ("Ir al chat",),
    "page_only_times": ("¿Solo los horarios no le van bien?",),
    "page_ask_times": ("Pedir otros horarios",),
    "page_cancelled": ("Esta entrevista está cancelada. En el chat todavía puede escribirnos.",),
    "page_expired": ("El plazo para responder a esta invitación terminó.",),
    "page_confirmed": ("Su entrevista está confirmada: {when}. En el chat puede cambiarla o cancelarla.",),
    "page_over": ("Esta entrevista ya pasó.",),
    "page_open": ("La invitación está abierta.",),
    "page_chat_heading": ("Su entrevista",),
    "page_chat_intro": (
        "Habla con un asistente automático. Escriba con sus propias palabras; pida hablar con una persona"
        " cuando quiera.",
    ),
    "page_chat_no_script": (
        "Este chat necesita JavaScript. Sin él, responda con los enlaces de su invitación.",
    ),
    "page_answer": ("Pulse el botón para dar esta respuesta.",),
    "page_unsubscribe": (
        "Solo terminan los recordatorios por correo; las respuestas y confirmaciones siguen llegando.",
    ),
    "page_unsubscribed": ("Ya no recibirá recordatorios por correo sobre esta entrevista.",),
    "page_dead_heading": ("Este enlace ya no es válido",),
    "page_dead": (
        "Los enlaces dejan de funcionar cuando la entrevista ha pasado. Si todavía tiene una"
        " pregunta, responda a la invitación.",
    ),
}

BUTTONS = {
    Button.OTHER_TIMES: Label("Otros horarios", "Ninguno me viene bien, ¿qué otros horarios tienen?"),
    Button.PERSON: Label("Hablar con una persona", "Quisiera hablar con una persona"),
    Button.BOOK: Label("Sí, resérvelo", "Sí, resérvelo"),
    Button.ANOTHER_TIME: Label("Otro horario", "No, ¿tienen otro horario?"),
    Button.CANCEL: Label("Sí, cancelar", "Sí, cancélela"),
    Button.CANCEL_TOO: Label("Cancelar", "Por favor, cancele mi entrevista"),
    Button.MOVE: Label("Cambiar el horario", "¿Podemos cambiar el horario?"),
    Button.KEEP: Label("Dejarla así", "No, déjela como está"),
    Button.WITHDRAW: Label("Sí, rechazar", "Sí, retiro mi candidatura"),
    Button.ERASE: Label("Sí, borrar todo", "Sí, borre mis datos"),
    Button.KEEP_DATA: Label("No, conservar", "No, no los borre"),
    Button.GO_ON: Label("No, seguir", "No, quiero seguir"),
    Button.CANNOT_COME: Label("No puedo ir", "No puedo asistir"),
}

SPANISH = Catalog(
    language="es",
    texts=TEXTS,
    buttons=BUTTONS,
    date="{weekday} {day}",
    when="{date} {hour}",
    at=((r"0?1:.+", r"a la \g<0>"), (r".+", r"a las \g<0>")),
    hour=((r"(\d:\d\d)(| UTC.*)", r"0\1\2"),),
    zone=((r"(.+)", r"hora de \1"),),
    range="de {first} a {last}",
    counted={
        Unit.MINUTES: {"one": "{count} minuto", "other": "{count} minutos"},
        Unit.HOURS: {"one": "{count} hora", "other": "{count} horas"},
        Unit.MORE: {"other": "y {count} más"},
        Unit.TIMES: {"one": "{count} horario", "other": "{count} horarios"},
    },
)
