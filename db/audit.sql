-- What people changed in the console.

-- name: note
INSERT INTO public.automation_logs (action_type, trigger_source, actor_id, details, created_at)
VALUES ($1, 'manual', $2, $3, parley.now())

-- name: lately
SELECT logs.created_at, logs.action_type, logs.trigger_source, coalesce(actors.name, logs.details ->> 'by') AS by, people.name AS about,
       coalesce(logs.details, '{}') AS details
  FROM public.automation_logs AS logs
  LEFT JOIN public.users AS actors ON actors.id = logs.actor_id
  LEFT JOIN public.users AS people ON people.id::text = logs.details ->> 'person'
 WHERE logs.action_type = ANY($1::text[])
   AND ($3::text IS NULL OR logs.details ->> 'person' = $3)
 ORDER BY logs.created_at DESC, logs.id
 LIMIT $2
