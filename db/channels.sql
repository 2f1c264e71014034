-- Which channels candidates are offered, and how each has been going.

-- name: channels
SELECT telegram_off, email_off, first_channel FROM parley.deployment;

-- name: locked
SELECT telegram_off, email_off, first_channel FROM parley.deployment FOR UPDATE;

-- name: set
UPDATE parley.deployment SET telegram_off = $1, email_off = $2, first_channel = $3;

-- name: first_of_job
SELECT job_settings.first_channel
FROM public.applications JOIN parley.job_settings ON job_settings.job_id = applications.job_id
WHERE applications.id = $1;

-- name: of_job
SELECT first_channel FROM parley.job_settings WHERE job_id = $1;

-- name: set_job
INSERT INTO parley.job_settings AS settings (job_id, first_channel) VALUES ($1, $2)
ON CONFLICT (job_id) DO UPDATE SET first_channel = excluded.first_channel
WHERE settings.first_channel IS DISTINCT FROM excluded.first_channel
RETURNING true;

-- name: running_in_telegram
SELECT bindings.chat_id, bindings.interview_id, coalesce(candidates.locale, job_settings.language, 'en') AS language
FROM parley.telegram_bindings AS bindings
JOIN public.interviews ON interviews.id = bindings.interview_id
LEFT JOIN parley.candidates ON candidates.user_id = interviews.candidate_id
LEFT JOIN parley.job_settings ON job_settings.job_id = interviews.job_id
WHERE bindings.silent_since IS NULL AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
ORDER BY bindings.interview_id;

-- name: left
-- The last that left by that transport to a candidate or anybody, and the last that never will.
SELECT
    (SELECT max(sent_at) FROM parley.outbox WHERE transport = $1 AND state = 'sent') AS worked_at,
    failed.created_at AS failed_at, failed.failure AS failure,
    (SELECT count(*) FROM parley.outbox WHERE transport = $1 AND state = 'pending') AS waiting
FROM (SELECT 1) AS one
LEFT JOIN LATERAL (
    SELECT created_at, failure FROM parley.outbox
    WHERE transport = $1 AND state = 'failed'
    ORDER BY number DESC
    LIMIT 1
) AS failed ON true;

-- name: came_in
SELECT max(received_at) FROM parley.inbox WHERE channel = $1;
