-- name: open
INSERT INTO parley.conversations (interview_id, channel, time_zone) VALUES ($1, $2, $3) RETURNING id;

-- name: append
WITH numbered AS (
    UPDATE parley.conversations SET last_seq = last_seq + 1 WHERE id = $1 RETURNING id, last_seq
)
INSERT INTO parley.messages
    (conversation_id, seq, author, text, options, outcome, scheduled_time, grounds, in_reply_to)
SELECT id, last_seq, $2, $3, $4, $5, $6, $7, $8 FROM numbered
RETURNING seq, pg_notify('parley_said', conversation_id::text);

-- name: messages_after
SELECT seq, author, text, sent_at, in_reply_to, options, outcome, scheduled_time
FROM parley.messages
WHERE conversation_id = $1 AND seq > $2
ORDER BY seq
LIMIT $3;

-- name: use_zone
UPDATE parley.conversations SET time_zone = $2 WHERE id = $1;
