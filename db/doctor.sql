-- Each block finds what breaks one invariant; nothing found means that it holds.

-- name: overlapping_bookings
SELECT id::text AS what
FROM (
    SELECT id, starts_at, max(blocked_until) OVER (
        PARTITION BY person_id ORDER BY starts_at, id ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW
    ) AS taken_until
    FROM parley.bookings WHERE state IN ('held', 'confirmed')
) AS active
WHERE taken_until > starts_at
LIMIT 1000;

-- name: messages_not_taken_in
SELECT conversation_id || '/' || seq AS what
FROM parley.messages LEFT JOIN parley.inbox USING (conversation_id, seq)
WHERE author = 'candidate' AND sent_at > parley.now() - interval '29 days' AND inbox.seq IS NULL
LIMIT 1000;

-- name: numbers_with_gaps
SELECT id::text AS what
FROM parley.conversations
LEFT JOIN LATERAL (
    SELECT count(*) AS messages, max(seq) AS last FROM parley.messages WHERE conversation_id = id
) AS said ON true
WHERE last_seq <> messages OR last_seq <> coalesce(last, 0)
LIMIT 1000;

-- name: messages_without_outcome
SELECT conversation_id || '/' || seq AS what
FROM parley.inbox
WHERE state = 'received' AND received_at < parley.now() - interval '60 seconds'
UNION ALL
SELECT 'telegram update ' || update_id
FROM parley.telegram_updates
WHERE state = 'received' AND received_at < parley.now() - interval '60 seconds'
LIMIT 1000;

-- name: answers_that_do_not_fit
SELECT conversation_id || '/' || inbox.seq AS what
FROM parley.inbox
LEFT JOIN LATERAL (
    SELECT count(*) AS replies FROM parley.messages AS reply
    WHERE reply.conversation_id = inbox.conversation_id AND reply.in_reply_to = inbox.seq
) AS answers ON true
WHERE replies > 1 OR (replies = 1) IS DISTINCT FROM (CASE state
    WHEN 'replied' THEN true
    WHEN 'parked' THEN replies = 1
    ELSE false
END)
LIMIT 1000;

-- name: neither_delivered_nor_told
SELECT outbox.id::text AS what
FROM parley.outbox, parley.deployment
WHERE (
        state = 'pending' AND live_since IS NOT NULL AND sending
        AND greatest(created_at, live_since) < parley.now() - interval '3 hours'
    )
    OR (
        state = 'failed' AND NOT EXISTS (
            SELECT FROM public.automation_logs
            WHERE action_type = 'alert' AND details ->> 'outbox_id' = outbox.id::text
        )
    )
LIMIT 1000;

-- name: bookings_that_do_not_fit
SELECT interviews.id::text AS what
FROM public.interviews
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE state = 'confirmed' AND person_id = interviews.candidate_id) AS candidate,
        count(*) FILTER (WHERE state = 'confirmed' AND person_id <> interviews.candidate_id) AS interviewers,
        count(*) FILTER (WHERE state = 'confirmed' AND starts_at <> scheduled_time) AS elsewhere,
        count(*) FILTER (WHERE state = 'confirmed') AS confirmed,
        count(*) FILTER (WHERE state = 'held') AS held
    FROM parley.bookings
    WHERE bookings.interview_id = interviews.id
) AS booked ON true
WHERE CASE
    WHEN status IN ('confirmed', 'completed', 'no_show') THEN (candidate, elsewhere) <> (1, 0)
        OR (interviewers = 0 AND recruiter_id <> candidate_id)
    WHEN status IN ('cancelled', 'expired') THEN confirmed + held > 0
    ELSE confirmed > 0
END
LIMIT 1000;

-- name: entries_that_do_not_fit
-- As we remember what stands in calendars elsewhere. What changed within the last five minutes is under way;
-- what others changed, or was refused, is being settled with a person.
SELECT interviews.id::text AS what
FROM public.interviews
LEFT JOIN parley.calendars ON calendars.person_id = interviews.recruiter_id AND writes
LEFT JOIN parley.calendar_accounts AS accounts ON accounts.person_id = interviews.recruiter_id
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE state IN ('writing', 'written')) AS live,
        count(*) FILTER (
            WHERE state = 'written' AND entries.calendar_id = calendars.calendar_id
                AND entry_id = interviews.calendar_event_id
                AND (changed IS NOT NULL OR suspect OR starts_at = interviews.scheduled_time)
        ) AS right_ones,
        count(*) FILTER (WHERE state = 'gone' AND changed IS NOT NULL) AS taken_away
    FROM parley.calendar_entries AS entries WHERE entries.interview_id = interviews.id
) AS known ON true
CROSS JOIN parley.deployment
WHERE interviews.updated_at < parley.now() - interval '5 minutes' AND live_since <= parley.now() AND sending
    AND accounts.ended_at IS NULL AND interviews.scheduled_time > parley.now()
    AND (
        SELECT bool_and(enabled) FROM public.feature_flags
        WHERE flag_name IN ('global_automation', 'calendar_integration')
    )
    AND CASE
        WHEN status = 'confirmed' AND calendars.calendar_id IS NOT NULL
            AND calendar_sync_method = 'google' THEN (live, right_ones) <> (1, 1) AND taken_away = 0
        WHEN status IN ('cancelled', 'expired') THEN live > 0
        ELSE false
    END
