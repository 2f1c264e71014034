-- name: matter
-- All that an interview's entry depends on, and what is remembered of it, at one instant.
SELECT
    parley.now() AS now,
    interviews.id AS interview_id, interviews.job_id, interviews.recruiter_id, interviews.status,
    interviews.calendar_sync_method,
    (
        SELECT tstzrange(starts_at, ends_at) FROM parley.bookings
        WHERE interview_id = interviews.id AND person_id = interviews.candidate_id AND state = 'confirmed'
    ) AS booked,
    (
        SELECT coalesce(jsonb_agg(jsonb_build_array(users.name, users.email) ORDER BY users.name, users.id), '[]')
        FROM parley.bookings JOIN public.users ON users.id = bookings.person_id
        WHERE bookings.interview_id = interviews.id AND bookings.state = 'confirmed'
            AND users.id NOT IN (interviews.recruiter_id, interviews.candidate_id)
    ) AS others,
    jobs.title, job_settings.company, job_settings.format, job_settings.location, job_settings.preparation,
    recruiter.name AS recruiter_name, recruiter.email AS recruiter_email,
    recruiters.time_zone, candidate.name AS candidate_name, candidate.email AS candidate_email,
    written_to.calendar_id, accounts.provider, accounts.address, accounts.ended_at IS NOT NULL AS access_ended,
    accounts.connected_at,
    (
        SELECT bool_and(enabled) FROM public.feature_flags
        WHERE flag_name IN ('global_automation', 'calendar_integration')
    ) AS switched_on,
    (
        SELECT coalesce(jsonb_agg(to_jsonb(entries) ORDER BY updated_at), '[]')
        FROM parley.calendar_entries AS entries WHERE entries.interview_id = interviews.id
    ) AS remembered,
    ARRAY(
        SELECT tstzrange(busy.starts_at, busy.ends_at)
        FROM parley.bookings JOIN parley.busy USING (person_id)
        WHERE bookings.interview_id = interviews.id AND bookings.state = 'confirmed'
            AND bookings.starts_at > parley.now() AND busy.calendar_id IS NOT NULL
            AND busy.starts_at < bookings.ends_at AND busy.ends_at > bookings.starts_at
        ORDER BY busy.starts_at
    ) AS overlaps,
    coalesce(session_memory.memory -> 'repaired', '[]') AS repaired,
    (
        SELECT count(*) FROM public.automation_logs JOIN public.jobs AS theirs ON theirs.id = job_id
        WHERE action_type = 'calendar_repair' AND theirs.posted_by = jobs.posted_by
            AND automation_logs.created_at > parley.now() - interval '1 hour'
    ) AS repairs_lately
FROM public.interviews
JOIN public.jobs ON jobs.id = interviews.job_id
JOIN public.users AS recruiter ON recruiter.id = interviews.recruiter_id
JOIN public.users AS candidate ON candidate.id = interviews.candidate_id
LEFT JOIN parley.job_settings ON job_settings.job_id = interviews.job_id
LEFT JOIN parley.recruiters ON recruiters.user_id = interviews.recruiter_id
LEFT JOIN parley.session_memory ON session_memory.interview_id = interviews.id AND is_current
LEFT JOIN parley.calendar_accounts AS accounts ON accounts.person_id = interviews.recruiter_id
LEFT JOIN parley.calendars AS written_to ON written_to.person_id = interviews.recruiter_id AND writes
WHERE interviews.id = $1;

-- name: intend
-- Before the provider is asked; nothing where the claim has gone to somebody else.
INSERT INTO parley.calendar_entries AS entry
    (interview_id, person_id, calendar_id, entry_id, state, starts_at, ends_at)
SELECT $1::uuid, $2::uuid, $3::text, $4::text, 'writing', $5::timestamptz, $6::timestamptz
WHERE EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = $1::uuid::text AND token = $7)
ON CONFLICT (interview_id, person_id, calendar_id) DO UPDATE SET
    state = CASE WHEN entry.state = 'written' THEN 'written' ELSE 'writing' END,
    starts_at = CASE WHEN entry.state = 'written' THEN entry.starts_at ELSE excluded.starts_at END,
    ends_at = CASE WHEN entry.state = 'written' THEN entry.ends_at ELSE excluded.ends_at END,
    updated_at = parley.now()
RETURNING true;

-- name: written
UPDATE parley.calendar_entries SET
    state = 'written', starts_at = $4, ends_at = $5, digest = $6, version = $7, link = $8,
    conference_url = $9, tries = 0, failure = NULL, suspect = false, changed = NULL,
    updated_at = parley.now()
WHERE (interview_id, person_id, calendar_id) = ($1, $2, $3)
    AND EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = $1::uuid::text AND token = $10)
RETURNING true;

-- name: gone
UPDATE parley.calendar_entries SET
    state = 'gone', digest = NULL, version = NULL, tries = 0, failure = NULL, suspect = false,
    changed = NULL, updated_at = parley.now()
WHERE (interview_id, person_id, calendar_id) = ($1, $2, $3)
    AND EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = $1::uuid::text AND token = $4)
RETURNING true;

-- name: failed
UPDATE parley.calendar_entries SET
    tries = tries + 1, failure = $4, state = CASE WHEN $5 THEN 'refused' ELSE state END,
    digest = CASE WHEN $5 THEN $6 ELSE digest END, updated_at = parley.now()
