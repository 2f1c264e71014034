-- name: unread
SELECT resumes.application_id, applications.job_id, media_type AS media, content, received_at,
       coalesce(applications.name, '') AS name, coalesce(jobs.title, '') AS title,
       coalesce(jobs.description, '') AS description, parley.now() AS now
  FROM parley.resumes
  JOIN public.applications ON applications.id = resumes.application_id
  JOIN public.jobs ON jobs.id = applications.job_id
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 WHERE application_id = $1
   AND read_at IS NULL
   AND settings.shortlists IS NOT false

-- name: note_read
UPDATE parley.resumes SET read_at = parley.now()
 WHERE application_id = $1
   AND received_at = $2
   AND read_at IS NULL
RETURNING true

-- name: keep
INSERT INTO parley.fits AS fits (application_id, score, summary, parts, failure, version)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (application_id) DO UPDATE
   SET score = excluded.score,
       summary = excluded.summary,
       parts = excluded.parts,
       failure = excluded.failure,
       version = excluded.version,
       read_at = parley.now()

-- name: tell
-- Where the portal's scores count, only that it was looked at is told.
UPDATE public.applications
   SET fit_score = CASE WHEN settings.scores = 'portal' THEN applications.fit_score ELSE $2 END,
       summary = CASE WHEN settings.scores = 'portal' THEN applications.summary ELSE $3 END,
       ai_processed = true
  FROM public.jobs
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 WHERE applications.id = $1
   AND jobs.id = applications.job_id

-- name: explained
SELECT score, summary, parts, failure, version, read_at FROM parley.fits WHERE application_id = $1

-- name: set_score
UPDATE public.applications SET fit_score = $2
  FROM parley.job_settings AS settings
 WHERE applications.id = $1
   AND settings.job_id = applications.job_id
   AND settings.scores = 'portal'
RETURNING applications.id

-- name: any_unread
SELECT EXISTS (
    SELECT FROM parley.resumes
      JOIN public.applications ON applications.id = resumes.application_id
      LEFT JOIN parley.job_settings AS settings ON settings.job_id = applications.job_id
     WHERE read_at IS NULL
       AND applications.job_id = $1
       AND settings.shortlists IS NOT false
)

-- name: forgotten
SELECT application_id
  FROM parley.resumes
  JOIN public.applications ON applications.id = resumes.application_id
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = applications.job_id
 WHERE read_at IS NULL
   AND applications.job_id IS NOT NULL
   AND settings.shortlists IS NOT false
   AND NOT EXISTS (SELECT FROM parley.work WHERE kind = 'resume' AND key = application_id::text)
 LIMIT 200
