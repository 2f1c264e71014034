"""German, with "Sie". Short, warm, plain; no text but that of an outcome says that something was done."""

from __future__ import annotations

from negotiation.saying.catalog import Button, Catalog, Label, Unit

TEXTS: dict[str, tuple[str, ...]] = {
    # The invitation, in parts.
    "invite": (
        "Guten Tag! {company} möchte Sie zu einem Vorstellungsgespräch für die Stelle „{title}“ einladen,"
        " mit {recruiter}. Es dauert {duration}.",
    ),
    "invite_no_company": (
        "Guten Tag! Sie sind zu einem Vorstellungsgespräch für die Stelle „{title}“ eingeladen, mit"
        " {recruiter}. Es dauert {duration}.",
    ),
    "invite_robot": (
        "Ich bin ein automatischer Assistent und finde mit Ihnen einen Termin, gleich hier und in Ihren"
        " eigenen Worten. Sie können jederzeit nach einem Menschen fragen.",
    ),
    "invite_slots": ("Passt Ihnen einer dieser Termine?",),
    "invite_slots_one": ("Passt Ihnen dieser Termin?",),
    "invite_first_come": (
        "Wer zuerst zusagt, bekommt den Termin. Wenn keiner passt, schreiben Sie mir einfach, wann Sie"
        " können.",
    ),
    "invite_no_slots": (
        "Noch kann ich keine Termine anbieten. Schreiben Sie mir, welche Tage und Uhrzeiten Ihnen passen; wer"
        " zuerst zusagt, bekommt den Termin.",
    ),
    "invite_deadline": ("Bitte antworten Sie bis {deadline}.",),
    # Offers, by why they are made.
    "offer_asked": (
        "Passt Ihnen einer dieser Termine?",
        "Wie wäre es mit einem von diesen?",
        "Ginge einer von diesen?",
    ),
    "offer_asked_one": (
        "Passt Ihnen dieser Termin?",
        "Wie wäre es mit diesem?",
        "Ginge dieser?",
    ),
    "offer_fits_wish": (
        "Diese Termine sind frei:",
        "Frei habe ich dann:",
        "Dann ist frei:",
    ),
    "offer_fits_wish_one": ("Dieser Termin ist frei:", "Da bleibt ein Termin:"),
    "offer_taken": (
        "{wanted} ist leider nicht frei. Am nächsten liegt:",
        "Es tut mir leid, {wanted} ist nicht frei. Das kommt dem am nächsten:",
    ),
    "offer_taken_window": (
        "Da ist leider nichts frei. Am nächsten liegt:",
        "Es tut mir leid, da ist nichts frei. Das kommt dem am nächsten:",
    ),
    "offer_lost": (
        "Es tut mir leid, jemand war schneller: {wanted} ist nicht mehr frei. Am nächsten liegt:",
        "Es tut mir leid, {wanted} ist nicht mehr frei. Das kommt dem am nächsten:",
    ),
    "offer_day_full": (
        "Am {day} ist nichts mehr frei. Am nächsten liegt:",
        "Es tut mir leid, der {day} ist voll. Das kommt dem am nächsten:",
    ),
    "offer_outside_hours": (
        "Gespräche finden {hours} statt. Am nächsten liegt:",
        "Ich kann Termine {hours} anbieten. Das kommt dem am nächsten:",
    ),
    "offer_outside_horizon": (
        "Ich kann Termine bis {last_day} anbieten. Am nächsten liegt:",
        "Meine Termine reichen bis {last_day}. Das kommt dem am nächsten:",
    ),
    "offer_past": (
        "Dieser Zeitpunkt ist schon vorbei. Frei ist:",
        "Der ist leider schon vorbei. Frei ist:",
    ),
    "offer_off_grid": (
        "Genau zu dieser Minute beginnt kein Gespräch. Am nächsten liegt:",
        "Zu dieser Minute fängt bei uns kein Gespräch an. Das kommt dem am nächsten:",
    ),
    "offer_too_short": (
        "Das Gespräch dauert {duration}, das passt da nicht hinein. Am nächsten liegt:",
        "Das ist etwas knapp: Das Gespräch dauert {duration}. Das kommt dem am nächsten:",
    ),
    "offer_too_soon": (
        "Das ist zu kurzfristig: Ein Gespräch braucht etwas Vorlauf. Am nächsten liegt:",
        "Das ist uns leider zu kurzfristig. Das kommt dem am nächsten:",
    ),
    "offer_ruled_out": (
        "Frei ist da nur, was Sie ausgeschlossen haben: {never}. Wenn es doch ginge, sagen Sie"
        " es einfach. Sonst:",
        "Da ist nur frei, was Sie ausgeschlossen haben: {never}. Ginge es doch, sagen Sie es einfach. Sonst:",
    ),
    "wider_other_hours": ("Zu anderen Uhrzeiten gäbe es an diesem Tag {times}.",),
    "wider_other_days": ("Zu diesen Uhrzeiten gäbe es an anderen Tagen {times}.",),
    "offer_refused": (
        "Gut, die nicht. Wie wäre es mit einem von diesen?",
        "Kein Problem. Ginge einer von diesen?",
        "Danke für den Hinweis. Passt einer von diesen?",
    ),
    "offer_refused_one": (
        "Gut. Wie wäre es mit diesem?",
        "Kein Problem. Ginge dieser?",
        "Danke für den Hinweis. Passt dieser?",
    ),
    "offer_reschedule": (
        "Natürlich. Passt Ihnen stattdessen einer von diesen?",
        "Gern. Ginge stattdessen einer von diesen?",
    ),
    "offer_reschedule_one": (
        "Natürlich. Passt Ihnen stattdessen dieser?",
        "Gern. Ginge stattdessen dieser?",
    ),
    "offer_nudge": ("Diese Termine sind frei:",),
    "offer_nudge_one": ("Dieser Termin ist frei:",),
    "offer_recruiter": (
        "{recruiter} kann Ihnen außerdem anbieten:",
        "{recruiter} hat für Sie Platz gemacht:",
    ),
    "offer_calendar_back": ("Da bin ich, wie versprochen, mit Terminen:",),
    "offer_hold_expired": (
        "Länger konnte ich den Termin nicht für Sie freihalten. Frei ist:",
        "Der Termin steht nun wieder allen offen. Frei ist:",
    ),
    "offer_hold_expired_one": (
        "Länger konnte ich den Termin nicht für Sie freihalten. Dieser ist frei:",
        "Der Termin steht nun wieder allen offen. Dieser ist frei:",
    ),
    "offer_still_open": (
        "Dann suchen wir einen Termin. Frei ist:",
        "Zurück zu Ihrem Termin. Frei ist:",
    ),
    "offer_still_open_one": (
        "Dann suchen wir einen Termin. Dieser ist frei:",
        "Zurück zu Ihrem Termin. Dieser ist frei:",
    ),
    "offer_fell_through": (
        "Es tut mir leid: Der Termin am {wanted} ist auf unserer Seite doch nicht möglich. Passt Ihnen"
        " stattdessen einer von diesen?",
    ),
    "offer_fell_through_one": (
        "Es tut mir leid: Der Termin am {wanted} ist auf unserer Seite doch nicht möglich. Passt"
        " Ihnen stattdessen dieser?",
    ),
    "old_time_stands": ("Bis Sie wählen, bleibt Ihr Gespräch am {when}.",),
    "pick": ("Welcher passt Ihnen?", "Welchen hätten Sie gern?"),
    "pick_one": (
        "Wäre das etwas für Sie?",
        "Ginge das bei Ihnen?",
    ),
    # Questions.
    "ask_which": ("Gern. Welchen davon meinen Sie?", "Welcher soll es sein?"),
    "ask_to_book": (
        "{when} ist frei. Soll ich den Termin für Sie buchen?",
        "{when} ginge. Soll ich den Termin buchen?",
    ),
    "ask_time": (
        "Wann können Sie? Tage und Uhrzeiten gern in Ihren eigenen Worten.",
        "Welche Tage und Uhrzeiten passen Ihnen? Gern in Ihren eigenen Worten.",
    ),
    "ask_again": (
        "Das habe ich leider nicht verstanden. Wann können Sie, oder welcher davon passt Ihnen?",
        "Das war mir leider nicht klar. Welcher davon passt Ihnen, oder wann können Sie?",
    ),
    "ask_again_no_slots": (
        "Das habe ich leider nicht verstanden. Könnten Sie es anders sagen?",
        "Das war mir leider nicht klar. Könnten Sie es anders ausdrücken?",
    ),
    "ask_again_simpler": (
        "Ich bin leider noch nicht sicher, was Sie meinen. Bitte wählen Sie hier:",
        "Leider verstehe ich es noch nicht ganz. Bitte wählen Sie hier:",
    ),
    "ask_to_cancel": (
        "Ihr Gespräch ist am {when}. Möchten Sie es wirklich absagen?",
        "Soll ich Ihr Gespräch am {when} wirklich absagen?",
    ),
    "ask_move_or_cancel": (
        "Ihr Gespräch ist am {when}. Möchten Sie es verschieben oder absagen?",
        "Sollen wir Ihr Gespräch am {when} verschieben oder absagen?",
    ),
    "ask_after_decline": (
        "Sie haben den Kalendereintrag für Ihr Gespräch am {when} abgelehnt. Möchten Sie das Gespräch"
        " verschieben oder absagen?",
    ),
    "ask_to_move": (
        "Es tut mir leid: Der Termin am {was} ist auf unserer Seite doch nicht möglich. {recruiter} würde Ihr"
        " Gespräch gern auf {when} verlegen. Soll ich das für Sie buchen?",
    ),
    "ask_to_withdraw": (
        "Möchten Sie das Gespräch für „{title}“ wirklich ablehnen? Ihre Bewerbung würde damit enden.",
        "Nur um sicherzugehen: Möchten Sie das Gespräch für „{title}“ ablehnen? Ihre Bewerbung würde damit"
        " enden.",
    ),
    # Outcomes.
    "booked": (
        "Ihr Gespräch für „{title}“ ist bestätigt: {when}. Es dauert {duration}.",
        "Abgemacht. Ihr Gespräch für „{title}“ ist bestätigt für {when}; es dauert {duration}.",
    ),
    "moved": (
        "Ihr Gespräch für „{title}“ ist verschoben. Es ist nun am {when}.",
        "Erledigt: Ihr Gespräch für „{title}“ ist auf {when} verschoben.",
    ),
    "booked_mail": (
        "Sie bekommen eine E-Mail mit dem Kalendereintrag. Wenn sich etwas ändert, schreiben Sie mir"
        " einfach.",
    ),
    "booked_attached": (
        "Der Kalendereintrag liegt bei. Wenn sich etwas ändert, schreiben Sie mir einfach im Chat.",
    ),
    "cancelled": (
        "Ihr Gespräch am {when} ist abgesagt. {recruiter} weiß Bescheid. Danke für Ihre Nachricht.",
    ),
    "cancelled_no_time": ("Ihr Gespräch ist abgesagt. {recruiter} weiß Bescheid. Danke für Ihre Nachricht.",),
    "called_off": ("{recruiter} musste Ihr Gespräch am {when} absagen. Das tut uns leid.",),
    "called_off_no_time": ("{recruiter} hat das Gespräch für „{title}“ abgesagt. Das tut uns leid.",),
    "ask_to_erase": (
        "Soll wirklich alles gelöscht werden, was hier über Sie gespeichert ist? Ihre Bewerbung "
        "für „{title}“ und das Gespräch würden damit enden, und es lässt sich nicht rückgängig "
        "machen.",
    ),
    "ask_to_erase_after": (
        "Soll wirklich alles gelöscht werden, was hier über Sie gespeichert ist? Es lässt sich "
        "nicht rückgängig machen.",
    ),
    "still_to_erase": ("Und soll alles über Sie gelöscht werden?",),
    "erasing": (
        "Alles, was hier über Sie gespeichert ist, wird innerhalb der nächsten Stunde gelöscht; "
        "danach öffnet sich dieser Chat nicht mehr. Ihr Beleg: {receipt}.",
    ),
    "kept_of_you": (
        "Hier ist über Sie gespeichert: Ihr Name und wie man Sie erreicht, Ihre Bewerbung für "
        "„{title}“ mit dem, was Sie mitgeschickt haben, dieser Chat und wie jede Nachricht "
        "verstanden wurde, welche Zeiten Ihnen passen oder nicht, Ihre Zeitzone und Sprache und "
        "das Gespräch mit seinen Zeiten. Sie bekommen alles als Datei: Öffnen Sie den Link zu "
        "diesem Chat und hängen Sie /data an die Adresse an. Zum Löschen schreiben Sie: Bitte "
        "löschen Sie meine Daten.",
    ),
    "withdrawn": (
        "Danke für Ihre Nachricht. Ihre Bewerbung für „{title}“ ist zurückgezogen; wir wünschen Ihnen alles"
        " Gute.",
    ),
    "expired": (
        "Die Frist ist vorbei, damit ist diese Einladung für „{title}“ abgelaufen. Wenn Sie das Gespräch"
        " noch möchten, schreiben Sie uns hier.",
    ),
    "escalated": ("Ich habe {recruiter} gebeten, sich darum zu kümmern. {recruiter} antwortet bis {by}.",),
    "escalated_round_limit": (
        "Wir haben noch keinen Termin gefunden, deshalb habe ich {recruiter} um Hilfe gebeten. {recruiter}"
        " antwortet bis {by}.",
    ),
    "lack_full": (
        "Bis {last_day} ist alles belegt. Wenn ein späterer Tag ginge, sagen Sie es mir, ich gebe es weiter.",
    ),
    "lack_too_soon": (
        "Alles, was frei ist, ist für uns zu kurzfristig. Wenn ein späterer Tag ginge, sagen Sie es"
        " mir, ich gebe es weiter.",
    ),
    "lack_ruled_out": (
        "Frei ist nur, was Sie ausgeschlossen haben: {never}. Wenn etwas davon doch ginge, sagen"
        " Sie es einfach.",
    ),
    "lack_all_offered": (
        "Sie haben alles gesehen, was frei ist. Wenn einer dieser Termine doch ginge, sagen Sie es einfach.",
    ),
    "escalated_nothing_free": (
        "Ich habe keinen anderen freien Termin, deshalb habe ich {recruiter} um Hilfe gebeten. {recruiter}"
        " antwortet bis {by}.",
    ),
    "escalated_not_understood": (
        "Es tut mir leid, ich verstehe Sie offenbar nicht. Ich habe {recruiter} um Hilfe gebeten."
        " {recruiter} antwortet bis {by}.",
    ),
    "escalated_outside": (
        "Das kann ich selbst nicht anbieten. Ich habe Ihren Wunsch an {recruiter} weitergegeben und Sie"
        " bekommen Antwort bis {by}.",
    ),
    "escalated_too_late_to_move": (
        "So kurz vor dem Gespräch kann ich es nicht mehr selbst verlegen. Ich habe {recruiter} gefragt und"
        " Sie bekommen Antwort bis {by}. Bis dahin bleibt es am {when}.",
    ),
    "escalated_fell_through": (
        "Es tut mir leid: Der Termin am {when} ist auf unserer Seite doch nicht möglich. Ich habe {recruiter}"
        " gebeten, mit Ihnen einen anderen zu finden; Sie bekommen Antwort bis {by}.",
    ),
    "escalated_question": (
        "Das beantwortet Ihnen ein Mensch. Ich habe es an {recruiter} weitergegeben und Sie bekommen Antwort"
        " bis {by}.",
    ),
    "escalated_sensitive": (
        "Danke, dass Sie mir das sagen. Das ist etwas für einen Menschen: Ich habe es an {recruiter}"
        " weitergegeben und Sie bekommen Antwort bis {by}.",
    ),
    "meanwhile": ("Wenn Ihnen inzwischen einer der angebotenen Termine passt, sagen Sie es einfach.",),
    # Told along the way.
    "with_person": (
        "{recruiter} hat unsere Nachrichten vor sich und antwortet bis {by}.",
        "Ich habe {recruiter} Bescheid gegeben. Sie bekommen Antwort bis {by}.",
    ),
    "passed_on": (
        "Ihre Frage habe ich an {recruiter} weitergegeben. Sie bekommen Antwort bis {by}.",
        "Das ist eine Frage für {recruiter}. Ich habe sie weitergegeben, die Antwort kommt bis {by}.",
    ),
    "greeting": (
        "Guten Tag! Ich bin der automatische Assistent für Ihr Gespräch für „{title}“.",
        "Hallo noch einmal! Ich bin für den Termin Ihres Gesprächs für „{title}“ da.",
    ),
    "welcome": ("Gern geschehen!", "Sehr gern!", "Jederzeit!"),
    "passed_word": (
        "Danke, ich habe {recruiter} Bescheid gegeben.",
        "Alles klar: {recruiter} weiß Bescheid.",
    ),
    "noted": ("In Ordnung.", "Verstanden.", "Alles klar."),
    "kept": (
        "Es bleibt dabei: Ihr Gespräch ist am {when}.",
        "Alles wie gehabt: Ihr Gespräch ist am {when}.",
    ),
    "zone_noted": (
        "Notiert: Ab jetzt nenne ich Uhrzeiten in {zone}.",
        "Gern, ab jetzt nenne ich Uhrzeiten in {zone}.",
    ),
    "wishes_cleared": (
        "Erledigt: Alle Ihre Einschränkungen sind vergessen.",
        "Alle Einschränkungen sind vergessen, wir fangen neu an.",
    ),
    "wishes_noted": ("Notiert, daran halte ich mich.", "Danke, daran halte ich mich."),
    "times_will_come": (
        "Gerade kann ich die freien Termine nicht sehen. Ich melde mich mit Terminen bei Ihnen.",
        "Die freien Termine sehe ich noch nicht. Ich melde mich von selbst mit Terminen bei Ihnen.",
    ),
    "times_will_come_fell_through": (
        "Es tut mir leid: Der Termin am {when} ist auf unserer Seite doch nicht möglich. Ich melde mich mit"
        " anderen Terminen bei Ihnen.",
    ),
    "offers_withdrawn": (
        "Es tut mir leid, bitte rechnen Sie nicht mit den genannten Terminen: Gerade kann ich die freien"
        " Termine nicht sehen. Ich melde mich mit Terminen bei Ihnen.",
    ),
    "closed_cancelled": (
        "Dieses Gespräch findet nicht mehr statt. {recruiter} weiß, dass Sie geschrieben haben.",
        "Das Gespräch findet nicht mehr statt. {recruiter} kann sehen, was Sie geschrieben haben, und Sie neu"
        " einladen.",
    ),
    "closed_expired": (
        "Diese Einladung ist vorbei, weil die Frist um ist. {recruiter} weiß, dass Sie geschrieben haben.",
        "Die Frist dieser Einladung ist um. {recruiter} kann sehen, was Sie geschrieben haben, und Sie neu"
        " einladen.",
    ),
    "closed_answer": ("Sie bekommen Antwort bis {by}.",),
    "closed_past": (
        "Das Gespräch war für {when} angesetzt. {recruiter} weiß, dass Sie geschrieben haben.",
        "Ihr Gespräch war für {when} angesetzt. {recruiter} kann sehen, was Sie geschrieben haben.",
    ),
    "handed_on": (
        "Danke für Ihre Nachricht, sie liegt bei {recruiter}. Sie bekommen Antwort bis {by}.",
        "Danke. Das liegt nun bei {recruiter}, die Antwort kommt bis {by}.",
    ),
    "reminder": ("Zur Erinnerung: Ihr Gespräch für „{title}“ ist am {when}.",),
    "nudge": (
        "Ich habe zum Gespräch für „{title}“ noch nichts von Ihnen gehört. Diese Termine sind frei:",
        "Für Ihr Gespräch für „{title}“ fehlt noch der Termin. Frei ist:",
    ),
    "nudge_one": (
        "Ich habe zum Gespräch für „{title}“ noch nichts von Ihnen gehört. Dieser Termin ist frei:",
        "Für Ihr Gespräch für „{title}“ fehlt noch der Termin. Dieser ist frei:",
    ),
    # What is still open, after an aside.
    "still_open": (
        "Diese Termine stehen Ihnen offen:",
        "Für den Termin sind diese frei:",
    ),
    "still_open_one": (
        "Dieser Termin steht Ihnen offen:",
        "Für den Termin ist dieser frei:",
    ),
    "still_to_book": ("Soll ich {when} für Sie buchen?", "Und soll ich {when} buchen?"),
    "still_to_cancel": (
        "Und möchten Sie Ihr Gespräch am {when} absagen?",
        "Soll ich Ihr Gespräch am {when} also absagen?",
    ),
    "still_to_withdraw": (
        "Und möchten Sie das Gespräch ablehnen?",
        "Möchten Sie das Gespräch also ablehnen?",
    ),
    # Facts.
    "fact_duration": ("Das Gespräch dauert {duration}.",),
    "fact_who": ("Sie sprechen mit {recruiter}.",),
    "fact_who_open": ("Mit wem Sie sprechen, ergibt sich mit dem Termin; ich sage es Ihnen dann.",),
    "another_comes": ("Bei uns hat sich etwas geändert: Jemand anderes führt das Gespräch mit Ihnen.",),
    "another_comes_time": ("Der Termin bleibt derselbe: {when}.",),
    "who_comes": ("Sie sprechen mit {people}.",),
    "fact_where": ("Ort: {location}.",),
    "fact_format": ("Form: {format}.",),
    "fact_prepare": ("Zur Vorbereitung: {preparation}",),
    "fact_zone": ("Ich nenne Uhrzeiten in {zone}. Wenn Sie woanders sind, sagen Sie mir einfach, wo.",),
    "fact_bot": (
        "Ich bin ein automatischer Assistent. Wenn Sie lieber mit einem Menschen sprechen, sagen Sie es"
        " einfach.",
    ),
    "fact_status_open": (
        "Wir suchen noch einen Termin für Ihr Gespräch. Bitte wählen Sie einen bis {deadline}.",
    ),
    "fact_status_set": ("Ihr Gespräch ist am {when}.",),
    "fact_status_person": ("{recruiter} hat unsere Nachrichten vor sich und antwortet bis {by}.",),
    "fact_status_fell_through": (
        "Der Termin am {when} ist auf unserer Seite leider nicht möglich, wir suchen einen anderen.",
    ),
    "fact_wishes_none": ("Bisher haben Sie mir keine Einschränkungen genannt.",),
    "fact_wishes_only": ("Ich suche Termine hier: {only}.",),
    "fact_wishes_never": ("Ich lasse aus: {never}.",),
    # Said by mail, of mail.
    "mail_stranger": (
        "Zu Ihrem Gespräch kam eine Mail von einer anderen Adresse als Ihrer. Sie hat nichts geändert: "
        "Ich richte mich nur nach dem, was Sie von dieser Adresse oder im Chat schreiben.",
    ),
    "mail_unreadable": (
        "Ihre Mail konnte ich nicht lesen. Bitte antworten Sie in ein paar einfachen Worten.",
    ),
    "mail_attachments": ("Anhänge kann ich nicht öffnen; gelesen habe ich nur den Text Ihrer Mail.",),
    "mails_left_out": (
        "Zu Ihrem Gespräch für „{title}“ kamen innerhalb einer Stunde so viele Mails, dass ich die"
        " letzten ausgelassen habe. Was vereinbart war, bleibt. Bitte schreiben Sie das Wichtige in"
        " einer Stunde in einer einzigen Mail, oder im Chat.",
    ),
    "turned_down": (
        "Vielen Dank für Ihre Bewerbung für „{title}“ und für die Zeit, die Sie sich dafür genommen"
        " haben. Wir haben uns dieses Mal für andere entschieden und bedauern, Ihnen keine bessere"
        " Nachricht geben zu können.",
    ),
    "turned_down_wish": (
        "Wir wünschen Ihnen alles Gute. Dieses Schreiben kommt von Parley, einem automatischen "
        "Assistenten; entschieden hat ein Mensch.",
    ),
    "subject_turned_down": ("Ihre Bewerbung: {title}",),
    "mail_not_taken": (
        "Zu Ihrem Gespräch für „{title}“ kam eine Mail, nach der ich mich nicht richten konnte: Es"
        " war nicht sicher, dass sie von Ihnen ist, oder der Chat ist zu Ende. Es hat sich nichts"
        " geändert. War sie von Ihnen, schreiben Sie bitte im Chat.",
    ),
    "mail_closed": (
        "Per Mail vereinbaren wir nichts mehr: Bitte machen Sie im Chat weiter, über den Link unten.",
    ),
    "mail_no_reminders": ("Keine Erinnerungen mehr per Mail",),
    # Parts.
    "hours": ("{days} zwischen {begin} und {end} ({zone})",),
    "stretch": ("{start} bis {end}",),
    "subject_invitation": ("Einladung zum Gespräch: {title}",),
    "subject_confirmed": ("Gespräch bestätigt: {title}",),
    "subject_rescheduled": ("Gespräch verschoben: {title}",),
    "subject_another_comes": ("Ihr Gespräch mit jemand anderem: {title}",),
    "subject_cancelled": ("Gespräch abgesagt: {title}",),
    "subject": ("Ihr Gespräch: {title}",),
    # Links in letters.
    "link_accept": ("Zusagen und einen anderen Termin finden",),
    "link_decline": ("Gespräch ablehnen",),
    "link_chat": ("Chat öffnen",),
    "link_telegram": ("In Telegram weitermachen",),
    # The pages behind them.
    "page_heading": ("Gespräch: {title}",),
    "page_about": ("{company}, mit {recruiter}, {duration}",),
    "page_about_no_company": ("Mit {recruiter}, {duration}",),
    "page_accept_time": (
        "Mit dem Knopf nehmen Sie die Einladung für {when} an. Wenn jemand schneller war, bekommen Sie andere"
        " Termine angeboten.",
    ),
    "page_accept_time_button": ("Diesen Termin annehmen",),
    "page_accept": ("Mit dem Knopf nehmen Sie die Einladung an. Danach wählen Sie einen Termin, der passt.",),
    "page_accept_button": ("Einladung annehmen",),
    "page_decline": (
        "Drücken Sie den Knopf, wenn Sie dieses Gespräch nicht möchten. Ihre Bewerbung für diese Stelle endet"
        " damit.",
    ),
    "page_decline_button": ("Gespräch ablehnen",),
    "page_another_time": ("Ein anderer Termin wäre besser?",),
    "page_to_chat": ("Zum Chat",),
    "page_only_times": ("Nur die Termine passen nicht?",),
    "page_ask_times": ("Nach anderen Terminen fragen",),
    "page_cancelled": ("Dieses Gespräch ist abgesagt. Im Chat können Sie uns noch schreiben.",),
    "page_expired": ("Die Frist für diese Einladung ist vorbei.",),
    "page_confirmed": (
        "Ihr Gespräch ist bestätigt: {when}. Im Chat können Sie es verschieben oder absagen.",
    ),
    "page_over": ("Dieses Gespräch ist vorbei.",),
    "page_open": ("Die Einladung ist offen.",),
    "page_chat_heading": ("Ihr Gespräch",),
    "page_chat_intro": (
        "Sie sprechen mit einem automatischen Assistenten. Schreiben Sie in eigenen Worten; nach einem"
        " Menschen können Sie jederzeit fragen.",
    ),
    "page_chat_no_script": (
        "Dieser Chat braucht JavaScript. Ohne geht es mit den Links in Ihrer Einladung.",
    ),
    "page_answer": ("Mit dem Knopf geben Sie diese Antwort.",),
    "page_unsubscribe": (
        "Nur die Erinnerungen per Mail enden; Antworten und Bestätigungen kommen weiterhin.",
    ),
    "page_unsubscribed": ("Sie bekommen zu diesem Gespräch keine Erinnerungen mehr per Mail.",),
    "page_dead_heading": ("Dieser Link gilt nicht mehr",),
    "page_dead": (
        "Links gelten nicht mehr, wenn ein Gespräch vorbei ist. Wenn Sie noch eine Frage haben,"
        " antworten Sie auf die Einladung.",
    ),
}