WHERE (interview_id, person_id, calendar_id) = ($1, $2, $3)
    AND EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = $1::uuid::text AND token = $7)
RETURNING true;

-- name: stands
-- Where it stands in truth; whatever follows from that is still to come.
UPDATE parley.calendar_entries SET
    version = $4, starts_at = coalesce($5, starts_at), ends_at = coalesce($6, ends_at),
    state = CASE WHEN $5::timestamptz IS NULL THEN 'gone' ELSE state END
WHERE (interview_id, person_id, calendar_id) = ($1, $2, $3)
    AND EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = $1::uuid::text AND token = $7)
RETURNING true;

-- name: dealt_with
UPDATE parley.calendar_entries SET suspect = false, changed = $4
WHERE (interview_id, person_id, calendar_id) = ($1, $2, $3)
    AND EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = $1::uuid::text AND token = $5)
RETURNING true;

-- name: note_declined
-- Whoever declines an interview cannot come at its time: neither to it nor to another.
INSERT INTO parley.busy (person_id, starts_at, ends_at)
SELECT bookings.person_id, bookings.starts_at, bookings.ends_at
FROM parley.bookings
JOIN public.users ON users.id = bookings.person_id
JOIN public.interviews ON interviews.id = bookings.interview_id
LEFT JOIN parley.calendar_accounts AS accounts ON accounts.person_id = bookings.person_id
WHERE bookings.interview_id = $1 AND bookings.state = 'confirmed'
    AND bookings.person_id <> interviews.candidate_id
    AND (lower(users.email) = ANY ($2) OR lower(accounts.address) = ANY ($2))
    AND NOT EXISTS (
        SELECT FROM parley.busy
        WHERE busy.person_id = bookings.person_id AND calendar_id IS NULL
            AND (busy.starts_at, busy.ends_at) = (bookings.starts_at, bookings.ends_at)
    );

-- name: suspect
UPDATE parley.calendar_entries SET suspect = true
WHERE (interview_id, person_id, calendar_id) = ($1, $2, $3);

-- name: restore
-- It is to be as our tables say again, whatever others made of it.
UPDATE parley.calendar_entries SET digest = NULL, changed = NULL WHERE interview_id = $1;

-- name: tell_interview
UPDATE public.interviews SET calendar_event_id = $2, calendar_sync_method = $3
WHERE id = $1 AND (calendar_event_id, calendar_sync_method) IS DISTINCT FROM ($2, $3)
RETURNING true;

-- name: fall_back
UPDATE public.interviews SET calendar_sync_method = 'ics_fallback'
WHERE id = $1 AND calendar_sync_method IS DISTINCT FROM 'ics_fallback'
RETURNING true;

-- name: standing
SELECT interview_id, person_id, calendar_id, entry_id, entries.starts_at
FROM parley.calendar_entries AS entries JOIN parley.calendar_accounts USING (person_id)
WHERE state = 'written' AND changed IS NULL AND NOT suspect AND ended_at IS NULL AND ends_at > parley.now()
ORDER BY entries.starts_at, interview_id
LIMIT 10000;

-- name: sweep
-- Interviews whose entry is not what our tables say, as far as we remember what stands in the calendar.
WITH off AS (
    SELECT interviews.id
    FROM public.interviews
    JOIN parley.calendars ON calendars.person_id = interviews.recruiter_id AND writes
    JOIN parley.calendar_accounts AS accounts ON accounts.person_id = interviews.recruiter_id
    JOIN parley.bookings ON bookings.interview_id = interviews.id
        AND bookings.person_id = interviews.candidate_id AND bookings.state = 'confirmed'
    LEFT JOIN parley.calendar_entries AS entries ON entries.interview_id = interviews.id
        AND (entries.person_id, entries.calendar_id) = (calendars.person_id, calendars.calendar_id)
    WHERE interviews.status = 'confirmed' AND bookings.ends_at > parley.now() AND ended_at IS NULL
        AND CASE entries.state
            WHEN 'written' THEN suspect
                OR (changed IS NULL AND entries.starts_at <> bookings.starts_at)
                OR calendar_sync_method <> 'google'
            WHEN 'refused' THEN accounts.connected_at > entries.updated_at
            WHEN 'gone' THEN changed IS NULL
            ELSE true
        END
    UNION
    SELECT interviews.id
    FROM parley.calendar_entries AS entries
    JOIN public.interviews ON interviews.id = entries.interview_id
    JOIN parley.calendar_accounts AS accounts ON accounts.person_id = entries.person_id
    LEFT JOIN parley.calendars ON calendars.person_id = interviews.recruiter_id AND calendars.writes
    WHERE entries.state IN ('writing', 'written') AND ended_at IS NULL AND entries.ends_at > parley.now()
        AND (
            interviews.status IN ('cancelled', 'expired')
            OR (entries.person_id, entries.calendar_id)
                IS DISTINCT FROM (calendars.person_id, calendars.calendar_id)
        )
)
SELECT off.id, parley.ask_for('entry', off.id::text, parley.now())
FROM off
WHERE (
        SELECT bool_and(enabled) FROM public.feature_flags
        WHERE flag_name IN ('global_automation', 'calendar_integration')
    )
    AND NOT EXISTS (SELECT FROM parley.work WHERE kind = 'entry' AND key = off.id::text);
