"""Of every column that can hold words it is said whether an erasure empties it: a new one is thought of.

`ERASED` is tried by planting words there (test_erasure.py); what is in `NOBODYS` holds ids, our own words, or
what is a recruiter's or the portal's.
"""

from __future__ import annotations

import asyncpg

ERASED = """
    parley.calendar_entries: conference_url failure link
    parley.candidates: locale time_zone
    parley.conversations: time_zone
    parley.fits: failure parts summary
    parley.inbox: details external_id
    parley.messages: grounds options reading text
    parley.outbox: failure payload queue receipt
    parley.recruiter_mails: message_id text
    parley.resumes: content media_type
    parley.session_memory: memory
    parley.telegram_updates: raw
    parley.work: failure key
    public.applications: address cover_letter email name phone resume_url summary
    public.automation_logs: details
    public.negotiation_sessions: history
    public.users: email name
"""

NOBODYS = """
    parley.bookings: state
    parley.busy: calendar_id entry_id
    parley.calendar_accounts: address ended_why provider scopes
    parley.calendar_consents: sha256 sign_in
    parley.calendar_entries: calendar_id changed digest entry_id state version
    parley.calendar_snapshots: calendar_id channel_id channel_resource channel_sha256 failure sync_token
    parley.calendars: calendar_id name
    parley.conversations: channel
    parley.entry_names: provider
    parley.erasures: receipt why
    parley.google_sign_ins: browser sha256
    parley.inbox: channel state
    parley.incidents: incident
    parley.deployment: first_channel
    parley.job_settings: company first_channel format language location preparation scores
    parley.job_ticks: job
    parley.links: purpose sha256
    parley.messages: author outcome
    parley.need_parts: kind
    parley.outbox: key state transport
    parley.own_texts: key language texts
    parley.proposals: moves settlement step
    parley.recruiters: exceptions holiday_country holiday_subdivision time_zone working_hours
    parley.risks: factors level outcome
    parley.sign_ins: browser sha256
    parley.telegram_updates: state
    parley.webhook_deliveries: event facts failure state
    parley.webhook_endpoints: description disabled_why events url
    parley.webhook_nonces: body_sha256 nonce provider
    parley.withheld: state
    parley.work: kind
    public.applications: shortlist_status status
    public.automation_logs: action_type trigger_source
    public.calendar_tokens: access_token refresh_token
    public.feature_flags: description flag_name
    public.interviews: calendar_event_id calendar_sync_method status
    public.jobs: description title
    public.negotiation_sessions: state
    public.parley_migrations: checksum name undo
    public.users: role
"""


def named(table: str) -> set[str]:
    rows = (line.split(":") for line in table.strip().splitlines())
    return {f"{name.strip()}.{column}" for name, columns in rows for column in columns.split()}


async def test_every_column_that_can_hold_words_is_thought_of(database: str) -> None:
    connection = await asyncpg.connect(database)
    rows = await connection.fetch(
        """
        SELECT table_schema || '.' || table_name || '.' || column_name AS name FROM information_schema.columns
        WHERE table_schema IN ('public', 'parley')
            AND udt_name IN ('text', 'varchar', 'json', 'jsonb', 'bytea', '_text', '_varchar')
        """
    )
    await connection.close()
    there = {row["name"] for row in rows}
    new = there - named(ERASED) - named(NOBODYS)
    assert new == set(), "erase it in db/erasure.sql and plant it in test_erasure.py, or say here whose it is"
