"""French, with "vous". Short, warm, plain; no text but that of an outcome says that something was done."""

from __future__ import annotations

from negotiation.saying.catalog import Button, Catalog, Label, Unit

TEXTS: dict[str, tuple[str, ...]] = {
    # The invitation, in parts.
    "invite": (
        "Bonjour ! {company} souhaite vous inviter à un entretien pour le poste « {title} », avec"
        " {recruiter}."
        " Il dure {duration}.",
    ),
    "invite_no_company": (
        "Bonjour ! Nous vous invitons à un entretien pour le poste « {title} », avec {recruiter}. Il"
        " dure {duration}.",
    ),
    "invite_robot": (
        "Je suis un assistant automatique et je peux fixer un horaire avec vous ici même, avec vos"
        " propres mots. Vous pouvez demander à parler à une personne à tout moment.",
    ),
    "invite_slots": ("Un de ces horaires vous conviendrait-il ?",),
    "invite_slots_one": ("Cet horaire vous conviendrait-il ?",),
    "invite_first_come": (
        "Premier arrivé, premier servi. Si aucun ne convient, dites-moi simplement quand vous pouvez.",
    ),
    "invite_no_slots": (
        "Je n'ai pas encore d'horaires à proposer. Dites-moi quels jours et quelles heures vous conviennent ;"
        " premier arrivé, premier servi.",
    ),
    "invite_deadline": ("Merci de répondre avant le {deadline}.",),
    # Offers, by why they are made.
    "offer_asked": (
        "Un de ces horaires vous conviendrait-il ?",
        "Que diriez-vous de l'un de ces horaires ?",
        "L'un de ceux-ci vous irait-il ?",
    ),
    "offer_asked_one": (
        "Cet horaire vous conviendrait-il ?",
        "Que diriez-vous de cet horaire ?",
        "Celui-ci vous irait-il ?",
    ),
    "offer_fits_wish": (
        "Voici ce qui est libre :",
        "Voici ce que je peux vous proposer :",
        "Dans ce cas, voici ce qui est libre :",
    ),
    "offer_fits_wish_one": ("Cet horaire est libre :", "Il reste un horaire :"),
    "offer_taken": (
        "Le {wanted} n'est malheureusement pas libre. Ce que j'ai de plus proche :",
        "Je suis désolé, le {wanted} n'est pas libre. Ce qui s'en approche le plus :",
    ),
    "offer_taken_window": (
        "Rien n'est libre à ce moment-là, malheureusement. Ce que j'ai de plus proche :",
        "Je suis désolé, rien n'est libre à ce moment-là. Ce qui s'en approche le plus :",
    ),
    "offer_lost": (
        "Je suis désolé, quelqu'un a été plus rapide : le {wanted} n'est plus libre."
        " Ce que j'ai de plus proche :",
        "Je suis désolé, le {wanted} n'est plus libre. Ce qui s'en approche le plus :",
    ),
    "offer_day_full": (
        "Plus rien n'est libre le {day}. Ce que j'ai de plus proche :",
        "Je suis désolé, le {day} est complet. Ce qui s'en approche le plus :",
    ),
    "offer_outside_hours": (
        "Les entretiens ont lieu {hours}. Ce que j'ai de plus proche :",
        "Je peux proposer des horaires {hours}. Ce qui s'en approche le plus :",
    ),
    "offer_outside_horizon": (
        "Je peux proposer des horaires jusqu'au {last_day}. Ce que j'ai de plus proche :",
        "Mes horaires vont jusqu'au {last_day}. Ce qui s'en approche le plus :",
    ),
    "offer_past": (
        "Ce moment est déjà passé. Voici ce que j'ai :",
        "C'est malheureusement déjà passé. Voici ce que j'ai :",
    ),
    "offer_off_grid": (
        "Aucun entretien ne commence à cette minute précise. Ce que j'ai de plus proche :",
        "Je n'ai aucun horaire qui commence à cette minute. Ce qui s'en approche le plus :",
    ),
    "offer_too_short": (
        "L'entretien dure {duration}, cela ne suffit pas. Ce que j'ai de plus proche :",
        "C'est un peu juste : l'entretien dure {duration}. Ce qui s'en approche le plus :",
    ),
    "offer_too_soon": (
        "C'est trop court pour nous : un entretien demande un petit délai. Ce que j'ai de plus proche :",
        "Je suis désolé, le délai est trop court pour nous. Ce qui s'en approche le plus :",
    ),
    "offer_ruled_out": (
        "Ce qui est libre à ce moment-là, vous l'avez exclu : {never}. Si cela convenait quand même,"
        " dites-le-moi. Sinon :",
        "À ce moment-là, seul ce que vous avez exclu est libre : {never}. Si cela convenait,"
        " dites-le-moi. Sinon :",
    ),
    "wider_other_hours": ("À d'autres heures ce jour-là, il y aurait {times}.",),
    "wider_other_days": ("À ces heures-là, il y aurait {times} d'autres jours.",),
    "offer_refused": (
        "Très bien, pas ceux-là. Que diriez-vous de l'un de ces horaires ?",
        "Pas de souci. L'un de ceux-ci vous irait-il ?",
        "Merci de me le dire. Un de ces horaires vous conviendrait-il ?",
    ),
    "offer_refused_one": (
        "Très bien. Que diriez-vous de cet horaire ?",
        "Pas de souci. Celui-ci vous irait-il ?",
        "Merci de me le dire. Cet horaire vous conviendrait-il ?",
    ),
    "offer_reschedule": (
        "Bien sûr. Un de ces horaires vous conviendrait-il à la place ?",
        "Volontiers. L'un de ceux-ci vous irait-il à la place ?",
    ),
    "offer_reschedule_one": (
        "Bien sûr. Cet horaire vous conviendrait-il à la place ?",
        "Volontiers. Celui-ci vous irait-il à la place ?",
    ),
    "offer_nudge": ("Voici ce qui est libre :",),
    "offer_nudge_one": ("Cet horaire est libre :",),
    "offer_recruiter": (
        "{recruiter} peut aussi vous proposer :",
        "{recruiter} vous a libéré un créneau :",
    ),
    "offer_calendar_back": ("Me voici avec des horaires, comme promis :",),
    "offer_hold_expired": (
        "Je n'ai pas pu vous garder cet horaire plus longtemps. Voici ce qui est libre :",
        "Cet horaire est de nouveau ouvert à tous. Voici ce qui est libre :",
    ),
    "offer_hold_expired_one": (
        "Je n'ai pas pu vous garder cet horaire plus longtemps. Celui-ci est libre :",
        "Cet horaire est de nouveau ouvert à tous. Celui-ci est libre :",
    ),
    "offer_still_open": (
        "Trouvons donc un horaire. Voici ce qui est libre :",
        "Revenons à votre horaire. Voici ce qui est libre :",
    ),
    "offer_still_open_one": (
        "Trouvons donc un horaire. Celui-ci est libre :",
        "Revenons à votre horaire. Celui-ci est libre :",
    ),
    "offer_fell_through": (
        "Je suis désolé : de notre côté, le {wanted} n'est finalement pas possible. L'un de ces horaires vous"
        " conviendrait-il à la place ?",
    ),
    "offer_fell_through_one": (
        "Je suis désolé : de notre côté, le {wanted} n'est finalement pas possible. Cet horaire vous"
        " conviendrait-il à la place ?",
    ),
    "old_time_stands": ("Tant que vous n'avez pas choisi, votre entretien reste fixé au {when}.",),
    "pick": ("Lequel vous convient ?", "Lequel préférez-vous ?"),
    "pick_one": (
        "Est-ce que cela vous va ?",
        "Est-ce que cela vous irait ?",
    ),
    # Questions.
    "ask_which": (
        "Avec plaisir. Duquel parlez-vous ?",
        "Lequel choisissez-vous ?",
    ),
    "ask_to_book": (
        "Le {when} est libre. Est-ce que je le réserve pour vous ?",
        "Le {when} est possible. Est-ce que je le réserve ?",
    ),
    "ask_time": (
        "Quand seriez-vous disponible ? Dites-moi jours et heures, avec vos propres mots.",
        "Quels jours et quelles heures vous conviennent ? Avec vos propres mots.",
    ),
    "ask_again": (
        "Pardon, je n'ai pas compris. Quand seriez-vous disponible, ou lequel de ces horaires vous"
        " convient ?",
        "Pardon, ce n'était pas clair pour moi. Lequel vous convient, ou quand seriez-vous disponible ?",
    ),
    "ask_again_no_slots": (
        "Pardon, je n'ai pas compris. Pourriez-vous le dire autrement ?",
        "Pardon, ce n'était pas clair pour moi. Pourriez-vous le formuler autrement ?",
    ),
    "ask_again_simpler": (
        "Pardon, je ne suis toujours pas sûr de comprendre. Choisissez s'il vous plaît :",
        "Pardon, je ne vous suis pas encore tout à fait. Choisissez s'il vous plaît :",
    ),
    "ask_to_cancel": (
        "Votre entretien est le {when}. Voulez-vous vraiment l'annuler ?",
        "Dois-je vraiment annuler votre entretien du {when} ?",
    ),
    "ask_move_or_cancel": (
        "Votre entretien est le {when}. Souhaitez-vous le déplacer ou l'annuler ?",
        "Faut-il déplacer ou annuler votre entretien du {when} ?",
    ),
    "ask_after_decline": (
        "Vous avez refusé l'invitation d'agenda pour votre entretien du {when}. Souhaitez-vous"
        " déplacer l'entretien ou l'annuler ?",
    ),
    "ask_to_move": (
        "Je suis désolé : de notre côté, le {was} n'est finalement pas possible. {recruiter} souhaite"
        " déplacer votre entretien au {when}. Voulez-vous que je le réserve ?",
    ),
    "ask_to_withdraw": (
        "Voulez-vous vraiment refuser l'entretien pour « {title} » ? Votre candidature s'arrêterait là.",
        "Pour être sûr : voulez-vous refuser l'entretien pour « {title} » ? Votre candidature s'arrêterait"
        " là.",
    ),
    # Outcomes.
    "booked": (
        "Votre entretien pour « {title} » est confirmé : {when}. Il dure {duration}.",
        "C'est entendu. Votre entretien pour « {title} » est confirmé pour le {when} ; il dure {duration}.",
    ),
    "moved": (
        "Votre entretien pour « {title} » est déplacé. Il est maintenant le {when}.",
        "C'est fait : votre entretien pour « {title} » est déplacé au {when}.",
    ),
    "booked_mail": (
        "Vous recevrez un e-mail avec l'invitation d'agenda. Si quelque chose change, écrivez-moi"
        " simplement.",
    ),
    "booked_attached": (
        "L'invitation d'agenda est jointe. Si quelque chose change, écrivez-moi dans la discussion.",
    ),
    "cancelled": (
        "Votre entretien du {when} est annulé. {recruiter} est au courant. Merci de nous avoir prévenus.",
    ),
    "cancelled_no_time": (
        "Votre entretien est annulé. {recruiter} est au courant. Merci de nous avoir prévenus.",
    ),
    "called_off": ("{recruiter} a dû annuler votre entretien du {when}. Nous en sommes désolés.",),
    "called_off_no_time": ("{recruiter} a annulé l'entretien pour « {title} ». Nous en sommes désolés.",),
    "ask_to_erase": (
        "Voulez-vous vraiment que tout ce qui est conservé ici à votre sujet soit supprimé ? "
        "Votre candidature pour « {title} » et l'entretien s'arrêteraient là, et c'est "
        "irréversible.",
    ),
    "ask_to_erase_after": (
        "Voulez-vous vraiment que tout ce qui est conservé ici à votre sujet soit supprimé ? "
        "C'est irréversible.",
    ),
    "still_to_erase": ("Et voulez-vous que tout ce qui vous concerne soit supprimé ?",),
    "erasing": (
        "Tout ce qui est conservé ici à votre sujet sera supprimé dans l'heure ; ensuite, cette"
        " discussion ne s'ouvrira plus. Votre reçu : {receipt}.",
    ),
    "kept_of_you": (
        "Ce qui est conservé ici à votre sujet : votre nom et vos coordonnées, votre candidature "
        "pour « {title} » avec ce que vous avez joint, cette discussion et la façon dont chaque"
        " message a été compris, les moments qui vous conviennent ou non, votre fuseau horaire et"
        " votre langue, et l'entretien avec ses horaires. Vous obtenez le tout dans un fichier : "
        "ouvrez le lien de cette discussion et ajoutez /data à la fin de son adresse. Pour le faire "
        "supprimer, écrivez : supprimez mes données.",
    ),
    "withdrawn": (
        "Merci de nous avoir prévenus. Votre candidature pour « {title} » est retirée ; nous vous souhaitons"
        " bonne continuation.",
    ),
    "expired": (
        "Le délai de réponse est passé, cette invitation pour « {title} » a donc expiré. Si vous souhaitez"
        " encore l'entretien, écrivez-nous ici.",
    ),
    "escalated": (
        "J'ai demandé à {recruiter} de s'en occuper. {recruiter} vous répond au plus tard le {by}.",
    ),
    "escalated_round_limit": (
        "Nous n'avons pas encore trouvé d'horaire, j'ai donc demandé de l'aide à {recruiter}. {recruiter}"
        " vous"
        " répond au plus tard le {by}.",
    ),
    "lack_full": (
        "Tout est pris jusqu'au {last_day}. Si un jour plus tardif vous convenait, dites-le-moi,"
        " je transmettrai.",
    ),
    "lack_too_soon": (
        "Pour tout ce qui est libre, le délai est trop court pour nous. Si un jour plus tardif vous"
        " convenait, dites-le-moi, je transmettrai.",
    ),
    "lack_ruled_out": (
        "Tout ce qui est libre, vous l'avez exclu : {never}. Si une partie convenait quand même,"
        " dites-le-moi.",
    ),
    "lack_all_offered": (
        "Vous avez vu tout ce qui est libre. Si l'un de ces horaires convenait quand même, dites-le-moi.",
    ),
    "escalated_nothing_free": (
        "Je n'ai pas d'autre horaire libre, j'ai donc demandé de l'aide à {recruiter}. {recruiter} vous"
        " répond"
        " au plus tard le {by}.",
    ),
    "escalated_not_understood": (
        "Je suis désolé, je ne vous comprends visiblement pas. J'ai demandé de l'aide à {recruiter}."
        " {recruiter} vous répond au plus tard le {by}.",
    ),
    "escalated_outside": (
        "Cela dépasse ce que je peux proposer. J'ai transmis votre souhait à {recruiter}, qui vous"
        " répond au plus tard le {by}.",
    ),
    "escalated_too_late_to_move": (
        "L'entretien est trop proche pour que je le déplace moi-même. J'ai demandé à {recruiter},"
        " qui vous répond au plus tard le {by}. D'ici là, il reste fixé au {when}.",
    ),
    "escalated_fell_through": (
        "Je suis désolé : de notre côté, le {when} n'est finalement pas possible. J'ai demandé à {recruiter}"
        " de trouver un autre horaire avec vous ; vous aurez une réponse au plus tard le {by}.",
    ),
    "escalated_question": (
        "C'est à une personne de vous répondre. Je l'ai transmis à {recruiter}, qui vous répond au plus tard"
        " le {by}.",
    ),
    "escalated_sensitive": (
        "Merci de me le dire. C'est à une personne d'en parler avec vous : je l'ai transmis à {recruiter},"
        " qui"
        " vous répond au plus tard le {by}.",
    ),
    "meanwhile": ("Si entre-temps un des horaires proposés vous convient, dites-le simplement.",),
    # Told along the way.
    "with_person": (
        "{recruiter} a notre conversation sous les yeux et vous répond au plus tard le {by}.",
        "J'ai prévenu {recruiter}. Vous aurez une réponse au plus tard le {by}.",
    ),
    "passed_on": (
        "J'ai transmis votre question à {recruiter}, qui vous répond au plus tard le {by}.",
        "C'est une question pour {recruiter}. Je l'ai transmise ; vous aurez une réponse au plus tard le"
        " {by}.",
    ),
    "greeting": (
        "Bonjour ! Je suis l'assistant automatique de votre entretien pour « {title} ».",
        "Bonjour à nouveau ! Je suis là pour l'horaire de votre entretien pour « {title} ».",
    ),
    "welcome": ("Je vous en prie !", "Avec plaisir !", "De rien !"),
    "passed_word": ("Merci, j'ai prévenu {recruiter}.", "C'est noté : j'ai prévenu {recruiter}."),
    "noted": ("Très bien.", "Compris.", "C'est noté."),
    "kept": (
        "Rien n'a changé : votre entretien est le {when}.",
        "Tout reste comme prévu : votre entretien est le {when}.",
    ),
    "zone_noted": (
        "C'est noté : je donne désormais les horaires à l'{zone}.",
        "Bien sûr, je donne désormais les horaires à l'{zone}.",
    ),
    "wishes_cleared": (
        "C'est fait : j'ai oublié toutes vos contraintes.",
        "Toutes vos contraintes sont oubliées, nous repartons de zéro.",
    ),
    "wishes_noted": ("C'est noté, j'en tiens compte.", "Merci, j'en tiens compte."),
    "times_will_come": (
        "Je ne vois pas les horaires libres en ce moment. Je reviens vers vous avec des horaires.",
        "Je ne vois pas encore les horaires libres. Je reviens de moi-même vers vous avec des horaires.",
    ),
    "times_will_come_fell_through": (
        "Je suis désolé : de notre côté, le {when} n'est finalement pas possible. Je reviens vers vous avec"
        " d'autres horaires.",
    ),
    "offers_withdrawn": (
        "Je suis désolé, ne comptez pas sur les horaires proposés : je ne vois pas les horaires libres en ce"
        " moment. Je reviens vers vous avec des horaires.",
    ),
    "closed_cancelled": (
        "Cet entretien n'a plus lieu. {recruiter} sait que vous avez écrit.",
        "L'entretien n'a plus lieu. {recruiter} peut lire ce que vous avez écrit, et vous inviter de"
        " nouveau.",
    ),
    "closed_expired": (
        "Cette invitation n'est plus valable, son délai est passé. {recruiter} sait que vous avez écrit.",
        "Le délai de cette invitation est passé. {recruiter} peut lire ce que vous avez écrit, et"
        " vous inviter de nouveau.",
    ),
    "closed_answer": ("Vous aurez une réponse au plus tard le {by}.",),
    "closed_past": (
        "L'entretien était prévu le {when}. {recruiter} sait que vous avez écrit.",
        "Votre entretien était prévu le {when}. {recruiter} peut lire ce que vous avez écrit.",
    ),
    "handed_on": (
        "Merci pour votre message. Il est entre les mains de {recruiter}, qui vous répond au plus"
        " tard le {by}.",
        "Merci. C'est maintenant entre les mains de {recruiter} ; vous aurez une réponse au plus"
        " tard le {by}.",
    ),
    "reminder": ("Petit rappel : votre entretien pour « {title} » est le {when}.",),
    "nudge": (
        "Je n'ai pas encore eu de vos nouvelles pour l'entretien « {title} ». Voici ce qui est libre :",
        "Votre entretien pour « {title} » n'a pas encore d'horaire. Voici ce qui est libre :",
    ),
    "nudge_one": (
        "Je n'ai pas encore eu de vos nouvelles pour l'entretien « {title} ». Cet horaire est libre :",
        "Votre entretien pour « {title} » n'a pas encore d'horaire. Celui-ci est libre :",
    ),
    # What is still open, after an aside.
    "still_open": (
        "Ces horaires sont disponibles :",
        "Pour l'horaire, voici ce qui est libre :",
    ),
    "still_open_one": (
        "Cet horaire est disponible :",
        "Pour l'horaire, celui-ci est libre :",
    ),
    "still_to_book": ("Est-ce que je réserve le {when} pour vous ?", "Et je réserve le {when} ?"),
    "still_to_cancel": (
        "Et voulez-vous annuler votre entretien du {when} ?",
        "Dois-je donc annuler votre entretien du {when} ?",
    ),
    "still_to_withdraw": ("Et voulez-vous refuser l'entretien ?", "Voulez-vous donc refuser l'entretien ?"),
    # Facts.
    "fact_duration": ("L'entretien dure {duration}.",),
    "fact_who": ("Vous parlerez avec {recruiter}.",),
    "fact_who_open": ("Je vous dirai qui vous rencontrerez dès que l'horaire sera fixé.",),
    "another_comes": (
        "Un changement de notre côté : c'est quelqu'un d'autre qui mènera l'entretien avec vous.",
    ),
    "another_comes_time": ("L'horaire reste le même : {when}.",),
    "who_comes": ("Vous rencontrerez {people}.",),
    "fact_where": ("Lieu : {location}.",),
    "fact_format": ("Format : {format}.",),
    "fact_prepare": ("À préparer : {preparation}",),
    "fact_zone": ("Je donne les horaires à l'{zone}. Si vous êtes ailleurs, dites-moi simplement où.",),
    "fact_bot": (
        "Je suis un assistant automatique. Si vous préférez parler à une personne, dites-le simplement.",
    ),
    "fact_status_open": (
        "Nous cherchons un horaire pour votre entretien. Merci d'en choisir un avant le {deadline}.",
    ),
    "fact_status_set": ("Votre entretien est le {when}.",),
    "fact_status_person": (
        "{recruiter} a notre conversation sous les yeux et vous répond au plus tard le {by}.",
    ),
    "fact_status_fell_through": (
        "De notre côté, le {when} n'est malheureusement pas possible : nous cherchons un autre horaire.",
    ),
    "fact_wishes_none": ("Vous ne m'avez donné aucune contrainte jusqu'ici.",),
    "fact_wishes_only": ("Je cherche des horaires dans ce cadre : {only}.",),
    "fact_wishes_never": ("Je laisse de côté : {never}.",),
    # Said by mail, of mail.
    "mail_stranger": (
        "Un e-mail au sujet de votre entretien est venu d'une autre adresse que la vôtre. Il n'a rien "
        "changé : je ne tiens compte que de ce que vous écrivez depuis cette adresse ou dans la discussion.",
    ),
    "mail_unreadable": (
        "Je n'ai pas pu lire votre e-mail. Répondez en quelques mots simples, s'il vous plaît.",
    ),
    "mail_attachments": (
        "Je ne peux pas ouvrir les pièces jointes ; je n'ai lu que le texte de votre e-mail.",
    ),
    "mails_left_out": (
        "Tant d'e-mails au sujet de votre entretien pour {title} sont arrivés en une heure que j'ai "
        "laissé les derniers de côté. Ce qui était convenu le reste. Écrivez l'essentiel en un seul "
        "e-mail dans une heure, ou dans la discussion.",
    ),
    "turned_down": (
        "Merci de votre candidature pour {title} et du temps que vous y avez consacré. Nous avons "
        "choisi cette fois de poursuivre avec d'autres personnes, et regrettons de ne pas avoir de "
        "meilleure nouvelle.",
    ),
    "turned_down_wish": (
        "Nous vous souhaitons bonne continuation. Ce courrier est envoyé par Parley, un assistant "
        "automatique ; la décision a été prise par une personne.",
    ),
    "subject_turned_down": ("Votre candidature : {title}",),
    "mail_not_taken": (
        "Un e-mail au sujet de votre entretien pour {title} m'est parvenu, mais je n'ai pas pu en tenir "
        "compte : il n'était pas certain qu'il vienne de vous, ou la discussion est terminée. Rien n'a"
        " changé. S'il était de vous, écrivez plutôt dans la discussion.",
    ),
    "mail_closed": (
        "Nous ne fixons plus d'entretien par e-mail : continuez dans la discussion, par le lien ci-dessous.",
    ),
    "mail_no_reminders": ("Plus de rappels par e-mail",),
    # Parts.
    "hours": ("{days} entre {begin} et {end} ({zone})",),
    "stretch": ("{start} – {end}",),
    "subject_invitation": ("Invitation à un entretien : {title}",),
    "subject_confirmed": ("Entretien confirmé : {title}",),
    "subject_rescheduled": ("Entretien déplacé : {title}",),
    "subject_another_comes": ("Votre entretien avec quelqu'un d'autre : {title}",),
    "subject_cancelled": ("Entretien annulé : {title}",),
    "subject": ("Votre entretien : {title}",),
    # Links in letters.
    "link_accept": ("Accepter et trouver un autre horaire",),
    "link_decline": ("Refuser l'entretien",),
    "link_chat": ("Ouvrir la discussion",),
    "link_telegram": ("Continuer dans Telegram",),
    # The pages behind them.
    "page_heading": ("Entretien : {title}",),
    "page_about": ("{company}, avec {recruiter}, {duration}",),
    "page_about_no_company": ("Avec {recruiter}, {duration}",),
    "page_accept_time": (
        "Appuyez sur le bouton pour accepter l'invitation pour le {when}. Si quelqu'un a été plus rapide,"
        " d'autres horaires vous seront proposés.",
    ),
    "page_accept_time_button": ("Accepter cet horaire",),
    "page_accept": (
        "Appuyez sur le bouton pour accepter l'invitation. Vous choisirez ensuite un horaire qui vous"
        " convient.",
    ),
    "page_accept_button": ("Accepter l'invitation",),
    "page_decline": (
        "Appuyez sur le bouton si vous ne souhaitez pas cet entretien. Votre candidature pour ce poste"
        " s'arrêtera là.",
    ),
    "page_decline_button": ("Refuser l'entretien",),
    "page_another_time": ("Un autre horaire serait mieux ?",),
    "page_to_chat": ("Aller à la discussion",),
    "page_only_times": ("Seuls les horaires ne conviennent pas ?",),
    "page_ask_times": ("Demander d'autres horaires",),
    "page_cancelled": ("Cet entretien est annulé. Vous pouvez encore nous écrire dans la discussion.",),
    "page_expired": ("Le délai pour répondre à cette invitation est passé.",),
    "page_confirmed": (
        "Votre entretien est confirmé : {when}. Dans la discussion, vous pouvez le déplacer ou l'annuler.",
    ),
    "page_over": ("Cet entretien est terminé.",),
    "page_open": ("L'invitation est ouverte.",),
    "page_chat_heading": ("Votre entretien",),
    "page_chat_intro": (
        "Vous parlez à un assistant automatique. Écrivez avec vos propres mots ; demandez à parler à"
        " une personne à tout moment.",
    ),
    "page_chat_no_script": (
        "Cette discussion nécessite JavaScript. Sans lui, répondez avec les liens de votre invitation.",
    ),
    "page_answer": ("Appuyez sur le bouton pour donner cette réponse.",),
    "page_unsubscribe": (
        "Seuls les rappels par e-mail cessent ; les réponses et les confirmations continuent d'arriver.",
    ),
    "page_unsubscribed": ("Vous ne recevrez plus de rappels par e-mail pour cet entretien.",),
    "page_dead_heading": ("Ce lien n'est plus valable",),
    "page_dead": (
        "Les liens ne fonctionnent plus une fois l'entretien terminé. Si vous avez encore une"
        " question, répondez à l'invitation.",
    ),
}

