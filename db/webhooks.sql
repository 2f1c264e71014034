-- Endpoints of webhooks and what goes there.

-- name: add
INSERT INTO parley.webhook_endpoints (url, events, description, with_people) VALUES ($1, $2, $3, $4)
RETURNING id, url, events, with_people, description, secret_version, old_secret_until, failing_since,
    disabled_at, disabled_why, created_at;

-- name: endpoints
SELECT id, url, events, with_people, description, secret_version, old_secret_until, failing_since,
    disabled_at, disabled_why, created_at
FROM parley.webhook_endpoints
ORDER BY created_at, id;

-- name: endpoint
SELECT id, url, events, with_people, description, secret_version, old_secret_until, failing_since,
    disabled_at, disabled_why, created_at
FROM parley.webhook_endpoints
WHERE id = $1;

-- name: change
WITH skipped AS (
    UPDATE parley.webhook_deliveries SET state = 'skipped', finished_at = parley.now()
    WHERE endpoint_id = $1 AND state = 'pending' AND NOT $5
)
UPDATE parley.webhook_endpoints SET
    events = coalesce($2, events), with_people = coalesce($3, with_people),
    description = coalesce($4, description),
    disabled_at = CASE WHEN $5 THEN NULL WHEN NOT $5 THEN coalesce(disabled_at, parley.now())
        ELSE disabled_at END,
    disabled_why = CASE WHEN $5 THEN NULL WHEN NOT $5 THEN coalesce(disabled_why, 'by hand')
        ELSE disabled_why END,
    failing_since = CASE WHEN $5 THEN NULL ELSE failing_since END,
    alerted_at = CASE WHEN $5 THEN NULL ELSE alerted_at END
WHERE id = $1
RETURNING id, url, events, with_people, description, secret_version, old_secret_until, failing_since,
    disabled_at, disabled_why, created_at;

-- name: remove
DELETE FROM parley.webhook_endpoints WHERE id = $1 RETURNING id;

-- name: rotate
UPDATE parley.webhook_endpoints SET secret_version = secret_version + 1, old_secret_until = parley.now() + $2
WHERE id = $1
RETURNING id, url, events, with_people, description, secret_version, old_secret_until, failing_since,
    disabled_at, disabled_why, created_at;

-- name: take
-- Who the people are is looked up now, so that what has been erased since is told to nobody.
WITH taken AS (
    UPDATE parley.webhook_deliveries SET attempts = attempts + 1, tried_at = parley.now()
    WHERE id = $1 AND state = 'pending'
        AND endpoint_id IN (SELECT id FROM parley.webhook_endpoints WHERE disabled_at IS NULL)
        AND EXISTS (SELECT FROM parley.work WHERE kind = 'webhook' AND key = $1::text AND token = $2)
    RETURNING *
)
SELECT taken.id, taken.endpoint_id, endpoints.url, taken.message_id, taken.event, taken.happened_at,
    parley.now() AS now, taken.attempts AS attempt,
    CASE WHEN endpoints.old_secret_until > parley.now()
        THEN ARRAY[endpoints.secret_version, endpoints.secret_version - 1]
        ELSE ARRAY[endpoints.secret_version] END AS versions,
    taken.facts,
    CASE WHEN endpoints.with_people THEN (
        SELECT jsonb_object_agg(known.role, jsonb_build_object('id', users.id, 'name', name, 'email', email))
        FROM (VALUES ('candidate', facts ->> 'candidate_id'), ('recruiter', facts ->> 'recruiter_id'))
            AS known (role, id)
        JOIN public.users ON users.id = known.id::uuid
    ) END AS people
FROM taken JOIN parley.webhook_endpoints AS endpoints ON endpoints.id = taken.endpoint_id;

-- name: delivered
WITH taken AS (
    UPDATE parley.webhook_deliveries SET
        state = 'delivered', finished_at = parley.now(), answer_status = $3, failure = NULL
    WHERE id = $1 AND state = 'pending'
)
UPDATE parley.webhook_endpoints SET failing_since = NULL, alerted_at = NULL
WHERE id = $2 AND failing_since IS NOT NULL;

-- name: later
WITH kept AS (
    UPDATE parley.webhook_deliveries SET failure = $3, answer_status = $4 WHERE id = $1 AND state = 'pending'
)
UPDATE parley.webhook_endpoints SET failing_since = parley.now() WHERE id = $2 AND failing_since IS NULL;

