-- What a deployment says in its own words.

-- name: all
SELECT language, key, texts FROM parley.own_texts ORDER BY language, key;

-- name: kept
SELECT texts FROM parley.own_texts WHERE language = $1 AND key = $2 FOR UPDATE;

-- name: keep
INSERT INTO parley.own_texts (language, key, texts) VALUES ($1, $2, $3)
ON CONFLICT (language, key) DO UPDATE SET texts = excluded.texts;

-- name: drop
DELETE FROM parley.own_texts WHERE language = $1 AND key = $2;

-- name: one_at_a_time
-- Two who change the same sentence at once come one after the other, so that the log tells what was there before.
SELECT pg_advisory_xact_lock(hashtext('parley.own_texts'), hashtext($1 || '/' || $2));

-- name: history
SELECT logs.created_at, coalesce(users.name, logs.details ->> 'by') AS by, logs.details
FROM public.automation_logs AS logs
LEFT JOIN public.users ON users.id = logs.actor_id
WHERE logs.action_type = 'wording_changed'
    AND logs.details ->> 'language' = $1 AND logs.details ->> 'key' = $2
ORDER BY logs.created_at DESC, logs.id
LIMIT $3;
