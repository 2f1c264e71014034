-- Whoever has a place, is not invited yet, and is invited by itself: where a job's messages are approved first,
-- the invitation waits for that.

-- name: of_recruiter
-- Of a recruiter's jobs, or everybody's ($1 NULL); those with the best rank first.
SELECT applications.id, coalesce(applications.name, users.name)::text AS candidate, jobs.id AS job_id,
    jobs.title::text AS job, true AS waits
FROM parley.work
JOIN public.applications ON applications.id::text = work.key
JOIN public.users ON users.id = applications.applicant_id
JOIN public.jobs ON jobs.id = applications.job_id
JOIN parley.job_settings AS settings ON settings.job_id = jobs.id AND settings.approves_answers
WHERE work.kind = 'invite' AND applications.shortlist_status = 'shortlisted'
    AND ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[]))
    AND NOT EXISTS (
        SELECT FROM public.interviews WHERE application_id = applications.id
        AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
    )
ORDER BY jobs.title, jobs.id, applications.rank, applications.id
LIMIT 50;

-- name: of_application
SELECT applications.id, coalesce(applications.name, users.name)::text AS candidate, jobs.id AS job_id,
    jobs.title::text AS job,
    applications.shortlist_status = 'shortlisted' AND coalesce(settings.approves_answers, false)
        AND EXISTS (SELECT FROM parley.work WHERE kind = 'invite' AND key = applications.id::text)
        AND NOT EXISTS (
            SELECT FROM public.interviews WHERE application_id = applications.id
            AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
        ) AS waits
FROM public.applications
JOIN public.users ON users.id = applications.applicant_id
JOIN public.jobs ON jobs.id = applications.job_id
LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
WHERE applications.id = $2 AND ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[]));
