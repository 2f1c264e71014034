"""A legitimate request for each route: what stands in its path for one side's things, and what it is sent."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from bot.api.route import Caller, Route
from tests.servers.api import WEEK, Api, address

NO_TOKEN = "A" * 43
PLAIN = {"flag": "negotiation_bot", "name": "negotiation_bot", "provider": "mailgun", "rest": "x"}


@dataclass(frozen=True)
class Ids:
    """What stands in a path for one side's things."""

    interview: str
    token: str
    job: str
    application: str
    recruiter: str
    letter: str
    endpoint: str
    delivery: str
    candidate: str

    def fill(self, route: Route) -> str:
        def value(found: re.Match[str]) -> str:
            return self.known(route, found[1])

        return re.sub(r"\{(\w+)(?::[^}]*)?\}", value, route.path) + QUERIES.get(route.name, "")

    def known(self, route: Route, name: str) -> str:
        by_name = {
            "interview_id": self.interview,
            "token": self.token,
            "letter_id": self.letter,
            "delivery_id": self.delivery,
            "sign_in": self.letter,
            "person": self.recruiter,
            "job_id": self.job,
            "application_id": self.application,
            "key": "nudge",
            "id": next((found for word, found in self.by_path.items() if word in route.path), self.letter),
            **PLAIN,
        }
        return by_name.get(name) or one_of(route, name) or self.letter

    @property
    def by_path(self) -> Mapping[str, str]:
        return {
            "/recruiters/": self.recruiter,
            "/jobs/": self.job,
            "/applications/": self.application,
            "/interviews/": self.interview,
            "/webhook-endpoints/": self.endpoint,
            "/webhook-deliveries/": self.delivery,
            "/candidates/": self.candidate,
        }


def one_of(route: Route, name: str) -> str | None:
    """The first of the words that the path takes in this place, where it takes only some."""
    if "path" not in route.inputs:
        return None
    schema = route.inputs["path"].json_schema()
    field = schema["properties"].get(name, {})
    named = schema.get("$defs", {}).get(field.get("$ref", "").rpartition("/")[2], field)
    return str(named["enum"][0]) if "enum" in named else None


def nobodys() -> Ids:
    return Ids(*(NO_TOKEN if name == "token" else str(uuid.uuid4()) for name in Ids.__dataclass_fields__))


async def side(api: Api, recruiter: str, endpoint: str | None = None) -> Ids:
    """A job, an application and an invitation of a recruiter's, and what went out about them."""
    job = await api.job(recruiter)
    application = await api.application(job)
    made = await api.invitation(application)
    pool = api.service.pool
    letter = await pool.fetchval(
        "SELECT id FROM parley.outbox WHERE interview_id = $1 LIMIT 1", uuid.UUID(made["id"])
    )
    known = endpoint or await pool.fetchval("SELECT id FROM parley.webhook_endpoints LIMIT 1")
    delivery = await pool.fetchval(
        "SELECT id FROM parley.webhook_deliveries WHERE facts ->> 'job_id' = $1 LIMIT 1", job
    )
    candidate = await pool.fetchval(
        "SELECT applicant_id FROM applications WHERE id = $1", uuid.UUID(application)
    )
    return Ids(
        made["id"],
        made["chat_token"],
        job,
        application,
        recruiter,
        str(letter),
        str(known or letter),
        str(delivery or letter),
        str(candidate),
    )


def body_of(route: Route, ids: Ids) -> bytes:
    """As a page's form, or as JSON."""
    if route.caller in {Caller.CONSOLE, Caller.ADMIN}:
        return urlencode(FORMS.get(route.name, lambda _: {"version": "1"})(ids)).encode()
    if route.uploads and "body" not in route.inputs:
        return b"Ten years of Python."
    return json.dumps(BODIES.get(route.name, lambda _: {})(ids)).encode()


QUERIES = {"booked_with_recruiter": "?day=2030-03-04"}
DAY = "2030-03-04"
MOMENT = "2030-03-04T09:00:00+01:00"

