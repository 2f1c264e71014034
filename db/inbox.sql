-- name: receive
-- The channel last used is the one on which the candidate is written to from now on.
WITH known AS (
    SELECT seq FROM parley.inbox WHERE conversation_id = $1 AND channel = $2 AND external_id = $3
), numbered AS (
    UPDATE parley.conversations SET last_seq = last_seq + 1, channel = $2
    WHERE id = $1 AND NOT EXISTS (SELECT FROM known)
    RETURNING id, last_seq AS seq
), stored AS (
    INSERT INTO parley.inbox (conversation_id, channel, external_id, seq, details)
    SELECT id, $2, $3, seq, $5 FROM numbered
    RETURNING conversation_id AS id, seq
), said AS (
    INSERT INTO parley.messages (conversation_id, seq, author, text, reading)
    SELECT id, seq, 'candidate', $4, $6 FROM numbered
)
SELECT seq, true AS repeated, NULL AS asked, NULL AS told FROM known
UNION ALL
SELECT seq, false, parley.ask_for('turn', id::text, parley.now())::text,
    pg_notify('parley_said', id::text)::text
FROM stored;

-- name: keep_reading
-- The first reading that is stored with a message is the one that counts.
UPDATE parley.messages SET reading = coalesce(reading, $3)
WHERE conversation_id = $1 AND seq = $2
RETURNING reading;

-- name: finish
-- Says whether more of the conversation's messages wait.
WITH finished AS (
    UPDATE parley.inbox SET state = $3, finished_at = parley.now()
    WHERE conversation_id = $1 AND seq = $2 AND state = 'received'
    RETURNING seq
), noted AS (
    UPDATE parley.messages SET reading = $4
    WHERE conversation_id = $1 AND seq = (SELECT seq FROM finished) AND $4::jsonb IS NOT NULL
)
SELECT EXISTS (
    SELECT FROM parley.inbox WHERE conversation_id = $1 AND state = 'received' AND seq <> $2
) AS more
FROM finished;

-- name: answer
-- Appends the reply, and with it finishes the message that it answers. A message that comes in at this very
-- moment may not count as more yet: but it has asked for the turn again, and the end of the claim sees that.
WITH numbered AS (
    UPDATE parley.conversations SET last_seq = last_seq + 1 WHERE id = $1 RETURNING id, last_seq
), finished AS (
    UPDATE parley.inbox SET state = $3, finished_at = parley.now()
    FROM numbered
    WHERE inbox.conversation_id = numbered.id AND inbox.seq = $2 AND inbox.state = 'received'
    RETURNING inbox.seq
), noted AS (
    UPDATE parley.messages SET reading = $4
    WHERE conversation_id = $1 AND seq = (SELECT seq FROM finished) AND $4::jsonb IS NOT NULL
), said AS (
    INSERT INTO parley.messages
        (conversation_id, seq, in_reply_to, author, text, options, outcome, scheduled_time, grounds)
    SELECT id, last_seq, $2, $5, $6, $7, $8, $9, $10 FROM numbered
    RETURNING seq, pg_notify('parley_said', conversation_id::text)
)
SELECT said.seq, EXISTS (
    SELECT FROM parley.inbox WHERE conversation_id = $1 AND state = 'received' AND inbox.seq <> $2
) AS more
FROM finished, said;

-- name: park_oldest
-- Says whether more of the conversation's messages wait.
WITH oldest AS (
    SELECT conversation_id, seq FROM parley.inbox
    WHERE conversation_id = $1 AND state = 'received'
    ORDER BY seq
    LIMIT 1
), parked AS (
    UPDATE parley.inbox SET state = 'parked', finished_at = parley.now()
    FROM oldest
    WHERE inbox.conversation_id = oldest.conversation_id AND inbox.seq = oldest.seq
), told AS (
    INSERT INTO public.automation_logs (job_id, action_type, trigger_source, details)
    SELECT interviews.job_id, 'alert', 'auto', jsonb_build_object(
        'what', 'message parked', 'interview_id', interviews.id, 'seq', oldest.seq)
    FROM oldest
    JOIN parley.conversations ON conversations.id = oldest.conversation_id
    JOIN public.interviews ON interviews.id = conversations.interview_id
)
SELECT EXISTS (
    SELECT FROM parley.inbox
    WHERE conversation_id = $1 AND state = 'received' AND seq > (SELECT seq FROM oldest)
);

-- name: is_full
SELECT received_at > parley.now() - interval '1 minute' FROM parley.inbox
WHERE conversation_id = $1
ORDER BY seq DESC
LIMIT 1 OFFSET $2;

-- name: forget
DELETE FROM parley.inbox WHERE received_at < parley.now() - $1::interval AND state <> 'received';
