-- How the deployment as a whole is.

-- name: look
WITH lately AS (
    SELECT state = 'parked' AS failed FROM parley.inbox
    WHERE finished_at > parley.now() - interval '10 minutes'
    UNION ALL
    SELECT state = 'failed' FROM parley.outbox
    WHERE state IN ('sent', 'failed')
        AND coalesce(sent_at, first_tried_at, created_at) > parley.now() - interval '10 minutes'
    UNION ALL
    SELECT state = 'failed' FROM parley.webhook_deliveries
    WHERE state IN ('delivered', 'failed') AND finished_at > parley.now() - interval '10 minutes'
)
SELECT
    ((SELECT count(*) FROM parley.work WHERE parked_at IS NOT NULL)
        + (SELECT count(*) FROM parley.inbox WHERE state = 'parked')
        + (SELECT count(*) FROM parley.telegram_updates WHERE state = 'parked'))::integer AS parked,
    (SELECT count(*)::integer FROM lately) AS finished,
    (SELECT count(*)::integer FROM lately WHERE failed) AS failed,
    (SELECT count(*)::integer FROM parley.outbox
        WHERE state = 'failed' AND coalesce(first_tried_at, created_at) > parley.now() - interval '1 hour')
        AS letters_failed,
    (SELECT count(*)::integer FROM parley.calendar_circuits WHERE open_until > parley.now()) AS breakers_open,
    (SELECT count(*)::integer FROM parley.calendar_circuits WHERE rests_until > parley.now()) AS resting,
    (SELECT count(DISTINCT circuits.person_id)::integer
        FROM parley.calendar_circuits AS circuits
        JOIN parley.calendar_snapshots AS snapshots ON snapshots.person_id = circuits.person_id
        WHERE open_until IS NOT NULL AND failing_since < parley.now() - $1::interval) AS breakers_long,
    (SELECT count(*)::integer FROM parley.recruiters WHERE calendar_unreadable_since IS NOT NULL) AS unreadable,
    (SELECT count(*)::integer FROM parley.recruiters JOIN parley.calendar_accounts ON person_id = user_id
        WHERE calendar_unreadable_since IS NOT NULL AND ended_at IS NOT NULL) AS ended,
    (SELECT count(*)::integer FROM parley.webhook_endpoints
        WHERE (failing_since < parley.now() - interval '10 minutes' OR disabled_at IS NOT NULL)
            AND disabled_why IS DISTINCT FROM 'by hand') AS endpoints_failing,
    (SELECT sending FROM parley.deployment) AS sending,
    (SELECT live_since <= parley.now() IS TRUE FROM parley.deployment) AS live,
    (SELECT jsonb_object_agg(kind, seconds) FROM (
        SELECT kind, extract(epoch FROM parley.now() - min(due_at))::float8 AS seconds
        FROM parley.work, parley.deployment
        WHERE due_at <= parley.now() AND parked_at IS NULL AND token IS NULL
            AND (kind NOT IN ('timer', 'deliver', 'chat', 'entry', 'webhook', 'update', 'poll')
                OR (live_since <= parley.now() AND sending))
        GROUP BY kind
    ) AS due) AS oldest_work;

-- name: forget_over
DELETE FROM parley.incidents WHERE seen_at < parley.now() - $1::interval;

-- name: begin
-- Its name where it begins now; nothing where it is known already.
INSERT INTO parley.incidents AS known (incident) VALUES ($1)
ON CONFLICT (incident) DO UPDATE SET seen_at = parley.now()
RETURNING CASE WHEN seen_at = since THEN extract(epoch FROM since)::bigint::text END;

-- name: log
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
VALUES ('alert', 'auto', jsonb_build_object('what', 'incident', 'kind', $1::text, 'figure', $2::float8), parley.now());

-- name: administrators
SELECT coalesce(array_agg(user_id ORDER BY since, user_id), '{}') FROM parley.administrators;
