-- What waits for a recruiter: conversations that only they can carry on, and why.

-- name: page
-- All that waits ($1 the recruiter, nobody for everybody's; $8 who looks), and of it one page of what was asked for: by reason, by job, only where they
-- have the word, by words.
WITH waiting AS MATERIALIZED (
    SELECT
        open.id, open.status, open.job_id, open.scheduled_time, open.recruiter_id,
        coalesce(applications.name, candidates.name)::text AS candidate,
        jobs.title::text AS job,
        sessions.round,
        coalesce((memory.memory ->> 'human')::boolean, false) AS human,
        (memory.memory ->> 'answer_by')::timestamptz AS answer_by,
        CASE
            WHEN memory.memory -> 'owed_for' ? 'approval' THEN 'approval'
            WHEN (memory.memory ->> 'unasked_at')::timestamptz
                >= coalesce((memory.memory ->> 'wrote_at')::timestamptz, '-infinity')
                AND NOT coalesce((memory.memory ->> 'human')::boolean, false) AND sessions.state <> 'resolved'
                THEN 'approval'
            WHEN sessions.state = 'escalated' THEN coalesce(memory.memory ->> 'reason', 'human_requested')
            WHEN (memory.memory ->> 'human')::boolean THEN 'taken_over'
            WHEN (memory.memory ->> 'in_question')::boolean THEN 'in_question'
            WHEN memory.memory ->> 'question_since' IS NOT NULL THEN 'question'
            WHEN memory.memory -> 'owed_for' ? 'delivery' THEN 'undelivered'
            WHEN memory.memory -> 'owed_for' ? 'bot_off' THEN 'bot_off'
            WHEN open.status = 'confirmed' AND open.scheduled_time
                + make_interval(mins => coalesce(settings.duration_minutes, 60)) <= parley.now() THEN 'outcome'
        END AS reason,
        coalesce(
            (memory.memory ->> 'question_since')::timestamptz, (memory.memory ->> 'owed_since')::timestamptz,
            (memory.memory ->> 'unasked_at')::timestamptz,
            sessions.updated_at
        ) AS asked_since,
        open.scheduled_time + make_interval(mins => coalesce(settings.duration_minutes, 60)) AS over_at,
        conversations.id AS conversation_id
    FROM public.interviews AS open
    JOIN public.applications ON applications.id = open.application_id
    JOIN public.users AS candidates ON candidates.id = open.candidate_id
    JOIN public.jobs ON jobs.id = open.job_id
    LEFT JOIN parley.job_settings AS settings ON settings.job_id = open.job_id
    JOIN parley.session_memory AS memory ON memory.interview_id = open.id AND memory.is_current
    JOIN public.negotiation_sessions AS sessions ON sessions.id = memory.session_id
    JOIN parley.conversations ON conversations.interview_id = open.id
    WHERE ($1::uuid IS NULL OR open.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
        AND open.status IN ('invitation_sent', 'slot_pending', 'confirmed')
),
theirs AS (
    SELECT *, CASE reason WHEN 'outcome' THEN over_at ELSE asked_since END AS since
    FROM waiting
    WHERE reason IS NOT NULL
),
found AS (
    SELECT * FROM theirs
    WHERE ($2::text IS NULL OR reason = $2) AND ($3::uuid IS NULL OR job_id = $3) AND (
            NOT $4 OR human AND recruiter_id = ANY ((SELECT parley.answers_for($8))::uuid[])
        )
        AND ($5::text IS NULL OR normalize(concat_ws(' ', candidate, job), NFKC) ILIKE normalize($5, NFKC)
            OR EXISTS (
            SELECT FROM parley.messages
            WHERE messages.conversation_id = theirs.conversation_id
                AND normalize(messages.text, NFKC) ILIKE normalize($5, NFKC)
        ))
)
SELECT
    parley.now() AS now,
    (SELECT count(*) FROM theirs) AS all_waiting,
    (SELECT count(*) FROM found) AS found,
    ARRAY(SELECT DISTINCT reason FROM theirs ORDER BY reason) AS reasons,
    ARRAY(SELECT ROW(job_id, job) FROM theirs GROUP BY job_id, job ORDER BY job, job_id) AS jobs,
    ARRAY(
        SELECT ROW(
            line.id, line.status, line.scheduled_time, line.candidate, line.job, line.round, line.human,
            line.answer_by, line.reason, line.since, latest.text,
            CASE WHEN line.recruiter_id <> $8 THEN owners.name::text END
        )
        FROM (
            SELECT * FROM found
            ORDER BY answer_by NULLS LAST, since, id
            LIMIT $6 OFFSET $7
        ) AS line
        JOIN public.users AS owners ON owners.id = line.recruiter_id
        -- What they wrote last; of a question, what it was asked in.
        LEFT JOIN LATERAL (
            SELECT left(text, 200) AS text FROM parley.messages
            WHERE messages.conversation_id = line.conversation_id AND author = 'candidate'
                AND (line.reason <> 'question' OR messages.sent_at <= line.since)
            ORDER BY seq DESC
            LIMIT 1
        ) AS latest ON true
        ORDER BY line.answer_by NULLS LAST, line.since, line.id
    ) AS lines;

-- name: lost_calendars
-- Since when their own calendar, or that of somebody for whom they stand in, cannot be read, and whether its
-- owner has to let us in again.
SELECT user_id AS person_id, users.name AS person, calendar_unreadable_since AS since, ended_at IS NOT NULL AS ended
FROM parley.recruiters
JOIN public.users ON users.id = user_id
LEFT JOIN parley.calendar_accounts ON calendar_accounts.person_id = user_id
WHERE user_id = ANY ((SELECT parley.answers_for($1))::uuid[]) AND calendar_unreadable_since IS NOT NULL
ORDER BY user_id <> $1, users.name, user_id;

-- name: booked
-- Whom the recruiter meets in a stretch, and whose interviews are held for a moment.
SELECT bookings.interview_id, bookings.starts_at, bookings.ends_at, bookings.state = 'held' AS held,
    coalesce(applications.name, candidates.name)::text AS candidate
FROM parley.bookings
JOIN public.interviews ON interviews.id = bookings.interview_id
JOIN public.applications ON applications.id = interviews.application_id
JOIN public.users AS candidates ON candidates.id = interviews.candidate_id
WHERE bookings.person_id = $1 AND bookings.state IN ('held', 'confirmed')
    AND bookings.starts_at < $3 AND bookings.ends_at > $2
ORDER BY bookings.starts_at;