FORMS: Mapping[str, Callable[[Ids], dict[str, str]]] = {
    "do_many": lambda ids: {"deed": "extend", "interview": ids.interview},
    "be_away": lambda ids: {"day": DAY},
    "correct": lambda ids: {"interview": ids.interview, "text": "The room is B12."},
    "write": lambda ids: {"text": "One moment."},
    "settle_answer": lambda ids: {"mark": "1.0"},
    "offer_times": lambda ids: {"start": MOMENT},
    "invite_these": lambda ids: {"application": ids.application, "channel": "web"},
    "set_hours": lambda ids: {"time_zone": "Europe/Berlin", "mon": "09:00-17:00"},
    "switch_flag": lambda ids: {"to": "on", "why": "a test"},
    "stop_sending": lambda ids: {"why": "a test"},
    "resume_sending": lambda ids: {"why": "a test", "held": "release"},
    "drop_held": lambda ids: {"id": ids.letter},
    "hand_over_to_another": lambda ids: {"to": ids.recruiter},
    "change_sentence": lambda ids: {"do": "house"},
    "set_channels": lambda ids: {"offered": "telegram"},
    "set_limits": lambda ids: {
        "promotion_stop_hours": "24",
        "letter_hour": "8",
        "medium_risk_percent": "30",
        "high_risk_percent": "70",
    },
}
BODIES: Mapping[str, Callable[[Ids], Any]] = {
    "change_chat": lambda ids: {"time_zone": "Europe/Berlin"},
    "send_message": lambda ids: {"id": "1", "text": "Thursday works"},
    "add_recruiter": lambda ids: {"name": "Kim", "email": address(), "time_zone": "UTC"},
    "replace_busy": lambda ids: [],
    "change_recruiter": lambda ids: {"working_hours": WEEK},
    "set_role": lambda ids: {"role": "recruiter"},
    "hand_over_jobs": lambda ids: {"to": ids.recruiter},
    "add_stand_in": lambda ids: {"stand_in": ids.recruiter, "first": DAY, "last": DAY},
    "name_deputy": lambda ids: {"deputy": None},
    "choose_recruiters_calendars": lambda ids: {"reads": [], "writes": "primary"},
    "take_day_off": lambda ids: {"day": DAY},
    "add_job": lambda ids: {
        "title": "Tester",
        "description": "Tests.",
        "recruiter_id": ids.recruiter,
        "number_of_openings": 1,
    },
    "replace_need": lambda ids: [{"kind": "all", "people": [ids.recruiter]}],
    "add_application": lambda ids: {"job_id": ids.job, "name": "Kim", "email": address()},
    "set_score": lambda ids: {"score": 50},
    "set_answers": lambda ids: {"approved_first": False},
    "invite_many": lambda ids: {"applications": [ids.application]},
    "invite_by_hand": lambda ids: {"application_id": ids.application},
    "do_to_many": lambda ids: {"deed": "extend", "interviews": [ids.interview]},
    "correct_many": lambda ids: {"interviews": [ids.interview], "text": "The room is B12."},
    "do_deed": lambda ids: {"deed": "take_over"},
    "write_to_candidate": lambda ids: {"text": "One moment."},
    "put_times": lambda ids: {"starts": [MOMENT]},
    "settle_proposed_answer": lambda ids: {"fate": "sent", "mark": "1.0"},
    "let_invitation_out": lambda ids: {"mark": "x"},
    "find_candidate": lambda ids: {"email": "sam@example.org"},
    "erase_candidate": lambda ids: {"reason": "a test"},
    "add_webhook_endpoint": lambda ids: {"url": "https://portal.example.org/more"},
    "replay_webhook_deliveries": lambda ids: {"since": MOMENT},
    "set_flag": lambda ids: {"enabled": True, "reason": "a test"},
    "put_channels": lambda ids: {"offered": ["web", "telegram", "email"]},
    "put_first_channel": lambda ids: {"first": None},
    "put_limits": lambda ids: {
        "promotion_stop_hours": 24,
        "letter_hour": 8,
        "medium_risk_percent": 30,
        "high_risk_percent": 70,
    },
    "set_sentence": lambda ids: {"texts": []},
    "stop_all_sending": lambda ids: {"reason": "a test"},
    "resume_all_sending": lambda ids: {"reason": "a test", "held": "release"},
    "drop_held_back": lambda ids: {"ids": [ids.letter]},
    "replay_given_up": lambda ids: {"ids": [f"letter:{ids.letter}"]},
}
ENDING: Mapping[str, int] = {
    name: number
    for number, name in enumerate(
        (
            "end_other_sign_ins",
            "sign_out",
            "hand_over_jobs",
            "make_recruiter",
            "make_admin",
            "set_role",
            "end_all_sign_ins",
            "remove_webhook_endpoint",
            "sign_person_out",
        ),
        start=1,
    )
}
"""What would end the others' rights or things, in this order at the end."""
SET_UP_ELSEWHERE = {
    "look_again",
    "look_for_calendars",
    "connect_google",
    "choose_calendars",
    "connect",
    "telegram_link",
    "approve_proposal",
    "refuse_proposal",
    "end_sign_in",
    "end_one_sign_in",
    "hand_over_to_another",
    "name_stand_in",
    "add_stand_in",
    "end_stand_in",
    "end_one_stand_in",
    "name_deputy",
    "let_out",
    "let_invitation_out",
    "check_channels",
    "check_set_up",
}
"""Needs what nobody has here: Google, a bot, what waits for a click, another person. `test_routes_set_up.py`
makes it ready.
"""
WITH_IDS_INSIDE = {"invite_by_hand", "do_to_many", "correct_many"}
FORM_FIELDS: Mapping[str, str] = {
    "send_link": "email",
    "do_many": "deed interview back sure",
    "be_away": "day interview",
    "correct": "interview text goes_on start hours",
    "do": "version back",
    "write": "text back",
    "settle_answer": "mark back",
    "offer_times": "start open back",
    "let_out": "mark back",
    "move_candidate": "why by tell",
    "invite_these": "application channel",
    "set_jobs_automation": "mode late_known promotes_late interviews_per_opening free_kept",
    "set_jobs_channel": "first",
    "choose_calendars": "reads writes",
    "set_hours": "time_zone mon tue wed thu fri sat sun days_off holiday_country holiday_subdivision "
    "buffer_before buffer_after notice change_notice max_per_day max_per_week horizon_days",
    "name_stand_in": "stand_in first last",
    "set_deputy": "deputy",
    "change_sentence": "do texts",
    "switch_flag": "why to",
    "stop_sending": "why",
    "resume_sending": "why held",
    "drop_held": "id",
    "set_channels": "offered first",
    "set_limits": "promotion_stop_hours letter_hour medium_risk_percent high_risk_percent",
    "hand_over_to_another": "to booked",
}
"""The fields of each form that a page sends, by the route that reads it."""
