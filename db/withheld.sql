-- Answers that wait for a recruiter, and which jobs have it so.

-- name: keep
INSERT INTO parley.withheld (conversation_id, seq) VALUES ($1, $2);

-- name: send
-- The one that is let out has its reply; its message counts as answered.
WITH sent AS (
    UPDATE parley.withheld SET state = 'sent', settled_at = parley.now()
    WHERE conversation_id = $1 AND seq = $2 AND state = 'open'
    RETURNING seq
), answered AS (
    UPDATE parley.inbox SET state = 'replied'
    WHERE conversation_id = $1 AND seq = (SELECT seq FROM sent) AND $3 AND state = 'acknowledged'
)
SELECT seq FROM sent;

-- name: discard
UPDATE parley.withheld SET state = 'discarded', settled_at = parley.now()
WHERE conversation_id = $1 AND seq = $2 AND state = 'open'
RETURNING seq;

-- name: discard_all
UPDATE parley.withheld SET state = 'discarded', settled_at = parley.now()
WHERE conversation_id = $1 AND state = 'open';

-- name: oldest
SELECT withheld.seq, messages.text, messages.reading, messages.sent_at AS written_at,
    (SELECT count(*) FROM parley.withheld AS open WHERE open.conversation_id = $1 AND open.state = 'open') AS waiting
FROM parley.withheld
JOIN parley.messages ON messages.conversation_id = withheld.conversation_id AND messages.seq = withheld.seq
WHERE withheld.conversation_id = $1 AND withheld.state = 'open'
ORDER BY withheld.seq
LIMIT 1;

-- name: jobs
-- The jobs of a recruiter, or everybody's, the newest first.
SELECT jobs.id, jobs.title::text AS title, coalesce(settings.approves_answers, false) AS approves,
    (SELECT count(*) FROM public.interviews
     WHERE interviews.job_id = jobs.id AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')) AS open
FROM public.jobs
JOIN parley.recruiters ON recruiters.user_id = jobs.posted_by
LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
WHERE ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[])) AND ($2::uuid IS NULL OR jobs.id = $2)
ORDER BY open DESC, jobs.title, jobs.id
LIMIT 200;

-- name: set_approves
INSERT INTO parley.job_settings (job_id, approves_answers) VALUES ($1, $2)
ON CONFLICT (job_id) DO UPDATE SET approves_answers = $2;

-- name: log_approves
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, actor_id, details)
VALUES ($1, 'answers_approved_first', 'manual', $2, $3);
