-- Mail that comes in: what its token leads to, what was brought already, what came back.

-- name: threads
-- Whose answer a token makes a mail, also of one whose time is over. `known` says that the sender is a person
-- of ours who has nothing to do with this interview.
SELECT links.purpose, interviews.id AS interview_id, conversations.id AS conversation_id,
    interviews.candidate_id, interviews.recruiter_id, candidates.email AS candidate_email, recruiters.email AS recruiter_email,
    answering.id AS answers_id, answering.email AS answers_email,
    links.revoked_at IS NULL AND (
        interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
        OR greatest(links.created_at, interviews.updated_at, interviews.scheduled_time) + $2 > parley.now()
    ) AS alive,
    EXISTS (
        SELECT FROM public.users
        WHERE users.email IN ($3, lower($3))
            AND users.id NOT IN (interviews.candidate_id, interviews.recruiter_id, answering.id)
    ) AS known,
    (
        SELECT count(*) FROM parley.inbox
        WHERE inbox.conversation_id = conversations.id AND inbox.channel = 'email'
            AND received_at > parley.now() - interval '1 hour'
    ) AS lately
FROM parley.links
JOIN public.interviews ON interviews.id = links.interview_id
JOIN parley.conversations ON conversations.interview_id = interviews.id
JOIN public.users AS candidates ON candidates.id = interviews.candidate_id
JOIN public.users AS recruiters ON recruiters.id = interviews.recruiter_id
JOIN public.users AS answering ON answering.id = parley.who_answers(interviews.recruiter_id)
WHERE links.sha256 = ANY($1::bytea[]) AND links.purpose IN ('reply', 'recruiter_reply');

-- name: keep_recruiters
-- Kept until it is put to the candidate; a repeat changes nothing.
WITH kept AS (
    INSERT INTO parley.recruiter_mails (interview_id, message_id, text, author_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT ON CONSTRAINT uq_recruiter_mail DO NOTHING
    RETURNING id
)
SELECT parley.ask_for('recruiter_mail', id::text, parley.now()) FROM kept;

-- name: recruiters
SELECT recruiter_mails.interview_id, coalesce(recruiter_mails.author_id, interviews.recruiter_id) AS author_id,
    recruiter_mails.text
FROM parley.recruiter_mails JOIN public.interviews ON interviews.id = recruiter_mails.interview_id
WHERE recruiter_mails.id = $1;

-- name: use_nonce
-- True for the first use, and for a repeat with the same body.
INSERT INTO parley.webhook_nonces AS known (provider, nonce, body_sha256) VALUES ($1, $2, $3)
ON CONFLICT (provider, nonce) DO UPDATE SET body_sha256 = known.body_sha256
RETURNING body_sha256 = $3 AS ours;

-- name: forget_nonces
-- Their signatures are stale by then.
DELETE FROM parley.webhook_nonces WHERE received_at < parley.now() - interval '1 hour';

-- name: sent_letter
SELECT id, interview_id, recipient_id = (SELECT candidate_id FROM public.interviews WHERE id = interview_id)
    AS to_candidate
FROM parley.outbox
WHERE id = $1 AND transport = 'email' AND state = 'sent';

-- name: returned
WITH failed AS (
    UPDATE parley.outbox SET state = 'failed', sent_at = NULL, failure = 'returned as undeliverable'
    WHERE id = $1 AND state = 'sent'
    RETURNING id, interview_id, transport
)
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, details, created_at)
SELECT interviews.job_id, 'alert', 'auto', jsonb_build_object(
    'what', 'not delivered', 'interview_id', failed.interview_id, 'outbox_id', failed.id,
    'transport', failed.transport, 'why', 'returned as undeliverable'), parley.now()
FROM failed LEFT JOIN public.interviews ON interviews.id = failed.interview_id;

-- name: log_refused
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, details, created_at)
SELECT job_id, 'mail_refused', 'auto', jsonb_build_object('interview_id', id, 'why', $2::text), parley.now()
FROM public.interviews WHERE id = $1;

-- name: unsubscribe
UPDATE parley.conversations SET unsubscribed_at = coalesce(unsubscribed_at, parley.now())
WHERE interview_id = $1;

-- name: today
SELECT to_char(parley.now() AT TIME ZONE 'UTC', $1::text);
