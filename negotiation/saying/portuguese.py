"""Portuguese that reads naturally in Lisbon and in São Paulo: third person, no pronoun. Short, warm, plain;
no text but that of an outcome says that something was done."""

from __future__ import annotations

from negotiation.saying.catalog import Button, Catalog, Label, Unit

TEXTS: dict[str, tuple[str, ...]] = {
    # The invitation, in parts.
    "invite": (
        "Olá! {company} gostaria de fazer um convite para uma entrevista para a vaga de {title}, com"
        " {recruiter}. A duração é de {duration}.",
    ),
    "invite_no_company": (
        "Olá! Este é um convite para uma entrevista para a vaga de {title}, com {recruiter}. A duração é de"
        " {duration}.",
    ),
    "invite_robot": (
        "Sou um assistente automático e posso combinar um horário aqui mesmo, nas suas próprias palavras."
        " Pode"
        " pedir para falar com uma pessoa a qualquer momento.",
    ),
    "invite_slots": ("Algum destes horários serve?",),
    "invite_slots_one": ("Este horário serve?",),
    "invite_first_come": (
        "Os horários são por ordem de chegada. Se nenhum servir, diga-me simplesmente quando pode.",
    ),
    "invite_no_slots": (
        "Ainda não tenho horários para oferecer. Diga-me que dias e horas servem; os horários são"
        " por ordem de chegada.",
    ),
    "invite_deadline": ("Por favor, responda até {deadline}.",),
    # Offers, by why they are made.
    "offer_asked": (
        "Algum destes horários serve?",
        "Que tal um destes?",
        "Algum destes serviria?",
    ),
    "offer_asked_one": (
        "Este horário serve?",
        "Que tal este?",
        "Este serviria?",
    ),
    "offer_fits_wish": (
        "Estes horários estão livres:",
        "Eis o que posso oferecer:",
        "Nesse período está livre:",
    ),
    "offer_fits_wish_one": ("Este horário está livre:", "Resta um horário:"),
    "offer_taken": (
        "O horário de {wanted} não está livre, infelizmente. O mais próximo:",
        "Lamento, o horário de {wanted} não está livre. O que mais se aproxima:",
    ),
    "offer_taken_window": (
        "Infelizmente não há nada livre nesse momento. O mais próximo:",
        "Lamento, não há nada livre nesse momento. O que mais se aproxima:",
    ),
    "offer_lost": (
        "Lamento, alguém foi mais rápido: o horário de {wanted} já não está livre. O mais próximo:",
        "Lamento, o horário de {wanted} já não está livre. O que mais se aproxima:",
    ),
    "offer_day_full": (
        "Já não há horários livres para {day}. O mais próximo:",
        "Lamento, os horários de {day} estão todos ocupados. O que mais se aproxima:",
    ),
    "offer_outside_hours": (
        "As entrevistas são {hours}. O mais próximo:",
        "Posso oferecer horários {hours}. O que mais se aproxima:",
    ),
    "offer_outside_horizon": (
        "Posso oferecer horários até {last_day}. O mais próximo:",
        "Os meus horários vão até {last_day}. O que mais se aproxima:",
    ),
    "offer_past": (
        "Esse horário já passou. O que tenho:",
        "Infelizmente esse já passou. O que tenho:",
    ),
    "offer_off_grid": (
        "Nenhuma entrevista começa exatamente nesse minuto. O mais próximo:",
        "Nenhum dos meus horários começa nesse minuto. O que mais se aproxima:",
    ),
    "offer_too_short": (
        "A entrevista dura {duration}, e aí não cabe. O mais próximo:",
        "É um pouco curto: a entrevista dura {duration}. O que mais se aproxima:",
    ),
    "offer_too_soon": (
        "É cedo demais: uma entrevista precisa de alguma antecedência. O mais próximo:",
        "Lamento, é cedo demais para nós. O que mais se aproxima:",
    ),
    "offer_ruled_out": (
        "O que está livre nesse momento é o que excluiu: {never}. Se afinal servir, é só dizer. Se não:",
        "Nesse momento só está livre o que excluiu: {never}. Se servir, é só dizer. Se não:",
    ),
    "wider_other_hours": ("Nesse dia, em outras horas, haveria {times}.",),
    "wider_other_days": ("Nessas horas, em outros dias, haveria {times}.",),
    "offer_refused": (
        "Tudo bem, esses não. Que tal um destes?",
        "Sem problema. Algum destes serviria?",
        "Obrigado por avisar. Algum destes horários serve?",
    ),
    "offer_refused_one": (
        "Tudo bem. Que tal este?",
        "Sem problema. Este serviria?",
        "Obrigado por avisar. Este horário serve?",
    ),
    "offer_reschedule": (
        "Claro. Algum destes horários serve em vez desse?",
        "Com certeza. Algum destes serviria em vez desse?",
    ),
    "offer_reschedule_one": (
        "Claro. Este horário serve em vez desse?",
        "Com certeza. Este serviria em vez desse?",
    ),
    "offer_nudge": ("Estes horários estão livres:",),
    "offer_nudge_one": ("Este horário está livre:",),
    "offer_recruiter": (
        "{recruiter} também pode oferecer:",
        "{recruiter} abriu espaço na agenda:",
    ),
    "offer_calendar_back": ("Aqui estou com horários, como prometido:",),
    "offer_hold_expired": (
        "Não consegui guardar esse horário por mais tempo. Eis o que está livre:",
        "Esse horário está de novo aberto a todos. Eis o que está livre:",
    ),
    "offer_hold_expired_one": (
        "Não consegui guardar esse horário por mais tempo. Este está livre:",
        "Esse horário está de novo aberto a todos. Este está livre:",
    ),
    "offer_still_open": (
        "Vamos então encontrar um horário. Eis o que está livre:",
        "De volta ao seu horário. Eis o que está livre:",
    ),
    "offer_still_open_one": (
        "Vamos então encontrar um horário. Este está livre:",
        "De volta ao seu horário. Este está livre:",
    ),
    "offer_fell_through": (
        "Lamento: do nosso lado, {wanted} já não é possível. Algum destes horários serve em vez desse?",
    ),
    "offer_fell_through_one": (
        "Lamento: do nosso lado, {wanted} já não é possível. Este horário serve em vez desse?",
    ),
    "old_time_stands": ("Até escolher, a sua entrevista continua marcada para {when}.",),
    "pick": (
        "Qual serve melhor?",
        "Qual prefere?",
    ),
    "pick_one": (
        "Pode ser?",
        "Serviria?",
    ),
    # Questions.
    "ask_which": (
        "Com prazer. A qual deles se refere?",
        "Qual deles vai ser?",
    ),
    "ask_to_book": (
        "O horário de {when} está livre. Posso reservá-lo?",
        "O horário de {when} é possível. Quer que o reserve?",
    ),
    "ask_time": (
        "Quando poderia? Diga-me dias e horas, nas suas próprias palavras.",
        "Que dias e horas servem? Nas suas próprias palavras.",
    ),
    "ask_again": (
        "Desculpe, não entendi. Quando poderia, ou qual destes serve?",
        "Desculpe, não ficou claro para mim. Qual destes serve, ou quando poderia?",
    ),
    "ask_again_no_slots": (
        "Desculpe, não entendi. Poderia dizer de outra forma?",
        "Desculpe, não ficou claro para mim. Poderia usar outras palavras?",
    ),
    "ask_again_simpler": (
        "Desculpe, ainda não sei bem o que quer dizer. Escolha, por favor:",
        "Desculpe, ainda não entendi tudo. Escolha, por favor:",
    ),
    "ask_to_cancel": (
        "A sua entrevista está marcada para {when}. Quer mesmo cancelá-la?",
        "Quer mesmo cancelar a sua entrevista de {when}?",
    ),
    "ask_move_or_cancel": (
        "A sua entrevista está marcada para {when}. Quer mudá-la ou cancelá-la?",
        "Vamos mudar ou cancelar a sua entrevista de {when}?",
    ),
    "ask_after_decline": (
        "O convite de calendário para a sua entrevista de {when} foi recusado. Quer remarcar a"
        " entrevista ou cancelá-la?",
    ),
    "ask_to_move": (
        "Lamento: do nosso lado, {was} já não é possível. {recruiter} gostaria de mudar a sua"
        " entrevista para {when}. Posso marcar?",
    ),
    "ask_to_withdraw": (
        "Quer mesmo recusar a entrevista para {title}? A sua candidatura terminaria aí.",
        "Só para ter certeza: quer recusar a entrevista para {title}? A sua candidatura terminaria aí.",
    ),
    # Outcomes.
    "booked": (
        "A sua entrevista para {title} está confirmada: {when}. A duração é de {duration}.",
        "Combinado. A sua entrevista para {title} está confirmada para {when}; a duração é de {duration}.",
    ),
    "moved": (
        "A sua entrevista para {title} foi remarcada. Agora é {when}.",
        "Feito: a sua entrevista para {title} foi remarcada para {when}.",
    ),
    "booked_mail": ("Vai receber um e-mail com o evento de calendário. Se algo mudar, é só escrever.",),
    "booked_attached": ("O evento de calendário vai em anexo. Se algo mudar, escreva-me no chat.",),
    "cancelled": ("A sua entrevista de {when} foi cancelada. {recruiter} já sabe. Obrigado por avisar.",),
    "cancelled_no_time": ("A sua entrevista foi cancelada. {recruiter} já sabe. Obrigado por avisar.",),
    "called_off": ("{recruiter} teve de cancelar a sua entrevista de {when}. Lamentamos muito.",),
    "called_off_no_time": ("{recruiter} cancelou a entrevista para {title}. Lamentamos muito.",),
    "ask_to_erase": (
        "Quer mesmo que todos os seus dados guardados aqui sejam apagados? A sua candidatura "
        "para {title} e a entrevista terminariam aí, e não se pode desfazer.",
    ),
    "ask_to_erase_after": (
        "Quer mesmo que todos os seus dados guardados aqui sejam apagados? Não se pode desfazer.",
    ),
    "still_to_erase": ("E quer que todos os seus dados sejam apagados?",),
    "erasing": (
        "Todos os seus dados guardados aqui serão apagados na próxima hora; depois disso, este chat"
        " já não abre. O seu recibo: {receipt}.",
    ),
    "kept_of_you": (
        "Dos seus dados estão guardados aqui: o seu nome e a forma de lhe escrever, a sua"
        " candidatura para {title} com o que enviou, esta conversa e como cada mensagem foi"
        " entendida, os horários que servem ou não, o seu fuso horário e idioma, e a entrevista com"
        " os seus horários. Para obter tudo num arquivo, abra o link deste chat e acrescente /data no"
        " fim do endereço. Para que seja apagado, escreva: apague os meus dados.",
    ),
    "withdrawn": (
        "Obrigado por avisar. A sua candidatura para {title} foi retirada; desejamos tudo de bom.",
    ),
    "expired": (
        "O prazo para responder terminou, por isso este convite para {title} expirou. Se ainda quiser a"
        " entrevista, escreva-nos aqui.",
    ),
    "escalated": ("Pedi a {recruiter} que cuide disto. A resposta chega até {by}.",),
    "escalated_round_limit": (
        "Ainda não há um horário que sirva, por isso pedi ajuda a {recruiter}. A resposta chega até {by}.",
    ),
    "lack_full": (
        "Está tudo ocupado até {last_day}. Se um dia mais tarde servir, diga-me, que eu transmito.",
    ),
    "lack_too_soon": (
        "Tudo o que está livre é cedo demais para nós. Se um dia mais tarde servir, diga-me, que"
        " eu transmito.",
    ),
    "lack_ruled_out": (
        "Tudo o que está livre é o que excluiu: {never}. Se parte disso afinal servir, é só dizer.",
    ),
    "lack_all_offered": ("Já viu tudo o que está livre. Se um desses horários afinal servir, é só dizer.",),
    "escalated_nothing_free": (
        "Não tenho outro horário livre, por isso pedi ajuda a {recruiter}. A resposta chega até {by}.",
    ),
    "escalated_not_understood": (
        "Lamento, parece que não entendi bem. Pedi ajuda a {recruiter}. A resposta chega até {by}.",
    ),
    "escalated_outside": (
        "Isso está fora do que posso oferecer. Passei o seu pedido a {recruiter}; a resposta chega até {by}.",
    ),
    "escalated_too_late_to_move": (
        "A entrevista está tão próxima que já não posso mudá-la por minha conta. Perguntei a"
        " {recruiter}; a resposta chega até {by}. Até lá, continua marcada para {when}.",
    ),
    "escalated_fell_through": (
        "Lamento: do nosso lado, {when} já não é possível. Pedi a {recruiter} que encontre outro"
        " horário; a resposta chega até {by}.",
    ),
    "escalated_question": (
        "Isso é assunto para uma pessoa. Já passei a {recruiter}; a resposta chega até {by}.",
    ),
    "escalated_sensitive": (
        "Obrigado por me dizer. Isto é assunto para uma pessoa: passei-o a {recruiter}; a resposta chega até"
        " {by}.",
    ),
    "meanwhile": ("Se entretanto um dos horários oferecidos servir, é só dizer.",),
    # Told along the way.
    "with_person": (
        "{recruiter} tem a nossa conversa e responde até {by}.",
        "Avisei {recruiter}. A resposta chega até {by}.",
    ),
    "passed_on": (
        "Passei a sua pergunta a {recruiter}; a resposta chega até {by}.",
        "Essa pergunta é para {recruiter}. Já a passei; a resposta chega até {by}.",
    ),
    "greeting": (
        "Olá! Sou o assistente automático da sua entrevista para {title}.",
        "Olá de novo! Estou aqui para o horário da sua entrevista para {title}.",
    ),
    "welcome": ("De nada!", "Com prazer!", "Sempre às ordens!"),
    "passed_word": ("Obrigado, avisei {recruiter}.", "Entendido: avisei {recruiter}."),
    "noted": ("Tudo bem.", "Entendido.", "Certo."),
    "kept": (
        "Nada mudou: a sua entrevista está marcada para {when}.",
        "Tudo como estava: a sua entrevista está marcada para {when}.",
    ),
    "zone_noted": (
        "Anotado: a partir de agora indico as horas no {zone}.",
        "Claro, a partir de agora indico as horas no {zone}.",
    ),
    "wishes_cleared": (
        "Feito: esqueci todas as restrições que me deu.",
        "Todas as restrições estão esquecidas, começamos de novo.",
    ),
    "wishes_noted": ("Anotado, vou respeitar isso.", "Obrigado, vou respeitar isso."),
    "times_will_come": (
        "Neste momento não consigo ver os horários livres. Volto a escrever com horários.",
        "Ainda não consigo ver os horários livres. Assim que conseguir, volto a escrever.",
    ),
    "times_will_come_fell_through": (
        "Lamento: do nosso lado, {when} já não é possível. Volto a escrever com outros horários.",
    ),
    "offers_withdrawn": (
        "Lamento, não conte com os horários que ofereci: neste momento não consigo ver os horários livres."
        " Volto a escrever com horários.",
    ),
    "closed_cancelled": (
        "Esta entrevista já não vai acontecer. {recruiter} sabe da sua mensagem.",
        "A entrevista já não vai acontecer. {recruiter} pode ver o que escreveu e fazer um novo convite.",
    ),
    "closed_expired": (
        "Este convite terminou porque o prazo passou. {recruiter} sabe da sua mensagem.",
        "O prazo deste convite passou. {recruiter} pode ver o que escreveu e fazer um novo convite.",
    ),
    "closed_answer": ("A resposta chega até {by}.",),
    "closed_past": (
        "A entrevista estava prevista para {when}. {recruiter} sabe da sua mensagem.",
        "A sua entrevista estava prevista para {when}. {recruiter} pode ver o que escreveu.",
    ),
    "handed_on": (
        "Obrigado pela mensagem. Está com {recruiter}; a resposta chega até {by}.",
        "Obrigado. Agora está com {recruiter}; a resposta chega até {by}.",
    ),
    "reminder": ("Um lembrete: a sua entrevista para {title} está marcada para {when}.",),
    "nudge": (
        "Ainda não tive notícias suas sobre a entrevista para {title}. Estes horários estão livres:",
        "A sua entrevista para {title} ainda não tem horário. Eis o que está livre:",
    ),
    "nudge_one": (
        "Ainda não tive notícias suas sobre a entrevista para {title}. Este horário está livre:",
        "A sua entrevista para {title} ainda não tem horário. Este está livre:",
    ),
    # What is still open, after an aside.
    "still_open": (
        "Estes horários estão à sua disposição:",
        "Quanto ao horário, eis o que está livre:",
    ),
    "still_open_one": (
        "Este horário está à sua disposição:",
        "Quanto ao horário, este está livre:",
    ),
    "still_to_book": (
        "Posso reservar {when}?",
        "Posso então reservar {when}?",
    ),
    "still_to_cancel": (
        "E quer cancelar a sua entrevista de {when}?",
        "Quer então cancelar a sua entrevista de {when}?",
    ),
    "still_to_withdraw": ("E quer recusar a entrevista?", "Quer então recusar a entrevista?"),
    # Facts.
    "fact_duration": ("A entrevista dura {duration}.",),
    "fact_who": ("A conversa será com {recruiter}.",),
    "fact_who_open": ("Com quem será a conversa fica definido com o horário; aviso quando estiver marcado.",),
    "another_comes": ("Houve uma mudança do nosso lado: será outra pessoa a fazer a entrevista.",),
    "another_comes_time": ("O horário mantém-se: {when}.",),
    "who_comes": ("A conversa será com {people}.",),
    "fact_where": ("Local: {location}.",),
    "fact_format": ("Formato: {format}.",),
    "fact_prepare": ("Para preparar: {preparation}",),
    "fact_zone": ("Indico as horas no {zone}. Se está em outro lugar, diga-me simplesmente onde.",),
    "fact_bot": ("Sou um assistente automático. Se preferir falar com uma pessoa, é só dizer.",),
    "fact_status_open": (
        "Estamos à procura de um horário para a sua entrevista. Por favor, escolha um até {deadline}.",
    ),
    "fact_status_set": ("A sua entrevista está marcada para {when}.",),
    "fact_status_person": ("{recruiter} tem a nossa conversa e responde até {by}.",),
    "fact_status_fell_through": (
        "Do nosso lado, {when} infelizmente não é possível: estamos à procura de outro horário.",
    ),
    "fact_wishes_none": ("Até agora não me deu nenhuma restrição.",),
    "fact_wishes_only": ("Procuro horários aqui: {only}.",),
    "fact_wishes_never": ("Deixo de fora: {never}.",),
    # Said by mail, of mail.
    "mail_stranger": (
        "Chegou um e-mail sobre a sua entrevista de um endereço que não é o seu. Ele não mudou nada: só "
        "considero o que escreve deste endereço ou no chat.",
    ),
    "mail_unreadable": ("Não consegui ler o seu e-mail. Por favor, responda em poucas palavras simples.",),
    "mail_attachments": ("Não consigo abrir anexos; li apenas o texto do seu e-mail.",),
    "mails_left_out": (
        "Chegaram tantos e-mails sobre a sua entrevista para {title} numa hora que deixei os últimos "
        "de fora. O que estava combinado mantém-se. Escreva o que importa num só e-mail daqui a uma "
        "hora, ou no chat.",
    ),
    "turned_down": (
        "Obrigado pela sua candidatura a {title} e pelo tempo que lhe dedicou. Desta vez decidimos "
        "continuar com outras pessoas, e lamentamos não ter melhores notícias.",
    ),
    "turned_down_wish": (
        "Desejamos-lhe tudo de bom. Esta mensagem foi enviada pelo Parley, um assistente automático; a "
        "decisão foi tomada por uma pessoa.",
    ),
    "subject_turned_down": ("A sua candidatura: {title}",),
    "mail_not_taken": (
        "Chegou um e-mail sobre a sua entrevista para {title} que não pude considerar: não era certo que"
        " fosse seu, ou a conversa terminou. Nada mudou. Se era seu, escreva, por favor, no chat.",
    ),
    "mail_closed": ("Já não combinamos entrevistas por e-mail: continue no chat, pelo link abaixo.",),
    "mail_no_reminders": ("Sem mais lembretes por e-mail",),
    # Parts.
    "hours": ("{days} entre as {begin} e as {end} ({zone})",),
    "stretch": ("{start} – {end}",),
    "subject_invitation": ("Convite para entrevista: {title}",),
    "subject_confirmed": ("Entrevista confirmada: {title}",),
    "subject_rescheduled": ("Entrevista remarcada: {title}",),
    "subject_another_comes": ("Outra pessoa faz a sua entrevista: {title}",),
    "subject_cancelled": ("Entrevista cancelada: {title}",),
    "subject": ("A sua entrevista: {title}",),
    # Links in letters.
    "link_accept": ("Aceitar e procurar outro horário",),
    "link_decline": ("Recusar a entrevista",),
    "link_chat": ("Abrir o chat",),
    "link_telegram": ("Continuar no Telegram",),
    # The pages behind them.
    "page_heading": ("Entrevista: {title}",),
    "page_about": ("{company}, com {recruiter}, {duration}",),
    "page_about_no_company": ("Com {recruiter}, {duration}",),
    "page_accept_time": (
        "Clique no botão para aceitar o convite para {when}. Se alguém foi mais rápido, vai receber outros"
        " horários.",
    ),
    "page_accept_time_button": ("Aceitar este horário",),
    "page_accept": ("Clique no botão para aceitar o convite. Depois escolhe um horário que sirva.",),
    "page_accept_button": ("Aceitar o convite",),
    "page_decline": (
        "Clique no botão se não quer esta entrevista. A sua candidatura para esta vaga termina com isso.",
    ),
    "page_decline_button": ("Recusar a entrevista",),
    "page_another_time": ("Outro horário seria melhor?",),
    "page_to_chat": ("Ir para o chat",),
    "page_only_times": ("Só os horários não servem?",),
    "page_ask_times": ("Pedir outros horários",),
    "page_cancelled": ("Esta entrevista está cancelada. No chat ainda é possível escrever.",),
    "page_expired": ("O prazo para responder a este convite terminou.",),
    "page_confirmed": ("A sua entrevista está confirmada: {when}. No chat pode mudá-la ou cancelá-la.",),
    "page_over": ("Esta entrevista já passou.",),
    "page_open": ("O convite está aberto.",),
    "page_chat_heading": ("A sua entrevista",),
    "page_chat_intro": (
        "Fala com um assistente automático. Escreva nas suas próprias palavras; peça para falar com uma"
        " pessoa"
        " quando quiser.",
    ),
    "page_chat_no_script": (
        "Este chat precisa de JavaScript. Sem ele, responda com os links do seu convite.",
    ),
    "page_answer": ("Clique no botão para dar esta resposta.",),
    "page_unsubscribe": (
        "Só os lembretes por e-mail terminam; respostas e confirmações continuam a chegar.",
    ),
    "page_unsubscribed": ("Não receberá mais lembretes por e-mail sobre esta entrevista.",),
    "page_dead_heading": ("Este link já não é válido",),
    "page_dead": (
        "Os links deixam de funcionar quando a entrevista passou. Se ainda tiver uma pergunta,"
        " responda ao convite.",
    ),
}

