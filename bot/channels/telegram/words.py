"""The few sentences that belong to Telegram alone: what the bot says beside a conversation, and its buttons.

None states a time or claims an outcome. `{link}` is filled in where there is one. The language is that of
the chat owner's program where we speak it, else English.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from bot.channels.telegram.codes import Move


class Saying(Enum):
    """The names under which the outbox keeps them."""

    WELCOME = "welcome"
    NO_LINK = "no_link"
    DEAD_LINK = "dead_link"
    OTHERS_LINK = "others_link"
    HELP = "help"
    NOT_READ = "not_read"
    EDIT_AGAIN = "edit_again"
    TOO_MANY = "too_many"
    STOPPED = "stopped"
    CLOSED = "closed"
    RECRUITER_WELCOME = "recruiter_welcome"
    RECRUITER_HELP = "recruiter_help"
    REPLY_TO_ONE = "reply_to_one"
    WRITTEN = "written"


ENGLISH: Mapping[Saying, str] = {
    Saying.CLOSED: (
        "We do not settle interviews in Telegram any more. Nothing that you wrote is lost; please go on"
        " here:\n{link}"
    ),
    Saying.WELCOME: (
        "Hello! From now on we can settle your interview right here. I am an automated assistant: write"
        " in your own words, /human brings you a person, /help says more. This is where we are:"
    ),
    Saying.NO_LINK: (
        "Hello! I settle times for job interviews. To begin, please open the Telegram link in your"
        " invitation: it tells me which interview is yours. If you have none, answer the invitation's"
        " email instead."
    ),
    Saying.DEAD_LINK: (
        "This link does not lead to an interview any more. Please open the newest link that you were"
        " sent, or answer the invitation's email."
    ),
    Saying.OTHERS_LINK: (
        "This interview is led in another Telegram account. If that one is yours, send /stop there and"
        " open the link here again. If somebody passed the link on to you, it is not for you: please ask"
        " for your own."
    ),
    Saying.HELP: (
        "I settle the time of your interview. Write when you can in your own words, or press a"
        " button.\n/human brings you a person\n/stop ends messages here; they go on by"
        " email\n/delete_my_data asks for your data to be erased\n{link}"
    ),
    Saying.TOO_MANY: (
        "That was too many messages at once for me to read: the last ones I left out. Please "
        "write what matters again in a minute."
    ),
    Saying.NOT_READ: "I can read text only, I'm afraid. Please write it in words.",
    Saying.EDIT_AGAIN: "I read changes only in your last message. Please write it again as a new one.",
    Saying.STOPPED: (
        "All right, I write nothing here any more; what matters comes by email. Write to me or send"
        " /start whenever you want to go on here."
    ),
    Saying.RECRUITER_WELCOME: (
        "Connected. Conversations that need you come here, with buttons. To write to a candidate, reply"
        " to a message about them. /stop ends this."
    ),
    Saying.RECRUITER_HELP: (
        "Conversations that need you come here, with buttons. To write to a candidate, reply to a message"
        " about them. /stop ends messages here; they go on by email."
    ),
    Saying.REPLY_TO_ONE: (
        "To whom? Please reply to the message about the candidate, then I know. Nothing was sent."
    ),
    Saying.WRITTEN: "Sent to the candidate. The assistant keeps silent there until you hand back.",
}

GERMAN: Mapping[Saying, str] = {
    Saying.CLOSED: (
        "In Telegram vereinbaren wir keine Gespräche mehr. Nichts von dem, was Sie geschrieben haben, ist"
        " verloren; hier geht es weiter:\n{link}"
    ),
    Saying.WELCOME: (
        "Hallo! Ab jetzt können wir Ihr Gespräch gleich hier vereinbaren. Ich bin ein automatischer"
        " Assistent: Schreiben Sie in eigenen Worten, /human holt einen Menschen, /help sagt mehr. So"
        " weit sind wir:"
    ),
    Saying.NO_LINK: (
        "Hallo! Ich vereinbare Vorstellungsgespräche. Bitte öffnen Sie zuerst den Telegram-Link aus Ihrer"
        " Einladung: Er sagt mir, welches Gespräch Ihres ist. Wenn Sie keinen haben, antworten Sie auf"
        " die E-Mail mit der Einladung."
    ),
    Saying.DEAD_LINK: (
        "Dieser Link führt zu keinem Gespräch mehr. Bitte öffnen Sie den neuesten Link, den Sie bekommen"
        " haben, oder antworten Sie auf die E-Mail mit der Einladung."
    ),
    Saying.OTHERS_LINK: (
        "Dieses Gespräch wird in einem anderen Telegram-Konto geführt. Ist es Ihres, senden Sie dort"
        " /stop und öffnen Sie den Link hier noch einmal. Wurde er Ihnen weitergegeben, ist er nicht für"
        " Sie: Bitten Sie um einen eigenen."
    ),
    Saying.HELP: (
        "Ich vereinbare die Zeit Ihres Gesprächs. Schreiben Sie in eigenen Worten, wann Sie können, oder"
        " drücken Sie einen Knopf.\n/human holt einen Menschen\n/stop beendet Nachrichten hier; es geht"
        " per E-Mail weiter\n/delete_my_data bittet um Löschung Ihrer Daten\n{link}"
    ),
    Saying.TOO_MANY: (
        "Das waren zu viele Nachrichten auf einmal, die letzten habe ich nicht gelesen. Bitte "
        "schreiben Sie das Wichtige in einer Minute noch einmal."
    ),
    Saying.NOT_READ: "Ich kann leider nur Text lesen. Bitte schreiben Sie es in Worten.",
    Saying.EDIT_AGAIN: (
        "Änderungen lese ich nur in Ihrer letzten Nachricht. Bitte schreiben Sie es noch einmal als neue."
    ),
    Saying.STOPPED: (
        "In Ordnung, hier schreibe ich nichts mehr; Wichtiges kommt per E-Mail. Schreiben Sie mir oder"
        " senden Sie /start, wenn es hier weitergehen soll."
    ),
    Saying.RECRUITER_WELCOME: (
        "Verbunden. Gespräche, die Sie brauchen, kommen hierher, mit Knöpfen. Um einem Kandidaten zu"
        " schreiben, antworten Sie auf eine Nachricht über ihn. /stop beendet das."
    ),
    Saying.RECRUITER_HELP: (
        "Gespräche, die Sie brauchen, kommen hierher, mit Knöpfen. Um einem Kandidaten zu schreiben,"
        " antworten Sie auf eine Nachricht über ihn. /stop beendet Nachrichten hier; es geht per E-Mail"
        " weiter."
    ),
    Saying.REPLY_TO_ONE: (
        "Wem? Bitte antworten Sie auf die Nachricht über den Kandidaten, dann weiß ich es. Es wurde"
        " nichts gesendet."
    ),
    Saying.WRITTEN: "An den Kandidaten gesendet. Der Assistent schweigt dort, bis Sie zurückgeben.",
}

FRENCH: Mapping[Saying, str] = {
    Saying.CLOSED: (
        "Nous ne convenons plus des entretiens dans Telegram. Rien de ce que vous avez écrit n'est perdu ;"
        " continuez ici :\n{link}"
    ),
    Saying.WELCOME: (
        "Bonjour ! Nous pouvons désormais fixer votre entretien ici même. Je suis un assistant"
        " automatique : écrivez avec vos mots, /human fait venir une personne, /help en dit plus. Voici"
        " où nous en sommes :"
    ),
    Saying.NO_LINK: (
        "Bonjour ! Je fixe l'heure d'entretiens d'embauche. Pour commencer, ouvrez le lien Telegram de"
        " votre invitation : il me dit quel entretien est le vôtre. Sans lien, répondez à l'e-mail"
        " d'invitation."
    ),
    Saying.DEAD_LINK: (
        "Ce lien ne mène plus à aucun entretien. Ouvrez le lien le plus récent que vous avez reçu, ou"
        " répondez à l'e-mail d'invitation."
    ),
    Saying.OTHERS_LINK: (
        "Cet entretien est suivi dans un autre compte Telegram. S'il est à vous, envoyez-y /stop et"
        " rouvrez le lien ici. Si quelqu'un vous a transmis le lien, il n'est pas pour vous : demandez le"
        " vôtre."
    ),
    Saying.HELP: (
        "Je fixe l'heure de votre entretien. Écrivez avec vos mots quand vous pouvez, ou appuyez sur un"
        " bouton.\n/human fait venir une personne\n/stop arrête les messages ici ; la suite vient par"
        " e-mail\n/delete_my_data demande l'effacement de vos données\n{link}"
    ),
    Saying.TOO_MANY: (
        "Cela fait trop de messages à la fois : je n'ai pas lu les derniers. Merci de réécrire "
        "l'essentiel dans une minute."
    ),
    Saying.NOT_READ: "Je ne sais lire que du texte. Merci de l'écrire avec des mots.",
    Saying.EDIT_AGAIN: (
        "Je ne lis les modifications que de votre dernier message. Merci de l'écrire à nouveau."
    ),
    Saying.STOPPED: (
        "Entendu, je n'écris plus rien ici ; l'important vient par e-mail. Écrivez-moi ou envoyez /start"
        " quand vous voulez reprendre ici."
    ),
    Saying.RECRUITER_WELCOME: (
        "Connecté. Les conversations qui ont besoin de vous arrivent ici, avec des boutons. Pour écrire à"
        " un candidat, répondez à un message qui parle de lui. /stop arrête cela."
    ),
    Saying.RECRUITER_HELP: (
        "Les conversations qui ont besoin de vous arrivent ici, avec des boutons. Pour écrire à un"
        " candidat, répondez à un message qui parle de lui. /stop arrête les messages ici ; la suite"
        " vient par e-mail."
    ),
    Saying.REPLY_TO_ONE: (
        "À qui ? Répondez au message qui parle du candidat, je saurai alors. Rien n'a été envoyé."
    ),
    Saying.WRITTEN: "Envoyé au candidat. L'assistant s'y tait jusqu'à ce que vous rendiez la main.",
}

SPANISH: Mapping[Saying, str] = {
    Saying.CLOSED: (
        "Ya no acordamos entrevistas en Telegram. Nada de lo que has escrito se ha perdido; sigue aquí:"
        "\n{link}"
    ),
    Saying.WELCOME: (
        "¡Hola! Desde ahora podemos acordar tu entrevista aquí mismo. Soy un asistente automático:"
        " escribe con tus palabras, /human trae a una persona, /help dice más. Aquí estamos:"
    ),
    Saying.NO_LINK: (
        "¡Hola! Acuerdo horas de entrevistas de trabajo. Para empezar, abre el enlace de Telegram de tu"
        " invitación: me dice qué entrevista es la tuya. Si no lo tienes, responde al correo de la"
        " invitación."
    ),
    Saying.DEAD_LINK: (
        "Este enlace ya no lleva a ninguna entrevista. Abre el enlace más reciente que recibiste o"
        " responde al correo de la invitación."
    ),
    Saying.OTHERS_LINK: (
        "Esta entrevista se lleva en otra cuenta de Telegram. Si es tuya, envía /stop allí y abre el"
        " enlace aquí otra vez. Si alguien te pasó el enlace, no es para ti: pide el tuyo."
    ),
    Saying.HELP: (
        "Acuerdo la hora de tu entrevista. Escribe con tus palabras cuándo puedes o pulsa un"
        " botón.\n/human trae a una persona\n/stop termina los mensajes aquí; siguen por"
        " correo\n/delete_my_data pide que se borren tus datos\n{link}"
    ),
    Saying.TOO_MANY: (
        "Han sido demasiados mensajes a la vez y no he leído los últimos. Por favor, vuelve a "
        "escribir lo importante dentro de un minuto."
    ),
    Saying.NOT_READ: "Solo sé leer texto. Por favor, escríbelo con palabras.",
    Saying.EDIT_AGAIN: "Solo leo cambios en tu último mensaje. Por favor, escríbelo de nuevo.",
    Saying.STOPPED: (
        "De acuerdo, aquí no escribo más; lo importante llega por correo. Escríbeme o envía /start cuando"
        " quieras seguir aquí."
    ),
    Saying.RECRUITER_WELCOME: (
        "Conectado. Las conversaciones que te necesitan llegan aquí, con botones. Para escribir a un"
        " candidato, responde a un mensaje sobre él. /stop lo termina."
    ),
    Saying.RECRUITER_HELP: (
        "Las conversaciones que te necesitan llegan aquí, con botones. Para escribir a un candidato,"
        " responde a un mensaje sobre él. /stop termina los mensajes aquí; siguen por correo."
    ),
    Saying.REPLY_TO_ONE: "¿A quién? Responde al mensaje sobre el candidato y lo sabré. No se envió nada.",
    Saying.WRITTEN: "Enviado al candidato. El asistente calla allí hasta que le devuelvas la palabra.",
}

PORTUGUESE: Mapping[Saying, str] = {
    Saying.CLOSED: (
        "Já não combinamos entrevistas no Telegram. Nada do que escreveu se perdeu; continue aqui:\n{link}"
    ),
    Saying.WELCOME: (
        "Olá! A partir de agora podemos marcar a sua entrevista aqui mesmo. Sou um assistente automático:"
        " escreva com as suas palavras, /human chama uma pessoa, /help diz mais. Estamos aqui:"
    ),
    Saying.NO_LINK: (
        "Olá! Marco horas de entrevistas de emprego. Para começar, abra o link do Telegram no seu"
        " convite: ele me diz qual entrevista é a sua. Se não tiver um, responda ao e-mail do convite."
    ),
    Saying.DEAD_LINK: (
        "Este link já não leva a nenhuma entrevista. Abra o link mais recente que recebeu ou responda ao"
        " e-mail do convite."
    ),
    Saying.OTHERS_LINK: (
        "Esta entrevista é conduzida noutra conta do Telegram. Se for sua, envie /stop lá e abra o link"
        " aqui de novo. Se alguém lhe passou o link, não é para si: peça o seu."
    ),
    Saying.HELP: (
        "Marco a hora da sua entrevista. Escreva com as suas palavras quando pode ou carregue num"
        " botão.\n/human chama uma pessoa\n/stop termina as mensagens aqui; seguem por"
        " e-mail\n/delete_my_data pede que os seus dados sejam apagados\n{link}"
    ),
    Saying.TOO_MANY: (
        "Foram demasiadas mensagens de uma vez e não li as últimas. Por favor, escreva de novo o "
        "que importa daqui a um minuto."
    ),
    Saying.NOT_READ: "Só sei ler texto. Por favor, escreva com palavras.",
    Saying.EDIT_AGAIN: "Só leio alterações na sua última mensagem. Por favor, escreva de novo.",
    Saying.STOPPED: (
        "Está bem, aqui não escrevo mais; o importante vem por e-mail. Escreva-me ou envie /start quando"
        " quiser continuar aqui."
    ),
    Saying.RECRUITER_WELCOME: (
        "Ligado. As conversas que precisam de si chegam aqui, com botões. Para escrever a um candidato,"
        " responda a uma mensagem sobre ele. /stop termina isto."
    ),
    Saying.RECRUITER_HELP: (
        "As conversas que precisam de si chegam aqui, com botões. Para escrever a um candidato, responda"
        " a uma mensagem sobre ele. /stop termina as mensagens aqui; seguem por e-mail."
    ),
    Saying.REPLY_TO_ONE: "A quem? Responda à mensagem sobre o candidato e saberei. Nada foi enviado.",
    Saying.WRITTEN: "Enviado ao candidato. O assistente cala-se ali até lhe devolver a palavra.",
}

LANGUAGES: Mapping[str, Mapping[Saying, str]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
}
SPOKEN: Mapping[str, Mapping[str, str]] = {
    "en": {"human": "I'd like to talk to a person", "delete_my_data": "Please delete my data"},
    "de": {
        "human": "Ich möchte mit einem Menschen sprechen",
        "delete_my_data": "Bitte löschen Sie meine Daten",
    },
    "fr": {"human": "Je voudrais parler à une personne", "delete_my_data": "Veuillez supprimer mes données"},
    "es": {"human": "Quiero hablar con una persona", "delete_my_data": "Por favor, borra mis datos"},
    "pt": {"human": "Quero falar com uma pessoa", "delete_my_data": "Por favor, apague os meus dados"},
}
"""Commands that say something, in words that the reader knows."""
COMMANDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "help": "What I can do",
        "human": "Talk to a person",
        "stop": "No more messages here",
        "delete_my_data": "Have my data erased",
    },
    "de": {
        "help": "Was ich kann",
        "human": "Mit einem Menschen sprechen",
        "stop": "Keine Nachrichten mehr hier",
        "delete_my_data": "Meine Daten löschen lassen",
    },
    "fr": {
        "help": "Ce que je sais faire",
        "human": "Parler à une personne",
        "stop": "Plus de messages ici",
        "delete_my_data": "Faire effacer mes données",
    },
    "es": {
        "help": "Lo que sé hacer",
        "human": "Hablar con una persona",
        "stop": "No más mensajes aquí",
        "delete_my_data": "Pedir que se borren mis datos",
    },
    "pt": {
        "help": "O que sei fazer",
        "human": "Falar com uma pessoa",
        "stop": "Sem mais mensagens aqui",
        "delete_my_data": "Pedir que apaguem os meus dados",
    },
}
"""What the bot's menu lists, by language."""
MOVES: Mapping[Move, str] = {
    Move.KEEP_TIME: "Keep the time",
    Move.FIND_ANOTHER: "Ask for another time",
    Move.TAKE_OVER: "Take over",
    Move.HAND_BACK: "Hand back",
    Move.EXTEND: "More time",
    Move.ASK_CLOSE: "Close",
    Move.CLOSE: "Yes, call it off",
    Move.BACK: "No, go on",
    Move.COMPLETED: "It took place",
    Move.NO_SHOW: "Did not come",
    Move.SEEN: "No answer needed",
}
"""A recruiter's buttons."""


def sentence(name: str, language: str, link: str = "") -> str:
    """`name` as a Saying has it; `language` a tag such as `pt-br`."""
    return LANGUAGES[known(language)][Saying(name)].format(link=link).strip()


def spoken_command(name: str, language: str) -> str | None:
    """What a command says; None for one that says nothing."""
    return SPOKEN[known(language)].get(name)


def known(language: str) -> str:
    spoken = language.partition("-")[0].lower()
    return spoken if spoken in LANGUAGES else "en"
