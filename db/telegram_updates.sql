-- name: keep
WITH kept AS (
    INSERT INTO parley.telegram_updates (update_id, chat_id, raw)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])
    ON CONFLICT DO NOTHING
    RETURNING chat_id
), chats AS MATERIALIZED (
    SELECT DISTINCT chat_id FROM kept ORDER BY chat_id
)
SELECT parley.ask_for('update', chat_id::text, parley.now()) FROM chats;

-- name: oldest
SELECT update_id, chat_id, raw FROM parley.telegram_updates
WHERE chat_id = $1 AND state = 'received'
ORDER BY update_id
LIMIT 1;

-- name: finish
UPDATE parley.telegram_updates SET
    state = $2, finished_at = parley.now(), raw = CASE WHEN $2 = 'done' THEN NULL ELSE raw END
WHERE update_id = $1 AND state = 'received'
RETURNING true;

-- name: park
WITH parked AS (
    UPDATE parley.telegram_updates SET state = 'parked', finished_at = parley.now()
    WHERE update_id = $1 AND state = 'received'
    RETURNING update_id
)
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
SELECT 'alert', 'auto', jsonb_build_object('what', 'telegram update parked', 'update_id', update_id),
    parley.now()
FROM parked;

-- name: any_open
SELECT EXISTS (SELECT FROM parley.telegram_updates WHERE chat_id = $1 AND state = 'received');

-- name: forget
DELETE FROM parley.telegram_updates WHERE received_at < parley.now() - $1::interval AND state <> 'received';
