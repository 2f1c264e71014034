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
    ARRAY(
        SELECT people FROM parley.time_of(
            parley.people_of(interviews.job_id, interviews.recruiter_id),
            parley.now(),
            parley.now() + greatest($3, make_interval(days => recruiters.horizon_days)),
            interviews.id
        ) AS people
    ) AS people,
    (
        SELECT jsonb_agg(jsonb_build_object('kind', kind, 'least', least, 'people', (
            SELECT jsonb_agg(person_id ORDER BY place) FROM parley.need_people AS named
            WHERE named.job_id = parts.job_id AND named.part = parts.part
        )) ORDER BY part)
        FROM parley.need_parts AS parts WHERE parts.job_id = interviews.job_id
    ) AS need,
    ARRAY(
        SELECT ROW(users.id, users.name::text)
        FROM parley.bookings JOIN public.users ON users.id = bookings.person_id
        WHERE bookings.interview_id = interviews.id AND bookings.state = 'confirmed'
            AND (users.id <> interviews.candidate_id OR users.id = interviews.recruiter_id)
        ORDER BY users.id <> interviews.recruiter_id, bookings.created_at, users.name, users.id
    ) AS coming,
    candidate.name AS candidate_name, candidates.time_zone AS candidate_zone, candidates.locale,
    (
        SELECT bool_and(enabled) FROM public.feature_flags
        WHERE flag_name IN ('global_automation', 'negotiation_bot')
    ) AS bot_on,
    ARRAY(
        SELECT tstzrange(starts_at, ends_at) FROM parley.bookings
        WHERE person_id = interviews.candidate_id AND interview_id <> interviews.id
            AND state IN ('held', 'confirmed') AND blocked_until > parley.now()
    ) AS candidate_booked,
    ARRAY(
        -- From their people outwards, whatever the planner thinks: never through all interviews there are.
        SELECT unnest(theirs.offered)
        FROM (
            SELECT id FROM public.interviews AS others
            WHERE others.recruiter_id = interviews.recruiter_id
                AND others.status IN ('invitation_sent', 'slot_pending', 'confirmed')
            UNION
            SELECT others.id FROM parley.need_people AS ours
            CROSS JOIN LATERAL (
                SELECT job_id FROM parley.need_people WHERE person_id = ours.person_id OFFSET 0
            ) AS also
            CROSS JOIN LATERAL (
                SELECT id FROM public.interviews
                WHERE job_id = also.job_id AND status IN ('invitation_sent', 'slot_pending', 'confirmed')
                OFFSET 0
            ) AS others
            WHERE ours.job_id = interviews.job_id
        ) AS others
        CROSS JOIN LATERAL (
            SELECT offered FROM parley.session_memory
            WHERE interview_id = others.id AND is_current AND offered <> '{}'
            OFFSET 0
        ) AS theirs
        WHERE others.id <> interviews.id
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
            AND NOT (SELECT telegram_off FROM parley.deployment)
    ) AS candidate_chat,
    (SELECT telegram_off FROM parley.deployment) AS telegram_off,
    (SELECT email_off FROM parley.deployment) AS email_off,
    (
        SELECT chat_id FROM parley.telegram_accounts
        WHERE user_id = interviews.recruiter_id AND silent_since IS NULL
    ) AS recruiter_chat,
    (
        SELECT chat_id FROM parley.telegram_accounts
        WHERE user_id = answering.person AND silent_since IS NULL
    ) AS answers_chat,
    answering.person AS answers,
    CASE WHEN answering.person <> interviews.recruiter_id THEN ARRAY(
        SELECT people FROM parley.time_of(
            ARRAY[answering.person], parley.now(), parley.now() + $3, interviews.id
        ) AS people
    ) END AS in_place,
    (
        SELECT upper(during) FROM parley.stand_ins
        WHERE person_id = interviews.recruiter_id AND during @> parley.now()
    ) AS in_place_until,
    coalesce(job_settings.approves_answers, false) AS approves,
    ARRAY(
        SELECT ROW(language, key, texts) FROM parley.own_texts ORDER BY language, key
    ) AS own_texts,
    EXISTS (SELECT FROM parley.recruiters AS also WHERE also.user_id = interviews.candidate_id)
        OR EXISTS (SELECT FROM public.jobs AS theirs WHERE theirs.posted_by = interviews.candidate_id)
        AS also_recruits,
    unread.seq AS unread_seq, unread.text AS unread_text, unread.reading AS unread_reading,
    unread.written_at
FROM parley.conversations
JOIN public.interviews ON interviews.id = conversations.interview_id
JOIN parley.session_memory ON session_memory.interview_id = interviews.id AND session_memory.is_current
JOIN public.negotiation_sessions ON negotiation_sessions.id = session_memory.session_id
JOIN public.jobs ON jobs.id = interviews.job_id
JOIN public.users AS candidate ON candidate.id = interviews.candidate_id
CROSS JOIN LATERAL (SELECT parley.who_answers(interviews.recruiter_id) AS person OFFSET 0) AS answering
LEFT JOIN parley.job_settings ON job_settings.job_id = interviews.job_id
LEFT JOIN parley.recruiters ON recruiters.user_id = interviews.recruiter_id
LEFT JOIN parley.candidates ON candidates.user_id = interviews.candidate_id
LEFT JOIN LATERAL (
    SELECT inbox.seq, inbox.channel, messages.text, messages.reading,
        (inbox.details ->> 'written_at')::timestamptz AS written_at
    FROM parley.inbox JOIN parley.messages USING (conversation_id, seq)
    WHERE inbox.conversation_id = conversations.id AND inbox.state = 'received'
    ORDER BY inbox.seq
    LIMIT 1
) AS unread ON true
WHERE conversations.id = coalesce(
    $1, (SELECT id FROM parley.conversations WHERE interview_id = $2)
);

-- name: panel
-- Of all that, whom the interview may call for and their time around one stretch: what a booking stands on.
SELECT
    parley.now() AS now, interviews.recruiter_id, interviews.candidate_id, interviews.status,
    job_settings.duration_minutes, job_settings.slot_step_minutes,
    ARRAY(
        SELECT people FROM parley.time_of(
            parley.people_of(interviews.job_id, interviews.recruiter_id), $2, $3, interviews.id
        ) AS people
    ) AS people,
    (
        SELECT jsonb_agg(jsonb_build_object('kind', kind, 'least', least, 'people', (
            SELECT jsonb_agg(person_id ORDER BY place) FROM parley.need_people AS named
            WHERE named.job_id = parts.job_id AND named.part = parts.part
        )) ORDER BY part)
        FROM parley.need_parts AS parts WHERE parts.job_id = interviews.job_id
    ) AS need,
    ARRAY(
        SELECT tstzrange(starts_at, ends_at) FROM parley.bookings
        WHERE person_id = interviews.candidate_id AND interview_id <> interviews.id
            AND state IN ('held', 'confirmed') AND blocked_until > $2 AND starts_at < $3
    ) AS candidate_booked
FROM public.interviews
LEFT JOIN parley.job_settings ON job_settings.job_id = interviews.job_id
WHERE interviews.id = $1;
