"""What the portal calls in place of each page and press of the console: a table, which a test holds complete.

By the names of the routes. A route that has none says why; a new page or press without a line here fails the
build, and so does a line whose route is gone.
"""

from __future__ import annotations

from collections.abc import Mapping

COUNTERPARTS: Mapping[str, tuple[str, ...]] = {
    "interviews_page": ("list_interviews",),
    "interview_page": ("interview_trail", "interview_desk", "get_interview", "get_risk", "interview_slots"),
    "inbox_page": ("list_waiting",),
    "opened_page": ("list_waiting", "interview_desk", "interview_trail"),
    "do": ("do_deed",),
    "write": ("write_to_candidate",),
    "settle_answer": ("settle_proposed_answer",),
    "offer_times": ("put_times",),
    "invitation_page": ("get_invitation_draft",),
    "let_out": ("let_invitation_out",),
    "invite_again": ("invite_once_more",),
    "do_many": ("do_to_many",),
    "away_page": ("booked_with_recruiter",),
    "be_away": ("take_day_off",),
    "told_page": ("who_was_told",),
    "correct": ("correct_many",),
    "test_invitation": ("test_interview",),
    "jobs_page": ("get_job", "get_automation"),
    "job_page": ("get_job", "get_automation", "list_applications"),
    "candidate_page": ("application_fit", "application_history"),
    "move_candidate": (
        "accept_application",
        "promote_application",
        "reject_application",
        "undo_application",
        "replace_application",
    ),
    "invite_these": ("invite_many", "invite_by_hand"),
    "set_jobs_automation": ("set_automation",),
    "close_to_applications": ("close_applications",),
    "rank_now": ("shortlist",),
    "click_proposal": ("approve_proposal", "refuse_proposal"),
    "answers_page": ("get_answers",),
    "set_mode": ("set_answers",),
    "rehearse": ("rehearse_job",),
    "insight_page": ("insight_figures", "insight_interviews"),
    "figures_file": ("insight_figures",),
    "interviews_file": ("insight_interviews",),
    "week_page": ("get_slots", "booked_with_recruiter"),
    "calendar_page": ("list_calendars",),
    "disconnect_google": ("disconnect_calendars",),
    "look_for_calendars": ("look_again",),
    "choose_calendars": ("choose_recruiters_calendars",),
    "telegram_page": ("get_telegram",),
    "connect": ("telegram_link",),
    "disconnect": ("disconnect_telegram",),
    "hours_page": ("get_recruiter", "recruiter_changes"),
    "set_hours": ("change_recruiter",),
    "devices_page": ("list_sign_ins",),
    "end_other_sign_ins": ("end_all_sign_ins",),
    "end_sign_in": ("end_one_sign_in",),
    "wording_page": ("list_sentences",),
    "sentence_page": ("get_sentence",),
    "change_sentence": ("set_sentence",),
    "switches_page": ("list_flags", "get_sending"),
    "switch_flag": ("set_flag",),
    "stop_sending": ("stop_all_sending",),
    "resume_sending": ("resume_all_sending",),
    "drop_held": ("drop_held_back",),
    "people_page": ("list_recruiters",),
    "make_admin": ("set_role",),
    "make_recruiter": ("set_role",),
    "sign_person_out": ("end_all_sign_ins",),
    "hand_over_page": ("recruiter_belongings",),
    "hand_over_to_another": ("hand_over_jobs",),
    "webhooks_page": ("list_webhook_deliveries",),
    "replay_own": ("replay_webhook_delivery",),
}

BROWSERS_OWN: Mapping[str, str] = {
    "sign_out": "it ends the sign-in of the browser that asks",
    "connect_google": "Google asks the recruiter, in their own browser",
    "google_answered": "Google leads the recruiter's own browser back to it",
    "mailbox_page": "letters to look at while no mail server is set up",
    "letter_page": "letters to look at while no mail server is set up",
    "calendar_file": "letters to look at while no mail server is set up",
}
"""What has no counterpart, and why."""
