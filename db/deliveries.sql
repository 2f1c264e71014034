-- What left for an interview's people, and what was told to candidates.

-- name: of_interview
SELECT outbox.transport, users.name AS recipient, outbox.state, outbox.created_at, outbox.sent_at,
       outbox.attempts, outbox.failure, outbox.payload
  FROM parley.outbox
  JOIN public.interviews ON interviews.id = outbox.interview_id
  LEFT JOIN public.users ON users.id = outbox.recipient_id
 WHERE interviews.id = $2
   AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
 ORDER BY outbox.number

-- name: entries
SELECT users.name AS person, calendars.name AS calendar, entries.state, entries.starts_at, entries.updated_at,
       entries.failure
  FROM parley.calendar_entries AS entries
  JOIN public.interviews ON interviews.id = entries.interview_id
  JOIN public.users ON users.id = entries.person_id
  JOIN parley.calendars ON calendars.person_id = entries.person_id AND calendars.calendar_id = entries.calendar_id
 WHERE interviews.id = $2
   AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
 ORDER BY entries.updated_at

-- name: told
SELECT interviews.id AS interview_id,
       coalesce(applications.name, candidates.name) AS candidate,
       jobs.title AS job,
       messages.seq, messages.author, messages.text, messages.sent_at, messages.outcome,
       conversations.channel,
       interviews.status IN ('invitation_sent', 'slot_pending', 'confirmed') AS open
  FROM parley.messages
  JOIN parley.conversations ON conversations.id = messages.conversation_id
  JOIN public.interviews ON interviews.id = conversations.interview_id
  JOIN public.applications ON applications.id = interviews.application_id
  JOIN public.users AS candidates ON candidates.id = interviews.candidate_id
  JOIN public.jobs ON jobs.id = interviews.job_id
 WHERE messages.author IN ('bot', 'recruiter')
   AND messages.sent_at >= $2
   AND messages.sent_at < $3
   AND ($1::uuid IS NULL OR interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]))
   AND ($4::text IS NULL OR strpos(lower(normalize(messages.text, NFKC)), lower(normalize($4, NFKC))) > 0)
 ORDER BY messages.sent_at, interviews.id, messages.seq
 LIMIT $5