BUTTONS = {
    Button.OTHER_TIMES: Label("Outros horários", "Nenhum serve, que outros horários têm?"),
    Button.PERSON: Label("Falar com uma pessoa", "Gostaria de falar com uma pessoa"),
    Button.BOOK: Label("Sim, pode reservar", "Sim, pode reservar"),
    Button.ANOTHER_TIME: Label("Outro horário", "Não, têm outro horário?"),
    Button.CANCEL: Label("Sim, cancelar", "Sim, cancele"),
    Button.CANCEL_TOO: Label("Cancelar", "Por favor, cancele a minha entrevista"),
    Button.MOVE: Label("Mudar o horário", "Podemos remarcar?"),
    Button.KEEP: Label("Manter", "Não, fica como está"),
    Button.WITHDRAW: Label("Sim, recusar", "Sim, retiro a minha candidatura"),
    Button.ERASE: Label("Sim, apagar tudo", "Sim, apague os meus dados"),
    Button.KEEP_DATA: Label("Não, manter", "Não, não apague"),
    Button.GO_ON: Label("Não, continuar", "Não, quero continuar"),
    Button.CANNOT_COME: Label("Não posso ir", "Não posso comparecer"),
}

PORTUGUESE = Catalog(
    language="pt",
    texts=TEXTS,
    buttons=BUTTONS,
    date="{weekday}, {day}",
    when="{date}, {hour}",
    at=((r"0?1:.+", r"à \g<0>"), (r".+", r"às \g<0>")),
    hour=(),
    zone=((r"(.+)", r"horário de \1"),),
    range="de {first} a {last}",
    counted={
        Unit.MINUTES: {"one": "{count} minuto", "other": "{count} minutos"},
        Unit.HOURS: {"one": "{count} hora", "other": "{count} horas"},
        Unit.MORE: {"other": "e mais {count}"},
        Unit.TIMES: {"one": "{count} horário", "other": "{count} horários"},
    },
    # "Segunda" alone is also the second one.
    short_day=((r"(segunda|terça|quarta|quinta|sexta), (.+)", r"\1-feira, \2"),),
)
