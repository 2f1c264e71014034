-- name: of_job
SELECT jobs.automation_enabled,
       coalesce(settings.approve_first, false) AS approve_first,
       coalesce(settings.interviews_per_opening, 1) AS interviews_per_opening,
       coalesce(settings.scores, 'resume') AS scores,
       coalesce(settings.shortlists, true) AS shortlists,
       coalesce(settings.promotes_late, false) AS promotes_late,
       coalesce(settings.kept_places, 0) AS kept_places
  FROM public.jobs
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 WHERE jobs.id = $1

-- name: set_enabled
UPDATE public.jobs SET automation_enabled = $2 WHERE id = $1 AND automation_enabled IS DISTINCT FROM $2

-- name: set
INSERT INTO parley.job_settings AS settings (
    job_id, interviews_per_opening, approve_first, scores, shortlists, promotes_late, kept_places)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (job_id) DO UPDATE
   SET interviews_per_opening = excluded.interviews_per_opening,
       approve_first = excluded.approve_first,
       scores = excluded.scores,
       shortlists = excluded.shortlists,
       promotes_late = excluded.promotes_late,
       kept_places = excluded.kept_places
