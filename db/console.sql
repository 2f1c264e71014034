-- What a recruiter sees: their own interviews, newest movement first, and one of them with its transcript.

-- name: interviews
-- A page of the list, or one of it. A risk is told of booked interviews only: it is worked out for them.
SELECT interviews.id,
       interviews.status,
       interviews.scheduled_time,
       coalesce(applications.name, candidates.name) AS candidate,
       jobs.title AS job,
       sessions.state,
       sessions.round,
       memory.memory ->> 'reason' AS reason,
       CASE
           WHEN sessions.state = 'escalated' OR memory.memory -> 'owed_for' <> '[]' THEN NULL  -- none runs
           WHEN interviews.status = 'invitation_sent' THEN interviews.confirmation_deadline
           WHEN interviews.status = 'slot_pending' THEN interviews.slot_selection_deadline
       END AS deadline,
       latest.author AS last_author,
       latest.sent_at AS last_at,
       coalesce(conversations.last_seq, 0) AS messages,
       coalesce((memory.memory ->> 'in_question')::boolean, false) AS in_question,
       conversations.channel,
       interviews.no_show_risk AS risk, parley.risk_level(interviews.no_show_risk::numeric) AS risk_level,
       interviews.scheduled_time <= parley.now() AS begun,
       interviews.application_id,
       interviews.job_id,
       interviews.recruiter_id,
       recruiters.name AS recruiter,
       coalesce(sessions.state = 'escalated', false)
           AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed') AS waits
  FROM public.interviews
  JOIN public.applications ON applications.id = interviews.application_id
  JOIN public.users AS candidates ON candidates.id = interviews.candidate_id
  JOIN public.jobs ON jobs.id = interviews.job_id
  JOIN public.users AS recruiters ON recruiters.id = interviews.recruiter_id
  LEFT JOIN parley.session_memory AS memory ON memory.interview_id = interviews.id AND memory.is_current
  LEFT JOIN public.negotiation_sessions AS sessions ON sessions.id = memory.session_id
  LEFT JOIN parley.conversations ON conversations.interview_id = interviews.id
  LEFT JOIN parley.messages AS latest
    ON latest.conversation_id = conversations.id AND latest.seq = conversations.last_seq
 WHERE ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
   AND ($2::uuid IS NULL OR interviews.id = $2)
   AND ($5::text IS NULL
        OR strpos(lower(normalize(concat_ws(' ', applications.name, candidates.name, jobs.title), NFKC)),
            lower(normalize($5, NFKC))) > 0)
   AND CASE coalesce($6::text, 'all')
           WHEN 'all' THEN true
           WHEN 'waiting' THEN sessions.state = 'escalated'
                    AND interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed')
           WHEN 'ahead' THEN interviews.status = 'confirmed' AND interviews.scheduled_time > parley.now()
           WHEN 'outcome' THEN interviews.status = 'confirmed' AND interviews.scheduled_time <= parley.now()
           ELSE interviews.status = $6
       END
   AND ($7::uuid IS NULL OR interviews.job_id = $7)
   AND ($8::text IS NULL OR conversations.channel = $8)
   AND ($9::text IS NULL OR interviews.status = 'confirmed'
        AND $9 = coalesce(parley.risk_level(interviews.no_show_risk::numeric), 'low'))
   AND ($10::timestamptz IS NULL OR interviews.scheduled_time >= $10 AND interviews.scheduled_time < $11)
 ORDER BY waits DESC,
          coalesce(latest.sent_at, interviews.created_at) DESC,
          interviews.id
 LIMIT $3
OFFSET $4

-- name: jobs
SELECT jobs.id, jobs.title
  FROM public.jobs
 WHERE ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[])
        OR EXISTS (SELECT FROM public.interviews
                    WHERE interviews.job_id = jobs.id
                      AND interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[])))
 ORDER BY jobs.title, jobs.id
 LIMIT 500

-- name: transcript
SELECT messages.seq,
       CASE WHEN inbox.details ->> 'stranger' = 'true' THEN 'stranger' ELSE messages.author END AS author,
       messages.text, messages.sent_at, messages.outcome, messages.options, messages.reading, messages.grounds
  FROM parley.messages
  LEFT JOIN parley.inbox ON inbox.conversation_id = messages.conversation_id AND inbox.seq = messages.seq
  JOIN parley.conversations ON conversations.id = messages.conversation_id
  JOIN public.interviews ON interviews.id = conversations.interview_id
 WHERE interviews.id = $2
   AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
 ORDER BY messages.seq

-- name: steps
SELECT logs.created_at, logs.action_type, logs.trigger_source,
       coalesce(actors.name, logs.details ->> 'by') AS by, logs.details
  FROM public.automation_logs AS logs
  JOIN public.interviews ON interviews.job_id = logs.job_id
  LEFT JOIN public.users AS actors ON actors.id = logs.actor_id
 WHERE interviews.id = $2
   AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
   AND logs.details ->> 'interview_id' = interviews.id::text
 ORDER BY logs.created_at, logs.id

-- name: zone
SELECT time_zone FROM parley.recruiters WHERE user_id = $1

-- name: one_test_at_a_time
SELECT pg_advisory_xact_lock(hashtextextended('parley test interview of ' || $1::uuid::text, 0))

-- name: test_application
SELECT applications.id
  FROM public.applications
  JOIN public.jobs ON jobs.id = applications.job_id
 WHERE jobs.posted_by = $1
   AND applications.applicant_id = $1
   AND jobs.title = $2
 LIMIT 1
