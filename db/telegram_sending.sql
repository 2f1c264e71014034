-- name: copy
SELECT bindings.chat_id, messages.author, messages.text, messages.options, recruiters.name AS recruiter_name
FROM parley.messages
JOIN parley.conversations ON conversations.id = messages.conversation_id
JOIN public.interviews ON interviews.id = conversations.interview_id
JOIN public.users AS recruiters ON recruiters.id = interviews.recruiter_id
LEFT JOIN parley.telegram_bindings AS bindings
    ON bindings.interview_id = interviews.id AND bindings.silent_since IS NULL
        AND NOT (SELECT telegram_off FROM parley.deployment)
WHERE messages.conversation_id = $1 AND messages.seq = $2;

-- name: parts_sent
SELECT coalesce(max(part) + 1, 0) FROM parley.telegram_messages WHERE outbox_id = $1;

-- name: note_sent
-- To be spoken to about an interview is to use the chat for it: an answer is most likely about that.
WITH noted AS (
    INSERT INTO parley.telegram_messages (chat_id, message_id, outbox_id, part) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING
)
UPDATE parley.telegram_bindings SET used_at = parley.now()
FROM parley.outbox
WHERE outbox.id = $3 AND telegram_bindings.interview_id = outbox.interview_id
    AND telegram_bindings.chat_id = $1 AND NOT outbox.payload ? 'party';

-- name: turn
SELECT parley.telegram_turn($1, $2, $3);

-- name: hold_back
INSERT INTO parley.telegram_pace AS pace (chat_id, free_at) VALUES ($1, clock_timestamp() + $2::interval)
ON CONFLICT (chat_id) DO UPDATE SET free_at = greatest(pace.free_at, excluded.free_at);
