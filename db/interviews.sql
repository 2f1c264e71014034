-- Interviews as the portal and the candidate see them: where each stands right now.

-- name: interview
SELECT interviews.id, interviews.status, interviews.scheduled_time, interviews.calendar_sync_method,
       interviews.no_show_risk, interviews.confirmation_deadline,
       coalesce(settings.duration_minutes, 60) AS duration_minutes,
       coalesce(sessions.state, 'awaiting_availability') AS state,
       coalesce(sessions.round, 1) AS round,
       memory.memory ->> 'reason' AS reason,
       coalesce(memory.offered, '{}') AS offered
  FROM public.interviews
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = interviews.job_id
  LEFT JOIN parley.session_memory AS memory ON memory.interview_id = interviews.id AND memory.is_current
  LEFT JOIN public.negotiation_sessions AS sessions ON sessions.id = memory.session_id
 WHERE interviews.id = $1

-- name: chat
SELECT jobs.title AS job_title, settings.company, recruiter.name AS recruiter_name,
       coalesce(conversations.time_zone, candidates.time_zone, recruiters.time_zone, 'UTC') AS time_zone,
       coalesce(settings.duration_minutes, 60) AS duration_minutes,
       memory.memory ->> 'language' AS written, candidates.locale, settings.language AS job_language,
       interviews.status,
       coalesce(sessions.state, 'awaiting_availability') AS state
  FROM public.interviews
  JOIN public.jobs ON jobs.id = interviews.job_id
  JOIN public.users AS recruiter ON recruiter.id = interviews.recruiter_id
  JOIN parley.conversations ON conversations.interview_id = interviews.id
  LEFT JOIN parley.recruiters ON recruiters.user_id = interviews.recruiter_id
  LEFT JOIN parley.candidates ON candidates.user_id = interviews.candidate_id
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = interviews.job_id
  LEFT JOIN parley.session_memory AS memory ON memory.interview_id = interviews.id AND memory.is_current
  LEFT JOIN public.negotiation_sessions AS sessions ON sessions.id = memory.session_id
 WHERE interviews.id = $1

-- name: invited_by_itself
SELECT interviews.id, interviews.status, interviews.confirmation_deadline
  FROM public.interviews
 WHERE application_id = $1
   AND status IN ('invitation_sent', 'slot_pending', 'confirmed')
   AND EXISTS (
           SELECT FROM public.automation_logs AS logs
            WHERE logs.job_id = interviews.job_id
              AND action_type = 'interview_invited'
              AND trigger_source <> 'manual'
              AND details ->> 'interview_id' = interviews.id::text)
