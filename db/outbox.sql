-- name: put
INSERT INTO parley.outbox (id, key, queue, interview_id, recipient_id, transport, payload, useless_after)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: put_once
INSERT INTO parley.outbox (id, key, queue, interview_id, recipient_id, transport, payload, useless_after)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (key) DO NOTHING
RETURNING true;

-- name: take
-- The oldest row of the queue, and whether it has lost its use. From here on it is in doubt.
WITH oldest AS (
    SELECT id, in_doubt FROM parley.outbox
    WHERE queue = $1 AND state = 'pending'
    ORDER BY number
    LIMIT 1
), taken AS (
    UPDATE parley.outbox SET
        attempts = attempts + 1, in_doubt = true, first_tried_at = coalesce(first_tried_at, parley.now())
    FROM oldest
    WHERE outbox.id = oldest.id
        AND EXISTS (SELECT FROM parley.work WHERE kind = $3 AND key = $1 AND token = $2)
    RETURNING outbox.*, oldest.in_doubt AS was_in_doubt
)
SELECT taken.id, taken.key, taken.transport, taken.interview_id, taken.recipient_id, taken.payload,
    taken.created_at, taken.attempts, coalesce(users.name, '') AS name, coalesce(users.email, '') AS email,
    coalesce(taken.useless_after <= parley.now(), false) OR (
        taken.useless_after IS NOT NULL AND taken.transport = 'email'
        AND conversations.unsubscribed_at IS NOT NULL
    ) AS useless,
    taken.useless_after IS NOT NULL AS fleeting,
    taken.was_in_doubt AND taken.useless_after IS NOT NULL AS perhaps_sent,
    parley.now() - taken.first_tried_at AS tried_for,
    coalesce(session_memory.memory -> 'owed_for' ? 'delivery', false) AS owed
FROM taken
LEFT JOIN public.users ON users.id = taken.recipient_id
LEFT JOIN parley.conversations ON conversations.interview_id = taken.interview_id
LEFT JOIN parley.session_memory
    ON session_memory.interview_id = taken.interview_id AND session_memory.is_current;

-- name: sent
UPDATE parley.outbox SET state = 'sent', sent_at = parley.now(), receipt = $2, in_doubt = false, failure = NULL
WHERE id = $1 AND state = 'pending'
RETURNING true;

-- name: failed
WITH failed AS (
    UPDATE parley.outbox SET state = 'failed', failure = $2, in_doubt = false
    WHERE id = $1 AND state = 'pending'
    RETURNING id, interview_id, transport
)
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, details, created_at)
SELECT interviews.job_id, 'alert', 'auto', jsonb_build_object(
    'what', 'not delivered', 'interview_id', failed.interview_id, 'outbox_id', failed.id,
    'transport', failed.transport, 'why', $2::text), parley.now()
FROM failed LEFT JOIN public.interviews ON interviews.id = failed.interview_id;

-- name: dropped
UPDATE parley.outbox SET state = 'dropped', failure = $2, in_doubt = false
WHERE id = $1 AND state = 'pending'
RETURNING true;

-- name: elsewhere
-- The queue of the mail that goes in its place, where one does: a mail's queue is its own id.
WITH dropped AS (
    UPDATE parley.outbox SET state = 'dropped', failure = $2, in_doubt = false
    WHERE id = $1 AND state = 'pending'
    RETURNING *
)
INSERT INTO parley.outbox (id, key, queue, interview_id, recipient_id, transport, payload, useless_after)
SELECT $3::uuid, key || ':email', ($3::uuid)::text, interview_id, recipient_id, 'email', payload, useless_after
FROM dropped
WHERE $3::uuid IS NOT NULL
ON CONFLICT DO NOTHING
RETURNING queue;

-- name: later
UPDATE parley.outbox SET in_doubt = false, failure = $2
WHERE id = $1 AND state = 'pending'
RETURNING true;

-- name: unsure
UPDATE parley.outbox SET failure = $2
WHERE id = $1 AND state = 'pending'
RETURNING true;

-- name: any_pending
SELECT EXISTS (SELECT FROM parley.outbox WHERE queue = $1 AND state = 'pending' AND id <> $2);