BUTTONS = {
    Button.OTHER_TIMES: Label(
        "Andere Termine", "Davon passt mir leider keiner, welche anderen Termine haben Sie?"
    ),
    Button.PERSON: Label("Mit einem Menschen sprechen", "Ich möchte bitte mit einem Menschen sprechen"),
    Button.BOOK: Label("Ja, bitte buchen", "Ja, bitte buchen"),
    Button.ANOTHER_TIME: Label("Ein anderer Termin", "Nein, haben Sie einen anderen Termin?"),
    Button.CANCEL: Label("Ja, absagen", "Ja, bitte absagen"),
    Button.CANCEL_TOO: Label("Absagen", "Bitte sagen Sie mein Gespräch ab"),
    Button.MOVE: Label("Verschieben", "Können wir den Termin verschieben?"),
    Button.KEEP: Label("Dabei bleiben", "Nein, es bleibt dabei"),
    Button.WITHDRAW: Label("Ja, ablehnen", "Ja, ich ziehe meine Bewerbung zurück"),
    Button.ERASE: Label("Ja, alles löschen", "Ja, löschen Sie meine Daten"),
    Button.KEEP_DATA: Label("Nein, behalten", "Nein, nicht löschen"),
    Button.GO_ON: Label("Nein, weiter", "Nein, ich bin weiterhin interessiert"),
    Button.CANNOT_COME: Label("Ich kann nicht", "Ich kann leider nicht"),
}

GERMAN = Catalog(
    language="de",
    texts=TEXTS,
    buttons=BUTTONS,
    date="{weekday}, {day}",
    when="{date}, {hour}",
    hour=((r"(\d+:\d+)(.*)", r"\1 Uhr\2"),),
    zone=(
        (r"Wien", "Wiener Zeit"),
        (r"Zürich", "Zürcher Zeit"),
        (r"(Berlin|London|Paris|New York|Madrid|Luxemburg|Amsterdam)", r"\1er Zeit"),
        (r"(.+)", r"Ortszeit \1"),
    ),
    range="{first} bis {last}",
    counted={
        Unit.MINUTES: {"one": "{count} Minute", "other": "{count} Minuten"},
        Unit.HOURS: {"one": "{count} Stunde", "other": "{count} Stunden"},
        Unit.MORE: {"one": "und {count} weitere Zeit", "other": "und {count} weitere Zeiten"},
        Unit.TIMES: {"one": "{count} Termin", "other": "{count} Termine"},
    },
)
