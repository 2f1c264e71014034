-- Jobs: the portal's row, and what an interview for it is like.

-- name: lock
SELECT id FROM public.jobs WHERE id = $1 FOR UPDATE

-- name: add
-- A buffer that is not given becomes the number of openings, by the table's own trigger.
INSERT INTO public.jobs (title, description, posted_by, number_of_openings, shortlisting_buffer)
SELECT new.title, new.description, new.posted_by, new.number_of_openings, new.shortlisting_buffer
  FROM jsonb_populate_record(NULL::public.jobs, $1) AS new
RETURNING id

-- name: add_settings
INSERT INTO parley.job_settings (
    job_id, duration_minutes, slot_step_minutes, company, format, location, preparation, language)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: job
SELECT jobs.id, jobs.title, jobs.description, jobs.posted_by AS recruiter_id, jobs.number_of_openings,
       jobs.shortlisting_buffer, jobs.applications_closed,
       coalesce(settings.duration_minutes, 60) AS duration_minutes,
       coalesce(settings.slot_step_minutes, 30) AS slot_step_minutes,
       settings.company, settings.format, settings.location, settings.preparation, settings.language
  FROM public.jobs
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 WHERE jobs.id = $1

-- name: close
UPDATE public.jobs SET applications_closed = true WHERE id = $1 AND NOT applications_closed RETURNING id
