-- What was given up, by the kind of thing that it is.

-- name: parked
SELECT * FROM (
    SELECT 'message:' || conversation_id || '/' || seq AS id, finished_at AS since, NULL AS failure
    FROM parley.inbox WHERE state = 'parked'
    UNION ALL
    SELECT 'update:' || update_id, finished_at, NULL FROM parley.telegram_updates WHERE state = 'parked'
    UNION ALL
    SELECT 'letter:' || id, coalesce(first_tried_at, created_at), failure FROM parley.outbox WHERE state = 'failed'
    UNION ALL
    SELECT 'webhook:' || id, finished_at, failure FROM parley.webhook_deliveries
    WHERE state = 'failed' AND event <> 'webhook.test'
    UNION ALL
    SELECT 'work:' || kind || '/' || key, parked_at, failure FROM parley.work WHERE parked_at IS NOT NULL
) AS given_up
ORDER BY since NULLS FIRST, id
LIMIT $1;

-- name: replay_message
-- Only where nobody has answered it meanwhile; a person who took over has.
WITH again AS (
    UPDATE parley.inbox SET state = 'received', finished_at = NULL
    WHERE conversation_id::text || '/' || seq = $1 AND state = 'parked'
        AND NOT EXISTS (
            SELECT FROM parley.messages
            WHERE messages.conversation_id = inbox.conversation_id AND in_reply_to = inbox.seq)
    RETURNING conversation_id
)
SELECT conversation_id, parley.ask_for('turn', conversation_id::text, parley.now()) FROM again;

-- name: replay_update
WITH again AS (
    UPDATE parley.telegram_updates SET state = 'received', finished_at = NULL
    WHERE update_id::text = $1 AND state = 'parked' AND raw IS NOT NULL
    RETURNING chat_id
)
SELECT chat_id, parley.ask_for('update', chat_id::text, parley.now()) FROM again;

-- name: replay_letter
WITH again AS (
    UPDATE parley.outbox SET state = 'pending', failure = NULL, first_tried_at = NULL, in_doubt = false
    WHERE id::text = $1 AND state = 'failed'
    RETURNING queue, transport
)
SELECT queue, parley.ask_for(CASE transport WHEN 'telegram' THEN 'chat' ELSE 'deliver' END, queue, parley.now())
FROM again;

-- name: replay_work
SELECT key, parley.ask_for(kind, key, parley.now()) FROM parley.work
WHERE kind || '/' || key = $1 AND parked_at IS NOT NULL;
