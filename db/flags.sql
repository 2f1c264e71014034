-- The feature flags and their switches.

-- name: flags
SELECT flag_name AS name, enabled, description, last.created_at AS switched_at, last.details ->> 'why' AS why,
    coalesce(users.name, last.details ->> 'by') AS by
FROM public.feature_flags
LEFT JOIN LATERAL (
    SELECT created_at, details, actor_id FROM public.automation_logs
    WHERE action_type = 'flag_switched' AND details ->> 'flag' = flag_name
    ORDER BY created_at DESC
    LIMIT 1
) AS last ON true
LEFT JOIN public.users ON users.id = last.actor_id
ORDER BY flag_name;

-- name: switch
WITH was AS (
    SELECT flag_name, enabled FROM public.feature_flags WHERE flag_name = $1 FOR UPDATE
), switched AS (
    UPDATE public.feature_flags SET enabled = $2 FROM was WHERE feature_flags.flag_name = was.flag_name
), logged AS (
    INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
    SELECT 'flag_switched', 'manual', $4::uuid,
        jsonb_build_object('flag', flag_name, 'before', enabled, 'after', $2::boolean, 'why', $3::text)
            || $5::jsonb,
        parley.now()
    FROM was
)
SELECT enabled FROM was;
