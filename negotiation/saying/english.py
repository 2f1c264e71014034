"""English. Short, warm, plain; no text but that of an outcome says that something was done."""

from __future__ import annotations

from gettext import NullTranslations

from negotiation.saying.catalog import Button, Catalog, Label, Unit
from negotiation.saying.time_forms import TIME_FORMS

TEXTS: dict[str, tuple[str, ...]] = {
    # The invitation, in parts.
    "invite": (
        "Hello! {company} would like to invite you to an interview for the position of {title}, with"
        " {recruiter}. It takes {duration}.",
    ),
    "invite_no_company": (
        "Hello! You are invited to an interview for the position of {title}, with {recruiter}. It takes"
        " {duration}.",
    ),
    "invite_robot": (
        "I am an automated assistant and can settle a time with you right here, in your own words."
        " You can ask for a human at any time.",
    ),
    "invite_slots": ("Could you make one of these?",),
    "invite_slots_one": ("Could you make this time?",),
    "invite_first_come": ("Times are first come, first served. If none fits, just tell me when you can.",),
    "invite_no_slots": (
        "I have no times to offer just yet. Tell me which days and hours suit you; times are first come,"
        " first served.",
    ),
    "invite_deadline": ("Please answer by {deadline}.",),
    # Offers, by why they are made.
    "offer_asked": ("Could you make one of these?", "How about one of these?", "Would one of these work?"),
    "offer_asked_one": (
        "Could you make this one?",
        "How about this one?",
        "Would this one work?",
    ),
    "offer_fits_wish": ("These are free:", "Here is what is free:", "These are free then:"),
    "offer_fits_wish_one": ("This one is free:", "That leaves one time:"),
    "offer_taken": (
        "{wanted} is not free, I'm afraid. The nearest I have:",
        "I'm sorry, {wanted} is not free. What comes nearest:",
    ),
    "offer_taken_window": (
        "Nothing is free then, I'm afraid. The nearest I have:",
        "I'm sorry, nothing is free then. What comes nearest:",
    ),
    "offer_lost": (
        "I'm sorry, somebody was faster: {wanted} is no longer free. The nearest I have:",
        "I'm sorry, {wanted} is no longer free. What comes nearest:",
    ),
    "offer_day_full": (
        "Nothing is free on {day} any more. The nearest I have:",
        "I'm sorry, {day} is full. What comes nearest:",
    ),
    "offer_outside_hours": (
        "Interviews take place {hours}. The nearest I have:",
        "I can offer times {hours}. What comes nearest:",
    ),
    "offer_outside_horizon": (
        "I can offer times up to {last_day}. The nearest I have:",
        "My times reach up to {last_day}. What comes nearest:",
    ),
    "offer_past": ("That time is past already. What I have:", "That one is over, I'm afraid. What I have:"),
    "offer_off_grid": (
        "I have no start at exactly that minute. The nearest:",
        "Interviews do not start at that minute. What comes nearest:",
    ),
    "offer_too_short": (
        "The interview takes {duration}, and that does not fit in there. The nearest I have:",
        "That is a little short: the interview takes {duration}. What comes nearest:",
    ),
    "offer_too_soon": (
        "That is too soon: interviews need a little notice. The nearest I have:",
        "I'm sorry, that is too soon for us. What comes nearest:",
    ),
    "offer_ruled_out": (
        "What is free then is what you ruled out: {never}. If it would do after all, just say so. Otherwise:",
        "Only what you ruled out is free then: {never}. If it would do, just say so. Otherwise:",
    ),
    "wider_other_hours": ("At other hours of that day there would be {times}.",),
    "wider_other_days": ("At those hours, other days would have {times}.",),
    "offer_refused": (
        "All right, not those. How about one of these?",
        "No problem. Would one of these work?",
        "Thanks for telling me. Could you make one of these?",
    ),
    "offer_refused_one": (
        "All right. How about this one?",
        "No problem. Would this one work?",
        "Thanks for telling me. Could you make this one?",
    ),
    "offer_reschedule": (
        "Of course. Could you make one of these instead?",
        "Sure. Could you make one of these instead?",
    ),
    "offer_reschedule_one": (
        "Of course. Could you make this one instead?",
        "Sure. Would this one work instead?",
    ),
    "offer_nudge": ("These times are free:",),
    "offer_nudge_one": ("This time is free:",),
    "offer_recruiter": ("{recruiter} can also offer you:", "{recruiter} has made room for you:"),
    "offer_calendar_back": ("Here I am with times, as promised:",),
    "offer_hold_expired": (
        "I could not keep that time for you any longer. These are free:",
        "That time is open to others again. These are free:",
    ),
    "offer_hold_expired_one": (
        "I could not keep that time for you any longer. This one is free:",
        "That time is open to others again. This one is free:",
    ),
    "offer_still_open": (
        "Let us find a time, then. These are free:",
        "Back to finding a time. These are free:",
    ),
    "offer_still_open_one": (
        "Let us find a time, then. This one is free:",
        "Back to finding a time. This one is free:",
    ),
    "offer_fell_through": (
        "I am sorry: our side cannot keep {wanted} after all. Could you make one of these instead?",
    ),
    "offer_fell_through_one": (
        "I am sorry: our side cannot keep {wanted} after all. Could you make this one instead?",
    ),
    "old_time_stands": ("Until you choose, your interview stays on {when}.",),
    "pick": ("Which one suits you?", "Which one would you like?"),
    "pick_one": ("Does it suit you?", "Would that work for you?"),
    # Questions.
    "ask_which": ("Gladly. Which of them do you mean?", "Which one shall it be?"),
    "ask_to_book": ("{when} is free. Shall I book it for you?", "{when} would work. Shall I book it?"),
    "ask_time": (
        "When could you? Days and hours in your own words are fine.",
        "Which days and hours suit you? Your own words are fine.",
    ),
    "ask_again": (
        "Sorry, I did not get that. When could you make it, or which of these suits you?",
        "Sorry, that was unclear to me. Which of these suits you, or when could you?",
    ),
    "ask_again_no_slots": (
        "Sorry, I did not get that. Could you say it in other words?",
        "Sorry, that was unclear to me. Could you put it another way?",
    ),
    "ask_again_simpler": (
        "Sorry, I am still not sure what you mean. Please pick one of these:",
        "Sorry, I still do not quite follow. Please pick one of these:",
    ),
    "ask_to_cancel": (
        "Your interview is on {when}. Do you really want to cancel it?",
        "Just to be sure: your interview is on {when}. Do you really want to cancel it?",
    ),
    "ask_move_or_cancel": (
        "Your interview is on {when}. Would you like to move it, or cancel it?",
        "Shall we move your interview on {when}, or cancel it?",
    ),
    "ask_after_decline": (
        "You declined the calendar entry for your interview on {when}. Would you like to move the interview,"
        " or cancel it?",
    ),
    "ask_to_move": (
        "I am sorry: our side cannot keep {was} after all. {recruiter} would like to move your interview to"
        " {when}. Shall I book that for you?",
    ),
    "ask_to_withdraw": (
        "Do you really want to decline the interview for {title}? Your application would end there.",
        "Just to be sure: do you want to decline the interview for {title}? Your application would end"
        " there.",
    ),
    # Outcomes.
    "booked": (
        "Your interview for {title} is confirmed: {when}. It takes {duration}.",
        "That's settled. Your interview for {title} is confirmed for {when}; it takes {duration}.",
    ),
    "moved": (
        "Your interview for {title} is rescheduled. It is now on {when}.",
        "Done: your interview for {title} is rescheduled to {when}.",
    ),
    "booked_mail": ("You will get an email with a calendar entry. If anything changes, just write to me.",),
    "booked_attached": ("The calendar entry is attached. If anything changes, tell me in the chat.",),
    "cancelled": ("Your interview on {when} is cancelled. {recruiter} knows. Thank you for telling us.",),
    "cancelled_no_time": ("Your interview is cancelled. {recruiter} knows. Thank you for telling us.",),
    "called_off": ("{recruiter} had to cancel your interview on {when}. We are sorry for the trouble.",),
    "called_off_no_time": ("{recruiter} has cancelled the interview for {title}. We are sorry.",),
    "ask_to_erase": (
        "Do you really want everything that is kept about you here deleted? Your application for "
        "{title} and the interview would end, and it cannot be undone.",
    ),
    "ask_to_erase_after": (
        "Do you really want everything that is kept about you here deleted? It cannot be undone.",
    ),
    "still_to_erase": ("And do you want everything about you deleted?",),
    "erasing": (
        "Everything that is kept about you here will be deleted within the next hour; this chat "
        "will not open any more after that. Your receipt is {receipt}.",
    ),
    "kept_of_you": (
        "What is kept about you here: your name and how to reach you, your application for "
        "{title} with what you sent along, this conversation and how each message was understood,"
        " the times you said suit you or not, your time zone and language, and the interview with"
        " its times. You get all of it as a file: open the link to this chat and put /data at the"
        " end of its address. To have it deleted, write: delete my data.",
    ),
    "withdrawn": (
        "Thank you for telling us. Your application for {title} is withdrawn; we wish you all the best.",
    ),
    "expired": (
        "The time to answer is over, so this invitation for {title} has expired. If you still want the"
        " interview, write to us here.",
    ),
    "escalated": ("I've asked {recruiter} to take this up with you. {recruiter} answers by {by}.",),
    "escalated_round_limit": (
        "We have not found a time yet, so I've asked {recruiter} to help. {recruiter} answers by {by}.",
    ),
    "lack_full": (
        "Everything is taken up to {last_day}. If a later day would do, tell me, and I pass it on.",
    ),
    "lack_too_soon": (
        "All that is free is too soon for us. If a later day would do, tell me, and I pass it on.",
    ),
    "lack_ruled_out": (
        "All that is free is what you ruled out: {never}. If some of it would do after all, just say so.",
    ),
    "lack_all_offered": (
        "You have seen all that is free. If one of those times would do after all, just say so.",
    ),
    "escalated_nothing_free": (
        "I have no other free time to offer, so I've asked {recruiter} to help. {recruiter} answers by {by}.",
    ),
    "escalated_not_understood": (
        "I'm sorry, I don't seem to understand you. I've asked {recruiter} to help."
        " {recruiter} answers by {by}.",
    ),
    "escalated_outside": (
        "That is outside of what I can offer, so I've passed your wish to {recruiter}, who answers by {by}.",
    ),
    "escalated_too_late_to_move": (
        "It is too close to the interview for me to move it by myself. I've asked {recruiter}, who answers"
        " by {by}. Until then it stays on {when}.",
    ),
    "escalated_fell_through": (
        "I am sorry: our side cannot keep {when} after all. I've asked {recruiter} to find another time with"
        " you. {recruiter} answers by {by}.",
    ),
    "escalated_question": (
        "That is for a person to answer. I've passed it to {recruiter}, who answers by {by}.",
    ),
    "escalated_sensitive": (
        "Thank you for telling me. This is for a person: I've passed it to {recruiter}, who answers by {by}.",
    ),
    "meanwhile": ("If one of the offered times suits you in the meantime, just say so.",),
    # Told along the way.
    "with_person": (
        "{recruiter} has your conversation and answers by {by}.",
        "I've let {recruiter} know. You hear back by {by}.",
    ),
    "passed_on": (
        "I've passed your question on to {recruiter}, who answers by {by}.",
        "That is for {recruiter} to answer. I've passed your question on; you hear back by {by}.",
    ),
    "greeting": (
        "Hello! I am the automated assistant for your interview for {title}.",
        "Hello again! I am here for the time of your interview for {title}.",
    ),
    "welcome": ("You're welcome!", "With pleasure!", "Any time!"),
    "passed_word": ("Thanks, I've let {recruiter} know.", "Got it: I've let {recruiter} know."),
    "noted": ("All right.", "Understood.", "Got it."),
    "kept": (
        "Nothing has changed: your interview is on {when}.",
        "All as it was: your interview is on {when}.",
    ),
    "zone_noted": ("Noted: from now on I tell times in {zone}.", "Sure, from now on I tell times in {zone}."),
    "wishes_cleared": (
        "Done: I have forgotten all limits that you gave me.",
        "All your limits are forgotten, we start afresh.",
    ),
    "wishes_noted": ("Noted, I keep to that.", "Thanks, I'll keep to that."),
    "times_will_come": (
        "I cannot see the free times right now. I'll come back to you with times.",
        "The free times are still out of my sight. I'll come back to you with times by myself.",
    ),
    "times_will_come_fell_through": (
        "I am sorry: our side cannot keep {when} after all. I'll come back to you with other times.",
    ),
    "offers_withdrawn": (
        "I am sorry, please do not count on the times that I offered: I cannot see the free times right now."
        " I'll come back to you with times.",
    ),
    "closed_cancelled": (
        "This interview no longer takes place. I've let {recruiter} know that you wrote.",
        "Your interview no longer takes place. {recruiter} can see what you wrote, and can invite you again.",
    ),
    "closed_expired": (
        "This invitation is over, because its deadline has passed. I've let {recruiter} know that you wrote.",
        "The deadline of this invitation has passed. {recruiter} can see what you wrote, and can invite you"
        " again.",
    ),
    "closed_answer": ("You hear back by {by}.",),
    "closed_past": (
        "The interview was set for {when}. I've let {recruiter} know that you wrote.",
        "The interview was set for {when}. {recruiter} can see what you wrote.",
    ),
    "handed_on": (
        "Thank you for your message. It is with {recruiter}, who answers by {by}.",
        "Thanks. It is with {recruiter} now; you hear back by {by}.",
    ),
    "reminder": ("A reminder: your interview for {title} is on {when}.",),
    "nudge": (
        "I have not heard from you about the interview for {title} yet. These times are free:",
        "Your interview for {title} still needs a time. These are free:",
    ),
    "nudge_one": (
        "I have not heard from you about the interview for {title} yet. This time is free:",
        "Your interview for {title} still needs a time. This one is free:",
    ),
    # What is still open, after an aside.
    "still_open": ("These times are open for you:", "As for the time, these are free:"),
    "still_open_one": (
        "This time is open for you:",
        "As for the time, this one is free:",
    ),
    "still_to_book": ("Shall I book {when} for you?", "And shall I book {when}?"),
    "still_to_cancel": (
        "And do you want to cancel your interview on {when}?",
        "Shall I cancel your interview on {when}, then?",
    ),
    "still_to_withdraw": (
        "And do you want to decline the interview?",
        "Do you want to decline the interview, then?",
    ),
    # Facts.
    "fact_duration": ("The interview takes {duration}.",),
    "fact_who": ("You will talk to {recruiter}.",),
    "fact_who_open": ("Whom you will meet is settled together with the time; I'll tell you then.",),
    "another_comes": ("Something has changed on our side: somebody else will interview you.",),
    "another_comes_time": ("The time stays the same: {when}.",),
    "who_comes": ("You will meet {people}.",),
    "fact_where": ("Where: {location}.",),
    "fact_format": ("How: {format}.",),
    "fact_prepare": ("To prepare: {preparation}",),
    "fact_zone": ("I tell times in {zone}. If you are elsewhere, just tell me where.",),
    "fact_bot": ("I am an automated assistant. If you would rather talk to a human, just say so.",),
    "fact_status_open": ("We are looking for a time for your interview. Please choose one by {deadline}.",),
    "fact_status_set": ("Your interview is on {when}.",),
    "fact_status_fell_through": (
        "Our side cannot keep {when}, I'm afraid, so we are looking for another time.",
    ),
    "fact_status_person": ("{recruiter} has your conversation and answers by {by}.",),
    "fact_wishes_none": ("You have given me no limits so far.",),
    "fact_wishes_only": ("I look for times here: {only}.",),
    "fact_wishes_never": ("I leave out: {never}.",),
    # Said by mail, of mail.
    "mail_stranger": (
        "A mail about your interview came from another address than yours. It has changed nothing: I only act"
        " on what you write from this address, or in the chat.",
    ),
    "mail_unreadable": ("I could not read your mail. Please answer in a few plain words.",),
    "mail_attachments": ("I cannot open attachments, so I have only read the words of your mail.",),
    "mail_closed": (
        "We do not settle interviews by mail any more: please go on in the chat, behind the link below.",
    ),
    "mail_no_reminders": ("No more reminders by mail",),
    "mails_left_out": (
        "So many mails about your interview for {title} came within an hour that I left the last ones"
        " out. Nothing is lost of what was settled. Please put what matters into one mail in an hour,"
        " or write in the chat.",
    ),
    "turned_down": (
        "Thank you for applying for {title}, and for the time that you put into it. We have decided "
        "to go on with others this time, and are sorry to have no better news.",
    ),
    "turned_down_wish": (
        "We wish you all the best. This letter was sent by Parley, an automated assistant; the "
        "decision was made by a person.",
    ),
    "subject_turned_down": ("Your application: {title}",),
    "mail_not_taken": (
        "A mail about your interview for {title} has reached us that I could not act on: it was not certain"
        " that it is from you, or the conversation is over. Nothing has changed. If it was yours, please"
        " write in the chat instead.",
    ),
    # Parts.
    "hours": ("{days} between {begin} and {end} ({zone})",),
    "stretch": ("{start} to {end}",),
    "subject_invitation": ("Interview Invitation: {title}",),
    "subject_confirmed": ("Interview confirmed: {title}",),
    "subject_rescheduled": ("Interview moved: {title}",),
    "subject_another_comes": ("Somebody else interviews you: {title}",),
    "subject_cancelled": ("Interview cancelled: {title}",),
    "subject": ("Your interview: {title}",),
    # Links in letters.
    "link_accept": ("Accept, and find another time",),
    "link_decline": ("Decline the interview",),
    "link_chat": ("Open the chat",),
    "link_telegram": ("Go on in Telegram",),
    # The pages behind them.
    "page_heading": ("Interview: {title}",),
    "page_about": ("{company}, with {recruiter}, {duration}",),
    "page_about_no_company": ("With {recruiter}, {duration}",),
    "page_accept_time": (
        "Press the button to accept the invitation for {when}. If somebody else was faster, you are offered"
        " other times.",
    ),
    "page_accept_time_button": ("Accept this time",),
    "page_accept": ("Press the button to accept the invitation. You then choose a time that suits you.",),
    "page_accept_button": ("Accept the invitation",),
    "page_decline": (
        "Press the button if you do not want this interview. Your application for this job ends with it.",
    ),
    "page_decline_button": ("Decline the interview",),
    "page_another_time": ("Another time would be better?",),
    "page_to_chat": ("Go to the chat",),
    "page_only_times": ("Only the times do not suit you?",),
    "page_ask_times": ("Ask for other times",),
    "page_cancelled": ("This interview is cancelled. In the chat you can still write to us.",),
    "page_expired": ("The time to answer this invitation is over.",),
    "page_confirmed": ("Your interview is confirmed: {when}. In the chat you can move or cancel it.",),
    "page_over": ("This interview is over.",),
    "page_open": ("The invitation is open.",),
    "page_chat_heading": ("Your interview",),
    "page_chat_intro": (
        "You talk to an automated assistant. Write in your own words; ask for a person at any time.",
    ),
    "page_chat_no_script": (
        "This chat needs JavaScript. Without it, answer with the links in your invitation.",
    ),
    "page_answer": ("Press the button to give this answer.",),
    "page_unsubscribe": ("Only reminders by mail end; answers and confirmations still come.",),
    "page_unsubscribed": ("You get no more reminders by mail about this interview.",),
    "page_dead_heading": ("This link is not valid any more",),
    "page_dead": (
        "Links end when an interview is over. If you still have a question, answer the invitation.",
    ),
}

