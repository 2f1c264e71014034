-- name: predicts
SELECT bool_and(enabled) FROM public.feature_flags
 WHERE flag_name IN ('global_automation', 'no_show_prediction')

-- name: booked
SELECT interviews.id, interviews.job_id, risks.level,
       coalesce(spoke.at, booking.at, parley.now()) - interviews.created_at AS response,
       rounds.rounds,
       (applications.phone IS NOT NULL)::integer
           + (resumes.application_id IS NOT NULL OR applications.resume_url IS NOT NULL)::integer
           + (applications.cover_letter IS NOT NULL)::integer
           + (candidates.time_zone IS NOT NULL OR conversations.time_zone IS NOT NULL)::integer AS told,
       4 AS tellable,
       earlier.booked AS booked_before, earlier.missed AS missed_before, earlier.cancelled AS cancelled_before
  FROM public.interviews
  JOIN public.applications ON applications.id = interviews.application_id
  LEFT JOIN parley.resumes ON resumes.application_id = applications.id
  LEFT JOIN parley.candidates ON candidates.user_id = interviews.candidate_id
  LEFT JOIN parley.conversations ON conversations.interview_id = interviews.id
  LEFT JOIN parley.risks ON risks.interview_id = interviews.id
  LEFT JOIN LATERAL (
           SELECT sent_at AS at FROM parley.messages
            WHERE conversation_id = conversations.id AND author = 'candidate'
            ORDER BY seq
            LIMIT 1
       ) AS spoke ON true
  LEFT JOIN LATERAL (
           SELECT min(bookings.created_at) AS at FROM parley.bookings
            WHERE bookings.interview_id = interviews.id AND state = 'confirmed'
       ) AS booking ON true
 CROSS JOIN LATERAL (
           SELECT coalesce(sum(round), 1)::integer AS rounds FROM public.negotiation_sessions
            WHERE interview_id = interviews.id
       ) AS rounds
 CROSS JOIN LATERAL (
           SELECT count(*)::integer AS booked,
                  count(*) FILTER (WHERE past.status = 'no_show')::integer AS missed,
                  count(*) FILTER (WHERE past.status = 'cancelled')::integer AS cancelled
             FROM public.interviews AS past
            WHERE past.candidate_id = interviews.candidate_id
              AND past.id <> interviews.id
              AND past.scheduled_time IS NOT NULL
              AND past.status IN ('completed', 'no_show', 'cancelled')
       ) AS earlier
 WHERE interviews.id = ANY ($1::uuid[])
   AND interviews.status = 'confirmed'

-- name: due
SELECT interviews.id
  FROM public.interviews
  LEFT JOIN parley.risks ON risks.interview_id = interviews.id
 WHERE status = 'confirmed'
   AND scheduled_time > parley.now()
   AND (assessed_at IS NULL OR assessed_at <= parley.now() - interval '1 day')
 ORDER BY interviews.id
 LIMIT 500

-- name: keep
INSERT INTO parley.risks AS risks (interview_id, risk, level, factors, first_risk)
SELECT interview_id, risk, level, factors, risk
  FROM jsonb_to_recordset($1::jsonb)
    AS worked_out (interview_id uuid, risk double precision, level text, factors jsonb)
ON CONFLICT (interview_id) DO UPDATE
   SET risk = excluded.risk,
       level = excluded.level,
       factors = excluded.factors,
       assessed_at = parley.now()

-- name: tell
UPDATE public.interviews
   SET no_show_risk = worked_out.risk
  FROM jsonb_to_recordset($1::jsonb) AS worked_out (interview_id uuid, risk double precision)
 WHERE interviews.id = worked_out.interview_id
   AND no_show_risk IS DISTINCT FROM worked_out.risk

-- name: log
INSERT INTO public.automation_logs (job_id, action_type, trigger_source, details, created_at)
SELECT job_id, 'no_show_risk', CASE WHEN before IS NULL THEN 'auto' ELSE 'scheduled' END,
       jsonb_build_object(
           'interview_id', interview_id, 'before', before, 'after', level, 'risk', risk, 'factors', factors),
       parley.now()
  FROM jsonb_to_recordset($1::jsonb)
    AS worked_out (interview_id uuid, job_id uuid, risk double precision, level text, before text, factors jsonb)
 WHERE before IS DISTINCT FROM level

-- name: note_outcomes
UPDATE parley.risks
   SET outcome = status
  FROM public.interviews
 WHERE interviews.id = interview_id
   AND outcome IS NULL
   AND status IN ('completed', 'no_show', 'cancelled')

-- name: of_interview
SELECT risk, parley.risk_level(risk::numeric) AS level, factors, first_risk, assessed_at, outcome FROM parley.risks WHERE interview_id = $1
