-- name: mornings
SELECT recruiters.user_id AS recruiter_id, local.day,
       (local.day + time '12:00') AT TIME ZONE recruiters.time_zone AS noon
  FROM parley.recruiters
 CROSS JOIN LATERAL (
           SELECT (parley.now() AT TIME ZONE recruiters.time_zone)::date AS day,
                  (parley.now() AT TIME ZONE recruiters.time_zone)::time AS clock
       ) AS local
 WHERE local.clock >= (SELECT make_time(letter_hour, 0, 0) FROM parley.deployment)
   AND local.clock < time '12:00'
   AND extract(isodow FROM local.day) < 6
   AND NOT EXISTS (  -- who is away reads it when they are back
           SELECT FROM parley.stand_ins WHERE person_id = recruiters.user_id AND during @> parley.now())
   AND (SELECT enabled FROM public.feature_flags WHERE flag_name = 'global_automation')
   AND (SELECT live_since <= parley.now() FROM parley.deployment)
   AND NOT EXISTS (
           SELECT FROM parley.job_ticks
            WHERE job = 'daily_summary:' || recruiters.user_id AND tick = local.day)
 LIMIT 500

-- name: claim_day
INSERT INTO parley.job_ticks (job, tick) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING true

-- name: forget_ticks
DELETE FROM parley.job_ticks WHERE done_at < parley.now() - interval '31 days'

-- name: day
SELECT recruiters.time_zone AS zone,
       (SELECT count(*)::integer
          FROM public.interviews
          JOIN parley.session_memory AS memory ON memory.interview_id = interviews.id AND is_current
          JOIN public.negotiation_sessions AS sessions ON sessions.id = session_id
         WHERE recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[])
           AND status IN ('invitation_sent', 'slot_pending', 'confirmed')
           AND sessions.state = 'escalated') AS waiting,
       (SELECT count(*)::integer
          FROM public.interviews
         WHERE recruiter_id = $1
           AND (CASE status
                    WHEN 'invitation_sent' THEN confirmation_deadline
                    WHEN 'slot_pending' THEN slot_selection_deadline
                END AT TIME ZONE recruiters.time_zone)::date = $2) AS expiring,
       counted.booked, counted.dropped_out, counted.promoted
  FROM parley.recruiters
 CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE action_type = 'interview_booked')::integer AS booked,
                  count(*) FILTER (
                      WHERE action_type IN ('application_rejected', 'application_expired'))::integer AS dropped_out,
                  count(*) FILTER (
                      WHERE action_type = 'shortlist_changed' AND trigger_source = 'auto'
                        AND details -> 'moves' @> '[{"after": {"standing": "shortlisted"}}]')::integer AS promoted
             FROM public.automation_logs AS logs
             JOIN public.jobs ON jobs.id = logs.job_id
            WHERE jobs.posted_by = $1
              AND logs.created_at > parley.now() - interval '24 hours'
       ) AS counted
 WHERE recruiters.user_id = $1

-- name: meetings
SELECT scheduled_time AS starts_at, coalesce(applications.name, '')::text AS candidate,
       coalesce(jobs.title, '')::text AS job, risks.level AS risk
  FROM public.interviews
  JOIN public.applications ON applications.id = interviews.application_id
  JOIN public.jobs ON jobs.id = interviews.job_id
  JOIN parley.recruiters ON recruiters.user_id = $1
  LEFT JOIN parley.risks ON risks.interview_id = interviews.id
 WHERE $1 = ANY (parley.people_of(interviews.job_id, interviews.recruiter_id))
   AND interviews.status = 'confirmed'
   AND (scheduled_time AT TIME ZONE recruiters.time_zone)::date = $2
 ORDER BY scheduled_time, interviews.id
 LIMIT 50

-- name: thin
SELECT coalesce(jobs.title, '')::text AS job, line.waiting, jobs.shortlisting_buffer AS buffer,
       greatest(0, parley.places_of(jobs.id) - line.shortlisted)::integer AS free,
       EXISTS (SELECT FROM parley.proposals WHERE job_id = jobs.id AND settled_at IS NULL) AS proposed
  FROM public.jobs
  JOIN parley.job_settings AS settings ON settings.job_id = jobs.id AND ranked_at > parley.now() - interval '60 days'
 CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE shortlist_status = 'shortlisted')::integer AS shortlisted,
                  count(*) FILTER (WHERE shortlist_status = 'buffer')::integer AS waiting
             FROM public.applications
            WHERE job_id = jobs.id
              AND shortlist_status IN ('shortlisted', 'buffer')
       ) AS line
 WHERE jobs.posted_by = $1
   AND (line.waiting < jobs.shortlisting_buffer
        OR EXISTS (SELECT FROM parley.proposals WHERE job_id = jobs.id AND settled_at IS NULL))
 ORDER BY jobs.title, jobs.id
 LIMIT 20
