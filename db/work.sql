-- name: claim
-- Losing a claim in a power cut does no harm, the row is then simply due again: no wait for the disk.
WITH due AS MATERIALIZED (
    SELECT kind, key
    FROM parley.work
    WHERE kind = $1 AND due_at <= parley.now() AND parked_at IS NULL
        AND (SELECT set_config('synchronous_commit', 'off', true)) IS NOT NULL
        AND ($1 NOT IN ('timer', 'deliver', 'chat', 'entry', 'webhook', 'invite', 'shortlist')
            OR (SELECT live_since <= parley.now() FROM parley.deployment))
        AND ($1 NOT IN ('deliver', 'chat', 'entry', 'webhook') OR (SELECT sending FROM parley.deployment))
    ORDER BY due_at
    LIMIT $2
    FOR UPDATE SKIP LOCKED
)
UPDATE parley.work SET
    token = nextval('parley.work_token'), due_at = parley.now() + $3, attempts = attempts + 1, again = false
FROM due
WHERE (work.kind, work.key) = (due.kind, due.key)
RETURNING work.key, work.token, work.attempts;

-- name: extend
UPDATE parley.work SET due_at = parley.now() + $4
FROM unnest($1::text[], $2::text[], $3::bigint[]) AS mine (kind, key, token)
WHERE (work.kind, work.key) = (mine.kind, mine.key) AND work.token = mine.token
RETURNING work.token;

-- name: ask_for
SELECT parley.ask_for($1, $2, $3);

-- name: ask_for_now
SELECT parley.ask_for($1, $2, parley.now());

-- name: ensure
INSERT INTO parley.work (kind, key) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING;

-- name: sweep
-- What was left without the work that it needs: by a person, by another program, or by our own mistake.
WITH lost AS (
    SELECT DISTINCT 'turn' AS kind, conversation_id::text AS key FROM parley.inbox
    WHERE state = 'received' AND received_at < parley.now() - interval '10 seconds'
    UNION ALL
    SELECT DISTINCT CASE transport WHEN 'telegram' THEN 'chat' ELSE 'deliver' END, queue FROM parley.outbox
    WHERE state = 'pending' AND created_at < parley.now() - interval '10 seconds'
    UNION ALL
    SELECT DISTINCT 'update', chat_id::text FROM parley.telegram_updates
    WHERE state = 'received' AND received_at < parley.now() - interval '10 seconds'
    UNION ALL
    SELECT 'webhook', id::text FROM parley.webhook_deliveries
    WHERE state = 'pending' AND happened_at < parley.now() - interval '10 seconds'
    UNION ALL
    SELECT 'timer', interviews.id::text
    FROM public.interviews
    JOIN parley.session_memory ON session_memory.interview_id = interviews.id AND is_current
    LEFT JOIN parley.work ON kind = 'timer' AND key = interviews.id::text
    WHERE memory ->> 'owed_since' IS NULL
        AND (
            (status = 'invitation_sent' AND confirmation_deadline <= parley.now())
            OR (status = 'slot_pending' AND slot_selection_deadline <= parley.now())
        )
        AND (work.due_at > parley.now()) IS NOT FALSE AND work.token IS NULL AND work.parked_at IS NULL
)
SELECT kind, key, parley.ask_for(kind, key, parley.now()) FROM lost
WHERE kind = 'timer'
    OR NOT EXISTS (SELECT FROM parley.work WHERE (work.kind, work.key) = (lost.kind, lost.key));

-- name: finish
SELECT parley.finish($1, $2, $3, $4);

-- name: finish_and_ask
-- The end of one piece of work, and when the next of another kind is due.
SELECT parley.finish($1, $2, $3, $4), parley.ask_for($5, $6, $7);

-- name: finish_until
UPDATE parley.work SET
    token = NULL, due_at = CASE WHEN again THEN parley.now() ELSE $4 END,
    again = false, attempts = 0, failure = NULL
WHERE kind = $1 AND key = $2 AND token = $3
RETURNING true;

-- name: finish_for
UPDATE parley.work SET
    token = NULL, due_at = CASE WHEN again THEN parley.now() ELSE parley.now() + $4 END,
    again = false, attempts = 0, failure = NULL
WHERE kind = $1 AND key = $2 AND token = $3
RETURNING true;

-- name: finish_after
UPDATE parley.work SET
    token = NULL, due_at = parley.now() + $4, again = false, attempts = 0, failure = NULL
WHERE kind = $1 AND key = $2 AND token = $3
RETURNING true;

-- name: give_back
UPDATE parley.work SET token = NULL, due_at = parley.now() + $4, again = false, failure = $5
WHERE kind = $1 AND key = $2 AND token = $3
RETURNING true;

-- name: park
UPDATE parley.work SET token = NULL, again = false, parked_at = parley.now(), failure = $4
WHERE kind = $1 AND key = $2 AND token = $3
RETURNING true;
