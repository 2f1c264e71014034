-- What the demo company has already, so that loading it again adds only what is missing.

-- name: user
SELECT id FROM public.users WHERE email = $1

-- name: job
SELECT id FROM public.jobs WHERE posted_by = $1 AND title = $2 ORDER BY id LIMIT 1

-- name: application
SELECT id FROM public.applications WHERE job_id = $1 AND email = $2 ORDER BY created_at, id LIMIT 1

-- name: last_interview
SELECT id, status FROM public.interviews WHERE application_id = $1 ORDER BY created_at DESC, id LIMIT 1

-- name: busy_ahead
SELECT EXISTS (SELECT FROM parley.busy WHERE person_id = $1 AND ends_at > parley.now())

-- name: now
SELECT parley.now()

-- name: strangers
SELECT EXISTS (SELECT FROM public.users WHERE email <> ALL ($1))