-- name: failed
WITH failed AS (
    UPDATE parley.webhook_deliveries SET
        state = 'failed', finished_at = parley.now(), failure = $3, answer_status = $4
    WHERE id = $1 AND state = 'pending'
), alerted AS (
    UPDATE parley.webhook_endpoints SET
        failing_since = coalesce(failing_since, parley.now()), alerted_at = parley.now()
    WHERE id = $2 AND alerted_at IS NULL
    RETURNING id
)
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
SELECT 'alert', 'auto', jsonb_build_object(
    'what', 'webhooks not delivered', 'endpoint_id', id, 'why', $3::text), parley.now()
FROM alerted;

-- name: disable
WITH disabled AS (
    UPDATE parley.webhook_endpoints SET disabled_at = parley.now(), disabled_why = $2
    WHERE id = $1 AND disabled_at IS NULL
    RETURNING id
), skipped AS (
    UPDATE parley.webhook_deliveries SET state = 'skipped', finished_at = parley.now()
    WHERE endpoint_id = $1 AND state = 'pending'
)
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
SELECT 'alert', 'auto', jsonb_build_object(
    'what', 'webhook endpoint disabled', 'endpoint_id', id, 'why', $2::text), parley.now()
FROM disabled;

-- name: failing_for
SELECT parley.now() - failing_since FROM parley.webhook_endpoints WHERE id = $1;

-- name: note_test
INSERT INTO parley.webhook_deliveries (endpoint_id, message_id, event, facts, state, attempts, tried_at,
    finished_at, answer_status, failure)
VALUES ($1, $2, 'webhook.test', '{}', CASE WHEN $3::text IS NULL THEN 'delivered' ELSE 'failed' END, 1,
    parley.now(), parley.now(), $4, $3);

-- name: deliveries
SELECT deliveries.id, number, endpoint_id, url, message_id, event, facts, happened_at, state, attempts,
    tried_at, finished_at, answer_status, failure
FROM parley.webhook_deliveries AS deliveries
JOIN parley.webhook_endpoints AS endpoints ON endpoints.id = endpoint_id
WHERE ($1::uuid IS NULL OR endpoint_id = $1) AND ($2::text IS NULL OR state = $2)
    AND ($3::bigint IS NULL OR number < $3)
ORDER BY number DESC
LIMIT $4;

-- name: of_recruiter
-- Nothing of an endpoint's address but where it is: the rest may hold what only its owner should know.
SELECT deliveries.id, number, endpoint_id, split_part(url, '/', 3) AS url, message_id, event, facts,
    happened_at, state, attempts, tried_at, finished_at, answer_status, failure, candidates.name AS candidate
FROM parley.webhook_deliveries AS deliveries
JOIN parley.webhook_endpoints AS endpoints ON endpoints.id = endpoint_id
LEFT JOIN public.users AS candidates ON candidates.id = (facts ->> 'candidate_id')::uuid
WHERE ($1::uuid IS NULL
        OR EXISTS (SELECT FROM public.jobs WHERE jobs.id::text = facts ->> 'job_id' AND posted_by = $1))
    AND ($2::uuid IS NULL OR deliveries.id = $2) AND ($3::bigint IS NULL OR number < $3)
ORDER BY number DESC
LIMIT $4;

-- name: replay
UPDATE parley.webhook_deliveries SET state = 'pending', finished_at = NULL, attempts = 0
FROM parley.webhook_endpoints AS endpoints
WHERE webhook_deliveries.id = $1 AND endpoints.id = endpoint_id AND endpoints.disabled_at IS NULL
    AND event <> 'webhook.test'
RETURNING webhook_deliveries.id;

-- name: note_replayed
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, actor_id, details, created_at)
SELECT (SELECT jobs.id FROM public.jobs WHERE jobs.id = (facts ->> 'job_id')::uuid), 'replayed', 'manual', $2,
    jsonb_strip_nulls(jsonb_build_object(
        'what', 'webhook:' || id, 'event', event, 'interview_id', facts ->> 'interview_id', 'by', $3::text)),
    parley.now()
FROM parley.webhook_deliveries
WHERE id = ANY($1::uuid[]);

-- name: replay_since
UPDATE parley.webhook_deliveries SET state = 'pending', finished_at = NULL, attempts = 0
FROM parley.webhook_endpoints AS endpoints
WHERE endpoint_id = $1 AND endpoints.id = endpoint_id AND endpoints.disabled_at IS NULL
    AND state IN ('failed', 'skipped') AND happened_at >= $2 AND event <> 'webhook.test'
RETURNING webhook_deliveries.id;

-- name: now
SELECT parley.now();

-- name: forget
DELETE FROM parley.webhook_deliveries WHERE happened_at < parley.now() - $1::interval;
