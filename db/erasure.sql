-- Making a candidate anonymous.

-- name: find
SELECT users.id FROM public.users
WHERE (users.id::text = $1 OR lower(users.email) = lower($1))
    AND (EXISTS (SELECT FROM public.applications WHERE applicant_id = users.id)
        OR EXISTS (SELECT FROM public.interviews WHERE candidate_id = users.id)
        OR EXISTS (SELECT FROM parley.candidates WHERE user_id = users.id));

-- name: candidate
SELECT users.id,
    EXISTS (SELECT FROM parley.recruiters WHERE user_id = users.id)
        OR EXISTS (SELECT FROM public.jobs WHERE posted_by = users.id) AS also_recruits,
    ARRAY(SELECT id FROM public.interviews WHERE candidate_id = users.id ORDER BY id) AS interviews,
    ARRAY(
        SELECT id FROM public.interviews
        WHERE candidate_id = users.id AND status IN ('invitation_sent', 'slot_pending', 'confirmed')
        ORDER BY id
    ) AS live,
    ARRAY(
        SELECT id FROM public.applications
        WHERE applicant_id = users.id OR (applicant_id IS NULL AND lower(applications.email) = lower(users.email))
        ORDER BY id
    ) AS applications
FROM public.users
WHERE users.id = $1;

-- name: candidate_of
SELECT candidate_id FROM public.interviews WHERE id = $1;

-- name: ask
WITH asked AS (
    INSERT INTO parley.erasures AS known (person_id, receipt, why) VALUES ($1, $2, $3)
    ON CONFLICT (person_id) DO UPDATE SET why = known.why
    RETURNING receipt
)
SELECT receipt, parley.ask_for('erase', $1::text, parley.now() + $4::interval) FROM asked;

-- name: aged
SELECT users.id
FROM public.users
JOIN LATERAL (
    SELECT max(at) AS heard FROM (
        SELECT created_at AS at FROM public.applications WHERE applicant_id = users.id
        UNION ALL
        SELECT updated_at FROM public.interviews WHERE candidate_id = users.id
        UNION ALL
        SELECT received_at FROM parley.resumes JOIN public.applications ON applications.id = application_id
        WHERE applicant_id = users.id
    ) AS moments
) AS last ON heard < parley.now() - $1::interval
WHERE NOT EXISTS (SELECT FROM parley.erasures WHERE person_id = users.id AND done_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM parley.recruiters WHERE user_id = users.id)
    AND NOT EXISTS (SELECT FROM public.jobs WHERE posted_by = users.id)
    AND NOT EXISTS (
        SELECT FROM public.interviews
        WHERE candidate_id = users.id AND status IN ('invitation_sent', 'slot_pending', 'confirmed'))
ORDER BY heard
LIMIT $2;

-- name: note_begun
INSERT INTO parley.erasures AS known (person_id, receipt, why) VALUES ($1, $2, $3)
ON CONFLICT (person_id) DO UPDATE SET why = known.why
RETURNING receipt;

-- name: note_done
WITH done AS (
    UPDATE parley.erasures SET done_at = parley.now() WHERE person_id = $1
)
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
VALUES ('person_erased', 'manual',
    jsonb_build_object('person_id', $1::uuid, 'receipt', $2::text, 'why', $3::text), parley.now());

-- name: is_done
SELECT done_at IS NOT NULL FROM parley.erasures WHERE person_id = $1;

-- name: go_over
SELECT parley.ask_for('erase', $1::uuid::text, parley.now() + $2::interval);

-- name: erase_messages
WITH erased AS (
    UPDATE parley.messages SET text = '(erased)', options = '[]', reading = NULL, grounds = NULL
    FROM parley.conversations
    WHERE conversations.id = conversation_id AND interview_id = ANY ($1::uuid[])
    RETURNING 1
)
SELECT count(*)::integer FROM erased;

-- name: memories
SELECT session_id, memory FROM parley.session_memory WHERE interview_id = ANY ($1::uuid[]);

-- name: keep_memory
UPDATE parley.session_memory SET memory = $2, offered = '{}' WHERE session_id = $1;

-- name: erase_inbox
UPDATE parley.inbox SET details = '{}', external_id = 'erased:' || seq
FROM parley.conversations
WHERE conversations.id = conversation_id AND interview_id = ANY ($1::uuid[]);

-- name: erase_conversations
UPDATE parley.conversations SET time_zone = NULL WHERE interview_id = ANY ($1::uuid[]);

-- name: erase_histories
UPDATE public.negotiation_sessions SET history = (
    SELECT coalesce(jsonb_agg(jsonb_build_object('at', entry -> 'at', 'round', entry -> 'round')), '[]')
    FROM jsonb_array_elements(history) AS entry)
WHERE interview_id = ANY ($1::uuid[]) AND jsonb_typeof(history) = 'array';