LIMIT 1000;

-- name: steps_without_a_log
SELECT interviews.id::text AS what
FROM public.interviews
JOIN parley.session_memory ON session_memory.interview_id = interviews.id AND is_current
LEFT JOIN LATERAL (
    SELECT array_agg(details ->> 'from' ORDER BY details ->> 'from') AS left_states,
        array_agg(details ->> 'to' ORDER BY details ->> 'to') AS reached
    FROM public.automation_logs
    WHERE action_type = 'interview_step' AND automation_logs.job_id = interviews.job_id
        AND details ->> 'interview_id' = interviews.id::text
) AS steps ON true
WHERE ARRAY(SELECT unnest(coalesce(reached, '{}') || 'invitation_sent'::text) ORDER BY 1)
    <> ARRAY(SELECT unnest(coalesce(left_states, '{}') || status::text) ORDER BY 1)
LIMIT 1000;

-- name: answers_out_of_order
SELECT conversation_id || '/' || seq AS what
FROM (
    SELECT conversation_id, seq,
        lag(seq) OVER (PARTITION BY conversation_id ORDER BY in_reply_to) AS before
    FROM parley.messages WHERE in_reply_to IS NOT NULL
) AS replies
WHERE before > seq
LIMIT 1000;

-- name: deadlines_early_or_twice
SELECT details ->> 'interview_id' AS what
FROM public.automation_logs JOIN public.interviews ON interviews.id::text = details ->> 'interview_id'
WHERE action_type = 'interview_step' AND details ->> 'to' = 'expired'
GROUP BY details ->> 'interview_id', slot_selection_deadline, confirmation_deadline
HAVING count(*) > 1
    OR min(automation_logs.created_at) < coalesce(slot_selection_deadline, confirmation_deadline)
LIMIT 1000;

-- name: clocks_that_stand_still
SELECT key AS what
FROM parley.work, parley.deployment
WHERE kind = 'timer' AND parked_at IS NULL AND live_since IS NOT NULL
    AND greatest(due_at, live_since) < parley.now() - interval '60 seconds'
LIMIT 1000;

-- name: tables_without_walls
SELECT pg_class.oid::regclass::text AS what
FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE relkind IN ('r', 'p')
    AND (
        nspname = 'parley'
        OR (nspname = 'public' AND relname IN (
            'interviews', 'automation_logs', 'feature_flags', 'negotiation_sessions', 'calendar_tokens'))
    )
    AND NOT (relrowsecurity AND relforcerowsecurity)
LIMIT 1000;

-- name: tokens_in_the_clear
SELECT user_id::text AS what
FROM public.calendar_tokens
WHERE access_token !~ '^p1[.][0-9a-f]{12}[.]' OR refresh_token !~ '^p1[.][0-9a-f]{12}[.]'
LIMIT 1000;

-- name: conversations_without_introduction
SELECT conversations.id::text AS what
FROM parley.conversations
LEFT JOIN parley.messages ON conversation_id = conversations.id AND seq = 1
WHERE author IS DISTINCT FROM 'bot'
LIMIT 1000;

-- name: words_after_a_person_took_over
SELECT messages.conversation_id || '/' || messages.seq AS what
FROM parley.session_memory
JOIN parley.conversations ON conversations.interview_id = session_memory.interview_id
JOIN parley.messages ON messages.conversation_id = conversations.id
WHERE is_current AND (memory ->> 'human')::boolean AND author = 'bot'
    AND in_reply_to IS NOT NULL AND outcome IS NULL
    AND seq > (
        SELECT min(seq) FROM parley.messages AS theirs
        WHERE theirs.conversation_id = conversations.id AND theirs.author = 'recruiter'
    )
LIMIT 1000;

-- name: outcomes_not_committed
SELECT conversations.interview_id::text AS what
FROM parley.conversations
JOIN public.interviews ON interviews.id = conversations.interview_id
JOIN LATERAL (
    SELECT outcome, messages.scheduled_time FROM parley.messages
    WHERE conversation_id = conversations.id AND outcome IN ('confirmed', 'rescheduled')
    ORDER BY seq DESC
    LIMIT 1
) AS last ON true
WHERE status NOT IN ('confirmed', 'completed', 'no_show', 'cancelled')
    OR (status <> 'cancelled' AND last.scheduled_time <> interviews.scheduled_time)
LIMIT 1000;

-- name: lines_that_do_not_fit
SELECT job_id::text AS what
FROM public.applications
WHERE shortlist_status IN ('shortlisted', 'buffer') AND job_id IS NOT NULL
GROUP BY job_id
HAVING count(*) FILTER (WHERE shortlist_status = 'shortlisted') > parley.places_of(job_id)
    OR count(rank) <> count(DISTINCT rank)
LIMIT 1000;

-- name: parked_work
SELECT kind || ' ' || key AS what FROM parley.work WHERE parked_at IS NOT NULL LIMIT 1000;
