-- name: job_of
SELECT job_id FROM public.applications WHERE id = $1

-- name: candidate_of
SELECT applicant_id FROM public.applications WHERE id = $1

-- name: lock
SELECT FROM public.applications WHERE id = $1 FOR NO KEY UPDATE

-- name: in_line
SELECT applications.id, fit_score, created_at, shortlist_status, rank, job_id,
       (SELECT id FROM public.interviews
         WHERE application_id = applications.id
           AND status IN ('invitation_sent', 'slot_pending', 'confirmed')) AS live_interview,
       last.id IS NOT NULL AS had_interview,
       coalesce(last.status IN ('confirmed', 'completed', 'no_show') OR last.scheduled_time IS NOT NULL, false)
           AS was_booked
  FROM public.applications
  LEFT JOIN LATERAL (
           SELECT id, status, scheduled_time
             FROM public.interviews
            WHERE application_id = applications.id
            ORDER BY created_at DESC, id
            LIMIT 1
       ) AS last ON true
 WHERE applications.id = $1

-- name: is_turned_down
SELECT shortlist_status = 'rejected'
  FROM public.interviews JOIN public.applications ON applications.id = application_id
 WHERE interviews.id = $1

-- name: invitee
SELECT applications.shortlist_status,
       (SELECT id FROM public.interviews
         WHERE application_id = applications.id
           AND status IN ('invitation_sent', 'slot_pending', 'confirmed')) AS live_interview,
       (SELECT enabled FROM public.feature_flags WHERE flag_name = 'global_automation') AS automation,
       jobs.automation_enabled, coalesce(settings.approve_first, false) AS approve_first,
       coalesce(settings.approves_answers, false) AS approves_answers,
       coalesce(candidates.time_zone, recruiters.time_zone) AS zone,
       parley.now() AS now
  FROM public.applications
  JOIN public.jobs ON jobs.id = applications.job_id
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
  LEFT JOIN parley.candidates ON candidates.user_id = applications.applicant_id
  LEFT JOIN parley.recruiters ON recruiters.user_id = jobs.posted_by
 WHERE applications.id = $1
   FOR NO KEY UPDATE OF applications