-- name: erase_updates
-- A chat that leads somebody else's interview as well keeps what is not done yet.
UPDATE parley.telegram_updates SET chat_id = 0, raw = NULL,
    state = CASE state WHEN 'received' THEN 'refused' ELSE state END,
    finished_at = coalesce(finished_at, parley.now())
WHERE chat_id IN (SELECT chat_id FROM parley.telegram_bindings WHERE interview_id = ANY ($1::uuid[]))
    AND chat_id NOT IN (SELECT chat_id FROM parley.telegram_bindings WHERE interview_id <> ALL ($1::uuid[]));

-- name: erase_chats
WITH chats AS (
    DELETE FROM parley.telegram_bindings WHERE interview_id = ANY ($1::uuid[]) RETURNING chat_id
), paced AS (
    DELETE FROM parley.telegram_pace USING chats WHERE telegram_pace.chat_id = chats.chat_id
), work AS (
    DELETE FROM parley.work USING chats
    WHERE (kind = 'chat' AND key = 'telegram:' || chats.chat_id) OR (kind = 'update' AND key = chats.chat_id::text)
), phrases AS (
    DELETE FROM parley.outbox USING chats
    WHERE queue = 'telegram:' || chats.chat_id AND interview_id IS NULL AND recipient_id IS NULL
)
DELETE FROM parley.telegram_messages USING parley.outbox
WHERE outbox.id = outbox_id AND outbox.interview_id = ANY ($1::uuid[]);

-- name: erase_outbox
UPDATE parley.outbox SET
    queue = 'erased:' || id, receipt = CASE WHEN state = 'sent' THEN '(erased)' END,
    failure = CASE WHEN state IN ('failed', 'pending') THEN '(erased)' END, in_doubt = false,
    state = CASE state WHEN 'pending' THEN 'dropped' ELSE state END,
    payload = CASE WHEN payload ? 'explained' THEN payload || '{"explained": []}' ELSE payload END
WHERE interview_id = ANY ($1::uuid[])
    AND (state <> 'pending'
        OR recipient_id = (SELECT candidate_id FROM public.interviews WHERE id = interview_id));

-- name: erase_recruiters_mails
UPDATE parley.recruiter_mails SET text = '(erased)', message_id = 'erased:' || id WHERE interview_id = ANY ($1::uuid[]);

-- name: erase_entries
UPDATE parley.calendar_entries SET link = NULL, conference_url = NULL, failure = NULL
WHERE interview_id = ANY ($1::uuid[]);

-- name: erase_work
UPDATE parley.work SET failure = NULL
WHERE failure IS NOT NULL AND key IN (
    SELECT unnest($1::uuid[])::text UNION SELECT id::text FROM parley.conversations WHERE interview_id = ANY ($1));

-- name: erase_links
UPDATE parley.links SET revoked_at = coalesce(revoked_at, parley.now()) WHERE interview_id = ANY ($1::uuid[]);

-- name: erase_applications
-- What the portal demands to be filled in is filled in with nothing, whatever its type.
UPDATE public.applications SET (name, email, cover_letter, phone, address, resume_url, summary) = (
    SELECT blank.name, blank.email, blank.cover_letter, blank.phone, blank.address, blank.resume_url, blank.summary
    FROM jsonb_populate_record(NULL::public.applications, (
        SELECT jsonb_object_agg(column_name, CASE
            WHEN column_name = 'name' THEN to_jsonb('Erased candidate'::text)
            WHEN column_name = 'email' THEN to_jsonb('erased-' || applications.id || '@erased.invalid')
            WHEN is_nullable = 'YES' THEN 'null'::jsonb
            WHEN data_type IN ('bigint', 'integer', 'smallint', 'numeric') THEN to_jsonb(0)
            WHEN data_type IN ('json', 'jsonb') THEN '{}'::jsonb
            ELSE to_jsonb(''::text) END)
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = 'applications'
            AND column_name IN ('name', 'email', 'cover_letter', 'phone', 'address', 'resume_url', 'summary')
    )) AS blank)
WHERE id = ANY ($1::uuid[]);

-- name: erase_fits
DELETE FROM parley.fits WHERE application_id = ANY ($1::uuid[]);

-- name: erase_resumes
DELETE FROM parley.resumes WHERE application_id = ANY ($1::uuid[]);

-- name: erase_person
WITH forgotten AS (
    DELETE FROM parley.candidates WHERE user_id = $1
)
UPDATE public.users SET name = 'Erased candidate', email = 'erased-' || id || '@erased.invalid' WHERE id = $1;

-- name: strike_out
SELECT parley.strike_out_of_log($1::uuid[]);

-- name: alert
INSERT INTO public.automation_logs (action_type, trigger_source, details, created_at)
VALUES ('alert', 'auto', jsonb_build_object('what', 'erasure waits', 'person_id', $1::uuid, 'why', $2::text), parley.now());
