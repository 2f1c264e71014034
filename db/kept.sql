-- What is kept of one candidate.

-- name: of_candidate
WITH mine AS (
    SELECT * FROM public.interviews WHERE candidate_id = $1
), applied AS (
    SELECT * FROM public.applications WHERE applicant_id = $1
), told AS (
    SELECT conversations.* FROM parley.conversations JOIN mine ON mine.id = interview_id
), parts AS (
    SELECT 'person' AS part, to_jsonb(users) - 'role' AS kept FROM public.users WHERE id = $1
    UNION ALL
    SELECT 'preferences', to_jsonb(candidates) - 'user_id' FROM parley.candidates WHERE user_id = $1
    UNION ALL
    SELECT 'applications', to_jsonb(applied) || jsonb_build_object(
        'job', (SELECT title FROM public.jobs WHERE jobs.id = applied.job_id))
    FROM applied
    UNION ALL
    SELECT 'resumes', jsonb_build_object('application_id', application_id, 'media_type', media_type,
        'received_at', received_at, 'bytes', length(content), 'base64', encode(content, 'base64'))
    FROM parley.resumes JOIN applied ON applied.id = application_id
    UNION ALL
    SELECT 'fits', to_jsonb(fits) FROM parley.fits JOIN applied ON applied.id = application_id
    UNION ALL
    SELECT 'risks', to_jsonb(risks) FROM parley.risks JOIN mine ON mine.id = interview_id
    UNION ALL
    SELECT 'interviews', to_jsonb(mine) FROM mine
    UNION ALL
    SELECT 'negotiations', to_jsonb(negotiation_sessions) || jsonb_build_object('remembered', (
        SELECT memory FROM parley.session_memory WHERE session_id = negotiation_sessions.id))
    FROM public.negotiation_sessions JOIN mine ON mine.id = interview_id
    UNION ALL
    SELECT 'messages', (to_jsonb(messages) - 'conversation_id') || jsonb_build_object('interview_id', interview_id)
    FROM parley.messages JOIN told ON told.id = conversation_id
    UNION ALL
    SELECT 'bookings', jsonb_build_object('interview_id', bookings.interview_id, 'state', bookings.state,
        'starts_at', starts_at, 'ends_at', ends_at)
    FROM parley.bookings JOIN mine ON mine.id = interview_id
    UNION ALL
    SELECT 'sent', jsonb_build_object('interview_id', interview_id, 'transport', transport, 'payload', payload,
        'state', state, 'created_at', outbox.created_at, 'sent_at', sent_at)
    FROM parley.outbox WHERE recipient_id = $1
    UNION ALL
    SELECT 'telegram_chats', jsonb_build_object('interview_id', interview_id, 'chat_id', chat_id, 'bound_at', bound_at)
    FROM parley.telegram_bindings JOIN mine ON mine.id = interview_id
    UNION ALL
    SELECT 'log', jsonb_build_object('at', logs.created_at, 'action', action_type, 'trigger', trigger_source,
        'details', details)
    FROM public.automation_logs AS logs
    WHERE details ->> 'interview_id' IN (SELECT id::text FROM mine)
        OR details ->> 'application_id' IN (SELECT id::text FROM applied)
), all_parts (part) AS (
    VALUES ('person'), ('preferences'), ('applications'), ('resumes'), ('fits'), ('risks'), ('interviews'), ('negotiations'),
        ('messages'), ('bookings'), ('sent'), ('telegram_chats'), ('log')
)
SELECT jsonb_object_agg(part, coalesce(
    (SELECT jsonb_agg(kept) FROM parts WHERE parts.part = all_parts.part), '[]'))
FROM all_parts;
