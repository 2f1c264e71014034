-- name: begin
INSERT INTO public.negotiation_sessions (interview_id, round, state) VALUES ($1, $2, $3) RETURNING id;

-- name: remember
INSERT INTO parley.session_memory (session_id, interview_id, version, offered, memory)
VALUES ($1, $2, $3, $4, $5);

-- name: save
-- Nothing where somebody else has changed the session since it was read.
WITH kept AS (
    UPDATE parley.session_memory SET version = version + 1, offered = $3, memory = $4
    WHERE session_id = $1 AND version = $2 AND is_current
    RETURNING session_id
)
UPDATE public.negotiation_sessions SET round = $5, state = $6, history = history || $7::jsonb
FROM kept
WHERE negotiation_sessions.id = kept.session_id
RETURNING true;

-- name: close
-- The session of an earlier negotiation of the interview: kept as it ended.
WITH kept AS (
    UPDATE parley.session_memory SET version = version + 1, offered = '{}', is_current = false
    WHERE session_id = $1 AND version = $2 AND is_current
    RETURNING session_id
)
UPDATE public.negotiation_sessions SET state = 'resolved', history = history || $3::jsonb
FROM kept
WHERE negotiation_sessions.id = kept.session_id
RETURNING true;

-- name: make_interview
WITH made AS (
    INSERT INTO public.interviews (application_id, job_id, recruiter_id, candidate_id, rank_at_time)
    SELECT applications.id, jobs.id, coalesce(jobs.posted_by, applications.employer_id),
        applications.applicant_id, coalesce(applications.rank, 0)
    FROM public.applications JOIN public.jobs ON jobs.id = applications.job_id
    WHERE applications.id = $1
    RETURNING id, recruiter_id, candidate_id
)
SELECT made.id, parley.now() AS now, candidates.time_zone AS known_zone,
    recruiters.time_zone AS recruiters_zone
FROM made
LEFT JOIN parley.candidates ON candidates.user_id = made.candidate_id
LEFT JOIN parley.recruiters ON recruiters.user_id = made.recruiter_id;

-- name: step
UPDATE public.interviews SET status = $3 WHERE id = $1 AND status = $2 RETURNING true;

-- name: set_times
UPDATE public.interviews SET
    confirmation_deadline = $2, slot_selection_deadline = $3, scheduled_time = $4
WHERE id = $1;

-- name: waiting_for_us
SELECT interview_id, calendar_back, bot_back
FROM (
    SELECT interviews.id AS interview_id,
        memory -> 'owed_for' ? 'calendar' AND NOT EXISTS (
            SELECT FROM parley.recruiters
            WHERE user_id = ANY (parley.people_of(interviews.job_id, interviews.recruiter_id))
                AND calendar_unreadable_since IS NOT NULL
        ) AS calendar_back,
        memory -> 'owed_for' ? 'bot_off' AND (
            SELECT bool_and(enabled) FROM public.feature_flags
            WHERE flag_name IN ('global_automation', 'negotiation_bot')
        ) AS bot_back
    FROM parley.session_memory
    JOIN public.interviews ON interviews.id = session_memory.interview_id
    WHERE is_current AND memory -> 'owed_for' ?| ARRAY['calendar', 'bot_off']
) AS owed
WHERE calendar_back OR bot_back
LIMIT 100;

-- name: log
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, actor_id, details, created_at)
SELECT $1, entry ->> 'action', $2, $3, entry -> 'details', parley.now()
FROM jsonb_array_elements($4::jsonb) AS entry;