BUTTONS = {
    Button.OTHER_TIMES: Label("D'autres horaires", "Aucun ne me convient, quels autres horaires avez-vous ?"),
    Button.PERSON: Label("Parler à une personne", "Je voudrais parler à une personne"),
    Button.BOOK: Label("Oui, réservez", "Oui, réservez"),
    Button.ANOTHER_TIME: Label("Un autre horaire", "Non, avez-vous un autre horaire ?"),
    Button.CANCEL: Label("Oui, annulez", "Oui, annulez"),
    Button.CANCEL_TOO: Label("Annuler", "Annulez mon entretien, s'il vous plaît"),
    Button.MOVE: Label("Déplacer", "Peut-on déplacer l'entretien ?"),
    Button.KEEP: Label("Garder l'horaire", "Non, gardez-le"),
    Button.WITHDRAW: Label("Oui, refuser", "Oui, je retire ma candidature"),
    Button.ERASE: Label("Oui, tout supprimer", "Oui, supprimez mes données"),
    Button.KEEP_DATA: Label("Non, conserver", "Non, ne les supprimez pas"),
    Button.GO_ON: Label("Non, continuer", "Non, je souhaite continuer"),
    Button.CANNOT_COME: Label("Je ne peux pas", "Je ne peux pas venir"),
}


def _typeset(text: str) -> str:
    """A line never breaks before a question mark or inside quotation marks."""
    for mark in ("?", "!", ":", ";", "»"):
        text = text.replace(f" {mark}", f"\N{NO-BREAK SPACE}{mark}")
    return text.replace("« ", "«\N{NO-BREAK SPACE}")


FRENCH = Catalog(
    language="fr",
    texts={key: tuple(map(_typeset, variations)) for key, variations in TEXTS.items()},
    buttons=BUTTONS,
    date="{weekday} {day}",
    when="{date} à {hour}",
    hour=((r"(\d+)(?::| h )(\d+)(.*)", r"\1h\2\3"),),
    zone=(
        (r"Le (.+)", r"heure du \1"),
        (r"([AEIOUÉÈÎ].*)", r"heure d'\1"),
        (r"(.+)", r"heure de \1"),
    ),
    range="du {first} au {last}",
    counted={
        Unit.MINUTES: {"one": "{count} minute", "other": "{count} minutes"},
        Unit.HOURS: {"one": "{count} heure", "other": "{count} heures"},
        Unit.MORE: {"one": "et {count} autre", "other": "et {count} autres"},
        Unit.TIMES: {"one": "{count} horaire", "other": "{count} horaires"},
    },
)
