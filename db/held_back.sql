-- What waits to leave while all sending is stopped.

-- name: sending
SELECT sending FROM parley.deployment;

-- name: set_sending
WITH was AS (
    SELECT sending FROM parley.deployment FOR UPDATE
), changed AS (
    UPDATE parley.deployment SET sending = $1
), logged AS (
    INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
    SELECT CASE WHEN $1 THEN 'sending_resumed' ELSE 'sending_stopped' END, 'manual', $3::uuid,
        jsonb_build_object('before', sending, 'after', $1::boolean, 'why', $2::text) || $4::jsonb, parley.now()
    FROM was
)
SELECT sending <> $1 FROM was;

-- name: held_back
SELECT id, transport AS way,
    coalesce(payload ->> 'notice', payload ->> 'calendar', payload ->> 'phrase',
        CASE WHEN payload ? 'turned_down' THEN 'rejection' WHEN payload ? 'stand_in' THEN 'stand-in' END, 'message in the chat') AS what,
    interview_id, created_at AS since
FROM parley.outbox WHERE state = 'pending'
UNION ALL
SELECT id, 'webhook', event, (facts ->> 'interview_id')::uuid, happened_at
FROM parley.webhook_deliveries WHERE state = 'pending'
ORDER BY since, id
LIMIT $1;

-- name: drop
WITH letters AS (
    UPDATE parley.outbox SET state = 'dropped', failure = 'dropped by hand', in_doubt = false
    WHERE state = 'pending' AND ($1::uuid[] IS NULL OR id = ANY ($1))
    RETURNING id
), hooks AS (
    UPDATE parley.webhook_deliveries SET state = 'skipped', finished_at = parley.now()
    WHERE state = 'pending' AND ($1::uuid[] IS NULL OR id = ANY ($1))
    RETURNING id
), dropped AS (
    SELECT id FROM letters UNION ALL SELECT id FROM hooks
), logged AS (
    INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
    SELECT 'sending_dropped', 'manual', $3::uuid,
        jsonb_build_object('ids', jsonb_agg(id), 'why', $2::text) || $4::jsonb, parley.now()
    FROM dropped HAVING count(*) > 0
)
SELECT count(*)::integer FROM dropped;
