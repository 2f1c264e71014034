-- name: standing
-- Everything that one decision can depend on, as it is at one instant.
SELECT
    parley.now() AS now,
    conversations.id AS conversation_id, coalesce(unread.channel, conversations.channel) AS channel,
    conversations.time_zone AS told_zone,
    interviews.id AS interview_id, interviews.application_id, interviews.job_id, interviews.recruiter_id,
    interviews.candidate_id, interviews.status, interviews.confirmation_deadline,
    interviews.slot_selection_deadline, interviews.scheduled_time,
    session_memory.session_id, session_memory.version, session_memory.memory,
    negotiation_sessions.round, negotiation_sessions.state,
    jobs.title,
    job_settings.company, job_settings.duration_minutes, job_settings.slot_step_minutes,
    job_settings.format, job_settings.location, job_settings.preparation, job_settings.language,
    recruiter.name AS recruiter_name, recruiters.time_zone AS recruiter_zone, recruiters.working_hours,
    recruiters.buffer_minutes, recruiters.min_notice_minutes, recruiters.max_per_day,
    recruiters.calendar_unreadable_since,
    candidate.name AS candidate_name, candidates.time_zone AS candidate_zone, candidates.locale,
    (
        SELECT bool_and(enabled) FROM public.feature_flags
        WHERE flag_name IN ('global_automation', 'negotiation_bot')
    ) AS bot_on,
    (
        SELECT range_agg(tstzrange(starts_at, ends_at)) FROM parley.busy
        WHERE person_id = interviews.recruiter_id
            AND ends_at > parley.now() - interval '1 day' AND starts_at < parley.now() + $3
    ) AS busy,
    ARRAY(
        SELECT tstzrange(starts_at, ends_at) FROM parley.bookings
        WHERE person_id = interviews.recruiter_id AND interview_id <> interviews.id
            AND state IN ('held', 'confirmed') AND blocked_until > parley.now() - interval '1 day'
    ) AS booked,
    ARRAY(
        SELECT tstzrange(starts_at, ends_at) FROM parley.bookings
        WHERE person_id = interviews.candidate_id AND interview_id <> interviews.id
            AND state IN ('held', 'confirmed') AND blocked_until > parley.now()
    ) AS candidate_booked,
    ARRAY(
        SELECT unnest(theirs.offered)
        FROM public.interviews AS others
        JOIN parley.session_memory AS theirs ON theirs.interview_id = others.id 
            AND theirs.is_current AND theirs.offered <> '{}'
        WHERE others.recruiter_id = interviews.recruiter_id AND others.id <> interviews.id
            AND others.status IN ('invitation_sent', 'slot_pending', 'confirmed')
    ) AS offered_to_others,
    (
        SELECT text FROM parley.messages
        WHERE conversation_id = conversations.id AND author = 'bot'
        ORDER BY seq DESC
        LIMIT 1
    ) AS prompt,
    (
        SELECT chat_id FROM parley.telegram_bindings
        WHERE telegram_bindings.interview_id = interviews.id AND silent_since IS NULL
    ) AS candidate_chat,
    (
        SELECT chat_id FROM parley.telegram_accounts
        WHERE user_id = interviews.recruiter_id AND silent_since IS NULL
    ) AS recruiter_chat,
    unread.seq AS unread_seq, unread.text AS unread_text, unread.reading AS unread_reading
FROM parley.conversations
JOIN public.interviews ON interviews.id = conversations.interview_id
JOIN parley.session_memory ON session_memory.interview_id = interviews.id AND session_memory.is_current
JOIN public.negotiation_sessions ON negotiation_sessions.id = session_memory.session_id
JOIN public.jobs ON jobs.id = interviews.job_id
JOIN public.users AS recruiter ON recruiter.id = interviews.recruiter_id
JOIN public.users AS candidate ON candidate.id = interviews.candidate_id
LEFT JOIN parley.job_settings ON job_settings.job_id = interviews.job_id
LEFT JOIN parley.recruiters ON recruiters.user_id = interviews.recruiter_id
LEFT JOIN parley.candidates ON candidates.user_id = interviews.candidate_id
LEFT JOIN LATERAL (
    SELECT inbox.seq, inbox.channel, messages.text, messages.reading
    FROM parley.inbox JOIN parley.messages USING (conversation_id, seq)
    WHERE inbox.conversation_id = conversations.id AND inbox.state = 'received'
    ORDER BY inbox.seq
    LIMIT 1
) AS unread ON true
WHERE conversations.id = coalesce(
    $1, (SELECT id FROM parley.conversations WHERE interview_id = $2)
);