BUTTONS = {
    Button.OTHER_TIMES: Label("Other times", "None of these work, what other times do you have?"),
    Button.PERSON: Label("Talk to a person", "I'd like to talk to a person"),
    Button.BOOK: Label("Yes, book it", "Yes, book it"),
    Button.ANOTHER_TIME: Label("Another time", "No, do you have another time?"),
    Button.CANCEL: Label("Yes, cancel it", "Yes, cancel it"),
    Button.CANCEL_TOO: Label("Cancel it", "Please cancel my interview"),
    Button.MOVE: Label("Move it", "Can we reschedule?"),
    Button.KEEP: Label("Keep it", "No, keep it"),
    Button.WITHDRAW: Label("Yes, decline", "Yes, I withdraw my application"),
    Button.ERASE: Label("Yes, delete everything", "Yes, delete my data"),
    Button.KEEP_DATA: Label("No, keep it", "No, do not delete it"),
    Button.GO_ON: Label("No, go on", "No, I am still interested"),
    Button.CANNOT_COME: Label("Can't make it", "I can't make it"),
}

PLURALS = {
    Unit.MINUTES: ("{count} minute", "{count} minutes"),
    Unit.HOURS: ("{count} hour", "{count} hours"),
    Unit.MORE: ("and {count} more", "and {count} more"),
    Unit.TIMES: ("{count} time", "{count} times"),
}

ENGLISH = Catalog(
    language="en",
    texts=TEXTS,
    buttons=BUTTONS,
    plurals=PLURALS,
    forms=TIME_FORMS["en"],
    translations=NullTranslations(),
)
