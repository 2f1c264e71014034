-- Applications: the portal's rows, their resumes, and their places in the shortlist.

-- name: phone_type
SELECT data_type
  FROM information_schema.columns
 WHERE table_schema = 'public'
   AND table_name = 'applications'
   AND column_name = 'phone'

-- name: add
INSERT INTO public.applications (name, email, phone, applicant_id, employer_id, job_id)
SELECT new.name, new.email, new.phone, new.applicant_id, new.employer_id, new.job_id
  FROM jsonb_populate_record(NULL::public.applications, $1) AS new
RETURNING id

-- name: exists
SELECT true FROM public.applications WHERE id = $1

-- name: of_recruiter
SELECT true
  FROM public.applications
  JOIN public.jobs ON jobs.id = applications.job_id
 WHERE applications.id = $1
   AND jobs.posted_by = $2

-- name: live_interview
SELECT id
  FROM public.interviews
 WHERE application_id = $1
   AND status IN ('invitation_sent', 'slot_pending', 'confirmed')

-- name: keep_resume
INSERT INTO parley.resumes (application_id, media_type, content)
VALUES ($1, $2, $3)
ON CONFLICT (application_id) DO UPDATE
   SET media_type = excluded.media_type,
       content = excluded.content,
       received_at = parley.now(),
       read_at = NULL

-- name: page
SELECT id, job_id, name, email, fit_score, rank, shortlist_status, summary, created_at
  FROM public.applications
 WHERE job_id = $1
 ORDER BY coalesce(rank, 2147483647), - coalesce(fit_score, -1), coalesce(created_at, 'infinity'), id
 LIMIT $2 OFFSET $3

-- name: page_after
-- From where the application $2 stands by now; the expressions are those of the index.
SELECT line.*
  FROM public.applications AS seen
 CROSS JOIN LATERAL (
        SELECT id, job_id, name, email, fit_score, rank, shortlist_status, summary, created_at
          FROM public.applications
         WHERE job_id = $1
           AND (coalesce(rank, 2147483647), - coalesce(fit_score, -1), coalesce(created_at, 'infinity'), id)
               > (coalesce(seen.rank, 2147483647), - coalesce(seen.fit_score, -1),
                  coalesce(seen.created_at, 'infinity'), seen.id)
         ORDER BY coalesce(rank, 2147483647), - coalesce(fit_score, -1), coalesce(created_at, 'infinity'), id
         LIMIT $3) AS line
 WHERE seen.id = $2

-- name: one
SELECT id, job_id, name, email, fit_score, rank, shortlist_status, summary, created_at
  FROM public.applications
 WHERE id = $1

-- name: standing
SELECT id, job_id, name, email, fit_score, rank, shortlist_status, summary, created_at
  FROM public.applications
 WHERE job_id = $1
   AND shortlist_status = $2
 ORDER BY rank NULLS LAST, created_at, id

-- name: count
SELECT count(*) FROM public.applications WHERE job_id = $1
