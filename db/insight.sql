-- What became of interviews, for the Insight page.

-- name: courses
WITH chosen AS (
    SELECT interviews.*
      FROM public.interviews
     WHERE interviews.created_at >= $3
       AND interviews.created_at < $4
       AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
       AND ($2::uuid IS NULL OR interviews.job_id = $2)
     ORDER BY interviews.created_at DESC, interviews.id
     LIMIT $5
), logged AS (
    SELECT logs.details ->> 'interview_id' AS interview_id,
           min(logs.created_at) FILTER (WHERE logs.action_type = 'interview_booked') AS booked_at,
           min(logs.created_at) FILTER (WHERE logs.action_type IN ('escalated', 'taken_over')) AS person_at,
           array_agg(logs.details ->> 'reason' ORDER BY logs.created_at)
               FILTER (WHERE logs.action_type = 'escalated') AS reasons
      FROM public.automation_logs AS logs
     WHERE logs.job_id IN (SELECT job_id FROM chosen)
       AND logs.action_type IN ('interview_booked', 'escalated', 'taken_over')
     GROUP BY 1
)
SELECT coalesce(applications.name, candidates.name) AS candidate,
       jobs.title AS job,
       chosen.status,
       chosen.created_at AS invited_at,
       (SELECT min(messages.sent_at) FROM parley.messages
         WHERE messages.conversation_id = conversations.id AND messages.author = 'candidate') AS answered_at,
       logged.booked_at,
       chosen.scheduled_time,
       (SELECT sessions.round FROM public.negotiation_sessions AS sessions
         WHERE sessions.interview_id = chosen.id
         ORDER BY sessions.created_at LIMIT 1) AS rounds,
       least(logged.person_at,
             (SELECT min(messages.sent_at) FROM parley.messages
               WHERE messages.conversation_id = conversations.id AND messages.author = 'recruiter')) AS person_at,
       logged.reasons
  FROM chosen
  JOIN public.applications ON applications.id = chosen.application_id
  JOIN public.users AS candidates ON candidates.id = chosen.candidate_id
  JOIN public.jobs ON jobs.id = chosen.job_id
  LEFT JOIN parley.conversations ON conversations.interview_id = chosen.id
  LEFT JOIN logged ON logged.interview_id = chosen.id::text
 ORDER BY chosen.created_at DESC, chosen.id

-- name: applied
SELECT count(*)
  FROM public.applications
  JOIN public.jobs ON jobs.id = applications.job_id
 WHERE applications.created_at >= $3
   AND applications.created_at < $4
   AND ($1::uuid IS NULL OR jobs.posted_by = ANY ((SELECT parley.answers_for($1))::uuid[]))
   AND ($2::uuid IS NULL OR jobs.id = $2)

-- name: replies
SELECT count(*) AS count,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS middle,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS most
  FROM (SELECT extract(epoch FROM answer.sent_at - asked.sent_at)::double precision AS seconds
          FROM public.interviews
          JOIN parley.conversations ON conversations.interview_id = interviews.id
          JOIN parley.messages AS answer ON answer.conversation_id = conversations.id
          JOIN parley.messages AS asked
            ON asked.conversation_id = conversations.id AND asked.seq = answer.in_reply_to
         WHERE answer.author = 'bot'
           AND interviews.created_at >= $3
           AND interviews.created_at < $4
           AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
           AND ($2::uuid IS NULL OR interviews.job_id = $2)) AS answered

-- name: hand_overs
SELECT count(seconds) AS count,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS middle,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS most
  FROM (SELECT extract(epoch FROM min(messages.sent_at) - logs.created_at)::double precision AS seconds
          FROM public.interviews
          JOIN public.automation_logs AS logs
            ON logs.job_id = interviews.job_id AND logs.action_type = 'escalated'
           AND logs.details ->> 'interview_id' = interviews.id::text
          JOIN parley.conversations ON conversations.interview_id = interviews.id
          JOIN parley.messages ON messages.conversation_id = conversations.id
           AND messages.author = 'recruiter' AND messages.sent_at >= logs.created_at
         WHERE interviews.created_at >= $3
           AND interviews.created_at < $4
           AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
           AND ($2::uuid IS NULL OR interviews.job_id = $2)
         GROUP BY logs.id, logs.created_at) AS answered
