-- What a letter needs beside the interview's facts: everybody's addresses, and the chat message it repeats.

-- name: parties
SELECT recruiters.name AS recruiter_name,
       recruiters.email AS recruiter_email,
       candidates.name AS candidate_name,
       candidates.email AS candidate_email,
       (
           SELECT coalesce(jsonb_agg(jsonb_build_array(users.name, users.email) ORDER BY place), '[]')
             FROM unnest($3::uuid[]) WITH ORDINALITY AS coming (person, place)
             JOIN public.users ON users.id = person
       ) AS coming,
       messages.text,
       messages.options,
       coalesce(entry_names.provider, 'builtin') AS provider
  FROM public.interviews
  JOIN public.users AS recruiters ON recruiters.id = interviews.recruiter_id
  JOIN public.users AS candidates ON candidates.id = interviews.candidate_id
  LEFT JOIN parley.entry_names ON entry_names.interview_id = interviews.id
  LEFT JOIN parley.conversations ON conversations.interview_id = interviews.id
  LEFT JOIN parley.messages ON messages.conversation_id = conversations.id AND messages.seq = $2
 WHERE interviews.id = $1

-- name: correspondence
SELECT earlier.first, earlier.last, inbox.details ->> 'message_id' AS answered,
       coalesce((inbox.details ->> 'attachments')::integer, 0) AS attachments,
       coalesce((inbox.details ->> 'stranger')::boolean, false) AS stranger,
       coalesce((inbox.details ->> 'unreadable')::boolean, false) AS unreadable
  FROM parley.outbox
 CROSS JOIN LATERAL (
       SELECT (array_agg(id ORDER BY number))[1] AS first, (array_agg(id ORDER BY number DESC))[1] AS last
         FROM parley.outbox AS before
        WHERE before.interview_id = outbox.interview_id
          AND before.recipient_id = outbox.recipient_id
          AND before.transport = 'email'
          AND before.number < outbox.number
          AND before.state <> 'dropped'
       ) AS earlier
  LEFT JOIN parley.messages ON messages.conversation_id = $2 AND messages.seq = $3
  LEFT JOIN parley.inbox ON inbox.conversation_id = $2 AND inbox.seq = messages.in_reply_to
        AND inbox.channel = 'email'
 WHERE outbox.id = $1

-- name: applied_for
SELECT coalesce(jobs.title, '')::text AS title, candidates.locale, settings.language
  FROM public.applications
  JOIN public.jobs ON jobs.id = applications.job_id
  LEFT JOIN parley.job_settings AS settings ON settings.job_id = jobs.id
  LEFT JOIN parley.candidates ON candidates.user_id = applications.applicant_id
 WHERE applications.id = $1

-- name: lately_said
SELECT CASE WHEN inbox.details ->> 'stranger' = 'true' THEN 'stranger' ELSE latest.author END AS author,
       latest.text
  FROM (SELECT seq, author, text
          FROM parley.messages
         WHERE conversation_id = $1
         ORDER BY seq DESC
         LIMIT 12) AS latest
  LEFT JOIN parley.inbox ON inbox.conversation_id = $1 AND inbox.seq = latest.seq
 ORDER BY latest.seq

-- name: mailbox
SELECT outbox.id, outbox.key, outbox.transport, outbox.interview_id, outbox.recipient_id, outbox.payload,
       outbox.created_at, outbox.attempts, users.name, users.email,
       false AS useless, false AS perhaps_sent, interval '0' AS tried_for, false AS owed,
       outbox.useless_after IS NOT NULL AS fleeting
  FROM parley.outbox
  LEFT JOIN public.interviews ON interviews.id = outbox.interview_id
  JOIN public.users ON users.id = outbox.recipient_id
 WHERE (interviews.recruiter_id = ANY ((SELECT parley.answers_for($1))::uuid[]) OR (outbox.interview_id IS NULL AND outbox.recipient_id = $1))
   AND outbox.transport = 'email'
   AND outbox.state = 'sent'
   AND NOT outbox.payload ? 'sign_in'
   AND ($2::uuid IS NULL OR outbox.id = $2)
 ORDER BY outbox.number DESC
 LIMIT 50
