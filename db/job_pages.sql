-- Jobs and their applicants, as the console shows them.

-- name: jobs
SELECT jobs.id, jobs.title, jobs.posted_by AS recruiter_id, users.name AS recruiter,
       coalesce(jobs.applications_closed, false) AS closed, settings.ranked_at IS NOT NULL AS ranked,
       jobs.number_of_openings AS openings, jobs.shortlisting_buffer AS buffer,
       counted.applications, counted.shortlisted, counted.waiting, booked.confirmed,
       EXISTS (SELECT FROM parley.proposals
                WHERE proposals.job_id = jobs.id AND proposals.settled_at IS NULL) AS proposed
  FROM public.jobs
  JOIN public.users ON users.id = jobs.posted_by
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
 CROSS JOIN LATERAL (
       SELECT count(*) AS applications,
              count(*) FILTER (WHERE shortlist_status = 'shortlisted') AS shortlisted,
              count(*) FILTER (WHERE shortlist_status = 'buffer') AS waiting
         FROM public.applications
        WHERE applications.job_id = jobs.id
       ) AS counted
 CROSS JOIN LATERAL (
       SELECT count(*) AS confirmed
         FROM public.interviews
        WHERE interviews.job_id = jobs.id
          AND interviews.status = 'confirmed'
       ) AS booked
 WHERE ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[]))
   AND ($2::uuid IS NULL OR jobs.id = $2)
 ORDER BY proposed DESC, jobs.title, jobs.id
 LIMIT $3
OFFSET $4

-- name: candidates
SELECT applications.id, applications.job_id, applications.name, applications.email,
       CASE WHEN applications.ai_processed OR applications.fit_score > 0 THEN applications.fit_score END AS score, applications.rank,
       coalesce(applications.shortlist_status, 'pending') AS standing,
       applications.summary, applications.created_at AS applied_at,
       latest.id AS interview_id, latest.status, latest.scheduled_time,
       latest.scheduled_time <= parley.now() AS begun,
       latest.no_show_risk AS risk, parley.risk_level(latest.no_show_risk::numeric) AS risk_level,
       invitation.due_at AS invitation_due
  FROM public.applications
  JOIN public.jobs ON jobs.id = applications.job_id
  LEFT JOIN LATERAL (
       SELECT interviews.id, interviews.status, interviews.scheduled_time, interviews.no_show_risk
         FROM public.interviews
        WHERE interviews.application_id = applications.id
        ORDER BY interviews.created_at DESC, interviews.id
        LIMIT 1
       ) AS latest ON true
  LEFT JOIN parley.work AS invitation
    ON invitation.kind = 'invite' AND invitation.key = applications.id::text AND invitation.parked_at IS NULL
   AND applications.shortlist_status = 'shortlisted'
   AND invitation.due_at > parley.now() + interval '1 minute'  -- sooner: whether it may go out is looked at again
 WHERE jobs.id = $2
   AND ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[]))
   AND ($3::uuid IS NULL OR applications.id = $3)
 ORDER BY applications.rank NULLS LAST, applications.fit_score DESC NULLS LAST, applications.created_at,
          applications.id
 LIMIT $4
OFFSET $5

-- name: names
SELECT id, name FROM public.applications WHERE id = ANY($1::uuid[])
