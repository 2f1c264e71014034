-- name: note_lost
-- Where access has ended, whoever noticed it, the calendar cannot be read from then on.
UPDATE parley.recruiters SET calendar_unreadable_since = accounts.ended_at
FROM parley.calendar_accounts AS accounts
WHERE user_id = person_id AND ended_at IS NOT NULL AND calendar_unreadable_since IS NULL
    AND EXISTS (SELECT FROM parley.calendars WHERE calendars.person_id = user_id AND reads);

-- name: note_built_in
-- Whoever has no calendar elsewhere has none that could be unreadable.
UPDATE parley.recruiters SET calendar_unreadable_since = NULL
WHERE calendar_unreadable_since IS NOT NULL
    AND NOT EXISTS (SELECT FROM parley.calendars WHERE person_id = user_id AND reads);

-- name: relying
-- Interviews whose search for a time still relies on a calendar that cannot be read.
SELECT DISTINCT interviews.id
FROM parley.recruiters
JOIN public.interviews ON user_id = ANY (parley.people_of(interviews.job_id, interviews.recruiter_id))
    AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
JOIN parley.session_memory ON session_memory.interview_id = interviews.id AND is_current
JOIN public.negotiation_sessions ON negotiation_sessions.id = session_id
WHERE calendar_unreadable_since IS NOT NULL AND negotiation_sessions.state <> 'resolved'
    AND NOT coalesce(memory -> 'owed_for' ? 'calendar', false)
ORDER BY interviews.id
LIMIT 1000;

-- name: to_tell
-- Owners of calendars that cannot be read, who have not been told of it yet.
SELECT person_id, kind, parley.who_answers(person_id) AS answers, 'calendar:' || kind || ':' || person_id || ':' || extract(epoch FROM since) AS key
FROM (
    SELECT user_id AS person_id, calendar_unreadable_since AS since,
        CASE WHEN ended_at IS NULL THEN 'unreadable' ELSE 'ended' END AS kind
    FROM parley.recruiters LEFT JOIN parley.calendar_accounts ON person_id = user_id
    WHERE calendar_unreadable_since IS NOT NULL
        AND (
            ended_at IS NOT NULL
            OR (
                calendar_unreadable_since <= parley.now() - $1::interval AND EXISTS (
                    SELECT FROM public.interviews
                    JOIN parley.session_memory ON interview_id = interviews.id AND is_current
                    WHERE user_id = ANY (parley.people_of(interviews.job_id, interviews.recruiter_id))
                        AND memory -> 'owed_for' ? 'calendar'
                )
            )
        )
) AS lost
WHERE NOT EXISTS (
    SELECT FROM parley.outbox
    WHERE key = 'calendar:' || kind || ':' || person_id || ':' || extract(epoch FROM since)
);

-- name: log
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
VALUES ('alert', 'auto', jsonb_build_object('what', 'calendar ' || $2, 'person_id', $1::uuid), parley.now());

-- name: waiting
-- Whose search for a time waits for this recruiter's calendar.
SELECT DISTINCT users.name
FROM public.interviews
JOIN parley.session_memory ON interview_id = interviews.id AND is_current
JOIN public.users ON users.id = interviews.candidate_id
WHERE $1 = ANY (parley.people_of(interviews.job_id, interviews.recruiter_id)) AND memory -> 'owed_for' ? 'calendar'
ORDER BY users.name
LIMIT 50;
